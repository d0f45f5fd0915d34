/* kith-journal-key.c: the key of the journal's hashes, when the store's is another one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-db-private.h"

#include "kith-statement.h"

static const char select_has_table_sql[] =
  "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'journal_key' /*scan*/";

static const char select_journal_key_sql[] = "SELECT key FROM journal_key WHERE id = 1";

static const char insert_journal_key_sql[] = "INSERT OR IGNORE INTO journal_key (id, key) VALUES (1, :key)";

static gboolean
has_table (KithDb   *self,
           gboolean *ret_has_table,
           GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self, select_has_table_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  *ret_has_table = kith_statement_step (stmt, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*
 * kith_db_load_journal_key:
 * @self: a connection
 *
 * The journal's key follows from the store's, unless the store has had another
 * one before. A backup of an older schema has no table for it.
 *
 * Returns: whether it could be read
 */
gboolean
kith_db_load_journal_key (KithDb  *self,
                          GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean is_there;
  gconstpointer bytes;
  gsize n_bytes;

  if (!has_table (self, &is_there, error))
    return FALSE;

  if (!is_there)
    return TRUE;

  stmt = kith_db_prepare (self, select_journal_key_sql, error);
  if (stmt == NULL)
    return FALSE;

  if (kith_statement_step (stmt, &local_error))
    {
      bytes = kith_statement_get_blob (stmt, 0, &n_bytes);
      if (n_bytes == KITH_KEY_SIZE)
        {
          kith_key_unref (self->journal_key);
          self->journal_key = kith_key_new (bytes);
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*
 * kith_db_keep_journal_key:
 * @self: a connection whose door is not shut yet
 *
 * Writes the journal's key down, before the one that it follows from goes.
 *
 * Returns: whether it is written
 */
gboolean
kith_db_keep_journal_key (KithDb  *self,
                          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self, insert_journal_key_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_blob (stmt, ":key", kith_key_get_bytes (self->journal_key), KITH_KEY_SIZE);

  return kith_statement_run (stmt, error);
}
