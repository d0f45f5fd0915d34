/* kith-school-record.c: one school, and one fault of a list of schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-list.h"

#include "kith-school-rows-private.h"

/**
 * kith_school_record_new:
 *
 * Makes a school of which nothing is known.
 *
 * Returns: (transfer full): the school
 */
KithSchoolRecord *
kith_school_record_new (void)
{
  KithSchoolRecord *self = g_new0 (KithSchoolRecord, 1);

  self->open_date = KITH_DATE_NONE;
  self->close_date = KITH_DATE_NONE;
  self->low_age = -1;
  self->high_age = -1;
  self->on_roll = -1;
  self->census_date = KITH_DATE_NONE;
  self->percentage_fsm = -1;
  self->easting = -1;
  self->northing = -1;

  return self;
}

/**
 * kith_school_record_free:
 * @self: (nullable): a school
 *
 * Frees a school.
 */
void
kith_school_record_free (KithSchoolRecord *self)
{
  if (self == NULL)
    return;

  g_free (self->authority_code);
  g_free (self->authority_name);
  g_free (self->establishment_number);
  g_free (self->name);
  g_free (self->type_code);
  g_free (self->type_name);
  g_free (self->phase_code);
  g_free (self->status_code);
  g_free (self->address);
  g_free (self->postcode);
  g_free (self->telephone);
  g_free (self->head_name);
  g_free (self);
}

/**
 * kith_school_list_fault_new:
 * @line: the line of the file
 * @column: (nullable): the column, as the file spells it
 * @value: (nullable): what stands there
 * @message: what is wrong, as a sentence
 *
 * Makes a fault, as yet without its row.
 *
 * Returns: (transfer full): the fault
 */
KithSchoolListFault *
kith_school_list_fault_new (guint       line,
                            const char *column,
                            const char *value,
                            const char *message)
{
  KithSchoolListFault *self = g_new0 (KithSchoolListFault, 1);

  self->line = line;
  self->column = g_strdup (column);
  self->value = g_strdup (value);
  self->message = g_strdup (message);

  return self;
}

/**
 * kith_school_list_fault_free:
 * @self: a fault
 *
 * Frees a fault.
 */
void
kith_school_list_fault_free (KithSchoolListFault *self)
{
  g_free (self->column);
  g_free (self->value);
  g_free (self->message);
  g_clear_pointer (&self->row, g_ref_string_release);
  g_free (self);
}

/**
 * kith_school_faults_to_csv:
 * @faults: (element-type KithSchoolListFault): the faults of a list
 * @header: the list's header
 *
 * Makes the file in which refused rows are given back: as they stood, under
 * the header that they had, so that it can be put right and read again.
 *
 * Returns: (transfer full): CSV text; only a header when no row was refused
 */
char *
kith_school_faults_to_csv (GPtrArray  *faults,
                           const char *header)
{
  GString *csv;

  g_return_val_if_fail (faults != NULL, NULL);
  g_return_val_if_fail (header != NULL, NULL);

  csv = g_string_new (header);
  g_string_append (csv, "\r\n");

  for (guint i = 0; i < faults->len; i++)
    {
      const KithSchoolListFault *fault = g_ptr_array_index (faults, i);

      if (fault->refused && fault->row != NULL)
        g_string_append_printf (csv, "%s\r\n", fault->row);
    }

  return g_string_free_and_steal (csv);
}
