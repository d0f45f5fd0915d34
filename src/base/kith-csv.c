/* kith-csv.c: comma-separated files, as they really are
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is decoded once into a buffer of its own, and cells are read where
 * they lie: the delimiter after a cell becomes its end, and a quoted cell is
 * moved down over its own quotes. So a row costs no allocation, and its cells
 * last until the next row is asked for.
 *
 * Quoting is RFC 4180's: a cell that begins with a quote runs to the next
 * quote that is not doubled, over delimiters and ends of line. A quote
 * elsewhere is a character like others ('5" pipe'), and what stands between a
 * closing quote and the next delimiter is kept. Rows end with LF, CR LF or
 * CR. Rows whose cells are all empty are passed over; rows may differ in
 * length. A first line "sep=;", which Excel writes and heeds, names the
 * delimiter and is no row.
 *
 * What is not done: no heading is guessed, no value is trimmed or typed.
 */

#include "config.h"

#include "kith-csv.h"

#include "kith-csv-private.h"

#include <string.h>

#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_ROWS 1000000
#define MAX_CELLS 1000
#define MAX_CELL_BYTES (64 * 1024)

struct _KithCsvReader
{
  GString    *text;
  const char *encoding;
  GError     *failure;
  char       *next;       /* where the next row begins */
  char       *end;        /* the NUL after the text */
  guint       next_line;
  guint       line;
  guint       n_rows;
  guint       n_cells;
  char        delimiter;
  const char *cells[MAX_CELLS];
};

G_DEFINE_QUARK (kith-csv-error-quark, kith_csv_error)

static gboolean
fail (KithCsvReader *self,
      KithCsvError   code,
      const char    *reason)
{
  g_set_error (&self->failure, KITH_CSV_ERROR, code, "Line %u: %s", self->line, reason);
  self->n_cells = 0;
  return FALSE;
}

static gboolean
is_cell_end (KithCsvReader *self,
             const char    *p)
{
  return *p == self->delimiter || *p == '\n' || *p == '\r' || p == self->end;
}

static char *
find_cell_end (KithCsvReader *self,
               char          *p)
{
  while (!is_cell_end (self, p))
    p++;

  return p;
}

static guint
count_lines (const char *start,
             const char *end)
{
  guint n = 0;

  for (const char *p = start; p < end; p++)
    n += *p == '\n' || (*p == '\r' && p[1] != '\n');

  return n;
}

/* Moves a quoted cell down over its quotes and ends it where it then ends.
 * Returns where reading goes on, or NULL when no quote closes the cell.
 */
static char *
read_quoted (KithCsvReader *self,
             char          *open,
             char         **ret_end)
{
  char *from = open + 1;
  char *to = open;
  char *after;

  for (;;)
    {
      char *quote = memchr (from, '"', (gsize)(self->end - from));

      if (quote == NULL)
        return NULL;

      self->next_line += count_lines (from, quote);
      memmove (to, from, (gsize)(quote - from));
      to += quote - from;
      from = quote + 1;

      if (*from != '"')
        break;

      *to++ = '"';
      from++;
    }

  after = find_cell_end (self, from);
  memmove (to, from, (gsize)(after - from));
  *ret_end = to + (after - from);
  **ret_end = '\0';

  return after;
}

/* Reads the cell at self->next, and leaves self->next at what ended it. */
static gboolean
read_cell (KithCsvReader *self)
{
  char *start = self->next;
  char *end, *after;

  if (self->n_cells == MAX_CELLS)
    return fail (self, KITH_CSV_ERROR_TOO_LARGE, "the row has more than 1,000 cells");

  if (*start == '"')
    after = read_quoted (self, start, &end);
  else
    after = end = find_cell_end (self, start);

  if (after == NULL)
    return fail (self, KITH_CSV_ERROR_QUOTING, "a quoted cell is never closed");

  if (end - start > MAX_CELL_BYTES)
    return fail (self, KITH_CSV_ERROR_TOO_LARGE, "a cell is larger than 64 KiB");

  self->cells[self->n_cells++] = start;
  self->next = after;

  return TRUE;
}

/* Ends the cell at self->next and steps over what stood there. Returns
 * whether the row goes on.
 */
static gboolean
step_over_delimiter (KithCsvReader *self)
{
  char ender = *self->next;

  if (self->next == self->end)
    return FALSE;

  *self->next++ = '\0';

  if (ender == self->delimiter)
    return TRUE;

  if (ender == '\r' && *self->next == '\n')
    self->next++;

  self->next_line++;
  return FALSE;
}

static gboolean
read_row (KithCsvReader *self)
{
  self->line = self->next_line;
  self->n_cells = 0;

  do
    {
      if (!read_cell (self))
        return FALSE;
    }
  while (step_over_delimiter (self));

  return TRUE;
}

static gboolean
is_row_empty (KithCsvReader *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    {
      if (*self->cells[i] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* Excel's own "sep=;" is a word to the reader and not a row. */
static void
heed_separator_line (KithCsvReader *self)
{
  const char *text = self->next;

  if (!g_str_has_prefix (text, "sep=") || text[4] == '\0' || strchr (",;\t|", text[4]) == NULL)
    return;

  if (text[5] != '\r' && text[5] != '\n')
    return;

  self->delimiter = text[4];
  self->next += g_str_has_prefix (text + 5, "\r\n") ? 7 : 6;
  self->next_line++;
}

/**
 * kith_csv_reader_new:
 * @bytes: a file, up to 64 MiB
 * @error: return location for a [error@Kith.CsvError]
 *
 * Prepares to read a file: finds its encoding and its delimiter.
 *
 * @bytes is not needed afterwards.
 *
 * Returns: (transfer full): a reader that stands before the first row
 */
KithCsvReader *
kith_csv_reader_new (GBytes  *bytes,
                     GError **error)
{
  g_autoptr(KithCsvReader) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > MAX_BYTES)
    {
      g_set_error_literal (error, KITH_CSV_ERROR, KITH_CSV_ERROR_TOO_LARGE,
                           "The file is larger than 64 MiB");
      return NULL;
    }

  self = g_new0 (KithCsvReader, 1);
  self->text = kith_csv_decode (bytes, &self->encoding, error);

  if (self->text == NULL)
    return NULL;

  self->delimiter = kith_csv_find_delimiter (self->text);
  self->next = self->text->str;
  self->end = self->text->str + self->text->len;
  self->next_line = 1;
  heed_separator_line (self);

  return g_steal_pointer (&self);
}

/**
 * kith_csv_reader_free:
 * @self: (transfer full) (nullable): a reader
 *
 * Frees a reader and the cells it gave.
 */
void
kith_csv_reader_free (KithCsvReader *self)
{
  if (self == NULL)
    return;

  if (self->text != NULL)
    g_string_free (self->text, TRUE);

  g_clear_error (&self->failure);
  g_free (self);
}

/**
 * kith_csv_reader_get_encoding:
 * @self: a reader
 *
 * Gets the encoding the file was found to be in. Bytes that are no character
 * in Windows-1252 were read as U+FFFD.
 *
 * Returns: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `WINDOWS-1252`
 */
const char *
kith_csv_reader_get_encoding (KithCsvReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->encoding;
}

/**
 * kith_csv_reader_get_delimiter:
 * @self: a reader
 *
 * Gets the character that was found to part the cells.
 *
 * Returns: a comma, semicolon, tab or bar
 */
char
kith_csv_reader_get_delimiter (KithCsvReader *self)
{
  g_return_val_if_fail (self != NULL, '\0');

  return self->delimiter;
}

/**
 * kith_csv_reader_next:
 * @self: a reader
 * @error: return location for a [error@Kith.CsvError]
 *
 * Reads the next row that is not empty. The cells of the row before are gone
 * then. After an error the reader does not go on, and gives the same error.
 *
 * Returns: whether there is a row; %FALSE without an error at the end
 */
gboolean
kith_csv_reader_next (KithCsvReader *self,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (self->failure == NULL && self->next != self->end)
    {
      if (!read_row (self) || is_row_empty (self))
        continue;

      if (self->n_rows++ < MAX_ROWS)
        return TRUE;

      fail (self, KITH_CSV_ERROR_TOO_LARGE, "the file has more than 1,000,000 rows");
    }

  self->n_cells = 0;

  if (self->failure != NULL)
    g_propagate_error (error, g_error_copy (self->failure));

  return FALSE;
}

/**
 * kith_csv_reader_get_line:
 * @self: a reader
 *
 * Gets the line of the file on which the row begins, as an editor counts.
 *
 * Returns: the line, from 1
 */
guint
kith_csv_reader_get_line (KithCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

/**
 * kith_csv_reader_get_n_cells:
 * @self: a reader
 *
 * Gets how many cells the row has. Rows of one file may differ.
 *
 * Returns: the number of cells, 0 before the first row and after the last
 */
guint
kith_csv_reader_get_n_cells (KithCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_cells;
}

/**
 * kith_csv_reader_get_cell:
 * @self: a reader
 * @index: which cell, from 0
 *
 * Gets the text of a cell, in UTF-8.
 *
 * Returns: (nullable): the text until the next row is read; %NULL when the
 *   row is shorter
 */
const char *
kith_csv_reader_get_cell (KithCsvReader *self,
                          guint          index)
{
  g_return_val_if_fail (self != NULL, NULL);

  return index < self->n_cells ? self->cells[index] : NULL;
}
