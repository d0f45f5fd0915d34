/* kith-cluster-switcher.h: which cluster one is looking at, and a list to choose another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER_SWITCHER (kith_cluster_switcher_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterSwitcher, kith_cluster_switcher, KITH, CLUSTER_SWITCHER, AdwBin)

/* Property "cluster" (KithCluster, read-only, notified): the one that is chosen. */
KithCluster *kith_cluster_switcher_get_cluster  (KithClusterSwitcher *self);
void         kith_cluster_switcher_set_clusters (KithClusterSwitcher *self,
                                                 GListModel          *clusters);

char        *kith_cluster_switcher_dup_size     (KithCluster         *cluster) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
