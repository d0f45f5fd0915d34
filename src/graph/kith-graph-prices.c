/* kith-graph-prices.c: what makes a picture hard to read, in numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line is hard to follow that crosses another, runs through a node or its
 * label, leaves a node right beside another line, runs through a group, or is
 * long: each has its price. Bodies that overlap cost most, distances that are
 * wrong a little, so that the picture stays true.
 */

#include "config.h"

#include "kith-graph-geometry-private.h"
#include "kith-graph-prices-private.h"

#include <math.h>

#define HALO 5.0
#define PRICE_CROSSING 1.0
#define PRICE_THROUGH_NODE 1.6
#define PRICE_THROUGH_ROOM 0.7
#define PRICE_BESIDE 0.9
#define PRICE_LONG 0.35
#define PRICE_OVERLAP 6.0
#define PRICE_STRESS 0.5
#define PRICE_SHAPE 3.0
#define WIDER 1.4
/* Sine of the angle below which two lines from one node are hard to tell apart: 20°. */
#define BESIDE 0.34

/*
 * kith_graph_prices_clear:
 * @prices: what is freed
 */
void
kith_graph_prices_clear (KithGraphPrices *prices)
{
  g_free (prices->points);
  g_free (prices->distances);
  g_free (prices->first_tie);
  g_free (prices->ties);
  g_free (prices->asked);
}

static gboolean
is_drawn (const KithGraphPrices *prices,
          const KithGraphTie    *tie)
{
  return tie->from != tie->to;
}

static gboolean
touches (const KithGraphPrices *prices,
         const KithGraphTie    *tie,
         guint                  body)
{
  return prices->work->body_of[tie->from] == body || prices->work->body_of[tie->to] == body;
}

static void
gather_ties (KithGraphPrices *prices)
{
  const KithGraph *graph = prices->work->graph;
  guint n = 0;

  prices->first_tie = g_new0 (guint, prices->work->n_bodies + 1);
  prices->ties = g_new0 (guint, 2 * graph->n_ties + 1);
  prices->asked = g_new0 (guint, graph->n_ties + 1);
  for (guint body = 0; body < prices->work->n_bodies; body++)
    {
      prices->first_tie[body] = n;
      for (guint i = 0; i < graph->n_ties; i++)
        {
          if (is_drawn (prices, &graph->ties[i]) && touches (prices, &graph->ties[i], body))
            prices->ties[n++] = i;
        }
    }

  prices->first_tie[prices->work->n_bodies] = n;
}

/*
 * kith_graph_prices_update:
 *
 * Takes note that a body was moved.
 */
void
kith_graph_prices_update (KithGraphPrices *prices,
                          guint            body)
{
  const KithGraphBody *self = &prices->work->bodies[body];

  for (guint i = 0; i < self->n_members; i++)
    {
      guint member = prices->work->members[self->first_member + i];

      prices->points[member] = kith_graph_work_where (prices->work, member);
    }
}

/*
 * kith_graph_prices_begin:
 * @prices: zeroes, but for the work
 */
void
kith_graph_prices_begin (KithGraphPrices *prices)
{
  const KithGraphWork *work = prices->work;

  prices->points = g_new0 (KithGraphPoint, work->graph->n_nodes + 1);
  prices->distances = kith_graph_distances_new (work);
  gather_ties (prices);
  for (guint i = 0; i < work->n_bodies; i++)
    kith_graph_prices_update (prices, i);
}

/*
 * kith_graph_prices_box:
 *
 * Returns: the box of a node, and a little around it
 */
KithGraphRect
kith_graph_prices_box (const KithGraphPrices *prices,
                       guint                  node)
{
  const KithGraphNode *self = &prices->work->graph->nodes[node];
  const KithGraphPoint *at = &prices->points[node];

  return (KithGraphRect){
           at->x - (double)self->half_width - HALO, at->y - (double)self->above - HALO,
           at->x + (double)self->half_width + HALO, at->y + (double)self->below + HALO,
  };
}

static KithGraphRect
room_of (const KithGraphBody *body)
{
  return (KithGraphRect){
           body->x + body->room.left, body->y + body->room.top, body->x + body->room.right, body->y + body->room.bottom,
  };
}

/* Two lines that leave one node nearly the same way. */
static double
price_beside (const KithGraphPoint *at,
              const KithGraphPoint *one,
              const KithGraphPoint *other)
{
  double x1 = one->x - at->x, y1 = one->y - at->y;
  double x2 = other->x - at->x, y2 = other->y - at->y;
  double lengths = sqrt ((x1 * x1 + y1 * y1) * (x2 * x2 + y2 * y2));
  double sine;

  if (x1 * x2 + y1 * y2 <= 0.0 || lengths <= 0.0)
    return 0.0;

  sine = fabs (x1 * y2 - y1 * x2) / lengths;
  return sine < BESIDE ? PRICE_BESIDE * (1.0 - sine / BESIDE) : 0.0;
}

static double
price_of_pair (const KithGraphPrices *prices,
               const KithGraphTie    *one,
               const KithGraphTie    *other)
{
  const KithGraphPoint *points = prices->points;

  if (one->from == other->from)
    return one->to == other->to ? 0.0 : price_beside (&points[one->from], &points[one->to], &points[other->to]);
  if (one->from == other->to)
    return one->to == other->from ? 0.0 : price_beside (&points[one->from], &points[one->to], &points[other->from]);
  if (one->to == other->from)
    return price_beside (&points[one->to], &points[one->from], &points[other->to]);
  if (one->to == other->to)
    return price_beside (&points[one->to], &points[one->from], &points[other->from]);

  return kith_graph_lines_cross (&points[one->from], &points[one->to], &points[other->from], &points[other->to]) ? PRICE_CROSSING : 0.0;
}

static gboolean
is_within (const KithGraphPrices *prices,
           const KithGraphTie    *tie)
{
  return prices->work->body_of[tie->from] == prices->work->body_of[tie->to];
}

/* What a tie meets on its way: nodes, and lines round groups. */
static double
price_on_way (const KithGraphPrices *prices,
              const KithGraphTie    *tie)
{
  const KithGraphWork *work = prices->work;
  const KithGraphPoint *from = &prices->points[tie->from];
  const KithGraphPoint *to = &prices->points[tie->to];
  double price = 0.0;

  for (guint body = 0; body < work->n_bodies; body++)
    {
      const KithGraphBody *self = &work->bodies[body];
      KithGraphRect room = room_of (self);
      gboolean is_own = touches (prices, tie, body);

      if (!kith_graph_line_meets (from, to, &room))
        continue;

      if (!is_own && self->n_members > 1)
        price += PRICE_THROUGH_ROOM;

      for (guint i = 0; i < self->n_members; i++)
        {
          guint member = work->members[self->first_member + i];
          KithGraphRect box;

          if (member == tie->from || member == tie->to || work->is_round[member])
            continue;
          if (is_own && (work->is_round[tie->from] || work->is_round[tie->to]))
            continue;

          box = kith_graph_prices_box (prices, member);
          price += kith_graph_line_meets (from, to, &box) ? PRICE_THROUGH_NODE : 0.0;
        }
    }

  return price;
}

/* What ties of others meet of this body. */
static double
price_in_way (const KithGraphPrices *prices,
              const KithGraphTie    *tie,
              guint                  body)
{
  const KithGraphWork *work = prices->work;
  const KithGraphBody *self = &work->bodies[body];
  const KithGraphPoint *from = &prices->points[tie->from];
  const KithGraphPoint *to = &prices->points[tie->to];
  KithGraphRect room = room_of (self);
  double price = 0.0;

  if (!kith_graph_line_meets (from, to, &room))
    return 0.0;

  if (self->n_members > 1)
    price += PRICE_THROUGH_ROOM;

  for (guint i = 0; i < self->n_members; i++)
    {
      guint member = work->members[self->first_member + i];
      KithGraphRect box = kith_graph_prices_box (prices, member);

      if (!work->is_round[member] && kith_graph_line_meets (from, to, &box))
        price += PRICE_THROUGH_NODE;
    }

  return price;
}

static double
price_of_length (const KithGraphPrices *prices,
                 const KithGraphTie    *tie)
{
  guint n = prices->work->graph->n_nodes;
  double wanted = MAX ((double)prices->distances[(gsize)tie->from * n + tie->to], 1.0);
  const KithGraphPoint *from = &prices->points[tie->from];
  const KithGraphPoint *to = &prices->points[tie->to];
  double x = to->x - from->x;
  double y = to->y - from->y;
  double wrong = sqrt (x * x + y * y) / wanted - 1.0;

  return PRICE_LONG * wrong * wrong;
}

static double
price_of_ties (KithGraphPrices *prices,
               guint            body)
{
  const KithGraph *graph = prices->work->graph;
  guint try_number = ++prices->n_asked;
  double price = 0.0;

  for (guint k = prices->first_tie[body]; k < prices->first_tie[body + 1]; k++)
    prices->asked[prices->ties[k]] = try_number;

  for (guint k = prices->first_tie[body]; k < prices->first_tie[body + 1]; k++)
    {
      const KithGraphTie *tie = &graph->ties[prices->ties[k]];

      if (!is_within (prices, tie))
        price += price_on_way (prices, tie) + price_of_length (prices, tie);

      for (guint i = 0; i < graph->n_ties; i++)
        {
          /* Two of its own are met twice. */
          if (is_drawn (prices, &graph->ties[i]) && (prices->asked[i] != try_number || i < prices->ties[k]))
            price += price_of_pair (prices, tie, &graph->ties[i]);
        }
    }

  for (guint i = 0; i < graph->n_ties; i++)
    {
      if (prices->asked[i] != try_number && is_drawn (prices, &graph->ties[i]))
        price += price_in_way (prices, &graph->ties[i], body);
    }

  return price;
}

static double
price_of_overlaps (const KithGraphPrices *prices,
                   guint                  body)
{
  const KithGraphBody *bodies = prices->work->bodies;
  double margin = prices->work->options->margin;
  KithGraphRect room = room_of (&bodies[body]);
  double price = 0.0;

  if (room.left >= room.right)
    return 0.0;

  for (guint i = 0; i < prices->work->n_bodies; i++)
    {
      KithGraphRect other = room_of (&bodies[i]);
      double x = MIN (room.right, other.right) - MAX (room.left, other.left) + margin;
      double y = MIN (room.bottom, other.bottom) - MAX (room.top, other.top) + margin;

      if (i != body && x > 0.0 && y > 0.0 && other.left < other.right)
        price += PRICE_OVERLAP * (0.2 + MIN (x, y) / prices->work->options->gap);
    }

  return price;
}

static double
price_of_distances (const KithGraphPrices *prices,
                    guint                  body)
{
  const KithGraphWork *work = prices->work;
  const KithGraphBody *self = &work->bodies[body];
  guint n = work->graph->n_nodes;
  double price = 0.0;

  for (guint i = 0; i < self->n_members; i++)
    {
      guint member = work->members[self->first_member + i];
      const float *row = prices->distances + (gsize)member * n;

      for (guint k = 0; k < n; k++)
        {
          double x, y, wrong;

          if (row[k] <= 0.0f || work->body_of[k] == body)
            continue;

          x = prices->points[k].x - prices->points[member].x;
          y = prices->points[k].y - prices->points[member].y;
          wrong = sqrt (x * x + y * y) / (double)row[k] - 1.0;
          price += wrong * wrong;
        }
    }

  return PRICE_STRESS * price / sqrt (n);
}

/*
 * kith_graph_prices_find:
 *
 * Returns: what a body and its ties cost, where it stands
 */
double
kith_graph_prices_find (KithGraphPrices *prices,
                        guint            body)
{
  return price_of_ties (prices, body) + price_of_overlaps (prices, body) + price_of_distances (prices, body);
}

/* Windows are wider than high. */
static double
price_of_shape (const KithGraphWork *work)
{
  KithGraphRect all = room_of (&work->bodies[0]);

  for (guint i = 1; i < work->n_bodies; i++)
    {
      KithGraphRect room = room_of (&work->bodies[i]);

      kith_graph_rect_include (&all, &room);
    }

  return PRICE_SHAPE * MAX (0.0, WIDER * (all.bottom - all.top) / MAX (all.right - all.left, 1.0) - 1.0);
}

/*
 * kith_graph_prices_find_all:
 *
 * Returns: what the picture costs; to be held against another of the same graph
 */
double
kith_graph_prices_find_all (KithGraphPrices *prices)
{
  double price = price_of_shape (prices->work);

  /* What lies between two bodies is counted at both, in all pictures alike. */
  for (guint i = 0; i < prices->work->n_bodies; i++)
    price += kith_graph_prices_find (prices, i);

  return price;
}
