/* kith-drawing-shape.c: the outlines of what stands on a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An outline is asked for three things: to be traced, how far it reaches in a
 * direction (ties end there, not in the middle), and whether a point is in it.
 * All three come from the same few numbers, so that a tie meets what is seen.
 */

#include "config.h"

#include "kith-drawing-shape.h"

#include <math.h>

#define CORNER 6.0

/* A hexagon that stands on a corner: half its width is this share of half its height. */
#define HEXAGON 0.8660254

static void
trace_corners (cairo_t                *cr,
               const KithDrawingPoint *corners,
               guint                   n_corners)
{
  cairo_move_to (cr, corners[0].x, corners[0].y);
  for (guint i = 1; i < n_corners; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
}

static void
trace_diamond (const KithDrawingShape *shape,
               cairo_t                *cr,
               double                  half_width,
               double                  half_height)
{
  double x = shape->at.x;
  double y = shape->at.y;
  const KithDrawingPoint corners[] =
  {
    { x, y - half_height }, { x + half_width, y }, { x, y + half_height }, { x - half_width, y },
  };

  trace_corners (cr, corners, G_N_ELEMENTS (corners));
}

static void
trace_hexagon (const KithDrawingShape *shape,
               cairo_t                *cr,
               double                  half_height)
{
  double x = shape->at.x;
  double y = shape->at.y;
  double half_width = half_height * HEXAGON;
  const KithDrawingPoint corners[] =
  {
    { x, y - half_height }, { x + half_width, y - half_height / 2 }, { x + half_width, y + half_height / 2 },
    { x, y + half_height }, { x - half_width, y + half_height / 2 }, { x - half_width, y - half_height / 2 },
  };

  trace_corners (cr, corners, G_N_ELEMENTS (corners));
}

/**
 * kith_drawing_rounded:
 * @cr: where to draw
 * @box: a rectangle
 * @radius: of its corners
 *
 * Begins a path round the rectangle.
 */
void
kith_drawing_rounded (cairo_t              *cr,
                      const KithDrawingBox *box,
                      double                radius)
{
  double r = 0;

  g_return_if_fail (cr != NULL);
  g_return_if_fail (box != NULL);

  r = MIN (radius, MIN (box->width, box->height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x + box->width - r, box->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, box->x + box->width - r, box->y + box->height - r, r, 0, G_PI_2);
  cairo_arc (cr, box->x + r, box->y + box->height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static double
choose_radius (const KithDrawingShape *shape,
               double                  half_height)
{
  if (shape->form == KITH_DRAWING_PILL)
    return half_height;

  return shape->form == KITH_DRAWING_BLOB ? 2 * CORNER : CORNER;
}

/**
 * kith_drawing_shape_trace:
 * @shape: what to trace
 * @cr: where to draw
 * @apart: how far outside of its outline
 *
 * Begins a path round the shape.
 */
void
kith_drawing_shape_trace (const KithDrawingShape *shape,
                          cairo_t                *cr,
                          double                  apart)
{
  double half_width = 0;
  double half_height = 0;

  g_return_if_fail (shape != NULL);
  g_return_if_fail (cr != NULL);

  half_width = shape->width / 2 + apart;
  half_height = shape->height / 2 + apart;
  switch (shape->form)
    {
    case KITH_DRAWING_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, shape->at.x, shape->at.y, half_width, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;

    case KITH_DRAWING_DIAMOND:
      trace_diamond (shape, cr, half_width + apart * (M_SQRT2 - 1), half_height + apart * (M_SQRT2 - 1));
      break;

    case KITH_DRAWING_HEXAGON:
      trace_hexagon (shape, cr, half_height + apart * 0.15);
      break;

    case KITH_DRAWING_SQUARE:
    case KITH_DRAWING_BLOCK:
    case KITH_DRAWING_PILL:
    case KITH_DRAWING_BLOB:
    default:
      kith_drawing_rounded (cr, &(KithDrawingBox) { shape->at.x - half_width, shape->at.y - half_height,
                                                    2 * half_width, 2 * half_height },
                            choose_radius (shape, half_height) + apart);
    }
}

/* Where a ray leaves a rectangle of these halves. */
static double
leave_box (double half_width,
           double half_height,
           double dx,
           double dy)
{
  double across = fabs (dx) > 1e-9 ? half_width / fabs (dx) : G_MAXDOUBLE;
  double down = fabs (dy) > 1e-9 ? half_height / fabs (dy) : G_MAXDOUBLE;

  return MIN (across, down);
}

static double
leave_hexagon (double half_height,
               double dx,
               double dy)
{
  double sloped = fabs (dx) * 0.5 + fabs (dy) * HEXAGON;
  double across = fabs (dx) > 1e-9 ? half_height * HEXAGON / fabs (dx) : G_MAXDOUBLE;

  return sloped > 1e-9 ? MIN (across, half_height * HEXAGON / sloped) : across;
}

/**
 * kith_drawing_shape_reach:
 * @shape: a shape
 * @dx: a direction, of the length 1
 * @dy: a direction, of the length 1
 *
 * Returns: how far it is from the middle to the outline
 */
double
kith_drawing_shape_reach (const KithDrawingShape *shape,
                          double                  dx,
                          double                  dy)
{
  g_return_val_if_fail (shape != NULL, 0);

  switch (shape->form)
    {
    case KITH_DRAWING_CIRCLE:
      return shape->width / 2;

    case KITH_DRAWING_DIAMOND:
      return 1 / (fabs (dx) / (shape->width / 2) + fabs (dy) / (shape->height / 2));

    case KITH_DRAWING_HEXAGON:
      return leave_hexagon (shape->height / 2, dx, dy);

    case KITH_DRAWING_SQUARE:
    case KITH_DRAWING_BLOCK:
    case KITH_DRAWING_PILL:
    case KITH_DRAWING_BLOB:
    default:
      return leave_box (shape->width / 2, shape->height / 2, dx, dy);
    }
}

/**
 * kith_drawing_shape_get_box:
 * @shape: a shape
 * @ret_box: (out): where it lies
 */
void
kith_drawing_shape_get_box (const KithDrawingShape *shape,
                            KithDrawingBox         *ret_box)
{
  g_return_if_fail (shape != NULL);
  g_return_if_fail (ret_box != NULL);

  ret_box->x = shape->at.x - shape->width / 2;
  ret_box->y = shape->at.y - shape->height / 2;
  ret_box->width = shape->width;
  ret_box->height = shape->height;
}

/**
 * kith_drawing_shape_contains:
 * @shape: a shape
 * @x: a place on the map
 * @y: a place on the map
 * @apart: how far outside of the outline still counts
 *
 * Returns: whether the place is in it
 */
gboolean
kith_drawing_shape_contains (const KithDrawingShape *shape,
                             double                  x,
                             double                  y,
                             double                  apart)
{
  double dx = 0;
  double dy = 0;
  double away = 0;

  g_return_val_if_fail (shape != NULL, FALSE);

  dx = x - shape->at.x;
  dy = y - shape->at.y;
  away = hypot (dx, dy);

  return away <= apart || away <= apart + kith_drawing_shape_reach (shape, dx / away, dy / away);
}

/**
 * kith_drawing_box_meets:
 * @box: a part of the map
 * @other: another
 *
 * Returns: whether they have anything in common
 */
gboolean
kith_drawing_box_meets (const KithDrawingBox *box,
                        const KithDrawingBox *other)
{
  g_return_val_if_fail (box != NULL && other != NULL, FALSE);

  return box->x < other->x + other->width && other->x < box->x + box->width &&
         box->y < other->y + other->height && other->y < box->y + box->height;
}

/**
 * kith_drawing_box_add:
 * @box: (inout): a part of the map; of no size, it becomes the other
 * @other: what it has to hold too
 */
void
kith_drawing_box_add (KithDrawingBox       *box,
                      const KithDrawingBox *other)
{
  double right = 0;
  double bottom = 0;

  g_return_if_fail (box != NULL && other != NULL);

  if (box->width <= 0 && box->height <= 0)
    {
      *box = *other;
      return;
    }

  right = MAX (box->x + box->width, other->x + other->width);
  bottom = MAX (box->y + box->height, other->y + other->height);
  box->x = MIN (box->x, other->x);
  box->y = MIN (box->y, other->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
}
