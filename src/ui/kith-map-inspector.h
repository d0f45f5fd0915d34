/* kith-map-inspector.h: what is known of a subject or a tie of a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-map-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_INSPECTOR (kith_map_inspector_get_type ())

G_DECLARE_FINAL_TYPE (KithMapInspector, kith_map_inspector, KITH, MAP_INSPECTOR, AdwBin)

GtkWidget *kith_map_inspector_new       (void);

void       kith_map_inspector_show      (KithMapInspector *self,
                                         KithMapScene     *scene,
                                         gint              node,
                                         gint              tie);

G_END_DECLS
