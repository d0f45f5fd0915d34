/* test-bank-holidays.c: the list of bank holidays that gov.uk publishes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bank-holidays.h"

#include <string.h>

#define LIST(events) "{\"england-and-wales\": {\"events\": [" events "]}}"

static GArray *
parse (const char *json,
       GError    **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));

  return kith_bank_holidays_new_from_json (bytes, error);
}

static GArray *
load_real_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "calendar",
                                                 "bank-holidays.json", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = NULL;
  g_autofree char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  holidays = parse (contents, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&holidays);
}

static void
assert_holiday (GArray     *holidays,
                guint       index,
                const char *date,
                const char *title)
{
  KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, index);
  g_autofree char *iso = kith_date_to_iso (holiday->date);

  g_assert_cmpstr (iso, ==, date);
  g_assert_cmpstr (holiday->title, ==, title);
}

static void
test_known_answer (void)
{
  g_autoptr(GArray) holidays = load_real_list ();

  g_assert_cmpuint (holidays->len, ==, 140);
  assert_holiday (holidays, 0, "2012-01-02", "New Year’s Day");
  assert_holiday (holidays, 139, "2028-12-26", "Boxing Day");
}

static void
test_known_years (void)
{
  static const char *const expected[] = {
    "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06",
    "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26",
    "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05",
    "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26",
    "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04",
    "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
    "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03",
    "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28",
    "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01",
    "2028-05-29", "2028-08-28", "2028-12-25", "2028-12-26",
  };
  g_autoptr(GArray) holidays = load_real_list ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, 100 + i);
      g_autofree char *iso = kith_date_to_iso (holiday->date);

      g_assert_cmpstr (iso, ==, expected[i]);
    }
}

static void
test_rises (void)
{
  g_autoptr(GArray) holidays = load_real_list ();

  for (guint i = 1; i < holidays->len; i++)
    g_assert_cmpint (g_array_index (holidays, KithBankHoliday, i - 1).date, <,
                     g_array_index (holidays, KithBankHoliday, i).date);
}

static void
test_sorts_and_cleans (void)
{
  static const char json[] =
    LIST ("{\"title\": \" Boxing\\u0007 Day \", \"date\": \"2030-12-26\"},"
          "{\"date\": \"2030-12-25\", \"title\": \"Christmas Day\", \"bunting\": 1}");
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = parse (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (holidays->len, ==, 2);
  assert_holiday (holidays, 0, "2030-12-25", "Christmas Day");
  assert_holiday (holidays, 1, "2030-12-26", "Boxing Day");
}

static void
test_passes_over_other_divisions (void)
{
  static const char json[] =
    "{\"scotland\": {\"events\": [{\"title\": \"2 January\", \"date\": \"2030-01-02\"}]},"
    "\"england-and-wales\": {\"events\": [{\"title\": \"New Year\", \"date\": \"2030-01-01\"}]},"
    "\"northern-ireland\": 7}";
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = parse (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (holidays->len, ==, 1);
  assert_holiday (holidays, 0, "2030-01-01", "New Year");
}

static void
test_refuses (void)
{
  static const struct
  {
    const char            *json;
    KithBankHolidaysError  code;
  } cases[] = {
    { "", KITH_BANK_HOLIDAYS_ERROR_NOT_JSON },
    { "<html></html>", KITH_BANK_HOLIDAYS_ERROR_NOT_JSON },
    { "{", KITH_BANK_HOLIDAYS_ERROR_NOT_JSON },
    { "{\"a\": \"\xff\"}", KITH_BANK_HOLIDAYS_ERROR_NOT_JSON },
    { " ", KITH_BANK_HOLIDAYS_ERROR_NOT_JSON },
    { "null", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { "[]", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { "{}", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { "{\"scotland\": {\"events\": []}}", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { "{\"england-and-wales\": 1}", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { "{\"england-and-wales\": {}}", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { "{\"england-and-wales\": {\"events\": {}}}", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { "{\"england-and-wales\": {\"events\": null}}", KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { LIST (""), KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { LIST ("1"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("null"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"date\": \"2030-01-01\"}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"title\": \"New Year\"}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"title\": \" \", \"date\": \"2030-01-01\"}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"title\": 1, \"date\": \"2030-01-01\"}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"title\": \"New Year\", \"date\": 20300101}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"title\": \"x\", \"date\": \"2030-02-30\"}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"title\": \"x\", \"date\": \"01/01/2030\"}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { LIST ("{\"title\": \"x\", \"date\": \"2030-01-01\"}, {}"), KITH_BANK_HOLIDAYS_ERROR_EVENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) holidays = parse (cases[i].json, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (holidays);
      g_assert_error (error, KITH_BANK_HOLIDAYS_ERROR, (int)cases[i].code);
    }
}

static void
test_refuses_too_much (void)
{
  g_autofree char *blanks = g_strnfill (1024 * 1024 + 1, ' ');
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = parse (blanks, &error);

  g_assert_null (holidays);
  g_assert_error (error, KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_TOO_LARGE);
}

/* Brackets upon brackets, up to the size there may be. */
static void
test_refuses_depth (void)
{
  g_autofree char *brackets = g_strnfill (1024 * 1024, '[');
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = parse (brackets, &error);

  g_assert_null (holidays);
  g_assert_error (error, KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_NOT_JSON);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bank-holidays/known-answer", test_known_answer);
  g_test_add_func ("/bank-holidays/known-years", test_known_years);
  g_test_add_func ("/bank-holidays/rises", test_rises);
  g_test_add_func ("/bank-holidays/sorts-and-cleans", test_sorts_and_cleans);
  g_test_add_func ("/bank-holidays/passes-over-other-divisions", test_passes_over_other_divisions);
  g_test_add_func ("/bank-holidays/refuses", test_refuses);
  g_test_add_func ("/bank-holidays/refuses-too-much", test_refuses_too_much);
  g_test_add_func ("/bank-holidays/refuses-depth", test_refuses_depth);

  return g_test_run ();
}
