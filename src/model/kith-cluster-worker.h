/* kith-cluster-worker.h: the days that a worker is in a cluster or one of its schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER_WORKER (kith_cluster_worker_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterWorker, kith_cluster_worker, KITH, CLUSTER_WORKER, GObject)

KithClusterWorker *kith_cluster_worker_new           (gint64      worker_id,
                                                      const char *name,
                                                      const char *role,
                                                      gboolean    is_me,
                                                      gint64      school_id,
                                                      guint       weekdays,
                                                      KithDate    from,
                                                      KithDate    to) G_GNUC_WARN_UNUSED_RESULT;

gint64             kith_cluster_worker_get_worker_id (KithClusterWorker *self);
const char        *kith_cluster_worker_get_name      (KithClusterWorker *self);
const char        *kith_cluster_worker_get_role      (KithClusterWorker *self);
gboolean           kith_cluster_worker_get_is_me     (KithClusterWorker *self);
gint64             kith_cluster_worker_get_school_id (KithClusterWorker *self);
guint              kith_cluster_worker_get_weekdays  (KithClusterWorker *self);
KithDate           kith_cluster_worker_get_from      (KithClusterWorker *self);
KithDate           kith_cluster_worker_get_to        (KithClusterWorker *self);
gboolean           kith_cluster_worker_is_on         (KithClusterWorker *self,
                                                      KithDate           day);

G_END_DECLS
