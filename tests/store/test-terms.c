/* test-terms.c: term dates, and what is declared complete
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-series.h"
#include "kith-store-terms.h"
#include "kith-test-count.h"
#include "kith-undo.h"

#define AS_AT "2025-11-20"

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
  fixture->store = kith_test_store_new ();
  kith_test_add (fixture->store, &kith_table_import, "kind", "cin", "reference_date", AS_AT, "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
  fixture->cluster = kith_test_add (fixture->store, &kith_table_cluster, "name", "Fernhollow", NULL);
  fixture->school = kith_test_add (fixture->store, &kith_table_school, "name", "Saltmarsh School", "urn", "900001",
                                   "authority_code", "999", "on_roll", "800", NULL);
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

static KithTermDates
make_dates (gint64       school,
            KithTermName name,
            const char  *start,
            const char  *finish)
{
  KithTermDates dates = {
    .school_id = school, .name = name, .start = kith_test_date (start), .finish = kith_test_date (finish),
    .break_start = KITH_DATE_NONE, .break_finish = KITH_DATE_NONE,
  };

  if (school == 0)
    g_strlcpy (dates.authority_code, "999", sizeof dates.authority_code);

  return dates;
}

static KithClusterSheet *
load_sheet (Fixture       *fixture,
            KithPeriodKind kind)
{
  const KithSheetQuestion question = { .cluster_id = fixture->cluster, .kind = kind, .day = KITH_DATE_NONE };
  g_autoptr(GError) error = NULL;
  KithClusterSheet *sheet = kith_db_load_cluster_sheet (fixture->store->db, &question, &error);

  g_assert_no_error (error);

  return sheet;
}

static void
assert_term (Fixture    *fixture,
             const char *start,
             gboolean    is_usual)
{
  g_autoptr(KithClusterSheet) sheet = load_sheet (fixture, KITH_PERIOD_TERM);
  const KithPeriod *period = kith_cluster_sheet_get_period (sheet);

  g_assert_cmpint (period->start, ==, kith_test_date (start));
  g_assert_cmpint (period->is_usual, ==, is_usual);
}

static void
test_set_and_undo (Fixture      *fixture,
                   gconstpointer user_data)
{
  KithTermDates dates = make_dates (0, KITH_TERM_AUTUMN, "2025-09-03", "2025-12-20");
  g_autoptr(GError) error = NULL;
  gint64 first = 0, second = 0, same = 1;

  assert_term (fixture, "2025-09-01", TRUE);
  g_assert_true (kith_db_set_term (fixture->store->db, &dates, &first, &error));
  g_assert_no_error (error);
  assert_term (fixture, "2025-09-03", FALSE);

  dates.start = kith_test_date ("2025-08-28");
  g_assert_true (kith_db_set_term (fixture->store->db, &dates, &second, &error));
  g_assert_cmpint (kith_test_select (fixture->store, "SELECT count(*) FROM term"), ==, 1);
  assert_term (fixture, "2025-08-28", FALSE);
  g_assert_true (kith_db_set_term (fixture->store->db, &dates, &same, &error));
  g_assert_cmpint (same, ==, 0);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", second, NULL, &error));
  assert_term (fixture, "2025-09-03", FALSE);
  g_assert_true (kith_undo_act (fixture->store->db, "undo", first, NULL, &error));
  assert_term (fixture, "2025-09-01", TRUE);
}

/* A school that keeps dates of its own does not change its cluster's. */
static void
test_own_dates (Fixture      *fixture,
                gconstpointer user_data)
{
  KithTermDates dates = make_dates (fixture->school, KITH_TERM_AUTUMN, "2025-08-20", "2025-12-12");
  const KithSheetQuestion question = {
    .cluster_id = fixture->cluster, .kind = KITH_PERIOD_TERM, .day = KITH_DATE_NONE, .school_id = fixture->school
  };
  g_autoptr(GError) error = NULL;
  KithPeriod period;

  g_assert_true (kith_db_set_term (fixture->store->db, &dates, NULL, &error));
  assert_term (fixture, "2025-09-01", TRUE);
  g_assert_true (kith_db_find_period (fixture->store->db, &question, &period, &error));
  g_assert_cmpint (period.start, ==, dates.start);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer user_data)
{
  static const struct
  {
    KithTermName   name;
    const char    *start;
    const char    *finish;
    KithTermError  code;
  } cases[] = {
    { KITH_TERM_SPRING, "2026-01-05", "2026-01-05", KITH_TERM_ERROR_ORDER },
    { KITH_TERM_SPRING, "2026-01-05", "2025-12-05", KITH_TERM_ERROR_ORDER },
    { KITH_TERM_SPRING, "2026-01-05", "2026-09-05", KITH_TERM_ERROR_LENGTH },
    { KITH_TERM_SPRING, "2026-06-05", "2026-07-05", KITH_TERM_ERROR_TIME_OF_YEAR },
    { KITH_TERM_SPRING, "2025-12-19", "2026-03-20", KITH_TERM_ERROR_OVERLAP },
  };
  KithTermDates autumn = make_dates (0, KITH_TERM_AUTUMN, "2025-09-03", "2025-12-20");
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_db_set_term (fixture->store->db, &autumn, NULL, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithTermDates dates = make_dates (0, cases[i].name, cases[i].start, cases[i].finish);

      g_assert_false (kith_db_set_term (fixture->store->db, &dates, NULL, &error));
      g_assert_error (error, KITH_TERM_ERROR, (int)cases[i].code);
      g_clear_error (&error);
    }

  autumn.break_start = kith_test_date ("2025-10-27");
  autumn.break_finish = kith_test_date ("2025-10-20");
  g_assert_false (kith_db_set_term (fixture->store->db, &autumn, NULL, &error));
  g_assert_error (error, KITH_TERM_ERROR, KITH_TERM_ERROR_ORDER);
}

static void
add_referrals (Fixture *fixture,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 child = kith_test_store_add_child (fixture->store, "Wren", "Tansley");

      kith_test_add (fixture->store, &kith_table_attendance, "child_id", kith_test_number (child),
                     "school_id", kith_test_number (fixture->school), NULL);
      kith_test_add (fixture->store, &kith_table_referral, "child_id", kith_test_number (child),
                     "day", "2025-10-06", NULL);
    }
}

static void
assert_rate (Fixture *fixture,
             int      expected)
{
  g_autoptr(KithClusterSheet) sheet = load_sheet (fixture, KITH_PERIOD_YEAR);
  KithSchoolTable *table = kith_cluster_sheet_get_table (sheet);
  g_autoptr(KithSchoolLine) line = g_list_model_get_item (kith_school_table_get_schools (table), 0);

  g_assert_cmpint (kith_school_line_get_rate (line), ==, expected);
  g_assert_cmpint (kith_school_line_get_rate (kith_school_table_get_total (table)), ==, expected);
  g_assert_cmpint (kith_cluster_sheet_get_complete (sheet) != NULL, ==, expected != KITH_FIGURE_UNKNOWN);
}

/* No rate until somebody has said that nothing is missing, up to the last day. */
static void
test_rate_needs_a_declaration (Fixture      *fixture,
                               gconstpointer user_data)
{
  KithDb *db = fixture->store->db;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) periods = NULL;
  g_autoptr(KithCompletePeriod) period = NULL;
  gint64 act = 0;

  add_referrals (fixture, 7);
  assert_rate (fixture, KITH_FIGURE_UNKNOWN);

  g_assert_true (kith_db_declare_complete (db, "999", kith_test_date ("2025-09-01"), kith_test_date ("2025-10-31"),
                                           0, NULL, &error));
  assert_rate (fixture, KITH_FIGURE_UNKNOWN);
  g_assert_true (kith_db_declare_complete (db, "998", kith_test_date ("2025-09-01"), kith_test_date (AS_AT),
                                           0, NULL, &error));
  assert_rate (fixture, KITH_FIGURE_UNKNOWN);

  /* Two stretches that touch are one. 7 of 800 are 87.5 of 10,000. */
  g_assert_true (kith_db_declare_complete (db, "999", kith_test_date ("2025-11-01"), kith_test_date (AS_AT),
                                           0, &act, &error));
  g_assert_no_error (error);
  assert_rate (fixture, 875);

  g_assert_true (kith_undo_act (db, "undo", act, &act, &error));
  assert_rate (fixture, KITH_FIGURE_UNKNOWN);
  g_assert_true (kith_undo_act (db, "redo", act, NULL, &error));
  assert_rate (fixture, 875);

  periods = kith_db_load_complete (db, "999", &error);
  g_assert_cmpuint (g_list_model_get_n_items (periods), ==, 2);
  period = g_list_model_get_item (periods, 0);
  g_assert_true (kith_db_withdraw_complete (db, kith_complete_period_get_id (period), NULL, &error));
  assert_rate (fixture, KITH_FIGURE_UNKNOWN);
}

static void
test_future_is_not_complete (Fixture      *fixture,
                             gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_db_declare_complete (fixture->store->db, "999", kith_test_date ("2025-09-01"),
                                            kith_test_date ("2025-11-21"), 0, NULL, &error));
  g_assert_error (error, KITH_TERM_ERROR, KITH_TERM_ERROR_FUTURE);
  g_clear_error (&error);
  g_assert_false (kith_db_declare_complete (fixture->store->db, "999", kith_test_date ("2025-09-02"),
                                            kith_test_date ("2025-09-01"), 0, NULL, &error));
  g_assert_error (error, KITH_TERM_ERROR, KITH_TERM_ERROR_ORDER);
}

/* Another cluster is measured in the same period, with its own schools. */
static void
test_compared_with_another_cluster (Fixture      *fixture,
                                    gconstpointer user_data)
{
  gint64 other = kith_test_add (fixture->store, &kith_table_cluster, "name", "Larkspur", NULL);
  const KithSheetQuestion question = {
    .cluster_id = other, .kind = KITH_PERIOD_YEAR, .day = KITH_DATE_NONE, .other_id = fixture->cluster
  };
  g_autoptr(KithClusterSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;

  add_referrals (fixture, 3);
  sheet = kith_db_load_cluster_sheet (fixture->store->db, &question, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_cluster_sheet_get_other_name (sheet), ==, "Fernhollow");
  g_assert_cmpint (kith_school_line_get_figure (kith_cluster_sheet_get_other_total (sheet), KITH_FIGURE_REFERRALS), ==, 3);
  g_assert_cmpint (kith_month_table_get_number (kith_cluster_sheet_get_other_months (sheet), KITH_FIGURE_REFERRALS,
                                                kith_test_date ("2025-10-01")), ==, 3);
  g_assert_cmpint (kith_month_table_get_number (kith_cluster_sheet_get_months (sheet), KITH_FIGURE_REFERRALS,
                                                kith_test_date ("2025-10-01")), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kith_cluster_sheet_get_bases (sheet)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) \
        g_test_add ("/terms/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  ADD ("set-and-undo", test_set_and_undo);
  ADD ("own-dates-of-a-school", test_own_dates);
  ADD ("refused", test_refused);
  ADD ("rate-needs-a-declaration", test_rate_needs_a_declaration);
  ADD ("future-is-not-complete", test_future_is_not_complete);
  ADD ("compared-with-another-cluster", test_compared_with_another_cluster);

#undef ADD

  return g_test_run ();
}
