/* kith-school-body.h: a school's page below its header bar
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-school-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_BODY (kith_school_body_get_type ())

/* Signal "month-opened" (figure: int, month: int, is-before: boolean): as of
 * KithSchoolsCharts.
 */
G_DECLARE_FINAL_TYPE (KithSchoolBody, kith_school_body, KITH, SCHOOL_BODY, AdwBreakpointBin)

void     kith_school_body_set_line     (KithSchoolBody   *self,
                                        KithSchoolLine   *line);
void     kith_school_body_set_cluster  (KithSchoolBody   *self,
                                        KithClusterSheet *sheet,
                                        KithSchoolLine   *line);
void     kith_school_body_set_sheet    (KithSchoolBody   *self,
                                        KithStore        *store,
                                        KithSchoolSheet  *sheet,
                                        KithSchoolLine   *line);
void     kith_school_body_toggle_table (KithSchoolBody   *self);

G_END_DECLS
