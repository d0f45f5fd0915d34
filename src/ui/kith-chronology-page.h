/* kith-chronology-page.h: the significant events of a child, or of brothers and sisters together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHRONOLOGY_PAGE (kith_chronology_page_get_type ())

G_DECLARE_FINAL_TYPE (KithChronologyPage, kith_chronology_page, KITH, CHRONOLOGY_PAGE, AdwNavigationPage)

GtkWidget  *kith_chronology_page_new        (KithStore          *store,
                                             gint64              child_id);

GListModel *kith_chronology_page_get_events (KithChronologyPage *self);

G_END_DECLS
