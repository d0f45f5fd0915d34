/* kith-chart-overlay.c: what follows the pointer and the keyboard in a chart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-overlay.h"

#include <adwaita.h>

#define RING_WIDTH 2.0f
#define RING_ROUNDING 4.0f
#define POINTED_ALPHA 0.07f

/* Round the whole period for this year; round its line for the year before. */
static void
find_ring (const KithChartStage *stage,
           KithChartMark        *mark,
           graphene_rect_t      *ret_ring)
{
  guint index = kith_chart_mark_get_index (mark);
  KithSeries *series = kith_chart_mark_get_series (mark);
  gint64 value = kith_measure_get_value (stage->measure, series, index);

  kith_chart_layout_get_slot (&stage->layout, index, ret_ring);
  if (series != kith_measure_get_before (stage->measure) || value == KITH_SERIES_UNKNOWN)
    return;

  kith_chart_layout_get_mark (&stage->layout, &stage->ticks, index, value, ret_ring);
  graphene_rect_inset (ret_ring, -3.0f, -5.0f);
}

static void
find_accent (GdkRGBA *ret_colour)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), ret_colour);
}

/**
 * kith_chart_overlay_draw_pointed:
 * @stage: what the chart is
 * @mark: the number that the pointer is at
 * @snapshot: where to draw, below the chart
 */
void
kith_chart_overlay_draw_pointed (const KithChartStage *stage,
                                 KithChartMark        *mark,
                                 GtkSnapshot          *snapshot)
{
  graphene_rect_t slot;
  GdkRGBA colour;

  g_return_if_fail (stage != NULL);
  g_return_if_fail (KITH_IS_CHART_MARK (mark));

  colour = stage->palette.ink;
  colour.alpha = POINTED_ALPHA;
  kith_chart_layout_get_slot (&stage->layout, kith_chart_mark_get_index (mark), &slot);
  gtk_snapshot_append_color (snapshot, &colour, &slot);
}

/**
 * kith_chart_overlay_draw_focused:
 * @stage: what the chart is
 * @mark: the number that the keyboard is at
 * @snapshot: where to draw, above the chart
 */
void
kith_chart_overlay_draw_focused (const KithChartStage *stage,
                                 KithChartMark        *mark,
                                 GtkSnapshot          *snapshot)
{
  const float widths[4] = { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH };
  GskRoundedRect shape;
  graphene_rect_t ring;
  GdkRGBA colour;

  g_return_if_fail (stage != NULL);
  g_return_if_fail (KITH_IS_CHART_MARK (mark));

  find_accent (&colour);
  find_ring (stage, mark, &ring);
  gsk_rounded_rect_init_from_rect (&shape, &ring, RING_ROUNDING);
  gtk_snapshot_append_border (snapshot, &shape, widths, (const GdkRGBA[4]) { colour, colour, colour, colour });
}
