/* kith-store-clocks.c: which clocks run for a child, and for all whose case is open
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-clocks-private.h"

#include "kith-statement.h"
#include "kith-store-caseload.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"

static const char school_of_child_sql[] =
  "SELECT " KITH_SCHOOL_AS_AT ("a")
  " FROM attendance AS t JOIN school AS a ON a.id = t.school_id"
  " WHERE t.id = " KITH_ATTENDANCE_ON (":child_id", ":as_at");

/* 0 where none is known, -1 on an error. */
static gint64
find_school (KithDb  *db,
             gint64   child_id,
             KithDate as_at,
             GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, school_of_child_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);
  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

static GListModel *
list_from (GPtrArray *clocks)
{
  GListStore *list = g_list_store_new (KITH_TYPE_CLOCK);

  g_list_store_splice (list, 0, 0, clocks->pdata, clocks->len);

  return G_LIST_MODEL (list);
}

/**
 * kith_db_load_clocks_of:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClock) (nullable): the child's
 *   clocks: those that run, the one that is due first before the others; then
 *   those that have closed, the newest first
 */
GListModel *
kith_db_load_clocks_of (KithDb  *db,
                        gint64   child_id,
                        GError **error)
{
  g_autoptr(KithClockBook) book = NULL;
  g_autoptr(GPtrArray) clocks = NULL;
  gint64 school_id;

  g_return_val_if_fail (db != NULL, NULL);

  book = kith_clock_book_new (db, KITH_CLOCK_OF_CHILD, child_id, TRUE, error);
  if (book == NULL)
    return NULL;

  school_id = find_school (db, child_id, book->reckoning.as_at, error);
  if (school_id < 0)
    return NULL;

  clocks = kith_clock_book_run (book, child_id, NULL, school_id, error);

  return clocks != NULL ? list_from (clocks) : NULL;
}

static gpointer
ref_clock (gconstpointer clock,
           gpointer      user_data)
{
  return g_object_ref ((gpointer)clock);
}

static int
compare_clocks (gconstpointer a,
                gconstpointer b)
{
  return kith_clock_compare (*(KithClock * const *)a, *(KithClock * const *)b);
}

/**
 * kith_db_load_clocks:
 * @db: a store
 * @cluster_id: a cluster, or 0 for all
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClock) (nullable): the clocks that
 *   run for the children of the caseload, with the child in each, the one that
 *   is due first before the others
 */
GListModel *
kith_db_load_clocks (KithDb  *db,
                     gint64   cluster_id,
                     GError **error)
{
  g_autoptr(KithCaseload) caseload = NULL;
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (db != NULL, NULL);

  caseload = kith_db_load_caseload (db, cluster_id, error);
  if (caseload == NULL)
    return NULL;

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      GPtrArray *clocks = kith_caseload_row_get_clocks (kith_caseload_get_row (caseload, i));

      if (clocks != NULL)
        g_ptr_array_extend (all, clocks, ref_clock, NULL);
    }

  g_ptr_array_sort (all, compare_clocks);

  return list_from (all);
}

typedef struct
{
  KithClockRules *rules;
  KithClockKinds  held;
} Rules;

static void
rules_free (gpointer data)
{
  Rules *rules = data;

  g_clear_object (&rules->rules);
  g_free (rules);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rules, rules_free)

static gpointer
load_rules_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  g_autoptr(Rules) rules = g_new0 (Rules, 1);

  rules->rules = kith_db_load_clock_rules (db, error);
  if (rules->rules == NULL || !kith_db_load_held_kinds (db, &rules->held, error))
    return NULL;

  return g_steal_pointer (&rules);
}

/**
 * kith_store_load_clock_rules_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the rules.
 */
void
kith_store_load_clock_rules_async (KithStore          *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (load_rules_func, KITH_PRIORITY_LIST, kith_store_data_new (), kith_store_data_free, rules_free);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_load_clock_rules_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_clock_rules_finish:
 * @self: a store
 * @result: the result
 * @ret_held: (out) (optional): kinds of records that stop a clock, of which the store has one
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the rules
 */
KithClockRules *
kith_store_load_clock_rules_finish (KithStore      *self,
                                    GAsyncResult   *result,
                                    KithClockKinds *ret_held,
                                    GError        **error)
{
  g_autoptr(Rules) rules = kith_store_finish_pointer (self, result, error);

  if (rules == NULL)
    return NULL;

  if (ret_held != NULL)
    *ret_held = rules->held;

  return g_steal_pointer (&rules->rules);
}

static KithClockChange *
change_copy (const KithClockChange *change)
{
  KithClockChange *copy = g_memdup2 (change, sizeof *change);

  copy->code = g_strdup (change->code);
  copy->source = g_strdup (change->source);

  return copy;
}

static void
change_free (gpointer data)
{
  KithClockChange *change = data;

  g_free ((char *)change->code);
  g_free ((char *)change->source);
  g_free (change);
}

static gpointer
change_rule_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  return kith_db_change_clock_rule (db, call->data, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_change_clock_rule_async:
 * @self: a store
 * @change: what holds from when; copied
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says otherwise of a rule, from a day on.
 */
void
kith_store_change_clock_rule_async (KithStore             *self,
                                    const KithClockChange *change,
                                    GCancellable          *cancellable,
                                    GAsyncReadyCallback    callback,
                                    gpointer               user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (change != NULL);

  call = kith_store_call_new (change_rule_func, KITH_PRIORITY_SAVE, change_copy (change), change_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_change_clock_rule_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_clock_rule_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_store_change_clock_rule_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
load_clocks_of_func (KithStore     *self,
                     KithDb        *db,
                     KithStoreCall *call,
                     GError       **error)
{
  return kith_db_load_clocks_of (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_clocks_of_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done; see kith_store_load_clocks_finish()
 * @user_data: for @callback
 *
 * Loads a child's clocks, also those that have closed.
 */
void
kith_store_load_clocks_of_async (KithStore          *self,
                                 gint64              child_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_clocks_of_func, data, kith_store_load_clocks_of_async, cancellable, callback, user_data);
}

static gpointer
load_clocks_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  return kith_db_load_clocks (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_clocks_async:
 * @self: a store
 * @cluster_id: a cluster, or 0 for all
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the clocks that run for the children of the caseload.
 */
void
kith_store_load_clocks_async (KithStore          *self,
                              gint64              cluster_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = cluster_id;
  kith_store_run_read (self, load_clocks_func, data, kith_store_load_clocks_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_clocks_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClock) (nullable): the clocks
 */
GListModel *
kith_store_load_clocks_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
