/* kith-cin-door.h: what a file must look like before a parser sees it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_CIN_MAX_BYTES ((gsize)64 * 1024 * 1024)
#define KITH_CIN_MAX_TEXT ((gsize)64 * 1024)

gboolean kith_cin_door_is_utf16       (const guint8  *data,
                                       gsize          size);
gboolean kith_cin_door_knows_encoding (const char    *encoding,
                                       gboolean       is_utf16);
gboolean kith_cin_door_check          (const guint8  *data,
                                       gsize          size,
                                       GError       **error);

G_END_DECLS
