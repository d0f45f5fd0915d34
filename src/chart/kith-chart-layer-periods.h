/* kith-chart-layer-periods.h: the names of the periods, below a chart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart-layer.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_LAYER_PERIODS (kith_chart_layer_periods_get_type ())

G_DECLARE_FINAL_TYPE (KithChartLayerPeriods, kith_chart_layer_periods, KITH, CHART_LAYER_PERIODS, KithChartLayer)

KithChartLayer *kith_chart_layer_periods_new     (void) G_GNUC_WARN_UNUSED_RESULT;

float           kith_chart_layer_periods_measure (PangoLayout *text);

G_END_DECLS
