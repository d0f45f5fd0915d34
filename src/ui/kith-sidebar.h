/* kith-sidebar.h: the cluster, the rooms, and whether everything is saved
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_SIDEBAR (kith_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (KithSidebar, kith_sidebar, KITH, SIDEBAR, AdwNavigationPage)

/* Property "cluster" (KithCluster, read-only, notified): the one that is looked at.
 * Signal "room-activated" (string): a room was chosen, perhaps the one that is open: "schools" or "caseload".
 */
void         kith_sidebar_set_store   (KithSidebar *self,
                                       KithStore   *store);
KithCluster *kith_sidebar_get_cluster (KithSidebar *self);
void         kith_sidebar_open_room   (KithSidebar *self,
                                       const char  *tag);

G_END_DECLS
