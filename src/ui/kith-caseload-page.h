/* kith-caseload-page.h: every child with an open case
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-room.h"

G_BEGIN_DECLS

#define KITH_TYPE_CASELOAD_PAGE (kith_caseload_page_get_type ())

G_DECLARE_FINAL_TYPE (KithCaseloadPage, kith_caseload_page, KITH, CASELOAD_PAGE, KithRoom)

/* Properties "store" (KithStore) and "cluster" (KithCluster). */
GtkWidget *kith_caseload_page_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
