/* kith-store-leavers.h: the rule "Leavers nobody knows"
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

gboolean kith_db_count_leavers            (KithDb               *db,
                                           guint                *ret_n_leavers,
                                           guint                *ret_n_days,
                                           GError              **error);
gboolean kith_db_clear_leavers            (KithDb               *db,
                                           guint                *ret_n_leavers,
                                           gint64               *ret_act,
                                           GError              **error);

/* How many there are, and after how many days the rule clears them. */
void     kith_store_count_leavers_async   (KithStore            *self,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean kith_store_count_leavers_finish  (KithStore            *self,
                                           GAsyncResult         *result,
                                           guint                *ret_n_leavers,
                                           guint                *ret_n_days,
                                           GError              **error);

/* For good: this cannot be undone. */
void     kith_store_clear_leavers_async   (KithStore            *self,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean kith_store_clear_leavers_finish  (KithStore            *self,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
