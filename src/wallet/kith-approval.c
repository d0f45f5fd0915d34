/* kith-approval.c: in which states a request can be, and who may decide on it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Up to the first step's sum nobody is asked, and the request begins as
 * agreed. Beyond it the steps are gone through from the lowest up; for each,
 * one of the people who are named for it is enough. Nobody decides on what
 * they asked for, and nobody takes two steps of one request: four eyes are not
 * two eyes twice.
 */

#include "config.h"

#include "kith-approval.h"

static const char * const states[KITH_N_SPEND_STATES] = {
  [KITH_SPEND_ASKED] = "asked",
  [KITH_SPEND_ASKED_BACK] = "asked-back",
  [KITH_SPEND_AGREED] = "agreed",
  [KITH_SPEND_ORDERED] = "ordered",
  [KITH_SPEND_PAID] = "paid",
  [KITH_SPEND_CLOSED] = "closed",
  [KITH_SPEND_REFUSED] = "refused",
  [KITH_SPEND_WITHDRAWN] = "withdrawn",
};

static const char * const decisions[KITH_N_DECISIONS] = {
  [KITH_DECISION_AGREED] = "agreed",
  [KITH_DECISION_IN_PART] = "in-part",
  [KITH_DECISION_ASKED_BACK] = "asked-back",
  [KITH_DECISION_REFUSED] = "refused",
};

static gboolean
find_nick (const char * const *nicks,
           guint               n_nicks,
           const char         *nick,
           guint              *ret_index)
{
  for (guint i = 0; i < n_nicks; i++)
    {
      if (g_strcmp0 (nicks[i], nick) == 0)
        {
          *ret_index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_among (gint64        id,
          const gint64 *ids,
          guint         n_ids)
{
  for (guint i = 0; i < n_ids; i++)
    {
      if (ids[i] == id)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_spend_state_get_nick:
 * @state: a state
 *
 * Returns: the word by which the store knows it
 */
const char *
kith_spend_state_get_nick (KithSpendState state)
{
  g_return_val_if_fail ((guint)state < KITH_N_SPEND_STATES, NULL);

  return states[state];
}

/**
 * kith_spend_state_parse:
 * @nick: (nullable): a word
 * @ret_state: (out): the state
 *
 * Returns: whether the word is a state's
 */
gboolean
kith_spend_state_parse (const char     *nick,
                        KithSpendState *ret_state)
{
  guint index;

  g_return_val_if_fail (ret_state != NULL, FALSE);

  if (!find_nick (states, KITH_N_SPEND_STATES, nick, &index))
    return FALSE;

  *ret_state = (KithSpendState)index;

  return TRUE;
}

/**
 * kith_spend_state_is_open:
 * @state: a state
 *
 * Returns: whether something is still to be done by somebody
 */
gboolean
kith_spend_state_is_open (KithSpendState state)
{
  return state <= KITH_SPEND_ORDERED;
}

/**
 * kith_spend_state_takes_payment:
 * @state: a state
 *
 * A payment that has happened is taken in whatever the state but those in
 * which nobody agreed; a second one for the same request is one more part of it.
 *
 * Returns: whether the request may be paid
 */
gboolean
kith_spend_state_takes_payment (KithSpendState state)
{
  return state == KITH_SPEND_AGREED || state == KITH_SPEND_ORDERED || state == KITH_SPEND_PAID || state == KITH_SPEND_CLOSED;
}

/**
 * kith_decision_get_nick:
 * @decision: a decision
 *
 * Returns: the word by which the store knows it
 */
const char *
kith_decision_get_nick (KithDecision decision)
{
  g_return_val_if_fail ((guint)decision < KITH_N_DECISIONS, NULL);

  return decisions[decision];
}

/**
 * kith_decision_parse:
 * @nick: (nullable): a word
 * @ret_decision: (out): the decision
 *
 * Returns: whether the word is a decision's
 */
gboolean
kith_decision_parse (const char   *nick,
                     KithDecision *ret_decision)
{
  guint index;

  g_return_val_if_fail (ret_decision != NULL, FALSE);

  if (!find_nick (decisions, KITH_N_DECISIONS, nick, &index))
    return FALSE;

  *ret_decision = (KithDecision)index;

  return TRUE;
}

/**
 * kith_decision_needs_why:
 * @decision: a decision
 *
 * Returns: whether it is only taken with a line of reason
 */
gboolean
kith_decision_needs_why (KithDecision decision)
{
  return decision != KITH_DECISION_AGREED;
}

/**
 * kith_approval_check:
 * @state: the state of a request
 * @asker_id: whose it is
 * @person_id: who wants to decide
 * @named: (array length=n_named): who is named for the step that waits
 * @n_named: how many
 * @agreed: (array length=n_agreed): who agreed on the steps before
 * @n_agreed: how many
 *
 * Returns: whether they may, or why not
 */
KithApproval
kith_approval_check (KithSpendState state,
                     gint64         asker_id,
                     gint64         person_id,
                     const gint64  *named,
                     guint          n_named,
                     const gint64  *agreed,
                     guint          n_agreed)
{
  if (person_id == asker_id)
    return KITH_APPROVAL_OWN;
  if (state != KITH_SPEND_ASKED)
    return KITH_APPROVAL_NOT_WAITING;
  if (!is_among (person_id, named, n_named))
    return KITH_APPROVAL_NOT_NAMED;
  if (is_among (person_id, agreed, n_agreed))
    return KITH_APPROVAL_TWICE;

  return KITH_APPROVAL_MAY;
}

/**
 * kith_approval_is_possible:
 * @asker_id: who wants to ask
 * @named: (array length=n_named): who is named for a step
 * @n_named: how many
 *
 * Tells before it is asked whether anybody could answer.
 *
 * Returns: whether somebody else than the asker is named
 */
gboolean
kith_approval_is_possible (gint64        asker_id,
                           const gint64 *named,
                           guint         n_named)
{
  for (guint i = 0; i < n_named; i++)
    {
      if (named[i] != asker_id)
        return TRUE;
    }

  return FALSE;
}
