/* kith-store-diary.h: what is to come: meetings, visits, next steps
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-diary-entry.h"

G_BEGIN_DECLS

/* Of a child; with 0 of the Team Around the School; with 0 for both all that is the worker's. */
GListModel *kith_db_load_diary (KithDb    *db,
                                gint64     child_id,
                                gint64     tas_id,
                                KithDate   today,
                                GError   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
