/* kith-store-wallet-notes.c: receipts, what a family was told, counts, and answers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * None of it moves money: it says what is known of money that moved.
 */

#include "config.h"

#include "kith-store-wallet-private.h"

#include "kith-statement.h"
#include "kith-text.h"

/* A receipt comes whenever it comes, whatever the state of what it is for. */
gboolean
kith_wallet_receipt (KithWalletWork *work,
                     GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_receipt);

  kith_wallet_set_reference (row, "spend_id", deed->spend_id);
  if (deed->document_uid != NULL)
    kith_row_set_blob (row, "document_uid", deed->document_uid, sizeof *deed->document_uid);
  kith_row_set_date (row, "day", work->day);
  if (deed->pence != 0)
    kith_row_set_int (row, "pence", deed->pence);
  kith_wallet_set_words (row, "supplier", deed->supplier);
  kith_row_set_int (row, "at", g_get_real_time ());

  return kith_act_insert (work->act, row, &work->id, error);
}

gboolean
kith_wallet_pair (KithWalletWork *work,
                  GError        **error)
{
  g_autoptr(KithRow) row = kith_row_load (work->db, &kith_table_receipt, work->deed->other_id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "spend_id", work->deed->spend_id);

  return kith_act_update (work->act, row, error);
}

gboolean
kith_wallet_no_receipt (KithWalletWork *work,
                        GError        **error)
{
  g_autoptr(KithRow) row = kith_row_load (work->db, &kith_table_spend, work->deed->spend_id, error);

  if (row == NULL)
    return FALSE;
  if (work->deed->why == NULL || !kith_text_is_there (work->deed->why))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_WHY);

  kith_wallet_set_words (row, "no_receipt", work->deed->why);

  return kith_act_update (work->act, row, error);
}

gboolean
kith_wallet_tell (KithWalletWork *work,
                  GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) spend = kith_row_load (work->db, &kith_table_spend, deed->spend_id, error);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_told);

  if (spend == NULL)
    return FALSE;

  kith_row_set_int (row, "child_id", kith_row_get_int (spend, "child_id"));
  kith_row_set_int (row, "spend_id", deed->spend_id);
  kith_wallet_set_words (row, "adult", deed->name);
  kith_row_set_date (row, "day", work->day);
  kith_wallet_set_words (row, "how", deed->how);
  kith_wallet_set_words (row, "words", deed->why);
  kith_wallet_set_reference (row, "worker_id", work->me);

  return kith_act_insert (work->act, row, &work->id, error);
}

gboolean
kith_wallet_count (KithWalletWork *work,
                   GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_stock_count);
  gint64 worker_id = kith_wallet_get_worker (work);

  if (deed->pence < 0)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_SUM);
  if (deed->other_id == 0 || deed->other_id == worker_id)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_SAME_PERSON);

  kith_row_set_int (row, "means_id", deed->means_id);
  kith_row_set_date (row, "day", work->day);
  kith_row_set_int (row, "pence", deed->pence);
  kith_row_set_int (row, "worker_id", worker_id);
  kith_row_set_int (row, "second_id", deed->other_id);
  kith_wallet_set_words (row, "words", deed->why);

  return kith_act_insert (work->act, row, &work->id, error);
}

gboolean
kith_wallet_declare (KithWalletWork *work,
                     GError        **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_declaration);

  kith_row_set_int (row, "worker_id", kith_wallet_get_worker (work));
  kith_wallet_set_words (row, "supplier", work->deed->supplier);
  kith_wallet_set_words (row, "words", work->deed->why);
  kith_row_set_date (row, "day", work->day);

  return kith_act_insert (work->act, row, &work->id, error);
}

gboolean
kith_wallet_close_question (KithWalletWork *work,
                            GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_question_answer);

  if (deed->why == NULL || !kith_text_is_there (deed->why))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_WHY);

  kith_row_set_text (row, "asked", deed->name);
  kith_wallet_set_reference (row, "spend_id", deed->spend_id);
  kith_wallet_set_words (row, "words", deed->why);
  kith_wallet_set_reference (row, "worker_id", work->me);
  kith_row_set_date (row, "day", work->day);

  return kith_act_insert (work->act, row, &work->id, error);
}
