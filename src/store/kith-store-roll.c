/* kith-store-roll.c: taking a school's roll in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a pupil only a look-up is kept: names, birth date, UPN, year group and
 * form. What a roll says of ethnicity, special educational needs and free
 * meals becomes numbers of the school, and of no pupil.
 */

#include "config.h"

#include "kith-store-import.h"

#include <string.h>

#include "kith-child-row-private.h"
#include "kith-roll-plan-private.h"
#include "kith-sight-private.h"
#include "kith-statement.h"

static const char select_totals_sql[] =
  "SELECT id FROM school_total WHERE school_id = :school_id AND measure = :measure";

static const char count_total_sql[] =
  "SELECT count(*) FROM school_total WHERE school_id = :school_id AND measure = :measure"
  " AND code IS :code AND n = :n";

typedef struct
{
  const char *measure;
  KithField   field;
} Measure;

static const Measure measures[] = {
  { "ethnicity", KITH_FIELD_ETHNICITY },
  { "sen", KITH_FIELD_SEN },
  { "free-meals", KITH_FIELD_FREE_MEALS },
  { "year", KITH_FIELD_YEAR_GROUP },
};

static void
set_said (KithRow    *row,
          const char *column,
          const char *value)
{
  if (value != NULL && value[0] != '\0')
    kith_row_set_text (row, column, value);
}

/* A number that gives way to another one is kept as the former one. */
static void
fill_upn (KithRow             *row,
          const KithRollPupil *pupil)
{
  g_autofree char *old = g_strdup (kith_row_get_text (row, "upn"));
  const char *former = kith_row_get_text (row, "former_upn");

  if (g_strcmp0 (old, pupil->upn) == 0 || pupil->upn == NULL)
    {
      if (former == NULL)
        set_said (row, "former_upn", pupil->former_upn);
      return;
    }

  if (g_strcmp0 (former, pupil->upn) == 0)
    return;

  kith_row_set_text (row, "upn", pupil->upn);
  kith_row_set_null (row, "upn_unknown");
  set_said (row, "former_upn", old != NULL ? old : pupil->former_upn);
}

static void
fill_child (KithRow             *row,
            const KithRollPupil *pupil,
            gboolean             is_merged,
            gboolean             keeps)
{
  if (!keeps || kith_row_get_text (row, "family_name") == NULL)
    set_said (row, "family_name", pupil->family_name);
  if (!keeps || kith_row_get_text (row, "given_name") == NULL)
    set_said (row, "given_name", pupil->given_name);
  if (pupil->birth != KITH_DATE_NONE && (!keeps || kith_row_get_text (row, "birth") == NULL))
    kith_row_set_date (row, "birth", pupil->birth);
  set_said (row, "preferred_name", pupil->preferred_name);
  if (!is_merged)
    fill_upn (row, pupil);
  kith_child_row_set_sort_key (row);
}

static gboolean
save_child (KithAct            *act,
            const KithRollStep *step,
            gint64             *ret_id,
            GError            **error)
{
  g_autoptr(KithRow) row = NULL;

  if (step->person == NULL)
    {
      row = kith_row_new (&kith_table_child);
      fill_child (row, step->pupil, FALSE, FALSE);
      return kith_act_insert (act, row, ret_id, error);
    }

  *ret_id = step->person->id;
  if (!step->changes_child)
    return TRUE;

  row = kith_row_load (kith_act_get_db (act), &kith_table_child, step->person->id, error);
  if (row == NULL)
    return FALSE;

  fill_child (row, step->pupil, step->is_merged, step->is_merged || kith_roll_keeps_council (step->person));

  return kith_act_update (act, row, error);
}

static void
fill_stay (KithRow             *row,
           const KithRollPupil *pupil,
           KithDate             begins)
{
  if (begins != KITH_DATE_NONE)
    kith_row_set_date (row, "valid_from", begins);
  if (pupil->year_group != KITH_ROLL_NO_YEAR_GROUP)
    kith_row_set_int (row, "year_group", pupil->year_group);
  set_said (row, "form", pupil->form);
  set_said (row, "enrolment", pupil->enrolment);
}

static gboolean
insert_stay (KithAct             *act,
             gint64               child_id,
             gint64               school_id,
             const KithRollPupil *pupil,
             KithDate             begins,
             GError             **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_attendance);

  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_int (row, "school_id", school_id);
  fill_stay (row, pupil, begins);

  return kith_act_insert (act, row, NULL, error);
}

/* What began on the day of its end or later never was. */
static gboolean
end_stay (KithAct            *act,
          const KithRollStay *stay,
          KithDate            day,
          GError            **error)
{
  g_autoptr(KithRow) row = NULL;

  if (stay->from != KITH_DATE_NONE && stay->from >= day)
    return kith_act_delete (act, &kith_table_attendance, stay->id, error);

  row = kith_row_load (kith_act_get_db (act), &kith_table_attendance, stay->id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "valid_to", day);

  return kith_act_update (act, row, error);
}

/* The copy at the new school has what the file leaves out. */
static gboolean
move_on (KithAct             *act,
         const KithRollStay  *stay,
         gint64               school_id,
         const KithRollPupil *pupil,
         GError             **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_attendance);
  KithDate begins = stay->from != KITH_DATE_NONE ? MAX (stay->from, stay->moves_on) : stay->moves_on;

  kith_row_set_int (row, "child_id", stay->child_id);
  kith_row_set_int (row, "school_id", school_id);
  if (stay->year_group != KITH_ROLL_NO_YEAR_GROUP)
    kith_row_set_int (row, "year_group", stay->year_group);
  set_said (row, "form", stay->form);
  set_said (row, "enrolment", stay->enrolment);
  fill_stay (row, pupil, begins);

  return end_stay (act, stay, stay->moves_on, error) && kith_act_insert (act, row, NULL, error);
}

static gboolean
save_stay (KithAct            *act,
           KithRollPlan       *plan,
           const KithRollStep *step,
           gint64              child_id,
           GError            **error)
{
  g_autoptr(KithRow) row = NULL;

  if (step->stay == NULL)
    return insert_stay (act, child_id, plan->school_id, step->pupil, step->begins, error);

  if (!step->changes_stay)
    return TRUE;

  if (step->stay->moves_on != KITH_DATE_NONE)
    return move_on (act, step->stay, plan->school_id, step->pupil, error);

  row = kith_row_load (kith_act_get_db (act), &kith_table_attendance, step->stay->id, error);
  if (row == NULL)
    return FALSE;

  fill_stay (row, step->pupil, step->begins);

  return kith_act_update (act, row, error);
}

static gboolean
apply_step (KithAct            *act,
            KithRollPlan       *plan,
            const KithRollStep *step,
            GError            **error)
{
  gint64 child_id;

  switch (step->verdict)
    {
    case KITH_IMPORT_NEW:
    case KITH_IMPORT_CHANGED:
      return save_child (act, step, &child_id, error) &&
             save_stay (act, plan, step, child_id, error);

    case KITH_IMPORT_GONE:
      return step->stay == NULL || end_stay (act, step->stay, step->ends, error);

    case KITH_IMPORT_SAME:
    case KITH_IMPORT_REFUSED:
    case KITH_IMPORT_FAULT:
    case KITH_IMPORT_QUESTION:
    default:
      return TRUE;
    }
}

static gboolean
save_roll_date (KithAct      *act,
                KithRollPlan *plan,
                GError      **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), &kith_table_school, plan->school_id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "roll_date", plan->day);

  return kith_act_update (act, row, error);
}

/**
 * kith_db_apply_roll:
 * @act: an act
 * @source: a roll that was read
 * @tally: what it comes to
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has all of the roll that can be taken in
 */
gboolean
kith_db_apply_roll (KithAct          *act,
                    KithImportSource *source,
                    KithImportTally  *tally,
                    GError          **error)
{
  g_autoptr(KithRollPlan) plan = kith_roll_plan_new (kith_act_get_db (act), source, error);

  if (plan == NULL)
    return FALSE;

  for (guint i = 0; i < plan->steps->len; i++)
    {
      if (!apply_step (act, plan, g_ptr_array_index (plan->steps, i), error))
        return FALSE;

      kith_progress_tell (source->progress, i, plan->steps->len);
    }

  kith_roll_plan_tally (plan, tally);
  source->terms.school_id = plan->school_id;

  return save_roll_date (act, plan, error);
}

/**
 * kith_db_preview_roll:
 * @db: a store
 * @source: a roll that was read
 * @tally: what it comes to
 * @error: return location for a #KithStoreError
 *
 * Says what kith_db_apply_roll() would do.
 *
 * Returns: whether it can be taken in
 */
gboolean
kith_db_preview_roll (KithDb           *db,
                      KithImportSource *source,
                      KithImportTally  *tally,
                      GError          **error)
{
  gboolean saw_all = kith_db_see_all (db, TRUE);
  g_autoptr(KithRollPlan) plan = kith_roll_plan_new (db, source, error);

  kith_db_see_all (db, saw_all);
  if (plan == NULL)
    return FALSE;

  kith_roll_plan_tally (plan, tally);

  return TRUE;
}

/* An empty text is "of whom the roll says nothing". */
static gboolean
has_total (KithDb     *db,
           gint64      school_id,
           const char *measure,
           const char *code,
           guint       n,
           gboolean   *ret_has,
           GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, count_total_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_text (stmt, ":measure", measure);
  kith_statement_bind_text (stmt, ":code", code[0] != '\0' ? code : NULL);
  kith_statement_bind_int (stmt, ":n", n);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_has = kith_statement_get_int (stmt, 0) == 1;

  return TRUE;
}

static GArray *
load_totals (KithDb     *db,
             gint64      school_id,
             const char *measure,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_totals_sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_text (stmt, ":measure", measure);
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

static gboolean
is_as_before (KithDb        *db,
              gint64         school_id,
              const Measure *measure,
              GHashTable    *counts,
              guint          n_before,
              gboolean      *ret_is_same,
              GError       **error)
{
  GHashTableIter iter;
  gpointer code, n;

  *ret_is_same = n_before == g_hash_table_size (counts);
  g_hash_table_iter_init (&iter, counts);
  while (*ret_is_same && g_hash_table_iter_next (&iter, &code, &n))
    {
      if (!has_total (db, school_id, measure->measure, code, GPOINTER_TO_UINT (n), ret_is_same, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_totals (KithAct       *act,
               gint64         school_id,
               gint64         import_id,
               const Measure *measure,
               GHashTable    *counts,
               GError       **error)
{
  GHashTableIter iter;
  gpointer code, n;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &code, &n))
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_school_total);

      kith_row_set_int (row, "school_id", school_id);
      kith_row_set_int (row, "import_id", import_id);
      kith_row_set_text (row, "measure", measure->measure);
      set_said (row, "code", code);
      kith_row_set_int (row, "n", GPOINTER_TO_UINT (n));
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static char *
code_of (const KithRollPupil *pupil,
         KithField            field)
{
  if (field == KITH_FIELD_ETHNICITY)
    return g_strdup (pupil->ethnicity);
  if (field == KITH_FIELD_SEN)
    return g_strdup (pupil->sen);
  if (field == KITH_FIELD_FREE_MEALS)
    return g_strdup (pupil->free_meals);

  return pupil->year_group != KITH_ROLL_NO_YEAR_GROUP ? g_strdup_printf ("%d", pupil->year_group) : NULL;
}

/* Who has left is counted no more. */
static GHashTable *
count_pupils (KithRollFile *file,
              KithField     field,
              KithDate      day)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < file->pupils->len; i++)
    {
      const KithRollPupil *pupil = g_ptr_array_index (file->pupils, i);
      g_autofree char *code = code_of (pupil, field);
      guint n;

      if (pupil->leaving != KITH_DATE_NONE && pupil->leaving < day)
        continue;

      if (code == NULL)
        code = g_strdup ("");
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, code));
      g_hash_table_insert (counts, g_steal_pointer (&code), GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static gboolean
replace_totals (KithAct          *act,
                KithImportSource *source,
                gint64            import_id,
                const Measure    *measure,
                GError          **error)
{
  KithDb *db = kith_act_get_db (act);
  gint64 school_id = source->terms.school_id;
  g_autoptr(GHashTable) counts = count_pupils (source->parsed, measure->field, source->terms.day);
  g_autoptr(GArray) old = load_totals (db, school_id, measure->measure, error);
  gboolean is_same;

  if (old == NULL || !is_as_before (db, school_id, measure, counts, old->len, &is_same, error))
    return FALSE;

  if (is_same)
    return TRUE;

  for (guint i = 0; i < old->len; i++)
    {
      if (!kith_act_delete (act, &kith_table_school_total, g_array_index (old, gint64, i), error))
        return FALSE;
    }

  return insert_totals (act, school_id, import_id, measure, counts, error);
}

/**
 * kith_db_save_roll_totals:
 * @act: an act that has taken the roll in
 * @source: the roll
 * @import_id: the import's row
 * @error: return location for a #KithStoreError
 *
 * Keeps what a roll says of pupils as numbers of the school. A column that the
 * file does not have leaves the numbers of the last file.
 *
 * Returns: whether the numbers are in
 */
gboolean
kith_db_save_roll_totals (KithAct          *act,
                          KithImportSource *source,
                          gint64            import_id,
                          GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      if (source->terms.has_field[measures[i].field] &&
          !replace_totals (act, source, import_id, &measures[i], error))
        return FALSE;
    }

  return TRUE;
}
