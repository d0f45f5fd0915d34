/* kith-clusters-dialog.h: the clusters, and changing them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster-form.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTERS_DIALOG (kith_clusters_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithClustersDialog, kith_clusters_dialog, KITH, CLUSTERS_DIALOG, AdwDialog)

AdwDialog         *kith_clusters_dialog_new       (KithStore          *store);

void               kith_clusters_dialog_open      (KithClustersDialog *self,
                                                   gint64              cluster_id);
void               kith_clusters_dialog_show_form (KithClustersDialog *self,
                                                   KithClusterForm    *form);
AdwNavigationPage *kith_clusters_dialog_get_page  (KithClustersDialog *self);

G_END_DECLS
