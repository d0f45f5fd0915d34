/* test-graph-layout.c: what every layout keeps to, whatever the graph
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph-cases.h"
#include "kith-graph-generations.h"
#include "kith-graph-hull.h"
#include "kith-graph-layout.h"
#include "kith-graph-stress.h"

#include <math.h>

#define N_RANDOM 7
#define NEARLY 0.01

static KithGraphLayoutOptions
make_options (void)
{
  KithGraphLayoutOptions options;

  kith_graph_layout_options_init (&options);

  return options;
}

static void
lay_out (KithGraph *graph)
{
  KithGraphLayoutOptions options = make_options ();

  g_assert_true (kith_graph_layout_run (graph, &options));
}

static void
assert_finite (const KithGraph *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      g_assert_cmpfloat (fabs (graph->nodes[i].x), <, 1e7);
      g_assert_cmpfloat (fabs (graph->nodes[i].y), <, 1e7);
      g_assert_true (graph->nodes[i].is_placed);
    }
}

static void
assert_no_overlaps (const KithGraph *graph)
{
  g_autofree gboolean *is_round = g_new0 (gboolean, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    is_round[i] = kith_graph_is_round_others (graph, i);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KithGraphRect one;

      kith_graph_get_box (graph, i, &one);
      for (guint k = 0; k < i && !is_round[i]; k++)
        {
          KithGraphRect other;

          kith_graph_get_box (graph, k, &other);
          if (is_round[k] || (graph->nodes[i].is_pinned && graph->nodes[k].is_pinned))
            continue;

          g_assert_false (one.left + NEARLY < other.right && other.left + NEARLY < one.right &&
                          one.top + NEARLY < other.bottom && other.top + NEARLY < one.bottom);
        }
    }
}

static void
assert_same_places (const KithGraph *one,
                    const KithGraph *other)
{
  g_assert_cmpuint (one->n_nodes, ==, other->n_nodes);
  for (guint i = 0; i < one->n_nodes; i++)
    {
      g_assert_cmpfloat (one->nodes[i].x, ==, other->nodes[i].x);
      g_assert_cmpfloat (one->nodes[i].y, ==, other->nodes[i].y);
    }
}

static void
test_finite_and_apart (void)
{
  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr(KithGraph) graph = graph_case_random (seed, 1 + seed * 4, seed * 5);

      lay_out (graph);
      assert_finite (graph);
      assert_no_overlaps (graph);
    }
}

static void
test_many (void)
{
  g_autoptr(KithGraph) graph = graph_case_random (1, 1200, 2400);

  lay_out (graph);
  assert_finite (graph);
  assert_no_overlaps (graph);
}

/* Few who have everything to do with each other, many times over. */
static void
test_many_ties (void)
{
  g_autoptr(KithGraph) graph = graph_case_random (2, 40, 20000);
  g_autoptr(KithGraph) kin = graph_case_kin (2, 30, 4000);

  lay_out (graph);
  assert_finite (graph);
  assert_no_overlaps (graph);

  lay_out (kin);
  assert_finite (kin);
  assert_no_overlaps (kin);
}

/* One place that everybody goes to. */
static void
test_star (void)
{
  g_auto(GraphCase) star = { 0 };
  g_autoptr(KithGraph) graph = NULL;

  graph_case_init (&star);
  graph_case_add (&star, 40.0);
  for (guint i = 1; i <= 1000; i++)
    graph_case_tie (&star, 0, graph_case_add (&star, 24.0), KITH_GRAPH_OTHER);
  graph = graph_case_make (&star);

  lay_out (graph);
  assert_finite (graph);
  assert_no_overlaps (graph);
}

static void
test_same_seed_same_picture (void)
{
  for (guint seed = 0; seed < 2; seed++)
    {
      g_autoptr(KithGraph) one = graph_case_groups (seed, 2, 8);
      g_autoptr(KithGraph) other = kith_graph_copy (one);
      g_autoptr(KithGraph) third = kith_graph_copy (one);
      KithGraphLayoutOptions options = make_options ();
      gboolean differs = FALSE;

      lay_out (one);
      lay_out (other);
      assert_same_places (one, other);

      options.seed = 2;
      g_assert_true (kith_graph_layout_run (third, &options));
      for (guint i = 0; i < one->n_nodes; i++)
        differs |= fabs (one->nodes[i].x - third->nodes[i].x) > 1.0;
      g_assert_true (differs);
    }
}

/* Also in a family, in a group, and where two pins lie upon each other. */
static void
test_pinned_stay (void)
{
  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr(KithGraph) graph = seed % 3 == 0 ? graph_case_family () : graph_case_groups (seed, 2, 10);
      g_autoptr(KithGraph) before = NULL;

      for (guint i = seed % 5; i < graph->n_nodes; i += 4)
        {
          if (kith_graph_is_round_others (graph, i))
            continue;

          graph->nodes[i].is_pinned = TRUE;
          graph->nodes[i].is_placed = TRUE;
          graph->nodes[i].x = (i % 3) * 150.0;
          graph->nodes[i].y = (i % 7) * 60.0;
        }
      before = kith_graph_copy (graph);

      lay_out (graph);
      assert_finite (graph);
      assert_no_overlaps (graph);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          if (!graph->nodes[i].is_pinned)
            continue;

          g_assert_cmpfloat (graph->nodes[i].x, ==, before->nodes[i].x);
          g_assert_cmpfloat (graph->nodes[i].y, ==, before->nodes[i].y);
        }
    }
}

static void
test_groups_are_apart (void)
{
  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr(KithGraph) graph = graph_case_groups (seed, 3, 8);
      KithGraphLayoutOptions options = make_options ();

      lay_out (graph);
      assert_no_overlaps (graph);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          g_autoptr(GArray) hull = kith_graph_hull_new (graph, i, options.padding - 1.0);

          for (guint k = 0; k < graph->n_nodes && hull != NULL; k++)
            {
              g_autoptr(GArray) other = k < i ? kith_graph_hull_new (graph, k, options.padding - 1.0) : NULL;

              g_assert_false (other != NULL && kith_graph_hull_meets (hull, other));
              if (k != i && graph->nodes[k].group != (int)i && !kith_graph_is_round_others (graph, k))
                g_assert_false (kith_graph_hull_contains (hull, graph->nodes[k].x, graph->nodes[k].y));
            }
        }
    }
}

static void
assert_rows (const KithGraph *graph)
{
  g_autofree int *families = g_new (int, graph->n_nodes + 1);
  g_autofree int *rows = g_new (int, graph->n_nodes + 1);

  kith_graph_find_families (graph, families);
  kith_graph_find_generations (graph, rows);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      for (guint k = 0; k < i; k++)
        {
          if (families[i] < 0 || families[i] != families[k])
            continue;

          if (rows[i] == rows[k])
            g_assert_cmpfloat_with_epsilon (graph->nodes[i].y, graph->nodes[k].y, NEARLY);
          else
            g_assert_cmpint (rows[i] < rows[k], ==, graph->nodes[i].y < graph->nodes[k].y);
        }
    }
}

static void
test_generations_in_rows (void)
{
  g_autoptr(KithGraph) family = graph_case_family ();

  lay_out (family);
  assert_no_overlaps (family);
  assert_rows (family);

  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr(KithGraph) graph = graph_case_kin (seed, 16, 12 + seed);

      lay_out (graph);
      assert_finite (graph);
      assert_no_overlaps (graph);
      assert_rows (graph);
    }
}

static void
test_large_families_end (void)
{
  g_autoptr(KithGraph) graph = graph_case_kin (3, 400, 900);

  lay_out (graph);
  assert_finite (graph);
  assert_no_overlaps (graph);
  assert_rows (graph);
}

/* Nobody stands in the rectangle of a household that is not theirs. */
static void
test_households_have_no_strangers (void)
{
  g_autoptr(KithGraph) graph = graph_case_family ();
  KithGraphRect homes[2];

  lay_out (graph);
  for (guint home = 0; home < 2; home++)
    {
      g_assert_true (kith_graph_find_members_room (graph, home, &homes[home]));
      for (guint i = 2; i < graph->n_nodes; i++)
        {
          const KithGraphNode *node = &graph->nodes[i];

          if (node->household != (int)home)
            g_assert_false (node->x > homes[home].left && node->x < homes[home].right &&
                            node->y > homes[home].top && node->y < homes[home].bottom);
        }
    }

  g_assert_true (homes[0].right < homes[1].left || homes[1].right < homes[0].left);
}

static KithGraph *
add_one (const KithGraph *graph,
         guint            one,
         guint            other)
{
  g_auto(GraphCase) larger = { 0 };
  guint node;

  graph_case_init (&larger);
  g_array_append_vals (larger.nodes, graph->nodes, graph->n_nodes);
  g_array_append_vals (larger.ties, graph->ties, graph->n_ties);
  node = graph_case_add (&larger, 30.0);
  graph_case_tie (&larger, node, one, KITH_GRAPH_OTHER);
  graph_case_tie (&larger, other, node, KITH_GRAPH_OTHER);

  return graph_case_make (&larger);
}

static void
test_adding_moves_little (void)
{
  KithGraphLayoutOptions options = make_options ();

  options.keeps_places = TRUE;
  for (guint seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr(KithGraph) graph = graph_case_random (seed, seed % 3 == 0 ? 500 : 20 + 3 * seed, seed % 3 == 0 ? 900 : 20 + 4 * seed);
      g_autoptr(KithGraph) larger = NULL;
      guint n_moved = 0;

      lay_out (graph);
      larger = add_one (graph, seed, 2 * seed + 1);
      g_assert_true (kith_graph_layout_run (larger, &options));
      assert_finite (larger);
      assert_no_overlaps (larger);
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          double moved = hypot (larger->nodes[i].x - graph->nodes[i].x, larger->nodes[i].y - graph->nodes[i].y);

          g_assert_cmpfloat (moved, <, 200.0);
          n_moved += moved > 0.0;
        }
      g_assert_cmpuint (n_moved, <=, 6);
    }
}

/* With nothing new to place, a layout that keeps places is none. */
static void
test_keeping_changes_nothing (void)
{
  KithGraphLayoutOptions options = make_options ();
  g_autoptr(KithGraph) graph = graph_case_groups (3, 3, 12);
  g_autoptr(KithGraph) before = NULL;

  lay_out (graph);
  before = kith_graph_copy (graph);
  options.keeps_places = TRUE;
  g_assert_true (kith_graph_layout_run (graph, &options));
  assert_same_places (graph, before);
}

static gboolean
stop_after (gpointer data)
{
  int *n_left = data;

  return (*n_left)-- <= 0;
}

static void
test_stopped_moves_nothing (void)
{
  static const int asked[] = { 0, 1, 5, 40, 200, 700 };

  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr(KithGraph) graph = i % 2 == 0 ? graph_case_groups (2, 3, 12) : graph_case_random (1, 400, 1000);
      g_autoptr(KithGraph) before = NULL;
      KithGraphLayoutOptions options = make_options ();
      int n_left = asked[i];

      for (guint k = 0; k < graph->n_nodes; k++)
        graph->nodes[k].x = k * 7.0;
      before = kith_graph_copy (graph);

      options.should_stop = stop_after;
      options.stop_data = &n_left;
      if (!kith_graph_layout_run (graph, &options))
        assert_same_places (graph, before);
      else
        g_assert_cmpint (n_left, >=, 0);
    }
}

static void
test_nobody (void)
{
  g_autoptr(KithGraph) none = kith_graph_new (NULL, 0, NULL, 0);
  g_autoptr(KithGraph) one = graph_case_random (1, 1, 3);

  lay_out (none);
  lay_out (one);
  assert_finite (one);
  g_assert_cmpfloat_with_epsilon (one->nodes[0].x, 0.0, NEARLY);
}

/* A path and a circle can be drawn without any stress or nearly so. */
static void
test_stress (void)
{
  g_auto(GraphCase) path = { 0 };
  g_autoptr(KithGraph) graph = NULL;

  graph_case_init (&path);
  for (guint i = 0; i < 8; i++)
    {
      graph_case_add (&path, 20.0);
      if (i > 0)
        graph_case_tie (&path, i - 1, i, KITH_GRAPH_OTHER);
    }
  graph = graph_case_make (&path);
  for (guint i = 0; i < 8; i++)
    graph->nodes[i].x = i * 33.0;
  g_assert_cmpfloat_with_epsilon (kith_graph_measure_stress (graph), 0.0, 1e-9);

  lay_out (graph);
  g_assert_cmpfloat (kith_graph_measure_stress (graph), <, 0.02);
  g_assert_cmpuint (kith_graph_measure_crossings (graph), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph-layout/finite-and-apart", test_finite_and_apart);
  g_test_add_func ("/graph-layout/many", test_many);
  g_test_add_func ("/graph-layout/many-ties", test_many_ties);
  g_test_add_func ("/graph-layout/star", test_star);
  g_test_add_func ("/graph-layout/same-seed-same-picture", test_same_seed_same_picture);
  g_test_add_func ("/graph-layout/pinned-stay", test_pinned_stay);
  g_test_add_func ("/graph-layout/groups-are-apart", test_groups_are_apart);
  g_test_add_func ("/graph-layout/generations-in-rows", test_generations_in_rows);
  g_test_add_func ("/graph-layout/large-families-end", test_large_families_end);
  g_test_add_func ("/graph-layout/households-have-no-strangers", test_households_have_no_strangers);
  g_test_add_func ("/graph-layout/adding-moves-little", test_adding_moves_little);
  g_test_add_func ("/graph-layout/keeping-changes-nothing", test_keeping_changes_nothing);
  g_test_add_func ("/graph-layout/stopped-moves-nothing", test_stopped_moves_nothing);
  g_test_add_func ("/graph-layout/nobody", test_nobody);
  g_test_add_func ("/graph-layout/stress", test_stress);

  return g_test_run ();
}
