/* kith-store-setup.h: what a new store begins with
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-fiction.h"
#include "kith-school-list.h"

G_BEGIN_DECLS

gboolean kith_db_set_up         (KithDb       *db,
                                 const char   *worker_name,
                                 const char   *worker_role,
                                 const char   *authority_code,
                                 const char   *cluster_name,
                                 GPtrArray    *schools,
                                 GError      **error);
gboolean kith_db_insert_fiction (KithDb       *db,
                                 KithFiction  *fiction,
                                 GError      **error);

G_END_DECLS
