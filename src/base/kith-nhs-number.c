/* kith-nhs-number.c: NHS numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ten digits, shown as three, three and four. The last checks the others: the
 * first nine times 10, 9 and so on down to 2, summed, modulo 11, and that taken
 * from 11. Where that gives 11 the digit is 0; where it gives 10 the number is
 * given to nobody.
 */

#include "config.h"

#include "kith-nhs-number.h"

#include <string.h>

#define N_DIGITS 10

static gboolean
is_gap (char c)
{
  return c == ' ' || c == '-' || c == '.';
}

/**
 * kith_nhs_number_normalise:
 * @text: a number as somebody writes it
 *
 * Returns: (transfer full): the same without blanks, hyphens and stops
 */
char *
kith_nhs_number_normalise (const char *text)
{
  GString *number = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  number = g_string_new (NULL);
  for (const char *c = text; *c != '\0'; c++)
    {
      if (!is_gap (*c))
        g_string_append_c (number, *c);
    }

  return g_string_free_and_steal (number);
}

/**
 * kith_nhs_number_is_fine:
 * @number: a number, without gaps
 *
 * Returns: whether it has ten digits of which the last checks the others
 */
gboolean
kith_nhs_number_is_fine (const char *number)
{
  guint sum = 0;
  guint check;

  g_return_val_if_fail (number != NULL, FALSE);

  if (strlen (number) != N_DIGITS || strspn (number, "0123456789") != N_DIGITS)
    return FALSE;

  for (guint i = 0; i < N_DIGITS - 1; i++)
    sum += (guint)(number[i] - '0') * (N_DIGITS - i);

  check = 11 - sum % 11;

  return check != 10 && check % 11 == (guint)(number[N_DIGITS - 1] - '0');
}

/**
 * kith_nhs_number_format:
 * @number: a number
 *
 * Returns: (transfer full): in groups of three, three and four; unchanged where it is none
 */
char *
kith_nhs_number_format (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  if (!kith_nhs_number_is_fine (number))
    return g_strdup (number);

  return g_strdup_printf ("%.3s %.3s %s", number, number + 3, number + 6);
}
