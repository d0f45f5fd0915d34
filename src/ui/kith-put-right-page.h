/* kith-put-right-page.h: what in the records does not fit together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_PUT_RIGHT_PAGE (kith_put_right_page_get_type ())

G_DECLARE_FINAL_TYPE (KithPutRightPage, kith_put_right_page, KITH, PUT_RIGHT_PAGE, AdwNavigationPage)

AdwNavigationPage *kith_put_right_page_new (KithStore *store);

G_END_DECLS
