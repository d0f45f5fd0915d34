/* kith-chart-layer-bars.h: this year, a bar for each period
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart-layer.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_LAYER_BARS (kith_chart_layer_bars_get_type ())

G_DECLARE_FINAL_TYPE (KithChartLayerBars, kith_chart_layer_bars, KITH, CHART_LAYER_BARS, KithChartLayer)

KithChartLayer *kith_chart_layer_bars_new (KithSeries *series) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
