/* kith-fiction-case.c: a referral and what follows from it, past and to come
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case is drawn to its end, without a thought for what day it is today:
 *
 *   referral ─ no further action
 *            └ assessment ─ closed, or on to early help
 *                         ├ plan for a child in need ─ closed
 *                         │    └ enquiry ─ conference ─ protection plan …
 *                         ├ enquiry ─ conference ─ protection plan
 *                         │    └ plan for a child in need, or care ─ closed
 *                         └ care
 *
 * Only when it is written into a child's record is it cut off at today, so
 * that what is open today is open by chance, as it would be: long cases more
 * often than short ones.
 *
 * The census's rules on the order of days hold by construction: conferences
 * fall on working days, a protection plan begins on the day of its conference,
 * plans of the two kinds never overlap, and nothing follows the closure.
 */

#include "config.h"

#include "kith-fiction-case.h"

#include "kith-fiction-codes.h"

#define WORKING_DAYS_TO_CONFERENCE 15
#define WORKING_DAYS_TO_INTERNAL_REVIEW 10
#define WORKING_DAYS_FOR_ASSESSMENT 45

typedef enum
{
  OUTCOME_NO_FURTHER_ACTION,
  OUTCOME_CLOSED,
  OUTCOME_PLAN,
  OUTCOME_PROTECTION,
  OUTCOME_CARE,
} Outcome;

static const guint outcome_weights[] = { 400, 194, 262, 122, 22 };

static const KithFictionSpan no_span = { KITH_DATE_NONE, KITH_DATE_NONE };
static const KithFictionEnquiry no_enquiry = { KITH_DATE_NONE, KITH_DATE_NONE, KITH_DATE_NONE, KITH_DATE_NONE };

static KithDate
draw_working_day (KithFictionRandom *random,
                  KithDate           after,
                  int                lowest,
                  int                highest)
{
  return kith_fiction_next_working_day (after + kith_fiction_random_between (random, lowest, highest));
}

/* Four in five are done within the time that is allowed. */
static int
draw_assessment_days (KithFictionRandom *random)
{
  if (kith_fiction_random_chance (random, 180))
    return kith_fiction_random_low (random, WORKING_DAYS_FOR_ASSESSMENT + 1, 72);

  if (kith_fiction_random_chance (random, 270))
    return kith_fiction_random_between (random, 8, 19);

  return kith_fiction_random_between (random, 20, WORKING_DAYS_FOR_ASSESSMENT);
}

static void
begin_assessment (KithFictionCase   *self,
                  KithFictionRandom *random)
{
  KithFictionSpan *assessment = &self->assessments[0];

  assessment->start = draw_working_day (random, self->referral, 0, 3);
  assessment->end = kith_fiction_add_working_days (self->referral, draw_assessment_days (random));
  assessment->end = MAX (assessment->end, assessment->start + 1);
  self->internal_review = kith_fiction_add_working_days (assessment->start, WORKING_DAYS_TO_INTERNAL_REVIEW);

  if (self->internal_review >= assessment->end)
    self->internal_review = KITH_DATE_NONE;
}

/* Long cases are assessed anew. */
static void
assess_again (KithFictionCase   *self,
              KithFictionRandom *random,
              KithDate           last_day)
{
  KithFictionSpan again;

  again.start = draw_working_day (random, self->assessments[0].end, 180, 420);
  again.end = kith_fiction_add_working_days (again.start, draw_assessment_days (random));

  if (again.end < last_day && kith_fiction_random_chance (random, 500))
    self->assessments[1] = again;
}

static KithFictionEnquiry
begin_enquiry (KithDate start)
{
  KithFictionEnquiry enquiry = no_enquiry;

  enquiry.start = start;
  enquiry.conference_target = kith_fiction_add_working_days (start, WORKING_DAYS_TO_CONFERENCE);

  return enquiry;
}

/* Some enquiries end without a conference, and the case goes on without it. */
static void
enquire_in_vain (KithFictionCase   *self,
                 KithFictionRandom *random,
                 guint              per_thousand)
{
  KithFictionEnquiry *enquiry = &self->enquiries[0];

  if (!kith_fiction_random_chance (random, per_thousand))
    return;

  *enquiry = begin_enquiry (draw_working_day (random, self->referral, 0, 6));
  enquiry->decision = kith_fiction_add_working_days (enquiry->start, kith_fiction_random_between (random, 4, 15));
  self->assessments[0].end = MAX (self->assessments[0].end, enquiry->decision);
}

/* One conference in five is late. */
static void
confer (KithFictionEnquiry *enquiry,
        KithFictionRandom  *random)
{
  int n_days = kith_fiction_random_between (random, 8, WORKING_DAYS_TO_CONFERENCE);

  if (kith_fiction_random_chance (random, 200))
    n_days = kith_fiction_random_between (random, WORKING_DAYS_TO_CONFERENCE + 1, 23);

  enquiry->conference = kith_fiction_add_working_days (enquiry->start, n_days);
}

/* The first review is within three months, each later one within six. */
static void
draw_reviews (KithFictionCase   *self,
              KithFictionRandom *random)
{
  KithDate review = draw_working_day (random, self->protection.start, 76, 88);

  while (review < self->protection.end && self->n_reviews < KITH_FICTION_MAX_REVIEWS)
    {
      self->reviews[self->n_reviews++] = review;
      review = draw_working_day (random, review, 154, 180);
    }
}

/* The census asks for it from this year on. */
static void
prepare_proceedings (KithFictionCase   *self,
                     KithFictionRandom *random)
{
  KithDate start = draw_working_day (random, self->protection.start, 110, 300);

  if (start >= kith_date_new (2026, 4, 1) && start < self->protection.end &&
      kith_fiction_random_chance (random, 220))
    self->proceedings_prepared = start;
}

static void
close_case (KithFictionCase   *self,
            KithFictionRandom *random,
            KithDate           last_day,
            gboolean           is_after_assessment)
{
  self->closure = draw_working_day (random, MAX (last_day, self->assessments[0].end), 0, 9);
  self->closure_reason = kith_fiction_draw_closure_reason (random, is_after_assessment);
}

/* Where there was an enquiry the census has no reason that says "after
 * assessment"; and that nothing was found is said only with such a reason,
 * on the same day.
 */
static void
close_after_assessment (KithFictionCase   *self,
                        KithFictionRandom *random)
{
  gboolean was_enquired;

  enquire_in_vain (self, random, 120);
  was_enquired = self->enquiries[0].start != KITH_DATE_NONE;
  self->is_without_factors = !was_enquired && kith_fiction_random_chance (random, 120);
  close_case (self, random, self->assessments[0].end, !was_enquired);

  if (self->is_without_factors)
    self->closure = self->assessments[0].end;
}

/* What a case does after protection or care: most often a plan for some months. */
static void
step_down (KithFictionCase   *self,
           KithFictionRandom *random,
           KithDate           from)
{
  KithFictionSpan *plan = &self->plans[1];
  KithDate last_day = from;

  if (kith_fiction_random_chance (random, 700))
    {
      plan->start = draw_working_day (random, from, 1, 6);
      plan->end = kith_fiction_next_working_day (plan->start + kith_fiction_random_low (random, 50, 330));
      last_day = plan->end;
    }

  assess_again (self, random, last_day);
  close_case (self, random, last_day, FALSE);
}

static void
take_into_care (KithFictionCase   *self,
                KithFictionRandom *random,
                KithDate           start)
{
  self->care.start = start;

  /* Most come home only when this record is long over. */
  if (!kith_fiction_random_chance (random, 250))
    return;

  self->care.end = start + kith_fiction_random_low (random, 40, 900);
  step_down (self, random, self->care.end);
}

static void
protect (KithFictionCase    *self,
         KithFictionRandom  *random,
         KithFictionEnquiry *enquiry)
{
  confer (enquiry, random);
  self->protection.start = enquiry->conference;
  self->protection.end = kith_fiction_next_working_day (enquiry->conference +
                                                        kith_fiction_random_low (random, 100, 940));
  self->initial_category = kith_fiction_draw_category (random);
  self->latest_category = self->initial_category;

  if (kith_fiction_random_chance (random, 120))
    self->latest_category = kith_fiction_draw_category (random);

  draw_reviews (self, random);
  prepare_proceedings (self, random);

  if (kith_fiction_random_chance (random, 90))
    take_into_care (self, random, self->protection.end);
  else
    step_down (self, random, self->protection.end);
}

static void
plan_for_need (KithFictionCase   *self,
               KithFictionRandom *random)
{
  KithFictionSpan *plan = &self->plans[0];
  KithFictionEnquiry *enquiry = &self->enquiries[1];

  enquire_in_vain (self, random, 100);
  plan->start = draw_working_day (random, self->assessments[0].end, 0, 12);
  plan->end = kith_fiction_next_working_day (plan->start + kith_fiction_random_low (random, 50, 1250));

  if (plan->end - plan->start < 120 || !kith_fiction_random_chance (random, 130))
    {
      assess_again (self, random, plan->end);
      close_case (self, random, plan->end, FALSE);
      return;
    }

  *enquiry = begin_enquiry (draw_working_day (random, plan->end, -40, -25));
  protect (self, random, enquiry);
  plan->end = self->protection.start - 1;
}

static KithFictionCase
begin_case (KithDate referral)
{
  KithFictionCase self = { .referral = referral };

  for (guint i = 0; i < 2; i++)
    {
      self.assessments[i] = no_span;
      self.enquiries[i] = no_enquiry;
      self.plans[i] = no_span;
    }

  self.internal_review = KITH_DATE_NONE;
  self.protection = no_span;
  self.proceedings_prepared = KITH_DATE_NONE;
  self.care = no_span;
  self.closure = KITH_DATE_NONE;

  return self;
}

static void
draw_outcome (KithFictionCase   *self,
              KithFictionRandom *random,
              Outcome            outcome)
{
  switch (outcome)
    {
    case OUTCOME_PLAN:
      plan_for_need (self, random);
      break;

    case OUTCOME_PROTECTION:
      self->enquiries[0] = begin_enquiry (draw_working_day (random, self->referral, 0, 8));
      protect (self, random, &self->enquiries[0]);
      break;

    case OUTCOME_CARE:
      take_into_care (self, random, draw_working_day (random, self->referral, 8, 70));
      break;

    case OUTCOME_CLOSED:
    case OUTCOME_NO_FURTHER_ACTION:
    default:
      close_after_assessment (self, random);
      break;
    }
}

/**
 * kith_fiction_case_draw:
 * @random: a stream
 * @referral: the day of the referral
 * @age: how old the child is on that day, in years
 *
 * Draws what follows from a referral.
 *
 * Returns: a case
 */
KithFictionCase
kith_fiction_case_draw (KithFictionRandom *random,
                        KithDate           referral,
                        int                age)
{
  KithFictionCase self = begin_case (referral);
  Outcome outcome = (Outcome)kith_fiction_random_weighted (random, outcome_weights, G_N_ELEMENTS (outcome_weights));

  self.source = kith_fiction_draw_source (random, referral, age);
  self.need = kith_fiction_draw_need (random, outcome != OUTCOME_NO_FURTHER_ACTION);
  self.no_further_action = outcome == OUTCOME_NO_FURTHER_ACTION;

  if (!self.no_further_action)
    {
      begin_assessment (&self, random);
      draw_outcome (&self, random, outcome);
    }

  return self;
}

/**
 * kith_fiction_case_draw_care:
 * @random: a stream
 * @referral: the day of the referral
 * @age: how old the child is on that day, in years
 * @care_start: the day on which the child began to be looked after
 *
 * Draws a case that led into care and has not ended since.
 *
 * Returns: a case
 */
KithFictionCase
kith_fiction_case_draw_care (KithFictionRandom *random,
                             KithDate           referral,
                             int                age,
                             KithDate           care_start)
{
  KithFictionCase self = begin_case (referral);

  self.source = kith_fiction_draw_source (random, referral, age);
  self.need = kith_fiction_draw_need (random, TRUE);
  begin_assessment (&self, random);
  self.care.start = care_start;

  return self;
}

/**
 * kith_fiction_case_stop:
 * @self: a case
 *
 * Makes it a referral from which nothing followed.
 */
void
kith_fiction_case_stop (KithFictionCase *self)
{
  KithFictionCase stopped;

  g_return_if_fail (self != NULL);

  stopped = begin_case (self->referral);
  stopped.source = self->source;
  stopped.need = self->need;
  stopped.no_further_action = TRUE;
  *self = stopped;
}

/**
 * kith_fiction_case_is_open:
 * @self: a case
 * @on: a day, not before the referral
 *
 * Tells whether a case was taken further and had not been closed.
 *
 * Returns: whether it is open
 */
gboolean
kith_fiction_case_is_open (const KithFictionCase *self,
                           KithDate               on)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->no_further_action && (self->closure == KITH_DATE_NONE || self->closure > on);
}
