/* kith-plan-entry-dialog.h: a line, a goal or an action of a plan
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-plan.h"

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_ENTRY_DIALOG (kith_plan_entry_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithPlanEntryDialog, kith_plan_entry_dialog, KITH, PLAN_ENTRY_DIALOG, KithFormDialog)

AdwDialog *kith_plan_entry_dialog_new (KithStore           *store,
                                       KithPlan            *plan,
                                       KithPlanPart         part,
                                       const KithPlanEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
