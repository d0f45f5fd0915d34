/* kith-plan-score-dialog.h: what somebody answered to the question of a goal
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-plan.h"

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_SCORE_DIALOG (kith_plan_score_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithPlanScoreDialog, kith_plan_score_dialog, KITH, PLAN_SCORE_DIALOG, KithFormDialog)

AdwDialog *kith_plan_score_dialog_new (KithStore           *store,
                                       KithPlan            *plan,
                                       gint64               goal_id,
                                       const KithPlanScore *score) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
