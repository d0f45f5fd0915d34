/* kith-today-page.h: what is waiting
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-room.h"

G_BEGIN_DECLS

#define KITH_TYPE_TODAY_PAGE (kith_today_page_get_type ())

G_DECLARE_FINAL_TYPE (KithTodayPage, kith_today_page, KITH, TODAY_PAGE, KithRoom)

GtkWidget *kith_today_page_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
