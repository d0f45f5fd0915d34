/* kith-store-error-private.h: from SQLite's result codes to ours
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "kith-store-error.h"

G_BEGIN_DECLS

void kith_set_sqlite_error (GError  **error,
                            sqlite3  *handle);

G_END_DECLS
