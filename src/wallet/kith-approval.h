/* kith-approval.h: in which states a request can be, and who may decide on it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithSpendState:
 * @KITH_SPEND_ASKED: it waits for somebody
 * @KITH_SPEND_ASKED_BACK: somebody wants to know more, and it waits for who asked
 * @KITH_SPEND_AGREED: the money is promised
 * @KITH_SPEND_ORDERED: it is on its way
 * @KITH_SPEND_PAID: the money is gone
 * @KITH_SPEND_CLOSED: nothing more comes of it
 * @KITH_SPEND_REFUSED: somebody said no, and why
 * @KITH_SPEND_WITHDRAWN: who asked does not want it any more
 */
typedef enum
{
  KITH_SPEND_ASKED,
  KITH_SPEND_ASKED_BACK,
  KITH_SPEND_AGREED,
  KITH_SPEND_ORDERED,
  KITH_SPEND_PAID,
  KITH_SPEND_CLOSED,
  KITH_SPEND_REFUSED,
  KITH_SPEND_WITHDRAWN,
} KithSpendState;

#define KITH_N_SPEND_STATES (KITH_SPEND_WITHDRAWN + 1)

/**
 * KithDecision:
 * @KITH_DECISION_AGREED: as it was asked
 * @KITH_DECISION_IN_PART: a smaller sum
 * @KITH_DECISION_ASKED_BACK: a question first
 * @KITH_DECISION_REFUSED: no, with a reason
 */
typedef enum
{
  KITH_DECISION_AGREED,
  KITH_DECISION_IN_PART,
  KITH_DECISION_ASKED_BACK,
  KITH_DECISION_REFUSED,
} KithDecision;

#define KITH_N_DECISIONS (KITH_DECISION_REFUSED + 1)

/**
 * KithApproval:
 * @KITH_APPROVAL_MAY: the person may decide
 * @KITH_APPROVAL_OWN: it is their own request
 * @KITH_APPROVAL_NOT_NAMED: they are not named for this step
 * @KITH_APPROVAL_TWICE: they decided on an earlier step of it
 * @KITH_APPROVAL_NOT_WAITING: nothing waits
 */
typedef enum
{
  KITH_APPROVAL_MAY,
  KITH_APPROVAL_OWN,
  KITH_APPROVAL_NOT_NAMED,
  KITH_APPROVAL_TWICE,
  KITH_APPROVAL_NOT_WAITING,
} KithApproval;

const char   *kith_spend_state_get_nick (KithSpendState   state);
gboolean      kith_spend_state_parse    (const char      *nick,
                                         KithSpendState  *ret_state);
gboolean      kith_spend_state_is_open  (KithSpendState   state);
gboolean      kith_spend_state_takes_payment (KithSpendState state);

const char   *kith_decision_get_nick    (KithDecision     decision);
gboolean      kith_decision_parse       (const char      *nick,
                                         KithDecision    *ret_decision);
gboolean      kith_decision_needs_why   (KithDecision     decision);

KithApproval  kith_approval_check       (KithSpendState   state,
                                         gint64           asker_id,
                                         gint64           person_id,
                                         const gint64    *named,
                                         guint            n_named,
                                         const gint64    *agreed,
                                         guint            n_agreed);
gboolean      kith_approval_is_possible (gint64           asker_id,
                                         const gint64    *named,
                                         guint            n_named);

G_END_DECLS
