/* kith-particular-check.h: what is wrong with a particular as it stands in a form
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-work.h"

G_BEGIN_DECLS

char *kith_particular_check (KithWork    *work,
                             const char **ret_field,
                             gboolean    *ret_stops) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
