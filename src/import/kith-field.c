/* kith-field.c: what a column of a roll or a caseload can hold
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-field.h"

#define ROLL KITH_LIST_KIND_ROLL
#define CASELOAD KITH_LIST_KIND_CASELOAD
#define BOTH (KITH_LIST_KIND_ROLL | KITH_LIST_KIND_CASELOAD)

/* The ids stand in mappings that stores remember: they stay as they are. */
static const struct
{
  const char    *id;
  const char    *label;
  KithFieldType  type;
  guint          kinds;
  gboolean       is_sensitive;
} fields[KITH_N_FIELDS] = {
  [KITH_FIELD_NONE] = { "none", "Not read", KITH_FIELD_TYPE_TEXT, BOTH, FALSE },

  [KITH_FIELD_FAMILY_NAME] = { "family-name", "Family name", KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_GIVEN_NAME] = { "given-name", "Given name", KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_MIDDLE_NAMES] = { "middle-names", "Middle names", KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_FULL_NAME] = { "full-name", "Full name", KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_PREFERRED_NAME] = { "preferred-name", "Preferred name", KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_PREFERRED_FAMILY_NAME] =
  { "preferred-family-name", "Preferred family name", KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_BIRTH] = { "birth", "Date of birth", KITH_FIELD_TYPE_DATE, BOTH, FALSE },
  [KITH_FIELD_SEX] = { "sex", "Sex", KITH_FIELD_TYPE_SEX, BOTH, FALSE },
  [KITH_FIELD_UPN] = { "upn", "UPN", KITH_FIELD_TYPE_UPN, BOTH, FALSE },
  [KITH_FIELD_FORMER_UPN] = { "former-upn", "Former UPN", KITH_FIELD_TYPE_UPN, BOTH, FALSE },
  [KITH_FIELD_ETHNICITY] = { "ethnicity", "Ethnicity", KITH_FIELD_TYPE_CODE, BOTH, TRUE },
  [KITH_FIELD_YEAR_GROUP] = { "year-group", "Year group", KITH_FIELD_TYPE_YEAR_GROUP, BOTH, FALSE },

  [KITH_FIELD_FORM] = { "form", "Form", KITH_FIELD_TYPE_TEXT, ROLL, FALSE },
  [KITH_FIELD_ENTRY] = { "entry", "Date of entry", KITH_FIELD_TYPE_DATE, ROLL, FALSE },
  [KITH_FIELD_LEAVING] = { "leaving", "Date of leaving", KITH_FIELD_TYPE_DATE, ROLL, FALSE },
  [KITH_FIELD_ENROLMENT] = { "enrolment", "Enrolment status", KITH_FIELD_TYPE_CODE, ROLL, FALSE },
  [KITH_FIELD_SEN] = { "sen", "Special educational needs", KITH_FIELD_TYPE_CODE, ROLL, TRUE },
  [KITH_FIELD_FREE_MEALS] = { "free-meals", "Free school meals", KITH_FIELD_TYPE_CODE, ROLL, TRUE },

  [KITH_FIELD_LA_CHILD_ID] = { "la-child-id", "Authority’s identifier", KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_EXPECTED_BIRTH] =
  { "expected-birth", "Expected date of birth", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_DEATH] = { "death", "Date of death", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_STATUS] = { "status", "Case status", KITH_FIELD_TYPE_STATUS, CASELOAD, FALSE },
  [KITH_FIELD_WORKER] = { "worker", "Allocated worker", KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_TEAM] = { "team", "Team", KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_SCHOOL_NAME] = { "school-name", "School", KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_SCHOOL_URN] = { "school-urn", "School’s URN", KITH_FIELD_TYPE_NUMBER, CASELOAD, FALSE },
  [KITH_FIELD_REFERRAL] = { "referral", "Date of referral", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_REFERRAL_SOURCE] =
  { "referral-source", "Source of referral", KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_NO_FURTHER_ACTION] =
  { "no-further-action", "No further action", KITH_FIELD_TYPE_FLAG, CASELOAD, FALSE },
  [KITH_FIELD_PRIMARY_NEED] = { "primary-need", "Primary need", KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_CLOSURE] = { "closure", "Date of closure", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CLOSURE_REASON] =
  { "closure-reason", "Reason for closure", KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_ASSESSMENT_START] =
  { "assessment-start", "Start of assessment", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_ASSESSMENT_DUE] =
  { "assessment-due", "Assessment due", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_ASSESSMENT_AUTHORISATION] =
  { "assessment-authorisation", "Assessment authorised", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_SECTION47_START] =
  { "section47-start", "Start of section 47 enquiry", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CONFERENCE] =
  { "conference", "Initial conference", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CONFERENCE_DUE] =
  { "conference-due", "Conference due", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CONFERENCE_NOT_REQUIRED] =
  { "conference-not-required", "No conference required", KITH_FIELD_TYPE_FLAG, CASELOAD, FALSE },
  [KITH_FIELD_NEED_PLAN_START] =
  { "need-plan-start", "Start of child in need plan", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEED_PLAN_END] =
  { "need-plan-end", "End of child in need plan", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_PROTECTION_PLAN_START] =
  { "protection-plan-start", "Start of protection plan", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_PROTECTION_PLAN_END] =
  { "protection-plan-end", "End of protection plan", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_INITIAL_CATEGORY] =
  { "initial-category", "Initial category of abuse", KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_LATEST_CATEGORY] =
  { "latest-category", "Latest category of abuse", KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_N_PREVIOUS_PLANS] =
  { "previous-plans", "Number of earlier protection plans", KITH_FIELD_TYPE_NUMBER, CASELOAD, FALSE },
  [KITH_FIELD_EARLY_HELP_START] =
  { "early-help-start", "Start of early help", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_EARLY_HELP_END] =
  { "early-help-end", "End of early help", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CARE_START] =
  { "care-start", "Started to be looked after", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CARE_END] =
  { "care-end", "Ceased to be looked after", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LEGAL_STATUS] = { "legal-status", "Legal status", KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_SEEN] = { "last-seen", "Last seen", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_VISIT] = { "last-visit", "Last visit", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEXT_VISIT] = { "next-visit", "Next visit due", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_REVIEW] = { "last-review", "Last review", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEXT_REVIEW] = { "next-review", "Next review due", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_SUPERVISION] =
  { "last-supervision", "Last supervision", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEXT_SUPERVISION] =
  { "next-supervision", "Next supervision due", KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
};

/**
 * kith_field_get_id:
 * @field: a field
 *
 * Gets the word by which mappings name the field.
 *
 * Returns: the word
 */
const char *
kith_field_get_id (KithField field)
{
  g_return_val_if_fail (field < KITH_N_FIELDS, NULL);

  return fields[field].id;
}

/**
 * kith_field_get_label:
 * @field: a field
 *
 * Gets what the field is called, in English.
 *
 * Returns: the label
 */
const char *
kith_field_get_label (KithField field)
{
  g_return_val_if_fail (field < KITH_N_FIELDS, NULL);

  return fields[field].label;
}

/**
 * kith_field_get_type:
 * @field: a field
 *
 * Gets how the text in such a column is read.
 *
 * Returns: the type
 */
KithFieldType
kith_field_get_type (KithField field)
{
  g_return_val_if_fail (field < KITH_N_FIELDS, KITH_FIELD_TYPE_TEXT);

  return fields[field].type;
}

/**
 * kith_field_is_in:
 * @field: a field
 * @kind: a kind of list
 *
 * Tells whether lists of a kind can have the field.
 *
 * Returns: whether they can
 */
gboolean
kith_field_is_in (KithField    field,
                  KithListKind kind)
{
  g_return_val_if_fail (field < KITH_N_FIELDS, FALSE);

  return (fields[field].kinds & kind) != 0;
}

/**
 * kith_field_is_sensitive:
 * @field: a field
 *
 * Tells whether a roll's column is kept only as totals of the school.
 *
 * Returns: whether it is
 */
gboolean
kith_field_is_sensitive (KithField field)
{
  g_return_val_if_fail (field < KITH_N_FIELDS, FALSE);

  return fields[field].is_sensitive;
}

/**
 * kith_field_from_id:
 * @id: a word as kith_field_get_id() gives it
 *
 * Finds a field by its word.
 *
 * Returns: the field; %KITH_FIELD_NONE where no field has that word
 */
KithField
kith_field_from_id (const char *id)
{
  g_return_val_if_fail (id != NULL, KITH_FIELD_NONE);

  for (guint field = 0; field < KITH_N_FIELDS; field++)
    {
      if (g_str_equal (fields[field].id, id))
        return (KithField)field;
    }

  return KITH_FIELD_NONE;
}
