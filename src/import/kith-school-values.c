/* kith-school-values.c: what stands in a cell of a row about a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An empty cell is unknown, and so is one that cannot be read; only the second
 * is a fault. Unknown is never nought: a school with no number of pupils is
 * not an empty school.
 */

#include "config.h"

#include "kith-school-rows-private.h"

#include "kith-text.h"

#include <string.h>

#define FIRST_URN 100000
#define LAST_URN 999999

/* Eight digits and a tenth fit an int, and nothing in a register is larger. */
#define MAX_DIGITS 8

/* What the register writes where it has nothing to say. */
static const char * const no_values[] = {
  "Not recorded", "Not applicable", "Does not apply", "Not-applicable", "N/A",
};

static gboolean
is_no_value (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (no_values); i++)
    {
      if (g_ascii_strcasecmp (text, no_values[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A comma is part of a number only between thousands. */
static gboolean
is_thousands_comma (const char *p)
{
  return *p == ',' && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) &&
         g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]);
}

static gboolean
parse_whole (const char **cursor,
             int         *ret_whole)
{
  const char *p = *cursor;
  int whole = 0;
  guint n_digits = 0;

  for (; g_ascii_isdigit (*p) || (n_digits > 0 && is_thousands_comma (p)); p++)
    {
      if (*p == ',')
        continue;
      if (++n_digits > MAX_DIGITS)
        return FALSE;
      whole = 10 * whole + (*p - '0');
    }

  if (n_digits == 0)
    return FALSE;

  *cursor = p;
  *ret_whole = whole;
  return TRUE;
}

static gboolean
parse_tenths (const char *text,
              int        *ret_tenths)
{
  const char *p = text;
  int whole;
  int tenths = 0;

  if (!parse_whole (&p, &whole))
    return FALSE;

  if (*p == '.')
    {
      if (!g_ascii_isdigit (*++p))
        return FALSE;
      tenths = *p++ - '0';
      if (g_ascii_isdigit (*p) && *p >= '5')
        tenths++;
      while (g_ascii_isdigit (*p))
        p++;
    }

  if (*p != '\0' && !g_str_equal (p, "%"))
    return FALSE;

  *ret_tenths = 10 * whole + tenths;
  return TRUE;
}

static gboolean
parse_number (const char *text,
              int        *ret_number)
{
  const char *p = text;
  int number;

  if (!parse_whole (&p, &number) || *p != '\0')
    return FALSE;

  *ret_number = number;
  return TRUE;
}

/* Neither text nor what the register writes for "nothing". */
static char *
dup_value (KithSchoolRows *self,
           guint           field)
{
  g_autofree char *text = kith_csv_table_dup_text (self->table, field);

  if (text == NULL || is_no_value (text))
    return NULL;

  return g_steal_pointer (&text);
}

/**
 * kith_school_rows_read_urn:
 * @self: an open file
 * @field: a field
 * @ret_urn: (out): the unique reference number
 *
 * Reads a number without which the row cannot be kept: if it is not there, the
 * row is refused.
 *
 * Returns: whether there is one
 */
gboolean
kith_school_rows_read_urn (KithSchoolRows *self,
                           guint           field,
                           int            *ret_urn)
{
  g_autofree char *text = NULL;
  int urn;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_urn != NULL, FALSE);

  text = kith_csv_table_dup_text (self->table, field);
  if (text == NULL)
    {
      kith_school_rows_refuse (self, field, "The unique reference number is missing");
      return FALSE;
    }

  if (strlen (text) != 6 || !parse_number (text, &urn) || urn < FIRST_URN || urn > LAST_URN)
    {
      kith_school_rows_refuse (self, field,
                               "The unique reference number is not a number from 100000 to 999999");
      return FALSE;
    }

  *ret_urn = urn;
  return TRUE;
}

/**
 * kith_school_rows_read_text:
 * @self: an open file
 * @field: a field
 *
 * Reads a text of one line.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when it is unknown
 */
char *
kith_school_rows_read_text (KithSchoolRows *self,
                            guint           field)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = dup_value (self, field);
  if (text == NULL || kith_text_is_safe_name (text))
    return g_steal_pointer (&text);

  kith_school_rows_doubt (self, field, "The text has no letter to see, or signs that turn its direction");
  return NULL;
}

/**
 * kith_school_rows_read_code:
 * @self: an open file
 * @field: a field
 * @n_digits: how many digits the code has at least
 *
 * Reads a code of digits. A spreadsheet takes noughts off the front of what it
 * thinks is a number: they are put back.
 *
 * Returns: (transfer full) (nullable): the code; %NULL when it is unknown
 */
char *
kith_school_rows_read_code (KithSchoolRows *self,
                            guint           field,
                            guint           n_digits)
{
  g_autofree char *text = NULL;
  int code;

  g_return_val_if_fail (self != NULL, NULL);

  text = dup_value (self, field);
  if (text == NULL)
    return NULL;

  if (strchr (text, ',') == NULL && parse_number (text, &code))
    return g_strdup_printf ("%0*d", (int)n_digits, code);

  kith_school_rows_doubt (self, field, "The code is not made of digits");
  return NULL;
}

/**
 * kith_school_rows_read_date:
 * @self: an open file
 * @field: a field
 *
 * Reads a date, written the British way or as ISO 8601 has it.
 *
 * Returns: the date; %KITH_DATE_NONE when it is unknown
 */
KithDate
kith_school_rows_read_date (KithSchoolRows *self,
                            guint           field)
{
  g_autofree char *text = NULL;
  KithDate date;

  g_return_val_if_fail (self != NULL, KITH_DATE_NONE);

  text = dup_value (self, field);
  if (text == NULL)
    return KITH_DATE_NONE;

  if (kith_date_parse_uk (text, &date, NULL) || kith_date_parse_iso (text, &date, NULL))
    return date;

  kith_school_rows_doubt (self, field, "The date cannot be read as day, month and year");
  return KITH_DATE_NONE;
}

/**
 * kith_school_rows_read_number:
 * @self: an open file
 * @field: a field
 * @max: the largest number that makes sense
 *
 * Reads a number from nought up.
 *
 * Returns: the number; -1 when it is unknown
 */
int
kith_school_rows_read_number (KithSchoolRows *self,
                              guint           field,
                              int             max)
{
  g_autofree char *text = NULL;
  int number;

  g_return_val_if_fail (self != NULL, -1);

  text = dup_value (self, field);
  if (text == NULL)
    return -1;

  if (parse_number (text, &number) && number <= max)
    return number;

  kith_school_rows_doubt (self, field, "The value is not a whole number in the range that it can have");
  return -1;
}

/**
 * kith_school_rows_read_tenths:
 * @self: an open file
 * @field: a field
 * @max: the largest number of tenths that makes sense
 *
 * Reads a number with decimals, rounded to a tenth.
 *
 * Returns: the number of tenths; -1 when it is unknown
 */
int
kith_school_rows_read_tenths (KithSchoolRows *self,
                              guint           field,
                              int             max)
{
  g_autofree char *text = NULL;
  int tenths;

  g_return_val_if_fail (self != NULL, -1);

  text = dup_value (self, field);
  if (text == NULL)
    return -1;

  if (parse_tenths (text, &tenths) && tenths <= max)
    return tenths;

  kith_school_rows_doubt (self, field, "The value is not a number in the range that it can have");
  return -1;
}
