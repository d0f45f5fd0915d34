/* kith-cin-rules-plan.c: rules about a child in need plan
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"

static void
report_start (KithCinCheck      *check,
              const KithCinPlan *plan)
{
  kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PLAN_START, 0, plan->start);
}

static void
report_end (KithCinCheck      *check,
            const KithCinPlan *plan)
{
  kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PLAN_END, 0, plan->end);
}

static void
check_start (KithCinCheck *check,
             gconstpointer record)
{
  const KithCinPlan *plan = record;

  if (!kith_cin_date_is_known (plan->start) || kith_cin_check_is_after_year (check, plan->start))
    report_start (check, plan);
}

static void
check_after_referral (KithCinCheck *check,
                      gconstpointer record)
{
  const KithCinPlan *plan = record;

  if (kith_cin_date_is_before (plan->start, check->referral->date))
    report_start (check, plan);
}

static void
check_order (KithCinCheck *check,
             gconstpointer record)
{
  const KithCinPlan *plan = record;

  if (kith_cin_date_is_before (plan->end, plan->start))
    report_end (check, plan);
}

static void
check_lasts_longer_than_a_day (KithCinCheck *check,
                               gconstpointer record)
{
  const KithCinPlan *plan = record;

  if (kith_cin_date_is_known (plan->end) && plan->end == plan->start)
    report_end (check, plan);
}

static void
check_end_in_year (KithCinCheck *check,
                   gconstpointer record)
{
  const KithCinPlan *plan = record;

  if (kith_cin_check_is_outside_year (check, plan->end))
    report_end (check, plan);
}

static void
check_start_before_death (KithCinCheck *check,
                          gconstpointer record)
{
  const KithCinPlan *plan = record;

  if (kith_cin_date_is_before (check->child->death, plan->start))
    report_start (check, plan);
}

static void
check_end_by_death (KithCinCheck *check,
                    gconstpointer record)
{
  const KithCinPlan *plan = record;

  if (kith_cin_date_is_before (check->child->death, plan->end))
    report_end (check, plan);
}

const KithCinRule kith_cin_plan_rules[] = {
  { "4010", KITH_CIN_SEVERITY_ERROR, 0, 0, check_start,
    "The start of the child in need plan is missing, or comes after the end of the census year." },
  { "4015", KITH_CIN_SEVERITY_ERROR, 0, 0, check_after_referral,
    "The child in need plan began before the referral." },
  { "4011", KITH_CIN_SEVERITY_ERROR, 0, 0, check_order,
    "The child in need plan ended before it began." },
  { "4012Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_lasts_longer_than_a_day,
    "The child in need plan began and ended on the same day." },
  { "4013", KITH_CIN_SEVERITY_ERROR, 0, 0, check_end_in_year,
    "The child in need plan ended outside the census year." },
  { "4008", KITH_CIN_SEVERITY_ERROR, 0, 0, check_start_before_death,
    "The child in need plan began after the date of death." },
  { "4009Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_end_by_death,
    "The child in need plan ended after the date of death." },
  { NULL },
};
