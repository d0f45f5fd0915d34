/* kith-reach-private.h: how somebody is reached: what can be rung, and what written to
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *kith_reach_clean        (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_reach_is_telephone (const char *text);
gboolean  kith_reach_is_email     (const char *text);

G_END_DECLS
