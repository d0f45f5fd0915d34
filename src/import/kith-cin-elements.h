/* kith-cin-elements.h: the elements of a children in need return, and where they go
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-return.h"

G_BEGIN_DECLS

/**
 * KithCinElement:
 * @KITH_CIN_ELEMENT_NONE: what is above the root, and what the census does not know
 *
 * One path each: the date of a conference has two, for it may stand in a
 * referral and in a section 47 enquiry.
 */
typedef enum
{
  KITH_CIN_ELEMENT_NONE,
  KITH_CIN_ELEMENT_MESSAGE,
  KITH_CIN_ELEMENT_HEADER,
  KITH_CIN_ELEMENT_COLLECTION_DETAILS,
  KITH_CIN_ELEMENT_COLLECTION,
  KITH_CIN_ELEMENT_YEAR,
  KITH_CIN_ELEMENT_REFERENCE_DATE,
  KITH_CIN_ELEMENT_SOURCE,
  KITH_CIN_ELEMENT_SOURCE_LEVEL,
  KITH_CIN_ELEMENT_AUTHORITY,
  KITH_CIN_ELEMENT_SOFTWARE,
  KITH_CIN_ELEMENT_RELEASE,
  KITH_CIN_ELEMENT_SERIAL_NUMBER,
  KITH_CIN_ELEMENT_MADE_AT,
  KITH_CIN_ELEMENT_CHILDREN,
  KITH_CIN_ELEMENT_CHILD,
  KITH_CIN_ELEMENT_IDENTIFIERS,
  KITH_CIN_ELEMENT_LA_CHILD_ID,
  KITH_CIN_ELEMENT_UPN,
  KITH_CIN_ELEMENT_FORMER_UPN,
  KITH_CIN_ELEMENT_UPN_UNKNOWN,
  KITH_CIN_ELEMENT_BIRTH,
  KITH_CIN_ELEMENT_EXPECTED_BIRTH,
  KITH_CIN_ELEMENT_GENDER,
  KITH_CIN_ELEMENT_SEX,
  KITH_CIN_ELEMENT_DEATH,
  KITH_CIN_ELEMENT_CHARACTERISTICS,
  KITH_CIN_ELEMENT_ETHNICITY,
  KITH_CIN_ELEMENT_DISABILITIES,
  KITH_CIN_ELEMENT_DISABILITY,
  KITH_CIN_ELEMENT_REFERRAL,
  KITH_CIN_ELEMENT_REFERRAL_DATE,
  KITH_CIN_ELEMENT_REFERRAL_SOURCE,
  KITH_CIN_ELEMENT_PRIMARY_NEED,
  KITH_CIN_ELEMENT_CLOSURE,
  KITH_CIN_ELEMENT_CLOSURE_REASON,
  KITH_CIN_ELEMENT_CONFERENCE,
  KITH_CIN_ELEMENT_ASSESSMENT,
  KITH_CIN_ELEMENT_ASSESSMENT_START,
  KITH_CIN_ELEMENT_INTERNAL_REVIEW,
  KITH_CIN_ELEMENT_AUTHORISATION,
  KITH_CIN_ELEMENT_FACTORS,
  KITH_CIN_ELEMENT_FACTOR,
  KITH_CIN_ELEMENT_PLAN,
  KITH_CIN_ELEMENT_PLAN_START,
  KITH_CIN_ELEMENT_PLAN_END,
  KITH_CIN_ELEMENT_SECTION47,
  KITH_CIN_ELEMENT_SECTION47_START,
  KITH_CIN_ELEMENT_SECTION47_TARGET,
  KITH_CIN_ELEMENT_SECTION47_CONFERENCE,
  KITH_CIN_ELEMENT_CONFERENCE_NOT_REQUIRED,
  KITH_CIN_ELEMENT_NO_FURTHER_ACTION,
  KITH_CIN_ELEMENT_PROTECTION_PLAN,
  KITH_CIN_ELEMENT_PROTECTION_START,
  KITH_CIN_ELEMENT_PROTECTION_END,
  KITH_CIN_ELEMENT_INITIAL_CATEGORY,
  KITH_CIN_ELEMENT_LATEST_CATEGORY,
  KITH_CIN_ELEMENT_N_PREVIOUS,
  KITH_CIN_ELEMENT_REVIEWS,
  KITH_CIN_ELEMENT_REVIEW,
  KITH_CIN_ELEMENT_PRE_PROCEEDINGS,
  KITH_CIN_ELEMENT_PRE_PROCEEDINGS_START,
  KITH_CIN_ELEMENT_LETTER_BEFORE,
  KITH_CIN_ELEMENT_MEETING_OFFERED,
  KITH_CIN_ELEMENT_MEETING_HELD,
  KITH_CIN_ELEMENT_INITIAL_MEETING,
  KITH_CIN_ELEMENT_N_REVIEW_MEETINGS,
  KITH_CIN_ELEMENT_STEP_DECISION,
  KITH_CIN_ELEMENT_OUTCOME,
  KITH_CIN_ELEMENT_COURT_APPLICATION,
  KITH_CIN_ELEMENT_INITIAL_LETTER,
  KITH_CIN_N_ELEMENTS,
} KithCinElement;

/**
 * KithCinKind:
 * @KITH_CIN_KIND_WRAPPER: holds elements that belong to the record around it
 * @KITH_CIN_KIND_RECORD: begins a record of its own
 * @KITH_CIN_KIND_COLLECTION: says which collection the file is for
 * @KITH_CIN_KIND_MAKING: says how the file was made, and is kept nowhere
 * @KITH_CIN_KIND_YEAR: four digits
 * @KITH_CIN_KIND_TEXT: a code or an identifier, kept as it is written
 * @KITH_CIN_KIND_TEXTS: one of several
 * @KITH_CIN_KIND_DATE: a day
 * @KITH_CIN_KIND_DATES: one of several
 * @KITH_CIN_KIND_FLAG: true, false, 1 or 0
 * @KITH_CIN_KIND_NUMBER: a count
 */
typedef enum
{
  KITH_CIN_KIND_WRAPPER,
  KITH_CIN_KIND_RECORD,
  KITH_CIN_KIND_COLLECTION,
  KITH_CIN_KIND_MAKING,
  KITH_CIN_KIND_YEAR,
  KITH_CIN_KIND_TEXT,
  KITH_CIN_KIND_TEXTS,
  KITH_CIN_KIND_DATE,
  KITH_CIN_KIND_DATES,
  KITH_CIN_KIND_FLAG,
  KITH_CIN_KIND_NUMBER,
} KithCinKind;

/**
 * KithCinElementRow:
 * @offset: where the value lies in its record; of a record, where the list of its like lies in the one around it
 * @begin: (nullable): makes the record, in the record around it
 */
typedef struct
{
  const char     *name;
  KithCinElement  parent;
  KithCinKind     kind;
  gsize           offset;
  gpointer        (*begin) (gpointer parent);
} KithCinElementRow;

/**
 * KithCinStored:
 * @KITH_CIN_STORED: the value is in its record
 * @KITH_CIN_STORED_ALREADY: the record has a value there, and has kept it
 * @KITH_CIN_STORED_NOT: the text is no value of the element's kind
 */
typedef enum
{
  KITH_CIN_STORED,
  KITH_CIN_STORED_ALREADY,
  KITH_CIN_STORED_NOT,
} KithCinStored;

const KithCinElementRow *kith_cin_element_get_row  (KithCinElement  element);
KithCinElement           kith_cin_element_find     (KithCinElement  parent,
                                                    const char     *name);
gboolean                 kith_cin_element_is_group (KithCinElement  element);
KithCinStored            kith_cin_element_store    (KithCinElement  element,
                                                    gpointer        record,
                                                    const char     *text,
                                                    guint          *ret_nth);

G_END_DECLS
