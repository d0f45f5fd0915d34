/* kith-drawing-shape.h: the outlines of what stands on a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * KithDrawingPoint:
 *
 * A place on the map, in its own units: 1 is a pixel at 100 %.
 */
typedef struct
{
  double x;
  double y;
} KithDrawingPoint;

/**
 * KithDrawingBox:
 *
 * A part of the map.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} KithDrawingBox;

/**
 * KithDrawingForm:
 * @KITH_DRAWING_CIRCLE: female
 * @KITH_DRAWING_SQUARE: male
 * @KITH_DRAWING_DIAMOND: neither is recorded, or somebody not to be named here
 * @KITH_DRAWING_HEXAGON: a place
 * @KITH_DRAWING_BLOCK: an organisation
 * @KITH_DRAWING_PILL: a professional
 * @KITH_DRAWING_BLOB: a group or a household of which nobody is drawn
 */
typedef enum
{
  KITH_DRAWING_CIRCLE,
  KITH_DRAWING_SQUARE,
  KITH_DRAWING_DIAMOND,
  KITH_DRAWING_HEXAGON,
  KITH_DRAWING_BLOCK,
  KITH_DRAWING_PILL,
  KITH_DRAWING_BLOB,
} KithDrawingForm;

/**
 * KithDrawingShape:
 * @form: what it is
 * @at: its middle
 * @width: from left to right
 * @height: from top to bottom
 */
typedef struct
{
  KithDrawingForm  form;
  KithDrawingPoint at;
  double           width;
  double           height;
} KithDrawingShape;

void     kith_drawing_shape_trace    (const KithDrawingShape *shape,
                                      cairo_t                *cr,
                                      double                  apart);
double   kith_drawing_shape_reach    (const KithDrawingShape *shape,
                                      double                  dx,
                                      double                  dy);
void     kith_drawing_shape_get_box  (const KithDrawingShape *shape,
                                      KithDrawingBox         *ret_box);
gboolean kith_drawing_shape_contains (const KithDrawingShape *shape,
                                      double                  x,
                                      double                  y,
                                      double                  apart);

void     kith_drawing_rounded        (cairo_t                *cr,
                                      const KithDrawingBox   *box,
                                      double                  radius);

gboolean kith_drawing_box_meets      (const KithDrawingBox   *box,
                                      const KithDrawingBox   *other);
void     kith_drawing_box_add        (KithDrawingBox         *box,
                                      const KithDrawingBox   *other);

G_END_DECLS
