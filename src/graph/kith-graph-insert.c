/* kith-graph-insert.c: something new is put into a picture that stays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The new ones are taken in turn, those with most ties to what has a place
 * already first. Spots are tried all round those neighbours, at some
 * distances; each has a price: ties that would be crossed, nodes that would be
 * lain upon or run through, and ties that are too long or too short. A new
 * member of a family that is there already stands in its row.
 *
 * The cheapest spot may still touch somebody. Then those that are not pinned
 * move aside, by as much as it takes and no more. A try costs the node's ties
 * times all ties, so one new node among hundreds takes milliseconds.
 */

#include "config.h"

#include "kith-graph-geometry-private.h"
#include "kith-graph-layout-private.h"

#include <math.h>

#define N_ANGLES 20
#define MOST_NEIGHBOURS 4
#define N_ROUNDS 60

#define PRICE_CROSSING 1.0
#define PRICE_UPON 4.0
#define PRICE_THROUGH 1.5
#define PRICE_LENGTH 1.2

static const double lengths[] = { 1.0, 1.35, 1.8, 2.6 };

/* @is_down: of each body, whether it has its place; @is_moved: whether it is new or moved aside */
typedef struct
{
  KithGraphWork  *work;
  gboolean       *is_down;
  gboolean       *is_moved;
  KithGraphPoint *points;
  double          lowest;
} Insert;

static void
clear_insert (Insert *insert)
{
  g_free (insert->is_down);
  g_free (insert->is_moved);
  g_free (insert->points);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Insert, clear_insert)

static void
set_down (Insert *insert,
          guint   body)
{
  const KithGraphBody *self = &insert->work->bodies[body];

  insert->is_down[body] = TRUE;
  for (guint i = 0; i < self->n_members; i++)
    {
      guint member = insert->work->members[self->first_member + i];

      insert->points[member] = kith_graph_work_where (insert->work, member);
    }
}

/* Ties and shared groups that lead to where something is down already. */
static GArray *
find_ways (const Insert *insert,
           guint         body)
{
  const KithGraphWork *work = insert->work;
  const KithGraphBody *self = &work->bodies[body];
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (KithGraphTie));

  for (guint i = 0; i < self->n_members; i++)
    {
      guint member = work->members[self->first_member + i];

      for (guint k = work->links->first[member]; k < work->links->first[member + 1]; k++)
        {
          const KithGraphTie way = { member, work->links->neighbours[k], KITH_GRAPH_OTHER };

          if (work->body_of[way.to] != body && insert->is_down[work->body_of[way.to]])
            g_array_append_val (ways, way);
        }
    }

  return ways;
}

static double
price_of_lengths (const Insert *insert,
                  const GArray *ways)
{
  double price = 0.0;

  for (guint i = 0; i < ways->len; i++)
    {
      const KithGraphTie *way = &g_array_index (ways, KithGraphTie, i);
      KithGraphPoint from = kith_graph_work_where (insert->work, way->from);
      const KithGraphPoint *to = &insert->points[way->to];
      double wanted = MAX (kith_graph_tie_length (insert->work, way->from, way->to), 1.0);
      double x = to->x - from.x;
      double y = to->y - from.y;
      double wrong = sqrt (x * x + y * y) / wanted - 1.0;

      price += PRICE_LENGTH * wrong * wrong;
    }

  return price / MAX (ways->len, 1);
}

static double
overlap_of (const KithGraphBody *one,
            const KithGraphBody *other,
            double               margin,
            KithGraphPoint      *ret_shift)
{
  double right = one->x + one->room.right + margin - (other->x + other->room.left);
  double left = other->x + other->room.right + margin - (one->x + one->room.left);
  double down = one->y + one->room.bottom + margin - (other->y + other->room.top);
  double up = other->y + other->room.bottom + margin - (one->y + one->room.top);
  double x = MIN (right, left);
  double y = MIN (down, up);

  if (x <= 0.0 || y <= 0.0 || other->room.left >= other->room.right)
    return 0.0;

  ret_shift->x = x < y ? (right < left ? right : -left) : 0.0;
  ret_shift->y = x < y ? 0.0 : (down < up ? down : -up);

  return MIN (x, y);
}

/* To lie upon what is pinned is out of the question, since it cannot move aside. */
static double
price_of_overlaps (const Insert *insert,
                   guint         body)
{
  const KithGraphWork *work = insert->work;
  double price = 0.0;

  for (guint i = 0; i < work->n_bodies && price < insert->lowest; i++)
    {
      KithGraphPoint shift;
      double overlap;

      if (i == body || !insert->is_down[i])
        continue;

      overlap = overlap_of (&work->bodies[body], &work->bodies[i], work->options->margin, &shift);
      if (overlap <= 0.0)
        continue;

      price += PRICE_UPON * (0.2 + overlap / work->options->gap);
      price += work->graph->nodes[work->members[work->bodies[i].first_member]].is_pinned ? PRICE_UPON : 0.0;
    }

  return price;
}

static KithGraphRect
box_of (const Insert *insert,
        guint         node)
{
  const KithGraphNode *self = &insert->work->graph->nodes[node];
  const KithGraphPoint *at = &insert->points[node];

  return (KithGraphRect){
           at->x - (double)self->half_width, at->y - (double)self->above,
           at->x + (double)self->half_width, at->y + (double)self->below,
  };
}

static double
price_of_way (const Insert       *insert,
              const KithGraphTie *way)
{
  const KithGraphWork *work = insert->work;
  KithGraphPoint from = kith_graph_work_where (work, way->from);
  const KithGraphPoint *to = &insert->points[way->to];
  double price = 0.0;

  for (guint i = 0; i < work->graph->n_ties; i++)
    {
      const KithGraphTie *tie = &work->graph->ties[i];

      if (insert->is_down[work->body_of[tie->from]] && insert->is_down[work->body_of[tie->to]] && tie->from != way->to &&
          tie->to != way->to && kith_graph_lines_cross (&from, to, &insert->points[tie->from], &insert->points[tie->to]))
        price += PRICE_CROSSING;
    }

  for (guint i = 0; i < work->graph->n_nodes; i++)
    {
      KithGraphRect box = box_of (insert, i);

      if (i != way->to && !work->is_round[i] && insert->is_down[work->body_of[i]] && kith_graph_line_meets (&from, to, &box))
        price += PRICE_THROUGH;
    }

  return price;
}

static double
find_price (const Insert *insert,
            guint         body,
            const GArray *ways)
{
  double price = price_of_lengths (insert, ways) + price_of_overlaps (insert, body);

  for (guint i = 0; i < ways->len && price < insert->lowest; i++)
    {
      const KithGraphTie *way = &g_array_index (ways, KithGraphTie, i);

      if (!insert->work->is_round[way->to])
        price += price_of_way (insert, way);
    }

  return price;
}

static void
try_spot (Insert         *insert,
          guint           body,
          const GArray   *ways,
          KithGraphPoint  spot,
          KithGraphPoint *best)
{
  KithGraphBody *self = &insert->work->bodies[body];
  double price;

  self->x = spot.x;
  self->y = spot.y;
  price = find_price (insert, body, ways);
  if (price >= insert->lowest)
    return;

  insert->lowest = price;
  *best = spot;
}

static void
put_near (Insert       *insert,
          guint         body,
          const GArray *ways)
{
  KithGraphWork *work = insert->work;
  KithGraphBody *self = &work->bodies[body];
  double reach = (self->room.right - self->room.left + self->room.bottom - self->room.top) / 4.0;
  KithGraphPoint best = { 0.0, 0.0 };

  insert->lowest = G_MAXDOUBLE;
  for (guint i = 0; i < MIN (ways->len, MOST_NEIGHBOURS); i++)
    {
      const KithGraphTie *way = &g_array_index (ways, KithGraphTie, i);
      const KithGraphPoint *from = &insert->points[way->to];
      double length = kith_graph_tie_length (work, way->from, way->to);

      if (self->n_members > 1)
        length += reach;

      for (guint k = 0; k < G_N_ELEMENTS (lengths) * N_ANGLES; k++)
        {
          double angle = 2.0 * G_PI * (k % N_ANGLES) / N_ANGLES;
          double distance = MAX (length, 1.0) * lengths[k / N_ANGLES];

          try_spot (insert, body, ways, (KithGraphPoint){ from->x + distance * cos (angle), from->y + distance * sin (angle) },
                    &best);
        }
    }

  self->x = best.x;
  self->y = best.y;
}

/* Nothing leads to it: beside everything, where it is seen. */
static void
put_beside (Insert *insert,
            guint   body)
{
  KithGraphWork *work = insert->work;
  KithGraphBody *self = &work->bodies[body];
  double right = 0.0, top = 0.0;
  gboolean has_any = FALSE;

  for (guint i = 0; i < work->n_bodies; i++)
    {
      const KithGraphBody *other = &work->bodies[i];

      if (!insert->is_down[i])
        continue;

      right = has_any ? MAX (right, other->x + other->room.right) : other->x + other->room.right;
      top = has_any ? MIN (top, other->y + other->room.top) : other->y + other->room.top;
      has_any = TRUE;
    }

  self->x = right + work->options->gap - self->room.left;
  self->y = top - self->room.top;
}

/* Those that are in the way of what is new, and those in their way. */
static void
move_aside (Insert *insert)
{
  KithGraphWork *work = insert->work;
  gboolean is_moving = TRUE;

  for (guint round = 0; round < N_ROUNDS && is_moving; round++)
    {
      is_moving = FALSE;
      for (guint i = 0; i < work->n_bodies; i++)
        {
          for (guint k = 0; k < work->n_bodies && insert->is_moved[i]; k++)
            {
              KithGraphBody *other = &work->bodies[k];
              KithGraphPoint shift;

              if (k == i || other->is_family || work->graph->nodes[work->members[other->first_member]].is_pinned ||
                  overlap_of (&work->bodies[i], other, 1.0, &shift) <= 0.0)
                continue;

              other->x += shift.x;
              other->y += shift.y;
              other->is_fixed = FALSE;
              insert->is_moved[k] = TRUE;
              is_moving = TRUE;
            }
        }
    }
}

static gboolean
put_down_linked (Insert *insert)
{
  KithGraphWork *work = insert->work;
  guint most = 0;
  guint next = 0;
  g_autoptr(GArray) chosen = NULL;

  for (guint i = 0; i < work->n_bodies; i++)
    {
      g_autoptr(GArray) ways = insert->is_down[i] ? NULL : find_ways (insert, i);

      if (ways == NULL || ways->len <= most)
        continue;

      most = ways->len;
      next = i;
      g_clear_pointer (&chosen, g_array_unref);
      chosen = g_steal_pointer (&ways);
    }

  if (chosen == NULL)
    return FALSE;

  put_near (insert, next, chosen);
  set_down (insert, next);
  insert->is_moved[next] = TRUE;

  return TRUE;
}

static gboolean
put_down_unlinked (Insert *insert)
{
  KithGraphWork *work = insert->work;

  for (guint i = 0; i < work->n_bodies; i++)
    {
      if (insert->is_down[i])
        continue;

      put_beside (insert, i);
      set_down (insert, i);
      insert->is_moved[i] = TRUE;
      return TRUE;
    }

  return FALSE;
}

/*
 * kith_graph_insert:
 *
 * Puts the bodies that are not fixed beside those that are.
 *
 * Returns: whether it came to its end
 */
gboolean
kith_graph_insert (KithGraphWork *work)
{
  g_auto(Insert) insert = { .work = work };

  insert.is_down = g_new0 (gboolean, work->n_bodies + 1);
  insert.is_moved = g_new0 (gboolean, work->n_bodies + 1);
  insert.points = g_new0 (KithGraphPoint, work->graph->n_nodes + 1);
  for (guint i = 0; i < work->n_bodies; i++)
    {
      if (!work->bodies[i].is_fixed)
        continue;

      set_down (&insert, i);
      insert.is_moved[i] = work->bodies[i].is_family;
    }

  while (put_down_linked (&insert) || put_down_unlinked (&insert))
    {
      if (kith_graph_work_is_stopped (work))
        return FALSE;
    }

  move_aside (&insert);
  return TRUE;
}
