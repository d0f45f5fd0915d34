/* test-adult-merges.c: two records of one adult made one, and parted again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-db-private.h"
#include "kith-store-merges.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define N(number) kith_test_number (number)

typedef struct
{
  KithTestStore *store;
  gint64         me;
  gint64         child;
  gint64         other_child;
  gint64         kept;
  gint64         gone;
} Fixture;

static gint64
add_relation (Fixture    *fixture,
              gint64      adult,
              gint64      child,
              const char *column,
              const char *value)
{
  return kith_test_add (fixture->store, &kith_table_relation, "adult_id", N (adult), "child_id", N (child), "kind", "parent",
                        column, value, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  KithTestStore *store = fixture->store = kith_test_store_new ();

  fixture->me = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "1", NULL);
  fixture->child = kith_test_add (store, &kith_table_child, "given_name", "Ivo", "family_name", "Pell", "sort_key", "pell ivo", NULL);
  fixture->other_child = kith_test_add (store, &kith_table_child, "given_name", "Maud", "family_name", "Pell",
                                        "sort_key", "pell maud", NULL);
  fixture->kept = kith_test_add (store, &kith_table_adult, "name", "Dagny Pell", "telephone", "01632 960001",
                                 "age", "34", "age_on", "2026-05-01", NULL);
  fixture->gone = kith_test_add (store, &kith_table_adult, "name", "Dagny Quillfeather", "telephone", "01632 960002",
                                 "birth", "1992-03-04", "language", "Norwegian", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static char *
dump_all (Fixture *fixture)
{
  g_autofree char *rows = kith_test_dump (fixture->store);
  sqlite3_stmt *stmt = NULL;
  char *all;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->store->db->handle,
                                       "SELECT coalesce (group_concat (adult_id || word, ' ' ORDER BY adult_id, word), '')"
                                       " FROM main.adult_word", -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  all = g_strdup_printf ("%s%s\n", rows, (const char *)sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);

  return all;
}

static void
assert_same (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *actual = dump_all (fixture);

  kith_test_assert_same (actual, expected);
}

static gint64
merge (Fixture *fixture,
       guint    taken)
{
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  kith_db_merge_records (fixture->store->db, KITH_MERGE_KIND_ADULT, fixture->kept, fixture->gone, taken,
                         "She married", &act, &error);
  g_assert_no_error (error);

  return act;
}

static void
split (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) merges = kith_db_load_merges (fixture->store->db, KITH_MERGE_KIND_ADULT, fixture->kept, &error);
  g_autoptr(KithMerged) merged = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (merges), ==, 1);
  merged = g_list_model_get_item (merges, 0);
  g_assert_cmpint (kith_merged_get_kind (merged), ==, KITH_MERGE_KIND_ADULT);
  g_assert_cmpint (kith_merged_get_kept_id (merged), ==, fixture->kept);
  g_assert_cmpstr (kith_merged_get_name (merged), ==, "Dagny Quillfeather");
  g_assert_cmpstr (kith_merged_get_number (merged), ==, "01632 960002");
  kith_db_split_records (fixture->store->db, KITH_MERGE_KIND_ADULT, kith_merged_get_id (merged), NULL, "Two sisters",
                         NULL, NULL, &error);
  g_assert_no_error (error);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  return kith_test_select (fixture->store, sql);
}

static guint
get_remarks (Fixture          *fixture,
             KithMergeRefusal *ret_refusal)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithMergeSheet) sheet = kith_db_load_merge_sheet (fixture->store->db, KITH_MERGE_KIND_ADULT,
                                                              fixture->kept, fixture->gone, &error);

  g_assert_no_error (error);
  if (ret_refusal != NULL)
    *ret_refusal = kith_merge_sheet_get_refusal (sheet);

  return kith_merge_sheet_get_remarks (sheet);
}

/* What both say of one child becomes one row, with what either says. */
static void
test_one_adult (Fixture      *fixture,
                gconstpointer data)
{
  KithTestStore *store = fixture->store;
  g_autofree char *before = NULL;
  g_autofree char *merged = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act, undo;

  add_relation (fixture, fixture->kept, fixture->child, "responsibility", "1");
  add_relation (fixture, fixture->gone, fixture->child, "not_told", "She has threatened to come");
  add_relation (fixture, fixture->gone, fixture->other_child, "in_household", "1");
  before = dump_all (fixture);
  g_assert_cmpuint (get_remarks (fixture, NULL), ==, 0);

  act = merge (fixture, 1u << KITH_MERGE_NAME);
  merged = dump_all (fixture);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM adult WHERE name = 'Dagny Quillfeather' AND telephone = '01632 960001'"
                          " AND birth = '1992-03-04' AND age IS NULL AND language = 'Norwegian'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM adult"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM relation"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM relation WHERE child_id = 1 AND responsibility = 1"
                          " AND not_told = 'She has threatened to come'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM adult_merge WHERE name = 'Dagny Pell'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM adult_word WHERE word IN ('dagny', 'pell', 'quillfeather')"), ==, 3);

  kith_undo_act (store->db, "undo", act, &undo, &error);
  g_assert_no_error (error);
  assert_same (fixture, before);
  kith_undo_act (store->db, "redo", undo, NULL, &error);
  g_assert_no_error (error);
  assert_same (fixture, merged);

  split (fixture);
  assert_same (fixture, before);
}

/* Nothing is guessed where the two contradict each other. */
static void
test_two_stay_two (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *before = NULL;

  add_relation (fixture, fixture->kept, fixture->child, "responsibility", "1");
  add_relation (fixture, fixture->gone, fixture->child, "responsibility", "0");
  before = dump_all (fixture);
  g_assert_cmpuint (get_remarks (fixture, NULL), ==, KITH_MERGE_TWO_RELATIONS);
  merge (fixture, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM relation WHERE adult_id = 1"), ==, 2);
  split (fixture);
  assert_same (fixture, before);
}

/* What somebody put right since stays; what came since stays where it is, and undo asks for parting. */
static void
test_came_since (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 act;

  add_relation (fixture, fixture->kept, fixture->child, "responsibility", "1");
  add_relation (fixture, fixture->gone, fixture->child, "in_household", "1");
  act = merge (fixture, 0);
  kith_test_change (fixture->store, &kith_table_adult, fixture->kept, "language", "Danish", NULL);
  add_relation (fixture, fixture->kept, fixture->other_child, "in_household", "0");
  g_assert_false (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON);

  split (fixture);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM adult WHERE language = 'Danish' AND id = 1"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM adult WHERE language = 'Norwegian' AND id = 2"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM relation WHERE adult_id = 1 AND in_household IS NULL"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM relation WHERE adult_id = 1 AND child_id = 2"), ==, 1);
}

static void
restrict_child (Fixture *fixture,
                gint64   child)
{
  gint64 restriction = kith_test_add (fixture->store, &kith_table_restriction, "child_id", N (child), "reason", "A witness",
                                      "start", "2026-11-02", "review", "2027-01-31", NULL);

  kith_test_add (fixture->store, &kith_table_restriction_worker, "restriction_id", N (restriction),
                 "worker_id", N (fixture->me), NULL);
}

/* What is known from a restricted record alone would be shown beside another one. */
static void
test_restricted (Fixture      *fixture,
                 gconstpointer data)
{
  KithMergeRefusal refusal;
  g_autoptr(GError) error = NULL;

  add_relation (fixture, fixture->kept, fixture->child, "in_household", "1");
  add_relation (fixture, fixture->gone, fixture->other_child, "in_household", "1");
  restrict_child (fixture, fixture->other_child);
  get_remarks (fixture, &refusal);
  g_assert_cmpint (refusal, ==, KITH_MERGE_ONLY_RESTRICTED);
  g_assert_false (kith_db_merge_records (fixture->store->db, KITH_MERGE_KIND_ADULT, fixture->kept, fixture->gone, 0, "One",
                                         NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_ONLY_RESTRICTED);

  add_relation (fixture, fixture->kept, fixture->other_child, "in_household", "1");
  get_remarks (fixture, &refusal);
  g_assert_cmpint (refusal, ==, KITH_MERGE_ONLY_RESTRICTED);
  restrict_child (fixture, fixture->child);
  add_relation (fixture, fixture->gone, fixture->child, "in_household", "1");
  get_remarks (fixture, &refusal);
  g_assert_cmpint (refusal, ==, KITH_MERGE_FINE);
}

static void
test_refuses (Fixture      *fixture,
              gconstpointer data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;

  add_relation (fixture, fixture->kept, fixture->child, "in_household", "1");
  add_relation (fixture, fixture->gone, fixture->child, "in_household", "1");
  g_assert_false (kith_db_merge_records (db, KITH_MERGE_KIND_ADULT, fixture->kept, fixture->gone, 0, " ", NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_REASON);
  g_clear_error (&error);
  g_assert_false (kith_db_merge_records (db, KITH_MERGE_KIND_ADULT, fixture->kept, fixture->kept, 0, "One", NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_SAME);
  g_clear_error (&error);
  g_assert_false (kith_db_merge_records (db, KITH_MERGE_KIND_ADULT, fixture->kept, 99, 0, "One", NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_db_split_records (db, KITH_MERGE_KIND_ADULT, 99, NULL, "Two", NULL, NULL, &error));
  g_assert_error (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_NONE);
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

  add ("/adult-merges/one-adult", test_one_adult);
  add ("/adult-merges/two-stay-two", test_two_stay_two);
  add ("/adult-merges/came-since", test_came_since);
  add ("/adult-merges/restricted", test_restricted);
  add ("/adult-merges/refuses", test_refuses);

  return g_test_run ();
}
