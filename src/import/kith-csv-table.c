/* kith-csv-table.c: rows of a CSV file whose columns are known by their names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files from a register or a spreadsheet gain and lose columns from year to
 * year, and people put a title above them before they send them on. So the
 * header is the first of the top rows that has every column that is required,
 * and a column is known by its name alone. Names are compared by their
 * letters and digits, in small letters: "LA (code)", "la code" and "LA_Code"
 * are one.
 *
 * The table gives out cells; what they mean, and what to say when they mean
 * nothing, is the caller's.
 */

#include "config.h"

#include "kith-csv-table.h"

#include "kith-csv.h"
#include "kith-text.h"

#include <string.h>

/* How far down a title may push the header. */
#define MAX_ROWS_ABOVE 20

#define NO_COLUMN G_MAXUINT

struct _KithCsvTable
{
  KithCsvReader *reader;
  GPtrArray     *headers;            /* (element-type utf8), empty until found */
  guint          columns[KITH_CSV_TABLE_MAX_FIELDS];
};

static char *
fold_header (const char *cell)
{
  GString *folded = g_string_new (NULL);

  for (; *cell != '\0'; cell++)
    {
      if (g_ascii_isalnum (*cell))
        g_string_append_c (folded, g_ascii_tolower (*cell));
    }

  return g_string_free_and_steal (folded);
}

static GPtrArray *
dup_folded_cells (KithCsvReader *reader)
{
  g_autoptr(GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kith_csv_reader_get_n_cells (reader); i++)
    g_ptr_array_add (folded, fold_header (kith_csv_reader_get_cell (reader, i)));

  return g_steal_pointer (&folded);
}

/* The first column of that name: a register has no two alike, and where a
 * person has pasted one in again, the original stands further left.
 */
static guint
find_column (GPtrArray  *folded,
             const char *header)
{
  for (guint i = 0; i < folded->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (folded, i), header))
        return i;
    }

  return NO_COLUMN;
}

static void
map_columns (KithCsvTable        *self,
             GPtrArray           *folded,
             const KithCsvColumn *columns,
             gsize                n_columns)
{
  for (guint field = 0; field < KITH_CSV_TABLE_MAX_FIELDS; field++)
    self->columns[field] = NO_COLUMN;

  for (gsize i = 0; i < n_columns; i++)
    {
      g_assert (columns[i].field < KITH_CSV_TABLE_MAX_FIELDS);

      if (self->columns[columns[i].field] == NO_COLUMN)
        self->columns[columns[i].field] = find_column (folded, columns[i].header);
    }
}

static gboolean
has_required (KithCsvTable        *self,
              const KithCsvColumn *columns,
              gsize                n_columns)
{
  for (gsize i = 0; i < n_columns; i++)
    {
      if (columns[i].required && self->columns[columns[i].field] == NO_COLUMN)
        return FALSE;
    }

  return TRUE;
}

static void
keep_headers (KithCsvTable *self)
{
  for (guint i = 0; i < kith_csv_reader_get_n_cells (self->reader); i++)
    g_ptr_array_add (self->headers, g_strdup (kith_csv_reader_get_cell (self->reader, i)));
}

static gboolean
find_header (KithCsvTable        *self,
             const KithCsvColumn *columns,
             gsize                n_columns,
             GError             **error)
{
  g_autoptr(GError) local_error = NULL;

  for (guint i = 0; i < MAX_ROWS_ABOVE; i++)
    {
      g_autoptr(GPtrArray) folded = NULL;

      if (!kith_csv_reader_next (self->reader, &local_error))
        break;

      folded = dup_folded_cells (self->reader);
      map_columns (self, folded, columns, n_columns);
      if (has_required (self, columns, n_columns))
        {
          keep_headers (self);
          return TRUE;
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
is_blank (const char *cell)
{
  while (g_ascii_isspace (*cell))
    cell++;

  return *cell == '\0';
}

static gboolean
is_blank_from (KithCsvReader *reader,
               guint          first)
{
  for (guint i = first; i < kith_csv_reader_get_n_cells (reader); i++)
    {
      if (!is_blank (kith_csv_reader_get_cell (reader, i)))
        return FALSE;
    }

  return TRUE;
}

static char *
dup_as_line (const char * const *cells,
             gsize               n_cells)
{
  g_autoptr(GString) csv = g_string_new (NULL);

  kith_csv_append_row (csv, cells, n_cells);
  while (csv->len > 0 && strchr ("\r\n", csv->str[csv->len - 1]) != NULL)
    g_string_truncate (csv, csv->len - 1);

  return g_string_free_and_steal (g_steal_pointer (&csv));
}

/**
 * kith_csv_table_new:
 * @bytes: a CSV file
 * @columns: (array length=n_columns): the columns that may be there
 * @n_columns: how many
 * @error: return location for an error
 *
 * Opens a file and looks for its header among the first twenty rows.
 *
 * A file without one is no error here: ask kith_csv_table_has_header().
 *
 * Returns: (transfer full) (nullable): the table; %NULL with a %KITH_CSV_ERROR
 *   when the bytes cannot be read as rows
 */
KithCsvTable *
kith_csv_table_new (GBytes              *bytes,
                    const KithCsvColumn *columns,
                    gsize                n_columns,
                    GError             **error)
{
  g_autoptr(KithCsvTable) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (columns != NULL, NULL);

  self = g_new0 (KithCsvTable, 1);
  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->reader = kith_csv_reader_new (bytes, error);
  if (self->reader == NULL || !find_header (self, columns, n_columns, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * kith_csv_table_free:
 * @self: (nullable): a table
 *
 * Closes a table.
 */
void
kith_csv_table_free (KithCsvTable *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->reader, kith_csv_reader_free);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_free (self);
}

/**
 * kith_csv_table_has_header:
 * @self: a table
 *
 * Tells whether a row with all required columns was found.
 *
 * Returns: whether there is a header; without one there are no rows to read
 */
gboolean
kith_csv_table_has_header (KithCsvTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->headers->len > 0;
}

/**
 * kith_csv_table_get_header:
 * @self: a table
 * @field: a field
 *
 * Gets a column's name as the file spells it.
 *
 * Returns: (nullable): the name; %NULL when the file has no such column
 */
const char *
kith_csv_table_get_header (KithCsvTable *self,
                           guint         field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < KITH_CSV_TABLE_MAX_FIELDS, NULL);

  if (self->columns[field] >= self->headers->len)
    return NULL;

  return g_ptr_array_index (self->headers, self->columns[field]);
}

/**
 * kith_csv_table_dup_header_row:
 * @self: a table with a header
 *
 * Gets the header as one line of CSV, for a file of refused rows.
 *
 * Returns: (transfer full): the line, without its end
 */
char *
kith_csv_table_dup_header_row (KithCsvTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_as_line ((const char * const *)self->headers->pdata, self->headers->len);
}

/**
 * kith_csv_table_next:
 * @self: a table with a header
 * @error: return location for an error
 *
 * Goes to the next row in which anything stands.
 *
 * Returns: whether there is one; %FALSE without an error at the end
 */
gboolean
kith_csv_table_next (KithCsvTable *self,
                     GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (kith_csv_table_has_header (self), FALSE);

  while (kith_csv_reader_next (self->reader, error))
    {
      if (!is_blank_from (self->reader, 0))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_csv_table_get_line:
 * @self: a table
 *
 * Gets where the row begins.
 *
 * Returns: the line of the file, counted from 1
 */
guint
kith_csv_table_get_line (KithCsvTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return kith_csv_reader_get_line (self->reader);
}

/**
 * kith_csv_table_is_too_wide:
 * @self: a table
 *
 * Tells whether the row has more than the header: a comma in a cell that
 * nobody quoted has then moved the rest into columns where it does not belong.
 *
 * Returns: whether anything stands to the right of the last column
 */
gboolean
kith_csv_table_is_too_wide (KithCsvTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !is_blank_from (self->reader, self->headers->len);
}

/**
 * kith_csv_table_get_cell:
 * @self: a table
 * @field: a field
 *
 * Gets a cell as it stands in the file.
 *
 * Returns: (nullable): the cell; %NULL when the file has no such column or the
 *   row ends before it
 */
const char *
kith_csv_table_get_cell (KithCsvTable *self,
                         guint         field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < KITH_CSV_TABLE_MAX_FIELDS, NULL);

  if (self->columns[field] >= kith_csv_reader_get_n_cells (self->reader))
    return NULL;

  return kith_csv_reader_get_cell (self->reader, self->columns[field]);
}

/**
 * kith_csv_table_dup_text:
 * @self: a table
 * @field: a field
 *
 * Gets a cell as clean text on one line.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when there is none
 */
char *
kith_csv_table_dup_text (KithCsvTable *self,
                         guint         field)
{
  const char *cell = kith_csv_table_get_cell (self, field);
  g_autofree char *line = NULL;

  if (cell == NULL || *cell == '\0')
    return NULL;

  line = kith_text_clean_line (cell);

  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/**
 * kith_csv_table_dup_row:
 * @self: a table
 *
 * Gets the row as one line of CSV, to be given back to whoever sent it.
 *
 * Returns: (transfer full): the line, without its end
 */
char *
kith_csv_table_dup_row (KithCsvTable *self)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < kith_csv_reader_get_n_cells (self->reader); i++)
    g_ptr_array_add (cells, (gpointer)kith_csv_reader_get_cell (self->reader, i));

  return dup_as_line ((const char * const *)cells->pdata, cells->len);
}
