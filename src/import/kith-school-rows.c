/* kith-school-rows.c: rows about schools, and what is wrong with them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A register is read whole or not at all, but never quietly: a row that
 * cannot be kept is refused and given back as it stood, and a value that
 * cannot be read is left unknown and named.
 */

#include "config.h"

#include "kith-school-rows-private.h"

/* How many rows may pass before somebody who gave up is heard. */
#define ROWS_BETWEEN_LOOKS 256

/* All faults of a row share its text: a hostile file must not grow in memory
 * by its number of columns.
 */
static char *
ref_row (KithSchoolRows *self)
{
  if (self->row == NULL)
    {
      g_autofree char *row = kith_csv_table_dup_row (self->table);

      self->row = g_ref_string_new (row);
    }

  return g_ref_string_acquire (self->row);
}

static void
add_fault (KithSchoolRows *self,
           guint           field,
           const char     *message,
           gboolean        refused)
{
  gboolean has_field = field != KITH_SCHOOL_ROWS_NO_FIELD;
  KithSchoolListFault *fault =
    kith_school_list_fault_new (kith_csv_table_get_line (self->table),
                                has_field ? kith_csv_table_get_header (self->table, field) : NULL,
                                has_field ? kith_csv_table_get_cell (self->table, field) : NULL,
                                message);

  fault->row = ref_row (self);
  fault->refused = refused;
  g_ptr_array_add (self->faults, fault);
}

/**
 * kith_school_rows_open:
 * @self: what is to be opened
 * @bytes: a CSV file
 * @columns: (array length=n_columns): the columns that may be there
 * @n_columns: how many
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Opens a file that has to have a header.
 *
 * Returns: whether it could be opened; a %KITH_SCHOOL_LIST_ERROR if it has no
 *   header, a %KITH_CSV_ERROR if it has no rows
 */
gboolean
kith_school_rows_open (KithSchoolRows      *self,
                       GBytes              *bytes,
                       const KithCsvColumn *columns,
                       gsize                n_columns,
                       GCancellable        *cancellable,
                       GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  self->cancellable = cancellable;
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_school_list_fault_free);
  self->table = kith_csv_table_new (bytes, columns, n_columns, error);
  if (self->table == NULL)
    return FALSE;

  if (kith_csv_table_has_header (self->table))
    return TRUE;

  g_set_error_literal (error, KITH_SCHOOL_LIST_ERROR, KITH_SCHOOL_LIST_ERROR_NOT_A_LIST,
                       "None of the first rows names the columns that are needed");
  return FALSE;
}

/**
 * kith_school_rows_close:
 * @self: what was opened, or has only been zeroed
 *
 * Closes the file.
 */
void
kith_school_rows_close (KithSchoolRows *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->table, kith_csv_table_free);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->row, g_ref_string_release);
}

/**
 * kith_school_rows_next:
 * @self: an open file
 * @error: return location for an error
 *
 * Goes to the next row that has no more cells than the header. One that has
 * is refused on the way, for its values stand under the wrong names.
 *
 * Returns: whether there is one; %FALSE without an error at the end
 */
gboolean
kith_school_rows_next (KithSchoolRows *self,
                       GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (;;)
    {
      g_clear_pointer (&self->row, g_ref_string_release);

      if (self->n_rows++ % ROWS_BETWEEN_LOOKS == 0 &&
          g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;

      if (!kith_csv_table_next (self->table, error))
        return FALSE;

      if (!kith_csv_table_is_too_wide (self->table))
        return TRUE;

      kith_school_rows_refuse (self, KITH_SCHOOL_ROWS_NO_FIELD,
                               "The row has more cells than the header");
    }
}

/**
 * kith_school_rows_refuse:
 * @self: an open file
 * @field: the field at fault, or %KITH_SCHOOL_ROWS_NO_FIELD for the whole row
 * @message: what is wrong, as a sentence
 *
 * Notes that the row is not kept.
 */
void
kith_school_rows_refuse (KithSchoolRows *self,
                         guint           field,
                         const char     *message)
{
  add_fault (self, field, message, TRUE);
}

/**
 * kith_school_rows_doubt:
 * @self: an open file
 * @field: the field at fault
 * @message: what is wrong, as a sentence
 *
 * Notes that a value of the row could not be read, and stays unknown.
 */
void
kith_school_rows_doubt (KithSchoolRows *self,
                        guint           field,
                        const char     *message)
{
  add_fault (self, field, message, FALSE);
}
