/* kith-field.c: what a column of a list can hold
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-field.h"

#include <glib/gi18n.h>

#define ROLL KITH_LIST_KIND_ROLL
#define CASELOAD KITH_LIST_KIND_CASELOAD
#define BOTH (KITH_LIST_KIND_ROLL | KITH_LIST_KIND_CASELOAD)
#define STATEMENT KITH_LIST_KIND_STATEMENT
#define ALL (BOTH | STATEMENT)

/* The ids stand in mappings that stores remember: they stay as they are. */
static const struct
{
  const char    *id;
  const char    *label;
  KithFieldType  type;
  guint          kinds;
  gboolean       is_sensitive;
} fields[KITH_N_FIELDS] = {
  [KITH_FIELD_NONE] = { "none", N_("Not read"), KITH_FIELD_TYPE_TEXT, ALL, FALSE },

  [KITH_FIELD_FAMILY_NAME] = { "family-name", N_("Family name"), KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_GIVEN_NAME] = { "given-name", N_("Given name"), KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_MIDDLE_NAMES] = { "middle-names", N_("Middle names"), KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_FULL_NAME] = { "full-name", N_("Full name"), KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_PREFERRED_NAME] = { "preferred-name", N_("Preferred name"), KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_PREFERRED_FAMILY_NAME] =
  { "preferred-family-name", N_("Preferred family name"), KITH_FIELD_TYPE_NAME, BOTH, FALSE },
  [KITH_FIELD_BIRTH] = { "birth", N_("Date of birth"), KITH_FIELD_TYPE_DATE, BOTH, FALSE },
  [KITH_FIELD_SEX] = { "sex", N_("Sex"), KITH_FIELD_TYPE_SEX, BOTH, FALSE },
  [KITH_FIELD_UPN] = { "upn", N_("UPN"), KITH_FIELD_TYPE_UPN, BOTH, FALSE },
  [KITH_FIELD_FORMER_UPN] = { "former-upn", N_("Former UPN"), KITH_FIELD_TYPE_UPN, BOTH, FALSE },
  [KITH_FIELD_ETHNICITY] = { "ethnicity", N_("Ethnicity"), KITH_FIELD_TYPE_CODE, BOTH, TRUE },
  [KITH_FIELD_YEAR_GROUP] = { "year-group", N_("Year group"), KITH_FIELD_TYPE_YEAR_GROUP, BOTH, FALSE },

  [KITH_FIELD_FORM] = { "form", N_("Form"), KITH_FIELD_TYPE_TEXT, ROLL, FALSE },
  [KITH_FIELD_ENTRY] = { "entry", N_("Date of entry"), KITH_FIELD_TYPE_DATE, ROLL, FALSE },
  [KITH_FIELD_LEAVING] = { "leaving", N_("Date of leaving"), KITH_FIELD_TYPE_DATE, ROLL, FALSE },
  [KITH_FIELD_ENROLMENT] = { "enrolment", N_("Enrolment status"), KITH_FIELD_TYPE_CODE, ROLL, FALSE },
  [KITH_FIELD_SEN] = { "sen", N_("Special educational needs"), KITH_FIELD_TYPE_CODE, ROLL, TRUE },
  [KITH_FIELD_FREE_MEALS] = { "free-meals", N_("Free school meals"), KITH_FIELD_TYPE_CODE, ROLL, TRUE },

  [KITH_FIELD_LA_CHILD_ID] = { "la-child-id", N_("Authority’s identifier"), KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_EXPECTED_BIRTH] =
  { "expected-birth", N_("Expected date of birth"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_DEATH] = { "death", N_("Date of death"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_STATUS] = { "status", N_("Case status"), KITH_FIELD_TYPE_STATUS, CASELOAD, FALSE },
  [KITH_FIELD_WORKER] = { "worker", N_("Allocated worker"), KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_TEAM] = { "team", N_("Team"), KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_SCHOOL_NAME] = { "school-name", N_("School"), KITH_FIELD_TYPE_TEXT, CASELOAD, FALSE },
  [KITH_FIELD_SCHOOL_URN] = { "school-urn", N_("School’s URN"), KITH_FIELD_TYPE_NUMBER, CASELOAD, FALSE },
  [KITH_FIELD_REFERRAL] = { "referral", N_("Date of referral"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_REFERRAL_SOURCE] =
  { "referral-source", N_("Source of referral"), KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_NO_FURTHER_ACTION] =
  { "no-further-action", N_("No further action"), KITH_FIELD_TYPE_FLAG, CASELOAD, FALSE },
  [KITH_FIELD_PRIMARY_NEED] = { "primary-need", N_("Primary need"), KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_CLOSURE] = { "closure", N_("Date of closure"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CLOSURE_REASON] =
  { "closure-reason", N_("Reason for closure"), KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_ASSESSMENT_START] =
  { "assessment-start", N_("Start of assessment"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_ASSESSMENT_DUE] =
  { "assessment-due", N_("Assessment due"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_ASSESSMENT_AUTHORISATION] =
  { "assessment-authorisation", N_("Assessment authorised"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_SECTION47_START] =
  { "section47-start", N_("Start of section 47 enquiry"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CONFERENCE] =
  { "conference", N_("Initial conference"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CONFERENCE_DUE] =
  { "conference-due", N_("Conference due"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CONFERENCE_NOT_REQUIRED] =
  { "conference-not-required", N_("No conference required"), KITH_FIELD_TYPE_FLAG, CASELOAD, FALSE },
  [KITH_FIELD_NEED_PLAN_START] =
  { "need-plan-start", N_("Start of child in need plan"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEED_PLAN_END] =
  { "need-plan-end", N_("End of child in need plan"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_PROTECTION_PLAN_START] =
  { "protection-plan-start", N_("Start of protection plan"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_PROTECTION_PLAN_END] =
  { "protection-plan-end", N_("End of protection plan"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_INITIAL_CATEGORY] =
  { "initial-category", N_("Initial category of abuse"), KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_LATEST_CATEGORY] =
  { "latest-category", N_("Latest category of abuse"), KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_N_PREVIOUS_PLANS] =
  { "previous-plans", N_("Number of earlier protection plans"), KITH_FIELD_TYPE_NUMBER, CASELOAD, FALSE },
  [KITH_FIELD_EARLY_HELP_START] =
  { "early-help-start", N_("Start of early help"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_EARLY_HELP_END] =
  { "early-help-end", N_("End of early help"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CARE_START] =
  { "care-start", N_("Started to be looked after"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_CARE_END] =
  { "care-end", N_("Ceased to be looked after"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LEGAL_STATUS] = { "legal-status", N_("Legal status"), KITH_FIELD_TYPE_CODE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_SEEN] = { "last-seen", N_("Last seen"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_VISIT] = { "last-visit", N_("Last visit"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEXT_VISIT] = { "next-visit", N_("Next visit due"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_REVIEW] = { "last-review", N_("Last review"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEXT_REVIEW] = { "next-review", N_("Next review due"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_LAST_SUPERVISION] =
  { "last-supervision", N_("Last supervision"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },
  [KITH_FIELD_NEXT_SUPERVISION] =
  { "next-supervision", N_("Next supervision due"), KITH_FIELD_TYPE_DATE, CASELOAD, FALSE },

  [KITH_FIELD_PAYMENT_DAY] = { "payment-day", N_("Date of the payment"), KITH_FIELD_TYPE_DATE, STATEMENT, FALSE },
  [KITH_FIELD_POSTED_DAY] = { "posted-day", N_("Date it was posted"), KITH_FIELD_TYPE_DATE, STATEMENT, FALSE },
  [KITH_FIELD_AMOUNT] = { "amount", N_("Amount"), KITH_FIELD_TYPE_MONEY, STATEMENT, FALSE },
  [KITH_FIELD_MONEY_OUT] = { "money-out", N_("Paid out"), KITH_FIELD_TYPE_MONEY, STATEMENT, FALSE },
  [KITH_FIELD_MONEY_IN] = { "money-in", N_("Paid in"), KITH_FIELD_TYPE_MONEY, STATEMENT, FALSE },
  [KITH_FIELD_VAT] = { "vat", N_("VAT"), KITH_FIELD_TYPE_MONEY, STATEMENT, FALSE },
  [KITH_FIELD_SUPPLIER] = { "supplier", N_("Supplier"), KITH_FIELD_TYPE_TEXT, STATEMENT, FALSE },
  [KITH_FIELD_PURPOSE] = { "purpose", N_("What it was for"), KITH_FIELD_TYPE_TEXT, STATEMENT, FALSE },
  [KITH_FIELD_PAYMENT_ID] = { "payment-id", N_("Number of the payment"), KITH_FIELD_TYPE_TEXT, STATEMENT, FALSE },
  [KITH_FIELD_CARDHOLDER] = { "cardholder", N_("Cardholder"), KITH_FIELD_TYPE_TEXT, STATEMENT, FALSE },
  [KITH_FIELD_COST_CODE] = { "cost-code", N_("Cost code"), KITH_FIELD_TYPE_TEXT, STATEMENT, FALSE },
  [KITH_FIELD_MERCHANT_CATEGORY] =
  { "merchant-category", N_("Merchant category"), KITH_FIELD_TYPE_TEXT, STATEMENT, FALSE },
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
 * Gets what the field is called, in English; gettext() has it in the
 * person's language.
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
