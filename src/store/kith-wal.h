/* kith-wal.h: whether the log beside a store is what SQLite left there
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean kith_wal_is_damaged (const char *store_path);

G_END_DECLS
