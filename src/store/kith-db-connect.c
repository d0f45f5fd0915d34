/* kith-db-connect.c: a connection to an encrypted file that is what it must be
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a store is opened
 * ---------------------
 * Everything here fails closed: at the first thing that is not as it must be
 * the connection is shut and an error says what can be done. The order is not
 * free. Plain SQLite takes a key without a word and then writes children's
 * names in the clear, so the library is asked who it is before anything else.
 * SQLCipher's log can be silenced only between the key and the first read.
 * The exclusive lock must come before the first read as well: after one, a
 * shared-memory file appears and a second process can get in.
 *
 * One connection and an exclusive lock also keep clear of the WAL-reset fault
 * of the SQLite inside Debian 13's SQLCipher, which needs two of them.
 */

#include "config.h"

#include "kith-db-private.h"

#include <sodium.h>
#include <string.h>

#include "kith-allocator.h"
#include "kith-store-error-private.h"
#include "kith-word-function.h"
#include "kith-word-tokenizer.h"

#define RAW_KEY_SIZE 67              /* x'…' and sixty-four digits */

/* Returns SQLITE_ROW, SQLITE_DONE, or why there is no answer. */
static int
run_once (sqlite3    *handle,
          const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  int result = sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (stmt);
  sqlite3_finalize (stmt);

  return result;
}

/* For the first time, or with @is_other in the place of the one it has. */
gboolean
kith_db_apply_key (KithDb  *self,
                   KithKey *key,
                   gboolean is_other,
                   GError **error)
{
  char *raw = sodium_malloc (RAW_KEY_SIZE + 1);
  int result;

  memcpy (raw, "x'", 2);
  sodium_bin2hex (raw + 2, 2 * KITH_KEY_SIZE + 1, kith_key_get_bytes (key), KITH_KEY_SIZE);
  memcpy (raw + RAW_KEY_SIZE - 1, "'", 2);

  result = is_other ? sqlite3_rekey_v2 (self->handle, "main", raw, RAW_KEY_SIZE)
                    : sqlite3_key_v2 (self->handle, "main", raw, RAW_KEY_SIZE);
  sodium_free (raw);

  if (result == SQLITE_OK)
    return TRUE;

  kith_set_sqlite_error (error, self->handle);

  return FALSE;
}

/* SQLite falls back to reading alone, and then fails at the lock. */
static gboolean
check_can_write (KithDb  *self,
                 GError **error)
{
  if (sqlite3_db_readonly (self->handle, "main") == 0)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY,
                       "The store's file cannot be written");

  return FALSE;
}

static gboolean
check_library (KithDb  *self,
               GError **error)
{
  int result = run_once (self->handle, "PRAGMA cipher_version");

  if (result == SQLITE_ROW && sqlite3_compileoption_used ("TEMP_STORE=2"))
    return TRUE;

  if (result == SQLITE_NOMEM)
    {
      kith_set_sqlite_error (error, self->handle);
      return FALSE;
    }

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_ENCRYPTED,
                       "This build does not encrypt; the store stays shut");

  return FALSE;
}

static gboolean
install_functions (KithDb  *self,
                   GError **error)
{
  if (kith_word_function_install (self->handle) && kith_word_tokenizer_install (self->handle))
    return TRUE;

  kith_set_sqlite_error (error, self->handle);

  return FALSE;
}

/* The first read proves the key. SQLCipher cannot tell a wrong key from a
 * damaged first page; whoever unwrapped the key knows that it is the right one.
 */
static gboolean
prove_key (KithDb  *self,
           GError **error)
{
  if (run_once (self->handle, "SELECT count(*) FROM sqlite_schema") == SQLITE_ROW)
    return TRUE;

  kith_set_sqlite_error (error, self->handle);

  return FALSE;
}

static KithDb *
try_to_open (const char *path,
             KithKey    *key,
             GError    **error)
{
  g_autoptr(KithDb) self = NULL;
  g_autofree char *place = kith_db_resolve_place (path);

  kith_allocator_install ();

  self = g_new0 (KithDb, 1);
  self->thread = g_thread_self ();
  self->statements = kith_statement_cache_new ();
  self->viewed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->file_key = kith_key_ref (key);
  self->journal_key = kith_key_derive (key, 1, "kithjrnl");
  self->lints_queries = g_getenv ("KITH_LINT_QUERIES") != NULL;
  self->may_write = TRUE;
  self->may_commit = TRUE;

  /* It belongs to one thread, so nothing in it need be locked for each value that is read. */
  if (sqlite3_open_v2 (place, &self->handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX,
                       NULL) != SQLITE_OK)
    {
      kith_set_sqlite_error (error, self->handle);
      return NULL;
    }

  if (!check_library (self, error) ||
      !check_can_write (self, error) ||
      !kith_db_apply_key (self, key, FALSE, error) ||
      !install_functions (self, error) ||
      !kith_db_exec (self, "PRAGMA cipher_log = off; PRAGMA locking_mode = EXCLUSIVE;", error) ||
      !prove_key (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Where the disk does not answer when SQLCipher reads the salt, it makes one up and
 * then calls the file damaged. Whoever reads that reaches for a backup, so the
 * disk is asked once more before.
 */
KithDb *
kith_db_connect (const char *path,
                 KithKey    *key,
                 GError    **error)
{
  g_autoptr(GError) local_error = NULL;
  KithDb *self = try_to_open (path, key, &local_error);

  if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED))
    return try_to_open (path, key, error);

  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return self;
}
