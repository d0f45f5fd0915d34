/* kith-map-picture.h: what was drawn of a map, kept
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-map-drawing.h"
#include "kith-viewport.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_PICTURE (kith_map_picture_get_type ())

G_DECLARE_FINAL_TYPE (KithMapPicture, kith_map_picture, KITH, MAP_PICTURE, GObject)

KithMapPicture *kith_map_picture_new         (KithMapDrawing *drawing) G_GNUC_WARN_UNUSED_RESULT;

KithMapDrawing *kith_map_picture_get_drawing (KithMapPicture *self);
guint           kith_map_picture_get_n_drawn (KithMapPicture *self);

void            kith_map_picture_drop        (KithMapPicture *self);
void            kith_map_picture_snapshot    (KithMapPicture *self,
                                              KithViewport   *viewport,
                                              GtkSnapshot    *snapshot);

G_END_DECLS
