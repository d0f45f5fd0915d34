/* test-find.c: finding notes by their words, and the index that does it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-destruction.h"
#include "kith-note-hit.h"
#include "kith-note-index.h"
#include "kith-store-find.h"
#include "kith-store-notes.h"
#include "kith-subject.h"
#include "kith-test-rows.h"
#include "kith-text-query.h"
#include "kith-undo.h"

#define PLANTED "marrowlight"
#define N_ACTS (90 / TIMES_FEWER)
#define N_QUERIES 12

typedef struct
{
  KithTestStore *store;
  gint64         older;
  gint64         younger;
  gint64         stranger;
  gint64         school;
  gint64         me;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  const char *family;
  gint64 cluster;

  fixture->store = kith_test_store_new ();
  fixture->me = kith_test_add (fixture->store, &kith_table_worker, "name", "Tomasz Wrenfield", "me", "1", NULL);
  family = kith_test_number (kith_test_add (fixture->store, &kith_table_family, NULL));
  fixture->older = kith_test_store_add_child (fixture->store, "Ottilie", "Marsh");
  fixture->younger = kith_test_store_add_child (fixture->store, "Bede", "Marsh");
  fixture->stranger = kith_test_store_add_child (fixture->store, "Ines", "Larkspur");
  kith_test_change (fixture->store, &kith_table_child, fixture->older, "family_id", family, NULL);
  kith_test_change (fixture->store, &kith_table_child, fixture->younger, "family_id", family, NULL);
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Saltmarsh School", "urn", "900001", NULL);
  cluster = kith_test_add (fixture->store, &kith_table_cluster, "name", "East", NULL);
  kith_test_add (fixture->store, &kith_table_cluster_school, "cluster_id", kith_test_number (cluster),
                 "school_id", kith_test_number (fixture->school), NULL);
}

static void
assert_index_is_whole (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  gboolean is_whole = FALSE;

  kith_note_index_check (store->db, &is_whole, &error);
  g_assert_no_error (error);
  g_assert_true (is_whole);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  assert_index_is_whole (fixture->store);
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithNoteForm *
form_of_day (const char *kind,
             const char *day,
             const char *text)
{
  KithNoteForm *form = kith_note_form_new (kind);

  form->day = kith_test_date (day);
  form->happened_at = 0;
  if (text != NULL)
    kith_note_form_add_part (form, KITH_NOTE_FACT, text);

  return form;
}

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
sign_about (Fixture    *fixture,
            gint64      child_id,
            const char *day,
            const char *text)
{
  g_autoptr(KithNoteForm) form = form_of_day ("call", day, text);

  if (child_id != 0)
    kith_note_form_add_child (form, child_id, NULL);

  return sign (fixture, form, NULL);
}

static void
settle (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_db_settle_drafts (fixture->store->db, g_get_real_time () + 1, 0, &error));
  g_assert_no_error (error);
}

static KithFound *
ask (Fixture        *fixture,
     const KithFind *find)
{
  g_autoptr(GError) error = NULL;
  KithFound *found = kith_db_find (fixture->store->db, find, &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);

  return found;
}

static KithFound *
find (Fixture    *fixture,
      const char *text,
      gboolean    is_ranked)
{
  g_autoptr(KithFind) question = kith_find_new (text, 50);

  question->is_ranked = is_ranked;

  return ask (fixture, question);
}

/* Each as "note/child" with ! where it is that child's own, in their order; ? for a draft. */
static char *
list_notes (KithFound *found)
{
  GListModel *notes = kith_found_get_notes (found);
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNoteHit) hit = g_list_model_get_item (notes, i);

      g_string_append_printf (list, "%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "%s%s", i > 0 ? " " : "", kith_note_hit_get_id (hit),
                              kith_note_hit_get_child_id (hit), kith_note_hit_get_is_own (hit) ? "!" : "",
                              kith_note_hit_get_is_draft (hit) ? "?" : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
assert_finds (Fixture    *fixture,
              const char *text,
              const char *expected)
{
  g_autoptr(KithFound) found = find (fixture, text, FALSE);
  g_autofree char *list = list_notes (found);

  g_test_message ("%s", text);
  g_assert_cmpstr (list, ==, expected);
  g_assert_cmpuint (kith_found_get_n_notes (found), ==, g_list_model_get_n_items (kith_found_get_notes (found)));
  g_assert_false (kith_found_get_is_more (found));
}

static void
test_words (Fixture      *fixture,
            gconstpointer user_data)
{
  static const char * const cases[][2] = {
    { "heating", "1/1" },
    { "HEAT", "1/1" },
    { "heating sunday", "1/1" },
    { "\"the heating has\"", "1/1" },
    { "\"heating the\"", "" },
    { "lukasz", "2/3" },
    { "mum", "2/3 1/1" },
    { "\"mum\"", "2/3 1/1" },
    { "drop-in", "2/3" },
    { "zzz", "" },
    { "landlord rang", "1/1" },
    { "hughes", "2/3" },
    { "chronology line", "1/1" },
    { "boiler", "1/1" },
    { "ottilie heating", "1/1" },
    { "ines heating", "" },
    { "ines drop", "2/3" },
    { "ottilie", "1/1" },
  };
  g_autoptr(KithNoteForm) first = form_of_day ("visit", "2026-03-02", "Mum says the heating has been off since Sunday.");
  g_autoptr(KithNoteForm) second = form_of_day ("drop-in", "2026-03-04", "Łukasz came to the drop-in with mum’s phone.");

  kith_note_form_add_child (first, fixture->older, "Ottilie Marsh");
  kith_note_form_add_part (first, KITH_NOTE_VIEW, "The landlord should have rung; he rang nobody.");
  kith_note_form_add_step (first, "Ring about the boiler");
  first->is_significant = TRUE;
  first->line = g_strdup ("A line of the chronology");
  sign (fixture, first, NULL);
  kith_note_form_add_child (second, fixture->stranger, "Ines Larkspur");
  kith_note_form_add_name (second, "Mr Hughes");
  sign (fixture, second, NULL);
  settle (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (fixture, cases[i][0], cases[i][1]);
}

/* Whatever somebody types, there is an answer. */
static void
test_nothing_typed_is_a_mistake (Fixture      *fixture,
                                 gconstpointer user_data)
{
  static const char * const typed[] = {
    "\"", "\"\"", "AND", "OR", "NOT", "a AND", "NOT a", "*", "a*", "**", "-", "-a", "NEAR(", "NEAR(a b, 5)", "text:", "tags : own",
    "{text} : a", "^a", "a + b", "(", ")", "((", "a)", ":", "'", "''", ";", "--", "%", "_", "\\", "a\"b", "\"a\" *", "\x01\x02",
    "\xff\xfe", "own", "k63616c6c", "w1", "c1", "s1", "😀", "é\"", "   ", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
  };
  g_autofree char *endless = g_strnfill (5000, 'a');

  sign_about (fixture, fixture->older, "2026-03-02", "Anything at all, and nothing.");
  settle (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(KithFound) newest = find (fixture, typed[i], FALSE);
      g_autoptr(KithFound) ranked = find (fixture, typed[i], TRUE);

      g_assert_cmpuint (kith_found_get_n_notes (newest), <=, 1);
      g_assert_cmpuint (kith_found_get_n_notes (ranked), <=, 1);
    }
  assert_finds (fixture, endless, "");

  /* What narrows the index down is no word of the notes. */
  assert_finds (fixture, "own", "");
  assert_finds (fixture, "k63616c6c", "");
}

/* A paragraph for one sibling is a hit of that one, and nothing of it is said of the other. */
static void
test_paragraph_for_one (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = form_of_day ("visit", "2026-03-02", "Both were at home.");
  g_autoptr(KithFind) on_other = kith_find_new (PLANTED, 50);
  g_autoptr(KithFound) found = NULL;
  g_autoptr(KithFound) none = NULL;
  g_autoptr(KithFound) shared = NULL;
  g_autoptr(KithNoteHit) hit = NULL;
  g_autofree char *list = NULL;
  KithNotePart *part = NULL;

  kith_note_form_add_child (form, fixture->older, "Ottilie Marsh");
  kith_note_form_add_child (form, fixture->younger, "Bede Marsh");
  part = kith_note_form_add_part (form, KITH_NOTE_WORDS, "It is a secret " PLANTED ".");
  part->child_id = fixture->younger;
  sign (fixture, form, NULL);
  settle (fixture);

  assert_finds (fixture, PLANTED, "1/2!");
  assert_finds (fixture, "home " PLANTED, "1/2!");
  assert_finds (fixture, "home", "1/1");
  assert_finds (fixture, "ottilie " PLANTED, "");
  assert_finds (fixture, "bede " PLANTED, "1/2!");

  found = find (fixture, PLANTED, TRUE);
  hit = g_list_model_get_item (kith_found_get_notes (found), 0);
  g_assert_cmpstr (kith_note_hit_get_about (hit), ==, "Bede Marsh");
  g_assert_nonnull (strstr (kith_note_hit_get_excerpt (hit), PLANTED));

  g_set_str (&on_other->text, "home");
  on_other->child_id = fixture->younger;
  shared = ask (fixture, on_other);
  list = list_notes (shared);
  g_assert_cmpstr (list, ==, "1/2");

  g_set_str (&on_other->text, PLANTED);
  on_other->child_id = fixture->older;
  none = ask (fixture, on_other);
  g_assert_cmpuint (kith_found_count (none), ==, 0);
}

/* Of the common part the excerpt has no word that is for one alone. */
static void
test_excerpt_of_all (Fixture      *fixture,
                     gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = form_of_day ("visit", "2026-03-02", "Both were at <b>home</b> & well.");
  g_autoptr(KithFound) found = NULL;
  g_autoptr(KithNoteHit) hit = NULL;
  const KithTextMark *mark = NULL;

  kith_note_form_add_child (form, fixture->older, "Ottilie Marsh");
  kith_note_form_add_child (form, fixture->younger, "Bede Marsh");
  kith_note_form_add_part (form, KITH_NOTE_WORDS, "A " PLANTED ".")->child_id = fixture->younger;
  sign (fixture, form, NULL);
  settle (fixture);

  found = find (fixture, "home", FALSE);
  g_assert_cmpuint (kith_found_get_n_notes (found), ==, 1);
  hit = g_list_model_get_item (kith_found_get_notes (found), 0);
  g_assert_cmpstr (kith_note_hit_get_excerpt (hit), ==, "Both were at <b>home</b> & well.");
  g_assert_cmpstr (kith_note_hit_get_about (hit), ==, "Ottilie Marsh, Bede Marsh");
  g_assert_cmpuint (kith_note_hit_get_marks (hit)->len, ==, 1);
  mark = &g_array_index (kith_note_hit_get_marks (hit), KithTextMark, 0);
  g_assert_cmpuint (mark->start, ==, 16);
  g_assert_cmpuint (mark->end, ==, 20);
}

/* By what happened, not by when it was written; of one day as the file has them. */
static void
test_newest_first (Fixture      *fixture,
                   gconstpointer user_data)
{
  g_autoptr(KithNoteForm) afternoon = form_of_day ("call", "2026-03-03", "Rang.");
  g_autoptr(KithNoteForm) morning = form_of_day ("call", "2026-03-03", "Rang.");

  sign_about (fixture, 0, "2026-03-02", "Rang.");
  sign_about (fixture, 0, "2026-03-05", "Rang.");
  sign_about (fixture, 0, "1969-12-31", "Rang.");
  afternoon->happened_at = G_GINT64_CONSTANT (1772550000000000);
  sign (fixture, afternoon, NULL);
  morning->happened_at = afternoon->happened_at - G_TIME_SPAN_HOUR;
  sign (fixture, morning, NULL);
  sign_about (fixture, 0, "2026-03-03", "Rang.");
  settle (fixture);
  assert_finds (fixture, "rang", "2/0 4/0 5/0 6/0 1/0 3/0");
}

static void
test_ranked (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(KithFound) found = NULL;
  g_autofree char *list = NULL;

  sign_about (fixture, 0, "2026-03-02", "Dentist, dentist, dentist: an appointment.");
  sign_about (fixture, 0, "2026-03-05", "A long note in which nearly everything else is said, of school, of home, of money, and of the dentist once.");
  sign_about (fixture, 0, "2026-03-06", "Nothing of teeth.");
  settle (fixture);
  assert_finds (fixture, "dentist", "2/0 1/0");
  found = find (fixture, "dentist", TRUE);
  list = list_notes (found);
  g_assert_cmpstr (list, ==, "1/0 2/0");
}

static void
test_narrowed (Fixture      *fixture,
               gconstpointer user_data)
{
  static const struct
  {
    const char *kind;
    const char *from;
    const char *to;
    gboolean    by_me;
    guint       child;               /* 1 for the first */
    gboolean    at_school;
    const char *expected;
  } cases[] = {
    { NULL, NULL, NULL, FALSE, 0, FALSE, "4/0 3/3 2/2 1/1" },
    { "call", NULL, NULL, FALSE, 0, FALSE, "2/2 1/1" },
    { "cal", NULL, NULL, FALSE, 0, FALSE, "" },
    { "visit", NULL, NULL, FALSE, 0, FALSE, "4/0 3/3" },
    { NULL, "2026-03-03", NULL, FALSE, 0, FALSE, "4/0 3/3 2/2" },
    { NULL, NULL, "2026-03-03", FALSE, 0, FALSE, "2/2 1/1" },
    { NULL, "2026-03-03", "2026-03-03", FALSE, 0, FALSE, "2/2" },
    { NULL, "2026-03-04", "2026-03-03", FALSE, 0, FALSE, "" },
    { NULL, NULL, NULL, TRUE, 0, FALSE, "4/0 3/3 2/2 1/1" },
    { NULL, NULL, NULL, FALSE, 2, FALSE, "2/2" },
    { NULL, NULL, NULL, FALSE, 0, TRUE, "4/0 2/2" },
    { "visit", "2026-03-01", NULL, TRUE, 0, TRUE, "4/0" },
  };
  const gint64 children[] = { 0, fixture->older, fixture->younger, fixture->stranger };
  g_autoptr(KithNoteForm) visit = form_of_day ("visit", "2026-03-04", "Rang the bell.");
  g_autoptr(KithNoteForm) at_school = form_of_day ("visit", "2026-03-05", "Rang the school's bell.");

  kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (fixture->older),
                 "school_id", kith_test_number (fixture->school), "valid_from", "2025-09-01", "valid_to", "2026-03-02", NULL);
  kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (fixture->younger),
                 "school_id", kith_test_number (fixture->school), "valid_from", "2026-03-03", NULL);
  sign_about (fixture, fixture->older, "2026-03-02", "Rang.");
  sign_about (fixture, fixture->younger, "2026-03-03", "Rang again.");
  kith_note_form_add_child (visit, fixture->stranger, NULL);
  sign (fixture, visit, NULL);
  kith_note_form_add_school (at_school, fixture->school, NULL);
  sign (fixture, at_school, NULL);
  settle (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithFind) question = kith_find_new ("rang", 50);
      g_autoptr(KithFound) found = NULL;
      g_autofree char *list = NULL;

      question->kind = g_strdup (cases[i].kind);
      question->from = cases[i].from != NULL ? kith_test_date (cases[i].from) : KITH_DATE_NONE;
      question->to = cases[i].to != NULL ? kith_test_date (cases[i].to) : KITH_DATE_NONE;
      question->worker_id = cases[i].by_me ? fixture->me : 0;
      question->child_id = children[cases[i].child];
      question->school_id = cases[i].at_school ? fixture->school : 0;
      found = ask (fixture, question);
      list = list_notes (found);
      g_assert_cmpstr (list, ==, cases[i].expected);
      g_assert_cmpint (kith_found_get_people (found) == NULL, ==, kith_find_is_narrowed (question));
    }
}

/* Mine are found too, and not by what is discarded. */
static void
test_drafts (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(KithNoteForm) draft = form_of_day ("call", "2026-03-04", "Half a word of " PLANTED);
  g_autoptr(GError) error = NULL;

  kith_note_form_add_child (draft, fixture->older, "Ottilie Marsh");
  g_assert_true (kith_db_save_draft (fixture->store->db, draft, &error));
  sign_about (fixture, fixture->younger, "2026-03-05", "All of " PLANTED);
  assert_finds (fixture, PLANTED, "0/1? 1/2");
  assert_finds (fixture, "half " PLANTED, "0/1?");
  g_assert_true (kith_db_discard_draft (fixture->store->db, &draft->uid, TRUE, &error));
  assert_finds (fixture, PLANTED, "1/2");
}

static void
test_people_and_schools (Fixture      *fixture,
                         gconstpointer user_data)
{
  g_autoptr(KithFound) found = find (fixture, "salt", FALSE);
  g_autoptr(KithFound) child = find (fixture, "otily marsh", FALSE);
  g_autoptr(KithFound) letter = find (fixture, "o", FALSE);
  g_autoptr(KithSubject) school = g_list_model_get_item (kith_found_get_schools (found), 0);

  g_assert_cmpstr (kith_subject_get_name (school), ==, "Saltmarsh School");
  g_assert_cmpuint (kith_search_result_get_n_found (kith_found_get_people (child)), ==, 1);
  g_assert_true (kith_found_get_is_too_short (letter));
  g_assert_cmpuint (kith_search_result_get_n_found (kith_found_get_people (letter)), ==, 1);
}

/* What is known of a restricted record is known to nobody who may not see it, and counted for nobody. */
static void
test_restricted (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(KithNoteForm) both = form_of_day ("visit", "2026-03-03", "Both were in the " PLANTED " garden.");
  g_autoptr(KithNoteForm) draft = form_of_day ("call", "2026-03-04", "Half a word of " PLANTED);
  g_autoptr(GError) error = NULL;

  kith_note_form_add_child (draft, fixture->older, "Ottilie Marsh");
  g_assert_true (kith_db_save_draft (fixture->store->db, draft, &error));
  sign_about (fixture, fixture->older, "2026-03-02", "A " PLANTED " of one.");
  kith_note_form_add_child (both, fixture->older, NULL);
  kith_note_form_add_child (both, fixture->younger, NULL);
  kith_note_form_add_part (both, KITH_NOTE_FACT, "Alone in the cellar.")->child_id = fixture->older;
  sign (fixture, both, NULL);
  settle (fixture);
  assert_finds (fixture, PLANTED, "0/1? 2/1 1/1");
  kith_test_add (fixture->store, &kith_table_restriction, "child_id", kith_test_number (fixture->older),
                 "reason", "witness", "start", "2026-01-01", "review", "2026-03-01", NULL);
  assert_finds (fixture, PLANTED, "2/2");
  assert_finds (fixture, "cellar", "");
  assert_finds (fixture, "ottilie garden", "");
}

/* In every page of the file as the library decrypts it, free ones and slack as well. */
static guint
count_in_pages (Fixture    *fixture,
                const char *text)
{
  sqlite3 *handle = kith_test_store_open_raw (fixture->store);
  sqlite3_int64 n_bytes = 0;
  guint8 *bytes = sqlite3_serialize (handle, "main", &n_bytes, 0);
  guint n_found = 0;

  g_assert_nonnull (bytes);
  for (const guint8 *at = bytes; (at = memmem (at, (gsize)(bytes + n_bytes - at), text, strlen (text))) != NULL; at++)
    n_found++;
  sqlite3_free (bytes);
  sqlite3_close (handle);
  kith_test_store_open (fixture->store);

  return n_found;
}

static gint64
max_id (Fixture    *fixture,
        const char *sql)
{
  return kith_test_store_get_number (fixture->store, sql);
}

static void
destroy_note (Fixture *fixture,
              gint64   note_id)
{
  const struct { const KithTable *table; gint64 id; } rows[] = {
    { &kith_table_note_part, max_id (fixture, "SELECT max (id) FROM note_part") },
    { &kith_table_note_council, max_id (fixture, "SELECT max (id) FROM note_council") },
    { &kith_table_note, note_id },
  };
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin_destruction (fixture->store->db, "note.destroy", "Retention", NULL, &error);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (kith_act_destroy (act, rows[i].table, rows[i].id, &error));
      g_assert_no_error (error);
    }
  g_assert_true (kith_act_commit (act, &error));
  kith_act_free (act);
}

/* In the index a word stands without what it shares with the one before it. */
static void
test_destroyed_words_are_gone (Fixture      *fixture,
                               gconstpointer user_data)
{
  static const char word[] = "marrowqzxwv";
  static const char end_of_word[] = "qzxwv";
  gint64 note_id;

  for (guint i = 0; i < 40; i++)
    sign_about (fixture, 0, "2026-03-02", "Marram and marl and marrow in the garden.");
  note_id = sign_about (fixture, 0, "2026-03-02", "Marram and Marrowqzxwv in the garden.");
  settle (fixture);
  assert_finds (fixture, word, "41/0");
  g_assert_cmpuint (count_in_pages (fixture, end_of_word), >, 1);
  destroy_note (fixture, note_id);
  assert_finds (fixture, word, "");
  assert_index_is_whole (fixture->store);
  g_assert_cmpuint (count_in_pages (fixture, end_of_word), ==, 0);
}

/* A signing that is taken back is found no more, but as the draft that it is again. */
static void
test_taken_back (Fixture      *fixture,
                 gconstpointer user_data)
{
  g_autoptr(KithNoteForm) form = form_of_day ("call", "2026-03-02", "Of " PLANTED);
  g_autoptr(GError) error = NULL;
  gint64 act;

  sign (fixture, form, &act);
  assert_finds (fixture, PLANTED, "1/0");
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  assert_finds (fixture, PLANTED, "0/0?");
}

static void
test_follows (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr(KithNoteForm) addition = kith_note_form_new ("addition");
  g_autoptr(KithNoteForm) form = form_of_day ("call", "2026-03-02", "A call without a name.");
  g_autoptr(GError) error = NULL;
  const KithNoteSubject subject = { .child_id = fixture->stranger };
  gint64 act, line_act;
  gint64 note_id;

  kith_note_form_add_step (form, "Ring again");
  note_id = sign (fixture, form, NULL);
  settle (fixture);
  assert_finds (fixture, "ines", "");
  g_assert_true (kith_db_link_note (fixture->store->db, note_id, &subject, &act, &error));
  assert_finds (fixture, "ines call", "1/3");
  addition->answers = note_id;
  kith_note_form_add_part (addition, KITH_NOTE_FACT, "It was about " PLANTED);
  g_assert_true (kith_db_answer_note (fixture->store->db, addition, &act, &error));
  assert_finds (fixture, PLANTED, "1/3");
  g_assert_true (kith_db_set_significant (fixture->store->db, note_id, "Told of violets", &line_act, &error));
  assert_finds (fixture, "violets", "1/3");
  g_assert_true (kith_undo_act (fixture->store->db, "undo", line_act, NULL, &error));
  assert_finds (fixture, "violets", "");
  g_assert_true (kith_db_finish_step (fixture->store->db, 1, kith_test_date ("2026-03-09"), "Nobody picked up", &act, &error));
  assert_finds (fixture, "picked", "1/3");
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  assert_finds (fixture, "picked", "");
  g_assert_no_error (error);
}

static void
test_rebuilt (Fixture      *fixture,
              gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean is_whole = TRUE;
  guint n_notes = 0;
  sqlite3 *handle = NULL;

  sign_about (fixture, fixture->older, "2026-03-02", "Of " PLANTED);
  sign_about (fixture, fixture->younger, "2026-03-03", "Of " PLANTED);
  settle (fixture);
  handle = kith_test_store_open_raw (fixture->store);
  kith_test_raw_exec (handle, "INSERT INTO note_word (note_word) VALUES ('delete-all')");
  sqlite3_close (handle);
  kith_test_store_open (fixture->store);

  g_assert_true (kith_note_index_check (fixture->store->db, &is_whole, &error));
  g_assert_false (is_whole);
  assert_finds (fixture, PLANTED, "");
  g_assert_true (kith_note_index_rebuild (fixture->store->db, &n_notes, &error));
  g_assert_cmpuint (n_notes, ==, 2);
  assert_finds (fixture, PLANTED, "2/2 1/1");
}

/* Nobody but the triggers writes what follows from the notes. */
static void
test_door_is_shut (Fixture      *fixture,
                   gconstpointer user_data)
{
  static const char * const statements[] = {
    "INSERT INTO note_word (rowid, text) VALUES (1, 'x')",
    "INSERT INTO note_word (note_word) VALUES ('delete-all')",
    "INSERT INTO main.note_file (id, note_id) VALUES (1, 1)",
    "DELETE FROM main.note_file",
    "UPDATE note_word_data SET block = x'00'",
    "DELETE FROM note_word_docsize",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      sqlite3_stmt *stmt = NULL;

      g_test_message ("%s", statements[i]);
      g_assert_cmpint (sqlite3_prepare_v2 (fixture->store->db->handle, statements[i], -1, &stmt, NULL), !=, SQLITE_OK);
      g_assert_null (stmt);
    }
}

static const char * const vocabulary[] = {
  "mum", "mum’s", "school", "schools", "home", "rang", "visit", "visited", "Łukasz", "O’Brien", "said", "heating", "Ottilie", "Bede", "9",
};

static void
append_words (GString *text,
              guint    n_words)
{
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", vocabulary[g_test_rand_int_range (0, G_N_ELEMENTS (vocabulary))]);
}

static char *
write_at_random (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_words (text, (guint)g_test_rand_int_range (1, 6));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
sign_at_random (Fixture *fixture)
{
  const gint64 children[] = { fixture->older, fixture->younger, fixture->stranger };
  g_autofree char *day = g_strdup_printf ("2026-03-%02d", g_test_rand_int_range (1, 9));
  g_autofree char *text = write_at_random ();
  g_autoptr(KithNoteForm) form = form_of_day ("call", day, text);

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autofree char *own = write_at_random ();

      if (!g_test_rand_bit ())
        continue;

      kith_note_form_add_child (form, children[i], NULL);
      if (g_test_rand_bit ())
        kith_note_form_add_part (form, KITH_NOTE_FACT, own)->child_id = children[i];
      if (g_test_rand_int_range (0, 4) == 0)
        kith_note_form_add_step (form, own)->child_id = children[i];
    }
  sign (fixture, form, NULL);
}

static void
undo_or_redo (Fixture    *fixture,
              const char *kind)
{
  gint64 act = kith_test_select (fixture->store, "SELECT max (seq) FROM journal WHERE kind = 'act'");
  g_autoptr(GError) error = NULL;

  /* What is settled may refuse. */
  if (!kith_undo_act (fixture->store->db, kind, act, NULL, &error))
    g_assert_nonnull (error);
}

static void
change_at_random (Fixture *fixture)
{
  gint64 note_id = kith_test_select (fixture->store, "SELECT coalesce (max (id), 0) FROM note");
  g_autofree char *text = write_at_random ();
  g_autoptr(KithNoteForm) addition = kith_note_form_new ("addition");
  g_autoptr(GError) error = NULL;
  gint64 act;

  if (note_id == 0)
    return;

  if (g_test_rand_bit ())
    {
      g_assert_true (kith_db_set_significant (fixture->store->db, note_id, text, &act, &error));
      return;
    }

  addition->answers = note_id;
  kith_note_form_add_part (addition, KITH_NOTE_FACT, text);
  g_assert_true (kith_db_answer_note (fixture->store->db, addition, &act, &error));
}

static void
act_at_random (Fixture *fixture)
{
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
    case 1:
      undo_or_redo (fixture, "undo");
      break;

    case 2:
      change_at_random (fixture);
      break;

    case 3:
      settle (fixture);
      break;

    case 4:
      kith_test_store_reopen (fixture->store);
      break;

    default:
      sign_at_random (fixture);
      break;
    }
}

static char *
type_at_random (void)
{
  g_autoptr(GString) typed = g_string_new (NULL);
  gboolean is_quoted = g_test_rand_int_range (0, 3) == 0;

  if (is_quoted)
    g_string_append_c (typed, '"');
  append_words (typed, (guint)g_test_rand_int_range (1, 3));
  if (is_quoted && g_test_rand_bit ())
    g_string_append_c (typed, '"');
  else if (g_test_rand_bit ())
    g_string_truncate (typed, (gsize)(g_utf8_offset_to_pointer (typed->str, g_utf8_strlen (typed->str, -1) / 2 + 1) - typed->str));

  return g_string_free_and_steal (g_steal_pointer (&typed));
}

/* A bit for each term that is the name of a child of the file. */
static guint64
match_names (Fixture             *fixture,
             const KithTextQuery *query,
             const char          *tags)
{
  const struct { gint64  id; const char *words[4]; } children[] = {
    { fixture->older, { "ottilie", "marsh", NULL } },
    { fixture->younger, { "bede", "marsh", NULL } },
    { fixture->stranger, { "ines", "larkspur", NULL } },
  };
  g_auto(GStrv) has = g_strsplit (tags, " ", -1);
  guint64 found = 0;

  for (guint i = 0; i < kith_text_query_get_n_terms (query); i++)
    {
      const KithTextTerm *term = kith_text_query_get_term (query, i);

      for (gsize j = 0; term->n_words == 1 && strlen (term->words[0]) >= 3 && j < G_N_ELEMENTS (children); j++)
        {
          g_autofree char *tag = g_strdup_printf ("c%" G_GINT64_FORMAT, children[j].id);

          for (guint k = 0; children[j].words[k] != NULL && g_strv_contains ((const char * const *)has, tag); k++)
            {
              if (term->is_beginning ? g_str_has_prefix (children[j].words[k], term->words[0])
                                     : strcmp (children[j].words[k], term->words[0]) == 0)
                found |= G_GUINT64_CONSTANT (1) << i;
            }
        }
    }

  return found;
}

/* Every file of every note, read one after the other. */
static GHashTable *
scan (Fixture             *fixture,
      const KithTextQuery *query)
{
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint64 all = (G_GUINT64_CONSTANT (1) << kith_text_query_get_n_terms (query)) - 1;
  sqlite3_stmt *stmt = NULL;
  gint64 whole = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->store->db->handle,
                                       "SELECT note_id, coalesce (child_id, 0), text, tags FROM note_text"
                                       " ORDER BY note_id, child_id", -1, &stmt, NULL), ==, SQLITE_OK);
  while (all != 0 && sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint64 note_id = sqlite3_column_int64 (stmt, 0);
      gint64 child_id = sqlite3_column_int64 (stmt, 1);
      guint64 terms = kith_text_query_match_terms (query, (const char *)sqlite3_column_text (stmt, 2)) |
        match_names (fixture, query, (const char *)sqlite3_column_text (stmt, 3));

      if (terms != all || whole == note_id)
        continue;

      if (child_id == 0)
        whole = note_id;
      g_hash_table_add (found, g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, note_id, child_id));
    }
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return found;
}

static void
assert_found_as_scanned (Fixture    *fixture,
                         const char *typed,
                         gboolean    is_ranked)
{
  g_autoptr(KithTextQuery) query = kith_text_query_new (typed, !is_ranked);
  g_autoptr(KithFind) question = kith_find_new (typed, 1000);
  g_autoptr(GHashTable) expected = scan (fixture, query);
  g_autoptr(KithFound) found = NULL;
  guint n_found = 0;

  question->is_ranked = is_ranked;
  found = ask (fixture, question);
  g_test_message ("%s", typed);
  for (guint i = 0; i < g_list_model_get_n_items (kith_found_get_notes (found)); i++)
    {
      g_autoptr(KithNoteHit) hit = g_list_model_get_item (kith_found_get_notes (found), i);
      g_autofree char *name = NULL;

      if (kith_note_hit_get_is_draft (hit))
        continue;

      name = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, kith_note_hit_get_id (hit),
                              kith_note_hit_get_is_own (hit) ? kith_note_hit_get_child_id (hit) : 0);
      g_assert_true (g_hash_table_contains (expected, name));
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, g_hash_table_size (expected));
}

/* What the index finds is what reading everything finds, whatever was done before. */
static void
test_random (Fixture      *fixture,
             gconstpointer user_data)
{
  for (guint n = 0; n < N_ACTS; n++)
    {
      act_at_random (fixture);
      if (n % 10 != 9)
        continue;

      assert_index_is_whole (fixture->store);
      for (guint i = 0; i < N_QUERIES; i++)
        {
          g_autofree char *typed = type_at_random ();

          assert_found_as_scanned (fixture, typed, g_test_rand_bit ());
        }
    }
}

#define ADD(path, func) \
        g_test_add ("/find/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("words", test_words);
  ADD ("nothing-typed-is-a-mistake", test_nothing_typed_is_a_mistake);
  ADD ("paragraph-for-one", test_paragraph_for_one);
  ADD ("excerpt-of-all", test_excerpt_of_all);
  ADD ("newest-first", test_newest_first);
  ADD ("ranked", test_ranked);
  ADD ("narrowed", test_narrowed);
  ADD ("drafts", test_drafts);
  ADD ("people-and-schools", test_people_and_schools);
  ADD ("restricted", test_restricted);
  ADD ("destroyed-words-are-gone", test_destroyed_words_are_gone);
  ADD ("taken-back", test_taken_back);
  ADD ("follows", test_follows);
  ADD ("rebuilt", test_rebuilt);
  ADD ("door-is-shut", test_door_is_shut);
  ADD ("random", test_random);

  return g_test_run ();
}
