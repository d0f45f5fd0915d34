/* test-graph.c: neighbours, parts and boxes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph.h"

#define N_RANDOM 200

static KithGraph *
make_random (guint n_nodes,
             guint n_ties)
{
  g_autofree KithGraphNode *nodes = g_new0 (KithGraphNode, n_nodes);
  g_autofree KithGraphTie *ties = g_new0 (KithGraphTie, MAX (n_ties, 1));

  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = (KithGraphNode){ .group = KITH_GRAPH_NONE, .household = KITH_GRAPH_NONE, .generation = KITH_GRAPH_NONE }
  ;

  for (guint i = 0; i < n_ties; i++)
    {
      ties[i].from = (guint)g_test_rand_int_range (0, (int)n_nodes);
      ties[i].to = (guint)g_test_rand_int_range (0, (int)n_nodes);
    }

  return kith_graph_new (nodes, n_nodes, ties, n_ties);
}

/* Each tie is found from both of its ends, and nothing else is. */
static void
test_neighbours_are_the_ties (void)
{
  for (guint run = 0; run < N_RANDOM; run++)
    {
      g_autoptr(KithGraph) graph = make_random ((guint)g_test_rand_int_range (1, 30), (guint)g_test_rand_int_range (0, 60));
      guint n_found = 0;
      guint n_others = 0;

      for (guint i = 0; i < graph->n_nodes; i++)
        {
          for (guint k = graph->first[i]; k < graph->first[i + 1]; k++)
            {
              const KithGraphTie *tie = &graph->ties[graph->through[k]];

              g_assert_true ((tie->from == i && tie->to == graph->neighbours[k]) ||
                             (tie->to == i && tie->from == graph->neighbours[k]));
              n_found++;
            }
        }

      for (guint i = 0; i < graph->n_ties; i++)
        n_others += graph->ties[i].from != graph->ties[i].to;
      g_assert_cmpuint (n_found, ==, 2 * n_others);
    }
}

static void
test_parts_hold_together (void)
{
  for (guint run = 0; run < N_RANDOM; run++)
    {
      g_autoptr(KithGraph) graph = make_random ((guint)g_test_rand_int_range (1, 30), (guint)g_test_rand_int_range (0, 30));
      g_autofree guint *parts = g_new (guint, graph->n_nodes);
      guint n_parts = kith_graph_find_parts (graph, parts);

      g_assert_cmpuint (parts[0], ==, 0);
      g_assert_cmpuint (n_parts, <=, graph->n_nodes);
      for (guint i = 0; i < graph->n_ties; i++)
        g_assert_cmpuint (parts[graph->ties[i].from], ==, parts[graph->ties[i].to]);
      for (guint i = 0; i < graph->n_nodes; i++)
        g_assert_cmpuint (parts[i], <, n_parts);
    }
}

static void
test_parts_are_apart (void)
{
  const KithGraphNode nodes[5] = { 0 };
  const KithGraphTie ties[] = { { 0, 2, KITH_GRAPH_OTHER }, { 3, 4, KITH_GRAPH_OTHER }, { 1, 1, KITH_GRAPH_OTHER } };
  g_autoptr(KithGraph) graph = kith_graph_new (nodes, G_N_ELEMENTS (nodes), ties, G_N_ELEMENTS (ties));
  guint parts[5];

  g_assert_cmpuint (kith_graph_find_parts (graph, parts), ==, 3);
  g_assert_cmpuint (parts[0], ==, parts[2]);
  g_assert_cmpuint (parts[3], ==, parts[4]);
  g_assert_cmpuint (parts[0], !=, parts[3]);
  g_assert_cmpuint (kith_graph_get_degree (graph, 1), ==, 0);
}

static void
test_boxes (void)
{
  const KithGraphNode nodes[] = {
    { .x = 10.0, .y = 20.0, .half_width = 5.0f, .above = 4.0f, .below = 9.0f, .group = 1, .household = KITH_GRAPH_NONE },
    { .x = -10.0, .y = 0.0, .half_width = 1.0f, .above = 1.0f, .below = 1.0f, .group = -1, .household = -1 },
  };
  g_autoptr(KithGraph) graph = kith_graph_new (nodes, G_N_ELEMENTS (nodes), NULL, 0);
  g_autoptr(KithGraph) none = kith_graph_new (NULL, 0, NULL, 0);
  KithGraphRect box;

  kith_graph_get_box (graph, 0, &box);
  g_assert_cmpfloat (box.left, ==, 5.0);
  g_assert_cmpfloat (box.top, ==, 16.0);
  g_assert_cmpfloat (box.right, ==, 15.0);
  g_assert_cmpfloat (box.bottom, ==, 29.0);

  g_assert_true (kith_graph_get_extents (graph, &box));
  g_assert_cmpfloat (box.left, ==, -11.0);
  g_assert_cmpfloat (box.bottom, ==, 29.0);
  g_assert_false (kith_graph_get_extents (none, &box));

  g_assert_true (kith_graph_is_round_others (graph, 1));
  g_assert_false (kith_graph_is_round_others (graph, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/neighbours-are-the-ties", test_neighbours_are_the_ties);
  g_test_add_func ("/graph/parts-hold-together", test_parts_hold_together);
  g_test_add_func ("/graph/parts-are-apart", test_parts_are_apart);
  g_test_add_func ("/graph/boxes", test_boxes);

  return g_test_run ();
}
