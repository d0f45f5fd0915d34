/* test-caseload-view.c: a caseload filtered, found and sorted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-caseload-view.h"
#include "kith-team-line.h"

#define N_ROWS 200
#define AS_AT 20000

/* Of the rows that are made next. */
static KithCaseloadPlace place_of_rows = KITH_CASELOAD_HERE;

static KithCaseloadRow *
make_row (gint64        id,
          KithCaseState state,
          gint64        school_id,
          gint64        worker_id,
          int           days_since)
{
  g_autofree char *name = g_strdup_printf ("Child %03d", (int)id);
  g_autofree char *school = g_strdup_printf ("School %d", (int)school_id);
  const KithChildValues child_values = {
    .id = id,
    .given_name = name,
    .birth = AS_AT - 3650 - (int)id,
    .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE,
    .school = school_id != 0 ? school : NULL,
    .school_id = school_id,
    .year_group = KITH_CHILD_NO_YEAR_GROUP,
    .state = state,
    .event = KITH_DATE_NONE,
  };
  g_autoptr(KithChild) child = kith_child_new (&child_values);
  const KithCaseloadValues values = {
    .child = child,
    .place = place_of_rows,
    .worker_id = worker_id,
    .seen = days_since >= 0 ? AS_AT - days_since : KITH_DATE_NONE,
    .due = days_since >= 0 ? AS_AT - days_since + 28 : KITH_DATE_NONE,
    .seen_as_at = AS_AT,
    .as_at = AS_AT,
  };

  return kith_caseload_row_new (&values);
}

static KithCaseload *
make_caseload (guint n_rows)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) workers = g_ptr_array_new_with_free_func (kith_caseload_worker_free);

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (rows, make_row (i + 1, (KithCaseState)g_test_rand_int_range (KITH_CASE_STATE_EARLY_HELP,
                                                                                  KITH_CASE_STATE_LOOKED_AFTER + 1),
                                     g_test_rand_int_range (0, 5), g_test_rand_int_range (0, 3),
                                     g_test_rand_int_range (-1, 60)));

  g_ptr_array_add (workers, kith_caseload_worker_new (1, "Ash", TRUE));
  g_ptr_array_add (workers, kith_caseload_worker_new (2, "Bell", FALSE));

  return kith_caseload_new (0, AS_AT, FALSE, rows, workers);
}

static KithCaseloadRow *
get_row (KithCaseloadView *view,
         guint             position)
{
  g_autoptr(KithCaseloadRow) row = g_list_model_get_item (G_LIST_MODEL (view), position);

  return row;
}

/* Whatever the order, every row is there once. */
static void
test_orders (void)
{
  g_autoptr(KithCaseload) caseload = make_caseload (N_ROWS);
  g_autoptr(KithCaseloadView) view = kith_caseload_view_new ();

  kith_caseload_view_set_caseload (view, caseload);
  for (guint order = 0; order < 2 * KITH_CASELOAD_N_ORDERS; order++)
    {
      g_autoptr(GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

      kith_caseload_view_set_order (view, (KithCaseloadOrder)(order / 2), order % 2 == 1);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, N_ROWS);
      for (guint i = 0; i < N_ROWS; i++)
        {
          guint place;

          g_assert_true (g_hash_table_add (seen, get_row (view, i)));
          g_assert_true (kith_caseload_view_find (view, kith_caseload_view_get_id (view, i), &place));
          g_assert_cmpuint (place, ==, i);
        }
    }
}

/* What is not known stands last, up or down; those who are equal stand by name. */
static void
test_not_known_is_last (void)
{
  g_autoptr(KithCaseload) caseload = make_caseload (N_ROWS);
  g_autoptr(KithCaseloadView) view = kith_caseload_view_new ();

  kith_caseload_view_set_caseload (view, caseload);
  for (int is_descending = FALSE; is_descending <= TRUE; is_descending++)
    {
      kith_caseload_view_set_order (view, KITH_CASELOAD_BY_SCHOOL, is_descending);
      for (guint i = 1; i < N_ROWS; i++)
        {
          KithCaseloadRow *before = get_row (view, i - 1);
          KithCaseloadRow *after = get_row (view, i);
          gint64 one = kith_caseload_row_get_school_id (before);
          gint64 other = kith_caseload_row_get_school_id (after);

          if (one == other)
            g_assert_cmpint (kith_caseload_row_get_id (before), <, kith_caseload_row_get_id (after));
          else if (other != 0)
            g_assert_true (one != 0 && (one < other) == !is_descending);
        }
    }
}

static void
test_filters (void)
{
  g_autoptr(KithCaseload) caseload = make_caseload (N_ROWS);
  g_autoptr(KithCaseloadView) view = kith_caseload_view_new ();
  const KithCaseloadFilter none = { 0 };
  guint n_all = 0;

  kith_caseload_view_set_caseload (view, caseload);
  for (gint64 worker = KITH_CASELOAD_NONE; worker <= 2; worker++)
    {
      const KithCaseloadFilter filter = { .worker_id = worker };

      if (worker == KITH_CASELOAD_ANY)
        continue;

      kith_caseload_view_set_filter (view, &filter);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, kith_caseload_view_count (view, &filter));
      n_all += kith_caseload_view_count (view, &filter);
    }

  g_assert_cmpuint (n_all, ==, N_ROWS);
  kith_caseload_view_set_filter (view, &none);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, N_ROWS);
}

static void
test_found (void)
{
  g_autoptr(KithCaseload) caseload = make_caseload (N_ROWS);
  g_autoptr(KithCaseloadView) view = kith_caseload_view_new ();
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GListStore) nobody = g_list_store_new (KITH_TYPE_CHILD);
  g_autoptr(KithSearchResult) result = NULL;
  const gint64 wanted[] = { 7, 3, 9999 };
  guint place;

  g_array_append_vals (ids, wanted, G_N_ELEMENTS (wanted));
  result = kith_search_result_new ("child", AS_AT, 3, ids, G_LIST_MODEL (nobody));
  kith_caseload_view_set_caseload (view, caseload);
  kith_caseload_view_set_result (view, result);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, 2);
  g_assert_cmpint (kith_caseload_view_get_id (view, 0), ==, 3);
  g_assert_cmpint (kith_caseload_view_get_id (view, 1), ==, 7);
  g_assert_cmpint (kith_caseload_view_get_id (view, 2), ==, 0);
  g_assert_false (kith_caseload_view_find (view, 4, &place));
  kith_caseload_view_clear_found (view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, N_ROWS);
}

/* Who is in no cluster is counted by none, and is shown where one asks for it, or for the name. */
static void
test_beside (void)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) workers = g_ptr_array_new_with_free_func (kith_caseload_worker_free);
  g_autoptr(KithCaseloadView) view = kith_caseload_view_new ();
  g_autoptr(KithCaseload) caseload = NULL;
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(KithTeamLine) nobody = NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GListStore) others = g_list_store_new (KITH_TYPE_CHILD);
  g_autoptr(KithSearchResult) result = NULL;
  const KithCaseloadFilter outside = { .school_id = KITH_CASELOAD_NO_CLUSTER };
  const KithCaseloadFilter any = { 0 };
  const gint64 wanted[] = { 1, 2 };

  g_ptr_array_add (rows, make_row (1, KITH_CASE_STATE_IN_NEED, 1, 0, 5));
  place_of_rows = KITH_CASELOAD_BESIDE;
  g_ptr_array_add (rows, make_row (2, KITH_CASE_STATE_IN_NEED, 9, 0, 60));
  g_ptr_array_add (rows, make_row (3, KITH_CASE_STATE_IN_NEED, 0, 0, -1));
  place_of_rows = KITH_CASELOAD_HERE;
  caseload = kith_caseload_new (4, AS_AT, FALSE, rows, workers);
  g_assert_cmpuint (kith_caseload_get_n_rows (caseload), ==, 3);
  g_assert_cmpuint (kith_caseload_get_n_counted (caseload), ==, 1);
  g_assert_cmpuint (kith_caseload_get_n_outside (caseload), ==, 2);

  kith_caseload_view_set_caseload (view, caseload);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, 1);
  g_assert_cmpuint (kith_caseload_view_count (view, &outside), ==, 2);
  kith_caseload_view_set_filter (view, &outside);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, 2);
  g_assert_cmpuint (kith_caseload_view_get_n_beside (view), ==, 2);
  kith_caseload_view_set_filter (view, &any);

  g_array_append_vals (ids, wanted, G_N_ELEMENTS (wanted));
  result = kith_search_result_new ("child", AS_AT, 2, ids, G_LIST_MODEL (others));
  kith_caseload_view_set_result (view, result);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (view)), ==, 2);
  g_assert_cmpuint (kith_caseload_view_get_n_beside (view), ==, 1);

  lines = kith_team_lines_new (caseload);
  nobody = g_list_model_get_item (lines, 0);
  g_assert_cmpuint (kith_team_line_get_figure (nobody, KITH_TEAM_OPEN), ==, 1);
  g_assert_cmpint (kith_team_line_get_longest (nobody), ==, 5);
  g_assert_cmpuint (kith_team_line_get_n_never_seen (nobody), ==, 0);
}

/* Overdue begins the day after; a worker from elsewhere stands there only with a case. */
static void
test_team (void)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) workers = g_ptr_array_new_with_free_func (kith_caseload_worker_free);
  g_autoptr(KithCaseload) caseload = NULL;
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(KithTeamLine) ash = NULL;
  g_autoptr(KithTeamLine) nobody = NULL;

  g_ptr_array_add (rows, make_row (1, KITH_CASE_STATE_IN_NEED, 1, 1, 28));
  g_ptr_array_add (rows, make_row (2, KITH_CASE_STATE_PROTECTION, 1, 1, 29));
  g_ptr_array_add (rows, make_row (3, KITH_CASE_STATE_EARLY_HELP, 0, 0, -1));
  g_ptr_array_add (workers, kith_caseload_worker_new (1, "Ash", TRUE));
  g_ptr_array_add (workers, kith_caseload_worker_new (2, "Bell", FALSE));
  caseload = kith_caseload_new (0, AS_AT, FALSE, rows, workers);
  lines = kith_team_lines_new (caseload);

  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 2);
  ash = g_list_model_get_item (lines, 0);
  nobody = g_list_model_get_item (lines, 1);
  g_assert_cmpstr (kith_team_line_get_name (ash), ==, "Ash");
  g_assert_cmpuint (kith_team_line_get_figure (ash, KITH_TEAM_OPEN), ==, 2);
  g_assert_cmpuint (kith_team_line_get_figure (ash, KITH_TEAM_OVERDUE), ==, 1);
  g_assert_cmpint (kith_team_line_get_longest (ash), ==, 29);
  g_assert_null (kith_team_line_get_name (nobody));
  g_assert_cmpuint (kith_team_line_get_figure (nobody, KITH_TEAM_EARLY_HELP), ==, 1);
  g_assert_cmpint (kith_team_line_get_longest (nobody), ==, -1);
  g_assert_cmpuint (kith_team_line_get_n_never_seen (nobody), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/caseload-view/orders", test_orders);
  g_test_add_func ("/caseload-view/not-known-is-last", test_not_known_is_last);
  g_test_add_func ("/caseload-view/filters", test_filters);
  g_test_add_func ("/caseload-view/found", test_found);
  g_test_add_func ("/caseload-view/beside", test_beside);
  g_test_add_func ("/caseload-view/team", test_team);

  return g_test_run ();
}
