/* kith-retention-rules-page.h: how long what is kept, and who says so
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_RETENTION_RULES_PAGE (kith_retention_rules_page_get_type ())

G_DECLARE_FINAL_TYPE (KithRetentionRulesPage, kith_retention_rules_page, KITH, RETENTION_RULES_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_retention_rules_page_new (KithStore *store);

G_END_DECLS
