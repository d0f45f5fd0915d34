/* kith-cin-rules-closure.c: rules about the end of a referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

#include <string.h>

static gboolean
is_closed (const KithCinReferral *referral)
{
  return kith_cin_date_is_known (referral->closure);
}

static gboolean
is_closed_after_assessment (const KithCinReferral *referral)
{
  return g_strcmp0 (referral->closure_reason, "RC8") == 0 ||
         g_strcmp0 (referral->closure_reason, "RC9") == 0;
}

static void
report_closure (KithCinCheck          *check,
                const KithCinReferral *referral)
{
  kith_cin_check_report_date (check, referral, KITH_CIN_ELEMENT_CLOSURE, 0, referral->closure);
}

static void
report_reason (KithCinCheck          *check,
               const KithCinReferral *referral)
{
  kith_cin_check_report (check, referral, KITH_CIN_ELEMENT_CLOSURE_REASON, 0, referral->closure_reason);
}

static void
check_in_year (KithCinCheck *check,
               gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (kith_cin_check_is_outside_year (check, referral->closure))
    report_closure (check, referral);
}

static void
check_after_referral (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (kith_cin_date_is_before (referral->closure, referral->date))
    report_closure (check, referral);
}

static void
check_reason (KithCinCheck *check,
              gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->closure_reason != NULL &&
      !kith_cin_check_knows (check, KITH_CIN_CODES_CLOSURE_REASON, referral->closure_reason))
    report_reason (check, referral);
}

static void
check_date_has_reason (KithCinCheck *check,
                       gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (is_closed (referral) && referral->closure_reason == NULL)
    report_reason (check, referral);
}

static void
check_reason_has_date (KithCinCheck *check,
                       gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (!is_closed (referral) && referral->closure_reason != NULL)
    report_reason (check, referral);
}

static void
check_death (KithCinCheck *check,
             gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (g_strcmp0 (referral->closure_reason, "RC2") == 0 && !kith_cin_date_is_known (check->child->death))
    report_reason (check, referral);
}

static void
report_if_late (KithCinCheck  *check,
                gconstpointer  record,
                KithCinElement element,
                KithDate       date)
{
  if (kith_cin_date_is_before (check->referral->closure, date))
    kith_cin_check_report_date (check, record, element, 0, date);
}

static void
check_activity_before (KithCinCheck *check,
                       gconstpointer record)
{
  const KithCinReferral *referral = record;

  report_if_late (check, referral, KITH_CIN_ELEMENT_CONFERENCE, referral->conference);

  for (guint i = 0; i < referral->assessments->len; i++)
    {
      const KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, i);

      report_if_late (check, assessment, KITH_CIN_ELEMENT_ASSESSMENT_START, assessment->start);
      report_if_late (check, assessment, KITH_CIN_ELEMENT_AUTHORISATION, assessment->authorisation);
    }

  for (guint i = 0; i < referral->section47s->len; i++)
    {
      const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      report_if_late (check, section47, KITH_CIN_ELEMENT_SECTION47_START, section47->start);
      report_if_late (check, section47, KITH_CIN_ELEMENT_SECTION47_CONFERENCE, section47->conference);
    }

  for (guint i = 0; i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      report_if_late (check, plan, KITH_CIN_ELEMENT_PLAN_START, plan->start);
      report_if_late (check, plan, KITH_CIN_ELEMENT_PLAN_END, plan->end);
    }

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      report_if_late (check, plan, KITH_CIN_ELEMENT_PROTECTION_END, plan->end);
    }
}

static void
check_assessments_are_finished (KithCinCheck *check,
                                gconstpointer record)
{
  const KithCinReferral *referral = record;

  for (guint i = 0; is_closed (referral) && i < referral->assessments->len; i++)
    {
      const KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, i);

      if (!kith_cin_date_is_known (assessment->authorisation))
        kith_cin_check_report (check, assessment, KITH_CIN_ELEMENT_AUTHORISATION, 0, NULL);
    }
}

/* An enquiry ends in a conference or in the finding that none is needed: in
 * one of the two, and not in both.
 */
static void
check_section47s_are_finished (KithCinCheck *check,
                               gconstpointer record)
{
  const KithCinReferral *referral = record;

  for (guint i = 0; is_closed (referral) && i < referral->section47s->len; i++)
    {
      const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);
      gboolean was_held = kith_cin_date_is_known (section47->conference);

      if (was_held == (section47->conference_not_required == 1))
        kith_cin_check_report_date (check, section47, KITH_CIN_ELEMENT_SECTION47_CONFERENCE, 0,
                                    section47->conference);
    }
}

static void
check_was_assessed (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (is_closed_after_assessment (referral) && referral->assessments->len == 0)
    report_reason (check, referral);
}

static void
check_nothing_but_assessed (KithCinCheck *check,
                            gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (is_closed_after_assessment (referral) &&
      (referral->section47s->len > 0 || referral->protection_plans->len > 0 ||
       referral->plans->len > 0 || kith_cin_date_is_known (referral->conference)))
    report_reason (check, referral);
}

static gboolean
has_factor (const KithCinAssessment *assessment,
            const char              *code)
{
  return g_ptr_array_find_with_equal_func (assessment->factors, code, g_str_equal, NULL);
}

static void
check_no_factors_means_no_action (KithCinCheck *check,
                                  gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->assessments->len == 1 && !is_closed_after_assessment (referral) &&
      has_factor (g_ptr_array_index (referral->assessments, 0), "21"))
    report_reason (check, referral);
}

const KithCinRule kith_cin_closure_rules[] = {
  { "8620", KITH_CIN_SEVERITY_ERROR, 0, 0, check_in_year,
    "The referral was closed outside the census year." },
  { "8630", KITH_CIN_SEVERITY_ERROR, 0, 0, check_after_referral,
    "The referral was closed before it was made." },
  { "8640", KITH_CIN_SEVERITY_ERROR, 0, 0, check_reason,
    "The reason for closure is not a code of this census." },
  { "8805", KITH_CIN_SEVERITY_ERROR, 0, 0, check_date_has_reason,
    "The referral has a date of closure, but no reason for it." },
  { "8810", KITH_CIN_SEVERITY_ERROR, 0, 0, check_reason_has_date,
    "The referral has a reason for closure, but no date of it." },
  { "8585Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_death,
    "The referral was closed because the child died, but there is no date of death." },
  { "8565", KITH_CIN_SEVERITY_ERROR, 0, 0, check_activity_before,
    "Something was done after the referral was closed." },
  { "8867", KITH_CIN_SEVERITY_ERROR, 0, 0, check_assessments_are_finished,
    "The referral was closed, but an assessment was not finished." },
  { "8868", KITH_CIN_SEVERITY_ERROR, 0, 0, check_section47s_are_finished,
    "The referral was closed, but an enquiry does not have either a conference or the mark that none was needed." },
  { "8825Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_was_assessed,
    "The referral was closed after assessment, but has no assessment." },
  { "2990", KITH_CIN_SEVERITY_ERROR, 0, 0, check_nothing_but_assessed,
    "The referral was closed after assessment, but more than an assessment is recorded." },
  { "8873Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_no_factors_means_no_action,
    "The only assessment found no factors, so the reason for closure should be RC8 or RC9." },
  { NULL },
};
