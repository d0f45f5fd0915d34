/* kith-clock-limit.h: how long a thing may take, and which day of it a day is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-calendar.h"

G_BEGIN_DECLS

/**
 * KithClockUnit:
 * @KITH_CLOCK_WORKING_DAYS: days without weekends and bank holidays
 * @KITH_CLOCK_DAYS: days of the calendar, holidays or not
 * @KITH_CLOCK_WEEKS: seven of them
 * @KITH_CLOCK_MONTHS: to the same day of another month
 * @KITH_CLOCK_HOURS: hours that pass, whatever the clocks on the wall do
 *
 * What a limit is counted in. They are never turned into one another.
 */
typedef enum
{
  KITH_CLOCK_WORKING_DAYS,
  KITH_CLOCK_DAYS,
  KITH_CLOCK_WEEKS,
  KITH_CLOCK_MONTHS,
  KITH_CLOCK_HOURS,
} KithClockUnit;

#define KITH_CLOCK_N_UNITS (KITH_CLOCK_HOURS + 1)

/* Three years in days: no limit that a law or a procedure sets is longer. */
#define KITH_CLOCK_MAX_LENGTH 1096

/**
 * KithClockLimit:
 * @unit: what it is counted in
 * @length: how many; below nought for a limit that lies before its event
 * @begins_with: whether the day of the event is the first of them, as in "26
 *   weeks beginning with the day of issue"
 */
typedef struct
{
  KithClockUnit unit;
  int           length;
  gboolean      begins_with;
} KithClockLimit;

/**
 * KithClockPause:
 * @from: the first day that does not count
 * @to: the first day that counts again; %KITH_DATE_NONE while it stands still
 */
typedef struct
{
  KithDate from;
  KithDate to;
} KithClockPause;

/**
 * KithClockCount:
 * @calendar: which days people work
 * @limit: the limit
 * @start: the day of the event
 * @pauses: (array length=n_pauses) (nullable): days that do not count
 * @n_pauses: how many pauses
 *
 * One counting, to be asked for its end and its days.
 */
typedef struct
{
  KithCalendar         *calendar;
  KithClockLimit        limit;
  KithDate              start;
  const KithClockPause *pauses;
  guint                 n_pauses;
} KithClockCount;

/**
 * KithClockDue:
 * @day: the last day that is in time; %KITH_DATE_NONE while the clock stands still
 * @act_by: the last working day up to @day
 * @total: how many days there are, as in "day 31 of 45"; hours for a limit in hours
 * @is_confirmed: whether the list of bank holidays bears out both days
 */
typedef struct
{
  KithDate day;
  KithDate act_by;
  int      total;
  gboolean is_confirmed;
} KithClockDue;

gboolean    kith_clock_limit_is_sane      (const KithClockLimit *limit);
const char *kith_clock_unit_get_nick      (KithClockUnit         unit);
gboolean    kith_clock_unit_parse         (const char           *nick,
                                           KithClockUnit        *ret_unit);

void        kith_clock_count_get_due      (const KithClockCount *self,
                                           KithClockDue         *ret_due);
int         kith_clock_count_get_day      (const KithClockCount *self,
                                           KithDate              day,
                                           gboolean             *ret_is_confirmed);

gint64      kith_clock_hours_after        (gint64                usec,
                                           int                   n_hours);
int         kith_clock_hours_between      (gint64                from_usec,
                                           gint64                to_usec);

G_END_DECLS
