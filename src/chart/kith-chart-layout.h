/* kith-chart-layout.h: where everything of a chart lies
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphene.h>

#include "kith-ticks.h"

G_BEGIN_DECLS

/**
 * KithChartMargins:
 * @top: above the plot, so that the topmost label has room
 * @bottom: below it, for the names of the periods
 * @start: beside it, for the numbers of the lines
 * @end: on the other side
 */
typedef struct
{
  float top;
  float bottom;
  float start;
  float end;
} KithChartMargins;

/**
 * KithChartLayout:
 * @plot: where bars may stand
 * @slot_width: the width that each period has
 * @bar_width: the width of a bar within it
 * @n_slots: how many periods there are
 * @is_rtl: whether time runs from right to left
 *
 * Plain geometry, without a display: whatever the numbers are, nothing leaves
 * the plot, and no two periods share a point.
 */
typedef struct
{
  graphene_rect_t plot;
  float           slot_width;
  float           bar_width;
  guint           n_slots;
  gboolean        is_rtl;
} KithChartLayout;

void     kith_chart_layout_init         (KithChartLayout        *layout,
                                         float                   width,
                                         float                   height,
                                         const KithChartMargins *margins,
                                         guint                   n_slots,
                                         gboolean                is_rtl);

void     kith_chart_layout_get_slot     (const KithChartLayout  *layout,
                                         guint                   index,
                                         graphene_rect_t        *ret_slot);
float    kith_chart_layout_get_y        (const KithChartLayout  *layout,
                                         const KithTicks        *ticks,
                                         gint64                  value);
gboolean kith_chart_layout_get_bar      (const KithChartLayout  *layout,
                                         const KithTicks        *ticks,
                                         guint                   index,
                                         gint64                  value,
                                         graphene_rect_t        *ret_bar);
void     kith_chart_layout_get_mark     (const KithChartLayout  *layout,
                                         const KithTicks        *ticks,
                                         guint                   index,
                                         gint64                  value,
                                         graphene_rect_t        *ret_mark);

gboolean kith_chart_layout_find_slot    (const KithChartLayout  *layout,
                                         float                   x,
                                         guint                  *ret_index);
guint    kith_chart_layout_thin_labels  (const KithChartLayout  *layout,
                                         float                   widest,
                                         float                   gap);

G_END_DECLS
