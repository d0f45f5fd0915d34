/* kith-school-list.c: schools, as a register of schools has them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three layouts are known, and mixtures of them: the national register's full
 * extract ("edubasealldata", about 140 columns), the file that its search page
 * gives out, and lists of a few columns with an authority's name in place of
 * its number. One table says which columns fill which field; a year that
 * renames a column needs a line there and nothing else.
 *
 * Codes are kept rather than names, because names are respelt from year to
 * year. Where there is only a name, phase and status are known by the
 * spellings that have been seen; authority and type need a code list, and are
 * filled in by kith_school_list_fill_codes().
 */

#include "config.h"

#include "kith-school-list.h"

#include "kith-csv.h"
#include "kith-school-rows-private.h"
#include "kith-text.h"

typedef enum
{
  FIELD_URN,
  FIELD_NAME,
  FIELD_AUTHORITY_CODE,
  FIELD_AUTHORITY_NAME,
  FIELD_NUMBER,
  FIELD_TYPE_CODE,
  FIELD_TYPE_NAME,
  FIELD_PHASE_CODE,
  FIELD_PHASE_NAME,
  FIELD_STATUS_CODE,
  FIELD_STATUS_NAME,
  FIELD_OPEN_DATE,
  FIELD_CLOSE_DATE,
  FIELD_LOW_AGE,
  FIELD_HIGH_AGE,
  FIELD_ON_ROLL,
  FIELD_CENSUS_DATE,
  FIELD_PERCENTAGE_FSM,
  FIELD_STREET,
  FIELD_LOCALITY,
  FIELD_ADDRESS3,
  FIELD_TOWN,
  FIELD_COUNTY,
  FIELD_POSTCODE,
  FIELD_TELEPHONE,
  FIELD_HEAD_NAME,
  FIELD_HEAD_TITLE,
  FIELD_HEAD_FIRST_NAME,
  FIELD_HEAD_LAST_NAME,
  FIELD_EASTING,
  FIELD_NORTHING,
} Field;

G_STATIC_ASSERT (FIELD_NORTHING < KITH_CSV_TABLE_MAX_FIELDS);

static const KithCsvColumn columns[] = {
  { FIELD_URN, "urn", TRUE },
  { FIELD_NAME, "establishmentname", TRUE },
  { FIELD_NAME, "schoolname", TRUE },
  { FIELD_AUTHORITY_CODE, "lacode" },
  { FIELD_AUTHORITY_CODE, "localauthoritycode" },
  { FIELD_AUTHORITY_NAME, "laname" },
  { FIELD_AUTHORITY_NAME, "localauthorityname" },
  { FIELD_AUTHORITY_NAME, "localauthority" },
  { FIELD_NUMBER, "establishmentnumber" },
  { FIELD_TYPE_CODE, "typeofestablishmentcode" },
  { FIELD_TYPE_NAME, "typeofestablishmentname" },
  { FIELD_TYPE_NAME, "typeofestablishment" },
  { FIELD_TYPE_NAME, "schooltype" },
  { FIELD_PHASE_CODE, "phaseofeducationcode" },
  { FIELD_PHASE_NAME, "phaseofeducationname" },
  { FIELD_PHASE_NAME, "phaseofeducation" },
  { FIELD_STATUS_CODE, "establishmentstatuscode" },
  { FIELD_STATUS_NAME, "establishmentstatusname" },
  { FIELD_STATUS_NAME, "establishmentstatus" },
  { FIELD_OPEN_DATE, "opendate" },
  { FIELD_OPEN_DATE, "openingdate" },
  { FIELD_CLOSE_DATE, "closedate" },
  { FIELD_CLOSE_DATE, "closeddate" },
  { FIELD_LOW_AGE, "statutorylowage" },
  { FIELD_LOW_AGE, "statutorylowestage" },
  { FIELD_HIGH_AGE, "statutoryhighage" },
  { FIELD_HIGH_AGE, "statutoryhighestage" },
  { FIELD_ON_ROLL, "numberofpupils" },
  { FIELD_CENSUS_DATE, "censusdate" },
  { FIELD_PERCENTAGE_FSM, "percentagefsm" },
  { FIELD_STREET, "street" },
  { FIELD_LOCALITY, "locality" },
  { FIELD_ADDRESS3, "address3" },
  { FIELD_TOWN, "town" },
  { FIELD_COUNTY, "countyname" },
  { FIELD_COUNTY, "county" },
  { FIELD_POSTCODE, "postcode" },
  { FIELD_TELEPHONE, "telephonenum" },
  { FIELD_TELEPHONE, "telephonenumber" },
  { FIELD_HEAD_NAME, "headteacher" },
  { FIELD_HEAD_TITLE, "headtitlename" },
  { FIELD_HEAD_TITLE, "headtitle" },
  { FIELD_HEAD_FIRST_NAME, "headfirstname" },
  { FIELD_HEAD_LAST_NAME, "headlastname" },
  { FIELD_EASTING, "easting" },
  { FIELD_NORTHING, "northing" },
};

static const Field address_fields[] = {
  FIELD_STREET, FIELD_LOCALITY, FIELD_ADDRESS3, FIELD_TOWN, FIELD_COUNTY,
};

static const Field head_fields[] = {
  FIELD_HEAD_TITLE, FIELD_HEAD_FIRST_NAME, FIELD_HEAD_LAST_NAME,
};

typedef struct
{
  const char *name;
  const char *code;
} Spelling;

static const Spelling phases[] = {
  { "Not applicable", "0" },
  { "Nursery", "1" },
  { "Primary", "2" },
  { "Middle deemed primary", "3" },
  { "Middle deemed secondary", "5" },
  { "Secondary", "4" },
  { "16 plus", "6" },
  { "16 to 19", "6" },
  { "All through", "7" },
  { "All-through", "7" },
};

static const Spelling statuses[] = {
  { "Open", "1" },
  { "Closed", "2" },
  { "Open, but proposed to close", "3" },
  { "Proposed to open", "4" },
};

/* Ages and sizes beyond these are slips of the keyboard. The register gives
 * colleges without an upper age 99.
 */
#define MAX_AGE 99
#define MAX_ON_ROLL 99999
#define MAX_PERCENTAGE 1000

/* The National Grid ends there. */
#define MAX_EASTING 700000
#define MAX_NORTHING 1300000

G_DEFINE_QUARK (kith-school-list-error-quark, kith_school_list_error)

/* A phase or status by its code or, failing that, by its name. A name that is
 * not known is a fault, for the next year's file will have it again.
 */
static char *
read_code_or_name (KithSchoolRows *rows,
                   Field           code_field,
                   Field           name_field,
                   const Spelling *spellings,
                   gsize           n_spellings)
{
  g_autofree char *code = kith_school_rows_read_code (rows, code_field, 1);
  g_autofree char *name = NULL;

  if (code != NULL)
    return g_steal_pointer (&code);

  name = kith_csv_table_dup_text (rows->table, name_field);
  if (name == NULL)
    return NULL;

  for (gsize i = 0; i < n_spellings; i++)
    {
      if (g_ascii_strcasecmp (name, spellings[i].name) == 0)
        return g_strdup (spellings[i].code);
    }

  kith_school_rows_doubt (rows, name_field, "The name is not one of those that are known");
  return NULL;
}

static char *
read_joined (KithSchoolRows *rows,
             const Field    *fields,
             gsize           n_fields,
             const char     *separator)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  for (gsize i = 0; i < n_fields; i++)
    {
      g_autofree char *part = kith_school_rows_read_text (rows, fields[i]);

      if (part == NULL)
        continue;
      if (joined->len > 0)
        g_string_append (joined, separator);
      g_string_append (joined, part);
    }

  return joined->len > 0 ? g_string_free_and_steal (g_steal_pointer (&joined)) : NULL;
}

static char *
read_head_name (KithSchoolRows *rows)
{
  g_autofree char *name = read_joined (rows, head_fields, G_N_ELEMENTS (head_fields), " ");

  return name != NULL ? g_steal_pointer (&name) : kith_school_rows_read_text (rows, FIELD_HEAD_NAME);
}

/* Half a position is none, and nought east, nought north, in the sea south
 * of Scilly, is what the register writes for schools abroad.
 */
static void
read_position (KithSchoolRows   *rows,
               KithSchoolRecord *school)
{
  int easting = kith_school_rows_read_tenths (rows, FIELD_EASTING, 10 * MAX_EASTING);
  int northing = kith_school_rows_read_tenths (rows, FIELD_NORTHING, 10 * MAX_NORTHING);

  if (easting < 0 || northing < 0 || (easting == 0 && northing == 0))
    return;

  school->easting = (easting + 5) / 10;
  school->northing = (northing + 5) / 10;
}

static void
read_codes (KithSchoolRows   *rows,
            KithSchoolRecord *school)
{
  school->authority_code = kith_school_rows_read_code (rows, FIELD_AUTHORITY_CODE, 3);
  school->authority_name = kith_school_rows_read_text (rows, FIELD_AUTHORITY_NAME);
  school->establishment_number = kith_school_rows_read_code (rows, FIELD_NUMBER, 4);
  school->type_code = kith_school_rows_read_code (rows, FIELD_TYPE_CODE, 2);
  school->type_name = kith_school_rows_read_text (rows, FIELD_TYPE_NAME);
  school->phase_code = read_code_or_name (rows, FIELD_PHASE_CODE, FIELD_PHASE_NAME,
                                          phases, G_N_ELEMENTS (phases));
  school->status_code = read_code_or_name (rows, FIELD_STATUS_CODE, FIELD_STATUS_NAME,
                                           statuses, G_N_ELEMENTS (statuses));
}

static void
read_figures (KithSchoolRows   *rows,
              KithSchoolRecord *school)
{
  school->open_date = kith_school_rows_read_date (rows, FIELD_OPEN_DATE);
  school->close_date = kith_school_rows_read_date (rows, FIELD_CLOSE_DATE);
  school->low_age = kith_school_rows_read_number (rows, FIELD_LOW_AGE, MAX_AGE);
  school->high_age = kith_school_rows_read_number (rows, FIELD_HIGH_AGE, MAX_AGE);
  school->on_roll = kith_school_rows_read_number (rows, FIELD_ON_ROLL, MAX_ON_ROLL);
  school->census_date = kith_school_rows_read_date (rows, FIELD_CENSUS_DATE);
  school->percentage_fsm = kith_school_rows_read_tenths (rows, FIELD_PERCENTAGE_FSM, MAX_PERCENTAGE);
}

static void
read_contact (KithSchoolRows   *rows,
              KithSchoolRecord *school)
{
  school->address = read_joined (rows, address_fields, G_N_ELEMENTS (address_fields), ", ");
  school->postcode = kith_school_rows_read_text (rows, FIELD_POSTCODE);
  school->telephone = kith_school_rows_read_text (rows, FIELD_TELEPHONE);
  school->head_name = read_head_name (rows);
  read_position (rows, school);
}

static gboolean
is_first_with_number (KithSchoolRows         *rows,
                      GHashTable             *lines,
                      const KithSchoolRecord *school)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (lines, GINT_TO_POINTER (school->urn)));
  g_autofree char *message = NULL;

  if (first == 0)
    return TRUE;

  message = g_strdup_printf ("The unique reference number stands on line %u already", first);
  kith_school_rows_refuse (rows, FIELD_URN, message);
  return FALSE;
}

static char *
read_name (KithSchoolRows *rows)
{
  g_autofree char *name = kith_csv_table_dup_text (rows->table, FIELD_NAME);

  if (name == NULL)
    kith_school_rows_refuse (rows, FIELD_NAME, "The name is missing");
  else if (kith_text_is_safe_name (name))
    return g_steal_pointer (&name);
  else
    kith_school_rows_refuse (rows, FIELD_NAME,
                             "The name has no letter to see, or signs that turn its direction");

  return NULL;
}

/* Reads what a row is refused without: a number, one that no row above has,
 * and a name.
 */
static gboolean
read_identity (KithSchoolRows   *rows,
               GHashTable       *lines,
               KithSchoolRecord *school)
{
  if (!kith_school_rows_read_urn (rows, FIELD_URN, &school->urn) ||
      !is_first_with_number (rows, lines, school))
    return FALSE;

  school->name = read_name (rows);
  return school->name != NULL;
}

static void
read_school (KithSchoolRows *rows,
             GHashTable     *lines,
             GPtrArray      *schools)
{
  g_autoptr(KithSchoolRecord) school = kith_school_record_new ();

  school->line = kith_csv_table_get_line (rows->table);
  if (!read_identity (rows, lines, school))
    return;

  g_hash_table_insert (lines, GINT_TO_POINTER (school->urn), GUINT_TO_POINTER (school->line));
  read_codes (rows, school);
  read_figures (rows, school);
  read_contact (rows, school);
  g_ptr_array_add (schools, g_steal_pointer (&school));
}

/**
 * kith_school_list_new_from_csv:
 * @bytes: a CSV file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a register of schools, or a part of one.
 *
 * Rows that cannot be kept and values that cannot be read are no errors: they
 * are in the list's faults.
 *
 * Returns: (transfer full) (nullable): the list; %NULL with a
 *   %KITH_SCHOOL_LIST_ERROR, a %KITH_CSV_ERROR or %G_IO_ERROR_CANCELLED
 */
KithSchoolList *
kith_school_list_new_from_csv (GBytes       *bytes,
                               GCancellable *cancellable,
                               GError      **error)
{
  g_auto(KithSchoolRows) rows = { 0 };
  g_autoptr(KithSchoolList) self = NULL;
  g_autoptr(GHashTable) lines = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!kith_school_rows_open (&rows, bytes, columns, G_N_ELEMENTS (columns), cancellable, error))
    return NULL;

  lines = g_hash_table_new (NULL, NULL);
  self = g_new0 (KithSchoolList, 1);
  self->schools = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_school_record_free);
  self->faults = g_ptr_array_ref (rows.faults);
  self->header = kith_csv_table_dup_header_row (rows.table);

  while (kith_school_rows_next (&rows, &local_error))
    read_school (&rows, lines, self->schools);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * kith_school_list_free:
 * @self: (nullable): a list of schools
 *
 * Frees a list and all that is in it.
 */
void
kith_school_list_free (KithSchoolList *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->schools, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->header);
  g_free (self);
}
