/* kith-store-cin-export.h: what the store holds as a children in need census return
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-return.h"
#include "kith-db.h"

G_BEGIN_DECLS

KithCinReturn *kith_db_make_cin          (KithDb      *db,
                                          KithDate     end,
                                          const char  *authority,
                                          GArray     **ret_children,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char          *kith_db_find_cin_authority (KithDb      *db,
                                          KithDate     end,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;
KithCinReturn *kith_db_check_cin         (KithDb      *db,
                                          GBytes      *xml,
                                          GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
