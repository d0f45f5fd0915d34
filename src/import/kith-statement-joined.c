/* kith-statement-joined.c: a date and an amount that stand in one cell
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A council's own list had "25/06/2012900" for £900 of 25 June 2012: where the
 * amount had no comma to be quoted for, the one that parts cells was lost, and
 * all cells behind it stood one column to the left. A year has four digits, so
 * it can be told where the date ends; a year of two digits cannot, and such a
 * cell is left alone.
 */

#include "config.h"

#include "kith-statement-joined-private.h"

#include "kith-money.h"

#include <string.h>

#define YEAR_DIGITS 4

static const char *
skip_digits (const char *text,
             gsize       least,
             gsize       most)
{
  gsize n = strspn (text, "0123456789");

  return n >= least && n <= most ? text + n : NULL;
}

static const char *
skip_sign (const char *text)
{
  return text != NULL && *text != '\0' && strchr ("/-.", *text) != NULL ? text + 1 : NULL;
}

/* Behind "25/06/2012", or NULL. */
static const char *
find_end_of_date (const char *text)
{
  const char *month = skip_sign (skip_digits (text, 1, 2));
  const char *year = month != NULL ? skip_sign (skip_digits (month, 1, 2)) : NULL;

  if (year == NULL || skip_digits (year, YEAR_DIGITS, G_MAXSIZE) == NULL)
    return NULL;

  return year + YEAR_DIGITS;
}

/*
 * kith_statement_part_joined:
 * @cell: the text of a cell that should be a date
 * @ret_date: (out): the date in it
 * @ret_amount: (out): the amount behind it
 *
 * Returns: whether the cell is a date of four-digit year and, right behind it, a sum
 */
gboolean
kith_statement_part_joined (const char *cell,
                            char      **ret_date,
                            char      **ret_amount)
{
  const char *end = find_end_of_date (cell);
  gint64 pence;

  if (end == NULL || *end == '\0' || !kith_money_parse (end, &pence, NULL))
    return FALSE;

  *ret_date = g_strndup (cell, (gsize)(end - cell));
  *ret_amount = g_strdup (end);

  return TRUE;
}
