/* kith-store-leavers.c: the rule "Leavers nobody knows"
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pupil who has left every school of the store, and of whom there is nothing
 * but the look-up of a roll, is of no concern to anybody here any more. After a
 * number of days, which is a setting, the look-up may go: as an act of
 * destruction, which a person asks for, which the journal keeps, and which
 * nothing brings back. Whoever has a worker, a family, a referral, early help,
 * an episode of care, the council's identifier or a place in a council's list,
 * or of whom somebody wrote anything here, is known, and stays.
 */

#include "config.h"

#include "kith-store-leavers.h"

#include "kith-destruction.h"
#include "kith-statement.h"
#include "kith-db-private.h"
#include "kith-store-backups.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"
#include "kith-store-settings.h"

#define KIND "leavers.destroy"

static const char select_leavers_sql[] =
  "SELECT c.id FROM child AS c /*scan*/ /*sort*/"
  " WHERE c.worker_id IS NULL AND c.family_id IS NULL AND c.la_child_id IS NULL"
  " AND c.id NOT IN (" KITH_SET_EVER_KNOWN ")"
  " AND c.id NOT IN (" KITH_SET_WRITTEN_ABOUT ")"
  " AND NOT EXISTS (SELECT 1 FROM council_date AS d WHERE d.child_id = c.id)"
  " AND NOT EXISTS (SELECT 1 FROM import_child AS i WHERE i.child_id = c.id)"
  " AND NOT EXISTS (SELECT 1 FROM disability AS y WHERE y.child_id = c.id)"
  " AND EXISTS (SELECT 1 FROM attendance AS a WHERE a.child_id = c.id)"
  " AND NOT EXISTS (SELECT 1 FROM attendance AS a WHERE a.child_id = c.id"
  "  AND (a.valid_to IS NULL OR a.valid_to > :limit))"
  " ORDER BY c.id";

static const char select_attendances_sql[] =
  "SELECT id FROM attendance WHERE child_id = :child_id ORDER BY id /*sort*/";

static gboolean
load_days (KithDb  *db,
           guint   *ret_n_days,
           GError **error)
{
  g_autofree char *value = kith_db_dup_setting (db, KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS, kith_date_today (), error);

  if (value == NULL)
    return FALSE;

  *ret_n_days = (guint)g_ascii_strtoull (value, NULL, 10);

  return TRUE;
}

static GArray *
load_ids (KithStatement *stmt,
          GError       **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static GArray *
load_leavers (KithDb  *db,
              guint   *ret_n_days,
              GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  if (!load_days (db, ret_n_days, error))
    return NULL;

  stmt = kith_db_prepare (db, select_leavers_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":limit", kith_date_today () - (KithDate) * ret_n_days);

  return load_ids (stmt, error);
}

/**
 * kith_db_count_leavers:
 * @db: a store
 * @ret_n_leavers: (out): how many the rule would clear
 * @ret_n_days: (out): how many days after they left it does
 * @error: return location for a #KithStoreError
 *
 * Returns: whether they could be counted
 */
gboolean
kith_db_count_leavers (KithDb  *db,
                       guint   *ret_n_leavers,
                       guint   *ret_n_days,
                       GError **error)
{
  g_autoptr(GArray) leavers = load_leavers (db, ret_n_days, error);

  if (leavers == NULL)
    return FALSE;

  *ret_n_leavers = leavers->len;

  return TRUE;
}

static GArray *
load_attendances (KithDb  *db,
                  gint64   child_id,
                  GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_attendances_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);

  return load_ids (stmt, error);
}

static gboolean
destroy_child (KithAct *act,
               gint64   child_id,
               GError **error)
{
  g_autoptr(GArray) attendances = load_attendances (kith_act_get_db (act), child_id, error);

  if (attendances == NULL)
    return FALSE;

  for (guint i = 0; i < attendances->len; i++)
    {
      if (!kith_act_destroy (act, &kith_table_attendance, g_array_index (attendances, gint64, i), error))
        return FALSE;
    }

  return kith_act_destroy (act, &kith_table_child, child_id, error);
}

/**
 * kith_db_clear_leavers:
 * @db: a store with no act open
 * @ret_n_leavers: (out) (optional): how many were cleared
 * @ret_act: (out) (optional): the act; 0 where there was nobody
 * @error: return location for a #KithStoreError
 *
 * Clears what the rule says, for good.
 *
 * Returns: whether they are gone
 */
gboolean
kith_db_clear_leavers (KithDb  *db,
                       guint   *ret_n_leavers,
                       gint64  *ret_act,
                       GError **error)
{
  guint n_days;
  g_autoptr(GArray) leavers = load_leavers (db, &n_days, error);
  g_autoptr(KithAct) act = NULL;

  if (leavers == NULL)
    return FALSE;

  if (ret_n_leavers != NULL)
    *ret_n_leavers = leavers->len;
  if (ret_act != NULL)
    *ret_act = 0;
  if (leavers->len == 0)
    return TRUE;

  /* A mistake in the rule can be put right for as long as the backups keep them. */
  if (!kith_db_back_up (db, sqlite3_db_filename (db->handle, "main"), "before-destruction", error))
    return FALSE;

  act = kith_act_begin_destruction (db, KIND, "Leavers nobody knows", NULL, error);
  for (guint i = 0; act != NULL && i < leavers->len; i++)
    {
      if (!destroy_child (act, g_array_index (leavers, gint64, i), error))
        return FALSE;
    }

  if (act == NULL || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

typedef struct
{
  guint  n_leavers;
  guint  n_days;
} Count;

static gpointer
count_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  g_autofree Count *count = g_new0 (Count, 1);

  return kith_db_count_leavers (db, &count->n_leavers, &count->n_days, error) ? g_steal_pointer (&count) : NULL;
}

/**
 * kith_store_count_leavers_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Counts those whom the rule would clear.
 */
void
kith_store_count_leavers_async (KithStore          *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (count_func, KITH_PRIORITY_LIST, kith_store_data_new (), kith_store_data_free, g_free);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_count_leavers_async, cancellable, callback, user_data);
}

/**
 * kith_store_count_leavers_finish:
 * @self: a store
 * @result: the result
 * @ret_n_leavers: (out): how many there are
 * @ret_n_days: (out): how many days after they left they are cleared
 * @error: return location for a #KithStoreError
 *
 * Returns: whether they could be counted
 */
gboolean
kith_store_count_leavers_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 guint        *ret_n_leavers,
                                 guint        *ret_n_days,
                                 GError      **error)
{
  g_autofree Count *count = kith_store_finish_pointer (self, result, error);

  if (count == NULL)
    return FALSE;

  *ret_n_leavers = count->n_leavers;
  *ret_n_days = count->n_days;

  return TRUE;
}

static gpointer
clear_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  return kith_db_clear_leavers (db, NULL, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_clear_leavers_async:
 * @self: a store
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Clears those whom the rule names, for good.
 */
void
kith_store_clear_leavers_async (KithStore          *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_write (self, clear_func, KITH_PRIORITY_LONG, kith_store_data_new (), NULL,
                        kith_store_clear_leavers_async, cancellable, callback, user_data);
}

/**
 * kith_store_clear_leavers_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether they are gone
 */
gboolean
kith_store_clear_leavers_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
