/* kith-cluster-words.h: what is said of clusters, and of changes to them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-store-clusters.h"

G_BEGIN_DECLS

char       *kith_cluster_words_size     (KithCluster           *cluster) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_cluster_words_about    (KithCluster           *cluster) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_cluster_words_time     (KithDate               from,
                                         KithDate               to) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_cluster_words_weekdays (guint                  weekdays) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_cluster_words_worker   (KithClusterWorker     *worker) G_GNUC_WARN_UNUSED_RESULT;

const char *kith_cluster_words_done     (KithClusterChangeKind  kind);
const char *kith_cluster_words_error    (const GError          *error);

G_END_DECLS
