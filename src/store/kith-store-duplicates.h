/* kith-store-duplicates.h: records that may be of one child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-duplicate.h"
#include "kith-store.h"

G_BEGIN_DECLS

GListModel *kith_db_load_duplicates           (KithDb               *db,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_say_not_same              (KithDb               *db,
                                               gint64                child_id,
                                               gint64                other_id,
                                               const char           *reason,
                                               gint64               *ret_act,
                                               GError              **error);

/* (element-type KithDuplicate): the surest first. */
void        kith_store_load_duplicates_async  (KithStore            *self,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GListModel *kith_store_load_duplicates_finish (KithStore            *self,
                                               GAsyncResult         *result,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void        kith_store_say_not_same_async     (KithStore            *self,
                                               gint64                child_id,
                                               gint64                other_id,
                                               const char           *reason,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean    kith_store_say_not_same_finish    (KithStore            *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
