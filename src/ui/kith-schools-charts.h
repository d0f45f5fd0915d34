/* kith-schools-charts.h: three measures month by month, as charts or as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster-sheet.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOLS_CHARTS (kith_schools_charts_get_type ())

/* Properties: "is-narrow" (boolean, construct only): one chart at a time, to be
 * swiped; "is-table" (boolean): the numbers in place of the pictures.
 *
 * Signal "month-opened" (figure: int, month: int, is-before: boolean): a number
 * of a month was opened; is-before where it is the one that is compared with.
 */
G_DECLARE_FINAL_TYPE (KithSchoolsCharts, kith_schools_charts, KITH, SCHOOLS_CHARTS, GtkBox)

void kith_schools_charts_set_sheet (KithSchoolsCharts *self,
                                    KithClusterSheet  *sheet,
                                    KithSchoolLine    *line);

G_END_DECLS
