/* test-sheet.c: which row names the columns, and what else stands around a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-cases.h"

#include <string.h>

typedef struct
{
  const char *text;
  guint       header_line;
  guint       n_columns;
  guint       n_entries;
  const char *last_header;
} Case;

static const Case cases[] = {
  { "Surname,DOB\nKhan,1/9/2014\n", 1, 2, 1, "DOB" },
  { "\n\nSurname,DOB\nKhan,1/9/2014\n", 3, 2, 1, "DOB" },
  { "Class list\nPrinted,22/11/2026\n\nSurname,DOB\nKhan,1/9/2014\n", 4, 2, 1, "DOB" },
  { "Year 7,Class,2026\nSurname,Forename,DOB\nKhan,Omar,1/9/2014\n", 2, 3, 1, "DOB" },
  { "Surname,Forename,DOB\nKhan,Omar,1/9/2014\nTotal,,1\n", 1, 3, 1, "DOB" },
  { "Surname,Forename,DOB\nKhan,Omar,1/9/2014\n\n1 pupil\n", 1, 3, 1, "DOB" },
  { "Surname,Forename,DOB\nTotal,Omar,1/9/2014\nGrand total,1\n", 1, 3, 1, "DOB" },
  { "Surname,Forename,DOB\nlone\nKhan,Omar,1/9/2014\n", 1, 3, 2, "DOB" },
  { "Surname,Forename,DOB,,,\nKhan,Omar,1/9/2014,,,\n", 1, 3, 1, "DOB" },
  { "Pupil,,Plan,\nSurname,DOB,CPP start,CPP end\nKhan,1/9/2014,1/1/2026,\n", 2, 4, 1, "CPP end" },
  { "Pupil,,Child protection plan,\nSurname,DOB,Start,End\nKhan,1/9/2014,1/1/2026,\n", 1, 4, 1,
    "Child protection plan End" },
  { "Surname,DOB\nForename,UPN\n", 1, 2, 1, "DOB" },
  { "Apples,Pears\n12/09/2014,34\n", 1, 2, 1, "Pears" },
  { "12/09/2014,34\n13/09/2014,35\n", 0, 2, 2, "" },
  { "12345,1/9/2014,2/9/2026\n12346,3/9/2014,School\n", 0, 3, 2, "" },
  { "Surname\nKhan\nTaylor\n", 1, 1, 2, "Surname" },
  { "\"Date\nof\tbirth\",UPN\n1/9/2014,x\n", 1, 2, 1, "UPN" },
};

static void
test_headers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithSheet) sheet = list_read_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, cases[i].header_line);
      g_assert_cmpuint (kith_sheet_get_n_columns (sheet), ==, cases[i].n_columns);
      g_assert_cmpuint (kith_sheet_get_n_entries (sheet), ==, cases[i].n_entries);
      g_assert_cmpstr (kith_sheet_get_header (sheet, cases[i].n_columns - 1), ==, cases[i].last_header);
      g_assert_cmpstr (kith_sheet_get_header (sheet, cases[i].n_columns), ==, "");
    }
}

static void
test_set_header (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Surname,Form\nGroup,One\nA,B\nC,D\n");

  g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, 1);
  kith_sheet_set_header (sheet, 2, 1);
  g_assert_cmpstr (kith_sheet_get_header (sheet, 1), ==, "One");
  g_assert_cmpint (kith_sheet_get_row_kind (sheet, 0), ==, KITH_SHEET_ROW_TITLE);
  g_assert_cmpuint (kith_sheet_get_n_entries (sheet), ==, 2);

  kith_sheet_set_header (sheet, 1, 2);
  g_assert_cmpstr (kith_sheet_get_header (sheet, 1), ==, "Form One");
  g_assert_cmpstr (kith_sheet_get_subheader (sheet, 1), ==, "One");

  kith_sheet_set_header (sheet, 4, 2);
  g_assert_cmpstr (kith_sheet_get_header (sheet, 0), ==, "C");
  g_assert_cmpuint (kith_sheet_get_n_entries (sheet), ==, 0);

  kith_sheet_set_header (sheet, 0, 0);
  g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, 0);
  g_assert_cmpuint (kith_sheet_get_n_entries (sheet), ==, 4);
}

static void
test_lines (void)
{
  g_autoptr(KithSheet) sheet = list_read_text ("Surname,Notes,DOB\n\n\nKhan,\"a\nb\",1/9/2014\n,,\nTaylor,,2/9/2014\n");

  g_assert_cmpuint (kith_sheet_get_n_rows (sheet), ==, 3);
  g_assert_cmpuint (kith_sheet_get_line (sheet, 1), ==, 4);
  g_assert_cmpuint (kith_sheet_get_line (sheet, 2), ==, 7);
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 1, 1), ==, "a\nb");
  g_assert_cmpuint (kith_sheet_get_n_cells (sheet, 2), ==, 3);
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 2, 1), ==, "");
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 2, 99), ==, "");
}

static void
test_refuses (void)
{
  static const struct
  {
    const char     *bytes;
    gsize           length;
    KithSheetError  code;
  } files[] = {
    { "", 0, KITH_SHEET_ERROR_NO_ROWS },
    { "\n , \n\t\n", 7, KITH_SHEET_ERROR_NO_ROWS },
    { "a,\"b\n", 5, KITH_SHEET_ERROR_QUOTING },
    { "a\0b", 3, KITH_SHEET_ERROR_ENCODING },
    { "<?xml version='1.0'?><a/>", 25, KITH_SHEET_ERROR_OLD_FORMAT },
    { "PK\x03\x04", 4, KITH_SHEET_ERROR_DAMAGED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (files[i].bytes, files[i].length);
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_sheet_new (bytes, NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, KITH_SHEET_ERROR, (int)files[i].code);
    }
}

static void
test_limits (void)
{
  g_autofree char *long_cell = g_strnfill (64 * 1024 + 1, 'x');
  g_autofree char *cells = g_strnfill (1000, ',');
  g_autoptr(GBytes) large = g_bytes_new_take (g_malloc0 (64 * 1024 * 1024 + 1), 64 * 1024 * 1024 + 1);
  g_autoptr(GBytes) cell = g_bytes_new (long_cell, strlen (long_cell));
  g_autoptr(GBytes) row = g_bytes_new (cells, strlen (cells));
  GBytes *files[] = { large, cell, row };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_sheet_new (files[i], NULL, NULL, NULL, NULL, &error));
      g_assert_error (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_TOO_LARGE);
    }
}

typedef struct
{
  guint         n_calls;
  guint         last;
  GCancellable *cancellable;
} Progress;

static void
progress_cb (guint    n_rows,
             gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpuint (n_rows, >, progress->last);
  progress->last = n_rows;
  progress->n_calls++;
  if (progress->cancellable != NULL)
    g_cancellable_cancel (progress->cancellable);
}

static void
test_progress_and_cancelling (void)
{
  g_autoptr(GString) text = g_string_new ("Surname,Forename\n");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(KithSheet) sheet = NULL;
  Progress progress = { 0, };

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "Khan,Omar\n");

  bytes = g_bytes_new (text->str, text->len);
  sheet = kith_sheet_new (bytes, NULL, progress_cb, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (progress.n_calls, ==, 3);
  g_assert_cmpuint (progress.last, ==, 10001);

  progress = (Progress){ 0, 0, cancellable };
  g_assert_null (kith_sheet_new (bytes, NULL, progress_cb, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (progress.n_calls, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/headers", test_headers);
  g_test_add_func ("/sheet/set-header", test_set_header);
  g_test_add_func ("/sheet/lines", test_lines);
  g_test_add_func ("/sheet/refuses", test_refuses);
  g_test_add_func ("/sheet/limits", test_limits);
  g_test_add_func ("/sheet/progress-and-cancelling", test_progress_and_cancelling);

  return g_test_run ();
}
