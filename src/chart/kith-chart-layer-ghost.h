/* kith-chart-layer-ghost.h: last year, a short line for each period
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart-layer.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_LAYER_GHOST (kith_chart_layer_ghost_get_type ())

G_DECLARE_FINAL_TYPE (KithChartLayerGhost, kith_chart_layer_ghost, KITH, CHART_LAYER_GHOST, KithChartLayer)

KithChartLayer *kith_chart_layer_ghost_new (KithSeries *series) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
