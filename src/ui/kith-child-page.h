/* kith-child-page.h: one child: who it is, what it is to the authority, and since when
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-caseload-view.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_PAGE (kith_child_page_get_type ())

G_DECLARE_FINAL_TYPE (KithChildPage, kith_child_page, KITH, CHILD_PAGE, AdwNavigationPage)

GtkWidget       *kith_child_page_new        (KithStore     *store,
                                             gint64         child_id);

void             kith_child_page_set_neighbours (KithChildPage    *self,
                                                 KithCaseloadView *neighbours);

KithChildRecord *kith_child_page_get_record (KithChildPage *self);

G_END_DECLS
