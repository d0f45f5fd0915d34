/* kith-store-inset-days.h: days on which a school is open to its staff alone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"
#include "kith-school-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

/* (element-type KithInsetDay) */
GArray  *kith_db_load_inset_days         (KithDb               *db,
                                          gint64                school_id,
                                          KithDate              as_at,
                                          KithDate              from,
                                          GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean kith_db_add_inset_day           (KithDb               *db,
                                          gint64                school_id,
                                          KithDate              day,
                                          gint64               *ret_act,
                                          GError              **error);
gboolean kith_db_remove_inset_day        (KithDb               *db,
                                          gint64                school_id,
                                          KithDate              day,
                                          gint64               *ret_act,
                                          GError              **error);

/* Each is one act, undone as one. */
void     kith_store_add_inset_day_async    (KithStore            *self,
                                            gint64                school_id,
                                            KithDate              day,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
void     kith_store_remove_inset_day_async (KithStore            *self,
                                            gint64                school_id,
                                            KithDate              day,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean kith_store_change_inset_day_finish (KithStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
