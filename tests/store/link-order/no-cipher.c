/* no-cipher.c: what a library that does not encrypt makes of a key: nothing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With this, the store links with plain SQLite, as it would if a system's
 * package of SQLCipher were built without its cipher.
 */

#include <sqlite3.h>

int
sqlite3_key_v2 (sqlite3    *handle,
                const char *name,
                const void *key,
                int         n_bytes)
{
  return SQLITE_OK;
}

int
sqlite3_rekey_v2 (sqlite3    *handle,
                  const char *name,
                  const void *key,
                  int         n_bytes)
{
  return SQLITE_OK;
}
