/* test-notes.c: drafts, notes, and what is said of them later
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-destruction.h"
#include "kith-due-step.h"
#include "kith-note-json.h"
#include "kith-statement.h"
#include "kith-store-council-limits.h"
#include "kith-store-error.h"
#include "kith-store-notes.h"
#include "kith-store-today.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define PLANTED "marrowlight vestibule"

typedef struct
{
  KithTestStore *store;
  gint64         older;
  gint64         younger;
  gint64         stranger;
  gint64         school;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *family;

  fixture->store = kith_test_store_new ();
  kith_test_add (fixture->store, &kith_table_worker, "name", "Tomasz Wrenfield", "me", "1", NULL);
  family = kith_test_number (kith_test_add (fixture->store, &kith_table_family, NULL));
  fixture->older = kith_test_store_add_child (fixture->store, "Ottilie", "Marsh");
  fixture->younger = kith_test_store_add_child (fixture->store, "Bede", "Marsh");
  fixture->stranger = kith_test_store_add_child (fixture->store, "Ines", "Larkspur");
  kith_test_change (fixture->store, &kith_table_child, fixture->older, "family_id", family, NULL);
  kith_test_change (fixture->store, &kith_table_child, fixture->younger, "family_id", family, NULL);
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Saltmarsh School", "urn", "900001", NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithNoteForm *
make_form (Fixture    *fixture,
           const char *kind,
           const char *text)
{
  KithNoteForm *form = kith_note_form_new (kind);

  kith_note_form_add_child (form, fixture->older, "Ottilie Marsh");
  kith_note_form_add_part (form, KITH_NOTE_FACT, text);

  return form;
}

/* As the interface does it: the draft is there when the note is signed. */
static gint64
sign (Fixture      *fixture,
      KithNoteForm *form,
      gint64       *ret_act)
{
  g_autoptr(GError) error = NULL;
  gint64 note_id = 0, act = 0;

  kith_db_save_draft (fixture->store->db, form, &error);
  g_assert_no_error (error);
  kith_db_sign_note (fixture->store->db, form, &act, &note_id, &error);
  g_assert_no_error (error);
  if (ret_act != NULL)
    *ret_act = act;

  return note_id;
}

static gint64
sign_text (Fixture    *fixture,
           const char *kind,
           const char *text)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, kind, text);

  return sign (fixture, form, NULL);
}

static void
settle (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_db_settle_drafts (fixture->store->db, g_get_real_time () + 1, 0, &error));
  g_assert_no_error (error);
}

static GListModel *
load_file (Fixture *fixture,
           gint64   child_id)
{
  g_autoptr(GError) error = NULL;
  GListModel *notes = kith_db_load_child_notes (fixture->store->db, child_id, 100, &error);

  g_assert_no_error (error);

  return notes;
}

static KithNote *
load_note (Fixture *fixture,
           gint64   note_id,
           gint64   child_id)
{
  g_autoptr(GError) error = NULL;
  KithNote *note = kith_db_load_note (fixture->store->db, note_id, child_id, &error);

  g_assert_no_error (error);

  return note;
}

static guint
count_drafts (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) drafts = kith_db_load_drafts (fixture->store->db, &error);

  g_assert_no_error (error);

  return g_list_model_get_n_items (drafts);
}

static void
assert_undo (Fixture *fixture,
             gint64   act,
             int      code)
{
  g_autoptr(GError) error = NULL;
  gboolean is_undone = kith_undo_act (fixture->store->db, "undo", act, NULL, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, KITH_STORE_ERROR, code);
  g_assert_true (is_undone == (code < 0));
}

/* Everything of a note that could be shown, as one text. */
static char *
tell (KithNote *note)
{
  KithNoteForm *form = kith_note_get_form (note);
  GPtrArray *additions = kith_note_get_additions (note);
  GString *told = g_string_new (form->kind);

  for (guint i = 0; i < form->subjects->len; i++)
    g_string_append_printf (told, "|%s", ((KithNoteSubject *)form->subjects->pdata[i])->name);
  for (guint i = 0; i < form->parts->len; i++)
    g_string_append_printf (told, "|%s", ((KithNotePart *)form->parts->pdata[i])->text);
  for (guint i = 0; i < form->steps->len; i++)
    g_string_append_printf (told, "|%s", ((KithNextStep *)form->steps->pdata[i])->what);
  for (guint i = 0; i < form->sightings->len; i++)
    g_string_append_printf (told, "|%s", ((KithSighting *)form->sightings->pdata[i])->place);
  for (guint i = 0; i < additions->len; i++)
    g_string_append_printf (told, "|%s", ((KithNoteAddition *)additions->pdata[i])->text);

  return g_string_free_and_steal (told);
}

static void
test_signs (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, "visit", "Seen at home, in the kitchen.");
  KithSighting *sighting = kith_note_form_add_sighting (form, fixture->older);
  KithNextStep *step = kith_note_form_add_step (form, "Ring the school nurse");
  KithNotePart *words = kith_note_form_add_part (form, KITH_NOTE_WORDS, "I like the new room.");
  g_autoptr(KithNote) note = NULL;

  words->speaker = g_strdup ("Ottilie");
  sighting->place = g_strdup ("At home");
  sighting->alone = 1;
  sighting->is_visit = TRUE;
  step->due = form->day + 3;
  form->parent = g_strdup ("agrees");
  form->school_told = g_strdup ("That she was seen.");
  form->is_significant = TRUE;
  form->line = g_strdup ("First visit");
  note = load_note (fixture, sign (fixture, form, NULL), 0);
  kith_note_form_unref (form);
  form = kith_note_form_ref (kith_note_get_form (note));

  g_assert_cmpstr (kith_note_get_kind_label (note), ==, "Visit");
  g_assert_cmpstr (kith_note_get_signed_by (note), ==, "Tomasz Wrenfield");
  g_assert_cmpint (kith_note_get_council (note), ==, KITH_COUNCIL_NOT_YET);
  g_assert_false (kith_note_get_is_draft (note));
  g_assert_cmpuint (form->parts->len, ==, 2);
  words = form->parts->pdata[1];
  g_assert_cmpint (words->kind, ==, KITH_NOTE_WORDS);
  g_assert_cmpstr (words->speaker, ==, "Ottilie");
  sighting = form->sightings->pdata[0];
  g_assert_true (sighting->is_visit);
  g_assert_cmpint (sighting->alone, ==, 1);
  g_assert_cmpint (sighting->bedroom, ==, -1);
  step = form->steps->pdata[0];
  g_assert_true (step->is_mine);
  g_assert_cmpint (step->due, ==, form->day + 3);
  g_assert_cmpstr (form->parent, ==, "agrees");
  g_assert_true (form->is_significant);
  g_assert_cmpstr (form->line, ==, "First visit");
}

/* To be seen in a corridor is no visit, unless somebody says so. */
static void
test_sighting_is_no_visit (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, "corridor", "By the lockers.");

  kith_note_form_add_sighting (form, fixture->older);
  sign (fixture, form, NULL);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM sighting /*scan*/"), ==, 1);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT sum (is_visit) FROM sighting /*scan*/"), ==, 0);
}

static void
test_refuses (Fixture      *fixture,
              gconstpointer user_data)
{
  struct { KithNoteFault  fault; KithNoteForm *form; } cases[] = {
    { KITH_NOTE_FAULT_EMPTY, make_form (fixture, "call", " \n\t ") },
    { KITH_NOTE_FAULT_FUTURE, make_form (fixture, "call", "Tomorrow.") },
    { KITH_NOTE_FAULT_FUTURE, make_form (fixture, "call", "In an hour.") },
    { KITH_NOTE_FAULT_NO_DAY, make_form (fixture, "call", "Whenever.") },
    { KITH_NOTE_FAULT_CHILD, make_form (fixture, KITH_NOTE_KIND_STAFF_CONCERN, "About a teacher.") },
    { KITH_NOTE_FAULT_STRAY, make_form (fixture, "call", "For somebody else.") },
    { KITH_NOTE_FAULT_NO_REASON, make_form (fixture, "call", "Not needed.") },
    { KITH_NOTE_FAULT_TOO_LONG, make_form (fixture, "call", "") },
  };
  g_autofree char *long_text = g_strnfill (KITH_NOTE_MOST_CHARACTERS + 1, 'a');

  cases[1].form->day++;
  cases[2].form->happened_at += G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC;
  cases[3].form->day = KITH_DATE_NONE;
  ((KithNotePart *)cases[5].form->parts->pdata[0])->child_id = fixture->stranger;
  g_set_str (&cases[6].form->council, "not-needed");
  kith_note_form_add_part (cases[7].form, KITH_NOTE_FACT, long_text);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      gint64 act;

      g_assert_cmpint (kith_note_form_find_fault (cases[i].form, g_get_real_time ()), ==, cases[i].fault);
      g_assert_false (kith_db_sign_note (fixture->store->db, cases[i].form, &act, NULL, &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
      kith_note_form_unref (cases[i].form);
    }

  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM note /*scan*/"), ==, 0);
}

/* Even somebody with the key and a program of their own is told no. */
static void
test_store_keeps_what_is_signed (Fixture      *fixture,
                                 gconstpointer user_data)
{
  static const char * const statements[] = {
    "UPDATE note SET kind = 'call'",
    "UPDATE note_part SET text = 'other'",
    "UPDATE note_about SET linked_at = 1",
    "UPDATE sighting SET is_visit = 1",
    "DELETE FROM note_part",
    "DELETE FROM note_about",
    "DELETE FROM sighting",
    "INSERT INTO note_part (uid, note_id, place, kind, child_id, text)"
    " SELECT randomblob (16), id, 9, 'fact', 3, 'x' FROM note",
  };
  g_autoptr(KithNoteForm) form = make_form (fixture, "corridor", "By the lockers.");
  sqlite3 *handle = NULL;

  kith_note_form_add_sighting (form, fixture->older);
  sign (fixture, form, NULL);
  settle (fixture);
  kith_test_store_close (fixture->store);
  handle = kith_test_store_open_raw (fixture->store);
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      sqlite3_exec (handle, statements[i], NULL, NULL, NULL);
      g_assert_cmpint (sqlite3_extended_errcode (handle), ==, SQLITE_CONSTRAINT_TRIGGER);
    }
  sqlite3_close (handle);
  kith_test_store_open (fixture->store);
}

static void
test_journal_keeps_a_hash (Fixture      *fixture,
                           gconstpointer user_data)
{
  sign_text (fixture, "call", PLANTED);
  g_assert_cmpint (kith_test_store_get_number (fixture->store,
                                               "SELECT count(*) FROM journal_payload /*scan*/"
                                               " WHERE coalesce (old, '') || coalesce (new, '') LIKE '%marrowlight%'"), ==, 0);
  g_assert_cmpint (kith_test_store_get_number (fixture->store,
                                               "SELECT length (p.new ->> 'text') FROM journal AS j /*scan*/"
                                               " JOIN journal_payload AS p ON p.seq = j.seq WHERE j.object = 'note_part'"), ==, 64);
}

/* A draft is nobody's record: the journal does not hear of it. */
static void
test_draft_is_no_act (Fixture      *fixture,
                      gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, "call", PLANTED);
  g_autoptr(GListModel) drafts = NULL;
  g_autoptr(KithNote) draft = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;
  gint64 head = kith_test_get_head (fixture->store);

  for (guint i = 0; i < 3; i++)
    g_assert_true (kith_db_save_draft (fixture->store->db, form, &error));
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);

  kith_test_store_reopen (fixture->store);
  drafts = kith_db_load_drafts (fixture->store->db, &error);
  g_assert_cmpuint (g_list_model_get_n_items (drafts), ==, 1);
  draft = g_list_model_get_item (drafts, 0);
  line = kith_note_form_dup_first_line (kith_note_get_form (draft));
  g_assert_cmpstr (line, ==, PLANTED);
  g_assert_true (kith_note_get_is_draft (draft));
  g_assert_cmpstr (kith_note_get_kind_label (draft), ==, "Call");
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM note /*scan*/"), ==, 0);
}

static void
test_draft_is_discarded_and_had_back (Fixture      *fixture,
                                      gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, "call", "Half a thought");
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_db_save_draft (db, form, &error));
  g_assert_true (kith_db_discard_draft (db, &form->uid, TRUE, &error));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  g_assert_true (kith_db_discard_draft (db, &form->uid, FALSE, &error));
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  g_assert_true (kith_db_discard_draft (db, &form->uid, TRUE, &error));
  g_assert_true (kith_db_settle_drafts (db, 0, g_get_real_time () + 1, &error));
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM draft /*scan*/"), ==, 0);
}

/* The door of the drafts is not the acts' door, and theirs is not the drafts'. */
static void
test_doors_are_apart (Fixture      *fixture,
                      gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_db_prepare (db, "DELETE FROM draft /*scan*/", &error));
  g_assert_nonnull (error);
}

static void
test_signing_is_taken_back (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, "call", PLANTED);
  g_autoptr(GError) error = NULL;
  gint64 act = 0, undo = 0;

  kith_note_form_add_sighting (form, fixture->older);
  kith_note_form_add_step (form, "Ring again");
  sign (fixture, form, &act);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, &undo, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM note /*scan*/"), ==, 0);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM next_step /*scan*/"), ==, 0);

  /* The journal does not hold the words, so it cannot put them back. */
  assert_undo (fixture, undo, KITH_STORE_ERROR_SIGNED);
  sign (fixture, form, &act);
  settle (fixture);
  assert_undo (fixture, act, KITH_STORE_ERROR_SIGNED);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM note /*scan*/"), ==, 1);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM draft /*scan*/"), ==, 0);
}

/* A paragraph for one of two siblings leaves no sign on the file of the other. */
static void
test_paragraph_for_one (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, "corridor", "Both were cheerful.");
  KithNotePart *secret = kith_note_form_add_part (form, KITH_NOTE_FACT, PLANTED);
  KithNextStep *step = kith_note_form_add_step (form, "Speak to her about " PLANTED);
  KithSighting *sighting = kith_note_form_add_sighting (form, fixture->older);
  g_autoptr(KithNoteForm) answer = kith_note_form_new ("correction");
  g_autoptr(KithNote) hers = NULL, his = NULL, all = NULL;
  g_autofree char *told_hers = NULL, *told_his = NULL, *told_all = NULL;
  g_autoptr(GError) error = NULL;
  gint64 note_id, act;

  kith_note_form_add_child (form, fixture->younger, "Bede Marsh");
  secret->child_id = step->child_id = fixture->older;
  sighting->place = g_strdup (PLANTED);
  note_id = sign (fixture, form, NULL);
  all = load_note (fixture, note_id, 0);

  answer->answers = note_id;
  answer->answers_part = ((KithNotePart *)kith_note_get_form (all)->parts->pdata[1])->id;
  kith_note_form_add_part (answer, KITH_NOTE_FACT, "Not " PLANTED " after all");
  g_assert_true (kith_db_answer_note (fixture->store->db, answer, &act, &error));
  g_assert_no_error (error);

  hers = load_note (fixture, note_id, fixture->older);
  his = load_note (fixture, note_id, fixture->younger);
  g_set_object (&all, NULL);
  all = load_note (fixture, note_id, 0);
  told_hers = tell (hers);
  told_his = tell (his);
  told_all = tell (all);
  g_assert_nonnull (strstr (told_hers, PLANTED));
  g_assert_cmpstr (told_hers, ==, told_all);
  g_assert_cmpstr (told_his, ==, "corridor|Ottilie Marsh|Bede Marsh|Both were cheerful.");
}

/* Its first line, which lists show, tells nothing of it either. */
static void
test_first_line_tells_nothing (Fixture      *fixture,
                               gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = make_form (fixture, "corridor", PLANTED);
  g_autofree char *line = NULL;

  ((KithNotePart *)form->parts->pdata[0])->child_id = fixture->older;
  kith_note_form_add_part (form, KITH_NOTE_FACT, "  Both were\n cheerful. ");
  line = kith_note_form_dup_first_line (form);
  g_assert_cmpstr (line, ==, "Both were cheerful.");
}

static void
test_answers (Fixture      *fixture,
              gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  gint64 note_id = sign_text (fixture, "call", "Rang at nine.");
  g_autoptr(KithNoteForm) more = kith_note_form_new ("addition");
  g_autoptr(KithNoteForm) error_form = kith_note_form_new ("withdrawal");
  g_autoptr(KithNote) note = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  settle (fixture);
  g_assert_true (kith_db_set_council (db, note_id, KITH_COUNCIL_IN, NULL, &act, &error));
  more->answers = error_form->answers = note_id;
  kith_note_form_add_part (more, KITH_NOTE_FACT, "And again at ten.");
  kith_note_form_add_part (error_form, KITH_NOTE_FACT, "It was another family.");
  g_assert_true (kith_db_answer_note (db, more, &act, &error));
  note = load_note (fixture, note_id, 0);
  g_assert_cmpuint (kith_note_get_additions (note)->len, ==, 1);
  g_assert_cmpint (kith_note_get_council (note), ==, KITH_COUNCIL_NOT_YET);
  g_assert_false (kith_note_get_is_withdrawn (note));

  g_assert_true (kith_db_answer_note (db, error_form, &act, &error));
  g_set_object (&note, NULL);
  note = load_note (fixture, note_id, 0);
  g_assert_true (kith_note_get_is_withdrawn (note));
  g_assert_cmpint (kith_note_get_council (note), ==, KITH_COUNCIL_NOT_NEEDED);
  g_assert_cmpuint (((KithNotePart *)kith_note_get_form (note)->parts->pdata[0])->id, >, 0);
  assert_undo (fixture, act, KITH_STORE_ERROR_SIGNED);
}

static void
test_council (Fixture      *fixture,
              gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  gint64 note_id = sign_text (fixture, "call", "Rang at nine.");
  g_autoptr(KithNote) note = load_note (fixture, note_id, 0);
  g_autoptr(GError) error = NULL;
  gint64 act, nothing;

  g_assert_cmpint (kith_note_get_due (note), >, kith_note_get_form (note)->day);
  g_assert_cmpuint (kith_db_count_not_yet (db), ==, 1);
  g_assert_true (kith_db_set_council (db, note_id, KITH_COUNCIL_IN, NULL, &act, &error));
  g_assert_true (kith_db_set_council (db, note_id, KITH_COUNCIL_IN, NULL, &nothing, &error));
  g_assert_cmpint (nothing, ==, 0);
  g_assert_cmpuint (kith_db_count_not_yet (db), ==, 0);
  assert_undo (fixture, act, -1);
  g_assert_cmpuint (kith_db_count_not_yet (db), ==, 1);

  g_assert_false (kith_db_set_council (db, note_id, KITH_COUNCIL_NOT_NEEDED, "  ", &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

/* A consultation without a name gets one later; neither text nor count change. */
static void
test_links_later (Fixture      *fixture,
                  gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(KithNoteForm) form = kith_note_form_new ("advice");
  g_autoptr(KithNoteForm) staff = kith_note_form_new (KITH_NOTE_KIND_STAFF_CONCERN);
  const KithNoteSubject child = { .child_id = fixture->stranger };
  g_autoptr(GListModel) file = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act, undo, note_id, staff_id;

  kith_note_form_add_part (form, KITH_NOTE_FACT, "A teacher asked about a girl in year 8.");
  kith_note_form_add_part (staff, KITH_NOTE_FACT, "About a coach.");
  note_id = sign (fixture, form, NULL);
  staff_id = sign (fixture, staff, NULL);
  settle (fixture);
  before = kith_test_dump (fixture->store);
  g_assert_true (kith_db_link_note (db, note_id, &child, &act, &error));
  file = load_file (fixture, fixture->stranger);
  g_assert_cmpuint (g_list_model_get_n_items (file), ==, 1);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM note /*scan*/"), ==, 2);
  g_assert_true (kith_undo_act (db, "undo", act, &undo, &error));
  after = kith_test_dump (fixture->store);
  kith_test_assert_same (after, before);
  assert_undo (fixture, undo, -1);

  g_assert_false (kith_db_link_note (db, note_id, &child, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (kith_db_link_note (db, staff_id, &child, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

static void
test_limits_are_dated (Fixture      *fixture,
                       gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(KithNoteForm) early = make_form (fixture, "visit", "In spring.");
  g_autoptr(KithNoteForm) late = make_form (fixture, "visit", "In autumn.");
  g_autoptr(KithNote) before = NULL, after = NULL;
  g_autoptr(KithToday) today = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  early->day = kith_date_new (2026, 4, 1);
  late->day = kith_date_new (2026, 10, 5);
  early->happened_at = late->happened_at = 0;
  g_assert_true (kith_db_set_council_limit (db, "visit", 10, kith_date_new (2026, 9, 1), NULL, &act, &error));
  before = load_note (fixture, sign (fixture, early, NULL), 0);
  after = load_note (fixture, sign (fixture, late, NULL), 0);

  /* Good Friday and Easter Monday lie between. */
  g_assert_cmpint (kith_note_get_due (before), ==, kith_date_new (2026, 4, 8));
  g_assert_cmpint (kith_note_get_due (after), ==, kith_date_new (2026, 10, 19));

  today = kith_db_load_today (db, kith_date_new (2026, 10, 19), &error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_overdue (today)), ==, 1);
  g_assert_cmpuint (kith_today_get_n_not_yet (today), ==, 2);
  g_set_object (&today, NULL);
  today = kith_db_load_today (db, kith_date_new (2026, 10, 20), &error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_overdue (today)), ==, 2);
}

static void
test_today (Fixture      *fixture,
            gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(KithNoteForm) old_draft = make_form (fixture, "call", "Yesterday");
  g_autoptr(KithNoteForm) draft = make_form (fixture, "call", "Now");
  g_autoptr(KithNoteForm) form = make_form (fixture, "call", "Rang.");
  KithNextStep *mine = kith_note_form_add_step (form, "Ring again");
  KithNextStep *theirs = kith_note_form_add_step (form, "Send the form");
  g_autoptr(KithToday) today = kith_db_load_today (db, draft->day, NULL);
  g_autoptr(KithDueStep) due = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (kith_today_get_is_calm (today));
  old_draft->written_at -= G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC;
  mine->due = theirs->due = draft->day;
  theirs->is_mine = FALSE;
  theirs->who = g_strdup ("Ms Alder");
  g_assert_true (kith_db_save_draft (db, old_draft, &error) && kith_db_save_draft (db, draft, &error));
  sign (fixture, form, NULL);
  g_set_object (&today, NULL);
  today = kith_db_load_today (db, draft->day, &error);
  g_assert_no_error (error);
  g_assert_false (kith_today_get_is_calm (today));
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_drafts (today)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_unsigned (today)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_overdue (today)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_steps (today)), ==, 1);
  due = g_list_model_get_item (kith_today_get_steps (today), 0);
  g_assert_cmpstr (kith_due_step_get_what (due), ==, "Ring again");
  g_assert_cmpstr (kith_due_step_get_about (due), ==, "Ottilie Marsh");

  g_assert_true (kith_db_finish_step (db, kith_due_step_get_id (due), draft->day, "Spoke to her", &act, &error));
  g_set_object (&today, NULL);
  today = kith_db_load_today (db, draft->day, &error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_steps (today)), ==, 0);
  assert_undo (fixture, act, -1);
}

static void
test_finds_subjects (Fixture      *fixture,
                     gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  gint64 cluster = kith_test_add (fixture->store, &kith_table_cluster, "name", "Fernhollow", NULL);
  g_autoptr(GListModel) found = NULL, siblings = NULL;
  g_autoptr(KithSubject) first = NULL, last = NULL, sibling = NULL, school = NULL;
  g_autoptr(GError) error = NULL;

  kith_test_add (fixture->store, &kith_table_cluster_school, "cluster_id", kith_test_number (cluster),
                 "school_id", kith_test_number (fixture->school), NULL);
  found = kith_db_find_subjects (db, "marsh", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 3);
  first = g_list_model_get_item (found, 0);
  last = g_list_model_get_item (found, 2);
  g_assert_cmpint (kith_subject_get_child_id (first), >, 0);
  g_assert_cmpstr (kith_subject_get_name (last), ==, "Saltmarsh School");

  siblings = kith_db_load_siblings (db, fixture->older, &error);
  g_assert_cmpuint (g_list_model_get_n_items (siblings), ==, 1);
  sibling = g_list_model_get_item (siblings, 0);
  g_assert_cmpint (kith_subject_get_child_id (sibling), ==, fixture->younger);
  school = kith_db_load_subject (db, 0, fixture->school, &error);
  g_assert_cmpint (kith_subject_get_school_id (school), ==, fixture->school);
}

static void
test_is_destroyed (Fixture      *fixture,
                   gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  gint64 note_id = sign_text (fixture, "call", PLANTED);
  static const struct { const KithTable *table; const char *sql; } rows[] = {
    { &kith_table_note_part, "SELECT max (id) FROM note_part" },
    { &kith_table_note_about, "SELECT max (id) FROM note_about" },
    { &kith_table_note_council, "SELECT max (id) FROM note_council" },
  };
  g_autoptr(GError) error = NULL;
  KithAct *act = NULL;

  settle (fixture);
  act = kith_act_begin_destruction (db, "note.destroy", "Retention", NULL, &error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (kith_act_destroy (act, rows[i].table, kith_test_store_get_number (fixture->store, rows[i].sql), &error));
  g_assert_true (kith_act_destroy (act, &kith_table_note, note_id, &error));
  g_assert_true (kith_act_commit (act, &error));
  g_assert_no_error (error);
  kith_act_free (act);
  g_assert_cmpint (kith_test_store_get_number (fixture->store, "SELECT count(*) FROM note /*scan*/"), ==, 0);
}

/* Whatever is done with notes and undone, the files add up: each note is on the
 * files of those whom it is about and no other, and what is undone is as before.
 */
/* Every word is kept from its first second, also one that is no day and no time yet. */
static void
test_draft_keeps_what_is_no_day (Fixture      *fixture,
                                 gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("corridor");
  g_autoptr(KithNoteForm) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;
  KithNextStep *step = kith_note_form_add_step (form, "Ask for the timetable");

  form->day = KITH_DATE_NONE;
  form->when_typed = g_strdup ("yesterday at two");
  step->due_typed = g_strdup ("Friday");
  json = kith_note_form_to_json (form);
  again = kith_note_form_new_from_json (json, &form->uid, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->day, ==, KITH_DATE_NONE);
  g_assert_cmpstr (again->when_typed, ==, "yesterday at two");
  step = again->steps->pdata[0];
  g_assert_cmpint (step->due, ==, KITH_DATE_NONE);
  g_assert_cmpstr (step->due_typed, ==, "Friday");
}

static void
test_random_notes (Fixture      *fixture,
                   gconstpointer user_data)
{
  const gint64 children[] = { fixture->older, fixture->younger, fixture->stranger };
  guint n_on_file[G_N_ELEMENTS (children)] = { 0 };

  for (guint n = 0; n < 60; n++)
    {
      g_autoptr(KithNoteForm) form = kith_note_form_new (g_test_rand_bit () ? "call" : "corridor");
      g_autofree char *before = kith_test_dump (fixture->store);
      gboolean is_undone = g_test_rand_bit ();
      gint64 act;

      kith_note_form_add_part (form, g_test_rand_int_range (0, KITH_N_NOTE_PART_KINDS), "Something.");
      for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
        {
          if (g_test_rand_bit ())
            kith_note_form_add_child (form, children[i], NULL);
        }

      sign (fixture, form, &act);
      if (is_undone)
        {
          g_autofree char *after = NULL;

          assert_undo (fixture, act, -1);
          after = kith_test_dump (fixture->store);
          kith_test_assert_same (after, before);
        }
      else if (g_test_rand_bit ())
        {
          settle (fixture);
        }

      for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
        n_on_file[i] += !is_undone && kith_note_form_is_about (form, children[i]);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autoptr(GListModel) file = load_file (fixture, children[i]);

      g_assert_cmpuint (g_list_model_get_n_items (file), ==, n_on_file[i]);
    }
}

#define ADD(path, func) \
        g_test_add ("/notes/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

static const KithCouncilLimitValues *
find_limit (GListModel *limits,
            const char *code,
            guint      *ret_n_versions)
{
  const KithCouncilLimitValues *found = NULL;

  *ret_n_versions = 0;
  for (guint i = 0; i < g_list_model_get_n_items (limits); i++)
    {
      g_autoptr(KithCouncilLimit) limit = g_list_model_get_item (limits, i);

      if (g_str_equal (kith_council_limit_get_values (limit)->code, code))
        {
          found = kith_council_limit_get_values (limit);
          *ret_n_versions += 1;
        }
    }

  return found;
}

/* Every kind has one, what is said of it is a version more, and nonsense is refused. */
static void
test_council_limits (Fixture      *fixture,
                     gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(GListModel) shipped = NULL;
  g_autoptr(GListModel) changed = NULL;
  g_autoptr(GError) error = NULL;
  const KithCouncilLimitValues *limit = NULL;
  guint n_versions;
  gint64 act;

  shipped = kith_db_load_council_limits (db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (find_limit (shipped, "staff-concern", &n_versions)->n_days, ==, 1);
  limit = find_limit (shipped, "work.missing", &n_versions);
  g_assert_cmpuint (limit->n_days, ==, 3);
  g_assert_true (limit->is_of_work && !limit->is_own);
  g_assert_cmpuint (n_versions, ==, 1);

  g_assert_true (kith_db_set_council_limit (db, "work.missing", 1, kith_date_new (2026, 4, 1), " Policy 3.1 ", &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (act, >, 0);
  changed = kith_db_load_council_limits (db, &error);
  limit = find_limit (changed, "work.missing", &n_versions);
  g_assert_cmpuint (n_versions, ==, 2);
  g_assert_cmpuint (limit->n_days, ==, 1);
  g_assert_cmpstr (limit->source, ==, "Policy 3.1");
  g_assert_true (limit->is_own);

  g_assert_false (kith_db_set_council_limit (db, "work.nothing", 1, KITH_DATE_NONE, NULL, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_db_set_council_limit (db, "visit", KITH_COUNCIL_LIMIT_MAX + 1, KITH_DATE_NONE, NULL, &act, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("draft/keeps-what-is-no-day", test_draft_keeps_what_is_no_day);
  ADD ("signs", test_signs);
  ADD ("sighting-is-no-visit", test_sighting_is_no_visit);
  ADD ("refuses", test_refuses);
  ADD ("store-keeps-what-is-signed", test_store_keeps_what_is_signed);
  ADD ("journal-keeps-a-hash", test_journal_keeps_a_hash);
  ADD ("draft/is-no-act", test_draft_is_no_act);
  ADD ("draft/is-discarded-and-had-back", test_draft_is_discarded_and_had_back);
  ADD ("draft/doors-are-apart", test_doors_are_apart);
  ADD ("signing-is-taken-back", test_signing_is_taken_back);
  ADD ("paragraph-for-one", test_paragraph_for_one);
  ADD ("first-line-tells-nothing", test_first_line_tells_nothing);
  ADD ("answers", test_answers);
  ADD ("council", test_council);
  ADD ("links-later", test_links_later);
  ADD ("limits-are-dated", test_limits_are_dated);
  ADD ("today", test_today);
  ADD ("finds-subjects", test_finds_subjects);
  ADD ("is-destroyed", test_is_destroyed);
  ADD ("council-limits", test_council_limits);
  ADD ("random", test_random_notes);

  return g_test_run ();
}
