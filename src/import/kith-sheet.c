/* kith-sheet.c: the rows of a list, out of whatever file it came in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a cell means is not asked here, but two things that depend on the
 * whole: which row names the columns (kith-sheet-header.c), and which rows at
 * the end are no entries.
 */

#include "config.h"

#include "kith-sheet.h"

#include "kith-sheet-private.h"

#include <string.h>

#define MAX_BYTES (64 * 1024 * 1024)

G_DEFINE_QUARK (kith-sheet-error-quark, kith_sheet_error)

static gboolean
starts_with (GBytes     *bytes,
             const char *mark,
             gsize       length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, mark, length) == 0;
}

/* "EncryptedPackage" as the old container of a locked workbook spells it. */
static gboolean
has_locked_package (GBytes *bytes)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, name, sizeof name - 1) != NULL;
}

/* Some systems write a web page and call it .xls. */
static gboolean
is_markup (GBytes *bytes)
{
  static const char * const marks[] = { "<html", "<!doctype", "<table", "<?xml", "<meta", "<style" };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *p = data;

  if (starts_with (bytes, "\xef\xbb\xbf", 3))
    p += 3;
  while (p < data + size && g_ascii_isspace (*p))
    p++;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize length = strlen (marks[i]);

      if ((gsize)(data + size - p) >= length && g_ascii_strncasecmp (p, marks[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_format (GBytes  *bytes,
              GError **error)
{
  if (g_bytes_get_size (bytes) > MAX_BYTES)
    {
      g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_TOO_LARGE, "The file is larger than 64 MiB");
      return FALSE;
    }

  if (starts_with (bytes, "\xd0\xcf\x11\xe0", 4))
    {
      gboolean is_locked = has_locked_package (bytes);

      g_set_error_literal (error, KITH_SHEET_ERROR,
                           is_locked ? KITH_SHEET_ERROR_LOCKED : KITH_SHEET_ERROR_OLD_FORMAT,
                           is_locked ? "The workbook has a passphrase" : "The workbook is of the format before 2007");
      return FALSE;
    }

  if (g_bytes_get_size (bytes) > 0 && is_markup (bytes))
    {
      g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_OLD_FORMAT,
                           "The file is a web page or XML and no table");
      return FALSE;
    }

  return TRUE;
}

/**
 * kith_sheet_new:
 * @bytes: a CSV file or an XLSX workbook, up to 64 MiB
 * @sheet_name: (nullable): which sheet of a workbook; %NULL for the one that looks most like a list
 * @progress: (nullable) (scope call): told how far reading is
 * @user_data: given to @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads a table and finds the row that names its columns.
 *
 * What a workbook shows is what is read: of a formula its last value, of a
 * number that is formatted as a date the date, as `2026-11-22`, of merged
 * cells the text in the first.
 *
 * Returns: (transfer full): the sheet
 */
KithSheet *
kith_sheet_new (GBytes               *bytes,
                const char           *sheet_name,
                KithSheetProgressFunc progress,
                gpointer              user_data,
                GCancellable         *cancellable,
                GError              **error)
{
  g_autoptr(KithSheet) self = NULL;
  KithSheetSource source = { progress, user_data, cancellable };
  gboolean was_read;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!check_format (bytes, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  self = kith_sheet_new_empty ();
  self->is_workbook = starts_with (bytes, "PK\x03\x04", 4);

  if (self->is_workbook)
    was_read = kith_sheet_read_workbook (self, bytes, sheet_name, &source, error);
  else
    was_read = kith_sheet_read_csv (self, bytes, &source, error);

  if (!was_read)
    return NULL;

  if (self->rows->len == 0)
    {
      g_set_error_literal (error, KITH_SHEET_ERROR, KITH_SHEET_ERROR_NO_ROWS, "Nothing stands in the file");
      return NULL;
    }

  kith_sheet_find_header (self);
  if (progress != NULL)
    progress (self->rows->len, user_data);

  return g_steal_pointer (&self);
}

/**
 * kith_sheet_free:
 * @self: (nullable): a sheet
 *
 * Frees a sheet and the cells it gave.
 */
void
kith_sheet_free (KithSheet *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_strfreev (self->names);
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->headers);
  g_ptr_array_unref (self->subheaders);
  g_free (self);
}

/**
 * kith_sheet_is_workbook:
 * @self: a sheet
 *
 * Tells whether the file is a workbook with sheets.
 *
 * Returns: whether it is; else it is text
 */
gboolean
kith_sheet_is_workbook (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_workbook;
}

/**
 * kith_sheet_get_name:
 * @self: a sheet
 *
 * Gets the name of the workbook's sheet that was read.
 *
 * Returns: (nullable): the name; %NULL of a text file
 */
const char *
kith_sheet_get_name (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * kith_sheet_get_names:
 * @self: a sheet
 *
 * Gets the names of all sheets of the workbook, so that another can be chosen.
 *
 * Returns: (nullable) (array zero-terminated=1): the names; %NULL of a text file
 */
const char * const *
kith_sheet_get_names (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *)self->names;
}

/**
 * kith_sheet_get_encoding:
 * @self: a sheet
 *
 * Gets the encoding that a text file was found to be in.
 *
 * Returns: (nullable): such as `WINDOWS-1252`; %NULL of a workbook
 */
const char *
kith_sheet_get_encoding (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->encoding;
}

/**
 * kith_sheet_get_delimiter:
 * @self: a sheet
 *
 * Gets the character that was found to part the cells of a text file.
 *
 * Returns: a comma, semicolon, tab or bar; NUL of a workbook
 */
char
kith_sheet_get_delimiter (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, '\0');

  return self->delimiter;
}

/**
 * kith_sheet_get_n_columns:
 * @self: a sheet
 *
 * Gets how many columns have a name, or may have an entry where there is no
 * header.
 *
 * Returns: the number of columns
 */
guint
kith_sheet_get_n_columns (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * kith_sheet_get_header:
 * @self: a sheet
 * @column: which column
 *
 * Gets the name of a column; both lines of it where the header has two.
 *
 * Returns: the name, perhaps empty
 */
const char *
kith_sheet_get_header (KithSheet *self,
                       guint      column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return column < self->headers->len ? g_ptr_array_index (self->headers, column) : "";
}

/**
 * kith_sheet_get_subheader:
 * @self: a sheet
 * @column: which column
 *
 * Gets the lower line of a column's name, which is all of it where the header
 * has one line.
 *
 * Returns: the name, perhaps empty
 */
const char *
kith_sheet_get_subheader (KithSheet *self,
                          guint      column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return column < self->subheaders->len ? g_ptr_array_index (self->subheaders, column) : "";
}

/**
 * kith_sheet_get_header_line:
 * @self: a sheet
 *
 * Gets where the header begins.
 *
 * Returns: the line of the file, from 1; 0 where there is no header
 */
guint
kith_sheet_get_header_line (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->header_line;
}

/**
 * kith_sheet_set_header:
 * @self: a sheet
 * @line: the line of the file on which the header begins; 0 for none
 * @n_rows: how many rows it has, 1 or 2
 *
 * Says which row names the columns, where what was found is wrong.
 */
void
kith_sheet_set_header (KithSheet *self,
                       guint      line,
                       guint      n_rows)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_rows <= 2);

  if (line == 0)
    {
      kith_sheet_name_columns (self, 0, 0);
      return;
    }

  for (guint row = 0; row < self->rows->len; row++)
    {
      if (kith_sheet_get_line (self, row) >= line)
        {
          kith_sheet_name_columns (self, row, MIN (n_rows, self->rows->len - row));
          return;
        }
    }
}

static char *
fold_name (const char *name)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (folded, g_unichar_tolower (c));
    }

  return g_string_free_and_steal (folded);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *)a, *(const char * const *)b);
}

/**
 * kith_sheet_dup_fingerprint:
 * @self: a sheet
 *
 * Makes a mark by which a file with the same columns is known again, in
 * whatever order they stand. A file of refused rows has the mark of the list
 * that they came from.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
kith_sheet_dup_fingerprint (KithSheet *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint column = 0; column < self->n_columns; column++)
    {
      char *name = fold_name (kith_sheet_get_header (self, column));

      /* What kith_list_refused_to_csv() puts before a list. */
      if (column < 2 && (g_str_equal (name, "line") || g_str_equal (name, "why")))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }

  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      g_checksum_update (checksum, (const guchar *)name, (gssize)strlen (name) + 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * kith_sheet_get_n_rows:
 * @self: a sheet
 *
 * Gets how many rows there are of all kinds.
 *
 * Returns: the number of rows
 */
guint
kith_sheet_get_n_rows (KithSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * kith_sheet_get_n_entries:
 * @self: a sheet
 *
 * Counts the rows of the list itself.
 *
 * Returns: how many there are
 */
guint
kith_sheet_get_n_entries (KithSheet *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint row = 0; row < self->rows->len; row++)
    n += kith_sheet_get_row_kind (self, row) == KITH_SHEET_ROW_ENTRY;

  return n;
}

/**
 * kith_sheet_get_row_kind:
 * @self: a sheet
 * @row: which row
 *
 * Gets what a row is.
 *
 * Returns: the kind
 */
KithSheetRowKind
kith_sheet_get_row_kind (KithSheet *self,
                         guint      row)
{
  g_return_val_if_fail (self != NULL, KITH_SHEET_ROW_ENTRY);
  g_return_val_if_fail (row < self->rows->len, KITH_SHEET_ROW_ENTRY);

  return kith_sheet_get_row (self, row)->kind;
}

/**
 * kith_sheet_get_line:
 * @self: a sheet
 * @row: which row
 *
 * Gets where a row begins: the line of a text file as an editor counts, or
 * the row of a workbook's sheet.
 *
 * Returns: the line, from 1
 */
guint
kith_sheet_get_line (KithSheet *self,
                     guint      row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return kith_sheet_get_row (self, row)->line;
}

/**
 * kith_sheet_get_n_cells:
 * @self: a sheet
 * @row: which row
 *
 * Gets how many cells a row has, up to the last in which something stands.
 *
 * Returns: the number of cells
 */
guint
kith_sheet_get_n_cells (KithSheet *self,
                        guint      row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return kith_sheet_get_row (self, row)->n_cells;
}

/**
 * kith_sheet_get_cell:
 * @self: a sheet
 * @row: which row
 * @column: which column
 *
 * Gets the text of a cell as the file has it.
 *
 * Returns: the text, empty where the row is shorter
 */
const char *
kith_sheet_get_cell (KithSheet *self,
                     guint      row,
                     guint      column)
{
  const KithSheetLine *line;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  line = kith_sheet_get_row (self, row);
  if (column >= line->n_cells)
    return "";

  return self->text->str + g_array_index (self->cells, guint32, line->first_cell + column);
}
