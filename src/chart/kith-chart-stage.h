/* kith-chart-stage.h: what the layers of a chart are drawn on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-chart-layout.h"
#include "kith-chart-palette.h"
#include "kith-measure.h"

G_BEGIN_DECLS

/**
 * KithChartStage:
 * @measure: what the chart is about
 * @ticks: its upright axis
 * @layout: where everything lies
 * @palette: the colours
 * @text: an empty layout in the chart's font, for whoever writes
 *
 * What a chart hands to its layers. It belongs to the chart and holds for as
 * long as the call.
 */
typedef struct
{
  KithMeasure      *measure;
  KithTicks         ticks;
  KithChartLayout   layout;
  KithChartPalette  palette;
  PangoLayout      *text;
} KithChartStage;

void kith_chart_stage_init     (KithChartStage       *stage,
                                KithMeasure          *measure,
                                KithChartScheme       scheme,
                                PangoLayout          *text,
                                float                 width,
                                float                 height,
                                gboolean              is_rtl);
void kith_chart_stage_set_bold (const KithChartStage *stage,
                                gboolean              is_bold);

G_END_DECLS
