/* kith-chart-layer-grid.c: the lines behind a chart, and their numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-layer-grid.h"

#include <math.h>

struct _KithChartLayerGrid
{
  KithChartLayer  parent_instance;
};

G_DEFINE_FINAL_TYPE (KithChartLayerGrid, kith_chart_layer_grid, KITH_TYPE_CHART_LAYER)

static void
draw_number (const KithChartStage *stage,
             GtkSnapshot          *snapshot,
             guint                 index,
             float                 y)
{
  const graphene_rect_t *plot = &stage->layout.plot;
  g_autofree char *label = kith_ticks_dup_label (&stage->ticks, index);
  int width, height;
  float x;

  pango_layout_set_text (stage->text, label, -1);
  pango_layout_get_pixel_size (stage->text, &width, &height);
  x = stage->layout.is_rtl ? plot->origin.x + plot->size.width + KITH_CHART_LAYER_GRID_GAP
                           : plot->origin.x - KITH_CHART_LAYER_GRID_GAP - (float)width;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, roundf (y - (float)height / 2.0f)));
  gtk_snapshot_append_layout (snapshot, stage->text, &stage->palette.dim);
  gtk_snapshot_restore (snapshot);
}

static void
kith_chart_layer_grid_snapshot (KithChartLayer       *layer,
                                const KithChartStage *stage,
                                GtkSnapshot          *snapshot)
{
  const graphene_rect_t *plot = &stage->layout.plot;

  for (guint i = 0; i <= stage->ticks.n_steps; i++)
    {
      float y = kith_chart_layout_get_y (&stage->layout, &stage->ticks, kith_ticks_get_value (&stage->ticks, i));

      gtk_snapshot_append_color (snapshot, &stage->palette.grid,
                                 &GRAPHENE_RECT_INIT (plot->origin.x, i == 0 ? y : y - 1.0f, plot->size.width, 1.0f));
      draw_number (stage, snapshot, i, y);
    }
}

static void
kith_chart_layer_grid_class_init (KithChartLayerGridClass *klass)
{
  KithChartLayerClass *layer_class = KITH_CHART_LAYER_CLASS (klass);

  layer_class->snapshot = kith_chart_layer_grid_snapshot;
}

static void
kith_chart_layer_grid_init (KithChartLayerGrid *self)
{
}

/**
 * kith_chart_layer_grid_new:
 *
 * Returns: (transfer full): a line for each tick, its number at the side where
 *   reading begins
 */
KithChartLayer *
kith_chart_layer_grid_new (void)
{
  return g_object_new (KITH_TYPE_CHART_LAYER_GRID, NULL);
}

/**
 * kith_chart_layer_grid_measure:
 * @ticks: the upright axis
 * @text: an empty layout in the chart's font
 *
 * Returns: how much room the numbers need beside the plot
 */
float
kith_chart_layer_grid_measure (const KithTicks *ticks,
                               PangoLayout     *text)
{
  int widest = 0;

  g_return_val_if_fail (ticks != NULL, 0.0f);

  for (guint i = 0; i <= ticks->n_steps; i++)
    {
      g_autofree char *label = kith_ticks_dup_label (ticks, i);
      int width;

      pango_layout_set_text (text, label, -1);
      pango_layout_get_pixel_size (text, &width, NULL);
      widest = MAX (widest, width);
    }

  return (float)widest + KITH_CHART_LAYER_GRID_GAP;
}
