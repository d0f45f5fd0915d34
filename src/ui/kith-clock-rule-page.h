/* kith-clock-rule-page.h: one rule of the clocks, and how it came to be so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLOCK_RULE_PAGE (kith_clock_rule_page_get_type ())

G_DECLARE_FINAL_TYPE (KithClockRulePage, kith_clock_rule_page, KITH, CLOCK_RULE_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_clock_rule_page_new (KithStore  *store,
                                             const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
