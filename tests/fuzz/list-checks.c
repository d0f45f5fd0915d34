/* list-checks.c: what holds of every list, whatever bytes it was made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-checks.h"

#include "kith-caseload-file.h"
#include "kith-roll-file.h"
#include "kith-upn.h"

#include <string.h>

#define MAX_CELL_BYTES (64 * 1024)

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
}

/* Lines rise, cells are text within the limit, and the header comes before the entries. */
void
list_check_sheet (KithSheet *sheet)
{
  KithSheetRowKind kind = KITH_SHEET_ROW_TITLE;
  guint line = 0;

  g_assert_cmpuint (kith_sheet_get_n_rows (sheet), >, 0);
  kith_sheet_find_day (sheet, LIST_TODAY);

  for (guint row = 0; row < kith_sheet_get_n_rows (sheet); row++)
    {
      g_assert_cmpuint (kith_sheet_get_line (sheet, row), >, line);
      g_assert_cmpint (kith_sheet_get_row_kind (sheet, row), >=, kind);
      g_assert_cmpuint (kith_sheet_get_n_cells (sheet, row), >, 0);
      line = kith_sheet_get_line (sheet, row);
      kind = kith_sheet_get_row_kind (sheet, row);

      for (guint column = 0; column < kith_sheet_get_n_cells (sheet, row); column++)
        {
          const char *cell = kith_sheet_get_cell (sheet, row, column);

          g_assert_true (g_utf8_validate (cell, -1, NULL));
          g_assert_cmpuint (strlen (cell), <=, MAX_CELL_BYTES);
        }
    }
}

static void
check_faults (KithSheet *sheet,
              GPtrArray *faults,
              guint     *n_ends)
{
  g_autofree char *csv = kith_list_refused_to_csv (sheet, faults);
  guint line = 0;

  g_assert_true (g_utf8_validate (csv, -1, NULL));

  for (guint i = 0; i < faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpuint (fault->line, >=, line);
      line = fault->line;
      check_text (fault->value);
      if (fault->verdict == KITH_LIST_VERDICT_REFUSED || fault->verdict == KITH_LIST_VERDICT_ASIDE)
        n_ends[fault->row]++;
    }

  for (guint row = 0; row < kith_sheet_get_n_rows (sheet); row++)
    {
      KithSheetRowKind kind = kith_sheet_get_row_kind (sheet, row);
      gboolean is_below = kind == KITH_SHEET_ROW_ENTRY || kind == KITH_SHEET_ROW_TOTAL;

      g_assert_cmpuint (n_ends[row], <=, kind == KITH_SHEET_ROW_HEADER ? 0 : 1);
      g_assert_true (!is_below || n_ends[row] == 1);
    }
}

static void
check_pupil (const KithRollPupil *pupil)
{
  g_assert_true (pupil->family_name != NULL || pupil->given_name != NULL);
  g_assert_true (pupil->birth != KITH_DATE_NONE || pupil->upn != NULL);
  g_assert_true (pupil->birth <= LIST_TODAY);
  g_assert_cmpint (pupil->year_group, >=, KITH_ROLL_NO_YEAR_GROUP);
  g_assert_cmpint (pupil->year_group, <=, 14);
  g_assert_true (pupil->leaving == KITH_DATE_NONE || pupil->entry <= pupil->leaving);
  check_text (pupil->family_name);
  check_text (pupil->given_name);
  check_text (pupil->form);
  check_text (pupil->sen);

  if (pupil->upn != NULL)
    g_assert_cmpint (kith_upn_check (pupil->upn), !=, KITH_UPN_WRONG_CHECK_LETTER);
}

static void
check_roll (KithSheet   *sheet,
            KithMapping *mapping)
{
  g_autoptr(KithRollFile) roll = kith_roll_file_new (sheet, mapping, LIST_TODAY, NULL, NULL, NULL, NULL);
  g_autofree guint *n_ends = g_new0 (guint, kith_sheet_get_n_rows (sheet));

  for (guint i = 0; i < roll->pupils->len; i++)
    {
      const KithRollPupil *pupil = g_ptr_array_index (roll->pupils, i);

      check_pupil (pupil);
      n_ends[pupil->row]++;
    }

  check_faults (sheet, roll->faults, n_ends);
}

static void
check_entry (const KithCaseloadEntry *entry)
{
  g_assert_true (entry->la_child_id != NULL || entry->family_name != NULL || entry->given_name != NULL);
  g_assert_true (entry->referral <= LIST_TODAY);
  g_assert_true (entry->closure == KITH_DATE_NONE || entry->referral <= entry->closure);
  g_assert_true (entry->care_end == KITH_DATE_NONE || entry->care_start <= entry->care_end);
  g_assert_true (entry->school_urn == 0 || (entry->school_urn >= 100000 && entry->school_urn <= 999999));
  check_text (entry->la_child_id);
  check_text (entry->worker);
  check_text (entry->referral_source);
}

static void
check_caseload (KithSheet   *sheet,
                KithMapping *mapping)
{
  g_autoptr(KithCaseloadFile) caseload = kith_caseload_file_new (sheet, mapping, LIST_TODAY, NULL, NULL, NULL, NULL);
  g_autofree guint *n_ends = g_new0 (guint, kith_sheet_get_n_rows (sheet));

  for (guint i = 0; i < caseload->entries->len; i++)
    {
      const KithCaseloadEntry *entry = g_ptr_array_index (caseload->entries, i);

      check_entry (entry);
      n_ends[entry->row]++;
    }

  check_faults (sheet, caseload->faults, n_ends);
}

/* A mapping gives each field one column, and what it says is remembered. */
static void
check_mapping (KithSheet   *sheet,
               KithMapping *mapping)
{
  KithListKind kind = kith_mapping_get_kind (mapping);
  g_autofree char *json = kith_mapping_to_json (mapping, sheet);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithMapping) again = kith_mapping_new_from_json (kind, sheet, json, LIST_TODAY, &error);

  g_assert_no_error (error);

  for (guint column = 0; column < kith_mapping_get_n_columns (mapping); column++)
    {
      KithField field = kith_mapping_get_field (mapping, column);

      g_assert_true (field == KITH_FIELD_NONE || kith_mapping_find_column (mapping, field) == column);
      g_assert_true (kith_field_is_in (field, kind));
      g_assert_cmpuint (kith_mapping_get_percent (mapping, column), <=, 100);
      g_assert_cmpint (kith_mapping_get_field (again, column), ==, field);
    }
}

void
list_check_contents (KithSheet   *sheet,
                     KithMapping *mapping)
{
  check_mapping (sheet, mapping);

  if (kith_mapping_get_kind (mapping) == KITH_LIST_KIND_ROLL)
    check_roll (sheet, mapping);
  else
    check_caseload (sheet, mapping);
}
