/* kith-names-off-words.h: words that tell a name from what only looks like one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean kith_names_off_is_common (const char *folded);
gboolean kith_names_off_is_role   (const char *folded);
gboolean kith_names_off_is_place  (const char *folded);
gboolean kith_names_off_is_known  (const char *folded);

G_END_DECLS
