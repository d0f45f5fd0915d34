/* kith-store-acts.c: the store's asynchronous calls that change something
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"

#include "kith-draft.h"
#include "kith-store-children.h"
#include "kith-store-schools.h"
#include "kith-undo.h"

static gpointer
set_school_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  KithStoreData *data = call->data;

  if (!kith_db_set_school (db, data->id, data->other_id, data->day, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_set_school_async:
 * @self: a store
 * @child_id: a child
 * @school_id: the school, or 0 where the child attends none
 * @from: the first day there
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says where a child goes to school from a day on.
 */
void
kith_store_set_school_async (KithStore          *self,
                             gint64              child_id,
                             gint64              school_id,
                             KithDate            from,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));

  data->id = child_id;
  data->other_id = school_id;
  data->day = from;
  kith_store_run_write (self, set_school_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_set_school_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_set_school_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_set_school_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
add_cluster_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  KithStoreData *data = call->data;

  if (!kith_db_add_cluster (db, data->cluster_name, data->authority_code, data->schools, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_add_cluster_async:
 * @self: a store
 * @name: what the cluster is called
 * @authority_code: (nullable): three digits
 * @schools: (element-type KithSchoolRecord): its schools; must not change any more
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a cluster.
 */
void
kith_store_add_cluster_async (KithStore          *self,
                              const char         *name,
                              const char         *authority_code,
                              GPtrArray          *schools,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (name != NULL);

  data->cluster_name = g_strdup (name);
  data->authority_code = g_strdup (authority_code);
  data->schools = schools != NULL ? g_ptr_array_ref (schools) : NULL;
  kith_store_run_write (self, add_cluster_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_add_cluster_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_add_cluster_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_add_cluster_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
preview_func (KithStore     *self,
              KithDb        *db,
              KithStoreCall *call,
              GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_preview_import (db, g_steal_pointer (&data->source), error);
}

/* What a file is read with, on a thread that is not the store's. */
typedef struct
{
  char   *kind;
  char   *file_name;
  GBytes *bytes;
} Reading;

static void
reading_free (gpointer pointer)
{
  Reading *reading = pointer;

  g_free (reading->kind);
  g_free (reading->file_name);
  g_bytes_unref (reading->bytes);
  g_free (reading);
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Reading *reading = task_data;
  g_autoptr(GError) error = NULL;
  KithImportSource *source;

  source = kith_import_source_new (reading->kind, reading->file_name, reading->bytes, cancellable, &error);
  if (source != NULL)
    g_task_return_pointer (task, source, (GDestroyNotify)kith_import_source_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
previewed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  g_autoptr(GError) error = NULL;
  KithImportPreview *preview = g_task_propagate_pointer (G_TASK (result), &error);

  if (preview != NULL)
    g_task_return_pointer (outer, preview, g_object_unref);
  else
    g_task_return_error (outer, g_steal_pointer (&error));
}

/* What another thread has read is held against the store: the second half of a
 * preview, whatever kind of file it was. @user_data is the caller's own task.
 */
void
kith_store_source_read_cb (GObject      *object,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  KithStore *self = g_task_get_source_object (outer);
  g_autoptr(GError) error = NULL;
  KithImportSource *source = g_task_propagate_pointer (G_TASK (result), &error);
  GCancellable *cancellable = g_task_get_cancellable (outer);
  KithStoreData *data;

  if (source == NULL)
    {
      g_task_return_error (outer, g_steal_pointer (&error));
      return;
    }

  data = kith_store_data_new ();
  data->source = source;
  kith_store_run_write (self, preview_func, KITH_PRIORITY_LONG, data, g_object_unref, kith_store_source_read_cb,
                        cancellable, previewed_cb, g_steal_pointer (&outer));
}

/**
 * kith_store_preview_import_async:
 * @self: a store
 * @kind: "cin", "schools", "links" or "holidays"
 * @file_name: the name without its folder
 * @bytes: the file
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a file and says what it would change.
 */
void
kith_store_preview_import_async (KithStore          *self,
                                 const char         *kind,
                                 const char         *file_name,
                                 GBytes             *bytes,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  GTask *outer;
  Reading *reading;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (kind != NULL);
  g_return_if_fail (bytes != NULL);

  reading = g_new0 (Reading, 1);
  reading->kind = g_strdup (kind);
  reading->file_name = g_strdup (file_name);
  reading->bytes = g_bytes_ref (bytes);

  outer = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (outer, kith_store_preview_import_async);

  /* Without the store: the reader's thread may be the last to let go of its task. */
  task = g_task_new (NULL, cancellable, kith_store_source_read_cb, outer);
  g_task_set_source_tag (task, read_thread);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * kith_store_preview_import_finish:
 * @self: a store
 * @result: the result
 * @error: return location for an error of the reader, or a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the preview
 */
KithImportPreview *
kith_store_preview_import_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
import_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithStoreData *data = call->data;

  if (!kith_db_import (db, kith_import_preview_get_payload (data->preview), NULL, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_import_async:
 * @self: a store
 * @preview: what was previewed
 * @cancellable: (nullable): stops it and takes it back
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes the file in, as one act.
 */
void
kith_store_import_async (KithStore          *self,
                         KithImportPreview  *preview,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_IMPORT_PREVIEW (preview));

  data->preview = g_object_ref (preview);
  kith_store_run_write (self, import_func, KITH_PRIORITY_LONG, data, NULL, kith_store_import_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_import_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is in
 */
gboolean
kith_store_import_finish (KithStore    *self,
                          GAsyncResult *result,
                          GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
undo_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithStoreData *data = call->data;
  gint64 now;

  if (data->id == 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOTHING, "There is nothing to take back");
      return NULL;
    }

  now = g_get_real_time ();
  if (!kith_db_settle_drafts (db, now - KITH_SIGNING_GRACE_USEC, now - KITH_DISCARD_GRACE_USEC, error) ||
      !kith_undo_act (db, data->kind, data->id, &call->act, error))
    return NULL;

  call->undone = data->id;

  return kith_history_load_act (db, data->id, error);
}

static void
run_undo (KithStore          *self,
          const char         *kind,
          gint64              act,
          gpointer            source_tag,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  data->kind = g_strdup (kind);
  data->id = act;
  kith_store_run_write (self, undo_func, KITH_PRIORITY_LONG, data, g_object_unref, source_tag,
                        cancellable, callback, user_data);
}

/**
 * kith_store_undo_async:
 * @self: a store
 * @act: an act, or 0 for the newest of this sitting
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes an act back.
 */
void
kith_store_undo_async (KithStore          *self,
                       gint64              act,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_undo (self, "undo", act != 0 ? act : kith_store_get_undo_act (self), kith_store_undo_async,
            cancellable, callback, user_data);
}

/**
 * kith_store_undo_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what was taken back
 */
KithActSummary *
kith_store_undo_finish (KithStore    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

/**
 * kith_store_redo_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts back what undo took back last.
 */
void
kith_store_redo_async (KithStore          *self,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_undo (self, "redo", kith_store_peek_redo (self), kith_store_redo_async,
            cancellable, callback, user_data);
}

/**
 * kith_store_redo_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the undo that was taken back
 */
KithActSummary *
kith_store_redo_finish (KithStore    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_history_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  KithStoreData *data = call->data;

  return kith_history_load (db, data->id, data->number, error);
}

/**
 * kith_store_load_history_async:
 * @self: a store
 * @before: only acts before this one; 0 for the newest
 * @n_acts: how many at most
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the acts of the journal.
 */
void
kith_store_load_history_async (KithStore          *self,
                               gint64              before,
                               guint               n_acts,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));

  data->id = before;
  data->number = n_acts;
  kith_store_run_read (self, load_history_func, data, kith_store_load_history_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_history_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithActSummary) (nullable): the acts, the newest first
 */
GListModel *
kith_store_load_history_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
