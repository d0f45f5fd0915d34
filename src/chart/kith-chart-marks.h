/* kith-chart-marks.h: all numbers of a chart, as a screen reader meets them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-chart-layout.h"
#include "kith-chart-mark.h"

G_BEGIN_DECLS

GPtrArray     *kith_chart_marks_new   (GtkWidget             *chart,
                                       KithMeasure           *measure) G_GNUC_WARN_UNUSED_RESULT;
void           kith_chart_marks_free  (GPtrArray             *marks);

KithChartMark *kith_chart_marks_find  (GPtrArray             *marks,
                                       KithSeries            *series,
                                       guint                  index);
void           kith_chart_marks_place (GPtrArray             *marks,
                                       const KithChartLayout *layout);

G_END_DECLS
