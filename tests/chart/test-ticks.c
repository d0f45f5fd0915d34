/* test-ticks.c: lines at numbers that people read without thinking
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-series.h"
#include "kith-ticks.h"

#define N_RANDOM 20000

static void
test_nice (void)
{
  const struct
  {
    gint64  highest;
    gint64  step;
    gint64  top;
  } cases[] = {
    { 0, 1, 1 }, { 1, 1, 1 }, { 2, 1, 2 }, { 3, 1, 3 },
    { 4, 2, 4 }, { 9, 5, 10 }, { 11, 5, 15 }, { 19, 10, 20 },
    { 45, 20, 60 }, { 99, 50, 100 }, { 101, 50, 150 }, { 7104, 5000, 10000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithTicks ticks;

      kith_ticks_init (&ticks, cases[i].highest, 3);
      g_assert_cmpint (ticks.step, ==, cases[i].step);
      g_assert_cmpint (kith_ticks_get_top (&ticks), ==, cases[i].top);
    }
}

static gboolean
is_nice (gint64 step)
{
  while (step % 10 == 0)
    step /= 10;

  return step == 1 || step == 2 || step == 5;
}

/* Whatever the number: it fits, no smaller step would do, and the steps are nice. */
static void
test_any_number_fits (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      gint64 highest = (gint64)g_test_rand_double_range (0.0, 1.0e15) >> g_test_rand_int_range (0, 50);
      guint most = (guint)g_test_rand_int_range (1, 8);
      KithTicks ticks;

      kith_ticks_init (&ticks, highest, most);
      g_assert_true (is_nice (ticks.step));
      g_assert_cmpint (kith_ticks_get_top (&ticks), >=, highest);
      g_assert_cmpuint (ticks.n_steps, >=, 1);
      g_assert_cmpuint (ticks.n_steps, <=, most);
      if (highest > 0)
        g_assert_cmpint (kith_ticks_get_top (&ticks) - ticks.step, <, highest);
    }
}

static void
test_labels (void)
{
  const struct
  {
    gint64      highest;
    guint       index;
    const char *label;
  } cases[] = {
    { 19, 0, "0" }, { 19, 2, "20" }, { 1800, 2, "2,000" },
    { 19000, 0, "0" }, { 19000, 1, "10k" }, { 12000, 2, "10k" },
    { 900000, 2, "1m" }, { G_GINT64_CONSTANT (3000000000), 3, "3bn" },
    { KITH_SERIES_MOST, 2, "1,000tn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = NULL;
      KithTicks ticks;

      kith_ticks_init (&ticks, cases[i].highest, 3);
      label = kith_ticks_dup_label (&ticks, cases[i].index);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_no_two_labels_alike (void)
{
  for (int i = 0; i < N_RANDOM / 10; i++)
    {
      gint64 highest = (gint64)g_test_rand_double_range (0.0, 1.0e15) >> g_test_rand_int_range (0, 50);
      g_autofree char *before = NULL;
      KithTicks ticks;

      kith_ticks_init (&ticks, highest, 3);
      for (guint line = 0; line <= ticks.n_steps; line++)
        {
          g_autofree char *label = kith_ticks_dup_label (&ticks, line);

          g_assert_cmpstr (label, !=, before);
          g_assert_cmpint (g_utf8_strlen (label, -1), <=, 7);
          g_set_str (&before, label);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ticks/nice", test_nice);
  g_test_add_func ("/ticks/any-number-fits", test_any_number_fits);
  g_test_add_func ("/ticks/labels", test_labels);
  g_test_add_func ("/ticks/no-two-labels-alike", test_no_two_labels_alike);

  return g_test_run ();
}
