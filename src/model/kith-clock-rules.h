/* kith-clock-rules.h: all rules, each with its versions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-clock-rule.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLOCK_RULES (kith_clock_rules_get_type ())

G_DECLARE_FINAL_TYPE (KithClockRules, kith_clock_rules, KITH, CLOCK_RULES, GObject)

KithClockRules *kith_clock_rules_new          (GPtrArray       *versions) G_GNUC_WARN_UNUSED_RESULT;

guint           kith_clock_rules_get_n        (KithClockRules  *self);
GListModel     *kith_clock_rules_get_versions (KithClockRules  *self,
                                               guint            rule);
KithClockRule  *kith_clock_rules_get_on       (KithClockRules  *self,
                                               guint            rule,
                                               KithDate         day);
gboolean        kith_clock_rules_find         (KithClockRules  *self,
                                               const char      *code,
                                               guint           *ret_rule);

G_END_DECLS
