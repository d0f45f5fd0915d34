/* kith-map-list.h: the subjects and ties of a map, as a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-map-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_LIST (kith_map_list_get_type ())

G_DECLARE_FINAL_TYPE (KithMapList, kith_map_list, KITH, MAP_LIST, AdwBin)

GtkWidget *kith_map_list_new       (void);

void       kith_map_list_set_scene (KithMapList  *self,
                                    KithMapScene *scene);
guint      kith_map_list_get_n_rows (KithMapList *self);
void       kith_map_list_find      (KithMapList  *self);

G_END_DECLS
