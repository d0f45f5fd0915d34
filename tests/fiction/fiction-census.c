/* fiction-census.c: what an authority would send in about a fiction
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A return covers one year, to the day that the fiction is seen on. What was
 * over before that year began is not in it.
 */

#include "config.h"

#include "fiction-text.h"

typedef struct
{
  GString  *xml;
  KithDate  first;
  KithDate  last;
} Census;

static void
append_element (Census     *census,
                const char *name,
                const char *value)
{
  if (value != NULL)
    g_string_append_printf (census->xml, "<%s>%s</%s>\n", name, value, name);
}

static void
append_date (Census     *census,
             const char *name,
             KithDate    date)
{
  g_autofree char *value = date != KITH_DATE_NONE ? kith_date_to_iso (date) : NULL;

  append_element (census, name, value);
}

static void
append_number (Census     *census,
               const char *name,
               int         number)
{
  g_autofree char *value = g_strdup_printf ("%d", number);

  append_element (census, name, value);
}

static void
append_assessments (Census    *census,
                    GPtrArray *assessments)
{
  for (guint i = 0; i < assessments->len; i++)
    {
      KithCinAssessment *assessment = g_ptr_array_index (assessments, i);

      if (assessment->authorisation != KITH_DATE_NONE && assessment->authorisation < census->first)
        continue;

      g_string_append (census->xml, "<Assessments>\n");
      append_date (census, "AssessmentActualStartDate", assessment->start);
      append_date (census, "AssessmentInternalReviewDate", assessment->internal_review);
      append_date (census, "AssessmentAuthorisationDate", assessment->authorisation);

      if (assessment->factors->len > 0)
        g_string_append (census->xml, "<FactorsIdentifiedAtAssessment>\n");

      for (guint j = 0; j < assessment->factors->len; j++)
        append_element (census, "AssessmentFactors", g_ptr_array_index (assessment->factors, j));

      if (assessment->factors->len > 0)
        g_string_append (census->xml, "</FactorsIdentifiedAtAssessment>\n");

      g_string_append (census->xml, "</Assessments>\n");
    }
}

static void
append_plans (Census    *census,
              GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      KithCinPlan *plan = g_ptr_array_index (plans, i);

      if (plan->end != KITH_DATE_NONE && plan->end < census->first)
        continue;

      g_string_append (census->xml, "<CINPlanDates>\n");
      append_date (census, "CINPlanStartDate", plan->start);
      append_date (census, "CINPlanEndDate", plan->end);
      g_string_append (census->xml, "</CINPlanDates>\n");
    }
}

static void
append_section47s (Census    *census,
                   GPtrArray *section47s)
{
  for (guint i = 0; i < section47s->len; i++)
    {
      KithCinSection47 *section47 = g_ptr_array_index (section47s, i);
      KithDate end = section47->conference_not_required == 1 ? section47->start : section47->conference;

      if (end != KITH_DATE_NONE && end < census->first)
        continue;

      g_string_append (census->xml, "<Section47>\n");
      append_date (census, "S47ActualStartDate", section47->start);
      append_date (census, "InitialCPCtarget", section47->conference_target);
      append_date (census, "DateOfInitialCPC", section47->conference);
      append_number (census, "ICPCnotRequired", section47->conference_not_required);
      g_string_append (census->xml, "</Section47>\n");
    }
}

static void
append_protection_plans (Census    *census,
                         GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      KithCinProtectionPlan *plan = g_ptr_array_index (plans, i);

      if (plan->end != KITH_DATE_NONE && plan->end < census->first)
        continue;

      g_string_append (census->xml, "<ChildProtectionPlans>\n");
      append_date (census, "CPPstartDate", plan->start);
      append_date (census, "CPPendDate", plan->end);
      append_element (census, "InitialCategoryOfAbuse", plan->initial_category);
      append_element (census, "LatestCategoryOfAbuse", plan->latest_category);
      append_number (census, "NumberOfPreviousCPP", plan->n_previous);

      if (plan->reviews->len > 0)
        g_string_append (census->xml, "<Reviews>\n");

      for (guint j = 0; j < plan->reviews->len; j++)
        append_date (census, "CPPreviewDate", g_array_index (plan->reviews, KithDate, j));

      if (plan->reviews->len > 0)
        g_string_append (census->xml, "</Reviews>\n");

      g_string_append (census->xml, "</ChildProtectionPlans>\n");
    }
}

static gboolean
is_in_year (Census          *census,
            KithCinReferral *referral)
{
  KithDate end = referral->no_further_action == 1 ? referral->date : referral->closure;

  return end == KITH_DATE_NONE || end >= census->first;
}

static void
append_referral (Census          *census,
                 KithCinReferral *referral)
{
  g_string_append (census->xml, "<CINdetails>\n");
  append_date (census, "CINreferralDate", referral->date);
  append_element (census, "ReferralSource", referral->source);
  append_element (census, "PrimaryNeedCode", referral->primary_need);
  append_date (census, "CINclosureDate", referral->closure);
  append_element (census, "ReasonForClosure", referral->closure_reason);
  append_date (census, "DateOfInitialCPC", referral->conference);
  append_assessments (census, referral->assessments);
  append_plans (census, referral->plans);
  append_section47s (census, referral->section47s);
  append_number (census, "ReferralNFA", referral->no_further_action);
  append_protection_plans (census, referral->protection_plans);
  g_string_append (census->xml, "</CINdetails>\n");
}

static void
append_identity (Census       *census,
                 KithCinChild *record)
{
  g_string_append (census->xml, "<ChildIdentifiers>\n");
  append_element (census, "LAchildID", record->la_child_id);
  append_element (census, "UPN", record->upn);
  append_element (census, "FormerUPN", record->former_upn);
  append_element (census, "UPNunknown", record->upn_unknown);
  append_date (census, "PersonBirthDate", record->birth);
  append_element (census, "Sex", record->sex);
  g_string_append (census->xml, "</ChildIdentifiers>\n<ChildCharacteristics>\n");
  append_element (census, "Ethnicity", record->ethnicity);
  g_string_append (census->xml, "<Disabilities>\n");

  for (guint i = 0; i < record->disabilities->len; i++)
    append_element (census, "Disability", g_ptr_array_index (record->disabilities, i));

  g_string_append (census->xml, "</Disabilities>\n</ChildCharacteristics>\n");
}

static void
append_child (Census       *census,
              KithCinChild *record)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < record->referrals->len; i++)
    {
      KithCinReferral *referral = g_ptr_array_index (record->referrals, i);

      if (!is_in_year (census, referral))
        continue;

      if (!has_any)
        {
          g_string_append (census->xml, "<Child>\n");
          append_identity (census, record);
        }

      append_referral (census, referral);
      has_any = TRUE;
    }

  if (has_any)
    g_string_append (census->xml, "</Child>\n");
}

static void
append_header (Census      *census,
               KithFiction *fiction)
{
  int year;

  kith_date_get_ymd (census->last, &year, NULL, NULL);
  g_string_append (census->xml, "<Message>\n<Header>\n<CollectionDetails>\n<Collection>CIN</Collection>\n");
  append_number (census, "Year", year);
  append_date (census, "ReferenceDate", census->last);
  g_string_append (census->xml, "</CollectionDetails>\n<Source>\n<SourceLevel>L</SourceLevel>\n");
  append_element (census, "LEA", fiction->authority_code);
  g_string_append (census->xml,
                   "<SoftwareCode>Kith</SoftwareCode>\n<Release>1</Release>\n<SerialNo>001</SerialNo>\n"
                   "<DateTime>2026-05-01T09:00:00</DateTime>\n</Source>\n</Header>\n<Children>\n");
}

char *
fiction_to_census_xml (KithFiction *fiction)
{
  Census census = {
    .xml = g_string_new (NULL),
    .first = kith_date_add_months (fiction->as_at + 1, -12),
    .last = fiction->as_at,
  };

  append_header (&census, fiction);

  for (guint i = 0; i < fiction->children->len; i++)
    append_child (&census, ((KithFictionChild *)g_ptr_array_index (fiction->children, i))->record);

  g_string_append (census.xml, "</Children>\n</Message>\n");

  return g_string_free (census.xml, FALSE);
}
