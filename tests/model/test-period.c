/* test-period.c: years, terms and months, and the same days a year before
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-period.h"

static KithDate
day_of (const char *iso)
{
  KithDate day = KITH_DATE_NONE;

  g_assert_true (kith_date_parse_iso (iso, &day, NULL));

  return day;
}

static void
assert_day (KithDate    day,
            const char *expected)
{
  g_autofree char *iso = kith_date_to_iso (day);

  g_assert_cmpstr (iso, ==, expected);
}

static void
add_term (GListStore  *terms,
          gint64       id,
          KithTermName name,
          gboolean     is_own,
          const char  *start,
          const char  *finish)
{
  g_autoptr(KithTerm) term = kith_term_new (id, name, is_own, day_of (start), day_of (finish),
                                            KITH_DATE_NONE, KITH_DATE_NONE);

  g_list_store_append (terms, term);
}

static void
test_days (void)
{
  static const struct
  {
    KithPeriodKind  kind;
    const char     *day;
    const char     *newest;
    const char     *label;
    const char     *from;
    const char     *to;
    const char     *last_from;
    const char     *last_to;
  } cases[] = {
    { KITH_PERIOD_YEAR, "2026-11-20", "2026-11-20", "Academic year 2026/27", "2026-09-01", "2026-11-20", "2025-09-01", "2025-11-20" },
    { KITH_PERIOD_YEAR, "2026-08-31", "2026-11-20", "Academic year 2025/26", "2025-09-01", "2026-08-31", "2024-09-01", "2025-08-31" },
    { KITH_PERIOD_YEAR, "1999-12-01", "2026-11-20", "Academic year 1999/00", "1999-09-01", "2000-08-31", "1998-09-01", "1999-08-31" },
    { KITH_PERIOD_MONTH, "2026-11-01", "2026-11-20", "November 2026", "2026-11-01", "2026-11-20", "2025-11-01", "2025-11-20" },
    { KITH_PERIOD_MONTH, "2028-02-29", "2028-05-01", "February 2028", "2028-02-01", "2028-02-29", "2027-02-01", "2027-02-28" },
    { KITH_PERIOD_MONTH, "2029-02-03", "2029-05-01", "February 2029", "2029-02-01", "2029-02-28", "2028-02-01", "2028-02-29" },
    { KITH_PERIOD_MONTH, "2028-02-29", "2028-02-28", "February 2028", "2028-02-01", "2028-02-28", "2027-02-01", "2027-02-28" },
    { KITH_PERIOD_TERM, "2026-11-20", "2026-11-20", "Autumn term 2026", "2026-09-01", "2026-11-20", "2025-09-01", "2025-11-20" },
    { KITH_PERIOD_TERM, "2026-01-01", "2026-11-20", "Spring term 2026", "2026-01-01", "2026-03-31", "2025-01-01", "2025-03-31" },
    { KITH_PERIOD_TERM, "2026-08-31", "2026-11-20", "Summer term 2026", "2026-04-01", "2026-08-31", "2025-04-01", "2025-08-31" },
    { KITH_PERIOD_YEAR, "2030-01-01", "2026-11-20", "Academic year 2026/27", "2026-09-01", "2026-11-20", "2025-09-01", "2025-11-20" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = NULL;
      KithPeriod period;

      kith_period_init (&period, cases[i].kind, day_of (cases[i].day), day_of (cases[i].newest), NULL);
      label = kith_period_dup_label (&period);
      g_assert_cmpstr (label, ==, cases[i].label);
      assert_day (period.from, cases[i].from);
      assert_day (period.to, cases[i].to);
      assert_day (period.last_from, cases[i].last_from);
      assert_day (period.last_to, cases[i].last_to);
      g_assert_cmpint (period.as_at, ==, period.to);
      g_assert_cmpint (period.is_usual, ==, cases[i].kind == KITH_PERIOD_TERM);
    }
}

static void
test_short_label (void)
{
  static const struct { KithPeriodKind  kind; const char *label; } cases[] =
  {
    { KITH_PERIOD_YEAR, "2026/27" },
    { KITH_PERIOD_TERM, "Autumn term 2026" },
    { KITH_PERIOD_MONTH, "November 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = NULL;
      KithPeriod period;

      kith_period_init (&period, cases[i].kind, day_of ("2026-11-20"), day_of ("2026-11-20"), NULL);
      label = kith_period_dup_short_label (&period);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* From any day, earlier and later reach every period once. */
static void
test_walk (void)
{
  const KithDate newest = day_of ("2026-11-20");
  g_autoptr(GListStore) terms = g_list_store_new (KITH_TYPE_TERM);

  add_term (terms, 1, KITH_TERM_AUTUMN, FALSE, "2025-09-03", "2025-12-20");
  add_term (terms, 2, KITH_TERM_SPRING, FALSE, "2026-01-05", "2026-03-28");

  for (KithPeriodKind kind = 0; kind < KITH_N_PERIOD_KINDS; kind++)
    {
      KithPeriod period;
      int n_back = 0;

      kith_period_init (&period, kind, newest, newest, G_LIST_MODEL (terms));
      g_assert_false (kith_period_has_later (&period, newest));
      for (; period.start > day_of ("2024-09-01"); n_back++)
        kith_period_init (&period, kind, period.start - 1, newest, G_LIST_MODEL (terms));
      for (; kith_period_has_later (&period, newest); n_back--)
        kith_period_init (&period, kind, period.later, newest, G_LIST_MODEL (terms));
      g_assert_cmpint (n_back, ==, 0);
    }
}

static void
test_held_terms (void)
{
  g_autoptr(GListStore) terms = g_list_store_new (KITH_TYPE_TERM);
  g_autoptr(GListModel) year = NULL;
  KithPeriod period;

  add_term (terms, 1, KITH_TERM_AUTUMN, FALSE, "2026-09-02", "2026-12-19");
  add_term (terms, 2, KITH_TERM_AUTUMN, TRUE, "2026-08-27", "2026-12-17");
  add_term (terms, 3, KITH_TERM_SUMMER, FALSE, "2027-03-20", "2027-07-22");

  kith_period_init (&period, KITH_PERIOD_TERM, day_of ("2026-12-25"), day_of ("2027-05-01"), G_LIST_MODEL (terms));
  assert_day (period.from, "2026-08-27");
  assert_day (period.to, "2026-12-16");
  assert_day (period.later, "2027-01-01");
  g_assert_false (period.is_usual);

  /* The usual spring gives way to the summer that is held. */
  kith_period_init (&period, KITH_PERIOD_TERM, period.later, day_of ("2027-05-01"), G_LIST_MODEL (terms));
  assert_day (period.to, "2027-03-19");
  g_assert_true (period.is_usual);

  year = kith_terms_of_year (G_LIST_MODEL (terms), 2026);
  g_assert_cmpuint (g_list_model_get_n_items (year), ==, KITH_N_TERMS);
}

static void
test_part (void)
{
  KithPeriod whole, part;

  kith_period_init (&whole, KITH_PERIOD_YEAR, day_of ("2026-11-20"), day_of ("2026-11-20"), NULL);
  kith_period_init_part (&part, &whole, day_of ("2026-11-01"));
  assert_day (part.from, "2026-11-01");
  assert_day (part.to, "2026-11-20");
  g_assert_cmpint (part.as_at, ==, whole.as_at);

  kith_period_init_part (&part, &whole, day_of ("2025-11-01"));
  assert_day (part.to, "2025-11-30");
  assert_day (part.last_to, "2024-11-30");
  g_assert_cmpint (part.as_at, ==, whole.as_at);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/days", test_days);
  g_test_add_func ("/period/short-label", test_short_label);
  g_test_add_func ("/period/walk", test_walk);
  g_test_add_func ("/period/held-terms", test_held_terms);
  g_test_add_func ("/period/part-of-a-page", test_part);

  return g_test_run ();
}
