/* fuzz-csv.c: whatever the bytes, cells are text within the limits
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-csv.h"

#include <stdint.h>
#include <string.h>

#define MAX_CELL_BYTES (64 * 1024)

/* Rows as they were read, and the same rows written as a file. */
typedef struct
{
  GPtrArray *cells;
  GString   *csv;
} Copy;

static void
copy_row (KithCsvReader *reader,
          Copy          *copy)
{
  guint n_cells = kith_csv_reader_get_n_cells (reader);
  g_autofree const char **row = g_new (const char *, n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      row[i] = kith_csv_reader_get_cell (reader, i);

      if (strlen (row[i]) > MAX_CELL_BYTES || !g_utf8_validate (row[i], -1, NULL))
        g_error ("A cell is no text within the limit");

      g_ptr_array_add (copy->cells, g_strdup (row[i]));
    }

  kith_csv_append_row (copy->csv, row, n_cells);
}

static gboolean
is_same_cell (const char *written,
              const char *original)
{
  const char *unguarded = *written == '\'' ? written + 1 : written;

  return strcmp (written, original) == 0 || strcmp (unguarded, original) == 0;
}

/* What is written is read again, but for the apostrophes that guard. */
static void
check_written (Copy *copy)
{
  g_autoptr(GBytes) bytes = g_bytes_new (copy->csv->str, copy->csv->len);
  g_autoptr(KithCsvReader) reader = kith_csv_reader_new (bytes, NULL);
  guint n = 0;

  if (reader == NULL || !kith_csv_reader_next (reader, NULL))
    g_error ("A file that was written has no heading");

  while (kith_csv_reader_next (reader, NULL))
    {
      for (guint i = 0; i < kith_csv_reader_get_n_cells (reader); i++)
        {
          const char *cell = kith_csv_reader_get_cell (reader, i);

          if (n == copy->cells->len || !is_same_cell (cell, g_ptr_array_index (copy->cells, n)))
            g_error ("A cell that was written is not read again");

          n++;
        }
    }

  if (n != copy->cells->len)
    g_error ("Cells that were written are not read again");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) csv = g_string_new ("heading\r\n");
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(KithCsvReader) reader = kith_csv_reader_new (bytes, NULL);
  g_autoptr(GError) error = NULL;
  Copy copy = { cells, csv };
  guint line = 0;

  if (reader == NULL)
    return 0;

  while (kith_csv_reader_next (reader, &error))
    {
      if (kith_csv_reader_get_line (reader) <= line)
        g_error ("Two rows begin on one line");

      line = kith_csv_reader_get_line (reader);
      copy_row (reader, &copy);
    }

  check_written (&copy);
  return 0;
}
