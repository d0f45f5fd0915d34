/* kith-store-clusters.h: clusters and how they change from day to day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cluster-record.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_CLUSTER_ERROR (kith_cluster_error_quark ())

/**
 * KithClusterError:
 * @KITH_CLUSTER_ERROR_NO_NAME: the cluster or the worker has no name
 * @KITH_CLUSTER_ERROR_NAME_TAKEN: another cluster has the name
 * @KITH_CLUSTER_ERROR_ENDED: the cluster has ended, or its end is settled
 * @KITH_CLUSTER_ERROR_LAST: it is the last cluster
 * @KITH_CLUSTER_ERROR_ITSELF: a cluster cannot be merged into itself
 * @KITH_CLUSTER_ERROR_NO_SCHOOL: no school was chosen
 * @KITH_CLUSTER_ERROR_EVERY_SCHOOL: a split would leave nothing behind
 * @KITH_CLUSTER_ERROR_SCHOOL_THERE: the school is in the cluster on that day or will be
 * @KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE: the school is not in the cluster on that day
 * @KITH_CLUSTER_ERROR_BEFORE_JOINING: the school joins on that day or later
 * @KITH_CLUSTER_ERROR_WORKER_NOT_THERE: the worker is not there on that day or later
 * @KITH_CLUSTER_ERROR_SAME: that is so already
 * @KITH_CLUSTER_ERROR_FEEDER_ITSELF: a school does not feed itself
 * @KITH_CLUSTER_ERROR_FEEDER_BACKWARDS: the secondary would feed the primary
 * @KITH_CLUSTER_ERROR_FEEDER_NOT_THERE: the one does not feed the other
 *
 * Why a cluster is not changed.
 */
typedef enum
{
  KITH_CLUSTER_ERROR_NO_NAME,
  KITH_CLUSTER_ERROR_NAME_TAKEN,
  KITH_CLUSTER_ERROR_ENDED,
  KITH_CLUSTER_ERROR_LAST,
  KITH_CLUSTER_ERROR_ITSELF,
  KITH_CLUSTER_ERROR_NO_SCHOOL,
  KITH_CLUSTER_ERROR_EVERY_SCHOOL,
  KITH_CLUSTER_ERROR_SCHOOL_THERE,
  KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE,
  KITH_CLUSTER_ERROR_BEFORE_JOINING,
  KITH_CLUSTER_ERROR_WORKER_NOT_THERE,
  KITH_CLUSTER_ERROR_SAME,
  KITH_CLUSTER_ERROR_FEEDER_ITSELF,
  KITH_CLUSTER_ERROR_FEEDER_BACKWARDS,
  KITH_CLUSTER_ERROR_FEEDER_NOT_THERE,
} KithClusterError;

/**
 * KithClusterChangeKind:
 * @KITH_CLUSTER_MAKE: a new cluster: name, authority, schools, day
 * @KITH_CLUSTER_CHANGE: another name or authority
 * @KITH_CLUSTER_ADD_SCHOOLS: schools join on the day
 * @KITH_CLUSTER_REMOVE_SCHOOLS: schools are no longer in it from the day on
 * @KITH_CLUSTER_SET_WORKER: a worker is there on the weekdays from the day on,
 *   in one school or in the whole cluster
 * @KITH_CLUSTER_REMOVE_WORKER: a worker is no longer there from the day on
 * @KITH_CLUSTER_ADD_FEEDER: the first of the schools feeds the second
 * @KITH_CLUSTER_REMOVE_FEEDER: it does not
 * @KITH_CLUSTER_MERGE: all goes over to the other cluster on the day
 * @KITH_CLUSTER_SPLIT: the schools go over to a new cluster on the day
 * @KITH_CLUSTER_END: the cluster is no longer there from the day on
 */
typedef enum
{
  KITH_CLUSTER_MAKE,
  KITH_CLUSTER_CHANGE,
  KITH_CLUSTER_ADD_SCHOOLS,
  KITH_CLUSTER_REMOVE_SCHOOLS,
  KITH_CLUSTER_SET_WORKER,
  KITH_CLUSTER_REMOVE_WORKER,
  KITH_CLUSTER_ADD_FEEDER,
  KITH_CLUSTER_REMOVE_FEEDER,
  KITH_CLUSTER_MERGE,
  KITH_CLUSTER_SPLIT,
  KITH_CLUSTER_END,
} KithClusterChangeKind;

/**
 * KithClusterChange:
 * @kind: what is to be done
 * @cluster_id: the cluster; not for %KITH_CLUSTER_MAKE and feeders
 * @other_id: the cluster that it is merged into
 * @name: (nullable): of a new cluster, or the new name of one; %NULL leaves it
 * @authority_code: (nullable): three digits; %NULL leaves it
 * @school_ids: (element-type gint64): schools of the store
 * @records: (element-type KithSchoolRecord) (nullable): schools of a register,
 *   which the store may not have yet
 * @worker_id: the worker, or 0 for a new one
 * @worker_name: (nullable): of a new worker
 * @worker_role: (nullable): of a new worker
 * @school_id: where the worker is; 0 for the whole cluster
 * @weekdays: bit 0 is Monday; 0 where nobody says on which days
 * @day: the first day on which it holds; %KITH_DATE_NONE, for schools that
 *   join, means always
 *
 * One change of a cluster. It is one act, undone as one.
 */
typedef struct
{
  KithClusterChangeKind  kind;
  gint64                 cluster_id;
  gint64                 other_id;
  char                  *name;
  char                  *authority_code;
  GArray                *school_ids;
  GPtrArray             *records;
  gint64                 worker_id;
  char                  *worker_name;
  char                  *worker_role;
  gint64                 school_id;
  guint                  weekdays;
  KithDate               day;
} KithClusterChange;

GQuark             kith_cluster_error_quark         (void);

KithClusterChange *kith_cluster_change_new          (KithClusterChangeKind    kind,
                                                     gint64                   cluster_id,
                                                     KithDate                 day) G_GNUC_WARN_UNUSED_RESULT;
void               kith_cluster_change_add_school   (KithClusterChange       *self,
                                                     gint64                   school_id);
void               kith_cluster_change_free         (KithClusterChange       *self);

/* Each with an open connection, on its thread. */
GListModel        *kith_db_load_clusters_on         (KithDb                  *db,
                                                     KithDate                 day,
                                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel        *kith_db_load_all_clusters        (KithDb                  *db,
                                                     KithDate                 day,
                                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
KithClusterRecord *kith_db_load_cluster             (KithDb                  *db,
                                                     gint64                   cluster_id,
                                                     KithDate                 day,
                                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel        *kith_db_load_known_schools       (KithDb                  *db,
                                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           kith_db_change_cluster           (KithDb                  *db,
                                                     const KithClusterChange *change,
                                                     gint64                  *ret_cluster_id,
                                                     gint64                  *ret_act,
                                                     GError                 **error);

/* (element-type KithCluster): also those that have ended */
void               kith_store_load_all_clusters_async  (KithStore               *self,
                                                        GCancellable            *cancellable,
                                                        GAsyncReadyCallback      callback,
                                                        gpointer                 user_data);
GListModel        *kith_store_load_all_clusters_finish (KithStore               *self,
                                                        GAsyncResult            *result,
                                                        GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithClusterSchool): every school of the store */
void               kith_store_load_known_schools_async  (KithStore              *self,
                                                        GCancellable            *cancellable,
                                                        GAsyncReadyCallback      callback,
                                                        gpointer                 user_data);
GListModel        *kith_store_load_known_schools_finish (KithStore              *self,
                                                        GAsyncResult            *result,
                                                        GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

void               kith_store_load_cluster_async       (KithStore               *self,
                                                        gint64                   cluster_id,
                                                        GCancellable            *cancellable,
                                                        GAsyncReadyCallback      callback,
                                                        gpointer                 user_data);
KithClusterRecord *kith_store_load_cluster_finish      (KithStore               *self,
                                                        GAsyncResult            *result,
                                                        GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

/* change: (transfer full) */
void               kith_store_change_cluster_async     (KithStore               *self,
                                                        KithClusterChange       *change,
                                                        GCancellable            *cancellable,
                                                        GAsyncReadyCallback      callback,
                                                        gpointer                 user_data);
gboolean           kith_store_change_cluster_finish    (KithStore               *self,
                                                        GAsyncResult            *result,
                                                        gint64                  *ret_cluster_id,
                                                        GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithClusterChange, kith_cluster_change_free)

G_END_DECLS
