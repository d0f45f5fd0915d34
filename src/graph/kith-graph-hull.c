/* kith-graph-hull.c: the line round a group
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The smallest outline without dents round the boxes of all members (Andrew's
 * monotone chain over their corners), moved outwards by a margin. Moved so, a
 * corner becomes an arc, which is given as a few points: whoever draws the
 * points joined by straight lines sees it round.
 */

#include "config.h"

#include "kith-graph-hull.h"

#include <math.h>
#include <stdlib.h>

/* Of a quarter of a circle; a margin of 24 pixels is then drawn to within 0.2. */
#define STEPS_IN_QUARTER 6

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const KithGraphPoint *one = a;
  const KithGraphPoint *other = b;

  if (one->x < other->x || one->x > other->x)
    return one->x < other->x ? -1 : 1;

  return one->y < other->y ? -1 : one->y > other->y;
}

/* Above 0 if the way from @a by @b to @c turns clockwise on a screen. */
static double
turn (const KithGraphPoint *a,
      const KithGraphPoint *b,
      const KithGraphPoint *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

static void
add_to_chain (GArray               *chain,
              guint                 begin,
              const KithGraphPoint *point)
{
  while (chain->len >= begin + 2 &&
         turn (&g_array_index (chain, KithGraphPoint, chain->len - 2),
               &g_array_index (chain, KithGraphPoint, chain->len - 1), point) <= 0.0)
    g_array_set_size (chain, chain->len - 1);

  g_array_append_vals (chain, point, 1);
}

static void
sort_once (GArray *points)
{
  guint n_kept = 1;

  g_array_sort (points, compare_points);
  for (guint i = 1; i < points->len; i++)
    {
      const KithGraphPoint *point = &g_array_index (points, KithGraphPoint, i);

      if (compare_points (point, &g_array_index (points, KithGraphPoint, n_kept - 1)) != 0)
        g_array_index (points, KithGraphPoint, n_kept++) = *point;
    }

  g_array_set_size (points, n_kept);
}

/* Clockwise on a screen, each corner once. */
static GArray *
wrap (GArray *points)
{
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (KithGraphPoint));
  guint begin;

  sort_once (points);
  for (guint i = 0; i < points->len; i++)
    add_to_chain (chain, 0, &g_array_index (points, KithGraphPoint, i));

  begin = chain->len - 1;
  for (guint i = points->len; i-- > 0;)
    add_to_chain (chain, begin, &g_array_index (points, KithGraphPoint, i));

  if (chain->len > 1)
    g_array_set_size (chain, chain->len - 1);

  return chain;
}

static void
add_arc (GArray               *outline,
         const KithGraphPoint *corner,
         double                from,
         double                to,
         double                margin)
{
  double sweep = fmod (to - from + 4.0 * G_PI, 2.0 * G_PI);
  guint n_steps = 1 + (guint)(sweep / (G_PI_2 / STEPS_IN_QUARTER));

  for (guint i = 0; i <= n_steps; i++)
    {
      double angle = from + sweep * i / n_steps;
      const KithGraphPoint point = { corner->x + margin * cos (angle), corner->y + margin * sin (angle) };

      g_array_append_val (outline, point);
    }
}

/* The angle that points away from the outline along the side between the two. */
static double
outwards (const KithGraphPoint *from,
          const KithGraphPoint *to)
{
  return atan2 (to->y - from->y, to->x - from->x) - G_PI_2;
}

static GArray *
round_off (GArray *chain,
           double  margin)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (KithGraphPoint));

  for (guint i = 0; i < chain->len; i++)
    {
      const KithGraphPoint *before = &g_array_index (chain, KithGraphPoint, (i + chain->len - 1) % chain->len);
      const KithGraphPoint *corner = &g_array_index (chain, KithGraphPoint, i);
      const KithGraphPoint *after = &g_array_index (chain, KithGraphPoint, (i + 1) % chain->len);

      if (chain->len == 1)
        add_arc (outline, corner, 0.0, 2.0 * G_PI * 0.999, margin);
      else
        add_arc (outline, corner, outwards (before, corner), outwards (corner, after), margin);
    }

  return outline;
}

/**
 * kith_graph_hull_new_round:
 * @rects: (array length=n_rects): what it goes round, at least one
 * @margin: how far away from it, 0 or more
 *
 * Returns: (transfer full) (element-type KithGraphPoint): the corners of the
 *   outline, clockwise on a screen
 */
GArray *
kith_graph_hull_new_round (const KithGraphRect *rects,
                           guint                n_rects,
                           double               margin)
{
  g_autoptr(GArray) corners = NULL;
  g_autoptr(GArray) chain = NULL;

  g_return_val_if_fail (rects != NULL, NULL);
  g_return_val_if_fail (n_rects > 0, NULL);
  g_return_val_if_fail (margin >= 0.0, NULL);

  corners = g_array_sized_new (FALSE, FALSE, sizeof (KithGraphPoint), 4 * n_rects);
  for (guint i = 0; i < n_rects; i++)
    {
      const KithGraphRect *rect = &rects[i];
      const KithGraphPoint four[] = {
        { rect->left, rect->top }, { rect->right, rect->top }, { rect->right, rect->bottom }, { rect->left, rect->bottom },
      };

      g_array_append_vals (corners, four, G_N_ELEMENTS (four));
    }

  chain = wrap (corners);
  if (margin <= 0.0)
    return g_steal_pointer (&chain);

  return round_off (chain, margin);
}

static gboolean
is_member (const KithGraph *graph,
           guint            node,
           guint            of)
{
  return node != of && (graph->nodes[node].group == (int)of || graph->nodes[node].household == (int)of);
}

/**
 * kith_graph_hull_new:
 * @node: index of a group or a household
 * @margin: how far away from the boxes of its members, 0 or more
 *
 * Returns: (transfer full) (nullable) (element-type KithGraphPoint): the corners of
 *   the outline, or %NULL if it has no members
 */
GArray *
kith_graph_hull_new (const KithGraph *graph,
                     guint            node,
                     double           margin)
{
  g_autoptr(GArray) boxes = NULL;

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (node < graph->n_nodes, NULL);

  boxes = g_array_new (FALSE, FALSE, sizeof (KithGraphRect));
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KithGraphRect box;

      if (!is_member (graph, i, node))
        continue;

      kith_graph_get_box (graph, i, &box);
      g_array_append_val (boxes, box);
    }

  if (boxes->len == 0)
    return NULL;

  return kith_graph_hull_new_round ((const KithGraphRect *)(gpointer)boxes->data, boxes->len, margin);
}

/**
 * kith_graph_hull_contains:
 * @hull: (element-type KithGraphPoint): an outline
 *
 * Returns: whether a point lies within it or on it
 */
gboolean
kith_graph_hull_contains (const GArray *hull,
                          double        x,
                          double        y)
{
  const KithGraphPoint point = { x, y };

  g_return_val_if_fail (hull != NULL, FALSE);

  for (guint i = 0; i < hull->len; i++)
    {
      if (turn (&g_array_index (hull, KithGraphPoint, i),
                &g_array_index (hull, KithGraphPoint, (i + 1) % hull->len), &point) < 0.0)
        return FALSE;
    }

  return hull->len > 0;
}

static gboolean
has_side_between (const GArray *hull,
                  const GArray *other)
{
  for (guint i = 0; i < hull->len; i++)
    {
      const KithGraphPoint *from = &g_array_index (hull, KithGraphPoint, i);
      const KithGraphPoint *to = &g_array_index (hull, KithGraphPoint, (i + 1) % hull->len);
      gboolean is_between = TRUE;

      for (guint k = 0; k < other->len && is_between; k++)
        is_between = turn (from, to, &g_array_index (other, KithGraphPoint, k)) < 0.0;

      if (is_between)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_graph_hull_meets:
 * @hull: (element-type KithGraphPoint): an outline
 * @other: (element-type KithGraphPoint): another
 *
 * Returns: whether the two share a point; two outlines without dents do not if,
 *   and only if, a side of one of them has the other beyond it
 */
gboolean
kith_graph_hull_meets (const GArray *hull,
                       const GArray *other)
{
  g_return_val_if_fail (hull != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return !has_side_between (hull, other) && !has_side_between (other, hull);
}

/**
 * kith_graph_find_members_room:
 * @node: index of a group or a household
 * @ret_room: (out): the room that its members' boxes take together
 *
 * Returns: whether it has members
 */
gboolean
kith_graph_find_members_room (const KithGraph *graph,
                              guint            node,
                              KithGraphRect   *ret_room)
{
  KithGraphRect room = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  g_return_val_if_fail (graph != NULL, FALSE);
  g_return_val_if_fail (node < graph->n_nodes, FALSE);
  g_return_val_if_fail (ret_room != NULL, FALSE);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KithGraphRect box;

      if (!is_member (graph, i, node))
        continue;

      kith_graph_get_box (graph, i, &box);
      room.left = MIN (room.left, box.left);
      room.top = MIN (room.top, box.top);
      room.right = MAX (room.right, box.right);
      room.bottom = MAX (room.bottom, box.bottom);
    }

  if (room.left > room.right)
    return FALSE;

  *ret_room = room;
  return TRUE;
}
