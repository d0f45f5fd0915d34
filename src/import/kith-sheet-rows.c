/* kith-sheet-rows.c: keeping the cells of a sheet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A roll of 10,000 pupils and 30 columns is 300,000 cells. They lie in one
 * buffer one behind the other, and a row is where its first cell begins in a
 * list of places; all empty cells share one.
 *
 * A file that would need more than the limits is refused as a whole. Reading
 * on and leaving out the rest would show a roll with pupils missing.
 */

#include "config.h"

#include "kith-sheet-private.h"

#define MAX_TEXT_BYTES (256u * 1024 * 1024)
#define MAX_ROWS 1000000
#define MAX_COLUMNS 1000
#define MAX_CELLS 20000000
#define MAX_CELL_BYTES (64 * 1024)

/* How many rows may pass before somebody who gave up is heard. */
#define ROWS_BETWEEN_LOOKS 256
#define ROWS_BETWEEN_REPORTS 4096

static gboolean
refuse_size (GError    **error,
             const char *reason)
{
  g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_TOO_LARGE, reason);
  return FALSE;
}

/**
 * kith_sheet_is_blank:
 * @text: the text of a cell
 *
 * Tells whether there is nothing to see.
 *
 * Returns: whether there is not
 */
gboolean
kith_sheet_is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0xfeff && c != 0x200b)
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_sheet_new_empty:
 *
 * Makes a sheet without rows.
 *
 * Returns: (transfer full): the sheet
 */
KithSheet *
kith_sheet_new_empty (void)
{
  KithSheet *self = g_new0 (KithSheet, 1);

  self->text = g_string_new_len ("", 0);
  g_string_append_c (self->text, '\0');
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (KithSheetLine));
  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->subheaders = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * kith_sheet_begin_row:
 * @self: a sheet that is being read
 * @line: the line of the file
 *
 * Begins a row.
 */
void
kith_sheet_begin_row (KithSheet *self,
                      guint      line)
{
  KithSheetLine row = { self->cells->len, 0, line, KITH_SHEET_ROW_ENTRY };

  g_array_append_val (self->rows, row);
}

/**
 * kith_sheet_add_cell:
 * @self: a sheet that is being read
 * @text: UTF-8
 * @length: its length in bytes
 * @error: return location for a %KITH_SHEET_ERROR_TOO_LARGE
 *
 * Adds a cell to the row that was begun last.
 *
 * Returns: whether there was room for it
 */
gboolean
kith_sheet_add_cell (KithSheet  *self,
                     const char *text,
                     gsize       length,
                     GError    **error)
{
  guint32 place = 0;
  KithSheetLine *row = kith_sheet_get_row (self, self->rows->len - 1);

  if (row->n_cells == MAX_COLUMNS)
    return refuse_size (error, "A row has more than 1,000 cells");
  if (length > MAX_CELL_BYTES)
    return refuse_size (error, "A cell is larger than 64 KiB");
  if (self->cells->len == MAX_CELLS)
    return refuse_size (error, "The file has more than 20,000,000 cells");
  if (self->text->len + length >= MAX_TEXT_BYTES)
    return refuse_size (error, "The file has more than 256 MiB of text");

  if (length > 0)
    {
      place = (guint32)self->text->len;
      g_string_append_len (self->text, text, (gssize)length);
      g_string_append_c (self->text, '\0');
    }

  g_array_append_val (self->cells, place);
  row->n_cells++;

  return TRUE;
}

/* What no cell is behind does not count: a spreadsheet writes the cells that
 * were once used, and a row of nothing else is none.
 */
static void
trim_row (KithSheet *self)
{
  guint index = self->rows->len - 1;
  KithSheetLine *row = kith_sheet_get_row (self, index);

  while (row->n_cells > 0 && kith_sheet_is_blank (kith_sheet_get_cell (self, index, row->n_cells - 1)))
    row->n_cells--;

  g_array_set_size (self->cells, row->first_cell + row->n_cells);

  if (row->n_cells == 0)
    g_array_set_size (self->rows, index);
}

/**
 * kith_sheet_end_row:
 * @self: a sheet that is being read
 * @source: who wants to hear of it
 * @error: return location for an error
 *
 * Ends a row. One in which nothing stands is taken back.
 *
 * Returns: whether to read on
 */
gboolean
kith_sheet_end_row (KithSheet             *self,
                    const KithSheetSource *source,
                    GError               **error)
{
  guint n_rows;

  trim_row (self);
  n_rows = self->rows->len;

  if (n_rows > MAX_ROWS)
    return refuse_size (error, "The file has more than 1,000,000 rows");
  if (n_rows % ROWS_BETWEEN_LOOKS == 0 &&
      g_cancellable_set_error_if_cancelled (source->cancellable, error))
    return FALSE;
  if (n_rows % ROWS_BETWEEN_REPORTS == 0 && source->progress != NULL)
    source->progress (n_rows, source->user_data);

  return TRUE;
}

/**
 * kith_sheet_get_row:
 * @self: a sheet
 * @row: which row
 *
 * Gets a row's place.
 *
 * Returns: (transfer none): the place
 */
KithSheetLine *
kith_sheet_get_row (KithSheet *self,
                    guint      row)
{
  return &g_array_index (self->rows, KithSheetLine, row);
}

/**
 * kith_sheet_count_filled:
 * @self: a sheet
 * @row: which row
 *
 * Counts the cells of a row in which something stands.
 *
 * Returns: how many there are
 */
guint
kith_sheet_count_filled (KithSheet *self,
                         guint      row)
{
  guint n = 0;

  for (guint column = 0; column < kith_sheet_get_n_cells (self, row); column++)
    n += !kith_sheet_is_blank (kith_sheet_get_cell (self, row, column));

  return n;
}
