/* test-date.c: calendar dates
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-date.h"

#include <locale.h>
#include <string.h>

#define MSEC_OF_DAY (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

typedef gboolean (*ParseFunc) (const char *text,
                               KithDate   *ret_date,
                               GError    **error);

typedef struct
{
  const char *text;
  int         year;
  int         month;
  int         day;
} GoodCase;

typedef struct
{
  const char    *text;
  KithDateError  code;
} BadCase;

static KithDate
date_of (const char *iso)
{
  g_autoptr(GError) error = NULL;
  KithDate date = KITH_DATE_NONE;

  kith_date_parse_iso (iso, &date, &error);
  g_assert_no_error (error);

  return date;
}

static void
assert_date (KithDate    date,
             const char *expected)
{
  g_autofree char *iso = NULL;

  g_assert_cmpint (date, !=, KITH_DATE_NONE);
  iso = kith_date_to_iso (date);
  g_assert_cmpstr (iso, ==, expected);
}

static KithDate
random_date (void)
{
  return g_test_rand_int_range (KITH_DATE_MIN, KITH_DATE_MAX + 1);
}

static void
assert_accepts (ParseFunc       parse,
                const GoodCase *cases,
                gsize           n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr(GError) error = NULL;
      KithDate date = KITH_DATE_NONE;

      g_test_message ("'%s'", cases[i].text);
      g_assert_true (parse (cases[i].text, &date, &error));
      g_assert_no_error (error);
      g_assert_cmpint (date, ==, kith_date_new (cases[i].year, cases[i].month, cases[i].day));
    }
}

static void
assert_refuses (ParseFunc      parse,
                const BadCase *cases,
                gsize          n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr(GError) error = NULL;
      KithDate date = 12345;

      g_test_message ("'%s'", cases[i].text);
      g_assert_false (parse (cases[i].text, &date, &error));
      g_assert_error (error, KITH_DATE_ERROR, (int)cases[i].code);
      g_assert_cmpint (date, ==, 12345);
    }
}

static void
test_new_refuses_days_that_are_none (void)
{
  g_assert_cmpint (kith_date_new (2026, 6, 31), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new (2026, 2, 29), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new (1900, 2, 29), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new (2026, 0, 1), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new (2026, 13, 1), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new (2026, 1, 0), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new (999, 12, 31), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new (10000, 1, 1), ==, KITH_DATE_NONE);
}

static void
test_new_counts_from_1970 (void)
{
  g_assert_cmpint (kith_date_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (kith_date_new (1969, 12, 31), ==, -1);
  g_assert_cmpint (kith_date_new (2000, 2, 29), ==, 11016);
  g_assert_cmpint (kith_date_new (1000, 1, 1), ==, KITH_DATE_MIN);
  g_assert_cmpint (kith_date_new (9999, 12, 31), ==, KITH_DATE_MAX);
}

static void
test_none_is_before_all (void)
{
  g_assert_cmpint (KITH_DATE_NONE, <, KITH_DATE_MIN);
}

/* GDate counts by tables of its own, and so is a witness. */
static void
test_agrees_with_gdate (void)
{
  GDate witness;

  g_date_clear (&witness, 1);
  g_date_set_dmy (&witness, 1, G_DATE_JANUARY, 1900);

  for (KithDate date = kith_date_new (1900, 1, 1); date <= kith_date_new (2100, 12, 31); date++)
    {
      int year, month, day;

      kith_date_get_ymd (date, &year, &month, &day);
      g_assert_cmpint (year, ==, g_date_get_year (&witness));
      g_assert_cmpint (month, ==, (int)g_date_get_month (&witness));
      g_assert_cmpint (day, ==, g_date_get_day (&witness));
      g_assert_cmpint (kith_date_get_weekday (date), ==, (int)g_date_get_weekday (&witness));
      g_date_add_days (&witness, 1);
    }
}

static void
test_every_day_there_and_back (void)
{
  int weekday = kith_date_get_weekday (KITH_DATE_MIN);

  for (KithDate date = KITH_DATE_MIN; date <= KITH_DATE_MAX; date++)
    {
      int year, month, day;

      kith_date_get_ymd (date, &year, &month, &day);

      /* The assertions proper are slow three million times over. */
      if (kith_date_new (year, month, day) != date || kith_date_get_weekday (date) != weekday)
        g_error ("%d-%d-%d does not come back", year, month, day);

      weekday = weekday % 7 + 1;
    }
}

static void
test_text_there_and_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      KithDate date = random_date ();
      g_autofree char *iso = kith_date_to_iso (date);
      g_autofree char *uk = kith_date_format (date, "%d/%m/%Y");
      KithDate again = KITH_DATE_NONE;

      g_assert_true (kith_date_parse_iso (iso, &again, NULL));
      g_assert_cmpint (again, ==, date);
      g_assert_true (kith_date_parse_uk (uk, &again, NULL));
      g_assert_cmpint (again, ==, date);
    }
}

/* ISO text is what is stored, so it has to sort as dates do. */
static void
test_iso_text_sorts (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      KithDate a = random_date ();
      KithDate b = random_date ();
      g_autofree char *iso_a = kith_date_to_iso (a);
      g_autofree char *iso_b = kith_date_to_iso (b);

      g_assert_cmpint (CLAMP (strcmp (iso_a, iso_b), -1, 1), ==, (a > b) - (a < b));
    }
}

static void
test_parse_iso_accepts (void)
{
  static const GoodCase cases[] = {
    { "2026-11-22", 2026, 11, 22 },
    { "2024-02-29", 2024, 2, 29 },
    { "2000-02-29", 2000, 2, 29 },
    { "1000-01-01", 1000, 1, 1 },
    { "9999-12-31", 9999, 12, 31 },
  };

  assert_accepts (kith_date_parse_iso, cases, G_N_ELEMENTS (cases));
}

static void
test_parse_iso_refuses (void)
{
  static const BadCase cases[] = {
    { "", KITH_DATE_ERROR_SYNTAX },
    { " 2026-11-22", KITH_DATE_ERROR_SYNTAX },
    { "2026-11-22 ", KITH_DATE_ERROR_SYNTAX },
    { "2026-11-22T00:00", KITH_DATE_ERROR_SYNTAX },
    { "2026-1-22", KITH_DATE_ERROR_SYNTAX },
    { "2026-11-2", KITH_DATE_ERROR_SYNTAX },
    { "26-11-22", KITH_DATE_ERROR_SYNTAX },
    { "02026-11-22", KITH_DATE_ERROR_SYNTAX },
    { "+2026-11-22", KITH_DATE_ERROR_SYNTAX },
    { "-026-11-22", KITH_DATE_ERROR_SYNTAX },
    { "2026/11/22", KITH_DATE_ERROR_SYNTAX },
    { "20261122", KITH_DATE_ERROR_SYNTAX },
    { "22/11/2026", KITH_DATE_ERROR_SYNTAX },
    { "2026-11", KITH_DATE_ERROR_SYNTAX },
    { "2026-11-", KITH_DATE_ERROR_SYNTAX },
    { "２０２６-11-22", KITH_DATE_ERROR_SYNTAX },
    { "2026-06-31", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "2025-02-29", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "1900-02-29", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "2026-00-10", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "2026-13-10", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "2026-10-00", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "0999-12-31", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "0000-00-00", KITH_DATE_ERROR_NO_SUCH_DAY },
  };

  assert_refuses (kith_date_parse_iso, cases, G_N_ELEMENTS (cases));
}

static void
test_parse_uk_accepts (void)
{
  static const GoodCase cases[] = {
    { "22/11/2026", 2026, 11, 22 },
    { "1/2/2026", 2026, 2, 1 },
    { "01/02/2026", 2026, 2, 1 },
    { "22-11-2026", 2026, 11, 22 },
    { "22.11.2026", 2026, 11, 22 },
    { "29/02/2024", 2024, 2, 29 },
    { "22 Nov 2026", 2026, 11, 22 },
    { "22-Nov-2026", 2026, 11, 22 },
    { "22/NOV/2026", 2026, 11, 22 },
    { "1 january 2026", 2026, 1, 1 },
    { "28 February 2026", 2026, 2, 28 },
    { "3 Mar 2026", 2026, 3, 3 },
    { "3 April 2026", 2026, 4, 3 },
    { "3 May 2026", 2026, 5, 3 },
    { "3 Jun 2026", 2026, 6, 3 },
    { "3 JULY 2026", 2026, 7, 3 },
    { "3 Aug 2026", 2026, 8, 3 },
    { "3 Sep 2026", 2026, 9, 3 },
    { "3 Sept 2026", 2026, 9, 3 },
    { "3 September 2026", 2026, 9, 3 },
    { "3 Oct 2026", 2026, 10, 3 },
    { "25 December 2026", 2026, 12, 25 },
  };

  assert_accepts (kith_date_parse_uk, cases, G_N_ELEMENTS (cases));
}

static void
test_parse_typed (void)
{
  static const char * const texts[] = { "22/11/2026", " 22/11/2026 ", "22 Nov 2026", "2026-11-22", "2026-11-22\n" };
  KithDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (kith_date_parse_typed (texts[i], &date));
      g_assert_cmpint (date, ==, kith_date_new (2026, 11, 22));
    }

  g_assert_false (kith_date_parse_typed ("", &date));
  g_assert_false (kith_date_parse_typed ("Friday", &date));
  g_assert_false (kith_date_parse_typed ("31/11/2026", &date));
}

static void
test_parse_uk_refuses (void)
{
  static const BadCase cases[] = {
    { "", KITH_DATE_ERROR_SYNTAX },
    { "22/11/26", KITH_DATE_ERROR_SYNTAX },
    { "22/11/026", KITH_DATE_ERROR_SYNTAX },
    { "22/11/20260", KITH_DATE_ERROR_SYNTAX },
    { "22 Nov 26", KITH_DATE_ERROR_SYNTAX },
    { " 22/11/2026", KITH_DATE_ERROR_SYNTAX },
    { "22/11/2026 ", KITH_DATE_ERROR_SYNTAX },
    { "22/11-2026", KITH_DATE_ERROR_SYNTAX },
    { "22 11 2026", KITH_DATE_ERROR_SYNTAX },
    { "22,11,2026", KITH_DATE_ERROR_SYNTAX },
    { "222/11/2026", KITH_DATE_ERROR_SYNTAX },
    { "22", KITH_DATE_ERROR_SYNTAX },
    { "22/", KITH_DATE_ERROR_SYNTAX },
    { "22/11", KITH_DATE_ERROR_SYNTAX },
    { "22/11/", KITH_DATE_ERROR_SYNTAX },
    { "Nov 22 2026", KITH_DATE_ERROR_SYNTAX },
    { "22 Nove 2026", KITH_DATE_ERROR_SYNTAX },
    { "22 No 2026", KITH_DATE_ERROR_SYNTAX },
    { "22 Novembers 2026", KITH_DATE_ERROR_SYNTAX },
    { "22  Nov 2026", KITH_DATE_ERROR_SYNTAX },
    { "2026-11-22", KITH_DATE_ERROR_SYNTAX },
    { "31/06/2026", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "29/02/2026", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "11/22/2026", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "0/1/2026", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "30 Feb 2026", KITH_DATE_ERROR_NO_SUCH_DAY },
    { "1/1/0026", KITH_DATE_ERROR_NO_SUCH_DAY },
  };

  assert_refuses (kith_date_parse_uk, cases, G_N_ELEMENTS (cases));
}

/* A date of birth in the wrong box is still a date of birth. */
static void
test_error_does_not_quote (void)
{
  g_autoptr(GError) iso_error = NULL;
  g_autoptr(GError) uk_error = NULL;
  KithDate date;

  g_assert_false (kith_date_parse_iso ("1987-02-31", &date, &iso_error));
  g_assert_null (strstr (iso_error->message, "1987"));
  g_assert_false (kith_date_parse_uk ("Wren 31/02/87", &date, &uk_error));
  g_assert_null (strstr (uk_error->message, "Wren"));
}

static void
test_get_ymd_parts_are_optional (void)
{
  KithDate date = date_of ("2026-11-22");
  int year = 0, month = 0, day = 0;

  kith_date_get_ymd (date, NULL, NULL, NULL);
  kith_date_get_ymd (date, &year, NULL, NULL);
  kith_date_get_ymd (date, NULL, &month, NULL);
  kith_date_get_ymd (date, NULL, NULL, &day);
  g_assert_cmpint (year, ==, 2026);
  g_assert_cmpint (month, ==, 11);
  g_assert_cmpint (day, ==, 22);
}

static void
test_weekday (void)
{
  g_assert_cmpint (kith_date_get_weekday (date_of ("1970-01-01")), ==, 4);
  g_assert_cmpint (kith_date_get_weekday (date_of ("2026-11-22")), ==, 7);
  g_assert_cmpint (kith_date_get_weekday (date_of ("2026-11-23")), ==, 1);
  g_assert_cmpint (kith_date_get_weekday (date_of ("1815-06-18")), ==, 7);
}

static void
test_add_months_table (void)
{
  static const struct
  {
    const char *from;
    int         months;
    const char *expected;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },
    { "2024-01-31", 1, "2024-02-29" },
    { "2026-08-31", 1, "2026-09-30" },
    { "2026-03-31", -1, "2026-02-28" },
    { "2026-01-15", -1, "2025-12-15" },
    { "2026-12-15", 1, "2027-01-15" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" },
    { "2026-11-22", 0, "2026-11-22" },
    { "2026-11-22", 3, "2027-02-22" },
    { "2026-11-22", -25, "2024-10-22" },
    { "9999-11-30", 1, "9999-12-30" },
    { "1000-02-28", -1, "1000-01-28" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_date (kith_date_add_months (date_of (cases[i].from), cases[i].months),
                 cases[i].expected);
}

static void
test_add_months_ends_with_the_calendar (void)
{
  g_assert_cmpint (kith_date_add_months (date_of ("9999-12-01"), 1), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_add_months (date_of ("1000-01-31"), -1), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_add_months (date_of ("2026-01-01"), G_MAXINT), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_add_months (date_of ("2026-01-01"), G_MININT), ==, KITH_DATE_NONE);
}

static void
test_add_months_property (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      KithDate date = random_date ();
      int months = g_test_rand_int_range (-2400, 2400);
      KithDate moved = kith_date_add_months (date, months);
      int year, month, day, moved_year, moved_month, moved_day;

      if (moved == KITH_DATE_NONE)
        continue;

      kith_date_get_ymd (date, &year, &month, &day);
      kith_date_get_ymd (moved, &moved_year, &moved_month, &moved_day);
      g_assert_cmpint (moved_year * 12 + moved_month, ==, year * 12 + month + months);

      /* The same day, or the last there is. */
      if (moved_day != day)
        {
          g_assert_cmpint (moved_day, <, day);
          g_assert_cmpint (kith_date_new (moved_year, moved_month, moved_day + 1),
                           ==, KITH_DATE_NONE);
        }
    }
}

static void
test_years_between_table (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    int         expected;
  } cases[] = {
    { "2010-05-17", "2026-05-16", 15 },
    { "2010-05-17", "2026-05-17", 16 },
    { "2010-05-17", "2010-05-17", 0 },
    { "2010-05-17", "2011-05-16", 0 },
    { "2008-02-29", "2026-02-28", 17 },
    { "2008-02-29", "2026-03-01", 18 },
    { "2008-02-29", "2024-02-28", 15 },
    { "2008-02-29", "2024-02-29", 16 },
    { "2008-02-28", "2026-02-28", 18 },
    { "2008-03-01", "2024-02-29", 15 },
    { "2009-12-31", "2010-01-01", 0 },
    { "2026-12-24", "2026-11-22", -1 },
    { "2026-11-22", "2025-11-22", -1 },
    { "2026-11-22", "2025-11-21", -2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      g_assert_cmpint (kith_date_years_between (date_of (cases[i].from), date_of (cases[i].to)),
                       ==, cases[i].expected);
    }
}

/* One walks through a life and is a year older on the birthday alone. */
static void
test_years_between_property (void)
{
  for (guint i = 0; i < 50; i++)
    {
      KithDate born = g_test_rand_int_range (date_of ("1950-01-01"), date_of ("2026-01-01"));
      int age = 0;

      for (KithDate day = born; day < born + 7000; day++)
        {
          KithDate birthday = kith_date_add_months (born, 12 * (age + 1));
          int year, month, born_month, day_of_month, born_day;

          kith_date_get_ymd (birthday, NULL, &month, &day_of_month);
          kith_date_get_ymd (born, &year, &born_month, &born_day);

          /* Clamped from 29 February to the day before. */
          if (day_of_month != born_day)
            birthday++;

          age += day == birthday;
          g_assert_cmpint (kith_date_years_between (born, day), ==, age);
        }
    }
}

static void
test_from_usec_is_londons_day (void)
{
  static const struct
  {
    const char *time;
    const char *expected;
  } cases[] = {
    { "2026-01-31T23:59:59.999999Z", "2026-01-31" },
    { "2026-02-01T00:00:00Z", "2026-02-01" },
    { "2026-06-30T22:59:59Z", "2026-06-30" },
    { "2026-06-30T23:00:00Z", "2026-07-01" },
    { "2026-03-28T23:30:00Z", "2026-03-28" },
    { "2026-03-29T23:30:00Z", "2026-03-30" },
    { "2026-10-24T23:30:00Z", "2026-10-25" },
    { "2026-10-25T23:30:00Z", "2026-10-25" },
    { "1969-12-31T22:30:00Z", "1969-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (cases[i].time, NULL);
      gint64 usec = g_date_time_to_unix_usec (time);

      g_test_message ("%s", cases[i].time);
      assert_date (kith_date_new_from_usec (usec), cases[i].expected);
    }
}

static void
test_from_usec_outside_the_calendar (void)
{
  g_assert_cmpint (kith_date_new_from_usec (G_MAXINT64), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new_from_usec (G_MININT64), ==, KITH_DATE_NONE);
  g_assert_cmpint (kith_date_new_from_usec (-400000 * MSEC_OF_DAY * 1000), ==, KITH_DATE_NONE);
}

static KithDate
ask_london (void)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) now = g_date_time_new_now (london);

  return kith_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}

/* Midnight may pass between any two of the questions, but not twice. */
static void
test_today_ignores_the_machines_zone (void)
{
  static const char *const zones[] = { "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London" };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      KithDate before, today;

      g_setenv ("TZ", zones[i], TRUE);
      before = ask_london ();
      today = kith_date_today ();
      g_assert_cmpint (today, >=, before);
      g_assert_cmpint (today, <=, ask_london ());
    }
}

static void
test_without_zone_list (void)
{
  g_auto(GStrv) environment = g_get_environ ();

  if (g_test_subprocess ())
    {
      g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");

      g_assert_null (london);
      test_from_usec_is_londons_day ();
      return;
    }

  environment = g_environ_setenv (g_steal_pointer (&environment), "TZDIR", "/nonexistent", TRUE);
  g_test_trap_subprocess_with_envp (NULL, (const char *const *)environment, 0,
                                    G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_format (void)
{
  KithDate date = date_of ("2026-11-02");
  g_autofree char *day_first = kith_date_format (date, "%-d %B %Y");
  g_autofree char *with_weekday = kith_date_format (date, "%A %d/%m/%Y");
  g_autofree char *with_fault = kith_date_format (date, "%q");

  g_assert_cmpstr (day_first, ==, "2 November 2026");
  g_assert_cmpstr (with_weekday, ==, "Monday 02/11/2026");
  g_assert_null (with_fault);
}

static void
test_no_date_has_no_text (void)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*kith_date_to_iso*assertion*");
  g_assert_null (kith_date_to_iso (KITH_DATE_NONE));
  g_test_assert_expected_messages ();

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*kith_date_format*assertion*");
  g_assert_null (kith_date_format (KITH_DATE_NONE, "%Y"));
  g_test_assert_expected_messages ();
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/new/refuses-days-that-are-none", test_new_refuses_days_that_are_none);
  g_test_add_func ("/date/new/counts-from-1970", test_new_counts_from_1970);
  g_test_add_func ("/date/none-is-before-all", test_none_is_before_all);
  g_test_add_func ("/date/agrees-with-gdate", test_agrees_with_gdate);
  g_test_add_func ("/date/every-day-there-and-back", test_every_day_there_and_back);
  g_test_add_func ("/date/text/there-and-back", test_text_there_and_back);
  g_test_add_func ("/date/text/iso-sorts", test_iso_text_sorts);
  g_test_add_func ("/date/parse-iso/accepts", test_parse_iso_accepts);
  g_test_add_func ("/date/parse-iso/refuses", test_parse_iso_refuses);
  g_test_add_func ("/date/parse-uk/accepts", test_parse_uk_accepts);
  g_test_add_func ("/date/parse-uk/refuses", test_parse_uk_refuses);
  g_test_add_func ("/date/parse-typed", test_parse_typed);
  g_test_add_func ("/date/parse/error-does-not-quote", test_error_does_not_quote);
  g_test_add_func ("/date/get-ymd/parts-are-optional", test_get_ymd_parts_are_optional);
  g_test_add_func ("/date/weekday", test_weekday);
  g_test_add_func ("/date/add-months/table", test_add_months_table);
  g_test_add_func ("/date/add-months/ends", test_add_months_ends_with_the_calendar);
  g_test_add_func ("/date/add-months/property", test_add_months_property);
  g_test_add_func ("/date/years-between/table", test_years_between_table);
  g_test_add_func ("/date/years-between/property", test_years_between_property);
  g_test_add_func ("/date/from-usec/is-londons-day", test_from_usec_is_londons_day);
  g_test_add_func ("/date/from-usec/outside-the-calendar", test_from_usec_outside_the_calendar);
  g_test_add_func ("/date/today/ignores-zone", test_today_ignores_the_machines_zone);
  g_test_add_func ("/date/without-zone-list", test_without_zone_list);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/no-date-has-no-text", test_no_date_has_no_text);

  return g_test_run ();
}
