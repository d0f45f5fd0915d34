/* kith-map-stage.h: the picture of a map, and what steers it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-map-canvas.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_STAGE (kith_map_stage_get_type ())

/* Property: "is-narrow" (without the legend). */
G_DECLARE_FINAL_TYPE (KithMapStage, kith_map_stage, KITH, MAP_STAGE, AdwBin)

KithMapCanvas *kith_map_stage_get_canvas   (KithMapStage *self);
void           kith_map_stage_set_scene    (KithMapStage *self,
                                            KithMapScene *scene);
gboolean       kith_map_stage_is_laying_out (KithMapStage *self);

G_END_DECLS
