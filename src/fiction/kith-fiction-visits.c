/* kith-fiction-visits.c: when each child was visited last, and is to be next
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child on a protection plan is visited every two weeks, one in need every
 * four, one looked after every six, and with early help every six as well.
 * Most visits are in time; one in nine is late, and a few children whose case
 * is young were not visited yet.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define LATE_PER_THOUSAND 110
#define MOST_DAYS_LATE 24

typedef enum
{
  DAYS_PROTECTION = 14,
  DAYS_NEED = 28,
  DAYS_CARE = 42,
  DAYS_SUPPORT = 42,
} Interval;

static gboolean
has_protection (const KithFictionChild *child,
                KithDate                as_at)
{
  for (guint i = 0; i < child->record->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->record->referrals, i);

      for (guint j = 0; j < referral->protection_plans->len; j++)
        {
          const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, j);

          if (plan->start <= as_at && plan->end == KITH_DATE_NONE && referral->closure == KITH_DATE_NONE)
            return TRUE;
        }
    }

  return FALSE;
}

static int
find_interval (KithFictionChild *child,
               KithDate          as_at)
{
  if (has_protection (child, as_at))
    return DAYS_PROTECTION;

  if (kith_fiction_child_has_care (child, as_at))
    return DAYS_CARE;

  return kith_fiction_child_has_need (child, as_at) ? DAYS_NEED : DAYS_SUPPORT;
}

static void
draw_visit (KithFictionRandom *random,
            KithFictionChild  *child,
            KithDate           as_at)
{
  int interval = find_interval (child, as_at);
  int days = kith_fiction_random_between (random, 0, interval - 1);
  KithDate opening = kith_fiction_child_find_opening (child);

  if (kith_fiction_random_chance (random, LATE_PER_THOUSAND))
    days = interval + kith_fiction_random_between (random, 1, MOST_DAYS_LATE);

  child->visit_done = as_at - days;
  child->visit_due = child->visit_done + interval;
  if (opening != KITH_DATE_NONE && child->visit_done < opening)
    {
      child->visit_done = KITH_DATE_NONE;
      child->visit_due = opening + interval;
    }
}

/**
 * kith_fiction_build_visits:
 * @self: a town with its caseloads
 *
 * Draws the visits of every child with an open case.
 */
void
kith_fiction_build_visits (KithFictionBuild *self)
{
  GPtrArray *children = self->fiction->children;
  KithDate as_at = self->fiction->as_at;
  KithFictionRandom random;

  kith_fiction_random_init (&random, self->seed, KITH_FICTION_STREAM_VISITS);
  for (guint i = 0; i < children->len; i++)
    {
      KithFictionChild *child = g_ptr_array_index (children, i);

      if (kith_fiction_child_is_open (child, as_at))
        draw_visit (&random, child, as_at);
    }
}
