/* kith-chart-layer-line.c: a series as one line with marks
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are told apart by their dashes and the shape of their marks before all
 * else, since tones alone are lost to many eyes and most printers. A number
 * that is not known breaks the line: nothing is drawn across what nobody knows.
 */

#include "config.h"

#include "kith-chart-layer-line.h"

#define LINE_WIDTH 2.0f
#define MARK_RADIUS 3.0f
#define REACH 8.0f

struct _KithChartLayerLine
{
  KithChartLayer  parent_instance;

  guint           place;
};

G_DEFINE_FINAL_TYPE (KithChartLayerLine, kith_chart_layer_line, KITH_TYPE_CHART_LAYER)

typedef enum
{
  MARK_CIRCLE,
  MARK_SQUARE,
  MARK_DIAMOND,
} Mark;

#define N_MARKS (MARK_DIAMOND + 1)

static gboolean
find_point (KithChartLayer       *layer,
            const KithChartStage *stage,
            guint                 index,
            graphene_point_t     *ret_point)
{
  gint64 value = kith_measure_get_value (stage->measure, kith_chart_layer_get_series (layer), index);
  graphene_rect_t slot;

  if (value == KITH_SERIES_UNKNOWN)
    return FALSE;

  kith_chart_layout_get_slot (&stage->layout, index, &slot);
  graphene_point_init (ret_point,
                       slot.origin.x + slot.size.width / 2.0f,
                       kith_chart_layout_get_y (&stage->layout, &stage->ticks, value));

  return TRUE;
}

static GskPath *
make_line (KithChartLayer       *layer,
           const KithChartStage *stage)
{
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  gboolean is_drawing = FALSE;

  for (guint i = 0; i < stage->layout.n_slots; i++)
    {
      graphene_point_t point;

      if (!find_point (layer, stage, i, &point))
        is_drawing = FALSE;
      else if (is_drawing)
        gsk_path_builder_line_to (builder, point.x, point.y);
      else
        {
          gsk_path_builder_move_to (builder, point.x, point.y);
          is_drawing = TRUE;
        }
    }

  return gsk_path_builder_to_path (builder);
}

static void
add_mark (GskPathBuilder         *builder,
          Mark                    mark,
          const graphene_point_t *at)
{
  const float r = MARK_RADIUS;

  switch (mark)
    {
    case MARK_CIRCLE:
      gsk_path_builder_add_circle (builder, at, r);
      break;

    case MARK_SQUARE:
      gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (at->x - r, at->y - r, 2.0f * r, 2.0f * r));
      break;

    case MARK_DIAMOND:
      gsk_path_builder_move_to (builder, at->x, at->y - r * 1.4f);
      gsk_path_builder_line_to (builder, at->x + r * 1.4f, at->y);
      gsk_path_builder_line_to (builder, at->x, at->y + r * 1.4f);
      gsk_path_builder_line_to (builder, at->x - r * 1.4f, at->y);
      gsk_path_builder_close (builder);
      break;

    default:
      g_assert_not_reached ();
    }
}

static GskPath *
make_marks (KithChartLayer       *layer,
            const KithChartStage *stage)
{
  KithChartLayerLine *self = KITH_CHART_LAYER_LINE (layer);
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();

  for (guint i = 0; i < stage->layout.n_slots; i++)
    {
      graphene_point_t point;

      if (find_point (layer, stage, i, &point))
        add_mark (builder, self->place % N_MARKS, &point);
    }

  return gsk_path_builder_to_path (builder);
}

static void
kith_chart_layer_line_snapshot (KithChartLayer       *layer,
                                const KithChartStage *stage,
                                GtkSnapshot          *snapshot)
{
  static const float dashes[][2] = { { 6.0f, 4.0f }, { 2.0f, 3.0f } };
  KithChartLayerLine *self = KITH_CHART_LAYER_LINE (layer);
  const GdkRGBA *colour = self->place == 0 ? &stage->palette.series : &stage->palette.second;
  g_autoptr(GskPath) line = make_line (layer, stage);
  g_autoptr(GskPath) marks = make_marks (layer, stage);
  g_autoptr(GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (self->place > 0)
    gsk_stroke_set_dash (stroke, dashes[(self->place - 1) % G_N_ELEMENTS (dashes)], 2);
  gtk_snapshot_append_stroke (snapshot, line, stroke, colour);
  gtk_snapshot_append_fill (snapshot, marks, GSK_FILL_RULE_WINDING, colour);
}

static gboolean
kith_chart_layer_line_hit (KithChartLayer       *layer,
                           const KithChartStage *stage,
                           float                 x,
                           float                 y,
                           guint                *ret_index)
{
  graphene_point_t point;
  guint index = 0;

  if (!kith_chart_layout_find_slot (&stage->layout, x, &index) ||
      !find_point (layer, stage, index, &point) ||
      ABS (point.y - y) > REACH)
    return FALSE;

  *ret_index = index;
  return TRUE;
}

static void
kith_chart_layer_line_class_init (KithChartLayerLineClass *klass)
{
  KithChartLayerClass *layer_class = KITH_CHART_LAYER_CLASS (klass);

  layer_class->snapshot = kith_chart_layer_line_snapshot;
  layer_class->hit = kith_chart_layer_line_hit;
}

static void
kith_chart_layer_line_init (KithChartLayerLine *self)
{
}

/**
 * kith_chart_layer_line_new:
 * @series: the numbers
 * @place: which of the chart's lines it is, from 0; the first one is solid
 *   with circles, the others differ by dash and mark
 *
 * Returns: (transfer full): a line from number to number
 */
KithChartLayer *
kith_chart_layer_line_new (KithSeries *series,
                           guint       place)
{
  KithChartLayerLine *self = NULL;

  g_return_val_if_fail (KITH_IS_SERIES (series), NULL);

  self = g_object_new (KITH_TYPE_CHART_LAYER_LINE, "series", series, NULL);
  self->place = place;

  return KITH_CHART_LAYER (self);
}
