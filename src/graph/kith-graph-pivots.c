/* kith-graph-pivots.c: a few nodes that stand for all of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph-layout-private.h"

#include <math.h>

#define MOST_PROJECTED 50
#define N_TURNS 30
#define N_FARTHEST 20

/*
 * kith_graph_pivots_clear:
 * @pivots: what is freed
 */
void
kith_graph_pivots_clear (KithGraphPivots *pivots)
{
  for (guint i = 0; pivots->walks != NULL && i < pivots->n_pivots; i++)
    kith_graph_walk_clear (&pivots->walks[i]);

  g_free (pivots->pivots);
  g_free (pivots->nearest);
  g_free (pivots->hops);
  g_free (pivots->walks);
}

static guint
find_farthest (const KithGraphPivots *pivots,
               guint                  n_nodes)
{
  guint farthest = 0;

  for (guint i = 1; i < n_nodes; i++)
    {
      if (pivots->hops[i] > pivots->hops[farthest])
        farthest = i;
    }

  return farthest;
}

/*
 * kith_graph_pivots_choose:
 * @lengths: how long the tie to each of the neighbours should be, in their order
 *
 * Chooses, one by one, the node that is farthest from all that were chosen, and
 * after some of them any: those at the rim stand for few.
 *
 * Returns: whether it came to its end
 */
gboolean
kith_graph_pivots_choose (KithGraphWork   *work,
                          KithGraphPivots *pivots,
                          const float     *lengths,
                          guint            n_pivots)
{
  guint n_nodes = work->links->n_nodes;

  pivots->pivots = g_new0 (guint, n_pivots);
  pivots->walks = g_new0 (KithGraphWalk, n_pivots);
  pivots->nearest = g_new0 (guint, n_nodes + 1);
  pivots->hops = g_new (guint, n_nodes + 1);
  for (guint i = 0; i < n_nodes; i++)
    pivots->hops[i] = G_MAXUINT;

  for (guint i = 0; i < n_pivots; i++)
    {
      guint pivot = i < N_FARTHEST ? find_farthest (pivots, n_nodes) : kith_graph_random_below (&work->random, n_nodes);
      KithGraphWalk *walk = &pivots->walks[i];

      if (kith_graph_work_is_stopped (work))
        return FALSE;

      kith_graph_walk_init (walk, n_nodes);
      pivots->pivots[i] = pivot;
      pivots->n_pivots = i + 1;
      kith_graph_walk_from (walk, work->links, lengths, pivot);
      g_clear_pointer (&walk->queue, g_free);
      for (guint k = 0; k < n_nodes; k++)
        {
          if (walk->hops[k] >= pivots->hops[k])
            continue;

          pivots->hops[k] = walk->hops[k];
          pivots->nearest[k] = i;
        }
    }

  return TRUE;
}

/*
 * kith_graph_pivots_count:
 *
 * How many nodes a pivot stands for, seen from so many ties away: those of its
 * region that are at most half as far from it.
 *
 * Returns: (transfer full): of each pivot, for each number of ties up to @most_hops
 */
guint *
kith_graph_pivots_count (const KithGraphPivots *pivots,
                         guint                  n_nodes,
                         guint                  most_hops)
{
  guint *counts = g_new0 (guint, (gsize)pivots->n_pivots * (most_hops + 1));

  for (guint i = 0; i < n_nodes; i++)
    {
      if (pivots->hops[i] <= most_hops)
        counts[(gsize)pivots->nearest[i] * (most_hops + 1) + pivots->hops[i]]++;
    }

  for (guint i = 0; i < pivots->n_pivots; i++)
    {
      guint *row = counts + (gsize)i * (most_hops + 1);

      for (guint k = 1; k <= most_hops; k++)
        row[k] += row[k - 1];
    }

  return counts;
}

/* Of the distances to a few pivots, squared, what is left when the means of rows
 * and columns are taken away.
 */
static double *
centre_distances (const KithGraphPivots *pivots,
                  guint                  n_nodes,
                  guint                  n_used)
{
  double *centred = g_new (double, (gsize)n_nodes * n_used);
  g_autofree double *of_nodes = g_new0 (double, n_nodes);

  for (guint i = 0; i < n_used; i++)
    {
      const KithGraphWalk *walk = &pivots->walks[i];
      double of_pivot = 0.0;

      for (guint k = 0; k < n_nodes; k++)
        {
          double length = walk->hops[k] == G_MAXUINT ? 0.0 : (double)walk->lengths[k];

          centred[(gsize)k * n_used + i] = length * length;
          of_pivot += length * length / n_nodes;
        }

      for (guint k = 0; k < n_nodes; k++)
        {
          centred[(gsize)k * n_used + i] -= of_pivot;
          of_nodes[k] += centred[(gsize)k * n_used + i] / n_used;
        }
    }

  for (guint k = 0; k < n_nodes; k++)
    {
      for (guint i = 0; i < n_used; i++)
        centred[(gsize)k * n_used + i] -= of_nodes[k];
    }

  return centred;
}

static double *
multiply_by_itself (const double *centred,
                    guint         n_nodes,
                    guint         n_used)
{
  double *product = g_new0 (double, (gsize)n_used * n_used);

  for (guint k = 0; k < n_nodes; k++)
    {
      const double *row = centred + (gsize)k * n_used;

      for (guint i = 0; i < n_used; i++)
        {
          for (guint j = 0; j <= i; j++)
            product[i * n_used + j] += row[i] * row[j];
        }
    }

  for (guint i = 0; i < n_used; i++)
    {
      for (guint j = i + 1; j < n_used; j++)
        product[i * n_used + j] = product[j * n_used + i];
    }

  return product;
}

static void
make_upright (double       *vector,
              const double *other,
              guint         n)
{
  double along = 0.0;
  double square = 0.0;

  for (guint i = 0; i < n && other != NULL; i++)
    along += vector[i] * other[i];
  for (guint i = 0; i < n; i++)
    {
      vector[i] -= other != NULL ? along * other[i] : 0.0;
      square += vector[i] * vector[i];
    }
  for (guint i = 0; i < n; i++)
    vector[i] /= MAX (sqrt (square), 1e-12);
}

/* Multiplied again and again, any vector turns into the one that is stretched
 * most, and one kept upright to that into the next.
 */
static void
find_direction (const double    *product,
                guint            n,
                const double    *other,
                KithGraphRandom *random,
                double          *vector)
{
  g_autofree double *next = g_new (double, n);

  for (guint i = 0; i < n; i++)
    vector[i] = kith_graph_random_share (random) - 0.5;
  make_upright (vector, other, n);

  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      for (guint i = 0; i < n; i++)
        {
          next[i] = 0.0;
          for (guint j = 0; j < n; j++)
            next[i] += product[i * n + j] * vector[j];
        }
      memcpy (vector, next, sizeof (double) * n);
      make_upright (vector, other, n);
    }
}

static double
project (const double *row,
         const double *vector,
         guint         n)
{
  double sum = 0.0;

  for (guint i = 0; i < n; i++)
    sum += row[i] * vector[i];

  return sum;
}

/* What the picture has to be multiplied with for its distances to be right on the whole. */
static double
find_unit (const KithGraphWork   *work,
           const KithGraphPivots *pivots,
           guint                  n_used)
{
  double near = 0.0;
  double square = 0.0;

  for (guint i = 0; i < n_used; i++)
    {
      KithGraphPoint at = kith_graph_work_where (work, pivots->pivots[i]);

      for (guint k = 0; k < work->links->n_nodes; k++)
        {
          KithGraphPoint other = kith_graph_work_where (work, k);
          double length = (double)pivots->walks[i].lengths[k];
          double apart = hypot (other.x - at.x, other.y - at.y);

          if (pivots->walks[i].hops[k] == G_MAXUINT || length <= 0.0)
            continue;

          near += apart / length;
          square += apart * apart / (length * length);
        }
    }

  return square > 0.0 ? near / square : 1.0;
}

/*
 * kith_graph_pivots_project:
 *
 * Puts the bodies where the distances to some of the pivots, taken as places in
 * a space of as many dimensions, look widest from (Brandes and Pich 2007): the
 * picture is blurred but the right way round, and what is far apart lies far
 * apart. It takes the place of most of the first rounds.
 */
void
kith_graph_pivots_project (KithGraphWork         *work,
                           const KithGraphPivots *pivots)
{
  guint n_nodes = work->links->n_nodes;
  guint n_used = MIN (pivots->n_pivots, MOST_PROJECTED);
  g_autofree double *centred = centre_distances (pivots, n_nodes, n_used);
  g_autofree double *product = multiply_by_itself (centred, n_nodes, n_used);
  g_autofree double *across = g_new (double, n_used);
  g_autofree double *down = g_new (double, n_used);
  double unit;

  find_direction (product, n_used, NULL, &work->random, across);
  find_direction (product, n_used, across, &work->random, down);
  for (guint i = 0; i < work->n_bodies; i++)
    {
      const double *row = centred + (gsize)work->members[work->bodies[i].first_member] * n_used;

      work->bodies[i].x = project (row, across, n_used);
      work->bodies[i].y = project (row, down, n_used);
    }

  unit = find_unit (work, pivots, n_used);
  for (guint i = 0; i < work->n_bodies; i++)
    {
      work->bodies[i].x = work->bodies[i].x * unit + (kith_graph_random_share (&work->random) - 0.5);
      work->bodies[i].y = work->bodies[i].y * unit + (kith_graph_random_share (&work->random) - 0.5);
    }
}
