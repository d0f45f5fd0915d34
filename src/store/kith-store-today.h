/* kith-store-today.h: what is waiting for the worker whose store it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-store.h"
#include "kith-today.h"

G_BEGIN_DECLS

KithToday *kith_db_load_today           (KithDb               *db,
                                         KithDate              day,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
guint      kith_db_count_not_yet        (KithDb               *db);

void       kith_store_load_today_async  (KithStore            *self,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
KithToday *kith_store_load_today_finish (KithStore            *self,
                                         GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
