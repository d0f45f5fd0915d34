/* kith-cin-rules-overlap.c: rules about what may not run at the same time
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some of these look at all the referrals of a child, some at one. A span
 * ends on its last day, or on the day before where the census lets the next
 * one begin on the day of the end. What has no end runs until the end of the
 * census year. Of two things that run into each other, the fault is at the
 * one that began later.
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

static KithDate
get_last_day (KithCinCheck *check,
              KithDate      end)
{
  return kith_cin_date_is_known (end) ? end : kith_cin_check_get_end_or_open (check);
}

static KithDate
get_day_before_end (KithCinCheck *check,
                    KithDate      end)
{
  return kith_cin_date_is_known (end) ? end - 1 : kith_cin_check_get_end_or_open (check);
}

static void
add_plans (KithCinCheck          *check,
           const KithCinReferral *referral,
           KithCinSpans          *spans)
{
  for (guint i = 0; i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      kith_cin_spans_add (spans, plan, plan->start, get_last_day (check, plan->end));
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

      kith_cin_spans_add (spans, plan, plan->start, get_day_before_end (check, plan->end));
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

      kith_cin_spans_add (spans, plan, plan->start, get_last_day (check, plan->end));
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

      kith_cin_spans_add (spans, plan, plan->start, get_day_before_end (check, plan->end));
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
    last = kith_cin_check_get_end_or_open (check) - 1;

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
check_one_open_referral (KithCinCheck  *check,
                         gconstpointer  record)
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
check_open_referral_is_latest (KithCinCheck  *check,
                               gconstpointer  record)
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
check_referrals_apart (KithCinCheck  *check,
                       gconstpointer  record)
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
check_one_open_plan (KithCinCheck  *check,
                     gconstpointer  record)
{
  const KithCinChild *child = record;

  if (count_open_plans (child) < 2)
    return;

  for (guint i = 0; i < child->referrals->len; i++)
    report_open_plans (check, g_ptr_array_index (child->referrals, i));
}

static void
check_plans_apart (KithCinCheck  *check,
                   gconstpointer  record)
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
check_one_open_protection_plan (KithCinCheck  *check,
                                gconstpointer  record)
{
  const KithCinChild *child = record;

  if (count_open_protection_plans (child) < 2)
    return;

  for (guint i = 0; i < child->referrals->len; i++)
    report_open_protection_plans (check, g_ptr_array_index (child->referrals, i));
}

static void
check_protection_plans_apart (KithCinCheck  *check,
                              gconstpointer  record)
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
check_plan_outside_protection (KithCinCheck  *check,
                               gconstpointer  record)
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
check_protection_outside_plan (KithCinCheck  *check,
                               gconstpointer  record)
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
check_conference_in_one_place (KithCinCheck  *check,
                               gconstpointer  record)
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

static void
check_open_plan_alone (KithCinCheck  *check,
                       gconstpointer  record)
{
  const KithCinReferral *referral = record;
  gboolean has_protection = FALSE;

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      has_protection |= !kith_cin_date_is_known (plan->end);
    }

  if (has_protection)
    report_open_plans (check, referral);
}

static void
report_reviews_among (KithCinCheck                *check,
                      const KithCinProtectionPlan *plan,
                      KithCinSpans                *spans)
{
  for (guint i = 0; i < plan->reviews->len; i++)
    {
      KithDate review = g_array_index (plan->reviews, KithDate, i);

      if (review != plan->end && kith_cin_spans_cover (spans, review))
        kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_REVIEW, i, review);
    }
}

static void
check_reviews_outside_plans (KithCinCheck  *check,
                             gconstpointer  record)
{
  const KithCinReferral *referral = record;
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();

  add_plans_without_end (check, referral, spans);

  for (guint i = 0; i < referral->protection_plans->len; i++)
    report_reviews_among (check, g_ptr_array_index (referral->protection_plans, i), spans);
}

static gboolean
is_open_assessment (gconstpointer record)
{
  return !kith_cin_date_is_known (((const KithCinAssessment *)record)->authorisation);
}

static gboolean
is_open_section47 (gconstpointer record)
{
  const KithCinSection47 *section47 = record;

  return !kith_cin_date_is_known (section47->conference) && section47->conference_not_required != 1;
}

static guint
count_if (const GPtrArray *records,
          gboolean        (*is_so) (gconstpointer record))
{
  guint n_records = 0;

  for (guint i = 0; i < records->len; i++)
    n_records += is_so (g_ptr_array_index (records, i));

  return n_records;
}

static void
report_assessment (KithCinCheck            *check,
                   const KithCinAssessment *assessment)
{
  kith_cin_check_report_date (check, assessment, KITH_CIN_ELEMENT_ASSESSMENT_START, 0, assessment->start);
}

static void
report_section47 (KithCinCheck           *check,
                  const KithCinSection47 *section47)
{
  kith_cin_check_report_date (check, section47, KITH_CIN_ELEMENT_SECTION47_START, 0, section47->start);
}

static void
check_one_open_assessment (KithCinCheck  *check,
                           gconstpointer  record)
{
  const GPtrArray *assessments = ((const KithCinReferral *)record)->assessments;

  if (count_if (assessments, is_open_assessment) < 2)
    return;

  for (guint i = 0; i < assessments->len; i++)
    {
      if (is_open_assessment (g_ptr_array_index (assessments, i)))
        report_assessment (check, g_ptr_array_index (assessments, i));
    }
}

static void
check_one_open_section47 (KithCinCheck  *check,
                          gconstpointer  record)
{
  const GPtrArray *section47s = ((const KithCinReferral *)record)->section47s;

  if (count_if (section47s, is_open_section47) < 2)
    return;

  for (guint i = 0; i < section47s->len; i++)
    {
      if (is_open_section47 (g_ptr_array_index (section47s, i)))
        report_section47 (check, g_ptr_array_index (section47s, i));
    }
}

static void
check_assessments_apart (KithCinCheck  *check,
                         gconstpointer  record)
{
  const KithCinReferral *referral = record;
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();

  for (guint i = 0; i < referral->assessments->len; i++)
    {
      const KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, i);

      kith_cin_spans_add (spans, assessment, assessment->start, get_last_day (check, assessment->authorisation));
    }

  for (guint i = 0; i < kith_cin_spans_get_n (spans); i++)
    {
      const KithCinAssessment *late = kith_cin_spans_get_late (spans, i);

      if (late != NULL)
        report_assessment (check, late);
    }
}

/* An enquiry that needed no conference has no day on which it ended. */
static KithDate
get_last_day_of_section47 (KithCinCheck           *check,
                           const KithCinSection47 *section47)
{
  if (is_open_section47 (section47))
    return kith_cin_check_get_end_or_open (check);

  return section47->conference;
}

static void
check_section47s_apart (KithCinCheck  *check,
                        gconstpointer  record)
{
  const KithCinReferral *referral = record;
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();

  for (guint i = 0; i < referral->section47s->len; i++)
    {
      const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      kith_cin_spans_add (spans, section47, section47->start, get_last_day_of_section47 (check, section47));
    }

  for (guint i = 0; i < kith_cin_spans_get_n (spans); i++)
    {
      const KithCinSection47 *late = kith_cin_spans_get_late (spans, i);

      if (late != NULL)
        report_section47 (check, late);
    }
}

/* The conferences that a plan may follow from: those of the enquiries, and
 * the one of the referral only if there was no enquiry that needed one.
 */
static GHashTable *
collect_conferences (const KithCinReferral *referral)
{
  GHashTable *conferences = g_hash_table_new (NULL, NULL);
  gboolean has_section47 = FALSE;

  for (guint i = 0; i < referral->section47s->len; i++)
    {
      const KithCinSection47 *section47 = g_ptr_array_index (referral->section47s, i);

      if (section47->conference_not_required == 1)
        continue;

      has_section47 = TRUE;
      add_conference (conferences, section47->conference);
    }

  if (!has_section47)
    add_conference (conferences, referral->conference);

  return conferences;
}

static void
check_protection_starts_at_conference (KithCinCheck  *check,
                                       gconstpointer  record)
{
  const KithCinReferral *referral = record;
  g_autoptr(GHashTable) conferences = collect_conferences (referral);

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      if (kith_cin_date_is_known (plan->start) && kith_cin_date_is_known (check->start) &&
          !kith_cin_check_is_outside_year (check, plan->start) &&
          !g_hash_table_contains (conferences, GINT_TO_POINTER (plan->start)))
        report_protection_plan (check, plan);
    }
}

const KithCinRule kith_cin_referral_overlap_rules[] = {
  { "4001", KITH_CIN_SEVERITY_ERROR, 0, 0, check_open_plan_alone,
    "The child in need plan is open, and so is a child protection plan." },
  { "4003", KITH_CIN_SEVERITY_ERROR, 0, 0, check_reviews_outside_plans,
    "The review of the child protection plan was held while a child in need plan ran." },
  { "8896", KITH_CIN_SEVERITY_ERROR, 0, 0, check_one_open_assessment,
    "The referral has more than one assessment that is not finished." },
  { "8863Q", KITH_CIN_SEVERITY_QUERY, 0, 0, check_assessments_apart,
    "The assessment began while another one ran." },
  { "8839", KITH_CIN_SEVERITY_ERROR, 0, 0, check_one_open_section47,
    "The referral has more than one section 47 enquiry that still waits for its conference." },
  { "8890", KITH_CIN_SEVERITY_ERROR, 0, 0, check_section47s_apart,
    "The section 47 enquiry began while another one ran." },
  { "2885", KITH_CIN_SEVERITY_ERROR, 0, 0, check_protection_starts_at_conference,
    "The child protection plan did not begin on the day of the initial conference." },
  { NULL },
};
