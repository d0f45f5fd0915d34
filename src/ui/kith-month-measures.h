/* kith-month-measures.h: what charts show of a sheet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cluster-sheet.h"
#include "kith-measure.h"

G_BEGIN_DECLS

#define KITH_N_MONTH_MEASURES 3

KithFigure   kith_month_measure_get_figure     (guint             index);
KithMeasure *kith_month_measure_new            (KithClusterSheet *sheet,
                                                KithSchoolLine   *line,
                                                guint             index) G_GNUC_WARN_UNUSED_RESULT;
char        *kith_month_measure_dup_comparison (KithClusterSheet *sheet,
                                                KithSchoolLine   *line,
                                                guint             index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
