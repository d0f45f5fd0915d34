/* test-merges.c: two records of one child made one, and parted again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-store-duplicates.h"
#include "kith-store-identity.h"
#include "kith-store-merges.h"
#include "kith-store-search.h"
#include "kith-test-lists.h"
#include "kith-undo.h"

#define N_STORIES 6
#define MOST_MERGES 4
#define N_CHILDREN 6

#define N(number) kith_test_number (number)

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         other_worker;
  gint64         school;
  gint64         other_school;
  gint64         kept;
  gint64         gone;
} Fixture;

static gint64
add_child (KithTestStore *store,
           const char    *given_name,
           const char    *family_name,
           const char    *birth)
{
  g_autofree char *name = g_strjoin (" ", family_name, given_name, NULL);
  g_autofree char *sort_key = g_utf8_strdown (name, -1);

  return kith_test_add (store, &kith_table_child, "given_name", given_name, "family_name", family_name,
                        "sort_key", sort_key, "birth", birth, NULL);
}

static gint64
add_note (KithTestStore *store,
          gint64         child,
          gint64         other)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "note.sign", NULL, NULL, &error);
  gint64 note;

  g_assert_no_error (error);
  note = kith_test_put (act, &kith_table_note, "kind", "call", "day", "2026-05-04",
                        "written_at", "1777900000000000", "signed_at", "1777900000000000", NULL);
  kith_test_put (act, &kith_table_note_about, "note_id", N (note), "relation", "about", "child_id", N (child), NULL);
  if (other != 0 && other != child)
    kith_test_put (act, &kith_table_note_about, "note_id", N (note), "relation", "about", "child_id", N (other), NULL);
  kith_test_put (act, &kith_table_note_part, "note_id", N (note), "place", "0", "kind", "fact", "text", "Came by bus", NULL);
  kith_test_put (act, &kith_table_note_part, "note_id", N (note), "place", "1", "kind", "fact",
                 "child_id", N (child), "text", "Slept at an aunt's", NULL);
  kith_test_put (act, &kith_table_sighting, "note_id", N (note), "child_id", N (child), "day", "2026-05-04",
                 "place", "In the library", "is_visit", "0", NULL);
  if (other != 0 && other != child)
    kith_test_put (act, &kith_table_sighting, "note_id", N (note), "child_id", N (other), "day", "2026-05-04",
                   "place", "At the gate", "is_visit", "1", NULL);
  kith_act_commit (act, &error);
  g_assert_no_error (error);

  return note;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  KithTestStore *store = fixture->store = kith_test_store_new ();

  fixture->me = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  fixture->other_worker = kith_test_add (store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  fixture->school = kith_test_add (store, &kith_table_school, "name", "Fernhollow", "urn", "900001", NULL);
  fixture->other_school = kith_test_add (store, &kith_table_school, "name", "Saltmarsh", "urn", "900002", NULL);
  fixture->kept = add_child (store, "Jonathan", "Quillfeather", "2014-03-04");
  fixture->gone = add_child (store, "Jonnie", "Quillfether", "2014-03-04");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
merge (Fixture *fixture,
       guint    taken)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  kith_db_merge_records (fixture->store->db, KITH_MERGE_KIND_CHILD, fixture->kept, fixture->gone, taken, "The school has one boy of that name",
                         &act, &error);
  g_assert_no_error (error);

  return act;
}

static KithMerged *
load_merge (KithTestStore *store,
            gint64         child)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) merges = kith_db_load_merges (store->db, KITH_MERGE_KIND_CHILD, child, &error);

  g_assert_no_error (error);

  return g_list_model_get_item (merges, 0);
}

static void
split (KithTestStore      *store,
       gint64              child,
       const char * const *uids)
{
  g_autoptr(KithMerged) found = load_merge (store, child);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (found);
  kith_db_split_records (store->db, KITH_MERGE_KIND_CHILD, kith_merged_get_id (found), uids, "They are cousins", NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What follows from the rows, by triggers. */
static char *
dump_all (KithTestStore *store)
{
  static const char words_sql[] =
    "SELECT coalesce (group_concat (child_id || word, ' ' ORDER BY child_id, word), '') FROM main.child_word";
  static const char files_sql[] =
    "SELECT coalesce (group_concat (note_id || ':' || coalesce (child_id, ''), ' ' ORDER BY note_id, child_id), '') FROM main.note_file";
  g_autofree char *rows = kith_test_dump (store);
  sqlite3_stmt *stmt = NULL;
  GString *text = g_string_new (rows);
  const char * const sql[] = { words_sql, files_sql };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, sql[i], -1, &stmt, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
      g_string_append_printf (text, "%s\n", (const char *)sqlite3_column_text (stmt, 0));
      sqlite3_finalize (stmt);
    }

  return g_string_free_and_steal (text);
}

static void
assert_same (KithTestStore *store,
             const char    *expected)
{
  g_autofree char *actual = dump_all (store);

  kith_test_assert_same (actual, expected);
}

static void
add_everything (Fixture *fixture,
                gint64   child)
{
  KithTestStore *store = fixture->store;
  gint64 adult = kith_test_add (store, &kith_table_adult, "name", "Ines Quillfeather", NULL);
  gint64 referral = kith_test_add (store, &kith_table_referral, "child_id", N (child), "day", "2026-03-02", NULL);

  kith_test_add (store, &kith_table_assessment, "referral_id", N (referral), "start", "2026-03-03", NULL);
  kith_test_add (store, &kith_table_protection_plan, "referral_id", N (referral), "start", "2026-03-20", NULL);
  kith_test_add (store, &kith_table_early_help, "child_id", N (child), "start", "2025-07-01", NULL);
  kith_test_add (store, &kith_table_care_episode, "child_id", N (child), "start", "2026-07-01", NULL);
  kith_test_add (store, &kith_table_attendance, "child_id", N (child), "school_id", N (fixture->school),
                 "valid_from", "2024-09-01", "year_group", "5", NULL);
  kith_test_add (store, &kith_table_disability, "child_id", N (child), "code", "AUT", NULL);
  kith_test_add (store, &kith_table_relation, "child_id", N (child), "adult_id", N (adult), "kind", "mother", NULL);
  kith_test_add (store, &kith_table_involvement, "child_id", N (child), "role", "nurse", "name", "Pell Marlow", "is_lead", "0", NULL);
  kith_test_add (store, &kith_table_address, "child_id", N (child), "lines", "4 Heron Walk", "confidential", "1", NULL);
  kith_test_add (store, &kith_table_warning, "child_id", N (child), "code", "marac-case", "narrative", "Not by the front door",
                 "manager", "Meera Dhaliwal", "start", "2026-09-10", "review", "2027-09-10",
                 "justification", "It would put the parent at risk", NULL);
  kith_test_add (store, &kith_table_next_step, "child_id", N (child), "what", "Ring the nurse", NULL);
  add_note (store, child, 0);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  return kith_test_select (fixture->store, sql);
}

static void
test_one_child (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *before = NULL;

  add_everything (fixture, fixture->kept);
  add_everything (fixture, fixture->gone);
  add_note (fixture->store, fixture->kept, fixture->gone);
  before = dump_all (fixture->store);
  merge (fixture, 0);

  g_assert_cmpint (count (fixture, "SELECT count(*) FROM child"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note"), ==, 3);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note_about"), ==, 3);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM sighting"), ==, 4);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM referral"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM attendance"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM disability"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM relation"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM warning"), ==, 2);
  kith_test_store_assert_whole (fixture->store);

  split (fixture->store, fixture->kept, NULL);
  assert_same (fixture->store, before);
}

static void
test_undo_and_redo (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *merged = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act, undo;

  add_everything (fixture, fixture->kept);
  add_everything (fixture, fixture->gone);
  add_note (fixture->store, fixture->gone, fixture->kept);
  before = dump_all (fixture->store);
  act = merge (fixture, ~0u);
  merged = dump_all (fixture->store);

  kith_undo_act (fixture->store->db, "undo", act, &undo, &error);
  g_assert_no_error (error);
  assert_same (fixture->store, before);

  kith_undo_act (fixture->store->db, "redo", undo, NULL, &error);
  g_assert_no_error (error);
  assert_same (fixture->store, merged);

  split (fixture->store, fixture->kept, NULL);
  assert_same (fixture->store, before);
}

/* What holds of the two is chosen field by field; what only one says is taken over. */
static void
test_fields (Fixture      *fixture,
             gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;

  kith_test_change (store, &kith_table_child, fixture->kept, "la_child_id", "L1", "authority_code", "909",
                    "upn", "A123456789012", NULL);
  kith_test_change (store, &kith_table_child, fixture->gone, "la_child_id", "L2", "authority_code", "909",
                    "upn", "B123456789012", "sex", "M", "worker_id", N (fixture->other_worker), NULL);
  before = dump_all (store);
  merge (fixture, 1u << KITH_MERGE_GIVEN_NAME | 1u << KITH_MERGE_COUNCIL_NUMBER);

  row = kith_row_load (store->db, &kith_table_child, fixture->kept, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_row_get_text (row, "given_name"), ==, "Jonnie");
  g_assert_cmpstr (kith_row_get_text (row, "family_name"), ==, "Quillfeather");
  g_assert_cmpstr (kith_row_get_text (row, "la_child_id"), ==, "L2");
  g_assert_cmpstr (kith_row_get_text (row, "upn"), ==, "A123456789012");
  g_assert_cmpstr (kith_row_get_text (row, "former_upn"), ==, "B123456789012");
  g_assert_cmpstr (kith_row_get_text (row, "sex"), ==, "M");
  g_assert_cmpint (kith_row_get_int (row, "worker_id"), ==, fixture->other_worker);

  split (store, fixture->kept, NULL);
  assert_same (store, before);
}

/* A value that somebody put right since stays with the child. */
static void
test_changed_since (Fixture      *fixture,
                    gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(KithRow) kept = NULL;
  g_autoptr(KithRow) gone = NULL;
  g_autoptr(GError) error = NULL;

  kith_test_change (store, &kith_table_child, fixture->gone, "sex", "M", "ethnicity", "WBRI", NULL);
  merge (fixture, 0);
  kith_test_change (store, &kith_table_child, fixture->kept, "sex", "F", NULL);
  split (store, fixture->kept, NULL);

  kept = kith_row_load (store->db, &kith_table_child, fixture->kept, &error);
  g_assert_no_error (error);
  gone = kith_row_load (store->db, &kith_table_child, fixture->gone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_row_get_text (kept, "sex"), ==, "F");
  g_assert_cmpstr (kith_row_get_text (kept, "ethnicity"), ==, NULL);
  g_assert_cmpstr (kith_row_get_text (gone, "sex"), ==, "M");
  g_assert_cmpstr (kith_row_get_text (gone, "ethnicity"), ==, "WBRI");
}

/* What came since is asked row by row; an answer to a note goes with the note. */
static void
test_came_since (Fixture      *fixture,
                 gconstpointer data)
{
  KithTestStore *store = fixture->store;
  gint64 old_note = add_note (store, fixture->gone, 0);
  gint64 act = merge (fixture, 0);
  g_autoptr(KithMerged) found = load_merge (store, fixture->kept);
  g_autoptr(GListModel) since = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) uids = NULL;

  add_note (store, fixture->kept, 0);
  kith_test_add (store, &kith_table_early_help, "child_id", N (fixture->kept), "start", "2026-10-01", NULL);
  kith_test_add (store, &kith_table_note_addition, "note_id", N (old_note), "kind", "addition", "child_id", N (fixture->kept),
                 "text", "The aunt rang", "signed_at", "1777900000000000", NULL);

  g_assert_false (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON);
  g_clear_error (&error);

  since = kith_db_load_merge_since (store->db, KITH_MERGE_KIND_CHILD, kith_merged_get_id (found), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (since), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithMergeSince) row = g_list_model_get_item (since, i);

      if (g_str_equal (kith_merge_since_get_table (row), "note_about"))
        g_strv_builder_add (builder, kith_merge_since_get_uid (row));
    }
  uids = g_strv_builder_end (builder);
  g_assert_cmpuint (g_strv_length (uids), ==, 1);

  split (store, fixture->kept, (const char * const *)uids);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note_about WHERE child_id = 2"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note_part WHERE child_id = 2"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM sighting WHERE child_id = 2"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note_addition WHERE child_id = 2"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM early_help WHERE child_id = 1"), ==, 1);
}

/* A record that was merged into one that was merged comes back after that one. */
static void
test_newest_first (Fixture      *fixture,
                   gconstpointer data)
{
  KithTestStore *store = fixture->store;
  gint64 third = add_child (store, "Jo", "Quill", "2014-03-04");
  g_autoptr(GListModel) merges = NULL;
  g_autoptr(KithMerged) oldest = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;

  add_everything (fixture, fixture->gone);
  add_note (store, third, fixture->gone);
  before = dump_all (store);
  merge (fixture, 0);
  g_assert_true (kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, third, fixture->kept, ~0u, "One boy", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM child"), ==, 1);

  merges = kith_db_load_merges (store->db, KITH_MERGE_KIND_CHILD, third, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (merges), ==, 2);
  oldest = g_list_model_get_item (merges, 1);
  g_assert_false (kith_merged_get_is_last (oldest));
  g_assert_cmpstr (kith_merged_get_name (oldest), ==, "Jonnie Quillfether");
  g_assert_false (kith_db_split_records (store->db, KITH_MERGE_KIND_CHILD, kith_merged_get_id (oldest), NULL, "Two", NULL, NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_LATER);

  split (store, third, NULL);
  split (store, fixture->kept, NULL);
  assert_same (store, before);
}

static void
restrict_child (Fixture *fixture,
                gint64   child,
                gint64   worker)
{
  gint64 restriction = kith_test_add (fixture->store, &kith_table_restriction, "child_id", N (child), "reason", "A witness",
                                      "start", "2026-11-02", "review", "2027-01-31", NULL);

  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", N (restriction),
                 "worker_id", N (worker), NULL);
}

static void
test_restricted (Fixture      *fixture,
                 gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(KithMergeSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;

  restrict_child (fixture, fixture->gone, fixture->me);
  sheet = kith_db_load_merge_sheet (store->db, KITH_MERGE_KIND_CHILD, fixture->kept, fixture->gone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kith_merge_sheet_get_refusal (sheet), ==, KITH_MERGE_FINE);
  g_assert_cmpuint (kith_merge_sheet_get_remarks (sheet) & KITH_MERGE_RESTRICTED, !=, 0);
  merge (fixture, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM restriction WHERE child_id = 1 AND lifted IS NULL"), ==, 1);

  /* Made since, it holds of both. */
  kith_test_change (store, &kith_table_restriction, 1, "lifted", "2026-11-20", "lift_reason", "The trial is over", NULL);
  restrict_child (fixture, fixture->kept, fixture->me);
  split (store, fixture->kept, NULL);
  g_assert_cmpint (count (fixture, "SELECT count(DISTINCT child_id) FROM restriction WHERE lifted IS NULL"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM restriction_worker"), ==, 3);

  g_assert_false (kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, fixture->kept, fixture->gone, 0, "One", NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_BOTH_RESTRICTED);
}

/* Of a record that may not be seen nobody can say that it is a child's whom they know. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GError) error = NULL;

  restrict_child (fixture, fixture->gone, fixture->other_worker);
  g_assert_false (kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, fixture->kept, fixture->gone, 0, "One", NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  kith_db_open_glass (store->db, fixture->gone);
  g_assert_false (kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, fixture->kept, fixture->gone, 0, "One", NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_GLASS_BROKEN);
}

static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, fixture->kept, fixture->gone, 0, " ", NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_REASON);
  g_clear_error (&error);

  g_assert_false (kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, fixture->kept, fixture->kept, 0, "One", NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_SAME);
  g_clear_error (&error);

  g_assert_false (kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, fixture->kept, 4711, 0, "One", NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_false (kith_db_split_records (store->db, KITH_MERGE_KIND_CHILD, 4711, NULL, "Two", NULL, NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_NONE);
}

/* Not a word of a signed note may change, nor whose it is without a merge. */
static void
test_signed_stays (Fixture      *fixture,
                   gconstpointer data)
{
  static const char * const refused[] = {
    "UPDATE main.note_about SET child_id = 2",
    "UPDATE main.note_part SET child_id = 2 WHERE child_id = 1",
    "UPDATE main.note_part SET text = 'Came by car'",
    "UPDATE main.sighting SET child_id = 2",
    "UPDATE main.note_about SET child_id = NULL, name = 'Ines'",
    "DELETE FROM main.note_about",
  };
  sqlite3 *handle;

  add_note (fixture->store, fixture->kept, 0);
  kith_test_store_close (fixture->store);
  handle = kith_test_store_open_raw (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (sqlite3_exec (handle, refused[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (handle);
  kith_test_store_open (fixture->store);
}

static guint
n_found (Fixture    *fixture,
         const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSearchResult) result = kith_db_search (fixture->store->db, text, 10, &error);

  g_assert_no_error (error);

  return g_list_model_get_n_items (kith_search_result_get_children (result));
}

/* By the name and the number of the record that is gone the child is found, and once. */
static void
test_is_found (Fixture      *fixture,
               gconstpointer data)
{
  kith_test_change (fixture->store, &kith_table_child, fixture->gone, "given_name", "Ferdinand", "upn", "B123456789012", NULL);
  g_assert_cmpuint (n_found (fixture, "Quillfeather"), ==, 2);
  kith_test_change (fixture->store, &kith_table_child, fixture->kept, "upn", "A123456789012", "former_upn", "C123456789012", NULL);
  merge (fixture, 0);
  g_assert_cmpuint (n_found (fixture, "Quillfeather"), ==, 1);
  g_assert_cmpuint (n_found (fixture, "Ferdinand"), ==, 1);
  g_assert_cmpuint (n_found (fixture, "B123456789012"), ==, 1);

  /* A change of the name leaves the other one findable. */
  kith_test_change (fixture->store, &kith_table_child, fixture->kept, "given_name", "Jasper", NULL);
  g_assert_cmpuint (n_found (fixture, "Ferdinand"), ==, 1);
  split (fixture->store, fixture->kept, NULL);
  g_assert_cmpuint (n_found (fixture, "Ferdinand"), ==, 1);
  g_assert_cmpuint (n_found (fixture, "Jasper Ferdinand"), ==, 0);
}

static void
take_in (Fixture          *fixture,
         KithImportSource *source,
         KithImportTally  *ret_tally)
{
  kith_test_take_in (fixture->store, source, ret_tally);
}

/* A file that has the other number meets the child, and leaves it as somebody said that it is. */
static void
test_later_lists (Fixture      *fixture,
                  gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autofree char *upn = kith_test_upn (1);
  g_autofree char *other_upn = kith_test_upn (2);
  g_autofree char *third_upn = kith_test_upn (3);
  g_autofree char *roll = g_strdup_printf ("UPN,Surname,Forename,DOB,Year,Form\n%s,Quillfether,Jonnie,04/03/2014,7,7B\n", other_upn);
  g_autofree char *list = g_strdup ("Child ID,Surname,Forename,DOB,Status\nL2,Quillfether,Jonnie,04/03/2014,Child in Need\n");
  KithImportTally tally;

  kith_test_change (store, &kith_table_child, fixture->kept, "la_child_id", "L1", "authority_code", "852",
                    "upn", upn, "former_upn", third_upn, NULL);
  kith_test_change (store, &kith_table_child, fixture->gone, "la_child_id", "L2", "authority_code", "852", "upn", other_upn, NULL);
  merge (fixture, 0);

  take_in (fixture, kith_test_roll (fixture->school, "2026-10-05", roll), &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_REFUSED], ==, 0);
  take_in (fixture, kith_test_caseload ("Mosaic", "2026-11-02", list), &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_NEW] + tally.counts[KITH_IMPORT_REFUSED], ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM child"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM child WHERE la_child_id = 'L1' AND given_name = 'Jonathan'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM attendance WHERE child_id = 1"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM referral WHERE child_id = 1"), ==, 1);
}

/* A census that has the child twice, as the council does, brings no third one. */
static void
test_later_census (Fixture      *fixture,
                   gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GError) error = NULL;
  gint64 n_children;

  kith_test_store_import (store, "cin", "cin/CIN_Census_2024.xml");
  n_children = count (fixture, "SELECT count(*) FROM child");
  fixture->kept = count (fixture, "SELECT min (id) FROM child WHERE la_child_id IS NOT NULL");
  fixture->gone = count (fixture, "SELECT max (id) FROM child WHERE la_child_id IS NOT NULL");
  merge (fixture, 0);
  kith_test_store_import (store, "cin", "cin/CIN_Census_2024.xml");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM child"), ==, n_children - 1);
}

static guint
n_duplicates (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) list = kith_db_load_duplicates (fixture->store->db, &error);

  g_assert_no_error (error);

  return g_list_model_get_n_items (list);
}

static void
test_duplicates (Fixture      *fixture,
                 gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autoptr(GListModel) list = NULL;
  g_autoptr(KithDuplicate) first = NULL;
  g_autoptr(GError) error = NULL;
  gint64 twin, unborn, act;

  g_assert_cmpuint (n_duplicates (fixture), ==, 0);
  kith_test_change (store, &kith_table_child, fixture->gone, "given_name", "Jonathon", NULL);
  g_assert_cmpuint (n_duplicates (fixture), ==, 1);

  twin = add_child (store, "Maud", "Quillfeather", "2014-03-04");
  g_assert_cmpuint (n_duplicates (fixture), ==, 1);
  unborn = add_child (store, "Maud", "Quillfeather", "");
  g_assert_cmpuint (n_duplicates (fixture), ==, 2);
  kith_test_change (store, &kith_table_child, twin, "upn", "A123456789012", NULL);
  kith_test_change (store, &kith_table_child, fixture->kept, "upn", "A123456789012", NULL);

  list = kith_db_load_duplicates (store->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  first = g_list_model_get_item (list, 0);
  g_assert_cmpint (kith_duplicate_get_why (first), ==, KITH_DUPLICATE_UPN);

  kith_db_say_not_same (store->db, unborn, twin, "A niece", &act, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_duplicates (fixture), ==, 2);
  kith_undo_act (store->db, "undo", act, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_duplicates (fixture), ==, 3);

  merge (fixture, 0);
  g_assert_cmpuint (n_duplicates (fixture), ==, 2);
}

static const char *
some_text (const char * const *texts,
           guint               n_texts)
{
  guint place = (guint)g_test_rand_int_range (0, (gint32)n_texts + 1);

  return place < n_texts ? texts[place] : "";
}

static void
add_random_child (Fixture *fixture,
                  GArray  *children,
                  gint64  *families)
{
  static const char * const given[] = { "Ivo", "Maud", "Tam" };
  static const char * const births[] = { "2014-03-04", "2015-05-06" };
  static const char * const sexes[] = { "F", "M" };
  guint turn = children->len;
  g_autofree char *number = g_strdup_printf ("L%u", turn);
  g_autofree char *upn = g_strdup_printf ("A12345678901%u", turn);
  gint64 id = kith_test_add (fixture->store, &kith_table_child, "sort_key", "quill", "family_name", "Quill",
                             "given_name", some_text (given, 3), "birth", some_text (births, 2), "sex", some_text (sexes, 2),
                             "la_child_id", g_test_rand_bit () ? number : "", "upn", g_test_rand_bit () ? upn : "", NULL);

  if (g_test_rand_bit ())
    kith_test_change (fixture->store, &kith_table_child, id, "family_id", N (families[g_test_rand_int_range (0, 2)]), NULL);
  g_array_append_val (children, id);
}

static gint64
some_child (GArray *children)
{
  return g_array_index (children, gint64, g_test_rand_int_range (0, (gint32)children->len));
}

static void
add_random_row (Fixture *fixture,
                GArray  *children)
{
  KithTestStore *store = fixture->store;
  const char *child = N (some_child (children));
  gint64 share;

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      add_note (store, some_child (children), g_test_rand_bit () ? some_child (children) : 0);
      break;

    case 1:
      add_everything (fixture, some_child (children));
      break;

    case 2:
      kith_test_add (store, &kith_table_attendance, "child_id", child, "school_id", N (fixture->school),
                     "valid_from", g_test_rand_bit () ? "2023-09-01" : "2024-09-01",
                     "valid_to", g_test_rand_bit () ? "2026-01-01" : "", NULL);
      break;

    case 3:
      kith_test_add (store, &kith_table_disability, "child_id", child, "code", g_test_rand_bit () ? "AUT" : "HEAR", NULL);
      break;

    case 4:
      share = kith_test_add (store, &kith_table_share, "at", "1777900000000000", "what", "notes", "how", "pdf", "names_off", "0",
                             "to_council", "0", "recipient", "The school", "why", "It asked", "hash",
                             "0000000000000000000000000000000000000000000000000000000000000000", NULL);
      for (guint i = 0; i < 2; i++)
        kith_test_add (store, &kith_table_share_child, "share_id", N (share), "child_id", N (g_array_index (children, gint64, i)), NULL);
      break;

    case 5:
      kith_test_add (store, &kith_table_next_step, "child_id", child, "what", "Ring the nurse", NULL);
      break;

    case 6:
      kith_test_add (store, &kith_table_child_worker, "child_id", child, "worker_id", N (fixture->me), NULL);
      break;

    default:
      kith_test_add (store, &kith_table_contact, "child_id", child, "day", "2026-02-03", NULL);
      break;
    }
}

static char *
dump_words (KithTestStore *store)
{
  static const char sql[] =
    "SELECT coalesce (group_concat (hex (n.uid) || n.day || p.place || p.kind || p.text, ' ' ORDER BY p.id), '')"
    " FROM main.note AS n JOIN main.note_part AS p ON p.note_id = n.id";
  sqlite3_stmt *stmt = NULL;
  char *text;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  text = g_strdup ((const char *)sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);

  return text;
}

/* Counted plainly, past everything that the store knows of merges. */
static gint64
count_notes_about (KithTestStore *store,
                   gint64         a,
                   gint64         b)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(DISTINCT note_id) FROM main.note_about"
                                          " WHERE child_id IN (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", a, b);

  return kith_test_select (store, sql);
}

static void
merge_at_random (Fixture *fixture,
                 GArray  *children,
                 GArray  *merged)
{
  KithTestStore *store = fixture->store;
  guint place = (guint)g_test_rand_int_range (0, (gint32)children->len - 1);
  gint64 gone = g_array_index (children, gint64, place);
  g_autoptr(GError) error = NULL;
  gint64 kept, n_notes, n_children;

  g_array_remove_index (children, place);
  kept = some_child (children);
  n_notes = count_notes_about (store, kept, gone);
  n_children = count (fixture, "SELECT count(*) FROM main.child");
  kith_db_merge_records (store->db, KITH_MERGE_KIND_CHILD, kept, gone, (guint)g_test_rand_int (), "One child", NULL, &error);
  g_assert_no_error (error);
  g_array_append_val (merged, kept);

  g_assert_cmpint (count_notes_about (store, kept, 0), ==, n_notes);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM main.child"), ==, n_children - 1);
}

/* Back by the act itself while it is the last one, or by parting the records. */
static void
part_again (Fixture *fixture,
            gint64   kept,
            gboolean is_undo)
{
  g_autoptr(GError) error = NULL;

  if (!is_undo)
    {
      split (fixture->store, kept, NULL);
      return;
    }

  kith_undo_act (fixture->store->db, "undo", count (fixture, "SELECT max (act) FROM main.child_merge"), NULL, &error);
  g_assert_no_error (error);
}

static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) merged = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;
  gboolean is_undo = TRUE;
  gint64 families[2];

  for (guint i = 0; i < 2; i++)
    families[i] = kith_test_add (fixture->store, &kith_table_family, NULL);
  for (guint i = 0; i < N_CHILDREN; i++)
    add_random_child (fixture, children, families);
  for (guint i = 0; i < 14; i++)
    add_random_row (fixture, children);
  words = dump_words (fixture->store);

  for (guint i = 0; i < MOST_MERGES; i++)
    {
      g_autofree char *words_now = NULL;

      g_ptr_array_add (dumps, dump_all (fixture->store));
      merge_at_random (fixture, children, merged);
      words_now = dump_words (fixture->store);
      g_assert_cmpstr (words_now, ==, words);
    }
  kith_test_store_assert_whole (fixture->store);

  /* What was parted is another act, past which nothing is taken back. */
  for (guint i = MOST_MERGES; i > 0; i--)
    {
      is_undo = is_undo && g_test_rand_bit ();
      part_again (fixture, g_array_index (merged, gint64, i - 1), is_undo);
      assert_same (fixture->store, g_ptr_array_index (dumps, i - 1));
    }
}

static void
test_random_stories (Fixture      *fixture,
                     gconstpointer data)
{
  for (guint i = 0; i < N_STORIES; i++)
    {
      Fixture story = { 0 };

      set_up (&story, NULL);
      test_random (&story, NULL);
      tear_down (&story, NULL);
    }
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/merges/one-child", test_one_child);
  add ("/merges/undo-and-redo", test_undo_and_redo);
  add ("/merges/fields", test_fields);
  add ("/merges/changed-since", test_changed_since);
  add ("/merges/came-since", test_came_since);
  add ("/merges/newest-first", test_newest_first);
  add ("/merges/restricted", test_restricted);
  add ("/merges/hidden", test_hidden);
  add ("/merges/refusals", test_refusals);
  add ("/merges/signed-stays", test_signed_stays);
  add ("/merges/is-found", test_is_found);
  add ("/merges/later-lists", test_later_lists);
  add ("/merges/later-census", test_later_census);
  add ("/merges/duplicates", test_duplicates);
  add ("/merges/random", test_random_stories);

  return g_test_run ();
}
