/* kith-graph-align.c: several nodes put in line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Here somebody has said what is to be moved, so a pin does not hold it.
 */

#include "config.h"

#include "kith-graph-align.h"

static double
get_side (const KithGraphNode *node,
          KithGraphSide        side)
{
  switch (side)
    {
    case KITH_GRAPH_LEFT:
      return node->x - (double)node->half_width;

    case KITH_GRAPH_RIGHT:
      return node->x + (double)node->half_width;

    case KITH_GRAPH_TOP:
      return node->y - (double)node->above;

    case KITH_GRAPH_BOTTOM:
      return node->y + (double)node->below;

    case KITH_GRAPH_DOWN:
      return node->x;

    case KITH_GRAPH_ACROSS:
    default:
      return node->y;
    }
}

static double
find_line (const KithGraph *graph,
           const guint     *indices,
           guint            n_indices,
           KithGraphSide    side)
{
  double lowest = G_MAXDOUBLE;
  double highest = -G_MAXDOUBLE;

  for (guint i = 0; i < n_indices; i++)
    {
      double at = get_side (&graph->nodes[indices[i]], side);

      lowest = MIN (lowest, at);
      highest = MAX (highest, at);
    }

  if (side == KITH_GRAPH_LEFT || side == KITH_GRAPH_TOP)
    return lowest;
  if (side == KITH_GRAPH_RIGHT || side == KITH_GRAPH_BOTTOM)
    return highest;

  return (lowest + highest) / 2.0;
}

/**
 * kith_graph_align:
 * @indices: (array length=n_indices): the nodes that are moved
 * @side: what of them is put in line
 *
 * The line is where the outermost of them is, or half way between the
 * outermost two.
 */
void
kith_graph_align (KithGraph    *graph,
                  const guint  *indices,
                  guint         n_indices,
                  KithGraphSide side)
{
  gboolean is_upright = side == KITH_GRAPH_LEFT || side == KITH_GRAPH_DOWN || side == KITH_GRAPH_RIGHT;
  double line;

  g_return_if_fail (graph != NULL);
  g_return_if_fail (indices != NULL || n_indices == 0);

  line = find_line (graph, indices, n_indices, side);
  for (guint i = 0; i < n_indices; i++)
    {
      KithGraphNode *node = &graph->nodes[indices[i]];

      if (is_upright)
        node->x += line - get_side (node, side);
      else
        node->y += line - get_side (node, side);
    }
}

typedef struct
{
  const KithGraph *graph;
  gboolean         is_across;
} Direction;

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Direction *direction = data;
  guint one = *(const guint *)a;
  guint other = *(const guint *)b;
  const KithGraphNode *nodes = direction->graph->nodes;
  double difference = direction->is_across ? nodes[one].x - nodes[other].x : nodes[one].y - nodes[other].y;

  if (difference < 0.0 || difference > 0.0)
    return difference < 0.0 ? -1 : 1;

  return one < other ? -1 : one > other;
}

/**
 * kith_graph_distribute:
 * @indices: (array length=n_indices): the nodes, of which the outermost two stay
 * @is_across: whether beside each other, else below each other
 *
 * Makes the gaps between their boxes the same. Where there is no room for that
 * the gaps are below nothing, still all the same, and in the same order.
 */
void
kith_graph_distribute (KithGraph   *graph,
                       const guint *indices,
                       guint        n_indices,
                       gboolean     is_across)
{
  KithGraphSide begin = is_across ? KITH_GRAPH_LEFT : KITH_GRAPH_TOP;
  KithGraphSide end = is_across ? KITH_GRAPH_RIGHT : KITH_GRAPH_BOTTOM;
  g_autofree guint *sorted = NULL;
  Direction direction = { graph, is_across };
  double gap, at;

  g_return_if_fail (graph != NULL);
  g_return_if_fail (indices != NULL || n_indices == 0);

  if (n_indices < 3)
    return;

  sorted = g_memdup2 (indices, sizeof (guint) * n_indices);
  g_sort_array (sorted, n_indices, sizeof (guint), compare_places, &direction);

  at = get_side (&graph->nodes[sorted[0]], end);
  gap = get_side (&graph->nodes[sorted[n_indices - 1]], begin) - at;
  for (guint i = 1; i < n_indices - 1; i++)
    {
      const KithGraphNode *node = &graph->nodes[sorted[i]];

      gap -= get_side (node, end) - get_side (node, begin);
    }
  gap /= n_indices - 1;

  for (guint i = 1; i < n_indices - 1; i++)
    {
      KithGraphNode *node = &graph->nodes[sorted[i]];
      double shift = at + gap - get_side (node, begin);

      if (is_across)
        node->x += shift;
      else
        node->y += shift;
      at = get_side (node, end);
    }
}

/**
 * kith_graph_blend:
 * @from: (array): x and y of each node where a movement begins
 * @to: (array): x and y of each node where it ends
 * @share: how much of its time has gone, from 0 to 1
 *
 * Puts the nodes where they are on their way. They set off and arrive gently.
 */
void
kith_graph_blend (KithGraph    *graph,
                  const double *from,
                  const double *to,
                  double        share)
{
  double t = CLAMP (share, 0.0, 1.0);
  double eased = t * t * t * (t * (6.0 * t - 15.0) + 10.0);

  g_return_if_fail (graph != NULL);
  g_return_if_fail (from != NULL && to != NULL);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      graph->nodes[i].x = from[2 * i] + (to[2 * i] - from[2 * i]) * eased;
      graph->nodes[i].y = from[2 * i + 1] + (to[2 * i + 1] - from[2 * i + 1]) * eased;
    }
}
