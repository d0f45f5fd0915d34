/* fuzz-bank-holidays.c: whatever the bytes, a list is sorted and complete
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bank-holidays.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = kith_bank_holidays_new_from_json (bytes, &error);
  KithDate last = KITH_DATE_NONE;

  if ((holidays == NULL) == (error == NULL))
    g_error ("A list and an error, or neither");

  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      KithBankHoliday *holiday = &g_array_index (holidays, KithBankHoliday, i);

      if (holiday->date == KITH_DATE_NONE || holiday->date < last || *holiday->title == '\0' ||
          !g_utf8_validate (holiday->title, -1, NULL))
        g_error ("A holiday is out of order or lacks a part");

      last = holiday->date;
    }

  return 0;
}
