/* fuzz-clocks.c: any bytes as a file of rules
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clock-file.h"
#include "kith-clock-rule.h"

#include <stdint.h>

/* Whatever is in the cells, a limit that is sane ends on some day. */
static void
check_row (const KithClockRow *row,
           KithCalendar       *calendar)
{
  KithClockCount count = {
    .calendar = calendar,
    .limit = { KITH_CLOCK_WORKING_DAYS, row->length, row->begins_with },
    .start = kith_date_new (2026, 11, 23),
  };
  KithClockKinds kinds;
  KithClockDue due;

  g_assert_nonnull (row->code);
  g_assert_nonnull (row->title);
  kith_clock_kinds_parse (row->starts, &kinds);
  if (!kith_clock_unit_parse (row->unit, &count.limit.unit) || !kith_clock_limit_is_sane (&count.limit))
    return;

  kith_clock_count_get_due (&count, &due);
  g_assert_cmpint (due.day, !=, KITH_DATE_NONE);
  if (count.limit.unit != KITH_CLOCK_HOURS)
    g_assert_cmpint (kith_clock_count_get_day (&count, due.day, NULL), ==, row->length < 0 ? -due.total : due.total);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(KithCalendar) calendar = kith_calendar_new (NULL, 0, KITH_DATE_NONE, KITH_DATE_NONE);
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = kith_clock_rows_new_from_csv (bytes, &error);

  g_assert_true ((rows == NULL) == (error != NULL));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    check_row (g_ptr_array_index (rows, i), calendar);

  return 0;
}
