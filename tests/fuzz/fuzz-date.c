/* fuzz-date.c: what is taken for a date is one, and dates can be counted with
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date.h"

#include <stdint.h>
#include <string.h>

static void
check_date (KithDate date)
{
  g_autofree char *iso = kith_date_to_iso (date);
  g_autofree char *uk = kith_date_format (date, "%d/%m/%Y");
  KithDate again = KITH_DATE_NONE;

  if (!kith_date_parse_iso (iso, &again, NULL) || again != date)
    g_error ("A date is not read as it was written");

  if (!kith_date_parse_uk (uk, &again, NULL) || again != date)
    g_error ("A date is not read as it was written the British way");
}

/* Any number may come out of a damaged store. */
static void
check_arithmetic (KithDate date,
                  KithDate other)
{
  int year, month, day;

  if (date == KITH_DATE_NONE || other == KITH_DATE_NONE)
    return;

  kith_date_get_ymd (date, &year, &month, &day);

  if (kith_date_get_weekday (date) < 1 || kith_date_get_weekday (date) > 7 ||
      month < 1 || month > 12 || day < 1 || day > 31)
    g_error ("A date has parts that are none");

  kith_date_add_months (date, other);
  kith_date_years_between (date, other);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *)data : "", size);
  KithDate date;
  gint32 numbers[2];

  if (kith_date_parse_iso (text, &date, NULL))
    check_date (date);

  if (kith_date_parse_uk (text, &date, NULL))
    check_date (date);

  if (size >= sizeof numbers)
    {
      memcpy (numbers, data, sizeof numbers);
      check_arithmetic (numbers[0], numbers[1]);
      kith_date_new (numbers[0], numbers[1] % 14, numbers[1] % 33);
    }

  return 0;
}
