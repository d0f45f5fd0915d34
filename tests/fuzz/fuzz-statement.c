/* fuzz-statement.c: whatever the bytes, each row is one payment or one fault
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-money.h"
#include "kith-statement-file.h"

#include <stdint.h>

#define TODAY (kith_date_new (2026, 11, 22))

static guint
count_deciding (GPtrArray *faults)
{
  guint n = 0;

  for (guint i = 0; i < faults->len; i++)
    {
      const KithListFault *fault = g_ptr_array_index (faults, i);

      n += fault->verdict == KITH_LIST_VERDICT_REFUSED || fault->verdict == KITH_LIST_VERDICT_ASIDE;
    }

  return n;
}

static void
check_line (const KithStatementLine *line)
{
  if (!kith_money_is_sum (line->pence) || line->day == KITH_DATE_NONE ||
      (line->kind == KITH_STATEMENT_REFUND) != (line->kind != KITH_STATEMENT_SETTLEMENT && line->pence < 0) ||
      (line->supplier != NULL && !g_utf8_validate (line->supplier, -1, NULL)))
    g_error ("A payment is none");
}

static void
check_file (KithSheet   *sheet,
            KithMapping *mapping)
{
  g_autoptr(KithStatementFile) file = kith_statement_file_new (sheet, mapping, KITH_STATEMENT_SIGNS_GUESS, TODAY,
                                                               NULL, NULL, NULL, NULL);

  if (file->lines->len + count_deciding (file->faults) != file->n_lines)
    g_error ("A row was lost, or counted twice");

  for (guint i = 0; i < file->lines->len; i++)
    check_line (g_ptr_array_index (file->lines, i));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(KithSheet) sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, NULL);
  g_autoptr(KithMapping) mapping = NULL;

  if (sheet == NULL)
    return 0;

  mapping = kith_mapping_new_guess (KITH_LIST_KIND_STATEMENT, sheet, TODAY);
  check_file (sheet, mapping);

  return 0;
}
