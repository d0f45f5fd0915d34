/* kith-tas-page.h: a Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"
#include "kith-tas.h"

G_BEGIN_DECLS

#define KITH_TYPE_TAS_PAGE (kith_tas_page_get_type ())

G_DECLARE_FINAL_TYPE (KithTasPage, kith_tas_page, KITH, TAS_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_tas_page_new     (KithStore   *store,
                                          gint64       id);
KithTas           *kith_tas_page_get_tas (KithTasPage *self);

G_END_DECLS
