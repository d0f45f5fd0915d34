/* kith-schools-page.h: the schools of a cluster, and how many children each number is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-room.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOLS_PAGE (kith_schools_page_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolsPage, kith_schools_page, KITH, SCHOOLS_PAGE, KithRoom)

/* Property "cluster" (KithCluster, nullable): whose schools they are */
GtkWidget *kith_schools_page_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
