/* test-graph-align.c: several nodes put in line, and moved gently
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph-align.h"

static KithGraph *
make_three (void)
{
  const KithGraphNode nodes[] = {
    { .x = 0.0, .y = 0.0, .half_width = 10.0f, .above = 5.0f, .below = 5.0f, .group = -1, .household = -1 },
    { .x = 130.0, .y = 40.0, .half_width = 30.0f, .above = 5.0f, .below = 15.0f, .group = -1, .household = -1 },
    { .x = 60.0, .y = -20.0, .half_width = 20.0f, .above = 5.0f, .below = 5.0f, .group = -1, .household = -1 },
    { .x = 7.0, .y = 7.0, .half_width = 20.0f, .above = 5.0f, .below = 5.0f, .group = -1, .household = -1 },
  };

  return kith_graph_new (nodes, G_N_ELEMENTS (nodes), NULL, 0);
}

static void
test_align (void)
{
  static const guint three[] = { 0, 1, 2 };
  static const struct
  {
    KithGraphSide  side;
    double         places[3];
    gboolean       is_upright;
  } cases[] = {
    { KITH_GRAPH_LEFT, { 0.0, 20.0, 10.0 }, TRUE },
    { KITH_GRAPH_RIGHT, { 150.0, 130.0, 140.0 }, TRUE },
    { KITH_GRAPH_DOWN, { 65.0, 65.0, 65.0 }, TRUE },
    { KITH_GRAPH_TOP, { -20.0, -20.0, -20.0 }, FALSE },
    { KITH_GRAPH_BOTTOM, { 50.0, 40.0, 50.0 }, FALSE },
    { KITH_GRAPH_ACROSS, { 10.0, 10.0, 10.0 }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithGraph) graph = make_three ();
      g_autoptr(KithGraph) before = make_three ();

      kith_graph_align (graph, three, G_N_ELEMENTS (three), cases[i].side);
      for (guint k = 0; k < 3; k++)
        {
          g_assert_cmpfloat (cases[i].is_upright ? graph->nodes[k].x : graph->nodes[k].y, ==, cases[i].places[k]);
          g_assert_cmpfloat (cases[i].is_upright ? graph->nodes[k].y : graph->nodes[k].x, ==,
                             cases[i].is_upright ? before->nodes[k].y : before->nodes[k].x);
        }
      g_assert_cmpfloat (graph->nodes[3].x, ==, 7.0);
    }
}

static void
test_distribute (void)
{
  static const guint three[] = { 1, 0, 2 };
  g_autoptr(KithGraph) graph = make_three ();

  /* from 10 to 100 there are 90 pixels, and 40 of them are the one between */
  kith_graph_distribute (graph, three, G_N_ELEMENTS (three), TRUE);
  g_assert_cmpfloat (graph->nodes[0].x, ==, 0.0);
  g_assert_cmpfloat (graph->nodes[2].x, ==, 55.0);
  g_assert_cmpfloat (graph->nodes[1].x, ==, 130.0);

  kith_graph_distribute (graph, three, 2, FALSE);
  g_assert_cmpfloat (graph->nodes[0].y, ==, 0.0);
}

static void
test_blend (void)
{
  static const double from[] = { 0.0, 0.0, 10.0, 10.0, 0.0, 0.0, 0.0, 0.0 };
  static const double to[] = { 100.0, -50.0, 10.0, 10.0, 0.0, 0.0, 0.0, 0.0 };
  g_autoptr(KithGraph) graph = make_three ();
  double before = -1.0;

  for (guint step = 0; step <= 20; step++)
    {
      kith_graph_blend (graph, from, to, step / 20.0);
      g_assert_cmpfloat (graph->nodes[0].x, >, before);
      g_assert_cmpfloat (graph->nodes[1].x, ==, 10.0);
      before = graph->nodes[0].x;
    }

  g_assert_cmpfloat (graph->nodes[0].x, ==, 100.0);
  g_assert_cmpfloat (graph->nodes[0].y, ==, -50.0);
  kith_graph_blend (graph, from, to, 7.0);
  g_assert_cmpfloat (graph->nodes[0].x, ==, 100.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph-align/align", test_align);
  g_test_add_func ("/graph-align/distribute", test_distribute);
  g_test_add_func ("/graph-align/blend", test_blend);

  return g_test_run ();
}
