/* kith-store-wallet-spend.c: a request, from the asking to the last receipt
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change of a request writes its row and, where money is promised or
 * leaves, an entry of the ledger, in one act. What is promised has to be there;
 * a payment is taken in even where it takes the pot below nought, since it has
 * happened.
 */

#include "config.h"

#include "kith-store-wallet-private.h"

#include "kith-statement.h"
#include "kith-text.h"

static const char select_family_sum_sql[] =
  "SELECT coalesce (sum (coalesce (s.agreed, s.pence)), 0)"
  " FROM main.child AS me JOIN main.child AS c ON c.id = me.id OR (c.family_id IS NOT NULL AND c.family_id = me.family_id)"
  " JOIN main.spend AS s ON s.child_id = c.id JOIN main.pot AS p ON p.id = s.pot_id"
  " WHERE me.id = :child_id AND p.scheme_id = :scheme_id AND s.state IN ('agreed', 'ordered', 'paid', 'closed') /*scan*/";

static const char select_has_plan_sql[] =
  "SELECT EXISTS (SELECT 1 FROM main.plan_child AS m JOIN main.plan AS p ON p.id = m.plan_id"
  " WHERE m.child_id = :id AND p.finish IS NULL)"
  " OR EXISTS (SELECT 1 FROM main.referral AS r JOIN main.need_plan AS p ON p.referral_id = r.id"
  " WHERE r.child_id = :id AND p.finish IS NULL)"
  " OR EXISTS (SELECT 1 FROM main.referral AS r JOIN main.protection_plan AS p ON p.referral_id = r.id"
  " WHERE r.child_id = :id AND p.finish IS NULL)";

static gboolean
is_said (const char *words)
{
  return words != NULL && kith_text_is_there (words);
}

static void
set_day (KithRow    *row,
         const char *column,
         KithDate    day)
{
  if (day != 0 && day != KITH_DATE_NONE)
    kith_row_set_date (row, column, day);
}

static void
set_state (KithRow       *row,
           KithSpendState state)
{
  kith_row_set_text (row, "state", kith_spend_state_get_nick (state));
}

static KithSpendState
get_state (KithRow *row)
{
  KithSpendState state = KITH_SPEND_WITHDRAWN;

  kith_spend_state_parse (kith_row_get_text (row, "state"), &state);

  return state;
}

static gboolean
load_family_sum (KithWalletWork *work,
                 gint64          scheme_id,
                 gint64         *ret_pence,
                 GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (work->db, select_family_sum_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", work->deed->child_id);
  kith_statement_bind_int (stmt, ":scheme_id", scheme_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_pence = kith_statement_get_int (stmt, 0);

  return TRUE;
}

static gboolean
check_ceiling (KithWalletWork *work,
               KithRow        *scheme,
               GError        **error)
{
  gint64 ceiling = kith_row_get_int (scheme, "ceiling");
  gint64 sum = 0;

  if (ceiling == 0)
    return TRUE;
  if (!load_family_sum (work, kith_row_get_id (scheme), &sum, error))
    return FALSE;

  return sum + work->deed->pence <= ceiling ? TRUE : kith_wallet_fail (error, KITH_WALLET_ERROR_CEILING);
}

static gboolean
check_means (KithWalletWork *work,
             KithRow        *scheme,
             GError        **error)
{
  g_autoptr(KithRow) means = NULL;

  if (work->deed->means_id == 0)
    return TRUE;

  means = kith_row_load (work->db, &kith_table_means, work->deed->means_id, error);
  if (means == NULL)
    return FALSE;

  return kith_row_get_int (scheme, "allows_cash") != 0 || !g_str_equal (kith_row_get_text (means, "kind"), "cash")
         ? TRUE : kith_wallet_fail (error, KITH_WALLET_ERROR_CASH);
}

static gboolean
check_plan (KithWalletWork *work,
            KithRow        *scheme,
            GError        **error)
{
  gint64 has_plan = 1;

  if (kith_row_get_int (scheme, "needs_plan") != 0 &&
      !kith_ledger_load_number (work->db, select_has_plan_sql, work->deed->child_id, &has_plan, error))
    return FALSE;
  if (has_plan == 0)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_PLAN);

  return kith_row_get_int (scheme, "needs_conference") == 0 || work->deed->has_conference
         ? TRUE : kith_wallet_fail (error, KITH_WALLET_ERROR_CONFERENCE);
}

static gboolean
has_answers (const KithWalletDeed *deed)
{
  return is_said (deed->why_now) && is_said (deed->tried) && is_said (deed->family_view) && is_said (deed->family_told);
}

/* Whether somebody could take each of the steps: said before it is asked. */
static gboolean
check_steps (KithWalletWork *work,
             gint64          scheme_id,
             GArray         *steps,
             guint           n_steps,
             GError        **error)
{
  if (n_steps > 0 && !has_answers (work->deed))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_ANSWERS);

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr(GArray) named = kith_wallet_load_named (work->db, scheme_id, g_array_index (steps, gint64, i), error);

      if (named == NULL)
        return FALSE;
      if (!kith_approval_is_possible (kith_wallet_get_worker (work), (const gint64 *)(void *)named->data, named->len))
        return kith_wallet_fail (error, KITH_WALLET_ERROR_NOBODY);
    }

  return TRUE;
}

static KithRow *
make_spend (KithWalletWork *work)
{
  const KithWalletDeed *deed = work->deed;
  KithRow *row = kith_row_new (&kith_table_spend);

  kith_row_set_int (row, "pot_id", deed->pot_id);
  kith_row_set_int (row, "child_id", deed->child_id);
  kith_wallet_set_reference (row, "worker_id", kith_wallet_get_worker (work));
  set_state (row, KITH_SPEND_ASKED);
  kith_wallet_set_words (row, "what", deed->what);
  kith_row_set_int (row, "pence", deed->pence);
  kith_row_set_text (row, "category", deed->category != NULL ? deed->category : "unknown");
  if (deed->goal_uid != NULL)
    kith_row_set_blob (row, "goal_uid", deed->goal_uid, sizeof *deed->goal_uid);
  kith_wallet_set_words (row, "supplier", deed->supplier);
  kith_wallet_set_reference (row, "means_id", deed->means_id);
  set_day (row, "needed", deed->needed);
  kith_row_set_date (row, "day", work->day);
  kith_wallet_set_words (row, "why_now", deed->why_now);
  kith_wallet_set_words (row, "tried", deed->tried);
  kith_wallet_set_words (row, "in_place_of", deed->in_place_of);
  set_day (row, "referred", deed->referred);
  kith_wallet_set_words (row, "family_view", deed->family_view);
  kith_wallet_set_words (row, "family_told", deed->family_told);
  kith_wallet_set_words (row, "unusual_why", deed->unusual_why);
  kith_row_set_int (row, "at", g_get_real_time ());

  return row;
}

static gboolean
post (KithWalletWork    *work,
      KithRow           *spend,
      gint64             scheme_id,
      const char        *kind,
      const KithPosting *posting,
      GError           **error)
{
  KithLedgerEntry entry = { scheme_id, kind, work->day, kith_row_get_uid (spend), NULL };

  return posting->n_lines == 0 || kith_ledger_post (work->act, &entry, posting, NULL, error);
}

/*
 * kith_wallet_agree_to:
 * @work: a deed
 * @spend: a request, which is changed and not written
 * @scheme_id: its scheme
 * @pence: how much is agreed
 * @error: return location for a #KithWalletError or a #KithStoreError
 *
 * Promises money for a request, if the pot has it.
 *
 * Returns: whether it is promised
 */
gboolean
kith_wallet_agree_to (KithWalletWork *work,
                      KithRow        *spend,
                      gint64          scheme_id,
                      gint64          pence,
                      GError        **error)
{
  gint64 pot_id = kith_row_get_int (spend, "pot_id");
  KithPosting posting = { 0, };
  gint64 left;

  if (!kith_wallet_load_own_left (work->db, pot_id, &left, error))
    return FALSE;
  if (left < pence)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_NOT_LEFT);

  set_state (spend, KITH_SPEND_AGREED);
  kith_row_set_int (spend, "agreed", pence);
  kith_posting_agree (&posting, pot_id, pence);

  return post (work, spend, scheme_id, "agreement", &posting, error);
}

static gboolean
check_request (KithWalletWork *work,
               gint64          scheme_id,
               guint          *ret_n_steps,
               GError        **error)
{
  g_autoptr(KithRow) scheme = kith_row_load (work->db, &kith_table_scheme, scheme_id, error);
  g_autoptr(GArray) steps = scheme != NULL ? kith_wallet_load_steps (work->db, scheme_id, error) : NULL;
  guint n_steps;

  if (steps == NULL)
    return FALSE;

  n_steps = kith_wallet_count_steps (steps, work->deed->pence);
  if (!check_plan (work, scheme, error) || !check_ceiling (work, scheme, error) || !check_means (work, scheme, error) ||
      !check_steps (work, scheme_id, steps, n_steps, error))
    return FALSE;

  *ret_n_steps = n_steps;

  return TRUE;
}

/* @spend: (out): the request, agreed already where nobody has to be asked */
static gboolean
begin_request (KithWalletWork *work,
               KithRow       **ret_spend,
               GError        **error)
{
  g_autoptr(KithRow) spend = make_spend (work);
  gint64 scheme_id;
  guint n_steps;

  if (!kith_wallet_check_sum (work->deed->pence, error) ||
      !kith_wallet_load_scheme_of (work->db, work->deed->pot_id, &scheme_id, error) ||
      !check_request (work, scheme_id, &n_steps, error))
    return FALSE;

  if (n_steps == 0 && !kith_wallet_agree_to (work, spend, scheme_id, work->deed->pence, error))
    return FALSE;
  if (!kith_act_insert (work->act, spend, &work->id, error))
    return FALSE;

  *ret_spend = g_steal_pointer (&spend);

  return TRUE;
}

gboolean
kith_wallet_ask (KithWalletWork *work,
                 GError        **error)
{
  g_autoptr(KithRow) spend = NULL;

  return begin_request (work, &spend, error);
}

static gboolean
load_spend (KithWalletWork *work,
            KithRow       **ret_spend,
            gint64         *ret_scheme_id,
            GError        **error)
{
  g_autoptr(KithRow) spend = kith_row_load (work->db, &kith_table_spend, work->deed->spend_id, error);

  if (spend == NULL || !kith_wallet_load_scheme_of (work->db, kith_row_get_int (spend, "pot_id"), ret_scheme_id, error))
    return FALSE;

  *ret_spend = g_steal_pointer (&spend);

  return TRUE;
}

static gboolean
pay_for (KithWalletWork *work,
         KithRow        *spend,
         gint64          scheme_id,
         GError        **error)
{
  KithPosting posting = { 0, };
  gint64 pence = work->deed->pence;
  gint64 agreed;

  if (!kith_spend_state_takes_payment (get_state (spend)))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_STATE);
  if (!kith_wallet_check_sum (pence, error) ||
      !kith_ledger_load_of_spend (work->db, kith_row_get_uid (spend), KITH_ACCOUNT_AGREED, &agreed, error))
    return FALSE;

  kith_posting_pay (&posting, kith_row_get_int (spend, "pot_id"), work->deed->means_id, pence, CLAMP (agreed, 0, pence));
  if (get_state (spend) != KITH_SPEND_CLOSED)
    set_state (spend, KITH_SPEND_PAID);
  if (work->deed->means_id != 0)
    kith_row_set_int (spend, "means_id", work->deed->means_id);
  if (is_said (work->deed->supplier))
    kith_wallet_set_words (spend, "supplier", work->deed->supplier);
  if (kith_row_is_null (spend, "got"))
    kith_row_set_date (spend, "got", work->day);

  return post (work, spend, scheme_id, "payment", &posting, error) && kith_act_update (work->act, spend, error);
}

gboolean
kith_wallet_spend (KithWalletWork *work,
                   GError        **error)
{
  g_autoptr(KithRow) spend = NULL;
  gint64 scheme_id;

  return begin_request (work, &spend, error) &&
         kith_wallet_load_scheme_of (work->db, work->deed->pot_id, &scheme_id, error) &&
         pay_for (work, spend, scheme_id, error);
}

gboolean
kith_wallet_pay (KithWalletWork *work,
                 GError        **error)
{
  g_autoptr(KithRow) spend = NULL;
  g_autoptr(KithRow) scheme = NULL;
  gint64 scheme_id;

  if (!load_spend (work, &spend, &scheme_id, error))
    return FALSE;

  scheme = kith_row_load (work->db, &kith_table_scheme, scheme_id, error);

  return scheme != NULL && check_means (work, scheme, error) && pay_for (work, spend, scheme_id, error);
}

gboolean
kith_wallet_answer (KithWalletWork *work,
                    GError        **error)
{
  g_autoptr(KithRow) spend = NULL;
  gint64 scheme_id;

  if (!load_spend (work, &spend, &scheme_id, error))
    return FALSE;
  if (get_state (spend) != KITH_SPEND_ASKED_BACK)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_STATE);
  if (!is_said (work->deed->why))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_WHY);

  set_state (spend, KITH_SPEND_ASKED);
  kith_wallet_set_words (spend, "why_now", work->deed->why);

  return kith_act_update (work->act, spend, error);
}

gboolean
kith_wallet_withdraw (KithWalletWork *work,
                      GError        **error)
{
  g_autoptr(KithRow) spend = NULL;
  gint64 scheme_id;

  if (!load_spend (work, &spend, &scheme_id, error))
    return FALSE;
  if (get_state (spend) != KITH_SPEND_ASKED && get_state (spend) != KITH_SPEND_ASKED_BACK)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_STATE);

  set_state (spend, KITH_SPEND_WITHDRAWN);

  return kith_act_update (work->act, spend, error);
}

gboolean
kith_wallet_order (KithWalletWork *work,
                   GError        **error)
{
  g_autoptr(KithRow) spend = NULL;
  gint64 scheme_id;

  if (!load_spend (work, &spend, &scheme_id, error))
    return FALSE;
  if (get_state (spend) != KITH_SPEND_AGREED)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_STATE);

  set_state (spend, KITH_SPEND_ORDERED);
  if (is_said (work->deed->supplier))
    kith_wallet_set_words (spend, "supplier", work->deed->supplier);

  return kith_act_update (work->act, spend, error);
}

/* More than was paid may come back, a deposit with it; then it is said why. */
gboolean
kith_wallet_refund (KithWalletWork *work,
                    GError        **error)
{
  const KithWalletDeed *deed = work->deed;
  g_autoptr(KithRow) spend = NULL;
  KithPosting posting = { 0, };
  gint64 scheme_id, paid;

  if (!kith_wallet_check_sum (deed->pence, error) || !load_spend (work, &spend, &scheme_id, error) ||
      !kith_ledger_load_of_spend (work->db, kith_row_get_uid (spend), KITH_ACCOUNT_SPENT, &paid, error))
    return FALSE;
  if (deed->pence > paid && !is_said (deed->why))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_NOT_PAID);

  kith_posting_refund (&posting, kith_row_get_int (spend, "pot_id"), deed->means_id, deed->pence);

  return post (work, spend, scheme_id, "refund", &posting, error);
}

gboolean
kith_wallet_release (KithWalletWork *work,
                     GError        **error)
{
  g_autoptr(KithRow) spend = NULL;
  KithPosting posting = { 0, };
  gint64 scheme_id, agreed;

  if (!load_spend (work, &spend, &scheme_id, error) ||
      !kith_ledger_load_of_spend (work->db, kith_row_get_uid (spend), KITH_ACCOUNT_AGREED, &agreed, error))
    return FALSE;
  if (!kith_spend_state_takes_payment (get_state (spend)) || get_state (spend) == KITH_SPEND_CLOSED)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_STATE);

  kith_posting_release (&posting, kith_row_get_int (spend, "pot_id"), agreed);
  set_state (spend, KITH_SPEND_CLOSED);

  return post (work, spend, scheme_id, "release", &posting, error) && kith_act_update (work->act, spend, error);
}

/* A family moves to another cluster while something is on order: what was
 * spent stays where it was spent.
 */
gboolean
kith_wallet_move (KithWalletWork *work,
                  GError        **error)
{
  gint64 to_id = work->deed->other_id;
  g_autoptr(KithRow) spend = NULL;
  KithPosting posting = { 0, };
  gint64 scheme_id, other_scheme_id, agreed;

  if (!load_spend (work, &spend, &scheme_id, error) ||
      !kith_wallet_load_scheme_of (work->db, to_id, &other_scheme_id, error) ||
      !kith_ledger_load_of_spend (work->db, kith_row_get_uid (spend), KITH_ACCOUNT_AGREED, &agreed, error))
    return FALSE;
  if (scheme_id != other_scheme_id || kith_row_get_int (spend, "pot_id") == to_id)
    return kith_wallet_fail (error, KITH_WALLET_ERROR_SCHEME);

  kith_posting_move_agreed (&posting, kith_row_get_int (spend, "pot_id"), to_id, agreed);
  kith_row_set_int (spend, "pot_id", to_id);

  return post (work, spend, scheme_id, "move", &posting, error) && kith_act_update (work->act, spend, error);
}
