/* test-fiction-calendar.c: school years and working days, as fiction needs them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-calendar.h"

static KithDate
date (const char *iso)
{
  g_autoptr(GError) error = NULL;
  KithDate value = KITH_DATE_NONE;

  kith_date_parse_iso (iso, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
test_year_group (void)
{
  static const struct
  {
    const char *birth;
    const char *on;
    int         year_group;
  } cases[] = {
    { "2021-09-01", "2026-09-01", 0 },
    { "2022-08-31", "2026-09-01", 0 },
    { "2022-09-01", "2026-09-01", -1 },
    { "2021-08-31", "2026-08-31", 0 },
    { "2021-08-31", "2026-09-01", 1 },
    { "2012-02-29", "2026-11-20", 10 },
    { "2008-09-01", "2027-08-31", 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (kith_fiction_year_group (date (cases[i].birth), date (cases[i].on)), ==, cases[i].year_group);
}

static void
test_birth_year (void)
{
  for (int year_group = KITH_FICTION_NURSERY; year_group <= KITH_FICTION_LAST_YEAR_GROUP; year_group++)
    {
      KithDate birth = kith_fiction_first_of_september (kith_fiction_birth_year (year_group, 2026));

      g_assert_cmpint (kith_fiction_year_group (birth, date ("2026-11-20")), ==, year_group);
      g_assert_cmpint (kith_fiction_year_group (birth + 364, date ("2027-08-31")), ==, year_group);
    }
}

static void
test_working_days (void)
{
  static const struct
  {
    const char *from;
    int         n_days;
    const char *to;
  } cases[] = {
    { "2026-11-20", 0, "2026-11-20" },
    { "2026-11-20", 1, "2026-11-23" },
    { "2026-11-21", 0, "2026-11-23" },
    { "2026-11-02", 15, "2026-11-23" },
    { "2026-12-23", 1, "2027-01-04" },
    { "2025-12-31", 0, "2026-01-02" },
    { "2025-12-31", 1, "2026-01-05" },
  };

  g_assert_cmpint (kith_fiction_last_working_day (date ("2026-11-22")), ==, date ("2026-11-20"));
  g_assert_cmpint (kith_fiction_last_working_day (date ("2027-01-01")), ==, date ("2026-12-23"));
  g_assert_false (kith_fiction_is_working_day (date ("2026-12-24")));
  g_assert_false (kith_fiction_is_working_day (date ("2026-01-01")));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate to = kith_fiction_add_working_days (date (cases[i].from), cases[i].n_days);
      g_autofree char *iso = kith_date_to_iso (to);

      g_assert_cmpstr (iso, ==, cases[i].to);
    }
}

static void
test_census (void)
{
  static const struct
  {
    const char *date;
    const char *census;
  } cases[] = {
    { "2026-11-20", "2026-10-01" },
    { "2026-10-01", "2026-10-01" },
    { "2026-09-30", "2026-05-21" },
    { "2026-02-01", "2026-01-15" },
    { "2026-01-14", "2025-10-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *census = kith_date_to_iso (kith_fiction_census_before (date (cases[i].date)));

      g_assert_cmpstr (census, ==, cases[i].census);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fiction-calendar/year-group", test_year_group);
  g_test_add_func ("/fiction-calendar/birth-year", test_birth_year);
  g_test_add_func ("/fiction-calendar/working-days", test_working_days);
  g_test_add_func ("/fiction-calendar/census", test_census);

  return g_test_run ();
}
