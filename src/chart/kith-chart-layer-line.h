/* kith-chart-layer-line.h: a series as one line with marks
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart-layer.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_LAYER_LINE (kith_chart_layer_line_get_type ())

G_DECLARE_FINAL_TYPE (KithChartLayerLine, kith_chart_layer_line, KITH, CHART_LAYER_LINE, KithChartLayer)

KithChartLayer *kith_chart_layer_line_new (KithSeries *series,
                                           guint       place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
