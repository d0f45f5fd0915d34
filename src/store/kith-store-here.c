/* kith-store-here.c: in which schools the worker is on a day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker's days in a cluster say it, on a working day on which the school
 * is open. A school that keeps its own dates is open by these; where nobody has
 * put in any, it is open. On an INSET day the staff are there, so it counts. What
 * a person says for a day goes before; it is a row of that day, and of no other,
 * so that nothing has to be taken back at midnight.
 */

#include "config.h"

#include "kith-store-here.h"

#include "kith-act.h"
#include "kith-calendar.h"
#include "kith-period.h"
#include "kith-statement-list.h"
#include "kith-store-lists.h"
#include "kith-store-private.h"
#include "kith-store-rows-private.h"
#include "kith-store-terms.h"

/* Autumn terms begin in the last days of August in some places. */
#define DAYS_BEFORE_YEAR 10

static const char select_presence_sql[] =
  "SELECT p.id, s.id, s.name FROM presence AS p LEFT JOIN school AS s ON s.id = p.school_id WHERE p.day = :day";

static const char select_by_days_sql[] =
  "SELECT DISTINCT s.id, s.name, s.authority_code FROM cluster_worker AS cw /*scan*/"
  " JOIN worker AS w ON w.id = cw.worker_id AND w.me = 1"
  " JOIN school AS o ON o.id = cw.school_id"
  " JOIN school AS s ON s.id = " KITH_SCHOOL_AS_AT ("o")
  " WHERE " KITH_IS_OPEN_FROM_TO ("cw.valid_from", "cw.valid_to")
  " AND (cw.weekdays >> :weekday) & 1 = 1"
  " AND (s.close_date IS NULL OR s.close_date > :as_at)"
  " /*sort*/ ORDER BY s.name, s.id";

static const char select_choices_sql[] =
  "SELECT s.id, s.name FROM school AS s WHERE s.id IN (" KITH_SCHOOLS_IN_ANY_CLUSTER ")"
  " /*sort*/ ORDER BY s.name, s.id";

static gpointer
school_from_row (KithStatement *stmt,
                 gpointer       user_data)
{
  return kith_subject_new (0, kith_statement_get_int (stmt, 0), kith_statement_get_text (stmt, 1), NULL);
}

/* The code of its authority stands in for the detail, which no list shows here. */
static gpointer
school_with_authority (KithStatement *stmt,
                       gpointer       user_data)
{
  return kith_subject_new (0, kith_statement_get_int (stmt, 0), kith_statement_get_text (stmt, 1),
                           kith_statement_get_text (stmt, 2));
}

static GListModel *
load_schools (KithDb     *db,
              const char *sql,
              KithDate    day,
              GError    **error)
{
  gboolean is_by_days = sql == select_by_days_sql;
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", day);
  if (is_by_days)
    kith_statement_bind_int (stmt, ":weekday", kith_date_get_weekday (day) - 1);

  return kith_statement_list (stmt, KITH_TYPE_SUBJECT, is_by_days ? school_with_authority : school_from_row, NULL, error);
}

static gboolean
is_within (KithTerm *term,
           KithDate  day)
{
  KithDate break_start = kith_term_get_break_start (term);

  return kith_term_get_start (term) <= day && day < kith_term_get_finish (term) &&
         (break_start == KITH_DATE_NONE || day < break_start || day >= kith_term_get_break_finish (term));
}

static gboolean
is_open (GListModel *terms,
         KithDate    day)
{
  gboolean has_term[2] = { FALSE, FALSE };
  gboolean is_in_term[2] = { FALSE, FALSE };
  KithDate year = kith_period_year_start (day + DAYS_BEFORE_YEAR);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);
      guint own = kith_term_is_own (term) ? 1 : 0;

      if (kith_period_year_start (kith_term_get_start (term) + DAYS_BEFORE_YEAR) != year)
        continue;

      has_term[own] = TRUE;
      is_in_term[own] |= is_within (term, day);
    }

  return has_term[1] ? is_in_term[1] : !has_term[0] || is_in_term[0];
}

static GListModel *
load_by_days (KithDb  *db,
              KithDate day,
              GError **error)
{
  g_autoptr(KithCalendar) calendar = kith_db_load_calendar (db, error);
  g_autoptr(GListModel) wanted = calendar != NULL ? load_schools (db, select_by_days_sql, day, error) : NULL;
  g_autoptr(GListStore) open = g_list_store_new (KITH_TYPE_SUBJECT);

  if (wanted == NULL)
    return NULL;

  for (guint i = 0; kith_calendar_is_working_day (calendar, day, NULL) && i < g_list_model_get_n_items (wanted); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (wanted, i);
      g_autoptr(KithSubject) plain = NULL;
      g_autoptr(GListModel) terms =
        kith_db_load_terms (db, kith_subject_get_detail (school), kith_subject_get_school_id (school), error);

      if (terms == NULL)
        return NULL;

      plain = kith_subject_new (0, kith_subject_get_school_id (school), kith_subject_get_name (school), NULL);
      if (is_open (terms, day))
        g_list_store_append (open, plain);
    }

  return G_LIST_MODEL (g_steal_pointer (&open));
}

/* @ret_id is 0 where nobody has said anything of the day. */
static GListModel *
load_said (KithDb  *db,
           KithDate day,
           gint64  *ret_id,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_presence_sql, error);
  g_autoptr(GListStore) schools = g_list_store_new (KITH_TYPE_SUBJECT);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  *ret_id = 0;
  kith_statement_bind_date (stmt, ":day", day);
  if (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithSubject) school = NULL;

      *ret_id = kith_statement_get_int (stmt, 0);
      if (!kith_statement_is_null (stmt, 1))
        {
          school = kith_subject_new (0, kith_statement_get_int (stmt, 1), kith_statement_get_text (stmt, 2), NULL);
          g_list_store_append (schools, school);
        }
    }

  if (local_error == NULL)
    return G_LIST_MODEL (g_steal_pointer (&schools));

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * kith_db_load_here:
 * @db: a store
 * @day: a day
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): in which schools the worker is on that day
 */
KithHere *
kith_db_load_here (KithDb  *db,
                   KithDate day,
                   GError **error)
{
  g_autoptr(GListModel) said = NULL;
  g_autoptr(GListModel) by_days = NULL;
  g_autoptr(GListModel) choices = NULL;
  gint64 id = 0;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (day != KITH_DATE_NONE, NULL);

  said = load_said (db, day, &id, error);
  by_days = said != NULL ? load_by_days (db, day, error) : NULL;
  choices = by_days != NULL ? load_schools (db, select_choices_sql, day, error) : NULL;
  if (choices == NULL)
    return NULL;

  return kith_here_new (day, id != 0, id != 0 ? said : by_days, choices);
}

static gboolean
write_here (KithAct *act,
            KithDate day,
            gint64   school_id,
            gint64   id,
            GError **error)
{
  g_autoptr(KithRow) row = NULL;

  if (school_id == KITH_HERE_BY_DAYS)
    return id == 0 || kith_act_delete (act, &kith_table_presence, id, error);

  row = id != 0 ? kith_row_load (kith_act_get_db (act), &kith_table_presence, id, error)
                : kith_row_new (&kith_table_presence);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "day", day);
  if (school_id != KITH_HERE_NOWHERE)
    kith_row_set_int (row, "school_id", school_id);
  else
    kith_row_set_null (row, "school_id");

  return id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_say_here:
 * @db: a store with no act open
 * @day: a day
 * @school_id: a school, %KITH_HERE_NOWHERE or %KITH_HERE_BY_DAYS
 * @ret_act: (out): the act; 0 where it was so already
 * @error: return location for a #KithStoreError
 *
 * Says in which school the worker is on that day.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_say_here (KithDb  *db,
                  KithDate day,
                  gint64   school_id,
                  gint64  *ret_act,
                  GError **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autoptr(GListModel) said = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (day != KITH_DATE_NONE, FALSE);
  g_return_val_if_fail (ret_act != NULL, FALSE);

  said = load_said (db, day, &id, error);
  act = said != NULL ? kith_act_begin (db, "presence.say", NULL, NULL, error) : NULL;
  if (act == NULL || !write_here (act, day, school_id, id, error) || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static gpointer
load_here_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  return kith_db_load_here (db, kith_date_today (), error);
}

/**
 * kith_store_load_here_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks in which schools the worker is today.
 */
void
kith_store_load_here_async (KithStore          *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_here_func, kith_store_data_new (), kith_store_load_here_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_here_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): where the worker is
 */
KithHere *
kith_store_load_here_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
say_here_func (KithStore     *self,
               KithDb        *db,
               KithStoreCall *call,
               GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_say_here (db, data->day, data->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_say_here_async:
 * @self: a store
 * @school_id: a school, %KITH_HERE_NOWHERE or %KITH_HERE_BY_DAYS
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says in which school the worker is today.
 */
void
kith_store_say_here_async (KithStore          *self,
                           gint64              school_id,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = school_id;
  data->day = kith_date_today ();
  kith_store_run_save (self, say_here_func, data, kith_store_data_free, kith_store_say_here_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_say_here_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_say_here_finish (KithStore    *self,
                            GAsyncResult *result,
                            GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
