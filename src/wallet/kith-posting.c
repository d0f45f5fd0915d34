/* kith-posting.c: which lines of the ledger an event has
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pot has three accounts. What is given to it goes to what is left; what is
 * agreed moves from there to what is agreed; what is paid moves on to what is
 * spent. So left = pot - spent - agreed holds by itself, where a pot is all
 * that was ever given to it: no line changes the three together but those that
 * give or take back.
 *
 * What is paid leaves by a means as well. Its lines are a pair of their own:
 * the means against the world outside, so that a card can be held against its
 * statement and a float counted, whatever the pots say.
 *
 * A line of nought is no line.
 */

#include "config.h"

#include "kith-posting.h"

#include "kith-money.h"

static const char * const nicks[KITH_N_ACCOUNTS] = {
  [KITH_ACCOUNT_LEFT] = "left",
  [KITH_ACCOUNT_AGREED] = "agreed",
  [KITH_ACCOUNT_SPENT] = "spent",
  [KITH_ACCOUNT_SOURCE] = "source",
  [KITH_ACCOUNT_OUTSIDE] = "outside",
  [KITH_ACCOUNT_MEANS] = "means",
};

/**
 * kith_account_get_nick:
 * @account: an account
 *
 * Returns: the word by which the store knows it
 */
const char *
kith_account_get_nick (KithAccount account)
{
  g_return_val_if_fail ((guint)account < KITH_N_ACCOUNTS, NULL);

  return nicks[account];
}

/**
 * kith_account_parse:
 * @nick: (nullable): a word
 * @ret_account: (out): the account
 *
 * Returns: whether the word is an account's
 */
gboolean
kith_account_parse (const char  *nick,
                    KithAccount *ret_account)
{
  g_return_val_if_fail (ret_account != NULL, FALSE);

  for (guint i = 0; i < KITH_N_ACCOUNTS; i++)
    {
      if (g_strcmp0 (nick, nicks[i]) == 0)
        {
          *ret_account = (KithAccount)i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * kith_account_is_of_pot:
 * @account: an account
 *
 * Returns: whether it belongs to a pot
 */
gboolean
kith_account_is_of_pot (KithAccount account)
{
  return account <= KITH_ACCOUNT_SPENT;
}

/**
 * kith_posting_add:
 * @self: a posting
 * @account: an account
 * @pot_id: its pot, or 0
 * @means_id: its means of payment, or 0
 * @pence: how much
 *
 * Adds a line.
 */
void
kith_posting_add (KithPosting *self,
                  KithAccount  account,
                  gint64       pot_id,
                  gint64       means_id,
                  gint64       pence)
{
  g_return_if_fail (self != NULL && self->n_lines < KITH_POSTING_MAX_LINES);
  g_return_if_fail (kith_account_is_of_pot (account) == (pot_id != 0));
  g_return_if_fail ((account == KITH_ACCOUNT_MEANS) == (means_id != 0));

  if (pence != 0)
    self->lines[self->n_lines++] = (KithPostingLine){ account, pot_id, means_id, pence }
  ;
}

/**
 * kith_posting_allocate:
 * @self: a posting
 * @pot_id: a pot
 * @pence: how much; below nought what is taken back
 *
 * Gives a pot money from the source.
 */
void
kith_posting_allocate (KithPosting *self,
                       gint64       pot_id,
                       gint64       pence)
{
  kith_posting_add (self, KITH_ACCOUNT_SOURCE, 0, 0, -pence);
  kith_posting_add (self, KITH_ACCOUNT_LEFT, pot_id, 0, pence);
}

/**
 * kith_posting_transfer:
 * @self: a posting
 * @from_id: a pot
 * @to_id: another pot
 * @pence: how much
 *
 * Moves what is left from one pot to another.
 */
void
kith_posting_transfer (KithPosting *self,
                       gint64       from_id,
                       gint64       to_id,
                       gint64       pence)
{
  kith_posting_add (self, KITH_ACCOUNT_LEFT, from_id, 0, -pence);
  kith_posting_add (self, KITH_ACCOUNT_LEFT, to_id, 0, pence);
}

/**
 * kith_posting_agree:
 * @self: a posting
 * @pot_id: a pot
 * @pence: how much
 *
 * Promises a part of what is left.
 */
void
kith_posting_agree (KithPosting *self,
                    gint64       pot_id,
                    gint64       pence)
{
  kith_posting_add (self, KITH_ACCOUNT_LEFT, pot_id, 0, -pence);
  kith_posting_add (self, KITH_ACCOUNT_AGREED, pot_id, 0, pence);
}

/**
 * kith_posting_release:
 * @self: a posting
 * @pot_id: a pot
 * @pence: how much
 *
 * Gives back the rest of what was promised and not needed.
 */
void
kith_posting_release (KithPosting *self,
                      gint64       pot_id,
                      gint64       pence)
{
  kith_posting_agree (self, pot_id, -pence);
}

/**
 * kith_posting_move_agreed:
 * @self: a posting
 * @from_id: a pot
 * @to_id: another pot
 * @pence: how much
 *
 * Moves a promise with the money for it: a family moves to another cluster
 * while something is on order.
 */
void
kith_posting_move_agreed (KithPosting *self,
                          gint64       from_id,
                          gint64       to_id,
                          gint64       pence)
{
  kith_posting_add (self, KITH_ACCOUNT_AGREED, from_id, 0, -pence);
  kith_posting_add (self, KITH_ACCOUNT_AGREED, to_id, 0, pence);
}

/**
 * kith_posting_pay:
 * @self: a posting
 * @pot_id: the pot that pays
 * @means_id: how, or 0 where the pot itself holds the money
 * @pence: how much
 * @from_agreed: which part of it had been promised
 *
 * Pays somebody outside. What had not been promised comes from what is left,
 * and may take it below nought: a payment that has happened is never hidden.
 */
void
kith_posting_pay (KithPosting *self,
                  gint64       pot_id,
                  gint64       means_id,
                  gint64       pence,
                  gint64       from_agreed)
{
  g_return_if_fail (from_agreed >= 0 && from_agreed <= pence);

  kith_posting_add (self, KITH_ACCOUNT_AGREED, pot_id, 0, -from_agreed);
  kith_posting_add (self, KITH_ACCOUNT_LEFT, pot_id, 0, from_agreed - pence);
  kith_posting_add (self, KITH_ACCOUNT_SPENT, pot_id, 0, pence);
  if (means_id == 0)
    return;

  kith_posting_add (self, KITH_ACCOUNT_MEANS, 0, means_id, -pence);
  kith_posting_add (self, KITH_ACCOUNT_OUTSIDE, 0, 0, pence);
}

/**
 * kith_posting_refund:
 * @self: a posting
 * @pot_id: the pot that paid
 * @means_id: how it came back, or 0
 * @pence: how much
 *
 * Takes back what somebody outside returns.
 */
void
kith_posting_refund (KithPosting *self,
                     gint64       pot_id,
                     gint64       means_id,
                     gint64       pence)
{
  kith_posting_add (self, KITH_ACCOUNT_SPENT, pot_id, 0, -pence);
  kith_posting_add (self, KITH_ACCOUNT_LEFT, pot_id, 0, pence);
  if (means_id == 0)
    return;

  kith_posting_add (self, KITH_ACCOUNT_OUTSIDE, 0, 0, -pence);
  kith_posting_add (self, KITH_ACCOUNT_MEANS, 0, means_id, pence);
}

/**
 * kith_posting_expire:
 * @self: a posting
 * @pot_id: a pot
 * @pence: how much
 *
 * Gives what is left back to the source at the end of a year.
 */
void
kith_posting_expire (KithPosting *self,
                     gint64       pot_id,
                     gint64       pence)
{
  kith_posting_allocate (self, pot_id, -pence);
}

/**
 * kith_posting_supply:
 * @self: a posting
 * @means_id: a means of payment
 * @pence: how much
 *
 * Fills a float, adds vouchers to a stock, or settles a card: none of it buys
 * anything, and no pot changes.
 */
void
kith_posting_supply (KithPosting *self,
                     gint64       means_id,
                     gint64       pence)
{
  kith_posting_add (self, KITH_ACCOUNT_SOURCE, 0, 0, -pence);
  kith_posting_add (self, KITH_ACCOUNT_MEANS, 0, means_id, pence);
}

/**
 * kith_posting_is_balanced:
 * @self: a posting
 *
 * Returns: whether it has lines, and they come to nought
 */
gboolean
kith_posting_is_balanced (const KithPosting *self)
{
  gint64 sum = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_lines; i++)
    {
      if (!kith_money_add (sum, self->lines[i].pence, &sum))
        return FALSE;
    }

  return self->n_lines >= 2 && sum == 0;
}
