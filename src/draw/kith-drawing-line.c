/* kith-drawing-line.c: the lines of a map, and the marks upon them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The quality of a tie is in the form of its line: it is read without colours,
 * and in a copy of a copy. A wave and a zigzag have whole turns, whatever their
 * length, so that each ends on its line.
 */

#include "config.h"

#include "kith-drawing-line.h"

#include <math.h>

#define WAVE_LENGTH 16.0
#define WAVE_HEIGHT 3.6
#define TOOTH_LENGTH 6.2
#define TOOTH_HEIGHT 4.6
#define APART 2.6
#define MARK_RADIUS 5.2
#define MARK_LINE 1.5
#define ARROW_WIDTH 5.6

typedef struct
{
  double  length;
  double  dx;
  double  dy;
} Course;

static Course
get_course (const KithDrawingPoint *from,
            const KithDrawingPoint *to)
{
  double length = hypot (to->x - from->x, to->y - from->y);

  if (length < 1e-6)
    return (Course) { 0, 1, 0 }
  ;

  return (Course) { length, (to->x - from->x) / length, (to->y - from->y) / length };
}

/* A place so far along a line, and so far beside it. */
static KithDrawingPoint
get_beside (const KithDrawingPoint *from,
            const Course           *course,
            double                  along,
            double                  aside)
{
  return (KithDrawingPoint) { from->x + course->dx * along - course->dy * aside,
                              from->y + course->dy * along + course->dx * aside };
}

static void
trace_straight (cairo_t                *cr,
                const KithDrawingPoint *from,
                const Course           *course,
                double                  aside)
{
  KithDrawingPoint begin = get_beside (from, course, 0, aside);
  KithDrawingPoint end = get_beside (from, course, course->length, aside);

  cairo_move_to (cr, begin.x, begin.y);
  cairo_line_to (cr, end.x, end.y);
}

static void
trace_wave (cairo_t                *cr,
            const KithDrawingPoint *from,
            const Course           *course)
{
  guint n_halves = (guint)MAX (2, 2 * round (course->length / WAVE_LENGTH));
  double half = course->length / n_halves;

  cairo_move_to (cr, from->x, from->y);
  for (guint i = 0; i < n_halves; i++)
    {
      /* A curve reaches three quarters of the way to what pulls it. */
      double aside = (i % 2 == 0 ? 1 : -1) * WAVE_HEIGHT * 4 / 3;
      KithDrawingPoint first = get_beside (from, course, half * (i + 0.36), aside);
      KithDrawingPoint second = get_beside (from, course, half * (i + 0.64), aside);
      KithDrawingPoint end = get_beside (from, course, half * (i + 1), 0);

      cairo_curve_to (cr, first.x, first.y, second.x, second.y, end.x, end.y);
    }
}

static void
trace_zigzag (cairo_t                *cr,
              const KithDrawingPoint *from,
              const Course           *course)
{
  guint n_teeth = (guint)MAX (2, round (course->length / TOOTH_LENGTH));
  double tooth = course->length / n_teeth;
  KithDrawingPoint end = get_beside (from, course, course->length, 0);

  cairo_move_to (cr, from->x, from->y);
  for (guint i = 0; i < n_teeth; i++)
    {
      KithDrawingPoint peak = get_beside (from, course, tooth * (i + 0.5), i % 2 == 0 ? TOOTH_HEIGHT : -TOOTH_HEIGHT);

      cairo_line_to (cr, peak.x, peak.y);
    }
  cairo_line_to (cr, end.x, end.y);
}

static void
set_pen (cairo_t          *cr,
         KithDrawingStroke stroke,
         double            weight)
{
  static const double dots[] = { 0, 5.4 };
  static const double dashes[] = { 7, 4.5 };
  static const double fine[] = { 0, 3.6 };
  double width = stroke == KITH_DRAWING_STRONG ? 4 : 1.6;

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  if (stroke == KITH_DRAWING_DOTTED || stroke == KITH_DRAWING_FINE_DOTS)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, stroke == KITH_DRAWING_DOTTED ? dots : fine, 2, 0);
      width = stroke == KITH_DRAWING_DOTTED ? 2.2 : 1.7;
    }
  else if (stroke == KITH_DRAWING_DASHED)
    {
      cairo_set_dash (cr, dashes, 2, 0);
    }
  cairo_set_line_width (cr, width * weight);
}

/**
 * kith_drawing_line:
 * @cr: where to draw, in the colour that is set
 * @stroke: what the line is like
 * @from: where it begins
 * @to: where it ends
 * @weight: how much bolder than usual
 */
void
kith_drawing_line (cairo_t                *cr,
                   KithDrawingStroke       stroke,
                   const KithDrawingPoint *from,
                   const KithDrawingPoint *to,
                   double                  weight)
{
  Course course;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (from != NULL && to != NULL);

  course = get_course (from, to);
  set_pen (cr, stroke, weight);
  cairo_new_path (cr);
  if (stroke == KITH_DRAWING_WAVE)
    {
      trace_wave (cr, from, &course);
    }
  else if (stroke == KITH_DRAWING_ZIGZAG)
    {
      trace_zigzag (cr, from, &course);
    }
  else if (stroke == KITH_DRAWING_DOUBLE)
    {
      trace_straight (cr, from, &course, APART);
      trace_straight (cr, from, &course, -APART);
    }
  else
    {
      trace_straight (cr, from, &course, 0);
    }
  cairo_stroke (cr);
}

/**
 * kith_drawing_route:
 * @cr: where to draw, in the colour that is set
 * @stroke: plain, dashed or dotted
 * @points: (array length=n_points): the corners
 * @n_points: how many
 * @weight: how much bolder than usual
 *
 * A line with corners, as families have them.
 */
void
kith_drawing_route (cairo_t                *cr,
                    KithDrawingStroke       stroke,
                    const KithDrawingPoint *points,
                    guint                   n_points,
                    double                  weight)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (points != NULL && n_points > 1);

  set_pen (cr, stroke, weight);
  cairo_new_path (cr);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_stroke (cr);
}

/**
 * kith_drawing_arrow:
 * @cr: where to draw, in the colour that is set
 * @tip: where it points
 * @dx: its direction, of the length 1
 * @dy: its direction, of the length 1
 */
void
kith_drawing_arrow (cairo_t                *cr,
                    const KithDrawingPoint *tip,
                    double                  dx,
                    double                  dy)
{
  const Course course = { KITH_DRAWING_ARROW_ROOM, dx, dy };
  KithDrawingPoint left, right;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (tip != NULL);

  left = get_beside (tip, &course, -KITH_DRAWING_ARROW_ROOM, ARROW_WIDTH);
  right = get_beside (tip, &course, -KITH_DRAWING_ARROW_ROOM, -ARROW_WIDTH);
  cairo_new_path (cr);
  cairo_move_to (cr, tip->x, tip->y);
  cairo_line_to (cr, left.x, left.y);
  cairo_line_to (cr, right.x, right.y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
trace_mark (cairo_t                *cr,
            const KithDrawingPoint *at)
{
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, MARK_LINE);
  cairo_new_path (cr);
  cairo_arc (cr, at->x, at->y, MARK_RADIUS, 0, 2 * G_PI);
}

/**
 * kith_drawing_half_circle:
 * @cr: where to draw, in the colour that is set
 * @at: the middle
 *
 * The mark of what was told once.
 */
void
kith_drawing_half_circle (cairo_t                *cr,
                          const KithDrawingPoint *at)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (at != NULL);

  trace_mark (cr, at);
  cairo_stroke (cr);
  cairo_arc (cr, at->x, at->y, MARK_RADIUS, G_PI_2, 3 * G_PI_2);
  cairo_fill (cr);
}

/**
 * kith_drawing_open_circle:
 * @cr: where to draw, in the colour that is set
 * @at: the middle
 *
 * The mark of what nobody is sure of.
 */
void
kith_drawing_open_circle (cairo_t                *cr,
                          const KithDrawingPoint *at)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (at != NULL);

  trace_mark (cr, at);
  cairo_stroke (cr);
}

/**
 * kith_drawing_open_mark:
 * @cr: where to draw, in the colour that is set
 * @at: the middle
 *
 * The mark of what is not confirmed. It stands on a corner, so that it is not
 * taken for the mark of what nobody is sure of.
 */
void
kith_drawing_open_mark (cairo_t                *cr,
                        const KithDrawingPoint *at)
{
  const double half = MARK_RADIUS * 1.15;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (at != NULL);

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, MARK_LINE);
  cairo_new_path (cr);
  cairo_move_to (cr, at->x, at->y - half);
  cairo_line_to (cr, at->x + half, at->y);
  cairo_line_to (cr, at->x, at->y + half);
  cairo_line_to (cr, at->x - half, at->y);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

/**
 * kith_drawing_two_strokes:
 * @cr: where to draw, in the colour that is set
 * @at: the middle
 * @dx: the direction of the line, of the length 1
 * @dy: the direction of the line, of the length 1
 *
 * The mark of what has ended: two strokes across.
 */
void
kith_drawing_two_strokes (cairo_t                *cr,
                          const KithDrawingPoint *at,
                          double                  dx,
                          double                  dy)
{
  const Course course = { 1, dx, dy };

  g_return_if_fail (cr != NULL);
  g_return_if_fail (at != NULL);

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.8);
  cairo_new_path (cr);
  for (int i = -1; i <= 1; i += 2)
    {
      KithDrawingPoint begin = get_beside (at, &course, i * 2.6 - 2.4, 7);
      KithDrawingPoint end = get_beside (at, &course, i * 2.6 + 2.4, -7);

      cairo_move_to (cr, begin.x, begin.y);
      cairo_line_to (cr, end.x, end.y);
    }
  cairo_stroke (cr);
}
