/* kith-db-transaction.c: what is written at once, or not at all
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-db-private.h"

#include "kith-statement.h"
#include "kith-store-error-private.h"

gboolean
kith_db_exec (KithDb     *self,
              const char *sql,
              GError    **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  kith_set_sqlite_error (error, self->handle);

  return FALSE;
}

/* Begins a transaction on behalf of @where, which is G_STRLOC. They do not
 * nest: a second one is a mistake of ours, and says who began the first.
 */
gboolean
kith_db_begin (KithDb     *self,
               const char *where,
               GError    **error)
{
  if (self->transaction != NULL)
    g_error ("%s: a transaction is open already, since %s", where, self->transaction);

  if (!kith_db_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->transaction = where;

  return TRUE;
}

gboolean
kith_db_commit (KithDb  *self,
                GError **error)
{
  gboolean is_done;

  g_assert (self->transaction != NULL);

  if (self->lost_a_value)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED, "There was no memory for a value");
      kith_db_rollback (self);
      return FALSE;
    }

  self->may_commit = TRUE;
  is_done = kith_db_exec (self, "COMMIT", error);
  self->may_commit = FALSE;

  if (!is_done)
    {
      kith_db_rollback (self);
      return FALSE;
    }

  self->transaction = NULL;
  self->committed_head = self->head;

  return TRUE;
}

void
kith_db_rollback (KithDb *self)
{
  if (self->transaction == NULL)
    return;

  /* SQLite has rolled back by itself after some errors. */
  if (!sqlite3_get_autocommit (self->handle))
    kith_db_exec (self, "ROLLBACK", NULL);

  self->transaction = NULL;
  self->lost_a_value = FALSE;
  self->head = self->committed_head;
}

/* Closing would do it as well, but says nothing when there is no room for it,
 * and the log does not move with the file.
 */
gboolean
kith_db_fold_log (KithDb  *self,
                  GError **error)
{
  if (sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL) == SQLITE_OK)
    return TRUE;

  kith_set_sqlite_error (error, self->handle);

  return FALSE;
}

/* Writes every page anew, from rows alone. A page that was split keeps copies
 * of what moved to the next one in its slack, and secure_delete overwrites only
 * the row itself. Statements that write must be prepared anew after it, and
 * only an act can do that.
 */
gboolean
kith_db_rebuild (KithDb  *self,
                 GError **error)
{
  gboolean is_done;

  g_assert (self->transaction == NULL);

  kith_db_set_cancellable (self, NULL, NULL);
  kith_statement_cache_empty (self->statements);
  self->may_rebuild = TRUE;
  self->may_commit = TRUE;
  is_done = kith_sight_take_down (self, error) && kith_db_exec (self, "VACUUM", error);
  is_done = kith_sight_set_up (self, is_done ? error : NULL) && is_done;
  self->may_commit = FALSE;
  self->may_rebuild = FALSE;

  return is_done && kith_db_fold_log (self, error);
}

static gboolean
run_copy (KithDb     *self,
          const char *path,
          GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self, "VACUUM INTO :path", error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":path", path);

  return kith_statement_run (stmt, error);
}

/* Writes what is there, and nothing of what was, into an empty file, under the
 * same key. It makes statements stale as rebuilding does.
 */
gboolean
kith_db_copy_into (KithDb     *self,
                   const char *path,
                   GError    **error)
{
  gboolean is_done;

  g_assert (self->transaction == NULL);

  kith_statement_cache_empty (self->statements);
  self->may_rebuild = TRUE;
  self->may_commit = TRUE;
  is_done = kith_sight_take_down (self, error) && run_copy (self, path, error);
  is_done = kith_sight_set_up (self, is_done ? error : NULL) && is_done;
  self->may_commit = FALSE;
  self->may_rebuild = FALSE;

  return is_done;
}
