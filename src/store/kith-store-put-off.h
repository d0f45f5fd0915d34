/* kith-store-put-off.h: putting off and handing over what stands on Today
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-put-off.h"
#include "kith-store.h"

G_BEGIN_DECLS

GListModel *kith_db_load_put_off             (KithDb               *db,
                                              KithDate              day,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_put_off                  (KithDb               *db,
                                              KithPutOff           *put_off,
                                              gint64               *ret_act,
                                              GError              **error);
gboolean    kith_db_end_put_off              (KithDb               *db,
                                              gint64                id,
                                              gint64               *ret_act,
                                              GError              **error);

void        kith_store_put_off_async         (KithStore            *self,
                                              KithPutOff           *put_off,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void        kith_store_end_put_off_async     (KithStore            *self,
                                              gint64                id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean    kith_store_change_put_off_finish (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
