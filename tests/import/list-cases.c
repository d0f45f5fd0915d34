/* list-cases.c: lists of pupils and children, from files and from text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-cases.h"

#include "kith-upn.h"

#include <string.h>

static KithSheet *
read_bytes (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  KithSheet *sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

KithSheet *
list_read_file (const char *folder,
                const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);

  return read_bytes (bytes);
}

KithSheet *
list_read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (bytes);
}

KithRollFile *
list_make_roll (KithSheet *sheet)
{
  g_autoptr(KithMapping) mapping = kith_mapping_new_guess (KITH_LIST_KIND_ROLL, sheet, LIST_TODAY);
  g_autoptr(GError) error = NULL;
  KithRollFile *roll = kith_roll_file_new (sheet, mapping, LIST_TODAY, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return roll;
}

KithCaseloadFile *
list_make_caseload (KithSheet *sheet)
{
  g_autoptr(KithMapping) mapping = kith_mapping_new_guess (KITH_LIST_KIND_CASELOAD, sheet, LIST_TODAY);
  g_autoptr(GError) error = NULL;
  KithCaseloadFile *caseload = kith_caseload_file_new (sheet, mapping, LIST_TODAY, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return caseload;
}

char *
list_make_upn (guint number)
{
  for (char letter = 'A'; letter <= 'Z'; letter++)
    {
      g_autofree char *upn = g_strdup_printf ("%c8522019%05u", letter, number);

      if (kith_upn_check (upn) == KITH_UPN_FINE)
        return g_steal_pointer (&upn);
    }

  g_assert_not_reached ();
}

const KithListFault *
list_find_fault (GPtrArray     *faults,
                 guint          line,
                 KithListReason reason)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (faults, i);

      if (fault->line == line && fault->reason == reason)
        return fault;
    }

  return NULL;
}

guint
list_count_verdict (GPtrArray      *faults,
                    KithListVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < faults->len; i++)
    n += ((const KithListFault *)g_ptr_array_index (faults, i))->verdict == verdict;

  return n;
}

static void
count_row (guint *n_ends,
           guint  row)
{
  n_ends[row]++;
}

static void
assert_adds_up (KithSheet *sheet,
                GPtrArray *faults,
                guint     *n_ends,
                guint      n_lines)
{
  guint n_below = 0;
  guint line = 0;

  for (guint i = 0; i < faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpuint (fault->line, >=, line);
      g_assert_cmpuint (fault->line, ==, kith_sheet_get_line (sheet, fault->row));
      line = fault->line;

      if (fault->verdict == KITH_LIST_VERDICT_REFUSED || fault->verdict == KITH_LIST_VERDICT_ASIDE)
        count_row (n_ends, fault->row);
    }

  for (guint row = 0; row < kith_sheet_get_n_rows (sheet); row++)
    {
      KithSheetRowKind kind = kith_sheet_get_row_kind (sheet, row);
      gboolean is_below = kind == KITH_SHEET_ROW_ENTRY || kind == KITH_SHEET_ROW_TOTAL;

      /* A title has no end; what looks like an entry above the header has. */
      g_assert_cmpuint (n_ends[row], <=, kind == KITH_SHEET_ROW_HEADER ? 0 : 1);
      g_assert_true (!is_below || n_ends[row] == 1);
      n_below += n_ends[row];
    }

  g_assert_cmpuint (n_lines, ==, n_below);
}

void
list_assert_roll_adds_up (KithSheet    *sheet,
                          KithRollFile *roll)
{
  g_autofree guint *n_ends = g_new0 (guint, kith_sheet_get_n_rows (sheet) + 1);

  for (guint i = 0; i < roll->pupils->len; i++)
    count_row (n_ends, ((const KithRollPupil *)g_ptr_array_index (roll->pupils, i))->row);

  assert_adds_up (sheet, roll->faults, n_ends, roll->n_lines);
}

void
list_assert_caseload_adds_up (KithSheet        *sheet,
                              KithCaseloadFile *caseload)
{
  g_autofree guint *n_ends = g_new0 (guint, kith_sheet_get_n_rows (sheet) + 1);

  for (guint i = 0; i < caseload->entries->len; i++)
    count_row (n_ends, ((const KithCaseloadEntry *)g_ptr_array_index (caseload->entries, i))->row);

  assert_adds_up (sheet, caseload->faults, n_ends, caseload->n_lines);
}
