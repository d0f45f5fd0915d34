/* kith-store-families.h: families, their adults, and what those are to the children
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-family.h"
#include "kith-people-error.h"
#include "kith-store.h"

G_BEGIN_DECLS

KithFamily *kith_db_load_family               (KithDb              *db,
                                               gint64               family_id,
                                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;
KithFamily *kith_db_load_family_of            (KithDb              *db,
                                               KithChild           *child,
                                               GListModel          *siblings,
                                               KithDate             as_at,
                                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_db_name_family               (KithDb              *db,
                                               gint64               family_id,
                                               const char          *name,
                                               gint64              *ret_act,
                                               GError             **error);
gboolean    kith_db_set_family                (KithDb              *db,
                                               gint64               child_id,
                                               gint64               sibling_id,
                                               KithDate             day,
                                               KithDate             today,
                                               gint64              *ret_act,
                                               GError             **error);

gboolean    kith_db_save_relation             (KithDb              *db,
                                               const gint64        *child_ids,
                                               guint                n_children,
                                               KithRelation        *relation,
                                               KithDate             today,
                                               gint64              *ret_act,
                                               GError             **error);
gboolean    kith_db_end_relation              (KithDb              *db,
                                               gint64               relation_id,
                                               KithDate             day,
                                               gint64              *ret_act,
                                               GError             **error);
gboolean    kith_db_remove_relation           (KithDb              *db,
                                               gint64               relation_id,
                                               gint64              *ret_act,
                                               GError             **error);

void        kith_store_load_family_async      (KithStore           *self,
                                               gint64               family_id,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
KithFamily *kith_store_load_family_finish     (KithStore           *self,
                                               GAsyncResult        *result,
                                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Each is one act, undone as one. */
void        kith_store_name_family_async      (KithStore           *self,
                                               gint64               family_id,
                                               const char          *name,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
void        kith_store_set_family_async       (KithStore           *self,
                                               gint64               child_id,
                                               gint64               sibling_id,
                                               KithDate             day,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
void        kith_store_save_relation_async    (KithStore           *self,
                                               const gint64        *child_ids,
                                               guint                n_children,
                                               KithRelation        *relation,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
void        kith_store_end_relation_async     (KithStore           *self,
                                               gint64               relation_id,
                                               KithDate             day,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
void        kith_store_remove_relation_async  (KithStore           *self,
                                               gint64               relation_id,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
gboolean    kith_store_change_family_finish   (KithStore           *self,
                                               GAsyncResult        *result,
                                               GError             **error);

G_END_DECLS
