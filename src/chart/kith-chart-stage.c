/* kith-chart-stage.c: what the layers of a chart are drawn on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-stage.h"

#include <math.h>

#include "kith-chart-layer-grid.h"
#include "kith-chart-layer-periods.h"

#define TEXT_SCALE 0.82

/* Three lines above the ground are enough to read a height by. */
#define MOST_LINES 3

/* How far their numbers are apart at least, in heights of a letter. */
#define LINE_DISTANCE 1.25f

/* Digits that are all of the same width. */
#define FEATURES "tnum=1"

/**
 * kith_chart_stage_set_bold:
 * @is_bold: whether the text is bold
 *
 * Gives the stage's text the chart's font again: small, and with digits of one width.
 */
void
kith_chart_stage_set_bold (const KithChartStage *stage,
                           gboolean              is_bold)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (stage != NULL);

  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new (FEATURES));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (stage->text, attributes);
}

/* A low chart, or one with large letters, has fewer lines. */
static guint
count_lines (const KithChartStage   *stage,
             const KithChartMargins *margins,
             float                   height)
{
  float room = height - margins->top - margins->bottom;
  int text_height;

  pango_layout_set_text (stage->text, "0", -1);
  pango_layout_get_pixel_size (stage->text, NULL, &text_height);

  return (guint)CLAMP (room / ((float)MAX (text_height, 1) * LINE_DISTANCE), 1.0f, (float)MOST_LINES);
}

/**
 * kith_chart_stage_init:
 * @stage: (out caller-allocates): the stage
 * @measure: (transfer none): what the chart is about
 * @scheme: what it will be seen on
 * @text: (transfer none): a layout in the widget's font; the stage changes it
 * @width: of the whole chart
 * @height: of the whole chart
 * @is_rtl: whether time runs from right to left
 *
 * The axis is made for the numbers and the height, the margin beside the plot
 * for the axis, and the layout for the margins.
 */
void
kith_chart_stage_init (KithChartStage *stage,
                       KithMeasure    *measure,
                       KithChartScheme scheme,
                       PangoLayout    *text,
                       float           width,
                       float           height,
                       gboolean        is_rtl)
{
  KithChartMargins margins = { 0 };

  g_return_if_fail (stage != NULL);
  g_return_if_fail (KITH_IS_MEASURE (measure));
  g_return_if_fail (PANGO_IS_LAYOUT (text));

  stage->measure = measure;
  stage->text = text;
  kith_chart_palette_init (&stage->palette, scheme);
  kith_chart_stage_set_bold (stage, FALSE);

  margins.bottom = kith_chart_layer_periods_measure (text);
  margins.top = ceilf (margins.bottom / 2.0f);
  kith_ticks_init (&stage->ticks, kith_measure_get_highest (measure), count_lines (stage, &margins, height));
  margins.start = kith_chart_layer_grid_measure (&stage->ticks, text);
  kith_chart_layout_init (&stage->layout, width, height, &margins, kith_measure_get_n_periods (measure), is_rtl);
}
