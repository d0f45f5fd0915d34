/* kith-clock-rule-dialog.h: says otherwise of a rule, from a day on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-clock-rule.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLOCK_RULE_DIALOG (kith_clock_rule_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithClockRuleDialog, kith_clock_rule_dialog, KITH, CLOCK_RULE_DIALOG, AdwDialog)

AdwDialog *kith_clock_rule_dialog_new (KithStore     *store,
                                       KithClockRule *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
