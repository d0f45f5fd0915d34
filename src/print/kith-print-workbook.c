/* kith-print-workbook.c: a document as a spreadsheet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet with the dated table and one that says what it is, when and why it
 * was made, and where the journal ended. Texts are typed as texts, so that
 * none of them is a formula whatever it begins with, and days are days.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "kith-print-text.h"
#include "kith-print-zip.h"

/* A spreadsheet's first day is 30 December 1899, for the sake of an old mistake. */
#define SPREADSHEET_EPOCH kith_date_new (1899, 12, 30)

/* A cell holds no more characters. */
#define MOST_CHARACTERS 32000

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define SHEET "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/* The numbers of styles.xml below. */
#define STYLE_TEXT 0
#define STYLE_HEAD 1
#define STYLE_DAY 2

static const char types[] =
  HEAD "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
  "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
  "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
  "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" SHEET "\"/>"
  "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"" SHEET "\"/></Types>";

static const char package[] =
  HEAD "<Relationships xmlns=\"" PACKAGE "\">"
  "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

static const char parts[] =
  HEAD "<Relationships xmlns=\"" PACKAGE "\">"
  "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
  "<Relationship Id=\"rId2\" Type=\"" RELATIONS "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
  "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/></Relationships>";

static const char styles[] =
  HEAD "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\ mmm\\ yyyy\"/></numFmts>"
  "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
  "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
  "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
  "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
  "<cellXfs count=\"3\">"
  "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
  "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
  "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
  "<alignment vertical=\"top\" horizontal=\"left\"/></xf></cellXfs></styleSheet>";

static char *
shorten (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MOST_CHARACTERS)
    return g_strdup (text);

  return g_utf8_substring (text, 0, MOST_CHARACTERS);
}

static void
append_text (GString    *sheet,
             const char *text,
             guint       style)
{
  g_autofree char *less = shorten (text);
  g_autofree char *escaped = g_markup_escape_text (less, -1);

  g_string_append_printf (sheet, "<c t=\"inlineStr\" s=\"%u\"><is><t xml:space=\"preserve\">%s</t></is></c>", style, escaped);
}

static void
append_day (GString *sheet,
            KithDate day)
{
  g_string_append_printf (sheet, "<c s=\"%d\"><v>%d</v></c>", STYLE_DAY, (int)(day - SPREADSHEET_EPOCH));
}

static void
append_heads (GString              *sheet,
              const KithPrintTable *table)
{
  g_string_append (sheet, "<row>");
  for (guint i = 0; i < table->n_columns; i++)
    append_text (sheet, table->heads[i] != NULL ? table->heads[i] : "", STYLE_HEAD);
  g_string_append (sheet, "</row>");
}

static void
append_row (GString            *sheet,
            const KithPrintRow *row)
{
  g_string_append (sheet, "<row>");
  for (guint i = 0; i < row->table->n_columns; i++)
    {
      const KithPrintCell *cell = &row->cells[i];

      if (cell->date != KITH_DATE_NONE)
        append_day (sheet, cell->date);
      else
        append_text (sheet, cell->text != NULL ? cell->text : "", STYLE_TEXT);
    }
  g_string_append (sheet, "</row>");
}

/* As wide as on the page, where all columns together are a hundred. */
static void
append_widths (GString              *sheet,
               const KithPrintTable *table)
{
  g_string_append (sheet, "<cols>");
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (sheet, "<col min=\"%u\" max=\"%u\" width=\"%u\" customWidth=\"1\"/>", i + 1, i + 1,
                            table->shares[i] + 4);
  g_string_append (sheet, "</cols>");
}

static char *
make_table (KithPrintDocument *document)
{
  GString *sheet = g_string_new (HEAD "<worksheet xmlns=\"" MAIN "\">");
  gboolean is_begun = FALSE;

  for (guint i = 0; i < kith_print_document_get_n_rows (document); i++)
    {
      const KithPrintRow *row = kith_print_document_get_row (document, i);

      if (row->table->kind != KITH_PRINT_DATED)
        continue;

      if (!is_begun)
        {
          append_widths (sheet, row->table);
          g_string_append (sheet, "<sheetData>");
          is_begun = TRUE;
        }
      if (row->begins)
        append_heads (sheet, row->table);
      append_row (sheet, row);
    }
  g_string_append (sheet, is_begun ? "</sheetData></worksheet>" : "<sheetData/></worksheet>");

  return g_string_free_and_steal (sheet);
}

static void
append_line (GString    *sheet,
             const char *text)
{
  g_string_append (sheet, "<row>");
  append_text (sheet, text, STYLE_TEXT);
  g_string_append (sheet, "</row>");
}

/* The head of the print, and what stands below its pages. */
static char *
make_about (KithPrintDocument   *document,
            const KithPrintFoot *foot)
{
  GString *sheet = g_string_new (HEAD "<worksheet xmlns=\"" MAIN "\"><cols><col min=\"1\" max=\"1\" width=\"90\" customWidth=\"1\"/></cols><sheetData>");
  g_autofree char *line = kith_print_foot_dup_line (foot);
  g_autofree char *anchor = kith_print_foot_dup_anchor (foot);

  for (guint i = 0; i < kith_print_document_get_n_rows (document); i++)
    {
      const KithPrintRow *row = kith_print_document_get_row (document, i);

      if (row->table->kind == KITH_PRINT_TEXTS)
        append_line (sheet, row->cells[0].text);
    }
  append_line (sheet, line);
  if (*anchor != '\0')
    append_line (sheet, anchor);
  g_string_append (sheet, "</sheetData></worksheet>");

  return g_string_free_and_steal (sheet);
}

static char *
make_book (KithPrintDocument *document)
{
  g_autofree char *table = g_markup_escape_text (kith_print_document_get_title (document), -1);
  g_autofree char *about = g_markup_escape_text (_("About"), -1);

  return g_strdup_printf (HEAD "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\"><sheets>"
                          "<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"%s\" sheetId=\"2\" r:id=\"rId2\"/>"
                          "</sheets></workbook>", table, about);
}

/**
 * kith_print_document_to_workbook:
 * @self: a document
 * @foot: what would stand below its pages
 *
 * Returns: (transfer full): its dated tables, as an Excel workbook
 */
GBytes *
kith_print_document_to_workbook (KithPrintDocument   *self,
                                 const KithPrintFoot *foot)
{
  g_autoptr(KithPrintZip) zip = NULL;
  g_autofree char *table = NULL;
  g_autofree char *about = NULL;
  g_autofree char *book = NULL;

  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (self), NULL);
  g_return_val_if_fail (foot != NULL, NULL);

  zip = kith_print_zip_new ();
  table = make_table (self);
  about = make_about (self, foot);
  book = make_book (self);
  kith_print_zip_add (zip, "[Content_Types].xml", types);
  kith_print_zip_add (zip, "_rels/.rels", package);
  kith_print_zip_add (zip, "xl/workbook.xml", book);
  kith_print_zip_add (zip, "xl/_rels/workbook.xml.rels", parts);
  kith_print_zip_add (zip, "xl/styles.xml", styles);
  kith_print_zip_add (zip, "xl/worksheets/sheet1.xml", table);
  kith_print_zip_add (zip, "xl/worksheets/sheet2.xml", about);

  return kith_print_zip_finish (zip);
}
