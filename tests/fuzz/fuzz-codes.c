/* fuzz-codes.c: any bytes as a file of codes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-code-list.h"

#include <stdint.h>

/* What was read is found again under its own code and day. */
static void
check_rows (GPtrArray *rows)
{
  g_autoptr(KithCodeList) list = kith_code_list_new (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      const KithCodeRow *row = g_ptr_array_index (rows, i);
      KithDate date = row->valid_from != KITH_DATE_NONE ? row->valid_from : row->valid_to;
      const KithCodeRow *found = kith_code_list_lookup (list, row->codeset, row->code, date);

      g_assert_nonnull (found);
      if (date != KITH_DATE_NONE)
        g_assert_cmpstr (found->label, ==, row->label);
      if (row->label != NULL)
        g_assert_nonnull (kith_code_list_find_code (list, row->codeset, row->label, date));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = kith_code_rows_new_from_csv (bytes, &error);

  g_assert_true ((rows == NULL) == (error != NULL));
  if (rows != NULL)
    check_rows (rows);

  return 0;
}
