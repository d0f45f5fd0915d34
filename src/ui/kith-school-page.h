/* kith-school-page.h: one school: its figures in a period, and all else that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_PAGE (kith_school_page_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolPage, kith_school_page, KITH, SCHOOL_PAGE, AdwNavigationPage)

GtkWidget *kith_school_page_new (KithStore        *store,
                                 KithCluster      *cluster,
                                 KithSchoolLine   *line,
                                 KithClusterSheet *sheet);
gint64     kith_school_page_get_school_id (KithSchoolPage *self);

G_END_DECLS
