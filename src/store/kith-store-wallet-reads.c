/* kith-store-wallet-reads.c: what stands in a wallet
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A balance is read from the sums of days that the schema keeps beside the
 * lines: a pot has one row for each day on which something happened in it or
 * below it, so five years are some hundred rows whatever the number of lines.
 */

#include "config.h"

#include "kith-statement.h"
#include "kith-store-wallet-private.h"

#define NAME_OF_CHILD \
        "coalesce (nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), '')," \
        " c.la_child_id, c.upn)"

#define SUM_OF(account) \
        "(SELECT coalesce (sum (l.pence), 0) FROM main.money_entry AS e JOIN main.money_line AS l ON l.entry_id = e.id" \
        " WHERE e.spend_uid = s.uid AND l.account = '" account "')"

#define SELECT_SPENDS \
        "SELECT s.id, s.pot_id, s.child_id, s.worker_id, " NAME_OF_CHILD ", w.name, s.what, s.category, s.supplier, s.state," \
        " s.day, s.at, coalesce (s.decided_at, 0), s.pence, coalesce (s.agreed, 0), " SUM_OF ("spent") "," \
        " (SELECT count (*) FROM receipt AS r WHERE r.spend_id = s.id), s.no_receipt, " SUM_OF ("spent") " >= h.receipt_from," \
        " EXISTS (SELECT 1 FROM told AS t WHERE t.spend_id = s.id)," \
        " NOT EXISTS (SELECT 1 FROM decision AS d WHERE d.spend_id = s.id AND d.told = 1)" \
        " FROM spend AS s JOIN child AS c ON c.id = s.child_id JOIN worker AS w ON w.id = s.worker_id" \
        " JOIN pot AS p ON p.id = s.pot_id JOIN scheme AS h ON h.id = p.scheme_id"

#define IS_PAID "s.state IN ('paid', 'closed')"

static const char select_balance_sql[] =
  "SELECT coalesce (sum (given), 0), coalesce (sum (agreed), 0), coalesce (sum (spent), 0)"
  " FROM main.pot_day WHERE pot_id = :id AND day <= :day";

static const char select_means_sql[] =
  "SELECT coalesce (sum (pence), 0) FROM main.money_line WHERE means_id = :id";

static const char select_means_named_sql[] =
  "SELECT coalesce (min (id), 0) FROM means WHERE name = :name COLLATE NOCASE AND finish IS NULL /*scan*/";

static const char select_pots_sql[] =
  "WITH RECURSIVE below (id, depth, place) AS"
  " (SELECT id, 0, printf ('%08d', id) FROM main.pot WHERE parent_id IS NULL"
  "  UNION ALL SELECT p.id, b.depth + 1, b.place || printf ('.%08d', p.id) FROM below AS b JOIN main.pot AS p ON p.parent_id = b.id)"
  " SELECT p.id, p.scheme_id, coalesce (p.parent_id, 0), b.depth, p.kind, coalesce (p.name,"
  " (SELECT group_concat (" NAME_OF_CHILD ", ', ') FROM pot_child AS m JOIN child AS c ON c.id = m.child_id WHERE m.pot_id = p.id),"
  " w.name, p.kind)"
  " FROM below AS b JOIN pot AS p ON p.id = b.id LEFT JOIN worker AS w ON w.id = p.worker_id"
  " /*scan*/ /*sort*/ ORDER BY b.place";

static const char select_of_child_sql[] = SELECT_SPENDS " WHERE s.child_id = :id /*sort*/ ORDER BY s.day DESC, s.id DESC";
static const char select_of_worker_sql[] = SELECT_SPENDS " WHERE s.worker_id = :id /*sort*/ ORDER BY s.day DESC, s.id DESC";
static const char select_waiting_sql[] =
  SELECT_SPENDS " WHERE s.state IN ('asked', 'asked-back') /*scan*/ /*sort*/ ORDER BY s.at, s.id";
static const char select_no_receipt_sql[] =
  SELECT_SPENDS " WHERE " IS_PAID " AND s.no_receipt IS NULL AND " SUM_OF ("spent") " >= h.receipt_from"
  " AND NOT EXISTS (SELECT 1 FROM receipt AS r WHERE r.spend_id = s.id) /*scan*/ /*sort*/ ORDER BY s.day, s.id LIMIT 100";
static const char select_not_told_sql[] =
  SELECT_SPENDS " WHERE s.state IN ('agreed', 'ordered', 'paid', 'closed', 'refused')"
  " AND NOT EXISTS (SELECT 1 FROM told AS t WHERE t.spend_id = s.id) /*scan*/ /*sort*/ ORDER BY s.day, s.id LIMIT 100";
static const char select_recent_sql[] =
  SELECT_SPENDS " /*scan*/ /*sort*/ ORDER BY s.day DESC, s.id DESC LIMIT 20";

static const char select_lines_sql[] =
  "SELECT e.id, e.day, e.kind, l.account, p.name, m.name, l.pence, s.what, e.reason"
  " FROM money_entry AS e JOIN money_line AS l ON l.entry_id = e.id"
  " LEFT JOIN pot AS p ON p.id = l.pot_id LEFT JOIN means AS m ON m.id = l.means_id"
  " LEFT JOIN spend AS s ON s.uid = e.spend_uid"
  " WHERE e.day BETWEEN :first AND :last /*scan*/ /*sort*/ ORDER BY e.day, e.id, l.id";

static const char select_facts_sql[] =
  "SELECT s.id, s.worker_id, s.child_id, coalesce (s.got, s.day), " SUM_OF ("spent") ","
  " (SELECT min (t.above) FROM scheme_step AS t WHERE t.scheme_id = h.id), s.supplier, m.kind,"
  " (SELECT coalesce (max (k.valid_to), '') FROM cluster_worker AS k WHERE k.worker_id = m.holder_id"
  "  AND NOT EXISTS (SELECT 1 FROM cluster_worker AS o WHERE o.worker_id = k.worker_id AND o.valid_to IS NULL)),"
  " h.receipt_from, s.no_receipt IS NOT NULL, (SELECT count (*) FROM receipt AS r WHERE r.spend_id = s.id),"
  " (SELECT sum (r.pence) FROM receipt AS r WHERE r.spend_id = s.id),"
  " EXISTS (SELECT 1 FROM told AS t WHERE t.spend_id = s.id),"
  " EXISTS (SELECT 1 FROM declaration AS d WHERE d.supplier = s.supplier COLLATE NOCASE AND d.finish IS NULL),"
  " s.in_place_of, s.referred IS NOT NULL"
  " FROM spend AS s JOIN pot AS p ON p.id = s.pot_id JOIN scheme AS h ON h.id = p.scheme_id"
  " LEFT JOIN means AS m ON m.id = s.means_id"
  " WHERE " IS_PAID " /*scan*/";

static const char select_answered_sql[] =
  "SELECT asked FROM question_answer /*scan*/";

typedef gpointer (*ReadFunc) (KithStatement *stmt);

static GPtrArray *
read_all (KithStatement *stmt,
          ReadFunc       read,
          GDestroyNotify destroy,
          GError       **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (destroy);
  g_autoptr(GError) local_error = NULL;

  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (all, read (stmt));

  if (local_error == NULL)
    return g_steal_pointer (&all);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static char *
dup_text (KithStatement *stmt,
          int            column)
{
  return g_strdup (kith_statement_get_text (stmt, column));
}

/**
 * kith_db_load_pot_balance:
 * @db: a store
 * @pot_id: a pot
 * @day: a day
 * @ret_balance: (out caller-allocates): what stood in it at the end of that day, with all
 *   that lie in it
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be read
 */
gboolean
kith_db_load_pot_balance (KithDb         *db,
                          gint64          pot_id,
                          KithDate        day,
                          KithPotBalance *ret_balance,
                          GError        **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ret_balance != NULL, FALSE);

  stmt = kith_db_prepare (db, select_balance_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", pot_id);
  kith_statement_bind_date (stmt, ":day", day);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  ret_balance->given = kith_statement_get_int (stmt, 0);
  ret_balance->agreed = kith_statement_get_int (stmt, 1);
  ret_balance->spent = kith_statement_get_int (stmt, 2);
  ret_balance->left = ret_balance->given - ret_balance->spent - ret_balance->agreed;

  return TRUE;
}

/**
 * kith_db_load_means_balance:
 * @db: a store
 * @means_id: a means of payment
 * @ret_pence: (out): what it holds; below nought what a card owes
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be read
 */
gboolean
kith_db_load_means_balance (KithDb  *db,
                            gint64   means_id,
                            gint64  *ret_pence,
                            GError **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (ret_pence != NULL, FALSE);

  return kith_ledger_load_number (db, select_means_sql, means_id, ret_pence, error);
}

/**
 * kith_db_find_means:
 * @db: a store
 * @name: what it is called
 * @ret_means_id: (out): the means of payment that is still in use; 0 where there is none
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be read
 */
gboolean
kith_db_find_means (KithDb     *db,
                    const char *name,
                    gint64     *ret_means_id,
                    GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL && name != NULL && ret_means_id != NULL, FALSE);

  stmt = kith_db_prepare (db, select_means_named_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":name", name);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_means_id = kith_statement_get_int (stmt, 0);

  return TRUE;
}

static gpointer
read_pot (KithStatement *stmt)
{
  KithPotLine *pot = g_new0 (KithPotLine, 1);

  pot->id = kith_statement_get_int (stmt, 0);
  pot->scheme_id = kith_statement_get_int (stmt, 1);
  pot->parent_id = kith_statement_get_int (stmt, 2);
  pot->depth = (guint)kith_statement_get_int (stmt, 3);
  pot->kind = dup_text (stmt, 4);
  pot->label = dup_text (stmt, 5);

  return pot;
}

/**
 * kith_db_load_pots:
 * @db: a store
 * @day: a day
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithPotLine) (nullable): all pots with what stood
 *   in them that day, each before what lies in it
 */
GPtrArray *
kith_db_load_pots (KithDb  *db,
                   KithDate day,
                   GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GPtrArray) pots = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_pots_sql, error);
  pots = stmt != NULL ? read_all (stmt, read_pot, (GDestroyNotify)kith_pot_line_free, error) : NULL;

  for (guint i = 0; pots != NULL && i < pots->len; i++)
    {
      KithPotLine *pot = g_ptr_array_index (pots, i);

      if (!kith_db_load_pot_balance (db, pot->id, day, &pot->balance, error))
        return NULL;
    }

  return g_steal_pointer (&pots);
}

static gpointer
read_spend (KithStatement *stmt)
{
  KithSpendLine *spend = g_new0 (KithSpendLine, 1);

  spend->id = kith_statement_get_int (stmt, 0);
  spend->pot_id = kith_statement_get_int (stmt, 1);
  spend->child_id = kith_statement_get_int (stmt, 2);
  spend->worker_id = kith_statement_get_int (stmt, 3);
  spend->child = dup_text (stmt, 4);
  spend->worker = dup_text (stmt, 5);
  spend->what = dup_text (stmt, 6);
  spend->category = dup_text (stmt, 7);
  spend->supplier = dup_text (stmt, 8);
  kith_spend_state_parse (kith_statement_get_text (stmt, 9), &spend->state);
  spend->day = kith_statement_get_date (stmt, 10);
  spend->at = kith_statement_get_int (stmt, 11);
  spend->decided_at = kith_statement_get_int (stmt, 12);
  spend->pence = kith_statement_get_int (stmt, 13);
  spend->agreed = kith_statement_get_int (stmt, 14);
  spend->paid = kith_statement_get_int (stmt, 15);
  spend->n_receipts = (guint)kith_statement_get_int (stmt, 16);
  spend->no_receipt = dup_text (stmt, 17);
  spend->needs_receipt = kith_statement_get_int (stmt, 18) != 0;
  spend->was_told = kith_statement_get_int (stmt, 19) != 0;
  spend->is_signed = kith_statement_get_int (stmt, 20) != 0;

  return spend;
}

static GPtrArray *
load_spends (KithDb     *db,
             const char *sql,
             gint64      id,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;

  if (id != 0)
    kith_statement_bind_int (stmt, ":id", id);

  return read_all (stmt, read_spend, (GDestroyNotify)kith_spend_line_free, error);
}

/**
 * kith_db_load_spends_of_child:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSpendLine) (nullable): what was asked for the
 *   child, the newest first
 */
GPtrArray *
kith_db_load_spends_of_child (KithDb  *db,
                              gint64   child_id,
                              GError **error)
{
  g_return_val_if_fail (db != NULL && child_id > 0, NULL);

  return load_spends (db, select_of_child_sql, child_id, error);
}

/**
 * kith_db_load_spends_of_worker:
 * @db: a store
 * @worker_id: a worker
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSpendLine) (nullable): what the worker asked
 *   for, the newest first
 */
GPtrArray *
kith_db_load_spends_of_worker (KithDb  *db,
                               gint64   worker_id,
                               GError **error)
{
  g_return_val_if_fail (db != NULL && worker_id > 0, NULL);

  return load_spends (db, select_of_worker_sql, worker_id, error);
}

/**
 * kith_db_load_wallet_page:
 * @db: a store
 * @today: the day in question
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what the wallet's page shows
 */
KithWalletPage *
kith_db_load_wallet_page (KithDb  *db,
                          KithDate today,
                          GError **error)
{
  g_autoptr(KithWalletPage) page = g_new0 (KithWalletPage, 1);

  g_return_val_if_fail (db != NULL, NULL);

  if ((page->pots = kith_db_load_pots (db, today, error)) != NULL &&
      (page->waiting = load_spends (db, select_waiting_sql, 0, error)) != NULL &&
      (page->no_receipt = load_spends (db, select_no_receipt_sql, 0, error)) != NULL &&
      (page->not_told = load_spends (db, select_not_told_sql, 0, error)) != NULL &&
      (page->recent = load_spends (db, select_recent_sql, 0, error)) != NULL)
    return g_steal_pointer (&page);

  return NULL;
}

static gpointer
read_line (KithStatement *stmt)
{
  KithMoneyLine *line = g_new0 (KithMoneyLine, 1);

  line->entry_id = kith_statement_get_int (stmt, 0);
  line->day = kith_statement_get_date (stmt, 1);
  line->kind = dup_text (stmt, 2);
  line->account = dup_text (stmt, 3);
  line->pot = dup_text (stmt, 4);
  line->means = dup_text (stmt, 5);
  line->pence = kith_statement_get_int (stmt, 6);
  line->what = dup_text (stmt, 7);
  line->reason = dup_text (stmt, 8);

  return line;
}

/**
 * kith_db_load_money_lines:
 * @db: a store
 * @from: the first day
 * @to: the last day
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMoneyLine) (nullable): the lines of the
 *   ledger, reversals and all, in the order of their days
 */
GPtrArray *
kith_db_load_money_lines (KithDb  *db,
                          KithDate from,
                          KithDate to,
                          GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_lines_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":first", from);
  kith_statement_bind_date (stmt, ":last", to);

  return read_all (stmt, read_line, (GDestroyNotify)kith_money_line_free, error);
}

static void
free_fact (KithSpendFact *fact)
{
  g_free ((char *)fact->supplier);
  g_free ((char *)fact->in_place_of);
}

static KithSpendFact
read_fact (KithStatement *stmt)
{
  KithSpendFact fact = {
    .spend_id = kith_statement_get_int (stmt, 0),
    .worker_id = kith_statement_get_int (stmt, 1),
    .child_id = kith_statement_get_int (stmt, 2),
    .day = kith_statement_get_date (stmt, 3),
    .pence = kith_statement_get_int (stmt, 4),
    .limit = kith_statement_get_int_or (stmt, 5, -1),
    .supplier = dup_text (stmt, 6),
    .by_card = g_strcmp0 (kith_statement_get_text (stmt, 7), "card") == 0,
    .holder_left = KITH_DATE_NONE,
    .needs_receipt = kith_statement_get_int (stmt, 4) >= kith_statement_get_int (stmt, 9),
    .has_receipt = kith_statement_get_int (stmt, 10) != 0 || kith_statement_get_int (stmt, 11) != 0,
    .receipt_pence = kith_statement_get_int_or (stmt, 12, -1),
    .was_told = kith_statement_get_int (stmt, 13) != 0,
    .is_declared = kith_statement_get_int (stmt, 14) != 0,
    .in_place_of = dup_text (stmt, 15),
    .was_referred = kith_statement_get_int (stmt, 16) != 0,
  };

  kith_date_parse_iso (kith_statement_get_text (stmt, 8) != NULL ? kith_statement_get_text (stmt, 8) : "", &fact.holder_left, NULL);

  return fact;
}

static GArray *
load_facts (KithDb  *db,
            GError **error)
{
  g_autoptr(GArray) facts = g_array_new (FALSE, FALSE, sizeof (KithSpendFact));
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_facts_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  g_array_set_clear_func (facts, (GDestroyNotify)free_fact);
  while (kith_statement_step (stmt, &local_error))
    {
      KithSpendFact fact = read_fact (stmt);

      g_array_append_val (facts, fact);
    }

  if (local_error == NULL)
    return g_steal_pointer (&facts);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gpointer
read_key (KithStatement *stmt)
{
  return dup_text (stmt, 0);
}

static gboolean
is_answered (GPtrArray          *keys,
             const KithQuestion *question)
{
  return g_ptr_array_find_with_equal_func (keys, question->key, g_str_equal, NULL);
}

/**
 * kith_db_load_questions:
 * @db: a store
 * @rules: (element-type KithQuestionRule): the rules; they outlive the questions
 * @today: the day in question
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithQuestion) (nullable): what is to be asked
 *   and was not closed with a line
 */
GPtrArray *
kith_db_load_questions (KithDb    *db,
                        GPtrArray *rules,
                        KithDate   today,
                        GError   **error)
{
  g_autoptr(GArray) facts = NULL;
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GPtrArray) keys = NULL;
  g_autoptr(GPtrArray) questions = NULL;

  g_return_val_if_fail (db != NULL && rules != NULL, NULL);

  facts = load_facts (db, error);
  stmt = facts != NULL ? kith_db_prepare (db, select_answered_sql, error) : NULL;
  keys = stmt != NULL ? read_all (stmt, read_key, g_free, error) : NULL;
  if (keys == NULL)
    return NULL;

  questions = kith_questions_find (rules, (const KithSpendFact *)(void *)facts->data, facts->len, today);
  for (guint i = questions->len; i > 0; i--)
    {
      if (is_answered (keys, g_ptr_array_index (questions, i - 1)))
        g_ptr_array_remove_index (questions, i - 1);
    }

  return g_steal_pointer (&questions);
}

/**
 * kith_pot_line_free:
 * @self: (nullable): a pot
 *
 * Frees it.
 */
void
kith_pot_line_free (KithPotLine *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->label);
  g_free (self);
}

/**
 * kith_spend_line_free:
 * @self: (nullable): a request
 *
 * Frees it.
 */
void
kith_spend_line_free (KithSpendLine *self)
{
  if (self == NULL)
    return;

  g_free (self->child);
  g_free (self->worker);
  g_free (self->what);
  g_free (self->category);
  g_free (self->supplier);
  g_free (self->no_receipt);
  g_free (self);
}

/**
 * kith_money_line_free:
 * @self: (nullable): a line
 *
 * Frees it.
 */
void
kith_money_line_free (KithMoneyLine *self)
{
  if (self == NULL)
    return;

  g_free (self->kind);
  g_free (self->account);
  g_free (self->pot);
  g_free (self->means);
  g_free (self->what);
  g_free (self->reason);
  g_free (self);
}

/**
 * kith_wallet_page_free:
 * @self: (nullable): what a page shows
 *
 * Frees it.
 */
void
kith_wallet_page_free (KithWalletPage *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->pots, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->no_receipt, g_ptr_array_unref);
  g_clear_pointer (&self->not_told, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_free (self);
}
