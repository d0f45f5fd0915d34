/* chart-cases.c: measures to draw, the usual one and the odd ones
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-cases.h"

#define U KITH_SERIES_UNKNOWN
#define N_LONG 36

typedef struct
{
  const char *name;
  gint64      now[12];
  gint64      before[12];
  gint64      before_to_date;
  int         as_at_month;
  gboolean    is_alone;
} Year;

static const Year years[] =
{
  [CHART_CASE_REFERRALS] =
  { "Referrals", { 14, 19, 12 }, { 11, 15, 10, 8, 13, 9, 14, 7, 12, 13, 9, 2 }, 36, 11 },
  [CHART_CASE_SMALL] =
  { "Section 47 starts", { 3, 0, 2 }, { 2, 3, 3, 1, 2, 1, 3, 2, 2, 1, 2, 0 }, 8, 11 },
  [CHART_CASE_ALONE] =
  { "Section 17 starts", { 7, 9, 6 }, { 0 }, U, 11, TRUE },
  [CHART_CASE_UNKNOWN] =
  { "Referrals", { U, U, U, U, U, U, U, U, U, U, U, U }, { U, U, U, U, U, U, U, U, U, U, U, U }, U, 11 },
  [CHART_CASE_HOLE] =
  { "Referrals", { 14, U, 12 }, { 11, 15, U, 8, 13, 9, 14, 7, 12, 13, 9, 2 }, U, 11 },
  [CHART_CASE_NOUGHT] =
  { "Section 47 starts", { 0 }, { 0 }, 0, 11 },
  [CHART_CASE_TO_COME] =
  { "Referrals", { 0 }, { 11, 15, 10, 8, 13, 9, 14, 7, 12, 13, 9, 2 }, U, 8 },
  [CHART_CASE_HUGE] =
  { "Referrals", { KITH_SERIES_MOST, KITH_SERIES_MOST / 3, 1 }, { KITH_SERIES_MOST / 2, 1, 0 }, U, 11 },
  [CHART_CASE_UNEVEN] =
  { "Referrals", { 1, 4000, 2 }, { 2, 1, 3, 1 }, 6, 11 },
};

static KithMeasure *
make_year (const Year *year)
{
  g_autoptr(KithAxis) axis = kith_axis_new_academic_year (2026);
  g_autoptr(KithSeries) now = kith_series_new ("2026/27", year->now, 12);
  g_autoptr(KithSeries) before = year->is_alone ? NULL : kith_series_new ("2025/26", year->before, 12);

  return kith_measure_new (year->name, axis, now, before, year->before_to_date,
                           kith_date_new (2026, year->as_at_month, 20));
}

static KithMeasure *
make_row (KithAxis *axis,
          guint     n_values)
{
  gint64 now[N_LONG] = { 0 }, before[N_LONG] = { 0 };
  g_autoptr(KithSeries) this_time = NULL;
  g_autoptr(KithSeries) last_time = NULL;

  g_assert_cmpuint (n_values, <=, N_LONG);
  for (guint i = 0; i < n_values; i++)
    {
      now[i] = 5 + (i * 7) % 13;
      before[i] = 4 + (i * 5) % 11;
    }

  this_time = kith_series_new ("2026/27", now, n_values);
  last_time = kith_series_new ("2025/26", before, n_values);

  return kith_measure_new ("Referrals", axis, this_time, last_time, 20, kith_date_new (2026, 11, 20));
}

/* One of the cases, the same each time. */
KithMeasure *
chart_case_new (ChartCase which)
{
  g_autoptr(KithAxis) axis = NULL;

  if (which < CHART_CASE_TERM)
    return make_year (&years[which]);

  switch ((int)which)
    {
    case CHART_CASE_TERM:
      axis = kith_axis_new_months (kith_date_new (2026, 9, 1), 4);
      break;

    case CHART_CASE_ONE:
      axis = kith_axis_new_months (kith_date_new (2026, 11, 1), 1);
      break;

    case CHART_CASE_THREE_YEARS:
      axis = kith_axis_new_months (kith_date_new (2024, 9, 1), N_LONG);
      break;

    case CHART_CASE_YEARS:
      axis = kith_axis_new_academic_years (2024, 3);
      break;

    case CHART_CASE_EMPTY:
    default:
      axis = kith_axis_new_months (kith_date_new (2026, 9, 1), 0);
      break;
    }

  return make_row (axis, kith_axis_get_n_periods (axis));
}
