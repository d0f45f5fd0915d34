/* kith-map-drawing-ties.c: the ties of a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known for certain, holds and has no direction has no mark: the usual
 * tie is the quietest. Each mark stands in a gap of its line.
 */

#include "config.h"

#include "kith-map-drawing-private.h"

#include <math.h>

#define FADED 0.55
#define HALO 16.0
#define MARGIN 16.0
#define LOOP 12.0

static gboolean
is_harm (const KithMapTie *tie)
{
  return tie->quality == KITH_TIE_HARMFUL || (tie->kind == KITH_TIE_HARM && tie->quality == KITH_TIE_NOT_JUDGED);
}

static gboolean
is_protective (const KithMapTie *tie)
{
  return tie->quality == KITH_TIE_PROTECTS ||
         (tie->kind == KITH_TIE_PROTECTIVE && tie->quality == KITH_TIE_NOT_JUDGED);
}

static const KithDrawingColor *
choose_color (KithMapDrawing   *self,
              const KithMapTie *tie)
{
  if (is_harm (tie))
    return &self->style.harm;

  return is_protective (tie) ? &self->style.protective : &self->style.line;
}

static KithDrawingStroke
choose_family_stroke (const KithMapTie *tie)
{
  if (tie->family == KITH_TIE_ADOPTIVE)
    return KITH_DRAWING_DASHED;

  return tie->family == KITH_TIE_FOSTER ? KITH_DRAWING_FINE_DOTS : KITH_DRAWING_PLAIN;
}

static KithDrawingStroke
choose_stroke (const KithMapTie *tie)
{
  if (is_harm (tie))
    return KITH_DRAWING_ZIGZAG;

  if (is_protective (tie))
    return KITH_DRAWING_DOUBLE;

  switch (tie->quality)
    {
    case KITH_TIE_STRONG:
      return KITH_DRAWING_STRONG;

    case KITH_TIE_TENUOUS:
      return KITH_DRAWING_DOTTED;

    case KITH_TIE_STRESSFUL:
      return KITH_DRAWING_WAVE;

    case KITH_TIE_NOT_JUDGED:
    case KITH_TIE_HARMFUL:
    case KITH_TIE_PROTECTS:
    default:
      return tie->kind == KITH_TIE_FAMILY ? choose_family_stroke (tie) : KITH_DRAWING_PLAIN;
    }
}

/* Harm always says who harmed whom. */
static KithTieDirection
choose_direction (const KithMapTie *tie)
{
  if (tie->direction == KITH_TIE_NO_DIRECTION && is_harm (tie))
    return KITH_TIE_FORWARD;

  return tie->direction;
}

static gboolean
has_ended (const KithMapTie *tie)
{
  return tie->status == KITH_TIE_ENDED || tie->family == KITH_TIE_ENDED_PARTNER;
}

static KithDrawingPoint
go_along (const KithDrawingPoint *from,
          double                  dx,
          double                  dy,
          double                  far)
{
  return (KithDrawingPoint) { from->x + dx * far, from->y + dy * far };
}

static void
draw_stretch (cairo_t                *cr,
              KithDrawingStroke       stroke,
              const KithDrawingPoint *from,
              double                  dx,
              double                  dy,
              double                  begin,
              double                  end,
              double                  weight)
{
  KithDrawingPoint first = go_along (from, dx, dy, begin);
  KithDrawingPoint last = go_along (from, dx, dy, end);

  if (end - begin > 1)
    kith_drawing_line (cr, stroke, &first, &last, weight);
}

/* The marks in the middle: what was told once, what is not sure, what has ended. */
static void
draw_middle (cairo_t                *cr,
             const KithMapTie       *tie,
             const KithDrawingPoint *at,
             double                  dx,
             double                  dy)
{
  if (has_ended (tie))
    kith_drawing_two_strokes (cr, at, dx, dy);
  else if (tie->certainty == KITH_TOLD_ONCE)
    kith_drawing_half_circle (cr, at);
  else if (tie->certainty == KITH_NOT_SURE)
    kith_drawing_open_circle (cr, at);
  else if (tie->status == KITH_TIE_UNCONFIRMED)
    kith_drawing_open_mark (cr, at);
}

/* Where what is not confirmed was told once too, its own mark has a place of its own. */
static gboolean
has_second_mark (const KithMapTie *tie)
{
  return tie->status == KITH_TIE_UNCONFIRMED && tie->certainty != KITH_CERTAIN;
}

/* A wave or a tooth between the two strokes would read as a third. */
static double
get_gap (const KithMapTie *tie)
{
  if (has_ended (tie))
    return tie->quality == KITH_TIE_STRESSFUL || is_harm (tie) ? KITH_DRAWING_MARK_ROOM : 0;

  return tie->certainty != KITH_CERTAIN || tie->status == KITH_TIE_UNCONFIRMED ? KITH_DRAWING_MARK_ROOM : 0;
}

/* From the middle of a couple the line to their children goes down. */
static double
find_middle (const KithMapTie *tie,
             double            length)
{
  if (has_second_mark (tie))
    return length * 0.6;

  return tie->family == KITH_TIE_ENDED_PARTNER ? length * 0.28 : length / 2;
}

/* The line fades with what has ended; its mark does not, nor do partners who parted: they are parents still. */
static void
set_mark_color (KithMapDrawing   *self,
                cairo_t          *cr,
                const KithMapTie *tie)
{
  kith_drawing_set_color (cr, choose_color (self, tie));
}

static void
draw_straight (KithMapDrawing     *self,
               cairo_t            *cr,
               const KithMapTie   *tie,
               const KithMapRoute *route)
{
  const KithDrawingPoint *from = &route->points[0];
  KithTieDirection direction = choose_direction (tie);
  KithDrawingStroke stroke = choose_stroke (tie);
  double length = hypot (route->points[1].x - from->x, route->points[1].y - from->y);
  double dx = (route->points[1].x - from->x) / length;
  double dy = (route->points[1].y - from->y) / length;
  double weight = self->style.weight;
  double begin = (direction & KITH_TIE_BACKWARD) != 0 ? KITH_DRAWING_ARROW_ROOM - 1 : 0;
  double end = length - ((direction & KITH_TIE_FORWARD) != 0 ? KITH_DRAWING_ARROW_ROOM - 1 : 0);
  double middle = find_middle (tie, length);
  double gap = get_gap (tie);
  KithDrawingPoint at = go_along (from, dx, dy, middle);

  draw_stretch (cr, stroke, from, dx, dy, begin, has_second_mark (tie) ? length * 0.4 - gap : middle - gap, weight);
  if (has_second_mark (tie))
    {
      KithDrawingPoint second = go_along (from, dx, dy, length * 0.4);

      kith_drawing_open_mark (cr, &second);
      draw_stretch (cr, stroke, from, dx, dy, length * 0.4 + gap, middle - gap, weight);
    }
  draw_stretch (cr, stroke, from, dx, dy, middle + gap, end, weight);
  if ((direction & KITH_TIE_FORWARD) != 0)
    kith_drawing_arrow (cr, &route->points[1], dx, dy);
  if ((direction & KITH_TIE_BACKWARD) != 0)
    kith_drawing_arrow (cr, from, -dx, -dy);
  set_mark_color (self, cr, tie);
  draw_middle (cr, tie, &at, dx, dy);
}

static void
draw_loop (KithMapDrawing     *self,
           cairo_t            *cr,
           const KithMapTie   *tie,
           const KithMapRoute *route)
{
  KithDrawingPoint at;
  double dx, dy;

  kith_map_drawing_get_middle (route, &at, &dx, &dy);
  cairo_new_path (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.6 * self->style.weight);
  cairo_arc (cr, at.x, at.y + LOOP, LOOP, 0.75 * G_PI, 0.25 * G_PI);
  cairo_stroke (cr);
  draw_middle (cr, tie, &at, dx, dy);
}

static void
draw_corners (KithMapDrawing     *self,
              cairo_t            *cr,
              const KithMapTie   *tie,
              const KithMapRoute *route)
{
  KithDrawingPoint at;
  double dx, dy;

  kith_drawing_route (cr, choose_family_stroke (tie), route->points, route->n_points, self->style.weight);
  kith_map_drawing_get_middle (route, &at, &dx, &dy);
  if (get_gap (tie) > 0)
    {
      cairo_new_path (cr);
      cairo_save (cr);
      kith_drawing_set_color (cr, &self->style.paper);
      cairo_arc (cr, at.x, at.y, KITH_DRAWING_MARK_ROOM - 2, 0, 2 * G_PI);
      cairo_fill (cr);
      cairo_restore (cr);
    }
  draw_middle (cr, tie, &at, dx, dy);
}

static void
draw_tie (KithMapDrawing     *self,
          cairo_t            *cr,
          const KithMapTie   *tie,
          const KithMapRoute *route)
{
  kith_drawing_set_faded_color (cr, choose_color (self, tie), tie->status == KITH_TIE_ENDED ? FADED : 1);
  if (route->is_loop)
    draw_loop (self, cr, tie, route);
  else if (route->n_points > 2)
    draw_corners (self, cr, tie, route);
  else
    draw_straight (self, cr, tie, route);
}

/* From far away a tie is a thin line, and its colour the one sign that is left beside its width. */
static void
draw_thin (KithMapDrawing         *self,
           cairo_t                *cr,
           const KithMapTie       *tie,
           const KithDrawingPoint *from,
           const KithDrawingPoint *to,
           double                  zoom)
{
  gboolean is_bold = tie->quality == KITH_TIE_STRONG || is_harm (tie) || is_protective (tie);

  kith_drawing_set_faded_color (cr, choose_color (self, tie), is_bold ? 0.9 : 0.45);
  cairo_set_line_width (cr, (is_bold ? 1.6 : 0.8) / zoom);
  cairo_move_to (cr, from->x, from->y);
  cairo_line_to (cr, to->x, to->y);
  cairo_stroke (cr);
}

static void
draw_from_afar (KithMapDrawing       *self,
                cairo_t              *cr,
                const KithDrawingBox *clip,
                double                zoom)
{
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for (guint i = 0; i < self->n_ties; i++)
    {
      const KithDrawingPoint *from = &self->shapes[self->ties[i].from].at;
      const KithDrawingPoint *to = &self->shapes[self->ties[i].to].at;

      if (MAX (from->x, to->x) < clip->x || MIN (from->x, to->x) > clip->x + clip->width ||
          MAX (from->y, to->y) < clip->y || MIN (from->y, to->y) > clip->y + clip->height)
        continue;

      if (kith_map_drawing_is_tie_shown (self, i))
        draw_thin (self, cr, &self->ties[i], from, to, zoom);
    }
}

static void
get_route_box (const KithMapRoute *route,
               KithDrawingBox     *ret_box)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < route->n_points; i++)
    {
      left = MIN (left, route->points[i].x);
      right = MAX (right, route->points[i].x);
      top = MIN (top, route->points[i].y);
      bottom = MAX (bottom, route->points[i].y);
    }
  if (route->is_loop)
    top -= 2 * LOOP;
  *ret_box = (KithDrawingBox) { left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN };
}

/* Both parents of a couple share one line down: the first of the two draws it. */
static gboolean
is_drawn_already (KithMapDrawing     *self,
                  guint               tie,
                  const KithMapRoute *route)
{
  const KithMapTie *values = &self->ties[tie];

  return route->n_points > 2 && self->partners[tie] >= 0 && (guint)self->partners[tie] < values->from &&
         kith_map_drawing_is_shown (self, (guint)self->partners[tie]) &&
         fabs (route->points[0].x - self->shapes[values->from].at.x) > 1;
}

/**
 * kith_map_drawing_draw_ties:
 * @cr: where to draw
 * @clip: what of the map is seen
 * @zoom: how large it is drawn
 */
void
kith_map_drawing_draw_ties (KithMapDrawing       *self,
                            cairo_t              *cr,
                            const KithDrawingBox *clip,
                            double                zoom)
{
  if (zoom < KITH_MAP_ZOOM_DOTS)
    {
      draw_from_afar (self, cr, clip, zoom);
      return;
    }

  for (guint i = 0; i < self->n_ties; i++)
    {
      KithMapRoute route;
      KithDrawingBox box;

      if (!kith_map_drawing_is_tie_shown (self, i) || !kith_map_drawing_route (self, i, &route))
        continue;

      get_route_box (&route, &box);
      if (kith_drawing_box_meets (&box, clip) && !is_drawn_already (self, i, &route))
        draw_tie (self, cr, &self->ties[i], &route);
    }
}

/**
 * kith_map_drawing_draw_halo:
 * @tie: a tie
 * @cr: where to draw
 *
 * Draws what lies under a tie that is chosen, and the tie upon it.
 */
void
kith_map_drawing_draw_halo (KithMapDrawing *self,
                            guint           tie,
                            cairo_t        *cr)
{
  KithMapRoute route;

  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (tie < self->n_ties);

  if (!kith_map_drawing_is_tie_shown (self, tie) || !kith_map_drawing_route (self, tie, &route))
    return;

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, HALO);
  kith_drawing_set_faded_color (cr, &self->style.accent, 0.28);
  cairo_new_path (cr);
  for (guint i = 0; i < route.n_points; i++)
    cairo_line_to (cr, route.points[i].x, route.points[i].y);
  cairo_stroke (cr);
  draw_tie (self, cr, &self->ties[tie], &route);
  cairo_restore (cr);
}

/**
 * kith_map_drawing_get_tie_box:
 * @tie: a tie
 * @ret_box: (out): where it lies
 */
void
kith_map_drawing_get_tie_box (KithMapDrawing *self,
                              guint           tie,
                              KithDrawingBox *ret_box)
{
  KithMapRoute route;

  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (tie < self->n_ties);
  g_return_if_fail (ret_box != NULL);

  if (kith_map_drawing_route (self, tie, &route))
    get_route_box (&route, ret_box);
  else
    kith_map_drawing_get_box (self, self->ties[tie].from, ret_box);
}

static double
measure_away (const KithDrawingPoint *from,
              const KithDrawingPoint *to,
              double                  x,
              double                  y)
{
  double dx = to->x - from->x;
  double dy = to->y - from->y;
  double square = dx * dx + dy * dy;
  double along = square > 0 ? CLAMP (((x - from->x) * dx + (y - from->y) * dy) / square, 0, 1) : 0;

  return hypot (from->x + along * dx - x, from->y + along * dy - y);
}

static double
measure_route (const KithMapRoute *route,
               double              x,
               double              y)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 1; i < route->n_points; i++)
    nearest = MIN (nearest, measure_away (&route->points[i - 1], &route->points[i], x, y));

  return nearest;
}

/**
 * kith_map_drawing_find_tie:
 * @x: a place on the map
 * @y: a place on the map
 * @apart: how far from it a tie may lie
 *
 * Returns: the nearest tie there, or -1
 */
gint
kith_map_drawing_find_tie (KithMapDrawing *self,
                           double          x,
                           double          y,
                           double          apart)
{
  double nearest = apart;
  gint found = -1;

  g_return_val_if_fail (KITH_IS_MAP_DRAWING (self), -1);

  for (guint i = 0; i < self->n_ties; i++)
    {
      KithMapRoute route;
      double away = 0;

      if (!kith_map_drawing_is_tie_shown (self, i) || !kith_map_drawing_route (self, i, &route))
        continue;

      away = measure_route (&route, x, y);
      if (away <= nearest)
        {
          nearest = away;
          found = (gint)i;
        }
    }

  return found;
}
