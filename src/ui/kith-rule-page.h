/* kith-rule-page.h: one rule, and how it came to be so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-rule-sheet.h"

G_BEGIN_DECLS

#define KITH_TYPE_RULE_PAGE (kith_rule_page_get_type ())

G_DECLARE_FINAL_TYPE (KithRulePage, kith_rule_page, KITH, RULE_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_rule_page_new (KithStore          *store,
                                       const KithRuleKind *kind,
                                       const char         *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
