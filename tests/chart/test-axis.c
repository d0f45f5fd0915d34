/* test-axis.c: months and academic years in a row
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-axis.h"

static void
test_academic_year (void)
{
  g_autoptr(KithAxis) axis = kith_axis_new_academic_year (2026);
  g_autofree char *year = kith_axis_dup_year_label (axis, 11);

  g_assert_cmpuint (kith_axis_get_n_periods (axis), ==, 12);
  g_assert_cmpstr (kith_axis_get_label (axis, 0), ==, "September 2026");
  g_assert_cmpstr (kith_axis_get_label_before (axis, 0), ==, "September 2025");
  g_assert_cmpstr (kith_axis_get_label (axis, 11), ==, "August 2027");
  g_assert_cmpstr (kith_axis_get_short_label (axis, 2), ==, "Nov");
  g_assert_cmpstr (kith_axis_get_initial (axis, 2), ==, "N");
  g_assert_cmpint (kith_axis_get_first_day (axis, 5), ==, kith_date_new (2027, 2, 1));
  g_assert_cmpint (kith_axis_get_last_day (axis, 5), ==, kith_date_new (2027, 2, 28));
  g_assert_true (kith_axis_is_year_start (axis, 0));
  g_assert_false (kith_axis_is_year_start (axis, 1));
  g_assert_cmpstr (year, ==, "2026/27");
}

static void
test_academic_years (void)
{
  g_autoptr(KithAxis) axis = kith_axis_new_academic_years (1998, 3);

  g_assert_false (kith_axis_is_months (axis));
  g_assert_cmpstr (kith_axis_get_label (axis, 0), ==, "1998/99");
  g_assert_cmpstr (kith_axis_get_label (axis, 1), ==, "1999/00");
  g_assert_cmpstr (kith_axis_get_label_before (axis, 0), ==, "1997/98");
  g_assert_cmpstr (kith_axis_get_initial (axis, 2), ==, "00");
  g_assert_cmpint (kith_axis_get_last_day (axis, 2), ==, kith_date_new (2001, 8, 31));
}

/* Months of any start follow one another without a gap, across leap years too. */
static void
test_months_leave_no_gap (void)
{
  for (int i = 0; i < 200; i++)
    {
      KithDate first = kith_date_new (g_test_rand_int_range (1990, 2060), g_test_rand_int_range (1, 13),
                                      g_test_rand_int_range (1, 29));
      guint n_months = (guint)g_test_rand_int_range (1, 40);
      g_autoptr(KithAxis) axis = kith_axis_new_months (first, n_months);
      guint index = 0;

      g_assert_true (kith_axis_find (axis, first, &index));
      g_assert_cmpuint (index, ==, 0);
      for (guint month = 1; month < n_months; month++)
        {
          g_assert_cmpint (kith_axis_get_first_day (axis, month), ==, kith_axis_get_last_day (axis, month - 1) + 1);
          g_assert_true (kith_axis_find (axis, kith_axis_get_last_day (axis, month), &index));
          g_assert_cmpuint (index, ==, month);
        }

      g_assert_false (kith_axis_find (axis, kith_axis_get_last_day (axis, n_months - 1) + 1, &index));
      g_assert_false (kith_axis_find (axis, kith_axis_get_first_day (axis, 0) - 1, &index));
    }
}

static void
test_span (void)
{
  g_autoptr(KithAxis) months = kith_axis_new_academic_year (2026);
  g_autoptr(KithAxis) years = kith_axis_new_academic_years (2024, 3);
  const struct
  {
    KithAxis   *axis;
    guint       first;
    guint       last;
    const char *span;
  } cases[] = {
    { months, 2, 2, "in November 2026" },
    { months, 0, 2, "from September to November 2026" },
    { months, 0, 5, "from September 2026 to February 2027" },
    { years, 1, 1, "in 2025/26" },
    { years, 0, 2, "from 2024/25 to 2026/27" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *span = kith_axis_dup_span (cases[i].axis, cases[i].first, cases[i].last);

      g_assert_cmpstr (span, ==, cases[i].span);
    }
}

static void
test_empty (void)
{
  g_autoptr(KithAxis) axis = kith_axis_new_months (kith_date_new (2026, 9, 1), 0);
  guint index = 0;

  g_assert_cmpuint (kith_axis_get_n_periods (axis), ==, 0);
  g_assert_false (kith_axis_find (axis, kith_date_new (2026, 9, 1), &index));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/axis/academic-year", test_academic_year);
  g_test_add_func ("/axis/academic-years", test_academic_years);
  g_test_add_func ("/axis/months-leave-no-gap", test_months_leave_no_gap);
  g_test_add_func ("/axis/span", test_span);
  g_test_add_func ("/axis/empty", test_empty);

  return g_test_run ();
}
