/* kith-store-merge-calls.c: the calls of the merging and parting of records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-merges.h"

#include "kith-store-private.h"

typedef struct
{
  gint64  id;
  gint64  other_id;
  guint   taken;
  char   *reason;
  char  **uids;
} Data;

static void
data_free (gpointer pointer)
{
  Data *data = pointer;

  g_free (data->reason);
  g_strfreev (data->uids);
  g_free (data);
}

static Data *
data_new (gint64      id,
          const char *reason)
{
  Data *data = g_new0 (Data, 1);

  data->id = id;
  data->reason = g_strdup (reason);

  return data;
}

static gpointer
load_sheet_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  const Data *data = call->data;

  return kith_db_load_merge_sheet (db, data->id, data->other_id, error);
}

/**
 * kith_store_load_merge_sheet_async:
 * @self: a store
 * @kept: a child whose record stays
 * @gone: another one
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads two records side by side.
 */
void
kith_store_load_merge_sheet_async (KithStore          *self,
                                   gint64              kept,
                                   gint64              gone,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (kept, NULL);
  data->other_id = gone;
  kith_store_run_list (self, load_sheet_func, data, data_free, kith_store_load_merge_sheet_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_merge_sheet_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the two
 */
KithMergeSheet *
kith_store_load_merge_sheet_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
merge_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  const Data *data = call->data;

  return kith_db_merge_children (db, data->id, data->other_id, data->taken, data->reason, &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_merge_children_async:
 * @self: a store
 * @kept: the child whose record stays
 * @gone: the one whose record is merged into it
 * @taken: of which fields the other's value holds, as flags 1 << #KithMergeField
 * @reason: why they are one child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes two records of one child one.
 */
void
kith_store_merge_children_async (KithStore          *self,
                                 gint64              kept,
                                 gint64              gone,
                                 guint               taken,
                                 const char         *reason,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (kept, reason);
  data->other_id = gone;
  data->taken = taken;
  kith_store_run_save (self, merge_func, data, data_free, kith_store_merge_children_async, cancellable, callback, user_data);
}

/**
 * kith_store_merge_children_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: whether they are one
 */
gboolean
kith_store_merge_children_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
load_merges_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  const Data *data = call->data;

  return kith_db_load_merges (db, data->id, error);
}

/**
 * kith_store_load_merges_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads which records were merged into a child's.
 */
void
kith_store_load_merges_async (KithStore          *self,
                              gint64              child_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (child_id, NULL);
  kith_store_run_list (self, load_merges_func, data, data_free, kith_store_load_merges_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_merges_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChildMerge) (nullable): the merges, the newest first
 */
GListModel *
kith_store_load_merges_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_since_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  const Data *data = call->data;

  return kith_db_load_merge_since (db, data->id, error);
}

/**
 * kith_store_load_merge_since_async:
 * @self: a store
 * @merge_id: a merge
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what came to a child since a record was merged into it.
 */
void
kith_store_load_merge_since_async (KithStore          *self,
                                   gint64              merge_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (merge_id, NULL);
  kith_store_run_list (self, load_since_func, data, data_free, kith_store_load_merge_since_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_merge_since_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMergeSince) (nullable): the rows
 */
GListModel *
kith_store_load_merge_since_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
split_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  const Data *data = call->data;

  return kith_db_split_child (db, data->id, (const char * const *)data->uids, data->reason, NULL, &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_split_child_async:
 * @self: a store
 * @merge_id: a merge
 * @uids: (nullable): the rows that came since and are of the record that comes back
 * @reason: why they are two children after all
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Parts two records that were merged.
 */
void
kith_store_split_child_async (KithStore          *self,
                              gint64              merge_id,
                              const char * const *uids,
                              const char         *reason,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (merge_id, reason);
  data->uids = g_strdupv ((char **)uids);
  kith_store_run_save (self, split_func, data, data_free, kith_store_split_child_async, cancellable, callback, user_data);
}

/**
 * kith_store_split_child_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: whether they are two again
 */
gboolean
kith_store_split_child_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
