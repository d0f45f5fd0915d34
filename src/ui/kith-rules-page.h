/* kith-rules-page.h: all rules of a kind, with their sources
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-rule-sheet.h"

G_BEGIN_DECLS

#define KITH_TYPE_RULES_PAGE (kith_rules_page_get_type ())

G_DECLARE_FINAL_TYPE (KithRulesPage, kith_rules_page, KITH, RULES_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_rules_page_new (KithStore          *store,
                                        const KithRuleKind *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
