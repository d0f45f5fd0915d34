/* kith-sheet-csv.c: a sheet out of a text file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sheet-private.h"

#include "kith-csv.h"

#include <string.h>

static KithSheetError
get_sheet_error (int csv_error)
{
  switch ((KithCsvError)csv_error)
    {
    case KITH_CSV_ERROR_ENCODING:
      return KITH_SHEET_ERROR_ENCODING;

    case KITH_CSV_ERROR_QUOTING:
      return KITH_SHEET_ERROR_QUOTING;

    case KITH_CSV_ERROR_TOO_LARGE:
    default:
      return KITH_SHEET_ERROR_TOO_LARGE;
    }
}

static gboolean
fail (GError **error,
      GError  *csv_error)
{
  g_set_error_literal (error, KITH_SHEET_ERROR, get_sheet_error (csv_error->code), csv_error->message);
  return FALSE;
}

static gboolean
add_row (KithSheet             *self,
         KithCsvReader         *reader,
         const KithSheetSource *source,
         GError               **error)
{
  kith_sheet_begin_row (self, kith_csv_reader_get_line (reader));

  for (guint i = 0; i < kith_csv_reader_get_n_cells (reader); i++)
    {
      const char *cell = kith_csv_reader_get_cell (reader, i);

      if (!kith_sheet_add_cell (self, cell, strlen (cell), error))
        return FALSE;
    }

  return kith_sheet_end_row (self, source, error);
}

/**
 * kith_sheet_read_csv:
 * @self: an empty sheet
 * @bytes: a text file
 * @source: who wants to hear of it
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads all rows of a text file.
 *
 * Returns: whether they could be read
 */
gboolean
kith_sheet_read_csv (KithSheet             *self,
                     GBytes                *bytes,
                     const KithSheetSource *source,
                     GError               **error)
{
  g_autoptr(GError) csv_error = NULL;
  g_autoptr(KithCsvReader) reader = kith_csv_reader_new (bytes, &csv_error);

  if (reader == NULL)
    return fail (error, csv_error);

  self->encoding = kith_csv_reader_get_encoding (reader);
  self->delimiter = kith_csv_reader_get_delimiter (reader);

  while (kith_csv_reader_next (reader, &csv_error))
    {
      if (!add_row (self, reader, source, error))
        return FALSE;
    }

  return csv_error == NULL ? TRUE : fail (error, csv_error);
}
