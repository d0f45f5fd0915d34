/* kith-cluster-rows.h: the rows of a cluster's page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster-record.h"

G_BEGIN_DECLS

/* They activate the page's actions: "cluster.edit-worker" and
 * "cluster.remove-worker" (worker, school: "(xx)"), "cluster.remove-feeder"
 * (primary, secondary: "(xx)"), "cluster.add-worker" and
 * "cluster.remove-school" (school: "x").
 */
GtkWidget *kith_cluster_rows_new_worker (KithClusterWorker *worker,
                                         gboolean           may_change);
GtkWidget *kith_cluster_rows_new_feeder (KithFeeder        *feeder,
                                         gboolean           may_change);
GtkWidget *kith_cluster_rows_new_school (KithClusterSchool *school);
GtkWidget *kith_cluster_rows_new_act    (const char        *title,
                                         const char        *action,
                                         gint64             school_id);

void       kith_cluster_rows_set_titles (GtkWidget         *row,
                                         const char        *title,
                                         const char        *subtitle);

G_END_DECLS
