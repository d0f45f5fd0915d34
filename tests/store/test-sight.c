/* test-sight.c: a restricted record shows nothing of itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-sight-private.h"
#include "kith-statement.h"
#include "kith-test-rows.h"
#include "kith-test-store.h"

/* Tables that refer to a child, or to a row that does, and have no view in
 * front of them. There is none without a reason, which would stand here.
 */
static const char select_bare_sql[] =
  "WITH RECURSIVE told (name) AS"
  " (SELECT 'child'"
  "  UNION"
  "  SELECT m.name FROM told JOIN pragma_foreign_key_list (m.name) AS f ON f.\"table\" = told.name"
  "  JOIN main.sqlite_schema AS m WHERE m.type = 'table')"
  " SELECT group_concat (name, ' ') FROM told"
  " WHERE name NOT IN (SELECT name FROM temp.sqlite_schema WHERE type = 'view')";

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         other;
  gint64         child;
  gint64         sibling;
} Fixture;

static gint64
add_child (Fixture    *fixture,
           const char *given_name)
{
  g_autofree char *sort_key = g_utf8_strdown (given_name, -1);

  return kith_test_add (fixture->store, &kith_table_child, "given_name", given_name, "family_name", "Quillfeather",
                        "sort_key", sort_key, NULL);
}

static void
add_work (Fixture *fixture,
          gint64   child)
{
  KithTestStore *store = fixture->store;
  gint64 referral = kith_test_add (store, &kith_table_referral, "child_id", kith_test_number (child), "day", "2026-03-02", NULL);
  gint64 plan;

  kith_test_add (store, &kith_table_assessment, "referral_id", kith_test_number (referral), "start", "2026-03-03", NULL);
  kith_test_add (store, &kith_table_section47, "referral_id", kith_test_number (referral), "start", "2026-03-04", NULL);
  plan = kith_test_add (store, &kith_table_protection_plan, "referral_id", kith_test_number (referral),
                        "start", "2026-03-20", NULL);
  kith_test_add (store, &kith_table_protection_review, "protection_plan_id", kith_test_number (plan),
                 "day", "2026-06-12", NULL);
  kith_test_add (store, &kith_table_care_episode, "child_id", kith_test_number (child), "start", "2026-07-01", NULL);
  kith_test_add (store, &kith_table_early_help, "child_id", kith_test_number (child), "start", "2025-07-01", NULL);
}

static gint64
add_note (Fixture *fixture,
          gint64   child,
          gint64   other_child)
{
  KithTestStore *store = fixture->store;
  gint64 note = kith_test_add (store, &kith_table_note, "kind", "call", "day", "2026-05-04",
                               "written_at", "1777900000000000", "signed_at", "1777900000000000", NULL);

  kith_test_add (store, &kith_table_note_about, "note_id", kith_test_number (note), "relation", "about",
                 "child_id", kith_test_number (child), NULL);
  if (other_child != 0)
    kith_test_add (store, &kith_table_note_about, "note_id", kith_test_number (note), "relation", "about",
                   "child_id", kith_test_number (other_child), NULL);
  kith_test_add (store, &kith_table_note_part, "note_id", kith_test_number (note), "place", "0", "kind", "fact",
                 "child_id", kith_test_number (child), "text", "Slept at an aunt's", NULL);

  return note;
}

static gint64
restrict_child (Fixture *fixture,
                gint64   worker)
{
  gint64 restriction = kith_test_add (fixture->store, &kith_table_restriction,
                                      "child_id", kith_test_number (fixture->child), "reason", "A witness",
                                      "start", "2026-11-02", "review", "2027-01-31", NULL);

  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", kith_test_number (restriction),
                 "worker_id", kith_test_number (worker), NULL);

  return restriction;
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  fixture->store = kith_test_store_new ();
  fixture->me = kith_test_add (fixture->store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  fixture->other = kith_test_add (fixture->store, &kith_table_worker, "name", "Odile Varga", "me", "0", NULL);
  fixture->child = add_child (fixture, "Zephyrine");
  fixture->sibling = add_child (fixture, "Ambrose");
  add_work (fixture, fixture->child);
  add_note (fixture, fixture->child, 0);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

/* As a reader of the store counts them: by a statement that it is lent. */
static gint64
count (Fixture    *fixture,
       const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (fixture->store->db, sql, &error);
  gboolean has_row;

  g_assert_no_error (error);
  has_row = kith_statement_step (stmt, &error);
  g_assert_no_error (error);
  g_assert_true (has_row);

  return kith_statement_get_int (stmt, 0);
}

static gint64
count_rows (Fixture *fixture)
{
  return count (fixture, "SELECT count(*) FROM child WHERE given_name = 'Zephyrine' /*scan*/") +
         count (fixture, "SELECT count(*) FROM child_word WHERE word = 'zephyrine'") +
         count (fixture, "SELECT count(*) FROM referral /*scan*/") +
         count (fixture, "SELECT count(*) FROM assessment /*scan*/") +
         count (fixture, "SELECT count(*) FROM section47 /*scan*/") +
         count (fixture, "SELECT count(*) FROM protection_plan /*scan*/") +
         count (fixture, "SELECT count(*) FROM protection_review /*scan*/") +
         count (fixture, "SELECT count(*) FROM care_episode /*scan*/") +
         count (fixture, "SELECT count(*) FROM early_help /*scan*/") +
         count (fixture, "SELECT count(*) FROM note /*scan*/") +
         count (fixture, "SELECT count(*) FROM note_about /*scan*/") +
         count (fixture, "SELECT count(*) FROM note_part /*scan*/") +
         count (fixture, "SELECT count(*) FROM restriction /*scan*/") +
         count (fixture, "SELECT count(*) FROM restriction_worker /*scan*/");
}

static void
test_every_table (Fixture      *fixture,
                  gconstpointer data)
{
  KithTestStore *store = fixture->store;
  sqlite3_stmt *stmt = NULL;

  /* The door lets nobody ask for a table's keys. */
  sqlite3_set_authorizer (store->db->handle, NULL, NULL);
  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, select_bare_sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *)sqlite3_column_text (stmt, 0), ==, NULL);
  sqlite3_finalize (stmt);
}

static void
test_only_the_named (Fixture      *fixture,
                     gconstpointer data)
{
  gint64 restriction;

  g_assert_cmpint (count_rows (fixture), ==, 12);
  restriction = restrict_child (fixture, fixture->other);
  g_assert_cmpint (count_rows (fixture), ==, 0);
  g_assert_cmpuint (kith_db_get_n_hidden (fixture->store->db), ==, 1);

  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", kith_test_number (restriction),
                 "worker_id", kith_test_number (fixture->me), NULL);
  g_assert_cmpint (count_rows (fixture), ==, 15);

  /* Nobody knows any more who sits there. */
  kith_test_change (fixture->store, &kith_table_worker, fixture->me, "me", "0", NULL);
  g_assert_cmpint (count_rows (fixture), ==, 0);
}

static void
test_until_lifted (Fixture      *fixture,
                   gconstpointer data)
{
  gint64 restriction = restrict_child (fixture, fixture->other);

  g_assert_cmpint (count_rows (fixture), ==, 0);
  kith_db_see_all (fixture->store->db, TRUE);
  kith_test_change (fixture->store, &kith_table_restriction, restriction, "lifted", "2026-11-20",
                    "lift_reason", "The trial is over", NULL);
  g_assert_cmpint (count_rows (fixture), ==, 14);
}

static void
test_glass_until_lock (Fixture      *fixture,
                       gconstpointer data)
{
  restrict_child (fixture, fixture->other);
  kith_db_open_glass (fixture->store->db, fixture->child);
  g_assert_cmpint (count_rows (fixture), ==, 14);

  kith_test_store_reopen (fixture->store);
  g_assert_cmpint (count_rows (fixture), ==, 0);
}

/* An import must find whom it brings; what runs between its slices must not. */
static void
test_acts_see_all (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  KithAct *act;

  restrict_child (fixture, fixture->other);
  act = kith_act_begin (fixture->store->db, "test", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (fixture), ==, 14);
  kith_act_free (act);
  g_assert_cmpint (count_rows (fixture), ==, 0);
}

static void
test_sibling_keeps_note (Fixture      *fixture,
                         gconstpointer data)
{
  add_note (fixture, fixture->child, fixture->sibling);
  restrict_child (fixture, fixture->other);

  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note /*scan*/"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note_about /*scan*/"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM note_part /*scan*/"), ==, 0);
}

static gint64
add_subject (Fixture    *fixture,
             gint64      map,
             const char *column,
             const char *value)
{
  return kith_test_add (fixture->store, &kith_table_map_subject, "map_id", kith_test_number (map), "kind", "person", "is_young", "1",
                        "is_dead", "0", "is_focus", "0", "is_pinned", "0", column, value, NULL);
}

static gint64
add_tie (Fixture *fixture,
         gint64   map,
         gint64   from,
         gint64   to)
{
  return kith_test_add (fixture->store, &kith_table_tie, "map_id", kith_test_number (map), "from_id", kith_test_number (from),
                        "to_id", kith_test_number (to), "kind", "peer", "source", "young-person", "told_on", "2026-11-02",
                        "certainty", "certain", "is_unconfirmed", "0", "seen_by", "all", "at", "1777900000000000", NULL);
}

/* A statement is remembered by the place of its text. */
#define COUNT_TOLD(object) \
        "SELECT count(*) FROM journal WHERE kind = 'delete' AND object = '" object "' AND kith_shows_row (row_uid) /*scan*/"

/* How much of what was taken out the journal may still tell. */
static void
assert_told (Fixture *fixture,
             gint64   n_ties,
             gint64   n_subjects)
{
  g_autoptr(GError) error = NULL;

  kith_sight_load_rows (fixture->store->db, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture, COUNT_TOLD ("tie")), ==, n_ties);
  g_assert_cmpint (count (fixture, COUNT_TOLD ("map_subject")), ==, n_subjects);
}

/* A row that says of whom it is by another row alone, as the tie of a map does, or the decision about a request. */
static void
test_taken_out (Fixture      *fixture,
                gconstpointer data)
{
  KithTestStore *store = fixture->store;
  gint64 map = kith_test_add (store, &kith_table_map, "kind", "context", "title", "The park", "purpose", "Safer evenings",
                              "audience", "The panel", "start", "2026-11-02", "review", "2027-01-31", NULL);
  gint64 subject = add_subject (fixture, map, "child_id", kith_test_number (fixture->child));
  gint64 sibling = add_subject (fixture, map, "child_id", kith_test_number (fixture->sibling));
  gint64 friend = add_subject (fixture, map, "label", "TB");
  gint64 own_map = kith_test_add (store, &kith_table_map, "kind", "own", "child_id", kith_test_number (fixture->child),
                                  "title", "My map", "start", "2026-11-02", NULL);
  gint64 gone = add_subject (fixture, own_map, "label", "KL");

  kith_test_remove (store, &kith_table_tie, add_tie (fixture, map, subject, friend));
  kith_test_remove (store, &kith_table_tie, add_tie (fixture, map, friend, sibling));
  kith_test_remove (store, &kith_table_map_subject, gone);
  assert_told (fixture, 2, 1);

  restrict_child (fixture, fixture->other);
  assert_told (fixture, 1, 0);
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

  add ("/sight/every-table", test_every_table);
  add ("/sight/only-the-named", test_only_the_named);
  add ("/sight/until-lifted", test_until_lifted);
  add ("/sight/glass-until-lock", test_glass_until_lock);
  add ("/sight/acts-see-all", test_acts_see_all);
  add ("/sight/sibling-keeps-note", test_sibling_keeps_note);
  add ("/sight/taken-out", test_taken_out);

  return g_test_run ();
}
