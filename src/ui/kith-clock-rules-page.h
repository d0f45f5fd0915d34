/* kith-clock-rules-page.h: every rule of the clocks, with its source
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CLOCK_RULES_PAGE (kith_clock_rules_page_get_type ())

G_DECLARE_FINAL_TYPE (KithClockRulesPage, kith_clock_rules_page, KITH, CLOCK_RULES_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_clock_rules_page_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
