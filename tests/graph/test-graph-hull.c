/* test-graph-hull.c: outlines hold their members and have no dents
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph-hull.h"

#include <math.h>

#define N_RANDOM 500
#define NEARLY 1e-6

static void
assert_no_dents (const GArray *hull)
{
  for (guint i = 0; i < hull->len; i++)
    {
      const KithGraphPoint *a = &g_array_index (hull, KithGraphPoint, i);
      const KithGraphPoint *b = &g_array_index (hull, KithGraphPoint, (i + 1) % hull->len);
      const KithGraphPoint *c = &g_array_index (hull, KithGraphPoint, (i + 2) % hull->len);

      g_assert_cmpfloat ((b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x), >=, -NEARLY);
    }
}

static GArray *
make_rects (guint n_rects)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (KithGraphRect));

  for (guint i = 0; i < n_rects; i++)
    {
      double x = g_test_rand_double_range (-500.0, 500.0);
      double y = g_test_rand_double_range (-500.0, 500.0);
      const KithGraphRect rect = { x, y, x + g_test_rand_int_range (0, 80), y + g_test_rand_int_range (0, 40) };

      g_array_append_val (rects, rect);
    }

  return rects;
}

static void
test_holds_its_members (void)
{
  for (guint run = 0; run < N_RANDOM; run++)
    {
      g_autoptr(GArray) rects = make_rects ((guint)g_test_rand_int_range (1, 12));
      double margin = g_test_rand_int_range (0, 3) == 0 ? 0.0 : g_test_rand_double_range (1.0, 40.0);
      g_autoptr(GArray) hull =
        kith_graph_hull_new_round ((const KithGraphRect *)(gpointer)rects->data, rects->len, margin);

      assert_no_dents (hull);
      for (guint i = 0; i < rects->len; i++)
        {
          const KithGraphRect *rect = &g_array_index (rects, KithGraphRect, i);
          double reach = margin * 0.999 * G_SQRT2 / 2.0;

          g_assert_true (kith_graph_hull_contains (hull, (rect->left + rect->right) / 2.0, (rect->top + rect->bottom) / 2.0));
          g_assert_true (margin <= 0.0 || kith_graph_hull_contains (hull, rect->left - reach, rect->top - reach * 0.9));
        }
    }
}

static void
test_margin_is_round (void)
{
  const KithGraphRect point = { 0.0, 0.0, 0.0, 0.0 };
  const KithGraphRect rect = { -10.0, -5.0, 10.0, 5.0 };
  g_autoptr(GArray) circle = kith_graph_hull_new_round (&point, 1, 20.0);
  g_autoptr(GArray) pill = kith_graph_hull_new_round (&rect, 1, 20.0);

  for (guint i = 0; i < circle->len; i++)
    {
      const KithGraphPoint *at = &g_array_index (circle, KithGraphPoint, i);

      g_assert_cmpfloat_with_epsilon (hypot (at->x, at->y), 20.0, NEARLY);
    }

  for (guint i = 0; i < pill->len; i++)
    {
      const KithGraphPoint *at = &g_array_index (pill, KithGraphPoint, i);
      double x = MAX (fabs (at->x) - 10.0, 0.0);
      double y = MAX (fabs (at->y) - 5.0, 0.0);

      g_assert_cmpfloat_with_epsilon (hypot (x, y), 20.0, NEARLY);
    }

  g_assert_true (kith_graph_hull_contains (pill, 29.0, 0.0));
  g_assert_false (kith_graph_hull_contains (pill, 30.1, 0.0));
  g_assert_false (kith_graph_hull_contains (pill, 28.0, 23.0));
}

static void
test_meeting (void)
{
  const KithGraphRect one = { 0.0, 0.0, 10.0, 10.0 };
  const KithGraphRect near = { 25.0, 0.0, 35.0, 10.0 };
  const KithGraphRect corner = { 22.0, 22.0, 35.0, 35.0 };
  g_autoptr(GArray) hull = kith_graph_hull_new_round (&one, 1, 8.0);
  g_autoptr(GArray) other = kith_graph_hull_new_round (&near, 1, 8.0);
  g_autoptr(GArray) far = kith_graph_hull_new_round (&near, 1, 6.0);
  g_autoptr(GArray) beyond = kith_graph_hull_new_round (&corner, 1, 8.0);

  g_assert_true (kith_graph_hull_meets (hull, other));
  g_assert_false (kith_graph_hull_meets (hull, far));
  /* the boxes of the two outlines meet, the round corners do not */
  g_assert_false (kith_graph_hull_meets (hull, beyond));
}

static void
test_members_of_a_node (void)
{
  const KithGraphNode nodes[] = {
    { .group = KITH_GRAPH_NONE, .household = KITH_GRAPH_NONE },
    { .x = 50.0, .y = 50.0, .half_width = 10.0f, .above = 10.0f, .below = 10.0f, .group = 0, .household = KITH_GRAPH_NONE },
    { .x = 90.0, .y = 50.0, .half_width = 10.0f, .above = 10.0f, .below = 10.0f, .group = KITH_GRAPH_NONE, .household = 0 },
    { .x = 500.0, .y = 50.0, .half_width = 10.0f, .above = 10.0f, .below = 10.0f, .group = -1, .household = -1 },
  };
  g_autoptr(KithGraph) graph = kith_graph_new (nodes, G_N_ELEMENTS (nodes), NULL, 0);
  g_autoptr(GArray) hull = kith_graph_hull_new (graph, 0, 5.0);
  KithGraphRect room;

  g_assert_true (kith_graph_hull_contains (hull, 70.0, 50.0));
  g_assert_false (kith_graph_hull_contains (hull, 500.0, 50.0));
  g_assert_null (kith_graph_hull_new (graph, 3, 5.0));

  g_assert_true (kith_graph_find_members_room (graph, 0, &room));
  g_assert_cmpfloat (room.left, ==, 40.0);
  g_assert_cmpfloat (room.right, ==, 100.0);
  g_assert_false (kith_graph_find_members_room (graph, 1, &room));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph-hull/holds-its-members", test_holds_its_members);
  g_test_add_func ("/graph-hull/margin-is-round", test_margin_is_round);
  g_test_add_func ("/graph-hull/meeting", test_meeting);
  g_test_add_func ("/graph-hull/members-of-a-node", test_members_of_a_node);

  return g_test_run ();
}
