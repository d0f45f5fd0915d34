/* test-calendar.c: working days, by the list and by the rules
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-bank-holidays.h"
#include "kith-calendar.h"

static KithDate
date_of (const char *iso)
{
  KithDate date = KITH_DATE_NONE;

  g_assert_true (kith_date_parse_iso (iso, &date, NULL));
  return date;
}

/* The list that comes with the program, 2012 to 2028. */
static GArray *
load_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "calendar",
                                                 "bank-holidays.json", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) holidays = NULL;
  g_autoptr(GArray) dates = g_array_new (FALSE, FALSE, sizeof (KithDate));
  g_autoptr(GBytes) bytes = NULL;
  char *contents;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (contents, size);
  holidays = kith_bank_holidays_new_from_json (bytes, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < holidays->len; i++)
    g_array_append_val (dates, g_array_index (holidays, KithBankHoliday, i).date);

  return g_steal_pointer (&dates);
}

static KithCalendar *
new_listed (void)
{
  g_autoptr(GArray) dates = load_list ();

  return kith_calendar_new (&g_array_index (dates, KithDate, 0), dates->len,
                            kith_date_new (2012, 1, 1), kith_date_new (2028, 12, 31));
}

static KithCalendar *
new_computed (void)
{
  return kith_calendar_new (NULL, 0, KITH_DATE_NONE, KITH_DATE_NONE);
}

static gboolean
is_working_day (KithCalendar *calendar,
                KithDate      date)
{
  return kith_calendar_is_working_day (calendar, date, NULL);
}

static gboolean
is_confirmed_day (KithCalendar *calendar,
                  const char   *date)
{
  gboolean is_confirmed;

  kith_calendar_is_working_day (calendar, date_of (date), &is_confirmed);
  return is_confirmed;
}

static KithDate
add_days (KithCalendar *calendar,
          const char   *event,
          int           n_days)
{
  return kith_calendar_add_working_days (calendar, date_of (event), n_days, NULL);
}

static void
test_days_off (void)
{
  static const char *const days_off[] = {
    "2026-11-21", "2026-11-22", /* a weekend */
    "2026-12-25", "2026-12-26", "2026-12-28", "2027-12-27", "2027-12-28", "2026-04-03",
    "2026-04-06", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2028-01-03",
  };
  static const char *const working_days[] = {
    "2026-11-23", "2026-12-29", "2022-05-30", "2020-05-04",
    "2026-04-02", "2026-04-07", "2028-01-04",
  };
  g_autoptr(KithCalendar) calendar = new_listed ();

  for (gsize i = 0; i < G_N_ELEMENTS (days_off); i++)
    {
      g_test_message ("%s", days_off[i]);
      g_assert_false (is_working_day (calendar, date_of (days_off[i])));
      g_assert_true (is_confirmed_day (calendar, days_off[i]));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (working_days); i++)
    {
      g_test_message ("%s", working_days[i]);
      g_assert_true (is_working_day (calendar, date_of (working_days[i])));
      g_assert_true (is_confirmed_day (calendar, working_days[i]));
    }
}

/* Where the standing rules and the years 2012 to 2028 differ, and why. */
static void
test_rules_agree_with_the_list (void)
{
  static const struct
  {
    const char *date;
    gboolean    is_working_day;
  } one_offs[] = {
    { "2012-05-28", TRUE },  /* spring bank holiday, moved to make a long weekend */
    { "2012-06-04", FALSE }, /* where it went */
    { "2012-06-05", FALSE }, /* Diamond Jubilee */
    { "2020-05-04", TRUE },  /* early May bank holiday, moved */
    { "2020-05-08", FALSE }, /* to the 75th anniversary of VE Day */
    { "2022-05-30", TRUE },  /* spring bank holiday, moved */
    { "2022-06-02", FALSE }, /* where it went */
    { "2022-06-03", FALSE }, /* Platinum Jubilee */
    { "2022-09-19", FALSE }, /* funeral of Queen Elizabeth II */
    { "2023-05-08", FALSE }, /* coronation of King Charles III */
  };
  g_autoptr(KithCalendar) listed = new_listed ();
  g_autoptr(KithCalendar) computed = new_computed ();
  gsize n_met = 0;

  for (KithDate date = kith_date_new (2012, 1, 1); date <= kith_date_new (2028, 12, 31); date++)
    {
      g_autofree char *iso = kith_date_to_iso (date);

      if (n_met < G_N_ELEMENTS (one_offs) && date == date_of (one_offs[n_met].date))
        {
          g_assert_cmpint (is_working_day (listed, date), ==, one_offs[n_met].is_working_day);
          g_assert_cmpint (is_working_day (computed, date), !=, one_offs[n_met].is_working_day);
          n_met++;
          continue;
        }

      if (is_working_day (listed, date) != is_working_day (computed, date))
        g_error ("The rules and the list differ on %s", iso);
    }

  g_assert_cmpuint (n_met, ==, G_N_ELEMENTS (one_offs));
}

/* Years after the list, by hand. */
static void
test_rules_after_the_list (void)
{
  static const char *const holidays[] = {
    /* 2029: New Year's Day, Easter on 1 April, and so on; Christmas is a Tuesday. */
    "2029-01-01", "2029-03-30", "2029-04-02", "2029-05-07",
    "2029-05-28", "2029-08-27", "2029-12-25", "2029-12-26",
    /* 2032: Christmas is a Saturday. */
    "2032-01-01", "2032-03-26", "2032-03-29", "2032-05-03",
    "2032-05-31", "2032-08-30", "2032-12-27", "2032-12-28",
    /* 2033: New Year's Day is a Saturday, Christmas a Sunday. */
    "2033-01-03", "2033-04-15", "2033-04-18", "2033-05-02",
    "2033-05-30", "2033-08-29", "2033-12-26", "2033-12-27",
    /* 2034: New Year's Day is a Sunday. */
    "2034-01-02", "2034-04-07", "2034-04-10", "2034-05-01",
    "2034-05-29", "2034-08-28", "2034-12-25", "2034-12-26",
    /* 2037: Christmas is a Friday. */
    "2037-01-01", "2037-04-03", "2037-04-06", "2037-05-04",
    "2037-05-25", "2037-08-31", "2037-12-25", "2037-12-28",
  };
  static const int years[] = { 2029, 2032, 2033, 2034, 2037 };
  g_autoptr(KithCalendar) calendar = new_listed ();
  gsize next = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      KithDate first = kith_date_new (years[i], 1, 1);

      for (KithDate date = first; date < kith_date_new (years[i] + 1, 1, 1); date++)
        {
          gboolean is_weekend = kith_date_get_weekday (date) >= 6;
          gboolean is_confirmed;

          if (is_weekend || kith_calendar_is_working_day (calendar, date, &is_confirmed))
            continue;

          g_assert_false (is_confirmed);
          g_assert_cmpuint (next, <, G_N_ELEMENTS (holidays));
          g_assert_cmpint (date, ==, date_of (holidays[next]));
          next++;
        }
    }

  g_assert_cmpuint (next, ==, G_N_ELEMENTS (holidays));
}

/* Knuth's reckoning of Easter (The Art of Computer Programming, 1.3.2,
 * exercise 14), which goes another way than the calendar's.
 */
static KithDate
compute_easter (int year)
{
  int golden = year % 19 + 1;
  int century = year / 100 + 1;
  int dropped_leap_years = 3 * century / 4 - 12;
  int moon_correction = (8 * century + 5) / 25 - 5;
  int sunday = 5 * year / 4 - dropped_leap_years - 10;
  int epact = ((11 * golden + 20 + moon_correction - dropped_leap_years) % 30 + 30) % 30;
  int full_moon;

  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;

  full_moon = 44 - epact;
  if (full_moon < 21)
    full_moon += 30;

  return kith_date_new (year, 3, 1) + full_moon + 7 - (sunday + full_moon) % 7 - 1;
}

static void
test_easter_of_a_thousand_years (void)
{
  g_autoptr(KithCalendar) calendar = new_computed ();

  for (int year = 1583; year < 2600; year++)
    {
      KithDate easter = compute_easter (year);

      for (KithDate date = kith_date_new (year, 3, 1); date <= kith_date_new (year, 4, 30); date++)
        {
          gboolean is_weekend = kith_date_get_weekday (date) >= 6;
          gboolean is_off = is_weekend || date == easter - 2 || date == easter + 1;

          if (is_working_day (calendar, date) == is_off)
            g_error ("Easter of %d is not where it should be", year);
        }
    }
}

static void
test_every_year_has_eight_holidays (void)
{
  g_autoptr(KithCalendar) calendar = new_computed ();

  for (int year = 1971; year < 2600; year++)
    {
      int n = 0;

      for (KithDate date = kith_date_new (year, 1, 1); date <= kith_date_new (year, 12, 31); date++)
        n += kith_date_get_weekday (date) < 6 && !is_working_day (calendar, date);

      g_assert_cmpint (n, ==, 8);
    }
}

static void
test_add_table (void)
{
  static const struct
  {
    const char *event;
    int         n_days;
    const char *expected;
  } cases[] = {
    { "2026-11-23", 0, "2026-11-23" },
    { "2026-11-23", 1, "2026-11-24" },
    { "2026-11-23", 5, "2026-11-30" },
    { "2026-11-20", 1, "2026-11-23" },
    { "2026-11-21", 0, "2026-11-23" }, /* Saturday counts from Monday */
    { "2026-11-21", 1, "2026-11-24" },
    { "2026-11-22", 1, "2026-11-24" },
    { "2026-12-24", 1, "2026-12-29" }, /* over Christmas and its substitute */
    { "2026-12-25", 1, "2026-12-30" },
    { "2026-04-02", 1, "2026-04-07" }, /* over Easter */
    { "2026-09-01", 45, "2026-11-03" },
    { "2026-11-22", 45, "2027-01-28" },
    { "2022-05-31", 1, "2022-06-01" },
    { "2022-06-01", 1, "2022-06-06" }, /* over the jubilee */
    { "2026-11-25", -2, "2026-11-23" },
    { "2026-11-23", -2, "2026-11-19" },
    { "2026-11-22", -1, "2026-11-19" }, /* Sunday counts from Friday */
    { "2027-01-04", -5, "2026-12-23" },
  };
  g_autoptr(KithCalendar) calendar = new_listed ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_confirmed = FALSE;
      KithDate day = kith_calendar_add_working_days (calendar, date_of (cases[i].event),
                                                     cases[i].n_days, &is_confirmed);
      g_autofree char *iso = kith_date_to_iso (day);

      g_test_message ("%s %d", cases[i].event, cases[i].n_days);
      g_assert_cmpstr (iso, ==, cases[i].expected);
      g_assert_true (is_confirmed);
    }
}

static void
test_last_working_day (void)
{
  static const struct
  {
    const char *date;
    const char *expected;
    gboolean    is_confirmed;
  } cases[] = {
    { "2026-12-24", "2026-12-24", TRUE },
    { "2026-12-28", "2026-12-24", TRUE },
    { "2026-11-22", "2026-11-20", TRUE },
    { "2029-01-01", "2028-12-29", FALSE },
  };
  g_autoptr(KithCalendar) calendar = new_listed ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_confirmed = !cases[i].is_confirmed;
      KithDate day = kith_calendar_get_last_working_day (calendar, date_of (cases[i].date),
                                                         &is_confirmed);

      g_assert_cmpint (day, ==, date_of (cases[i].expected));
      g_assert_cmpint (is_confirmed, ==, cases[i].is_confirmed);
    }
}

static void
test_between_table (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    int         expected;
  } cases[] = {
    { "2026-11-23", "2026-11-23", 0 },
    { "2026-11-23", "2026-11-24", 1 },
    { "2026-11-20", "2026-11-22", 0 },
    { "2026-11-20", "2026-11-23", 1 },
    { "2026-11-22", "2026-11-23", 1 },
    { "2026-12-24", "2026-12-29", 1 },
    { "2026-11-24", "2026-11-23", -1 },
    { "2026-11-23", "2026-11-20", -1 },
    { "2026-01-01", "2026-12-31", 253 },
  };
  g_autoptr(KithCalendar) calendar = new_listed ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      g_assert_cmpint (kith_calendar_working_days_between (calendar, date_of (cases[i].from),
                                                           date_of (cases[i].to), NULL),
                       ==, cases[i].expected);
    }
}

static void
test_day_number_table (void)
{
  static const struct
  {
    const char *event;
    const char *date;
    int         expected;
  } cases[] = {
    { "2026-11-23", "2026-11-23", 0 },
    { "2026-11-23", "2026-11-24", 1 },
    { "2026-11-21", "2026-11-22", 0 },
    { "2026-11-21", "2026-11-23", 0 }, /* Monday is day 0 */
    { "2026-11-21", "2026-11-24", 1 },
    { "2026-11-23", "2026-11-28", 4 }, /* Saturday is still Friday's number */
    { "2026-11-23", "2026-11-20", 0 },
    { "2026-09-01", "2026-11-03", 45 },
    { "2026-12-24", "2026-12-28", 0 },
  };
  g_autoptr(KithCalendar) calendar = new_listed ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s to %s", cases[i].event, cases[i].date);
      g_assert_cmpint (kith_calendar_get_day_number (calendar, date_of (cases[i].event),
                                                     date_of (cases[i].date), NULL),
                       ==, cases[i].expected);
    }
}

/* Working days in a table, in order, and for each day how many of them lie
 * before it: no walking.
 */
typedef struct
{
  GArray   *days;
  GArray   *positions;
  KithDate  first;
} Witness;

static void
witness_clear (Witness *witness)
{
  g_clear_pointer (&witness->days, g_array_unref);
  g_clear_pointer (&witness->positions, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Witness, witness_clear)

static void
witness_fill (Witness *witness)
{
  g_autoptr(GArray) list = load_list ();
  guint next = 0;

  witness->first = kith_date_new (2012, 1, 1);
  witness->days = g_array_new (FALSE, FALSE, sizeof (KithDate));
  witness->positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (KithDate date = witness->first; date <= kith_date_new (2028, 12, 31); date++)
    {
      /* 1 January 2012 was a Sunday. */
      int weekday = (date - witness->first) % 7;
      gboolean is_holiday = next < list->len && g_array_index (list, KithDate, next) == date;

      next += is_holiday;
      g_array_append_val (witness->positions, witness->days->len);

      if (weekday != 0 && weekday != 6 && !is_holiday)
        g_array_append_val (witness->days, date);
    }

  g_assert_cmpuint (next, ==, list->len);
}

static guint
witness_count_before (Witness *witness,
                      KithDate date)
{
  return g_array_index (witness->positions, guint, date - witness->first);
}

static void
test_agrees_with_a_table (void)
{
  g_autoptr(KithCalendar) calendar = new_listed ();
  g_auto(Witness) witness = { 0, };

  witness_fill (&witness);

  for (guint i = 0; i < 5000; i++)
    {
      KithDate event = g_test_rand_int_range (date_of ("2013-01-01"), date_of ("2027-01-01"));
      KithDate date = g_test_rand_int_range (date_of ("2013-01-01"), date_of ("2027-01-01"));
      int n_days = g_test_rand_int_range (0, 200);
      guint day_zero = witness_count_before (&witness, event);
      guint last_by_date = witness_count_before (&witness, date + 1);
      guint last_by_event = witness_count_before (&witness, event + 1);
      KithDate due = g_array_index (witness.days, KithDate, day_zero + (guint)n_days);

      g_assert_cmpint (kith_calendar_add_working_days (calendar, event, n_days, NULL), ==, due);
      g_assert_cmpint (kith_calendar_add_working_days (calendar, event, -n_days - 1, NULL), ==,
                       g_array_index (witness.days, KithDate, last_by_event - 2 - (guint)n_days));
      g_assert_cmpint (kith_calendar_get_last_working_day (calendar, event, NULL), ==,
                       g_array_index (witness.days, KithDate, last_by_event - 1));
      g_assert_cmpint (kith_calendar_working_days_between (calendar, event, date, NULL), ==,
                       (int)last_by_date - (int)last_by_event);
      g_assert_cmpint (kith_calendar_get_day_number (calendar, event, date, NULL), ==,
                       MAX ((int)last_by_date - 1 - (int)day_zero, 0));
      g_assert_cmpint (kith_calendar_get_day_number (calendar, event, due, NULL), ==, n_days);
    }
}

/* The last weekday of 2028 is Friday 29 December. */
static void
test_confirmed_ends_with_the_list (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gboolean    expected;
  } cases[] = {
    { "2028-12-28", "2028-12-29", TRUE },
    { "2028-01-01", "2028-12-31", TRUE },
    { "2028-12-28", "2029-01-02", FALSE },
    { "2028-01-01", "2029-01-01", FALSE },
  };
  g_autoptr(KithCalendar) calendar = new_listed ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate from = date_of (cases[i].from);
      KithDate to = date_of (cases[i].to);
      gboolean is_confirmed = !cases[i].expected;

      kith_calendar_working_days_between (calendar, from, to, &is_confirmed);
      g_assert_cmpint (is_confirmed, ==, cases[i].expected);

      is_confirmed = !cases[i].expected;
      kith_calendar_get_day_number (calendar, from, to, &is_confirmed);
      g_assert_cmpint (is_confirmed, ==, cases[i].expected);
    }

  /* Before the list too, where one-offs are not known; a Sunday is one in any year. */
  g_assert_false (is_confirmed_day (calendar, "2011-04-29"));
  g_assert_false (is_confirmed_day (calendar, "2029-01-01"));
  g_assert_true (is_confirmed_day (calendar, "2040-01-01"));
}

static void
test_confirmed_of_a_limit (void)
{
  g_autoptr(KithCalendar) calendar = new_listed ();
  KithDate event = date_of ("2028-12-28");
  gboolean is_confirmed = FALSE;

  kith_calendar_add_working_days (calendar, event, 1, &is_confirmed);
  g_assert_true (is_confirmed);
  kith_calendar_add_working_days (calendar, event, 2, &is_confirmed);
  g_assert_false (is_confirmed);
}

static void
test_listed_beyond_cover_counts (void)
{
  KithDate one_off = date_of ("2031-07-16");
  g_autoptr(KithCalendar) calendar = kith_calendar_new (&one_off, 1, date_of ("2026-01-01"),
                                                        date_of ("2026-12-31"));

  g_assert_false (is_working_day (calendar, one_off));
  g_assert_false (is_confirmed_day (calendar, "2031-07-16"));
  g_assert_true (is_working_day (calendar, one_off + 1));

  /* Covered by a list that has none. */
  g_assert_true (is_working_day (calendar, date_of ("2026-12-25")));
}

static void
test_ends_with_the_years (void)
{
  g_autoptr(KithCalendar) calendar = new_computed ();
  gboolean is_confirmed = TRUE;

  g_assert_cmpint (add_days (calendar, "9999-12-31", 1), ==, KITH_DATE_NONE);
  g_assert_cmpint (add_days (calendar, "1000-01-02", -2), ==, KITH_DATE_NONE);
  g_assert_cmpint (add_days (calendar, "9990-01-04", G_MAXINT), ==, KITH_DATE_NONE);
  g_assert_cmpint (add_days (calendar, "1010-01-04", G_MININT), ==, KITH_DATE_NONE);

  kith_calendar_add_working_days (calendar, date_of ("9999-12-31"), 1, &is_confirmed);
  g_assert_false (is_confirmed);
}

static void
test_is_a_boxed_type (void)
{
  g_auto(GValue) value = G_VALUE_INIT;
  g_autoptr(KithCalendar) calendar = new_computed ();
  g_autoptr(KithCalendar) again = kith_calendar_ref (calendar);

  g_value_init (&value, KITH_TYPE_CALENDAR);
  g_value_set_boxed (&value, calendar);
  g_assert_true (g_value_get_boxed (&value) == again);
}

static void
test_refuses_an_unsorted_list (void)
{
  KithDate dates[] = { 20001, 20000 };

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*is_sorted*");
  g_assert_null (kith_calendar_new (dates, 2, 19000, 21000));
  g_test_assert_expected_messages ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/days-off", test_days_off);
  g_test_add_func ("/calendar/rules/agree-with-the-list", test_rules_agree_with_the_list);
  g_test_add_func ("/calendar/rules/after-the-list", test_rules_after_the_list);
  g_test_add_func ("/calendar/rules/easter-of-a-thousand-years", test_easter_of_a_thousand_years);
  g_test_add_func ("/calendar/rules/eight-holidays-a-year", test_every_year_has_eight_holidays);
  g_test_add_func ("/calendar/add/table", test_add_table);
  g_test_add_func ("/calendar/last-working-day", test_last_working_day);
  g_test_add_func ("/calendar/between/table", test_between_table);
  g_test_add_func ("/calendar/day-number/table", test_day_number_table);
  g_test_add_func ("/calendar/agrees-with-a-table", test_agrees_with_a_table);
  g_test_add_func ("/calendar/confirmed/ends-with-the-list", test_confirmed_ends_with_the_list);
  g_test_add_func ("/calendar/confirmed/of-a-limit", test_confirmed_of_a_limit);
  g_test_add_func ("/calendar/listed-beyond-cover-counts", test_listed_beyond_cover_counts);
  g_test_add_func ("/calendar/ends-with-the-years", test_ends_with_the_years);
  g_test_add_func ("/calendar/is-a-boxed-type", test_is_a_boxed_type);
  g_test_add_func ("/calendar/refuses-an-unsorted-list", test_refuses_an_unsorted_list);

  return g_test_run ();
}
