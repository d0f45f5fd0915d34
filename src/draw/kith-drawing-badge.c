/* kith-drawing-badge.c: what was noted on a subject, at its corner
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-drawing-badge.h"

#define HEIGHT 16.0
#define SIGN 8.0
#define PAD 3.5
#define MOST 99

static void
draw_zigzag (cairo_t *cr,
             double   x,
             double   y)
{
  cairo_move_to (cr, x, y + 3);
  cairo_line_to (cr, x + 2, y - 3);
  cairo_line_to (cr, x + 5, y + 3);
  cairo_line_to (cr, x + 7, y - 3);
  cairo_stroke (cr);
}

static void
draw_plus (cairo_t *cr,
           double   x,
           double   y)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + 7, y);
  cairo_move_to (cr, x + 3.5, y - 3.5);
  cairo_line_to (cr, x + 3.5, y + 3.5);
  cairo_stroke (cr);
}

/**
 * kith_drawing_badge:
 * @cr: where to draw
 * @style: the colours
 * @text: a layout with the letters of a badge; it is changed
 * @badge: which
 * @count: how many were noted
 * @at: the middle
 */
void
kith_drawing_badge (cairo_t                *cr,
                    const KithDrawingStyle *style,
                    PangoLayout            *text,
                    KithDrawingBadge        badge,
                    guint                   count,
                    const KithDrawingPoint *at)
{
  g_autofree char *number = g_strdup_printf (count > MOST ? "%d+" : "%u", MIN (count, MOST));
  const KithDrawingColor *color = NULL;
  KithDrawingBox box;
  PangoRectangle ink;
  double width = 0;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (style != NULL);
  g_return_if_fail (at != NULL);

  pango_layout_set_text (text, number, -1);
  pango_layout_get_extents (text, NULL, &ink);
  width = PAD + SIGN + 1 + (double)ink.width / PANGO_SCALE + PAD;
  box = (KithDrawingBox) { at->x - width / 2, at->y - HEIGHT / 2, width, HEIGHT };
  color = badge == KITH_DRAWING_HARM ? &style->harm : &style->protective;
  kith_drawing_rounded (cr, &box, badge == KITH_DRAWING_HARM ? 3 : HEIGHT / 2);
  kith_drawing_set_color (cr, &style->paper);
  cairo_fill_preserve (cr);
  kith_drawing_set_color (cr, color);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 1.6);
  if (badge == KITH_DRAWING_HARM)
    draw_zigzag (cr, box.x + PAD, at->y);
  else
    draw_plus (cr, box.x + PAD, at->y);
  cairo_move_to (cr, box.x + PAD + SIGN + 1, at->y - (double)ink.height / PANGO_SCALE / 2);
  pango_cairo_show_layout (cr, text);
}
