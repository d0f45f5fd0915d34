/* kith-store-adults.h: finding the adults of families
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-found-adult.h"
#include "kith-store.h"

G_BEGIN_DECLS

GListModel *kith_db_find_adults           (KithDb              *db,
                                           const char          *text,
                                           guint                n_most,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *kith_db_find_adults_alike     (KithDb              *db,
                                           KithAdult           *adult,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithFoundAdult): the nearest first. */
void        kith_store_find_adults_async  (KithStore           *self,
                                           const char          *text,
                                           guint                n_most,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GListModel *kith_store_find_adults_finish (KithStore           *self,
                                           GAsyncResult        *result,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithFoundAdult): who may be the same adult. */
void        kith_store_find_adults_alike_async  (KithStore     *self,
                                           KithAdult           *adult,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GListModel *kith_store_find_adults_alike_finish (KithStore     *self,
                                           GAsyncResult        *result,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
