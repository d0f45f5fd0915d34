/* kith-map-drawing.h: a map as it looks, on a screen and on paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "kith-drawing-shape.h"
#include "kith-drawing-style.h"
#include "kith-map-scene.h"

G_BEGIN_DECLS

/**
 * KithMapLayer:
 * @KITH_MAP_LAYER_HULLS: peer groups and households
 * @KITH_MAP_LAYER_TIES: the lines between
 * @KITH_MAP_LAYER_NODES: the subjects
 * @KITH_MAP_LAYER_LABELS: what is written beside them
 *
 * From the bottom to the top.
 */
typedef enum
{
  KITH_MAP_LAYER_HULLS,
  KITH_MAP_LAYER_TIES,
  KITH_MAP_LAYER_NODES,
  KITH_MAP_LAYER_LABELS,
} KithMapLayer;

#define KITH_N_MAP_LAYERS (KITH_MAP_LAYER_LABELS + 1)

/* The zoom under which ages go, all labels but those of places and groups, and everything but dots. */
#define KITH_MAP_ZOOM_AGES 0.6
#define KITH_MAP_ZOOM_LABELS 0.4
#define KITH_MAP_ZOOM_DOTS 0.3

#define KITH_TYPE_MAP_DRAWING (kith_map_drawing_get_type ())

G_DECLARE_FINAL_TYPE (KithMapDrawing, kith_map_drawing, KITH, MAP_DRAWING, GObject)

PangoContext           *kith_map_drawing_make_context  (void) G_GNUC_WARN_UNUSED_RESULT;

KithMapDrawing         *kith_map_drawing_new           (KithMapScene           *scene,
                                                        PangoContext           *context) G_GNUC_WARN_UNUSED_RESULT;

KithMapScene           *kith_map_drawing_get_scene     (KithMapDrawing         *self);
const KithDrawingStyle *kith_map_drawing_get_style     (KithMapDrawing         *self);
void                    kith_map_drawing_set_style     (KithMapDrawing         *self,
                                                        const KithDrawingStyle *style);
void                    kith_map_drawing_set_points    (KithMapDrawing         *self,
                                                        const KithDrawingPoint *points);
void                    kith_map_drawing_set_shown     (KithMapDrawing         *self,
                                                        const guint8           *nodes,
                                                        const guint8           *ties);
void                    kith_map_drawing_set_shows_new (KithMapDrawing         *self,
                                                        gboolean                shows_new);
gboolean                kith_map_drawing_is_shown      (KithMapDrawing         *self,
                                                        guint                   node);
gboolean                kith_map_drawing_is_tie_shown  (KithMapDrawing         *self,
                                                        guint                   tie);

void                    kith_map_drawing_draw          (KithMapDrawing         *self,
                                                        KithMapLayer            layer,
                                                        cairo_t                *cr,
                                                        const KithDrawingBox   *clip,
                                                        double                  zoom);
void                    kith_map_drawing_draw_node     (KithMapDrawing         *self,
                                                        guint                   node,
                                                        cairo_t                *cr);
void                    kith_map_drawing_draw_halo     (KithMapDrawing         *self,
                                                        guint                   tie,
                                                        cairo_t                *cr);
void                    kith_map_drawing_trace_node    (KithMapDrawing         *self,
                                                        guint                   node,
                                                        cairo_t                *cr,
                                                        double                  apart);

KithDrawingPoint        kith_map_drawing_get_point     (KithMapDrawing         *self,
                                                        guint                   node);
KithDrawingShape        kith_map_drawing_get_shape     (KithMapDrawing         *self,
                                                        guint                   node);
void                    kith_map_drawing_get_box       (KithMapDrawing         *self,
                                                        guint                   node,
                                                        KithDrawingBox         *ret_box);
void                    kith_map_drawing_get_tie_box   (KithMapDrawing         *self,
                                                        guint                   tie,
                                                        KithDrawingBox         *ret_box);
gboolean                kith_map_drawing_get_bounds    (KithMapDrawing         *self,
                                                        KithDrawingBox         *ret_box);
gint                    kith_map_drawing_find_node     (KithMapDrawing         *self,
                                                        double                  x,
                                                        double                  y,
                                                        double                  apart);
gint                    kith_map_drawing_find_tie      (KithMapDrawing         *self,
                                                        double                  x,
                                                        double                  y,
                                                        double                  apart);

G_END_DECLS
