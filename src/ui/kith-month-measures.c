/* kith-month-measures.c: what charts show of a sheet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The charts run over the academic year in which the period ends, and stop at
 * the period's last day. Beside each month stands the same month a year before
 * or, where one compares, that of the other cluster.
 */

#include "config.h"

#include "kith-month-measures.h"

#include <glib/gi18n.h>

#include "kith-school-words.h"
#include "kith-text.h"
#include "kith-words.h"

#define N_MONTHS 12

static const KithFigure measured[KITH_N_MONTH_MEASURES] =
{
  KITH_FIGURE_REFERRALS,
  KITH_FIGURE_SECTION17,
  KITH_FIGURE_SECTION47,
};

/**
 * kith_month_measure_get_figure:
 * @index: the first, second or third measure
 *
 * Returns: what it counts
 */
KithFigure
kith_month_measure_get_figure (guint index)
{
  g_return_val_if_fail (index < KITH_N_MONTH_MEASURES, KITH_FIGURE_REFERRALS);

  return measured[index];
}

static KithSeries *
make_series (const char     *name,
             KithMonthTable *months,
             KithFigure      figure,
             KithDate        first)
{
  gint64 values[N_MONTHS];

  for (int i = 0; i < N_MONTHS; i++)
    {
      int number = kith_month_table_get_number (months, figure, kith_date_add_months (first, i));

      values[i] = number != KITH_FIGURE_UNKNOWN ? number : KITH_SERIES_UNKNOWN;
    }

  return kith_series_new (name, values, N_MONTHS);
}

static int
get_before (KithSchoolLine *line,
            KithFigure      figure)
{
  int number = kith_school_line_get_figure (line, figure + 1);

  return number != KITH_FIGURE_UNKNOWN ? number : KITH_SERIES_UNKNOWN;
}

static char *
dup_before_words (KithClusterSheet *sheet,
                  KithSchoolLine   *line,
                  KithFigure        figure)
{
  KithSchoolLine *other = kith_cluster_sheet_get_other_total (sheet);

  return other != NULL ? kith_school_words_number (other, figure) : kith_school_words_number (line, figure + 1);
}

/**
 * kith_month_measure_new:
 * @sheet: what was loaded
 * @line: whose numbers they are
 * @index: the first, second or third measure
 *
 * Returns: (transfer full): the measure
 */
KithMeasure *
kith_month_measure_new (KithClusterSheet *sheet,
                        KithSchoolLine   *line,
                        guint             index)
{
  const KithPeriod *period = NULL;
  KithMonthTable *months = NULL;
  KithMonthTable *others = NULL;
  g_autoptr(KithAxis) axis = NULL;
  g_autoptr(KithSeries) now = NULL;
  g_autoptr(KithSeries) before = NULL;
  g_autofree char *name = NULL;
  g_autofree char *last_name = NULL;
  KithDate first;
  int year;

  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (sheet), NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);
  g_return_val_if_fail (index < KITH_N_MONTH_MEASURES, NULL);

  period = kith_cluster_sheet_get_period (sheet);
  months = kith_cluster_sheet_get_months (sheet);
  others = kith_cluster_sheet_get_other_months (sheet);
  first = kith_period_year_start (period->to);
  kith_date_get_ymd (first, &year, NULL, NULL);

  axis = kith_axis_new_academic_year (year);
  name = kith_axis_dup_academic_year (year);
  last_name = kith_axis_dup_academic_year (year - 1);
  now = make_series (name, months, measured[index], first);
  if (others != NULL)
    before = make_series (kith_cluster_sheet_get_other_name (sheet), others, measured[index], first);
  else
    before = make_series (last_name, months, measured[index], kith_date_add_months (first, -N_MONTHS));

  if (others != NULL)
    return kith_measure_new_beside (kith_words_get_figure (measured[index]), axis, now, before, period->to);

  /* The months alone cannot say how many there were up to the same day. In a
   * shorter period than the year the head above the chart says it.
   */
  return kith_measure_new (kith_words_get_figure (measured[index]), axis, now, before,
                           period->kind == KITH_PERIOD_YEAR
                           ? get_before (line, measured[index]) : KITH_SERIES_UNKNOWN,
                           period->to);
}

/**
 * kith_month_measure_dup_comparison:
 * @sheet: what was loaded
 * @line: whose numbers they are
 * @index: the first, second or third measure
 *
 * Returns: (transfer full): such as "36 in the same months last year". No word
 *   in it judges.
 */
char *
kith_month_measure_dup_comparison (KithClusterSheet *sheet,
                                   KithSchoolLine   *line,
                                   guint             index)
{
  const KithPeriod *period = NULL;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (KITH_IS_CLUSTER_SHEET (sheet), NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);
  g_return_val_if_fail (index < KITH_N_MONTH_MEASURES, NULL);

  period = kith_cluster_sheet_get_period (sheet);
  number = dup_before_words (sheet, line, measured[index]);
  if (kith_cluster_sheet_get_other_total (sheet) != NULL)
    {
      name = kith_text_isolate (kith_cluster_sheet_get_other_name (sheet));

      /* Translators: how many there were in another cluster */
      return g_strdup_printf (_("%s in %s"), number, name);
    }

  if (period->kind == KITH_PERIOD_MONTH)
    return g_strdup_printf (kith_period_is_whole (period) ? _("%s in the same month last year")
                                                          : _("%s in the same days last year"), number);

  return g_strdup_printf (_("%s in the same months last year"), number);
}
