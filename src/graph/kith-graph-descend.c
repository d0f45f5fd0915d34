/* kith-graph-descend.c: distances on the map follow those along ties
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The stress of a picture is the sum, over pairs of nodes, of the square of
 * what their distance is wrong by, the wrong of far pairs counting less. It is
 * brought down by stochastic descent (Zheng, Pawar, Goodman 2018): pairs are
 * taken in a shuffled order, and the two of a pair moved towards or away from
 * each other, at first by all that is wrong, then by less and less. Unlike
 * forces this hardly ever gets stuck, so it can begin anywhere.
 *
 * Up to a few hundred nodes all pairs are taken. Beyond, each node is held
 * against its neighbours and against some dozens of pivots, nodes that lie far
 * from each other; a pivot stands for the nodes around it and counts as many
 * times (Ortmann, Klimenta, Brandes 2017). That costs pivots × nodes in time
 * and memory instead of nodes × nodes.
 *
 * What moves is a body: for a family or a group all of it, so that its inside
 * stays as it was.
 */

#include "config.h"

#include "kith-graph-layout-private.h"

#include <math.h>

#define MOST_IN_FULL 300
#define MOST_PIVOTS 300
#define LEAST_PIVOTS 150
/* Terms there may be, so that a large map ends in time. */
#define MOST_TERMS 1000000
#define LAST_STEP 0.01
#define FIRST_STEP 0.05
#define ASK_EVERY 65536

/* @from and @to are bodies, @x and @y what lies between the two bodies' own
 * middles and those of the nodes that are meant; @part of what is wrong is put
 * right by each of the two.
 */
typedef struct
{
  guint  from;
  guint  to;
  float  x;
  float  y;
  float  distance;
  float  part;
  float  from_weight;
  float  to_weight;
} Term;

/* Where a body is; all of them fit into what is next to the processor. */
typedef struct
{
  float  x;
  float  y;
} Spot;

/* Whoever cannot move leaves the whole way to the other. */
static void
add_term (const KithGraphWork *work,
          GArray              *terms,
          guint                from,
          guint                to,
          double               distance,
          double               from_weight,
          double               to_weight)
{
  guint from_body = work->body_of[from];
  guint to_body = work->body_of[to];
  gboolean from_stays = work->bodies[from_body].is_fixed;
  gboolean to_stays = work->bodies[to_body].is_fixed;
  const Term term =
  {
    .from = from_body,
    .to = to_body,
    .x = (float)(work->offsets[to].x - work->offsets[from].x),
    .y = (float)(work->offsets[to].y - work->offsets[from].y),
    .distance = (float)distance,
    .part = from_stays || to_stays ? 1.0f : 0.5f,
    .from_weight = from_stays ? 0.0f : (float)(from_weight / (distance * distance)),
    .to_weight = to_stays ? 0.0f : (float)(to_weight / (distance * distance)),
  };

  if (from_body != to_body && distance > 0.0 && !(from_stays && to_stays))
    g_array_append_val (terms, term);
}

static void
add_all_pairs (const KithGraphWork *work,
               GArray              *terms)
{
  guint n = work->links->n_nodes;
  g_autofree float *distances = kith_graph_distances_new (work);

  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < i; k++)
        add_term (work, terms, i, k, (double)distances[(gsize)i * n + k], 1.0, 1.0);
    }
}

static guint
find_most_hops (const KithGraphPivots *pivots,
                guint                  n_nodes)
{
  guint most = 0;

  for (guint i = 0; i < pivots->n_pivots; i++)
    {
      for (guint k = 0; k < n_nodes; k++)
        {
          guint hops = pivots->walks[i].hops[k];

          if (hops != G_MAXUINT)
            most = MAX (most, hops);
        }
    }

  return most;
}

static void
add_pivot_pairs (const KithGraphWork   *work,
                 GArray                *terms,
                 const KithGraphPivots *pivots)
{
  guint n_nodes = work->links->n_nodes;
  guint most_hops = find_most_hops (pivots, n_nodes);
  g_autofree guint *counts = kith_graph_pivots_count (pivots, n_nodes, most_hops);

  for (guint i = 0; i < pivots->n_pivots; i++)
    {
      const KithGraphWalk *walk = &pivots->walks[i];

      for (guint k = 0; k < n_nodes; k++)
        {
          guint hops = walk->hops[k];

          if (hops == G_MAXUINT || hops < 2)
            continue;

          add_term (work, terms, k, pivots->pivots[i], (double)walk->lengths[k],
                    (double)counts[(gsize)i * (most_hops + 1) + hops / 2], 0.0);
        }
    }
}

static gboolean
add_some_pairs (KithGraphWork *work,
                GArray        *terms)
{
  const KithGraph *links = work->links;
  g_autofree float *lengths = kith_graph_measure_links (work);
  g_auto(KithGraphPivots) pivots = { 0 };
  guint n_pivots = CLAMP (MOST_TERMS / links->n_nodes, LEAST_PIVOTS, MOST_PIVOTS);

  if (!kith_graph_pivots_choose (work, &pivots, lengths, MIN (n_pivots, links->n_nodes)))
    return FALSE;

  for (guint i = 0; i < links->n_nodes; i++)
    {
      for (guint k = links->first[i]; k < links->first[i + 1]; k++)
        {
          if (links->neighbours[k] < i)
            add_term (work, terms, i, links->neighbours[k], (double)lengths[k], 1.0, 1.0);
        }
    }

  add_pivot_pairs (work, terms, &pivots);
  if (!kith_graph_work_has_fixed (work))
    kith_graph_pivots_project (work, &pivots);

  return TRUE;
}

static void
shuffle_terms (GArray          *terms,
               KithGraphRandom *random)
{
  Term *all = (Term *)(gpointer)terms->data;

  for (guint i = terms->len; i > 1; i--)
    {
      guint other = kith_graph_random_below (random, i);
      Term term = all[i - 1];

      all[i - 1] = all[other];
      all[other] = term;
    }
}

static void
move_pair (Spot       *spots,
           const Term *term,
           float       step)
{
  Spot *from = &spots[term->from];
  Spot *to = &spots[term->to];
  float x = to->x - from->x + term->x;
  float y = to->y - from->y + term->y;
  float apart = sqrtf (x * x + y * y) + 1e-6f;
  float wrong = (apart - term->distance) / apart * term->part;
  float from_share = MIN (step * term->from_weight, 1.0f) * wrong;
  float to_share = MIN (step * term->to_weight, 1.0f) * wrong;

  from->x += from_share * x;
  from->y += from_share * y;
  to->x -= to_share * x;
  to->y -= to_share * y;
}

static void
find_steps (const GArray *terms,
            double       *ret_first,
            double       *ret_last)
{
  double nearest = G_MAXDOUBLE;
  double farthest = 0.0;

  for (guint i = 0; i < terms->len; i++)
    {
      double distance = (double)g_array_index (terms, Term, i).distance;

      nearest = MIN (nearest, distance);
      farthest = MAX (farthest, distance);
    }

  *ret_first = farthest * farthest;
  *ret_last = LAST_STEP * nearest * nearest;
}

static gboolean
run_round (const KithGraphWork *work,
           Spot                *spots,
           const GArray        *terms,
           double               step)
{
  const Term *all = (const Term *)(gpointer)terms->data;

  for (guint i = 0; i < terms->len; i++)
    {
      move_pair (spots, &all[i], (float)step);
      if (i % ASK_EVERY == 0 && kith_graph_work_is_stopped (work))
        return FALSE;
    }

  return TRUE;
}

static Spot *
read_spots (const KithGraphWork *work)
{
  Spot *spots = g_new (Spot, work->n_bodies + 1);

  for (guint i = 0; i < work->n_bodies; i++)
    spots[i] = (Spot){ (float)work->bodies[i].x, (float)work->bodies[i].y }
  ;

  return spots;
}

static void
write_spots (KithGraphWork *work,
             const Spot    *spots)
{
  for (guint i = 0; i < work->n_bodies; i++)
    {
      KithGraphBody *body = &work->bodies[i];

      if (body->is_fixed)
        continue;

      body->x = (double)spots[i].x;
      body->y = (double)spots[i].y;
    }
}

/*
 * kith_graph_descend:
 * @n_rounds: how often all pairs are gone through, 2 or more
 *
 * Moves the bodies to where their nodes' distances are right, as far as they
 * can be. Where they stand before matters little.
 *
 * Returns: whether it came to its end
 */
gboolean
kith_graph_descend (KithGraphWork *work,
                    guint          n_rounds)
{
  g_autoptr(GArray) terms = g_array_new (FALSE, FALSE, sizeof (Term));
  gboolean is_full = work->links->n_nodes <= MOST_IN_FULL;
  g_autofree Spot *spots = NULL;
  double first, last;

  if (is_full)
    add_all_pairs (work, terms);
  else if (!add_some_pairs (work, terms))
    return FALSE;

  if (terms->len == 0)
    return TRUE;

  find_steps (terms, &first, &last);
  /* The projection has done what the first steps would. */
  if (!is_full)
    first *= FIRST_STEP;

  spots = read_spots (work);
  for (guint i = 0; i < n_rounds; i++)
    {
      /* For many it is shuffled once: to do it each time would take longer than to move them. */
      if (is_full || i == 0)
        shuffle_terms (terms, &work->random);
      if (!run_round (work, spots, terms, first * pow (last / first, i / (n_rounds - 1.0))))
        return FALSE;
    }

  write_spots (work, spots);
  return TRUE;
}
