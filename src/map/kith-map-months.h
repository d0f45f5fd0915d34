/* kith-map-months.h: the days of a map, and how much changed when
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-map-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_MONTHS (kith_map_months_get_type ())

G_DECLARE_FINAL_TYPE (KithMapMonths, kith_map_months, KITH, MAP_MONTHS, GtkWidget)

GtkWidget *kith_map_months_new       (void);

void       kith_map_months_set_scene (KithMapMonths *self,
                                      KithMapScene  *scene,
                                      KithDate       today);
KithDate   kith_map_months_get_day   (KithMapMonths *self);
void       kith_map_months_set_day   (KithMapMonths *self,
                                      KithDate       day);
void       kith_map_months_step      (KithMapMonths *self,
                                      int            n_months);

G_END_DECLS
