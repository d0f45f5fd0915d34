/* kith-chart-group.h: several charts beside each other, along the same periods
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_GROUP (kith_chart_group_get_type ())

/**
 * KithChartGroup:
 *
 * Small multiples in one card: a #KithChartView a measure, never two measures
 * on one axis, and one legend for all. Narrow, it is a carousel with a dot a
 * chart. Ctrl+T, or the button beside the legend, changes all of them to
 * tables and back.
 *
 * In a template:
 *
 * ```xml
 * <object class="KithChartGroup" id="charts">
 *   <property name="note" translatable="yes">More is not worse: …</property>
 *   <signal name="activated" handler="chart_activated_cb"/>
 * </object>
 * ```
 *
 * with `<setter object="charts" property="is-narrow">True</setter>` in the
 * page's breakpoint and, when the numbers have come (`kith-measure.h` says how a measure is made),
 *
 * ```c
 * KithMeasure *measures[] = { referrals, section17, section47 };
 *
 * kith_chart_group_set_measures (self->charts, measures, G_N_ELEMENTS (measures));
 * ```
 *
 * The page makes sure of the type before its template is read, as of any
 * other, and lists the key in `kith-shortcuts.c`. To open the rows of a number:
 *
 * ```c
 * static void
 * chart_activated_cb (KithChartGroup *charts, KithMeasure *measure, KithSeries *series, guint index, ThePage *self)
 * {
 *   KithAxis *axis = kith_measure_get_axis (measure);
 *   KithDate from = kith_axis_get_first_day (axis, index);
 *   KithDate to = MIN (kith_axis_get_last_day (axis, index), kith_measure_get_as_at (measure));
 *
 *   if (series == kith_measure_get_before (measure))
 *     {
 *       from = kith_date_add_months (from, -12);
 *       to = kith_date_add_months (kith_axis_get_last_day (axis, index) + 1, -12) - 1;
 *     }
 *
 *   show_rows (self, measure, from, to);
 * }
 * ```
 *
 * Calling it again with as many measures keeps the widgets, and the keyboard
 * where it is. Without measures the group is not visible.
 */
G_DECLARE_FINAL_TYPE (KithChartGroup, kith_chart_group, KITH, CHART_GROUP, GtkWidget)

GtkWidget *kith_chart_group_new          (void) G_GNUC_WARN_UNUSED_RESULT;

void       kith_chart_group_set_measures (KithChartGroup  *self,
                                          KithMeasure    **measures,
                                          guint            n_measures);
gboolean   kith_chart_group_get_is_table (KithChartGroup  *self);
void       kith_chart_group_set_is_table (KithChartGroup  *self,
                                          gboolean         is_table);
gboolean   kith_chart_group_get_is_narrow (KithChartGroup *self);
void       kith_chart_group_set_is_narrow (KithChartGroup *self,
                                           gboolean        is_narrow);
void       kith_chart_group_set_note     (KithChartGroup  *self,
                                          const char      *note);

G_END_DECLS
