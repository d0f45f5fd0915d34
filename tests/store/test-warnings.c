/* test-warnings.c: warnings on a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-due-step.h"
#include "kith-store-caseload.h"
#include "kith-store-children.h"
#include "kith-store-search.h"
#include "kith-store-setup.h"
#include "kith-store-today.h"
#include "kith-store-warnings.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define TODAY kith_date_new (2026, 11, 20)

typedef struct
{
  KithTestStore *store;
  gint64         child;
} Fixture;

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;

  fixture->store = kith_test_store_new ();
  kith_db_set_up (fixture->store->db, "Wren Ashgrove", NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  kith_test_add (fixture->store, &kith_table_import, "kind", "cin", "reference_date", "2024-03-31", "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
  fixture->child = kith_test_add (fixture->store, &kith_table_child, "given_name", "Ivo", "family_name", "Tansley",
                                  "sort_key", "tansley ivo", NULL);
  kith_test_add (fixture->store, &kith_table_early_help, "child_id", kith_test_number (fixture->child),
                 "start", "2024-01-08", NULL);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

static KithWarningValues
make_values (void)
{
  return (KithWarningValues){
           .code = "risk-posed-to-worker",
           .narrative = "The uncle threatened the last worker at the door.",
           .manager = "Meera Dhaliwal",
           .start = TODAY - 10,
           .reviewed = KITH_DATE_NONE,
           .review = TODAY + 90,
           .finish = KITH_DATE_NONE,
           .told = KITH_DATE_NONE,
           .justification = "He would take it out on the mother.",
  };
}

static gint64
save (Fixture                 *fixture,
      const KithWarningValues *values)
{
  g_autoptr(KithWarning) warning = kith_warning_new (values);
  g_autoptr(GError) error = NULL;
  gint64 act = -1;

  g_assert_true (kith_db_save_warning (fixture->store->db, fixture->child, warning, TODAY, &act, &error));
  g_assert_no_error (error);

  return act;
}

static GListModel *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  GListModel *warnings = kith_db_load_warnings (fixture->store->db, fixture->child, &error);

  g_assert_no_error (error);

  return warnings;
}

static void
assert_shown (Fixture    *fixture,
              const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChildRecord) record = kith_db_load_child (fixture->store->db, fixture->child, &error);
  g_autoptr(KithCaseload) caseload = kith_db_load_caseload (fixture->store->db, 0, &error);
  g_autoptr(KithSearchResult) found = kith_db_search (fixture->store->db, "Tansley", 10, &error);
  g_autoptr(KithChild) hit = NULL;
  KithCaseloadRow *row;

  g_assert_no_error (error);
  g_assert_cmpstr (kith_child_get_warnings (kith_child_record_get_child (record)), ==, expected);

  g_assert_cmpuint (kith_caseload_get_n_rows (caseload), ==, 1);
  row = kith_caseload_get_row (caseload, 0);
  g_assert_cmpstr (kith_child_get_warnings (kith_caseload_row_get_child (row)), ==, expected);
  g_assert_cmpint ((kith_caseload_row_get_flags (row) & KITH_CASELOAD_WARNING) != 0, ==, expected != NULL);

  hit = g_list_model_get_item (kith_search_result_get_children (found), 0);
  g_assert_cmpstr (kith_child_get_warnings (hit), ==, expected);
}

static void
test_stands_by_the_name (Fixture      *fixture,
                         gconstpointer user_data)
{
  KithWarningValues values = make_values ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) warnings = NULL;
  g_autoptr(KithWarning) warning = NULL;
  gint64 first, second;

  assert_shown (fixture, NULL);
  first = save (fixture, &values);
  assert_shown (fixture, "Risk posed to worker");

  values.code = "marac-case";
  second = save (fixture, &values);
  assert_shown (fixture, "Risk posed to worker, MARAC case");

  /* Two of a kind are one word. */
  save (fixture, &values);
  assert_shown (fixture, "Risk posed to worker, MARAC case");

  warnings = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (warnings), ==, 3);
  warning = g_list_model_get_item (warnings, 2);
  g_assert_cmpstr (kith_warning_get_label (warning), ==, "Risk posed to worker");
  g_assert_cmpstr (kith_warning_get_narrative (warning), ==, values.narrative);
  g_assert_cmpstr (kith_warning_get_manager (warning), ==, values.manager);
  g_assert_cmpstr (kith_warning_get_justification (warning), ==, values.justification);
  g_assert_cmpstr (kith_warning_get_worker (warning), ==, "Wren Ashgrove");
  g_assert_cmpint (kith_warning_get_review (warning), ==, values.review);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", first, NULL, &error));
  g_assert_no_error (error);
  assert_shown (fixture, "MARAC case");
  g_assert_cmpint (second, !=, first);
}

/* A code that a newer list has and this store does not is shown as it is. */
static void
test_unknown_kind (Fixture      *fixture,
                   gconstpointer user_data)
{
  KithWarningValues values = make_values ();

  values.code = "something-newer";
  save (fixture, &values);
  assert_shown (fixture, "something-newer");
}

typedef struct
{
  const char       *name;
  const char       *code, *narrative, *manager, *told_how, *justification;
  int               start, review, told;     /* days from today; 0 for none of told */
  KithWarningError  expected;
} RefusedCase;

static const RefusedCase refused_cases[] = {
  { "no-kind", "", "Text", "M", NULL, "Why", -1, 90, 0, KITH_WARNING_ERROR_KIND },
  { "no-words", "marac-case", " \n", "M", NULL, "Why", -1, 90, 0, KITH_WARNING_ERROR_NARRATIVE },
  { "no-manager", "marac-case", "Text", " ", NULL, "Why", -1, 90, 0, KITH_WARNING_ERROR_MANAGER },
  { "tomorrow", "marac-case", "Text", "M", NULL, "Why", 1, 90, 0, KITH_WARNING_ERROR_FUTURE },
  { "told-tomorrow", "marac-case", "Text", "M", "By letter", NULL, -1, 90, 1, KITH_WARNING_ERROR_FUTURE },
  { "told-without-how", "marac-case", "Text", "M", " ", NULL, -1, 90, -1, KITH_WARNING_ERROR_TOLD },
  { "not-told-without-why", "marac-case", "Text", "M", NULL, NULL, -1, 90, 0, KITH_WARNING_ERROR_TOLD },
  { "review-today", "marac-case", "Text", "M", NULL, "Why", -1, 0, 0, KITH_WARNING_ERROR_REVIEW },
  { "review-after-a-year", "marac-case", "Text", "M", NULL, "Why", -1, 365, 0, KITH_WARNING_ERROR_REVIEW },
};

static void
test_refused (Fixture      *fixture,
              gconstpointer user_data)
{
  const RefusedCase *test = user_data;
  const KithWarningValues values = {
    .code = test->code,
    .narrative = test->narrative,
    .manager = test->manager,
    .start = TODAY + test->start,
    .reviewed = KITH_DATE_NONE,
    .review = TODAY + test->review,
    .finish = KITH_DATE_NONE,
    .told = test->told != 0 ? TODAY + test->told : KITH_DATE_NONE,
    .told_how = test->told_how,
    .justification = test->justification,
  };
  g_autoptr(KithWarning) warning = kith_warning_new (&values);
  g_autoptr(GError) error = NULL;
  gint64 head = kith_test_get_head (fixture->store);

  g_assert_false (kith_db_save_warning (fixture->store->db, fixture->child, warning, TODAY, NULL, &error));
  g_assert_error (error, KITH_WARNING_ERROR, (int)test->expected);
  g_assert_cmpint (kith_test_get_head (fixture->store), ==, head);
}

static void
test_review_and_end (Fixture      *fixture,
                     gconstpointer user_data)
{
  KithWarningValues values = make_values ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) warnings = NULL;
  g_autoptr(KithWarning) warning = NULL;
  gint64 id, act;

  save (fixture, &values);
  id = kith_test_select (fixture->store, "SELECT id FROM warning");

  g_assert_false (kith_db_review_warning (fixture->store->db, id, TODAY + 30, " ", TODAY, NULL, &error));
  g_assert_error (error, KITH_WARNING_ERROR, KITH_WARNING_ERROR_REASON);
  g_clear_error (&error);
  g_assert_false (kith_db_review_warning (fixture->store->db, id, TODAY + 366, "Still so", TODAY, NULL, &error));
  g_assert_error (error, KITH_WARNING_ERROR, KITH_WARNING_ERROR_REVIEW);
  g_clear_error (&error);

  /* A year from the review, which is more than a year from the start. */
  g_assert_true (kith_db_review_warning (fixture->store->db, id, TODAY + 365, "Still so", TODAY, NULL, &error));
  g_assert_no_error (error);

  g_assert_false (kith_db_end_warning (fixture->store->db, id, "", TODAY, NULL, &error));
  g_assert_error (error, KITH_WARNING_ERROR, KITH_WARNING_ERROR_REASON);
  g_clear_error (&error);
  g_assert_true (kith_db_end_warning (fixture->store->db, id, "The uncle has moved away", TODAY, &act, &error));
  g_assert_no_error (error);
  assert_shown (fixture, NULL);

  warnings = load (fixture);
  warning = g_list_model_get_item (warnings, 0);
  g_assert_false (kith_warning_is_open (warning));
  g_assert_cmpint (kith_warning_get_reviewed (warning), ==, TODAY);
  g_assert_cmpstr (kith_warning_get_end_reason (warning), ==, "The uncle has moved away");

  /* What has ended stays as it was. */
  g_assert_false (kith_db_save_warning (fixture->store->db, fixture->child, warning, TODAY, NULL, &error));
  g_assert_error (error, KITH_WARNING_ERROR, KITH_WARNING_ERROR_ENDED);
  g_clear_error (&error);
  g_assert_false (kith_db_end_warning (fixture->store->db, id, "Again", TODAY, NULL, &error));
  g_assert_error (error, KITH_WARNING_ERROR, KITH_WARNING_ERROR_ENDED);
  g_clear_error (&error);

  g_assert_true (kith_undo_act (fixture->store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  assert_shown (fixture, "Risk posed to worker");
}

/* A warning whose review is overdue goes on warning, and says that it is. */
static void
test_overdue_still_warns (Fixture      *fixture,
                          gconstpointer user_data)
{
  KithWarningValues values = make_values ();
  g_autoptr(GListModel) warnings = NULL;
  g_autoptr(KithWarning) warning = NULL;

  save (fixture, &values);
  warnings = load (fixture);
  warning = g_list_model_get_item (warnings, 0);
  g_assert_false (kith_warning_is_due (warning, values.review - 1));
  g_assert_true (kith_warning_is_due (warning, values.review));
  g_assert_true (kith_warning_is_open (warning));
}

static void
assert_to_review (Fixture *fixture,
                  KithDate day,
                  guint    n_expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithToday) today = kith_db_load_today (fixture->store->db, day, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (kith_today_get_reviews (today)), ==, n_expected);
  if (n_expected > 0)
    {
      g_autoptr(KithDueStep) review = g_list_model_get_item (kith_today_get_reviews (today), 0);

      g_assert_cmpstr (kith_due_step_get_what (review), ==, "Risk posed to worker");
      g_assert_cmpstr (kith_due_step_get_about (review), ==, "Ivo Tansley");
      g_assert_cmpint (kith_due_step_get_child_id (review), ==, fixture->child);
      g_assert_false (kith_today_get_is_calm (today));
    }
}

/* Today asks for the review a week before, and goes on asking. */
static void
test_review_is_asked_for (Fixture      *fixture,
                          gconstpointer user_data)
{
  KithWarningValues values = make_values ();
  g_autoptr(GError) error = NULL;

  save (fixture, &values);
  assert_to_review (fixture, values.review - 8, 0);
  assert_to_review (fixture, values.review - 7, 1);
  assert_to_review (fixture, values.review + 100, 1);
  g_assert_true (kith_db_end_warning (fixture->store->db, kith_test_select (fixture->store, "SELECT id FROM warning"),
                                      "Moved away", TODAY, NULL, &error));
  g_assert_no_error (error);
  assert_to_review (fixture, values.review + 100, 0);
}

static void
test_put_right (Fixture      *fixture,
                gconstpointer user_data)
{
  KithWarningValues values = make_values ();
  g_autoptr(GListModel) warnings = NULL;
  g_autoptr(KithWarning) warning = NULL;

  save (fixture, &values);
  values.id = kith_test_select (fixture->store, "SELECT id FROM warning");
  g_assert_cmpint (save (fixture, &values), ==, 0);

  values.told = TODAY;
  values.told_how = "By the team manager, by telephone";
  g_assert_cmpint (save (fixture, &values), !=, 0);
  warnings = load (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (warnings), ==, 1);
  warning = g_list_model_get_item (warnings, 0);
  g_assert_cmpstr (kith_warning_get_told_how (warning), ==, values.told_how);
  g_assert_null (kith_warning_get_justification (warning));
}

static void
test_latest_review (void)
{
  g_assert_cmpint (kith_warning_latest_review (kith_date_new (2026, 11, 20)), ==, kith_date_new (2027, 11, 20));
  g_assert_cmpint (kith_warning_latest_review (kith_date_new (2024, 2, 29)), ==, kith_date_new (2025, 2, 28));
  g_assert_cmpint (kith_warning_latest_review (kith_date_new (2023, 2, 28)), ==, kith_date_new (2024, 2, 28));
}

#define ADD(path, func) \
        g_test_add ("/warnings/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/warnings/latest-review", test_latest_review);
  ADD ("stands-by-the-name", test_stands_by_the_name);
  ADD ("unknown-kind", test_unknown_kind);
  ADD ("review-and-end", test_review_and_end);
  ADD ("overdue-still-warns", test_overdue_still_warns);
  ADD ("review-is-asked-for", test_review_is_asked_for);
  ADD ("put-right", test_put_right);
  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/warnings/refused/", refused_cases[i].name, NULL);

      g_test_add (path, Fixture, &refused_cases[i], fixture_set_up, test_refused, fixture_tear_down);
    }

  return g_test_run ();
}
