/* kith-cluster-record.h: a cluster with all that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-cluster-school.h"
#include "kith-cluster-worker.h"
#include "kith-cluster.h"
#include "kith-feeder.h"

G_BEGIN_DECLS

/**
 * KithClusterValues:
 * @cluster: the cluster
 * @authority_code: (nullable): three digits
 * @as_at: the day of which the store's figures speak
 * @schools: #KithClusterSchool: who is, was and will be in it
 * @workers: #KithClusterWorker: who works, worked and will work in it
 * @feeders: #KithFeeder with a school of the cluster at either end
 * @known_schools: #KithClusterSchool: all schools of the store
 * @known_workers: #KithClusterWorker: everybody in the store who works
 *
 * What a #KithClusterRecord is made of.
 */
typedef struct
{
  KithCluster *cluster;
  const char  *authority_code;
  KithDate     as_at;
  GListModel  *schools;
  GListModel  *workers;
  GListModel  *feeders;
  GListModel  *known_schools;
  GListModel  *known_workers;
} KithClusterValues;

#define KITH_TYPE_CLUSTER_RECORD (kith_cluster_record_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterRecord, kith_cluster_record, KITH, CLUSTER_RECORD, GObject)

KithClusterRecord *kith_cluster_record_new                (const KithClusterValues *values) G_GNUC_WARN_UNUSED_RESULT;

KithCluster       *kith_cluster_record_get_cluster        (KithClusterRecord       *self);
const char        *kith_cluster_record_get_authority_code (KithClusterRecord       *self);
KithDate           kith_cluster_record_get_as_at          (KithClusterRecord       *self);
GListModel        *kith_cluster_record_get_schools        (KithClusterRecord       *self);
GListModel        *kith_cluster_record_get_workers        (KithClusterRecord       *self);
GListModel        *kith_cluster_record_get_feeders        (KithClusterRecord       *self);
GListModel        *kith_cluster_record_get_known_schools  (KithClusterRecord       *self);
GListModel        *kith_cluster_record_get_known_workers  (KithClusterRecord       *self);

G_END_DECLS
