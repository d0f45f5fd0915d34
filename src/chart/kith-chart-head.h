/* kith-chart-head.h: a name, a figure and one sentence, above a chart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHART_HEAD (kith_chart_head_get_type ())

/**
 * KithChartHead:
 *
 * What a measure comes to in words and one number: "Referrals", "45", "36 in
 * the same months last year". It does without the picture, too.
 */
G_DECLARE_FINAL_TYPE (KithChartHead, kith_chart_head, KITH, CHART_HEAD, GtkWidget)

GtkWidget   *kith_chart_head_new         (void) G_GNUC_WARN_UNUSED_RESULT;

KithMeasure *kith_chart_head_get_measure (KithChartHead *self);
void         kith_chart_head_set_measure (KithChartHead *self,
                                          KithMeasure   *measure);

G_END_DECLS
