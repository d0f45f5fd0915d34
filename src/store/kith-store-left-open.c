/* kith-store-left-open.c: what was half typed when the store was locked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is one row or none, and no entry of the journal: it is what somebody
 * was about to say, and may yet not say.
 */

#include "config.h"

#include "kith-store-left-open.h"

#include "kith-db-private.h"
#include "kith-statement.h"
#include "kith-store-private.h"

static const char delete_left_open_sql[] = "DELETE FROM left_open";

static const char insert_left_open_sql[] = "INSERT INTO left_open (id, at, content) VALUES (1, :at, :content)";

static const char select_left_open_sql[] = "SELECT content FROM left_open WHERE id = 1";

static gboolean
replace_row (KithDb     *db,
             const char *content,
             GError    **error)
{
  g_autoptr(KithStatement) delete = kith_db_prepare (db, delete_left_open_sql, error);
  g_autoptr(KithStatement) insert = kith_db_prepare (db, insert_left_open_sql, error);

  if (delete == NULL || insert == NULL || !kith_statement_run (delete, error))
    return FALSE;

  if (*content == '\0')
    return TRUE;

  kith_statement_bind_int (insert, ":at", g_get_real_time ());
  kith_statement_bind_text (insert, ":content", content);

  return kith_statement_run (insert, error);
}

/**
 * kith_db_keep_left_open:
 * @db: a store with no act open
 * @content: what was half typed; an empty text for nothing
 * @error: return location for a #KithStoreError
 *
 * Keeps it in place of what was kept before.
 *
 * Returns: whether it is on the disk
 */
gboolean
kith_db_keep_left_open (KithDb     *db,
                        const char *content,
                        GError    **error)
{
  gboolean is_done;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  db->may_write = TRUE;
  is_done = replace_row (db, content, error) && kith_db_commit (db, error);
  db->may_write = FALSE;
  kith_db_rollback (db);

  return is_done;
}

/**
 * kith_db_load_left_open:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what was half typed; an empty text for nothing
 */
char *
kith_db_load_left_open (KithDb  *db,
                        GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_left_open_sql, error);
  if (stmt == NULL)
    return NULL;

  if (kith_statement_step (stmt, &local_error))
    return g_strdup (kith_statement_get_text (stmt, 0));

  if (local_error == NULL)
    return g_strdup ("");

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gpointer
keep_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_keep_left_open (db, data->name, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_keep_left_open_async:
 * @self: a store that is open
 * @content: what was half typed; an empty text for nothing
 * @cancellable: (nullable): stops it before it begins
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Keeps it in place of what was kept before; a lock that is asked for later waits for it.
 */
void
kith_store_keep_left_open_async (KithStore          *self,
                                 const char         *content,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (content != NULL);

  data = kith_store_data_new ();
  data->name = g_strdup (content);
  kith_store_run_write (self, keep_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_keep_left_open_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_keep_left_open_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is kept
 */
gboolean
kith_store_keep_left_open_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  call->result_free = g_free;

  return kith_db_load_left_open (db, error);
}

/**
 * kith_store_load_left_open_async:
 * @self: a store that is open
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what was half typed when the store was locked.
 */
void
kith_store_load_left_open_async (KithStore          *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_func, kith_store_data_new (), kith_store_load_left_open_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_left_open_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what was half typed; an empty text for nothing
 */
char *
kith_store_load_left_open_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
