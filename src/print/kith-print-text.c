/* kith-print-text.c: a document as plain text, and as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text is made to be pasted into a box of another system: a line for each
 * row, a blank line before each heading, and no letters that draw lines. It is
 * also what a print is looked through as, so every word of the document has to
 * stand in it.
 */

#include "config.h"

#include "kith-print-text.h"

#include "kith-csv.h"

static gboolean
is_heading (const KithPrintRow *row)
{
  return row->table->n_columns == 1 &&
         (row->cells[0].style == KITH_PRINT_HEADING || row->cells[0].style == KITH_PRINT_SUBHEADING);
}

static const char *
get_joint (const KithPrintRow *row)
{
  switch (row->table->kind)
    {
    case KITH_PRINT_FACTS:
      return ": ";

    case KITH_PRINT_BESIDE:
      return "\n  ";

    case KITH_PRINT_DATED:
    case KITH_PRINT_TEXTS:
    default:
      return " – ";
    }
}

static void
append_row (GString            *text,
            const KithPrintRow *row)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      g_autofree char *cell = kith_print_cell_dup_text (&row->cells[i]);

      if (*cell == '\0')
        continue;

      if (is_any)
        g_string_append (text, get_joint (row));
      g_string_append (text, cell);
      is_any = TRUE;
    }
  g_string_append_c (text, '\n');
}

/**
 * kith_print_document_to_text:
 * @self: a document
 *
 * Returns: (transfer full): all of it as plain text
 */
char *
kith_print_document_to_text (KithPrintDocument *self)
{
  GString *text = NULL;

  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (self), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < kith_print_document_get_n_rows (self); i++)
    {
      const KithPrintRow *row = kith_print_document_get_row (self, i);
      gboolean is_other_table = i > 0 && kith_print_document_get_row (self, i - 1)->table != row->table;

      if (i > 0 && (is_heading (row) || row->begins || is_other_table))
        g_string_append_c (text, '\n');
      append_row (text, row);
    }

  return g_string_free_and_steal (text);
}

static void
append_csv_row (GString            *csv,
                const KithPrintRow *row)
{
  g_auto(GStrv) cells = g_new0 (char *, row->table->n_columns + 1);

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      const KithPrintCell *cell = &row->cells[i];

      cells[i] = cell->date != KITH_DATE_NONE ? kith_date_to_iso (cell->date) : kith_print_cell_dup_text (cell);
    }
  kith_csv_append_row (csv, (const char * const *)cells, row->table->n_columns);
}

/**
 * kith_print_document_to_csv:
 * @self: a document
 *
 * Returns: (transfer full): its dated tables, as a file that a spreadsheet may
 *   open; days as ISO has them
 */
GBytes *
kith_print_document_to_csv (KithPrintDocument *self)
{
  GString *csv = NULL;

  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (self), NULL);

  csv = g_string_new (NULL);
  for (guint i = 0; i < kith_print_document_get_n_rows (self); i++)
    {
      const KithPrintRow *row = kith_print_document_get_row (self, i);

      if (row->table->kind != KITH_PRINT_DATED)
        continue;

      if (row->begins)
        kith_csv_append_row (csv, row->table->heads, row->table->n_columns);
      append_csv_row (csv, row);
    }

  return g_string_free_to_bytes (csv);
}
