/* kith-chart-picture.h: the layers of one chart, and what they drew
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-chart-stage.h"

G_BEGIN_DECLS

/**
 * KithChartForm:
 * @KITH_CHART_FORM_BARS: this year in bars, last year as a short line over each
 * @KITH_CHART_FORM_LINES: a line each, last year's dashed
 */
typedef enum
{
  KITH_CHART_FORM_BARS,
  KITH_CHART_FORM_LINES,
} KithChartForm;

#define KITH_TYPE_CHART_FORM (kith_chart_form_get_type ())

GType kith_chart_form_get_type (void) G_GNUC_CONST;

#define KITH_TYPE_CHART_PICTURE (kith_chart_picture_get_type ())

/**
 * KithChartPicture:
 *
 * A chart without a window: of one size, in one scheme, drawn once and kept.
 * A widget shows it, and so can a page that is printed.
 */
G_DECLARE_FINAL_TYPE (KithChartPicture, kith_chart_picture, KITH, CHART_PICTURE, GObject)

KithChartPicture     *kith_chart_picture_new       (KithMeasure       *measure,
                                                    KithChartForm      form,
                                                    KithChartScheme    scheme,
                                                    PangoLayout       *text,
                                                    float              width,
                                                    float              height,
                                                    gboolean           is_rtl) G_GNUC_WARN_UNUSED_RESULT;

const KithChartStage *kith_chart_picture_get_stage (KithChartPicture  *self);
void                  kith_chart_picture_snapshot  (KithChartPicture  *self,
                                                    GtkSnapshot       *snapshot);
gboolean              kith_chart_picture_find      (KithChartPicture  *self,
                                                    float              x,
                                                    float              y,
                                                    KithSeries       **ret_series,
                                                    guint             *ret_index);

G_END_DECLS
