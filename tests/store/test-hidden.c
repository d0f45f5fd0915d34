/* test-hidden.c: a store with a restricted record answers as one without that child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite tells of every row that a statement gives. So every call that reads
 * is made, and whatever the store told it is kept, byte for byte: of a full
 * fictional store, and of the same store with one child more, whose record is
 * restricted. The two are the same: no name, no count, no row gives a sign.
 * What reads past the views shows nothing to anybody, and is not looked at.
 */

#include "config.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-draft.h"
#include "kith-store-access.h"
#include "kith-store-caseload.h"
#include "kith-store-children.h"
#include "kith-store-clocks.h"
#include "kith-store-clusters.h"
#include "kith-store-error.h"
#include "kith-store-figures.h"
#include "kith-store-find.h"
#include "kith-store-leavers.h"
#include "kith-store-notes.h"
#include "kith-store-restrictions.h"
#include "kith-store-school-sheet.h"
#include "kith-store-schools.h"
#include "kith-store-search.h"
#include "kith-store-series.h"
#include "kith-store-today.h"
#include "kith-test-figure.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define ROW 20
#define GIVEN "Zephyrine"
#define FAMILY "Quillfeather"
#define MARKER "Quillfeather"
#define AS_AT kith_date_new (2025, 11, 20)

typedef struct
{
  KithTestStore *store;
  GString       *told;
  guint          n_rows;
  guint          n_calls;
  gint64         child;
  gint64         school;
  gint64         cluster;
  gint64         sibling;
  gint64         other;
} Fixture;

static void
keep_row (Fixture      *fixture,
          sqlite3_stmt *stmt)
{
  const char *sql = sqlite3_sql (stmt);

  /* The index of words reads its own blocks, and is asked for the whole words of
   * what was typed: of all notes. Whoever asks it joins the notes to the answer.
   */
  if (sql == NULL || strstr (sql, "main.") != NULL || strstr (sql, "'main'.") != NULL || strstr (sql, "note_term") != NULL)
    return;

  fixture->n_rows++;
  for (int i = 0; i < sqlite3_column_count (stmt); i++)
    {
      const char *text = (const char *)sqlite3_column_text (stmt, i);

      g_string_append (fixture->told, text != NULL ? text : "-");
      g_string_append_c (fixture->told, '\t');
    }
  g_string_append_c (fixture->told, '\n');
}

static int
row_cb (unsigned type,
        void    *context,
        void    *stmt,
        void    *unused)
{
  keep_row (context, stmt);

  return 0;
}

/* What a call gives is let go: the rows that it was made from are what counts. */
static void
drop (Fixture *fixture,
      gpointer object,
      GError **error)
{
  fixture->n_calls++;
  g_string_append_printf (fixture->told, "call %u\n", fixture->n_calls);
  g_assert_no_error (*error);
  g_assert_nonnull (object);
  g_object_unref (object);
}

static void
ask_lists (Fixture *fixture)
{
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;
  KithDate day = kith_db_get_as_at (db, &error);

  drop (fixture, kith_db_load_caseload (db, 0, &error), &error);
  drop (fixture, kith_db_load_caseload (db, fixture->cluster, &error), &error);
  drop (fixture, kith_db_load_clocks (db, 0, &error), &error);
  drop (fixture, kith_db_load_today (db, day, &error), &error);
  drop (fixture, kith_db_load_clusters_on (db, day, &error), &error);
  drop (fixture, kith_db_load_cluster (db, fixture->cluster, day, &error), &error);
  drop (fixture, kith_db_load_notes (db, day - 400, day, &error), &error);
  drop (fixture, kith_db_load_school_notes (db, fixture->school, 50, &error), &error);
  drop (fixture, kith_db_load_restrictions (db, &error), &error);
  drop (fixture, kith_db_load_all_workers (db, &error), &error);
  drop (fixture, kith_db_load_drafts (db, &error), &error);
  drop (fixture, kith_history_load (db, 0, 500, &error), &error);
}

static void
ask_figures (Fixture *fixture)
{
  static const KithSchoolLineKind lines[] = { KITH_SCHOOL_LINE_TOTAL, KITH_SCHOOL_LINE_NOT_KNOWN, KITH_SCHOOL_LINE_SCHOOL };
  g_autoptr(GError) error = NULL;

  drop (fixture, kith_db_load_school_table (fixture->store->db, 0, &error), &error);
  for (guint figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        drop (fixture, kith_db_load_figure (fixture->store->db, (KithFigure)figure, 0, lines[i], fixture->school, &error),
              &error);
    }
}

static void
ask_school (Fixture *fixture)
{
  const KithSheetQuestion question = {
    .kind = KITH_PERIOD_YEAR, .day = AS_AT, .school_id = fixture->school,
  };
  g_autoptr(GError) error = NULL;

  drop (fixture, kith_db_load_school_sheet (fixture->store->db, &question, &error), &error);
  for (guint rows = 0; rows < KITH_N_SCHOOL_ROWS; rows++)
    {
      const KithSchoolRowsQuestion of = { .rows = (KithSchoolRows)rows, .school_id = fixture->school, .year_group = 4 };

      drop (fixture, kith_db_load_school_rows (fixture->store->db, &of, &error), &error);
    }
}

static void
ask_words (Fixture *fixture)
{
  static const char * const words[] = { GIVEN, FAMILY, GIVEN " " FAMILY, "Sefirin", "Quil", "Z999988887777" };
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(KithFind) find = kith_find_new (words[i], 50);

      drop (fixture, kith_db_search (db, words[i], 50, &error), &error);
      drop (fixture, kith_db_find_subjects (db, words[i], &error), &error);
      drop (fixture, kith_db_find (db, find, &error), &error);
    }
}

static void
ask_numbers (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  guint n_leavers, n_days;

  g_assert_true (kith_db_count_leavers (fixture->store->db, &n_leavers, &n_days, &error));
  g_string_append_printf (fixture->told, "%u leavers, %u not yet\n", n_leavers, kith_db_count_not_yet (fixture->store->db));
}

static char *
ask_everything (Fixture *fixture)
{
  g_clear_pointer (&fixture->store->db->states, kith_states_free);
  sqlite3_trace_v2 (fixture->store->db->handle, SQLITE_TRACE_ROW, row_cb, fixture);
  fixture->told = g_string_new (NULL);
  fixture->n_calls = 0;
  fixture->n_rows = 0;
  ask_lists (fixture);
  ask_figures (fixture);
  ask_school (fixture);
  ask_words (fixture);
  ask_numbers (fixture);
  drop (fixture, kith_db_load_siblings (fixture->store->db, fixture->sibling, &(GError *){ NULL }), &(GError *){ NULL });
  sqlite3_trace_v2 (fixture->store->db->handle, 0, NULL, NULL);

  return g_string_free_and_steal (g_steal_pointer (&fixture->told));
}

/* A child of whom everything is known, at a school and in a family of the store. */
static void
plant_child (Fixture *fixture)
{
  KithTestStore *store = fixture->store;
  gint64 family = kith_test_select (store, "SELECT family_id FROM child /*scan*/ WHERE family_id IS NOT NULL LIMIT 1");
  gint64 worker = kith_test_select (store, "SELECT id FROM worker /*scan*/ WHERE me = 1");
  gint64 referral, plan, note;

  fixture->child = kith_test_add (store, &kith_table_child, "given_name", GIVEN, "family_name", FAMILY,
                                  "sort_key", "aaa", "upn", "Z999988887777", "la_child_id", "QF-1", "authority_code", "356",
                                  "birth", "2016-02-02", "family_id", kith_test_number (family),
                                  "worker_id", kith_test_number (worker), NULL);
  kith_test_add (store, &kith_table_attendance, "child_id", kith_test_number (fixture->child),
                 "school_id", kith_test_number (fixture->school), "valid_from", "2020-09-01", "year_group", "4", NULL);
  referral = kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (fixture->child),
                            "day", "2025-10-06", "source", "2A", NULL);
  kith_test_add (store, &kith_table_assessment, "referral_id", kith_test_number (referral), "start", "2025-10-07", NULL);
  kith_test_add (store, &kith_table_section47, "referral_id", kith_test_number (referral), "start", "2025-10-08", NULL);
  plan = kith_test_add (store, &kith_table_protection_plan, "referral_id", kith_test_number (referral),
                        "start", "2025-10-20", NULL);
  kith_test_add (store, &kith_table_protection_review, "protection_plan_id", kith_test_number (plan),
                 "day", "2025-11-10", NULL);
  kith_test_add (store, &kith_table_early_help, "child_id", kith_test_number (fixture->child), "start", "2024-01-08", NULL);
  kith_test_add (store, &kith_table_care_episode, "child_id", kith_test_number (fixture->child), "start", "2025-11-01", NULL);
  kith_test_add (store, &kith_table_particular, "child_id", kith_test_number (fixture->child), "kind", "home-education",
                 "valid_from", "2025-11-03", "words", MARKER " said so at the gate", "source", "family", NULL);
  kith_test_add (store, &kith_table_warning, "child_id", kith_test_number (fixture->child), "code", "marac-case",
                 "narrative", MARKER " must not be met alone", "manager", "Meera Dhaliwal",
                 "start", "2025-10-10", "review", "2026-05-10", "justification", "It would put the parent at risk", NULL);
  note = kith_test_add (store, &kith_table_note, "kind", "call", "day", "2025-11-04",
                        "written_at", "1762250000000000", "signed_at", "1762250000000000", NULL);
  kith_test_add (store, &kith_table_note_about, "note_id", kith_test_number (note), "relation", "about",
                 "child_id", kith_test_number (fixture->child), NULL);
  kith_test_add (store, &kith_table_note_part, "note_id", kith_test_number (note), "place", "0", "kind", "fact",
                 "text", MARKER " slept at an aunt's", NULL);
  kith_test_add (store, &kith_table_next_step, "note_id", kith_test_number (note),
                 "child_id", kith_test_number (fixture->child), "what", "Ring about " MARKER, "due", "2025-11-12", NULL);
}

static void
restrict_to_somebody_else (Fixture *fixture)
{
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  g_autoptr(GError) error = NULL;

  g_array_append_val (terms->workers, fixture->other);
  terms->reason = g_strdup ("The mother is a witness in a trial");
  terms->contact_id = fixture->other;
  terms->contact_telephone = g_strdup ("0113 496 0123");
  terms->review = kith_date_today () + 30;
  g_assert_true (kith_db_restrict_child (fixture->store->db, fixture->child, terms, kith_date_today (), NULL, &error));
  g_assert_no_error (error);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture->store = kith_test_store_new_fiction (KITH_FICTION_STOCKPORT, 5, 0.05, AS_AT);
  fixture->school = kith_test_select (fixture->store, "SELECT school_id FROM cluster_school /*scan*/ ORDER BY id LIMIT 1");
  fixture->cluster = kith_test_select (fixture->store, "SELECT id FROM cluster /*scan*/ ORDER BY id LIMIT 1");
  fixture->other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  fixture->sibling = kith_test_select (fixture->store, "SELECT id FROM child /*scan*/ WHERE family_id IS NOT NULL LIMIT 1");
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static void
test_as_without (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *without = NULL;
  g_autofree char *open = NULL;
  g_autofree char *hidden = NULL;

  /* What is read once and kept, such as the lists of codes, is read now. */
  g_free (ask_everything (fixture));
  without = ask_everything (fixture);
  g_assert_null (strstr (without, MARKER));

  plant_child (fixture);
  open = ask_everything (fixture);
  g_assert_nonnull (strstr (open, MARKER));

  restrict_to_somebody_else (fixture);
  hidden = ask_everything (fixture);
  g_assert_null (strstr (hidden, MARKER));
  kith_test_assert_same (hidden, without);
  kith_test_figure (ROW, "%u calls, %u rows: 0 of the restricted record", fixture->n_calls, fixture->n_rows);
}

static void
assert_not_found (gpointer object,
                  GError **error)
{
  g_assert_null (object);
  g_assert_error (*error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (error);
}

static guint
count_speak_to (Fixture    *fixture,
                const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) list = kith_db_find_speak_to (fixture->store->db, text, &error);

  g_assert_no_error (error);

  return g_list_model_get_n_items (list);
}

static void
test_surfaces (Fixture      *fixture,
               gconstpointer data)
{
  plant_child (fixture);
  g_assert_cmpuint (count_speak_to (fixture, GIVEN " " FAMILY), ==, 0);
  restrict_to_somebody_else (fixture);

  g_assert_cmpuint (count_speak_to (fixture, GIVEN " " FAMILY), ==, 1);
  g_assert_cmpuint (count_speak_to (fixture, "quillfeather,  ZEPHYRINE"), ==, 1);
  g_assert_cmpuint (count_speak_to (fixture, "z999988887777"), ==, 1);
  g_assert_cmpuint (count_speak_to (fixture, FAMILY), ==, 0);
  g_assert_cmpuint (count_speak_to (fixture, GIVEN " Quillfeathe"), ==, 0);
  g_assert_cmpuint (count_speak_to (fixture, "Zefirine Quillfeather"), ==, 0);
  g_assert_cmpuint (count_speak_to (fixture, ""), ==, 0);
}

static void
break_glass (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_break_glass (fixture->store->db, fixture->child, "contact", "Because", &error));
  g_assert_error (error, KITH_RESTRICTION_ERROR, KITH_RESTRICTION_ERROR_REASON);
  g_clear_error (&error);
  g_assert_true (kith_db_break_glass (fixture->store->db, fixture->child, "contact",
                                      "The school rang: nobody has fetched the child", &error));
  g_assert_no_error (error);
}

static void
assert_glass_is_told (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) accesses = kith_db_load_accesses (fixture->store->db, fixture->child, &error);
  guint n = accesses != NULL ? g_list_model_get_n_items (accesses) : 0;
  g_autoptr(KithAccess) first = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 0);
  first = g_list_model_get_item (accesses, n - 1);
  g_assert_cmpint (kith_access_get_how (first), ==, KITH_ACCESS_GLASS);
  g_assert_cmpstr (kith_access_get_why (first), ==, "The school rang: nobody has fetched the child");
  g_assert_nonnull (kith_access_get_worker (first));
}

static void
test_glass (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(KithRestriction) restriction = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  plant_child (fixture);
  restrict_to_somebody_else (fixture);
  kith_test_store_reopen (fixture->store);
  assert_not_found (kith_db_load_child (fixture->store->db, fixture->child, &error), &error);

  break_glass (fixture);
  record = kith_db_load_child (fixture->store->db, fixture->child, &error);
  g_assert_no_error (error);
  restriction = kith_db_load_restriction (fixture->store->db, fixture->child, &error);
  g_assert_no_error (error);
  g_assert_true (kith_restriction_get_is_opened (restriction));
  g_assert_false (kith_restriction_get_names_me (restriction));
  g_assert_cmpstr (kith_restriction_get_contact (restriction), ==, "Odile Varga, 0113 496 0123");
  assert_glass_is_told (fixture);

  kith_test_store_reopen (fixture->store);
  assert_not_found (kith_db_load_child (fixture->store->db, fixture->child, &error), &error);
  after = ask_everything (fixture);
  g_assert_null (strstr (after, MARKER));
}

/* Only who has just closed a record to themselves may take it back, and only in the same sitting. */
static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 act;

  plant_child (fixture);
  restrict_to_somebody_else (fixture);
  act = kith_test_select (fixture->store, "SELECT max (seq) FROM journal WHERE kind = 'act'");
  kith_test_store_reopen (fixture->store);
  g_assert_false (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  break_glass (fixture);
  g_assert_true (kith_db_lift_restriction (fixture->store->db, fixture->child, "The trial is over since Monday",
                                           kith_date_today (), &act, &error));
  g_assert_no_error (error);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/hidden/as-without", test_as_without);
  add ("/hidden/surfaces", test_surfaces);
  add ("/hidden/glass", test_glass);
  add ("/hidden/undo", test_undo);

  return g_test_run ();
}
