/* kith-retention-page.h: whose records are due to be cleared, and what keeps them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_RETENTION_PAGE (kith_retention_page_get_type ())

G_DECLARE_FINAL_TYPE (KithRetentionPage, kith_retention_page, KITH, RETENTION_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_retention_page_new (KithStore *store);

G_END_DECLS
