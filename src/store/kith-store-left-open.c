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

static const char delete_files_sql[] = "DELETE FROM left_open_file";

static const char insert_file_sql[] = "INSERT INTO left_open_file (place, bytes) VALUES (:place, :bytes)";

static const char select_files_sql[] = "SELECT bytes FROM left_open_file /*scan*/ ORDER BY place";

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

static gboolean
insert_file (KithDb  *db,
             guint    place,
             GBytes  *bytes,
             GError **error)
{
  g_autoptr(KithStatement) insert = kith_db_prepare (db, insert_file_sql, error);
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (insert == NULL)
    return FALSE;

  kith_statement_bind_int (insert, ":place", place);
  kith_statement_bind_blob (insert, ":bytes", data, size);

  return kith_statement_run (insert, error);
}

static gboolean
replace_files (KithDb    *db,
               GPtrArray *files,
               GError   **error)
{
  g_autoptr(KithStatement) delete = kith_db_prepare (db, delete_files_sql, error);

  if (delete == NULL || !kith_statement_run (delete, error))
    return FALSE;

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      if (!insert_file (db, i, files->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_db_keep_left_open:
 * @db: a store with no act open
 * @content: what was half typed; an empty text for nothing
 * @files: (nullable) (element-type GBytes): what the forms hold that is no text
 * @error: return location for a #KithStoreError
 *
 * Keeps it in place of what was kept before.
 *
 * Returns: whether it is on the disk
 */
gboolean
kith_db_keep_left_open (KithDb     *db,
                        const char *content,
                        GPtrArray  *files,
                        GError    **error)
{
  gboolean is_done;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  db->may_write = TRUE;
  is_done = replace_row (db, content, error) && replace_files (db, files, error) && kith_db_commit (db, error);
  db->may_write = FALSE;
  kith_db_rollback (db);

  return is_done;
}

static void
unref_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

static GPtrArray *
load_files (KithDb  *db,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_files_sql, error);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (unref_bytes);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      gsize size;
      gconstpointer data = kith_statement_get_blob (stmt, 0, &size);

      g_ptr_array_add (files, g_bytes_new (data, size));
    }

  if (local_error == NULL)
    return g_steal_pointer (&files);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static char *
load_content (KithDb  *db,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_left_open_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  if (kith_statement_step (stmt, &local_error))
    return g_strdup (kith_statement_get_text (stmt, 0));

  if (local_error == NULL)
    return g_strdup ("");

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * kith_db_load_left_open:
 * @db: a store
 * @ret_files: (out) (transfer full) (element-type GBytes): what the forms held that is no text
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what was half typed; an empty text for nothing
 */
char *
kith_db_load_left_open (KithDb     *db,
                        GPtrArray **ret_files,
                        GError    **error)
{
  g_autoptr(GPtrArray) files = NULL;
  char *content = NULL;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (ret_files != NULL, NULL);

  files = load_files (db, error);
  content = files != NULL ? load_content (db, error) : NULL;
  if (content != NULL)
    *ret_files = g_steal_pointer (&files);

  return content;
}

/* Each call uses its part. */
typedef struct
{
  char      *content;
  GPtrArray *files;
} LeftOpen;

static void
left_open_free (gpointer data)
{
  LeftOpen *self = data;

  g_free (self->content);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_free (self);
}

static gpointer
keep_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  LeftOpen *left_open = call->data;

  return kith_db_keep_left_open (db, left_open->content, left_open->files, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_keep_left_open_async:
 * @self: a store that is open
 * @content: what was half typed; an empty text for nothing
 * @files: (nullable) (element-type GBytes): what the forms hold that is no text
 * @cancellable: (nullable): stops it before it begins
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Keeps it in place of what was kept before; a lock that is asked for later waits for it.
 */
void
kith_store_keep_left_open_async (KithStore          *self,
                                 const char         *content,
                                 GPtrArray          *files,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  LeftOpen *left_open = NULL;
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (content != NULL);

  left_open = g_new0 (LeftOpen, 1);
  left_open->content = g_strdup (content);
  left_open->files = files != NULL ? g_ptr_array_ref (files) : NULL;
  call = kith_store_call_new (keep_func, KITH_PRIORITY_SAVE, left_open, left_open_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_keep_left_open_async, cancellable, callback, user_data);
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
  LeftOpen *left_open = g_new0 (LeftOpen, 1);

  call->result_free = left_open_free;
  left_open->content = kith_db_load_left_open (db, &left_open->files, error);
  if (left_open->content != NULL)
    return left_open;

  left_open_free (left_open);

  return NULL;
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
 * @ret_files: (out) (transfer full) (element-type GBytes): what the forms held that is no text
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what was half typed; an empty text for nothing
 */
char *
kith_store_load_left_open_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GPtrArray   **ret_files,
                                  GError      **error)
{
  LeftOpen *left_open = kith_store_finish_pointer (self, result, error);
  char *content = NULL;

  if (left_open == NULL)
    return NULL;

  content = g_steal_pointer (&left_open->content);
  *ret_files = g_steal_pointer (&left_open->files);
  left_open_free (left_open);

  return content;
}
