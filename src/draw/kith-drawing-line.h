/* kith-drawing-line.h: the lines of a map, and the marks upon them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-drawing-shape.h"
#include "kith-drawing-style.h"

G_BEGIN_DECLS

/**
 * KithDrawingStroke:
 * @KITH_DRAWING_PLAIN: nobody has judged it
 * @KITH_DRAWING_STRONG: thick
 * @KITH_DRAWING_DOTTED: round dots
 * @KITH_DRAWING_WAVE: a smooth wave
 * @KITH_DRAWING_ZIGZAG: sharp
 * @KITH_DRAWING_DOUBLE: two lines beside each other
 * @KITH_DRAWING_DASHED: broken, as by adoption
 * @KITH_DRAWING_FINE_DOTS: dotted, as to a foster carer
 */
typedef enum
{
  KITH_DRAWING_PLAIN,
  KITH_DRAWING_STRONG,
  KITH_DRAWING_DOTTED,
  KITH_DRAWING_WAVE,
  KITH_DRAWING_ZIGZAG,
  KITH_DRAWING_DOUBLE,
  KITH_DRAWING_DASHED,
  KITH_DRAWING_FINE_DOTS,
} KithDrawingStroke;

/* Half of the room that a mark takes on its line. */
#define KITH_DRAWING_MARK_ROOM 9.0

/* How much of the line an arrowhead takes. */
#define KITH_DRAWING_ARROW_ROOM 12.0

void kith_drawing_line        (cairo_t                *cr,
                               KithDrawingStroke       stroke,
                               const KithDrawingPoint *from,
                               const KithDrawingPoint *to,
                               double                  weight);
void kith_drawing_route       (cairo_t                *cr,
                               KithDrawingStroke       stroke,
                               const KithDrawingPoint *points,
                               guint                   n_points,
                               double                  weight);
void kith_drawing_arrow       (cairo_t                *cr,
                               const KithDrawingPoint *tip,
                               double                  dx,
                               double                  dy);

void kith_drawing_half_circle (cairo_t                *cr,
                               const KithDrawingPoint *at);
void kith_drawing_open_circle (cairo_t                *cr,
                               const KithDrawingPoint *at);
void kith_drawing_open_mark   (cairo_t                *cr,
                               const KithDrawingPoint *at);
void kith_drawing_two_strokes (cairo_t                *cr,
                               const KithDrawingPoint *at,
                               double                  dx,
                               double                  dy);

G_END_DECLS
