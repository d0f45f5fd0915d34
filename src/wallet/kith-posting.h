/* kith-posting.h: which lines of the ledger an event has
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithAccount:
 * @KITH_ACCOUNT_LEFT: what a pot has and has promised nobody
 * @KITH_ACCOUNT_AGREED: what a pot has promised and not yet paid
 * @KITH_ACCOUNT_SPENT: what a pot has paid
 * @KITH_ACCOUNT_SOURCE: whoever gave the money
 * @KITH_ACCOUNT_OUTSIDE: suppliers, and all others who are paid
 * @KITH_ACCOUNT_MEANS: a card, a float, a stock of vouchers: how it was paid
 *
 * Whose line it is. The first three belong to a pot, the last to a means of payment.
 */
typedef enum
{
  KITH_ACCOUNT_LEFT,
  KITH_ACCOUNT_AGREED,
  KITH_ACCOUNT_SPENT,
  KITH_ACCOUNT_SOURCE,
  KITH_ACCOUNT_OUTSIDE,
  KITH_ACCOUNT_MEANS,
} KithAccount;

#define KITH_N_ACCOUNTS (KITH_ACCOUNT_MEANS + 1)
#define KITH_POSTING_MAX_LINES 8

/**
 * KithPostingLine:
 * @pot_id: the pot, or 0
 * @means_id: the means of payment, or 0
 * @pence: never 0
 */
typedef struct
{
  KithAccount account;
  gint64      pot_id;
  gint64      means_id;
  gint64      pence;
} KithPostingLine;

/**
 * KithPosting:
 *
 * The lines of one entry, which come to nought.
 */
typedef struct
{
  KithPostingLine lines[KITH_POSTING_MAX_LINES];
  guint           n_lines;
} KithPosting;

const char *kith_account_get_nick    (KithAccount         account);
gboolean    kith_account_parse       (const char         *nick,
                                      KithAccount        *ret_account);
gboolean    kith_account_is_of_pot   (KithAccount         account);

void        kith_posting_allocate    (KithPosting        *self,
                                      gint64              pot_id,
                                      gint64              pence);
void        kith_posting_transfer    (KithPosting        *self,
                                      gint64              from_id,
                                      gint64              to_id,
                                      gint64              pence);
void        kith_posting_agree       (KithPosting        *self,
                                      gint64              pot_id,
                                      gint64              pence);
void        kith_posting_release     (KithPosting        *self,
                                      gint64              pot_id,
                                      gint64              pence);
void        kith_posting_move_agreed (KithPosting        *self,
                                      gint64              from_id,
                                      gint64              to_id,
                                      gint64              pence);
void        kith_posting_pay         (KithPosting        *self,
                                      gint64              pot_id,
                                      gint64              means_id,
                                      gint64              pence,
                                      gint64              from_agreed);
void        kith_posting_refund      (KithPosting        *self,
                                      gint64              pot_id,
                                      gint64              means_id,
                                      gint64              pence);
void        kith_posting_expire      (KithPosting        *self,
                                      gint64              pot_id,
                                      gint64              pence);
void        kith_posting_supply      (KithPosting        *self,
                                      gint64              means_id,
                                      gint64              pence);
void        kith_posting_add         (KithPosting        *self,
                                      KithAccount         account,
                                      gint64              pot_id,
                                      gint64              means_id,
                                      gint64              pence);

gboolean    kith_posting_is_balanced (const KithPosting  *self);

G_END_DECLS
