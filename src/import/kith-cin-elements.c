/* kith-cin-elements.c: the elements of a children in need return, and where they go
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table says everything that there is to know about an element: which
 * one it stands in, what kind of value it holds, and where in the record of
 * the element around it that value goes. A shape of a new year is a new row.
 *
 * The shapes of all years are in the one table: GenderCurrent until 2023-24
 * and Sex after it, plans of children in need from 2021-22, pre-proceedings
 * from 2026-27. A file that mixes them is read all the same.
 *
 * The rows stand in the order of the census's schema, in which a return is
 * written (kith-cin-write.c).
 */

#include "config.h"

#include "kith-cin-elements.h"

#include "kith-cin-records.h"

#include <string.h>

#define WRAPPER(parent_, name_) \
        { name_, KITH_CIN_ELEMENT_ ## parent_, KITH_CIN_KIND_WRAPPER, 0, NULL }
#define RECORD(parent_, name_, begin_, type_, field_) \
        { name_, KITH_CIN_ELEMENT_ ## parent_, KITH_CIN_KIND_RECORD, G_STRUCT_OFFSET (type_, field_), begin_ }
#define VALUE(parent_, name_, kind_, type_, field_) \
        { name_, KITH_CIN_ELEMENT_ ## parent_, KITH_CIN_KIND_ ## kind_, G_STRUCT_OFFSET (type_, field_), NULL }
#define NO_FIELD(parent_, name_, kind_) \
        { name_, KITH_CIN_ELEMENT_ ## parent_, KITH_CIN_KIND_ ## kind_, 0, NULL }

static const KithCinElementRow rows[KITH_CIN_N_ELEMENTS] = {
  [KITH_CIN_ELEMENT_MESSAGE] = WRAPPER (NONE, "Message"),
  [KITH_CIN_ELEMENT_HEADER] = WRAPPER (MESSAGE, "Header"),
  [KITH_CIN_ELEMENT_COLLECTION_DETAILS] = WRAPPER (HEADER, "CollectionDetails"),
  [KITH_CIN_ELEMENT_COLLECTION] = NO_FIELD (COLLECTION_DETAILS, "Collection", COLLECTION),
  [KITH_CIN_ELEMENT_YEAR] = VALUE (COLLECTION_DETAILS, "Year", YEAR, KithCinReturn, year),
  [KITH_CIN_ELEMENT_REFERENCE_DATE] = VALUE (COLLECTION_DETAILS, "ReferenceDate", DATE, KithCinReturn, reference_date),
  [KITH_CIN_ELEMENT_SOURCE] = WRAPPER (HEADER, "Source"),
  [KITH_CIN_ELEMENT_SOURCE_LEVEL] = NO_FIELD (SOURCE, "SourceLevel", MAKING),
  [KITH_CIN_ELEMENT_AUTHORITY] = VALUE (SOURCE, "LEA", TEXT, KithCinReturn, authority),
  [KITH_CIN_ELEMENT_SOFTWARE] = VALUE (SOURCE, "SoftwareCode", TEXT, KithCinReturn, software),
  [KITH_CIN_ELEMENT_RELEASE] = NO_FIELD (SOURCE, "Release", MAKING),
  [KITH_CIN_ELEMENT_SERIAL_NUMBER] = NO_FIELD (SOURCE, "SerialNo", MAKING),
  [KITH_CIN_ELEMENT_MADE_AT] = NO_FIELD (SOURCE, "DateTime", MAKING),

  [KITH_CIN_ELEMENT_CHILDREN] = WRAPPER (MESSAGE, "Children"),
  [KITH_CIN_ELEMENT_CHILD] = RECORD (CHILDREN, "Child", kith_cin_return_begin_child, KithCinReturn, children),
  [KITH_CIN_ELEMENT_IDENTIFIERS] = WRAPPER (CHILD, "ChildIdentifiers"),
  [KITH_CIN_ELEMENT_LA_CHILD_ID] = VALUE (IDENTIFIERS, "LAchildID", TEXT, KithCinChild, la_child_id),
  [KITH_CIN_ELEMENT_UPN] = VALUE (IDENTIFIERS, "UPN", TEXT, KithCinChild, upn),
  [KITH_CIN_ELEMENT_FORMER_UPN] = VALUE (IDENTIFIERS, "FormerUPN", TEXT, KithCinChild, former_upn),
  [KITH_CIN_ELEMENT_UPN_UNKNOWN] = VALUE (IDENTIFIERS, "UPNunknown", TEXT, KithCinChild, upn_unknown),
  [KITH_CIN_ELEMENT_BIRTH] = VALUE (IDENTIFIERS, "PersonBirthDate", DATE, KithCinChild, birth),
  [KITH_CIN_ELEMENT_EXPECTED_BIRTH] = VALUE (IDENTIFIERS, "ExpectedPersonBirthDate", DATE, KithCinChild, expected_birth),
  [KITH_CIN_ELEMENT_GENDER] = VALUE (IDENTIFIERS, "GenderCurrent", TEXT, KithCinChild, sex),
  [KITH_CIN_ELEMENT_SEX] = VALUE (IDENTIFIERS, "Sex", TEXT, KithCinChild, sex),
  [KITH_CIN_ELEMENT_DEATH] = VALUE (IDENTIFIERS, "PersonDeathDate", DATE, KithCinChild, death),
  [KITH_CIN_ELEMENT_CHARACTERISTICS] = WRAPPER (CHILD, "ChildCharacteristics"),
  [KITH_CIN_ELEMENT_ETHNICITY] = VALUE (CHARACTERISTICS, "Ethnicity", TEXT, KithCinChild, ethnicity),
  [KITH_CIN_ELEMENT_DISABILITIES] = WRAPPER (CHARACTERISTICS, "Disabilities"),
  [KITH_CIN_ELEMENT_DISABILITY] = VALUE (DISABILITIES, "Disability", TEXTS, KithCinChild, disabilities),

  [KITH_CIN_ELEMENT_REFERRAL] = RECORD (CHILD, "CINdetails", kith_cin_child_begin_referral, KithCinChild, referrals),
  [KITH_CIN_ELEMENT_REFERRAL_DATE] = VALUE (REFERRAL, "CINreferralDate", DATE, KithCinReferral, date),
  [KITH_CIN_ELEMENT_REFERRAL_SOURCE] = VALUE (REFERRAL, "ReferralSource", TEXT, KithCinReferral, source),
  [KITH_CIN_ELEMENT_PRIMARY_NEED] = VALUE (REFERRAL, "PrimaryNeedCode", TEXT, KithCinReferral, primary_need),
  [KITH_CIN_ELEMENT_CLOSURE] = VALUE (REFERRAL, "CINclosureDate", DATE, KithCinReferral, closure),
  [KITH_CIN_ELEMENT_CLOSURE_REASON] = VALUE (REFERRAL, "ReasonForClosure", TEXT, KithCinReferral, closure_reason),
  [KITH_CIN_ELEMENT_CONFERENCE] = VALUE (REFERRAL, "DateOfInitialCPC", DATE, KithCinReferral, conference),

  [KITH_CIN_ELEMENT_ASSESSMENT] = RECORD (REFERRAL, "Assessments", kith_cin_referral_begin_assessment, KithCinReferral, assessments),
  [KITH_CIN_ELEMENT_ASSESSMENT_START] = VALUE (ASSESSMENT, "AssessmentActualStartDate", DATE, KithCinAssessment, start),
  [KITH_CIN_ELEMENT_INTERNAL_REVIEW] = VALUE (ASSESSMENT, "AssessmentInternalReviewDate", DATE, KithCinAssessment, internal_review),
  [KITH_CIN_ELEMENT_AUTHORISATION] = VALUE (ASSESSMENT, "AssessmentAuthorisationDate", DATE, KithCinAssessment, authorisation),
  [KITH_CIN_ELEMENT_FACTORS] = WRAPPER (ASSESSMENT, "FactorsIdentifiedAtAssessment"),
  [KITH_CIN_ELEMENT_FACTOR] = VALUE (FACTORS, "AssessmentFactors", TEXTS, KithCinAssessment, factors),

  [KITH_CIN_ELEMENT_PLAN] = RECORD (REFERRAL, "CINPlanDates", kith_cin_referral_begin_plan, KithCinReferral, plans),
  [KITH_CIN_ELEMENT_PLAN_START] = VALUE (PLAN, "CINPlanStartDate", DATE, KithCinPlan, start),
  [KITH_CIN_ELEMENT_PLAN_END] = VALUE (PLAN, "CINPlanEndDate", DATE, KithCinPlan, end),

  [KITH_CIN_ELEMENT_SECTION47] = RECORD (REFERRAL, "Section47", kith_cin_referral_begin_section47, KithCinReferral, section47s),
  [KITH_CIN_ELEMENT_SECTION47_START] = VALUE (SECTION47, "S47ActualStartDate", DATE, KithCinSection47, start),
  [KITH_CIN_ELEMENT_SECTION47_TARGET] = VALUE (SECTION47, "InitialCPCtarget", DATE, KithCinSection47, conference_target),
  [KITH_CIN_ELEMENT_SECTION47_CONFERENCE] = VALUE (SECTION47, "DateOfInitialCPC", DATE, KithCinSection47, conference),
  [KITH_CIN_ELEMENT_CONFERENCE_NOT_REQUIRED] = VALUE (SECTION47, "ICPCnotRequired", FLAG, KithCinSection47, conference_not_required),

  [KITH_CIN_ELEMENT_NO_FURTHER_ACTION] = VALUE (REFERRAL, "ReferralNFA", FLAG, KithCinReferral, no_further_action),

  [KITH_CIN_ELEMENT_PROTECTION_PLAN] = RECORD (REFERRAL, "ChildProtectionPlans", kith_cin_referral_begin_protection_plan, KithCinReferral, protection_plans),
  [KITH_CIN_ELEMENT_PROTECTION_START] = VALUE (PROTECTION_PLAN, "CPPstartDate", DATE, KithCinProtectionPlan, start),
  [KITH_CIN_ELEMENT_PROTECTION_END] = VALUE (PROTECTION_PLAN, "CPPendDate", DATE, KithCinProtectionPlan, end),
  [KITH_CIN_ELEMENT_INITIAL_CATEGORY] = VALUE (PROTECTION_PLAN, "InitialCategoryOfAbuse", TEXT, KithCinProtectionPlan, initial_category),
  [KITH_CIN_ELEMENT_LATEST_CATEGORY] = VALUE (PROTECTION_PLAN, "LatestCategoryOfAbuse", TEXT, KithCinProtectionPlan, latest_category),
  [KITH_CIN_ELEMENT_N_PREVIOUS] = VALUE (PROTECTION_PLAN, "NumberOfPreviousCPP", NUMBER, KithCinProtectionPlan, n_previous),
  [KITH_CIN_ELEMENT_REVIEWS] = WRAPPER (PROTECTION_PLAN, "Reviews"),
  [KITH_CIN_ELEMENT_REVIEW] = VALUE (REVIEWS, "CPPreviewDate", DATES, KithCinProtectionPlan, reviews),

  [KITH_CIN_ELEMENT_PRE_PROCEEDINGS] = RECORD (REFERRAL, "PreProceedingsandFGDM", kith_cin_referral_begin_pre_proceedings, KithCinReferral, pre_proceedings),
  [KITH_CIN_ELEMENT_PRE_PROCEEDINGS_START] = VALUE (PRE_PROCEEDINGS, "PPStartDate", DATE, KithCinPreProceedings, start),
  [KITH_CIN_ELEMENT_LETTER_BEFORE] = VALUE (PRE_PROCEEDINGS, "LBPSentDate", DATE, KithCinPreProceedings, letter_before_proceedings),
  [KITH_CIN_ELEMENT_MEETING_OFFERED] = VALUE (PRE_PROCEEDINGS, "FGDMMeetingOffer", FLAG, KithCinPreProceedings, meeting_offered),
  [KITH_CIN_ELEMENT_MEETING_HELD] = VALUE (PRE_PROCEEDINGS, "FGDMMeetingFac", FLAG, KithCinPreProceedings, meeting_held),
  [KITH_CIN_ELEMENT_INITIAL_MEETING] = VALUE (PRE_PROCEEDINGS, "InitialPPMeetingDate", DATE, KithCinPreProceedings, initial_meeting),
  [KITH_CIN_ELEMENT_N_REVIEW_MEETINGS] = VALUE (PRE_PROCEEDINGS, "ReviewMeetingsCount", NUMBER, KithCinPreProceedings, n_review_meetings),
  [KITH_CIN_ELEMENT_STEP_DECISION] = VALUE (PRE_PROCEEDINGS, "StepDecisionDate", DATE, KithCinPreProceedings, step_decision),
  [KITH_CIN_ELEMENT_OUTCOME] = VALUE (PRE_PROCEEDINGS, "PPOutcome", TEXT, KithCinPreProceedings, outcome),
  [KITH_CIN_ELEMENT_COURT_APPLICATION] = VALUE (PRE_PROCEEDINGS, "CourtAppDate", DATE, KithCinPreProceedings, court_application),
  [KITH_CIN_ELEMENT_INITIAL_LETTER] = VALUE (PRE_PROCEEDINGS, "LetterInitCPDate", DATE, KithCinPreProceedings, initial_letter),
};

/* A date of XML Schema may carry a zone, which a day of the census has no
 * use for: 2022-03-31Z and 2022-03-31+01:00 are the same day.
 */
static gsize
get_length_without_zone (const char *text)
{
  gsize length = strlen (text);

  if (g_str_has_suffix (text, "Z"))
    return length - 1;

  if (length == strlen ("2022-03-31+01:00") && (text[10] == '+' || text[10] == '-') &&
      g_ascii_isdigit (text[11]) && g_ascii_isdigit (text[12]) && text[13] == ':' &&
      g_ascii_isdigit (text[14]) && g_ascii_isdigit (text[15]))
    return 10;

  return length;
}

static gboolean
parse_date (const char *text,
            KithDate   *ret_date)
{
  g_autofree char *day = g_strndup (text, get_length_without_zone (text));

  return kith_date_parse_iso (day, ret_date, NULL);
}

static gboolean
parse_flag (const char *text,
            int        *ret_flag)
{
  if (g_ascii_strcasecmp (text, "true") == 0 || strcmp (text, "1") == 0)
    {
      *ret_flag = 1;
      return TRUE;
    }

  if (g_ascii_strcasecmp (text, "false") == 0 || strcmp (text, "0") == 0)
    {
      *ret_flag = 0;
      return TRUE;
    }

  return FALSE;
}

static gboolean
parse_number (const char *text,
              int         smallest,
              int        *ret_number)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, (guint64)smallest, 9999, &number, NULL))
    return FALSE;

  *ret_number = (int)number;
  return TRUE;
}

static KithCinStored
store_text (char      **field,
            const char *text)
{
  if (*field != NULL)
    return KITH_CIN_STORED_ALREADY;

  *field = g_strdup (text);
  return KITH_CIN_STORED;
}

static KithCinStored
store_date (KithDate   *field,
            const char *text)
{
  KithDate date;

  if (!parse_date (text, &date))
    return KITH_CIN_STORED_NOT;

  if (*field != KITH_DATE_NONE)
    return KITH_CIN_STORED_ALREADY;

  *field = date;
  return KITH_CIN_STORED;
}

static KithCinStored
append_date (GArray     *dates,
             const char *text)
{
  KithDate date;

  if (!parse_date (text, &date))
    return KITH_CIN_STORED_NOT;

  g_array_append_val (dates, date);
  return KITH_CIN_STORED;
}

static KithCinStored
store_number (int *field,
              int  unset,
              int  number)
{
  if (*field != unset)
    return KITH_CIN_STORED_ALREADY;

  *field = number;
  return KITH_CIN_STORED;
}

static KithCinStored
store_in_field (KithCinKind kind,
                gpointer    field,
                const char *text,
                guint      *nth)
{
  int number;

  switch (kind)
    {
    case KITH_CIN_KIND_TEXT:
      return store_text (field, text);

    case KITH_CIN_KIND_TEXTS:
      *nth = (*(GPtrArray **)field)->len;
      g_ptr_array_add (*(GPtrArray **)field, g_strdup (text));
      return KITH_CIN_STORED;

    case KITH_CIN_KIND_DATE:
      return store_date (field, text);

    case KITH_CIN_KIND_DATES:
      *nth = (*(GArray **)field)->len;
      return append_date (*(GArray **)field, text);

    case KITH_CIN_KIND_FLAG:
      return parse_flag (text, &number) ? store_number (field, -1, number) : KITH_CIN_STORED_NOT;

    case KITH_CIN_KIND_NUMBER:
      return parse_number (text, 0, &number) ? store_number (field, -1, number) : KITH_CIN_STORED_NOT;

    case KITH_CIN_KIND_YEAR:
      return parse_number (text, 1000, &number) ? store_number (field, 0, number) : KITH_CIN_STORED_NOT;

    case KITH_CIN_KIND_WRAPPER:
    case KITH_CIN_KIND_RECORD:
    case KITH_CIN_KIND_COLLECTION:
    case KITH_CIN_KIND_MAKING:
    default:
      g_return_val_if_reached (KITH_CIN_STORED_NOT);
    }
}

/**
 * kith_cin_element_get_row:
 * @element: an element of the census
 *
 * Gets what there is to know about an element.
 *
 * Returns: the row
 */
const KithCinElementRow *
kith_cin_element_get_row (KithCinElement element)
{
  g_return_val_if_fail (element > KITH_CIN_ELEMENT_NONE && element < KITH_CIN_N_ELEMENTS, NULL);

  return &rows[element];
}

/**
 * kith_cin_element_find:
 * @parent: the element around it, or %KITH_CIN_ELEMENT_NONE for the root
 * @name: the name, without a prefix
 *
 * Finds an element by its place and its name.
 *
 * Returns: the element, or %KITH_CIN_ELEMENT_NONE if the census has none there
 */
KithCinElement
kith_cin_element_find (KithCinElement parent,
                       const char    *name)
{
  g_return_val_if_fail (name != NULL, KITH_CIN_ELEMENT_NONE);

  for (guint i = KITH_CIN_ELEMENT_MESSAGE; i < KITH_CIN_N_ELEMENTS; i++)
    {
      if (rows[i].parent == parent && strcmp (rows[i].name, name) == 0)
        return (KithCinElement)i;
    }

  return KITH_CIN_ELEMENT_NONE;
}

/**
 * kith_cin_element_is_group:
 * @element: an element
 *
 * Says whether an element holds other elements, and so no text.
 *
 * Returns: %TRUE if it does
 */
gboolean
kith_cin_element_is_group (KithCinElement element)
{
  return element != KITH_CIN_ELEMENT_NONE &&
         (rows[element].kind == KITH_CIN_KIND_WRAPPER ||
          rows[element].kind == KITH_CIN_KIND_RECORD);
}

/**
 * kith_cin_element_store:
 * @element: an element that holds a value
 * @record: the record that it belongs to
 * @text: what stands in it
 * @ret_nth: (out): which of its like in the record it is, counted from 0
 *
 * Puts the value of an element into its record.
 *
 * Returns: whether it went there
 */
KithCinStored
kith_cin_element_store (KithCinElement element,
                        gpointer       record,
                        const char    *text,
                        guint         *ret_nth)
{
  KithCinStored stored;
  guint nth = 0;

  g_return_val_if_fail (element > KITH_CIN_ELEMENT_NONE && element < KITH_CIN_N_ELEMENTS, KITH_CIN_STORED_NOT);
  g_return_val_if_fail (record != NULL && text != NULL && ret_nth != NULL, KITH_CIN_STORED_NOT);

  stored = store_in_field (rows[element].kind, G_STRUCT_MEMBER_P (record, rows[element].offset), text, &nth);

  if (stored == KITH_CIN_STORED)
    *ret_nth = nth;

  return stored;
}
