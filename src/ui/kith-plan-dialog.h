/* kith-plan-dialog.h: begins a plan, or changes what is true of the whole of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child-record.h"
#include "kith-form-dialog.h"
#include "kith-plan.h"

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_DIALOG (kith_plan_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithPlanDialog, kith_plan_dialog, KITH, PLAN_DIALOG, KithFormDialog)

AdwDialog *kith_plan_dialog_new            (KithStore       *store,
                                            KithPlan        *plan) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *kith_plan_dialog_new_for_child  (KithStore       *store,
                                            KithChildRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
