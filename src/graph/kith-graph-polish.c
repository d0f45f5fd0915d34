/* kith-graph-polish.c: a small map made to read well
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Right distances make a picture true, not yet a clear one. What is in the way
 * of that has a price (kith-graph-prices), and here it is brought down.
 *
 * One body at a time is tried elsewhere: a little beside, amid its neighbours,
 * in the place of another, turned or mirrored; and two of a group change
 * places. What is cheaper stays; at first also some of what is dearer, so as to
 * get out of dead ends (annealing). The price of a move is what the body's own
 * ties and nodes cost before and after, so a try costs its ties times all ties.
 */

#include "config.h"

#include "kith-graph-prices-private.h"

#include <math.h>

#define N_ROUNDS 36
#define N_WARM 20
#define WARMTH 0.5
#define TRIES 14
#define PRICE_MIRROR 0.4
#define N_ANGLES 12

/* In the midst of its neighbours, or a random way from there. */
static KithGraphPoint
find_midst (const KithGraphPrices *prices,
            guint                  body)
{
  const KithGraphWork *work = prices->work;
  KithGraphPoint sum = { 0.0, 0.0 };
  guint n = 0;

  for (guint k = prices->first_tie[body]; k < prices->first_tie[body + 1]; k++)
    {
      const KithGraphTie *tie = &work->graph->ties[prices->ties[k]];
      guint other = work->body_of[tie->from] == body ? tie->to : tie->from;

      if (work->body_of[other] == body)
        continue;

      sum.x += prices->points[other].x;
      sum.y += prices->points[other].y;
      n++;
    }

  if (n == 0)
    return (KithGraphPoint){ work->bodies[body].x, work->bodies[body].y }
  ;

  return (KithGraphPoint){ sum.x / n, sum.y / n };
}

static void
choose_place (KithGraphPrices *prices,
              guint            body,
              guint            number)
{
  static const double reaches[] = { 0.15, 0.4, 1.0, 2.2 };
  KithGraphWork *work = prices->work;
  KithGraphBody *self = &work->bodies[body];
  KithGraphPoint from = { self->x, self->y };
  double angle = 2.0 * G_PI * kith_graph_random_share (&work->random);
  double reach = reaches[number % G_N_ELEMENTS (reaches)] * work->options->gap *
    (0.6 + 0.8 * kith_graph_random_share (&work->random));

  if (number % 3 == 2)
    {
      from = find_midst (prices, body);
      reach = work->options->gap * (1.0 + 2.0 * kith_graph_random_share (&work->random));
    }

  self->x = from.x + reach * cos (angle);
  self->y = from.y + reach * sin (angle);
}

static gboolean
is_kept (KithGraphPrices *prices,
         double           before,
         double           after,
         double           warmth)
{
  double allowance = -warmth * log (1.0 - kith_graph_random_share (&prices->work->random));

  return after < before - 1e-9 + (warmth > 0.0 ? allowance : 0.0);
}

static void
try_places (KithGraphPrices *prices,
            guint            body,
            double           warmth)
{
  KithGraphBody *self = &prices->work->bodies[body];
  double price = kith_graph_prices_find (prices, body);

  for (guint i = 0; i < TRIES; i++)
    {
      KithGraphPoint before = { self->x, self->y };
      double now;

      choose_place (prices, body, i);
      kith_graph_prices_update (prices, body);
      now = kith_graph_prices_find (prices, body);
      if (is_kept (prices, price, now, warmth))
        {
          price = now;
          continue;
        }

      self->x = before.x;
      self->y = before.y;
      kith_graph_prices_update (prices, body);
    }
}

static void
exchange (KithGraphPrices *prices,
          guint            one,
          guint            other)
{
  KithGraphBody *bodies = prices->work->bodies;
  double x = bodies[one].x;
  double y = bodies[one].y;

  bodies[one].x = bodies[other].x;
  bodies[one].y = bodies[other].y;
  bodies[other].x = x;
  bodies[other].y = y;
  kith_graph_prices_update (prices, one);
  kith_graph_prices_update (prices, other);
}

static void
try_exchange (KithGraphPrices *prices,
              guint            body)
{
  guint other = kith_graph_random_below (&prices->work->random, prices->work->n_bodies);
  double before;

  if (other == body || prices->work->bodies[other].is_fixed)
    return;

  before = kith_graph_prices_find (prices, body) + kith_graph_prices_find (prices, other);
  exchange (prices, body, other);
  if (kith_graph_prices_find (prices, body) + kith_graph_prices_find (prices, other) >= before)
    exchange (prices, body, other);
}

static void
mirror (KithGraphPrices *prices,
        guint            body)
{
  KithGraphWork *work = prices->work;
  const KithGraphBody *self = &work->bodies[body];

  for (guint i = 0; i < self->n_members; i++)
    work->offsets[work->members[self->first_member + i]].x *= -1.0;
  kith_graph_work_measure (work, body);
  kith_graph_prices_update (prices, body);
}

/* A family may be mirrored, but then the eldest stands right. */
static void
try_mirror (KithGraphPrices *prices,
            guint            body)
{
  double before = kith_graph_prices_find (prices, body);

  if (prices->work->bodies[body].n_members < 2)
    return;

  mirror (prices, body);
  if (kith_graph_prices_find (prices, body) >= before - (prices->work->bodies[body].is_family ? PRICE_MIRROR : 0.0))
    mirror (prices, body);
}

static void
turn (KithGraphPrices *prices,
      guint            body,
      double           angle)
{
  KithGraphWork *work = prices->work;
  const KithGraphBody *self = &work->bodies[body];

  for (guint i = 0; i < self->n_members; i++)
    {
      KithGraphPoint *offset = &work->offsets[work->members[self->first_member + i]];
      double x = offset->x * cos (angle) - offset->y * sin (angle);

      offset->y = offset->x * sin (angle) + offset->y * cos (angle);
      offset->x = x;
    }
  kith_graph_work_measure (work, body);
  kith_graph_prices_update (prices, body);
}

/* Boxes are no circles: turned, two of them may overlap. */
static gboolean
has_overlaps (const KithGraphPrices *prices,
              guint                  body)
{
  const KithGraphWork *work = prices->work;
  const KithGraphBody *self = &work->bodies[body];

  for (guint i = 0; i < self->n_members; i++)
    {
      guint one = work->members[self->first_member + i];
      KithGraphRect box = kith_graph_prices_box (prices, one);

      for (guint k = 0; k < i; k++)
        {
          guint other = work->members[self->first_member + k];
          KithGraphRect second = kith_graph_prices_box (prices, other);

          if (!work->is_round[one] && !work->is_round[other] &&
              box.left < second.right && second.left < box.right && box.top < second.bottom && second.top < box.bottom)
            return TRUE;
        }
    }

  return FALSE;
}

static void
try_turn (KithGraphPrices *prices,
          guint            body)
{
  double angle = 2.0 * G_PI * kith_graph_random_share (&prices->work->random);
  double before;

  if (!prices->work->bodies[body].is_group)
    return;

  before = kith_graph_prices_find (prices, body);
  turn (prices, body, angle);
  if (has_overlaps (prices, body) || kith_graph_prices_find (prices, body) >= before)
    turn (prices, body, -angle);
}

static void
swap_members (KithGraphPrices *prices,
              guint            body,
              guint            one,
              guint            other)
{
  KithGraphPoint *offsets = prices->work->offsets;
  KithGraphPoint offset = offsets[one];

  offsets[one] = offsets[other];
  offsets[other] = offset;
  kith_graph_work_measure (prices->work, body);
  kith_graph_prices_update (prices, body);
}

/* Two of a group change places. */
static void
try_swap (KithGraphPrices *prices,
          guint            body)
{
  KithGraphWork *work = prices->work;
  const KithGraphBody *self = &work->bodies[body];

  for (guint i = 0; i < self->n_members && self->is_group; i++)
    {
      guint one = work->members[self->first_member + i];
      guint other = work->members[self->first_member + kith_graph_random_below (&work->random, self->n_members)];
      double before;

      if (one == other || work->is_round[one] || work->is_round[other])
        continue;

      before = kith_graph_prices_find (prices, body);
      swap_members (prices, body, one, other);
      if (has_overlaps (prices, body) || kith_graph_prices_find (prices, body) >= before)
        swap_members (prices, body, one, other);
    }
}

static void
turn_all (KithGraphPrices      *prices,
          const KithGraphPoint *about,
          double                angle)
{
  for (guint i = 0; i < prices->work->n_bodies; i++)
    {
      KithGraphBody *self = &prices->work->bodies[i];
      double x = self->x - about->x;
      double y = self->y - about->y;

      self->x = about->x + x * cos (angle) - y * sin (angle);
      self->y = about->y + x * sin (angle) + y * cos (angle);
      kith_graph_prices_update (prices, i);
    }
}

/* The body that has most of what can be turned only as a whole. */
static guint
find_largest (const KithGraphWork *work)
{
  guint largest = 0;

  for (guint i = 1; i < work->n_bodies; i++)
    {
      if (work->bodies[i].n_members > work->bodies[largest].n_members)
        largest = i;
    }

  return largest;
}

/*
 * kith_graph_polish_turn:
 *
 * Turns the whole picture about its largest body, which itself stays upright:
 * where friends stand below a family, their lines need not run through it.
 */
void
kith_graph_polish_turn (KithGraphWork *work)
{
  g_auto(KithGraphPrices) prices = { .work = work };
  guint largest = find_largest (work);
  const KithGraphPoint about = { work->bodies[largest].x, work->bodies[largest].y };
  double lowest = G_MAXDOUBLE;
  guint best = 0;

  if (kith_graph_work_has_fixed (work))
    return;

  kith_graph_prices_begin (&prices);
  for (guint i = 0; i < N_ANGLES; i++)
    {
      double price = kith_graph_prices_find_all (&prices);

      if (price < lowest)
        best = i;
      lowest = MIN (price, lowest);
      turn_all (&prices, &about, 2.0 * G_PI / N_ANGLES);
    }

  turn_all (&prices, &about, 2.0 * G_PI * best / N_ANGLES);
}

/*
 * kith_graph_polish:
 * @ret_cost: (out): what the picture costs now
 *
 * Moves the bodies of a small graph to where its lines are easier to follow.
 *
 * Returns: whether it came to its end
 */
gboolean
kith_graph_polish (KithGraphWork *work,
                   double        *ret_cost)
{
  g_auto(KithGraphPrices) prices = { .work = work };

  kith_graph_prices_begin (&prices);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double warmth = round < N_WARM ? WARMTH * (1.0 - (double)round / N_WARM) : 0.0;

      for (guint i = 0; i < work->n_bodies; i++)
        {
          if (work->bodies[i].is_fixed)
            continue;
          if (kith_graph_work_is_stopped (work))
            return FALSE;

          try_places (&prices, i, warmth);
          try_exchange (&prices, i);
          try_mirror (&prices, i);
          try_turn (&prices, i);
          try_swap (&prices, i);
        }
    }

  *ret_cost = kith_graph_prices_find_all (&prices);
  return TRUE;
}
