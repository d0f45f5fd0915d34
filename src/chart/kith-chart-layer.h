/* kith-chart-layer.h: one thing that is drawn in a chart, over or under others
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-chart-stage.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_LAYER (kith_chart_layer_get_type ())

G_DECLARE_DERIVABLE_TYPE (KithChartLayer, kith_chart_layer, KITH, CHART_LAYER, GObject)

/**
 * KithChartLayerClass:
 * @snapshot: draws the layer
 * @hit: whether a place belongs to one of the layer's numbers, and to which period;
 *   a layer that shows no numbers leaves it out
 *
 * Layers keep nothing between two calls: what they draw is kept by the chart.
 */
struct _KithChartLayerClass
{
  GObjectClass parent_class;

  void     (*snapshot) (KithChartLayer       *self,
                        const KithChartStage *stage,
                        GtkSnapshot          *snapshot);
  gboolean (*hit)      (KithChartLayer       *self,
                        const KithChartStage *stage,
                        float                 x,
                        float                 y,
                        guint                *ret_index);
};

KithSeries *kith_chart_layer_get_series (KithChartLayer       *self);

void        kith_chart_layer_snapshot   (KithChartLayer       *self,
                                         const KithChartStage *stage,
                                         GtkSnapshot          *snapshot);
gboolean    kith_chart_layer_hit        (KithChartLayer       *self,
                                         const KithChartStage *stage,
                                         float                 x,
                                         float                 y,
                                         guint                *ret_index);
char       *kith_chart_layer_describe   (KithChartLayer       *self,
                                         const KithChartStage *stage,
                                         guint                 index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
