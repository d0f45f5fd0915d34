/* kith-schools-view.h: a cluster's schools in a period: charts, and a table or cards
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster-sheet.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOLS_VIEW (kith_schools_view_get_type ())

/* Property "is-narrow" (boolean): whether it shows cards.
 *
 * Signal "month-opened" (figure: int, month: int, is-before: boolean). Actions
 * that whoever holds it must have: "figure.open", "line.open", "school.open",
 * "complete.declare", "complete.withdraw".
 */
G_DECLARE_FINAL_TYPE (KithSchoolsView, kith_schools_view, KITH, SCHOOLS_VIEW, AdwBreakpointBin)

void            kith_schools_view_set_sheet     (KithSchoolsView    *self,
                                                 KithClusterSheet   *sheet);
void            kith_schools_view_set_needle    (KithSchoolsView    *self,
                                                 const char         *needle);
guint           kith_schools_view_count_found   (KithSchoolsView    *self);
KithSchoolLine *kith_schools_view_find_line     (KithSchoolsView    *self,
                                                 KithSchoolLineKind  kind,
                                                 gint64              school_id) G_GNUC_WARN_UNUSED_RESULT;
void            kith_schools_view_scroll_to_top (KithSchoolsView    *self);
void            kith_schools_view_toggle_table  (KithSchoolsView    *self);

G_END_DECLS
