/* kith-clock-limit.c: how long a thing may take, and which day of it a day is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Limits come in units that differ and stay apart. In working days the day of
 * the event is day 0, and an event on a day off counts from the next working
 * day, which is then day 0. In days, weeks and months the event is day 0 too,
 * and nothing is moved by weekends or holidays: where such a limit ends on a
 * day off it stays, and the last working day before it is told beside it.
 * "Beginning with" makes the day of the event day 1. Hours are hours that pass:
 * a night on which the clocks change is an hour longer or shorter.
 *
 * A limit below nought lies before its event, as a report that is due two
 * working days ahead of a conference. Its days are numbered down to 0.
 *
 * All is counted a day at a time. Limits are weeks or months long, and a child
 * has a few of them, so there is nothing to be gained by more.
 */

#include "config.h"

#include "kith-clock-limit.h"

#define USEC_PER_HOUR (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define HOURS_PER_DAY 24

static const char * const nicks[KITH_CLOCK_N_UNITS] = {
  [KITH_CLOCK_WORKING_DAYS] = "working-days",
  [KITH_CLOCK_DAYS] = "days",
  [KITH_CLOCK_WEEKS] = "weeks",
  [KITH_CLOCK_MONTHS] = "months",
  [KITH_CLOCK_HOURS] = "hours",
};

typedef enum
{
  PAUSED_NOT,
  PAUSED_FOR_A_TIME,
  PAUSED_STILL,
} Paused;

static Paused
get_paused (const KithClockCount *self,
            KithDate              day)
{
  for (guint i = 0; i < self->n_pauses; i++)
    {
      const KithClockPause *pause = &self->pauses[i];

      if (day < pause->from)
        continue;

      if (pause->to == KITH_DATE_NONE)
        return PAUSED_STILL;

      if (day < pause->to)
        return PAUSED_FOR_A_TIME;
    }

  return PAUSED_NOT;
}

static gboolean
is_in_reach (KithDate day)
{
  return day > KITH_DATE_MIN && day < KITH_DATE_MAX;
}

static gboolean
is_working_day (const KithClockCount *self,
                KithDate              day,
                gboolean             *inout_is_confirmed)
{
  gboolean is_confirmed = TRUE;
  gboolean is_working = kith_calendar_is_working_day (self->calendar, day, &is_confirmed);

  *inout_is_confirmed = *inout_is_confirmed && is_confirmed;

  return is_working;
}

static gboolean
is_counted (const KithClockCount *self,
            KithDate              day,
            gboolean             *inout_is_confirmed)
{
  return self->limit.unit != KITH_CLOCK_WORKING_DAYS || is_working_day (self, day, inout_is_confirmed);
}

/* Day 0: the event, moved off a day off where the unit is working days. */
static KithDate
find_zero (const KithClockCount *self,
           gboolean             *inout_is_confirmed)
{
  KithDate day = self->start;
  int step = self->limit.length < 0 ? -1 : 1;

  while (is_in_reach (day) && !is_counted (self, day, inout_is_confirmed))
    day += step;

  return day;
}

static int
get_months (const KithClockCount *self)
{
  KithDate end = kith_date_add_months (self->start, self->limit.length);

  return end != KITH_DATE_NONE ? ABS (end - self->start) : 0;
}

/* A day of 24 hours is as good as it gets without the time of day; what begins
 * in the course of a day is over in the course of another.
 */
static int
get_total_days (const KithClockCount *self)
{
  int length = ABS (self->limit.length);

  switch (self->limit.unit)
    {
    case KITH_CLOCK_WEEKS:
      return 7 * length;

    case KITH_CLOCK_MONTHS:
      return get_months (self);

    case KITH_CLOCK_HOURS:
      return length / HOURS_PER_DAY;

    case KITH_CLOCK_WORKING_DAYS:
    case KITH_CLOCK_DAYS:
    default:
      return length;
    }
}

static KithDate
find_due (const KithClockCount *self,
          gboolean             *inout_is_confirmed)
{
  int n_left = get_total_days (self) - (self->limit.begins_with ? 1 : 0);
  int step = self->limit.length < 0 ? -1 : 1;
  KithDate day = find_zero (self, inout_is_confirmed);

  while (n_left > 0 && is_in_reach (day))
    {
      Paused paused;

      day += step;
      paused = get_paused (self, day);
      if (paused == PAUSED_STILL)
        return KITH_DATE_NONE;

      if (paused == PAUSED_NOT && is_counted (self, day, inout_is_confirmed))
        n_left--;
    }

  return is_in_reach (day) ? day : KITH_DATE_NONE;
}

/**
 * kith_clock_limit_is_sane:
 * @limit: a limit
 *
 * Returns: whether there can be such a limit: it has a length, none that no
 *   rule has, and begins with its event only where it lies after it
 */
gboolean
kith_clock_limit_is_sane (const KithClockLimit *limit)
{
  g_return_val_if_fail (limit != NULL, FALSE);

  return limit->unit < KITH_CLOCK_N_UNITS &&
         limit->length != 0 &&
         ABS ((gint64)limit->length) <= KITH_CLOCK_MAX_LENGTH * (limit->unit == KITH_CLOCK_HOURS ? HOURS_PER_DAY : 1) &&
         (!limit->begins_with || (limit->length > 0 && limit->unit != KITH_CLOCK_HOURS));
}

/**
 * kith_clock_unit_get_nick:
 * @unit: a unit
 *
 * Returns: (transfer none): such as "working-days", as files and the store have it
 */
const char *
kith_clock_unit_get_nick (KithClockUnit unit)
{
  g_return_val_if_fail (unit < KITH_CLOCK_N_UNITS, NULL);

  return nicks[unit];
}

/**
 * kith_clock_unit_parse:
 * @nick: (nullable): what may name a unit
 * @ret_unit: (out): the unit; untouched where there is none of that name
 *
 * Returns: whether @nick names a unit
 */
gboolean
kith_clock_unit_parse (const char    *nick,
                       KithClockUnit *ret_unit)
{
  g_return_val_if_fail (ret_unit != NULL, FALSE);

  for (KithClockUnit unit = 0; unit < KITH_CLOCK_N_UNITS; unit++)
    {
      if (g_strcmp0 (nicks[unit], nick) == 0)
        {
          *ret_unit = unit;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_clock_count_get_due:
 * @self: a counting
 * @ret_due: (out): its end
 *
 * Finds the last day that is in time.
 */
void
kith_clock_count_get_due (const KithClockCount *self,
                          KithClockDue         *ret_due)
{
  gboolean is_confirmed = TRUE;
  gboolean is_act_by_confirmed = TRUE;

  g_return_if_fail (self != NULL && self->calendar != NULL);
  g_return_if_fail (kith_clock_limit_is_sane (&self->limit));
  g_return_if_fail (self->start != KITH_DATE_NONE);
  g_return_if_fail (ret_due != NULL);

  ret_due->total = self->limit.unit == KITH_CLOCK_HOURS ? ABS (self->limit.length) : get_total_days (self);
  ret_due->day = find_due (self, &is_confirmed);
  ret_due->act_by = ret_due->day;
  if (ret_due->day != KITH_DATE_NONE)
    ret_due->act_by = kith_calendar_get_last_working_day (self->calendar, ret_due->day, &is_act_by_confirmed);
  ret_due->is_confirmed = is_confirmed && is_act_by_confirmed;
}

/* The days after @from up to and with @to that count. */
static int
count_days (const KithClockCount *self,
            KithDate              from,
            KithDate              to,
            gboolean             *inout_is_confirmed)
{
  int n = 0;

  for (KithDate day = from + 1; day <= to; day++)
    n += get_paused (self, day) == PAUSED_NOT && is_counted (self, day, inout_is_confirmed);

  return n;
}

/**
 * kith_clock_count_get_day:
 * @self: a counting
 * @day: the day to number, such as today
 * @ret_is_confirmed: (out) (optional): whether the list of bank holidays bears it out
 *
 * Numbers a day, for "day 31 of 45".
 *
 * Returns: the number, 0 up to day 0; for a limit in hours the hours up to the
 *   beginning of that day; for one that lies before its event how many days
 *   before it, below nought, and 0 from the event on
 */
int
kith_clock_count_get_day (const KithClockCount *self,
                          KithDate              day,
                          gboolean             *ret_is_confirmed)
{
  gboolean is_confirmed = TRUE;
  KithDate zero;
  int n;

  g_return_val_if_fail (self != NULL && self->calendar != NULL, 0);
  g_return_val_if_fail (self->start != KITH_DATE_NONE && day != KITH_DATE_NONE, 0);

  zero = find_zero (self, &is_confirmed);
  if (self->limit.length < 0)
    n = -count_days (self, day, zero, &is_confirmed);
  else
    n = day < zero ? 0 : count_days (self, zero, day, &is_confirmed) + (self->limit.begins_with ? 1 : 0);

  if (ret_is_confirmed != NULL)
    *ret_is_confirmed = is_confirmed;

  return self->limit.unit == KITH_CLOCK_HOURS ? n * HOURS_PER_DAY : n;
}

/**
 * kith_clock_hours_after:
 * @usec: a moment, in microseconds since 1970, UTC
 * @n_hours: how many hours later
 *
 * Finds the moment that is so many hours later as they pass. On the night on
 * which summer time ends, that is an hour earlier on the wall.
 *
 * Returns: the moment
 */
gint64
kith_clock_hours_after (gint64 usec,
                        int    n_hours)
{
  return usec + n_hours * USEC_PER_HOUR;
}

/**
 * kith_clock_hours_between:
 * @from_usec: a moment
 * @to_usec: a later one
 *
 * Returns: how many whole hours have passed between them; 0 where none has
 */
int
kith_clock_hours_between (gint64 from_usec,
                          gint64 to_usec)
{
  return to_usec > from_usec ? (int)MIN ((to_usec - from_usec) / USEC_PER_HOUR, G_MAXINT) : 0;
}
