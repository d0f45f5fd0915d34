/* test-quadtree.c: it finds what looking at everything finds
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-quadtree.h"

#define N_RANDOM 300

static double
rand_between (double from,
              double to)
{
  return from + g_test_rand_double () * (to - from);
}

static KithGraphRect *
make_random (guint n_rects)
{
  /* Sometimes many have one middle. */
  double spread = g_test_rand_int_range (0, 4) == 0 ? 0.0 : 1000.0;
  KithGraphRect *rects = g_new (KithGraphRect, n_rects + 1);

  for (guint i = 0; i < n_rects; i++)
    {
      double x = rand_between (-spread, spread);
      double y = rand_between (-spread, spread);

      rects[i] = (KithGraphRect){ x, y, x + rand_between (0.0, 120.0), y + rand_between (0.0, 60.0) };
    }

  return rects;
}

static gboolean
meet (const KithGraphRect *one,
      const KithGraphRect *other)
{
  return one->left <= other->right && other->left <= one->right && one->top <= other->bottom && other->top <= one->bottom;
}

static gboolean
mark_found (guint    index,
            gpointer data)
{
  guint *found = data;

  found[index]++;
  return TRUE;
}

static void
test_finds_all_in_view (void)
{
  for (guint run = 0; run < N_RANDOM; run++)
    {
      guint n_rects = (guint)g_test_rand_int_range (0, 400);
      g_autofree KithGraphRect *rects = make_random (n_rects);
      g_autofree guint *found = g_new0 (guint, n_rects + 1);
      g_autoptr(KithQuadtree) tree = kith_quadtree_new (rects, n_rects);
      double x = rand_between (-1100.0, 1100.0);
      double y = rand_between (-1100.0, 1100.0);
      const KithGraphRect view = { x, y, x + rand_between (0.0, 800.0), y + rand_between (0.0, 800.0) };

      kith_quadtree_find_in (tree, &view, mark_found, found);
      g_assert_cmpuint (kith_quadtree_get_n_rects (tree), ==, n_rects);
      for (guint i = 0; i < n_rects; i++)
        g_assert_cmpuint (found[i], ==, meet (&rects[i], &view) ? 1 : 0);
    }
}

static gboolean
stop_at_once (guint    index,
              gpointer data)
{
  ++*(guint *)data;
  return FALSE;
}

static void
test_stops_when_told (void)
{
  const KithGraphRect everything = { -2000.0, -2000.0, 2000.0, 2000.0 };
  g_autofree KithGraphRect *rects = make_random (100);
  g_autoptr(KithQuadtree) tree = kith_quadtree_new (rects, 100);
  guint n_calls = 0;

  kith_quadtree_find_in (tree, &everything, stop_at_once, &n_calls);
  g_assert_cmpuint (n_calls, ==, 1);
}

static void
test_topmost_is_hit (void)
{
  for (guint run = 0; run < N_RANDOM; run++)
    {
      guint n_rects = (guint)g_test_rand_int_range (0, 200);
      g_autofree KithGraphRect *rects = make_random (n_rects);
      g_autoptr(KithQuadtree) tree = kith_quadtree_new (rects, n_rects);
      double x = rand_between (-1000.0, 1000.0);
      double y = rand_between (-1000.0, 1000.0);
      const KithGraphRect point = { x, y, x, y };
      guint expected = G_MAXUINT;
      guint index = G_MAXUINT;

      for (guint i = 0; i < n_rects; i++)
        {
          if (meet (&rects[i], &point))
            expected = i;
        }

      g_assert_cmpint (kith_quadtree_find_at (tree, x, y, &index), ==, expected != G_MAXUINT);
      g_assert_cmpuint (index, ==, expected);
    }
}

static void
test_nearest (void)
{
  const KithGraphRect rects[] = { { 0.0, 0.0, 10.0, 10.0 }, { 30.0, 0.0, 40.0, 10.0 }, { 32.0, 2.0, 38.0, 8.0 } };
  g_autoptr(KithQuadtree) tree = kith_quadtree_new (rects, G_N_ELEMENTS (rects));
  guint index = 99;

  g_assert_false (kith_quadtree_find_nearest (tree, 20.0, 5.0, 9.0, &index));
  g_assert_cmpuint (index, ==, 99);
  g_assert_true (kith_quadtree_find_nearest (tree, 19.0, 5.0, 12.0, &index));
  g_assert_cmpuint (index, ==, 0);
  g_assert_true (kith_quadtree_find_nearest (tree, 35.0, 5.0, 12.0, &index));
  g_assert_cmpuint (index, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quadtree/finds-all-in-view", test_finds_all_in_view);
  g_test_add_func ("/quadtree/stops-when-told", test_stops_when_told);
  g_test_add_func ("/quadtree/topmost-is-hit", test_topmost_is_hit);
  g_test_add_func ("/quadtree/nearest", test_nearest);

  return g_test_run ();
}
