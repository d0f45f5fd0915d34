/* kith-cin-rules-episode.c: rules about what may not go together within a referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cin-check.h"
#include "kith-cin-spans.h"

static void
check_open_plan_alone (KithCinCheck *check,
                       gconstpointer record)
{
  const KithCinReferral *referral = record;
  gboolean has_protection = FALSE;

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      has_protection |= !kith_cin_date_is_known (plan->end);
    }

  for (guint i = 0; has_protection && i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      if (!kith_cin_date_is_known (plan->end))
        kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PLAN_START, 0, plan->start);
    }
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
check_reviews_outside_plans (KithCinCheck *check,
                             gconstpointer record)
{
  const KithCinReferral *referral = record;
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();

  for (guint i = 0; i < referral->plans->len; i++)
    {
      const KithCinPlan *plan = g_ptr_array_index (referral->plans, i);

      kith_cin_spans_add (spans, plan, plan->start, kith_cin_check_get_day_before_end (check, plan->end));
    }

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
          gboolean (      *is_so ) (gconstpointer record))
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
check_one_open_assessment (KithCinCheck *check,
                           gconstpointer record)
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
check_one_open_section47 (KithCinCheck *check,
                          gconstpointer record)
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
check_assessments_apart (KithCinCheck *check,
                         gconstpointer record)
{
  const KithCinReferral *referral = record;
  g_autoptr(KithCinSpans) spans = kith_cin_spans_new ();

  for (guint i = 0; i < referral->assessments->len; i++)
    {
      const KithCinAssessment *assessment = g_ptr_array_index (referral->assessments, i);

      kith_cin_spans_add (spans, assessment, assessment->start, kith_cin_check_get_last_day (check, assessment->authorisation));
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
    return kith_cin_check_get_last_day (check, KITH_DATE_NONE);

  return section47->conference;
}

static void
check_section47s_apart (KithCinCheck *check,
                        gconstpointer record)
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

static void
add_conference (GHashTable *conferences,
                KithDate    conference)
{
  if (kith_cin_date_is_known (conference))
    g_hash_table_add (conferences, GINT_TO_POINTER (conference));
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
check_protection_starts_at_conference (KithCinCheck *check,
                                       gconstpointer record)
{
  const KithCinReferral *referral = record;
  g_autoptr(GHashTable) conferences = collect_conferences (referral);

  for (guint i = 0; i < referral->protection_plans->len; i++)
    {
      const KithCinProtectionPlan *plan = g_ptr_array_index (referral->protection_plans, i);

      if (kith_cin_date_is_known (plan->start) && kith_cin_date_is_known (check->start) &&
          !kith_cin_check_is_outside_year (check, plan->start) &&
          !g_hash_table_contains (conferences, GINT_TO_POINTER (plan->start)))
        kith_cin_check_report_date (check, plan, KITH_CIN_ELEMENT_PROTECTION_START, 0, plan->start);
    }
}

const KithCinRule kith_cin_episode_rules[] = {
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
