/* kith-chart-layer-bars.c: this year, a bar for each period
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-layer-bars.h"

#include <glib/gi18n.h>
#include <math.h>

#define ROUNDING 3.0f

struct _KithChartLayerBars
{
  KithChartLayer  parent_instance;
};

G_DEFINE_FINAL_TYPE (KithChartLayerBars, kith_chart_layer_bars, KITH_TYPE_CHART_LAYER)

static void
draw_bar (const KithChartStage  *stage,
          GtkSnapshot           *snapshot,
          const graphene_rect_t *bar)
{
  float radius = MIN (ROUNDING, MIN (bar->size.width / 2.0f, bar->size.height));
  const graphene_size_t round = GRAPHENE_SIZE_INIT (radius, radius);
  const graphene_size_t square = GRAPHENE_SIZE_INIT (0.0f, 0.0f);
  GskRoundedRect shape;

  gsk_rounded_rect_init (&shape, bar, &round, &round, &square, &square);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &stage->palette.series, bar);
  gtk_snapshot_pop (snapshot);
}

/* A place without a bar could be 0; this says that it is not. */
static void
draw_question (const KithChartStage *stage,
               GtkSnapshot          *snapshot,
               guint                 index)
{
  graphene_rect_t slot;
  int width, height;

  /* Translators: stands where the number of a month is not known. */
  pango_layout_set_text (stage->text, C_("number of a month", "?"), -1);
  pango_layout_get_pixel_size (stage->text, &width, &height);
  kith_chart_layout_get_slot (&stage->layout, index, &slot);
  if ((float)width > slot.size.width || (float)height > slot.size.height)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf (slot.origin.x + (slot.size.width - (float)width) / 2.0f),
                                                roundf (slot.origin.y + slot.size.height - (float)height)));
  gtk_snapshot_append_layout (snapshot, stage->text, &stage->palette.dim);
  gtk_snapshot_restore (snapshot);
}

static void
kith_chart_layer_bars_snapshot (KithChartLayer       *layer,
                                const KithChartStage *stage,
                                GtkSnapshot          *snapshot)
{
  KithSeries *series = kith_chart_layer_get_series (layer);
  graphene_rect_t bar;

  for (guint i = 0; i < kith_measure_get_n_begun (stage->measure); i++)
    {
      gint64 value = kith_measure_get_value (stage->measure, series, i);

      if (value == KITH_SERIES_UNKNOWN)
        draw_question (stage, snapshot, i);
      else if (kith_chart_layout_get_bar (&stage->layout, &stage->ticks, i, value, &bar))
        draw_bar (stage, snapshot, &bar);
    }
}

/* The whole height of a period belongs to its bar: a bar of 1 is too small to
 * be met, and one of 0 is not there at all, and both can be asked about.
 */
static gboolean
kith_chart_layer_bars_hit (KithChartLayer       *layer,
                           const KithChartStage *stage,
                           float                 x,
                           float                 y,
                           guint                *ret_index)
{
  guint index = 0;

  if (!kith_chart_layout_find_slot (&stage->layout, x, &index) ||
      index >= kith_measure_get_n_begun (stage->measure))
    return FALSE;

  *ret_index = index;
  return TRUE;
}

static void
kith_chart_layer_bars_class_init (KithChartLayerBarsClass *klass)
{
  KithChartLayerClass *layer_class = KITH_CHART_LAYER_CLASS (klass);

  layer_class->snapshot = kith_chart_layer_bars_snapshot;
  layer_class->hit = kith_chart_layer_bars_hit;
}

static void
kith_chart_layer_bars_init (KithChartLayerBars *self)
{
}

/**
 * kith_chart_layer_bars_new:
 * @series: the numbers of the chart's measure
 *
 * Returns: (transfer full): solid bars with rounded tops; none for 0, and a
 *   question where a number is not known
 */
KithChartLayer *
kith_chart_layer_bars_new (KithSeries *series)
{
  g_return_val_if_fail (KITH_IS_SERIES (series), NULL);

  return g_object_new (KITH_TYPE_CHART_LAYER_BARS, "series", series, NULL);
}
