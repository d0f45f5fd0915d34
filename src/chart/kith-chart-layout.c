/* kith-chart-layout.c: where everything of a chart lies
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Edges are put on whole pixels, so that bars of the same number look the same
 * and lines are sharp. A number above 0 is seen, however small it is beside the
 * others; 0 has no bar.
 */

#include "config.h"

#include "kith-chart-layout.h"

#include <math.h>

#include "kith-series.h"

#define BAR_SHARE 0.64f
#define WIDEST_BAR 32.0f
#define LEAST_BAR_HEIGHT 2.0f
#define MARK_HEIGHT 2.0f
#define MARK_OVERHANG 2.0f

/* Periods count from the side where reading begins. */
static guint
to_place (const KithChartLayout *layout,
          guint                  index)
{
  return layout->is_rtl ? layout->n_slots - 1 - index : index;
}

static float
get_baseline (const KithChartLayout *layout)
{
  return layout->plot.origin.y + layout->plot.size.height;
}

/**
 * kith_chart_layout_init:
 * @layout: (out caller-allocates): the layout
 * @width: of the whole chart
 * @height: of the whole chart
 * @margins: what the labels need
 * @n_slots: how many periods there are
 * @is_rtl: whether time runs from right to left
 *
 * Where the margins leave no room the plot is empty, and lies inside the chart
 * all the same.
 */
void
kith_chart_layout_init (KithChartLayout        *layout,
                        float                   width,
                        float                   height,
                        const KithChartMargins *margins,
                        guint                   n_slots,
                        gboolean                is_rtl)
{
  float left, top, right, bottom;

  g_return_if_fail (layout != NULL);
  g_return_if_fail (margins != NULL);

  left = CLAMP (roundf (is_rtl ? margins->end : margins->start), 0.0f, width);
  right = CLAMP (width - roundf (is_rtl ? margins->start : margins->end), left, width);
  top = CLAMP (roundf (margins->top), 0.0f, height);
  bottom = CLAMP (height - roundf (margins->bottom), top, height);

  graphene_rect_init (&layout->plot, left, top, right - left, bottom - top);
  layout->n_slots = n_slots;
  layout->slot_width = n_slots > 0 ? (right - left) / (float)n_slots : 0.0f;
  layout->bar_width = CLAMP (roundf (layout->slot_width * BAR_SHARE), MIN (1.0f, layout->slot_width), WIDEST_BAR);
  layout->is_rtl = is_rtl;
}

/**
 * kith_chart_layout_get_slot:
 * @index: which period
 * @ret_slot: (out caller-allocates): the part of the plot that is the period's
 */
void
kith_chart_layout_get_slot (const KithChartLayout *layout,
                            guint                  index,
                            graphene_rect_t       *ret_slot)
{
  g_return_if_fail (layout != NULL);
  g_return_if_fail (index < layout->n_slots);
  g_return_if_fail (ret_slot != NULL);

  graphene_rect_init (ret_slot,
                      layout->plot.origin.x + layout->slot_width * (float)to_place (layout, index),
                      layout->plot.origin.y,
                      layout->slot_width,
                      layout->plot.size.height);
}

/**
 * kith_chart_layout_get_y:
 * @ticks: the upright axis
 * @value: a number
 *
 * Returns: the height at which the number stands, on a whole pixel
 */
float
kith_chart_layout_get_y (const KithChartLayout *layout,
                         const KithTicks       *ticks,
                         gint64                 value)
{
  double share;

  g_return_val_if_fail (layout != NULL, 0.0f);
  g_return_val_if_fail (ticks != NULL, 0.0f);

  share = (double)value / (double)kith_ticks_get_top (ticks);

  return get_baseline (layout) - roundf ((float)CLAMP (share, 0.0, 1.0) * layout->plot.size.height);
}

/**
 * kith_chart_layout_get_bar:
 * @ticks: the upright axis
 * @index: which period
 * @value: its number
 * @ret_bar: (out caller-allocates): the bar
 *
 * Returns: whether there is one: 0 and what is not known have none
 */
gboolean
kith_chart_layout_get_bar (const KithChartLayout *layout,
                           const KithTicks       *ticks,
                           guint                  index,
                           gint64                 value,
                           graphene_rect_t       *ret_bar)
{
  graphene_rect_t slot;
  float y;

  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (ret_bar != NULL, FALSE);

  if (value <= 0 || layout->plot.size.height < LEAST_BAR_HEIGHT)
    return FALSE;

  kith_chart_layout_get_slot (layout, index, &slot);
  y = MIN (kith_chart_layout_get_y (layout, ticks, value), get_baseline (layout) - LEAST_BAR_HEIGHT);
  graphene_rect_init (ret_bar,
                      MAX (roundf (slot.origin.x + (slot.size.width - layout->bar_width) / 2.0f), layout->plot.origin.x),
                      y,
                      layout->bar_width,
                      get_baseline (layout) - y);

  return TRUE;
}

/**
 * kith_chart_layout_get_mark:
 * @ticks: the upright axis
 * @index: which period
 * @value: its number, 0 or more
 * @ret_mark: (out caller-allocates): a short line at the number's height,
 *   a little wider than a bar; 0 has one too, on the ground
 */
void
kith_chart_layout_get_mark (const KithChartLayout *layout,
                            const KithTicks       *ticks,
                            guint                  index,
                            gint64                 value,
                            graphene_rect_t       *ret_mark)
{
  graphene_rect_t slot;
  float overhang, left, right, y;

  g_return_if_fail (layout != NULL);
  g_return_if_fail (value >= 0);
  g_return_if_fail (ret_mark != NULL);

  kith_chart_layout_get_slot (layout, index, &slot);
  overhang = MIN (MARK_OVERHANG, MAX (0.0f, floorf ((slot.size.width - layout->bar_width) / 2.0f) - 1.0f));
  left = roundf (slot.origin.x + (slot.size.width - layout->bar_width) / 2.0f) - overhang;
  right = left + layout->bar_width + 2.0f * overhang;
  left = MAX (left, layout->plot.origin.x);
  right = MIN (right, layout->plot.origin.x + layout->plot.size.width);
  y = CLAMP (kith_chart_layout_get_y (layout, ticks, value) - MARK_HEIGHT / 2.0f,
             layout->plot.origin.y,
             MAX (layout->plot.origin.y, get_baseline (layout) - MARK_HEIGHT));

  graphene_rect_init (ret_mark, left, y, MAX (right - left, 0.0f), MIN (MARK_HEIGHT, layout->plot.size.height));
}

/**
 * kith_chart_layout_find_slot:
 * @x: a place across the chart
 * @ret_index: (out): the period it belongs to
 *
 * Returns: whether it belongs to any
 */
gboolean
kith_chart_layout_find_slot (const KithChartLayout *layout,
                             float                  x,
                             guint                 *ret_index)
{
  float place;

  g_return_val_if_fail (layout != NULL, FALSE);
  g_return_val_if_fail (ret_index != NULL, FALSE);

  if (layout->n_slots == 0 || layout->slot_width <= 0.0f || x < layout->plot.origin.x)
    return FALSE;

  place = floorf ((x - layout->plot.origin.x) / layout->slot_width);
  if (place >= (float)layout->n_slots)
    return FALSE;

  *ret_index = to_place (layout, (guint)place);
  return TRUE;
}

/**
 * kith_chart_layout_thin_labels:
 * @widest: the width of the widest label
 * @gap: the least distance between two
 *
 * Returns: 1 where every period can have its label, 2 where every other can,
 *   and so on; 0 where not even one fits into the plot
 */
guint
kith_chart_layout_thin_labels (const KithChartLayout *layout,
                               float                  widest,
                               float                  gap)
{
  float needed = widest + gap;

  g_return_val_if_fail (layout != NULL, 0);

  if (layout->n_slots == 0 || layout->slot_width <= 0.0f || widest > layout->plot.size.width)
    return 0;

  return needed <= layout->slot_width ? 1 : (guint)ceilf (needed / layout->slot_width);
}
