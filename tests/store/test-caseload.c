/* test-caseload.c: every number of the caseload and of its team, against plain counts
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-count.h"

#include <string.h>

#include "kith-act.h"
#include "kith-caseload-view.h"
#include "kith-cluster.h"
#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-store-caseload.h"
#include "kith-store-schools.h"
#include "kith-store-settings.h"
#include "kith-team-line.h"
#include "kith-undo.h"

#define N_PARTS 4
#define N_SEEDS (100 / N_PARTS / TIMES_FEWER)
#define SCALE 0.05
#define AS_AT "2025-11-20"

static KithCaseload *
load (KithTestStore *store,
      gint64         cluster_id)
{
  g_autoptr(GError) error = NULL;
  KithCaseload *caseload = kith_db_load_caseload (store->db, cluster_id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (kith_caseload_get_cluster_id (caseload), ==, cluster_id);

  return caseload;
}

static guint
count (KithCaseload             *caseload,
       const KithCaseloadFilter *filter)
{
  g_autoptr(KithCaseloadView) view = kith_caseload_view_new ();

  kith_caseload_view_set_caseload (view, caseload);
  kith_caseload_view_set_filter (view, filter);
  g_assert_cmpuint (kith_caseload_view_count (view, filter), ==, g_list_model_get_n_items (G_LIST_MODEL (view)));

  return g_list_model_get_n_items (G_LIST_MODEL (view));
}

static const struct
{
  KithCaseState  state;
  KithFigure     figure;
} states[] = {
  { KITH_CASE_STATE_EARLY_HELP, KITH_FIGURE_EARLY_HELP },
  { KITH_CASE_STATE_IN_NEED, KITH_FIGURE_IN_NEED },
  { KITH_CASE_STATE_PROTECTION, KITH_FIGURE_PROTECTION },
  { KITH_CASE_STATE_LOOKED_AFTER, KITH_FIGURE_LOOKED_AFTER },
};

/* A cluster's list is its schools; those who are in no cluster stand beside it, the same beside each. */
static void
check_states (KithCaseload  *caseload,
              KithTestCount *plain)
{
  gint64 cluster_id = kith_caseload_get_cluster_id (caseload);
  guint n_rows = 0, n_outside = 0;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      const KithCaseloadFilter filter = { .state = states[i].state };
      const KithCaseloadFilter outside = { .state = states[i].state, .school_id = KITH_CASELOAD_NO_CLUSTER };
      guint n_shown = count (caseload, &filter);
      int n_total = kith_test_count_get (plain, states[i].figure, cluster_id, KITH_SCHOOL_LINE_TOTAL, 0);
      int n_not_known = kith_test_count_get (plain, states[i].figure, cluster_id, KITH_SCHOOL_LINE_NOT_KNOWN, 0);

      g_assert_cmpint ((int)n_shown, ==, cluster_id != 0 ? n_total : n_total + n_not_known);
      g_assert_cmpuint (count (caseload, &outside), ==, (guint)n_not_known);
      n_rows += n_shown;
      n_outside += (guint)n_not_known;
    }

  g_assert_cmpuint (kith_caseload_get_n_counted (caseload), ==, n_rows);
  g_assert_cmpuint (kith_caseload_get_n_outside (caseload), ==, n_outside);
}

static void
check_schools (KithTestStore *store,
               KithCaseload  *caseload,
               KithTestCount *plain)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  guint n_rows = 0;

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      gint64 school_id = kith_caseload_row_get_school_id (kith_caseload_get_row (caseload, i));

      if (school_id == 0)
        n_rows++;
      if (school_id == 0 || !g_hash_table_add (seen, GINT_TO_POINTER ((int)school_id)))
        continue;

      for (guint j = 0; j < G_N_ELEMENTS (states); j++)
        {
          const KithCaseloadFilter filter = { .state = states[j].state, .school_id = school_id };

          g_assert_cmpint ((int)count (caseload, &filter), ==,
                           kith_test_count_get (plain, states[j].figure, 0, KITH_SCHOOL_LINE_SCHOOL, school_id));
          n_rows += count (caseload, &filter);
        }
    }

  /* The schools and those without one add up to the list. */
  g_assert_cmpuint (n_rows, ==, kith_caseload_get_n_rows (caseload));
}

/* One number of one child, by a query of its own. */
static gint64
ask (KithTestStore *store,
     const char    *sql,
     gint64         id)
{
  sqlite3_stmt *stmt = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db->handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_bind_int64 (stmt, 1, id);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  number = sqlite3_column_type (stmt, 0) == SQLITE_NULL ? -1 : sqlite3_column_int64 (stmt, 0);
  g_assert_cmpint (sqlite3_finalize (stmt), ==, SQLITE_OK);

  return number;
}

static const char days_since_sql[] =
  "SELECT max (julianday (as_at) - julianday (done), 0) FROM"
  " (SELECT (SELECT as_at FROM council_date WHERE child_id = ?1 AND kind = 'visit') AS as_at,"
  " (SELECT done FROM council_date WHERE child_id = ?1 AND kind = 'visit') AS done)";

static const char overdue_sql[] =
  "SELECT count(*) FROM council_date WHERE child_id = ?1 AND kind = 'visit' AND due < as_at";

static const char worker_sql[] =
  "SELECT coalesce (worker_id, 0) FROM child WHERE id = ?1";

static const char family_sql[] =
  "SELECT coalesce (family_id, 0) FROM child WHERE id = ?1";

/* The family of each row of the list, or 0. */
static GArray *
ask_families (KithTestStore *store,
              KithCaseload  *all)
{
  GArray *families = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < kith_caseload_get_n_rows (all); i++)
    {
      gint64 family = ask (store, family_sql, kith_caseload_row_get_id (kith_caseload_get_row (all, i)));

      g_array_append_val (families, family);
    }

  return families;
}

static guint
count_siblings (GArray *families,
                guint   position)
{
  gint64 family = g_array_index (families, gint64, position);
  guint n_siblings = 0;

  for (guint i = 0; family != 0 && i < families->len; i++)
    n_siblings += i != position && g_array_index (families, gint64, i) == family;

  return n_siblings;
}

static gboolean
has_flag (KithCaseloadRow  *row,
          KithCaseloadFlags flag)
{
  return (kith_caseload_row_get_flags (row) & flag) != 0;
}

static void
check_row (KithTestStore   *store,
           KithCaseloadRow *row,
           guint            n_siblings)
{
  gint64 id = kith_caseload_row_get_id (row);

  g_assert_cmpint (kith_caseload_row_get_days_since (row), ==, ask (store, days_since_sql, id));
  g_assert_cmpint (has_flag (row, KITH_CASELOAD_OVERDUE), ==, ask (store, overdue_sql, id));
  g_assert_cmpint (kith_caseload_row_get_worker_id (row), ==, ask (store, worker_sql, id));
  g_assert_cmpint (has_flag (row, KITH_CASELOAD_NO_WORKER), ==, ask (store, worker_sql, id) == 0);
  g_assert_cmpuint (kith_caseload_row_get_n_siblings (row), ==, n_siblings);
  g_assert_cmpint (has_flag (row, KITH_CASELOAD_SIBLINGS), ==, kith_caseload_row_get_n_siblings (row) > 0);
}

/* Every number of the team against its rows, and its sums against the list. */
static void
check_team (KithCaseload *caseload)
{
  g_autoptr(GListModel) lines = kith_team_lines_new (caseload);
  guint n_lines = g_list_model_get_n_items (lines);
  guint sums[KITH_TEAM_N_FIGURES] = { 0 };

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr(KithTeamLine) line = g_list_model_get_item (lines, i);

      g_assert_cmpint (kith_team_line_get_worker_id (line) == 0, ==, i == n_lines - 1);
      for (guint j = 0; j < KITH_TEAM_N_FIGURES; j++)
        {
          KithCaseloadFilter filter;

          kith_team_line_get_filter (line, j, &filter);
          g_assert_cmpuint (count (caseload, &filter), ==, kith_team_line_get_figure (line, j));
          sums[j] += kith_team_line_get_figure (line, j);
        }
    }

  g_assert_cmpuint (sums[KITH_TEAM_OPEN], ==, kith_caseload_get_n_counted (caseload));
  for (guint j = 0; j < KITH_TEAM_N_FIGURES; j++)
    {
      const KithCaseloadFilter whole = {
        .state = j >= KITH_TEAM_EARLY_HELP && j <= KITH_TEAM_LOOKED_AFTER ?
          KITH_CASE_STATE_EARLY_HELP + (j - KITH_TEAM_EARLY_HELP) : KITH_CASE_STATE_NONE,
        .flag = j == KITH_TEAM_OVERDUE ? KITH_CASELOAD_OVERDUE : j == KITH_TEAM_CLOCK_OVER ? KITH_CASELOAD_CLOCK_OVER : 0,
      };

      g_assert_cmpuint (count (caseload, &whole), ==, sums[j]);
    }
}

/* What a caseload's file would have brought. */
static void
add_dates (KithTestStore *store)
{
  g_autoptr(KithCaseload) all = load (store, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < kith_caseload_get_n_rows (all); i++)
    {
      gint64 id = kith_caseload_row_get_id (kith_caseload_get_row (all, i));
      g_autofree char *done = kith_date_to_iso (kith_test_date (AS_AT) - g_test_rand_int_range (0, 90));
      g_autofree char *due = kith_date_to_iso (kith_test_date (AS_AT) + g_test_rand_int_range (-20, 30));

      if (ask (store, "SELECT count(*) FROM council_date WHERE kind = 'visit' AND child_id = ?1", id) > 0 ||
          g_test_rand_int_range (0, 4) == 0)
        continue;

      kith_test_put (act, &kith_table_council_date, "child_id", kith_test_number (id), "kind", "visit",
                     "done", g_test_rand_int_range (0, 5) > 0 ? done : "",
                     "due", g_test_rand_int_range (0, 5) > 0 ? due : "", "as_at", AS_AT, NULL);
    }
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

static void
check_store (KithTestStore *store)
{
  g_autoptr(KithTestCount) plain = kith_test_count_new (store, AS_AT);
  g_autoptr(KithCaseload) all = load (store, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) clusters = kith_db_load_clusters (store->db, &error);
  g_autoptr(GArray) families = ask_families (store, all);
  guint n_in_clusters = 0;

  g_assert_no_error (error);
  check_schools (store, all, plain);
  for (guint i = 0; i < kith_caseload_get_n_rows (all); i++)
    check_row (store, kith_caseload_get_row (all, i), count_siblings (families, i));

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);
      g_autoptr(KithCaseload) caseload = load (store, kith_cluster_get_id (cluster));

      check_states (caseload, plain);
      check_team (caseload);
      if (kith_cluster_get_id (cluster) != 0)
        n_in_clusters += kith_caseload_get_n_counted (caseload);
    }

  /* No fictional school is in two clusters, so the lists add up to the list of all. */
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) - count(DISTINCT school_id) FROM cluster_school"), ==, 0);
  g_assert_cmpuint (n_in_clusters + kith_caseload_get_n_outside (all), ==, kith_caseload_get_n_rows (all));
}

static void
move_out (KithAct *act,
          gint64   stay,
          gint64   school,
          GError **error)
{
  g_autoptr(KithRow) row = NULL;

  if (g_test_rand_bit ())
    {
      kith_act_delete (act, &kith_table_attendance, stay, error);
      return;
    }

  row = kith_row_load (kith_act_get_db (act), &kith_table_attendance, stay, error);
  kith_row_set_int (row, "school_id", school);
  kith_act_update (act, row, error);
}

/* Some children are at a school that is in no cluster, and some at none that is known. */
static void
move_some_out (KithTestStore *store)
{
  gint64 school = kith_test_add (store, &kith_table_school, "name", "Outside School", "urn", "999901", NULL);
  g_autoptr(KithCaseload) all = load (store, 0);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (store->db, "test", NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < kith_caseload_get_n_rows (all); i++)
    {
      gint64 id = kith_caseload_row_get_id (kith_caseload_get_row (all, i));
      gint64 stay = ask (store, "SELECT coalesce (max (id), 0) FROM attendance WHERE child_id = ?1 AND valid_to IS NULL", id);

      if (stay != 0 && g_test_rand_int_range (0, 6) == 0)
        move_out (act, stay, school, &error);
    }
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

static void
test_against_plain_counts (gconstpointer data)
{
  for (guint i = 0; i < N_SEEDS; i++)
    {
      KithFictionShape shape = KITH_FICTION_LAMBETH + (i + GPOINTER_TO_UINT (data)) % 3;
      g_autoptr(KithTestStore) store = kith_test_store_new_fiction (shape, (guint64)g_test_rand_int (), SCALE,
                                                                    kith_test_date (AS_AT));

      add_dates (store);
      if (i % 2 == 0)
        move_some_out (store);
      check_store (store);
    }
}

static gint64
add_child (KithTestStore *store,
           const char    *name,
           gint64         worker)
{
  gint64 id = kith_test_add (store, &kith_table_child, "given_name", name, "sort_key", name, "birth", "2014-05-17", NULL);

  if (worker != 0)
    kith_test_change (store, &kith_table_child, id, "worker_id", kith_test_number (worker), NULL);
  kith_test_add (store, &kith_table_early_help, "child_id", kith_test_number (id), "start", "2020-01-01", NULL);

  return id;
}

static gint64
add_worker (KithTestStore *store,
            const char    *name)
{
  return kith_test_add (store, &kith_table_worker, "name", name, "me", "0", NULL);
}

/* Together they are one act; those who have the worker already are not touched. */
static void
test_set_worker (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 meera = add_worker (store, "Meera");
  gint64 ids[] = { add_child (store, "Ada", 0), add_child (store, "Bo", meera), add_child (store, "Cy", 0) };
  g_autoptr(GError) error = NULL;
  gint64 head = kith_test_get_head (store);
  gint64 act, nothing;

  g_assert_true (kith_db_set_worker (store->db, ids, G_N_ELEMENTS (ids), meera, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (act, ==, head + 1);
  g_assert_cmpint (kith_test_get_head (store), ==, head + 5);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE worker_id IS NULL"), ==, 0);

  g_assert_true (kith_db_set_worker (store->db, ids, G_N_ELEMENTS (ids), meera, &nothing, &error));
  g_assert_cmpint (nothing, ==, 0);
  g_assert_cmpint (kith_test_get_head (store), ==, head + 5);

  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE worker_id IS NULL"), ==, 2);

  g_assert_true (kith_db_set_worker (store->db, ids, G_N_ELEMENTS (ids), 0, NULL, &error));
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM child WHERE worker_id IS NULL"), ==, 3);
  kith_test_store_assert_whole (store);
}

/* One child that is not there, or a worker that is not: nothing is done at all. */
static void
test_set_worker_of_nobody (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  gint64 meera = add_worker (store, "Meera");
  gint64 ids[] = { add_child (store, "Ada", 0), 999 };
  gint64 head = kith_test_get_head (store);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_set_worker (store->db, ids, 2, meera, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (kith_db_set_worker (store->db, ids, 1, 999, NULL, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (kith_test_get_head (store), ==, head);
  kith_test_store_assert_whole (store);
}

/* What support below a child in need plan is called is a setting with a day. */
static void
test_label (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithCaseload) before = load (store, 0);
  g_autoptr(KithCaseload) after = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_false (kith_caseload_says_family_help (before));
  kith_db_change_setting (store->db, KITH_SETTING_EARLY_HELP_LABEL, "family-help", kith_date_today () - 1, &act, &error);
  g_assert_no_error (error);
  after = load (store, 0);
  g_assert_true (kith_caseload_says_family_help (after));
}

static void
test_nobody (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(KithCaseload) caseload = load (store, 0);
  g_autoptr(GListModel) lines = kith_team_lines_new (caseload);

  g_assert_cmpuint (kith_caseload_get_n_rows (caseload), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
}

/* Not at school yet is not the same as at no school that is known. */
static void
test_school_age (void)
{
  static const struct
  {
    const char *birth;
    gboolean    is_missed;
  } cases[] = {
    { "2018-05-17", TRUE },
    { "", TRUE },
  };
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autofree char *baby = kith_date_to_iso (kith_date_today () - 400);
  g_autoptr(KithCaseload) caseload = NULL;
  gint64 id = add_child (store, "Zed", 0);

  kith_test_change (store, &kith_table_child, id, "birth", baby, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    kith_test_change (store, &kith_table_child, add_child (store, "Ada", 0), "birth", cases[i].birth, NULL);

  caseload = load (store, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (has_flag (kith_caseload_get_row (caseload, i), KITH_CASELOAD_NO_SCHOOL), ==, cases[i].is_missed);
  g_assert_false (has_flag (kith_caseload_get_row (caseload, G_N_ELEMENTS (cases)), KITH_CASELOAD_NO_SCHOOL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/caseload/against-plain-counts/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_against_plain_counts);
    }
  g_test_add_func ("/caseload/set-worker", test_set_worker);
  g_test_add_func ("/caseload/set-worker-of-nobody", test_set_worker_of_nobody);
  g_test_add_func ("/caseload/label", test_label);
  g_test_add_func ("/caseload/nobody", test_nobody);
  g_test_add_func ("/caseload/school-age", test_school_age);

  return g_test_run ();
}
