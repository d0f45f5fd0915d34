/* kith-store-inset-days.c: days on which a school is open to its staff alone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five days a year are for the training of teachers (INSET), and each school
 * chooses its own: whoever comes to see a pupil then comes in vain. Such a day
 * is a working day all the same, and no statutory clock stands still.
 */

#include "config.h"

#include "kith-store-inset-days.h"

#include "kith-act.h"
#include "kith-statement.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"
#include "kith-store-terms.h"

#define SATURDAY 6

/* A day of a school that became this one is this one's. */
static const char select_day_sql[] =
  "SELECT d.id FROM inset_day AS d /*scan*/ JOIN school AS o ON o.id = d.school_id"
  " WHERE d.day = :day AND (o.id = :school_id OR " KITH_SCHOOL_AS_AT ("o") " = :school_id)"
  " /*sort*/ ORDER BY d.id";

static const char select_days_sql[] =
  "SELECT d.id, d.day FROM inset_day AS d /*scan*/ JOIN school AS o ON o.id = d.school_id"
  " WHERE " KITH_SCHOOL_AS_AT ("o") " = :school_id AND d.day >= :from"
  " /*sort*/ ORDER BY d.day, d.id";

/**
 * kith_db_load_inset_days:
 * @db: a store
 * @school_id: a school
 * @as_at: the day on which a school that became this one counts as this one
 * @from: the first day that is wanted
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithInsetDay) (nullable): the days, in
 *   their order
 */
GArray *
kith_db_load_inset_days (KithDb  *db,
                         gint64   school_id,
                         KithDate as_at,
                         KithDate from,
                         GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (KithInsetDay));
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_days_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_date (stmt, ":from", from);
  while (kith_statement_step (stmt, &local_error))
    {
      const KithInsetDay day = { kith_statement_get_int (stmt, 0), kith_statement_get_date (stmt, 1) };

      g_array_append_val (days, day);
    }

  if (local_error == NULL)
    return g_steal_pointer (&days);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* @ret_id is 0 where the day is none. */
static gboolean
find_day (KithDb  *db,
          gint64   school_id,
          KithDate day,
          gint64  *ret_id,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_day_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_date (stmt, ":day", day);
  kith_statement_bind_date (stmt, ":as_at", kith_date_today ());
  *ret_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
set_act (KithAct *act,
         gint64  *ret_act)
{
  if (ret_act != NULL)
    *ret_act = act != NULL ? kith_act_get_seq (act) : 0;
}

/**
 * kith_db_add_inset_day:
 * @db: a store with no act open
 * @school_id: a school
 * @day: a weekday
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithTermError or a #KithStoreError
 *
 * Says that the school has no pupils on the day.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_add_inset_day (KithDb  *db,
                       gint64   school_id,
                       KithDate day,
                       gint64  *ret_act,
                       GError **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (day != KITH_DATE_NONE, FALSE);

  if (kith_date_get_weekday (day) >= SATURDAY)
    {
      g_set_error_literal (error, KITH_TERM_ERROR, KITH_TERM_ERROR_WEEKEND, "That day is at a weekend");
      return FALSE;
    }

  if (!find_day (db, school_id, day, &id, error))
    return FALSE;

  if (id == 0)
    {
      row = kith_row_new (&kith_table_inset_day);
      kith_row_set_int (row, "school_id", school_id);
      kith_row_set_date (row, "day", day);
      act = kith_act_begin (db, "inset.add", NULL, NULL, error);
      if (act == NULL || !kith_act_insert (act, row, NULL, error) || !kith_act_commit (act, error))
        return FALSE;
    }

  set_act (act, ret_act);

  return TRUE;
}

/**
 * kith_db_remove_inset_day:
 * @db: a store with no act open
 * @school_id: a school
 * @day: a day
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithStoreError
 *
 * Says that the school has its pupils on the day as on any other.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_remove_inset_day (KithDb  *db,
                          gint64   school_id,
                          KithDate day,
                          gint64  *ret_act,
                          GError **error)
{
  g_autoptr(KithAct) act = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);

  if (!find_day (db, school_id, day, &id, error))
    return FALSE;

  if (id != 0)
    {
      act = kith_act_begin (db, "inset.remove", NULL, NULL, error);
      if (act == NULL || !kith_act_delete (act, &kith_table_inset_day, id, error) || !kith_act_commit (act, error))
        return FALSE;
    }

  set_act (act, ret_act);

  return TRUE;
}

typedef struct
{
  gint64    school_id;
  KithDate  day;
} Change;

static void
run_change (KithStore          *self,
            KithStoreFunc       func,
            gint64              school_id,
            KithDate            day,
            gpointer            source_tag,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  const Change change = { school_id, day };

  kith_store_run_save (self, func, g_memdup2 (&change, sizeof change), g_free, source_tag, cancellable, callback, user_data);
}

static gpointer
add_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  const Change *change = call->data;

  return kith_db_add_inset_day (db, change->school_id, change->day, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_add_inset_day_async:
 * @self: a store
 * @school_id: a school
 * @day: a weekday
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_inset_day_finish()
 * @user_data: for @callback
 *
 * Says that the school has no pupils on the day.
 */
void
kith_store_add_inset_day_async (KithStore          *self,
                                gint64              school_id,
                                KithDate            day,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, add_func, school_id, day, kith_store_add_inset_day_async, cancellable, callback, user_data);
}

static gpointer
remove_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  const Change *change = call->data;

  return kith_db_remove_inset_day (db, change->school_id, change->day, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_remove_inset_day_async:
 * @self: a store
 * @school_id: a school
 * @day: a day
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_inset_day_finish()
 * @user_data: for @callback
 *
 * Says that the school has its pupils on the day as on any other.
 */
void
kith_store_remove_inset_day_async (KithStore          *self,
                                   gint64              school_id,
                                   KithDate            day,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, remove_func, school_id, day, kith_store_remove_inset_day_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_inset_day_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithTermError or #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_inset_day_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
