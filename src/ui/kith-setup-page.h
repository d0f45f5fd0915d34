/* kith-setup-page.h: who I am, which schools are mine, and my passphrase
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_SETUP_PAGE (kith_setup_page_get_type ())

G_DECLARE_FINAL_TYPE (KithSetupPage, kith_setup_page, KITH, SETUP_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_setup_page_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
