/* kith-plan-page.h: a plan: what worries, works and must happen, goals and actions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-plan.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_PAGE (kith_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (KithPlanPage, kith_plan_page, KITH, PLAN_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_plan_page_new      (KithStore    *store,
                                            gint64        plan_id) G_GNUC_WARN_UNUSED_RESULT;

KithPlan          *kith_plan_page_get_plan (KithPlanPage *self);
void               kith_plan_page_seek     (KithPlanPage *self,
                                            const char   *words);

G_END_DECLS
