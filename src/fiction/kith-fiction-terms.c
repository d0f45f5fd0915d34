/* kith-fiction-terms.c: when an invented authority's schools are open
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dates follow the pattern that most councils keep: a week in the middle of
 * each term, and two at Christmas and in spring. They reach into the year that
 * is still to come, as such lists do.
 */

#include "config.h"

#include "kith-fiction-build.h"

#define N_YEARS 5
#define MONDAY 1
#define FRIDAY 5
#define N_INSET_DAYS 3

/* One school in seven keeps dates of its own. */
#define OWN_PER_THOUSAND 140

static KithDate
on_or_after (KithDate date,
             int      weekday)
{
  while (kith_date_get_weekday (date) != weekday)
    date++;

  return date;
}

static void
add_term (KithFiction *fiction,
          int          school,
          const char  *name,
          KithDate     start,
          KithDate     last,
          KithDate     break_start)
{
  const KithFictionTerm term = { school, name, start, last + 1, break_start, break_start + 5 };

  g_array_append_val (fiction->terms, term);
}

/* @shift moves the days of a school that keeps its own. */
static void
add_year (KithFiction *fiction,
          int          school,
          int          year,
          int          shift)
{
  KithDate autumn = kith_fiction_next_working_day (kith_date_new (year, 9, 1 + shift));
  KithDate october = on_or_after (kith_date_new (year, 10, 23), MONDAY);
  KithDate spring = on_or_after (kith_date_new (year + 1, 1, 3), MONDAY);
  KithDate february = on_or_after (kith_date_new (year + 1, 2, 11), MONDAY);
  KithDate summer = on_or_after (kith_date_new (year + 1, 4, 9), MONDAY);
  KithDate may = on_or_after (kith_date_new (year + 1, 5, 25), MONDAY);

  add_term (fiction, school, "autumn", autumn, on_or_after (kith_date_new (year, 12, 15), FRIDAY) - shift, october);
  add_term (fiction, school, "spring", spring + shift, summer - 17, february);
  add_term (fiction, school, "summer", summer + shift, kith_fiction_last_working_day (kith_date_new (year + 1, 7, 22)), may);
}

/* The first day of a year is for the staff; the others lie beside a holiday. */
static void
add_inset_days (KithFictionBuild  *self,
                KithFictionRandom *random,
                guint              school)
{
  const KithDate days[N_INSET_DAYS] = {
    kith_fiction_next_working_day (kith_date_new (self->school_year, 9, 1)),
    on_or_after (kith_date_new (self->school_year, 10, 23), MONDAY) + 7 * kith_fiction_random_between (random, 1, 2),
    on_or_after (kith_date_new (self->school_year + 1, 1, 3), MONDAY) + kith_fiction_random_between (random, 0, 4),
  };

  for (guint i = 0; i < N_INSET_DAYS; i++)
    {
      const KithFictionInsetDay day = { school, days[i] };

      g_array_append_val (self->fiction->inset_days, day);
    }
}

/**
 * kith_fiction_build_terms:
 * @self: a town with its schools
 *
 * Says when the authority's terms are, which schools keep their own, and on
 * which days each is open to its staff alone.
 */
void
kith_fiction_build_terms (KithFictionBuild *self)
{
  KithFictionRandom random;

  kith_fiction_random_init (&random, self->seed, KITH_FICTION_STREAM_TERMS);
  for (int year = self->school_year - N_YEARS + 2; year <= self->school_year + 1; year++)
    add_year (self->fiction, KITH_FICTION_NOBODY, year, 0);

  for (guint i = 0; i < self->sites->len; i++)
    {
      if (kith_fiction_random_chance (&random, OWN_PER_THOUSAND))
        add_year (self->fiction, (int)i, self->school_year, kith_fiction_random_between (&random, 1, 3));
      add_inset_days (self, &random, i);
    }
}
