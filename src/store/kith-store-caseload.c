/* kith-store-caseload.c: every child with an open case, and who works with whom
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cluster's list is of the children of its schools. A child whose school is
 * in no cluster, or is not known, is of no cluster. It is in the list of all;
 * and every cluster's list brings it beside its own, so that the page can say
 * how many there are and show them: nobody falls between two clusters.
 */

#include "config.h"

#include "kith-store-caseload.h"

#include "kith-act.h"
#include "kith-child-row-private.h"
#include "kith-db-private.h"
#include "kith-states-private.h"
#include "kith-statement.h"
#include "kith-store-children.h"
#include "kith-store-clocks-private.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"
#include "kith-store-settings.h"
#include "kith-store-work-private.h"

#define SET_OPEN \
        KITH_SET_LOOKED_AFTER " UNION ALL " KITH_SET_PROTECTION \
        " UNION ALL " KITH_SET_IN_NEED " UNION ALL " KITH_SET_EARLY_HELP

#define SCHOOLS_OF_CLUSTER \
        "SELECT cs.school_id FROM cluster_school AS cs /*scan*/" \
        " WHERE cs.cluster_id = :cluster_id AND " KITH_IS_OPEN_FROM_TO ("cs.valid_from", "cs.valid_to")

#define SCHOOLS_OF_CLUSTERS \
        "SELECT cs.school_id FROM cluster_school AS cs /*scan*/" \
        " WHERE " KITH_IS_OPEN_FROM_TO ("cs.valid_from", "cs.valid_to")

#define IS_OUTSIDE \
        "(s.id IS NULL OR s.id NOT IN (" SCHOOLS_OF_CLUSTERS "))"

static const char select_rows_sql[] =
  "SELECT " KITH_CHILD_COLUMNS_BUT_STATE ", 0, c.worker_id, c.family_id, d.done, d.due, d.as_at, " IS_OUTSIDE
  " FROM child AS c /*scan*/" KITH_JOIN_TO_CHILD
  " LEFT JOIN council_date AS d ON d.child_id = c.id AND d.kind = 'visit'"
  " WHERE c.id IN (" SET_OPEN ")"
  " AND (c.death IS NULL OR c.death > :as_at)"
  " AND (:cluster_id = 0 OR s.id IN (" SCHOOLS_OF_CLUSTER ") OR " IS_OUTSIDE ")"
  " /*sort*/ ORDER BY c.sort_key, c.id";

static const char select_families_sql[] =
  "SELECT c.family_id, count(*)"
  " FROM child AS c /*scan*/"
  " WHERE c.family_id IS NOT NULL"
  " AND c.id IN (" SET_OPEN ")"
  " AND (c.death IS NULL OR c.death > :as_at)"
  " /*sort*/ GROUP BY c.family_id";

static const char select_workers_sql[] =
  "SELECT w.id, w.name,"
  " :cluster_id = 0 OR EXISTS (SELECT 1 FROM cluster_worker AS cw"
  "  WHERE cw.worker_id = w.id AND cw.cluster_id = :cluster_id"
  "  AND " KITH_IS_OPEN_FROM_TO ("cw.valid_from", "cw.valid_to") ")"
  " FROM worker AS w /*scan*/ /*sort*/ ORDER BY w.name, w.id";

/* After the columns of a child. */
enum
{
  COLUMN_WORKER = KITH_N_CHILD_COLUMNS,
  COLUMN_FAMILY,
  COLUMN_DONE,
  COLUMN_DUE,
  COLUMN_SEEN_AS_AT,
  COLUMN_IS_OUTSIDE,
};

static GHashTable *
load_families (KithDb  *db,
               KithDate as_at,
               GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_families_sql, error);
  g_autoptr(GHashTable) families = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", as_at);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_hash_table_insert (families, g_memdup2 (&id, sizeof id),
                           GUINT_TO_POINTER ((guint)kith_statement_get_int (stmt, 1)));
    }

  if (local_error == NULL)
    return g_steal_pointer (&families);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static GPtrArray *
load_workers (KithDb  *db,
              gint64   cluster_id,
              KithDate as_at,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_workers_sql, error);
  g_autoptr(GPtrArray) workers = g_ptr_array_new_with_free_func (kith_caseload_worker_free);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);
  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (workers, kith_caseload_worker_new (kith_statement_get_int (stmt, 0),
                                                        kith_statement_get_text (stmt, 1),
                                                        kith_statement_get_int (stmt, 2) != 0));

  if (local_error == NULL)
    return g_steal_pointer (&workers);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

typedef struct
{
  gint64            cluster_id;
  KithDate          as_at;
  KithCodeList     *codes;
  const KithStates *states;
  GHashTable       *families;        /* family id → how many open cases */
  KithClockBook    *book;
} Reading;

static guint
count_siblings (const Reading *reading,
                KithStatement *stmt)
{
  gint64 family_id = kith_statement_get_int (stmt, COLUMN_FAMILY);
  guint n_open = GPOINTER_TO_UINT (g_hash_table_lookup (reading->families, &family_id));

  return n_open > 0 ? n_open - 1 : 0;
}

static KithCaseloadPlace
place_of (const Reading *reading,
          KithStatement *stmt)
{
  if (kith_statement_get_int (stmt, COLUMN_IS_OUTSIDE) == 0)
    return KITH_CASELOAD_HERE;

  return reading->cluster_id != 0 ? KITH_CASELOAD_BESIDE : KITH_CASELOAD_OUTSIDE;
}

static KithCaseloadRow *
row_from (KithStatement *stmt,
          const Reading *reading,
          GError       **error)
{
  g_autoptr(KithChild) child = NULL;
  g_autoptr(GPtrArray) clocks = NULL;
  KithChildValues child_values;
  KithCaseloadValues values;

  kith_child_values_from_row (stmt, reading->codes, reading->as_at, &child_values);
  child_values.state = kith_states_get (reading->states, child_values.id);
  child = kith_child_new (&child_values);
  clocks = kith_clock_book_run (reading->book, child_values.id, child, child_values.school_id, error);
  if (clocks == NULL)
    return NULL;

  values = (KithCaseloadValues){
    .child = child,
    .worker_id = kith_statement_get_int (stmt, COLUMN_WORKER),
    .seen = kith_statement_get_date (stmt, COLUMN_DONE),
    .due = kith_statement_get_date (stmt, COLUMN_DUE),
    .seen_as_at = kith_statement_get_date (stmt, COLUMN_SEEN_AS_AT),
    .n_siblings = count_siblings (reading, stmt),
    .place = place_of (reading, stmt),
    .as_at = reading->as_at,
    .clocks = clocks,
  };

  return kith_caseload_row_new (&values);
}

static GPtrArray *
load_rows (KithDb        *db,
           const Reading *reading,
           GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_rows_sql, error);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":cluster_id", reading->cluster_id);
  kith_statement_bind_date (stmt, ":as_at", reading->as_at);
  while (local_error == NULL && kith_statement_step (stmt, &local_error))
    {
      KithCaseloadRow *row = row_from (stmt, reading, &local_error);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }

  if (local_error == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * kith_db_load_caseload:
 * @db: a store
 * @cluster_id: a cluster, or 0 for all
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): every child with an open case: early
 *   help, a referral that was taken further, a protection plan, or looked after;
 *   of a cluster with those beside it who are in none
 */
KithCaseload *
kith_db_load_caseload (KithDb  *db,
                       gint64   cluster_id,
                       GError **error)
{
  g_autoptr(GHashTable) families = NULL;
  g_autoptr(KithClockBook) book = NULL;
  g_autoptr(GPtrArray) workers = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *label = NULL;
  Reading reading = { .cluster_id = cluster_id };

  g_return_val_if_fail (db != NULL, NULL);

  reading.codes = kith_db_get_codes (db, error);
  if (reading.codes == NULL)
    return NULL;

  reading.as_at = kith_db_get_as_at (db, error);
  if (reading.as_at == KITH_DATE_NONE)
    return NULL;

  label = kith_db_dup_setting (db, KITH_SETTING_EARLY_HELP_LABEL, reading.as_at, error);
  if (label == NULL)
    return NULL;

  reading.states = kith_db_get_states (db, reading.as_at, error);
  if (reading.states == NULL)
    return NULL;

  book = kith_clock_book_new (db, KITH_CLOCK_OF_OPEN, 0, FALSE, error);
  if (book == NULL)
    return NULL;

  reading.book = book;
  families = load_families (db, reading.as_at, error);
  if (families == NULL)
    return NULL;

  reading.families = families;
  workers = load_workers (db, cluster_id, reading.as_at, error);
  if (workers == NULL)
    return NULL;

  rows = load_rows (db, &reading, error);
  if (rows == NULL)
    return NULL;

  return kith_caseload_new (cluster_id, reading.as_at, g_strcmp0 (label, "family-help") == 0, rows, workers);
}

/**
 * kith_db_set_worker:
 * @db: a store
 * @child_ids: (array length=n_children): children
 * @n_children: how many
 * @worker_id: who works with them from now on, or 0 for nobody
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_set_worker (KithDb       *db,
                    const gint64 *child_ids,
                    guint         n_children,
                    gint64        worker_id,
                    gint64       *ret_act,
                    GError      **error)
{
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (child_ids != NULL || n_children == 0, FALSE);

  act = kith_act_begin (db, "child.set-worker", NULL, NULL, error);
  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < n_children; i++)
    {
      if (!kith_work_give_child (act, child_ids[i], worker_id, kith_date_today (), error))
        return FALSE;
    }

  if (!kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static gpointer
load_caseload_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  return kith_db_load_caseload (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_caseload_async:
 * @self: a store
 * @cluster_id: a cluster, or 0 for all
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads every child with an open case.
 */
void
kith_store_load_caseload_async (KithStore          *self,
                                gint64              cluster_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = cluster_id;
  kith_store_run_read (self, load_caseload_func, data, kith_store_load_caseload_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_caseload_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the caseload
 */
KithCaseload *
kith_store_load_caseload_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

typedef struct
{
  GArray   *child_ids;
  gint64    other_id;                /* a worker or a school */
  KithDate  day;
} Change;

static Change *
change_new (const gint64 *child_ids,
            guint         n_children,
            gint64        other_id)
{
  Change *self = g_new0 (Change, 1);

  self->child_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->other_id = other_id;
  self->day = KITH_DATE_NONE;
  g_array_append_vals (self->child_ids, child_ids, n_children);

  return self;
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_array_unref (change->child_ids);
  g_free (change);
}

static gpointer
set_worker_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  Change *change = call->data;

  if (!kith_db_set_worker (db, (const gint64 *)(gpointer)change->child_ids->data, change->child_ids->len,
                           change->other_id, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_set_worker_async:
 * @self: a store
 * @child_ids: (array length=n_children): children; copied
 * @n_children: how many
 * @worker_id: who works with them from now on, or 0 for nobody
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says who works with children.
 */
void
kith_store_set_worker_async (KithStore          *self,
                             const gint64       *child_ids,
                             guint               n_children,
                             gint64              worker_id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (child_ids != NULL || n_children == 0);

  call = kith_store_call_new (set_worker_func, KITH_PRIORITY_SAVE, change_new (child_ids, n_children, worker_id),
                              change_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_set_worker_async, cancellable, callback, user_data);
}

/**
 * kith_store_set_worker_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_store_set_worker_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
set_schools_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  Change *change = call->data;

  if (!kith_db_set_schools (db, (const gint64 *)(gpointer)change->child_ids->data, change->child_ids->len,
                            change->other_id, change->day, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_set_schools_async:
 * @self: a store
 * @child_ids: (array length=n_children): children; copied
 * @n_children: how many
 * @school_id: the school, or 0 where they attend none
 * @from: the first day there
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says where children go to school from a day on.
 */
void
kith_store_set_schools_async (KithStore          *self,
                              const gint64       *child_ids,
                              guint               n_children,
                              gint64              school_id,
                              KithDate            from,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Change *change = NULL;
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (child_ids != NULL || n_children == 0);

  change = change_new (child_ids, n_children, school_id);
  change->day = from;
  call = kith_store_call_new (set_schools_func, KITH_PRIORITY_SAVE, change, change_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_set_schools_async, cancellable, callback, user_data);
}

/**
 * kith_store_set_schools_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_store_set_schools_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
