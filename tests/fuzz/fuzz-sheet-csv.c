/* fuzz-sheet-csv.c: any bytes as a roll and as a caseload
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-checks.h"

#include <stdint.h>

static void
guess_and_check (KithSheet   *sheet,
                 KithListKind kind)
{
  g_autoptr(KithMapping) mapping = kith_mapping_new_guess (kind, sheet, LIST_TODAY);

  list_check_contents (sheet, mapping);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSheet) sheet = kith_sheet_new (bytes, NULL, NULL, NULL, NULL, &error);

  g_assert_true ((sheet == NULL) == (error != NULL));
  if (sheet == NULL)
    return 0;

  list_check_sheet (sheet);
  guess_and_check (sheet, KITH_LIST_KIND_ROLL);
  guess_and_check (sheet, KITH_LIST_KIND_CASELOAD);

  return 0;
}
