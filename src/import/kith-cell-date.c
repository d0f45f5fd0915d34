/* kith-cell-date.c: dates as lists have them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 22/11/2026 and its like with - or . or a blank, 22-Nov-26, 22nd November
 * 2026, 2026-11-22, 20261122, and each with a time behind it, which is passed
 * over. Whether the day or the month comes first is for the whole column to
 * say and not for the cell: a column in which one cell could be read both ways
 * is read the one way throughout, and a cell that does not fit is left unread
 * rather than turned round.
 *
 * A year of two digits is taken into the hundred years that end with the
 * latest day that the field can have: for a birth date today, for what may
 * lie ahead ten years from now. So "08" is 2008, and the "41" of a birth 1941.
 *
 * Five figures alone are what a spreadsheet makes of a date when it is told
 * to show a number: days since the end of 1899.
 */

#include "config.h"

#include "kith-cell.h"

#include <string.h>

#define FIRST_SERIAL 10000 /* 18 May 1927 */
#define LAST_SERIAL 80000  /* 11 January 2119 */
#define SERIAL_OF_1970 25569

static const char * const months[] = {
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

typedef struct
{
  int    figures[3];
  guint  n_digits[3];
} Figures;

static gboolean
read_figure (const char **cursor,
             int         *ret_figure,
             guint       *ret_n_digits)
{
  int figure = 0;
  guint n = 0;

  while (g_ascii_isdigit (**cursor) && n < 8)
    {
      figure = 10 * figure + (**cursor - '0');
      (*cursor)++;
      n++;
    }

  *ret_figure = figure;
  *ret_n_digits = n;
  return n > 0;
}

/* One sign, or a comma or a full stop and a blank. */
static gboolean
skip_separator (const char **cursor)
{
  const char *start = *cursor;

  while (**cursor != '\0' && strchr ("/-., ", **cursor) != NULL && *cursor - start < 2)
    (*cursor)++;

  return *cursor > start;
}

static gboolean
read_month (const char **cursor,
            int         *ret_month)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*cursor)[length]))
    length++;

  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (months); i++)
    {
      if (g_ascii_strncasecmp (*cursor, months[i], 3) == 0)
        {
          *cursor += length;
          *ret_month = (int)i + 1;
          return TRUE;
        }
    }

  return FALSE;
}

/* "1st", "22nd" */
static void
skip_ordinal (const char **cursor)
{
  static const char * const endings[] = { "st", "nd", "rd", "th" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_ascii_strncasecmp (*cursor, endings[i], 2) == 0 && !g_ascii_isalpha ((*cursor)[2]))
        {
          *cursor += 2;
          return;
        }
    }
}

/* Nothing, or a time of day: figures with a colon between them. */
static gboolean
is_end_or_time (const char *text)
{
  if (*text == '\0')
    return TRUE;
  if (*text != ' ' && *text != 'T' && *text != 't')
    return FALSE;

  text += strspn (text, " Tt");
  return g_ascii_isdigit (*text) && strchr (text, ':') != NULL &&
         strspn (text, "0123456789:. apmAPMzZ+-") == strlen (text);
}

static int
expand_year (int      year,
             int      month,
             int      day,
             KithDate latest)
{
  KithDate date = kith_date_new (2000 + year, month, day);

  /* 29 February of a year that is no leap year in either century has no
   * date; it is left to be found wanting.
   */
  return date != KITH_DATE_NONE && date > latest ? 1900 + year : 2000 + year;
}

static void
set_date (KithCellDate *result,
          int           year,
          guint         n_year_digits,
          int           month,
          int           day,
          KithDate      latest)
{
  result->is_shaped = n_year_digits == 4 || n_year_digits == 2;
  result->has_short_year = n_year_digits == 2;

  if (n_year_digits == 2)
    year = expand_year (year, month, day, latest);
  if (result->is_shaped)
    result->date = kith_date_new (year, month, day);
}

static void
set_figures (KithCellDate  *result,
             const Figures *f,
             KithDateOrder  order,
             KithDate       latest)
{
  if (f->n_digits[0] == 4)
    {
      if (f->n_digits[1] <= 2 && f->n_digits[2] <= 2)
        set_date (result, f->figures[0], 4, f->figures[1], f->figures[2], latest);
      return;
    }

  if (f->n_digits[0] > 2 || f->n_digits[1] > 2)
    return;

  result->has_order = f->figures[0] != f->figures[1];
  result->votes_day_first = f->figures[0] > 12 && f->figures[0] <= 31 && f->figures[1] <= 12;
  result->votes_month_first = f->figures[1] > 12 && f->figures[1] <= 31 && f->figures[0] <= 12;

  if (order == KITH_DATE_ORDER_DAY_FIRST)
    set_date (result, f->figures[2], f->n_digits[2], f->figures[1], f->figures[0], latest);
  else
    set_date (result, f->figures[2], f->n_digits[2], f->figures[0], f->figures[1], latest);
}

/* Figures alone: 20261122, or a spreadsheet's 46348. */
static void
set_lone_figure (KithCellDate *result,
                 int           figure,
                 guint         n_digits,
                 const char   *rest)
{
  if (n_digits == 8 && is_end_or_time (rest))
    {
      int year = figure / 10000;

      result->is_shaped = year >= 1900 && year <= 2200;
      if (result->is_shaped)
        result->date = kith_date_new (year, figure / 100 % 100, figure % 100);
      return;
    }

  if (*rest == '.' && g_ascii_isdigit (rest[1]))
    rest += 1 + strspn (rest + 1, "0123456789");

  if (n_digits == 5 && *rest == '\0' && figure >= FIRST_SERIAL && figure <= LAST_SERIAL)
    {
      result->is_shaped = TRUE;
      result->is_number = TRUE;
      result->date = figure - SERIAL_OF_1970;
    }
}

/* "Nov 22, 2026" */
static void
parse_month_first (KithCellDate *result,
                   const char   *cursor,
                   KithDate      latest)
{
  int month, day, year;
  guint n_digits, n_year_digits;

  if (!read_month (&cursor, &month) || !skip_separator (&cursor) ||
      !read_figure (&cursor, &day, &n_digits) || n_digits > 2)
    return;

  skip_ordinal (&cursor);
  if (skip_separator (&cursor) && read_figure (&cursor, &year, &n_year_digits) && is_end_or_time (cursor))
    set_date (result, year, n_year_digits, month, day, latest);
}

static void
parse_named_month (KithCellDate *result,
                   const char   *cursor,
                   int           day,
                   KithDate      latest)
{
  int month, year;
  guint n_digits;

  if (read_month (&cursor, &month) && skip_separator (&cursor) &&
      read_figure (&cursor, &year, &n_digits) && is_end_or_time (cursor))
    set_date (result, year, n_digits, month, day, latest);
}

static void
parse_figures (KithCellDate *result,
               const char   *cursor,
               KithDateOrder order,
               KithDate      latest)
{
  Figures f;

  if (!read_figure (&cursor, &f.figures[0], &f.n_digits[0]))
    return;

  if (f.n_digits[0] >= 5)
    {
      set_lone_figure (result, f.figures[0], f.n_digits[0], cursor);
      return;
    }

  if (f.n_digits[0] <= 2)
    skip_ordinal (&cursor);
  if (!skip_separator (&cursor))
    return;

  if (g_ascii_isalpha (*cursor))
    {
      if (f.n_digits[0] <= 2)
        parse_named_month (result, cursor, f.figures[0], latest);
      return;
    }

  if (read_figure (&cursor, &f.figures[1], &f.n_digits[1]) && skip_separator (&cursor) &&
      read_figure (&cursor, &f.figures[2], &f.n_digits[2]) && is_end_or_time (cursor))
    set_figures (result, &f, order, latest);
}

/**
 * kith_cell_parse_date:
 * @cell: the text of a cell
 * @order: whether the column has the day or the month first
 * @latest: the last day on which a year of two digits may lie
 *
 * Reads a date.
 *
 * Returns: the date, and what is to be said of it
 */
KithCellDate
kith_cell_parse_date (const char   *cell,
                      KithDateOrder order,
                      KithDate      latest)
{
  KithCellDate result = { KITH_DATE_NONE, };

  g_return_val_if_fail (cell != NULL, result);

  if (g_ascii_isdigit (*cell))
    parse_figures (&result, cell, order, latest);
  else
    parse_month_first (&result, cell, latest);

  return result;
}
