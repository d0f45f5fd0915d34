/* kith-chart-marks.c: all numbers of a chart, as a screen reader meets them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-marks.h"

static void
add_series (GPtrArray   *marks,
            GtkWidget   *chart,
            KithMeasure *measure,
            KithSeries  *series)
{
  for (guint i = 0; series != NULL && i < kith_measure_get_n_periods (measure); i++)
    g_ptr_array_add (marks, kith_chart_mark_new (chart, measure, series, i));
}

/**
 * kith_chart_marks_new:
 * @chart: the chart that draws the numbers
 * @measure: what it is about
 *
 * Returns: (transfer full) (element-type KithChartMark): this year's numbers,
 *   then those of a year before, linked in that order; to be freed with
 *   kith_chart_marks_free()
 */
GPtrArray *
kith_chart_marks_new (GtkWidget   *chart,
                      KithMeasure *measure)
{
  GPtrArray *marks = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (chart), NULL);
  g_return_val_if_fail (KITH_IS_MEASURE (measure), NULL);

  marks = g_ptr_array_new_with_free_func (g_object_unref);
  add_series (marks, chart, measure, kith_measure_get_now (measure));
  add_series (marks, chart, measure, kith_measure_get_before (measure));
  for (guint i = 0; i < marks->len; i++)
    kith_chart_mark_link (marks->pdata[i], i + 1 < marks->len ? marks->pdata[i + 1] : NULL);

  return marks;
}

/**
 * kith_chart_marks_free:
 * @marks: (transfer full): the marks
 *
 * Takes them out of their chart first.
 */
void
kith_chart_marks_free (GPtrArray *marks)
{
  g_return_if_fail (marks != NULL);

  for (guint i = 0; i < marks->len; i++)
    kith_chart_mark_unlink (marks->pdata[i]);

  g_ptr_array_unref (marks);
}

/**
 * kith_chart_marks_find:
 * @series: whose number
 * @index: the number of which period
 *
 * Returns: (transfer none) (nullable): the mark
 */
KithChartMark *
kith_chart_marks_find (GPtrArray  *marks,
                       KithSeries *series,
                       guint       index)
{
  g_return_val_if_fail (marks != NULL, NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      KithChartMark *mark = marks->pdata[i];

      if (kith_chart_mark_get_series (mark) == series && kith_chart_mark_get_index (mark) == index)
        return mark;
    }

  return NULL;
}

/**
 * kith_chart_marks_place:
 * @layout: where everything lies
 */
void
kith_chart_marks_place (GPtrArray             *marks,
                        const KithChartLayout *layout)
{
  g_return_if_fail (marks != NULL);
  g_return_if_fail (layout != NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      graphene_rect_t slot;

      kith_chart_layout_get_slot (layout, kith_chart_mark_get_index (marks->pdata[i]), &slot);
      kith_chart_mark_set_bounds (marks->pdata[i], &slot);
    }
}
