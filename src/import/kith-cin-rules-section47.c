/* kith-cin-rules-section47.c: rules about a section 47 enquiry
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

static gboolean
was_held (const KithCinSection47 *section47)
{
  return kith_cin_date_is_known (section47->conference);
}

static void
report_start (KithCinCheck           *check,
              const KithCinSection47 *section47)
{
  kith_cin_check_report_date (check, section47, KITH_CIN_ELEMENT_SECTION47_START, 0, section47->start);
}

static void
report_conference (KithCinCheck           *check,
                   const KithCinSection47 *section47)
{
  kith_cin_check_report_date (check, section47, KITH_CIN_ELEMENT_SECTION47_CONFERENCE, 0, section47->conference);
}

static void
check_after_referral (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (kith_cin_date_is_before (section47->start, check->referral->date))
    report_start (check, section47);
}

static void
check_conference_after_referral (KithCinCheck *check,
                                 gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (kith_cin_date_is_before (section47->conference, check->referral->date))
    report_conference (check, section47);
}

static void
check_conference_after_start (KithCinCheck *check,
                              gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (was_held (section47) &&
      (!kith_cin_date_is_known (section47->start) || section47->start > section47->conference))
    report_start (check, section47);
}

static void
check_timescale (KithCinCheck *check,
                 gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (!was_held (section47) && section47->conference_not_required == 0 &&
      kith_cin_date_is_before (section47->start, check->last_start_of_section47))
    report_start (check, section47);
}

static void
check_conference_in_year (KithCinCheck *check,
                          gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (kith_cin_check_is_outside_year (check, section47->conference))
    report_conference (check, section47);
}

static void
check_start_in_year (KithCinCheck *check,
                     gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (!was_held (section47) && section47->conference_not_required == 0 &&
      kith_cin_check_is_outside_year (check, section47->start))
    report_start (check, section47);
}

static void
check_target_on_weekday (KithCinCheck *check,
                         gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (kith_cin_date_is_known (section47->conference_target) &&
      kith_date_get_weekday (section47->conference_target) > 5)
    kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_SECTION47_TARGET, 0, section47->conference_target);
}

static void
check_conference_on_weekday (KithCinCheck *check,
                             gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  if (was_held (section47) && kith_date_get_weekday (section47->conference) > 5)
    report_conference (check, section47);
}

const KithCinRule kith_cin_section47_rules[] = {
  { "2889", KITH_CIN_SEVERITY_ERROR, 0, 0, check_after_referral,
    "The section 47 enquiry began before the referral." },
  { "1104", KITH_CIN_SEVERITY_ERROR, 0, 0, check_conference_after_referral,
    "The initial child protection conference was held before the referral." },
  { "8615", KITH_CIN_SEVERITY_ERROR, 0, 0, check_conference_after_start,
    "The start of the section 47 enquiry is missing, or comes after the initial child protection conference." },
  { "8675Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_timescale,
    "The enquiry began more than 15 working days before the end of the census year and has no conference." },
  { "8715", KITH_CIN_SEVERITY_ERROR, 0, 0, check_conference_in_year,
    "The initial child protection conference was held outside the census year." },
  { "8740", KITH_CIN_SEVERITY_ERROR, 0, 0, check_start_in_year,
    "The enquiry still waits for its conference, and did not begin in the census year." },
  { "8870Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_target_on_weekday,
    "The target for the initial child protection conference is a Saturday or a Sunday." },
  { "8875", KITH_CIN_SEVERITY_ERROR, 0, 0, check_conference_on_weekday,
    "The initial child protection conference was held on a Saturday or a Sunday." },
  { NULL },
};
