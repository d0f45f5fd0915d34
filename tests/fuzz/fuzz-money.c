/* fuzz-money.c: whatever the text, a sum is within its limits and reads again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-money.h"

#include <stdint.h>

static void
check_again (gint64 pence)
{
  g_autofree char *words = kith_money_format (pence);
  gint64 again;

  if (!kith_money_is_sum (pence) || !kith_money_parse (words, &again, NULL) || again != pence)
    g_error ("A sum is beyond its limits or does not read again");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  gint64 pence;

  if (kith_money_parse (text, &pence, NULL))
    check_again (pence);
  if (kith_money_parse_number (text, &pence))
    check_again (pence);

  return 0;
}
