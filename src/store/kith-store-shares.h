/* kith-store-shares.h: the sharing log: what left, with whom and why
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-share.h"
#include "kith-store.h"

G_BEGIN_DECLS

/* @children and @notes: (element-type gint64) */
gboolean    kith_db_log_share             (KithDb               *db,
                                           KithShare            *share,
                                           GArray               *children,
                                           GArray               *notes,
                                           GError              **error);
GListModel *kith_db_load_shares           (KithDb               *db,
                                           gint64                child_id,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* It happened: undo does not know of it. */
void        kith_store_log_share_async    (KithStore            *self,
                                           KithShare            *share,
                                           GArray               *children,
                                           GArray               *notes,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean    kith_store_log_share_finish   (KithStore            *self,
                                           GAsyncResult         *result,
                                           GError              **error);

/* (element-type KithShare): the newest first */
void        kith_store_load_shares_async  (KithStore            *self,
                                           gint64                child_id,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GListModel *kith_store_load_shares_finish (KithStore            *self,
                                           GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
