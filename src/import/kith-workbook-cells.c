/* kith-workbook-cells.c: the cells of one sheet of a workbook
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell says where it is, and by its type what its value is: the place of a
 * shared text, a text of its own, the last result of a formula, a number. A
 * number is a date if its style shows one. Cells and rows that are left out
 * are empty.
 *
 * Merged cells are named behind the rows. Downwards their text is taken to
 * hold for each row, as in a list that gives a child's name once beside three
 * visits; sideways it is left in the first, where a title has it.
 */

#include "config.h"

#include "kith-workbook-private.h"

#include <string.h>

#define MAX_COLUMNS 1000
#define MAX_LINE 1048576
#define MAX_VALUE_BYTES (64 * 1024)
#define MAX_MERGED 100000
#define MAX_CELLS 20000000
#define NO_STYLE G_MAXUINT

typedef enum
{
  CELL_NUMBER,
  CELL_SHARED,
  CELL_OWN_TEXT,
  CELL_RESULT,
  CELL_BOOLEAN,
} CellType;

/* @column: of the cell that is read; @n_cells: cells that the row has already */
typedef struct
{
  KithWorkbook          *workbook;
  KithSheet             *sheet;
  const KithSheetSource *source;
  guint                  max_rows;

  guint                  line;
  gboolean               is_in_row;
  guint                  n_cells;
  guint                  column;
  CellType               type;
  guint                  style;
  GString               *value;
  gboolean               is_in_value;
  guint                  n_aloud;
  guint                  n_merged;
} Reading;

typedef struct
{
  guint  first_column;
  guint  first_line;
  guint  last_line;
} Merged;

static gboolean
fail (GError       **error,
      KithSheetError code,
      const char    *reason)
{
  g_set_error_literal (error, KITH_SHEET_ERROR, code, reason);
  return FALSE;
}

/* "AB12" is column 27, line 12. */
static gboolean
parse_place (const char *text,
             gsize       length,
             guint      *ret_column,
             guint      *ret_line,
             gsize      *ret_length)
{
  guint column = 0;
  guint line = 0;
  gsize i = 0;

  while (i < length && i < 3 && g_ascii_isalpha (text[i]))
    column = 26 * column + (guint)(g_ascii_toupper (text[i++]) - 'A' + 1);

  if (column == 0)
    return FALSE;

  for (guint n = 0; i < length && n < 7 && g_ascii_isdigit (text[i]); n++)
    line = 10 * line + (guint)(text[i++] - '0');

  *ret_column = column - 1;
  *ret_line = line;
  *ret_length = i;
  return TRUE;
}

static gboolean
begin_row (Reading  *reading,
           KithPart *part,
           GError  **error)
{
  guint line = kith_part_get_number (part, "r", reading->line + 1);

  if (line <= reading->line || line > MAX_LINE)
    return fail (error, KITH_SHEET_ERROR_DAMAGED, "The rows of a sheet are not in order");

  reading->line = line;
  reading->is_in_row = TRUE;
  reading->n_cells = 0;
  reading->column = G_MAXUINT;
  kith_sheet_begin_row (reading->sheet, line);
  return TRUE;
}

static CellType
get_cell_type (KithPart *part)
{
  g_autofree char *type = kith_part_dup_attribute (part, "t");

  if (type == NULL || g_str_equal (type, "n"))
    return CELL_NUMBER;
  if (g_str_equal (type, "s"))
    return CELL_SHARED;
  if (g_str_equal (type, "inlineStr"))
    return CELL_OWN_TEXT;
  if (g_str_equal (type, "b"))
    return CELL_BOOLEAN;

  return CELL_RESULT;
}

static gboolean
begin_cell (Reading  *reading,
            KithPart *part,
            GError  **error)
{
  gsize length, place_length;
  guint column = reading->column + 1; /* after none this is 0 */
  guint line = 0;
  const char *place = kith_part_get_attribute (part, "r", &length);

  if (place != NULL && !parse_place (place, length, &column, &line, &place_length))
    return fail (error, KITH_SHEET_ERROR_DAMAGED, "A cell of a sheet is nowhere");
  if (column < reading->n_cells)
    return fail (error, KITH_SHEET_ERROR_DAMAGED, "The cells of a row are not in order");

  reading->column = column;
  reading->type = get_cell_type (part);
  reading->style = kith_part_get_number (part, "s", NO_STYLE);
  reading->n_aloud = 0;
  g_string_truncate (reading->value, 0);
  return TRUE;
}

static gboolean
cell_start_cb (KithPart   *part,
               const char *name,
               gpointer    user_data,
               GError    **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "c"))
    return reading->is_in_row ? begin_cell (reading, part, error) : TRUE;
  if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    reading->is_in_value = reading->is_in_row && reading->n_aloud == 0;
  else if (g_str_equal (name, "rPh"))
    reading->n_aloud++;
  else if (g_str_equal (name, "row"))
    return begin_row (reading, part, error);

  return TRUE;
}

static gboolean
cell_text_cb (KithPart   *part,
              const char *text,
              gsize       length,
              gpointer    user_data,
              GError    **error)
{
  Reading *reading = user_data;

  if (!reading->is_in_value)
    return TRUE;
  if (reading->value->len + length > MAX_VALUE_BYTES)
    return fail (error, KITH_SHEET_ERROR_TOO_LARGE, "A cell is larger than 64 KiB");

  g_string_append_len (reading->value, text, (gssize)length);
  return TRUE;
}

static const char *
get_shared (KithWorkbook *workbook,
            const char   *index)
{
  char *end;
  guint64 i = g_ascii_strtoull (index, &end, 10);

  if (end == index || *end != '\0' || i >= workbook->strings->len)
    return NULL;

  return workbook->string_text->str + g_array_index (workbook->strings, guint32, i);
}

static gboolean
is_date_style (Reading *reading)
{
  return reading->style < reading->workbook->date_styles->len &&
         reading->workbook->date_styles->data[reading->style] != 0;
}

static char *
dup_own_text (const char *escaped)
{
  GString *text = g_string_new (NULL);

  kith_workbook_append_text (text, escaped);
  return g_string_free_and_steal (text);
}

/* The text of the cell that was read; NULL where it points to none. */
static char *
dup_value (Reading *reading)
{
  const char *value = reading->value->str;

  switch (reading->type)
    {
    case CELL_SHARED:
      return g_strdup (get_shared (reading->workbook, value));

    case CELL_OWN_TEXT:
    case CELL_RESULT:
      return dup_own_text (value);

    case CELL_BOOLEAN:
      return g_strdup (g_str_equal (value, "1") ? "TRUE" : "FALSE");

    case CELL_NUMBER:
    default:
      return is_date_style (reading) ? kith_workbook_dup_date (value, reading->workbook->has_1904_dates)
                                     : kith_workbook_dup_number (value);
    }
}

static gboolean
end_cell (Reading *reading,
          GError **error)
{
  g_autofree char *text = NULL;

  if (!reading->is_in_row || reading->value->len == 0)
    return TRUE;

  text = dup_value (reading);
  if (text == NULL)
    return fail (error, KITH_SHEET_ERROR_DAMAGED, "A cell has a text that the workbook does not have");
  if (*text == '\0')
    return TRUE;
  if (reading->column >= MAX_COLUMNS)
    return fail (error, KITH_SHEET_ERROR_TOO_LARGE, "A row has more than 1,000 cells");

  for (; reading->n_cells < reading->column; reading->n_cells++)
    {
      if (!kith_sheet_add_cell (reading->sheet, "", 0, error))
        return FALSE;
    }

  reading->n_cells++;
  return kith_sheet_add_cell (reading->sheet, text, strlen (text), error);
}

static gboolean
end_row (Reading *reading,
         GError **error)
{
  if (!reading->is_in_row)
    return TRUE;

  reading->is_in_row = FALSE;
  return kith_sheet_end_row (reading->sheet, reading->source, error) &&
         reading->sheet->rows->len < reading->max_rows;
}

static gboolean
cell_end_cb (KithPart   *part,
             const char *name,
             gpointer    user_data,
             GError    **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "c"))
    return end_cell (reading, error);
  if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    reading->is_in_value = FALSE;
  else if (g_str_equal (name, "rPh") && reading->n_aloud > 0)
    reading->n_aloud--;
  else if (g_str_equal (name, "row"))
    return end_row (reading, error);

  return TRUE;
}

/* "A3:B5"; FALSE for one that stays in its row. */
static gboolean
parse_merged (KithPart *part,
              Merged   *ret_merged)
{
  gsize length, place_length;
  guint last_column;
  const char *range = kith_part_get_attribute (part, "ref", &length);

  if (range == NULL ||
      !parse_place (range, length, &ret_merged->first_column, &ret_merged->first_line, &place_length) ||
      place_length >= length || range[place_length] != ':')
    return FALSE;

  range += place_length + 1;
  length -= place_length + 1;
  return parse_place (range, length, &last_column, &ret_merged->last_line, &place_length) &&
         ret_merged->last_line > ret_merged->first_line;
}

static guint
find_row (KithSheet *sheet,
          guint      line)
{
  guint low = 0;
  guint high = sheet->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (kith_sheet_get_line (sheet, middle) < line)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* A row that has to become longer moves to the end of the cells. */
static gboolean
reach_column (KithSheet     *sheet,
              KithSheetLine *row,
              guint          column,
              GError       **error)
{
  guint first = sheet->cells->len;
  guint32 empty = 0;

  if (column < row->n_cells)
    return TRUE;
  if (column >= MAX_COLUMNS || sheet->cells->len + column >= MAX_CELLS)
    return fail (error, KITH_SHEET_ERROR_TOO_LARGE, "The sheet has more cells than is allowed");

  for (guint i = 0; i <= column; i++)
    {
      guint32 place = i < row->n_cells ? g_array_index (sheet->cells, guint32, row->first_cell + i) : empty;

      g_array_append_val (sheet->cells, place);
    }

  row->first_cell = first;
  row->n_cells = column + 1;
  return TRUE;
}

static gboolean
fill_merged (Reading      *reading,
             const Merged *merged,
             GError      **error)
{
  KithSheet *sheet = reading->sheet;
  guint index = find_row (sheet, merged->first_line);
  KithSheetLine *row;
  guint32 place;

  if (index == sheet->rows->len || kith_sheet_get_line (sheet, index) != merged->first_line ||
      merged->first_column >= kith_sheet_get_n_cells (sheet, index))
    return TRUE;

  row = kith_sheet_get_row (sheet, index);
  place = g_array_index (sheet->cells, guint32, row->first_cell + merged->first_column);

  while (++index < sheet->rows->len && kith_sheet_get_line (sheet, index) <= merged->last_line)
    {
      if (++reading->n_merged > MAX_MERGED)
        return fail (error, KITH_SHEET_ERROR_TOO_LARGE, "The sheet has more merged cells than is allowed");

      row = kith_sheet_get_row (sheet, index);
      if (!reach_column (sheet, row, merged->first_column, error))
        return FALSE;
      if (kith_sheet_is_blank (kith_sheet_get_cell (sheet, index, merged->first_column)))
        g_array_index (sheet->cells, guint32, row->first_cell + merged->first_column) = place;
    }

  return TRUE;
}

static gboolean
sheet_start_cb (KithPart   *part,
                const char *name,
                gpointer    user_data,
                GError    **error)
{
  Merged merged;

  if (g_str_equal (name, "mergeCell"))
    return parse_merged (part, &merged) ? fill_merged (user_data, &merged, error) : TRUE;

  return cell_start_cb (part, name, user_data, error);
}

static const KithPartHandler cells = { sheet_start_cb, cell_end_cb, cell_text_cb };

/**
 * kith_workbook_read_cells:
 * @self: a workbook
 * @path: the part in which the sheet is
 * @sheet: an empty sheet
 * @max_rows: after how many rows to stop
 * @source: who wants to hear of it
 * @error: return location for a [error@Kith.SheetError]
 *
 * Reads the rows of a sheet.
 *
 * Returns: whether they could be read
 */
gboolean
kith_workbook_read_cells (KithWorkbook          *self,
                          const char            *path,
                          KithSheet             *sheet,
                          guint                  max_rows,
                          const KithSheetSource *source,
                          GError               **error)
{
  g_autoptr(GString) value = g_string_new (NULL);
  Reading reading = { self, sheet, source, max_rows, };

  reading.value = value;
  return kith_part_read (self->zip, path, &cells, &reading, source->cancellable, error);
}
