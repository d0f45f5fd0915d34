/* kith-map-canvas-private.h: what the files of the canvas know of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-map-canvas.h"
#include "kith-map-mark.h"
#include "kith-map-picture.h"

G_BEGIN_DECLS

typedef enum
{
  KITH_MAP_DRAG_NOTHING,
  KITH_MAP_DRAG_MAP,
  KITH_MAP_DRAG_NODES,
  KITH_MAP_DRAG_AREA,
} KithMapDrag;

struct _KithMapCanvas
{
  GtkWidget         parent_instance;

  KithMapScene     *scene;
  KithViewport     *viewport;
  KithMapPicture   *picture;
  guint             n_nodes;
  guint             n_ties;
  KithDrawingPoint *points;
  KithDrawingPoint *from_points;     /* where an animation began */
  KithDrawingPoint *to_points;
  AdwAnimation     *animation;
  guint8           *shown_nodes;
  guint8           *shown_ties;
  guint8           *selected;
  guint             n_selected;
  gint              focused;
  gint              focused_tie;
  gint              hovered;
  GPtrArray        *marks;           /* nodes, then ties; NULL until somebody asks */
  KithMapMark      *active;
  KithMapDrag       drag;
  gint              grabbed;
  GtkGesture       *gesture;         /* the widget's own */
  double            drag_x;
  double            drag_y;
  double            pointer_x;
  double            pointer_y;
  double            pinch_scale;
  guint             shows_new : 1;
  guint             was_moved : 1;
  guint             wants_fit : 1;
};

/* kith-map-canvas-marks.c */
KithMapMark *kith_map_canvas_get_mark       (KithMapCanvas  *self,
                                             gboolean        is_tie,
                                             guint           index);
void         kith_map_canvas_drop_marks     (KithMapCanvas  *self);
void         kith_map_canvas_show_focus     (KithMapCanvas  *self);

/* kith-map-canvas-keys.c */
void         kith_map_canvas_add_keys       (GtkWidgetClass *widget_class);

/* kith-map-canvas-pointer.c */
void         kith_map_canvas_add_pointer    (KithMapCanvas  *self);
gboolean     kith_map_canvas_get_area       (KithMapCanvas  *self,
                                             KithDrawingBox *ret_area);

/* kith-map-canvas-draw.c */
void         kith_map_canvas_draw           (KithMapCanvas  *self,
                                             GtkSnapshot    *snapshot);

/* kith-map-canvas.c */
void         kith_map_canvas_emit_selection (KithMapCanvas  *self);
void         kith_map_canvas_redraw         (KithMapCanvas  *self);
void         kith_map_canvas_move_selected  (KithMapCanvas  *self,
                                             gint            grabbed,
                                             double          dx,
                                             double          dy);
void         kith_map_canvas_end_move       (KithMapCanvas  *self);
void         kith_map_canvas_activate       (KithMapCanvas  *self);
void         kith_map_canvas_set_hovered    (KithMapCanvas  *self,
                                             gint            node);

G_END_DECLS
