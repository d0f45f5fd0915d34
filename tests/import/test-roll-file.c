/* test-roll-file.c: pupils out of a school's list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-cases.h"

#include "kith-csv.h"

#include <string.h>

static const KithRollPupil *
pupil_at (KithRollFile *roll,
          guint         index)
{
  g_assert_cmpuint (index, <, roll->pupils->len);
  return g_ptr_array_index (roll->pupils, index);
}

static void
test_all_fields (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Surname,Forename,Preferred Forename,DOB,Gender,Year Group,Reg,"
                                               "Date of Admission,Enrolment Status,Ethnicity,SEN Status,FSM\n"
                                               "Okafor,Adaeze,Ada,03/09/2014,F,Year 7,7B,01/09/2026,C,BAFR,K,T\n");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);
  const KithRollPupil *pupil = pupil_at (roll, 0);

  g_assert_cmpuint (roll->pupils->len, ==, 1);
  g_assert_cmpuint (roll->faults->len, ==, 0);
  g_assert_cmpuint (roll->n_lines, ==, 1);
  g_assert_cmpuint (pupil->line, ==, 2);
  g_assert_cmpstr (pupil->family_name, ==, "Okafor");
  g_assert_cmpstr (pupil->given_name, ==, "Adaeze");
  g_assert_cmpstr (pupil->preferred_name, ==, "Ada");
  g_assert_cmpint (pupil->birth, ==, kith_date_new (2014, 9, 3));
  g_assert_cmpstr (pupil->sex, ==, "F");
  g_assert_cmpint (pupil->year_group, ==, 7);
  g_assert_cmpstr (pupil->form, ==, "7B");
  g_assert_cmpint (pupil->entry, ==, kith_date_new (2026, 9, 1));
  g_assert_cmpint (pupil->leaving, ==, KITH_DATE_NONE);
  g_assert_cmpstr (pupil->enrolment, ==, "C");
  g_assert_cmpstr (pupil->ethnicity, ==, "BAFR");
  g_assert_cmpstr (pupil->sen, ==, "K");
  g_assert_cmpstr (pupil->free_meals, ==, "Y");
  g_assert_null (pupil->upn);
}

typedef struct
{
  guint           line;
  KithListReason  reason;
  KithField       field;
  const char     *value;
  guint           other_line;
} ExpectedFault;

static const ExpectedFault expected_faults[] = {
  { 2, KITH_LIST_REASON_UPN_ON_TWO, KITH_FIELD_UPN, "D852201900001", 11 },
  { 3, KITH_LIST_REASON_NO_NAME, KITH_FIELD_NONE, NULL, 0 },
  { 4, KITH_LIST_REASON_NO_SUCH_DAY, KITH_FIELD_BIRTH, "31/06/2014", 0 },
  { 4, KITH_LIST_REASON_UPN_CHECK_LETTER, KITH_FIELD_UPN, "L852201900005", 0 },
  { 4, KITH_LIST_REASON_NO_IDENTITY, KITH_FIELD_NONE, NULL, 0 },
  { 5, KITH_LIST_REASON_NO_IDENTITY, KITH_FIELD_NONE, NULL, 0 },
  { 6, KITH_LIST_REASON_UPN_SHAPE, KITH_FIELD_UPN, "12345", 0 },
  { 6, KITH_LIST_REASON_UNKNOWN_SEX, KITH_FIELD_SEX, "Q", 0 },
  { 6, KITH_LIST_REASON_UNKNOWN_YEAR_GROUP, KITH_FIELD_YEAR_GROUP, "Year Ten", 0 },
  { 6, KITH_LIST_REASON_NOT_A_DATE, KITH_FIELD_ENTRY, "tomorrow", 0 },
  { 7, KITH_LIST_REASON_FUTURE, KITH_FIELD_BIRTH, "01/01/2030", 0 },
  { 8, KITH_LIST_REASON_YEAR_FOR_AGE, KITH_FIELD_YEAR_GROUP, "3", 0 },
  { 9, KITH_LIST_REASON_REPEATED_ROW, KITH_FIELD_NONE, NULL, 8 },
  { 10, KITH_LIST_REASON_SAME_PERSON, KITH_FIELD_NONE, NULL, 8 },
  { 11, KITH_LIST_REASON_SAME_UPN, KITH_FIELD_UPN, "D852201900001", 2 },
  { 12, KITH_LIST_REASON_TOO_WIDE, KITH_FIELD_NONE, NULL, 0 },
  { 13, KITH_LIST_REASON_REPEATED_HEADER, KITH_FIELD_NONE, NULL, 0 },
  { 14, KITH_LIST_REASON_NAMESAKE, KITH_FIELD_UPN, "C852201900008", 2 },
  { 15, KITH_LIST_REASON_AGE, KITH_FIELD_BIRTH, "17/12/1990", 0 },
  { 16, KITH_LIST_REASON_TOTAL, KITH_FIELD_NONE, NULL, 0 },
};

static void
test_faults (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("rolls", "faults.csv");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);

  list_assert_roll_adds_up (sheet, roll);
  g_assert_cmpuint (roll->pupils->len, ==, 6);

  for (gsize i = 0; i < G_N_ELEMENTS (expected_faults); i++)
    {
      const ExpectedFault *expected = &expected_faults[i];
      const KithListFault *fault = list_find_fault (roll->faults, expected->line, expected->reason);

      g_test_message ("line %u: %s", expected->line, kith_list_reason_to_sentence (expected->reason));
      g_assert_nonnull (fault);
      g_assert_cmpint (fault->field, ==, expected->field);
      g_assert_cmpstr (fault->value, ==, expected->value);
      g_assert_cmpuint (fault->other_line, ==, expected->other_line);
      g_assert_cmpint (fault->verdict, ==, kith_list_reason_get_verdict (expected->reason));
    }
}

/* No sentence holds what stands in the file. */
static void
test_sentences (void)
{
  for (guint reason = 0; reason < KITH_N_LIST_REASONS; reason++)
    {
      const char *sentence = kith_list_reason_to_sentence ((KithListReason)reason);

      g_assert_nonnull (sentence);
      g_assert_true (g_ascii_isupper (*sentence));
      g_assert_null (strchr (sentence, '%'));
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char     *row;
    KithListReason  reason;
    gboolean        is_kept;
  } cases[] = {
    { "Okafor,", KITH_LIST_REASON_ONE_NAME, TRUE },
    { ",Ada", KITH_LIST_REASON_ONE_NAME, TRUE },
    { "\"\",N/A", KITH_LIST_REASON_NO_NAME, FALSE },
    { "Oka\u202efor,Ada", KITH_LIST_REASON_UNSAFE_NAME, FALSE },
    { "Okafor,\u2066Ada", KITH_LIST_REASON_UNSAFE_NAME, FALSE },
    { "\u200b,\u200c", KITH_LIST_REASON_UNSAFE_NAME, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Surname,Forename,DOB\n%s,03/09/2014\n", cases[i].row);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithRollFile) roll = list_make_roll (sheet);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_nonnull (list_find_fault (roll->faults, 2, cases[i].reason));
      g_assert_cmpuint (roll->pupils->len, ==, cases[i].is_kept ? 1 : 0);
    }
}

static void
test_long_names (void)
{
  g_autofree char *name = g_strnfill (201, 'x');
  g_autofree char *text = g_strdup_printf ("Surname,Forename,Known as,DOB\n%s,Ada,,03/09/2014\n"
                                           "Okafor,Ada,%s,03/09/2014\n", name, name);
  g_autoptr(KithSheet) sheet = list_read_text (text);
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);
  const KithListFault *fault = list_find_fault (roll->faults, 2, KITH_LIST_REASON_LONG_NAME);

  g_assert_nonnull (fault);
  g_assert_cmpuint (strlen (fault->value), ==, 200);
  g_assert_cmpuint (roll->pupils->len, ==, 1);
  g_assert_null (pupil_at (roll, 0)->preferred_name);
  g_assert_nonnull (list_find_fault (roll->faults, 3, KITH_LIST_REASON_UNSAFE_TEXT));
}

static void
test_dates_out_of_order (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Surname,Forename,DOB,Date of Admission,Leaving date\n"
                                               "Okafor,Ada,03/09/2014,01/09/2013,\n"
                                               "Khan,Aisha,13/09/2014,01/09/2026,01/09/2025\n"
                                               "Khan,Omar,23/09/2014,01/09/2027,01/09/2031\n");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);

  g_assert_nonnull (list_find_fault (roll->faults, 2, KITH_LIST_REASON_BEFORE_BIRTH));
  g_assert_nonnull (list_find_fault (roll->faults, 3, KITH_LIST_REASON_END_BEFORE_START));
  g_assert_cmpint (pupil_at (roll, 0)->entry, ==, KITH_DATE_NONE);
  g_assert_cmpint (pupil_at (roll, 1)->leaving, ==, KITH_DATE_NONE);
  g_assert_cmpint (pupil_at (roll, 2)->entry, ==, kith_date_new (2027, 9, 1));
  g_assert_cmpint (pupil_at (roll, 2)->leaving, ==, kith_date_new (2031, 9, 1));
}

/* A rule that a whole column needs is said once. */
static void
test_rules_said_once (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Surname,Forename,DOB,Entry date\n"
                                               "Okafor,Ada,03/09/14,46266\nKhan,Aisha,13/09/14,46266\n");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);

  g_assert_cmpuint (roll->pupils->len, ==, 2);
  g_assert_cmpuint (roll->faults->len, ==, 2);
  g_assert_nonnull (list_find_fault (roll->faults, 2, KITH_LIST_REASON_TWO_DIGIT_YEAR));
  g_assert_nonnull (list_find_fault (roll->faults, 2, KITH_LIST_REASON_DATE_AS_NUMBER));
  g_assert_cmpint (pupil_at (roll, 0)->birth, ==, kith_date_new (2014, 9, 3));
  g_assert_cmpint (pupil_at (roll, 0)->entry, ==, kith_date_new (2026, 9, 1));
}

/* A pupil's year and age agree on both sides of 1 September. */
static void
test_years_for_ages (void)
{
  static const struct
  {
    const char *birth;
    const char *year;
    gboolean    is_remarked_on;
  } cases[] = {
    { "01/09/2014", "7", FALSE }, { "31/08/2015", "7", FALSE }, { "31/08/2014", "7", FALSE },
    { "01/09/2013", "7", FALSE }, { "31/08/2013", "7", TRUE }, { "01/09/2016", "7", TRUE },
    { "01/09/2021", "R", FALSE }, { "31/08/2022", "R", FALSE }, { "01/09/2008", "13", FALSE },
    { "01/10/2023", "N", FALSE }, { "01/10/2010", "14", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Surname,Forename,DOB,Year\nOkafor,Ada,%s,%s\n",
                                               cases[i].birth, cases[i].year);
      g_autoptr(KithSheet) sheet = list_read_text (text);
      g_autoptr(KithRollFile) roll = list_make_roll (sheet);

      g_test_message ("%s in %s", cases[i].birth, cases[i].year);
      g_assert_true ((list_find_fault (roll->faults, 2, KITH_LIST_REASON_YEAR_FOR_AGE) != NULL) ==
                     cases[i].is_remarked_on);
    }
}

static void
test_three_thousand_duplicates (void)
{
  g_autoptr(GString) text = g_string_new ("Surname,Forename,DOB,UPN,Form\n");
  g_autoptr(KithSheet) sheet = NULL;
  g_autoptr(KithRollFile) roll = NULL;

  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *upn = list_make_upn (i % 1000);

      /* Each thousand after the first differs less: not at all, in the form, and by having no UPN. */
      g_string_append_printf (text, "Family%u,Given,03/09/2014,%s,%s\n", i % 1000, i < 3000 ? upn : "",
                              i < 2000 ? "7B" : "7C");
    }

  sheet = list_read_text (text->str);
  roll = list_make_roll (sheet);
  g_assert_cmpuint (roll->pupils->len, ==, 1000);
  g_assert_cmpuint (list_count_verdict (roll->faults, KITH_LIST_VERDICT_ASIDE), ==, 1000);
  g_assert_cmpuint (list_count_verdict (roll->faults, KITH_LIST_VERDICT_REFUSED), ==, 2000);
  list_assert_roll_adds_up (sheet, roll);
}

static void
test_counts (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Surname,Forename,DOB,SEN\nA,B,1/9/2014,K\nC,D,1/9/2014,k\n"
                                               "E,F,1/9/2014,EHCP\nG,H,1/9/2014,\nI,J,13/9/2014,odd\n");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);
  g_autoptr(GHashTable) counts = kith_roll_file_count (roll, KITH_FIELD_SEN);

  g_assert_cmpuint (g_hash_table_size (counts), ==, 4);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "K")), ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "E")), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "")), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "odd")), ==, 1);
}

/* A row above the header is a title, unless it has what only an entry has. */
static void
test_entries_above_header (void)
{
  g_autoptr(KithSheet) sheet =
    list_read_text ("Wren Park,,As at 1/9/2026,\nOkafor,Ada,03/09/2014,\n,,,D852201900001\n,,22/11/2026,\n"
                    "Surname,Forename,DOB,UPN\nKhan,Aisha,28/02/2014,T852201900002\n");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);

  g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, 5);
  g_assert_cmpuint (roll->pupils->len, ==, 1);
  g_assert_cmpuint (roll->n_lines, ==, 3);
  g_assert_nonnull (list_find_fault (roll->faults, 2, KITH_LIST_REASON_ABOVE_HEADER));
  g_assert_nonnull (list_find_fault (roll->faults, 3, KITH_LIST_REASON_ABOVE_HEADER));
  g_assert_cmpuint (roll->faults->len, ==, 2);
  list_assert_roll_adds_up (sheet, roll);
}

static void
test_names_that_are_used (void)
{
  g_autoptr(KithSheet) sheet =
    list_read_text ("Legal surname,Legal forename,Surname,Forename,DOB\nOkafor,Adaeze,Okafor,Ada,03/09/2014\n"
                    ",,Khan,Aisha,28/02/2014\n");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);

  g_assert_cmpuint (roll->faults->len, ==, 0);
  g_assert_cmpstr (pupil_at (roll, 0)->given_name, ==, "Adaeze");
  g_assert_cmpstr (pupil_at (roll, 0)->preferred_name, ==, "Ada");
  g_assert_cmpstr (pupil_at (roll, 1)->family_name, ==, "Khan");
  g_assert_cmpstr (pupil_at (roll, 1)->given_name, ==, "Aisha");
  g_assert_null (pupil_at (roll, 1)->preferred_name);
}

/* What is given back is the rows as they stood, and can be read again. */
static void
test_refused_rows (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("rolls", "faults.csv");
  g_autoptr(KithRollFile) roll = list_make_roll (sheet);
  g_autofree char *csv = kith_list_refused_to_csv (sheet, roll->faults);
  g_autoptr(KithSheet) again = list_read_text (csv);
  g_autofree char *mark = kith_sheet_dup_fingerprint (sheet);
  g_autofree char *mark_again = kith_sheet_dup_fingerprint (again);

  g_assert_true (g_str_has_prefix (csv, "\xef\xbb\xbfLine,Why,Surname,Forename,DOB,UPN"));
  g_assert_cmpuint (kith_sheet_get_n_entries (again), ==,
                    list_count_verdict (roll->faults, KITH_LIST_VERDICT_REFUSED));
  g_assert_cmpstr (mark, ==, mark_again);
  g_assert_cmpstr (kith_sheet_get_cell (again, 1, 0), ==, "3");
  g_assert_cmpstr (kith_sheet_get_cell (again, 1, 1), ==, "The row has no name");
  g_assert_cmpstr (kith_sheet_get_cell (again, 1, 5), ==, "T852201900002");
  g_assert_nonnull (strstr (kith_sheet_get_cell (again, 2, 1), "The calendar has no such day"));
  g_assert_nonnull (strstr (kith_sheet_get_cell (again, 2, 1), "check letter"));
}

static gboolean
begins_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

static void
test_refused_rows_are_no_formulas (void)
{
  static const char * const payloads[] = {
    "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", " =1+1", "\"=1", "＝1+1", "=HYPERLINK(\"http://x\")",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autoptr(GString) text = g_string_new ("Surname,Forename,DOB\n");
      const char * const cells[] = { payloads[i], payloads[i], "" };
      g_autoptr(KithSheet) sheet = NULL;
      g_autoptr(KithRollFile) roll = NULL;
      g_autofree char *csv = NULL;
      g_autoptr(KithSheet) again = NULL;

      for (guint column = 0; column < G_N_ELEMENTS (cells); column++)
        {
          g_auto(GStrv) parts = g_strsplit (cells[column], "\"", -1);
          g_autofree char *quoted = g_strjoinv ("\"\"", parts);

          g_string_append_printf (text, "%s\"%s\"", column > 0 ? "," : "", quoted);
        }

      g_string_append (text, "\n");
      sheet = list_read_text (text->str);
      roll = list_make_roll (sheet);
      csv = kith_list_refused_to_csv (sheet, roll->faults);
      again = list_read_text (csv);

      g_assert_cmpuint (kith_sheet_get_n_entries (again), ==, 1);
      for (guint column = 0; column < kith_sheet_get_n_cells (again, 1); column++)
        g_assert_false (begins_formula (kith_sheet_get_cell (again, 1, column)));
    }
}

static char *
make_random_row (void)
{
  static const char * const pieces[] = {
    "Okafor", "Ada", "03/09/2014", "31/02/2014", "F", "7", "", "", "x,y", "\"a\nb\"", "Total", "D852201900001",
    "T852201900002", "9999999999999999", "Surname", "=1", "\u202e", "1/13/2014", "-",
  };
  GString *row = g_string_new (NULL);
  int n_cells = g_test_rand_int_range (0, 9);

  for (int i = 0; i < n_cells; i++)
    g_string_append_printf (row, "%s%s", i > 0 ? "," : "",
                            pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  g_string_append (row, g_test_rand_bit () ? "\n" : "\r\n");
  return g_string_free_and_steal (row);
}

/* Whatever stands in a file, each of its lines ends in exactly one place. */
static void
test_nothing_is_lost (void)
{
  for (guint n = 0; n < 400; n++)
    {
      g_autoptr(GString) text = g_string_new (g_test_rand_bit () ? "A title\n\n" : "");
      int n_rows = g_test_rand_int_range (1, 40);
      g_autoptr(KithSheet) sheet = NULL;
      g_autoptr(KithRollFile) roll = NULL;
      g_autoptr(KithCaseloadFile) caseload = NULL;

      g_string_append (text, "Surname,Forename,DOB,UPN,Sex,Year\n");
      for (int i = 0; i < n_rows; i++)
        {
          g_autofree char *row = make_random_row ();

          g_string_append (text, row);
        }

      sheet = list_read_text (text->str);
      roll = list_make_roll (sheet);
      caseload = list_make_caseload (sheet);
      list_assert_roll_adds_up (sheet, roll);
      list_assert_caseload_adds_up (sheet, caseload);
    }
}

static void
count_progress (guint    n_rows,
                gpointer user_data)
{
  guint *last = user_data;

  g_assert_cmpuint (n_rows, >=, *last);
  *last = n_rows + 1;
}

static void
test_progress_and_cancelling (void)
{
  g_autoptr(KithSheet) sheet = list_read_file ("rolls", "faults.csv");
  g_autoptr(KithMapping) mapping = kith_mapping_new_guess (KITH_LIST_KIND_ROLL, sheet, LIST_TODAY);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithRollFile) roll = NULL;
  guint last = 0;

  roll = kith_roll_file_new (sheet, mapping, LIST_TODAY, count_progress, &last, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (last, >, 0);

  g_cancellable_cancel (cancellable);
  g_assert_null (kith_roll_file_new (sheet, mapping, LIST_TODAY, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roll-file/all-fields", test_all_fields);
  g_test_add_func ("/roll-file/faults", test_faults);
  g_test_add_func ("/roll-file/sentences", test_sentences);
  g_test_add_func ("/roll-file/names", test_names);
  g_test_add_func ("/roll-file/long-names", test_long_names);
  g_test_add_func ("/roll-file/dates-out-of-order", test_dates_out_of_order);
  g_test_add_func ("/roll-file/rules-said-once", test_rules_said_once);
  g_test_add_func ("/roll-file/years-for-ages", test_years_for_ages);
  g_test_add_func ("/roll-file/three-thousand-duplicates", test_three_thousand_duplicates);
  g_test_add_func ("/roll-file/counts", test_counts);
  g_test_add_func ("/roll-file/entries-above-header", test_entries_above_header);
  g_test_add_func ("/roll-file/names-that-are-used", test_names_that_are_used);
  g_test_add_func ("/roll-file/refused-rows", test_refused_rows);
  g_test_add_func ("/roll-file/refused-rows-are-no-formulas", test_refused_rows_are_no_formulas);
  g_test_add_func ("/roll-file/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/roll-file/progress-and-cancelling", test_progress_and_cancelling);

  return g_test_run ();
}
