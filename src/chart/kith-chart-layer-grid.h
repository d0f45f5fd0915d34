/* kith-chart-layer-grid.h: the lines behind a chart, and their numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart-layer.h"

G_BEGIN_DECLS

/**
 * KITH_CHART_LAYER_GRID_GAP:
 *
 * How far the numbers stand from their lines.
 */
#define KITH_CHART_LAYER_GRID_GAP 6.0f

#define KITH_TYPE_CHART_LAYER_GRID (kith_chart_layer_grid_get_type ())

G_DECLARE_FINAL_TYPE (KithChartLayerGrid, kith_chart_layer_grid, KITH, CHART_LAYER_GRID, KithChartLayer)

KithChartLayer *kith_chart_layer_grid_new     (void) G_GNUC_WARN_UNUSED_RESULT;

float           kith_chart_layer_grid_measure (const KithTicks *ticks,
                                               PangoLayout     *text);

G_END_DECLS
