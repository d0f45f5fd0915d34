/* test-code-list.c: what codes mean, and when they meant it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-code-list.h"

#include "kith-csv.h"

#include <string.h>

#define HEADER "codeset,code,label,valid_from,valid_to,source\n"

static GPtrArray *
read_rows (const char *text,
           GError    **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return kith_code_rows_new_from_csv (bytes, error);
}

static KithCodeList *
read_list (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = read_rows (text, &error);

  g_assert_no_error (error);

  return kith_code_list_new (rows);
}

static KithCodeList *
read_shipped (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "codes", "codes.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_list (text);
}

static guint
count (KithCodeList *list,
       const char   *codeset,
       KithDate      date)
{
  g_autoptr(GPtrArray) rows = kith_code_list_list (list, codeset, date);

  return rows->len;
}

/* As many as the sources have on the first day of the census year 2025-26. */
static void
test_shipped_counts (void)
{
  static const struct
  {
    const char *codeset;
    guint       n_codes;
  } cases[] = {
    { "referral-source", 22 },
    { "primary-need", 10 },
    { "closure-reason", 9 },
    { "category-of-abuse", 5 },
    { "assessment-factor", 42 },
    { "sex", 3 },
    { "gender-current", 0 },
    { "gender", 4 },
    { "ethnicity", 20 },
    { "disability", 13 },
    { "upn-unknown", 7 },
    { "contact-outcome", 4 },
    { "referral-outcome", 6 },
    { "assessment-outcome", 4 },
    { "section-47-outcome", 8 },
    { "case-status", 5 },
    { "permanence-plan", 7 },
    { "legal-gateway-outcome", 4 },
    { "order-sought", 8 },
    { "missing-type", 2 },
    { "reason-new-episode", 6 },
    { "legal-status", 13 },
    { "placement", 27 },
    { "placement-provider", 6 },
    { "reason-place-change", 12 },
    { "reason-episode-ceased", 22 },
    { "review-participation", 8 },
    { "sdq-reason", 5 },
    { "social-worker-change", 10 },
    { "reason-placed-ceased", 4 },
    { "care-leaver-accommodation", 16 },
    { "school-type", 46 },
    { "school-status", 4 },
    { "school-phase", 8 },
    { "admissions-policy", 5 },
    { "boarders", 6 },
    { "sixth-form", 2 },
    { "resourced-provision", 3 },
    { "school-type-group", 2 },
    { "school-gender", 2 },
    { "sen-type", 12 },
    { "authority", 156 },
    { "relationship-type", 31 },
    { "warning-note", 11 },
    { "allocation-priority", 4 },
    { "spend-category", 3 },
    { "note-kind", 12 },
  };
  g_autoptr(KithCodeList) list = read_shipped ();
  g_autoptr(GPtrArray) codesets = kith_code_list_list_codesets (list);
  KithDate date = kith_date_new (2025, 4, 1);

  g_assert_cmpuint (codesets->len, ==, G_N_ELEMENTS (cases));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (count (list, cases[i].codeset, date), ==, cases[i].n_codes);
}

static void
test_shipped_rows_are_whole (void)
{
  g_autoptr(KithCodeList) list = read_shipped ();
  g_autoptr(GPtrArray) codesets = kith_code_list_list_codesets (list);

  for (guint i = 0; i < codesets->len; i++)
    {
      const char *codeset = g_ptr_array_index (codesets, i);
      g_autoptr(GPtrArray) rows = kith_code_list_list (list, codeset, KITH_DATE_NONE);

      for (guint j = 0; j < rows->len; j++)
        {
          const KithCodeRow *row = g_ptr_array_index (rows, j);

          g_assert_cmpstr (row->codeset, ==, codeset);
          g_assert_nonnull (row->source);
          g_assert_true (row->label == NULL || g_utf8_validate (row->label, -1, NULL));
        }
    }
}

static void
test_shipped_labels_not_known (void)
{
  static const struct
  {
    const char *codeset;
    const char *code;
  } cases[] = {
    { "upn-unknown", "UN6" },
    { "sex", "U" },
    { "school-type", "09" },
    { "school-type", "98" },
    { "care-leaver-accommodation", "X" },
  };
  g_autoptr(KithCodeList) list = read_shipped ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_nonnull (kith_code_list_lookup (list, cases[i].codeset, cases[i].code, KITH_DATE_NONE));
      g_assert_null (kith_code_list_get_label (list, cases[i].codeset, cases[i].code, KITH_DATE_NONE));
    }
}

static void
test_shipped_sex_follows_gender (void)
{
  g_autoptr(KithCodeList) list = read_shipped ();
  KithDate last = kith_date_new (2024, 3, 31);

  g_assert_cmpuint (count (list, "gender-current", last), ==, 4);
  g_assert_cmpuint (count (list, "sex", last), ==, 0);
  g_assert_cmpuint (count (list, "gender-current", last + 1), ==, 0);
  g_assert_cmpuint (count (list, "sex", last + 1), ==, 3);
  g_assert_cmpstr (kith_code_list_get_label (list, "gender-current", "9", last), ==, "Indeterminate");
}

static void
test_shipped_factors_over_the_years (void)
{
  g_autoptr(KithCodeList) list = read_shipped ();
  KithDate last = kith_date_new (2024, 3, 31);

  g_assert_cmpstr (kith_code_list_get_label (list, "assessment-factor", "3A", last), ==,
                   "Subject of domestic violence – child");
  g_assert_cmpstr (kith_code_list_get_label (list, "assessment-factor", "3A", last + 1), ==,
                   "Subject of domestic abuse – child");
  g_assert_cmpstr (kith_code_list_get_label (list, "assessment-factor", "3A", KITH_DATE_NONE), ==,
                   "Subject of domestic abuse – child");
  g_assert_nonnull (kith_code_list_lookup (list, "assessment-factor", "18A", last));
  g_assert_null (kith_code_list_lookup (list, "assessment-factor", "18A", last + 1));
  g_assert_null (kith_code_list_lookup (list, "assessment-factor", "8A", KITH_DATE_NONE));
  g_assert_cmpuint (count (list, "assessment-factor", last), ==, 44);
}

static void
test_lookup_both_ends_belong (void)
{
  g_autoptr(KithCodeList) list = read_list (HEADER "risk,1,Low,2020-01-01,2020-12-31,\n");
  KithDate first = kith_date_new (2020, 1, 1);
  KithDate last = kith_date_new (2020, 12, 31);

  g_assert_null (kith_code_list_lookup (list, "risk", "1", first - 1));
  g_assert_nonnull (kith_code_list_lookup (list, "risk", "1", first));
  g_assert_nonnull (kith_code_list_lookup (list, "risk", "1", last));
  g_assert_null (kith_code_list_lookup (list, "risk", "1", last + 1));
}

static void
test_lookup_unknown (void)
{
  g_autoptr(KithCodeList) list = read_list (HEADER "risk,1,Low,,,\n");

  g_assert_null (kith_code_list_lookup (list, "risk", "2", KITH_DATE_NONE));
  g_assert_null (kith_code_list_lookup (list, "weather", "1", KITH_DATE_NONE));
  g_assert_null (kith_code_list_get_label (list, "weather", "1", KITH_DATE_NONE));
  g_assert_null (kith_code_list_find_code (list, "weather", "Low", KITH_DATE_NONE));
  g_assert_cmpuint (count (list, "weather", KITH_DATE_NONE), ==, 0);
}

static void
test_lookup_newest_without_a_day (void)
{
  g_autoptr(KithCodeList) list = read_list (HEADER
                                            "risk,1,Newest,2022-01-01,,\n"
                                            "risk,1,Oldest,,2019-12-31,\n"
                                            "risk,1,Middle,2020-01-01,2021-12-31,\n");

  g_assert_cmpstr (kith_code_list_get_label (list, "risk", "1", KITH_DATE_NONE), ==, "Newest");
  g_assert_cmpstr (kith_code_list_get_label (list, "risk", "1", kith_date_new (2020, 6, 1)), ==, "Middle");
  g_assert_cmpstr (kith_code_list_get_label (list, "risk", "1", kith_date_new (1990, 6, 1)), ==, "Oldest");
}

static void
test_find_code_spellings (void)
{
  static const char * const spellings[] = {
    "Aunt/uncle", "AUNT / UNCLE", "aunt-uncle", "  Aunt  Uncle ", "Aünt–uncle",
  };
  g_autoptr(KithCodeList) list = read_list (HEADER "relation,7,Aunt/uncle,,,\n");

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    g_assert_cmpstr (kith_code_list_find_code (list, "relation", spellings[i], KITH_DATE_NONE), ==, "7");

  g_assert_null (kith_code_list_find_code (list, "relation", "Aunt", KITH_DATE_NONE));
  g_assert_null (kith_code_list_find_code (list, "relation", "", KITH_DATE_NONE));
}

static void
test_find_code_on_a_day (void)
{
  g_autoptr(KithCodeList) list = read_list (HEADER
                                            "area,1,Middleshire,,1999-12-31,\n"
                                            "area,2,Middleshire,2000-01-01,,\n");

  g_assert_cmpstr (kith_code_list_find_code (list, "area", "Middleshire", kith_date_new (1999, 1, 1)), ==, "1");
  g_assert_cmpstr (kith_code_list_find_code (list, "area", "Middleshire", kith_date_new (2001, 1, 1)), ==, "2");
  g_assert_cmpstr (kith_code_list_find_code (list, "area", "Middleshire", KITH_DATE_NONE), ==, "2");
}

static void
test_list_keeps_the_order (void)
{
  g_autoptr(KithCodeList) list = read_list (HEADER "x,9,Nine,,,\nx,1,One,,,\ny,5,Five,,,\nx,10,Ten,,,\n");
  g_autoptr(GPtrArray) rows = kith_code_list_list (list, "x", KITH_DATE_NONE);
  g_autoptr(GPtrArray) codesets = kith_code_list_list_codesets (list);

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (((KithCodeRow *)g_ptr_array_index (rows, 0))->code, ==, "9");
  g_assert_cmpstr (((KithCodeRow *)g_ptr_array_index (rows, 2))->code, ==, "10");
  g_assert_cmpuint (codesets->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (codesets, 0), ==, "x");
}

static void
test_list_outlives_its_rows (void)
{
  g_autoptr(KithCodeList) list = NULL;
  g_autoptr(KithCodeList) again = NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_code_row_free);

  g_ptr_array_add (rows, kith_code_row_new ("risk", "1", "Low", KITH_DATE_NONE, KITH_DATE_NONE, NULL));
  list = kith_code_list_new (rows);
  g_clear_pointer (&rows, g_ptr_array_unref);
  again = kith_code_list_ref (list);
  g_clear_pointer (&list, kith_code_list_unref);

  g_assert_cmpstr (kith_code_list_get_label (again, "risk", "1", KITH_DATE_NONE), ==, "Low");
}

static void
test_file_columns_by_name (void)
{
  g_autoptr(KithCodeList) list = read_list ("Codes of our council\n"
                                            "Source,Valid to,Valid from,Label,Code,Codeset\n"
                                            "Handbook,,2020-01-01,Low,1,risk\n");
  const KithCodeRow *row = kith_code_list_lookup (list, "risk", "1", KITH_DATE_NONE);

  g_assert_nonnull (row);
  g_assert_cmpstr (row->label, ==, "Low");
  g_assert_cmpstr (row->source, ==, "Handbook");
  g_assert_cmpint (row->valid_from, ==, kith_date_new (2020, 1, 1));
  g_assert_cmpint (row->valid_to, ==, KITH_DATE_NONE);
}

static void
test_file_refused (void)
{
  static const struct
  {
    const char        *text;
    KithCodeListError  code;
    const char        *says;
  } cases[] = {
    { "", KITH_CODE_LIST_ERROR_NOT_A_LIST, "column" },
    { "codeset,code,label\nrisk,1,Low\n", KITH_CODE_LIST_ERROR_NOT_A_LIST, "column" },
    { HEADER ",1,Low,,,\n", KITH_CODE_LIST_ERROR_ROW, "Line 2" },
    { HEADER "risk,,Low,,,\n", KITH_CODE_LIST_ERROR_ROW, "Line 2" },
    { HEADER "risk,1,Low,,,\nrisk,2,High,1/1/2020,,\n", KITH_CODE_LIST_ERROR_ROW, "Line 3: valid_from" },
    { HEADER "risk,1,Low,,2020-02-30,\n", KITH_CODE_LIST_ERROR_ROW, "valid_to" },
    { HEADER "risk,1,Low,2020-01-02,2020-01-01,\n", KITH_CODE_LIST_ERROR_ROW, "before the first" },
    { HEADER "risk,1,Low,,,Handbook,page 7\n", KITH_CODE_LIST_ERROR_ROW, "more cells" },
    { HEADER "risk,1,Low,,,\nrisk,1,Low,,,\n", KITH_CODE_LIST_ERROR_OVERLAP, "1 of risk" },
    { HEADER "risk,1,Low,,2020-01-01,\nrisk,1,High,2020-01-01,,\n", KITH_CODE_LIST_ERROR_OVERLAP, "one day" },
    { HEADER "risk,1,Low,2020-01-01,,\nrisk,1,High,2021-01-01,,\n", KITH_CODE_LIST_ERROR_OVERLAP, "one day" },
    { HEADER "risk,1,Low,2020-01-01,2022-01-01,\nrisk,1,High,2021-01-01,2021-02-01,\n",
      KITH_CODE_LIST_ERROR_OVERLAP, "one day" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_rows (cases[i].text, &error));
      g_assert_error (error, KITH_CODE_LIST_ERROR, (int)cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
test_file_open_quote (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (read_rows (HEADER "risk,1,Low,,,\nrisk,2,\"High,,,\n", &error));
  g_assert_error (error, KITH_CSV_ERROR, KITH_CSV_ERROR_QUOTING);
}

/* Random times for one code: the check finds an overlap just when some day
 * has two meanings, which is counted here day by day.
 */
static void
test_property_overlaps (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_code_row_free);
      guint meanings[40] = { 0 };
      gboolean overlap = FALSE;

      for (gint32 n = g_test_rand_int_range (1, 5); n > 0; n--)
        {
          KithDate from = g_test_rand_int_range (0, 40);
          KithDate to = g_test_rand_int_range (from, MIN (from + 12, 40));

          g_ptr_array_add (rows, kith_code_row_new ("risk", "1", NULL, from, to, NULL));
          for (KithDate day = from; day <= to; day++)
            overlap |= ++meanings[day] > 1;
        }

      g_assert_cmpint (kith_code_rows_check (rows, NULL), ==, !overlap);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/code-list/shipped/counts", test_shipped_counts);
  g_test_add_func ("/code-list/shipped/rows-are-whole", test_shipped_rows_are_whole);
  g_test_add_func ("/code-list/shipped/labels-not-known", test_shipped_labels_not_known);
  g_test_add_func ("/code-list/shipped/sex-follows-gender", test_shipped_sex_follows_gender);
  g_test_add_func ("/code-list/shipped/factors-over-the-years", test_shipped_factors_over_the_years);
  g_test_add_func ("/code-list/lookup/both-ends-belong", test_lookup_both_ends_belong);
  g_test_add_func ("/code-list/lookup/unknown", test_lookup_unknown);
  g_test_add_func ("/code-list/lookup/newest-without-a-day", test_lookup_newest_without_a_day);
  g_test_add_func ("/code-list/find-code/spellings", test_find_code_spellings);
  g_test_add_func ("/code-list/find-code/on-a-day", test_find_code_on_a_day);
  g_test_add_func ("/code-list/list/keeps-the-order", test_list_keeps_the_order);
  g_test_add_func ("/code-list/list/outlives-its-rows", test_list_outlives_its_rows);
  g_test_add_func ("/code-list/file/columns-by-name", test_file_columns_by_name);
  g_test_add_func ("/code-list/file/refused", test_file_refused);
  g_test_add_func ("/code-list/file/open-quote", test_file_open_quote);
  g_test_add_func ("/code-list/property/overlaps", test_property_overlaps);

  return g_test_run ();
}
