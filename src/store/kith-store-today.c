/* kith-store-today.c: what is waiting for the worker whose store it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is put off, or handed over to somebody else, is left out of its list at
 * the end: so a section is read as if nothing were, and none can forget it.
 */

#include "config.h"

#include "kith-store-today.h"

#include <glib/gi18n.h>

#include "kith-draft.h"
#include "kith-due-step.h"
#include "kith-late-work-private.h"
#include "kith-note-limits-private.h"
#include "kith-put-off.h"
#include "kith-statement-list.h"
#include "kith-store-caseload.h"
#include "kith-store-private.h"
#include "kith-store-restrictions.h"
#include "kith-store-schools.h"
#include "kith-store-sets-private.h"
#include "kith-today-away-private.h"
#include "kith-unseen-private.h"
#include "kith-work-form.h"

/* All of an index that holds those alone. */
static const char select_not_yet_sql[] =
  "SELECT n.id, n.kind, n.day"
  " FROM note_council AS c /*scan*/"
  " JOIN note AS n ON n.id = c.note_id"
  " WHERE c.state = 'not-yet'"
  " ORDER BY c.note_id";

static const char count_not_yet_sql[] =
  "SELECT count(*) FROM note_council /*scan*/ WHERE state = 'not-yet'";

/* Of a step that is about several children the first is named. */
static const char select_steps_sql[] =
  "SELECT s.id, s.note_id, c.id, s.what,"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''), s.due"
  " FROM next_step AS s /*scan*/"
  " JOIN worker AS w ON w.id = s.worker_id AND w.me = 1"
  " LEFT JOIN child AS c ON c.id = coalesce (s.child_id, (SELECT min (a.child_id) FROM note_about AS a WHERE a.note_id = s.note_id))"
  " WHERE s.done IS NULL AND (s.due IS NULL OR s.due <= :day)"
  " /*sort*/ ORDER BY s.due IS NULL, s.due, s.id";

/* Mine that fall due, and whatever is late in a plan that I wrote down. Of a
 * plan for several children the first is named.
 */
static const char select_actions_sql[] =
  "SELECT e.id, e.plan_id, c.id, e.text,"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''),"
  " iif (w.me = 1, NULL, coalesce (e.who, w.name)), e.due"
  " FROM plan_entry AS e /*scan*/"
  " JOIN plan AS p ON p.id = e.plan_id AND p.finish IS NULL"
  " LEFT JOIN worker AS w ON w.id = e.worker_id"
  " LEFT JOIN worker AS o ON o.id = p.worker_id"
  " LEFT JOIN child AS c ON c.id = (SELECT min (m.child_id) FROM plan_child AS m WHERE m.plan_id = e.plan_id)"
  " WHERE e.part = 'action' AND e.done IS NULL AND e.dropped IS NULL"
  " AND ((w.me = 1 AND (e.due IS NULL OR e.due <= :soon)) OR (o.me = 1 AND e.due < :day))";

/* What others agreed to at a Team Around the School, and is late. */
static const char select_agreed_sql[] =
  "SELECT s.id, s.note_id, c.id, s.what,"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''), s.due, s.who"
  " FROM tas_pupil AS p /*scan*/"
  " JOIN next_step AS s ON s.note_id = p.note_id"
  " JOIN child AS c ON c.id = p.child_id"
  " WHERE s.done IS NULL AND s.due < :day AND s.worker_id IS NULL";

/* Warnings, and what of a child's particulars was to be looked at again, such as a part-time timetable. */
static const char select_reviews_sql[] =
  "SELECT n.id, n.child_id, coalesce (k.label, n.code),"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''), n.review, 0"
  " FROM warning AS n /*scan*/"
  " JOIN child AS c ON c.id = n.child_id"
  " LEFT JOIN code AS k ON k.codeset = 'warning-note' AND k.code = n.code AND k.valid_to IS NULL"
  " WHERE n.finish IS NULL AND n.review <= :day"
  " UNION ALL "
  "SELECT p.id, p.child_id, p.kind,"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''), p.review, 1"
  " FROM particular AS p /*scan*/"
  " JOIN child AS c ON c.id = p.child_id"
  " WHERE p.review <= :day AND (p.valid_to IS NULL OR p.valid_to > :today)"
  " /*sort*/ ORDER BY 5";

/* Who leaves the roll is seen by nobody at school any more. */
static const char select_home_sql[] =
  "SELECT p.id, p.child_id,"
  " nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''), p.valid_from"
  " FROM particular AS p /*scan*/"
  " JOIN child AS c ON c.id = p.child_id"
  " WHERE p.kind = 'home-education' AND p.valid_to IS NULL AND (p.begun IS NULL OR p.begun > :as_at)"
  " AND p.child_id IN (" KITH_SET_OPEN_SECTION47 ")"
  " /*sort*/ ORDER BY p.valid_from, p.id";

/* Nobody here works with them, and somebody else does. */
static const char select_gone_sql[] =
  "SELECT g.child_id FROM (SELECT DISTINCT child_id FROM handover) AS g /*scan*/"
  " JOIN child AS c ON c.id = g.child_id"
  " WHERE c.worker_id IS NULL AND " KITH_IS_HANDED_OVER ("c.id");

/* What falls due before the week is out is still to be arranged. */
#define DAYS_AHEAD 7

/* What was begun before today has been lying. */
static void
part_drafts (GListModel *all,
             KithDate    day,
             GListStore *of_today,
             GListStore *older)
{
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithNote) draft = g_list_model_get_item (all, i);
      KithDate begun = kith_date_new_from_usec (kith_note_get_form (draft)->written_at);

      g_list_store_append (begun < day ? older : of_today, draft);
    }
}

/* Those whose day has passed; only they are read whole. */
static GArray *
find_overdue (KithDb         *db,
              KithDate        day,
              KithNoteLimits *limits,
              guint          *ret_n_not_yet,
              GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_not_yet_sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;
  guint n_not_yet = 0;

  if (stmt == NULL)
    return NULL;

  for (; kith_statement_step (stmt, &local_error); n_not_yet++)
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      KithDate due = kith_note_limits_get_due (limits, kith_statement_get_text (stmt, 1), kith_statement_get_date (stmt, 2));

      if (due < day)
        g_array_append_val (ids, id);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  *ret_n_not_yet = n_not_yet;

  return g_steal_pointer (&ids);
}

static int
compare_due (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  KithDate due_a = kith_note_get_due (KITH_NOTE ((gpointer)a));
  KithDate due_b = kith_note_get_due (KITH_NOTE ((gpointer)b));

  return (due_a > due_b) - (due_a < due_b);
}

static gboolean
load_overdue (KithDb     *db,
              KithDate    day,
              GListStore *overdue,
              guint      *ret_n_not_yet,
              GError    **error)
{
  g_autoptr(KithNoteLimits) limits = kith_note_limits_load (db, error);
  g_autoptr(GArray) ids = limits != NULL ? find_overdue (db, day, limits, ret_n_not_yet, error) : NULL;

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(KithNote) note = kith_note_load (db, g_array_index (ids, gint64, i), 0, limits, error);

      if (note == NULL)
        return FALSE;

      g_list_store_append (overdue, note);
    }

  g_list_store_sort (overdue, compare_due, NULL);

  return TRUE;
}

static gpointer
row_to_step (KithStatement *stmt,
             gpointer       user_data)
{
  return kith_due_step_new (kith_statement_get_int (stmt, 0), kith_statement_get_int (stmt, 1),
                            kith_statement_get_int (stmt, 2), kith_statement_get_text (stmt, 3),
                            kith_statement_get_text (stmt, 4), NULL, kith_statement_get_date (stmt, 5));
}

static gpointer
row_to_action (KithStatement *stmt,
               gpointer       user_data)
{
  return kith_due_step_new_of_plan (kith_statement_get_int (stmt, 0), kith_statement_get_int (stmt, 1),
                                    kith_statement_get_int (stmt, 2), kith_statement_get_text (stmt, 3),
                                    kith_statement_get_text (stmt, 4), kith_statement_get_text (stmt, 5),
                                    kith_statement_get_date (stmt, 6));
}

static gboolean
append_actions (KithDb     *db,
                KithDate    day,
                GListStore *steps,
                GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_actions_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_date (stmt, ":soon", day + DAYS_AHEAD);
  kith_statement_bind_date (stmt, ":day", day);

  return kith_statement_append (stmt, steps, row_to_action, NULL, error);
}

static gpointer
row_to_agreed (KithStatement *stmt,
               gpointer       user_data)
{
  return kith_due_step_new (kith_statement_get_int (stmt, 0), kith_statement_get_int (stmt, 1),
                            kith_statement_get_int (stmt, 2), kith_statement_get_text (stmt, 3),
                            kith_statement_get_text (stmt, 4), kith_statement_get_text (stmt, 6),
                            kith_statement_get_date (stmt, 5));
}

static gboolean
append_agreed (KithDb     *db,
               KithDate    day,
               GListStore *steps,
               GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_agreed_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_date (stmt, ":day", day);

  return kith_statement_append (stmt, steps, row_to_agreed, NULL, error);
}

/* What has no day comes last, as it is read. */
static int
compare_steps (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  KithDate due_a = kith_due_step_get_due (KITH_DUE_STEP ((gpointer)a));
  KithDate due_b = kith_due_step_get_due (KITH_DUE_STEP ((gpointer)b));

  if (due_a == KITH_DATE_NONE || due_b == KITH_DATE_NONE)
    return (due_a == KITH_DATE_NONE) - (due_b == KITH_DATE_NONE);

  return (due_a > due_b) - (due_a < due_b);
}

static GListModel *
load_steps (KithDb  *db,
            KithDate day,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_steps_sql, error);
  g_autoptr(GListStore) steps = g_list_store_new (KITH_TYPE_DUE_STEP);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":day", day + DAYS_AHEAD);
  if (!kith_statement_append (stmt, steps, row_to_step, NULL, error) || !append_actions (db, day, steps, error) ||
      !append_agreed (db, day, steps, error))
    return NULL;

  g_list_store_sort (steps, compare_steps, NULL);

  return G_LIST_MODEL (g_steal_pointer (&steps));
}

static gpointer
row_to_review (KithStatement *stmt,
               gpointer       user_data)
{
  const char *what = kith_statement_get_text (stmt, 2);
  KithWorkKind kind;

  if (kith_statement_get_int (stmt, 5) != 0 && kith_work_kind_parse (what, &kind))
    what = _(kith_work_form_get (kind)->title);

  return kith_due_step_new (kith_statement_get_int (stmt, 0), 0, kith_statement_get_int (stmt, 1), what,
                            kith_statement_get_text (stmt, 3), NULL, kith_statement_get_date (stmt, 4));
}

static GListModel *
load_reviews (KithDb  *db,
              KithDate day,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_reviews_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":today", day);
  kith_statement_bind_date (stmt, ":day", day + DAYS_AHEAD);

  return kith_statement_list (stmt, KITH_TYPE_DUE_STEP, row_to_review, NULL, error);
}

static gpointer
row_to_home (KithStatement *stmt,
             gpointer       user_data)
{
  return kith_due_step_new (kith_statement_get_int (stmt, 0), 0, kith_statement_get_int (stmt, 1),
                            kith_work_form_get (KITH_WORK_HOME_EDUCATION)->nick,
                            kith_statement_get_text (stmt, 2), NULL, kith_statement_get_date (stmt, 3));
}

static GListModel *
load_home (KithDb  *db,
           KithDate day,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_home_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", day);

  return kith_statement_list (stmt, KITH_TYPE_DUE_STEP, row_to_home, NULL, error);
}

static int
compare_restrictions (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  KithDate review_a = kith_restriction_get_review (KITH_RESTRICTION ((gpointer)a));
  KithDate review_b = kith_restriction_get_review (KITH_RESTRICTION ((gpointer)b));

  return (review_a > review_b) - (review_a < review_b);
}

/* Whoever broke the glass is not asked whether the record is to stay closed. */
static GListModel *
load_restrictions (KithDb  *db,
                   KithDate day,
                   GError **error)
{
  g_autoptr(GListModel) all = kith_db_load_restrictions (db, error);
  g_autoptr(GListStore) near = g_list_store_new (KITH_TYPE_RESTRICTION);

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithRestriction) restriction = g_list_model_get_item (all, i);

      if (kith_restriction_get_names_me (restriction) && kith_restriction_get_review (restriction) <= day + DAYS_AHEAD)
        g_list_store_insert_sorted (near, restriction, compare_restrictions, NULL);
    }

  return G_LIST_MODEL (g_steal_pointer (&near));
}

static gboolean
is_pressing (KithClock *clock)
{
  KithDate due = kith_clock_get_due (clock);

  return kith_clock_is_late (clock) ||
         (due != KITH_DATE_NONE && due <= kith_clock_get_values (clock)->as_at + DAYS_AHEAD);
}

static int
compare_clocks (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return kith_clock_compare (KITH_CLOCK ((gpointer)a), KITH_CLOCK ((gpointer)b));
}

static void
add_pressing (GListStore      *pressing,
              KithCaseloadRow *row)
{
  GPtrArray *clocks = kith_caseload_row_get_clocks (row);

  for (guint i = 0; clocks != NULL && i < clocks->len; i++)
    {
      if (is_pressing (g_ptr_array_index (clocks, i)))
        g_list_store_append (pressing, g_ptr_array_index (clocks, i));
    }
}

/* (element-type gint64 owned) */
static GHashTable *
load_gone (KithDb  *db,
           GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_gone_sql, error);
  g_autoptr(GHashTable) gone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_hash_table_add (gone, g_memdup2 (&id, sizeof id));
    }

  if (local_error == NULL)
    return g_steal_pointer (&gone);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* A child without a worker is everybody's, unless it was handed over: nobody
 * else is told of it.
 */
static gboolean
is_asked_of (KithCaseloadRow *row,
             gint64           me,
             GHashTable      *gone)
{
  gint64 worker_id = kith_caseload_row_get_worker_id (row);
  gint64 child_id = kith_child_get_id (kith_caseload_row_get_child (row));

  return worker_id == me || (worker_id == 0 && !g_hash_table_contains (gone, &child_id));
}

static gboolean
load_caseload (KithDb     *db,
               KithDate    day,
               GListStore *pressing,
               GListStore *unseen,
               GError    **error)
{
  gint64 me = kith_db_find_me (db, error);
  g_autoptr(KithCaseload) caseload = me >= 0 ? kith_db_load_caseload (db, 0, error) : NULL;
  g_autoptr(KithUnseen) looked = caseload != NULL ? kith_unseen_new (db, day, error) : NULL;
  g_autoptr(GHashTable) gone = looked != NULL ? load_gone (db, error) : NULL;

  if (gone == NULL)
    return FALSE;

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (caseload, i);

      if (!is_asked_of (row, me, gone))
        continue;

      add_pressing (pressing, row);
      if (!kith_unseen_add (looked, row, unseen, error))
        return FALSE;
    }

  g_list_store_sort (pressing, compare_clocks, NULL);
  g_list_store_sort (unseen, compare_steps, NULL);

  return TRUE;
}

/* Made for kith_today_new(), which refers to what it needs. */
static void
parts_clear (KithTodayParts *self)
{
  g_clear_object (&self->drafts);
  g_clear_object (&self->unsigned_drafts);
  g_clear_object (&self->overdue);
  g_clear_object (&self->work);
  g_clear_object (&self->steps);
  g_clear_object (&self->clocks);
  g_clear_object (&self->reviews);
  g_clear_object (&self->home);
  g_clear_object (&self->restrictions);
  g_clear_object (&self->unseen);
  g_clear_object (&self->handed);
  g_clear_object (&self->put_off);
}

typedef KithTodayParts Parts;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static void
parts_init (Parts   *self,
            KithDate day)
{
  *self = (Parts){
    .day = day,
    .drafts = G_LIST_MODEL (g_list_store_new (KITH_TYPE_NOTE)),
    .unsigned_drafts = G_LIST_MODEL (g_list_store_new (KITH_TYPE_NOTE)),
    .overdue = G_LIST_MODEL (g_list_store_new (KITH_TYPE_NOTE)),
    .clocks = G_LIST_MODEL (g_list_store_new (KITH_TYPE_CLOCK)),
    .unseen = G_LIST_MODEL (g_list_store_new (KITH_TYPE_DUE_STEP)),
    .handed = G_LIST_MODEL (g_list_store_new (KITH_TYPE_PUT_OFF)),
    .put_off = G_LIST_MODEL (g_list_store_new (KITH_TYPE_PUT_OFF)),
  };
}

static gboolean
load_parts (KithDb  *db,
            Parts   *parts,
            GError **error)
{
  g_autoptr(GListModel) drafts = kith_db_load_drafts (db, error);

  if (drafts == NULL || !load_overdue (db, parts->day, G_LIST_STORE (parts->overdue), &parts->n_not_yet, error) ||
      !load_caseload (db, parts->day, G_LIST_STORE (parts->clocks), G_LIST_STORE (parts->unseen), error))
    return FALSE;

  part_drafts (drafts, parts->day, G_LIST_STORE (parts->drafts), G_LIST_STORE (parts->unsigned_drafts));
  parts->work = kith_late_work_load (db, parts->day, error);
  parts->steps = parts->work != NULL ? load_steps (db, parts->day, error) : NULL;
  parts->reviews = parts->steps != NULL ? load_reviews (db, parts->day, error) : NULL;
  parts->home = parts->reviews != NULL ? load_home (db, parts->day, error) : NULL;
  parts->restrictions = parts->home != NULL ? load_restrictions (db, parts->day, error) : NULL;

  return parts->restrictions != NULL;
}

static gboolean
leave_out (KithDb  *db,
           Parts   *parts,
           GError **error)
{
  const struct
  {
    GListModel    **list;
    KithPutOffKind  kind;
  } lists[] =
  {
    { &parts->drafts, KITH_PUT_OFF_DRAFT },
    { &parts->unsigned_drafts, KITH_PUT_OFF_DRAFT },
    { &parts->overdue, KITH_PUT_OFF_NOTE },
    { &parts->work, KITH_PUT_OFF_WORK },
    { &parts->steps, KITH_PUT_OFF_STEP },
    { &parts->clocks, KITH_PUT_OFF_CLOCK },
    { &parts->reviews, KITH_PUT_OFF_REVIEW },
    { &parts->home, KITH_PUT_OFF_HOME },
    { &parts->restrictions, KITH_PUT_OFF_RESTRICTION },
    { &parts->unseen, KITH_PUT_OFF_UNSEEN },
  };
  g_autoptr(KithTodayAway) away = kith_today_away_load (db, parts->day, error);

  for (gsize i = 0; away != NULL && i < G_N_ELEMENTS (lists); i++)
    *lists[i].list = kith_today_away_leave_out (away, *lists[i].list, lists[i].kind);

  return away != NULL && kith_today_away_part (away, G_LIST_STORE (parts->handed), G_LIST_STORE (parts->put_off), error);
}

/**
 * kith_db_load_today:
 * @db: a store
 * @day: the day that is asked about
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what is waiting
 */
KithToday *
kith_db_load_today (KithDb  *db,
                    KithDate day,
                    GError **error)
{
  g_auto(Parts) parts = { 0 };
  guint n_late;

  g_return_val_if_fail (db != NULL, NULL);

  parts_init (&parts, day);
  if (!load_parts (db, &parts, error))
    return NULL;

  n_late = g_list_model_get_n_items (parts.overdue);
  if (!leave_out (db, &parts, error))
    return NULL;

  parts.n_not_yet -= n_late - g_list_model_get_n_items (parts.overdue);

  return kith_today_new (&parts);
}

/**
 * kith_db_count_not_yet:
 * @db: a store
 *
 * Returns: how many notes the council's system has not got; 0 where that cannot be read
 */
guint
kith_db_count_not_yet (KithDb *db)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, 0);

  stmt = kith_db_prepare (db, count_not_yet_sql, NULL);

  return stmt != NULL && kith_statement_step (stmt, NULL) ? (guint)kith_statement_get_int (stmt, 0) : 0;
}

static gpointer
load_today_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_load_today (db, kith_date_today (), error);
}

/**
 * kith_store_load_today_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks what is waiting.
 */
void
kith_store_load_today_async (KithStore          *self,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_today_func, kith_store_data_new (), kith_store_load_today_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_today_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what is waiting
 */
KithToday *
kith_store_load_today_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
