/* test-print-document.c: tests for a print's document, its pages and its PDF
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-print-layout.h"
#include "kith-print-style.h"
#include "kith-print-text.h"
#include "kith-sheet.h"
#include "kith-test-pdf.h"

#define PARAGRAPH "The school rang in the morning. She was late again and had no coat, and said that the bus had not come. "

static const KithPrintTable dated = { KITH_PRINT_DATED, 4, { 6, 14, 60, 20 }, { "No.", "Date", "Event", "Source" } };
static const KithPrintTable beside = { KITH_PRINT_BESIDE, 2, { 64, 36 }, { NULL } };

static KithPrintFoot *
make_foot (void)
{
  /* 22 November 2026, 14:32 in London */
  return kith_print_foot_new (G_GINT64_CONSTANT (1795357920000000), "Wren Ashgrove", "Family court", "18,402 · 7F3A-9C21");
}

static GBytes *
make_pdf (KithPrintDocument *document)
{
  g_autoptr(KithPrintLayout) layout = kith_print_layout_new (document, KITH_PRINT_A4_WIDTH, KITH_PRINT_A4_HEIGHT);
  g_autoptr(KithPrintFoot) foot = make_foot ();
  g_autoptr(GError) error = NULL;
  GBytes *pdf = kith_print_layout_to_pdf (layout, foot, &error);

  g_assert_no_error (error);

  return pdf;
}

static void
add_event (KithPrintDocument *document,
           guint              number,
           KithDate           day,
           const char        *event)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  const KithPrintCell cells[] = {
    { KITH_PRINT_DIM, KITH_DATE_NONE, text, FALSE },
    { KITH_PRINT_TEXT, day, NULL, FALSE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, (char *)event, TRUE },
    { KITH_PRINT_DIM, KITH_DATE_NONE, (char *)"Visit, note", FALSE },
  };

  kith_print_document_add_row (document, cells);
}

static void
test_pages_are_numbered (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) pages = NULL;
  guint n_pages;

  kith_print_document_begin_table (document, &dated);
  for (guint i = 0; i < 90; i++)
    add_event (document, i + 1, kith_date_new (2024, 3, 1) + (int)i, "She came to the drop-in and stayed for an hour.");

  pdf = make_pdf (document);
  text = kith_test_pdf_text (pdf, "-layout");
  pages = g_strsplit (text, "\f", -1);
  n_pages = g_strv_length (pages) - 1;
  g_assert_cmpuint (n_pages, >, 2);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n_pages);

      g_assert_nonnull (strstr (pages[i], number));
      g_assert_nonnull (strstr (pages[i], "Source"));
      g_assert_nonnull (strstr (pages[i], "Printed 22 November 2026, 14:32 by"));
      g_assert_nonnull (strstr (pages[i], "Family court"));
      g_assert_nonnull (strstr (pages[i], "Journal 18,402 · 7F3A-9C21"));
    }
}

static void
test_every_row_is_there_in_order (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  const char *found = NULL;

  kith_print_document_begin_table (document, &dated);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *event = g_strdup_printf ("mark%04u %s", i, i % 7 == 0 ? PARAGRAPH PARAGRAPH PARAGRAPH : "short");

      add_event (document, i + 1, kith_date_new (2023, 1, 1) + (int)i, event);
    }

  pdf = make_pdf (document);
  text = kith_test_pdf_text (pdf, "-raw");
  found = text;
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *mark = g_strdup_printf ("mark%04u", i);

      found = strstr (found, mark);
      g_assert_nonnull (found);
    }
}

static guint
count_lines (const char *page,
             const char *mark)
{
  guint n_lines = 0;

  for (const char *p = page; (p = strstr (p, mark)) != NULL; p += strlen (mark))
    n_lines++;

  return n_lines;
}

/* Each line of each paragraph bears the paragraph's mark. */
static void
test_no_line_stands_alone (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Case Notes");
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) pages = NULL;
  guint n_marks = 0;

  for (guint i = 0; i < 120; i++)
    {
      guint n_lines = (guint)g_test_rand_int_range (2, 9);
      g_autoptr(GString) paragraph = g_string_new (NULL);

      for (guint j = 0; j < n_lines; j++)
        g_string_append_printf (paragraph, "%smark%03u", j > 0 ? "\n" : "", i);
      n_marks += n_lines;
      if (i % 9 == 0)
        kith_print_document_add_text (document, KITH_PRINT_HEADING, "Heading");
      kith_print_document_add_text (document, KITH_PRINT_TEXT, paragraph->str);
    }

  pdf = make_pdf (document);
  text = kith_test_pdf_text (pdf, "-layout");
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (count_lines (text, "mark"), ==, n_marks);

  for (guint i = 0; pages[i + 1] != NULL; i++)
    {
      const char *heading = g_strrstr (pages[i], "Heading");

      if (heading != NULL)
        g_assert_cmpuint (count_lines (heading, "mark"), >=, 2);

      for (guint j = 0; j < 120; j++)
        {
          g_autofree char *mark = g_strdup_printf ("mark%03u", j);

          g_assert_cmpuint (count_lines (pages[i], mark), !=, 1);
        }
    }
}

static void
test_says_nothing_of_anybody (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *info = NULL;

  kith_print_document_add_text (document, KITH_PRINT_SUBTITLE, "Zosia Obi-Marsh");
  pdf = make_pdf (document);
  info = kith_test_pdf_info (pdf);
  g_assert_nonnull (strstr (info, "Chronology"));
  g_assert_nonnull (strstr (info, "A4"));
  g_assert_null (strstr (info, "Zosia"));
  g_assert_null (strstr (info, "Wren"));
  g_assert_null (strstr (info, "Author"));
}

/* A row that is longer than a page, and one beside it that is not. */
static void
test_parts_what_is_longer_than_a_page (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Case Notes");
  g_autoptr(GString) body = g_string_new ("first ");
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  KithPrintCell cells[2] = {
    { KITH_PRINT_TEXT, KITH_DATE_NONE, NULL, TRUE },
    { KITH_PRINT_DIM, KITH_DATE_NONE, (char *)"Correction: it was the other bus.", TRUE },
  };

  for (guint i = 0; i < 120; i++)
    g_string_append (body, PARAGRAPH);
  g_string_append (body, "last");
  cells[0].text = body->str;
  kith_print_document_begin_table (document, &beside);
  kith_print_document_add_row (document, cells);
  kith_print_document_add_text (document, KITH_PRINT_TEXT, "afterwards");

  pdf = make_pdf (document);
  text = kith_test_pdf_text (pdf, "-raw");
  g_assert_nonnull (strstr (text, "first"));
  g_assert_nonnull (strstr (text, "last"));
  g_assert_nonnull (strstr (text, "other bus"));
  g_assert_nonnull (strstr (text, "afterwards"));
  g_assert_nonnull (strstr (text, "Page 2 of"));
}

static void
test_hostile_texts (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(GString) megabyte = g_string_new (NULL);
  g_autoptr(GString) one_word = g_string_new (NULL);
  g_autofree char *long_word = g_strnfill (300, 'w');
  g_autofree char *plain = NULL;
  g_autoptr(GBytes) pdf = NULL;
  const char *hostile[] = {
    "\342\200\256drawkcab\342\200\254 after", "שלום עולם and back", "\001\002\033[31mred\007", "<b>&amp;</b>", "a\tb\r\nc",
    "\342\201\246open", long_word,
  };

  while (megabyte->len < 1024 * 1024)
    g_string_append (megabyte, "a paragraph that nobody ends ");
  g_string_append (megabyte, "theend");
  while (one_word->len < 100 * 1024)
    g_string_append (one_word, "wordwithoutanend");

  kith_print_document_begin_table (document, &dated);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    add_event (document, i, kith_date_new (2024, 2, 29), hostile[i]);
  add_event (document, 90, KITH_DATE_NONE, megabyte->str);
  add_event (document, 91, KITH_DATE_NONE, one_word->str);

  plain = kith_print_document_to_text (document);
  g_assert_null (strstr (plain, "\342\200\256"));
  g_assert_null (strstr (plain, "\342\201\246"));
  g_assert_null (strstr (plain, "\033"));
  g_assert_nonnull (strstr (plain, "<b>&amp;</b>"));

  pdf = make_pdf (document);
  g_clear_pointer (&plain, g_free);
  plain = kith_test_pdf_text (pdf, "-raw");
  g_assert_nonnull (strstr (plain, "theend"));
  g_assert_nonnull (strstr (plain, "<b>&amp;</b>"));
}

static void
test_csv_is_the_table (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(GBytes) csv = NULL;
  g_autofree char *text = NULL;

  kith_print_document_begin_table (document, &dated);
  add_event (document, 1, kith_date_new (2024, 2, 29), "Seen, and well");
  add_event (document, 2, KITH_DATE_NONE, "=1+1");
  csv = kith_print_document_to_csv (document);
  text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_assert_cmpstr (text, ==,
                   "No.,Date,Event,Source\r\n"
                   "1,2024-02-29,\"Seen, and well\",\"Visit, note\"\r\n"
                   "2,,'=1+1,\"Visit, note\"\r\n");
}

static void
test_workbook_is_the_table (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(KithPrintFoot) foot = make_foot ();
  g_autoptr(GBytes) workbook = NULL;
  g_autoptr(KithSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;

  kith_print_document_begin_table (document, &dated);
  add_event (document, 1, kith_date_new (2024, 2, 29), "Seen <b>&amp;</b> well");
  add_event (document, 2, KITH_DATE_NONE, "=1+1");
  workbook = kith_print_document_to_workbook (document, foot);
  sheet = kith_sheet_new (workbook, "Chronology", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_sheet_get_n_rows (sheet), ==, 3);
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 0, 2), ==, "Event");
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 1, 1), ==, "2024-02-29");
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 1, 2), ==, "Seen <b>&amp;</b> well");
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 2, 2), ==, "=1+1");

  kith_sheet_free (g_steal_pointer (&sheet));
  sheet = kith_sheet_new (workbook, "About", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kith_sheet_get_cell (sheet, 0, 0), ==, "Chronology");
  g_assert_nonnull (strstr (kith_sheet_get_cell (sheet, 2, 0), "7F3A-9C21"));
}

static void
test_names_go_from_every_cell (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(KithNamesOff) names_off = kith_names_off_new ();
  g_autofree char *text = NULL;

  kith_names_off_add_person (names_off, "Child A", "Zosia", "Marsh", NULL);
  kith_print_document_add_text (document, KITH_PRINT_SUBTITLE, "Zosia Marsh");
  kith_print_document_add_fact (document, "Name", "Zosia", FALSE);
  kith_print_document_begin_table (document, &dated);
  add_event (document, 1, kith_date_new (2024, 2, 29), "Zosia was seen");
  kith_print_document_hide_names (document, names_off);
  text = kith_print_document_to_text (document);
  g_assert_cmpstr (text, ==,
                   "Chronology\nChild A\n\nName: Child A\n\n1 – 29 Feb 2024 – Child A was seen – Visit, note\n");
}

static void
test_empty (void)
{
  g_autoptr(KithPrintDocument) document = kith_print_document_new ("Chronology");
  g_autoptr(KithPrintLayout) layout = kith_print_layout_new (document, 10, 10);
  g_autoptr(GBytes) pdf = make_pdf (document);

  g_assert_cmpuint (kith_print_layout_get_n_pages (layout), ==, 1);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/pages-are-numbered", test_pages_are_numbered);
  g_test_add_func ("/print/every-row-is-there-in-order", test_every_row_is_there_in_order);
  g_test_add_func ("/print/no-line-stands-alone", test_no_line_stands_alone);
  g_test_add_func ("/print/says-nothing-of-anybody", test_says_nothing_of_anybody);
  g_test_add_func ("/print/parts-what-is-longer-than-a-page", test_parts_what_is_longer_than_a_page);
  g_test_add_func ("/print/hostile-texts", test_hostile_texts);
  g_test_add_func ("/print/csv-is-the-table", test_csv_is_the_table);
  g_test_add_func ("/print/workbook-is-the-table", test_workbook_is_the_table);
  g_test_add_func ("/print/names-go-from-every-cell", test_names_go_from_every_cell);
  g_test_add_func ("/print/empty", test_empty);

  return g_test_run ();
}
