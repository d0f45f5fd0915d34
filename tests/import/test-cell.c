/* test-cell.c: what the text of a cell means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cell.h"

#include <string.h>

#define TODAY (kith_date_new (2026, 11, 22))

static void
test_text (void)
{
  static const struct
  {
    const char *cell;
    const char *text;
  } cases[] = {
    { "Okafor", "Okafor" }, { " Okafor ", "Okafor" }, { "a\u00a0b", "a b" }, { "a \n\r\n b", "a b" },
    { "", NULL }, { "  ", NULL }, { "\u00a0", NULL }, { "N/A", NULL }, { "#N/A", NULL }, { "-", NULL },
    { "NULL", NULL }, { "Ne\u0301", "Né" }, { "a\ab", "ab" }, { "None", "None" },
    { "=\"004512\"", "004512" }, { "=\" A \"", "A" }, { "=\"\"", NULL }, { "=\"", "=\"" }, { "=A1", "=A1" },
    { "'=cmd", "=cmd" }, { "'-Jones", "-Jones" }, { "'t Hart", "'t Hart" }, { "'", "'" }, { "'=\"x\"", "=\"x\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = kith_cell_dup_text (cases[i].cell);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

typedef struct
{
  const char *text;
  const char *day_first;
  const char *month_first;
} DateCase;

static const DateCase date_cases[] = {
  { "03/09/2014", "2014-09-03", "2014-03-09" },
  { "3/9/2014", "2014-09-03", "2014-03-09" },
  { "03-09-2014", "2014-09-03", "2014-03-09" },
  { "03.09.2014", "2014-09-03", "2014-03-09" },
  { "03 09 2014", "2014-09-03", "2014-03-09" },
  { "28/02/2014", "2014-02-28", NULL },
  { "12/17/2014", NULL, "2014-12-17" },
  { "2014-09-03", "2014-09-03", "2014-09-03" },
  { "2014/09/03", "2014-09-03", "2014-09-03" },
  { "20140903", "2014-09-03", "2014-09-03" },
  { "03 Sep 2014", "2014-09-03", "2014-09-03" },
  { "3-Sep-14", "2014-09-03", "2014-09-03" },
  { "3rd September 2014", "2014-09-03", "2014-09-03" },
  { "22nd Nov, 2014", "2014-11-22", "2014-11-22" },
  { "Sep 3, 2014", "2014-09-03", "2014-09-03" },
  { "03/09/2014 00:00:00", "2014-09-03", "2014-03-09" },
  { "2014-09-03T10:30:00.000Z", "2014-09-03", "2014-09-03" },
  { "2014-09-03T00:00:00+01:00", "2014-09-03", "2014-09-03" },
  { "03/09/2014 2:30 PM", "2014-09-03", "2014-03-09" },
  { "03/09/14", "2014-09-03", "2014-03-09" },
  { "22/11/26", "2026-11-22", NULL },
  { "23/11/26", "1926-11-23", NULL },
  { "01/02/99", "1999-02-01", "1999-01-02" },
  { "29/02/2016", "2016-02-29", NULL },
  { "29/02/2014", NULL, NULL },
  { "31/06/2014", NULL, NULL },
  { "00/01/2014", NULL, NULL },
  { "41885", "2014-09-03", "2014-09-03" },
  { "41885.5", "2014-09-03", "2014-09-03" },
  { "9999", NULL, NULL },
  { "123456", NULL, NULL },
  { "20141399", NULL, NULL },
  { "03/09", NULL, NULL },
  { "03/09/014", NULL, NULL },
  { "03/09/2014x", NULL, NULL },
  { "03/09/2014 noon", NULL, NULL },
  { "tomorrow", NULL, NULL },
  { "September", NULL, NULL },
  { "", NULL, NULL },
  { "1/1", NULL, NULL },
  { "99999999999999999999", NULL, NULL },
};

static void
assert_date (const char   *text,
             KithDateOrder order,
             const char   *expected)
{
  KithCellDate date = kith_cell_parse_date (text, order, TODAY);
  g_autofree char *iso = date.date != KITH_DATE_NONE ? kith_date_to_iso (date.date) : NULL;

  g_test_message ("\"%s\"", text);
  g_assert_cmpstr (iso, ==, expected);
  g_assert_true (date.is_shaped || date.date == KITH_DATE_NONE);
}

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      assert_date (date_cases[i].text, KITH_DATE_ORDER_DAY_FIRST, date_cases[i].day_first);
      assert_date (date_cases[i].text, KITH_DATE_ORDER_MONTH_FIRST, date_cases[i].month_first);
    }
}

static void
test_what_dates_say (void)
{
  KithCellDate plain = kith_cell_parse_date ("3/9/2014", KITH_DATE_ORDER_DAY_FIRST, TODAY);
  KithCellDate day = kith_cell_parse_date ("13/9/2014", KITH_DATE_ORDER_DAY_FIRST, TODAY);
  KithCellDate month = kith_cell_parse_date ("9/13/2014", KITH_DATE_ORDER_DAY_FIRST, TODAY);
  KithCellDate same = kith_cell_parse_date ("3/3/14", KITH_DATE_ORDER_DAY_FIRST, TODAY);
  KithCellDate named = kith_cell_parse_date ("3 Sep 2014", KITH_DATE_ORDER_DAY_FIRST, TODAY);
  KithCellDate serial = kith_cell_parse_date ("41885", KITH_DATE_ORDER_DAY_FIRST, TODAY);

  g_assert_true (plain.has_order && !plain.votes_day_first && !plain.votes_month_first);
  g_assert_true (day.votes_day_first && !day.votes_month_first);
  g_assert_true (month.votes_month_first && month.is_shaped && month.date == KITH_DATE_NONE);
  g_assert_true (same.has_short_year && !same.has_order);
  g_assert_false (named.has_order || named.has_short_year);
  g_assert_true (serial.is_number);
}

/* What is written as a date is read as that day, in each way of writing. */
static void
test_all_days (void)
{
  for (KithDate date = kith_date_new (2007, 1, 1); date <= TODAY; date += 13)
    {
      static const char * const formats[] = { "%d/%m/%Y", "%d-%m-%y", "%Y-%m-%d", "%d %b %Y", "%d %B %y", "%Y%m%d",
                                              "%b %d, %Y", "%d.%m.%Y 23:59" };

      for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autofree char *text = kith_date_format (date, formats[i]);

          g_assert_cmpint (kith_cell_parse_date (text, KITH_DATE_ORDER_DAY_FIRST, TODAY).date, ==, date);
        }
    }
}

static void
test_year_groups (void)
{
  static const struct
  {
    const char *text;
    int         year_group;
  } cases[] = {
    { "7", 7 }, { "07", 7 }, { "Year 7", 7 }, { "Year  7", 7 }, { "Yr 7", 7 }, { "Y7", 7 }, { "Year Group 7", 7 },
    { "Curriculum Year 10", 10 }, { "NC Year 3", 3 }, { "14", 14 }, { "0", 0 }, { "-1", -1 },
    { "R", 0 }, { "Rec", 0 }, { "Reception", 0 }, { "YR", 0 }, { "Year R", 0 }, { "FS2", 0 },
    { "N", -1 }, { "N1", -1 }, { "N2", -1 }, { "Nursery", -1 }, { "Nursery 2", -1 },
    { "15", KITH_CELL_UNKNOWN_YEAR_GROUP }, { "2014", KITH_CELL_UNKNOWN_YEAR_GROUP },
    { "7B", KITH_CELL_UNKNOWN_YEAR_GROUP }, { "", KITH_CELL_UNKNOWN_YEAR_GROUP },
    { "Year", KITH_CELL_UNKNOWN_YEAR_GROUP }, { "Year Ten", KITH_CELL_UNKNOWN_YEAR_GROUP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("\"%s\"", cases[i].text);
      g_assert_cmpint (kith_cell_parse_year_group (cases[i].text), ==, cases[i].year_group);
    }
}

static void
test_sexes (void)
{
  static const char * const cases[][2] = {
    { "M", "M" }, { "male", "M" }, { "Boy", "M" }, { "1", "M" }, { "a) Male", "M" }, { "F", "F" }, { "Female ", "F" },
    { "b) Female", "F" }, { "2", "F" }, { "U", "U" }, { "Unknown", "U" }, { "0", "U" }, { "9", "U" },
    { "c) Not stated/recorded", "U" }, { "d) Neither", "U" }, { "Indeterminate", "U" }, { "Q", NULL }, { "3", NULL },
    { "", NULL }, { "Malein", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (kith_cell_parse_sex (cases[i][0]), ==, cases[i][1]);
}

static void
test_names (void)
{
  static const struct
  {
    const char    *text;
    KithNameOrder  order;
    const char    *family;
    const char    *given;
    const char    *preferred;
  } cases[] = {
    { "OKAFOR, Adaeze", KITH_NAME_ORDER_COMMA, "OKAFOR", "Adaeze", NULL },
    { "Okafor , Adaeze Grace", KITH_NAME_ORDER_COMMA, "Okafor", "Adaeze Grace", NULL },
    { "Okafor, Adaeze (Ada)", KITH_NAME_ORDER_COMMA, "Okafor", "Adaeze", "Ada" },
    { "van den Berg, Jan", KITH_NAME_ORDER_GIVEN_FIRST, "van den Berg", "Jan", NULL },
    { "Okafor,", KITH_NAME_ORDER_COMMA, "Okafor", NULL, NULL },
    { ", Ada", KITH_NAME_ORDER_COMMA, NULL, "Ada", NULL },
    { "Adaeze Okafor", KITH_NAME_ORDER_GIVEN_FIRST, "Okafor", "Adaeze", NULL },
    { "Adaeze Grace Okafor", KITH_NAME_ORDER_GIVEN_FIRST, "Okafor", "Adaeze Grace", NULL },
    { "Jan van den Berg", KITH_NAME_ORDER_GIVEN_FIRST, "van den Berg", "Jan", NULL },
    { "Inés de la Cruz", KITH_NAME_ORDER_GIVEN_FIRST, "de la Cruz", "Inés", NULL },
    { "Adaeze OKAFOR", KITH_NAME_ORDER_FAMILY_FIRST, "OKAFOR", "Adaeze", NULL },
    { "OKAFOR Adaeze", KITH_NAME_ORDER_GIVEN_FIRST, "OKAFOR", "Adaeze", NULL },
    { "VAN DEN BERG Jan", KITH_NAME_ORDER_GIVEN_FIRST, "VAN DEN BERG", "Jan", NULL },
    { "Okafor Adaeze", KITH_NAME_ORDER_FAMILY_FIRST, "Okafor", "Adaeze", NULL },
    { "de Souza Maria", KITH_NAME_ORDER_FAMILY_FIRST, "de Souza", "Maria", NULL },
    { "ADAEZE OKAFOR", KITH_NAME_ORDER_GIVEN_FIRST, "OKAFOR", "ADAEZE", NULL },
    { "Sukarno", KITH_NAME_ORDER_GIVEN_FIRST, NULL, "Sukarno", NULL },
    { "(Ada)", KITH_NAME_ORDER_GIVEN_FIRST, NULL, NULL, "Ada" },
    { "Ada (", KITH_NAME_ORDER_GIVEN_FIRST, "(", "Ada", NULL },
    { "", KITH_NAME_ORDER_COMMA, NULL, NULL, NULL },
    { " - ", KITH_NAME_ORDER_COMMA, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(KithCellName) name = { NULL, };

      g_test_message ("\"%s\"", cases[i].text);
      kith_cell_parse_name (cases[i].text, cases[i].order, &name);
      g_assert_cmpstr (name.family_name, ==, cases[i].family);
      g_assert_cmpstr (name.given_name, ==, cases[i].given);
      g_assert_cmpstr (name.preferred_name, ==, cases[i].preferred);
    }
}

static void
test_codes (void)
{
  static const struct
  {
    KithField   field;
    const char *text;
    const char *code;
  } cases[] = {
    { KITH_FIELD_REFERRAL_SOURCE, "6", "6" },
    { KITH_FIELD_REFERRAL_SOURCE, "q) 6: Police", "6" },
    { KITH_FIELD_REFERRAL_SOURCE, "Police", "6" },
    { KITH_FIELD_REFERRAL_SOURCE, "2a", "2A" },
    { KITH_FIELD_REFERRAL_SOURCE, "School Nurse", "3C" },
    { KITH_FIELD_REFERRAL_SOURCE, "Schools", "2A" },
    { KITH_FIELD_REFERRAL_SOURCE, "u) 10: Unknown", "10" },
    { KITH_FIELD_REFERRAL_SOURCE, "s) 8: Other", "8" },
    { KITH_FIELD_REFERRAL_SOURCE, "Health services – A&E", "3E" },
    { KITH_FIELD_REFERRAL_SOURCE, "the weather", NULL },
    { KITH_FIELD_PRIMARY_NEED, "N1 - Abuse or neglect", "N1" },
    { KITH_FIELD_PRIMARY_NEED, "Child’s disability or illness", "N2" },
    { KITH_FIELD_PRIMARY_NEED, "Parental disability or illness", "N3" },
    { KITH_FIELD_CLOSURE_REASON, "RC8 - Case closed after assessment, no further action", "RC8" },
    { KITH_FIELD_CLOSURE_REASON, "Services ceased for any other reason", "RC7" },
    { KITH_FIELD_LATEST_CATEGORY, "b) Physical abuse", "PHY" },
    { KITH_FIELD_LATEST_CATEGORY, "NEG", "NEG" },
    { KITH_FIELD_LATEST_CATEGORY, "Multiple: neglect and emotional", "MUL" },
    { KITH_FIELD_LEGAL_STATUS, "C2: FCO", "C2" },
    { KITH_FIELD_LEGAL_STATUS, "Interim Care Order", "C1" },
    { KITH_FIELD_LEGAL_STATUS, "Section 20", "V2" },
    { KITH_FIELD_ETHNICITY, "a) WBRI", "WBRI" },
    { KITH_FIELD_ETHNICITY, "White - British", "WBRI" },
    { KITH_FIELD_ETHNICITY, "White and Black Caribbean", "MWBC" },
    { KITH_FIELD_ETHNICITY, "Martian", NULL },
    { KITH_FIELD_ENROLMENT, "C", "C" },
    { KITH_FIELD_ENROLMENT, "Single Registration", "C" },
    { KITH_FIELD_ENROLMENT, "Main – Dual Registration", "M" },
    { KITH_FIELD_ENROLMENT, "Current Subsidiary (dual registration)", "S" },
    { KITH_FIELD_SEN, "SEN Support", "K" },
    { KITH_FIELD_SEN, "EHCP", "E" },
    { KITH_FIELD_SEN, "No SEN", "N" },
    { KITH_FIELD_FREE_MEALS, "T", "Y" },
    { KITH_FIELD_FREE_MEALS, "not eligible", "N" },
    { KITH_FIELD_FREE_MEALS, "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("\"%s\"", cases[i].text);
      g_assert_cmpstr (kith_cell_parse_code (cases[i].text, cases[i].field), ==, cases[i].code);
    }
}

static void
test_statuses (void)
{
  static const struct
  {
    const char     *text;
    KithCaseStatus  status;
  } cases[] = {
    { "a) Looked after child", KITH_CASE_STATUS_LOOKED_AFTER },
    { "LAC", KITH_CASE_STATUS_LOOKED_AFTER },
    { "Children in Care", KITH_CASE_STATUS_LOOKED_AFTER },
    { "b) Child Protection plan", KITH_CASE_STATUS_PROTECTION },
    { "CP", KITH_CASE_STATUS_PROTECTION },
    { "CP/CIN", KITH_CASE_STATUS_PROTECTION },
    { "c) Child in need plan", KITH_CASE_STATUS_IN_NEED },
    { "Section 17", KITH_CASE_STATUS_IN_NEED },
    { "d) Open assessment", KITH_CASE_STATUS_ASSESSMENT },
    { "C&F assessment", KITH_CASE_STATUS_ASSESSMENT },
    { "Early Help", KITH_CASE_STATUS_EARLY_HELP },
    { "Family Help", KITH_CASE_STATUS_EARLY_HELP },
    { "e) Closed episode", KITH_CASE_STATUS_CLOSED },
    { "Closed (CP)", KITH_CASE_STATUS_CLOSED },
    { "b)", KITH_CASE_STATUS_PROTECTION },
    { "b) No", KITH_CASE_STATUS_NONE },
    { "Care leaver", KITH_CASE_STATUS_NONE },
    { "Pending", KITH_CASE_STATUS_NONE },
    { "Open", KITH_CASE_STATUS_NONE },
    { "", KITH_CASE_STATUS_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("\"%s\"", cases[i].text);
      g_assert_cmpint (kith_cell_parse_status (cases[i].text), ==, cases[i].status);
    }

  g_assert_cmpstr (kith_case_status_get_id (KITH_CASE_STATUS_IN_NEED), ==, "in-need");
}

static void
test_flags_and_numbers (void)
{
  int value = 7;

  g_assert_true (kith_cell_parse_flag ("a) Yes", &value) && value == 1);
  g_assert_true (kith_cell_parse_flag ("N", &value) && value == 0);
  g_assert_true (kith_cell_parse_flag ("Not known", &value) && value == -1);
  g_assert_false (kith_cell_parse_flag ("perhaps", &value));
  g_assert_true (kith_cell_parse_number (" 116423 ", &value) && value == 116423);
  g_assert_false (kith_cell_parse_number ("12.5", &value));
  g_assert_false (kith_cell_parse_number ("-1", &value));
  g_assert_false (kith_cell_parse_number ("123456789", &value));
  g_assert_cmpint (value, ==, 116423);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell/text", test_text);
  g_test_add_func ("/cell/dates", test_dates);
  g_test_add_func ("/cell/what-dates-say", test_what_dates_say);
  g_test_add_func ("/cell/all-days", test_all_days);
  g_test_add_func ("/cell/year-groups", test_year_groups);
  g_test_add_func ("/cell/sexes", test_sexes);
  g_test_add_func ("/cell/names", test_names);
  g_test_add_func ("/cell/codes", test_codes);
  g_test_add_func ("/cell/statuses", test_statuses);
  g_test_add_func ("/cell/flags-and-numbers", test_flags_and_numbers);

  return g_test_run ();
}
