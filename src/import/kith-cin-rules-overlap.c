/* kith-cin-rules-overlap.c: rules about what a child may not have at the same time
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * These look at all the referrals of a child; what may not run at the same
 * time within one referral is in kith-cin-rules-episode.c. A span ends on its
 * last day, or on the day before where the census lets the next one begin on
 * the day of the end. What has no end runs until the end of the census year.
 * Of two things that run into each other, the fault is at the one that began
 * later.
 */

#include "config.h"

#include "kith-cin-check.h"
#include "kith-cin-spans.h"

typedef void (*AddSpans) (KithCinCheck          *check,
                          const KithCinReferral *referral,
                          KithCinSpans          *spans);

static KithCinSpans *
collect_spans (KithCinCheck       *check,
               const KithCinChild *child,
               AddSpans            add)
{
  KithCinSpans *spans = kith_cin_spans_new ();

  for (guint i = 0; i < child->referrals->len; i++)
    add (check, g_ptr_array_index (child->referrals, i), spans);

  return spans;
}

static void
add_plans (KithCinCheck          *check,
           const KithCinReferral *referral,
           KithCinSpans          *spans)
{
  for (guint i = 0; i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      kith_cin_spans_add (spans, plan, plan->start, kith_cin_check_get_last_day (check, plan->end));
    }
}

static void
add_plans_without_end (KithCinCheck          *check,
                       const KithCinReferral *referral,
                       KithCinSpans          *spans)
{
  for (guint i = 0; i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      kith_cin_spans_add (spans, plan, plan->start, kith_cin_check_get_day_before_end (check, plan->end));
    }
}

static void
add_protection_plans (KithCinCheck          *check,
                      const KithCinReferral *referral,
                      KithCinSpans          *spans)
{
  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      kith_cin_spans_add (spans, plan, plan->start, kith_cin_check_get_last_day (check, plan->end));
    }
}

static void
add_protection_plans_without_end (KithCinCheck          *check,
                                  const KithCinReferral *referral,
                                  KithCinSpans          *spans)
{
  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      kith_cin_spans_add (spans, plan, plan->start, kith_cin_check_get_day_before_end (check, plan->end));
    }
}

static gboolean
is_open_with_action (const KithCinReferral *referral)
{
  return !kith_cin_date_is_known (referral->closure) && referral->no_further_action == 0;
}

/* A referral without further action that was never closed covers no day. */
static void
add_referral (KithCinCheck          *check,
              const KithCinReferral *referral,
              KithCinSpans          *spans)
{
  KithDate last = KITH_DATE_NONE;

  if (kith_cin_date_is_known (referral->closure))
    last = referral->closure - 1;
  else if (is_open_with_action (referral))
    last = kith_cin_check_get_day_before_end (check, KITH_DATE_NONE);

  kith_cin_spans_add (spans, referral, referral->date, last);
}

static void
report_referral (KithCinCheck          *check,
                 const KithCinReferral *referral)
{
  kith_cin_check_report_date (check, referral, KITH_CIN_ELEMENT_REFERRAL_DATE, 0, referral->date);
}

static void
report_plan (KithCinCheck      *check,
             const KithCinPlan *plan)
{
  kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PLAN_START, 0, plan->start);
}

static void
report_protection_plan (KithCinCheck                *check,
                        const KithCinProtectionPlan *plan)
{
  kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PROTECTION_START, 0, plan->start);
}

static void
check_one_open_referral (KithCinCheck *check,
                         gconstpointer record)
{
  const KithCinChild *child = record;
  guint n_open = 0;

  for (guint i = 0; i < child->referrals->len; i++)
    n_open += is_open_with_action (g_ptr_array_index (child->referrals, i));

  for (guint i = 0; n_open > 1 && i < child->referrals->len; i++)
    {
      if (is_open_with_action (g_ptr_array_index (child->referrals, i)))
        report_referral (check, g_ptr_array_index (child->referrals, i));
    }
}

static void
check_open_referral_is_latest (KithCinCheck *check,
                               gconstpointer record)
{
  const KithCinChild *child = record;
  KithDate latest = KITH_DATE_NONE;

  for (guint i = 0; i < child->referrals->len; i++)
    latest = MAX (latest, ((const KithCinReferral *)g_ptr_array_index (child->referrals, i))->date);

  for (guint i = 0; i < child->referrals->len; i++)
    {
      const KithCinReferral *referral = g_ptr_array_index (child->referrals, i);

      if (is_open_with_action (referral) && kith_cin_date_is_before (referral->date, latest))
        report_referral (check, referral);
    }
}

static void
check_referrals_apart (KithCinCheck *check,
                       gconstpointer record)
{
  g_autoptr(KithCinSpans) spans = collect_spans (check, record, add_referral);

  for (guint i = 0; i < kith_cin_spans_get_n (spans); i++)
    {
      const KithCinReferral *late = kith_cin_spans_get_late (spans, i);

      if (late != NULL)
        report_referral (check, late);
    }
}

static guint
count_open_plans (const KithCinChild *child)
{
  guint n_open = 0;

  for (guint i = 0; i < child->referrals->len; i++)
    {
      const GPtrArray *plans = ((const KithCinReferral *)g_ptr_array_index (child->referrals, i))->plans;

      for (guint j = 0; j < plans->len; j++)
        n_open += !kith_cin_date_is_known (((const KithCinPlan *)g_ptr_array_index (plans, j))->end);
    }

  return n_open;
}

static void
report_open_plans (KithCinCheck          *check,
                   const KithCinReferral *referral)
{
  for (guint i = 0; i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      if (!kith_cin_date_is_known (plan->end))
        report_plan (check, plan);
    }
}

static void
check_one_open_plan (KithCinCheck *check,
                     gconstpointer record)
{
  const KithCinChild *child = record;

  if (count_open_plans (child) < 2)
    return;

  for (guint i = 0; i < child->referrals->len; i++)
    report_open_plans (check, g_ptr_array_index (child->referrals, i));
}

static void
check_plans_apart (KithCinCheck *check,
                   gconstpointer record)
{
  g_autoptr(KithCinSpans) spans = collect_spans (check, record, add_plans);

  for (guint i = 0; i < kith_cin_spans_get_n (spans); i++)
    {
      const KithCinPlan *late = kith_cin_spans_get_late (spans, i);

      if (late != NULL)
        report_plan (check, late);
    }
}

static guint
count_open_protection_plans (const KithCinChild *child)
{
  guint n_open = 0;

  for (guint i = 0; i < child->referrals->len; i++)
    {
      const GPtrArray *plans = ((const KithCinReferral *)g_ptr_array_index (child->referrals, i))->protection_plans;

      for (guint j = 0; j < plans->len; j++)
        n_open += !kith_cin_date_is_known (((const KithCinProtectionPlan *)g_ptr_array_index (plans, j))->end);
    }

  return n_open;
}

static void
report_open_protection_plans (KithCinCheck          *check,
                              const KithCinReferral *referral)
{
  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      if (!kith_cin_date_is_known (plan->end))
        report_protection_plan (check, plan);
    }
}

static void
check_one_open_protection_plan (KithCinCheck *check,
                                gconstpointer record)
{
  const KithCinChild *child = record;

  if (count_open_protection_plans (child) < 2)
    return;

  for (guint i = 0; i < child->referrals->len; i++)
    report_open_protection_plans (check, g_ptr_array_index (child->referrals, i));
}

static void
check_protection_plans_apart (KithCinCheck *check,
                              gconstpointer record)
{
  g_autoptr(KithCinSpans) spans = collect_spans (check, record, add_protection_plans);

  for (guint i = 0; i < kith_cin_spans_get_n (spans); i++)
    {
      const KithCinProtectionPlan *late = kith_cin_spans_get_late (spans, i);

      if (late != NULL)
        report_protection_plan (check, late);
    }
}

static void
check_plan_outside_protection (KithCinCheck *check,
                               gconstpointer record)
{
  const KithCinChild *child = record;
  g_autoptr(KithCinSpans) spans = collect_spans (check, child, add_protection_plans_without_end);

  for (guint i = 0; i < child->referrals->len; i++)
    {
      const GPtrArray *plans = ((const KithCinReferral *)g_ptr_array_index (child->referrals, i))->plans;

      for (guint j = 0; j < plans->len; j++)
        {
          const KithCinPlan *plan = g_ptr_array_index (plans, j);

          if (kith_cin_spans_cover (spans, plan->start))
            report_plan (check, plan);
        }
    }
}

static void
check_protection_outside_plan (KithCinCheck *check,
                               gconstpointer record)
{
  const KithCinChild *child = record;
  g_autoptr(KithCinSpans) spans = collect_spans (check, child, add_plans_without_end);

  for (guint i = 0; i < child->referrals->len; i++)
    {
      const GPtrArray *plans = ((const KithCinReferral *)g_ptr_array_index (child->referrals, i))->protection_plans;

      for (guint j = 0; j < plans->len; j++)
        {
          const KithCinProtectionPlan *plan = g_ptr_array_index (plans, j);

          if (kith_cin_spans_cover (spans, plan->start))
            report_protection_plan (check, plan);
        }
    }
}

static void
add_conference (GHashTable *conferences,
                KithDate    conference)
{
  if (kith_cin_date_is_known (conference))
    g_hash_table_add (conferences, GINT_TO_POINTER (conference));
}

static void
report_section47s_among (KithCinCheck          *check,
                         const KithCinReferral *referral,
                         GHashTable            *conferences)
{
  for (guint i = 0; i < referral->section47s->len; i++)
    {
      const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      if (g_hash_table_contains (conferences, GINT_TO_POINTER (section47->conference)))
        kith_cin_check_report_date (check, section47, KITH_CIN_ELEMENT_SECTION47_CONFERENCE, 0,
                                    section47->conference);
    }
}

static void
check_conference_in_one_place (KithCinCheck *check,
                               gconstpointer record)
{
  const KithCinChild *child = record;
  g_autoptr(GHashTable) conferences = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < child->referrals->len; i++)
    add_conference (conferences, ((const KithCinReferral *)g_ptr_array_index (child->referrals, i))->conference);

  for (guint i = 0; i < child->referrals->len; i++)
    report_section47s_among (check, g_ptr_array_index (child->referrals, i), conferences);
}

const KithCinRule kith_cin_child_overlap_rules[] = {
  { "8815", KITH_CIN_SEVERITY_ERROR, 0, 0, check_one_open_referral,
    "The child has more than one open referral that led to further action." },
  { "8816", KITH_CIN_SEVERITY_ERROR, 0, 0, check_open_referral_is_latest,
    "The referral led to further action and is open, but there is a later one." },
  { "8820", KITH_CIN_SEVERITY_ERROR, 0, 0, check_referrals_apart,
    "The referral was made while an earlier one was open." },
  { "4004", KITH_CIN_SEVERITY_ERROR, 0, 0, check_one_open_plan,
    "The child has more than one open child in need plan." },
  { "4014", KITH_CIN_SEVERITY_ERROR, 0, 0, check_plans_apart,
    "The child in need plan began while another one ran." },
  { "4016", KITH_CIN_SEVERITY_ERROR, 0, 0, check_plan_outside_protection,
    "The child in need plan began while a child protection plan ran." },
  { "4017", KITH_CIN_SEVERITY_ERROR, 0, 0, check_protection_outside_plan,
    "The child protection plan began while a child in need plan ran." },
  { "8935", KITH_CIN_SEVERITY_ERROR, 0, 0, check_one_open_protection_plan,
    "The child has more than one open child protection plan." },
  { "8940", KITH_CIN_SEVERITY_ERROR, 0, 0, check_protection_plans_apart,
    "The child protection plan began while another one ran." },
  { "2884", KITH_CIN_SEVERITY_ERROR, 0, 0, check_conference_in_one_place,
    "The same initial child protection conference is in a referral and in a section 47 enquiry." },
  { NULL },
};
