/* kith-chart-overlay.h: what follows the pointer and the keyboard in a chart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart-mark.h"
#include "kith-chart-stage.h"

G_BEGIN_DECLS

void kith_chart_overlay_draw_pointed (const KithChartStage *stage,
                                      KithChartMark        *mark,
                                      GtkSnapshot          *snapshot);
void kith_chart_overlay_draw_focused (const KithChartStage *stage,
                                      KithChartMark        *mark,
                                      GtkSnapshot          *snapshot);

G_END_DECLS
