/* kith-store-access.h: who has seen a record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-access.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

gboolean    kith_db_log_access             (KithDb               *db,
                                            gint64                child_id,
                                            KithAccessHow         how,
                                            GError              **error);
GListModel *kith_db_load_accesses          (KithDb               *db,
                                            gint64                child_id,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whoever prints or saves a record calls it once the file is there; nobody waits for it. */
void        kith_store_log_access          (KithStore            *self,
                                            gint64                child_id,
                                            KithAccessHow         how);

void        kith_store_load_accesses_async (KithStore            *self,
                                            gint64                child_id,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GListModel *kith_store_load_accesses_finish (KithStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
