/* kith-room.h: a page that shows a store's records of one cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_ROOM (kith_room_get_type ())

/* Properties: "store" (KithStore, construct only); "cluster" (KithCluster,
 * nullable): the room is loaded when it is set.
 */
G_DECLARE_DERIVABLE_TYPE (KithRoom, kith_room, KITH, ROOM, AdwNavigationPage)

/**
 * KithRoomClass:
 * @cluster_changed: (nullable): what a room does before it is loaded for another cluster
 * @load: asks the store. Called only while the room is seen, the store is open
 *   and a cluster is set.
 * @stop: drops the question that the room has asked
 */
struct _KithRoomClass
{
  AdwNavigationPageClass  parent_class;

  void                  (*cluster_changed) (KithRoom *self);
  void                  (*load)            (KithRoom *self);
  void                  (*stop)            (KithRoom *self);
};

KithStore   *kith_room_get_store   (KithRoom    *self);
KithCluster *kith_room_get_cluster (KithRoom    *self);
void         kith_room_set_cluster (KithRoom    *self,
                                    KithCluster *cluster);
void         kith_room_reload      (KithRoom    *self);

G_END_DECLS
