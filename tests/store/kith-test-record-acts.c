/* kith-test-record-acts.c: acts of a day's work, that every kind of failure is tried on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each of them writes many rows, in many tables, that mean nothing apart: half a
 * merge would be two children with one story, and half a meeting would be on the
 * file of one pupil and not on the next one's.
 */

#include "config.h"

#include "kith-test-record-acts.h"

#include "kith-draft.h"
#include "kith-store-merges.h"
#include "kith-store-notes.h"
#include "kith-store-retention.h"
#include "kith-store-tas.h"

#define N_TURNS 3

static gint64
add_me (KithTestScene *scene)
{
  return kith_test_add (scene->store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
}

void
kith_test_prepare_notes (KithTestScene *scene)
{
  add_me (scene);
  kith_test_store_add_child (scene->store, "Ivo", "Fenwick");
  kith_test_store_add_child (scene->store, "Maud", "Fenwick");
}

/* As the interface does it: the draft is there when the note is signed. */
gboolean
kith_test_run_note (KithTestScene *scene,
                    guint          turn,
                    GError       **error)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  gint64 act, note;

  kith_note_form_add_child (form, 1, "Ivo Fenwick");
  kith_note_form_add_child (form, 2, "Maud Fenwick");
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Both came by the bus and had eaten");

  return kith_db_save_draft (scene->store->db, form, error) &&
         kith_db_sign_note (scene->store->db, form, &act, &note, error);
}

static void
sign_about (KithTestScene *scene,
            gint64         child)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("visit");
  g_autoptr(GError) error = NULL;
  gint64 act, note;

  kith_note_form_add_child (form, child, "Jo Quillfeather");
  kith_note_form_add_part (form, KITH_NOTE_FACT, "At home with an aunt");
  kith_db_sign_note (scene->store->db, form, &act, &note, &error);
  g_assert_no_error (error);
}

/* Pairs, with a story each. */
void
kith_test_prepare_merges (KithTestScene *scene)
{
  KithTestStore *store = scene->store;

  add_me (scene);
  for (guint i = 0; i < 2 * N_TURNS; i++)
    {
      gint64 child = kith_test_store_add_child (store, "Jo", "Quillfeather");

      kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (child), "day", "2025-01-06",
                     "closure", "2025-03-03", NULL);
      sign_about (scene, child);
    }
}

gboolean
kith_test_run_merge (KithTestScene *scene,
                     guint          turn,
                     GError       **error)
{
  gint64 act;

  return kith_db_merge_records (scene->store->db, KITH_MERGE_KIND_CHILD, 1 + 2 * turn, 2 + 2 * turn, 0,
                                "The school has one of that name", &act, error);
}

static gint64
change_meeting (KithTestScene *scene,
                KithTasChange *change)
{
  g_autoptr(KithTasChange) owned = change;
  g_autoptr(GError) error = NULL;
  gint64 act, id = 0;

  kith_db_change_tas (scene->store->db, change, &act, &id, &error);
  g_assert_no_error (error);

  return id;
}

static void
discuss (KithTestScene *scene,
         gint64         meeting,
         gint64         child)
{
  KithTasChange *change = kith_tas_change_new (KITH_TAS_SAVE_PUPIL, meeting);

  change->pupil = kith_tas_pupil_new ();
  change->pupil->child_id = child;
  change->pupil->agreement = KITH_TAS_AGREED;
  change->pupil->line = g_strdup ("Comes late on Mondays");
  change->pupil->action = kith_tas_action_new ();
  change->pupil->action->what = g_strdup ("Ask about the bus");
  change->pupil->action->is_mine = TRUE;
  change->pupil->action->due = kith_date_new (2026, 11, 20);
  change_meeting (scene, change);
}

static gint64
begin_meeting (KithTestScene *scene,
               gint64         school,
               KithDate       day)
{
  const KithTasValues values = {
    .school_id = school, .day = day, .minute = 10 * 60, .next_day = KITH_DATE_NONE, .next_minute = KITH_TAS_NO_MINUTE,
  };
  KithTasChange *change = kith_tas_change_new (KITH_TAS_BEGIN, 0);

  change->tas = kith_tas_new (&values);

  return change_meeting (scene, change);
}

void
kith_test_prepare_meetings (KithTestScene *scene)
{
  static const char * const urns[N_TURNS] = { "900001", "900002", "900003" };
  gint64 ivo, maud;

  add_me (scene);
  ivo = kith_test_store_add_child (scene->store, "Ivo", "Fenwick");
  maud = kith_test_store_add_child (scene->store, "Maud", "Tansley");
  for (guint i = 0; i < N_TURNS; i++)
    {
      gint64 school = kith_test_add (scene->store, &kith_table_school, "name", "Saltmarsh School", "urn", urns[i], NULL);
      gint64 meeting = begin_meeting (scene, school, kith_date_new (2026, 9, 4));

      discuss (scene, meeting, ivo);
      discuss (scene, meeting, maud);
    }
}

/* Each pupil's part goes to that child's file. */
gboolean
kith_test_run_meeting (KithTestScene *scene,
                       guint          turn,
                       GError       **error)
{
  g_autoptr(KithTasChange) change = kith_tas_change_new (KITH_TAS_CLOSE, 1 + turn);
  gint64 act;

  return kith_db_change_tas (scene->store->db, change, &act, NULL, error);
}

void
kith_test_prepare_clearing (KithTestScene *scene)
{
  static const char * const names[N_TURNS] = { "Ivo", "Maud", "Tam" };
  KithTestStore *store = scene->store;

  add_me (scene);
  for (guint i = 0; i < N_TURNS; i++)
    {
      gint64 child = kith_test_store_add_child (store, names[i], "Fenwick");

      kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (child), "day", "2025-01-06",
                     "closure", "2025-03-03", NULL);
    }
}

gboolean
kith_test_run_clearing (KithTestScene *scene,
                        guint          turn,
                        GError       **error)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 child = 1 + turn, act;

  g_array_append_val (children, child);

  return kith_db_clear_children (scene->store->db, children, "Closed, and read in the council’s system",
                                 kith_date_new (2026, 11, 20), &act, error);
}
