/* kith-main-page.h: the rooms of a store that is open
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAIN_PAGE (kith_main_page_get_type ())

G_DECLARE_FINAL_TYPE (KithMainPage, kith_main_page, KITH, MAIN_PAGE, AdwBreakpointBin)

GtkWidget *kith_main_page_new        (KithStore         *store) G_GNUC_WARN_UNUSED_RESULT;

AdwNavigationPage *kith_main_page_get_visible (KithMainPage *self);
void       kith_main_page_push       (KithMainPage      *self,
                                      AdwNavigationPage *page);

G_END_DECLS
