/* kith-chart-mark.h: one number of a chart, as a screen reader meets it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_MARK (kith_chart_mark_get_type ())

/**
 * KithChartMark:
 *
 * A bar or a short line is drawn and is no widget; this stands in its place for
 * whoever listens: a button with the sentence of its number as its name.
 */
G_DECLARE_FINAL_TYPE (KithChartMark, kith_chart_mark, KITH, CHART_MARK, GObject)

KithChartMark *kith_chart_mark_new         (GtkWidget             *chart,
                                            KithMeasure           *measure,
                                            KithSeries            *series,
                                            guint                  index) G_GNUC_WARN_UNUSED_RESULT;

KithSeries    *kith_chart_mark_get_series  (KithChartMark         *self);
guint          kith_chart_mark_get_index   (KithChartMark         *self);
void           kith_chart_mark_set_focused (KithChartMark         *self,
                                            gboolean               is_focused);
void           kith_chart_mark_set_bounds  (KithChartMark         *self,
                                            const graphene_rect_t *bounds);
void           kith_chart_mark_link        (KithChartMark         *self,
                                            KithChartMark         *next);
void           kith_chart_mark_unlink      (KithChartMark         *self);

G_END_DECLS
