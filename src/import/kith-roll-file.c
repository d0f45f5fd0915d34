/* kith-roll-file.c: the pupils of a school, as its own system gives them out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row below the header becomes a pupil or has one fault that says why
 * not, and nothing else can happen to it.
 *
 * Two rows are of one pupil where their UPN is the same, or where name and
 * birth date are and the UPNs do not contradict each other. The second row is
 * set aside if it says the same throughout, else refused: which of the two is
 * right is not for a program to say. One UPN with two names is refused too,
 * and remarked on at the first. Namesakes born on one day with a UPN each are
 * both kept, with a remark.
 */

#include "config.h"

#include "kith-roll-file.h"

#include "kith-list-rows-private.h"

#include "kith-text.h"

#include <string.h>

#define OLDEST_AGE 20
#define YOUNGEST_AGE 2
#define YEARS_BEFORE_RECEPTION 5

/* A child may be taught a year out of its age; two are worth a look. */
#define YEARS_OUT 2

/* What has been read: pupils by UPN and by name and birth date, and what
 * their rows say.
 */
typedef struct
{
  KithListRows *rows;
  GHashTable   *by_upn;              /* utf8 to KithRollPupil */
  GHashTable   *by_person;           /* utf8 to KithRollPupil */
  GHashTable   *noted;               /* KithRollPupil: remarked on as having a UPN that came again */
} Reading;

static KithRollPupil *
new_pupil (KithListRows *rows)
{
  KithRollPupil *self = g_new0 (KithRollPupil, 1);

  self->line = kith_sheet_get_line (rows->sheet, rows->row);
  self->row = rows->row;
  self->birth = KITH_DATE_NONE;
  self->entry = KITH_DATE_NONE;
  self->leaving = KITH_DATE_NONE;
  self->year_group = KITH_ROLL_NO_YEAR_GROUP;

  return self;
}

static void
free_pupil (KithRollPupil *self)
{
  g_free (self->family_name);
  g_free (self->given_name);
  g_free (self->middle_names);
  g_free (self->preferred_name);
  g_free (self->preferred_family_name);
  g_free (self->upn);
  g_free (self->former_upn);
  g_free (self->sex);
  g_free (self->form);
  g_free (self->enrolment);
  g_free (self->ethnicity);
  g_free (self->sen);
  g_free (self->free_meals);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRollPupil, free_pupil)

static gboolean
read_names (KithListRows  *rows,
            KithRollPupil *pupil)
{
  g_auto(KithListNames) names = { NULL, };

  if (!kith_list_rows_read_names (rows, TRUE, &names))
    return FALSE;

  pupil->family_name = g_steal_pointer (&names.family_name);
  pupil->given_name = g_steal_pointer (&names.given_name);
  pupil->middle_names = g_steal_pointer (&names.middle_names);
  pupil->preferred_name = g_steal_pointer (&names.preferred_name);
  pupil->preferred_family_name = g_steal_pointer (&names.preferred_family_name);
  return TRUE;
}

/* The school year is taken to begin on 1 September, and a child is in
 * reception in the one in which it becomes five.
 */
static int
get_year_for_age (KithDate birth,
                  KithDate today)
{
  int birth_year, birth_month, year, month;

  kith_date_get_ymd (birth, &birth_year, &birth_month, NULL);
  kith_date_get_ymd (today, &year, &month, NULL);

  return (month >= 9 ? year : year - 1) - (birth_month >= 9 ? birth_year + 1 : birth_year) -
         YEARS_BEFORE_RECEPTION + 1;
}

static void
check_age (KithListRows  *rows,
           KithRollPupil *pupil)
{
  int age, years_out;

  if (pupil->birth == KITH_DATE_NONE)
    return;

  age = kith_date_years_between (pupil->birth, rows->today);
  if (age < YOUNGEST_AGE || age > OLDEST_AGE)
    {
      kith_list_rows_add_fault (rows, KITH_FIELD_BIRTH, KITH_LIST_REASON_AGE, 0);
      return;
    }

  /* Nursery and the years after 13 are of many ages. */
  if (pupil->year_group < 0 || pupil->year_group > 13)
    return;

  years_out = get_year_for_age (pupil->birth, rows->today) - pupil->year_group;
  if (years_out >= YEARS_OUT || years_out <= -YEARS_OUT)
    kith_list_rows_add_fault (rows, KITH_FIELD_YEAR_GROUP, KITH_LIST_REASON_YEAR_FOR_AGE, 0);
}

static void
read_attendance (KithListRows  *rows,
                 KithRollPupil *pupil)
{
  pupil->year_group = kith_list_rows_read_year_group (rows);
  pupil->form = kith_list_rows_read_text (rows, KITH_FIELD_FORM);
  pupil->enrolment = kith_list_rows_read_code (rows, KITH_FIELD_ENROLMENT);
  pupil->entry = kith_list_rows_read_date (rows, KITH_FIELD_ENTRY);
  pupil->leaving = kith_list_rows_read_date (rows, KITH_FIELD_LEAVING);

  if (pupil->entry != KITH_DATE_NONE && pupil->birth != KITH_DATE_NONE && pupil->entry < pupil->birth)
    {
      kith_list_rows_add_fault (rows, KITH_FIELD_ENTRY, KITH_LIST_REASON_BEFORE_BIRTH, 0);
      pupil->entry = KITH_DATE_NONE;
    }

  if (pupil->leaving != KITH_DATE_NONE && pupil->entry != KITH_DATE_NONE && pupil->leaving < pupil->entry)
    {
      kith_list_rows_add_fault (rows, KITH_FIELD_LEAVING, KITH_LIST_REASON_END_BEFORE_START, 0);
      pupil->leaving = KITH_DATE_NONE;
    }
}

static gboolean
read_pupil (KithListRows  *rows,
            KithRollPupil *pupil)
{
  if (!read_names (rows, pupil))
    return FALSE;

  pupil->birth = kith_list_rows_read_past_date (rows, KITH_FIELD_BIRTH);
  pupil->upn = kith_list_rows_read_upn (rows, KITH_FIELD_UPN);
  pupil->former_upn = kith_list_rows_read_upn (rows, KITH_FIELD_FORMER_UPN);

  if (pupil->birth == KITH_DATE_NONE && pupil->upn == NULL)
    {
      kith_list_rows_add_fault (rows, KITH_FIELD_NONE, KITH_LIST_REASON_NO_IDENTITY, 0);
      return FALSE;
    }

  pupil->sex = kith_list_rows_read_sex (rows);
  read_attendance (rows, pupil);
  pupil->ethnicity = kith_list_rows_read_code (rows, KITH_FIELD_ETHNICITY);
  pupil->sen = kith_list_rows_read_code (rows, KITH_FIELD_SEN);
  pupil->free_meals = kith_list_rows_read_code (rows, KITH_FIELD_FREE_MEALS);
  check_age (rows, pupil);

  return TRUE;
}

static char *
dup_person (const KithRollPupil *pupil)
{
  g_autofree char *family = kith_text_fold (pupil->family_name != NULL ? pupil->family_name : "");
  g_autofree char *given = kith_text_fold (pupil->given_name != NULL ? pupil->given_name : "");

  return g_strdup_printf ("%s\x1f%s\x1f%d", family, given, pupil->birth);
}

static gboolean
says_the_same (Reading *reading,
               guint    row)
{
  KithListRows before = *reading->rows;
  g_autofree char *values = kith_list_rows_dup_values (reading->rows);
  g_autofree char *values_before = NULL;

  before.row = row;
  values_before = kith_list_rows_dup_values (&before);
  return g_str_equal (values, values_before);
}

static void
refuse_same_person (Reading             *reading,
                    const KithRollPupil *before)
{
  KithListReason reason = says_the_same (reading, before->row) ? KITH_LIST_REASON_REPEATED_ROW
                                                               : KITH_LIST_REASON_SAME_PERSON;

  kith_list_rows_add_fault (reading->rows, KITH_FIELD_NONE, reason, before->line);
}

static void
refuse_same_upn (Reading             *reading,
                 const KithRollPupil *before)
{
  kith_list_rows_add_fault (reading->rows, KITH_FIELD_UPN, KITH_LIST_REASON_SAME_UPN, before->line);

  if (g_hash_table_add (reading->noted, (gpointer)before))
    kith_list_rows_add_fault_at (reading->rows, before->row, KITH_FIELD_UPN, KITH_LIST_REASON_UPN_ON_TWO,
                                 kith_sheet_get_line (reading->rows->sheet, reading->rows->row));
}

/* Whether no earlier row is of the same pupil. */
static gboolean
is_new (Reading             *reading,
        const KithRollPupil *pupil,
        const char          *person)
{
  const KithRollPupil *same_upn = pupil->upn != NULL ? g_hash_table_lookup (reading->by_upn, pupil->upn) : NULL;
  const KithRollPupil *same_person = NULL;

  if (same_upn != NULL)
    {
      g_autofree char *other = dup_person (same_upn);

      if (g_str_equal (other, person))
        refuse_same_person (reading, same_upn);
      else
        refuse_same_upn (reading, same_upn);
      return FALSE;
    }

  if (pupil->birth == KITH_DATE_NONE)
    return TRUE;

  same_person = g_hash_table_lookup (reading->by_person, person);
  if (same_person == NULL)
    return TRUE;

  if (pupil->upn != NULL && same_person->upn != NULL)
    {
      kith_list_rows_add_fault (reading->rows, KITH_FIELD_UPN, KITH_LIST_REASON_NAMESAKE, same_person->line);
      return TRUE;
    }

  refuse_same_person (reading, same_person);
  return FALSE;
}

static void
take_pupil (Reading      *reading,
            KithRollFile *file)
{
  g_autoptr(KithRollPupil) pupil = new_pupil (reading->rows);
  g_autofree char *person = NULL;

  if (!read_pupil (reading->rows, pupil))
    return;

  person = dup_person (pupil);
  if (!is_new (reading, pupil, person))
    return;

  if (pupil->upn != NULL)
    g_hash_table_insert (reading->by_upn, pupil->upn, pupil);
  if (!g_hash_table_contains (reading->by_person, person))
    g_hash_table_insert (reading->by_person, g_steal_pointer (&person), pupil);

  g_ptr_array_add (file->pupils, g_steal_pointer (&pupil));
}

static int
compare_faults (gconstpointer a,
                gconstpointer b)
{
  const KithListFault *x = *(const KithListFault * const *)a;
  const KithListFault *y = *(const KithListFault * const *)b;

  return (x->line > y->line) - (x->line < y->line);
}

/**
 * kith_roll_file_new:
 * @sheet: the rows
 * @mapping: which column is which field, of a %KITH_LIST_KIND_ROLL
 * @today: the day on which this is read, against which ages and futures are held
 * @progress: (nullable) (scope call): told how many rows have been gone through
 * @user_data: given to @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads the pupils, and notes what is wrong.
 *
 * Each row below the header, and one above it that looks like an entry, ends
 * as one pupil or as one fault with the verdict %KITH_LIST_VERDICT_REFUSED or
 * %KITH_LIST_VERDICT_ASIDE.
 *
 * Returns: (transfer full): the pupils and the faults
 */
KithRollFile *
kith_roll_file_new (KithSheet            *sheet,
                    KithMapping          *mapping,
                    KithDate              today,
                    KithSheetProgressFunc progress,
                    gpointer              user_data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  g_autoptr(KithRollFile) self = NULL;
  g_autoptr(GHashTable) by_upn = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) by_person = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) noted = g_hash_table_new (NULL, NULL);
  g_autoptr(GError) local_error = NULL;
  g_auto(KithListRows) rows = { NULL, };
  Reading reading = { &rows, by_upn, by_person, noted };

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (mapping != NULL, NULL);
  g_return_val_if_fail (kith_mapping_get_kind (mapping) == KITH_LIST_KIND_ROLL, NULL);
  g_return_val_if_fail (today != KITH_DATE_NONE, NULL);

  self = g_new0 (KithRollFile, 1);
  self->pupils = g_ptr_array_new_with_free_func ((GDestroyNotify)free_pupil);
  kith_list_rows_init (&rows, sheet, mapping, today);
  rows.progress = progress;
  rows.user_data = user_data;
  rows.cancellable = cancellable;

  while (kith_list_rows_next (&rows, &local_error))
    take_pupil (&reading, self);

  self->n_lines = rows.n_lines;
  self->faults = g_steal_pointer (&rows.faults);
  g_ptr_array_sort (self->faults, compare_faults);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * kith_roll_file_free:
 * @self: (nullable): a roll
 *
 * Frees the pupils and the faults.
 */
void
kith_roll_file_free (KithRollFile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->pupils, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self);
}

static const char *
get_code (const KithRollPupil *pupil,
          KithField            field)
{
  if (field == KITH_FIELD_ETHNICITY)
    return pupil->ethnicity;
  if (field == KITH_FIELD_SEN)
    return pupil->sen;
  if (field == KITH_FIELD_FREE_MEALS)
    return pupil->free_meals;

  return pupil->enrolment;
}

/**
 * kith_roll_file_count:
 * @self: a roll
 * @field: %KITH_FIELD_ETHNICITY, %KITH_FIELD_SEN, %KITH_FIELD_FREE_MEALS or %KITH_FIELD_ENROLMENT
 *
 * Counts the pupils by code, which is all that is kept of a sensitive column.
 * Those of whom the roll says nothing are counted under "".
 *
 * Returns: (transfer full) (element-type utf8 guint): how many have each code
 */
GHashTable *
kith_roll_file_count (KithRollFile *self,
                      KithField     field)
{
  GHashTable *counts;

  g_return_val_if_fail (self != NULL, NULL);

  counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->pupils->len; i++)
    {
      const char *code = get_code (g_ptr_array_index (self->pupils, i), field);
      const char *key = code != NULL ? code : "";
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, g_strdup (key), GUINT_TO_POINTER (n + 1));
    }

  return counts;
}
