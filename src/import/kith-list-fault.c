/* kith-list-fault.c: what is wrong with a line of a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-list-fault.h"

#include "kith-csv.h"

#include <glib/gi18n.h>

static const struct
{
  KithListVerdict  verdict;
  const char      *sentence;
} reasons[KITH_N_LIST_REASONS] = {
  [KITH_LIST_REASON_NO_NAME] = { KITH_LIST_VERDICT_REFUSED, N_("The row has no name") },
  [KITH_LIST_REASON_UNSAFE_NAME] =
  { KITH_LIST_VERDICT_REFUSED, N_("The name has no letter to see, or signs that turn its direction") },
  [KITH_LIST_REASON_LONG_NAME] = { KITH_LIST_VERDICT_REFUSED, N_("The name is longer than 200 letters") },
  [KITH_LIST_REASON_NO_IDENTITY] =
  { KITH_LIST_VERDICT_REFUSED, N_("The row has nothing that tells this child from another of the same name") },
  [KITH_LIST_REASON_TOO_WIDE] =
  { KITH_LIST_VERDICT_REFUSED, N_("The row has more cells than the header, so its values may stand under wrong names") },
  [KITH_LIST_REASON_ABOVE_HEADER] =
  { KITH_LIST_VERDICT_REFUSED, N_("The row looks like one of the list and stands above its header") },
  [KITH_LIST_REASON_SAME_UPN] =
  { KITH_LIST_VERDICT_REFUSED, N_("An earlier row has the same UPN and another name") },
  [KITH_LIST_REASON_SAME_PERSON] =
  { KITH_LIST_VERDICT_REFUSED, N_("An earlier row is of the same child, with other values") },
  [KITH_LIST_REASON_NO_DAY] = { KITH_LIST_VERDICT_REFUSED, N_("There is no date that can be read") },
  [KITH_LIST_REASON_NO_SUM] = { KITH_LIST_VERDICT_REFUSED, N_("There is no amount") },
  [KITH_LIST_REASON_NOT_A_SUM] = { KITH_LIST_VERDICT_REFUSED, N_("The amount is no sum of money") },
  [KITH_LIST_REASON_DOUBTFUL_SUM] =
  { KITH_LIST_VERDICT_REFUSED, N_("The amount can be read as two sums, with a comma or a point that may part thousands") },
  [KITH_LIST_REASON_LARGE_SUM] = { KITH_LIST_VERDICT_REFUSED, N_("The amount is too large") },
  [KITH_LIST_REASON_TWO_SUMS] = { KITH_LIST_VERDICT_REFUSED, N_("The line was paid out and paid in") },

  [KITH_LIST_REASON_TOTAL] = { KITH_LIST_VERDICT_ASIDE, N_("The row is below the list: a total or a note") },
  [KITH_LIST_REASON_REPEATED_HEADER] = { KITH_LIST_VERDICT_ASIDE, N_("The row is the header once more") },
  [KITH_LIST_REASON_REPEATED_ROW] = { KITH_LIST_VERDICT_ASIDE, N_("An earlier row says the same") },

  [KITH_LIST_REASON_NOT_A_DATE] = { KITH_LIST_VERDICT_UNREAD, N_("The text is not a date") },
  [KITH_LIST_REASON_NO_SUCH_DAY] = { KITH_LIST_VERDICT_UNREAD, N_("The calendar has no such day") },
  [KITH_LIST_REASON_FUTURE] = { KITH_LIST_VERDICT_UNREAD, N_("The date lies in the future") },
  [KITH_LIST_REASON_BEFORE_BIRTH] = { KITH_LIST_VERDICT_UNREAD, N_("The date is before the child’s birth") },
  [KITH_LIST_REASON_END_BEFORE_START] = { KITH_LIST_VERDICT_UNREAD, N_("The end is before the start") },
  [KITH_LIST_REASON_UPN_SHAPE] =
  { KITH_LIST_VERDICT_UNREAD, N_("A UPN is a letter, eleven digits, and a digit or letter") },
  [KITH_LIST_REASON_UPN_CHECK_LETTER] =
  { KITH_LIST_VERDICT_UNREAD, N_("The check letter of the UPN does not fit its digits") },
  [KITH_LIST_REASON_UNKNOWN_SEX] = { KITH_LIST_VERDICT_UNREAD, N_("The text is no sex that is known") },
  [KITH_LIST_REASON_UNKNOWN_YEAR_GROUP] = { KITH_LIST_VERDICT_UNREAD, N_("The text is no year group") },
  [KITH_LIST_REASON_UNKNOWN_CODE] = { KITH_LIST_VERDICT_UNREAD, N_("The text is no code that is known") },
  [KITH_LIST_REASON_UNKNOWN_STATUS] =
  { KITH_LIST_VERDICT_UNREAD, N_("The text is no case status that is known") },
  [KITH_LIST_REASON_NOT_A_NUMBER] =
  { KITH_LIST_VERDICT_UNREAD, N_("The text is not a number that is expected here") },
  [KITH_LIST_REASON_LOST_DIGITS] =
  { KITH_LIST_VERDICT_UNREAD, N_("A spreadsheet has rounded the number, and digits of it are lost") },
  [KITH_LIST_REASON_NOT_YES_OR_NO] = { KITH_LIST_VERDICT_UNREAD, N_("The text is neither yes nor no") },
  [KITH_LIST_REASON_UNSAFE_TEXT] =
  { KITH_LIST_VERDICT_UNREAD, N_("The text is too long, or has signs that turn its direction") },

  [KITH_LIST_REASON_UPN_AUTHORITY] =
  { KITH_LIST_VERDICT_REMARK, N_("The UPN was given by an authority that is not known") },
  [KITH_LIST_REASON_UPN_ON_TWO] =
  { KITH_LIST_VERDICT_REMARK, N_("A later row with another name has the same UPN, and was refused") },
  [KITH_LIST_REASON_NAMESAKE] =
  { KITH_LIST_VERDICT_REMARK, N_("An earlier row has the same name and birth date, and another UPN") },
  [KITH_LIST_REASON_AGE] = { KITH_LIST_VERDICT_REMARK, N_("The age is not that of a school child") },
  [KITH_LIST_REASON_YEAR_FOR_AGE] =
  { KITH_LIST_VERDICT_REMARK, N_("The year group is far from the child’s age") },
  [KITH_LIST_REASON_TWO_DIGIT_YEAR] =
  { KITH_LIST_VERDICT_REMARK, N_("The year has two digits; the century was added") },
  [KITH_LIST_REASON_DATE_AS_NUMBER] =
  { KITH_LIST_VERDICT_REMARK, N_("The date is a spreadsheet’s number of days") },
  [KITH_LIST_REASON_UNBORN] =
  { KITH_LIST_VERDICT_REMARK, N_("The birth date lies ahead, and was taken as the expected date") },
  [KITH_LIST_REASON_ONE_NAME] = { KITH_LIST_VERDICT_REMARK, N_("The child has one name only") },
  [KITH_LIST_REASON_JOINED_CELLS] =
  { KITH_LIST_VERDICT_REMARK, N_("The date and the amount stood in one cell and were parted") },
  [KITH_LIST_REASON_SAME_PAYMENT] =
  { KITH_LIST_VERDICT_REMARK, N_("Another line has the same day, amount and supplier") },
  [KITH_LIST_REASON_NO_PURCHASE] =
  { KITH_LIST_VERDICT_REMARK, N_("The line settles the statement or carries a balance, and buys nothing") },
};

/**
 * kith_list_fault_free:
 * @self: (nullable): a fault
 *
 * Frees a fault.
 */
void
kith_list_fault_free (KithListFault *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_free (self);
}

/**
 * kith_list_reason_get_verdict:
 * @reason: what is wrong
 *
 * Gets what becomes of a line because of it.
 *
 * Returns: the verdict
 */
KithListVerdict
kith_list_reason_get_verdict (KithListReason reason)
{
  g_return_val_if_fail (reason < KITH_N_LIST_REASONS, KITH_LIST_VERDICT_REMARK);

  return reasons[reason].verdict;
}

/**
 * kith_list_reason_to_sentence:
 * @reason: what is wrong
 *
 * Says in English what is wrong, without a value of the file; gettext() has
 * it in the person's language.
 *
 * Returns: a sentence without a full stop
 */
const char *
kith_list_reason_to_sentence (KithListReason reason)
{
  g_return_val_if_fail (reason < KITH_N_LIST_REASONS, NULL);

  return reasons[reason].sentence;
}

/* All that is wrong with a row, the reason why it is refused first. */
static char *
dup_why (GPtrArray           *faults,
         guint                index,
         const KithListFault *refusal)
{
  GString *why = g_string_new (kith_list_reason_to_sentence (refusal->reason));

  for (guint i = index; i < faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (faults, i);

      if (fault->row != refusal->row)
        break;
      if (fault->verdict == KITH_LIST_VERDICT_UNREAD)
        g_string_append_printf (why, ". %s", kith_list_reason_to_sentence (fault->reason));
    }

  return g_string_free_and_steal (why);
}

/* Where the faults of the row begin that a fault is about. */
static guint
find_first_of_row (GPtrArray *faults,
                   guint      index)
{
  const KithListFault *fault = g_ptr_array_index (faults, index);

  while (index > 0 && ((KithListFault *)g_ptr_array_index (faults, index - 1))->row == fault->row)
    index--;

  return index;
}

static void
append_row (GString    *csv,
            KithSheet  *sheet,
            guint       row,
            const char *line,
            const char *why)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_add (cells, (gpointer)line);
  g_ptr_array_add (cells, (gpointer)why);

  for (guint column = 0; column < kith_sheet_get_n_cells (sheet, row); column++)
    g_ptr_array_add (cells, (gpointer)kith_sheet_get_cell (sheet, row, column));

  kith_csv_append_row (csv, (const char * const *)cells->pdata, cells->len);
}

static void
append_header (GString   *csv,
               KithSheet *sheet)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_add (cells, (gpointer)"Line");
  g_ptr_array_add (cells, (gpointer)"Why");

  for (guint column = 0; column < kith_sheet_get_n_columns (sheet); column++)
    g_ptr_array_add (cells, (gpointer)kith_sheet_get_header (sheet, column));

  kith_csv_append_row (csv, (const char * const *)cells->pdata, cells->len);
}

/**
 * kith_list_refused_to_csv:
 * @sheet: what was read
 * @faults: (element-type KithListFault): the faults that were found in it
 *
 * Makes the file in which refused rows are given back: as they stood and
 * under the names that their columns had, behind the line and what is wrong, so
 * that it can be put right and read again.
 *
 * A cell that a spreadsheet would take for a formula has an apostrophe before
 * it. The file begins with a byte order mark, without which spreadsheets
 * would spoil names that are not plain English.
 *
 * Returns: (transfer full): CSV text; only a header, where the list has one,
 *   when no row was refused
 */
char *
kith_list_refused_to_csv (KithSheet *sheet,
                          GPtrArray *faults)
{
  GString *csv;

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  csv = g_string_new ("\xef\xbb\xbf");
  if (kith_sheet_get_header_line (sheet) != 0)
    append_header (csv, sheet);

  for (guint i = 0; i < faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (faults, i);

      if (fault->verdict == KITH_LIST_VERDICT_REFUSED)
        {
          g_autofree char *line = g_strdup_printf ("%u", fault->line);
          g_autofree char *why = dup_why (faults, find_first_of_row (faults, i), fault);

          append_row (csv, sheet, fault->row, line, why);
        }
    }

  return g_string_free_and_steal (csv);
}
