/* test-measure.c: what is said of the numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-measure.h"

#include <string.h>

#define U KITH_SERIES_UNKNOWN

typedef struct
{
  gint64      now[12];
  gint64      before[12];
  gint64      before_to_date;
  int         month;
  int         day;
  const char *summary;
} Case;

static KithMeasure *
make_measure (const gint64 *now,
              const gint64 *before,
              gint64        before_to_date,
              KithDate      as_at)
{
  g_autoptr(KithAxis) axis = kith_axis_new_academic_year (2026);
  g_autoptr(KithSeries) this_year = kith_series_new ("2026/27", now, 12);
  g_autoptr(KithSeries) last_year = before != NULL ? kith_series_new ("2025/26", before, 12) : NULL;

  return kith_measure_new ("Referrals", axis, this_year, last_year, before_to_date, as_at);
}

static const Case cases[] =
{
  /* the usual case: a month that is not over */
  { { 14, 19, 12 }, { 11, 15, 12, 8 }, 36, 11, 20,
    "Referrals: 45 from September to November 2026, 36 in the same months last year. "
    "12 so far in November 2026. Most in October 2026 (19)." },

  /* a month that is over needs no help to be compared */
  { { 14, 19, 12 }, { 11, 15, 12, 8 }, U, 11, 30,
    "Referrals: 45 from September to November 2026, 38 in the same months last year. Most in October 2026 (19)." },

  /* half a month is not put beside a whole one */
  { { 14, 19, 12 }, { 11, 15, 12, 8 }, U, 11, 20,
    "Referrals: 45 from September to November 2026. 12 so far in November 2026. Most in October 2026 (19)." },

  { { 3 }, { 4 }, 2, 9, 8, "Referrals: 3 in September 2026, 2 in the same month last year." },
  { { 0 }, { 0 }, 0, 9, 30, "Referrals: 0 in September 2026, 0 in the same month last year." },

  /* last year has a hole */
  { { 1, 2 }, { 4, U }, U, 10, 31, "Referrals: 3 from September to October 2026. Most in October 2026 (2)." },

  /* this year has one: the sum says so, and stands alone */
  { { 5, U, 7 }, { 4, 4, 4 }, 12, 11, 30,
    "Referrals: 12 from September to November 2026, as far as is known. Most in November 2026 (7)." },

  { { U, U, U }, { 4, 4, 4 }, 12, 11, 30, "Referrals: not known." },

  /* several that are highest are no news */
  { { 5, 5 }, { 4, 4 }, 8, 10, 31,
    "Referrals: 10 from September to October 2026, 8 in the same months last year." },

  { { 0 }, { 4 }, U, 8, 31, "Referrals: none of this time has come yet." },

  { { KITH_SERIES_MOST }, { 0 }, 0, 9, 30,
    "Referrals: 1,000,000,000,000,000 in September 2026, 0 in the same month last year." },
};

static void
test_summary (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithMeasure) measure = make_measure (cases[i].now, cases[i].before, cases[i].before_to_date,
                                                     kith_date_new (2026, cases[i].month, cases[i].day));
      g_autofree char *summary = kith_measure_dup_summary (measure);

      g_assert_cmpstr (summary, ==, cases[i].summary);
    }
}

static void
test_summary_of_years (void)
{
  const gint64 values[] = { 120, 131, 45 };
  const gint64 earlier[] = { 110, 120, 131 };
  g_autoptr(KithAxis) axis = kith_axis_new_academic_years (2024, 3);
  g_autoptr(KithSeries) now = kith_series_new ("Now", values, 3);
  g_autoptr(KithSeries) before = kith_series_new ("Before", earlier, 3);
  g_autoptr(KithMeasure) alone = kith_measure_new ("Referrals", axis, now, NULL, U, kith_date_new (2026, 11, 20));
  g_autoptr(KithMeasure) both = kith_measure_new ("Referrals", axis, now, before, 287, kith_date_new (2026, 11, 20));
  g_autofree char *summary = kith_measure_dup_summary (alone);
  g_autofree char *comparison = kith_measure_dup_comparison (both);

  g_assert_cmpstr (summary, ==, "Referrals: 296 from 2024/25 to 2026/27. 45 so far in 2026/27. Most in 2025/26 (131).");
  g_assert_cmpstr (comparison, ==, "287 a year earlier");
}

static void
test_figure_and_comparison (void)
{
  const gint64 now[12] = { 14, 19, 12 };
  const gint64 before[12] = { 11, 15, 12 };
  const gint64 nothing[12] = { U, U, U };
  g_autoptr(KithMeasure) known = make_measure (now, before, 36, kith_date_new (2026, 11, 20));
  g_autoptr(KithMeasure) unknown = make_measure (nothing, before, 36, kith_date_new (2026, 11, 20));
  g_autofree char *figure = kith_measure_dup_figure (known);
  g_autofree char *comparison = kith_measure_dup_comparison (known);

  g_assert_cmpstr (figure, ==, "45");
  g_assert_cmpstr (comparison, ==, "36 in the same months last year");
  g_assert_null (kith_measure_dup_figure (unknown));
  g_assert_null (kith_measure_dup_comparison (unknown));
}

static void
test_point (void)
{
  const gint64 now[12] = { 14, U, 12, 99 };
  const gint64 before[12] = { 11, 15, U, 8 };
  g_autoptr(KithMeasure) both = make_measure (now, before, U, kith_date_new (2026, 11, 20));
  g_autoptr(KithMeasure) alone = make_measure (now, NULL, U, kith_date_new (2026, 11, 20));
  const struct
  {
    KithMeasure *measure;
    KithSeries  *series;
    guint        index;
    const char  *words;
  } points[] = {
    { both, kith_measure_get_now (both), 0, "September 2026: 14. September 2025: 11." },
    { both, kith_measure_get_now (both), 1, "October 2026: Not known. October 2025: 15." },
    { both, kith_measure_get_now (both), 2, "November 2026: 12 so far. November 2025: Not known." },
    { both, kith_measure_get_now (both), 3, "December 2026: Not yet. December 2025: 8." },
    { both, kith_measure_get_before (both), 3, "December 2025: 8." },
    { alone, kith_measure_get_now (alone), 0, "September 2026: 14." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *words = kith_measure_dup_point_words (points[i].measure, points[i].series, points[i].index);

      g_assert_cmpstr (words, ==, points[i].words);
    }
}

/* Another cluster is as far into the year as this one, and no further. */
static void
test_beside (void)
{
  const gint64 now[12] = { 14, 19, 12 };
  const gint64 other[12] = { 9, U, 8, 70 };
  const gint64 whole[12] = { 9, 10, 8, 70 };
  g_autoptr(KithAxis) axis = kith_axis_new_academic_year (2026);
  g_autoptr(KithSeries) here = kith_series_new ("Ellerwick North", now, 12);
  g_autoptr(KithSeries) there = kith_series_new ("Ellerwick South", whole, 12);
  g_autoptr(KithSeries) hole = kith_series_new ("Ellerwick South", other, 12);
  g_autoptr(KithMeasure) measure = kith_measure_new_beside ("Referrals", axis, here, there, kith_date_new (2026, 11, 20));
  g_autoptr(KithMeasure) unsure = kith_measure_new_beside ("Referrals", axis, here, hole, kith_date_new (2026, 11, 20));
  g_autofree char *summary = kith_measure_dup_summary (measure);
  g_autofree char *words = kith_measure_dup_point_words (measure, here, 2);
  g_autofree char *to_come = kith_measure_dup_own_words (measure, there, 3);
  g_autofree char *remark = kith_measure_dup_remark (unsure);

  g_assert_cmpstr (summary, ==,
                   "Referrals: 45 from September to November 2026, 27 in \u2068Ellerwick South\u2069. "
                   "12 so far in November 2026. Most in October 2026 (19).");
  g_assert_cmpstr (words, ==, "November 2026: 12 so far. \u2068Ellerwick South\u2069, November 2026: 8 so far.");
  g_assert_cmpstr (to_come, ==, "\u2068Ellerwick South\u2069, December 2026: Not yet.");
  g_assert_cmpstr (remark, ==, "The other number is not known");
  g_assert_cmpint (kith_measure_get_highest (measure), ==, 19);
  g_assert_cmpint (kith_measure_get_value (measure, there, 3), ==, U);
}

/* What lies after the day is not shown, whatever a caller puts there. */
static void
test_ignores_what_is_to_come (void)
{
  const gint64 now[12] = { 14, 19, 12, 500 };
  g_autoptr(KithMeasure) measure = make_measure (now, NULL, U, kith_date_new (2026, 11, 20));

  g_assert_cmpuint (kith_measure_get_n_begun (measure), ==, 3);
  g_assert_cmpint (kith_measure_get_highest (measure), ==, 19);
  g_assert_cmpint (kith_measure_get_value (measure, kith_measure_get_now (measure), 3), ==, U);
  g_assert_true (kith_measure_is_under_way (measure, 2));
  g_assert_false (kith_measure_is_under_way (measure, 1));
  g_assert_false (kith_measure_is_under_way (measure, 3));
}

/* More is not worse, and fewer is not better. */
static void
test_no_verdict (void)
{
  const char *verdicts[] = { "better", "worse", "good", "bad", "rise", "fall", "↑", "↓", "%", "up ", "down " };

  for (int i = 0; i < 500; i++)
    {
      gint64 now[12], before[12];
      g_autoptr(KithMeasure) measure = NULL;
      g_autofree char *summary = NULL;

      for (int month = 0; month < 12; month++)
        {
          now[month] = g_test_rand_int_range (-1, 40);
          before[month] = g_test_rand_int_range (-1, 40);
        }

      measure = make_measure (now, before, g_test_rand_int_range (-1, 300),
                              kith_date_new (2026, 8, 31) + g_test_rand_int_range (0, 400));
      summary = kith_measure_dup_summary (measure);
      g_assert_true (g_str_has_prefix (summary, "Referrals: "));
      g_assert_true (g_str_has_suffix (summary, "."));
      for (gsize word = 0; word < G_N_ELEMENTS (verdicts); word++)
        g_assert_null (strstr (summary, verdicts[word]));
    }
}

static void
test_rows (void)
{
  const gint64 now[12] = { 14 };
  g_autoptr(KithMeasure) measure = make_measure (now, NULL, U, kith_date_new (2026, 9, 20));
  g_autoptr(KithMeasurePoint) point = g_list_model_get_item (G_LIST_MODEL (measure), 11);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (measure)), ==, 12);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (measure)) == KITH_TYPE_MEASURE_POINT);
  g_assert_true (kith_measure_point_get_measure (point) == measure);
  g_assert_cmpuint (kith_measure_point_get_index (point), ==, 11);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (measure), 12));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measure/summary", test_summary);
  g_test_add_func ("/measure/summary-of-years", test_summary_of_years);
  g_test_add_func ("/measure/figure-and-comparison", test_figure_and_comparison);
  g_test_add_func ("/measure/point", test_point);
  g_test_add_func ("/measure/beside", test_beside);
  g_test_add_func ("/measure/ignores-what-is-to-come", test_ignores_what_is_to_come);
  g_test_add_func ("/measure/no-verdict", test_no_verdict);
  g_test_add_func ("/measure/rows", test_rows);

  return g_test_run ();
}
