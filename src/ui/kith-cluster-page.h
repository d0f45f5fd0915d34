/* kith-cluster-page.h: one cluster: its schools, who works there, what becomes of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store-clusters.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLUSTER_PAGE (kith_cluster_page_get_type ())

G_DECLARE_FINAL_TYPE (KithClusterPage, kith_cluster_page, KITH, CLUSTER_PAGE, AdwNavigationPage)

/* Signal "form" (KithClusterForm): a page to be shown. */
AdwNavigationPage *kith_cluster_page_new            (KithStore       *store,
                                                     gint64           cluster_id);

gint64             kith_cluster_page_get_cluster_id (KithClusterPage *self);
KithClusterRecord *kith_cluster_page_get_record     (KithClusterPage *self);

G_END_DECLS
