/* test-clock-limit.c: limits in their units, by a table reckoned by hand and by laws
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bank-holidays.h"
#include "kith-clock-limit.h"

#define N_TRIES 3000

static KithCalendar *calendar;

static KithDate
date_of (const char *iso)
{
  KithDate date = KITH_DATE_NONE;

  g_assert_true (kith_date_parse_iso (iso, &date, NULL));

  return date;
}

/* The list that comes with the program; its last day is 26 December 2028. */
static KithCalendar *
load_calendar (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "calendar", "bank-holidays.json", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = NULL;
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (KithDate));
  g_autoptr(GBytes) bytes = NULL;
  char *contents;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, size);
  holidays = kith_bank_holidays_new_from_json (bytes, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < holidays->len; i++)
    g_array_append_val (days, g_array_index (holidays, KithBankHoliday, i).date);

  return kith_calendar_new ((const KithDate *)(gpointer)days->data, days->len,
                            kith_date_new (2012, 1, 1), g_array_index (days, KithDate, days->len - 1));
}

static KithDate
due_of (const KithClockLimit *limit,
        KithDate              start)
{
  const KithClockCount count = { .calendar = calendar, .limit = *limit, .start = start };
  KithClockDue due;

  kith_clock_count_get_due (&count, &due);

  return due.day;
}

#define WD KITH_CLOCK_WORKING_DAYS
#define D KITH_CLOCK_DAYS
#define W KITH_CLOCK_WEEKS
#define M KITH_CLOCK_MONTHS
#define H KITH_CLOCK_HOURS

/* Reckoned by hand from the rule and the calendar on the wall. act_by is NULL
 * where it is the due day itself. Bank holidays around them: 2025: 18, 21
 * April; 2026: 3, 6 April, 4, 25 May, 31 August, 25 and 28 December; 2027: 1
 * January, 26, 29 March, 27 and 28 December; 2028: 3 January, 14, 17 April.
 */
static const struct
{
  const char     *what;
  KithClockLimit  limit;
  const char     *start;
  const char     *due;
  const char     *act_by;
  gboolean        is_not_confirmed;
} cases[] = {
  /* 1 working day: the decision on a referral. */
  { "Monday", { WD, 1, FALSE }, "2026-11-23", "2026-11-24", NULL, FALSE },
  { "over a weekend", { WD, 1, FALSE }, "2026-11-20", "2026-11-23", NULL, FALSE },
  { "Saturday: Monday is day 0", { WD, 1, FALSE }, "2026-11-21", "2026-11-24", NULL, FALSE },
  { "Sunday: Monday is day 0", { WD, 1, FALSE }, "2026-11-22", "2026-11-24", NULL, FALSE },
  { "Christmas Eve; Friday, weekend, Monday in place of Boxing Day", { WD, 1, FALSE }, "2026-12-24", "2026-12-29", NULL, FALSE },
  { "Christmas Day: Tuesday 29 is day 0", { WD, 1, FALSE }, "2026-12-25", "2026-12-30", NULL, FALSE },
  { "the day in place of Boxing Day: Tuesday 29 is day 0", { WD, 1, FALSE }, "2026-12-28", "2026-12-30", NULL, FALSE },
  { "New Year's Eve; Friday 1 January, weekend", { WD, 1, FALSE }, "2026-12-31", "2027-01-04", NULL, FALSE },
  { "Maundy Thursday", { WD, 1, FALSE }, "2026-04-02", "2026-04-07", NULL, FALSE },
  { "Good Friday: Tuesday after Easter is day 0", { WD, 1, FALSE }, "2026-04-03", "2026-04-08", NULL, FALSE },
  { "Easter Monday", { WD, 1, FALSE }, "2026-04-06", "2026-04-08", NULL, FALSE },
  { "leap day", { WD, 1, FALSE }, "2024-02-29", "2024-03-01", NULL, FALSE },
  { "to leap day", { WD, 1, FALSE }, "2028-02-28", "2028-02-29", NULL, FALSE },
  { "the list ends on 26 December 2028; the 27th is beyond it", { WD, 1, FALSE }, "2028-12-22", "2028-12-27", NULL, TRUE },

  /* 45 working days: the assessment. Nine weeks are 45 days where there is no holiday. */
  { "nine weeks without a holiday", { WD, 45, FALSE }, "2026-10-05", "2026-12-07", NULL, FALSE },
  { "the same from a Tuesday", { WD, 45, FALSE }, "2026-10-06", "2026-12-08", NULL, FALSE },
  { "Christmas takes three: 25 January and three more", { WD, 45, FALSE }, "2026-11-23", "2027-01-28", NULL, FALSE },
  { "from the Saturday before, the same", { WD, 45, FALSE }, "2026-11-21", "2027-01-28", NULL, FALSE },
  { "Easter takes two, and 4 May is one itself", { WD, 45, FALSE }, "2026-03-02", "2026-05-07", NULL, FALSE },
  { "through a leap February: 4 April, and Easter's two", { WD, 45, FALSE }, "2024-02-01", "2024-04-08", NULL, FALSE },
  { "up to Easter", { WD, 45, FALSE }, "2025-02-03", "2025-04-07", NULL, FALSE },
  { "over Easter: 22 April, and two", { WD, 45, FALSE }, "2025-02-18", "2025-04-24", NULL, FALSE },

  /* 15 working days: the initial conference. Three weeks. */
  { "three weeks", { WD, 15, FALSE }, "2026-11-23", "2026-12-14", NULL, FALSE },
  { "30 December, two for Christmas, and 1 January in between", { WD, 15, FALSE }, "2026-12-09", "2027-01-04", NULL, FALSE },
  { "Easter: 24 April, and two over a weekend", { WD, 15, FALSE }, "2025-04-03", "2025-04-28", NULL, FALSE },
  { "2022: the spring holiday moved to 2 June, 3 June added", { WD, 15, FALSE }, "2022-05-23", "2022-06-15", NULL, FALSE },
  { "2022: 19 September was a holiday once", { WD, 15, FALSE }, "2022-09-08", "2022-09-30", NULL, FALSE },
  { "2023: 1 May, and 8 May once", { WD, 15, FALSE }, "2023-04-24", "2023-05-17", NULL, FALSE },
  { "2020: 8 May in place of 4 May", { WD, 15, FALSE }, "2020-04-24", "2020-05-18", NULL, FALSE },
  { "2029 is not on the list: Good Friday is 30 March", { WD, 15, FALSE }, "2029-03-15", "2029-04-09", NULL, TRUE },

  /* 10 working days: a visit, a core group. */
  { "over the turn of the year: 7 days up to 31 December", { WD, 10, FALSE }, "2026-12-18", "2027-01-06", NULL, FALSE },
  { "August", { WD, 10, FALSE }, "2026-08-24", "2026-09-08", NULL, FALSE },
  { "from the August holiday: Tuesday is day 0", { WD, 10, FALSE }, "2026-08-31", "2026-09-15", NULL, FALSE },
  { "to leap day 2024", { WD, 10, FALSE }, "2024-02-15", "2024-02-29", NULL, FALSE },
  { "Christmas 2024, both days in the week", { WD, 10, FALSE }, "2024-12-20", "2025-01-08", NULL, FALSE },
  { "into a year that is not on the list", { WD, 10, FALSE }, "2028-12-18", "2029-01-04", NULL, TRUE },

  /* 20 working days: a first review of a child looked after. */
  { "three days in place of others: 27, 28 December, 3 January", { WD, 20, FALSE }, "2027-12-14", "2028-01-14", NULL, FALSE },
  { "Christmas Day 2027, a Saturday: Wednesday 29 is day 0", { WD, 20, FALSE }, "2027-12-25", "2028-01-27", NULL, FALSE },
  { "to leap day 2028", { WD, 20, FALSE }, "2028-02-01", "2028-02-29", NULL, FALSE },
  { "7 days: notified before Easter", { WD, 7, FALSE }, "2026-04-02", "2026-04-15", NULL, FALSE },
  { "beginning with Monday: Monday is the first", { WD, 5, TRUE }, "2026-11-23", "2026-11-27", NULL, FALSE },

  /* Before an event: reports. */
  { "two days before a Wednesday", { WD, -2, FALSE }, "2026-12-09", "2026-12-07", NULL, FALSE },
  { "before a Monday", { WD, -2, FALSE }, "2026-12-07", "2026-12-03", NULL, FALSE },
  { "before Tuesday after Christmas: 24, 23 December", { WD, -2, FALSE }, "2026-12-29", "2026-12-23", NULL, FALSE },
  { "five before Thursday after Easter: 8, 7, 2, 1 April, 31 March", { WD, -5, FALSE }, "2026-04-09", "2026-03-31", NULL, FALSE },
  { "booked for a Saturday: Friday is day 0", { WD, -2, FALSE }, "2026-12-12", "2026-12-09", NULL, FALSE },
  { "a week before", { W, -1, FALSE }, "2027-01-01", "2026-12-25", "2026-12-24", FALSE },

  /* Days of the calendar. */
  { "ten days after a birth, over Christmas", { D, 10, FALSE }, "2026-12-20", "2026-12-30", NULL, FALSE },
  { "on Christmas Day it stays, with the day before", { D, 14, FALSE }, "2026-12-11", "2026-12-25", "2026-12-24", FALSE },
  { "from February to a Sunday in March", { D, 10, FALSE }, "2026-02-19", "2026-03-01", "2026-02-27", FALSE },
  { "to leap day", { D, 10, FALSE }, "2024-02-19", "2024-02-29", NULL, FALSE },
  { "on Good Friday", { D, 14, FALSE }, "2026-03-20", "2026-04-03", "2026-04-02", FALSE },
  { "on New Year's Day", { D, 1, FALSE }, "2026-12-31", "2027-01-01", "2026-12-31", FALSE },
  { "an event on a Saturday is day 0 all the same", { D, 1, FALSE }, "2026-11-21", "2026-11-22", "2026-11-20", FALSE },

  /* Weeks. */
  { "a week, to Christmas Day", { W, 1, FALSE }, "2026-12-18", "2026-12-25", "2026-12-24", FALSE },
  { "six weeks, holidays or not", { W, 6, FALSE }, "2026-11-23", "2027-01-04", NULL, FALSE },
  { "six weeks to Saturday 2 January; 1 January is off too", { W, 6, FALSE }, "2026-11-21", "2027-01-02", "2026-12-31", FALSE },
  { "twelve weeks", { W, 12, FALSE }, "2026-12-08", "2027-03-02", NULL, FALSE },
  { "twelve weeks through a leap February", { W, 12, FALSE }, "2023-12-20", "2024-03-13", NULL, FALSE },
  { "26 weeks beginning with a Monday: a Sunday is the last", { W, 26, TRUE }, "2026-11-23", "2027-05-23", "2027-05-21", FALSE },
  { "26 weeks beginning with a Friday", { W, 26, TRUE }, "2026-11-20", "2027-05-20", NULL, FALSE },
  { "26 weeks beginning with a day before leap day", { W, 26, TRUE }, "2024-01-10", "2024-07-09", NULL, FALSE },
  { "four weeks to the week of Easter", { W, 4, FALSE }, "2026-03-04", "2026-04-01", NULL, FALSE },

  /* Months: the same day, or the month's last. */
  { "three months", { M, 3, FALSE }, "2026-11-23", "2027-02-23", NULL, FALSE },
  { "to a February without a 30th, a Sunday", { M, 3, FALSE }, "2026-11-30", "2027-02-28", "2027-02-26", FALSE },
  { "to a leap February", { M, 3, FALSE }, "2027-11-30", "2028-02-29", NULL, FALSE },
  { "six months from 31 August", { M, 6, FALSE }, "2026-08-31", "2027-02-28", "2027-02-26", FALSE },
  { "from leap day", { M, 6, FALSE }, "2024-02-29", "2024-08-29", NULL, FALSE },
  { "a year from leap day", { M, 12, FALSE }, "2024-02-29", "2025-02-28", NULL, FALSE },
  { "a month from 31 January, to a Saturday", { M, 1, FALSE }, "2026-01-31", "2026-02-28", "2026-02-27", FALSE },
  { "two months over the turn of the year", { M, 2, FALSE }, "2026-12-31", "2027-02-28", "2027-02-26", FALSE },
  { "to the Saturday after Easter's week", { M, 6, FALSE }, "2026-10-03", "2027-04-03", "2027-04-02", FALSE },
  { "to Good Friday", { M, 3, FALSE }, "2026-12-26", "2027-03-26", "2027-03-25", FALSE },
  { "beginning with: a day less", { M, 3, TRUE }, "2026-11-23", "2027-02-22", NULL, FALSE },

  /* Hours of which only the day is known. */
  { "72 hours", { H, 72, FALSE }, "2026-11-23", "2026-11-26", NULL, FALSE },
};

static void
test_by_hand (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (cases), >=, 60);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KithClockCount count = { .calendar = calendar, .limit = cases[i].limit, .start = date_of (cases[i].start) };
      const char *act_by = cases[i].act_by != NULL ? cases[i].act_by : cases[i].due;
      g_autofree char *found = NULL;
      g_autofree char *found_act_by = NULL;
      KithClockDue due;

      kith_clock_count_get_due (&count, &due);
      found = kith_date_to_iso (due.day);
      found_act_by = kith_date_to_iso (due.act_by);
      g_test_message ("%s: %d from %s", cases[i].what, cases[i].limit.length, cases[i].start);
      g_assert_cmpstr (found, ==, cases[i].due);
      g_assert_cmpstr (found_act_by, ==, act_by);
      g_assert_cmpint (due.is_confirmed, ==, !cases[i].is_not_confirmed);
    }
}

static void
test_day_number (void)
{
  static const struct
  {
    KithClockLimit  limit;
    const char     *start;
    const char     *day;
    int             number;
    int             total;
  } days[] = {
    { { WD, 45, FALSE }, "2026-10-06", "2026-10-06", 0, 45 },
    { { WD, 45, FALSE }, "2026-10-06", "2026-11-18", 31, 45 },  /* six weeks and a day */
    { { WD, 45, FALSE }, "2026-10-06", "2026-11-21", 33, 45 },  /* a Saturday has Friday's number */
    { { WD, 45, FALSE }, "2026-10-06", "2026-12-08", 45, 45 },
    { { WD, 45, FALSE }, "2026-10-06", "2026-12-09", 46, 45 },  /* a day over */
    { { WD, 45, FALSE }, "2026-10-06", "2026-09-01", 0, 45 },
    { { WD, 10, FALSE }, "2026-12-18", "2026-12-28", 4, 10 },   /* 21, 22, 23, 24 */
    { { W, 6, FALSE }, "2026-11-23", "2026-12-25", 32, 42 },
    { { W, 26, TRUE }, "2026-11-23", "2026-11-23", 1, 182 },
    { { W, 26, TRUE }, "2026-11-23", "2027-05-23", 182, 182 },
    { { M, 3, FALSE }, "2026-11-23", "2026-12-23", 30, 92 },    /* 30 + 31 + 31 */
    { { WD, -2, FALSE }, "2026-12-09", "2026-12-02", -5, 2 },
    { { WD, -2, FALSE }, "2026-12-09", "2026-12-09", 0, 2 },
    { { H, 72, FALSE }, "2026-11-23", "2026-11-25", 48, 72 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const KithClockCount count = { .calendar = calendar, .limit = days[i].limit, .start = date_of (days[i].start) };
      gboolean is_confirmed;
      KithClockDue due;

      g_test_message ("%s from %s", days[i].day, days[i].start);
      g_assert_cmpint (kith_clock_count_get_day (&count, date_of (days[i].day), &is_confirmed), ==, days[i].number);
      g_assert_true (is_confirmed);
      kith_clock_count_get_due (&count, &due);
      g_assert_cmpint (due.total, ==, days[i].total);
    }
}

static gint64
london_usec (GTimeZone  *zone,
             const char *text)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (text, zone);

  g_assert_nonnull (moment);

  return g_date_time_to_unix_usec (moment);
}

/* Hours pass; what the clocks on the wall show does not matter. */
static void
test_hours_over_summer_time (void)
{
  static const struct
  {
    const char *from;
    int         n_hours;
    const char *due;
  } nights[] = {
    { "2026-11-23T10:00:00", 72, "2026-11-26T10:00:00" },
    { "2026-10-24T12:00:00", 72, "2026-10-27T11:00:00" },  /* summer time ends on 25 October: an hour more */
    { "2026-10-24T23:30:00", 24, "2026-10-25T22:30:00" },
    { "2027-03-27T12:00:00", 72, "2027-03-30T13:00:00" },  /* it begins on 28 March: an hour less */
    { "2027-03-27T23:30:00", 24, "2027-03-29T00:30:00" },  /* and so into another day */
    { "2026-12-31T12:00:00", 24, "2027-01-01T12:00:00" },
  };
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/London");

  g_assert_nonnull (zone);
  for (gsize i = 0; i < G_N_ELEMENTS (nights); i++)
    {
      gint64 from = london_usec (zone, nights[i].from);
      gint64 due = kith_clock_hours_after (from, nights[i].n_hours);

      g_test_message ("%d hours from %s", nights[i].n_hours, nights[i].from);
      g_assert_cmpint (due, ==, london_usec (zone, nights[i].due));
      g_assert_cmpint (kith_clock_hours_between (from, due), ==, nights[i].n_hours);
      g_assert_cmpint (kith_clock_hours_between (from, due - 1), ==, nights[i].n_hours - 1);
      g_assert_cmpint (kith_clock_hours_between (due, from), ==, 0);
    }
}

static void
test_pauses (void)
{
  static const struct
  {
    const char     *what;
    KithClockLimit  limit;
    const char     *start;
    const char     *from;
    const char     *to;
    const char     *due;
  } pauses[] = {
    { "a week off in the middle", { WD, 10, FALSE }, "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23" },
    { "a week off in the middle, calendar days", { D, 10, FALSE }, "2026-11-02", "2026-11-05", "2026-11-12", "2026-11-19" },
    { "a weekend off changes no working days", { WD, 10, FALSE }, "2026-11-02", "2026-11-07", "2026-11-09", "2026-11-16" },
    { "before the start", { WD, 10, FALSE }, "2026-11-02", "2026-10-01", "2026-11-01", "2026-11-16" },
    { "after the end", { WD, 10, FALSE }, "2026-11-02", "2026-11-17", NULL, "2026-11-16" },
    { "still standing", { WD, 10, FALSE }, "2026-11-02", "2026-11-16", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      const KithClockPause pause = {
        date_of (pauses[i].from),
        pauses[i].to != NULL ? date_of (pauses[i].to) : KITH_DATE_NONE,
      };
      const KithClockCount count = { calendar, pauses[i].limit, date_of (pauses[i].start), &pause, 1 };
      g_autofree char *found = NULL;
      KithClockDue due;

      kith_clock_count_get_due (&count, &due);
      if (due.day != KITH_DATE_NONE)
        found = kith_date_to_iso (due.day);
      g_test_message ("%s", pauses[i].what);
      g_assert_cmpstr (found, ==, pauses[i].due);
    }
}

static KithDate
draw_date (void)
{
  return kith_date_new (2013, 1, 1) + g_test_rand_int_range (0, 365 * 20);
}

static KithClockLimit
draw_limit (void)
{
  KithClockLimit limit = { g_test_rand_int_range (0, KITH_CLOCK_N_UNITS), g_test_rand_int_range (1, 60), FALSE };

  limit.begins_with = limit.unit != KITH_CLOCK_HOURS && g_test_rand_bit ();
  if (limit.unit == KITH_CLOCK_HOURS)
    limit.length *= 24;

  return limit;
}

/* A later event is never due earlier, nor is a longer limit. */
static void
test_monotone (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      KithDate start = draw_date ();
      KithClockLimit limit = draw_limit ();
      KithClockLimit longer = limit;

      g_assert_cmpint (due_of (&limit, start), <=, due_of (&limit, start + 1));
      longer.length += limit.unit == KITH_CLOCK_HOURS ? 24 : 1;
      g_assert_cmpint (due_of (&limit, start), <, due_of (&longer, start));
      g_assert_cmpint (due_of (&limit, start), >=, start);
    }
}

/* The day that is due has the number of the limit; the day after it in working days has one more. */
static void
test_inverse (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      KithClockCount count = { .calendar = calendar, .limit = draw_limit (), .start = draw_date () };
      KithClockDue due;

      kith_clock_count_get_due (&count, &due);
      g_assert_cmpint (kith_clock_count_get_day (&count, due.day, NULL), ==, due.total);
      g_assert_cmpint (kith_clock_count_get_day (&count, due.day - 1, NULL), <, due.total);
      g_assert_cmpint (due.act_by, <=, due.day);
      g_assert_true (kith_calendar_is_working_day (calendar, due.act_by, NULL));
    }
}

static void
test_inverse_before_an_event (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      KithClockCount count = { .calendar = calendar, .limit = { WD, -g_test_rand_int_range (1, 40), FALSE }, .start = draw_date () };
      KithClockDue due;

      kith_clock_count_get_due (&count, &due);
      g_assert_cmpint (kith_clock_count_get_day (&count, due.day, NULL), ==, count.limit.length);
      g_assert_cmpint (due.day, <, count.start);
    }
}

/* What the units are to one another, and that they are nothing more. */
static void
test_unit_laws (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      KithDate start = draw_date ();
      int n = g_test_rand_int_range (1, 30);
      const KithClockLimit weeks = { W, n, FALSE };
      const KithClockLimit days = { D, 7 * n, FALSE };
      const KithClockLimit hours = { H, 7 * 24 * n, FALSE };
      const KithClockLimit working = { WD, n, FALSE };
      const KithClockLimit calendar_days = { D, n, FALSE };
      const KithClockLimit with = { W, n, TRUE };
      const KithClockLimit months = { M, n, FALSE };

      g_assert_cmpint (due_of (&weeks, start), ==, due_of (&days, start));
      g_assert_cmpint (due_of (&weeks, start), ==, due_of (&hours, start));
      g_assert_cmpint (due_of (&weeks, start), ==, due_of (&with, start) + 1);
      g_assert_cmpint (due_of (&working, start), >=, due_of (&calendar_days, start));
      g_assert_true (kith_calendar_is_working_day (calendar, due_of (&working, start), NULL));
      g_assert_cmpint (due_of (&months, start), ==, kith_date_add_months (start, n));
    }
}

/* So many working days and then so many more are all of them at once. */
static void
test_working_days_add (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      KithDate start = draw_date ();
      const KithClockLimit one = { WD, g_test_rand_int_range (1, 40), FALSE };
      const KithClockLimit other = { WD, g_test_rand_int_range (1, 40), FALSE };
      const KithClockLimit both = { WD, one.length + other.length, FALSE };

      g_assert_cmpint (due_of (&other, due_of (&one, start)), ==, due_of (&both, start));
    }
}

/* A pause never makes anything due earlier, and in days of the calendar it
 * costs as many days as it has.
 */
static void
test_pause_laws (void)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      KithClockCount count = { .calendar = calendar, .limit = draw_limit (), .start = draw_date () };
      KithDate from = count.start + g_test_rand_int_range (0, 30);
      const KithClockPause pause = { from, from + g_test_rand_int_range (1, 30) };
      KithClockDue due, paused;

      kith_clock_count_get_due (&count, &due);
      count.pauses = &pause;
      count.n_pauses = 1;
      kith_clock_count_get_due (&count, &paused);
      g_assert_cmpint (paused.day, >=, due.day);
      g_assert_cmpint (kith_clock_count_get_day (&count, paused.day, NULL), ==, paused.total);
      if (count.limit.unit != WD && pause.from > count.start && pause.from <= due.day)
        g_assert_cmpint (paused.day, ==, due.day + (pause.to - pause.from));
    }
}

static void
test_what_is_no_limit (void)
{
  static const KithClockLimit none[] = {
    { WD, 0, FALSE },
    { KITH_CLOCK_N_UNITS, 1, FALSE },
    { D, KITH_CLOCK_MAX_LENGTH + 1, FALSE },
    { D, G_MININT, FALSE },
    { H, 72, TRUE },
    { WD, -2, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (kith_clock_limit_is_sane (&none[i]));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (kith_clock_limit_is_sane (&cases[i].limit));
}

static void
test_units_have_names (void)
{
  KithClockUnit unit = KITH_CLOCK_HOURS;

  for (KithClockUnit i = 0; i < KITH_CLOCK_N_UNITS; i++)
    {
      g_assert_true (kith_clock_unit_parse (kith_clock_unit_get_nick (i), &unit));
      g_assert_cmpint (unit, ==, i);
    }

  g_assert_false (kith_clock_unit_parse ("fortnights", &unit));
  g_assert_false (kith_clock_unit_parse (NULL, &unit));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  calendar = load_calendar ();

  g_test_add_func ("/clock/limit/by-hand", test_by_hand);
  g_test_add_func ("/clock/limit/day-number", test_day_number);
  g_test_add_func ("/clock/limit/hours-over-summer-time", test_hours_over_summer_time);
  g_test_add_func ("/clock/limit/pauses", test_pauses);
  g_test_add_func ("/clock/limit/monotone", test_monotone);
  g_test_add_func ("/clock/limit/inverse", test_inverse);
  g_test_add_func ("/clock/limit/inverse-before-an-event", test_inverse_before_an_event);
  g_test_add_func ("/clock/limit/unit-laws", test_unit_laws);
  g_test_add_func ("/clock/limit/working-days-add", test_working_days_add);
  g_test_add_func ("/clock/limit/pause-laws", test_pause_laws);
  g_test_add_func ("/clock/limit/what-is-no-limit", test_what_is_no_limit);
  g_test_add_func ("/clock/limit/units-have-names", test_units_have_names);

  status = g_test_run ();
  kith_calendar_unref (calendar);

  return status;
}
