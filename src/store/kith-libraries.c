/* kith-libraries.c: which libraries keep the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-libraries.h"

#include <sodium.h>
#include <sqlite3.h>

/**
 * kith_libraries_dup_versions:
 *
 * SQLCipher says its own version only to a connection; SQLite's, which it is
 * made from, tells which one it is.
 *
 * Returns: (transfer full): a line for a report
 */
char *
kith_libraries_dup_versions (void)
{
  return g_strdup_printf ("SQLite %s in SQLCipher, libsodium %s", sqlite3_libversion (), sodium_version_string ());
}
