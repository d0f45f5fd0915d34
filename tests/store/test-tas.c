/* test-tas.c: Team Around the School, from the first name to the notes that it leaves
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-draft.h"
#include "kith-due-step.h"
#include "kith-found.h"
#include "kith-note-hit.h"
#include "kith-store-chronology.h"
#include "kith-store-find.h"
#include "kith-store-notes.h"
#include "kith-store-tas.h"
#include "kith-store-today.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

/* It is said of Maud alone. */
#define PLANTED "marrowlight vestibule"

typedef struct
{
  KithTestStore *store;
  gint64         school;
  gint64         ivo;
  gint64         maud;
} Fixture;

typedef void (*Test) (Fixture      *fixture,
                      gconstpointer data);

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Wren Park", NULL);
  kith_test_add (fixture->store, &kith_table_worker, "name", "Ruth Adeyemi", "me", "1", NULL);
  fixture->ivo = kith_test_store_add_child (fixture->store, "Ivo", "Fenwick");
  fixture->maud = kith_test_store_add_child (fixture->store, "Maud", "Tansley");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
apply (Fixture       *fixture,
       KithTasChange *change,
       gint64        *ret_act)
{
  g_autoptr(KithTasChange) owned = change;
  g_autoptr(GError) error = NULL;
  gint64 act, id = 0;
  gboolean is_done = kith_db_change_tas (fixture->store->db, change, &act, &id, &error);

  g_assert_no_error (error);
  g_assert_true (is_done);
  if (ret_act != NULL)
    *ret_act = act;

  return id;
}

static void
assert_refused (Fixture       *fixture,
                KithTasChange *change,
                KithTasError   code)
{
  g_autoptr(KithTasChange) owned = change;
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_false (kith_db_change_tas (fixture->store->db, change, &act, NULL, &error));
  g_assert_error (error, KITH_TAS_ERROR, (int)code);
}

static KithTasChange *
when (KithTasChangeKind kind,
      gint64            id,
      gint64            school,
      const char       *day,
      const char       *next_day)
{
  KithTasChange *change = kith_tas_change_new (kind, id);
  const KithTasValues values = {
    .school_id = school, .day = kith_test_date (day), .minute = 10 * 60,
    .next_day = next_day != NULL ? kith_test_date (next_day) : KITH_DATE_NONE, .next_minute = KITH_TAS_NO_MINUTE,
  };

  change->tas = kith_tas_new (&values);

  return change;
}

static gint64
begin (Fixture    *fixture,
       const char *day)
{
  return apply (fixture, when (KITH_TAS_BEGIN, 0, fixture->school, day, NULL), NULL);
}

static KithTasChange *
attendee (gint64      id,
          const char *name,
          const char *agency,
          const char *role)
{
  KithTasChange *change = kith_tas_change_new (KITH_TAS_SAVE_ATTENDEE, id);

  change->attendee = kith_tas_attendee_new ();
  change->attendee->name = g_strdup (name);
  change->attendee->agency = g_strdup (agency);
  change->attendee->role = g_strdup (role);

  return change;
}

static KithTasChange *
pupil (gint64           id,
       gint64           row,
       gint64           child,
       KithTasAgreement agreement,
       const char      *line)
{
  KithTasChange *change = kith_tas_change_new (KITH_TAS_SAVE_PUPIL, id);

  change->pupil = kith_tas_pupil_new ();
  change->pupil->id = row;
  change->pupil->child_id = child;
  change->pupil->agreement = agreement;
  change->pupil->line = g_strdup (line);

  return change;
}

static KithTasChange *
with_action (KithTasChange *change,
             const char    *what,
             const char    *agency,
             const char    *due)
{
  change->pupil->action = kith_tas_action_new ();
  change->pupil->action->what = g_strdup (what);
  change->pupil->action->is_mine = agency == NULL;
  change->pupil->action->agency = g_strdup (agency);
  change->pupil->action->due = kith_test_date (due);

  return change;
}

static KithTasChange *
closing (gint64 id)
{
  return kith_tas_change_new (KITH_TAS_CLOSE, id);
}

static KithTas *
load (Fixture *fixture,
      gint64   id)
{
  g_autoptr(GError) error = NULL;
  KithTas *tas = kith_db_load_tas (fixture->store->db, id, &error);

  g_assert_no_error (error);

  return tas;
}

static void
undo (Fixture *fixture,
      gint64   act)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
}

/* Of both something is said; Maud's is to be done by the school nurse. */
static gint64
fill (Fixture    *fixture,
      const char *day)
{
  gint64 id = begin (fixture, day);

  apply (fixture, attendee (id, "Sana Iyer", "Eastfield Health", "School nurse"), NULL);
  apply (fixture, with_action (pupil (id, 0, fixture->ivo, KITH_TAS_AGREED, "Late most mornings"), "Breakfast club", NULL,
                               "2026-03-20"), NULL);
  apply (fixture, with_action (pupil (id, 0, fixture->maud, KITH_TAS_AGREED, "Spoke of a " PLANTED), "Hearing test",
                               "Eastfield Health", "2026-03-27"), NULL);

  return id;
}

static KithNote *
load_note (Fixture *fixture,
           gint64   child)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) notes = kith_db_load_child_notes (fixture->store->db, child, 10, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);

  return g_list_model_get_item (notes, 0);
}

static void
test_closing_leaves_a_note_each (Fixture      *fixture,
                                 gconstpointer data)
{
  gint64 id = fill (fixture, "2026-03-10");
  g_autoptr(KithNote) note = NULL;
  KithNoteForm *form = NULL;
  const KithNextStep *step = NULL;
  g_autoptr(KithTas) tas = NULL;

  apply (fixture, closing (id), NULL);
  note = load_note (fixture, fixture->maud);
  form = kith_note_get_form (note);
  g_assert_cmpstr (kith_note_get_kind_label (note), ==, "Team Around the School");
  g_assert_cmpstr (((const KithNotePart *)form->parts->pdata[0])->text, ==, "Spoke of a " PLANTED);
  g_assert_cmpstr (((const KithNotePart *)form->parts->pdata[1])->text, ==,
                   "Team Around the School at Wren Park. Present: Sana Iyer, School nurse, Eastfield Health.");
  g_assert_cmpstr (form->parent, ==, "agrees");
  g_assert_cmpint (kith_note_get_council (note), ==, KITH_COUNCIL_NOT_YET);
  step = form->steps->pdata[0];
  g_assert_cmpstr (step->what, ==, "Hearing test");
  g_assert_cmpstr (step->who, ==, "Eastfield Health");
  g_assert_cmpint (step->due, ==, kith_test_date ("2026-03-27"));

  tas = load (fixture, id);
  g_assert_cmpint (kith_tas_get_values (tas)->closed_at, >, 0);
  g_assert_cmpuint (kith_tas_get_values (tas)->n_open, ==, 2);
  g_assert_cmpstr (((KithTasPupil *)kith_tas_get_pupils (tas)->pdata[0])->line, ==, "Late most mornings");
}

/* No form on the file, no hit on it, and none of its chronology has it. */
static void
test_extract_shows_no_other_child (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr(KithFind) find = kith_find_new (PLANTED, 20);
  g_autoptr(KithFound) found = NULL;
  g_autoptr(KithNote) note = NULL;
  g_autoptr(KithNote) of_maud = NULL;
  g_autoptr(GError) error = NULL;
  KithNoteForm *form = NULL;
  gint64 id = fill (fixture, "2026-03-10");

  apply (fixture, closing (id), NULL);
  note = load_note (fixture, fixture->ivo);
  of_maud = load_note (fixture, fixture->maud);
  form = kith_note_get_form (note);
  for (guint i = 0; i < form->parts->len; i++)
    g_assert_null (strstr (((const KithNotePart *)form->parts->pdata[i])->text, "marrowlight"));
  g_assert_cmpuint (form->steps->len, ==, 1);
  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = form->subjects->pdata[i];

      g_assert_cmpint (subject->child_id, !=, fixture->maud);
      g_assert_null (strstr (subject->name, "Maud"));
    }

  find->child_id = fixture->ivo;
  found = kith_db_find (fixture->store->db, find, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_found_get_notes (found)), ==, 0);
}

static void
test_refused_is_not_discussed (Fixture      *fixture,
                               gconstpointer data)
{
  gint64 id = begin (fixture, "2026-03-10");
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(KithNote) note = NULL;
  KithNoteForm *form = NULL;

  apply (fixture, with_action (pupil (id, 0, fixture->ivo, KITH_TAS_REFUSED, "Said all the same"), "Ring", NULL,
                               "2026-03-20"), NULL);
  tas = load (fixture, id);
  g_assert_null (((KithTasPupil *)kith_tas_get_pupils (tas)->pdata[0])->line);
  g_assert_null (((KithTasPupil *)kith_tas_get_pupils (tas)->pdata[0])->action);
  apply (fixture, closing (id), NULL);
  note = load_note (fixture, fixture->ivo);
  form = kith_note_get_form (note);
  g_assert_cmpstr (form->parent, ==, "disagrees");
  g_assert_cmpuint (form->parts->len, ==, 1);
  g_assert_cmpuint (form->steps->len, ==, 0);
}

static void
test_faults (Fixture      *fixture,
             gconstpointer data)
{
  gint64 id = begin (fixture, "2026-03-10");
  g_autoptr(KithTas) tas = NULL;
  const KithTasPupil *which = NULL;
  KithDate today = kith_test_date ("2026-03-11");
  gint64 row;

  assert_refused (fixture, closing (id), KITH_TAS_ERROR_FAULT);
  assert_refused (fixture, attendee (id, " ", NULL, "School nurse"), KITH_TAS_ERROR_NAME);
  assert_refused (fixture, pupil (id, 0, fixture->ivo, KITH_TAS_NOT_ASKED, "Late"), KITH_TAS_ERROR_WHY);
  assert_refused (fixture, when (KITH_TAS_CHANGE, id, fixture->school, "2026-03-10", "2026-03-10"), KITH_TAS_ERROR_NEXT);

  row = apply (fixture, pupil (id, 0, fixture->ivo, KITH_TAS_NOT_SAID, NULL), NULL);
  assert_refused (fixture, pupil (id, 0, fixture->ivo, KITH_TAS_AGREED, NULL), KITH_TAS_ERROR_PUPIL);
  tas = load (fixture, id);
  g_assert_cmpint (kith_tas_find_fault (tas, today, &which), ==, KITH_TAS_FAULT_AGREEMENT);
  g_assert_cmpint (which->id, ==, row);
  g_assert_cmpint (kith_tas_find_fault (tas, today - 5, NULL), ==, KITH_TAS_FAULT_FUTURE);

  apply (fixture, pupil (id, row, fixture->ivo, KITH_TAS_AGREED, NULL), NULL);
  g_set_object (&tas, NULL);
  tas = load (fixture, id);
  g_assert_cmpint (kith_tas_find_fault (tas, today, NULL), ==, KITH_TAS_FAULT_NO_LINE);
}

/* Whom the line names as well has a file of their own. */
static void
test_names_another (Fixture      *fixture,
                    gconstpointer data)
{
  gint64 id = begin (fixture, "2026-03-10");
  gint64 row = apply (fixture, pupil (id, 0, fixture->ivo, KITH_TAS_AGREED, "Fell out with Maud again"), NULL);
  g_autoptr(KithTas) tas = load (fixture, id);
  g_autoptr(KithTas) both = NULL;

  g_assert_false (kith_tas_find_pupil (tas, row)->names_other);
  apply (fixture, pupil (id, 0, fixture->maud, KITH_TAS_AGREED, "Maud was quiet"), NULL);
  both = load (fixture, id);
  g_assert_true (kith_tas_find_pupil (both, row)->names_other);
  assert_refused (fixture, closing (id), KITH_TAS_ERROR_FAULT);
  apply (fixture, pupil (id, row, fixture->ivo, KITH_TAS_AGREED, "Fell out with another pupil"), NULL);
  apply (fixture, closing (id), NULL);
}

/* Each step is taken back until the store is as it was before the first. */
static void
test_undo_of_every_act (Fixture      *fixture,
                        gconstpointer data)
{
  KithTasChange *out = kith_tas_change_new (KITH_TAS_REMOVE_ATTENDEE, 0);
  gint64 acts[7];
  gint64 id, nurse;
  guint n = 0;

  id = apply (fixture, when (KITH_TAS_BEGIN, 0, fixture->school, "2026-03-10", NULL), &acts[n++]);
  apply (fixture, when (KITH_TAS_CHANGE, id, fixture->school, "2026-03-10", "2026-04-14"), &acts[n++]);
  nurse = apply (fixture, attendee (id, "Sana Iyer", NULL, NULL), &acts[n++]);
  apply (fixture, pupil (id, 0, fixture->ivo, KITH_TAS_AGREED, "Late most mornings"), &acts[n++]);
  out->id = id;
  out->row_id = nurse;
  apply (fixture, out, &acts[n++]);
  apply (fixture, closing (id), &acts[n++]);
  while (n > 0)
    undo (fixture, acts[--n]);

  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM tas_meeting"), ==, 0);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM note"), ==, 0);
}

/* The words are in the meeting again, and nobody is shown a draft of them. */
static void
test_closing_is_taken_back (Fixture      *fixture,
                            gconstpointer data)
{
  gint64 id = fill (fixture, "2026-03-10");
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(GListModel) drafts = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  apply (fixture, closing (id), &act);
  undo (fixture, act);
  tas = load (fixture, id);
  g_assert_cmpint (kith_tas_get_values (tas)->closed_at, ==, 0);
  g_assert_cmpstr (((KithTasPupil *)kith_tas_get_pupils (tas)->pdata[1])->line, ==, "Spoke of a " PLANTED);
  drafts = kith_db_load_drafts (fixture->store->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (drafts), ==, 0);

  apply (fixture, closing (id), &act);
  g_assert_true (kith_db_settle_drafts (fixture->store->db, G_MAXINT64, 0, &error));
  g_assert_no_error (error);
  g_assert_false (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SIGNED);
}

static void
test_closed_stays (Fixture      *fixture,
                   gconstpointer data)
{
  gint64 id = fill (fixture, "2026-03-10");
  g_autoptr(KithTas) tas = NULL;

  apply (fixture, closing (id), NULL);
  assert_refused (fixture, attendee (id, "Sana Iyer", NULL, NULL), KITH_TAS_ERROR_CLOSED);
  assert_refused (fixture, pupil (id, 0, fixture->ivo, KITH_TAS_AGREED, "More"), KITH_TAS_ERROR_CLOSED);
  assert_refused (fixture, kith_tas_change_new (KITH_TAS_REMOVE, id), KITH_TAS_ERROR_CLOSED);
  assert_refused (fixture, closing (id), KITH_TAS_ERROR_CLOSED);

  apply (fixture, when (KITH_TAS_CHANGE, id, fixture->school, "2026-03-09", "2026-04-14"), NULL);
  tas = load (fixture, id);
  g_assert_cmpint (kith_tas_get_values (tas)->day, ==, kith_test_date ("2026-03-10"));
  g_assert_cmpint (kith_tas_get_values (tas)->next_day, ==, kith_test_date ("2026-04-14"));
}

static void
test_carried_over (Fixture      *fixture,
                   gconstpointer data)
{
  gint64 first = fill (fixture, "2026-03-10");
  gint64 id;
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(KithTas) later = NULL;
  g_autoptr(GPtrArray) actions = NULL;
  g_auto(GStrv) agencies = NULL;
  g_autoptr(GError) error = NULL;
  const KithTasAction *action = NULL;
  gint64 act;

  apply (fixture, closing (first), NULL);
  id = begin (fixture, "2026-04-14");
  tas = load (fixture, id);
  g_assert_cmpuint (kith_tas_get_attendees (tas)->len, ==, 1);
  g_assert_cmpuint (kith_tas_get_pupils (tas)->len, ==, 2);
  g_assert_cmpint (((KithTasPupil *)kith_tas_get_pupils (tas)->pdata[0])->agreement, ==, KITH_TAS_NOT_SAID);
  g_assert_cmpuint (kith_tas_get_carried (tas)->len, ==, 2);
  agencies = kith_tas_list_agencies (tas);
  g_assert_cmpuint (g_strv_length (agencies), ==, 2);
  g_assert_cmpstr (agencies[0], ==, "");
  g_assert_cmpstr (agencies[1], ==, "Eastfield Health");
  actions = kith_tas_list_actions (tas, "Eastfield Health");
  g_assert_cmpuint (actions->len, ==, 1);
  action = actions->pdata[0];
  g_assert_cmpstr (action->what, ==, "Hearing test");

  g_assert_true (kith_db_finish_step (fixture->store->db, action->id, kith_test_date ("2026-04-01"), NULL, &act, &error));
  g_assert_no_error (error);
  later = load (fixture, id);
  g_assert_cmpuint (kith_tas_get_carried (later)->len, ==, 1);
}

/* Mine is there, and the nurse's once it is late. */
static void
test_waits_on_today (Fixture      *fixture,
                     gconstpointer data)
{
  gint64 id = fill (fixture, "2026-03-10");
  g_autoptr(KithToday) in_time = NULL;
  g_autoptr(KithToday) late = NULL;
  g_autoptr(KithDueStep) first = NULL;
  g_autoptr(KithDueStep) second = NULL;
  g_autoptr(GError) error = NULL;

  apply (fixture, closing (id), NULL);
  in_time = kith_db_load_today (fixture->store->db, kith_test_date ("2026-03-18"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_steps (in_time)), ==, 1);
  late = kith_db_load_today (fixture->store->db, kith_test_date ("2026-03-28"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_steps (late)), ==, 2);
  first = g_list_model_get_item (kith_today_get_steps (late), 0);
  second = g_list_model_get_item (kith_today_get_steps (late), 1);
  g_assert_null (kith_due_step_get_who (first));
  g_assert_cmpstr (kith_due_step_get_who (second), ==, "Eastfield Health");
  g_assert_cmpint (kith_due_step_get_child_id (second), ==, fixture->maud);
}

static void
test_refused_is_not_carried (Fixture      *fixture,
                             gconstpointer data)
{
  gint64 first = begin (fixture, "2026-03-10");
  g_autoptr(KithTas) tas = NULL;

  apply (fixture, pupil (first, 0, fixture->ivo, KITH_TAS_REFUSED, NULL), NULL);
  tas = load (fixture, begin (fixture, "2026-04-14"));
  g_assert_cmpuint (kith_tas_get_pupils (tas)->len, ==, 0);
}

/* What was recorded in error is in no meeting any more, and what was put right is. */
static void
test_note_is_put_right (Fixture      *fixture,
                        gconstpointer data)
{
  gint64 id = fill (fixture, "2026-03-10");
  g_autoptr(KithNote) note = NULL;
  g_autoptr(KithNoteForm) form = kith_note_form_new ("correction");
  g_autoptr(KithNoteForm) withdrawal = kith_note_form_new ("withdrawal");
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(KithTas) without = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  apply (fixture, closing (id), NULL);
  note = load_note (fixture, fixture->ivo);
  form->answers = kith_note_get_id (note);
  form->answers_part = ((const KithNotePart *)kith_note_get_form (note)->parts->pdata[0])->id;
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Late on Mondays");
  g_assert_true (kith_db_answer_note (fixture->store->db, form, &act, &error));
  g_assert_no_error (error);
  tas = load (fixture, id);
  g_assert_cmpstr (((KithTasPupil *)kith_tas_get_pupils (tas)->pdata[0])->line, ==, "Late on Mondays");

  withdrawal->answers = kith_note_get_id (note);
  kith_note_form_add_part (withdrawal, KITH_NOTE_FACT, "Another child was meant");
  g_assert_true (kith_db_answer_note (fixture->store->db, withdrawal, &act, &error));
  g_assert_no_error (error);
  without = load (fixture, id);
  g_assert_cmpuint (kith_tas_get_pupils (without)->len, ==, 1);
}

static void
test_restricted_is_not_there (Fixture      *fixture,
                              gconstpointer data)
{
  gint64 other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  gint64 first = fill (fixture, "2026-03-10");
  g_autoptr(KithTas) tas = NULL;
  g_autoptr(KithTas) next = NULL;
  gint64 restriction;

  apply (fixture, closing (first), NULL);
  restriction = kith_test_add (fixture->store, &kith_table_restriction, "child_id", kith_test_number (fixture->maud),
                               "reason", "A witness", "start", "2026-03-12", "review", "2027-01-31", NULL);
  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", kith_test_number (restriction),
                 "worker_id", kith_test_number (other), NULL);
  tas = load (fixture, first);
  g_assert_cmpuint (kith_tas_get_pupils (tas)->len, ==, 1);
  g_assert_cmpuint (kith_tas_get_values (tas)->n_pupils, ==, 1);
  g_assert_cmpuint (kith_tas_get_values (tas)->n_open, ==, 1);

  next = load (fixture, begin (fixture, "2026-04-14"));
  g_assert_cmpuint (kith_tas_get_pupils (next)->len, ==, 1);
  g_assert_cmpuint (kith_tas_get_carried (next)->len, ==, 1);
}

static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  gint64 school = kith_test_add (fixture->store, &kith_table_school, "name", "Fernhollow", NULL);
  g_autoptr(GListModel) here = NULL;
  g_autoptr(GListModel) all = NULL;
  g_autoptr(KithTas) newest = NULL;
  g_autoptr(GError) error = NULL;

  fill (fixture, "2026-03-10");
  begin (fixture, "2026-04-14");
  apply (fixture, when (KITH_TAS_BEGIN, 0, school, "2026-05-05", NULL), NULL);
  here = kith_db_load_tas_list (fixture->store->db, fixture->school, &error);
  g_assert_no_error (error);
  all = kith_db_load_tas_list (fixture->store->db, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (here), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 3);
  newest = g_list_model_get_item (here, 0);
  g_assert_cmpint (kith_tas_get_values (newest)->day, ==, kith_test_date ("2026-04-14"));
  g_assert_cmpuint (kith_tas_get_values (newest)->n_pupils, ==, 2);
}

static void
test_removed_whole (Fixture      *fixture,
                    gconstpointer data)
{
  gint64 id = fill (fixture, "2026-03-10");
  gint64 act;

  apply (fixture, kith_tas_change_new (KITH_TAS_REMOVE, id), &act);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM tas_pupil"), ==, 0);
  undo (fixture, act);
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM tas_pupil"), ==, 2);
}

static void
add (const char *path,
     Test        test)
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/tas/closing-leaves-a-note-each", test_closing_leaves_a_note_each);
  add ("/tas/extract-shows-no-other-child", test_extract_shows_no_other_child);
  add ("/tas/refused-is-not-discussed", test_refused_is_not_discussed);
  add ("/tas/faults", test_faults);
  add ("/tas/names-another", test_names_another);
  add ("/tas/undo-of-every-act", test_undo_of_every_act);
  add ("/tas/closing-is-taken-back", test_closing_is_taken_back);
  add ("/tas/closed-stays", test_closed_stays);
  add ("/tas/carried-over", test_carried_over);
  add ("/tas/waits-on-today", test_waits_on_today);
  add ("/tas/refused-is-not-carried", test_refused_is_not_carried);
  add ("/tas/note-is-put-right", test_note_is_put_right);
  add ("/tas/restricted-is-not-there", test_restricted_is_not_there);
  add ("/tas/lists", test_lists);
  add ("/tas/removed-whole", test_removed_whole);

  return g_test_run ();
}
