/* kith-store-wallet-money.c: schemes, pots, and money that moves between them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-wallet-private.h"
#include "kith-text.h"

static const char select_step_sql[] =
  "SELECT coalesce (max (id), 0) FROM scheme_step WHERE scheme_id = :scheme_id AND above = :above"
  " AND (worker_id IS NULL OR worker_id = :worker_id)";

static gboolean
add_root (KithAct          *act,
          const KithScheme *scheme,
          gint64            scheme_id,
          KithDate          start,
          gint64           *ret_pot_id,
          GError          **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_pot);

  kith_row_set_int (row, "scheme_id", scheme_id);
  kith_row_set_text (row, "kind", "scheme");
  kith_row_set_text (row, "name", scheme->name);
  kith_row_set_date (row, "start", start);

  return kith_act_insert (act, row, ret_pot_id, error);
}

static gboolean
add_step (KithAct *act,
          gint64   scheme_id,
          gint64   above,
          gint64   worker_id,
          GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_scheme_step);

  kith_row_set_int (row, "scheme_id", scheme_id);
  kith_row_set_int (row, "above", above);
  kith_wallet_set_reference (row, "worker_id", worker_id);

  return kith_act_insert (act, row, NULL, error);
}

static KithRow *
make_scheme (const KithScheme *scheme)
{
  KithRow *row = kith_row_new (&kith_table_scheme);

  kith_row_set_text (row, "nick", scheme->nick);
  kith_row_set_text (row, "name", scheme->name);
  kith_row_set_text (row, "eligibility", scheme->eligibility);
  kith_row_set_text (row, "source", scheme->source);
  kith_row_set_int (row, "is_example", scheme->is_example);
  kith_row_set_int (row, "needs_plan", scheme->needs_plan);
  kith_row_set_int (row, "needs_conference", scheme->needs_conference);
  kith_row_set_int (row, "is_drawn", scheme->is_drawn);
  kith_row_set_int (row, "allows_cash", scheme->allows_cash);
  kith_row_set_int (row, "ceiling", scheme->ceiling);
  kith_row_set_int (row, "held_ceiling", scheme->held_ceiling);
  kith_row_set_int (row, "receipt_from", scheme->receipt_from);
  kith_row_set_text (row, "year_start", scheme->year_start);

  return row;
}

/**
 * kith_db_add_scheme:
 * @db: a store with no act open
 * @scheme: its rules
 * @start: from when on it runs
 * @ret_scheme_id: (out): the scheme
 * @ret_pot_id: (out): the pot of the whole scheme
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Takes a scheme into the wallet, with its steps, for which nobody is named
 * yet, and one empty pot.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_add_scheme (KithDb           *db,
                    const KithScheme *scheme,
                    KithDate          start,
                    gint64           *ret_scheme_id,
                    gint64           *ret_pot_id,
                    gint64           *ret_act,
                    GError          **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) row = NULL;
  gint64 scheme_id, pot_id;

  g_return_val_if_fail (db != NULL && scheme != NULL, FALSE);
  g_return_val_if_fail (ret_scheme_id != NULL && ret_pot_id != NULL && ret_act != NULL, FALSE);

  row = make_scheme (scheme);
  act = kith_act_begin (db, "wallet.add-scheme", scheme->name, NULL, error);
  if (act == NULL || !kith_act_insert (act, row, &scheme_id, error) ||
      !add_root (act, scheme, scheme_id, start, &pot_id, error))
    return FALSE;

  for (guint i = 0; i < scheme->steps->len; i++)
    {
      if (!add_step (act, scheme_id, g_array_index (scheme->steps, gint64, i), 0, error))
        return FALSE;
    }

  if (!kith_act_commit (act, error))
    return FALSE;

  *ret_scheme_id = scheme_id;
  *ret_pot_id = pot_id;
  *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gboolean
find_step (KithWalletWork *work,
           gint64         *ret_id,
           GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (work->db, select_step_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":scheme_id", work->deed->scheme_id);
  kith_statement_bind_int (stmt, ":above", work->deed->pence);
  kith_statement_bind_int (stmt, ":worker_id", work->deed->worker_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_id = kith_statement_get_int (stmt, 0);

  return TRUE;
}

/* The first who is named for a step takes its empty place. */
gboolean
kith_wallet_name_approver (KithWalletWork *work,
                           GError        **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_step (work, &id, error))
    return FALSE;
  if (id == 0)
    return add_step (work->act, work->deed->scheme_id, work->deed->pence, work->deed->worker_id, error);

  row = kith_row_load (work->db, &kith_table_scheme_step, id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "worker_id", work->deed->worker_id);

  return kith_act_update (work->act, row, error);
}

static gboolean
add_pot_child (KithWalletWork *work,
               GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) row = NULL;

  if (deed->child_id == 0)
    return TRUE;

  row = kith_row_new (&kith_table_pot_child);
  kith_row_set_int (row, "pot_id", work->id);
  kith_row_set_int (row, "child_id", deed->child_id);
  kith_wallet_set_words (row, "named_by", deed->named_by);
  kith_wallet_set_words (row, "how", deed->how);
  kith_wallet_set_words (row, "age_band", deed->age_band);
  kith_wallet_set_words (row, "outcomes", deed->outcomes);

  return kith_act_insert (work->act, row, NULL, error);
}

/* Of a scheme that draws its families it is kept how one was chosen. */
static gboolean
check_pot (KithWalletWork *work,
           gint64          scheme_id,
           GError        **error)
{
  g_autoptr(KithRow) scheme = kith_row_load (work->db, &kith_table_scheme, scheme_id, error);
  const KithWalletDeed *deed = work->deed;

  if (scheme == NULL)
    return FALSE;
  if (kith_row_get_int (scheme, "is_drawn") != 0 && g_strcmp0 (deed->pot_kind, "family") == 0 &&
      (deed->how == NULL || !kith_text_is_there (deed->how)))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_WHY);
  if (g_strcmp0 (deed->pot_kind, "held") == 0 && deed->outcomes == NULL)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_ANSWERS);

  return TRUE;
}

gboolean
kith_wallet_add_pot (KithWalletWork *work,
                     GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_pot);
  gint64 scheme_id;

  if (!kith_wallet_load_scheme_of (work->db, deed->pot_id, &scheme_id, error) || !check_pot (work, scheme_id, error))
    return FALSE;

  kith_row_set_int (row, "scheme_id", scheme_id);
  kith_row_set_int (row, "parent_id", deed->pot_id);
  kith_row_set_text (row, "kind", deed->pot_kind);
  kith_wallet_set_words (row, "name", deed->name);
  kith_wallet_set_reference (row, "worker_id", deed->worker_id);
  kith_row_set_date (row, "start", work->day);

  return kith_act_insert (work->act, row, &work->id, error) && add_pot_child (work, error);
}

gboolean
kith_wallet_add_means (KithWalletWork *work,
                       GError        **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_means);

  kith_row_set_text (row, "kind", work->deed->means_kind);
  kith_wallet_set_words (row, "name", work->deed->name);
  kith_wallet_set_reference (row, "holder_id", work->deed->other_id);

  return kith_act_insert (work->act, row, &work->id, error);
}

static gboolean
post (KithWalletWork    *work,
      gint64             scheme_id,
      const char        *kind,
      const KithPosting *posting,
      GError           **error)
{
  g_autofree char *reason = work->deed->why != NULL ? kith_text_clean (work->deed->why) : NULL;
  KithLedgerEntry entry = { scheme_id, kind, work->day, NULL, NULL };

  if (reason != NULL && kith_text_is_there (reason))
    entry.reason = reason;

  return kith_ledger_post (work->act, &entry, posting, &work->id, error);
}

static gboolean
has_why (KithWalletWork *work,
         GError        **error)
{
  return work->deed->why != NULL && kith_text_is_there (work->deed->why) ? TRUE
         : kith_wallet_fail (error, KITH_WALLET_ERROR_WHY);
}

static gboolean
has_left (KithWalletWork *work,
          GError        **error)
{
  gint64 left;

  if (!kith_wallet_load_own_left (work->db, work->deed->pot_id, &left, error))
    return FALSE;

  return left >= work->deed->pence ? TRUE : kith_wallet_fail (error, KITH_WALLET_ERROR_NOT_LEFT);
}

gboolean
kith_wallet_allocate (KithWalletWork *work,
                      GError        **error)
{
  KithPosting posting = { 0, };
  gint64 scheme_id;

  if (!kith_wallet_check_sum (work->deed->pence, error) ||
      !kith_wallet_load_scheme_of (work->db, work->deed->pot_id, &scheme_id, error))
    return FALSE;

  kith_posting_allocate (&posting, work->deed->pot_id, work->deed->pence);

  return post (work, scheme_id, "allocation", &posting, error);
}

/* What a family holds itself has a ceiling of its own. */
static gboolean
check_held (KithWalletWork *work,
            gint64          scheme_id,
            GError        **error)
{
  g_autoptr(KithRow) pot = kith_row_load (work->db, &kith_table_pot, work->deed->other_id, error);
  g_autoptr(KithRow) scheme = pot != NULL ? kith_row_load (work->db, &kith_table_scheme, scheme_id, error) : NULL;
  KithPotBalance balance;

  if (scheme == NULL)
    return FALSE;
  if (!g_str_equal (kith_row_get_text (pot, "kind"), "held"))
    return TRUE;
  if (!kith_db_load_pot_balance (work->db, work->deed->other_id, KITH_DATE_MAX, &balance, error))
    return FALSE;

  return balance.given + work->deed->pence <= kith_row_get_int (scheme, "held_ceiling") ? TRUE
         : kith_wallet_fail (error, KITH_WALLET_ERROR_CEILING);
}

gboolean
kith_wallet_transfer (KithWalletWork *work,
                      GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  KithPosting posting = { 0, };
  gint64 scheme_id, other_scheme_id;

  if (!kith_wallet_check_sum (deed->pence, error) || !has_why (work, error) ||
      !kith_wallet_load_scheme_of (work->db, deed->pot_id, &scheme_id, error) ||
      !kith_wallet_load_scheme_of (work->db, deed->other_id, &other_scheme_id, error))
    return FALSE;

  if (scheme_id != other_scheme_id || deed->pot_id == deed->other_id)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_SCHEME);
  if (!has_left (work, error) || !check_held (work, scheme_id, error))
    return FALSE;

  kith_posting_transfer (&posting, deed->pot_id, deed->other_id, deed->pence);

  return post (work, scheme_id, "transfer", &posting, error);
}

gboolean
kith_wallet_write_off (KithWalletWork *work,
                       GError        **error)
{
  KithPosting posting = { 0, };
  gint64 scheme_id;

  if (!kith_wallet_check_sum (work->deed->pence, error) || !has_why (work, error) ||
      !kith_wallet_load_scheme_of (work->db, work->deed->pot_id, &scheme_id, error))
    return FALSE;

  kith_posting_pay (&posting, work->deed->pot_id, work->deed->means_id, work->deed->pence, 0);

  return post (work, scheme_id, "write-off", &posting, error);
}

gboolean
kith_wallet_expire (KithWalletWork *work,
                    GError        **error)
{
  KithPosting posting = { 0, };
  gint64 scheme_id;

  if (!kith_wallet_check_sum (work->deed->pence, error) || !has_why (work, error) ||
      !kith_wallet_load_scheme_of (work->db, work->deed->pot_id, &scheme_id, error) || !has_left (work, error))
    return FALSE;

  kith_posting_expire (&posting, work->deed->pot_id, work->deed->pence);

  return post (work, scheme_id, "expiry", &posting, error);
}

gboolean
kith_wallet_supply (KithWalletWork *work,
                    GError        **error)
{
  KithPosting posting = { 0, };

  if (!kith_wallet_check_sum (ABS (work->deed->pence), error))
    return FALSE;

  kith_posting_supply (&posting, work->deed->means_id, work->deed->pence);

  return post (work, work->deed->scheme_id, "supply", &posting, error);
}

gboolean
kith_wallet_close_month (KithWalletWork *work,
                         GError        **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_money_period);
  g_autofree char *month = kith_date_to_iso (work->day);

  month[7] = '\0';
  kith_row_set_int (row, "scheme_id", work->deed->scheme_id);
  kith_row_set_text (row, "month", month);
  kith_wallet_set_reference (row, "worker_id", work->me);
  kith_row_set_int (row, "at", g_get_real_time ());

  return kith_act_insert (work->act, row, &work->id, error);
}
