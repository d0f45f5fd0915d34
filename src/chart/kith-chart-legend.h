/* kith-chart-legend.h: which of two series is which
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_LEGEND (kith_chart_legend_get_type ())

/**
 * KithChartLegend:
 *
 * The names of this year's and last year's series beside what they look like.
 * It lists only what is drawn.
 */
G_DECLARE_FINAL_TYPE (KithChartLegend, kith_chart_legend, KITH, CHART_LEGEND, GtkWidget)

GtkWidget *kith_chart_legend_new         (void) G_GNUC_WARN_UNUSED_RESULT;

void       kith_chart_legend_set_measure (KithChartLegend *self,
                                          KithMeasure     *measure);

G_END_DECLS
