/* kith-store-caseload.h: every child with an open case, and who works with whom
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-caseload.h"
#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

KithCaseload *kith_db_load_caseload            (KithDb               *db,
                                                gint64                cluster_id,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      kith_db_set_worker               (KithDb               *db,
                                                const gint64         *child_ids,
                                                guint                 n_children,
                                                gint64                worker_id,
                                                gint64               *ret_act,
                                                GError              **error);

void          kith_store_load_caseload_async   (KithStore            *self,
                                                gint64                cluster_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
KithCaseload *kith_store_load_caseload_finish  (KithStore            *self,
                                                GAsyncResult         *result,
                                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* One act for all of them, undone as one; worker 0 is nobody. */
void          kith_store_set_worker_async      (KithStore            *self,
                                                const gint64         *child_ids,
                                                guint                 n_children,
                                                gint64                worker_id,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean      kith_store_set_worker_finish     (KithStore            *self,
                                                GAsyncResult         *result,
                                                GError              **error);

/* The same with a school, from a day on; school 0 is none. */
void          kith_store_set_schools_async     (KithStore            *self,
                                                const gint64         *child_ids,
                                                guint                 n_children,
                                                gint64                school_id,
                                                KithDate              from,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean      kith_store_set_schools_finish    (KithStore            *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
