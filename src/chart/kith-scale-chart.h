/* kith-scale-chart.h: a small picture of the answers to one question from 0 to 10
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-plan.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCALE_CHART (kith_scale_chart_get_type ())

/**
 * KithScaleChart:
 *
 * A line for each who answered, told apart by dash and mark, with a legend
 * below. Who listens hears the summary as its description; the answers one by
 * one are for a table beside it.
 */
G_DECLARE_FINAL_TYPE (KithScaleChart, kith_scale_chart, KITH, SCALE_CHART, GtkWidget)

GtkWidget *kith_scale_chart_new (const char *question,
                                 GPtrArray  *scores) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
