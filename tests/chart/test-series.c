/* test-series.c: numbers that are known, and numbers that are not
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-series.h"

static void
test_unknown_is_not_nought (void)
{
  const gint64 values[] = { 3, KITH_SERIES_UNKNOWN, 0 };
  g_autoptr(KithSeries) series = kith_series_new ("2026/27", values, G_N_ELEMENTS (values));

  g_assert_cmpstr (kith_series_get_name (series), ==, "2026/27");
  g_assert_cmpuint (kith_series_get_n_values (series), ==, 3);
  g_assert_cmpint (kith_series_get_value (series, 1), ==, KITH_SERIES_UNKNOWN);
  g_assert_cmpint (kith_series_get_value (series, 2), ==, 0);
  g_assert_cmpuint (kith_series_count_known (series, 3), ==, 2);
  g_assert_cmpint (kith_series_get_sum (series, 3), ==, 3);
  g_assert_cmpint (kith_series_get_highest (series, 3), ==, 3);
}

static void
test_all_unknown (void)
{
  const gint64 values[] = { KITH_SERIES_UNKNOWN, KITH_SERIES_UNKNOWN };
  g_autoptr(KithSeries) series = kith_series_new ("2026/27", values, G_N_ELEMENTS (values));

  g_assert_cmpint (kith_series_get_sum (series, 2), ==, KITH_SERIES_UNKNOWN);
  g_assert_cmpint (kith_series_get_highest (series, 2), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr(KithSeries) series = kith_series_new ("2026/27", NULL, 0);

  g_assert_cmpint (kith_series_get_value (series, 0), ==, KITH_SERIES_UNKNOWN);
  g_assert_cmpint (kith_series_get_sum (series, 12), ==, KITH_SERIES_UNKNOWN);
  g_assert_cmpuint (kith_series_count_known (series, 12), ==, 0);
}

static void
test_sum_stops_at_the_top (void)
{
  const guint n_values = 20000;
  g_autofree gint64 *values = g_new (gint64, n_values);
  g_autoptr(KithSeries) series = NULL;

  for (guint i = 0; i < n_values; i++)
    values[i] = KITH_SERIES_MOST;
  series = kith_series_new ("2026/27", values, n_values);

  g_assert_cmpint (kith_series_get_sum (series, n_values), ==, G_MAXINT64);
}

static void
test_keeps_a_copy (void)
{
  gint64 values[] = { 1, 2 };
  g_autoptr(KithSeries) series = kith_series_new ("2026/27", values, G_N_ELEMENTS (values));

  values[0] = 9;
  g_assert_cmpint (kith_series_get_value (series, 0), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/series/unknown-is-not-nought", test_unknown_is_not_nought);
  g_test_add_func ("/series/all-unknown", test_all_unknown);
  g_test_add_func ("/series/empty", test_empty);
  g_test_add_func ("/series/sum-stops-at-the-top", test_sum_stops_at_the_top);
  g_test_add_func ("/series/keeps-a-copy", test_keeps_a_copy);

  return g_test_run ();
}
