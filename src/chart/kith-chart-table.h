/* kith-chart-table.h: the numbers of a chart, as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_TABLE (kith_chart_table_get_type ())

/**
 * KithChartTable:
 *
 * The twin of a #KithChart: the same measure, a row a period, a button a
 * number. It says more than the picture, never less.
 */
G_DECLARE_FINAL_TYPE (KithChartTable, kith_chart_table, KITH, CHART_TABLE, GtkWidget)

GtkWidget   *kith_chart_table_new         (void) G_GNUC_WARN_UNUSED_RESULT;

KithMeasure *kith_chart_table_get_measure (KithChartTable *self);
void         kith_chart_table_set_measure (KithChartTable *self,
                                           KithMeasure    *measure);

G_END_DECLS
