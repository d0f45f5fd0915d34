/* kith-fiction-referrals.c: three years of referrals, month by month
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For each month from the September before three years ago, each school
 * expects referrals: its roll, times the rate of the month, times the need of
 * the school, times how much of that was seen in that year. The expectation
 * is rounded by chance. Each referral then picks a child who attended the
 * school on its day; one in five goes to a child who is known from before.
 * Brothers and sisters often come with a child, and share the case.
 *
 * Referrals rise from year to year. That is not meant as getting worse: where
 * somebody is in the school to be talked to, more is seen.
 */

#include "config.h"

#include "kith-fiction-case.h"
#include "kith-fiction-private.h"

#include "kith-cin-records.h"

#define YEARS_BACK 3
#define MAX_TRIES 40
#define MIN_DAYS_BETWEEN_REFERRALS 20
#define MIN_DAYS_OLD 20
#define MIN_DAYS_BETWEEN_BIRTHS 290

/* Of a hundred thousand pupils, by month from January on. */
static const guint rates[] = { 142, 102, 158, 78, 134, 142, 102, 24, 118, 166, 150, 86 };
#define RATE_UNIT 100000

/* In thousandths, by years ago. */
static const guint growth[YEARS_BACK + 1] = { 1250, 1000, 920, 860 };

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           as_at;
} ReferralStage;

typedef struct
{
  KithDate  first;
  KithDate  last;
  guint     n_days;                  /* of the whole month, even where it is cut off */
  guint     growth;
  guint     rate;
} Month;

static gboolean
can_be_referred (KithFictionChild *child,
                 KithDate          on)
{
  KithDate last = kith_fiction_child_last_need (child);

  return child->record->birth + MIN_DAYS_OLD <= on &&
         (last == KITH_DATE_NONE || (last < on && on - last >= MIN_DAYS_BETWEEN_REFERRALS));
}

static int
pick_from (ReferralStage *stage,
           GArray        *children,
           guint          school,
           KithDate       on)
{
  for (guint i = 0; i < MAX_TRIES && children->len > 0; i++)
    {
      guint index = g_array_index (children, guint, kith_fiction_random_below (&stage->random, children->len));
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, index);

      if (kith_fiction_child_attends (child, school, on) && can_be_referred (child, on))
        return (int)index;
    }

  return KITH_FICTION_NOBODY;
}

static int
pick_child (ReferralStage *stage,
            guint          school,
            KithDate       on)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);
  int child = KITH_FICTION_NOBODY;

  if (kith_fiction_random_chance (&stage->random, 220))
    child = pick_from (stage, site->known, school, on);

  if (child == KITH_FICTION_NOBODY)
    child = pick_from (stage, site->children, school, on);

  return child;
}

/* Somebody may call at a weekend, but seldom. */
static KithDate
draw_referral_day (ReferralStage *stage,
                   const Month   *month)
{
  KithDate day = kith_fiction_random_between (&stage->random, month->first, month->last);

  if (!kith_fiction_random_chance (&stage->random, 60))
    day = kith_fiction_last_working_day (day);

  return MAX (day, month->first);
}

static void
remember (ReferralStage    *stage,
          KithFictionChild *child,
          guint             index)
{
  for (guint i = 0; i < child->attendance->len; i++)
    {
      KithFictionAttendance *attendance = g_ptr_array_index (child->attendance, i);
      KithFictionSite *site = kith_fiction_build_get_site (stage->build, attendance->school);

      g_array_append_val (site->known, index);
    }
}

static gboolean
is_born_apart (ReferralStage        *stage,
               KithFictionHousehold *household,
               KithDate              birth)
{
  for (guint i = 0; i < household->n_children; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, household->first + i);

      if (ABS (child->record->birth - birth) < MIN_DAYS_BETWEEN_BIRTHS)
        return FALSE;
    }

  return TRUE;
}

/* A brother or sister who is not at school yet is known only where the
 * family is.
 */
static void
add_youngest (ReferralStage         *stage,
              guint                  family,
              const KithFictionCase *fiction_case)
{
  KithFictionBuild *build = stage->build;
  KithFictionHousehold *household = kith_fiction_build_get_household (build, family);
  int first_year = kith_fiction_birth_year (KITH_FICTION_NURSERY - 1, build->school_year);
  KithDate earliest = kith_fiction_first_of_september (first_year);
  KithDate latest = fiction_case->referral - MIN_DAYS_OLD;
  KithDate birth;
  guint index;

  if (household->youngest != KITH_FICTION_NOBODY || earliest > latest ||
      !kith_fiction_random_chance (&stage->random, 300))
    return;

  birth = kith_fiction_random_between (&stage->random, earliest, latest);

  if (!is_born_apart (stage, household, birth))
    return;

  index = kith_fiction_build_add_child (build, &stage->random, family, birth);
  household->youngest = (int)index;
  kith_fiction_build_get_child (build, index)->record->upn_unknown = g_strdup ("UN1");
  kith_fiction_build_apply (build, &stage->random, fiction_case, kith_fiction_build_get_child (build, index));
}

/* Returns how many children were referred together. */
static guint
refer_family (ReferralStage         *stage,
              guint                  first,
              const KithFictionCase *fiction_case)
{
  KithFictionBuild *build = stage->build;
  guint family = kith_fiction_build_get_child (build, first)->family;
  KithFictionHousehold *household = kith_fiction_build_get_household (build, family);
  guint n_referred = 0;

  for (guint i = household->first; i < household->first + household->n_children; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (build, i);

      if (i != first && (!can_be_referred (child, fiction_case->referral) ||
                         !kith_fiction_random_chance (&stage->random, 420)))
        continue;

      kith_fiction_build_apply (build, &stage->random, fiction_case, child);
      remember (stage, child, i);
      n_referred++;
    }

  if (kith_fiction_case_is_open (fiction_case, stage->as_at))
    add_youngest (stage, family, fiction_case);

  return n_referred;
}

/* For those who have moved away nothing is open any more. */
static KithFictionCase
draw_case (ReferralStage *stage,
           guint          first,
           KithDate       on)
{
  KithFictionChild *child = kith_fiction_build_get_child (stage->build, first);
  int age = kith_date_years_between (child->record->birth, on);
  KithFictionCase fiction_case = kith_fiction_case_draw (&stage->random, on, age);

  if (kith_fiction_case_is_open (&fiction_case, stage->as_at) &&
      !kith_fiction_child_is_at_school (child, stage->as_at))
    kith_fiction_case_stop (&fiction_case);

  return fiction_case;
}

static void
refer_from_school (ReferralStage *stage,
                   guint          school,
                   const Month   *month)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);
  guint64 expected = (guint64)site->roll * month->rate * site->need / 1000 * month->growth / 1000;
  guint n_left;

  expected = expected * (guint)(month->last - month->first + 1) / month->n_days;
  n_left = kith_fiction_random_round (&stage->random, expected, RATE_UNIT);

  while (n_left > 0)
    {
      KithDate day = draw_referral_day (stage, month);
      int child = pick_child (stage, school, day);
      KithFictionCase fiction_case;
      guint n_referred;

      if (child == KITH_FICTION_NOBODY)
        return;

      fiction_case = draw_case (stage, (guint)child, day);
      n_referred = refer_family (stage, (guint)child, &fiction_case);
      n_left -= MIN (n_left, n_referred);
    }
}

static void
refer_in_month (ReferralStage *stage,
                KithDate       first)
{
  KithDate next = kith_date_add_months (first, 1);
  int years_ago = stage->build->school_year - kith_fiction_school_year (first);
  Month month = {
    .first = first,
    .last = MIN (next - 1, stage->as_at),
    .n_days = (guint)(next - first),
    .growth = growth[years_ago],
  };
  int number;

  kith_date_get_ymd (first, NULL, &number, NULL);
  month.rate = rates[number - 1];

  for (guint i = 0; i < stage->build->sites->len; i++)
    refer_from_school (stage, i, &month);
}

static KithCinReferral *
find_quiet_referral (KithFictionChild *child,
                     KithDate          as_at)
{
  KithCinReferral *referral;

  if (!kith_fiction_child_has_need (child, as_at) || kith_fiction_child_has_care (child, as_at))
    return NULL;

  referral = g_ptr_array_index (child->record->referrals, child->record->referrals->len - 1);

  return referral->section47s->len == 0 && referral->protection_plans->len == 0 && referral->assessments->len > 0 ?
         referral : NULL;
}

/* Something happened in the last weeks to a child who was known already. */
static void
add_recent_enquiries (ReferralStage *stage)
{
  for (guint i = 0; i < stage->build->fiction->children->len; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, i);
      KithCinReferral *referral = find_quiet_referral (child, stage->as_at);
      KithCinSection47 *section47;
      KithDate start;

      if (referral == NULL || !kith_fiction_random_chance (&stage->random, 65))
        continue;

      start = kith_fiction_next_working_day (stage->as_at - kith_fiction_random_between (&stage->random, 1, 20));

      if (start < referral->date || start > stage->as_at)
        continue;

      section47 = kith_cin_referral_begin_section47 (referral);
      section47->start = start;
      section47->conference_target = kith_fiction_add_working_days (start, 15);
      section47->conference_not_required = 0;
    }
}

/**
 * kith_fiction_build_referrals:
 * @self: a town with pupils
 *
 * Invents referrals of this school year and the three before it.
 */
void
kith_fiction_build_referrals (KithFictionBuild *self)
{
  ReferralStage stage = { .build = self, .as_at = self->fiction->as_at };
  KithDate month = kith_fiction_first_of_september (self->school_year - YEARS_BACK);

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_REFERRALS);

  for (; month <= stage.as_at; month = kith_date_add_months (month, 1))
    refer_in_month (&stage, month);

  add_recent_enquiries (&stage);
}
