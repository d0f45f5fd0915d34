/* kith-field.h: what a column of a list can hold
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithListKind:
 * @KITH_LIST_KIND_ROLL: the pupils of one school, out of the school's system
 * @KITH_LIST_KIND_CASELOAD: children with their episodes, out of the council's system
 * @KITH_LIST_KIND_STATEMENT: payments, out of a bank's, a card's or a council's own list
 *
 * What a list is of. The values are flags, so that a field can belong to both.
 */
typedef enum
{
  KITH_LIST_KIND_ROLL = 1 << 0,
  KITH_LIST_KIND_CASELOAD = 1 << 1,
  KITH_LIST_KIND_STATEMENT = 1 << 2,
} KithListKind;

/**
 * KithFieldType:
 *
 * How the text of a cell is read.
 */
typedef enum
{
  KITH_FIELD_TYPE_TEXT,
  KITH_FIELD_TYPE_NAME,
  KITH_FIELD_TYPE_DATE,
  KITH_FIELD_TYPE_UPN,
  KITH_FIELD_TYPE_SEX,
  KITH_FIELD_TYPE_YEAR_GROUP,
  KITH_FIELD_TYPE_CODE,
  KITH_FIELD_TYPE_STATUS,
  KITH_FIELD_TYPE_NUMBER,
  KITH_FIELD_TYPE_FLAG,
  KITH_FIELD_TYPE_MONEY,
} KithFieldType;

/**
 * KithField:
 *
 * What a column holds; %KITH_FIELD_NONE for one that is passed over.
 *
 * @KITH_FIELD_FULL_NAME is "SURNAME, Forename" or "Forename Surname" in one
 * column; @KITH_FIELD_PREFERRED_NAME the forename that a child goes by.
 * @KITH_FIELD_LAST_SEEN and @KITH_FIELD_LAST_VISIT are two facts: a visit at
 * which the child was out is one, too. A statement has one @KITH_FIELD_AMOUNT
 * with a sign, or two columns, @KITH_FIELD_MONEY_OUT and @KITH_FIELD_MONEY_IN.
 */
typedef enum
{
  KITH_FIELD_NONE,

  KITH_FIELD_FAMILY_NAME,
  KITH_FIELD_GIVEN_NAME,
  KITH_FIELD_MIDDLE_NAMES,
  KITH_FIELD_FULL_NAME,
  KITH_FIELD_PREFERRED_NAME,
  KITH_FIELD_PREFERRED_FAMILY_NAME,
  KITH_FIELD_BIRTH,
  KITH_FIELD_SEX,
  KITH_FIELD_UPN,
  KITH_FIELD_FORMER_UPN,
  KITH_FIELD_ETHNICITY,
  KITH_FIELD_YEAR_GROUP,

  KITH_FIELD_FORM,
  KITH_FIELD_ENTRY,
  KITH_FIELD_LEAVING,
  KITH_FIELD_ENROLMENT,
  KITH_FIELD_SEN,
  KITH_FIELD_FREE_MEALS,

  KITH_FIELD_LA_CHILD_ID,
  KITH_FIELD_EXPECTED_BIRTH,
  KITH_FIELD_DEATH,
  KITH_FIELD_STATUS,
  KITH_FIELD_WORKER,
  KITH_FIELD_TEAM,
  KITH_FIELD_SCHOOL_NAME,
  KITH_FIELD_SCHOOL_URN,
  KITH_FIELD_REFERRAL,
  KITH_FIELD_REFERRAL_SOURCE,
  KITH_FIELD_NO_FURTHER_ACTION,
  KITH_FIELD_PRIMARY_NEED,
  KITH_FIELD_CLOSURE,
  KITH_FIELD_CLOSURE_REASON,
  KITH_FIELD_ASSESSMENT_START,
  KITH_FIELD_ASSESSMENT_DUE,
  KITH_FIELD_ASSESSMENT_AUTHORISATION,
  KITH_FIELD_SECTION47_START,
  KITH_FIELD_CONFERENCE,
  KITH_FIELD_CONFERENCE_DUE,
  KITH_FIELD_CONFERENCE_NOT_REQUIRED,
  KITH_FIELD_NEED_PLAN_START,
  KITH_FIELD_NEED_PLAN_END,
  KITH_FIELD_PROTECTION_PLAN_START,
  KITH_FIELD_PROTECTION_PLAN_END,
  KITH_FIELD_INITIAL_CATEGORY,
  KITH_FIELD_LATEST_CATEGORY,
  KITH_FIELD_N_PREVIOUS_PLANS,
  KITH_FIELD_EARLY_HELP_START,
  KITH_FIELD_EARLY_HELP_END,
  KITH_FIELD_CARE_START,
  KITH_FIELD_CARE_END,
  KITH_FIELD_LEGAL_STATUS,
  KITH_FIELD_LAST_SEEN,
  KITH_FIELD_LAST_VISIT,
  KITH_FIELD_NEXT_VISIT,
  KITH_FIELD_LAST_REVIEW,
  KITH_FIELD_NEXT_REVIEW,
  KITH_FIELD_LAST_SUPERVISION,
  KITH_FIELD_NEXT_SUPERVISION,

  KITH_FIELD_PAYMENT_DAY,
  KITH_FIELD_POSTED_DAY,
  KITH_FIELD_AMOUNT,
  KITH_FIELD_MONEY_OUT,
  KITH_FIELD_MONEY_IN,
  KITH_FIELD_VAT,
  KITH_FIELD_SUPPLIER,
  KITH_FIELD_PURPOSE,
  KITH_FIELD_PAYMENT_ID,
  KITH_FIELD_CARDHOLDER,
  KITH_FIELD_COST_CODE,
  KITH_FIELD_MERCHANT_CATEGORY,

  KITH_N_FIELDS,
} KithField;

const char    *kith_field_get_id       (KithField      field);
const char    *kith_field_get_label    (KithField      field);
KithFieldType  kith_field_get_type     (KithField      field);
gboolean       kith_field_is_in        (KithField      field,
                                        KithListKind   kind);
gboolean       kith_field_is_sensitive (KithField      field);
KithField      kith_field_from_id      (const char    *id);

KithField      kith_field_match_header (const char    *header,
                                        KithListKind   kinds,
                                        guint         *ret_percent);

G_END_DECLS
