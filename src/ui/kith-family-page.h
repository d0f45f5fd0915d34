/* kith-family-page.h: a family: its children, its adults, and who works with them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-family.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_FAMILY_PAGE (kith_family_page_get_type ())

G_DECLARE_FINAL_TYPE (KithFamilyPage, kith_family_page, KITH, FAMILY_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_family_page_new        (KithStore      *store,
                                                gint64          family_id) G_GNUC_WARN_UNUSED_RESULT;

KithFamily        *kith_family_page_get_family (KithFamilyPage *self);

G_END_DECLS
