/* kith-cin-records.c: how the records of a return are made
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-records.h"

#include "kith-cin-faults.h"

/* Every record but the return itself begins with its line. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithCinChild, line) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithCinReferral, line) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithCinAssessment, line) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithCinPlan, line) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithCinSection47, line) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithCinProtectionPlan, line) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (KithCinPreProceedings, line) == 0);

static void
assessment_free (gpointer data)
{
  KithCinAssessment *self = data;

  g_ptr_array_unref (self->factors);
  g_free (self);
}

static void
protection_plan_free (gpointer data)
{
  KithCinProtectionPlan *self = data;

  g_free (self->initial_category);
  g_free (self->latest_category);
  g_array_unref (self->reviews);
  g_free (self);
}

static void
pre_proceedings_free (gpointer data)
{
  KithCinPreProceedings *self = data;

  g_free (self->outcome);
  g_free (self);
}

static void
referral_free (gpointer data)
{
  KithCinReferral *self = data;

  g_free (self->source);
  g_free (self->primary_need);
  g_free (self->closure_reason);
  g_ptr_array_unref (self->assessments);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->section47s);
  g_ptr_array_unref (self->protection_plans);
  g_ptr_array_unref (self->pre_proceedings);
  g_free (self);
}

static void
child_free (gpointer data)
{
  kith_cin_child_free (data);
}

/**
 * kith_cin_child_new:
 *
 * Makes a child of whom nothing is known yet.
 *
 * Returns: (transfer full): the child
 */
KithCinChild *
kith_cin_child_new (void)
{
  KithCinChild *self = g_new0 (KithCinChild, 1);

  self->birth = KITH_DATE_NONE;
  self->expected_birth = KITH_DATE_NONE;
  self->death = KITH_DATE_NONE;
  self->disabilities = g_ptr_array_new_with_free_func (g_free);
  self->referrals = g_ptr_array_new_with_free_func (referral_free);

  return self;
}

/**
 * kith_cin_child_free:
 * @self: (transfer full): a child
 *
 * Frees a child and everything that followed from its referrals.
 */
void
kith_cin_child_free (KithCinChild *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->la_child_id);
  g_free (self->upn);
  g_free (self->former_upn);
  g_free (self->upn_unknown);
  g_free (self->sex);
  g_free (self->ethnicity);
  g_ptr_array_unref (self->disabilities);
  g_ptr_array_unref (self->referrals);
  g_free (self);
}

/**
 * kith_cin_child_add_referral:
 * @self: a child
 *
 * Adds a referral of which nothing is known yet.
 *
 * Returns: (transfer none): the referral, which the child owns
 */
KithCinReferral *
kith_cin_child_add_referral (KithCinChild *self)
{
  KithCinReferral *referral;

  g_return_val_if_fail (self != NULL, NULL);

  referral = g_new0 (KithCinReferral, 1);
  referral->date = KITH_DATE_NONE;
  referral->closure = KITH_DATE_NONE;
  referral->conference = KITH_DATE_NONE;
  referral->no_further_action = -1;
  referral->assessments = g_ptr_array_new_with_free_func (assessment_free);
  referral->plans = g_ptr_array_new_with_free_func (g_free);
  referral->section47s = g_ptr_array_new_with_free_func (g_free);
  referral->protection_plans = g_ptr_array_new_with_free_func (protection_plan_free);
  referral->pre_proceedings = g_ptr_array_new_with_free_func (pre_proceedings_free);
  g_ptr_array_add (self->referrals, referral);

  return referral;
}

/**
 * kith_cin_return_new:
 *
 * Makes a return without children and without faults.
 *
 * Returns: (transfer full): the return
 */
KithCinReturn *
kith_cin_return_new (void)
{
  KithCinReturn *self = g_new0 (KithCinReturn, 1);

  self->reference_date = KITH_DATE_NONE;
  self->children = g_ptr_array_new_with_free_func (child_free);
  self->faults = kith_cin_faults_new ();

  return self;
}

/**
 * kith_cin_return_free:
 * @self: (transfer full): a return
 *
 * Frees a return with its children and its faults.
 */
void
kith_cin_return_free (KithCinReturn *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->authority);
  g_free (self->software);
  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/**
 * kith_cin_return_begin_child:
 * @cin_return: a return
 *
 * Adds a child.
 *
 * Returns: (transfer none): the child
 */
gpointer
kith_cin_return_begin_child (gpointer cin_return)
{
  KithCinReturn *self = cin_return;
  KithCinChild *child;

  g_return_val_if_fail (self != NULL, NULL);

  child = kith_cin_child_new ();
  g_ptr_array_add (self->children, child);

  return child;
}

/**
 * kith_cin_child_begin_referral:
 * @child: a child
 *
 * Adds a referral.
 *
 * Returns: (transfer none): the referral
 */
gpointer
kith_cin_child_begin_referral (gpointer child)
{
  return kith_cin_child_add_referral (child);
}

/**
 * kith_cin_referral_begin_assessment:
 * @referral: a referral
 *
 * Adds an assessment.
 *
 * Returns: (transfer none): the assessment
 */
gpointer
kith_cin_referral_begin_assessment (gpointer referral)
{
  KithCinReferral *self = referral;
  KithCinAssessment *assessment;

  g_return_val_if_fail (self != NULL, NULL);

  assessment = g_new0 (KithCinAssessment, 1);
  assessment->start = KITH_DATE_NONE;
  assessment->internal_review = KITH_DATE_NONE;
  assessment->authorisation = KITH_DATE_NONE;
  assessment->factors = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->assessments, assessment);

  return assessment;
}

/**
 * kith_cin_referral_begin_plan:
 * @referral: a referral
 *
 * Adds a child in need plan.
 *
 * Returns: (transfer none): the plan
 */
gpointer
kith_cin_referral_begin_plan (gpointer referral)
{
  KithCinReferral *self = referral;
  KithCinPlan *plan;

  g_return_val_if_fail (self != NULL, NULL);

  plan = g_new0 (KithCinPlan, 1);
  plan->start = KITH_DATE_NONE;
  plan->end = KITH_DATE_NONE;
  g_ptr_array_add (self->plans, plan);

  return plan;
}

/**
 * kith_cin_referral_begin_section47:
 * @referral: a referral
 *
 * Adds a section 47 enquiry.
 *
 * Returns: (transfer none): the enquiry
 */
gpointer
kith_cin_referral_begin_section47 (gpointer referral)
{
  KithCinReferral *self = referral;
  KithCinSection47 *section47;

  g_return_val_if_fail (self != NULL, NULL);

  section47 = g_new0 (KithCinSection47, 1);
  section47->start = KITH_DATE_NONE;
  section47->conference_target = KITH_DATE_NONE;
  section47->conference = KITH_DATE_NONE;
  section47->conference_not_required = -1;
  g_ptr_array_add (self->section47s, section47);

  return section47;
}

/**
 * kith_cin_referral_begin_protection_plan:
 * @referral: a referral
 *
 * Adds a child protection plan.
 *
 * Returns: (transfer none): the plan
 */
gpointer
kith_cin_referral_begin_protection_plan (gpointer referral)
{
  KithCinReferral *self = referral;
  KithCinProtectionPlan *plan;

  g_return_val_if_fail (self != NULL, NULL);

  plan = g_new0 (KithCinProtectionPlan, 1);
  plan->start = KITH_DATE_NONE;
  plan->end = KITH_DATE_NONE;
  plan->n_previous = -1;
  plan->reviews = g_array_new (FALSE, FALSE, sizeof (KithDate));
  g_ptr_array_add (self->protection_plans, plan);

  return plan;
}

/**
 * kith_cin_referral_begin_pre_proceedings:
 * @referral: a referral
 *
 * Adds what came before care proceedings.
 *
 * Returns: (transfer none): the pre-proceedings
 */
gpointer
kith_cin_referral_begin_pre_proceedings (gpointer referral)
{
  KithCinReferral *self = referral;
  KithCinPreProceedings *pre_proceedings;

  g_return_val_if_fail (self != NULL, NULL);

  pre_proceedings = g_new0 (KithCinPreProceedings, 1);
  pre_proceedings->start = KITH_DATE_NONE;
  pre_proceedings->letter_before_proceedings = KITH_DATE_NONE;
  pre_proceedings->meeting_offered = -1;
  pre_proceedings->meeting_held = -1;
  pre_proceedings->initial_meeting = KITH_DATE_NONE;
  pre_proceedings->n_review_meetings = -1;
  pre_proceedings->step_decision = KITH_DATE_NONE;
  pre_proceedings->court_application = KITH_DATE_NONE;
  pre_proceedings->initial_letter = KITH_DATE_NONE;
  g_ptr_array_add (self->pre_proceedings, pre_proceedings);

  return pre_proceedings;
}

/**
 * kith_cin_record_get_line:
 * @record: any record of a return, but not the return itself
 *
 * Gets where a record begins in the file.
 *
 * Returns: the line, counted from 1; 0 for a record that came from no file
 */
guint
kith_cin_record_get_line (gconstpointer record)
{
  g_return_val_if_fail (record != NULL, 0);

  return *(const guint *)record;
}

/**
 * kith_cin_record_set_line:
 * @record: any record of a return, but not the return itself
 * @line: where it begins
 *
 * Sets where a record begins in the file.
 */
void
kith_cin_record_set_line (gpointer record,
                          guint    line)
{
  g_return_if_fail (record != NULL);

  *(guint *)record = line;
}
