/* kith-rule-dialog.h: says otherwise of a limit or of how long something is kept, from a day on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-council-limit.h"
#include "kith-form-dialog.h"
#include "kith-retention-rule.h"

G_BEGIN_DECLS

#define KITH_TYPE_RULE_DIALOG (kith_rule_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithRuleDialog, kith_rule_dialog, KITH, RULE_DIALOG, KithFormDialog)

AdwDialog *kith_rule_dialog_new_for_limit     (KithStore         *store,
                                               KithCouncilLimit  *limit) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *kith_rule_dialog_new_for_retention (KithStore         *store,
                                               KithRetentionRule *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
