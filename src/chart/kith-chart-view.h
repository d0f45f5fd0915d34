/* kith-chart-view.h: a chart with its head, or the table in its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-chart-picture.h"
#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_VIEW (kith_chart_view_get_type ())

/**
 * KithChartView:
 *
 * One measure in full: #KithChartHead above, #KithChart or #KithChartTable
 * below. Ctrl+T changes from one to the other and back, and the keyboard stays
 * where it was. Several of them beside each other are a #KithChartGroup.
 */
G_DECLARE_FINAL_TYPE (KithChartView, kith_chart_view, KITH, CHART_VIEW, GtkWidget)

GtkWidget   *kith_chart_view_new          (void) G_GNUC_WARN_UNUSED_RESULT;

KithMeasure *kith_chart_view_get_measure  (KithChartView *self);
void         kith_chart_view_set_measure  (KithChartView *self,
                                           KithMeasure   *measure);
void         kith_chart_view_set_form     (KithChartView *self,
                                           KithChartForm  form);
gboolean     kith_chart_view_get_is_table (KithChartView *self);
void         kith_chart_view_set_is_table (KithChartView *self,
                                           gboolean       is_table);

G_END_DECLS
