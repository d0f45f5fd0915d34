/* kith-store-wallet-private.h: what the deeds of a wallet have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-ledger-private.h"
#include "kith-store-wallet.h"

G_BEGIN_DECLS

/*
 * KithWalletWork:
 * @me: whose store it is
 * @day: the deed's day, or today
 * @id: set to the row that the deed made, if any
 *
 * A deed that is being done.
 */
typedef struct
{
  KithAct              *act;
  KithDb               *db;
  const KithWalletDeed *deed;
  gint64                me;
  KithDate              day;
  gint64                id;
} KithWalletWork;

typedef gboolean (*KithWalletFunc) (KithWalletWork  *work,
                                    GError         **error);

gboolean kith_wallet_fail           (GError          **error,
                                     KithWalletError   code);
gboolean kith_wallet_check_sum      (gint64            pence,
                                     GError          **error);
gint64   kith_wallet_get_worker     (KithWalletWork   *work);
void     kith_wallet_set_words      (KithRow          *row,
                                     const char       *column,
                                     const char       *words);
void     kith_wallet_set_reference  (KithRow          *row,
                                     const char       *column,
                                     gint64            id);
gboolean kith_wallet_load_own_left  (KithDb           *db,
                                     gint64            pot_id,
                                     gint64           *ret_pence,
                                     GError          **error);
gboolean kith_wallet_load_scheme_of (KithDb           *db,
                                     gint64            pot_id,
                                     gint64           *ret_scheme_id,
                                     GError          **error);

gboolean kith_wallet_add_pot        (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_add_means      (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_name_approver  (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_allocate       (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_transfer       (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_write_off      (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_expire         (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_supply         (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_close_month    (KithWalletWork   *work,
                                     GError          **error);

gboolean kith_wallet_ask            (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_spend          (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_decide         (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_answer         (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_withdraw       (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_order          (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_pay            (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_refund         (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_release        (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_move           (KithWalletWork   *work,
                                     GError          **error);

gboolean kith_wallet_receipt        (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_pair           (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_no_receipt     (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_tell           (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_count          (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_declare        (KithWalletWork   *work,
                                     GError          **error);
gboolean kith_wallet_close_question (KithWalletWork   *work,
                                     GError          **error);

gboolean kith_wallet_agree_to       (KithWalletWork   *work,
                                     KithRow          *spend,
                                     gint64            scheme_id,
                                     gint64            pence,
                                     GError          **error);
GArray  *kith_wallet_load_steps     (KithDb           *db,
                                     gint64            scheme_id,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *kith_wallet_load_named     (KithDb           *db,
                                     gint64            scheme_id,
                                     gint64            above,
                                     GError          **error) G_GNUC_WARN_UNUSED_RESULT;
guint    kith_wallet_count_steps    (GArray           *steps,
                                     gint64            pence);

G_END_DECLS
