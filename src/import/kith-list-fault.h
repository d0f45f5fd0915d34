/* kith-list-fault.h: what is wrong with a line of a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-field.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

/**
 * KithListVerdict:
 * @KITH_LIST_VERDICT_REFUSED: the row is not taken in, and is given back to the person
 * @KITH_LIST_VERDICT_ASIDE: the row is no entry, or says again what another says; nothing is lost
 * @KITH_LIST_VERDICT_UNREAD: the row is taken in, without this value
 * @KITH_LIST_VERDICT_REMARK: the row is taken in with the value, which is worth a look
 *
 * What becomes of a line because of a fault. Each line below the header has
 * either a record or exactly one fault of the first two verdicts.
 */
typedef enum
{
  KITH_LIST_VERDICT_REFUSED,
  KITH_LIST_VERDICT_ASIDE,
  KITH_LIST_VERDICT_UNREAD,
  KITH_LIST_VERDICT_REMARK,
} KithListVerdict;

/**
 * KithListReason:
 *
 * What is wrong. kith_list_reason_to_sentence() says it in English; the
 * window has sentences of its own, by this code.
 */
typedef enum
{
  /* Refused. */
  KITH_LIST_REASON_NO_NAME,
  KITH_LIST_REASON_UNSAFE_NAME,
  KITH_LIST_REASON_LONG_NAME,
  KITH_LIST_REASON_NO_IDENTITY,
  KITH_LIST_REASON_TOO_WIDE,
  KITH_LIST_REASON_ABOVE_HEADER,
  KITH_LIST_REASON_SAME_UPN,
  KITH_LIST_REASON_SAME_PERSON,
  KITH_LIST_REASON_NO_DAY,
  KITH_LIST_REASON_NO_SUM,
  KITH_LIST_REASON_NOT_A_SUM,
  KITH_LIST_REASON_DOUBTFUL_SUM,
  KITH_LIST_REASON_LARGE_SUM,
  KITH_LIST_REASON_TWO_SUMS,

  /* Set aside. */
  KITH_LIST_REASON_TOTAL,
  KITH_LIST_REASON_REPEATED_HEADER,
  KITH_LIST_REASON_REPEATED_ROW,

  /* Left unread. */
  KITH_LIST_REASON_NOT_A_DATE,
  KITH_LIST_REASON_NO_SUCH_DAY,
  KITH_LIST_REASON_FUTURE,
  KITH_LIST_REASON_BEFORE_BIRTH,
  KITH_LIST_REASON_END_BEFORE_START,
  KITH_LIST_REASON_UPN_SHAPE,
  KITH_LIST_REASON_UPN_CHECK_LETTER,
  KITH_LIST_REASON_UNKNOWN_SEX,
  KITH_LIST_REASON_UNKNOWN_YEAR_GROUP,
  KITH_LIST_REASON_UNKNOWN_CODE,
  KITH_LIST_REASON_UNKNOWN_STATUS,
  KITH_LIST_REASON_NOT_A_NUMBER,
  KITH_LIST_REASON_LOST_DIGITS,
  KITH_LIST_REASON_NOT_YES_OR_NO,
  KITH_LIST_REASON_UNSAFE_TEXT,

  /* Remarked on. */
  KITH_LIST_REASON_UPN_AUTHORITY,
  KITH_LIST_REASON_UPN_ON_TWO,
  KITH_LIST_REASON_NAMESAKE,
  KITH_LIST_REASON_AGE,
  KITH_LIST_REASON_YEAR_FOR_AGE,
  KITH_LIST_REASON_TWO_DIGIT_YEAR,
  KITH_LIST_REASON_DATE_AS_NUMBER,
  KITH_LIST_REASON_UNBORN,
  KITH_LIST_REASON_ONE_NAME,
  KITH_LIST_REASON_JOINED_CELLS,
  KITH_LIST_REASON_SAME_PAYMENT,
  KITH_LIST_REASON_NO_PURCHASE,

  KITH_N_LIST_REASONS,
} KithListReason;

/**
 * KithListFault:
 * @line: the line of the file, counted from 1
 * @row: the sheet's row
 * @column: the column, or %KITH_SHEET_NO_COLUMN where the whole row is meant
 * @field: what the column holds; %KITH_FIELD_NONE without a column
 * @value: (nullable): what stands there, cut to 200 characters; never in a message
 * @other_line: the line that this one is at odds with or repeats; 0 for none
 */
typedef struct
{
  guint            line;
  guint            row;
  guint            column;
  KithField        field;
  char            *value;
  KithListVerdict  verdict;
  KithListReason   reason;
  guint            other_line;
} KithListFault;

void             kith_list_fault_free            (KithListFault   *self);

KithListVerdict  kith_list_reason_get_verdict    (KithListReason   reason);
const char      *kith_list_reason_to_sentence    (KithListReason   reason);

char            *kith_list_refused_to_csv        (KithSheet       *sheet,
                                                  GPtrArray       *faults) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithListFault, kith_list_fault_free)

G_END_DECLS
