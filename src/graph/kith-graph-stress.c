/* kith-graph-stress.c: how well a picture shows who is near to whom
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph-stress.h"

#include <math.h>

#include "kith-graph-geometry-private.h"
#include "kith-graph-layout-private.h"

typedef struct
{
  double  near;    /* sum of what is apart over what should be */
  double  square;  /* sum of the squares of it */
  double  n_pairs;
} Sums;

static void
sum_from (const KithGraph     *graph,
          const KithGraphWalk *walk,
          guint                source,
          Sums                *sums)
{
  for (guint k = 0; k < walk->n_reached; k++)
    {
      guint node = walk->queue[k];
      double x = graph->nodes[node].x - graph->nodes[source].x;
      double y = graph->nodes[node].y - graph->nodes[source].y;
      double ratio;

      if (node >= source)
        continue;

      ratio = sqrt (x * x + y * y) / walk->hops[node];
      sums->near += ratio;
      sums->square += ratio * ratio;
      sums->n_pairs += 1.0;
    }
}

/**
 * kith_graph_measure_stress:
 * @graph: a graph with places
 *
 * The mean, over all pairs that ties lead between, of the square of what their
 * distance misses, as a part of what it should be: as many units as ties on the
 * shortest way. The unit is the one that suits the picture best, so a picture
 * drawn larger is no worse. It walks from every node, and is slow.
 *
 * Returns: the normalised stress, 0 if every distance is right
 */
double
kith_graph_measure_stress (const KithGraph *graph)
{
  g_autofree float *lengths = NULL;
  g_auto(KithGraphWalk) walk = { 0 };
  Sums sums = { 0 };

  g_return_val_if_fail (graph != NULL, 0.0);

  lengths = g_new0 (float, graph->first[graph->n_nodes] + 1);
  kith_graph_walk_init (&walk, graph->n_nodes);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      kith_graph_walk_from (&walk, graph, lengths, i);
      sum_from (graph, &walk, i, &sums);
    }

  /* least of (s × apart ÷ should − 1)², summed, over all units s */
  if (sums.n_pairs < 1.0)
    return 0.0;
  if (sums.square <= 0.0)
    return 1.0;

  return 1.0 - sums.near * sums.near / sums.square / sums.n_pairs;
}

static gboolean
ties_cross (const KithGraph    *graph,
            const KithGraphTie *one,
            const KithGraphTie *other)
{
  const KithGraphNode *nodes = graph->nodes;
  const KithGraphPoint a = { nodes[one->from].x, nodes[one->from].y };
  const KithGraphPoint b = { nodes[one->to].x, nodes[one->to].y };
  const KithGraphPoint c = { nodes[other->from].x, nodes[other->from].y };
  const KithGraphPoint d = { nodes[other->to].x, nodes[other->to].y };

  if (one->from == other->from || one->from == other->to || one->to == other->from || one->to == other->to)
    return FALSE;

  return kith_graph_lines_cross (&a, &b, &c, &d);
}

/**
 * kith_graph_measure_crossings:
 * @graph: a graph with places
 *
 * Holds every tie against every other.
 *
 * Returns: how many pairs of ties cross, drawn straight
 */
guint
kith_graph_measure_crossings (const KithGraph *graph)
{
  guint n_crossings = 0;

  g_return_val_if_fail (graph != NULL, 0);

  for (guint i = 0; i < graph->n_ties; i++)
    {
      for (guint k = 0; k < i; k++)
        n_crossings += ties_cross (graph, &graph->ties[i], &graph->ties[k]);
    }

  return n_crossings;
}
