/* kith-cluster-schools.h: the schools that join a cluster, chosen by typing
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store-clusters.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER_SCHOOLS (kith_cluster_schools_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterSchools, kith_cluster_schools, KITH, CLUSTER_SCHOOLS, AdwBin)

void        kith_cluster_schools_load               (KithClusterSchools *self,
                                                     KithStore          *store,
                                                     KithClusterRecord  *record);
GListModel *kith_cluster_schools_get_authorities    (KithClusterSchools *self);
GListModel *kith_cluster_schools_get_choices        (KithClusterSchools *self);
void        kith_cluster_schools_set_authority_code (KithClusterSchools *self,
                                                     const char         *authority_code);

guint       kith_cluster_schools_get_n_chosen       (KithClusterSchools *self);
void        kith_cluster_schools_fill               (KithClusterSchools *self,
                                                     KithClusterChange  *change);

G_END_DECLS
