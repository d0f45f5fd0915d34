/* kith-clock-record.c: what starts, stops and holds up a clock
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clock-record.h"

G_STATIC_ASSERT (KITH_CLOCK_N_KINDS <= 64);

static const struct
{
  const char *nick;
  gboolean    lasts;
} kinds[KITH_CLOCK_N_KINDS] = {
  [KITH_CLOCK_REFERRAL] = { "referral", TRUE },
  [KITH_CLOCK_DECISION] = { "decision", FALSE },
  [KITH_CLOCK_ASSESSED] = { "assessed", FALSE },
  [KITH_CLOCK_STRATEGY_DECISION] = { "strategy-decision", FALSE },
  [KITH_CLOCK_STRATEGY] = { "strategy", FALSE },
  [KITH_CLOCK_SECTION47] = { "section47", TRUE },
  [KITH_CLOCK_CONFERENCE_BOOKED] = { "conference-booked", FALSE },
  [KITH_CLOCK_CONFERENCE] = { "conference", FALSE },
  [KITH_CLOCK_REPORT] = { "report", FALSE },
  [KITH_CLOCK_PROTECTION_PLAN] = { "protection-plan", TRUE },
  [KITH_CLOCK_CORE_GROUP] = { "core-group", FALSE },
  [KITH_CLOCK_REVIEW_BOOKED] = { "review-booked", FALSE },
  [KITH_CLOCK_PROTECTION_REVIEW] = { "protection-review", FALSE },
  [KITH_CLOCK_REVIEW] = { "review", FALSE },
  [KITH_CLOCK_BIRTH] = { "birth", FALSE },
  [KITH_CLOCK_VISIT_BOOKED] = { "visit-booked", FALSE },
  [KITH_CLOCK_VISIT] = { "visit", FALSE },
  [KITH_CLOCK_VISIT_ALONE] = { "visit-alone", FALSE },
  [KITH_CLOCK_NEED_PLAN] = { "need-plan", TRUE },
  [KITH_CLOCK_CARE] = { "care", TRUE },
  [KITH_CLOCK_PLACEMENT] = { "placement", TRUE },
  [KITH_CLOCK_PLACEMENT_TO_18] = { "placement-to-18", TRUE },
  [KITH_CLOCK_INTERIM_AT_HOME] = { "interim-at-home", TRUE },
  [KITH_CLOCK_EDUCATION_PLAN] = { "education-plan", FALSE },
  [KITH_CLOCK_HEALTH_ASSESSMENT] = { "health-assessment", FALSE },
  [KITH_CLOCK_PRIVATE_FOSTERING] = { "private-fostering", TRUE },
  [KITH_CLOCK_FOUND] = { "found", FALSE },
  [KITH_CLOCK_INTERVIEW] = { "interview", FALSE },
  [KITH_CLOCK_COURT] = { "court", FALSE },
  [KITH_CLOCK_FINAL_ORDER] = { "final-order", FALSE },
  [KITH_CLOCK_POLICE_PROTECTION] = { "police-protection", TRUE },
  [KITH_CLOCK_EMERGENCY_ORDER] = { "emergency-order", TRUE },
  [KITH_CLOCK_TRANSFER] = { "transfer", FALSE },
  [KITH_CLOCK_ALLEGATION] = { "allegation", FALSE },
  [KITH_CLOCK_EXPLOITATION] = { "exploitation", FALSE },
  [KITH_CLOCK_COMPLAINT] = { "complaint", FALSE },
  [KITH_CLOCK_ANSWER] = { "answer", FALSE },
  [KITH_CLOCK_CRITICAL_EVENT] = { "critical-event", FALSE },
  [KITH_CLOCK_OTHER_EVENT] = { "other-event", FALSE },
  [KITH_CLOCK_ENTRY] = { "entry", FALSE },
  [KITH_CLOCK_OVERSIGHT] = { "oversight", FALSE },
  [KITH_CLOCK_INTERVIEW_WANTED] = { "interview-wanted", TRUE },
};

/**
 * kith_clock_kind_get_nick:
 * @kind: a kind
 *
 * Returns: (transfer none): such as "protection-plan", as files and the store have it
 */
const char *
kith_clock_kind_get_nick (KithClockKind kind)
{
  g_return_val_if_fail (kind < KITH_CLOCK_N_KINDS, NULL);

  return kinds[kind].nick;
}

/**
 * kith_clock_kind_lasts:
 * @kind: a kind
 *
 * Returns: whether it goes from a day until a day
 */
gboolean
kith_clock_kind_lasts (KithClockKind kind)
{
  g_return_val_if_fail (kind < KITH_CLOCK_N_KINDS, FALSE);

  return kinds[kind].lasts;
}

/**
 * kith_clock_kind_parse:
 * @nick: (nullable): what may name a kind
 * @ret_kind: (out): the kind; untouched where there is none of that name
 *
 * Returns: whether @nick names one
 */
gboolean
kith_clock_kind_parse (const char    *nick,
                       KithClockKind *ret_kind)
{
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  for (KithClockKind kind = 0; kind < KITH_CLOCK_N_KINDS; kind++)
    {
      if (g_strcmp0 (kinds[kind].nick, nick) == 0)
        {
          *ret_kind = kind;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_clock_kinds_parse:
 * @nicks: (nullable): names of kinds with spaces between them; %NULL for none
 * @ret_kinds: (out): the kinds; untouched where a name is of none
 *
 * Returns: whether each name is of a kind
 */
gboolean
kith_clock_kinds_parse (const char     *nicks,
                        KithClockKinds *ret_kinds)
{
  g_auto(GStrv) parts = g_strsplit (nicks != NULL ? nicks : "", " ", -1);
  KithClockKinds found = 0;

  g_return_val_if_fail (ret_kinds != NULL, FALSE);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      KithClockKind kind;

      if (parts[i][0] == '\0')
        continue;

      if (!kith_clock_kind_parse (parts[i], &kind))
        return FALSE;

      found |= KITH_CLOCK_BIT (kind);
    }

  *ret_kinds = found;

  return TRUE;
}

/**
 * kith_clock_record_covers:
 * @self: a record
 * @day: a day
 *
 * Returns: whether what @self is of lasts on that day; what has no start is
 *   known to have begun, though not when
 */
gboolean
kith_clock_record_covers (const KithClockRecord *self,
                          KithDate               day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->from <= day && (self->until == KITH_DATE_NONE || day < self->until);
}

/**
 * kith_clock_record_joins:
 * @self: a record
 * @other: another
 *
 * Returns: whether they can be about the same matter
 */
gboolean
kith_clock_record_joins (const KithClockRecord *self,
                         const KithClockRecord *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return (self->thread == 0 || other->thread == 0 || self->thread == other->thread) &&
         (self->part == 0 || other->part == 0 || self->part == other->part);
}
