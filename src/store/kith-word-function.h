/* kith-word-function.h: the SQL functions that cut names and texts into words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

gboolean kith_word_function_install (sqlite3 *handle);

G_END_DECLS
