/* kith-cin-rules-referral.c: rules about a referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

#define DAYS_IN_40_WEEKS 280
#define FIRST_DAY_WITH_SOURCE kith_date_new (2013, 4, 1)

static void
check_date (KithCinCheck *check,
            gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (!kith_cin_date_is_known (referral->date) || kith_cin_check_is_after_year (check, referral->date))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_REFERRAL_DATE, 0, referral->date);
}

static gboolean
is_long_before (KithDate date,
                KithDate birth)
{
  return kith_cin_date_is_known (birth) && kith_cin_date_is_before (date, birth - DAYS_IN_40_WEEKS);
}

static void
check_birth (KithCinCheck *check,
             gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (is_long_before (referral->date, check->child->birth) ||
      is_long_before (referral->date, check->child->expected_birth))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_REFERRAL_DATE, 0, referral->date);
}

static void
check_death (KithCinCheck *check,
             gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (kith_cin_date_is_before (check->child->death, referral->date))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_REFERRAL_DATE, 0, referral->date);
}

/* Older referrals may lack a source; a code that no list has is wrong at any age. */
static void
check_source (KithCinCheck *check,
              gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->source == NULL
      ? kith_cin_date_is_known (referral->date) && referral->date >= FIRST_DAY_WITH_SOURCE
      : !kith_cin_check_knows (check, KITH_CIN_CODES_REFERRAL_SOURCE, referral->source))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_REFERRAL_SOURCE, 0, referral->source);
}

static void
check_need_is_there (KithCinCheck *check,
                     gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->no_further_action == 0 && referral->primary_need == NULL)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_PRIMARY_NEED, 0, NULL);
}

static void
check_need (KithCinCheck *check,
            gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->primary_need != NULL &&
      !kith_cin_check_knows (check, KITH_CIN_CODES_PRIMARY_NEED, referral->primary_need))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_PRIMARY_NEED, 0, referral->primary_need);
}

static void
check_flag (KithCinCheck *check,
            gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->no_further_action == -1)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_NO_FURTHER_ACTION, 0, NULL);
}

static void
check_flag_in_year (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->no_further_action == 1 &&
      kith_cin_date_is_before (referral->date, check->last_referral_without_action))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_REFERRAL_DATE, 0, referral->date);
}

static void
check_conference (KithCinCheck *check,
                  gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (kith_cin_date_is_before (referral->conference, referral->date))
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_CONFERENCE, 0, referral->conference);
}

static void
check_conference_on_weekday (KithCinCheck *check,
                             gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (kith_cin_date_is_known (referral->conference) && kith_date_get_weekday (referral->conference) > 5)
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_CONFERENCE, 0, referral->conference);
}

static void
report_no_action_on (KithCinCheck          *check,
                     const KithCinReferral *referral,
                     gconstpointer          record,
                     KithCinElement         element,
                     KithDate               date)
{
  if (referral->no_further_action == 1 && kith_cin_date_is_known (date))
    kith_cin_check_report_date (check, record, element, 0, date);
}

static void
check_no_activity (KithCinCheck *check,
                   gconstpointer record)
{
  const KithCinReferral *referral = record;

  report_no_action_on (check, referral, referral, KITH_CIN_ELEMENT_CONFERENCE, referral->conference);

  for (guint i = 0; i < referral->assessments->len; i++)
    {
      const KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, i);
      gboolean has_start = kith_cin_date_is_known (assessment->start);

      report_no_action_on (check, referral, assessment,
                           has_start ? KITH_CIN_ELEMENT_ASSESSMENT_START : KITH_CIN_ELEMENT_AUTHORISATION,
                           has_start ? assessment->start : assessment->authorisation);
    }

  for (guint i = 0; i < referral->section47s->len; i++)
    {
      const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      report_no_action_on (check, referral, section47, KITH_CIN_ELEMENT_SECTION47_START, section47->start);
    }
}

static void
check_no_protection_plan (KithCinCheck *check,
                          gconstpointer record)
{
  const KithCinReferral *referral = record;

  for (guint i = 0; referral->no_further_action == 1 && i < referral->protection_plans->len; i++)
    kith_cin_check_report (check, g_ptr_array_index (referral->protection_plans, i),
                           KITH_CIN_ELEMENT_PROTECTION_PLAN, 0, NULL);
}

static void
check_no_plan (KithCinCheck *check,
               gconstpointer record)
{
  const KithCinReferral *referral = record;

  for (guint i = 0; referral->no_further_action == 1 && i < referral->plans->len; i++)
    kith_cin_check_report (check, g_ptr_array_index (referral->plans, i), KITH_CIN_ELEMENT_PLAN, 0, NULL);
}

static void
check_section47_is_assessed (KithCinCheck *check,
                             gconstpointer record)
{
  const KithCinReferral *referral = record;

  if (referral->section47s->len > 0 && referral->assessments->len == 0)
    kith_cin_check_report (check, g_ptr_array_index (referral->section47s, 0), KITH_CIN_ELEMENT_SECTION47, 0, NULL);
}

const KithCinRule kith_cin_referral_rules[] = {
  { "8600", KITH_CIN_SEVERITY_ERROR, 0, 0, check_date,
    "The date of referral is missing, or comes after the end of the census year." },
  { "8606", KITH_CIN_SEVERITY_ERROR, 0, 0, check_birth,
    "The referral was made more than 40 weeks before the birth or the expected birth." },
  { "8555Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_death,
    "The referral was made after the date of death." },
  { "8866", KITH_CIN_SEVERITY_ERROR, 0, 0, check_source,
    "The source of the referral is missing, or is not a code of this census." },
  { "8610", KITH_CIN_SEVERITY_ERROR, 0, 0, check_need_is_there,
    "The referral led to further action, but the primary need is missing." },
  { "8650", KITH_CIN_SEVERITY_ERROR, 0, 0, check_need,
    "The primary need is not a code of the census." },
  { "8568", KITH_CIN_SEVERITY_ERROR, 0, 0, check_flag,
    "It is missing whether the referral led to no further action." },
  { "8569Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_flag_in_year,
    "The referral led to no further action, but was made before the last working day of the year before." },
  { "1104", KITH_CIN_SEVERITY_ERROR, 0, 0, check_conference,
    "The initial child protection conference was held before the referral." },
  { "8875", KITH_CIN_SEVERITY_ERROR, 0, 0, check_conference_on_weekday,
    "The initial child protection conference was held on a Saturday or a Sunday." },
  { "8831", KITH_CIN_SEVERITY_ERROR, 0, 0, check_no_activity,
    "The referral led to no further action, but something was done." },
  { "8832", KITH_CIN_SEVERITY_ERROR, 0, 0, check_no_protection_plan,
    "The referral led to no further action, but has a child protection plan." },
  { "4000", KITH_CIN_SEVERITY_ERROR, 0, 0, check_no_plan,
    "The referral led to no further action, but has a child in need plan." },
  { "2991Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_section47_is_assessed,
    "The referral has a section 47 enquiry, but no assessment." },
  { NULL },
};
