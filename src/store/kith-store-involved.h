/* kith-store-involved.h: who else is involved with a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-involved.h"
#include "kith-people-error.h"
#include "kith-store.h"

G_BEGIN_DECLS

GListModel   *kith_db_load_involved               (KithDb              *db,
                                                   gint64               child_id,
                                                   KithDate             as_at,
                                                   KithDate             today,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_db_load_involved_offers        (KithDb              *db,
                                                   gint64               child_id,
                                                   KithDate             as_at,
                                                   KithDate             today,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      kith_db_save_involved               (KithDb              *db,
                                                   const gint64        *child_ids,
                                                   guint                n_children,
                                                   KithInvolved        *involved,
                                                   KithDate             today,
                                                   gint64              *ret_act,
                                                   GError             **error);
gboolean      kith_db_end_involved                (KithDb              *db,
                                                   gint64               id,
                                                   KithDate             day,
                                                   gint64              *ret_act,
                                                   GError             **error);
gboolean      kith_db_set_involved_active         (KithDb              *db,
                                                   gint64               id,
                                                   KithDate             day,
                                                   gint64              *ret_act,
                                                   GError             **error);
gboolean      kith_db_remove_involved             (KithDb              *db,
                                                   gint64               id,
                                                   gint64              *ret_act,
                                                   GError             **error);

void          kith_store_load_involved_offers_async (KithStore           *self,
                                                   gint64               child_id,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GListModel   *kith_store_load_involved_offers_finish (KithStore          *self,
                                                   GAsyncResult        *result,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Each is one act, undone as one. */
void          kith_store_save_involved_async      (KithStore           *self,
                                                   const gint64        *child_ids,
                                                   guint                n_children,
                                                   KithInvolved        *involved,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void          kith_store_end_involved_async       (KithStore           *self,
                                                   gint64               id,
                                                   KithDate             day,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void          kith_store_set_involved_active_async (KithStore          *self,
                                                   gint64               id,
                                                   KithDate             day,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void          kith_store_remove_involved_async    (KithStore           *self,
                                                   gint64               id,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean      kith_store_change_involved_finish   (KithStore           *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

G_END_DECLS
