/* kith-fiction-work.c: what is done with the children, beside what a census asks for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the law's clocks ask for comes at its intervals: core groups, child in
 * need meetings, looked-after reviews, education plans and health assessments;
 * the last of them is now and then late. Of other workers' children a file
 * brought it. Of the children of whoever works with the store a hand wrote it
 * down, and the council's system does not have the newest yet. There are a few
 * rare matters among them, so that each kind of work is there to be looked at.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define DAYS_UNTIL_HELD 14
#define LATE_PER_THOUSAND 120
#define OLDEST_DAYS 900
#define FEW_DAYS 150                 /* in a small town, which is there to be tried out quickly */

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           yesterday;
  KithDate           oldest;
  guint              n_mine;         /* of whom the rare matters have been written */
} WorkStage;

static gboolean
is_mine (WorkStage *stage,
         guint      child)
{
  return kith_fiction_build_get_child (stage->build, child)->worker == 0;
}

/* Whoever works with the store writes things down on the day or the next. */
static KithFictionWork *
add (WorkStage  *stage,
     guint       child,
     const char *kind,
     const char *day_name,
     KithDate    day)
{
  KithFictionWork *work = kith_fiction_work_new (child, kind, MIN (day + 1, stage->yesterday));

  if (is_mine (stage, child))
    work->council = stage->yesterday - day > DAYS_UNTIL_HELD || kith_fiction_random_chance (&stage->random, 400) ? "in" : "not-yet";
  kith_fiction_work_set_day (work, day_name, day);
  g_ptr_array_add (stage->build->fiction->work, work);

  return work;
}

/* One after another, until the day before; the last may not have been held. */
static void
repeat (WorkStage  *stage,
        guint       child,
        const char *kind,
        KithDate    first,
        int         n_days)
{
  KithDate day = kith_fiction_next_working_day (first);
  gboolean is_late = kith_fiction_random_chance (&stage->random, LATE_PER_THOUSAND);

  while (day <= stage->yesterday)
    {
      KithDate next = kith_fiction_last_working_day (day + n_days - kith_fiction_random_between (&stage->random, 0, n_days / 5));

      if (day > stage->oldest && (!is_late || next <= stage->yesterday))
        add (stage, child, kind, "day", day);
      day = MAX (next, day + 1);
    }
}

static void
add_discussions (WorkStage             *stage,
                 guint                  child,
                 const KithCinReferral *referral)
{
  for (guint i = 0; i < referral->section47s->len; i++)
    {
      const KithCinSection47 *enquiry = g_ptr_array_index (referral->section47s, i);
      KithFictionWork *work = add (stage, child, "strategy", "day", enquiry->start);

      kith_fiction_work_set_day (work, "decided", MAX (referral->date, kith_fiction_last_working_day (enquiry->start - 1)));
      kith_fiction_work_set (work, "initiated", "1");
    }
}

static void
add_reviews (WorkStage             *stage,
             guint                  child,
             const KithCinReferral *referral)
{
  for (guint i = 0; i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      if (plan->end == KITH_DATE_NONE)
        repeat (stage, child, "need-review", plan->start + 20, 28);
    }

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      if (plan->end == KITH_DATE_NONE)
        repeat (stage, child, "core-group", kith_fiction_add_working_days (plan->start, 9), 31);
    }
}

static void
add_care (WorkStage              *stage,
          guint                   child,
          const KithFictionChild *record)
{
  const KithFictionCareEpisode *last = NULL;
  KithDate start;

  if (record->care->len == 0)
    return;

  last = g_ptr_array_index (record->care, record->care->len - 1);
  if (last->end != KITH_DATE_NONE)
    return;

  start = last->start;
  repeat (stage, child, "care-review", kith_fiction_add_working_days (start, 19), 175);
  repeat (stage, child, "education-plan", kith_fiction_add_working_days (start, 9), 110);
  repeat (stage, child, "health-assessment", kith_fiction_add_working_days (start, 18), 340);
}

static void
add_contact (WorkStage             *stage,
             guint                  child,
             const KithCinReferral *referral)
{
  KithFictionWork *work = NULL;

  if (!is_mine (stage, child) || referral->source == NULL || referral->date > stage->yesterday)
    return;

  work = add (stage, child, "contact", "day", kith_fiction_last_working_day (referral->date - 1));
  kith_fiction_work_set (work, "source", referral->source);
  kith_fiction_work_set (work, "about", "Rang the front door; asked for what is known to be put in writing.");
  kith_fiction_work_set (work, "outcome", "cin-referral");
}

static void
add_open (WorkStage *stage,
          guint      child)
{
  const KithFictionChild *record = kith_fiction_build_get_child (stage->build, child);

  for (guint i = 0; i < record->record->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (record->record->referrals, i);

      if (referral->closure != KITH_DATE_NONE || referral->no_further_action == 1)
        continue;

      add_contact (stage, child, referral);
      add_discussions (stage, child, referral);
      add_reviews (stage, child, referral);
    }

  add_care (stage, child, record);
}

/* One came home and was spoken with; the newest has not been yet. */
static void
add_missing (WorkStage *stage,
             guint      child,
             KithDate   opening)
{
  KithDate then = stage->yesterday - 47;
  KithFictionWork *work = NULL;

  if (then > opening)
    {
      work = add (stage, child, "missing", "start", then);
      kith_fiction_work_set (work, "kind", "M");
      kith_fiction_work_set_day (work, "found", then + 1);
      kith_fiction_work_set_day (work, "offered", then + 1);
      kith_fiction_work_set_day (work, "interview", then + 3);
    }

  work = add (stage, child, "missing", "start", stage->yesterday - 2);
  kith_fiction_work_set (work, "kind", "A");
  kith_fiction_work_set_day (work, "found", stage->yesterday - 1);
  kith_fiction_work_set_day (work, "offered", stage->yesterday);
}

static void
add_matter (WorkStage  *stage,
            guint       child,
            const char *kind,
            int         n_days_ago,
            int         n_days_until)
{
  KithDate day = kith_fiction_last_working_day (stage->yesterday - n_days_ago);

  kith_fiction_work_set_day (add (stage, child, kind, "day", day), "answered", kith_fiction_next_working_day (day + n_days_until));
}

static void
add_fostering (WorkStage *stage,
               guint      child)
{
  KithDate day = kith_fiction_last_working_day (stage->yesterday - 40);
  KithFictionWork *work = add (stage, child, "private-fostering", "notified", day);

  kith_fiction_work_set_day (work, "start", day - 4);
  kith_fiction_work_set (work, "kind", "8E");
}

/* Another worker had the case first. */
static void
add_workers (WorkStage *stage,
             guint      child,
             KithDate   opening)
{
  KithDate change = opening + (stage->yesterday - opening) / 3;
  KithFictionWork *work = NULL;

  if (stage->build->fiction->workers->len < 2 || change <= opening)
    return;

  work = add (stage, child, "worker", "valid_from", opening);
  kith_fiction_work_set (work, "worker_id", "1");
  kith_fiction_work_set_day (work, "valid_to", change);
  work = add (stage, child, "worker", "valid_from", change);
  kith_fiction_work_set (work, "worker_id", "0");
  kith_fiction_work_set (work, "reason", "TSPROC");
}

/* Of each a case or two, among the children of whoever works with the store. */
static void
add_rare (WorkStage *stage,
          guint      child)
{
  KithFictionChild *record = kith_fiction_build_get_child (stage->build, child);
  KithDate opening = kith_fiction_child_find_opening (record);
  gboolean is_in_care = kith_fiction_child_has_care (record, stage->yesterday);
  int age = record->record->birth != KITH_DATE_NONE ? kith_date_years_between (record->record->birth, stage->yesterday) : 0;

  if (opening == KITH_DATE_NONE || opening > stage->yesterday - 60)
    return;

  switch (stage->n_mine++)
    {
    case 0:
    case 5:
      add_workers (stage, child, opening);
      break;

    case 1:
      add_matter (stage, child, "exploitation", 33, 5);
      if (age >= 11)
        add_missing (stage, child, opening);
      break;

    case 2:
      add_matter (stage, child, "complaint", 38, 9);
      break;

    case 3:
      if (!is_in_care && age < 16)
        add_fostering (stage, child);
      break;

    case 4:
      add_matter (stage, child, "transfer", 55, 11);
      break;

    default:
      if (age >= 13 && kith_fiction_random_chance (&stage->random, 200))
        add_missing (stage, child, opening);
    }
}

/**
 * kith_fiction_build_work:
 * @self: a town with its caseloads
 * @scale_thousandths: how large the town is
 *
 * Draws what is done with the children who have an open case.
 */
void
kith_fiction_build_work (KithFictionBuild *self,
                         guint             scale_thousandths)
{
  GPtrArray *children = self->fiction->children;
  WorkStage stage = { .build = self, .yesterday = self->fiction->as_at - 1 };

  stage.oldest = stage.yesterday - (scale_thousandths < KITH_FICTION_SMALL_TOWN ? FEW_DAYS : OLDEST_DAYS);

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_WORK);
  for (guint i = 0; i < children->len; i++)
    {
      if (!kith_fiction_child_is_open (g_ptr_array_index (children, i), self->fiction->as_at))
        continue;

      add_open (&stage, i);
      if (is_mine (&stage, i))
        add_rare (&stage, i);
    }
}
