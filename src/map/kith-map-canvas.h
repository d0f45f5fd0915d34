/* kith-map-canvas.h: a map to be looked at, walked and arranged
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-map-drawing.h"
#include "kith-viewport.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_CANVAS (kith_map_canvas_get_type ())

G_DECLARE_FINAL_TYPE (KithMapCanvas, kith_map_canvas, KITH, MAP_CANVAS, GtkWidget)

GtkWidget      *kith_map_canvas_new             (void);

KithMapScene   *kith_map_canvas_get_scene       (KithMapCanvas          *self);
void            kith_map_canvas_set_scene       (KithMapCanvas          *self,
                                                 KithMapScene           *scene);
KithViewport   *kith_map_canvas_get_viewport    (KithMapCanvas          *self);
KithMapDrawing *kith_map_canvas_get_drawing     (KithMapCanvas          *self);
guint           kith_map_canvas_get_n_drawn     (KithMapCanvas          *self);

void            kith_map_canvas_set_points      (KithMapCanvas          *self,
                                                 const KithDrawingPoint *points,
                                                 gboolean                is_animated);
void            kith_map_canvas_set_shown       (KithMapCanvas          *self,
                                                 const guint8           *nodes,
                                                 const guint8           *ties);
void            kith_map_canvas_set_shows_new   (KithMapCanvas          *self,
                                                 gboolean                shows_new);
void            kith_map_canvas_fit             (KithMapCanvas          *self);
void            kith_map_canvas_zoom            (KithMapCanvas          *self,
                                                 double                  factor);

gint            kith_map_canvas_get_focused     (KithMapCanvas          *self);
gint            kith_map_canvas_get_focused_tie (KithMapCanvas          *self);
void            kith_map_canvas_focus_node      (KithMapCanvas          *self,
                                                 gint                    node);
void            kith_map_canvas_focus_tie       (KithMapCanvas          *self,
                                                 gint                    tie);

gboolean        kith_map_canvas_is_selected     (KithMapCanvas          *self,
                                                 guint                   node);
void            kith_map_canvas_set_selected    (KithMapCanvas          *self,
                                                 guint                   node,
                                                 gboolean                is_selected);
void            kith_map_canvas_select_none     (KithMapCanvas          *self);
guint           kith_map_canvas_get_n_selected  (KithMapCanvas          *self);

G_END_DECLS
