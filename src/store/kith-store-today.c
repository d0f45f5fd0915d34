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
#include "kith-store-put-off.h"
#include "kith-store-restrictions.h"
#include "kith-store-schools.h"
#include "kith-store-sets-private.h"
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

/* A child without a worker is everybody's: nobody else is told of it. */
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

  if (looked == NULL)
    return FALSE;

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (caseload, i);
      gint64 worker_id = kith_caseload_row_get_worker_id (row);

      if (worker_id != me && worker_id != 0)
        continue;

      add_pressing (pressing, row);
      if (!kith_unseen_add (looked, row, unseen, error))
        return FALSE;
    }

  g_list_store_sort (pressing, compare_clocks, NULL);
  g_list_store_sort (unseen, compare_steps, NULL);

  return TRUE;
}

/* Whoever has it handed over to them has it among what was handed over. */
static gboolean
load_put_off (KithDb     *db,
              KithDate    day,
              GListStore *handed,
              GListStore *put_off,
              GHashTable *left_out,
              GError    **error)
{
  gint64 me = kith_db_find_me (db, error);
  g_autoptr(GListModel) all = me >= 0 ? kith_db_load_put_off (db, day, error) : NULL;

  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(KithPutOff) item = g_list_model_get_item (all, i);
      const KithPutOffValues *values = kith_put_off_get_values (item);

      g_list_store_append (values->worker_id != 0 && values->worker_id == me ? handed : put_off, item);
      g_hash_table_add (left_out, g_strdup_printf ("%s %s", kith_put_off_kind_get_nick (values->kind), values->about));
    }

  return TRUE;
}

/* Takes the list over. */
static GListModel *
leave_out (GListModel    *list,
           KithPutOffKind kind,
           GHashTable    *left_out)
{
  g_autoptr(GListModel) all = list;
  g_autoptr(GListStore) some = g_list_store_new (g_list_model_get_item_type (all));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (all, i);
      g_autofree char *about = kith_put_off_dup_about (item);
      g_autofree char *key = g_strdup_printf ("%s %s", kith_put_off_kind_get_nick (kind), about);

      if (!g_hash_table_contains (left_out, key))
        g_list_store_append (some, item);
    }

  return G_LIST_MODEL (g_steal_pointer (&some));
}

typedef struct
{
  GListStore *drafts;
  GListStore *unsigned_drafts;
  GListStore *overdue;
  GListStore *clocks;
  GListStore *unseen;
  GListStore *handed;
  GListStore *put_off;
  GListModel *work;
  GListModel *steps;
  GListModel *reviews;
  GListModel *home;
  GListModel *restrictions;
  GHashTable *left_out;
  guint       n_not_yet;
} Lists;

static void
lists_clear (Lists *self)
{
  g_clear_object (&self->drafts);
  g_clear_object (&self->unsigned_drafts);
  g_clear_object (&self->overdue);
  g_clear_object (&self->clocks);
  g_clear_object (&self->unseen);
  g_clear_object (&self->handed);
  g_clear_object (&self->put_off);
  g_clear_object (&self->work);
  g_clear_object (&self->steps);
  g_clear_object (&self->reviews);
  g_clear_object (&self->home);
  g_clear_object (&self->restrictions);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lists, lists_clear)

static void
lists_init (Lists *self)
{
  *self = (Lists){
    .drafts = g_list_store_new (KITH_TYPE_NOTE),
    .unsigned_drafts = g_list_store_new (KITH_TYPE_NOTE),
    .overdue = g_list_store_new (KITH_TYPE_NOTE),
    .clocks = g_list_store_new (KITH_TYPE_CLOCK),
    .unseen = g_list_store_new (KITH_TYPE_DUE_STEP),
    .handed = g_list_store_new (KITH_TYPE_PUT_OFF),
    .put_off = g_list_store_new (KITH_TYPE_PUT_OFF),
    .left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
}

static gboolean
load_lists (KithDb  *db,
            KithDate day,
            Lists   *lists,
            GError **error)
{
  g_autoptr(GListModel) drafts = kith_db_load_drafts (db, error);

  if (drafts == NULL || !load_overdue (db, day, lists->overdue, &lists->n_not_yet, error) ||
      !load_caseload (db, day, lists->clocks, lists->unseen, error) ||
      !load_put_off (db, day, lists->handed, lists->put_off, lists->left_out, error))
    return FALSE;

  part_drafts (drafts, day, lists->drafts, lists->unsigned_drafts);
  lists->work = kith_late_work_load (db, day, error);
  lists->steps = lists->work != NULL ? load_steps (db, day, error) : NULL;
  lists->reviews = lists->steps != NULL ? load_reviews (db, day, error) : NULL;
  lists->home = lists->reviews != NULL ? load_home (db, day, error) : NULL;
  lists->restrictions = lists->home != NULL ? load_restrictions (db, day, error) : NULL;

  return lists->restrictions != NULL;
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
  g_auto(Lists) lists = { 0 };
  g_autoptr(GListModel) overdue = NULL;
  g_autoptr(GListModel) clocks = NULL;
  g_autoptr(GListModel) unseen = NULL;
  guint n_late;

  g_return_val_if_fail (db != NULL, NULL);

  lists_init (&lists);
  if (!load_lists (db, day, &lists, error))
    return NULL;

  n_late = g_list_model_get_n_items (G_LIST_MODEL (lists.overdue));
  overdue = leave_out (G_LIST_MODEL (g_steal_pointer (&lists.overdue)), KITH_PUT_OFF_NOTE, lists.left_out);
  clocks = leave_out (G_LIST_MODEL (g_steal_pointer (&lists.clocks)), KITH_PUT_OFF_CLOCK, lists.left_out);
  unseen = leave_out (G_LIST_MODEL (g_steal_pointer (&lists.unseen)), KITH_PUT_OFF_UNSEEN, lists.left_out);
  lists.work = leave_out (lists.work, KITH_PUT_OFF_WORK, lists.left_out);
  lists.steps = leave_out (lists.steps, KITH_PUT_OFF_STEP, lists.left_out);
  lists.reviews = leave_out (lists.reviews, KITH_PUT_OFF_REVIEW, lists.left_out);

  return kith_today_new (&(const KithTodayParts){
    .day = day,
    .drafts = G_LIST_MODEL (lists.drafts),
    .unsigned_drafts = G_LIST_MODEL (lists.unsigned_drafts),
    .overdue = overdue,
    .work = lists.work,
    .steps = lists.steps,
    .clocks = clocks,
    .reviews = lists.reviews,
    .home = lists.home,
    .restrictions = lists.restrictions,
    .unseen = unseen,
    .handed = G_LIST_MODEL (lists.handed),
    .put_off = G_LIST_MODEL (lists.put_off),
    .n_not_yet = lists.n_not_yet - (n_late - g_list_model_get_n_items (overdue)),
  });
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
