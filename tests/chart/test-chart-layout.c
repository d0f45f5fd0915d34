/* test-chart-layout.c: nothing leaves the plot, and no two periods meet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "kith-chart-layout.h"
#include "kith-series.h"

#define N_RANDOM 4000
#define NEARLY 0.51f

static void
make_random (KithChartLayout *layout,
             KithTicks       *ticks,
             gint64           highest)
{
  const KithChartMargins margins =
  {
    (float)g_test_rand_double_range (0.0, 20.0), (float)g_test_rand_double_range (0.0, 40.0),
    (float)g_test_rand_double_range (0.0, 90.0), (float)g_test_rand_double_range (0.0, 20.0),
  };

  kith_ticks_init (ticks, highest, 3);
  kith_chart_layout_init (layout,
                          (float)g_test_rand_int_range (0, 1600), (float)g_test_rand_int_range (0, 400), &margins,
                          (guint)g_test_rand_int_range (1, 60), g_test_rand_int_range (0, 2) == 1);
}

static void
assert_inside (const graphene_rect_t *outer,
               const graphene_rect_t *inner)
{
  g_assert_cmpfloat (inner->origin.x, >=, outer->origin.x - NEARLY);
  g_assert_cmpfloat (inner->origin.y, >=, outer->origin.y);
  g_assert_cmpfloat (inner->origin.x + inner->size.width, <=, outer->origin.x + outer->size.width + NEARLY);
  g_assert_cmpfloat (inner->origin.y + inner->size.height, <=, outer->origin.y + outer->size.height);
}

static void
test_bars_stay_in_the_plot (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      gint64 highest = (gint64)g_test_rand_double_range (1.0, 1.0e15) >> g_test_rand_int_range (0, 50);
      gint64 value = (gint64)(g_test_rand_double_range (0.0, 1.0) * (double)highest);
      graphene_rect_t bar, mark;
      KithChartLayout layout;
      KithTicks ticks;
      guint index;

      make_random (&layout, &ticks, highest);
      index = (guint)g_test_rand_int_range (0, (int)layout.n_slots);
      if (kith_chart_layout_get_bar (&layout, &ticks, index, value, &bar))
        {
          assert_inside (&layout.plot, &bar);
          g_assert_cmpfloat (bar.size.height, >=, 2.0f);
          g_assert_cmpint (value, >, 0);
        }

      kith_chart_layout_get_mark (&layout, &ticks, index, value, &mark);
      assert_inside (&layout.plot, &mark);
    }
}

static void
test_bars_do_not_meet (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      graphene_rect_t one, other;
      KithChartLayout layout;
      KithTicks ticks;

      make_random (&layout, &ticks, 10);
      for (guint index = 1; index < layout.n_slots; index++)
        {
          const graphene_rect_t *left = layout.is_rtl ? &other : &one;
          const graphene_rect_t *right = layout.is_rtl ? &one : &other;

          if (!kith_chart_layout_get_bar (&layout, &ticks, index - 1, 10, &one) ||
              !kith_chart_layout_get_bar (&layout, &ticks, index, 10, &other))
            continue;

          /* Below three pixels a period there is no room to part them. */
          if (layout.slot_width >= 3.0f)
            g_assert_cmpfloat (left->origin.x + left->size.width, <=, right->origin.x + 0.001f);
        }
    }
}

static void
test_nought_has_no_bar (void)
{
  const KithChartMargins margins = { 8.0f, 16.0f, 20.0f, 0.0f };
  graphene_rect_t bar, mark;
  KithChartLayout layout;
  KithTicks ticks;

  kith_ticks_init (&ticks, 20, 3);
  kith_chart_layout_init (&layout, 300.0f, 108.0f, &margins, 12, FALSE);
  g_assert_false (kith_chart_layout_get_bar (&layout, &ticks, 0, 0, &bar));
  g_assert_false (kith_chart_layout_get_bar (&layout, &ticks, 0, KITH_SERIES_UNKNOWN, &bar));

  /* last year's 0 lies on the ground, and is seen */
  kith_chart_layout_get_mark (&layout, &ticks, 0, 0, &mark);
  g_assert_cmpfloat (mark.origin.y + mark.size.height, ==, layout.plot.origin.y + layout.plot.size.height);
}

/* A larger number never looks smaller, and the smallest one is seen. */
static void
test_heights_follow_numbers (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      gint64 highest = (gint64)g_test_rand_double_range (2.0, 1.0e15) >> g_test_rand_int_range (0, 48);
      graphene_rect_t low, high;
      KithChartLayout layout;
      KithTicks ticks;

      make_random (&layout, &ticks, highest);
      if (!kith_chart_layout_get_bar (&layout, &ticks, 0, 1, &low) ||
          !kith_chart_layout_get_bar (&layout, &ticks, 0, MAX (highest, 1), &high))
        continue;

      g_assert_cmpfloat (low.size.height, <=, high.size.height);
      g_assert_cmpfloat (low.origin.y, ==, roundf (low.origin.y));
    }
}

static void
test_direction (void)
{
  const KithChartMargins margins = { 8.0f, 16.0f, 20.0f, 0.0f };
  KithChartLayout ltr, rtl;
  graphene_rect_t first, last;

  kith_chart_layout_init (&ltr, 260.0f, 100.0f, &margins, 12, FALSE);
  kith_chart_layout_init (&rtl, 260.0f, 100.0f, &margins, 12, TRUE);
  g_assert_cmpfloat (ltr.plot.origin.x, ==, 20.0f);
  g_assert_cmpfloat (rtl.plot.origin.x, ==, 0.0f);

  kith_chart_layout_get_slot (&ltr, 0, &first);
  kith_chart_layout_get_slot (&rtl, 0, &last);
  g_assert_cmpfloat (first.origin.x, ==, 20.0f);
  g_assert_cmpfloat (last.origin.x, ==, 220.0f);
}

/* What was drawn at a place is found there again, in both directions. */
static void
test_finds_what_it_placed (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      graphene_rect_t slot;
      KithChartLayout layout;
      KithTicks ticks;
      guint index, found = 0;

      make_random (&layout, &ticks, 10);
      if (layout.slot_width < 1.0f)
        continue;

      index = (guint)g_test_rand_int_range (0, (int)layout.n_slots);
      kith_chart_layout_get_slot (&layout, index, &slot);
      g_assert_true (kith_chart_layout_find_slot (&layout, slot.origin.x + slot.size.width / 2.0f, &found));
      g_assert_cmpuint (found, ==, index);
      g_assert_false (kith_chart_layout_find_slot (&layout, layout.plot.origin.x - 1.0f, &found));
      g_assert_false (kith_chart_layout_find_slot (&layout, layout.plot.origin.x + layout.plot.size.width + 1.0f, &found));
    }
}

/* As many labels as fit, and never one over another. */
static void
test_labels_do_not_meet (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      float widest = (float)g_test_rand_double_range (1.0, 120.0);
      float gap = 4.0f;
      KithChartLayout layout;
      KithTicks ticks;
      guint every;

      make_random (&layout, &ticks, 10);
      every = kith_chart_layout_thin_labels (&layout, widest, gap);
      if (every == 0)
        {
          g_assert_true (widest > layout.plot.size.width || layout.slot_width <= 0.0f);
          continue;
        }

      g_assert_cmpfloat ((float)every * layout.slot_width, >=, widest + gap - 0.01f);
      if (every > 1)
        g_assert_cmpfloat ((float)(every - 1) * layout.slot_width, <, widest + gap);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-layout/bars-stay-in-the-plot", test_bars_stay_in_the_plot);
  g_test_add_func ("/chart-layout/bars-do-not-meet", test_bars_do_not_meet);
  g_test_add_func ("/chart-layout/nought-has-no-bar", test_nought_has_no_bar);
  g_test_add_func ("/chart-layout/heights-follow-numbers", test_heights_follow_numbers);
  g_test_add_func ("/chart-layout/direction", test_direction);
  g_test_add_func ("/chart-layout/finds-what-it-placed", test_finds_what_it_placed);
  g_test_add_func ("/chart-layout/labels-do-not-meet", test_labels_do_not_meet);

  return g_test_run ();
}
