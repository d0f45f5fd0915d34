/* kith-ledger.c: writing the ledger, and reading its balances
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the ledger stays. Undoing an act that wrote an entry writes
 * another one with the opposite lines, which says what it reverses; redoing it,
 * which is undoing that undo, answers the reversal with the entry once more.
 * So an entry counts for a list if it is no reversal and none reverses it, and
 * for a sum all of them count: they come to the same.
 *
 * A reversal has the day of what it reverses, so that a balance of that day is
 * as if it had not been. Where the month has been closed since, it has today's:
 * what was reported stays reported, and the correction shows when it was made.
 */

#include "config.h"

#include "kith-ledger-private.h"

#include "kith-statement.h"
#include "kith-store-schools.h"
#include "kith-store-wallet.h"

static const char select_is_closed_sql[] =
  "SELECT EXISTS (SELECT 1 FROM money_period WHERE scheme_id = :scheme_id AND month = :month)";

static const char select_lines_sql[] =
  "SELECT account, pot_id, means_id, pence FROM main.money_line WHERE entry_id = :id ORDER BY id";

static const char select_reversal_sql[] =
  "SELECT coalesce (max (id), 0) FROM main.money_entry WHERE reverses_id = :id";

static const char select_of_spend_sql[] =
  "SELECT coalesce (sum (l.pence), 0) FROM main.money_entry AS e JOIN main.money_line AS l ON l.entry_id = e.id"
  " WHERE e.spend_uid = :uid AND l.account = :account";

/*
 * kith_ledger_load_number:
 * @db: a store
 * @sql: a query for one number, by :id
 * @id: the id
 * @ret_number: (out): the number; 0 where there is no row
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be read
 */
gboolean
kith_ledger_load_number (KithDb     *db,
                         const char *sql,
                         gint64      id,
                         gint64     *ret_number,
                         GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;
  gboolean has_row;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  has_row = kith_statement_step (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *ret_number = has_row ? kith_statement_get_int (stmt, 0) : 0;

  return TRUE;
}

/*
 * kith_ledger_is_closed:
 * @db: a store
 * @scheme_id: a scheme
 * @day: a day
 * @ret_is_closed: (out): whether its month takes no entry any more
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be read
 */
gboolean
kith_ledger_is_closed (KithDb   *db,
                       gint64    scheme_id,
                       KithDate  day,
                       gboolean *ret_is_closed,
                       GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_is_closed_sql, error);
  g_autofree char *month = NULL;

  if (stmt == NULL)
    return FALSE;

  month = kith_date_to_iso (day);
  month[7] = '\0';
  kith_statement_bind_int (stmt, ":scheme_id", scheme_id);
  kith_statement_bind_text (stmt, ":month", month);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_is_closed = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

static gboolean
insert_line (KithAct               *act,
             gint64                 entry_id,
             const KithPostingLine *line,
             GError               **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_money_line);

  kith_row_set_int (row, "entry_id", entry_id);
  kith_row_set_text (row, "account", kith_account_get_nick (line->account));
  if (line->pot_id != 0)
    kith_row_set_int (row, "pot_id", line->pot_id);
  if (line->means_id != 0)
    kith_row_set_int (row, "means_id", line->means_id);
  kith_row_set_int (row, "pence", line->pence);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
insert_entry (KithAct           *act,
              KithRow           *row,
              const KithPosting *posting,
              gint64            *ret_entry_id,
              GError           **error)
{
  gint64 me = kith_db_find_me (kith_act_get_db (act), error);
  gint64 entry_id;

  if (me < 0)
    return FALSE;

  if (me > 0)
    kith_row_set_int (row, "worker_id", me);
  kith_row_set_int (row, "n_lines", posting->n_lines);
  kith_row_set_int (row, "at", g_get_real_time ());
  if (!kith_act_insert (act, row, &entry_id, error))
    return FALSE;

  for (guint i = 0; i < posting->n_lines; i++)
    {
      if (!insert_line (act, entry_id, &posting->lines[i], error))
        return FALSE;
    }

  if (ret_entry_id != NULL)
    *ret_entry_id = entry_id;

  return TRUE;
}

/*
 * kith_ledger_post:
 * @act: an act
 * @entry: what it is
 * @posting: its lines
 * @ret_entry_id: (out) (optional): the entry
 * @error: return location for a #KithStoreError or a #KithWalletError
 *
 * Writes an entry with its lines.
 *
 * Returns: whether it is written
 */
gboolean
kith_ledger_post (KithAct               *act,
                  const KithLedgerEntry *entry,
                  const KithPosting     *posting,
                  gint64                *ret_entry_id,
                  GError               **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_money_entry);
  gboolean is_closed;

  g_assert (kith_posting_is_balanced (posting));

  if (!kith_ledger_is_closed (kith_act_get_db (act), entry->scheme_id, entry->day, &is_closed, error))
    return FALSE;

  if (is_closed)
    {
      g_set_error_literal (error, KITH_WALLET_ERROR, KITH_WALLET_ERROR_MONTH_CLOSED, "The month is closed");
      return FALSE;
    }

  kith_row_set_int (row, "scheme_id", entry->scheme_id);
  kith_row_set_text (row, "kind", entry->kind);
  kith_row_set_date (row, "day", entry->day);
  if (entry->spend_uid != NULL)
    kith_row_set_blob (row, "spend_uid", entry->spend_uid, sizeof *entry->spend_uid);
  kith_row_set_text (row, "reason", entry->reason);

  return insert_entry (act, row, posting, ret_entry_id, error);
}

static gboolean
load_opposite (KithDb      *db,
               gint64       entry_id,
               KithPosting *posting,
               GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_lines_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", entry_id);
  while (kith_statement_step (stmt, &local_error))
    {
      KithAccount account = KITH_ACCOUNT_OUTSIDE;

      kith_account_parse (kith_statement_get_text (stmt, 0), &account);
      kith_posting_add (posting, account, kith_statement_get_int (stmt, 1), kith_statement_get_int (stmt, 2),
                        -kith_statement_get_int (stmt, 3));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The day of the old entry, or today where its month is closed. */
static gboolean
find_day (KithDb  *db,
          KithRow *row,
          GError **error)
{
  gint64 scheme_id = kith_row_get_int (row, "scheme_id");
  gboolean is_closed;
  KithDate day;

  if (!kith_date_parse_iso (kith_row_get_text (row, "day"), &day, error) ||
      !kith_ledger_is_closed (db, scheme_id, day, &is_closed, error))
    return FALSE;

  if (is_closed)
    kith_row_set_date (row, "day", kith_date_today ());

  return TRUE;
}

/* A new row with what @old says. */
static KithRow *
copy_entry (KithRow *old)
{
  g_autoptr(KithRow) unused = kith_row_new (&kith_table_money_entry);
  KithRow *row = kith_row_copy (old);

  kith_row_set_id (row, 0);
  kith_row_set_uid (row, kith_row_get_uid (unused));

  return row;
}

/*
 * kith_ledger_reverse:
 * @act: an act
 * @entry_id: an entry that nothing reverses yet
 * @error: return location for a #KithStoreError
 *
 * Writes the opposite of an entry. The opposite of a reversal is what it
 * reversed, once more.
 *
 * Returns: whether it is written
 */
gboolean
kith_ledger_reverse (KithAct *act,
                     gint64   entry_id,
                     GError **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(KithRow) old = kith_row_load (db, &kith_table_money_entry, entry_id, error);
  g_autoptr(KithRow) reversed = NULL;
  g_autoptr(KithRow) row = NULL;
  KithPosting posting = { 0, };
  gint64 reversal = 0;
  gboolean is_reversal;

  if (old == NULL || !kith_ledger_load_number (db, select_reversal_sql, entry_id, &reversal, error) ||
      !load_opposite (db, entry_id, &posting, error))
    return FALSE;

  if (reversal != 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON, "An entry of the ledger is reversed already");
      return FALSE;
    }

  is_reversal = g_str_equal (kith_row_get_text (old, "kind"), "reversal");
  if (is_reversal)
    reversed = kith_row_load (db, &kith_table_money_entry, kith_row_get_int (old, "reverses_id"), error);
  if (is_reversal && reversed == NULL)
    return FALSE;

  row = copy_entry (is_reversal ? reversed : old);
  kith_row_set_int (row, "reverses_id", entry_id);
  if (!is_reversal)
    kith_row_set_text (row, "kind", "reversal");

  return find_day (db, row, error) && insert_entry (act, row, &posting, NULL, error);
}

/*
 * kith_ledger_load_of_spend:
 * @db: a store
 * @spend_uid: a request
 * @account: an account of a pot
 * @ret_pence: (out): what its entries come to in that account
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be read
 */
gboolean
kith_ledger_load_of_spend (KithDb        *db,
                           const KithUid *spend_uid,
                           KithAccount    account,
                           gint64        *ret_pence,
                           GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_of_spend_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", spend_uid);
  kith_statement_bind_text (stmt, ":account", kith_account_get_nick (account));
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_pence = kith_statement_get_int (stmt, 0);

  return TRUE;
}
