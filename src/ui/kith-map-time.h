/* kith-map-time.h: the day that a map is drawn on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-map-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_TIME (kith_map_time_get_type ())

/* Property: "is-narrow" (without what changed since the review). */
G_DECLARE_FINAL_TYPE (KithMapTime, kith_map_time, KITH, MAP_TIME, AdwBin)

KithDate kith_map_time_get_day   (KithMapTime  *self);
void     kith_map_time_step      (KithMapTime  *self,
                                  int           n_months);
void     kith_map_time_set_scene (KithMapTime  *self,
                                  KithMapScene *scene,
                                  KithDate      today);

G_END_DECLS
