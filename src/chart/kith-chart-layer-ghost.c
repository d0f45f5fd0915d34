/* kith-chart-layer-ghost.c: last year, a short line for each period
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-layer-ghost.h"

/* How far from the line one may be and still mean it. */
#define REACH 5.0f

struct _KithChartLayerGhost
{
  KithChartLayer  parent_instance;
};

G_DEFINE_FINAL_TYPE (KithChartLayerGhost, kith_chart_layer_ghost, KITH_TYPE_CHART_LAYER)

static void
draw_outline (const KithChartStage  *stage,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *column)
{
  const float widths[4] = { 1.0f, 1.0f, 1.0f, 1.0f };
  const GdkRGBA colours[4] =
  {
    stage->palette.ghost, stage->palette.ghost, stage->palette.ghost, stage->palette.ghost,
  };
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, column, 0.0f);
  gtk_snapshot_append_border (snapshot, &shape, widths, colours);
}

static void
draw_column (const KithChartStage  *stage,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *column)
{
  gtk_snapshot_append_color (snapshot, &stage->palette.empty, column);
  if (stage->palette.outlines)
    draw_outline (stage, snapshot, column);
}

/* The line crosses this year's bar; a rim of paper parts the two, in every scheme. */
static void
draw_mark (const KithChartStage  *stage,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *mark)
{
  graphene_rect_t rim = *mark;

  graphene_rect_inset (&rim, 0.0f, -1.0f);
  graphene_rect_intersection (&rim, &stage->layout.plot, &rim);
  gtk_snapshot_append_color (snapshot, &stage->palette.paper, &rim);
  gtk_snapshot_append_color (snapshot, &stage->palette.ghost, mark);
}

static void
kith_chart_layer_ghost_snapshot (KithChartLayer       *layer,
                                 const KithChartStage *stage,
                                 GtkSnapshot          *snapshot)
{
  KithSeries *series = kith_chart_layer_get_series (layer);

  for (guint i = 0; i < stage->layout.n_slots; i++)
    {
      gint64 value = kith_measure_get_value (stage->measure, series, i);
      graphene_rect_t place;

      if (value == KITH_SERIES_UNKNOWN)
        continue;

      if (i >= kith_measure_get_n_begun (stage->measure) &&
          kith_chart_layout_get_bar (&stage->layout, &stage->ticks, i, value, &place))
        draw_column (stage, snapshot, &place);

      kith_chart_layout_get_mark (&stage->layout, &stage->ticks, i, value, &place);
      draw_mark (stage, snapshot, &place);
    }
}

/* Where this year has a bar only the line is last year's; where it has not
 * come yet the whole column is.
 */
static gboolean
kith_chart_layer_ghost_hit (KithChartLayer       *layer,
                            const KithChartStage *stage,
                            float                 x,
                            float                 y,
                            guint                *ret_index)
{
  gint64 value = KITH_SERIES_UNKNOWN;
  graphene_rect_t mark;
  guint index = 0;

  if (!kith_chart_layout_find_slot (&stage->layout, x, &index))
    return FALSE;

  value = kith_measure_get_value (stage->measure, kith_chart_layer_get_series (layer), index);
  if (index < kith_measure_get_n_begun (stage->measure))
    {
      if (value == KITH_SERIES_UNKNOWN)
        return FALSE;

      kith_chart_layout_get_mark (&stage->layout, &stage->ticks, index, value, &mark);
      if (y < mark.origin.y - REACH || y > mark.origin.y + mark.size.height + REACH)
        return FALSE;
    }

  *ret_index = index;
  return TRUE;
}

static void
kith_chart_layer_ghost_class_init (KithChartLayerGhostClass *klass)
{
  KithChartLayerClass *layer_class = KITH_CHART_LAYER_CLASS (klass);

  layer_class->snapshot = kith_chart_layer_ghost_snapshot;
  layer_class->hit = kith_chart_layer_ghost_hit;
}

static void
kith_chart_layer_ghost_init (KithChartLayerGhost *self)
{
}

/**
 * kith_chart_layer_ghost_new:
 * @series: the numbers of a year before
 *
 * Returns: (transfer full): a short line at the height of each number, and a
 *   faint column under it where this year has not come yet
 */
KithChartLayer *
kith_chart_layer_ghost_new (KithSeries *series)
{
  g_return_val_if_fail (KITH_IS_SERIES (series), NULL);

  return g_object_new (KITH_TYPE_CHART_LAYER_GHOST, "series", series, NULL);
}
