/* kith-code-rows.c: a file of codes, and the rows in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-code-list.h"

#include "kith-csv-table.h"

typedef enum
{
  FIELD_CODESET,
  FIELD_CODE,
  FIELD_LABEL,
  FIELD_VALID_FROM,
  FIELD_VALID_TO,
  FIELD_SOURCE,
} Field;

static const KithCsvColumn columns[] = {
  { FIELD_CODESET, "codeset", TRUE },
  { FIELD_CODE, "code", TRUE },
  { FIELD_LABEL, "label", TRUE },
  { FIELD_VALID_FROM, "validfrom", TRUE },
  { FIELD_VALID_TO, "validto", TRUE },
  { FIELD_SOURCE, "source", TRUE },
};

G_DEFINE_QUARK (kith-code-list-error-quark, kith_code_list_error)

static int
compare_by_start (gconstpointer a,
                  gconstpointer b)
{
  const KithCodeRow *first = *(const KithCodeRow * const *)a;
  const KithCodeRow *second = *(const KithCodeRow * const *)b;

  return (first->valid_from > second->valid_from) - (first->valid_from < second->valid_from);
}

static int
compare_by_code_and_start (gconstpointer a,
                           gconstpointer b)
{
  const KithCodeRow *first = *(const KithCodeRow * const *)a;
  const KithCodeRow *second = *(const KithCodeRow * const *)b;
  int order = g_strcmp0 (first->codeset, second->codeset);

  if (order == 0)
    order = g_strcmp0 (first->code, second->code);

  return order != 0 ? order : compare_by_start (a, b);
}

static gboolean
read_date (KithCsvTable *table,
           Field         field,
           KithDate     *ret_date,
           GError      **error)
{
  g_autofree char *text = kith_csv_table_dup_text (table, field);

  if (text == NULL)
    {
      *ret_date = KITH_DATE_NONE;
      return TRUE;
    }

  if (kith_date_parse_iso (text, ret_date, NULL))
    return TRUE;

  g_set_error (error, KITH_CODE_LIST_ERROR, KITH_CODE_LIST_ERROR_ROW,
               "Line %u: %s is not a date written year-month-day",
               kith_csv_table_get_line (table), kith_csv_table_get_header (table, field));
  return FALSE;
}

static gboolean
check_row (KithCsvTable      *table,
           const KithCodeRow *row,
           GError           **error)
{
  const char *fault = NULL;

  if (kith_csv_table_is_too_wide (table))
    fault = "the row has more cells than the header";
  else if (row->codeset == NULL || row->code == NULL)
    fault = "the code set or the code is missing";
  else if (row->valid_to != KITH_DATE_NONE && row->valid_to < row->valid_from)
    fault = "the last day is before the first";

  if (fault == NULL)
    return TRUE;

  g_set_error (error, KITH_CODE_LIST_ERROR, KITH_CODE_LIST_ERROR_ROW,
               "Line %u: %s", kith_csv_table_get_line (table), fault);
  return FALSE;
}

static KithCodeRow *
read_row (KithCsvTable *table,
          GError      **error)
{
  g_autoptr(KithCodeRow) row = g_new0 (KithCodeRow, 1);

  row->codeset = kith_csv_table_dup_text (table, FIELD_CODESET);
  row->code = kith_csv_table_dup_text (table, FIELD_CODE);
  row->label = kith_csv_table_dup_text (table, FIELD_LABEL);
  row->source = kith_csv_table_dup_text (table, FIELD_SOURCE);

  if (!read_date (table, FIELD_VALID_FROM, &row->valid_from, error) ||
      !read_date (table, FIELD_VALID_TO, &row->valid_to, error) ||
      !check_row (table, row, error))
    return NULL;

  return g_steal_pointer (&row);
}

static KithCsvTable *
open_table (GBytes  *bytes,
            GError **error)
{
  g_autoptr(KithCsvTable) table = kith_csv_table_new (bytes, columns, G_N_ELEMENTS (columns), error);

  if (table == NULL || kith_csv_table_has_header (table))
    return g_steal_pointer (&table);

  g_set_error_literal (error, KITH_CODE_LIST_ERROR, KITH_CODE_LIST_ERROR_NOT_A_LIST,
                       "The file lacks a column of a code list");
  return NULL;
}

/**
 * kith_code_row_new:
 * @codeset: which list
 * @code: the code
 * @label: (nullable): its meaning
 * @valid_from: the first day, or %KITH_DATE_NONE
 * @valid_to: the last day, or %KITH_DATE_NONE
 * @source: (nullable): where the meaning was read
 *
 * Makes a row.
 *
 * Returns: (transfer full): the row
 */
KithCodeRow *
kith_code_row_new (const char *codeset,
                   const char *code,
                   const char *label,
                   KithDate    valid_from,
                   KithDate    valid_to,
                   const char *source)
{
  KithCodeRow *self;

  g_return_val_if_fail (codeset != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  self = g_new0 (KithCodeRow, 1);
  self->codeset = g_strdup (codeset);
  self->code = g_strdup (code);
  self->label = g_strdup (label);
  self->valid_from = valid_from;
  self->valid_to = valid_to;
  self->source = g_strdup (source);

  return self;
}

/**
 * kith_code_row_free:
 * @self: (nullable): a row
 *
 * Frees a row.
 */
void
kith_code_row_free (KithCodeRow *self)
{
  if (self == NULL)
    return;

  g_free (self->codeset);
  g_free (self->code);
  g_free (self->label);
  g_free (self->source);
  g_free (self);
}

/**
 * kith_code_row_is_valid_on:
 * @self: a row
 * @date: a day, or %KITH_DATE_NONE for any
 *
 * Tells whether the code means this on a day. Both ends belong to the time.
 *
 * Returns: whether the day lies in the row's time
 */
gboolean
kith_code_row_is_valid_on (const KithCodeRow *self,
                           KithDate           date)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (date == KITH_DATE_NONE)
    return TRUE;

  return self->valid_from <= date && (self->valid_to == KITH_DATE_NONE || date <= self->valid_to);
}

/**
 * kith_code_rows_new_from_csv:
 * @bytes: a CSV file with the columns codeset, code, label, valid_from,
 *   valid_to and source
 * @error: return location for an error
 *
 * Reads a file of codes. It is taken whole or not at all: half a code list
 * would give records meanings that nobody chose.
 *
 * Returns: (transfer full) (element-type KithCodeRow) (nullable): the rows in
 *   the order of the file; %NULL with a %KITH_CODE_LIST_ERROR or a
 *   %KITH_CSV_ERROR
 */
GPtrArray *
kith_code_rows_new_from_csv (GBytes  *bytes,
                             GError **error)
{
  g_autoptr(KithCsvTable) table = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  table = open_table (bytes, error);
  if (table == NULL)
    return NULL;

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_code_row_free);
  while (kith_csv_table_next (table, &local_error))
    {
      KithCodeRow *row = read_row (table, error);

      if (row == NULL)
        return NULL;
      g_ptr_array_add (rows, row);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return kith_code_rows_check (rows, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * kith_code_rows_check:
 * @rows: (element-type KithCodeRow): rows, in any order
 * @error: return location for an error
 *
 * Checks that every code has at most one meaning on every day.
 *
 * Returns: whether it has; %FALSE with %KITH_CODE_LIST_ERROR_OVERLAP
 */
gboolean
kith_code_rows_check (GPtrArray *rows,
                      GError   **error)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  g_return_val_if_fail (rows != NULL, FALSE);

  g_ptr_array_extend (sorted, rows, NULL, NULL);
  g_ptr_array_sort (sorted, compare_by_code_and_start);

  for (guint i = 1; i < sorted->len; i++)
    {
      const KithCodeRow *before = g_ptr_array_index (sorted, i - 1);
      const KithCodeRow *row = g_ptr_array_index (sorted, i);

      if (!g_str_equal (before->codeset, row->codeset) || !g_str_equal (before->code, row->code))
        continue;

      if (before->valid_to != KITH_DATE_NONE && before->valid_to < row->valid_from)
        continue;

      g_set_error (error, KITH_CODE_LIST_ERROR, KITH_CODE_LIST_ERROR_OVERLAP,
                   "Code %s of %s has two meanings on one day", row->code, row->codeset);
      return FALSE;
    }

  return TRUE;
}
