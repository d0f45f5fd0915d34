/* graph-cases.c: invented graphs of the kinds that maps are made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A seed gives the same graph each time: a layout that fails for one graph in
 * ten thousand would else be a test that fails once a month.
 */

#include "config.h"

#include "graph-cases.h"

void
graph_case_init (GraphCase *self)
{
  self->nodes = g_array_new (FALSE, FALSE, sizeof (KithGraphNode));
  self->ties = g_array_new (FALSE, FALSE, sizeof (KithGraphTie));
}

void
graph_case_clear (GraphCase *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->ties);
}

guint
graph_case_add (GraphCase *self,
                double     half_width)
{
  const KithGraphNode node =
  {
    .radius = 22.0f,
    .half_width = (float)half_width,
    .above = 24.0f,
    .below = 42.0f,
    .group = KITH_GRAPH_NONE,
    .household = KITH_GRAPH_NONE,
    .generation = KITH_GRAPH_NONE,
  };

  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

guint
graph_case_add_to (GraphCase *self,
                   guint      group)
{
  guint node = graph_case_add (self, 26.0);

  g_array_index (self->nodes, KithGraphNode, node).group = (int)group;

  return node;
}

void
graph_case_tie (GraphCase       *self,
                guint            from,
                guint            to,
                KithGraphTieKind kind)
{
  const KithGraphTie tie = { from, to, kind };

  g_array_append_val (self->ties, tie);
}

KithGraph *
graph_case_make (const GraphCase *self)
{
  return kith_graph_new ((const KithGraphNode *)(gpointer)self->nodes->data, self->nodes->len,
                         (const KithGraphTie *)(gpointer)self->ties->data, self->ties->len);
}

static guint
below (GRand *rand,
       guint  n)
{
  return (guint)g_rand_int_range (rand, 0, (int)n);
}

/* Any nodes tied to any others, some to themselves, some twice. */
KithGraph *
graph_case_random (guint seed,
                   guint n_nodes,
                   guint n_ties)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_auto(GraphCase) graph = { 0 };

  graph_case_init (&graph);
  for (guint i = 0; i < n_nodes; i++)
    graph_case_add (&graph, 20.0 + below (rand, 60));
  for (guint i = 0; i < n_ties; i++)
    graph_case_tie (&graph, below (rand, n_nodes), below (rand, n_nodes), KITH_GRAPH_OTHER);

  return graph_case_make (&graph);
}

/* Groups of two to eight, most of whose ties are within, and others. */
KithGraph *
graph_case_groups (guint seed,
                   guint n_groups,
                   guint n_others)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_auto(GraphCase) graph = { 0 };
  guint n_nodes;

  graph_case_init (&graph);
  for (guint i = 0; i < n_groups; i++)
    {
      guint group = graph_case_add (&graph, 40.0);
      guint first = graph.nodes->len;
      guint n_members = 2 + below (rand, 7);

      for (guint k = 0; k < n_members; k++)
        graph_case_add_to (&graph, group);
      for (guint k = 0; k < n_members; k++)
        graph_case_tie (&graph, first + below (rand, n_members), first + below (rand, n_members), KITH_GRAPH_OTHER);
    }

  for (guint i = 0; i < n_others; i++)
    graph_case_add (&graph, 30.0);

  n_nodes = graph.nodes->len;
  for (guint i = 0; i < n_groups + 2 * n_others; i++)
    graph_case_tie (&graph, below (rand, n_nodes), below (rand, n_nodes), KITH_GRAPH_OTHER);

  return graph_case_make (&graph);
}

/* Grandparents, two households of separated parents, and a school:
 * 0 and 1 the homes; 2, 3 grandparents; 4 mother, 5 father, 6 his partner; 7, 8
 * children of 4 and 5; 9 child of 5 and 6; 10 the school.
 */
KithGraph *
graph_case_family (void)
{
  static const KithGraphTie ties[] = {
    { 2, 3, KITH_GRAPH_PARTNER }, { 2, 4, KITH_GRAPH_PARENT }, { 3, 4, KITH_GRAPH_PARENT }, { 4, 5, KITH_GRAPH_PARTNER },
    { 5, 6, KITH_GRAPH_PARTNER }, { 4, 7, KITH_GRAPH_PARENT }, { 5, 7, KITH_GRAPH_PARENT }, { 4, 8, KITH_GRAPH_PARENT },
    { 5, 8, KITH_GRAPH_PARENT }, { 5, 9, KITH_GRAPH_PARENT }, { 6, 9, KITH_GRAPH_PARENT }, { 7, 10, KITH_GRAPH_OTHER },
    { 8, 10, KITH_GRAPH_OTHER },
  };
  static const int homes[] = { -1, -1, -1, -1, 0, 1, 1, 0, 0, 1, -1 };
  g_auto(GraphCase) graph = { 0 };

  graph_case_init (&graph);
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      guint node = graph_case_add (&graph, 30.0);

      g_array_index (graph.nodes, KithGraphNode, node).household = homes[i];
      g_array_index (graph.nodes, KithGraphNode, node).order = (int)i;
    }
  g_array_append_vals (graph.ties, ties, G_N_ELEMENTS (ties));

  return graph_case_make (&graph);
}

/* Family ties between anybody: people who are their own grandparents. */
KithGraph *
graph_case_kin (guint seed,
                guint n_nodes,
                guint n_ties)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_auto(GraphCase) graph = { 0 };

  graph_case_init (&graph);
  for (guint i = 0; i < n_nodes; i++)
    graph_case_add (&graph, 20.0 + below (rand, 30));
  for (guint i = 0; i < n_ties; i++)
    graph_case_tie (&graph, below (rand, n_nodes), below (rand, n_nodes), (KithGraphTieKind)below (rand, 4));

  return graph_case_make (&graph);
}
