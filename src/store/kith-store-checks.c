/* kith-store-checks.c: looking through a store that is open, in slices
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quick check of a large store takes seconds, so it is made table by table,
 * when the first page has been painted: after each table everything else that
 * waits goes first. Once a week the whole check follows: indexes, the seals of
 * all pages, links between rows, the journal. It gives way to saves and to the
 * lock, and then begins anew.
 */

#include "config.h"

#include "kith-store-checks.h"

#include "kith-check.h"
#include "kith-db-private.h"
#include "kith-note-index.h"
#include "kith-statement.h"
#include "kith-store-private.h"
#include "kith-upkeep.h"

#define WEEK (G_GINT64_CONSTANT (7) * 24 * 60 * 60 * G_USEC_PER_SEC)

static const char select_tables_sql[] =
  "SELECT name FROM sqlite_schema /*scan*/ /*sort*/"
  " WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'"
  " ORDER BY name";

static const char rebuild_texts_sql[] =
  "INSERT INTO document_word (document_word) VALUES ('rebuild')";

static const char quick_check_sql[] =
  "SELECT * FROM pragma_quick_check (:table) /*scan*/";

/* How far it has come. */
typedef struct
{
  GPtrArray *tables;                 /* (element-type utf8); NULL before the first slice */
  guint      next;
} Walk;

static void
walk_free (gpointer data)
{
  Walk *walk = data;

  g_clear_pointer (&walk->tables, g_ptr_array_unref);
  g_free (walk);
}

static GPtrArray *
load_tables (KithDb  *db,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_tables_sql, error);
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (tables, g_strdup (kith_statement_get_text (stmt, 0)));

  if (local_error == NULL)
    return g_steal_pointer (&tables);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
check_table (KithDb     *db,
             const char *table,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, quick_check_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":table", table);
  while (kith_statement_step (stmt, &local_error))
    {
      if (g_strcmp0 (kith_statement_get_text (stmt, 0), "ok") == 0)
        continue;

      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "The table %s is damaged", table);
      return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
rebuild_texts (KithDb  *db,
               GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  db->may_write = TRUE;
  db->may_index = TRUE;
  stmt = kith_db_prepare (db, rebuild_texts_sql, error);
  db->may_index = FALSE;
  db->may_write = FALSE;

  return stmt != NULL && kith_statement_run (stmt, error);
}

/* The indexes of notes and of texts are made of them, so where one is broken nothing is lost. */
static gboolean
check_or_mend (KithDb     *db,
               const char *table,
               GError    **error)
{
  g_autoptr(GError) local_error = NULL;

  if (check_table (db, table, &local_error))
    return TRUE;

  if (g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED))
    {
      if (g_strcmp0 (table, "note_word") == 0)
        return kith_note_index_rebuild (db, NULL, error);

      if (g_strcmp0 (table, "document_word") == 0)
        return rebuild_texts (db, error);
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
check_all (KithDb  *db,
           GError **error)
{
  g_autoptr(KithCheckReport) report = kith_db_check (db, error);

  if (report == NULL)
    return FALSE;

  if (report->problems->len == 0)
    return kith_upkeep_note (db, KITH_UPKEEP_FULL_CHECK, report->n_entries, error);

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "%s", (const char *)report->problems->pdata[0]);

  return FALSE;
}

static gboolean
finish_walk (KithDb  *db,
             guint    n_tables,
             GError **error)
{
  gint64 value, at_usec;

  if (!kith_upkeep_note (db, KITH_UPKEEP_QUICK_CHECK, n_tables, error) ||
      !kith_upkeep_read (db, KITH_UPKEEP_FULL_CHECK, &value, &at_usec, error))
    return FALSE;

  return g_get_real_time () - at_usec < WEEK || check_all (db, error);
}

/* One table, then it stands back as a read does for a save: the worker runs it again. */
static gpointer
look_through_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  Walk *walk = call->data;

  if (walk->tables == NULL)
    walk->tables = load_tables (db, error);
  if (walk->tables == NULL)
    return NULL;

  if (walk->next < walk->tables->len)
    {
      if (!check_or_mend (db, walk->tables->pdata[walk->next], error))
        return NULL;

      walk->next++;
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED, "The next table comes later");
      return NULL;
    }

  return finish_walk (db, walk->tables->len, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_look_through_async:
 * @self: an open store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks through the store while it is worked with.
 */
void
kith_store_look_through_async (KithStore          *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (look_through_func, KITH_PRIORITY_LONG, g_new0 (Walk, 1), walk_free, NULL);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_look_through_async, cancellable, callback, user_data);
}

/**
 * kith_store_look_through_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether nothing is wrong with it
 */
gboolean
kith_store_look_through_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
