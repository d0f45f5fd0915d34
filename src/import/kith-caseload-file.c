/* kith-caseload-file.c: children and their episodes, as a council's system gives them out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is a child with what is open, or one of a child's assessments, or
 * visits: reports differ, so a child may come again and only a row that says
 * the same as an earlier one throughout is set aside. A child is known by the
 * council's own identifier; where a report has names in its place, a birth
 * date or a UPN has to be there too.
 *
 * The many dates are read from one table: where each goes, whether it may lie
 * ahead, and after which other date it has to come.
 */

#include "config.h"

#include "kith-caseload-file.h"

#include "kith-list-rows-private.h"

#include <string.h>

/* A pregnancy that is known lasts at most that long. */
#define DAYS_BEFORE_BIRTH 294

#define FIRST_URN 100000
#define LAST_URN 999999
#define MOST_PLANS 50

#define AT(member) G_STRUCT_OFFSET (KithCaseloadEntry, member)

/* @after: the field whose date this one may not precede, or %KITH_FIELD_NONE;
 * it stands earlier in the table.
 */
static const struct
{
  KithField  field;
  glong      offset;
  gboolean   can_lie_ahead;
  KithField  after;
} dates[] = {
  { KITH_FIELD_DEATH, AT (death), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_REFERRAL, AT (referral), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_CLOSURE, AT (closure), FALSE, KITH_FIELD_REFERRAL },
  { KITH_FIELD_ASSESSMENT_START, AT (assessment_start), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_ASSESSMENT_DUE, AT (assessment_due), TRUE, KITH_FIELD_ASSESSMENT_START },
  { KITH_FIELD_ASSESSMENT_AUTHORISATION, AT (assessment_authorisation), FALSE, KITH_FIELD_ASSESSMENT_START },
  { KITH_FIELD_SECTION47_START, AT (section47_start), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_CONFERENCE, AT (conference), TRUE, KITH_FIELD_SECTION47_START },
  { KITH_FIELD_CONFERENCE_DUE, AT (conference_due), TRUE, KITH_FIELD_SECTION47_START },
  { KITH_FIELD_NEED_PLAN_START, AT (need_plan_start), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_NEED_PLAN_END, AT (need_plan_end), FALSE, KITH_FIELD_NEED_PLAN_START },
  { KITH_FIELD_PROTECTION_PLAN_START, AT (protection_plan_start), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_PROTECTION_PLAN_END, AT (protection_plan_end), FALSE, KITH_FIELD_PROTECTION_PLAN_START },
  { KITH_FIELD_EARLY_HELP_START, AT (early_help_start), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_EARLY_HELP_END, AT (early_help_end), FALSE, KITH_FIELD_EARLY_HELP_START },
  { KITH_FIELD_CARE_START, AT (care_start), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_CARE_END, AT (care_end), FALSE, KITH_FIELD_CARE_START },
  { KITH_FIELD_LAST_SEEN, AT (last_seen), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_LAST_VISIT, AT (last_visit), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_NEXT_VISIT, AT (next_visit), TRUE, KITH_FIELD_NONE },
  { KITH_FIELD_LAST_REVIEW, AT (last_review), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_NEXT_REVIEW, AT (next_review), TRUE, KITH_FIELD_NONE },
  { KITH_FIELD_LAST_SUPERVISION, AT (last_supervision), FALSE, KITH_FIELD_NONE },
  { KITH_FIELD_NEXT_SUPERVISION, AT (next_supervision), TRUE, KITH_FIELD_NONE },
};

static const struct
{
  KithField  field;
  glong      offset;
} codes[] = {
  { KITH_FIELD_ETHNICITY, AT (ethnicity) },
  { KITH_FIELD_REFERRAL_SOURCE, AT (referral_source) },
  { KITH_FIELD_PRIMARY_NEED, AT (primary_need) },
  { KITH_FIELD_CLOSURE_REASON, AT (closure_reason) },
  { KITH_FIELD_INITIAL_CATEGORY, AT (initial_category) },
  { KITH_FIELD_LATEST_CATEGORY, AT (latest_category) },
  { KITH_FIELD_LEGAL_STATUS, AT (legal_status) },
};

static const struct
{
  KithField  field;
  glong      offset;
} texts[] = {
  { KITH_FIELD_WORKER, AT (worker) },
  { KITH_FIELD_TEAM, AT (team) },
  { KITH_FIELD_SCHOOL_NAME, AT (school_name) },
};

static KithDate *
get_date (KithCaseloadEntry *entry,
          glong              offset)
{
  return (KithDate *)G_STRUCT_MEMBER_P (entry, offset);
}

static char **
get_text (KithCaseloadEntry *entry,
          glong              offset)
{
  return (char **)G_STRUCT_MEMBER_P (entry, offset);
}

static KithCaseloadEntry *
new_entry (KithListRows *rows)
{
  KithCaseloadEntry *self = g_new0 (KithCaseloadEntry, 1);

  self->line = kith_sheet_get_line (rows->sheet, rows->row);
  self->row = rows->row;
  self->birth = KITH_DATE_NONE;
  self->expected_birth = KITH_DATE_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    *get_date (self, dates[i].offset) = KITH_DATE_NONE;

  return self;
}

static void
free_entry (KithCaseloadEntry *self)
{
  g_free (self->la_child_id);
  g_free (self->family_name);
  g_free (self->given_name);
  g_free (self->middle_names);
  g_free (self->preferred_name);
  g_free (self->preferred_family_name);
  g_free (self->sex);
  g_free (self->upn);
  g_free (self->former_upn);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_free (*get_text (self, codes[i].offset));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*get_text (self, texts[i].offset));

  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCaseloadEntry, free_entry)

static gboolean
read_names (KithListRows      *rows,
            KithCaseloadEntry *entry)
{
  g_auto(KithListNames) names = { NULL, };

  if (!kith_list_rows_read_names (rows, entry->la_child_id == NULL, &names))
    return FALSE;

  entry->family_name = g_steal_pointer (&names.family_name);
  entry->given_name = g_steal_pointer (&names.given_name);
  entry->middle_names = g_steal_pointer (&names.middle_names);
  entry->preferred_name = g_steal_pointer (&names.preferred_name);
  entry->preferred_family_name = g_steal_pointer (&names.preferred_family_name);
  return TRUE;
}

/* Systems have one field for the birth of a child and of one that is
 * expected.
 */
static void
read_birth (KithListRows      *rows,
            KithCaseloadEntry *entry)
{
  KithDate birth = kith_list_rows_read_date (rows, KITH_FIELD_BIRTH);

  entry->expected_birth = kith_list_rows_read_date (rows, KITH_FIELD_EXPECTED_BIRTH);

  if (birth == KITH_DATE_NONE || birth <= rows->today)
    {
      entry->birth = birth;
    }
  else if (birth - rows->today <= DAYS_BEFORE_BIRTH)
    {
      entry->expected_birth = birth;
      kith_list_rows_add_fault (rows, KITH_FIELD_BIRTH, KITH_LIST_REASON_UNBORN, 0);
    }
  else
    {
      kith_list_rows_add_fault (rows, KITH_FIELD_BIRTH, KITH_LIST_REASON_FUTURE, 0);
    }
}

static KithDate
find_date (KithCaseloadEntry *entry,
           KithField          field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      if (dates[i].field == field)
        return *get_date (entry, dates[i].offset);
    }

  return KITH_DATE_NONE;
}

/* A case may be open before the child is born, so only a death, and visits to
 * a child, are held against the birth.
 */
static gboolean
needs_birth (KithField field)
{
  return field == KITH_FIELD_DEATH || field == KITH_FIELD_LAST_SEEN || field == KITH_FIELD_CARE_START;
}

static void
read_dates (KithListRows      *rows,
            KithCaseloadEntry *entry)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      KithField field = dates[i].field;
      KithDate start = dates[i].after != KITH_FIELD_NONE ? find_date (entry, dates[i].after) : KITH_DATE_NONE;
      KithDate date = dates[i].can_lie_ahead ? kith_list_rows_read_date (rows, field)
                                             : kith_list_rows_read_past_date (rows, field);

      if (date == KITH_DATE_NONE)
        continue;

      if (start != KITH_DATE_NONE && date < start)
        kith_list_rows_add_fault (rows, field, KITH_LIST_REASON_END_BEFORE_START, 0);
      else if (needs_birth (field) && entry->birth != KITH_DATE_NONE && date < entry->birth)
        kith_list_rows_add_fault (rows, field, KITH_LIST_REASON_BEFORE_BIRTH, 0);
      else
        *get_date (entry, dates[i].offset) = date;
    }
}

static gboolean
read_identity (KithListRows      *rows,
               KithCaseloadEntry *entry)
{
  entry->la_child_id = kith_list_rows_read_identifier (rows, KITH_FIELD_LA_CHILD_ID);
  if (!read_names (rows, entry))
    return FALSE;

  read_birth (rows, entry);
  entry->upn = kith_list_rows_read_upn (rows, KITH_FIELD_UPN);
  entry->former_upn = kith_list_rows_read_upn (rows, KITH_FIELD_FORMER_UPN);

  if (entry->la_child_id == NULL && entry->upn == NULL &&
      entry->birth == KITH_DATE_NONE && entry->expected_birth == KITH_DATE_NONE)
    {
      kith_list_rows_add_fault (rows, KITH_FIELD_NONE, KITH_LIST_REASON_NO_IDENTITY, 0);
      return FALSE;
    }

  return TRUE;
}

static void
read_rest (KithListRows      *rows,
           KithCaseloadEntry *entry)
{
  int urn = kith_list_rows_read_number (rows, KITH_FIELD_SCHOOL_URN, FIRST_URN, LAST_URN);

  entry->sex = kith_list_rows_read_sex (rows);
  entry->year_group = kith_list_rows_read_year_group (rows);
  entry->status = kith_list_rows_read_status (rows);
  entry->school_urn = MAX (urn, 0);
  entry->no_further_action = kith_list_rows_read_flag (rows, KITH_FIELD_NO_FURTHER_ACTION);
  entry->conference_not_required = kith_list_rows_read_flag (rows, KITH_FIELD_CONFERENCE_NOT_REQUIRED);
  entry->n_previous_plans = kith_list_rows_read_number (rows, KITH_FIELD_N_PREVIOUS_PLANS, 0, MOST_PLANS);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *get_text (entry, texts[i].offset) = kith_list_rows_read_text (rows, texts[i].field);
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    *get_text (entry, codes[i].offset) = kith_list_rows_read_code (rows, codes[i].field);

  read_dates (rows, entry);
}

/* Whether an earlier row said all this; else it is remembered. */
static gboolean
is_repeated (KithListRows *rows,
             GHashTable   *seen)
{
  char *values = kith_list_rows_dup_values (rows);
  gpointer line;

  if (g_hash_table_lookup_extended (seen, values, NULL, &line))
    {
      kith_list_rows_add_fault (rows, KITH_FIELD_NONE, KITH_LIST_REASON_REPEATED_ROW, GPOINTER_TO_UINT (line));
      g_free (values);
      return TRUE;
    }

  g_hash_table_insert (seen, values, GUINT_TO_POINTER (kith_sheet_get_line (rows->sheet, rows->row)));
  return FALSE;
}

static void
take_entry (KithListRows     *rows,
            GHashTable       *seen,
            KithCaseloadFile *file)
{
  g_autoptr(KithCaseloadEntry) entry = new_entry (rows);

  if (!read_identity (rows, entry) || is_repeated (rows, seen))
    return;

  read_rest (rows, entry);
  g_ptr_array_add (file->entries, g_steal_pointer (&entry));
}

/**
 * kith_caseload_file_new:
 * @sheet: the rows
 * @mapping: which column is which field, of a %KITH_LIST_KIND_CASELOAD
 * @today: the day on which this is read, against which futures are held
 * @progress: (nullable) (scope call): told how many rows have been gone through
 * @user_data: given to @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads the entries, and notes what is wrong.
 *
 * Each row below the header, and one above it that looks like an entry, ends
 * as one entry or as one fault with the verdict %KITH_LIST_VERDICT_REFUSED or
 * %KITH_LIST_VERDICT_ASIDE.
 *
 * Returns: (transfer full): the entries and the faults
 */
KithCaseloadFile *
kith_caseload_file_new (KithSheet            *sheet,
                        KithMapping          *mapping,
                        KithDate              today,
                        KithSheetProgressFunc progress,
                        gpointer              user_data,
                        GCancellable         *cancellable,
                        GError              **error)
{
  g_autoptr(KithCaseloadFile) self = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;
  g_auto(KithListRows) rows = { NULL, };

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (mapping != NULL, NULL);
  g_return_val_if_fail (kith_mapping_get_kind (mapping) == KITH_LIST_KIND_CASELOAD, NULL);
  g_return_val_if_fail (today != KITH_DATE_NONE, NULL);

  self = g_new0 (KithCaseloadFile, 1);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)free_entry);
  kith_list_rows_init (&rows, sheet, mapping, today);
  rows.progress = progress;
  rows.user_data = user_data;
  rows.cancellable = cancellable;

  while (kith_list_rows_next (&rows, &local_error))
    take_entry (&rows, seen, self);

  self->n_lines = rows.n_lines;
  self->faults = g_steal_pointer (&rows.faults);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * kith_caseload_file_free:
 * @self: (nullable): a caseload
 *
 * Frees the entries and the faults.
 */
void
kith_caseload_file_free (KithCaseloadFile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self);
}
