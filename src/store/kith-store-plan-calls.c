/* kith-store-plan-calls.c: plans for children, asked for from the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-plans.h"

#include "kith-store-private.h"

static gpointer
load_plan_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  return kith_db_load_plan (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_plan_async:
 * @self: a store
 * @plan_id: a plan
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a plan for somebody to read.
 */
void
kith_store_load_plan_async (KithStore          *self,
                            gint64              plan_id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = plan_id;
  kith_store_run_read (self, load_plan_func, data, kith_store_load_plan_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_plan_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the plan
 */
KithPlan *
kith_store_load_plan_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_plans_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_load_plans (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_plans_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the plans that are for a child.
 */
void
kith_store_load_plans_async (KithStore          *self,
                             gint64              child_id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_plans_func, data, kith_store_load_plans_async, cancellable, callback, user_data);
}

static gpointer
load_family_plans_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  return kith_db_load_family_plans (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_family_plans_async:
 * @self: a store
 * @family_id: a family
 * @cancellable: (nullable): stops it
 * @callback: called when it is done; ends with kith_store_load_plans_finish()
 * @user_data: for @callback
 *
 * Loads the plans that are for any child of a family.
 */
void
kith_store_load_family_plans_async (KithStore          *self,
                                    gint64              family_id,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = family_id;
  kith_store_run_read (self, load_family_plans_func, data, kith_store_load_family_plans_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_plans_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithPlan) (nullable): the plans, those that run first
 */
GListModel *
kith_store_load_plans_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
save_plan_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  KithStoreData *data = call->data;
  gint64 id;

  if (!kith_db_save_plan (db, KITH_PLAN (data->object), kith_date_today (), &id, &call->act, error))
    return NULL;

  return kith_db_load_plan (db, id, error);
}

/**
 * kith_store_save_plan_async:
 * @self: a store
 * @plan: what is true of the whole of it, and for which children it is
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Begins a plan, or puts right what is true of the whole of it.
 */
void
kith_store_save_plan_async (KithStore          *self,
                            KithPlan           *plan,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_PLAN (plan));

  data = kith_store_data_new ();
  data->object = G_OBJECT (g_object_ref (plan));
  kith_store_run_write (self, save_plan_func, KITH_PRIORITY_SAVE, data, g_object_unref, kith_store_save_plan_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_save_plan_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the plan as the store has it
 */
KithPlan *
kith_store_save_plan_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static void
run_change (KithStore           *self,
            KithStoreFunc        func,
            const KithStoreData *change,
            gpointer             source_tag,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  KithStoreData *data = kith_store_data_new ();

  data->id = change->id;
  data->day = change->day;
  data->name = g_strdup (change->name);
  kith_store_run_save (self, func, data, kith_store_data_free, source_tag, cancellable, callback, user_data);
}

static gpointer
end_plan_func (KithStore     *self,
               KithDb        *db,
               KithStoreCall *call,
               GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_end_plan (db, data->id, data->day, data->name, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_end_plan_async:
 * @self: a store
 * @plan_id: a plan that runs
 * @finish: the day on which it ends
 * @reason: why
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_plan_finish()
 * @user_data: for @callback
 *
 * Ends a plan.
 */
void
kith_store_end_plan_async (KithStore          *self,
                           gint64              plan_id,
                           KithDate            finish,
                           const char         *reason,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, end_plan_func, &(const KithStoreData){ .id = plan_id, .day = finish, .name = (char *)reason }, kith_store_end_plan_async,
              cancellable, callback, user_data);
}

static gpointer
drop_plan_entry_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_drop_plan_entry (db, data->id, data->name, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_drop_plan_entry_async:
 * @self: a store
 * @entry_id: an entry that stands in its plan
 * @why: (nullable): why it is taken out
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_plan_finish()
 * @user_data: for @callback
 *
 * Takes an entry out of a plan.
 */
void
kith_store_drop_plan_entry_async (KithStore          *self,
                                  gint64              entry_id,
                                  const char         *why,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, drop_plan_entry_func, &(const KithStoreData){ .id = entry_id, .name = (char *)why }, kith_store_drop_plan_entry_async,
              cancellable, callback, user_data);
}

static gpointer
finish_plan_action_func (KithStore     *self,
                         KithDb        *db,
                         KithStoreCall *call,
                         GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_finish_plan_action (db, data->id, data->day, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_finish_plan_action_async:
 * @self: a store
 * @entry_id: an action
 * @done: when it was done, or %KITH_DATE_NONE
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_plan_finish()
 * @user_data: for @callback
 *
 * Says that an action was done, or that it is still to be done after all.
 */
void
kith_store_finish_plan_action_async (KithStore          *self,
                                     gint64              entry_id,
                                     KithDate            done,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, finish_plan_action_func, &(const KithStoreData){ .id = entry_id, .day = done }, kith_store_finish_plan_action_async,
              cancellable, callback, user_data);
}

static gpointer
remove_plan_score_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_remove_plan_score (db, data->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_remove_plan_score_async:
 * @self: a store
 * @score_id: an answer
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_plan_finish()
 * @user_data: for @callback
 *
 * Takes out an answer that was written down by mistake.
 */
void
kith_store_remove_plan_score_async (KithStore          *self,
                                    gint64              score_id,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, remove_plan_score_func, &(const KithStoreData){ .id = score_id }, kith_store_remove_plan_score_async,
              cancellable, callback, user_data);
}

static void
free_entry (gpointer data)
{
  kith_plan_entry_free (data);
}

static gpointer
save_plan_entry_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  return kith_db_save_plan_entry (db, call->data, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_plan_entry_async:
 * @self: a store
 * @entry: what it says; with an id, the one that it takes the place of
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_plan_finish()
 * @user_data: for @callback
 *
 * Puts an entry into a plan, or puts one differently.
 */
void
kith_store_save_plan_entry_async (KithStore           *self,
                                  const KithPlanEntry *entry,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (entry != NULL);

  kith_store_run_save (self, save_plan_entry_func, kith_plan_entry_copy (entry), free_entry, kith_store_save_plan_entry_async,
                       cancellable, callback, user_data);
}

static void
free_score (gpointer data)
{
  kith_plan_score_free (data);
}

static gpointer
save_plan_score_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  return kith_db_save_plan_score (db, call->data, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_plan_score_async:
 * @self: a store
 * @score: what was answered; with an id, the answer that is put right
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_plan_finish()
 * @user_data: for @callback
 *
 * Writes down what somebody answered to the question of a goal.
 */
void
kith_store_save_plan_score_async (KithStore           *self,
                                  const KithPlanScore *score,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (score != NULL);

  kith_store_run_save (self, save_plan_score_func, kith_plan_score_copy (score), free_score, kith_store_save_plan_score_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_change_plan_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithPlanError or a #KithStoreError
 *
 * Returns: whether the store has the change
 */
gboolean
kith_store_change_plan_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
