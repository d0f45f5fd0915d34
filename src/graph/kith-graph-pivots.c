/* kith-graph-pivots.c: a few nodes that stand for all of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph-layout-private.h"

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
 * Chooses, one by one, the node that is farthest from all that were chosen.
 *
 * Returns: whether it came to its end
 */
gboolean
kith_graph_pivots_choose (const KithGraphWork *work,
                          KithGraphPivots     *pivots,
                          const float         *lengths,
                          guint                n_pivots)
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
      guint pivot = find_farthest (pivots, n_nodes);
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
