/* kith-file-hash.h: what a file is, in thirty-two bytes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_FILE_HASH_SIZE 32

gboolean kith_file_hash (const char  *path,
                         guint8       ret_hash[KITH_FILE_HASH_SIZE],
                         gint64      *ret_n_bytes,
                         GError     **error);

G_END_DECLS
