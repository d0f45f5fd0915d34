/* kith-roll-plan.c: what a school's roll means for each child, before anything is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a file to steps
 * --------------------
 * The plan is made of the file and of the store as it is, and writes nothing.
 * A preview shows it; an import makes it again, in its own transaction, and
 * carries it out: so both come out of the same code, and a preview of
 * thousands costs a pass over the children, not thousands of writes.
 *
 * A school that became another one is taken together with it. Who attended the
 * old school goes on at the new one from the day on which the old one closed.
 *
 * Nobody's attendance of another school is ended here: that the child has left
 * it is for its own roll to say. While both are open, KITH_ATTENDANCE_ON says
 * which of them counts.
 *
 * Where the file has no day of entry, an attendance that is new begins on an
 * unknown day if it is the school's first roll. Afterwards it begins on the
 * day of the roll, the first on which the child is known to be there.
 */

#include "config.h"

#include "kith-roll-plan-private.h"

#include <glib/gi18n.h>

#include "kith-import-answers.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-list-words.h"

static const char select_school_sql[] =
  "SELECT coalesce (n.id, s.id), n.name,"
  " (SELECT max (o.roll_date) FROM school AS o WHERE o.id = coalesce (n.id, s.id) OR o.successor_id = coalesce (n.id, s.id))"
  " FROM school AS s LEFT JOIN school AS n ON n.id = s.successor_id WHERE s.id = :school_id";

static const char select_stays_sql[] =
  "SELECT a.id, a.child_id, a.school_id, a.valid_from, a.valid_to, a.year_group, a.form, a.enrolment, s.close_date"
  " FROM school AS s JOIN attendance AS a ON a.school_id = s.id"
  " WHERE (s.id = :school_id OR s.successor_id = :school_id)"
  " AND (a.valid_to IS NULL OR a.valid_to > :day)"
  " ORDER BY a.school_id = :school_id DESC, a.id DESC /*sort*/";

static const char select_elsewhere_sql[] =
  "SELECT s.name FROM attendance AS a JOIN school AS s ON s.id = a.school_id"
  " WHERE a.child_id = :child_id AND s.id <> :school_id AND s.successor_id IS NOT :school_id"
  " AND (a.valid_to IS NULL OR a.valid_to > :day) /*sort*/ ORDER BY s.name LIMIT 1";

static const char select_return_sql[] =
  "SELECT max (a.valid_to) FROM attendance AS a JOIN school AS s ON s.id = a.school_id"
  " WHERE a.child_id = :child_id AND (s.id = :school_id OR s.successor_id = :school_id) AND a.valid_to <= :day";

static const char select_came_along_sql[] =
  "SELECT 1 FROM attendance AS a JOIN school AS s ON s.id = a.school_id"
  " WHERE a.child_id = :child_id AND s.successor_id = :school_id AND a.valid_to IS NOT NULL";

static void
step_free (gpointer data)
{
  KithRollStep *step = data;

  g_free (step->why);
  g_clear_pointer (&step->candidates, g_ptr_array_unref);
  g_free (step);
}

static void
remark_free (gpointer data)
{
  KithRollRemark *remark = data;

  g_free (remark->text);
  g_free (remark);
}

static KithRollPlan *
plan_new (KithDb           *db,
          KithImportSource *source)
{
  KithRollPlan *self = g_new0 (KithRollPlan, 1);

  self->db = db;
  self->source = source;
  self->file = source->parsed;
  self->day = source->terms.day;
  self->last_day = KITH_DATE_NONE;
  self->texts = g_string_chunk_new (4096);
  self->stays = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->taken = g_hash_table_new (NULL, NULL);
  self->spared = g_hash_table_new (NULL, NULL);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->remarks = g_ptr_array_new_with_free_func (remark_free);

  return self;
}

static gboolean
load_school (KithRollPlan *self,
             gint64        school_id,
             GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_school_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error == NULL)
        g_set_error_literal (&local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                             "A roll needs a school, and there is none of that number");
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->school_id = kith_statement_get_int (stmt, 0);
  self->became = g_strdup (kith_statement_get_text (stmt, 1));
  self->last_day = kith_statement_get_date (stmt, 2);
  if (self->last_day == KITH_DATE_NONE || self->last_day <= self->day)
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_OLDER,
                       "A newer roll of the school is in the store");

  return FALSE;
}

static const char *
keep_text (KithRollPlan  *self,
           KithStatement *stmt,
           int            column)
{
  const char *text = kith_statement_get_text (stmt, column);

  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static KithRollStay *
stay_from_row (KithRollPlan  *self,
               KithStatement *stmt)
{
  KithRollStay *stay = g_new0 (KithRollStay, 1);
  KithDate closed = kith_statement_get_date (stmt, 8);

  stay->id = kith_statement_get_int (stmt, 0);
  stay->child_id = kith_statement_get_int (stmt, 1);
  stay->school_id = kith_statement_get_int (stmt, 2);
  stay->from = kith_statement_get_date (stmt, 3);
  stay->to = kith_statement_get_date (stmt, 4);
  stay->year_group = (int)kith_statement_get_int_or (stmt, 5, KITH_ROLL_NO_YEAR_GROUP);
  stay->form = keep_text (self, stmt, 6);
  stay->enrolment = keep_text (self, stmt, 7);
  stay->moves_on = KITH_DATE_NONE;
  if (stay->school_id != self->school_id)
    stay->moves_on = closed != KITH_DATE_NONE && closed < self->day ? closed : self->day;

  return stay;
}

/* Of two attendances the one of the school itself comes first, and stays. */
static gboolean
load_stays (KithRollPlan *self,
            GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_stays_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", self->school_id);
  kith_statement_bind_date (stmt, ":day", self->day);
  while (kith_statement_step (stmt, &local_error))
    {
      KithRollStay *stay = stay_from_row (self, stmt);

      if (g_hash_table_contains (self->stays, &stay->child_id))
        g_free (stay);
      else
        g_hash_table_insert (self->stays, &stay->child_id, stay);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
add_rows (KithRollPlan *self)
{
  for (guint i = 0; i < self->file->pupils->len; i++)
    {
      const KithRollPupil *pupil = g_ptr_array_index (self->file->pupils, i);
      KithRollStep *step = g_new0 (KithRollStep, 1);

      step->pupil = pupil;
      step->begins = KITH_DATE_NONE;
      step->ends = KITH_DATE_NONE;
      g_ptr_array_add (self->steps, step);
      if (pupil->upn != NULL)
        g_hash_table_add (self->numbers, pupil->upn);
    }
}

/* The first column of the first row, or nothing. */
static gboolean
ask_about (KithRollPlan *self,
           const char   *sql,
           gint64        child_id,
           char        **ret_text,
           GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_int (stmt, ":school_id", self->school_id);
  if (sql != select_came_along_sql)
    kith_statement_bind_date (stmt, ":day", self->day);
  if (kith_statement_step (stmt, &local_error))
    *ret_text = g_strdup (kith_statement_get_text (stmt, 0));
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* A child who is on another roll as well. */
static gboolean
look_elsewhere (KithRollPlan *self,
                KithRollStep *step,
                GError      **error)
{
  g_autofree char *school = NULL;

  if (!ask_about (self, select_elsewhere_sql, step->person->id, &school, error))
    return FALSE;

  if (school == NULL)
    return TRUE;

  if (step->begins == KITH_DATE_NONE)
    step->begins = self->day;
  kith_roll_plan_remark (self, step->pupil->line,
                         g_strdup_printf (_("The child is on the roll of %s as well, until its own roll says that it has left."),
                                          school));

  return TRUE;
}

/* A day of entry from before the school became this one belongs to the old one. */
static gboolean
find_entry (KithRollPlan *self,
            KithRollStep *step,
            GError      **error)
{
  KithDate entry = step->pupil->entry;
  g_autofree char *came_along = NULL;

  if (entry == KITH_DATE_NONE || (step->stay->to != KITH_DATE_NONE && entry >= step->stay->to) ||
      step->stay->moves_on != KITH_DATE_NONE)
    return TRUE;

  if (step->stay->from != KITH_DATE_NONE && entry < step->stay->from &&
      !ask_about (self, select_came_along_sql, step->person->id, &came_along, error))
    return FALSE;

  if (came_along == NULL)
    step->begins = entry;

  return TRUE;
}

static void
settle_leaver (KithRollPlan *self,
               KithRollStep *step)
{
  g_autofree char *day = kith_list_words_day (step->pupil->leaving);

  step->ends = step->pupil->leaving + 1;
  step->verdict = step->person != NULL && step->stay == NULL ? KITH_IMPORT_SAME : KITH_IMPORT_GONE;
  if (step->person == NULL)
    step->why = g_strdup_printf (_("Left on %s. The store does not have the child, and does not take it in."), day);
  else if (step->stay != NULL)
    step->why = g_strdup_printf (_("Left on %s"), day);
}

/* Of a child who comes back the day of entry may be that of the first time. */
static gboolean
look_back (KithRollPlan *self,
           KithRollStep *step,
           GError      **error)
{
  g_autofree char *left = NULL;
  KithDate day;

  if (!ask_about (self, select_return_sql, step->person->id, &left, error))
    return FALSE;

  if (left != NULL && kith_date_parse_iso (left, &day, NULL) &&
      (step->begins == KITH_DATE_NONE || step->begins < day))
    step->begins = day;

  return TRUE;
}

static gboolean
settle_newcomer (KithRollPlan *self,
                 KithRollStep *step,
                 GError      **error)
{
  step->verdict = KITH_IMPORT_NEW;
  step->begins = step->pupil->entry;
  if (step->begins == KITH_DATE_NONE && self->last_day != KITH_DATE_NONE)
    step->begins = self->day;
  if (step->person == NULL)
    return TRUE;

  kith_roll_step_compare (self, step);
  if (step->why == NULL)
    step->why = g_strdup (_("The child is in the store already, and new at this school"));

  return look_back (self, step, error) && look_elsewhere (self, step, error);
}

static gboolean
settle (KithRollPlan *self,
        KithRollStep *step,
        GError      **error)
{
  if (step->verdict == KITH_IMPORT_REFUSED || step->verdict == KITH_IMPORT_QUESTION)
    return TRUE;

  if (step->person != NULL)
    step->stay = g_hash_table_lookup (self->stays, &step->person->id);

  if (step->pupil->leaving != KITH_DATE_NONE && step->pupil->leaving < self->day)
    {
      settle_leaver (self, step);
      return TRUE;
    }

  if (step->stay == NULL)
    return settle_newcomer (self, step, error);

  if (!find_entry (self, step, error))
    return FALSE;

  kith_roll_step_compare (self, step);
  step->verdict = step->changes_child || step->changes_stay ? KITH_IMPORT_CHANGED : KITH_IMPORT_SAME;

  return TRUE;
}

static int
compare_stays (gconstpointer a,
               gconstpointer b)
{
  const KithRollStay *first = *(const KithRollStay * const *)a;
  const KithRollStay *second = *(const KithRollStay * const *)b;

  return first->id < second->id ? -1 : first->id > second->id;
}

/* Everybody who attends and whom no row can mean, not even one that is refused. */
static GPtrArray *
find_missing (KithRollPlan *self)
{
  GPtrArray *missing = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer stay;

  g_hash_table_iter_init (&iter, self->stays);
  while (g_hash_table_iter_next (&iter, NULL, &stay))
    {
      const KithPerson *person = kith_people_find (self->people, ((KithRollStay *)stay)->child_id);

      if (person != NULL && !g_hash_table_contains (self->taken, person) && !g_hash_table_contains (self->spared, person))
        g_ptr_array_add (missing, stay);
    }
  g_ptr_array_sort (missing, compare_stays);

  return missing;
}

static void
add_leavers (KithRollPlan *self)
{
  g_autoptr(GPtrArray) missing = find_missing (self);

  for (guint i = 0; i < missing->len; i++)
    {
      KithRollStep *step = g_new0 (KithRollStep, 1);

      step->verdict = KITH_IMPORT_GONE;
      step->stay = g_ptr_array_index (missing, i);
      step->person = kith_people_find (self->people, step->stay->child_id);
      step->begins = KITH_DATE_NONE;
      step->ends = self->day;
      step->why = g_strdup (step->person->is_known
                            ? _("No longer in the file. The attendance ends; what is known of the child stays.")
                            : _("No longer in the file. The attendance ends."));
      g_ptr_array_add (self->steps, step);
    }

  if (missing->len * 2 > g_hash_table_size (self->stays) && missing->len > 1)
    kith_roll_plan_remark (self, 0,
                           g_strdup (_("More than half of those on roll are missing from this file."
                                       " Is it the whole roll, and of this school?")));
}

/**
 * kith_roll_plan_new:
 * @db: a store
 * @source: a roll that was read
 * @error: return location for a #KithStoreError; %KITH_STORE_ERROR_OLDER where
 *   the store has a newer roll of the school
 *
 * Returns: (transfer full) (nullable): what it means for each child
 */
KithRollPlan *
kith_roll_plan_new (KithDb           *db,
                    KithImportSource *source,
                    GError          **error)
{
  g_autoptr(KithRollPlan) self = plan_new (db, source);

  if (!load_school (self, source->terms.school_id, error) || !load_stays (self, error))
    return NULL;

  self->people = kith_people_load (db, error);
  if (self->people == NULL)
    return NULL;

  add_rows (self);
  kith_roll_plan_match (self);
  if (source->terms.sheet != NULL)
    kith_roll_plan_spare (self, source->terms.sheet);
  for (guint i = 0; i < self->steps->len; i++)
    {
      if (!settle (self, g_ptr_array_index (self->steps, i), error))
        return NULL;
    }
  add_leavers (self);

  return g_steal_pointer (&self);
}

/**
 * kith_roll_plan_free:
 * @self: (transfer full): a plan
 */
void
kith_roll_plan_free (KithRollPlan *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->people, kith_people_free);
  g_hash_table_unref (self->stays);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->spared);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->remarks);
  g_string_chunk_free (self->texts);
  g_free (self->became);
  g_free (self);
}

/**
 * kith_roll_plan_remark:
 * @self: a plan
 * @line: the line that it is about, or 0 for the whole file
 * @text: (transfer full): a whole sentence
 *
 * Says something about a row that is taken in.
 */
void
kith_roll_plan_remark (KithRollPlan *self,
                       guint         line,
                       char         *text)
{
  KithRollRemark *remark = g_new (KithRollRemark, 1);

  remark->line = line;
  remark->text = text;
  g_ptr_array_add (self->remarks, remark);
}

static char *
name_of (const KithRollStep *step)
{
  const char *given = step->pupil != NULL ? step->pupil->given_name : step->person->given_name;
  const char *family = step->pupil != NULL ? step->pupil->family_name : step->person->family_name;

  if (given == NULL && family == NULL)
    return g_strdup (step->person != NULL && step->person->la_child_id != NULL ? step->person->la_child_id : "");

  return g_strstrip (g_strjoin (" ", given != NULL ? given : "", family != NULL ? family : "", NULL));
}

static gboolean
is_restricted (const KithRollStep *step,
               KithImportTally    *tally)
{
  guint line = step->pupil != NULL ? step->pupil->line : 0;

  return step->person != NULL && kith_import_tally_restrict (tally, line, step->person->id);
}

static void
tally_step (const KithRollStep *step,
            KithImportTally    *tally)
{
  g_autofree char *name = NULL;

  if (is_restricted (step, tally))
    return;

  if (tally->lines != NULL)
    name = name_of (step);
  if (step->verdict == KITH_IMPORT_QUESTION)
    kith_import_tally_ask (tally, step->pupil->line, name, step->candidates);
  else
    kith_import_tally_add (tally, step->verdict, step->pupil != NULL ? step->pupil->line : 0, name, NULL, step->why);
}

/**
 * kith_roll_plan_tally:
 * @self: a plan
 * @tally: what it comes to
 */
void
kith_roll_plan_tally (KithRollPlan    *self,
                      KithImportTally *tally)
{
  for (guint i = 0; i < self->steps->len; i++)
    tally_step (g_ptr_array_index (self->steps, i), tally);

  for (guint i = 0; i < self->remarks->len; i++)
    {
      const KithRollRemark *remark = g_ptr_array_index (self->remarks, i);

      kith_import_tally_add (tally, KITH_IMPORT_FAULT, remark->line, NULL, NULL, remark->text);
    }

  kith_import_tally_add_list_faults (tally, self->file->faults);
}
