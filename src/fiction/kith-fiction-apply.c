/* kith-fiction-apply.c: a case, written into a child's record up to today
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-case.h"

#include "kith-cin-records.h"
#include "kith-fiction-care.h"
#include "kith-fiction-codes.h"
#include "kith-fiction-identity.h"

#define MIN_AGE_OF_DISTRESS 6

typedef struct
{
  KithFictionRandom     *random;
  const KithFictionCase *fiction_case;
  KithCinChild          *child;
  KithCinReferral       *referral;
  KithDate               as_at;
  guint                  distress;
} Writing;

static gboolean
has_begun (Writing *self,
           KithDate start)
{
  return start != KITH_DATE_NONE && start <= self->as_at;
}

/* What is still to come is not known yet. */
static KithDate
if_past (Writing *self,
         KithDate date)
{
  return date <= self->as_at ? date : KITH_DATE_NONE;
}

static void
write_factors (Writing           *self,
               KithCinAssessment *assessment)
{
  int age = kith_date_years_between (self->child->birth, assessment->start);

  if (self->fiction_case->is_without_factors)
    {
      g_ptr_array_add (assessment->factors, g_strdup ("21"));
      return;
    }

  if (age >= MIN_AGE_OF_DISTRESS && kith_fiction_random_chance (self->random, self->distress))
    g_ptr_array_add (assessment->factors, g_strdup ("4A"));

  kith_fiction_draw_factors (self->random, age, assessment->factors);
}

static void
write_assessments (Writing *self)
{
  const KithFictionCase *fiction_case = self->fiction_case;

  for (guint i = 0; i < G_N_ELEMENTS (fiction_case->assessments); i++)
    {
      const KithFictionSpan *span = &fiction_case->assessments[i];
      KithCinAssessment *assessment;

      if (!has_begun (self, span->start))
        continue;

      assessment = kith_cin_referral_begin_assessment (self->referral);
      assessment->start = span->start;
      assessment->internal_review = i == 0 ? if_past (self, fiction_case->internal_review) : KITH_DATE_NONE;
      assessment->authorisation = if_past (self, span->end);

      if (assessment->authorisation != KITH_DATE_NONE)
        write_factors (self, assessment);
    }
}

static void
write_enquiries (Writing *self)
{
  const KithFictionCase *fiction_case = self->fiction_case;

  for (guint i = 0; i < G_N_ELEMENTS (fiction_case->enquiries); i++)
    {
      const KithFictionEnquiry *enquiry = &fiction_case->enquiries[i];
      KithCinSection47 *section47;

      if (!has_begun (self, enquiry->start))
        continue;

      section47 = kith_cin_referral_begin_section47 (self->referral);
      section47->start = enquiry->start;
      section47->conference_target = enquiry->conference_target;
      section47->conference = if_past (self, enquiry->conference);
      section47->conference_not_required = has_begun (self, enquiry->decision) ? 1 : 0;
    }
}

static void
write_plans (Writing *self)
{
  const KithFictionCase *fiction_case = self->fiction_case;

  for (guint i = 0; i < G_N_ELEMENTS (fiction_case->plans); i++)
    {
      const KithFictionSpan *span = &fiction_case->plans[i];
      KithCinPlan *plan;

      if (!has_begun (self, span->start))
        continue;

      plan = kith_cin_referral_begin_plan (self->referral);
      plan->start = span->start;
      plan->end = if_past (self, span->end);
    }
}

static int
count_protection_plans (KithCinChild *child)
{
  int n_plans = 0;

  for (guint i = 0; i < child->referrals->len; i++)
    {
      KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      n_plans += (int)referral->protection_plans->len;
    }

  return n_plans;
}

static void
write_protection (Writing *self)
{
  const KithFictionCase *fiction_case = self->fiction_case;
  int n_previous = count_protection_plans (self->child);
  KithCinProtectionPlan *plan;

  if (!has_begun (self, fiction_case->protection.start))
    return;

  plan = kith_cin_referral_begin_protection_plan (self->referral);
  plan->start = fiction_case->protection.start;
  plan->end = if_past (self, fiction_case->protection.end);
  plan->initial_category = g_strdup (fiction_case->initial_category);
  plan->latest_category = g_strdup (fiction_case->latest_category);
  plan->n_previous = n_previous + (kith_fiction_random_chance (self->random, 80) ? 1 : 0);

  for (guint i = 0; i < fiction_case->n_reviews; i++)
    {
      if (has_begun (self, fiction_case->reviews[i]))
        g_array_append_val (plan->reviews, fiction_case->reviews[i]);
    }
}

/* How it came out stays open: no list of the outcomes has been published. */
static void
write_pre_proceedings (Writing *self)
{
  KithDate start = self->fiction_case->proceedings_prepared;
  KithDate first_meeting;
  KithCinPreProceedings *pre_proceedings;

  if (!has_begun (self, start))
    return;

  first_meeting = if_past (self, kith_fiction_add_working_days (start, 10));
  pre_proceedings = kith_cin_referral_begin_pre_proceedings (self->referral);
  pre_proceedings->start = start;
  pre_proceedings->letter_before_proceedings = start;
  pre_proceedings->initial_letter = start;
  pre_proceedings->meeting_offered = 1;
  pre_proceedings->meeting_held = has_begun (self, start + 40) ? 1 : 0;
  pre_proceedings->initial_meeting = first_meeting;
  pre_proceedings->n_review_meetings = first_meeting != KITH_DATE_NONE ? (self->as_at - first_meeting) / 45 : 0;
}

static void
write_closure (Writing *self)
{
  self->referral->closure = if_past (self, self->fiction_case->closure);

  if (self->referral->closure != KITH_DATE_NONE)
    self->referral->closure_reason = g_strdup (self->fiction_case->closure_reason);
}

/**
 * kith_fiction_build_apply:
 * @self: a town
 * @random: a stream
 * @fiction_case: a case whose referral is not after today
 * @child: a child of the family that it is about
 *
 * Writes a case into a child's record, as far as it has come.
 */
void
kith_fiction_build_apply (KithFictionBuild      *self,
                          KithFictionRandom     *random,
                          const KithFictionCase *fiction_case,
                          KithFictionChild      *child)
{
  Writing writing = {
    .random = random,
    .fiction_case = fiction_case,
    .child = child->record,
    .as_at = self->fiction->as_at,
    .distress = kith_fiction_build_get_plan (self, child->family)->distress,
  };

  g_return_if_fail (fiction_case->referral <= writing.as_at);

  kith_fiction_build_make_known (self, random, child);
  writing.referral = kith_cin_child_add_referral (child->record);
  writing.referral->date = fiction_case->referral;
  writing.referral->source = g_strdup (fiction_case->source);
  writing.referral->primary_need = g_strdup (fiction_case->need);
  writing.referral->no_further_action = fiction_case->no_further_action ? 1 : 0;

  if (fiction_case->no_further_action)
    return;

  write_assessments (&writing);
  write_enquiries (&writing);
  write_plans (&writing);
  write_protection (&writing);
  write_pre_proceedings (&writing);
  write_closure (&writing);
  kith_fiction_child_draw_care (random, child, &fiction_case->care, writing.as_at);
}
