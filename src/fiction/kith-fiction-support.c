/* kith-fiction-support.c: early help, for those who have nothing above it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two roads lead to early help: an assessment that was closed with a referral
 * to it, and a school, a parent or a health visitor who asked for it. Where a
 * referral is taken further early help stops, because the plan takes its place.
 */

#include "config.h"

#include "kith-fiction-support.h"

#include "kith-fiction-identity.h"
#include "kith-fiction-private.h"

#define YEARS_BACK 3
#define MAX_TRIES 40
#define MIN_DAYS 14
#define MIN_DAYS_BETWEEN 60

/* Beginning in a month, of a hundred thousand pupils. */
#define RATE 220
#define RATE_IN_AUGUST 36
#define RATE_UNIT 100000

static const char *const reasons[] = {
  "Anxiety about school",
  "Attendance below 90%",
  "Behaviour at home",
  "Bereavement",
  "Boundaries and routines",
  "Debt and rent arrears",
  "Friendships and safety online",
  "Housing: overcrowding",
  "Housing: temporary accommodation",
  "Parental conflict",
  "Parent’s mental health",
  "Parent’s physical illness",
  "Preparing for secondary school",
  "Risk of exclusion",
  "Separated parents: contact",
  "Sleep",
  "Special educational needs: waiting for assessment",
  "Support after domestic abuse",
  "Young carer",
};

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           as_at;
} SupportStage;

static const char *
draw_reason (KithFictionRandom *random)
{
  return reasons[kith_fiction_random_below (random, G_N_ELEMENTS (reasons))];
}

/* When the next referral is taken further, from @start on. */
static KithDate
find_next_need (KithFictionChild *child,
                KithDate          start)
{
  for (guint i = 0; i < child->record->referrals->len; i++)
    {
      KithCinReferral *referral = g_ptr_array_index (child->record->referrals, i);

      if (referral->no_further_action == 0 && referral->date >= start)
        return referral->date;
    }

  return G_MAXINT32;
}

static gboolean
can_be_supported (KithFictionChild *child,
                  KithDate          start)
{
  if (child->record->birth > start || kith_fiction_child_has_need (child, start) ||
      kith_fiction_child_has_care (child, start) || find_next_need (child, start) - start < MIN_DAYS)
    return FALSE;

  for (guint i = 0; i < child->support->len; i++)
    {
      KithFictionSupport *support = g_ptr_array_index (child->support, i);

      if (support->end == KITH_DATE_NONE || start - support->end < MIN_DAYS_BETWEEN)
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_fiction_build_add_support:
 * @self: a town
 * @random: a stream
 * @child: a child
 * @start: the day it begins, not after today
 * @end: the day it will end, if nothing comes in between
 *
 * Gives a child early help, if the child has nothing else on that day.
 *
 * Returns: whether the child has it now
 */
gboolean
kith_fiction_build_add_support (KithFictionBuild  *self,
                                KithFictionRandom *random,
                                KithFictionChild  *child,
                                KithDate           start,
                                KithDate           end)
{
  KithDate as_at = self->fiction->as_at;

  g_return_val_if_fail (child != NULL, FALSE);
  g_return_val_if_fail (start <= as_at, FALSE);

  if (!can_be_supported (child, start))
    return FALSE;

  end = MIN (end, find_next_need (child, start));
  kith_fiction_build_make_known (self, random, child);
  kith_fiction_child_add_support (child, start, end <= as_at ? end : KITH_DATE_NONE, draw_reason (random));

  return TRUE;
}

static KithDate
draw_end (SupportStage *stage,
          KithDate      start)
{
  return kith_fiction_next_working_day (start + kith_fiction_random_low (&stage->random, 50, 520));
}

static void
follow_closures (SupportStage *stage)
{
  for (guint i = 0; i < stage->build->fiction->children->len; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, i);
      gboolean has_left = child->attendance->len > 0 && !kith_fiction_child_is_at_school (child, stage->as_at);

      for (guint j = 0; !has_left && j < child->record->referrals->len; j++)
        {
          KithCinReferral *referral = g_ptr_array_index (child->record->referrals, j);
          KithDate start;

          if (g_strcmp0 (referral->closure_reason, "RC9") != 0)
            continue;

          start = kith_fiction_next_working_day (referral->closure + 1);

          if (start <= stage->as_at)
            kith_fiction_build_add_support (stage->build, &stage->random, child, start, draw_end (stage, start));
        }
    }
}

static KithFictionChild *
pick_child (SupportStage *stage,
            guint         school,
            KithDate      on)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);

  for (guint i = 0; i < MAX_TRIES && site->children->len > 0; i++)
    {
      guint index = g_array_index (site->children, guint,
                                   kith_fiction_random_below (&stage->random, site->children->len));
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, index);

      if (kith_fiction_child_attends (child, school, on) &&
          kith_fiction_child_is_at_school (child, stage->as_at) && can_be_supported (child, on))
        return child;
    }

  return NULL;
}

/* Returns how many children of the family have it now. */
static guint
support_family (SupportStage     *stage,
                KithFictionChild *first,
                KithDate          start)
{
  KithFictionHousehold *household = kith_fiction_build_get_household (stage->build, first->family);
  KithDate end = draw_end (stage, start);
  guint n_supported = 0;

  for (guint i = 0; i < household->n_children; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, household->first + i);

      if (child != first && !kith_fiction_random_chance (&stage->random, 380))
        continue;

      if (kith_fiction_build_add_support (stage->build, &stage->random, child, start, end))
        n_supported++;
    }

  return n_supported;
}

static void
support_from_school (SupportStage *stage,
                     guint         school,
                     KithDate      first)
{
  KithFictionSite *site = kith_fiction_build_get_site (stage->build, school);
  KithDate next = kith_date_add_months (first, 1);
  KithDate last = MIN (next - 1, stage->as_at);
  guint64 expected;
  guint n_left;
  int month;

  kith_date_get_ymd (first, NULL, &month, NULL);
  expected = (guint64)site->roll * site->help / 1000 * (month == 8 ? RATE_IN_AUGUST : RATE);
  expected = expected * (guint)(last - first + 1) / (guint)(next - first);
  n_left = kith_fiction_random_round (&stage->random, expected, RATE_UNIT);

  while (n_left > 0)
    {
      KithDate start = kith_fiction_last_working_day (kith_fiction_random_between (&stage->random, first, last));
      KithFictionChild *child;
      guint n_supported;

      start = MAX (start, first);
      child = pick_child (stage, school, start);

      if (child == NULL)
        return;

      n_supported = support_family (stage, child, start);
      n_left -= MIN (n_left, n_supported);
    }
}

static gint
compare_supports (gconstpointer a,
                  gconstpointer b)
{
  const KithFictionSupport *one = *(KithFictionSupport *const *)a;
  const KithFictionSupport *other = *(KithFictionSupport *const *)b;

  return (one->start > other->start) - (one->start < other->start);
}

/**
 * kith_fiction_build_support:
 * @self: a town with referrals
 *
 * Invents early help of this school year and the three before it.
 */
void
kith_fiction_build_support (KithFictionBuild *self)
{
  SupportStage stage = { .build = self, .as_at = self->fiction->as_at };
  KithDate month = kith_fiction_first_of_september (self->school_year - YEARS_BACK);

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_SUPPORT);

  for (; month <= stage.as_at; month = kith_date_add_months (month, 1))
    {
      for (guint i = 0; i < self->sites->len; i++)
        support_from_school (&stage, i, month);
    }

  follow_closures (&stage);

  for (guint i = 0; i < self->fiction->children->len; i++)
    g_ptr_array_sort (kith_fiction_build_get_child (self, i)->support, compare_supports);
}
