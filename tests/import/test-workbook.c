/* test-workbook.c: tables out of workbooks
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sheet.h"

#include "workbook-cases.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define ROW(n, cells) "<row r='" #n "'>" cells "</row>"
#define OWN(place, text) "<c r='" place "' t='inlineStr'><is><t>" text "</t></is></c>"

static KithSheet *
read_sheet (GBytes     *bytes,
            const char *name)
{
  g_autoptr(GError) error = NULL;
  KithSheet *sheet = kith_sheet_new (bytes, name, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

static KithSheet *
read_data (const char *sheet_data,
           const char *strings,
           const char *workbook_properties)
{
  g_autoptr(GBytes) bytes = workbook_of (sheet_data, strings, workbook_properties);

  return read_sheet (bytes, NULL);
}

static void
assert_refused (GBytes        *bytes,
                KithSheetError code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSheet) sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, &error);

  g_assert_error (error, KITH_SHEET_ERROR, (int)code);
  g_assert_null (sheet);
}

static void
assert_refused_data (const char    *sheet_data,
                     KithSheetError code)
{
  g_autoptr(GBytes) bytes = workbook_of (sheet_data, NULL, NULL);

  assert_refused (bytes, code);
}

/* A workbook as libxlsxwriter makes it. */
typedef struct
{
  lxw_workbook *workbook;
  lxw_format   *date;
  const char   *buffer;
  size_t        size;
} Writer;

static void
begin (Writer  *writer,
       gboolean has_own_texts)
{
  lxw_workbook_options options = {
    .constant_memory = has_own_texts,
    .output_buffer = &writer->buffer,
    .output_buffer_size = &writer->size,
  };

  writer->workbook = workbook_new_opt (NULL, &options);
  writer->date = workbook_add_format (writer->workbook);
  format_set_num_format (writer->date, "dd/mm/yyyy");
}

static GBytes *
end (Writer *writer)
{
  GBytes *bytes;

  g_assert_cmpint (workbook_close (writer->workbook), ==, LXW_NO_ERROR);
  bytes = g_bytes_new (writer->buffer, writer->size);
  free ((char *)writer->buffer);

  return bytes;
}

static void
write_roll (lxw_worksheet *sheet,
            lxw_format    *date)
{
  lxw_datetime birth = { 2014, 9, 3, 0, 0, 0 };

  worksheet_write_string (sheet, 0, 0, "Pupil list", NULL);
  worksheet_write_string (sheet, 2, 0, "Surname", NULL);
  worksheet_write_string (sheet, 2, 1, "Forename", NULL);
  worksheet_write_string (sheet, 2, 2, "DOB", NULL);
  worksheet_write_string (sheet, 2, 3, "Adno", NULL);
  worksheet_write_string (sheet, 3, 0, "O'Brien & <Søn>", NULL);
  worksheet_write_string (sheet, 3, 1, "Siobhán", NULL);
  worksheet_write_datetime (sheet, 3, 2, &birth, date);
  worksheet_write_number (sheet, 3, 3, 12345678901.0, NULL);
  worksheet_write_formula_str (sheet, 4, 0, "=UPPER(\"okafor\")", NULL, "OKAFOR");
  worksheet_write_string (sheet, 4, 1, "Ada", NULL);
  worksheet_write_formula_num (sheet, 4, 2, "=C4+1", date, 41886);
  worksheet_write_number (sheet, 4, 3, 0.5, NULL);
}

/* Both ways in which texts are kept: shared ones, and ones of the cell's own. */
static void
test_written_by_library (void)
{
  for (int has_own_texts = 0; has_own_texts < 2; has_own_texts++)
    {
      Writer writer;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(KithSheet) sheet = NULL;

      begin (&writer, has_own_texts);
      write_roll (workbook_add_worksheet (writer.workbook, "Roll"), writer.date);
      bytes = end (&writer);
      sheet = read_sheet (bytes, NULL);

      g_assert_true (kith_sheet_is_workbook (sheet));
      g_assert_cmpstr (kith_sheet_get_name (sheet), ==, "Roll");
      g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, 3);
      g_assert_cmpuint (kith_sheet_get_n_entries (sheet), ==, 2);
      g_assert_cmpuint (kith_sheet_get_line (sheet, 2), ==, 4);
      g_assert_cmpstr (kith_sheet_get_cell (sheet, 2, 0), ==, "O'Brien & <Søn>");
      g_assert_cmpstr (kith_sheet_get_cell (sheet, 2, 1), ==, "Siobhán");
      g_assert_cmpstr (kith_sheet_get_cell (sheet, 2, 2), ==, "2014-09-03");
      g_assert_cmpstr (kith_sheet_get_cell (sheet, 2, 3), ==, "12345678901");
      g_assert_cmpstr (kith_sheet_get_cell (sheet, 3, 0), ==, "OKAFOR");
      g_assert_cmpstr (kith_sheet_get_cell (sheet, 3, 2), ==, "2014-09-04");
      g_assert_cmpstr (kith_sheet_get_cell (sheet, 3, 3), ==, "0.5");
    }
}

static void
test_sheet_that_looks_like_list (void)
{
  Writer writer;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithSheet) sheet = NULL;
  g_autoptr(KithSheet) other = NULL;
  g_autoptr(GError) error = NULL;
  lxw_worksheet *hidden;

  begin (&writer, FALSE);
  worksheet_write_string (workbook_add_worksheet (writer.workbook, "Notes"), 0, 0, "Printed for the meeting", NULL);
  write_roll (workbook_add_worksheet (writer.workbook, "Year 7"), writer.date);
  hidden = workbook_add_worksheet (writer.workbook, "Look-up");
  write_roll (hidden, writer.date);
  worksheet_write_string (hidden, 2, 4, "UPN", NULL);
  worksheet_hide (hidden);
  bytes = end (&writer);

  sheet = read_sheet (bytes, NULL);
  g_assert_cmpstr (kith_sheet_get_name (sheet), ==, "Year 7");
  g_assert_cmpuint (g_strv_length ((char **)kith_sheet_get_names (sheet)), ==, 3);

  other = read_sheet (bytes, "Look-up");
  g_assert_cmpstr (kith_sheet_get_name (other), ==, "Look-up");

  g_assert_null (kith_sheet_new (bytes, "Year 8", NULL, NULL, NULL, &error));
  g_assert_error (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_NO_SUCH_SHEET);
}

static void
test_merged_downwards (void)
{
  Writer writer;
  lxw_worksheet *visits;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithSheet) sheet = NULL;

  begin (&writer, FALSE);
  visits = workbook_add_worksheet (writer.workbook, "Visits");
  worksheet_merge_range (visits, 0, 0, 0, 2, "Visits of the team", NULL);
  worksheet_write_string (visits, 1, 0, "Child", NULL);
  worksheet_write_string (visits, 1, 1, "Last visit", NULL);
  worksheet_write_string (visits, 1, 2, "Team", NULL);
  worksheet_merge_range (visits, 2, 0, 4, 0, "Ada Okafor", NULL);
  worksheet_merge_range (visits, 2, 2, 4, 2, "North", NULL);
  worksheet_write_string (visits, 2, 1, "1/9/2026", NULL);
  worksheet_write_string (visits, 3, 1, "2/9/2026", NULL);
  worksheet_write_string (visits, 4, 1, "3/9/2026", NULL);
  bytes = end (&writer);
  sheet = read_sheet (bytes, NULL);

  g_assert_cmpuint (kith_sheet_get_n_cells (sheet, 0), ==, 1);
  g_assert_cmpuint (kith_sheet_get_header_line (sheet), ==, 2);
  for (guint row = 2; row < 5; row++)
    {
      g_assert_cmpstr (kith_sheet_get_cell (sheet, row, 0), ==, "Ada Okafor");
      g_assert_cmpstr (kith_sheet_get_cell (sheet, row, 2), ==, "North");
    }
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 4, 1), ==, "3/9/2026");
}

static void
test_two_header_rows (void)
{
  Writer writer;
  lxw_worksheet *list;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithSheet) sheet = NULL;

  begin (&writer, FALSE);
  list = workbook_add_worksheet (writer.workbook, "Plans");
  worksheet_merge_range (list, 0, 0, 1, 0, "Person ID", NULL);
  worksheet_merge_range (list, 0, 1, 0, 2, "Child protection plan", NULL);
  worksheet_merge_range (list, 0, 3, 0, 4, "Child in need plan", NULL);
  for (guint16 column = 1; column < 5; column++)
    worksheet_write_string (list, 1, column, column % 2 == 1 ? "Start" : "End", NULL);
  worksheet_write_number (list, 2, 0, 612306, NULL);
  worksheet_write_string (list, 2, 1, "1/9/2026", NULL);
  bytes = end (&writer);
  sheet = read_sheet (bytes, NULL);

  g_assert_cmpuint (kith_sheet_get_n_entries (sheet), ==, 1);
  g_assert_cmpstr (kith_sheet_get_header (sheet, 0), ==, "Person ID");
  g_assert_cmpstr (kith_sheet_get_header (sheet, 1), ==, "Child protection plan Start");
  g_assert_cmpstr (kith_sheet_get_header (sheet, 4), ==, "Child in need plan End");
  g_assert_cmpstr (kith_sheet_get_subheader (sheet, 4), ==, "End");
}

static void
test_dates (void)
{
  static const struct
  {
    const char *cell;
    const char *in_1900;
    const char *in_1904;
  } cases[] = {
    { "<c r='A2' s='1'><v>41885</v></c>", "2014-09-03", "2018-09-04" },
    { "<c r='A2' s='4'><v>41885</v></c>", "2014-09-03", "2018-09-04" },
    { "<c r='A2' s='1'><v>41885.5</v></c>", "2014-09-03 12:00", "2018-09-04 12:00" },
    { "<c r='A2' s='1'><v>1</v></c>", "1900-01-01", "1904-01-02" },
    { "<c r='A2' s='1'><v>59</v></c>", "1900-02-28", "1904-02-29" },
    { "<c r='A2' s='1'><v>60</v></c>", "60", "1904-03-01" },
    { "<c r='A2' s='1'><v>61</v></c>", "1900-03-01", "1904-03-02" },
    { "<c r='A2' s='1'><v>0</v></c>", "0", "1904-01-01" },
    { "<c r='A2' s='1'><v>-1</v></c>", "-1", "-1" },
    { "<c r='A2' s='1'><v>1e300</v></c>", "1e+300", "1e+300" },
    { "<c r='A2' s='0'><v>41885</v></c>", "41885", "41885" },
    { "<c r='A2' s='2'><v>12</v></c>", "12", "12" },
    { "<c r='A2' s='3'><v>0.5</v></c>", "0.5", "0.5" },
    { "<c r='A2' s='99'><v>7.0</v></c>", "7", "7" },
    { "<c r='A2'><v>1.5E3</v></c>", "1500", "1500" },
    { "<c r='A2' t='d'><v>2014-09-03T00:00:00</v></c>", "2014-09-03T00:00:00", "2014-09-03T00:00:00" },
    { "<c r='A2' t='b'><v>1</v></c>", "TRUE", "TRUE" },
    { "<c r='A2' t='e'><v>#N/A</v></c>", "#N/A", "#N/A" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *data =
        g_strdup_printf ("<sheetData>" ROW (1, OWN ("A1", "DOB")) "<row r='2'>%s</row></sheetData>", cases[i].cell);
      g_autoptr(KithSheet) in_1900 = read_data (data, NULL, NULL);
      g_autoptr(KithSheet) in_1904 = read_data (data, NULL, "<workbookPr date1904='1'/>");

      g_assert_cmpstr (kith_sheet_get_cell (in_1900, 1, 0), ==, cases[i].in_1900);
      g_assert_cmpstr (kith_sheet_get_cell (in_1904, 1, 0), ==, cases[i].in_1904);
    }
}

static void
test_shared_texts (void)
{
  g_autoptr(KithSheet) sheet =
    read_data ("<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
               "<row r='5'><c r='B5' t='s'><v>2</v></c><c t='s'><v>3</v></c></row></sheetData>",
               "<si><t>Surname</t></si><si><r><t>Fore</t></r><r><t>name</t></r><rPh><t>x</t></rPh></si>"
               "<si><t xml:space='preserve'>A_x000D_b</t></si><si><t>a_x0041_ _x005F_x0041_ _xyz</t></si>",
               NULL);

  g_assert_cmpstr (kith_sheet_get_header (sheet, 0), ==, "Surname");
  g_assert_cmpstr (kith_sheet_get_header (sheet, 1), ==, "Forename");
  g_assert_cmpuint (kith_sheet_get_line (sheet, 1), ==, 5);
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 1, 0), ==, "");
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 1, 1), ==, "A\rb");
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 1, 2), ==, "aA _x0041_ _xyz");
}

static void
test_refuses_damage (void)
{
  static const char * const cases[] = {
    "<sheetData><row r='2'/><row r='2'/></sheetData>",
    "<sheetData><row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row></sheetData>",
    "<sheetData><row r='1'><c r='11'><v>1</v></c></row></sheetData>",
    "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData>",
    "<sheetData><row r='1'><c r='A1' t='s'><v>x</v></c></row></sheetData>",
    "<sheetData><row r='9999999'><c><v>1</v></c></row></sheetData>",
    "<sheetData><row r='1'><c><v>&undefined;</v></c></row></sheetData>",
    "<sheetData><row r='1'>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused_data (cases[i], KITH_SHEET_ERROR_DAMAGED);

  assert_refused_data ("<sheetData><row r='1'><c r='ALM1'><v>1</v></c></row></sheetData>",
                       KITH_SHEET_ERROR_TOO_LARGE);
  assert_refused_data ("<sheetData/>", KITH_SHEET_ERROR_NO_ROWS);
}

static void
test_refuses_document_types (void)
{
  g_autoptr(GBytes) laughs =
    workbook_of_part ("<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                      "<w><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></w>", ARCHIVE_STORED);
  g_autoptr(GBytes) outside =
    workbook_of_part ("<!DOCTYPE w SYSTEM 'http://example.org/w.dtd'><w/>", ARCHIVE_STORED);

  assert_refused (laughs, KITH_SHEET_ERROR_DAMAGED);
  assert_refused (outside, KITH_SHEET_ERROR_DAMAGED);
}

static void
test_refuses_what_the_archive_hides (void)
{
  const char *sheet = "<w><sheetData><row><c t='str'><v>Surname</v></c></row></sheetData></w>";
  g_autoptr(GBytes) changed = workbook_of_part (sheet, ARCHIVE_WRONG_CHECKSUM);
  g_autoptr(GBytes) locked = workbook_of_part (sheet, ARCHIVE_LOCKED);
  g_autoptr(GBytes) whole = workbook_of_part (sheet, ARCHIVE_DEFLATED);
  g_autoptr(KithSheet) read = read_sheet (whole, NULL);

  assert_refused (changed, KITH_SHEET_ERROR_DAMAGED);
  assert_refused (locked, KITH_SHEET_ERROR_LOCKED);
  g_assert_cmpstr (kith_sheet_get_header (read, 0), ==, "Surname");
}

/* Cut at every byte, the file is refused and nothing else happens. */
static void
test_cut_anywhere (void)
{
  g_autoptr(GBytes) whole = workbook_of ("<sheetData>" ROW (1, OWN ("A1", "Surname")) "</sheetData>", NULL, NULL);
  gsize size = g_bytes_get_size (whole);

  for (gsize i = 4; i < size; i++)
    {
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (whole, 0, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithSheet) sheet = kith_sheet_new (cut, NULL, NULL, NULL, NULL, &error);

      g_assert_null (sheet);
      g_assert_error (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_DAMAGED);
    }
}

/* Whatever bytes are changed, reading ends with a table or an error. */
static void
test_changed_anywhere (void)
{
  g_autoptr(GBytes) whole = workbook_of ("<sheetData>" ROW (1, OWN ("A1", "Surname")) "</sheetData>", NULL, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (guint n = 0; n < 2000; n++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(KithSheet) sheet = NULL;

      copy[g_test_rand_int_range (4, (gint32)size)] ^= (guint8)g_test_rand_int_range (1, 256);
      bytes = g_bytes_new (copy, size);
      sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, &error);
      g_assert_true ((sheet == NULL) == (error != NULL));
    }
}

/* 24 MB of blanks in some 24 kB. */
static void
test_refuses_bombs (void)
{
  gsize size = 24 * 1024 * 1024;
  g_autofree char *blanks = g_malloc (size);
  g_autoptr(GBytes) bytes = NULL;
  const char *head = "<w><sheetData><row><c t='str'><v>Surname</v></c></row></sheetData>";
  Archive archive;

  memset (blanks, ' ', size);
  memcpy (blanks, head, strlen (head));
  archive_init (&archive);
  archive_add (&archive, "xl/workbook.xml",
               "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>", 76, ARCHIVE_STORED);
  archive_add (&archive, "xl/_rels/workbook.xml.rels",
               "<R><Relationship Id='1' Type='worksheet' Target='s.xml'/></R>", 61, ARCHIVE_STORED);
  archive_add (&archive, "xl/s.xml", blanks, size, ARCHIVE_DEFLATED);
  bytes = archive_end (&archive);

  g_assert_cmpuint (g_bytes_get_size (bytes), <, 1024 * 1024);
  assert_refused (bytes, KITH_SHEET_ERROR_TOO_LARGE);
}

static void
test_refuses_other_files (void)
{
  static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old workbook";
  static const char locked[] = "\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
  static const char page[] = "\n <html><table><tr><td>Surname</td></tr></table></html>";
  g_autoptr(GBytes) old_bytes = g_bytes_new (old, sizeof old);
  g_autoptr(GBytes) locked_bytes = g_bytes_new (locked, sizeof locked);
  g_autoptr(GBytes) page_bytes = g_bytes_new (page, sizeof page - 1);
  g_autoptr(GBytes) other = NULL;
  Archive archive;

  assert_refused (old_bytes, KITH_SHEET_ERROR_OLD_FORMAT);
  assert_refused (locked_bytes, KITH_SHEET_ERROR_LOCKED);
  assert_refused (page_bytes, KITH_SHEET_ERROR_OLD_FORMAT);

  archive_init (&archive);
  archive_add (&archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", 46, ARCHIVE_STORED);
  other = archive_end (&archive);
  assert_refused (other, KITH_SHEET_ERROR_OLD_FORMAT);
}

static void
test_cancelled (void)
{
  g_autoptr(GBytes) bytes = workbook_of ("<sheetData>" ROW (1, OWN ("A1", "Surname")) "</sheetData>", NULL, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (kith_sheet_new (bytes, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook/written-by-library", test_written_by_library);
  g_test_add_func ("/workbook/sheet-that-looks-like-list", test_sheet_that_looks_like_list);
  g_test_add_func ("/workbook/merged-downwards", test_merged_downwards);
  g_test_add_func ("/workbook/two-header-rows", test_two_header_rows);
  g_test_add_func ("/workbook/dates", test_dates);
  g_test_add_func ("/workbook/shared-texts", test_shared_texts);
  g_test_add_func ("/workbook/refuses-damage", test_refuses_damage);
  g_test_add_func ("/workbook/refuses-document-types", test_refuses_document_types);
  g_test_add_func ("/workbook/refuses-what-the-archive-hides", test_refuses_what_the_archive_hides);
  g_test_add_func ("/workbook/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/workbook/changed-anywhere", test_changed_anywhere);
  g_test_add_func ("/workbook/refuses-bombs", test_refuses_bombs);
  g_test_add_func ("/workbook/refuses-other-files", test_refuses_other_files);
  g_test_add_func ("/workbook/cancelled", test_cancelled);

  return g_test_run ();
}
