/* kith-store-wallet-decide.c: who decides on a request, step by step
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps are gone through from the lowest sum up, and each takes one of the
 * people who are named for it. Who agrees to a part may make a later step
 * needless. A trigger of the schema refuses a decision on one's own request
 * whatever this file says.
 */

#include "config.h"

#include "kith-store-wallet-private.h"

#include "kith-statement.h"
#include "kith-text.h"

static const char select_steps_sql[] =
  "SELECT DISTINCT above FROM scheme_step WHERE scheme_id = :id ORDER BY above";

static const char select_named_sql[] =
  "SELECT worker_id FROM scheme_step WHERE scheme_id = :id AND above = :above AND worker_id IS NOT NULL";

static const char select_agreed_sql[] =
  "SELECT worker_id FROM decision WHERE spend_id = :id AND kind IN ('agreed', 'in-part') /*sort*/ ORDER BY id";

static const char select_least_sql[] =
  "SELECT coalesce (min (pence), 0) FROM decision WHERE spend_id = :id";

/* @above: -1 where the query has no such parameter */
static GArray *
load_numbers (KithDb     *db,
              const char *sql,
              gint64      id,
              gint64      above,
              GError    **error)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);
  if (above >= 0)
    kith_statement_bind_int (stmt, ":above", above);

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 number = kith_statement_get_int (stmt, 0);

      g_array_append_val (numbers, number);
    }

  if (local_error == NULL)
    return g_steal_pointer (&numbers);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*
 * kith_wallet_load_steps:
 * @db: a store
 * @scheme_id: a scheme
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type gint64) (nullable): beyond which sums somebody
 *   has to agree, the lowest first
 */
GArray *
kith_wallet_load_steps (KithDb  *db,
                        gint64   scheme_id,
                        GError **error)
{
  return load_numbers (db, select_steps_sql, scheme_id, -1, error);
}

/*
 * kith_wallet_load_named:
 * @db: a store
 * @scheme_id: a scheme
 * @above: the sum of one of its steps
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the workers who are named for it
 */
GArray *
kith_wallet_load_named (KithDb  *db,
                        gint64   scheme_id,
                        gint64   above,
                        GError **error)
{
  return load_numbers (db, select_named_sql, scheme_id, above, error);
}

/*
 * kith_wallet_count_steps:
 * @steps: (element-type gint64): sums, the lowest first
 * @pence: what is asked for
 *
 * Returns: how many people have to agree
 */
guint
kith_wallet_count_steps (GArray *steps,
                         gint64  pence)
{
  guint n = 0;

  while (n < steps->len && pence > g_array_index (steps, gint64, n))
    n++;

  return n;
}

static gboolean
check_person (KithWalletWork *work,
              KithRow        *spend,
              GArray         *named,
              GArray         *agreed,
              GError        **error)
{
  static const KithWalletError codes[] = {
    [KITH_APPROVAL_OWN] = KITH_WALLET_ERROR_OWN,
    [KITH_APPROVAL_NOT_NAMED] = KITH_WALLET_ERROR_NOT_NAMED,
    [KITH_APPROVAL_TWICE] = KITH_WALLET_ERROR_TWICE,
    [KITH_APPROVAL_NOT_WAITING] = KITH_WALLET_ERROR_STATE,
  };
  KithSpendState state = KITH_SPEND_WITHDRAWN;
  KithApproval approval;

  kith_spend_state_parse (kith_row_get_text (spend, "state"), &state);
  approval = kith_approval_check (state, kith_row_get_int (spend, "worker_id"), kith_wallet_get_worker (work),
                                  (const gint64 *)(void *)named->data, named->len,
                                  (const gint64 *)(void *)agreed->data, agreed->len);

  return approval == KITH_APPROVAL_MAY ? TRUE : kith_wallet_fail (error, codes[approval]);
}

/* What is agreed to now: all that the steps before left of it, or the part. */
static gboolean
find_sum (KithWalletWork *work,
          KithRow        *spend,
          gint64         *ret_pence,
          GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  gint64 least = 0;

  if (!kith_ledger_load_number (work->db, select_least_sql, deed->spend_id, &least, error))
    return FALSE;

  *ret_pence = least > 0 ? least : kith_row_get_int (spend, "pence");
  if (deed->decision != KITH_DECISION_IN_PART)
    return TRUE;
  if (deed->pence <= 0 || deed->pence >= *ret_pence)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_SUM);

  *ret_pence = deed->pence;

  return TRUE;
}

static gboolean
write_decision (KithWalletWork *work,
                guint           step,
                gint64          pence,
                GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_decision);

  kith_row_set_int (row, "spend_id", deed->spend_id);
  kith_row_set_int (row, "step", step);
  kith_row_set_text (row, "kind", kith_decision_get_nick (deed->decision));
  if (deed->decision == KITH_DECISION_AGREED || deed->decision == KITH_DECISION_IN_PART)
    kith_row_set_int (row, "pence", pence);
  kith_row_set_int (row, "worker_id", kith_wallet_get_worker (work));
  kith_row_set_int (row, "told", deed->is_told);
  kith_wallet_set_words (row, "reason", deed->why);
  kith_row_set_date (row, "day", work->day);
  kith_row_set_int (row, "at", g_get_real_time ());

  return kith_act_insert (work->act, row, &work->id, error);
}

/* What becomes of the request. @is_last: whether no step is left */
static gboolean
settle (KithWalletWork *work,
        KithRow        *spend,
        gint64          scheme_id,
        gint64          pence,
        gboolean        is_last,
        GError        **error)
{
  KithDecision decision = work->deed->decision;
  gboolean is_yes = decision == KITH_DECISION_AGREED || decision == KITH_DECISION_IN_PART;

  kith_row_set_int (spend, "decided_at", g_get_real_time ());
  if (decision == KITH_DECISION_REFUSED)
    kith_row_set_text (spend, "state", kith_spend_state_get_nick (KITH_SPEND_REFUSED));
  else if (decision == KITH_DECISION_ASKED_BACK)
    kith_row_set_text (spend, "state", kith_spend_state_get_nick (KITH_SPEND_ASKED_BACK));

  if (is_yes && is_last && !kith_wallet_agree_to (work, spend, scheme_id, pence, error))
    return FALSE;

  return kith_act_update (work->act, spend, error);
}

static gboolean
decide_on (KithWalletWork *work,
           KithRow        *spend,
           gint64          scheme_id,
           GError        **error)
{
  g_autoptr(GArray) steps = kith_wallet_load_steps (work->db, scheme_id, error);
  g_autoptr(GArray) agreed = steps != NULL ? load_numbers (work->db, select_agreed_sql, work->deed->spend_id, -1, error) : NULL;
  g_autoptr(GArray) named = NULL;
  gint64 pence;
  guint step;

  if (agreed == NULL)
    return FALSE;

  step = MIN (agreed->len, steps->len > 0 ? steps->len - 1 : 0);
  named = steps->len > 0 ? kith_wallet_load_named (work->db, scheme_id, g_array_index (steps, gint64, step), error)
                         : g_array_new (FALSE, FALSE, sizeof (gint64));
  if (named == NULL || !check_person (work, spend, named, agreed, error) || !find_sum (work, spend, &pence, error))
    return FALSE;

  return write_decision (work, step, pence, error) &&
         settle (work, spend, scheme_id, pence, step + 1 >= kith_wallet_count_steps (steps, pence), error);
}

gboolean
kith_wallet_decide (KithWalletWork *work,
                    GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) spend = kith_row_load (work->db, &kith_table_spend, deed->spend_id, error);
  gint64 scheme_id;

  if (spend == NULL || !kith_wallet_load_scheme_of (work->db, kith_row_get_int (spend, "pot_id"), &scheme_id, error))
    return FALSE;
  if (kith_decision_needs_why (deed->decision) && (deed->why == NULL || !kith_text_is_there (deed->why)))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_WHY);

  return decide_on (work, spend, scheme_id, error);
}
