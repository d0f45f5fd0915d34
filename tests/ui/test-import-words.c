/* test-import-words.c: what an import says of a file, and the file of its faults
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bank-holidays.h"
#include "kith-cin-return.h"
#include "kith-csv.h"
#include "kith-import-words.h"
#include "kith-school-list.h"
#include "kith-store-error.h"

static void
add_line (GListStore       *lines,
          KithImportVerdict verdict,
          guint             place,
          const char       *subject,
          const char       *rule,
          const char       *why)
{
  g_autoptr(KithImportLine) line = kith_import_line_new (verdict, place, subject, rule, why);

  g_list_store_append (lines, line);
}

static KithImportPreview *
make_preview (const char *kind)
{
  const guint counts[KITH_N_IMPORT_VERDICTS] = { 1200, 3, 44, 0, 1, 2 };
  g_autoptr(GListStore) lines = g_list_store_new (KITH_TYPE_IMPORT_LINE);

  add_line (lines, KITH_IMPORT_NEW, 3, "RND1", NULL, NULL);
  add_line (lines, KITH_IMPORT_FAULT, 12, "RND1", "8875", "The \"date\" is missing, and so on.");
  add_line (lines, KITH_IMPORT_REFUSED, 40, NULL, NULL, "=cmd|' /C calc'!A0");
  add_line (lines, KITH_IMPORT_FAULT, 0, "RND2", NULL, "Two lines\nin one.");

  return kith_import_preview_new (kind, "census.xml", NULL, KITH_DATE_NONE, counts, G_LIST_MODEL (lines), NULL, NULL);
}

static void
test_counts (void)
{
  g_autoptr(KithImportPreview) cin = make_preview ("cin");
  g_autoptr(KithImportPreview) schools = make_preview ("schools");
  g_autofree char *children_text = kith_import_words_counts (cin);
  g_autofree char *schools_text = kith_import_words_counts (schools);

  g_assert_cmpstr (children_text, ==, "1,248 children: 1,200 new, 3 changed, 44 the same, 1 refused; 2 remarks.");
  g_assert_cmpstr (schools_text, ==, "1,248 schools: 1,200 new, 3 changed, 44 the same, 1 refused; 2 remarks.");
}

static void
test_counts_of_holidays (void)
{
  g_autoptr(KithImportPreview) preview = make_preview ("holidays");
  g_autofree char *text = kith_import_words_counts (preview);

  g_assert_cmpstr (text, ==, "1,247 bank holidays: 1,200 new, 3 with another name, 44 the same; 0 no longer there.");
}

static void
test_place (void)
{
  g_autoptr(KithImportLine) fault = kith_import_line_new (KITH_IMPORT_FAULT, 1204, "RND1", "8875", "Wrong.");
  g_autoptr(KithImportLine) fresh = kith_import_line_new (KITH_IMPORT_NEW, 7, "RND1", NULL, NULL);
  g_autoptr(KithImportLine) bare = kith_import_line_new (KITH_IMPORT_CHANGED, 0, NULL, NULL, NULL);
  g_autofree char *fault_place = kith_import_words_place (fault);
  g_autofree char *fresh_place = kith_import_words_place (fresh);
  g_autofree char *fresh_text = kith_import_words_line (fresh);
  g_autofree char *bare_place = kith_import_words_place (bare);
  g_autofree char *bare_text = kith_import_words_line (bare);

  g_assert_cmpstr (fault_place, ==, "Line 1204 · rule 8875 · \xe2\x81\xa8RND1\xe2\x81\xa9");
  g_assert_cmpstr (fresh_place, ==, "Line 7");
  g_assert_cmpstr (fresh_text, ==, "\xe2\x81\xa8RND1\xe2\x81\xa9");
  g_assert_cmpstr (bare_place, ==, "");
  g_assert_cmpstr (bare_text, ==, "Changed");
}

/* What is written can be read back, and no cell of it is a formula. */
static void
test_faults_are_csv (void)
{
  g_autoptr(KithImportPreview) preview = make_preview ("cin");
  g_autoptr(GBytes) csv = kith_import_faults_to_csv (preview);
  g_autoptr(KithCsvReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  guint n_rows = 0;

  reader = kith_csv_reader_new (csv, &error);
  g_assert_no_error (error);
  while (kith_csv_reader_next (reader, &error))
    {
      g_assert_cmpuint (kith_csv_reader_get_n_cells (reader), ==, 5);
      if (n_rows == 1)
        {
          g_assert_cmpstr (kith_csv_reader_get_cell (reader, 0), ==, "12");
          g_assert_cmpstr (kith_csv_reader_get_cell (reader, 2), ==, "8875");
          g_assert_cmpstr (kith_csv_reader_get_cell (reader, 3), ==, "RND1");
          g_assert_cmpstr (kith_csv_reader_get_cell (reader, 4), ==, "The \"date\" is missing, and so on.");
        }
      if (n_rows == 2)
        g_assert_cmpint (kith_csv_reader_get_cell (reader, 4)[0], !=, '=');
      n_rows++;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 4);
  g_assert_cmpuint (kith_import_faults_count (preview), ==, 3);
}

static void
test_errors_are_sentences (void)
{
  const struct
  {
    GQuark  domain;
    int     code;
  } cases[] =
  {
    { KITH_CIN_ERROR, KITH_CIN_ERROR_TOO_LARGE },
    { KITH_CIN_ERROR, KITH_CIN_ERROR_HOSTILE },
    { KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_XML },
    { KITH_CIN_ERROR, KITH_CIN_ERROR_NOT_A_RETURN },
    { KITH_CSV_ERROR, KITH_CSV_ERROR_TOO_LARGE },
    { KITH_CSV_ERROR, KITH_CSV_ERROR_ENCODING },
    { KITH_CSV_ERROR, KITH_CSV_ERROR_QUOTING },
    { KITH_SCHOOL_LIST_ERROR, KITH_SCHOOL_LIST_ERROR_NOT_A_LIST },
    { KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_TOO_LARGE },
    { KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_NOT_JSON },
    { KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_NOT_A_LIST },
    { KITH_BANK_HOLIDAYS_ERROR, KITH_BANK_HOLIDAYS_ERROR_EVENT },
    { KITH_STORE_ERROR, KITH_STORE_ERROR_FULL },
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED },
    { G_IO_ERROR, G_IO_ERROR_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (cases[i].domain, cases[i].code, "for the log only");
      const char *sentence = kith_import_words_error (error);

      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_null (g_strstr_len (sentence, -1, "log"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-words/counts", test_counts);
  g_test_add_func ("/import-words/counts-of-holidays", test_counts_of_holidays);
  g_test_add_func ("/import-words/place", test_place);
  g_test_add_func ("/import-words/faults-are-csv", test_faults_are_csv);
  g_test_add_func ("/import-words/errors-are-sentences", test_errors_are_sentences);

  return g_test_run ();
}
