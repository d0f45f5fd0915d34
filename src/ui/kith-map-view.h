/* kith-map-view.h: one map, as a picture and as a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-map-list.h"
#include "kith-map-stage.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_VIEW (kith_map_view_get_type ())

/* Property: "shows-list" (whether the list stands in place of the picture). */
G_DECLARE_FINAL_TYPE (KithMapView, kith_map_view, KITH, MAP_VIEW, AdwBin)

GtkWidget    *kith_map_view_new       (void);

KithMapStage *kith_map_view_get_stage (KithMapView  *self);
KithMapList  *kith_map_view_get_list  (KithMapView  *self);
KithDate      kith_map_view_get_day   (KithMapView  *self);
void          kith_map_view_set_scene (KithMapView  *self,
                                       KithMapScene *scene,
                                       KithDate      today);

G_END_DECLS
