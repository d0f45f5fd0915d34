/* kith-store-cluster-calls.c: clusters, asked for and changed without waiting
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-clusters.h"

#include "kith-store-private.h"

static gpointer
load_all_clusters_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  return kith_db_load_all_clusters (db, kith_date_today (), error);
}

/**
 * kith_store_load_all_clusters_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the clusters, also those that have ended.
 */
void
kith_store_load_all_clusters_async (KithStore          *self,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_all_clusters_func, kith_store_data_new (), kith_store_load_all_clusters_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_all_clusters_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCluster) (nullable): the clusters
 */
GListModel *
kith_store_load_all_clusters_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_known_schools_func (KithStore     *self,
                         KithDb        *db,
                         KithStoreCall *call,
                         GError       **error)
{
  return kith_db_load_known_schools (db, error);
}

/**
 * kith_store_load_known_schools_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads every school of the store, whichever cluster it is in.
 */
void
kith_store_load_known_schools_async (KithStore          *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_known_schools_func, kith_store_data_new (), kith_store_load_known_schools_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_known_schools_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClusterSchool) (nullable): the schools
 */
GListModel *
kith_store_load_known_schools_finish (KithStore    *self,
                                      GAsyncResult *result,
                                      GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_cluster_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  return kith_db_load_cluster (db, ((KithStoreData *)call->data)->id, kith_date_today (), error);
}

/**
 * kith_store_load_cluster_async:
 * @self: a store
 * @cluster_id: a cluster
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a cluster with all that is known of it.
 */
void
kith_store_load_cluster_async (KithStore          *self,
                               gint64              cluster_id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  g_return_if_fail (KITH_IS_STORE (self));

  data->id = cluster_id;
  kith_store_run_read (self, load_cluster_func, data, kith_store_load_cluster_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_cluster_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the cluster
 */
KithClusterRecord *
kith_store_load_cluster_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static void
change_free (gpointer pointer)
{
  kith_cluster_change_free (pointer);
}

static gpointer
change_cluster_func (KithStore     *self,
                     KithDb        *db,
                     KithStoreCall *call,
                     GError       **error)
{
  gint64 cluster_id;

  if (!kith_db_change_cluster (db, call->data, &cluster_id, &call->act, error))
    return NULL;

  return g_memdup2 (&cluster_id, sizeof cluster_id);
}

/**
 * kith_store_change_cluster_async:
 * @self: a store
 * @change: (transfer full): what is to be done
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Changes a cluster, as one act, undone as one.
 */
void
kith_store_change_cluster_async (KithStore          *self,
                                 KithClusterChange  *change,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (change != NULL);

  call = kith_store_call_new (change_cluster_func, KITH_PRIORITY_SAVE, change, change_free, g_free);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_change_cluster_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_cluster_finish:
 * @self: a store
 * @result: the result
 * @ret_cluster_id: (out) (optional): the cluster that it is about now: the new
 *   one, or the one that took over
 * @error: return location for a #KithClusterError or #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_cluster_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  gint64       *ret_cluster_id,
                                  GError      **error)
{
  g_autofree gint64 *cluster_id = kith_store_finish_pointer (self, result, error);

  if (cluster_id == NULL)
    return FALSE;

  if (ret_cluster_id != NULL)
    *ret_cluster_id = *cluster_id;

  return TRUE;
}
