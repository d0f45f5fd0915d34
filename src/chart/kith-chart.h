/* kith-chart.h: a small picture of one measure
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-chart-mark.h"
#include "kith-chart-picture.h"
#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART (kith_chart_get_type ())

/**
 * KithChart:
 *
 * The picture alone. A #KithMeasure is a list model as well, for a table that
 * says the same.
 *
 * To the keyboard it is one stop. Left and right walk the periods, up and down
 * change between this year and the year before (or the other cluster), Home and End go to the ends,
 * Enter and Space open. Its numbers are accessible children, named by the same
 * sentence that the pointer is shown; its own description is the measure's
 * summary.
 */
G_DECLARE_FINAL_TYPE (KithChart, kith_chart, KITH, CHART, GtkWidget)

GtkWidget     *kith_chart_new          (void) G_GNUC_WARN_UNUSED_RESULT;

KithMeasure   *kith_chart_get_measure  (KithChart     *self);
void           kith_chart_set_measure  (KithChart     *self,
                                        KithMeasure   *measure);
KithChartForm  kith_chart_get_form     (KithChart     *self);
void           kith_chart_set_form     (KithChart     *self,
                                        KithChartForm  form);

KithChartMark *kith_chart_get_focused  (KithChart     *self);
void           kith_chart_set_focused  (KithChart     *self,
                                        KithChartMark *mark);
KithChartMark *kith_chart_get_mark     (KithChart     *self,
                                        KithSeries    *series,
                                        guint          index);
KithChartMark *kith_chart_find_mark    (KithChart     *self,
                                        double         x,
                                        double         y);
gboolean       kith_chart_activate     (KithChart     *self,
                                        KithChartMark *mark);

G_END_DECLS
