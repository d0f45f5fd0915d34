/* kith-welcome-page.h: where somebody begins who has no records yet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_WELCOME_PAGE (kith_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (KithWelcomePage, kith_welcome_page, KITH, WELCOME_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_welcome_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
