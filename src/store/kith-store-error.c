/* kith-store-error.c: what can go wrong with the store, by what can be done about it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-error-private.h"

G_DEFINE_QUARK (kith-store-error-quark, kith_store_error)

static KithStoreError
error_code_from_sqlite (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_CONSTRAINT:
      return KITH_STORE_ERROR_CONSTRAINT;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return KITH_STORE_ERROR_BUSY;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return KITH_STORE_ERROR_DAMAGED;

    case SQLITE_FULL:
      return KITH_STORE_ERROR_FULL;

    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return KITH_STORE_ERROR_READ_ONLY;

    case SQLITE_INTERRUPT:
      return KITH_STORE_ERROR_INTERRUPTED;

    default:
      return KITH_STORE_ERROR_FAILED;
    }
}

/*
 * kith_set_sqlite_error:
 * @error: where to put it
 * @handle: the connection on which something failed
 *
 * The message is SQLite's own: it names tables and constraints, never values.
 */
void
kith_set_sqlite_error (GError **error,
                       sqlite3 *handle)
{
  int result = sqlite3_extended_errcode (handle);

  g_set_error (error, KITH_STORE_ERROR, error_code_from_sqlite (result),
               "%s (%d)", sqlite3_errmsg (handle), result);
}
