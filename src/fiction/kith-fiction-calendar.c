/* kith-fiction-calendar.c: school years and working days, as fiction needs them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which days are bank holidays is a list that the program keeps and people
 * may replace. Invented events only have to fall on days when somebody would
 * have been at work, so a simple rule does here: Monday to Friday, and not
 * from Christmas Eve to New Year's Day.
 */

#include "config.h"

#include "kith-fiction-calendar.h"

#define SEPTEMBER 9
#define THURSDAY 4

/* Children start reception in the September after they turn four. */
#define YEARS_BEFORE_RECEPTION 5

/**
 * kith_fiction_school_year:
 * @date: a day
 *
 * Finds the school year of a day.
 *
 * Returns: the calendar year in which it began, on 1 September
 */
int
kith_fiction_school_year (KithDate date)
{
  int year, month;

  kith_date_get_ymd (date, &year, &month, NULL);

  return month >= SEPTEMBER ? year : year - 1;
}

/**
 * kith_fiction_first_of_september:
 * @year: a calendar year
 *
 * Finds the day on which a school year begins.
 *
 * Returns: 1 September of @year
 */
KithDate
kith_fiction_first_of_september (int year)
{
  return kith_date_new (year, SEPTEMBER, 1);
}

/**
 * kith_fiction_year_group:
 * @birth: the day of birth
 * @on: the day on which it is asked
 *
 * Finds the year group that a birth date belongs to.
 *
 * Returns: 0 for reception, 1 to 13 for the years, less for the years before
 *   school and more for those after it
 */
int
kith_fiction_year_group (KithDate birth,
                         KithDate on)
{
  return kith_fiction_school_year (on) - kith_fiction_school_year (birth) - YEARS_BEFORE_RECEPTION;
}

/**
 * kith_fiction_birth_year:
 * @year_group: a year group
 * @school_year: a school year
 *
 * Finds the school year in which the children of a year group were born.
 *
 * Returns: the calendar year in which that school year began
 */
int
kith_fiction_birth_year (int year_group,
                         int school_year)
{
  return school_year - year_group - YEARS_BEFORE_RECEPTION;
}

/**
 * kith_fiction_is_working_day:
 * @date: a day
 *
 * Tells whether offices are open.
 *
 * Returns: whether somebody would have been at work
 */
gboolean
kith_fiction_is_working_day (KithDate date)
{
  int month, day;

  if (kith_date_get_weekday (date) > 5)
    return FALSE;

  kith_date_get_ymd (date, NULL, &month, &day);

  return !(month == 12 && day >= 24) && !(month == 1 && day == 1);
}

/**
 * kith_fiction_next_working_day:
 * @date: a day
 *
 * Finds the first working day that is not before a day.
 *
 * Returns: @date, or the next day on which offices are open
 */
KithDate
kith_fiction_next_working_day (KithDate date)
{
  while (!kith_fiction_is_working_day (date))
    date++;

  return date;
}

/**
 * kith_fiction_last_working_day:
 * @date: a day
 *
 * Finds the last working day that is not after a day.
 *
 * Returns: @date, or the day before it on which offices were open last
 */
KithDate
kith_fiction_last_working_day (KithDate date)
{
  while (!kith_fiction_is_working_day (date))
    date--;

  return date;
}

/**
 * kith_fiction_add_working_days:
 * @date: the day of the event, which is day 0
 * @n_days: how many working days later, not negative
 *
 * Counts working days forward.
 *
 * Returns: a working day
 */
KithDate
kith_fiction_add_working_days (KithDate date,
                               int      n_days)
{
  date = kith_fiction_next_working_day (date);

  for (int i = 0; i < n_days; i++)
    date = kith_fiction_next_working_day (date + 1);

  return date;
}

static KithDate
nth_thursday (int year,
              int month,
              int n)
{
  KithDate first = kith_date_new (year, month, 1);
  int days_to_thursday = (THURSDAY - kith_date_get_weekday (first) + 7) % 7;

  return first + days_to_thursday + 7 * (n - 1);
}

/**
 * kith_fiction_census_before:
 * @date: a day
 *
 * Finds the last school census: it is taken on the first Thursday in October
 * and the third in January and May.
 *
 * Returns: a day that is not after @date
 */
KithDate
kith_fiction_census_before (KithDate date)
{
  KithDate candidates[4];
  int year;

  kith_date_get_ymd (date, &year, NULL, NULL);

  candidates[0] = nth_thursday (year, 10, 1);
  candidates[1] = nth_thursday (year, 5, 3);
  candidates[2] = nth_thursday (year, 1, 3);
  candidates[3] = nth_thursday (year - 1, 10, 1);

  for (guint i = 0; i < G_N_ELEMENTS (candidates) - 1; i++)
    {
      if (candidates[i] <= date)
        return candidates[i];
    }

  return candidates[3];
}
