/* kith-caseload-body.h: the children of a caseload, or its workers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-caseload-view.h"
#include "kith-search-result.h"

G_BEGIN_DECLS

#define KITH_TYPE_CASELOAD_BODY (kith_caseload_body_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseloadBody, kith_caseload_body, KITH, CASELOAD_BODY, AdwBreakpointBin)

/* Signals "opened" (int64): a child was activated; "selection-changed" (). */
void              kith_caseload_body_set_caseload (KithCaseloadBody *self,
                                                   KithCaseload     *caseload);
void              kith_caseload_body_set_result   (KithCaseloadBody *self,
                                                   KithSearchResult *result);

KithCaseloadView *kith_caseload_body_get_view     (KithCaseloadBody *self);
GArray           *kith_caseload_body_dup_selected (KithCaseloadBody *self) G_GNUC_WARN_UNUSED_RESULT;
void              kith_caseload_body_unselect     (KithCaseloadBody *self);
gboolean          kith_caseload_body_shows_team   (KithCaseloadBody *self);
void              kith_caseload_body_show_team    (KithCaseloadBody *self,
                                                   gboolean          shows_team);

G_END_DECLS
