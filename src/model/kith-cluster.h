/* kith-cluster.h: a cluster of schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER (kith_cluster_get_type ())

G_DECLARE_FINAL_TYPE (KithCluster, kith_cluster, KITH, CLUSTER, GObject)

KithCluster *kith_cluster_new           (gint64       id,
                                         const char  *name,
                                         const char  *authority,
                                         guint        n_schools,
                                         guint        n_workers) G_GNUC_WARN_UNUSED_RESULT;
KithCluster *kith_cluster_new_ending    (gint64       id,
                                         const char  *name,
                                         const char  *authority,
                                         guint        n_schools,
                                         guint        n_workers,
                                         KithDate     valid_to,
                                         const char  *successor) G_GNUC_WARN_UNUSED_RESULT;

gint64       kith_cluster_get_id        (KithCluster *self);
const char  *kith_cluster_get_name      (KithCluster *self);
const char  *kith_cluster_get_authority (KithCluster *self);
guint        kith_cluster_get_n_schools (KithCluster *self);
guint        kith_cluster_get_n_workers (KithCluster *self);
KithDate     kith_cluster_get_valid_to  (KithCluster *self);
const char  *kith_cluster_get_successor (KithCluster *self);

G_END_DECLS
