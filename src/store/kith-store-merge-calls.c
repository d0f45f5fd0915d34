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
  KithMergeKind  kind;
  gint64         id;
  gint64         other_id;
  guint          taken;
  char          *reason;
  char         **uids;
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
data_new (KithMergeKind kind,
          gint64        id,
          const char   *reason)
{
  Data *data = g_new0 (Data, 1);

  data->kind = kind;
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

  return kith_db_load_merge_sheet (db, data->kind, data->id, data->other_id, error);
}

/**
 * kith_store_load_merge_sheet_async:
 * @self: a store
 * @kind: whose records
 * @kept: whose record stays
 * @gone: whose would be merged into it
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads two records side by side.
 */
void
kith_store_load_merge_sheet_async (KithStore          *self,
                                   KithMergeKind       kind,
                                   gint64              kept,
                                   gint64              gone,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (kind, kept, NULL);
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

  return kith_db_merge_records (db, data->kind, data->id, data->other_id, data->taken, data->reason, &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_merge_records_async:
 * @self: a store
 * @kind: whose records
 * @kept: whose record stays
 * @gone: whose is merged into it
 * @taken: of which fields the other's value holds, as flags 1 << #KithMergeField
 * @reason: why they are one
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes two records of one person one.
 */
void
kith_store_merge_records_async (KithStore          *self,
                                KithMergeKind       kind,
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

  data = data_new (kind, kept, reason);
  data->other_id = gone;
  data->taken = taken;
  kith_store_run_save (self, merge_func, data, data_free, kith_store_merge_records_async, cancellable, callback, user_data);
}

/**
 * kith_store_merge_records_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: whether they are one
 */
gboolean
kith_store_merge_records_finish (KithStore    *self,
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

  return kith_db_load_merges (db, data->kind, data->id, error);
}

/**
 * kith_store_load_merges_async:
 * @self: a store
 * @kind: whose records
 * @id: a child, or an adult
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads which records were merged into one.
 */
void
kith_store_load_merges_async (KithStore          *self,
                              KithMergeKind       kind,
                              gint64              id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (kind, id, NULL);
  kith_store_run_list (self, load_merges_func, data, data_free, kith_store_load_merges_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_merges_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMerged) (nullable): the merges, the newest first
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

  return kith_db_load_merge_since (db, data->kind, data->id, error);
}

/**
 * kith_store_load_merge_since_async:
 * @self: a store
 * @kind: whose records were merged
 * @merge_id: a merge
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what came to somebody since a record was merged into it.
 */
void
kith_store_load_merge_since_async (KithStore          *self,
                                   KithMergeKind       kind,
                                   gint64              merge_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (kind, merge_id, NULL);
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

  return kith_db_split_records (db, data->kind, data->id, (const char * const *)data->uids, data->reason, NULL, &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_split_records_async:
 * @self: a store
 * @kind: whose records were merged
 * @merge_id: a merge
 * @uids: (nullable): the rows that came since and are of the record that comes back
 * @reason: why they are two people after all
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Parts two records that were merged.
 */
void
kith_store_split_records_async (KithStore          *self,
                                KithMergeKind       kind,
                                gint64              merge_id,
                                const char * const *uids,
                                const char         *reason,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (kind, merge_id, reason);
  data->uids = g_strdupv ((char **)uids);
  kith_store_run_save (self, split_func, data, data_free, kith_store_split_records_async, cancellable, callback, user_data);
}

/**
 * kith_store_split_records_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: whether they are two again
 */
gboolean
kith_store_split_records_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
