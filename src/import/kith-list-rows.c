/* kith-list-rows.c: going through a list, and noting what is wrong with it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row below the header is gone to once, and so is one above it that looks
 * like an entry. What is no entry, a total or the
 * header once more, is set aside here, and so is a row with more cells than
 * the header has: somewhere in it a sign that parts cells was not quoted, and
 * a birth date may stand where the date of entry is looked for.
 *
 * Faults of values are noted up to a limit, so that a hostile file cannot make
 * more of them than it has bytes; rows that are refused are noted without one.
 */

#include "config.h"

#include "kith-list-rows-private.h"

#include "kith-cell.h"
#include "kith-upn.h"

#include <string.h>

#define ROWS_BETWEEN_LOOKS 256
#define ROWS_BETWEEN_REPORTS 2048
#define MAX_VALUE_LENGTH 200
#define MAX_VALUE_FAULTS 200000

/**
 * kith_list_rows_init:
 * @self: what is to be gone through
 * @sheet: the rows
 * @mapping: which column is which field
 * @today: the day on which this is read
 *
 * Stands before the first row.
 */
void
kith_list_rows_init (KithListRows *self,
                     KithSheet    *sheet,
                     KithMapping  *mapping,
                     KithDate      today)
{
  memset (self, 0, sizeof *self);
  self->sheet = sheet;
  self->mapping = mapping;
  self->today = today;
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_list_fault_free);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint field = 0; field < KITH_N_FIELDS; field++)
    self->columns[field] = kith_mapping_find_column (mapping, (KithField)field);
}

/**
 * kith_list_rows_clear:
 * @self: what was gone through
 *
 * Frees what was gathered and not taken.
 */
void
kith_list_rows_clear (KithListRows *self)
{
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_hash_table_unref);
}

static char *
dup_value (const char *cell)
{
  const char *end = cell;

  for (guint n = 0; *end != '\0' && n < MAX_VALUE_LENGTH; n++)
    end = g_utf8_next_char (end);

  return *cell != '\0' ? g_strndup (cell, (gsize)(end - cell)) : NULL;
}

static gboolean
decides_on_row (KithListReason reason)
{
  KithListVerdict verdict = kith_list_reason_get_verdict (reason);

  return verdict == KITH_LIST_VERDICT_REFUSED || verdict == KITH_LIST_VERDICT_ASIDE;
}

/**
 * kith_list_rows_add_fault_at:
 * @self: what is gone through
 * @row: the row at fault
 * @field: the field at fault, or %KITH_FIELD_NONE for the whole row
 * @reason: what is wrong
 * @other_line: the line that it is at odds with; 0 for none
 *
 * Notes what is wrong.
 */
void
kith_list_rows_add_fault_at (KithListRows  *self,
                             guint          row,
                             KithField      field,
                             KithListReason reason,
                             guint          other_line)
{
  guint column = field != KITH_FIELD_NONE ? self->columns[field] : KITH_SHEET_NO_COLUMN;
  KithListFault *fault;

  if (self->faults->len >= MAX_VALUE_FAULTS && !decides_on_row (reason))
    return;

  fault = g_new0 (KithListFault, 1);
  fault->line = kith_sheet_get_line (self->sheet, row);
  fault->row = row;
  fault->column = column;
  fault->field = column != KITH_SHEET_NO_COLUMN ? field : KITH_FIELD_NONE;
  fault->verdict = kith_list_reason_get_verdict (reason);
  fault->reason = reason;
  fault->other_line = other_line;
  if (column != KITH_SHEET_NO_COLUMN)
    fault->value = dup_value (kith_sheet_get_cell (self->sheet, row, column));

  g_ptr_array_add (self->faults, fault);
}

/**
 * kith_list_rows_add_fault:
 * @self: what is gone through
 * @field: the field at fault, or %KITH_FIELD_NONE for the whole row
 * @reason: what is wrong
 * @other_line: the line that it is at odds with; 0 for none
 *
 * Notes what is wrong with the row that is read.
 */
void
kith_list_rows_add_fault (KithListRows  *self,
                          KithField      field,
                          KithListReason reason,
                          guint          other_line)
{
  kith_list_rows_add_fault_at (self, self->row, field, reason, other_line);
}

static gboolean
is_header_again (KithListRows *self)
{
  guint n_alike = 0;

  for (guint column = 0; column < kith_sheet_get_n_cells (self->sheet, self->row); column++)
    {
      const char *cell = kith_sheet_get_cell (self->sheet, self->row, column);

      if (*cell == '\0')
        continue;
      if (strcmp (cell, kith_sheet_get_subheader (self->sheet, column)) != 0 &&
          strcmp (cell, kith_sheet_get_header (self->sheet, column)) != 0)
        return FALSE;
      n_alike++;
    }

  return n_alike >= 2;
}

/* A title has neither a UPN nor a child's birth in the column that holds it.
 * What has stands there because the header was looked for too far down, or is
 * the list's own first part; either way somebody has to look.
 */
static gboolean
is_entry_above (KithListRows *self)
{
  const char *upn = kith_list_rows_get_cell (self, KITH_FIELD_UPN);
  g_autofree char *text = kith_cell_dup_text (kith_list_rows_get_cell (self, KITH_FIELD_BIRTH));
  KithCellDate birth = { KITH_DATE_NONE, };

  if (text != NULL)
    birth = kith_cell_parse_date (text, KITH_DATE_ORDER_DAY_FIRST, self->today);

  return kith_upn_check (upn) != KITH_UPN_WRONG_SHAPE ||
         (birth.date != KITH_DATE_NONE && kith_date_years_between (birth.date, self->today) > 0);
}

/* Whether the row is an entry; what is not has got its fault. */
static gboolean
check_row (KithListRows *self)
{
  KithSheetRowKind kind = kith_sheet_get_row_kind (self->sheet, self->row);

  if (kind == KITH_SHEET_ROW_TITLE)
    kith_list_rows_add_fault (self, KITH_FIELD_NONE, KITH_LIST_REASON_ABOVE_HEADER, 0);
  else if (kind == KITH_SHEET_ROW_TOTAL)
    kith_list_rows_add_fault (self, KITH_FIELD_NONE, KITH_LIST_REASON_TOTAL, 0);
  else if (is_header_again (self))
    kith_list_rows_add_fault (self, KITH_FIELD_NONE, KITH_LIST_REASON_REPEATED_HEADER, 0);
  else if (kith_sheet_get_n_cells (self->sheet, self->row) > kith_sheet_get_n_columns (self->sheet))
    kith_list_rows_add_fault (self, KITH_FIELD_NONE, KITH_LIST_REASON_TOO_WIDE, 0);
  else
    return TRUE;

  return FALSE;
}

/**
 * kith_list_rows_next:
 * @self: what is gone through
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Goes to the next entry.
 *
 * Returns: whether there is one; %FALSE without an error at the end
 */
gboolean
kith_list_rows_next (KithListRows *self,
                     GError      **error)
{
  while (self->next_row < kith_sheet_get_n_rows (self->sheet))
    {
      KithSheetRowKind kind = kith_sheet_get_row_kind (self->sheet, self->next_row);

      self->row = self->next_row++;
      if (self->row % ROWS_BETWEEN_LOOKS == 0 && g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (self->row % ROWS_BETWEEN_REPORTS == 0 && self->progress != NULL)
        self->progress (self->row, self->user_data);
      if (kind == KITH_SHEET_ROW_HEADER || (kind == KITH_SHEET_ROW_TITLE && !is_entry_above (self)))
        continue;

      self->n_lines++;
      if (check_row (self))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_list_rows_get_cell:
 * @self: what is gone through
 * @field: a field
 *
 * Gets the text of a field as the file has it.
 *
 * Returns: the text, empty where no column holds the field
 */
const char *
kith_list_rows_get_cell (KithListRows *self,
                         KithField     field)
{
  guint column = self->columns[field];

  return column != KITH_SHEET_NO_COLUMN ? kith_sheet_get_cell (self->sheet, self->row, column) : "";
}

/**
 * kith_list_rows_dup_values:
 * @self: what is gone through
 *
 * Gets all that the row says in columns that are read, so that two rows can
 * be compared.
 *
 * Returns: (transfer full): the texts, parted by a sign that no text has
 */
char *
kith_list_rows_dup_values (KithListRows *self)
{
  GString *values = g_string_new (NULL);

  for (guint field = 1; field < KITH_N_FIELDS; field++)
    {
      if (self->columns[field] == KITH_SHEET_NO_COLUMN)
        continue;

      g_string_append (values, kith_list_rows_get_cell (self, (KithField)field));
      g_string_append_c (values, '\x1f');
    }

  return g_string_free_and_steal (values);
}
