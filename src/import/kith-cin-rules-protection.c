/* kith-cin-rules-protection.c: rules about a child protection plan
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

static void
report_start (KithCinCheck                *check,
              const KithCinProtectionPlan *plan)
{
  kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PROTECTION_START, 0, plan->start);
}

static void
report_end (KithCinCheck                *check,
            const KithCinProtectionPlan *plan)
{
  kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PROTECTION_END, 0, plan->end);
}

static void
check_start (KithCinCheck *check,
             gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (!kith_cin_date_is_known (plan->start) || kith_cin_check_is_after_year (check, plan->start))
    report_start (check, plan);
}

static void
check_after_referral (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (kith_cin_date_is_before (plan->start, check->referral->date))
    report_start (check, plan);
}

static void
check_order (KithCinCheck *check,
             gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (kith_cin_date_is_before (plan->end, plan->start))
    report_end (check, plan);
}

static void
check_lasts_longer_than_a_day (KithCinCheck *check,
                               gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (kith_cin_date_is_known (plan->end) && plan->end == plan->start)
    report_end (check, plan);
}

static void
check_end_in_year (KithCinCheck *check,
                   gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (kith_cin_check_is_outside_year (check, plan->end))
    report_end (check, plan);
}

static void
check_start_before_death (KithCinCheck *check,
                          gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (kith_cin_date_is_before (check->child->death, plan->start))
    report_start (check, plan);
}

static void
check_end_by_death (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (kith_cin_date_is_before (check->child->death, plan->end))
    report_end (check, plan);
}

static void
check_n_previous (KithCinCheck *check,
                  gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (plan->n_previous < 0)
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_N_PREVIOUS, 0, NULL);
}

static void
check_initial_category (KithCinCheck *check,
                        gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (!kith_cin_check_knows (check, KITH_CIN_CODES_CATEGORY, plan->initial_category))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_INITIAL_CATEGORY, 0, plan->initial_category);
}

static void
check_latest_category (KithCinCheck *check,
                       gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  if (!kith_cin_check_knows (check, KITH_CIN_CODES_CATEGORY, plan->latest_category))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_LATEST_CATEGORY, 0, plan->latest_category);
}

static void
check_reviews_after_start (KithCinCheck *check,
                           gconstpointer record)
{
  const KithCinProtectionPlan *plan = record;

  for (guint i = 0; kith_cin_date_is_known (plan->start) && i < plan->reviews->len; i++)
    {
      KithDate review = g_array_index (plan->reviews, KithDate, i);

      if (review <= plan->start)
        kith_cin_check_report_date (check, record, KITH_CIN_ELEMENT_REVIEW, i, review);
    }
}

static void
check_reviews_have_dates (KithCinCheck *check,
                          gconstpointer record)
{
  if (kith_cin_check_has (check, record, KITH_CIN_ELEMENT_REVIEW, KITH_CIN_PLACE_EMPTY))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_REVIEW, KITH_CIN_PLACE_EMPTY, NULL);
  else if (kith_cin_check_has (check, record, KITH_CIN_ELEMENT_REVIEWS, KITH_CIN_PLACE_EMPTY))
    kith_cin_check_report (check, record, KITH_CIN_ELEMENT_REVIEWS, KITH_CIN_PLACE_EMPTY, NULL);
}

const KithCinRule kith_cin_protection_rules[] = {
  { "8720", KITH_CIN_SEVERITY_ERROR, 0, 0, check_start,
    "The start of the child protection plan is missing, or comes after the end of the census year." },
  { "1105", KITH_CIN_SEVERITY_ERROR, 0, 0, check_after_referral,
    "The child protection plan began before the referral." },
  { "8925", KITH_CIN_SEVERITY_ERROR, 0, 0, check_order,
    "The child protection plan ended before it began." },
  { "8840", KITH_CIN_SEVERITY_ERROR, 0, 0, check_lasts_longer_than_a_day,
    "The child protection plan began and ended on the same day." },
  { "8930", KITH_CIN_SEVERITY_ERROR, 0, 0, check_end_in_year,
    "The child protection plan ended outside the census year." },
  { "8915", KITH_CIN_SEVERITY_ERROR, 0, 0, check_start_before_death,
    "The child protection plan began after the date of death." },
  { "8920", KITH_CIN_SEVERITY_ERROR, 0, 0, check_end_by_death,
    "The child protection plan ended after the date of death." },
  { "8730", KITH_CIN_SEVERITY_ERROR, 0, 0, check_n_previous,
    "The number of earlier child protection plans is missing." },
  { "8905", KITH_CIN_SEVERITY_ERROR, 0, 0, check_initial_category,
    "The first category of abuse is missing, or is not a code of the census." },
  { "8910", KITH_CIN_SEVERITY_ERROR, 0, 0, check_latest_category,
    "The latest category of abuse is missing, or is not a code of the census." },
  { "8841", KITH_CIN_SEVERITY_ERROR, 0, 0, check_reviews_after_start,
    "The review was held before the child protection plan began, or on the same day." },
  { "8842Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_reviews_have_dates,
    "A review of the child protection plan has no date." },
  { NULL },
};
