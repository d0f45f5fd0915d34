/* kith-cluster-form.h: one change of a cluster, with its day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store-clusters.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER_FORM (kith_cluster_form_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterForm, kith_cluster_form, KITH, CLUSTER_FORM, AdwNavigationPage)

/* Signal "done" (int64): it is done, and the cluster that it is about now. */
AdwNavigationPage *kith_cluster_form_new        (KithStore             *store,
                                                 KithClusterChangeKind  kind,
                                                 KithClusterRecord     *record);

KithClusterChangeKind kith_cluster_form_get_kind (KithClusterForm      *self);

/* What the form begins with. */
void               kith_cluster_form_set_school (KithClusterForm       *self,
                                                 gint64                 school_id);
void               kith_cluster_form_set_worker (KithClusterForm       *self,
                                                 KithClusterWorker     *worker);

G_END_DECLS
