/* kith-store-retention.h: whose records are due to be cleared, what keeps them, and clearing them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-retention.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_RETENTION_ERROR (kith_retention_error_quark ())

/* A word is no reason. */
#define KITH_RETENTION_LEAST_REASON 15

/**
 * KithRetentionError:
 * @KITH_RETENTION_ERROR_REASON: it does not say why, or in a word only
 * @KITH_RETENTION_ERROR_RECIPIENT: it does not say to whom
 * @KITH_RETENTION_ERROR_WHO: the store does not know who does it
 * @KITH_RETENTION_ERROR_KEPT: the time is not up, or something keeps the records
 * @KITH_RETENTION_ERROR_NONE: there is no such hold
 * @KITH_RETENTION_ERROR_HELD: there is one already
 * @KITH_RETENTION_ERROR_NO_KEY: the managed settings name no key of an officer
 *
 * Why records are not cleared, kept or handed over.
 */
typedef enum
{
  KITH_RETENTION_ERROR_REASON,
  KITH_RETENTION_ERROR_RECIPIENT,
  KITH_RETENTION_ERROR_WHO,
  KITH_RETENTION_ERROR_KEPT,
  KITH_RETENTION_ERROR_NONE,
  KITH_RETENTION_ERROR_HELD,
  KITH_RETENTION_ERROR_NO_KEY,
} KithRetentionError;

GQuark         kith_retention_error_quark           (void);

gboolean       kith_db_get_retention_weeks          (KithDb               *db,
                                                     guint                *ret_n_weeks,
                                                     GError              **error);
GListModel    *kith_db_load_retention               (KithDb               *db,
                                                     KithDate              today,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithRetention *kith_db_load_child_retention         (KithDb               *db,
                                                     gint64                child_id,
                                                     KithDate              today,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       kith_db_hold_child                   (KithDb               *db,
                                                     gint64                child_id,
                                                     const char           *reason,
                                                     KithDate              today,
                                                     gint64               *ret_act,
                                                     GError              **error);
gboolean       kith_db_lift_hold                    (KithDb               *db,
                                                     gint64                child_id,
                                                     const char           *reason,
                                                     KithDate              today,
                                                     gint64               *ret_act,
                                                     GError              **error);
gboolean       kith_db_hand_over                    (KithDb               *db,
                                                     gint64                child_id,
                                                     const char           *recipient,
                                                     const char           *why,
                                                     KithDate              today,
                                                     gint64               *ret_act,
                                                     GError              **error);

gboolean       kith_db_count_clearing               (KithDb               *db,
                                                     GArray               *children,
                                                     KithClearing         *ret_clearing,
                                                     GError              **error);
gboolean       kith_db_clear_children               (KithDb               *db,
                                                     GArray               *children,
                                                     const char           *why,
                                                     KithDate              today,
                                                     gint64               *ret_act,
                                                     GError              **error);
gboolean       kith_db_count_cleared                (KithDb               *db,
                                                     KithDate              from,
                                                     KithDate              to,
                                                     guint                *ret_n_children,
                                                     GError              **error);
/* (element-type KithRetention): whose work is closed or handed over, those first who are due first. */
void           kith_store_load_retention_async      (KithStore            *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GListModel    *kith_store_load_retention_finish     (KithStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* What keeps one child's records, whether or not the work is closed. */
void           kith_store_load_child_retention_async (KithStore           *self,
                                                     gint64                child_id,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
KithRetention *kith_store_load_child_retention_finish (KithStore          *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* @children: (element-type gint64) */
void           kith_store_count_clearing_async      (KithStore            *self,
                                                     GArray               *children,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean       kith_store_count_clearing_finish     (KithStore            *self,
                                                     GAsyncResult         *result,
                                                     KithClearing         *ret_clearing,
                                                     GError              **error);

/* For good: this cannot be undone. Each ends with kith_store_change_retention_finish(). */
void           kith_store_clear_children_async      (KithStore            *self,
                                                     GArray               *children,
                                                     const char           *why,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
void           kith_store_hold_child_async          (KithStore            *self,
                                                     gint64                child_id,
                                                     const char           *reason,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
void           kith_store_lift_hold_async           (KithStore            *self,
                                                     gint64                child_id,
                                                     const char           *reason,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
void           kith_store_hand_over_async           (KithStore            *self,
                                                     gint64                child_id,
                                                     const char           *recipient,
                                                     const char           *why,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean       kith_store_change_retention_finish   (KithStore            *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

G_END_DECLS
