/* kith-plan-sections.h: what stands in a plan on a day, as rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-plan.h"
#include "kith-school-section.h"

G_BEGIN_DECLS

void  kith_plan_sections_fill_part    (KithSchoolSection *section,
                                       KithPlan          *plan,
                                       KithPlanPart       part,
                                       KithDate           as_at,
                                       gboolean           can_change);
void  kith_plan_sections_fill_goals   (KithSchoolSection *section,
                                       KithPlan          *plan,
                                       KithDate           as_at,
                                       gboolean           can_change);
void  kith_plan_sections_fill_actions (KithSchoolSection *section,
                                       KithPlan          *plan,
                                       KithDate           as_at,
                                       gboolean           can_change);

char *kith_plan_sections_dup_action_words (const KithPlanEntry *action,
                                           KithDate             today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
