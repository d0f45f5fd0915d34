/* kith-store-plans.h: plans for children, with their goals, answers and actions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-plan-check.h"
#include "kith-plan.h"
#include "kith-store.h"

G_BEGIN_DECLS

KithPlan   *kith_db_load_plan           (KithDb               *db,
                                         gint64                plan_id,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithPlan): those that run first, the newest first */
GListModel *kith_db_load_plans          (KithDb               *db,
                                         gint64                child_id,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *kith_db_load_family_plans   (KithDb               *db,
                                         gint64                family_id,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean    kith_db_save_plan           (KithDb               *db,
                                         KithPlan             *plan,
                                         KithDate              today,
                                         gint64               *ret_id,
                                         gint64               *ret_act,
                                         GError              **error);
gboolean    kith_db_end_plan            (KithDb               *db,
                                         gint64                plan_id,
                                         KithDate              finish,
                                         const char           *reason,
                                         KithDate              today,
                                         gint64               *ret_act,
                                         GError              **error);
gboolean    kith_db_save_plan_entry     (KithDb               *db,
                                         const KithPlanEntry  *entry,
                                         KithDate              today,
                                         gint64               *ret_act,
                                         GError              **error);
gboolean    kith_db_drop_plan_entry     (KithDb               *db,
                                         gint64                entry_id,
                                         const char           *why,
                                         KithDate              today,
                                         gint64               *ret_act,
                                         GError              **error);
gboolean    kith_db_finish_plan_action  (KithDb               *db,
                                         gint64                entry_id,
                                         KithDate              done,
                                         KithDate              today,
                                         gint64               *ret_act,
                                         GError              **error);
gboolean    kith_db_save_plan_score     (KithDb               *db,
                                         const KithPlanScore  *score,
                                         KithDate              today,
                                         gint64               *ret_act,
                                         GError              **error);
gboolean    kith_db_remove_plan_score   (KithDb               *db,
                                         gint64                score_id,
                                         gint64               *ret_act,
                                         GError              **error);

void        kith_store_load_plan_async  (KithStore            *self,
                                         gint64                plan_id,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
KithPlan   *kith_store_load_plan_finish (KithStore            *self,
                                         GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void        kith_store_load_plans_async (KithStore            *self,
                                         gint64                child_id,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void        kith_store_load_family_plans_async (KithStore     *self,
                                         gint64                family_id,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GListModel *kith_store_load_plans_finish (KithStore           *self,
                                         GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Each of the changes is one act, undone as one. */
void        kith_store_save_plan_async  (KithStore            *self,
                                         KithPlan             *plan,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
KithPlan   *kith_store_save_plan_finish (KithStore            *self,
                                         GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void        kith_store_end_plan_async   (KithStore            *self,
                                         gint64                plan_id,
                                         KithDate              finish,
                                         const char           *reason,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void        kith_store_save_plan_entry_async (KithStore       *self,
                                         const KithPlanEntry  *entry,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void        kith_store_drop_plan_entry_async (KithStore       *self,
                                         gint64                entry_id,
                                         const char           *why,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void        kith_store_finish_plan_action_async (KithStore    *self,
                                         gint64                entry_id,
                                         KithDate              done,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void        kith_store_save_plan_score_async (KithStore       *self,
                                         const KithPlanScore  *score,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void        kith_store_remove_plan_score_async (KithStore     *self,
                                         gint64                score_id,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean    kith_store_change_plan_finish (KithStore          *self,
                                         GAsyncResult         *result,
                                         GError              **error);

G_END_DECLS
