/* kith-map-drawing-routes.c: how a tie runs from one subject to the other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tie is a straight line from outline to outline. Where two have several ties,
 * the lines lie beside each other. A parent who stands above the child has the
 * line of a genogram instead: down, across and down; from the middle of the
 * couple, where both parents are there and their own line is drawn. Adoptive and
 * foster lines turn at heights of their own, so that none hides another.
 */

#include "config.h"

#include "kith-map-drawing-private.h"

#include "kith-graph-hull.h"

#include <math.h>

#define GAP 2.5
#define BESIDE 12.0
#define WIDEST 32.0
#define LEAST 4.0

/* From here down a parent counts as standing above the child. */
#define ABOVE 56.0
#define LEVEL 24.0
#define TURN 26.0

/* Half of a usual mark: brothers and sisters hang from one line, whichever of them the map is about. */
#define MARK 18.0

static gboolean
is_parent (const KithMapTie *tie)
{
  return tie->kind == KITH_TIE_FAMILY && tie->family >= KITH_TIE_BIRTH && tie->family <= KITH_TIE_FOSTER;
}

static gboolean
is_couple (const KithMapTie *tie)
{
  return tie->kind == KITH_TIE_FAMILY && (tie->family == KITH_TIE_PARTNER || tie->family == KITH_TIE_ENDED_PARTNER);
}

static gint64
make_pair (const KithMapTie *tie)
{
  return ((gint64)MIN (tie->from, tie->to) << 32) | MAX (tie->from, tie->to);
}

/* A parent's line is apart from the others as it is. */
static gboolean
lies_beside (const KithMapTie *tie)
{
  return tie->from != tie->to && !is_parent (tie);
}

static void
count_pairs (KithMapDrawing *self,
             GHashTable     *counts)
{
  for (guint i = 0; i < self->n_ties; i++)
    {
      gint64 pair = make_pair (&self->ties[i]);
      guint count = 0;

      if (!lies_beside (&self->ties[i]))
        continue;

      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &pair));
      g_hash_table_insert (counts, g_memdup2 (&pair, sizeof (pair)), GUINT_TO_POINTER (count + 1));
    }
}

/* The low half counts how many there are, the high half how many have their place. */
static void
place_beside (KithMapDrawing *self,
              GHashTable     *counts)
{
  g_autoptr(GHashTable) placed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->n_ties; i++)
    {
      const KithMapTie *tie = &self->ties[i];
      gint64 pair = make_pair (tie);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &pair));
      guint place = 0;
      double apart = 0;

      if (n < 2 || !lies_beside (tie))
        continue;

      place = GPOINTER_TO_UINT (g_hash_table_lookup (placed, &pair));
      g_hash_table_insert (placed, g_memdup2 (&pair, sizeof (pair)), GUINT_TO_POINTER (place + 1));
      apart = MIN (BESIDE, WIDEST / (n - 1));
      self->asides[i] = ((double)place - (n - 1) / 2.0) * apart * (tie->from < tie->to ? 1 : -1);
    }
}

static gint
find_couple (KithMapDrawing *self,
             guint           parent,
             guint           other)
{
  guint n_ties = 0;
  const guint *ties = kith_map_scene_get_ties_of (self->scene, parent, &n_ties);

  for (guint i = 0; i < n_ties; i++)
    {
      const KithMapTie *tie = &self->ties[ties[i]];

      if (is_couple (tie) && (tie->from == other || tie->to == other) && tie->from != tie->to)
        return (gint)ties[i];
    }

  return -1;
}

/* The other parent of the same kind, who is or was the first one's partner. */
static gint
find_partner (KithMapDrawing   *self,
              const KithMapTie *tie)
{
  guint n_ties = 0;
  const guint *ties = kith_map_scene_get_ties_of (self->scene, tie->to, &n_ties);

  for (guint i = 0; i < n_ties; i++)
    {
      const KithMapTie *other = &self->ties[ties[i]];

      if (is_parent (other) && other->family == tie->family && other->to == tie->to && other->from != tie->from &&
          find_couple (self, tie->from, other->from) >= 0)
        return (gint)other->from;
    }

  return -1;
}

/**
 * kith_map_drawing_make_asides:
 *
 * Finds which ties lie beside each other, and which parents are a couple. Both
 * depend on the scene alone.
 */
void
kith_map_drawing_make_asides (KithMapDrawing *self)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  count_pairs (self, counts);
  place_beside (self, counts);
  for (guint i = 0; i < self->n_ties; i++)
    self->partners[i] = is_parent (&self->ties[i]) ? find_partner (self, &self->ties[i]) : -1;
}

/* Where a ray from the middle of a group leaves its hull. */
static double
leave_hull (GArray                 *hull,
            const KithDrawingPoint *at,
            double                  dx,
            double                  dy)
{
  double farthest = 0;

  for (guint i = 0; i < hull->len; i++)
    {
      const KithGraphPoint *a = &g_array_index (hull, KithGraphPoint, i);
      const KithGraphPoint *b = &g_array_index (hull, KithGraphPoint, (i + 1) % hull->len);
      double edge_x = b->x - a->x;
      double edge_y = b->y - a->y;
      double cross = dx * edge_y - dy * edge_x;
      double along = 0;
      double on_edge = 0;

      if (fabs (cross) < 1e-9)
        continue;

      along = ((a->x - at->x) * edge_y - (a->y - at->y) * edge_x) / cross;
      on_edge = ((a->x - at->x) * dy - (a->y - at->y) * dx) / cross;
      if (along > farthest && on_edge >= 0 && on_edge <= 1)
        farthest = along;
    }

  return farthest;
}

static double
get_reach (KithMapDrawing *self,
           guint           node,
           double          dx,
           double          dy)
{
  const KithDrawingBox *box = &self->boxes[node];
  KithDrawingShape shape = self->shapes[node];

  if (self->hulls[node] != NULL)
    return leave_hull (self->hulls[node], &shape.at, dx, dy);

  if (box->width > 0)
    shape = (KithDrawingShape) { KITH_DRAWING_BLOB, shape.at, box->width, box->height }
  ;

  return kith_drawing_shape_reach (&shape, dx, dy);
}

static gboolean
route_straight (KithMapDrawing *self,
                guint           tie,
                KithMapRoute   *route)
{
  const KithMapTie *values = &self->ties[tie];
  KithDrawingPoint from = self->shapes[values->from].at;
  KithDrawingPoint to = self->shapes[values->to].at;
  double aside = self->asides[tie];
  double length = hypot (to.x - from.x, to.y - from.y);
  double dx, dy, begin, end;

  if (length < LEAST)
    return FALSE;

  dx = (to.x - from.x) / length;
  dy = (to.y - from.y) / length;
  begin = get_reach (self, values->from, dx, dy) + GAP;
  end = length - get_reach (self, values->to, -dx, -dy) - GAP;
  if (end - begin < LEAST)
    return FALSE;

  route->n_points = 2;
  route->points[0] = (KithDrawingPoint) { from.x + dx * begin - dy * aside, from.y + dy * begin + dx * aside };
  route->points[1] = (KithDrawingPoint) { from.x + dx * end - dy * aside, from.y + dy * end + dx * aside };

  return TRUE;
}

static void
route_loop (KithMapDrawing *self,
            guint           node,
            KithMapRoute   *route)
{
  const KithDrawingShape *shape = &self->shapes[node];
  double top = shape->at.y - kith_drawing_shape_reach (shape, 0, -1);

  route->is_loop = TRUE;
  route->n_points = 2;
  route->points[0] = (KithDrawingPoint) { shape->at.x - 11, top - 8 };
  route->points[1] = (KithDrawingPoint) { shape->at.x + 11, top - 8 };
}

static double
get_turn (const KithMapTie *tie)
{
  switch (tie->family)
    {
    case KITH_TIE_ADOPTIVE:
      return TURN + 8;

    case KITH_TIE_FOSTER:
      return TURN - 8;

    case KITH_TIE_STEP:
      return TURN + 14;

    case KITH_TIE_NOT_FAMILY:
    case KITH_TIE_BIRTH:
    case KITH_TIE_KIN:
    case KITH_TIE_PARTNER:
    case KITH_TIE_ENDED_PARTNER:
    case KITH_TIE_SIBLING:
    default:
      return TURN;
    }
}

static gboolean
route_generations (KithMapDrawing *self,
                   guint           tie,
                   KithMapRoute   *route)
{
  const KithMapTie *values = &self->ties[tie];
  const KithDrawingShape *parent = &self->shapes[values->from];
  const KithDrawingShape *child = &self->shapes[values->to];
  KithDrawingPoint begin = { parent->at.x, parent->at.y + kith_drawing_shape_reach (parent, 0, 1) };
  double top = child->at.y - kith_drawing_shape_reach (child, 0, -1);
  double bar = 0;
  gint partner = self->partners[tie];

  if (child->at.y - parent->at.y < ABOVE)
    return FALSE;

  if (partner >= 0 && kith_map_drawing_is_shown (self, (guint)partner) &&
      fabs (self->shapes[partner].at.y - parent->at.y) < LEVEL)
    {
      begin.x = (parent->at.x + self->shapes[partner].at.x) / 2;
      begin.y = (parent->at.y + self->shapes[partner].at.y) / 2;
    }
  bar = MAX (child->at.y - MARK - get_turn (values), begin.y + LEAST);
  route->n_points = 4;
  route->points[0] = begin;
  route->points[1] = (KithDrawingPoint) { begin.x, bar };
  route->points[2] = (KithDrawingPoint) { child->at.x, bar };
  route->points[3] = (KithDrawingPoint) { child->at.x, top };

  return TRUE;
}

/**
 * kith_map_drawing_route:
 * @tie: a tie
 * @ret_route: (out): how it runs
 *
 * Returns: whether there is anything of it to draw
 */
gboolean
kith_map_drawing_route (KithMapDrawing *self,
                        guint           tie,
                        KithMapRoute   *ret_route)
{
  const KithMapTie *values = &self->ties[tie];

  *ret_route = (KithMapRoute) { 0 };
  ret_route->is_family = values->kind == KITH_TIE_FAMILY;
  if (values->from == values->to)
    {
      route_loop (self, values->from, ret_route);
      return TRUE;
    }

  if (is_parent (values) && route_generations (self, tie, ret_route))
    return TRUE;

  return route_straight (self, tie, ret_route);
}

/**
 * kith_map_drawing_get_middle:
 * @route: how a tie runs
 * @ret_at: (out): its middle
 * @ret_dx: (out): its direction there, of the length 1
 * @ret_dy: (out): its direction there, of the length 1
 *
 * With corners it is the middle of the last stretch: the others are shared with brothers and sisters.
 */
void
kith_map_drawing_get_middle (const KithMapRoute *route,
                             KithDrawingPoint   *ret_at,
                             double             *ret_dx,
                             double             *ret_dy)
{
  const KithDrawingPoint *from = &route->points[route->n_points - 2];
  const KithDrawingPoint *to = &route->points[route->n_points - 1];
  double length = hypot (to->x - from->x, to->y - from->y);

  if (route->is_loop)
    {
      *ret_at = (KithDrawingPoint) { (from->x + to->x) / 2, from->y - 11 };
      *ret_dx = 1;
      *ret_dy = 0;
      return;
    }

  ret_at->x = (from->x + to->x) / 2;
  ret_at->y = (from->y + to->y) / 2;
  *ret_dx = length > 0 ? (to->x - from->x) / length : 1;
  *ret_dy = length > 0 ? (to->y - from->y) / length : 0;
}
