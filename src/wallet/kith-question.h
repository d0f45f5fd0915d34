/* kith-question.h: questions that a wallet asks of itself, as data
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_QUESTION_ERROR (kith_question_error_quark ())

/**
 * KithQuestionError:
 * @KITH_QUESTION_ERROR_SYNTAX: the text is no list of rules
 * @KITH_QUESTION_ERROR_RULE: a rule is of no known kind, or has no words
 */
typedef enum
{
  KITH_QUESTION_ERROR_SYNTAX,
  KITH_QUESTION_ERROR_RULE,
} KithQuestionError;

/**
 * KithQuestionKind:
 * @KITH_QUESTION_SPLIT: parts under the limit that together pass it
 * @KITH_QUESTION_SAME_SUPPLIER: most of a worker's spending with one supplier
 * @KITH_QUESTION_ROUND: several round sums by card
 * @KITH_QUESTION_DOUBLE: the same sum to the same supplier within days
 * @KITH_QUESTION_LEAVER: a card used after its holder left
 * @KITH_QUESTION_RECEIPT_DIFFERS: a receipt with another sum
 * @KITH_QUESTION_NO_RECEIPT: neither a receipt nor a reason, after some days
 * @KITH_QUESTION_NOT_TOLD: nobody told the family, after some days
 * @KITH_QUESTION_DECLARED: a supplier in which somebody declared an interest
 * @KITH_QUESTION_IN_PLACE_OF: what another service's job would be, with no referral to it
 */
typedef enum
{
  KITH_QUESTION_SPLIT,
  KITH_QUESTION_SAME_SUPPLIER,
  KITH_QUESTION_ROUND,
  KITH_QUESTION_DOUBLE,
  KITH_QUESTION_LEAVER,
  KITH_QUESTION_RECEIPT_DIFFERS,
  KITH_QUESTION_NO_RECEIPT,
  KITH_QUESTION_NOT_TOLD,
  KITH_QUESTION_DECLARED,
  KITH_QUESTION_IN_PLACE_OF,
} KithQuestionKind;

#define KITH_N_QUESTION_KINDS (KITH_QUESTION_IN_PLACE_OF + 1)

/**
 * KithQuestionRule:
 * @nick: the word by which it is known
 * @ask: the question, in English; gettext() has it in the person's language
 * @days, @count, @percent, @pence: its limits; 0 where it has none
 */
typedef struct
{
  char             *nick;
  char             *ask;
  KithQuestionKind  kind;
  int               days;
  guint             count;
  guint             percent;
  gint64            pence;
} KithQuestionRule;

/**
 * KithSpendFact:
 * @spend_id: the request that was paid
 * @worker_id: whose it is
 * @child_id: for whom
 * @day: when it was paid
 * @pence: how much was paid, less what came back
 * @limit: up to which sum nobody had to agree; below 0 for no limit
 * @supplier: (nullable): to whom
 * @by_card: whether a card paid it
 * @holder_left: when the card's holder left, or %KITH_DATE_NONE
 * @needs_receipt: whether its scheme looks for one
 * @has_receipt: whether there is one, or a reason why not
 * @receipt_pence: what the receipts come to; below 0 where none has a sum
 * @was_told: whether the family was told
 * @is_declared: whether somebody declared an interest in the supplier
 * @in_place_of: (nullable): the service whose job it would be
 * @was_referred: whether that service was asked
 *
 * What is known of one request that was paid.
 */
typedef struct
{
  gint64      spend_id;
  gint64      worker_id;
  gint64      child_id;
  KithDate    day;
  gint64      pence;
  gint64      limit;
  const char *supplier;
  gboolean    by_card;
  KithDate    holder_left;
  gboolean    needs_receipt;
  gboolean    has_receipt;
  gint64      receipt_pence;
  gboolean    was_told;
  gboolean    is_declared;
  const char *in_place_of;
  gboolean    was_referred;
} KithSpendFact;

/**
 * KithQuestion:
 * @rule: which rule asks; it belongs to the list of rules
 * @key: what it is known by, so that an answer is remembered: the rule and the requests
 * @spends: (element-type gint64): the requests that are its evidence
 * @pence: what they come to
 */
typedef struct
{
  const KithQuestionRule *rule;
  char                   *key;
  GArray                 *spends;
  gint64                  pence;
} KithQuestion;

GQuark     kith_question_error_quark (void);

GPtrArray *kith_question_rules_parse (const char           *text,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *kith_questions_find       (GPtrArray            *rules,
                                      const KithSpendFact  *facts,
                                      guint                 n_facts,
                                      KithDate              today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
