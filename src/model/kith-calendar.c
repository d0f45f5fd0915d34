/* kith-calendar.c: which days people work, and what is due after so many of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A limit in working days counts so: the day of the event is day 0, the next
 * working day is day 1. An event on a Saturday, a Sunday or a bank holiday
 * counts from the next working day, which is then day 0. School holidays do
 * not stop these clocks.
 *
 * Holidays come from the published list for the days the list covers. Beyond
 * it they are computed: the Banking and Financial Dealings Act 1971 names
 * Easter Monday, the last Mondays of May and August and the days after
 * Christmas; Christmas Day and Good Friday are holidays by custom; New Year's
 * Day, the first Monday of May and the days in place of a holiday at a
 * weekend are proclaimed each year, always alike so far. What cannot be
 * computed is the holiday that moves or is added once, as for a jubilee.
 * Hence every answer says whether the list bears it out.
 *
 * Days are tried one by one. Limits are weeks or months long, and a day costs
 * a search in a list of some 140.
 */

#include "config.h"

#include "kith-calendar.h"

#include <string.h>

struct _KithCalendar
{
  KithDate  first_day;
  KithDate  last_day;
  gsize     n_holidays;
  KithDate  holidays[];
};

G_DEFINE_BOXED_TYPE (KithCalendar, kith_calendar, kith_calendar_ref, kith_calendar_unref)

typedef enum
{
  STEP_BACK = -1,
  STEP_ON = 1,
} Step;

static gboolean
is_weekend (KithDate date)
{
  return kith_date_get_weekday (date) >= 6;
}

/* The Gregorian reckoning in its anonymous form, printed in Nature in 1876. */
static KithDate
compute_easter_sunday (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int moon_correction = (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  int to_sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
  int correction = (golden + 11 * epact + 22 * to_sunday) / 451;
  int days_from_march = epact + to_sunday - 7 * correction + 21;

  return kith_date_new (year, 3, 1) + days_from_march;
}

/* A holiday on a Saturday or Sunday is kept on the Monday after it; Christmas
 * and Boxing Day push one another on to Tuesday.
 */
static gboolean
is_computed_christmas (int day,
                       int weekday)
{
  switch (day)
    {
    case 25:
    case 26:
      return TRUE;

    case 27:
    case 28:
      return weekday == 1 || weekday == 2;

    default:
      return FALSE;
    }
}

static gboolean
is_computed_new_year (int day,
                      int weekday)
{
  return day == 1 || (weekday == 1 && day <= 3);
}

/* What the rules say of a weekday. Substitutes need no table: 27 December is
 * a holiday on a Monday (Christmas was Saturday or Boxing Day Sunday) or a
 * Tuesday (Christmas was Sunday), 28 December likewise.
 */
static gboolean
is_computed_holiday (KithDate date)
{
  int weekday = kith_date_get_weekday (date);
  int year, month, day;

  kith_date_get_ymd (date, &year, &month, &day);

  switch (month)
    {
    case 1:
      return is_computed_new_year (day, weekday);

    case 3:
    case 4:
      return date == compute_easter_sunday (year) - 2 || date == compute_easter_sunday (year) + 1;

    case 5:
      return weekday == 1 && (day <= 7 || day > 31 - 7);

    case 8:
      return weekday == 1 && day > 31 - 7;

    case 12:
      return is_computed_christmas (day, weekday);

    default:
      return FALSE;
    }
}

static gboolean
is_covered (KithCalendar *self,
            KithDate      date)
{
  return date >= self->first_day && date <= self->last_day;
}

static gboolean
is_listed (KithCalendar *self,
           KithDate      date)
{
  gsize low = 0;
  gsize high = self->n_holidays;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->holidays[middle] == date)
        return TRUE;

      if (self->holidays[middle] < date)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}

/* A weekend is one without any list. */
static gboolean
try_working_day (KithCalendar *self,
                 KithDate      date,
                 gboolean     *inout_is_confirmed)
{
  if (is_weekend (date))
    return FALSE;

  if (is_covered (self, date))
    return !is_listed (self, date);

  *inout_is_confirmed = FALSE;
  return !is_listed (self, date) && !is_computed_holiday (date);
}

static gboolean
is_in_reach (KithDate date)
{
  return date >= KITH_DATE_MIN && date <= KITH_DATE_MAX;
}

/* The working day that is @n_days after or before @date, itself day 0 if it is one. */
static KithDate
walk (KithCalendar *self,
      KithDate      date,
      gint64        n_days,
      Step          step,
      gboolean     *inout_is_confirmed)
{
  while (is_in_reach (date))
    {
      if (try_working_day (self, date, inout_is_confirmed) && n_days-- == 0)
        return date;

      date += step;
    }

  *inout_is_confirmed = FALSE;
  return KITH_DATE_NONE;
}

/* Working days after @from, up to and with @to. */
static int
count_working_days (KithCalendar *self,
                    KithDate      from,
                    KithDate      to,
                    gboolean     *inout_is_confirmed)
{
  int n = 0;

  for (KithDate date = from + 1; date <= to; date++)
    n += try_working_day (self, date, inout_is_confirmed);

  return n;
}

static void
return_confirmed (gboolean  is_confirmed,
                  gboolean *ret_is_confirmed)
{
  if (ret_is_confirmed != NULL)
    *ret_is_confirmed = is_confirmed;
}

static gboolean
is_sorted (const KithDate *dates,
           gsize           n_dates)
{
  for (gsize i = 1; i < n_dates; i++)
    {
      if (dates[i - 1] > dates[i])
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_calendar_new:
 * @holidays: (array length=n_holidays) (nullable): bank holidays, earliest first
 * @n_holidays: how many
 * @first_day: the first day for which the list can be relied on, or
 *   %KITH_DATE_NONE without a list
 * @last_day: the last such day, or %KITH_DATE_NONE
 *
 * Makes a calendar of a list of bank holidays.
 *
 * A holiday that is listed outside the days that are covered counts as well,
 * beside those that are computed there.
 *
 * Returns: (transfer full): the calendar
 */
KithCalendar *
kith_calendar_new (const KithDate *holidays,
                   gsize           n_holidays,
                   KithDate        first_day,
                   KithDate        last_day)
{
  KithCalendar *self;

  g_return_val_if_fail (holidays != NULL || n_holidays == 0, NULL);
  g_return_val_if_fail (is_sorted (holidays, n_holidays), NULL);

  self = g_atomic_rc_box_alloc0 (sizeof *self + n_holidays * sizeof *holidays);
  self->first_day = first_day;
  self->last_day = last_day;
  self->n_holidays = n_holidays;

  if (n_holidays > 0)
    memcpy (self->holidays, holidays, n_holidays * sizeof *holidays);

  return self;
}

/**
 * kith_calendar_ref:
 * @self: a calendar
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 */
KithCalendar *
kith_calendar_ref (KithCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * kith_calendar_unref:
 * @self: (transfer full): a calendar
 *
 * Drops a reference.
 */
void
kith_calendar_unref (KithCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * kith_calendar_get_last_day:
 * @self: a calendar
 *
 * Returns: the last day for which the list can be relied on, or
 *   %KITH_DATE_NONE without a list; later days are not yet confirmed
 */
KithDate
kith_calendar_get_last_day (KithCalendar *self)
{
  g_return_val_if_fail (self != NULL, KITH_DATE_NONE);

  return self->last_day;
}

/**
 * kith_calendar_is_working_day:
 * @self: a calendar
 * @date: a day in the years 1000 to 9999
 * @ret_is_confirmed: (out) (optional): whether the list bears the answer out
 *
 * Tells whether a day is neither at a weekend nor a bank holiday.
 *
 * Returns: whether people work
 */
gboolean
kith_calendar_is_working_day (KithCalendar *self,
                              KithDate      date,
                              gboolean     *ret_is_confirmed)
{
  gboolean is_confirmed = TRUE;
  gboolean is_working_day;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (is_in_reach (date), FALSE);

  is_working_day = try_working_day (self, date, &is_confirmed);
  return_confirmed (is_confirmed, ret_is_confirmed);

  return is_working_day;
}

/**
 * kith_calendar_get_last_working_day:
 * @self: a calendar
 * @date: a day in the years 1000 to 9999
 * @ret_is_confirmed: (out) (optional): whether the list bears the answer out
 *
 * Finds the day by which to act when a limit in days, weeks or months ends
 * on @date. Such a limit is not moved by a day off; this is shown beside it.
 *
 * Returns: @date if people work on it, else the last working day before it
 */
KithDate
kith_calendar_get_last_working_day (KithCalendar *self,
                                    KithDate      date,
                                    gboolean     *ret_is_confirmed)
{
  gboolean is_confirmed = TRUE;
  KithDate day;

  g_return_val_if_fail (self != NULL, KITH_DATE_NONE);
  g_return_val_if_fail (is_in_reach (date), KITH_DATE_NONE);

  day = walk (self, date, 0, STEP_BACK, &is_confirmed);
  return_confirmed (is_confirmed, ret_is_confirmed);

  return day;
}

/**
 * kith_calendar_add_working_days:
 * @self: a calendar
 * @event: the day of the event, in the years 1000 to 9999
 * @n_days: how many working days after it, or before it when negative
 * @ret_is_confirmed: (out) (optional): whether the list bears the answer out
 *
 * Finds the day that is so many working days from an event.
 *
 * The event is day 0. If it is on a day off, the next working day is day 0
 * instead; for a limit that lies before an event, such as a report due two
 * working days ahead of a conference, the working day before it.
 *
 * Returns: the day, or %KITH_DATE_NONE if it is outside the years 1000 to 9999
 */
KithDate
kith_calendar_add_working_days (KithCalendar *self,
                                KithDate      event,
                                int           n_days,
                                gboolean     *ret_is_confirmed)
{
  gboolean is_confirmed = TRUE;
  KithDate day;

  g_return_val_if_fail (self != NULL, KITH_DATE_NONE);
  g_return_val_if_fail (is_in_reach (event), KITH_DATE_NONE);

  day = walk (self, event, ABS ((gint64)n_days), n_days < 0 ? STEP_BACK : STEP_ON, &is_confirmed);
  return_confirmed (is_confirmed, ret_is_confirmed);

  return day;
}

/**
 * kith_calendar_working_days_between:
 * @self: a calendar
 * @from: a day in the years 1000 to 9999
 * @to: another
 * @ret_is_confirmed: (out) (optional): whether the list bears the answer out
 *
 * Counts the working days after @from, up to and with @to.
 *
 * Returns: how many; negative when @to is before @from
 */
int
kith_calendar_working_days_between (KithCalendar *self,
                                    KithDate      from,
                                    KithDate      to,
                                    gboolean     *ret_is_confirmed)
{
  gboolean is_confirmed = TRUE;
  int n;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (is_in_reach (from), 0);
  g_return_val_if_fail (is_in_reach (to), 0);

  n = to >= from ? count_working_days (self, from, to, &is_confirmed)
                 : -count_working_days (self, to, from, &is_confirmed);
  return_confirmed (is_confirmed, ret_is_confirmed);

  return n;
}

/**
 * kith_calendar_get_day_number:
 * @self: a calendar
 * @event: the day of the event, in the years 1000 to 9999
 * @date: the day to number, such as today
 * @ret_is_confirmed: (out) (optional): whether the list bears the answer out
 *
 * Numbers a day as a limit in working days does, for "day 31 of 45".
 *
 * An event on a day off has its day 0 on the next working day, as in
 * [method@Kith.Calendar.add_working_days]; a day off has the number of the
 * working day before it.
 *
 * Returns: the number; 0 up to and on the day that counts as day 0
 */
int
kith_calendar_get_day_number (KithCalendar *self,
                              KithDate      event,
                              KithDate      date,
                              gboolean     *ret_is_confirmed)
{
  gboolean is_confirmed = TRUE;
  KithDate day_zero;
  int n = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (is_in_reach (event), 0);
  g_return_val_if_fail (is_in_reach (date), 0);

  day_zero = walk (self, event, 0, STEP_ON, &is_confirmed);

  if (day_zero != KITH_DATE_NONE && date > day_zero)
    n = count_working_days (self, day_zero, date, &is_confirmed);

  return_confirmed (is_confirmed, ret_is_confirmed);
  return n;
}
