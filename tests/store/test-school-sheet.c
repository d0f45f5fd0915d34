/* test-school-sheet.c: each number of a school's page equals a plain count
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invented stores, stirred up by chance: children who change schools, belong to
 * two, have a worker and nothing else, or have died; families torn apart;
 * schools that became others. Then every rule stands here a second time, as
 * loops over all rows, beside what the store says.
 */

#include "config.h"

#include <string.h>

#include "kith-child.h"
#include "kith-db-private.h"
#include "kith-school-neighbour.h"
#include "kith-school-past.h"
#include "kith-school-total.h"
#include "kith-store-figures.h"
#include "kith-store-inset-days.h"
#include "kith-store-school-sheet.h"
#include "kith-store-setup.h"
#include "kith-store-terms.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define AS_AT "2025-11-20"
#define N_STORES 12
#define N_STIRS 60

/* What is needed of a child, an attendance, or a school. */
typedef struct
{
  gint64  id;
  gint64  family;
  gint64  worker;
  char   *death;
} Child;

typedef struct
{
  gint64  id;
  gint64  child;
  gint64  school;
  char   *from;
  char   *to;
  char   *enrolment;
  int     year_group;
} Stay;

typedef struct
{
  gint64  id;
  gint64  successor;
  char   *from;
} School;

typedef struct
{
  KithTestStore *store;
  char          *as_at;
  GArray        *children;           /* (element-type Child) */
  GArray        *stays;              /* (element-type Stay) */
  GArray        *schools;            /* (element-type School) */
  GHashTable    *known;              /* ids of children with an episode */
  GHashTable    *places;             /* id of a child → its Stay on the day, or NULL */
} Plain;

static void
child_clear (gpointer data)
{
  g_free (((Child *)data)->death);
}

static void
stay_clear (gpointer data)
{
  Stay *stay = data;

  g_free (stay->from);
  g_free (stay->to);
  g_free (stay->enrolment);
}

static void
school_clear (gpointer data)
{
  g_free (((School *)data)->from);
}

static void
plain_clear (Plain *plain)
{
  g_free (plain->as_at);
  g_array_unref (plain->children);
  g_array_unref (plain->stays);
  g_array_unref (plain->schools);
  g_hash_table_unref (plain->known);
  g_hash_table_unref (plain->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plain, plain_clear)

static sqlite3_stmt *
query (KithTestStore * store,
       const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);

  return stmt;
}

static char *
dup_text (sqlite3_stmt *stmt,
          int           column)
{
  return g_strdup ((const char *)sqlite3_column_text (stmt, column));
}

static void
load_children (Plain *plain)
{
  sqlite3_stmt *stmt = query (plain->store, "SELECT id, family_id, worker_id, death FROM child");

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const Child child = {
        sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1), sqlite3_column_int64 (stmt, 2), dup_text (stmt, 3)
      };

      g_array_append_val (plain->children, child);
    }
  sqlite3_finalize (stmt);
}

static void
load_stays (Plain *plain)
{
  sqlite3_stmt *stmt = query (plain->store, "SELECT id, child_id, school_id, valid_from, valid_to, enrolment, year_group"
                              " FROM attendance");

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const Stay stay = {
        sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1), sqlite3_column_int64 (stmt, 2),
        dup_text (stmt, 3), dup_text (stmt, 4), dup_text (stmt, 5),
        sqlite3_column_type (stmt, 6) == SQLITE_NULL ? KITH_CHILD_NO_YEAR_GROUP : sqlite3_column_int (stmt, 6)
      };

      g_array_append_val (plain->stays, stay);
    }
  sqlite3_finalize (stmt);
}

static void
load_schools (Plain *plain)
{
  sqlite3_stmt *stmt = query (plain->store, "SELECT id, successor_id, successor_from FROM school");

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const School school = { sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1), dup_text (stmt, 2) };

      g_array_append_val (plain->schools, school);
    }
  sqlite3_finalize (stmt);
}

static void
load_known (Plain      *plain,
            const char *sql)
{
  sqlite3_stmt *stmt = query (plain->store, sql);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);
      const char *day = (const char *)sqlite3_column_text (stmt, 1);

      if (day == NULL || strcmp (day, plain->as_at) <= 0)
        g_hash_table_add (plain->known, g_memdup2 (&id, sizeof id));
    }
  sqlite3_finalize (stmt);
}

static gboolean
is_main (const Stay *stay)
{
  return stay->enrolment == NULL || strchr ("SFOG", stay->enrolment[0]) == NULL;
}

/* The main one of several; of those the one that was joined last. */
static gboolean
is_before (const Stay *stay,
           const Stay *other)
{
  int order;

  if (is_main (stay) != is_main (other))
    return is_main (stay);

  order = g_strcmp0 (stay->from, other->from);

  return order > 0 || (order == 0 && stay->id > other->id);
}

static void
place_children (Plain *plain)
{
  for (guint i = 0; i < plain->stays->len; i++)
    {
      Stay *stay = &g_array_index (plain->stays, Stay, i);
      const Stay *best = g_hash_table_lookup (plain->places, &stay->child);

      if ((stay->from != NULL && strcmp (stay->from, plain->as_at) > 0) ||
          (stay->to != NULL && strcmp (stay->to, plain->as_at) <= 0))
        continue;

      if (best == NULL || is_before (stay, best))
        g_hash_table_insert (plain->places, &stay->child, stay);
    }
}

static void
plain_init (Plain         *plain,
            KithTestStore *store)
{
  g_autoptr(GError) error = NULL;

  plain->store = store;
  plain->as_at = kith_date_to_iso (kith_db_get_as_at (store->db, &error));
  g_assert_no_error (error);
  plain->children = g_array_new (FALSE, FALSE, sizeof (Child));
  plain->stays = g_array_new (FALSE, FALSE, sizeof (Stay));
  plain->schools = g_array_new (FALSE, FALSE, sizeof (School));
  g_array_set_clear_func (plain->children, child_clear);
  g_array_set_clear_func (plain->stays, stay_clear);
  g_array_set_clear_func (plain->schools, school_clear);
  plain->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  plain->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  load_children (plain);
  load_stays (plain);
  load_schools (plain);
  load_known (plain, "SELECT child_id, day FROM referral");
  load_known (plain, "SELECT child_id, start FROM early_help");
  load_known (plain, "SELECT child_id, start FROM care_episode");
  place_children (plain);
}

static gint64
counts_as (const Plain *plain,
           gint64       school)
{
  for (guint i = 0; i < plain->schools->len; i++)
    {
      const School *row = &g_array_index (plain->schools, School, i);

      if (row->id == school && row->successor != 0 &&
          (row->from == NULL || strcmp (row->from, plain->as_at) <= 0))
        return row->successor;
    }

  return school;
}

static const Stay *
stay_of (const Plain *plain,
         const Child *child)
{
  return g_hash_table_lookup (plain->places, &child->id);
}

static gint64
school_of (const Plain *plain,
           const Child *child)
{
  const Stay *stay = stay_of (plain, child);

  return stay != NULL ? counts_as (plain, stay->school) : 0;
}

static gboolean
is_alive (const Plain *plain,
          const Child *child)
{
  return child->death == NULL || strcmp (child->death, plain->as_at) > 0;
}

static gboolean
is_known_at (const Plain *plain,
             const Child *child,
             gint64       school)
{
  return school_of (plain, child) == school && is_alive (plain, child) &&
         (child->worker != 0 || g_hash_table_contains (plain->known, &child->id));
}

static gboolean
has_sibling_known_at (const Plain *plain,
                      const Child *child,
                      gint64       school)
{
  for (guint i = 0; i < plain->children->len; i++)
    {
      const Child *other = &g_array_index (plain->children, Child, i);

      if (child->family != 0 && other->family == child->family && is_known_at (plain, other, school))
        return TRUE;
    }

  return FALSE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

static void
assert_rows (KithTestStore                *store,
             const KithSchoolRowsQuestion *question,
             GArray                       *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) rows = kith_db_load_school_rows (store->db, question, &error);
  g_autoptr(GArray) actual = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (rows, i);
      gint64 id = kith_child_get_id (child);

      g_array_append_val (actual, id);
    }
  g_array_sort (actual, compare_ids);
  g_array_sort (expected, compare_ids);
  g_assert_cmpmem (actual->data, actual->len * sizeof (gint64), expected->data, expected->len * sizeof (gint64));
}

static GArray *
list_known (const Plain *plain,
            gint64       school,
            gboolean     is_any_year,
            int          year_group)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < plain->children->len; i++)
    {
      const Child *child = &g_array_index (plain->children, Child, i);

      if (is_known_at (plain, child, school) && (is_any_year || stay_of (plain, child)->year_group == year_group))
        g_array_append_val (ids, child->id);
    }

  return ids;
}

static GArray *
list_siblings (const Plain *plain,
               gint64       school,
               gint64       other)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < plain->children->len; i++)
    {
      const Child *child = &g_array_index (plain->children, Child, i);

      if (school_of (plain, child) == other && is_alive (plain, child) && has_sibling_known_at (plain, child, school))
        g_array_append_val (ids, child->id);
    }

  return ids;
}

static void
check_years (const Plain     *plain,
             KithSchoolSheet *sheet)
{
  gint64 school = kith_school_sheet_get_school_id (sheet);
  KithSchoolRowsQuestion question = { .rows = KITH_SCHOOL_ROWS_KNOWN, .school_id = school };
  g_autoptr(GArray) all = list_known (plain, school, TRUE, 0);
  guint n_years;
  const KithYearCount *years = kith_school_sheet_get_years (sheet, &n_years);

  g_assert_cmpuint (kith_school_sheet_get_n_known (sheet), ==, all->len);
  assert_rows (plain->store, &question, all);

  question.rows = KITH_SCHOOL_ROWS_YEAR;
  for (guint i = 0; i < n_years; i++)
    {
      g_autoptr(GArray) ids = list_known (plain, school, FALSE, years[i].year_group);

      g_assert_cmpuint (years[i].n, >, 0);
      g_assert_cmpuint (years[i].n, ==, ids->len);
      question.year_group = years[i].year_group;
      assert_rows (plain->store, &question, ids);
    }
}

static gint64
count_feeders (const Plain *plain,
               gint64       primary,
               gint64       secondary)
{
  sqlite3_stmt *stmt = query (plain->store, "SELECT primary_id, secondary_id FROM feeder");
  gint64 n = 0;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    n += counts_as (plain, sqlite3_column_int64 (stmt, 0)) == primary &&
      counts_as (plain, sqlite3_column_int64 (stmt, 1)) == secondary;
  sqlite3_finalize (stmt);

  return n;
}

/* Each school of the store, and "no school known", is told of exactly where it should be. */
static void
check_neighbours (const Plain     *plain,
                  KithSchoolSheet *sheet)
{
  gint64 school = kith_school_sheet_get_school_id (sheet);
  GListModel *neighbours = kith_school_sheet_get_neighbours (sheet);
  guint n_told = 0;

  for (guint i = 0; i <= plain->schools->len; i++)
    {
      gint64 other = i < plain->schools->len ? g_array_index (plain->schools, School, i).id : 0;
      g_autoptr(GArray) siblings = list_siblings (plain, school, other);
      gboolean feeds = other != 0 && count_feeders (plain, other, school) > 0;
      gboolean is_fed = other != 0 && count_feeders (plain, school, other) > 0;

      n_told += other != school && counts_as (plain, other) == other && (feeds || is_fed || siblings->len > 0);
    }
  g_assert_cmpuint (g_list_model_get_n_items (neighbours), ==, n_told);

  for (guint i = 0; i < n_told; i++)
    {
      g_autoptr(KithSchoolNeighbour) neighbour = g_list_model_get_item (neighbours, i);
      gint64 other = kith_school_neighbour_get_school_id (neighbour);
      KithSchoolRowsQuestion question = { .rows = KITH_SCHOOL_ROWS_SIBLINGS, .school_id = school, .other_id = other };
      g_autoptr(GArray) siblings = list_siblings (plain, school, other);

      g_assert_cmpuint (kith_school_neighbour_get_n_siblings (neighbour), ==, siblings->len);
      g_assert_cmpint (kith_school_neighbour_feeds (neighbour), ==, count_feeders (plain, other, school) > 0);
      g_assert_cmpint (kith_school_neighbour_is_fed (neighbour), ==, count_feeders (plain, school, other) > 0);
      assert_rows (plain->store, &question, siblings);
    }
}

static void
check_totals (const Plain     *plain,
              KithSchoolSheet *sheet)
{
  static const char * const measures[] = { "ethnicity", "sen", "free-meals", "year" };
  GListModel *totals = kith_school_sheet_get_totals (sheet);

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT coalesce (sum (n), 0) FROM school_total WHERE measure = '%s'"
                                              " AND school_id = %" G_GINT64_FORMAT,
                                              measures[i], kith_school_sheet_get_school_id (sheet));
      guint n = 0;

      for (guint j = 0; j < g_list_model_get_n_items (totals); j++)
        {
          g_autoptr(KithSchoolTotal) total = g_list_model_get_item (totals, j);

          n += g_str_equal (kith_school_total_get_measure (total), measures[i]) ? kith_school_total_get_n (total) : 0;
        }
      g_assert_cmpint (n, ==, kith_test_select (plain->store, sql));
    }
}

static KithSchoolSheet *
load_sheet (KithTestStore *store,
            gint64         school)
{
  const KithSheetQuestion question = { .kind = KITH_PERIOD_YEAR, .day = KITH_DATE_NONE, .school_id = school };
  g_autoptr(GError) error = NULL;
  KithSchoolSheet *sheet = kith_db_load_school_sheet (store->db, &question, &error);

  g_assert_no_error (error);

  return sheet;
}

static gint64
choose (KithTestStore *store,
        const char    *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET %d %% (SELECT count(*) FROM %s)",
                                          table, g_test_rand_int_range (0, 100000), table);

  return kith_test_select (store, sql);
}

static void
forget (KithTestStore   *store,
        const KithTable *table,
        gint64           id,
        const char      *column)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRow) row = kith_row_load (store->db, table, id, &error);
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);

  kith_row_set_null (row, column);
  kith_act_update (act, row, &error);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

/* One change of any kind: what the counts must bear. */
static void
stir (KithTestStore *store)
{
  static const char * const enrolments[] = { "C", "M", "S", "G", "" };
  const char *child = kith_test_number (choose (store, "child"));
  const char *school = kith_test_number (choose (store, "school"));
  const char *enrolment = enrolments[g_test_rand_int_range (0, G_N_ELEMENTS (enrolments))];

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      kith_test_add (store, &kith_table_attendance, "child_id", child, "school_id", school,
                     "valid_from", "2024-09-01", "enrolment", enrolment, "year_group", "7", NULL);
      break;

    case 1:
      forget (store, &kith_table_attendance, choose (store, "attendance"), "year_group");
      break;

    case 2:
      kith_test_change (store, &kith_table_child, choose (store, "child"), "worker_id", kith_test_number (choose (store, "worker")), NULL);
      break;

    case 3:
      kith_test_change (store, &kith_table_child, choose (store, "child"), "family_id", kith_test_number (choose (store, "family")), NULL);
      break;

    case 4:
      kith_test_change (store, &kith_table_child, choose (store, "child"), "death", g_test_rand_bit () ? "2025-11-20" : "2025-11-21", NULL);
      break;

    case 5:
      kith_test_add (store, &kith_table_early_help, "child_id", child, "start", g_test_rand_bit () ? "" : "2025-11-21", NULL);
      break;

    case 6:
      kith_test_change (store, &kith_table_attendance, choose (store, "attendance"), "valid_to", "2025-11-20", "valid_from", "", NULL);
      break;

    default:
      forget (store, &kith_table_child, choose (store, "child"), "worker_id");
    }
}

/* A school becomes another one that is in the store, on a day that has come or not. */
static void
let_school_become_another (KithTestStore *store)
{
  gint64 old = choose (store, "school");
  gint64 new = choose (store, "school");

  if (old != new)
    kith_test_change (store, &kith_table_school, old, "successor_id", kith_test_number (new),
                      "successor_from", g_test_rand_bit () ? "2025-11-20" : "2025-11-21", NULL);
}

static void
check_store (KithTestStore *store)
{
  g_auto(Plain) plain = { NULL };

  plain_init (&plain, store);
  for (guint i = 0; i < plain.schools->len; i++)
    {
      gint64 school = g_array_index (plain.schools, School, i).id;
      g_autoptr(KithSchoolSheet) sheet = NULL;

      if (counts_as (&plain, school) != school)
        continue;

      sheet = load_sheet (store, school);
      check_years (&plain, sheet);
      check_neighbours (&plain, sheet);
      check_totals (&plain, sheet);
    }
}

static void
test_numbers_are_plain_counts (void)
{
  for (guint i = 0; i < N_STORES; i++)
    {
      g_autoptr(KithTestStore) store =
        kith_test_store_new_fiction ((KithFictionShape)(i % 3), (guint64)g_test_rand_int (), 0.02, kith_test_date (AS_AT));

      check_store (store);
      for (guint j = 0; j < N_STIRS; j++)
        stir (store);
      let_school_become_another (store);
      check_store (store);
    }
}

typedef struct
{
  KithTestStore *store;
  gint64         cluster;
  gint64         school;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->cluster = kith_test_add (fixture->store, &kith_table_cluster, "name", "Fernhollow", NULL);
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Saltmarsh Academy", "urn", "900002",
                                   "authority_code", "999", "address", "1 Heron Way", "postcode", "ZZ1 1ZZ",
                                   "telephone", "01632 960101", "head_name", "Bea Larkspur", NULL);
  kith_test_add (fixture->store, &kith_table_cluster_school, "cluster_id", kith_test_number (fixture->cluster),
                 "school_id", kith_test_number (fixture->school), NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static gint64
add_predecessor (Fixture    *fixture,
                 const char *from)
{
  return kith_test_add (fixture->store, &kith_table_school, "name", "Saltmarsh School", "urn", "900001",
                        "successor_id", kith_test_number (fixture->school), "successor_from", from, NULL);
}

static void
test_empty (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(KithSchoolSheet) sheet = load_sheet (fixture->store, fixture->school);
  guint n;

  g_assert_cmpstr (kith_school_sheet_get_address (sheet), ==, "1 Heron Way, ZZ1 1ZZ");
  g_assert_cmpstr (kith_school_sheet_get_telephone (sheet), ==, "01632 960101");
  g_assert_cmpstr (kith_school_sheet_get_head_name (sheet), ==, "Bea Larkspur");
  g_assert_cmpint (kith_school_sheet_get_today (sheet), ==, kith_date_today ());
  g_assert_cmpuint (kith_school_sheet_get_n_known (sheet), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_contacts (sheet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_neighbours (sheet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_workers (sheet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_rolls (sheet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_totals (sheet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_past (sheet)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_terms (sheet)), ==, KITH_N_TERMS);
  kith_school_sheet_get_inset_days (sheet, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_not_there (Fixture      *fixture,
                gconstpointer user_data)
{
  const KithSheetQuestion question = { .kind = KITH_PERIOD_YEAR, .day = KITH_DATE_NONE, .school_id = 77 };
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_db_load_school_sheet (fixture->store->db, &question, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
}

/* What was the predecessor's is this school's, from the day on. */
static void
test_predecessor (Fixture      *fixture,
                  gconstpointer user_data)
{
  gint64 old = add_predecessor (fixture, "2025-09-01");
  gint64 worker = kith_test_add (fixture->store, &kith_table_worker, "name", "Cal Fernhollow", "me", "0", NULL);
  g_autoptr(KithSchoolSheet) sheet = NULL;
  g_autoptr(KithSchoolPast) past = NULL;

  kith_test_add (fixture->store, &kith_table_school_link, "urn", "900002", "linked_urn", "900001",
                 "linked_name", "Saltmarsh School", "kind", "Predecessor", "day", "2025-09-01", NULL);
  kith_test_add (fixture->store, &kith_table_school_link, "urn", "900002", "linked_urn", "900000",
                 "linked_name", "Saltmarsh Infants", "kind", "Predecessor - merged", "day", "2019-09-01", NULL);
  kith_test_add (fixture->store, &kith_table_import, "kind", "roll", "school_id", kith_test_number (old),
                 "reference_date", "2025-06-01", "at", "0", "n_new", "5", "n_changed", "0", "n_same", "0",
                 "n_refused", "1", NULL);
  kith_test_add (fixture->store, &kith_table_cluster_worker, "cluster_id", kith_test_number (fixture->cluster),
                 "worker_id", kith_test_number (worker), "school_id", kith_test_number (old), "weekdays", "3",
                 "valid_to", "2025-09-01", NULL);

  sheet = load_sheet (fixture->store, fixture->school);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_rolls (sheet)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_workers (sheet)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (kith_school_sheet_get_past (sheet)), ==, 2);
  past = g_list_model_get_item (kith_school_sheet_get_past (sheet), 0);
  g_assert_cmpint (kith_school_past_get_urn (past), ==, 900001);
  g_assert_true (kith_school_past_counts (past));
  g_assert_false (kith_school_past_is_successor (past));
}

static void
test_successor_to_come (Fixture      *fixture,
                        gconstpointer user_data)
{
  gint64 old = add_predecessor (fixture, "2199-09-01");
  g_autoptr(KithSchoolSheet) now = load_sheet (fixture->store, old);
  g_autoptr(KithSchoolSheet) later = load_sheet (fixture->store, fixture->school);
  g_autoptr(KithSchoolPast) successor = g_list_model_get_item (kith_school_sheet_get_past (now), 0);
  g_autoptr(KithSchoolPast) predecessor = g_list_model_get_item (kith_school_sheet_get_past (later), 0);

  g_assert_true (kith_school_past_is_successor (successor));
  g_assert_false (kith_school_past_counts (successor));
  g_assert_cmpint (kith_school_past_get_day (successor), ==, kith_test_date ("2199-09-01"));
  g_assert_false (kith_school_past_counts (predecessor));
}

/* Of two rolls that say something, the newest says all of it. */
static void
test_totals (Fixture      *fixture,
             gconstpointer user_data)
{
  gint64 old = add_predecessor (fixture, "");
  static const char * const days[] = { "2025-06-01", "2025-10-01" };

  for (guint i = 0; i < 2; i++)
    {
      const char *school = kith_test_number (i == 0 ? old : fixture->school);
      gint64 import = kith_test_add (fixture->store, &kith_table_import, "kind", "roll", "school_id", school,
                                     "reference_date", days[i], "at", "0", "n_new", "0", "n_changed", "0",
                                     "n_same", "0", "n_refused", "0", "n_leavers", "2", NULL);

      kith_test_add (fixture->store, &kith_table_school_total, "school_id", school, "import_id", kith_test_number (import),
                     "measure", "ethnicity", "code", "WBRI", "n", "40", NULL);
      kith_test_add (fixture->store, &kith_table_school_total, "school_id", school, "import_id", kith_test_number (import),
                     "measure", i == 0 ? "sen" : "ethnicity", "n", "3", NULL);
    }

  {
    g_autoptr(KithSchoolSheet) sheet = load_sheet (fixture->store, fixture->school);
    GListModel *totals = kith_school_sheet_get_totals (sheet);
    g_autoptr(KithSchoolTotal) known = g_list_model_get_item (totals, 0);
    g_autoptr(KithSchoolTotal) unknown = g_list_model_get_item (totals, 1);
    g_autoptr(KithSchoolTotal) sen = g_list_model_get_item (totals, 2);

    g_assert_cmpuint (g_list_model_get_n_items (totals), ==, 3);
    g_assert_cmpint (kith_school_total_get_day (known), ==, kith_test_date ("2025-10-01"));
    g_assert_nonnull (kith_school_total_get_label (known));
    g_assert_null (kith_school_total_get_code (unknown));
    g_assert_cmpstr (kith_school_total_get_measure (sen), ==, "sen");
  }
}

static guint
count_inset_days (Fixture *fixture)
{
  g_autoptr(KithSchoolSheet) sheet = load_sheet (fixture->store, fixture->school);
  guint n;

  kith_school_sheet_get_inset_days (sheet, &n);

  return n;
}

static void
test_inset_days (Fixture      *fixture,
                 gconstpointer user_data)
{
  KithDate day = kith_date_today ();
  g_autoptr(GError) error = NULL;
  gint64 first, again, removed;

  while (kith_date_get_weekday (day) != 5)
    day++;

  g_assert_true (kith_db_add_inset_day (fixture->store->db, fixture->school, day, &first, &error));
  g_assert_true (kith_db_add_inset_day (fixture->store->db, fixture->school, day, &again, &error));
  g_assert_cmpint (again, ==, 0);
  g_assert_cmpuint (count_inset_days (fixture), ==, 1);

  g_assert_false (kith_db_add_inset_day (fixture->store->db, fixture->school, day + 1, NULL, &error));
  g_assert_error (error, KITH_TERM_ERROR, KITH_TERM_ERROR_WEEKEND);
  g_clear_error (&error);
  g_assert_false (kith_db_add_inset_day (fixture->store->db, fixture->school, day + 2, NULL, &error));
  g_clear_error (&error);

  g_assert_true (kith_db_remove_inset_day (fixture->store->db, fixture->school, day, &removed, &error));
  g_assert_cmpuint (count_inset_days (fixture), ==, 0);
  g_assert_true (kith_db_remove_inset_day (fixture->store->db, fixture->school, day, &again, &error));
  g_assert_cmpint (again, ==, 0);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", removed, NULL, &error));
  g_assert_cmpuint (count_inset_days (fixture), ==, 1);
}

static void
add_test (const char *path,
          void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/school-sheet/numbers-are-plain-counts", test_numbers_are_plain_counts);
  add_test ("/school-sheet/empty", test_empty);
  add_test ("/school-sheet/not-there", test_not_there);
  add_test ("/school-sheet/predecessor", test_predecessor);
  add_test ("/school-sheet/successor-to-come", test_successor_to_come);
  add_test ("/school-sheet/totals", test_totals);
  add_test ("/school-sheet/inset-days", test_inset_days);

  return g_test_run ();
}
