/* kith-graph-walk.c: how far everything is from one node, along ties
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Along the fewest ties, not along the shortest way: nodes differ in size, ties
 * in length, and which of two ways is a little shorter is no matter here. So it
 * is one walk in breadth, whose cost is the number of ties.
 */

#include "config.h"

#include "kith-graph-layout-private.h"

/* From so many ties on a node is a hub. */
#define HUB 10

/* How far from the middle of a node its box reaches, on average. */
static double
reach_of (const KithGraphNode *node)
{
  return ((double)node->half_width + ((double)node->above + (double)node->below) / 2.0) / 2.0;
}

/* Many who are tied to one thing only need a circle round it that has room. */
static double
room_round (const KithGraphWork *work,
            guint                hub,
            guint                leaf)
{
  guint degree = kith_graph_get_degree (work->graph, hub);

  if (degree < HUB || kith_graph_get_degree (work->graph, leaf) > 1)
    return 0.0;

  return MIN (degree, 4 * HUB) * (reach_of (&work->graph->nodes[leaf]) + work->options->margin / 2.0) / G_PI;
}

/*
 * kith_graph_tie_length:
 *
 * Returns: how long the tie between two nodes should be, from middle to middle
 */
double
kith_graph_tie_length (const KithGraphWork *work,
                       guint                from,
                       guint                to)
{
  double gap = work->is_round[from] || work->is_round[to] ? 0.0 : work->options->gap;
  double length = reach_of (&work->graph->nodes[from]) + reach_of (&work->graph->nodes[to]) + gap;

  length = MAX (length, room_round (work, from, to));

  return MAX (length, room_round (work, to, from));
}

/*
 * kith_graph_walk_clear:
 * @walk: what is freed
 */
void
kith_graph_walk_clear (KithGraphWalk *walk)
{
  g_free (walk->lengths);
  g_free (walk->hops);
  g_free (walk->queue);
}

/*
 * kith_graph_walk_init:
 * @walk: (out caller-allocates): room for walks among so many nodes
 */
void
kith_graph_walk_init (KithGraphWalk *walk,
                      guint          n_nodes)
{
  walk->lengths = g_new (float, n_nodes + 1);
  walk->hops = g_new (guint, n_nodes + 1);
  walk->queue = g_new (guint, n_nodes + 1);
}

/*
 * kith_graph_measure_links:
 *
 * Returns: (transfer full): how long the tie to each of the neighbours should be, in their order
 */
float *
kith_graph_measure_links (const KithGraphWork *work)
{
  const KithGraph *links = work->links;
  float *lengths = g_new (float, links->first[links->n_nodes] + 1);

  for (guint i = 0; i < links->n_nodes; i++)
    {
      for (guint k = links->first[i]; k < links->first[i + 1]; k++)
        lengths[k] = (float)kith_graph_tie_length (work, i, links->neighbours[k]);
    }

  return lengths;
}

/*
 * kith_graph_walk_from:
 * @lengths: how long the way to each of the neighbours is, in their order
 * @source: where it begins; nodes that it does not reach have G_MAXUINT hops
 */
void
kith_graph_walk_from (KithGraphWalk   *walk,
                      const KithGraph *links,
                      const float     *lengths,
                      guint            source)
{
  guint n = 0;

  for (guint i = 0; i < links->n_nodes; i++)
    walk->hops[i] = G_MAXUINT;

  walk->hops[source] = 0;
  walk->lengths[source] = 0.0f;
  walk->queue[n++] = source;
  for (guint next = 0; next < n; next++)
    {
      guint node = walk->queue[next];

      for (guint k = links->first[node]; k < links->first[node + 1]; k++)
        {
          guint neighbour = links->neighbours[k];

          if (walk->hops[neighbour] != G_MAXUINT)
            continue;

          walk->hops[neighbour] = walk->hops[node] + 1;
          walk->lengths[neighbour] = walk->lengths[node] + lengths[k];
          walk->queue[n++] = neighbour;
        }
    }

  walk->n_reached = n;
}

/*
 * kith_graph_distances_new:
 *
 * Returns: (transfer full): how far apart each pair should be, node by node; 0
 *   where no ties lead from one to the other
 */
float *
kith_graph_distances_new (const KithGraphWork *work)
{
  guint n = work->links->n_nodes;
  g_autofree float *lengths = kith_graph_measure_links (work);
  float *distances = g_new0 (float, (gsize)n * n + 1);
  g_auto(KithGraphWalk) walk = { 0 };

  kith_graph_walk_init (&walk, n);
  for (guint i = 0; i < n; i++)
    {
      kith_graph_walk_from (&walk, work->links, lengths, i);
      for (guint k = 0; k < walk.n_reached; k++)
        distances[(gsize)i * n + walk.queue[k]] = walk.lengths[walk.queue[k]];
    }

  return distances;
}
