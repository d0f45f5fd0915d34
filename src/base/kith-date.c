/* kith-date.c: calendar dates without a time or a zone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A date is the number of days since 1970-01-01. To turn a year, a month and
 * a day into that number, years are made to begin on 1 March, so that the day
 * that comes and goes is the last of its year and needs no special case. A
 * month's first day then lies (153 × month + 2) / 5 days into the year, and
 * whole spans of 400 years (146,097 days) are taken off first so that every
 * division is of a positive number. The way back is the same sum undone. Both
 * cost a few divisions and know no table, no zone and no locale.
 *
 * Years run from 1000 to 9999: what four digits can write, and what ISO text
 * can sort. Nothing here is a time; a time becomes a date in one function,
 * which asks what day it was in London.
 */

#include "config.h"

#include "kith-date.h"

#include <string.h>

#define MIN_YEAR 1000
#define MAX_YEAR 9999
#define DAYS_PER_ERA 146097
#define DAYS_BEFORE_1970 719468 /* from 0000-03-01 */

G_DEFINE_QUARK (kith-date-error-quark, kith_date_error)

static const char *const month_names[] = {
  "january", "february", "march", "april", "may", "june", "july",
  "august", "september", "october", "november", "december",
};

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year,
               int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

static gboolean
is_day (int year,
        int month,
        int day)
{
  return year >= MIN_YEAR && year <= MAX_YEAR &&
         month >= 1 && month <= 12 &&
         day >= 1 && day <= days_in_month (year, month);
}

static KithDate
days_from_civil (int year,
                 int month,
                 int day)
{
  int march_year = month > 2 ? year : year - 1;
  int era = march_year / 400;
  int year_of_era = march_year % 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_BEFORE_1970;
}

static void
civil_from_days (KithDate date,
                 int     *ret_year,
                 int     *ret_month,
                 int     *ret_day)
{
  gint64 days = (gint64)date + DAYS_BEFORE_1970;
  int era = (int)((days >= 0 ? days : days - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA);
  int day_of_era = (int)(days - (gint64)era * DAYS_PER_ERA);
  int leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / 146096;
  int year_of_era = (day_of_era - leap_days) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month_from_march = (5 * day_of_year + 2) / 153;

  *ret_day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  *ret_month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  *ret_year = year_of_era + era * 400 + (*ret_month <= 2 ? 1 : 0);
}

static gboolean
is_written_in_four_digits (KithDate date)
{
  return date >= KITH_DATE_MIN && date <= KITH_DATE_MAX;
}

/* The zone's rules come from the system's list, which a small installation
 * may lack; the rule that has held since 1996 then stands in.
 */
static GTimeZone *
get_london (void)
{
  GTimeZone *zone = g_time_zone_new_identifier ("Europe/London");

  if (zone == NULL)
    zone = g_time_zone_new_identifier ("GMT0BST,M3.5.0/1,M10.5.0");

  return zone;
}

/* Reads between @min and @max digits; FALSE when there are fewer. A digit
 * that is left over is for the caller to stumble on.
 */
static gboolean
read_number (const char **cursor,
             int          min_digits,
             int          max_digits,
             int         *ret_number)
{
  int number = 0;
  int n_digits = 0;

  while (n_digits < max_digits && g_ascii_isdigit (**cursor))
    {
      number = number * 10 + (**cursor - '0');
      (*cursor)++;
      n_digits++;
    }

  if (n_digits < min_digits)
    return FALSE;

  *ret_number = number;
  return TRUE;
}

static gboolean
skip_char (const char **cursor,
           char         c)
{
  if (**cursor != c)
    return FALSE;

  (*cursor)++;
  return TRUE;
}

static gboolean
names_month (const char *word,
             gsize       length,
             const char *month)
{
  gboolean is_short = length == 3 || (length == 4 && g_str_has_prefix (month, "sept"));

  return (is_short || length == strlen (month)) &&
         g_ascii_strncasecmp (word, month, length) == 0;
}

static gboolean
read_month_name (const char **cursor,
                 int         *ret_month)
{
  const char *word = *cursor;
  gsize length = 0;

  while (g_ascii_isalpha (word[length]))
    length++;

  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      if (names_month (word, length, month_names[i]))
        {
          *cursor += length;
          *ret_month = (int)i + 1;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
set_syntax_error (GError    **error,
                  const char *expected)
{
  g_set_error (error, KITH_DATE_ERROR, KITH_DATE_ERROR_SYNTAX,
               "The text is not a date written as %s", expected);
  return FALSE;
}

static gboolean
accept_day (int       year,
            int       month,
            int       day,
            KithDate *ret_date,
            GError  **error)
{
  if (!is_day (year, month, day))
    {
      g_set_error_literal (error, KITH_DATE_ERROR, KITH_DATE_ERROR_NO_SUCH_DAY,
                           "The calendar has no such day");
      return FALSE;
    }

  *ret_date = days_from_civil (year, month, day);
  return TRUE;
}

/**
 * kith_date_new:
 * @year: a year, 1000 to 9999
 * @month: a month, 1 to 12
 * @day: a day of that month
 *
 * Makes a date of its parts.
 *
 * Returns: the date, or %KITH_DATE_NONE when the calendar has no such day
 */
KithDate
kith_date_new (int year,
               int month,
               int day)
{
  return is_day (year, month, day) ? days_from_civil (year, month, day) : KITH_DATE_NONE;
}

/**
 * kith_date_new_from_usec:
 * @usec: microseconds since 1970-01-01T00:00Z
 *
 * Tells which day it was in London at a moment.
 *
 * Returns: the date, or %KITH_DATE_NONE for a moment outside the years 1000 to 9999
 */
KithDate
kith_date_new_from_usec (gint64 usec)
{
  g_autoptr(GTimeZone) london = get_london ();
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (usec);
  g_autoptr(GDateTime) time = utc != NULL ? g_date_time_to_timezone (utc, london) : NULL;
  int year, month, day;

  if (time == NULL)
    return KITH_DATE_NONE;

  g_date_time_get_ymd (time, &year, &month, &day);
  return kith_date_new (year, month, day);
}

/**
 * kith_date_today:
 *
 * Tells which day it is in London, whatever zone the machine is set to.
 *
 * Returns: today
 */
KithDate
kith_date_today (void)
{
  return kith_date_new_from_usec (g_get_real_time ());
}

/**
 * kith_date_parse_iso:
 * @text: the text, with nothing around the date
 * @ret_date: (out): the date
 * @error: return location for a [error@Kith.DateError]
 *
 * Reads a date written as `2026-11-22`, and nothing else.
 *
 * Returns: whether @text is a date
 */
gboolean
kith_date_parse_iso (const char *text,
                     KithDate   *ret_date,
                     GError    **error)
{
  const char *cursor = text;
  int year, month, day;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_date != NULL, FALSE);

  if (!read_number (&cursor, 4, 4, &year) || !skip_char (&cursor, '-') ||
      !read_number (&cursor, 2, 2, &month) || !skip_char (&cursor, '-') ||
      !read_number (&cursor, 2, 2, &day) || *cursor != '\0')
    return set_syntax_error (error, "year-month-day");

  return accept_day (year, month, day, ret_date, error);
}

/**
 * kith_date_parse_uk:
 * @text: the text, with nothing around the date
 * @ret_date: (out): the date
 * @error: return location for a [error@Kith.DateError]
 *
 * Reads a date written the British way: `22/11/2026`, `22-11-2026`,
 * `22.11.2026`, `22 Nov 2026`, `22-Nov-2026` or `22 November 2026`.
 *
 * Days and months may lack their nought. The year has four digits: two would
 * leave it to a guess whether a grandparent or a grandchild was born in it.
 *
 * Returns: whether @text is a date
 */
gboolean
kith_date_parse_uk (const char *text,
                    KithDate   *ret_date,
                    GError    **error)
{
  const char *cursor = text;
  int year, month, day;
  char separator;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_date != NULL, FALSE);

  if (!read_number (&cursor, 1, 2, &day) || *cursor == '\0' || strchr ("/-. ", *cursor) == NULL)
    return set_syntax_error (error, "day/month/year");

  separator = *cursor++;

  if (!read_month_name (&cursor, &month) &&
      (separator == ' ' || !read_number (&cursor, 1, 2, &month)))
    return set_syntax_error (error, "day/month/year");

  if (!skip_char (&cursor, separator) || !read_number (&cursor, 4, 4, &year) || *cursor != '\0')
    return set_syntax_error (error, "day/month/year with four digits for the year");

  return accept_day (year, month, day, ret_date, error);
}

/**
 * kith_date_parse_typed:
 * @text: what a person typed, with or without space around it
 * @ret_date: (out): the date
 *
 * Reads a date written the British way or as ISO 8601 has it.
 *
 * Returns: whether @text is a date
 */
gboolean
kith_date_parse_typed (const char *text,
                       KithDate   *ret_date)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_date != NULL, FALSE);

  typed = g_strstrip (g_strdup (text));

  return kith_date_parse_uk (typed, ret_date, NULL) || kith_date_parse_iso (typed, ret_date, NULL);
}

/**
 * kith_date_get_ymd:
 * @date: a date
 * @ret_year: (out) (optional): its year
 * @ret_month: (out) (optional): its month, 1 to 12
 * @ret_day: (out) (optional): its day of the month
 *
 * Takes a date apart.
 */
void
kith_date_get_ymd (KithDate date,
                   int     *ret_year,
                   int     *ret_month,
                   int     *ret_day)
{
  int year, month, day;

  g_return_if_fail (date != KITH_DATE_NONE);

  civil_from_days (date, &year, &month, &day);

  if (ret_year != NULL)
    *ret_year = year;
  if (ret_month != NULL)
    *ret_month = month;
  if (ret_day != NULL)
    *ret_day = day;
}

/**
 * kith_date_get_weekday:
 * @date: a date
 *
 * Gets the day of the week, numbered as ISO 8601 does.
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
kith_date_get_weekday (KithDate date)
{
  /* 1970-01-01 was a Thursday; the second remainder is for days before it. */
  int since_monday = (int)((((gint64)date + 3) % 7 + 7) % 7);

  g_return_val_if_fail (date != KITH_DATE_NONE, 0);

  return since_monday + 1;
}

/**
 * kith_date_add_months:
 * @date: a date
 * @months: how many months later, or earlier when negative
 *
 * Finds the same day of another month.
 *
 * Where that month is too short the answer is its last day: a month after
 * 31 January is 28 or 29 February.
 *
 * Returns: the date, or %KITH_DATE_NONE outside the years 1000 to 9999
 */
KithDate
kith_date_add_months (KithDate date,
                      int      months)
{
  gint64 month_count;
  int year, month, day;

  g_return_val_if_fail (date != KITH_DATE_NONE, KITH_DATE_NONE);

  civil_from_days (date, &year, &month, &day);
  month_count = (gint64)year * 12 + (month - 1) + months;

  if (month_count < G_GINT64_CONSTANT (12) * MIN_YEAR ||
      month_count >= G_GINT64_CONSTANT (12) * (MAX_YEAR + 1))
    return KITH_DATE_NONE;

  year = (int)(month_count / 12);
  month = (int)(month_count % 12) + 1;

  return days_from_civil (year, month, MIN (day, days_in_month (year, month)));
}

/**
 * kith_date_years_between:
 * @from: the earlier date, such as a date of birth
 * @to: the later date
 *
 * Counts the years that are complete, as an age is counted.
 *
 * A year is complete at the start of the anniversary (Family Law Reform Act
 * 1969, section 9). The Act is silent on 29 February; in a year without it
 * the anniversary is taken to be 1 March, when a whole year has passed, and
 * so that nobody is treated as an adult a day too soon.
 *
 * Returns: the number of years; negative when @to is before @from
 */
int
kith_date_years_between (KithDate from,
                         KithDate to)
{
  int from_year, from_month, from_day;
  int to_year, to_month, to_day;

  g_return_val_if_fail (from != KITH_DATE_NONE, 0);
  g_return_val_if_fail (to != KITH_DATE_NONE, 0);

  civil_from_days (from, &from_year, &from_month, &from_day);
  civil_from_days (to, &to_year, &to_month, &to_day);

  if (to_month < from_month || (to_month == from_month && to_day < from_day))
    to_year--;

  return to_year - from_year;
}

/**
 * kith_date_to_iso:
 * @date: a date in the years 1000 to 9999
 *
 * Writes a date as it is stored and exchanged, such as `2026-11-22`.
 *
 * Returns: (transfer full): the text
 */
char *
kith_date_to_iso (KithDate date)
{
  int year, month, day;

  g_return_val_if_fail (is_written_in_four_digits (date), NULL);

  civil_from_days (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * kith_date_format:
 * @date: a date in the years 1000 to 9999
 * @format: a format as g_date_time_format() takes it
 *
 * Writes a date for people to read, with the names of days and months in
 * their language.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when @format has a fault
 */
char *
kith_date_format (KithDate    date,
                  const char *format)
{
  g_autoptr(GDateTime) midnight = NULL;
  int year, month, day;

  g_return_val_if_fail (is_written_in_four_digits (date), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  civil_from_days (date, &year, &month, &day);
  midnight = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_format (midnight, format);
}
