/* test-lists.c: codes and bank holidays go into a store whole and are answered from it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bank-holidays.h"
#include "kith-store-holidays.h"
#include "kith-store-import.h"
#include "kith-store-lists.h"
#include "kith-store-setup.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

static GBytes *
read_data (const char *folder,
           const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", folder, name, NULL);

  return kith_test_read_file (path);
}

static KithTestStore *
new_store_with_lists (void)
{
  KithTestStore *store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;

  kith_db_set_up (store->db, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return store;
}

static void
assert_text (KithTestStore *store,
             KithStatement *stmt,
             int            column,
             const char    *expected)
{
  g_assert_cmpstr (kith_statement_get_text (stmt, column), ==, expected);
}

static void
test_codes_are_those_of_the_file (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = read_data ("codes", "codes.csv");
  g_autoptr(GPtrArray) rows = kith_code_rows_new_from_csv (bytes, &error);
  g_autoptr(KithStatement) stmt = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, >, 600);
  stmt = kith_db_prepare (store->db, "SELECT codeset, code, label, valid_from, valid_to, source"
                          " FROM code /*scan*/ ORDER BY id", &error);
  for (guint i = 0; i < rows->len; i++)
    {
      const KithCodeRow *row = g_ptr_array_index (rows, i);

      g_assert_true (kith_statement_step (stmt, &error));
      assert_text (store, stmt, 0, row->codeset);
      assert_text (store, stmt, 1, row->code);
      assert_text (store, stmt, 2, row->label);
      g_assert_cmpint (kith_statement_get_date (stmt, 3), ==, row->valid_from);
      g_assert_cmpint (kith_statement_get_date (stmt, 4), ==, row->valid_to);
      assert_text (store, stmt, 5, row->source != NULL ? row->source : "");
    }
  g_assert_false (kith_statement_step (stmt, &error));
  g_assert_no_error (error);
}

static void
test_codes_are_answered (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(GError) error = NULL;
  KithCodeList *codes = kith_db_get_codes (store->db, &error);
  KithDate day = kith_test_date ("2025-03-31");
  const struct
  {
    const char *codeset;
    const char *code;
    const char *label;
  } known[] = {
    { "referral-source", "2A", "Schools" },
    { "referral-source", "6", "Police" },
    { "primary-need", "N1", "Abuse or neglect" },
    { "closure-reason", "RC2", "Died" },
    { "category-of-abuse", "NEG", "Neglect" },
    { "authority", "852", "Southampton" },
    { "authority", "208", "Lambeth" },
    { "authority", "356", "Stockport" },
    { "referral-source", "99", NULL },
    { "no-such-list", "1", NULL },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpstr (kith_code_list_get_label (codes, known[i].codeset, known[i].code, day), ==, known[i].label);
  g_assert_true (kith_db_get_codes (store->db, &error) == codes);
}

static void
test_codes_of_an_empty_store (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  KithCodeList *codes = kith_db_get_codes (store->db, &error);

  g_assert_no_error (error);
  g_assert_null (kith_code_list_get_label (codes, "referral-source", "2A", kith_test_date ("2025-03-31")));
}

static void
test_holidays_are_those_of_the_file (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = read_data ("calendar", "bank-holidays.json");
  g_autoptr(GArray) holidays = kith_bank_holidays_new_from_json (bytes, &error);
  g_autoptr(KithStatement) stmt = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (holidays->len, ==, 140);
  stmt = kith_db_prepare (store->db, "SELECT day, title FROM bank_holiday /*scan*/ ORDER BY day", &error);
  for (guint i = 0; i < holidays->len; i++)
    {
      const KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, i);

      g_assert_true (kith_statement_step (stmt, &error));
      g_assert_cmpint (kith_statement_get_date (stmt, 0), ==, holiday->date);
      assert_text (store, stmt, 1, holiday->title);
    }
  g_assert_false (kith_statement_step (stmt, &error));
  g_assert_no_error (error);
  kith_statement_reset (stmt);

  g_assert_cmpint (kith_test_select (store, "SELECT min (day) = '2012-01-02' AND max (day) = '2028-12-26'"
                                     " FROM bank_holiday"), ==, 1);
}

/* 365 days, 104 of them at weekends, eight bank holidays, and so on: reckoned by hand. */
static void
test_calendar_counts_working_days (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCalendar) calendar = kith_db_load_calendar (store->db, &error);
  const struct
  {
    const char *from;
    const char *to;
    int         n_days;
  } known[] = {
    { "2023-12-31", "2024-12-31", 254 },
    { "2024-12-31", "2025-12-31", 253 },
    { "2025-12-31", "2026-12-31", 253 },
    { "2022-05-31", "2022-06-30", 20 },    /* the Platinum Jubilee took two of 22 */
    { "2025-04-17", "2025-04-22", 1 },     /* over Easter */
    { "2025-12-24", "2026-01-02", 4 },
    { "2025-12-25", "2025-12-26", 0 },
    { "2024-02-28", "2024-03-01", 2 },
    { "2025-03-04", "2025-03-04", 0 },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      gboolean is_confirmed = FALSE;

      g_assert_cmpint (kith_calendar_working_days_between (calendar, kith_test_date (known[i].from),
                                                           kith_test_date (known[i].to), &is_confirmed),
                       ==, known[i].n_days);
      g_assert_true (is_confirmed);
    }
}

/* 45 working days to an assessment, 15 to a conference: days that stand in a diary. */
static void
test_calendar_adds_working_days (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCalendar) calendar = kith_db_load_calendar (store->db, &error);
  const struct
  {
    const char *event;
    int         n_days;
    const char *due;
  } known[] = {
    { "2025-03-04", 45, "2025-05-09" },    /* Good Friday, Easter Monday, the first Monday of May */
    { "2025-12-22", 15, "2026-01-15" },    /* Christmas, Boxing Day, New Year */
    { "2025-11-03", 1, "2025-11-04" },
    { "2025-11-08", 1, "2025-11-11" },     /* a Saturday counts from Monday */
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpint (kith_calendar_add_working_days (calendar, kith_test_date (known[i].event), known[i].n_days, NULL),
                     ==, kith_test_date (known[i].due));
}

/* The list is the store's own: a day proclaimed this year can be put in. */
static void
test_calendar_follows_the_store (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  KithDate day = kith_test_date ("2026-06-15");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCalendar) before = kith_db_load_calendar (store->db, &error);
  g_autoptr(KithCalendar) after = NULL;

  g_assert_true (kith_calendar_is_working_day (before, day, NULL));
  kith_test_add (store, &kith_table_bank_holiday, "day", "2026-06-15", "title", "A day of thanks", NULL);
  after = kith_db_load_calendar (store->db, &error);
  g_assert_no_error (error);
  g_assert_false (kith_calendar_is_working_day (after, day, NULL));
}

/* Without a list the rules answer, and say that nothing bears them out. */
static void
test_calendar_of_an_empty_store (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCalendar) calendar = kith_db_load_calendar (store->db, &error);
  gboolean is_confirmed = TRUE;

  g_assert_no_error (error);
  g_assert_false (kith_calendar_is_working_day (calendar, kith_test_date ("2025-12-25"), &is_confirmed));
  g_assert_false (is_confirmed);
}

/* The lists speak for the whole of 2012, and to the last day they name. */
static void
test_calendar_says_how_far_the_list_goes (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCalendar) calendar = kith_db_load_calendar (store->db, &error);
  const struct
  {
    const char *day;
    gboolean    is_confirmed;
  } known[] = {
    { "2011-12-30", FALSE }, { "2012-01-03", TRUE }, { "2028-12-22", TRUE }, { "2028-12-27", FALSE }, { "2031-05-06", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      gboolean is_confirmed = !known[i].is_confirmed;

      g_assert_true (kith_calendar_is_working_day (calendar, kith_test_date (known[i].day), &is_confirmed));
      g_assert_cmpint (is_confirmed, ==, known[i].is_confirmed);
    }
}

/* Events as gov.uk writes them; a list ends with %NULL. */
static KithImportSource *
read_holidays (const char * const *days)
{
  g_autoptr(GString) json = g_string_new ("{\"england-and-wales\": {\"events\": [");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  KithImportSource *source;

  for (guint i = 0; days[i] != NULL; i += 2)
    g_string_append_printf (json, "%s{\"title\": \"%s\", \"date\": \"%s\", \"notes\": \"\", \"bunting\": true}",
                            i > 0 ? ", " : "", days[i + 1], days[i]);
  g_string_append (json, "]}}");
  bytes = g_bytes_new (json->str, json->len);
  source = kith_import_source_new ("holidays", "bank-holidays.json", bytes, NULL, &error);
  g_assert_no_error (error);

  return source;
}

static const char * const newer[] = {
  "2028-01-03", "New Year’s Day",
  "2028-04-14", "Good Friday",
  "2028-04-17", "Easter Monday",
  "2028-05-01", "May Day",
  "2028-06-02", "Spring bank holiday",
  "2028-06-05", "A day of thanks",
  "2028-08-28", "Summer bank holiday",
  "2028-12-25", "Christmas Day",
  "2028-12-26", "Boxing Day",
  "2029-01-01", "New Year’s Day",
  "2029-12-26", "Boxing Day",
  NULL
};

static void
assert_tally (const guint counts[KITH_N_IMPORT_VERDICTS],
              guint       n_new,
              guint       n_changed,
              guint       n_same,
              guint       n_gone)
{
  g_assert_cmpuint (counts[KITH_IMPORT_NEW], ==, n_new);
  g_assert_cmpuint (counts[KITH_IMPORT_CHANGED], ==, n_changed);
  g_assert_cmpuint (counts[KITH_IMPORT_SAME], ==, n_same);
  g_assert_cmpuint (counts[KITH_IMPORT_GONE], ==, n_gone);
  g_assert_cmpuint (counts[KITH_IMPORT_REFUSED], ==, 0);
}

/* A bank holiday was moved, one was added, one has another name; 2029 is new; older years stay. */
static void
test_holidays_are_replaced (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(KithImportSource) source = read_holidays (newer);
  g_autoptr(KithImportSource) again = read_holidays (newer);
  g_autoptr(GError) error = NULL;
  KithImportTally tally;

  g_assert_true (kith_db_import (store->db, source, &tally, NULL, &error));
  g_assert_no_error (error);
  assert_tally (tally.counts, 4, 1, 6, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM bank_holiday WHERE day < '2028-01-01'"), ==, 132);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM bank_holiday WHERE day = '2028-05-29'"), ==, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM bank_holiday WHERE title = 'May Day' AND day = '2028-05-01'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM import WHERE kind = 'holidays' AND n_new = 4"), ==, 1);

  g_assert_true (kith_db_import (store->db, again, &tally, NULL, &error));
  assert_tally (tally.counts, 0, 0, 11, 0);
}

static void
test_holidays_are_undone_as_one (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr(KithImportSource) source = read_holidays (newer);
  g_autoptr(GError) error = NULL;
  gint64 act;

  g_assert_true (kith_db_import (store->db, source, NULL, &act, &error));
  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

/* The preview writes nothing, and lists what is new, named anew or gone. */
static void
test_holidays_are_previewed (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithImportPreview) preview = kith_db_preview_import (store->db, read_holidays (newer), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (kith_import_preview_get_about (preview), ==, "Bank holidays of England and Wales, 2028 to 2029");
  g_assert_cmpuint (kith_import_preview_get_count (preview, KITH_IMPORT_GONE), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (kith_import_preview_get_lines (preview)), ==, 6);
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

/* What is computed today is certain with the newer list. */
static void
test_holidays_make_certain (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(KithImportSource) source = read_holidays (newer);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCalendar) calendar = NULL;
  gboolean is_confirmed = FALSE;

  g_assert_true (kith_db_import (store->db, source, NULL, NULL, &error));
  calendar = kith_db_load_calendar (store->db, &error);
  g_assert_cmpint (kith_calendar_get_last_day (calendar), ==, kith_test_date ("2029-12-26"));
  g_assert_true (kith_calendar_is_working_day (calendar, kith_test_date ("2029-03-05"), &is_confirmed));
  g_assert_true (is_confirmed);
}

/* A year in between, of which the file says nothing, is not touched. */
static void
test_holidays_leave_other_years (void)
{
  const char * const days[] = { "2013-12-25", "Christmas Day", "2015-12-25", "Christmas Day", NULL };
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(KithImportSource) source = read_holidays (days);
  g_autoptr(GError) error = NULL;
  KithImportTally tally;

  g_assert_true (kith_db_import (store->db, source, &tally, NULL, &error));
  assert_tally (tally.counts, 0, 0, 2, 14);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM bank_holiday WHERE day LIKE '2014-%'"), ==, 8);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM bank_holiday"), ==, 126);
}

static void
test_holidays_twice_on_a_day (void)
{
  const char * const days[] = { "2030-12-25", "Christmas Day", "2030-12-25", "Christmas Day", NULL };
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(KithImportSource) source = read_holidays (days);
  g_autoptr(GError) error = NULL;
  KithImportTally tally;

  g_assert_true (kith_db_import (store->db, source, &tally, NULL, &error));
  g_assert_no_error (error);
  assert_tally (tally.counts, 1, 0, 0, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_FAULT], ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM import_fault WHERE value = '2030-12-25'"), ==, 1);
}

static void
test_holidays_are_listed (void)
{
  g_autoptr(KithTestStore) store = new_store_with_lists ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = kith_db_load_holidays (store->db, &error);
  const KithBankHoliday *first;

  g_assert_no_error (error);
  g_assert_cmpuint (holidays->len, ==, 140);
  first = &g_array_index (holidays, KithBankHoliday, 0);
  g_assert_cmpint (first->date, ==, kith_test_date ("2012-01-02"));
  g_assert_cmpstr (first->title, ==, "New Year’s Day");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/codes/are-those-of-the-file", test_codes_are_those_of_the_file);
  g_test_add_func ("/lists/codes/are-answered", test_codes_are_answered);
  g_test_add_func ("/lists/codes/of-an-empty-store", test_codes_of_an_empty_store);
  g_test_add_func ("/lists/holidays/are-those-of-the-file", test_holidays_are_those_of_the_file);
  g_test_add_func ("/lists/holidays/are-replaced", test_holidays_are_replaced);
  g_test_add_func ("/lists/holidays/are-undone-as-one", test_holidays_are_undone_as_one);
  g_test_add_func ("/lists/holidays/are-previewed", test_holidays_are_previewed);
  g_test_add_func ("/lists/holidays/make-certain", test_holidays_make_certain);
  g_test_add_func ("/lists/holidays/leave-other-years", test_holidays_leave_other_years);
  g_test_add_func ("/lists/holidays/twice-on-a-day", test_holidays_twice_on_a_day);
  g_test_add_func ("/lists/holidays/are-listed", test_holidays_are_listed);
  g_test_add_func ("/lists/calendar/counts-working-days", test_calendar_counts_working_days);
  g_test_add_func ("/lists/calendar/adds-working-days", test_calendar_adds_working_days);
  g_test_add_func ("/lists/calendar/follows-the-store", test_calendar_follows_the_store);
  g_test_add_func ("/lists/calendar/of-an-empty-store", test_calendar_of_an_empty_store);
  g_test_add_func ("/lists/calendar/says-how-far-the-list-goes", test_calendar_says_how_far_the_list_goes);

  return g_test_run ();
}
