/* kith-nhs-number.h: NHS numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *kith_nhs_number_normalise (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean kith_nhs_number_is_fine   (const char *number);
char    *kith_nhs_number_format    (const char *number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
