/* kith-store-cluster-work-private.h: what the changes of a cluster have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-store-clusters.h"
#include "kith-store-spans-private.h"

G_BEGIN_DECLS

/**
 * KithClusterWork:
 * @db: a store with no act open
 * @change: what is to be done
 * @cluster: the row of @change's cluster; %NULL for a new one and for feeders
 * @act: the act, once it has begun
 * @cluster_id: the cluster that it is about, once it is done
 *
 * A change on its way. Each kind has a function that checks it, begins the act
 * and writes; whoever calls it commits.
 */
typedef struct
{
  KithDb                  *db;
  const KithClusterChange *change;
  KithRow                 *cluster;
  KithAct                 *act;
  gint64                   cluster_id;
} KithClusterWork;

extern const KithSpanFilter kith_everything;

gboolean    kith_cluster_refuse        (GError           **error,
                                        KithClusterError   code,
                                        const char        *why);
gboolean    kith_cluster_begin         (KithClusterWork   *work,
                                        const char        *kind,
                                        const char        *subject,
                                        GError           **error);
const char *kith_cluster_work_name     (KithClusterWork   *work);
gboolean    kith_cluster_select_id     (KithStatement     *stmt,
                                        gint64            *ret_id,
                                        GError           **error);

gboolean    kith_cluster_check_is_open (KithRow           *cluster,
                                        GError           **error);
gboolean    kith_cluster_check_name    (KithClusterWork   *work,
                                        GError           **error);

GHashTable *kith_cluster_set_of_ids    (GArray            *ids) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_cluster_has_school    (GArray            *spans,
                                        gint64             school_id);
gboolean    kith_cluster_has_school_on (GArray            *spans,
                                        gint64             school_id,
                                        KithDate           day);
gboolean    kith_cluster_join_myself   (KithClusterWork   *work,
                                        gint64             cluster_id,
                                        GError           **error);

gboolean    kith_cluster_set_worker    (KithClusterWork   *work,
                                        GError           **error);
gboolean    kith_cluster_remove_worker (KithClusterWork   *work,
                                        GError           **error);
gboolean    kith_cluster_add_feeder    (KithClusterWork   *work,
                                        GError           **error);
gboolean    kith_cluster_remove_feeder (KithClusterWork   *work,
                                        GError           **error);
gboolean    kith_cluster_merge         (KithClusterWork   *work,
                                        GError           **error);
gboolean    kith_cluster_split         (KithClusterWork   *work,
                                        GError           **error);
gboolean    kith_cluster_end           (KithClusterWork   *work,
                                        GError           **error);

G_END_DECLS
