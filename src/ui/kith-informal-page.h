/* kith-informal-page.h: the notes of the last informal contact
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-cluster.h"
#include "kith-school-line.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_INFORMAL_PAGE (kith_informal_page_get_type ())

G_DECLARE_FINAL_TYPE (KithInformalPage, kith_informal_page, KITH, INFORMAL_PAGE, AdwNavigationPage)

GtkWidget *kith_informal_page_new (KithStore      *store,
                                   KithCluster    *cluster,
                                   KithSchoolLine *line,
                                   KithDate        as_at);

G_END_DECLS
