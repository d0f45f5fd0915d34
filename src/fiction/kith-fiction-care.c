/* kith-fiction-care.c: children who are looked after
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Most children who are looked after today have been so for years, longer
 * than the three years of referrals reach back. They are drawn first, each
 * with the referral that led there; what begins within the three years comes
 * of the referrals.
 */

#include "config.h"

#include "kith-fiction-care.h"

#include "kith-fiction-codes.h"
#include "kith-fiction-private.h"

/* Of a thousand on roll, in tenths. */
#define LONG_IN_CARE_PER_THOUSAND 21

#define MAX_TRIES 40
#define MIN_DAYS_OLD 40
#define MIN_DAYS_IN_CARE 300
#define MAX_DAYS_IN_CARE 2600

static const char *const legal_statuses[] = { "V2", "C1", "C2" };

static guint
draw_first_status (KithFictionRandom *random)
{
  static const guint weights[] = { 560, 390, 50 };

  return kith_fiction_random_weighted (random, weights, G_N_ELEMENTS (weights));
}

/**
 * kith_fiction_child_draw_care:
 * @random: a stream
 * @child: a child
 * @care: when the child is looked after; it may not have begun, or have no end
 * @as_at: today
 *
 * Draws the episodes of a time in care, as far as it has come. One ends when
 * the order or the placement changes, and the next begins on the same day.
 */
void
kith_fiction_child_draw_care (KithFictionRandom     *random,
                              KithFictionChild      *child,
                              const KithFictionSpan *care,
                              KithDate               as_at)
{
  KithDate start = care->start;
  KithDate last_day = care->end != KITH_DATE_NONE ? care->end : G_MAXINT32;
  guint status = draw_first_status (random);
  const char *placement;

  if (start == KITH_DATE_NONE || start > as_at)
    return;

  placement = kith_fiction_draw_placement (random, kith_date_years_between (child->record->birth, start));

  for (;;)
    {
      KithDate change = start + kith_fiction_random_low (random, 60, 1500);
      KithDate end = MIN (change, last_day);

      kith_fiction_child_add_care (child, start, end <= as_at ? end : KITH_DATE_NONE,
                                   legal_statuses[status], placement);

      if (end > as_at || end == last_day)
        return;

      start = end;

      if (status < G_N_ELEMENTS (legal_statuses) - 1 && kith_fiction_random_chance (random, 600))
        status++;
      else
        placement = kith_fiction_draw_placement (random, kith_date_years_between (child->record->birth, start));
    }
}

static KithFictionChild *
pick_pupil (KithFictionBuild  *self,
            KithFictionRandom *random,
            guint              school)
{
  KithFictionSite *site = kith_fiction_build_get_site (self, school);

  for (guint i = 0; i < MAX_TRIES && site->children->len > 0; i++)
    {
      guint index = g_array_index (site->children, guint,
                                   kith_fiction_random_below (random, site->children->len));
      KithFictionChild *child = kith_fiction_build_get_child (self, index);

      if (kith_fiction_child_attends (child, school, self->fiction->as_at) &&
          child->record->referrals->len == 0)
        return child;
    }

  return NULL;
}

/* Brothers and sisters come with a child more often than not. */
static void
take_family_into_care (KithFictionBuild  *self,
                       KithFictionRandom *random,
                       KithFictionChild  *first)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (self, first->family);
  KithDate as_at = self->fiction->as_at;
  KithDate start = as_at - kith_fiction_random_low (random, MIN_DAYS_IN_CARE, MAX_DAYS_IN_CARE);
  KithDate referral;
  KithFictionCase fiction_case;
  int age;

  start = kith_fiction_next_working_day (MAX (start, first->record->birth + MIN_DAYS_OLD + 400));
  referral = kith_fiction_next_working_day (start - kith_fiction_random_between (random, 20, 400));
  age = kith_date_years_between (first->record->birth, referral);
  fiction_case = kith_fiction_case_draw_care (random, referral, age, start);

  for (guint i = 0; i < household->n_children; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (self, household->first + i);

      if (child != first && !kith_fiction_random_chance (random, 550))
        continue;

      if (child->record->referrals->len == 0 &&
          child->record->birth + MIN_DAYS_OLD <= referral && kith_fiction_child_is_at_school (child, as_at))
        kith_fiction_build_apply (self, random, &fiction_case, child);
    }
}

/**
 * kith_fiction_build_care:
 * @self: a town with pupils
 *
 * Invents children who have been looked after for long.
 */
void
kith_fiction_build_care (KithFictionBuild *self)
{
  KithFictionRandom random;

  kith_fiction_random_init (&random, self->seed, KITH_FICTION_STREAM_CARE);

  for (guint i = 0; i < self->sites->len; i++)
    {
      KithFictionSite *site = kith_fiction_build_get_site (self, i);
      guint64 expected = (guint64)site->roll * site->need * LONG_IN_CARE_PER_THOUSAND;
      guint n_families = kith_fiction_random_round (&random, expected * 2 / 3, 1000 * 1000 * 10);

      for (guint j = 0; j < n_families; j++)
        {
          KithFictionChild *child = pick_pupil (self, &random, i);

          if (child != NULL)
            take_family_into_care (self, &random, child);
        }
    }
}
