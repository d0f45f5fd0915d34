/* kith-clock-file.c: a file of rules about when things are due
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clock-file.h"

#include "kith-csv-table.h"

/* Longer is no limit of any rule, and a number that size would not be one either. */
#define MOST_LENGTH 100000

typedef enum
{
  FIELD_CODE,
  FIELD_AREA,
  FIELD_TITLE,
  FIELD_SCOPE,
  FIELD_USED,
  FIELD_UNIT,
  FIELD_LENGTH,
  FIELD_BEGINS_WITH,
  FIELD_STARTS,
  FIELD_ENDS,
  FIELD_PAUSES,
  FIELD_DURING,
  FIELD_UNLESS,
  FIELD_AFTER,
  FIELD_BEFORE,
  FIELD_FROM_MONTHS,
  FIELD_TO_MONTHS,
  FIELD_VALID_FROM,
  FIELD_APPLIES_TO,
  FIELD_SOURCE,
  FIELD_NOTE,
} Field;

static const KithCsvColumn columns[] = {
  { FIELD_CODE, "code", TRUE },
  { FIELD_AREA, "area", TRUE },
  { FIELD_TITLE, "title", TRUE },
  { FIELD_SCOPE, "scope", TRUE },
  { FIELD_USED, "used", TRUE },
  { FIELD_UNIT, "unit", TRUE },
  { FIELD_LENGTH, "length", TRUE },
  { FIELD_BEGINS_WITH, "beginswith", TRUE },
  { FIELD_STARTS, "starts", TRUE },
  { FIELD_ENDS, "ends", TRUE },
  { FIELD_PAUSES, "pauses", TRUE },
  { FIELD_DURING, "during", TRUE },
  { FIELD_UNLESS, "unless", TRUE },
  { FIELD_AFTER, "after", TRUE },
  { FIELD_BEFORE, "before", TRUE },
  { FIELD_FROM_MONTHS, "frommonths", TRUE },
  { FIELD_TO_MONTHS, "tomonths", TRUE },
  { FIELD_VALID_FROM, "validfrom", TRUE },
  { FIELD_APPLIES_TO, "appliesto", TRUE },
  { FIELD_SOURCE, "source", TRUE },
  { FIELD_NOTE, "note", TRUE },
};

G_DEFINE_QUARK (kith-clock-file-error-quark, kith_clock_file_error)

static gboolean
refuse (KithCsvTable *table,
        const char   *fault,
        GError      **error)
{
  g_set_error (error, KITH_CLOCK_FILE_ERROR, KITH_CLOCK_FILE_ERROR_ROW,
               "Line %u: %s", kith_csv_table_get_line (table), fault);

  return FALSE;
}

static gboolean
read_date (KithCsvTable *table,
           KithDate     *ret_date,
           GError      **error)
{
  g_autofree char *text = kith_csv_table_dup_text (table, FIELD_VALID_FROM);

  *ret_date = KITH_DATE_NONE;

  return text == NULL || kith_date_parse_iso (text, ret_date, NULL) ||
         refuse (table, "valid_from is not a date written year-month-day", error);
}

static gboolean
read_number (KithCsvTable *table,
             Field         field,
             int           otherwise,
             int          *ret_number,
             GError      **error)
{
  g_autofree char *text = kith_csv_table_dup_text (table, field);
  gint64 number = otherwise;

  if (text != NULL && !g_ascii_string_to_signed (text, 10, -MOST_LENGTH, MOST_LENGTH, &number, NULL))
    return refuse (table, "a number is none", error);

  *ret_number = (int)number;

  return TRUE;
}

/* A cell that says one of two words; nothing else will do. */
static gboolean
read_choice (KithCsvTable *table,
             Field         field,
             const char   *yes,
             const char   *no,
             gboolean     *ret_is_yes,
             GError      **error)
{
  g_autofree char *text = kith_csv_table_dup_text (table, field);

  if (g_strcmp0 (text, yes) != 0 && g_strcmp0 (text, no) != 0)
    return refuse (table, "a word is none of the two that can stand there", error);

  *ret_is_yes = g_strcmp0 (text, yes) == 0;

  return TRUE;
}

static gboolean
read_flags (KithCsvTable *table,
            KithClockRow *row,
            GError      **error)
{
  gboolean is_national, is_used, begins_with;

  if (!read_choice (table, FIELD_SCOPE, "national", "local", &is_national, error) ||
      !read_choice (table, FIELD_USED, "yes", "no", &is_used, error) ||
      !read_choice (table, FIELD_BEGINS_WITH, "yes", "no", &begins_with, error))
    return FALSE;

  row->is_national = !!is_national;
  row->is_used = !!is_used;
  row->begins_with = !!begins_with;

  return TRUE;
}

static void
read_texts (KithCsvTable *table,
            KithClockRow *row)
{
  row->code = kith_csv_table_dup_text (table, FIELD_CODE);
  row->area = kith_csv_table_dup_text (table, FIELD_AREA);
  row->title = kith_csv_table_dup_text (table, FIELD_TITLE);
  row->unit = kith_csv_table_dup_text (table, FIELD_UNIT);
  row->starts = kith_csv_table_dup_text (table, FIELD_STARTS);
  row->ends = kith_csv_table_dup_text (table, FIELD_ENDS);
  row->pauses = kith_csv_table_dup_text (table, FIELD_PAUSES);
  row->during = kith_csv_table_dup_text (table, FIELD_DURING);
  row->unless = kith_csv_table_dup_text (table, FIELD_UNLESS);
  row->after = kith_csv_table_dup_text (table, FIELD_AFTER);
  row->before = kith_csv_table_dup_text (table, FIELD_BEFORE);
  row->applies_to = kith_csv_table_dup_text (table, FIELD_APPLIES_TO);
  row->source = kith_csv_table_dup_text (table, FIELD_SOURCE);
  row->note = kith_csv_table_dup_text (table, FIELD_NOTE);
}

static KithClockRow *
read_row (KithCsvTable *table,
          GError      **error)
{
  g_autoptr(KithClockRow) row = g_new0 (KithClockRow, 1);

  if (kith_csv_table_is_too_wide (table))
    {
      refuse (table, "the row has more cells than the header", error);
      return NULL;
    }

  row->line = kith_csv_table_get_line (table);
  read_texts (table, row);
  if (!read_date (table, &row->valid_from, error) ||
      !read_number (table, FIELD_LENGTH, 0, &row->length, error) ||
      !read_number (table, FIELD_FROM_MONTHS, KITH_CLOCK_FILE_NO_MONTHS, &row->from_months, error) ||
      !read_number (table, FIELD_TO_MONTHS, KITH_CLOCK_FILE_NO_MONTHS, &row->to_months, error) ||
      !read_flags (table, row, error))
    return NULL;

  if (row->code == NULL || row->title == NULL)
    {
      refuse (table, "the code or the title is missing", error);
      return NULL;
    }

  return g_steal_pointer (&row);
}

static gboolean
check_once (GHashTable         *seen,
            const KithClockRow *row,
            GError            **error)
{
  if (g_hash_table_add (seen, g_strdup_printf ("%d %s", row->valid_from, row->code)))
    return TRUE;

  g_set_error (error, KITH_CLOCK_FILE_ERROR, KITH_CLOCK_FILE_ERROR_TWICE,
               "Line %u: the rule has a row of that day already", row->line);

  return FALSE;
}

/**
 * kith_clock_row_free:
 * @self: (transfer full): a row
 *
 * Frees it.
 */
void
kith_clock_row_free (KithClockRow *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->code);
  g_free (self->area);
  g_free (self->title);
  g_free (self->unit);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self->pauses);
  g_free (self->during);
  g_free (self->unless);
  g_free (self->after);
  g_free (self->before);
  g_free (self->applies_to);
  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

static KithCsvTable *
open_table (GBytes  *bytes,
            GError **error)
{
  g_autoptr(KithCsvTable) table = kith_csv_table_new (bytes, columns, G_N_ELEMENTS (columns), error);

  if (table == NULL || kith_csv_table_has_header (table))
    return g_steal_pointer (&table);

  g_set_error_literal (error, KITH_CLOCK_FILE_ERROR, KITH_CLOCK_FILE_ERROR_NOT_RULES,
                       "The file lacks a column of a file of rules");

  return NULL;
}

/**
 * kith_clock_rows_new_from_csv:
 * @bytes: the file
 * @error: return location for a #GError
 *
 * Reads a file of rules.
 *
 * Returns: (transfer full) (element-type KithClockRow) (nullable): the rows in
 *   the order of the file; %NULL with a %KITH_CLOCK_FILE_ERROR or a %KITH_CSV_ERROR
 */
GPtrArray *
kith_clock_rows_new_from_csv (GBytes  *bytes,
                              GError **error)
{
  g_autoptr(KithCsvTable) table = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  table = open_table (bytes, error);
  if (table == NULL)
    return NULL;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_clock_row_free);
  while (kith_csv_table_next (table, &local_error))
    {
      KithClockRow *row = read_row (table, error);

      if (row == NULL)
        return NULL;

      g_ptr_array_add (rows, row);
      if (!check_once (seen, row, error))
        return NULL;
    }

  if (local_error == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
