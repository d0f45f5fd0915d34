/* kith-store-put-right.h: what in the records the worker can put right
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-put-right.h"
#include "kith-store.h"

G_BEGIN_DECLS

GListModel *kith_db_load_put_right           (KithDb               *db,
                                              KithDate              day,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithPutRight): by child. */
void        kith_store_load_put_right_async  (KithStore            *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GListModel *kith_store_load_put_right_finish (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
