/* kith-store-wallet.c: what is done in a wallet, each as one act
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-wallet.h"

#include "kith-core-resources.h"
#include "kith-money.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-schools.h"
#include "kith-store-wallet-private.h"
#include "kith-text.h"

static const char select_own_left_sql[] =
  "SELECT coalesce (sum (pence), 0) FROM main.money_line WHERE pot_id = :id AND account = 'left'";

static const char select_scheme_of_sql[] =
  "SELECT scheme_id FROM main.pot WHERE id = :id";

static const struct
{
  const char     *act;
  KithWalletFunc  func;
} deeds[KITH_N_WALLET_DEEDS] = {
  [KITH_WALLET_ADD_POT] = { "wallet.add-pot", kith_wallet_add_pot },
  [KITH_WALLET_ADD_MEANS] = { "wallet.add-means", kith_wallet_add_means },
  [KITH_WALLET_NAME_APPROVER] = { "wallet.name-approver", kith_wallet_name_approver },
  [KITH_WALLET_ALLOCATE] = { "wallet.allocate", kith_wallet_allocate },
  [KITH_WALLET_TRANSFER] = { "wallet.transfer", kith_wallet_transfer },
  [KITH_WALLET_ASK] = { "wallet.ask", kith_wallet_ask },
  [KITH_WALLET_SPEND] = { "wallet.spend", kith_wallet_spend },
  [KITH_WALLET_DECIDE] = { "wallet.decide", kith_wallet_decide },
  [KITH_WALLET_ANSWER] = { "wallet.answer", kith_wallet_answer },
  [KITH_WALLET_WITHDRAW] = { "wallet.withdraw", kith_wallet_withdraw },
  [KITH_WALLET_ORDER] = { "wallet.order", kith_wallet_order },
  [KITH_WALLET_PAY] = { "wallet.pay", kith_wallet_pay },
  [KITH_WALLET_REFUND] = { "wallet.refund", kith_wallet_refund },
  [KITH_WALLET_RELEASE] = { "wallet.release", kith_wallet_release },
  [KITH_WALLET_WRITE_OFF] = { "wallet.write-off", kith_wallet_write_off },
  [KITH_WALLET_EXPIRE] = { "wallet.expire", kith_wallet_expire },
  [KITH_WALLET_MOVE] = { "wallet.move", kith_wallet_move },
  [KITH_WALLET_SUPPLY] = { "wallet.supply", kith_wallet_supply },
  [KITH_WALLET_CLOSE_MONTH] = { "wallet.close-month", kith_wallet_close_month },
  [KITH_WALLET_RECEIPT] = { "wallet.receipt", kith_wallet_receipt },
  [KITH_WALLET_PAIR] = { "wallet.pair", kith_wallet_pair },
  [KITH_WALLET_NO_RECEIPT] = { "wallet.no-receipt", kith_wallet_no_receipt },
  [KITH_WALLET_TELL] = { "wallet.tell", kith_wallet_tell },
  [KITH_WALLET_COUNT] = { "wallet.count", kith_wallet_count },
  [KITH_WALLET_DECLARE] = { "wallet.declare", kith_wallet_declare },
  [KITH_WALLET_CLOSE_QUESTION] = { "wallet.close-question", kith_wallet_close_question },
};

G_DEFINE_QUARK (kith-wallet-error-quark, kith_wallet_error)

/*
 * kith_wallet_fail:
 * @error: return location for a #KithWalletError
 * @code: what is in the way
 *
 * Returns: %FALSE
 */
gboolean
kith_wallet_fail (GError        **error,
                  KithWalletError code)
{
  static const char * const reasons[] = {
    [KITH_WALLET_ERROR_SUM] = "The sum is nought, below nought or too large",
    [KITH_WALLET_ERROR_OWN] = "Nobody decides on their own request",
    [KITH_WALLET_ERROR_NOT_NAMED] = "The person is not named for this step",
    [KITH_WALLET_ERROR_TWICE] = "The person agreed on an earlier step",
    [KITH_WALLET_ERROR_NOBODY] = "Nobody is named who could agree",
    [KITH_WALLET_ERROR_STATE] = "The request is not in a state for that",
    [KITH_WALLET_ERROR_MONTH_CLOSED] = "The month is closed",
    [KITH_WALLET_ERROR_NOT_LEFT] = "The pot has not that much left",
    [KITH_WALLET_ERROR_CEILING] = "The family would have more than its ceiling",
    [KITH_WALLET_ERROR_CASH] = "The scheme gives no cash",
    [KITH_WALLET_ERROR_WHY] = "A reason is missing",
    [KITH_WALLET_ERROR_ANSWERS] = "One of the four questions is not answered",
    [KITH_WALLET_ERROR_PLAN] = "The scheme asks for a plan",
    [KITH_WALLET_ERROR_CONFERENCE] = "The scheme asks for a family group conference",
    [KITH_WALLET_ERROR_NOT_PAID] = "More came back than was paid",
    [KITH_WALLET_ERROR_SCHEME] = "The pots are not two of one scheme",
    [KITH_WALLET_ERROR_SAME_PERSON] = "A count needs two people",
    [KITH_WALLET_ERROR_MATCH] = "More would be matched than there is",
  };

  g_set_error_literal (error, KITH_WALLET_ERROR, (int)code, reasons[code]);

  return FALSE;
}

/*
 * kith_wallet_check_sum:
 * @pence: a sum
 * @error: return location for a #KithWalletError
 *
 * Returns: whether it may be asked for: above nought, and not beyond all measure
 */
gboolean
kith_wallet_check_sum (gint64   pence,
                       GError **error)
{
  return pence > 0 && pence <= KITH_MONEY_MAX ? TRUE : kith_wallet_fail (error, KITH_WALLET_ERROR_SUM);
}

/*
 * kith_wallet_get_worker:
 * @work: a deed
 *
 * Returns: who does it
 */
gint64
kith_wallet_get_worker (KithWalletWork *work)
{
  return work->deed->worker_id != 0 ? work->deed->worker_id : work->me;
}

/*
 * kith_wallet_set_words:
 * @row: a row
 * @column: a column of it
 * @words: (nullable): what somebody typed
 *
 * Sets a text, cleaned; what says nothing is nothing.
 */
void
kith_wallet_set_words (KithRow    *row,
                       const char *column,
                       const char *words)
{
  g_autofree char *clean = words != NULL ? kith_text_clean (words) : NULL;

  kith_row_set_text (row, column, clean != NULL && kith_text_is_there (clean) ? clean : NULL);
}

/*
 * kith_wallet_set_reference:
 * @row: a row
 * @column: a column of it
 * @id: another row, or 0
 *
 * Sets a reference.
 */
void
kith_wallet_set_reference (KithRow    *row,
                           const char *column,
                           gint64      id)
{
  if (id > 0)
    kith_row_set_int (row, column, id);
  else
    kith_row_set_null (row, column);
}

/*
 * kith_wallet_load_own_left:
 * @db: a store
 * @pot_id: a pot
 * @ret_pence: (out): what is left in the pot itself, without those that lie in it
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be read
 */
gboolean
kith_wallet_load_own_left (KithDb  *db,
                           gint64   pot_id,
                           gint64  *ret_pence,
                           GError **error)
{
  return kith_ledger_load_number (db, select_own_left_sql, pot_id, ret_pence, error);
}

/*
 * kith_wallet_load_scheme_of:
 * @db: a store
 * @pot_id: a pot
 * @ret_scheme_id: (out): its scheme
 * @error: return location for a #KithStoreError
 *
 * Returns: whether there is such a pot
 */
gboolean
kith_wallet_load_scheme_of (KithDb  *db,
                            gint64   pot_id,
                            gint64  *ret_scheme_id,
                            GError **error)
{
  gint64 scheme_id = 0;

  if (!kith_ledger_load_number (db, select_scheme_of_sql, pot_id, &scheme_id, error))
    return FALSE;

  if (scheme_id == 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such pot");
      return FALSE;
    }

  *ret_scheme_id = scheme_id;

  return TRUE;
}

/* The child of whom a deed tells, so that the act is in their history. */
static gboolean
find_child (KithDb               *db,
            const KithWalletDeed *deed,
            gint64               *ret_child_id,
            GError              **error)
{
  g_autoptr(KithRow) spend = NULL;

  *ret_child_id = deed->child_id;
  if (deed->spend_id == 0)
    return TRUE;

  spend = kith_row_load (db, &kith_table_spend, deed->spend_id, error);
  if (spend == NULL)
    return FALSE;

  *ret_child_id = kith_row_get_int (spend, "child_id");

  return TRUE;
}

/**
 * kith_db_do_wallet:
 * @db: a store with no act open
 * @deed: what is to be done
 * @ret_id: (out) (optional): the row that was made; 0 where none was
 * @ret_act: (out): the act
 * @error: return location for a #KithWalletError or a #KithStoreError
 *
 * Does one thing in the wallet. Either all of it is saved or nothing.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_do_wallet (KithDb               *db,
                   const KithWalletDeed *deed,
                   gint64               *ret_id,
                   gint64               *ret_act,
                   GError              **error)
{
  g_autoptr(KithAct) act = NULL;
  KithWalletWork work = { .db = db, .deed = deed };
  gint64 child_id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (deed != NULL && (guint)deed->kind < KITH_N_WALLET_DEEDS, FALSE);
  g_return_val_if_fail (ret_act != NULL, FALSE);

  work.day = deed->day != KITH_DATE_NONE && deed->day != 0 ? deed->day : kith_date_today ();
  work.me = kith_db_find_me (db, error);
  if (work.me < 0 || !find_child (db, deed, &child_id, error))
    return FALSE;

  work.act = act = kith_act_begin_about (db, deeds[deed->kind].act, NULL, child_id, error);
  if (act == NULL || !deeds[deed->kind].func (&work, error) || !kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;
  if (ret_id != NULL)
    *ret_id = work.id;

  return TRUE;
}

static char *
load_shipped (const char *path,
              GError    **error)
{
  g_autoptr(GBytes) bytes = g_resource_lookup_data (kith_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

/**
 * kith_wallet_load_schemes:
 * @error: return location for a #KithSchemeError
 *
 * Returns: (transfer full) (element-type KithScheme) (nullable): the schemes that the
 *   program comes with
 */
GPtrArray *
kith_wallet_load_schemes (GError **error)
{
  g_autofree char *text = load_shipped ("/io/github/kithapp/Kith/wallet/schemes.ini", error);

  return text != NULL ? kith_schemes_parse (text, error) : NULL;
}

/**
 * kith_wallet_load_question_rules:
 * @error: return location for a #KithQuestionError
 *
 * Returns: (transfer full) (element-type KithQuestionRule) (nullable): the questions
 *   that the program comes with
 */
GPtrArray *
kith_wallet_load_question_rules (GError **error)
{
  g_autofree char *text = load_shipped ("/io/github/kithapp/Kith/wallet/questions.ini", error);

  return text != NULL ? kith_question_rules_parse (text, error) : NULL;
}
