/* kith-store-wallet-statement.c: statements, held against the ledger
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking a statement in is one act, and writes nothing into the ledger. Each
 * line gets one answer: it was on an earlier statement (a duplicate), it is the
 * one entry of its sum within some days (matched), it settles the statement,
 * or it is new, and somebody says what it is. Where two entries could be meant,
 * none is chosen: nothing is merged quietly.
 *
 * Two lines that look alike are two purchases. So a line is a duplicate only
 * as often as earlier statements had it, and the third bus ticket of a day is
 * new where they had two.
 *
 * Matching is an act of its own. A line that was matched since it came has
 * changed, so undoing the statement then says so and leaves it.
 */

#include "config.h"

#include "kith-money.h"
#include "kith-statement.h"
#include "kith-store-wallet-private.h"

/* How many days a bank may take, and how far the day of an entry may be off. */
#define DAYS_AFTER 14
#define DAYS_BEFORE 3

static const char select_prints_sql[] =
  "SELECT l.print FROM statement AS s JOIN statement_line AS l ON l.statement_id = s.id"
  " WHERE s.means_id = :id AND l.answer <> 'duplicate'";

#define COUNTS \
        "e.kind <> 'reversal' AND NOT EXISTS (SELECT 1 FROM main.money_entry AS r WHERE r.reverses_id = e.id)"
#define MATCHED "(SELECT coalesce (sum (m.pence), 0) FROM main.statement_match AS m WHERE m.entry_id = e.id)"

static const char select_open_entries_sql[] =
  "SELECT e.id, e.day, -l.pence FROM money_line AS l JOIN money_entry AS e ON e.id = l.entry_id"
  " WHERE l.means_id = :id AND e.kind IN ('payment', 'refund') AND " COUNTS " AND " MATCHED " = 0"
  " /*sort*/ ORDER BY e.day, e.id";

static const char select_line_room_sql[] =
  "SELECT l.pence - (SELECT coalesce (sum (m.pence), 0) FROM main.statement_match AS m WHERE m.statement_line_id = l.id)"
  " FROM statement_line AS l WHERE l.id = :id";

static const char select_entry_room_sql[] =
  "SELECT -l.pence - " MATCHED " FROM main.money_line AS l JOIN main.money_entry AS e ON e.id = l.entry_id"
  " WHERE e.id = :id AND l.account = 'means' AND " COUNTS;

static const char select_on_statements_sql[] =
  "SELECT coalesce (sum (l.pence), 0) FROM statement AS s JOIN statement_line AS l ON l.statement_id = s.id"
  " WHERE s.means_id = :id AND l.answer IN ('new', 'matched')";

static const char select_only_on_statements_sql[] =
  "SELECT count (*), coalesce (sum (l.pence), 0) FROM statement AS s JOIN statement_line AS l ON l.statement_id = s.id"
  " WHERE s.means_id = :id AND l.answer = 'new'";

static const char select_only_in_ledger_sql[] =
  "SELECT e.id, e.day, e.kind, l.account, NULL, m.name, l.pence, s.what, e.reason"
  " FROM money_line AS l JOIN money_entry AS e ON e.id = l.entry_id JOIN means AS m ON m.id = l.means_id"
  " LEFT JOIN spend AS s ON s.uid = e.spend_uid"
  " WHERE l.means_id = :id AND e.kind IN ('payment', 'refund') AND " COUNTS " AND " MATCHED " <> -l.pence"
  " /*sort*/ ORDER BY e.day, e.id";

/* @is_taken: whether a line of this statement is it */
typedef struct
{
  gint64    entry_id;
  KithDate  day;
  gint64    pence;
  gboolean  is_taken;
} OpenEntry;

/* @prints: how often earlier statements had a line, less the duplicates of this one */
typedef struct
{
  KithAct            *act;
  gint64              statement_id;
  GHashTable         *prints;
  GArray             *entries;
  KithStatementTaken  taken;
} Taking;

static gboolean
load_prints (KithDb     *db,
             gint64      means_id,
             GHashTable *prints,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_prints_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", means_id);
  while (kith_statement_step (stmt, &local_error))
    {
      char *print = g_strdup (kith_statement_get_text (stmt, 0));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (prints, print));

      g_hash_table_replace (prints, print, GUINT_TO_POINTER (n + 1));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
load_open_entries (KithDb  *db,
                   gint64   means_id,
                   GArray  *entries,
                   GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_open_entries_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", means_id);
  while (kith_statement_step (stmt, &local_error))
    {
      OpenEntry entry = { kith_statement_get_int (stmt, 0), kith_statement_get_date (stmt, 1),
                          kith_statement_get_int (stmt, 2), FALSE };

      g_array_append_val (entries, entry);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static char *
make_print (const KithStatementLine *line)
{
  g_autofree char *day = kith_date_to_iso (line->day);

  return g_strdup_printf ("%s\x1f%" G_GINT64_FORMAT "\x1f%s\x1f%s", day, line->pence,
                          line->supplier != NULL ? line->supplier : "", line->payment_id != NULL ? line->payment_id : "");
}

static gboolean
is_duplicate (Taking     *self,
              const char *print)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->prints, print));

  if (n > 0)
    g_hash_table_replace (self->prints, g_strdup (print), GUINT_TO_POINTER (n - 1));

  return n > 0;
}

/* The one entry that a line can be; NULL where there is none, or more than one. */
static OpenEntry *
find_entry (Taking                  *self,
            const KithStatementLine *line)
{
  OpenEntry *found = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      OpenEntry *entry = &g_array_index (self->entries, OpenEntry, i);

      if (entry->is_taken || entry->pence != line->pence || line->day < entry->day - DAYS_BEFORE ||
          line->day > entry->day + DAYS_AFTER)
        continue;
      if (found != NULL)
        return NULL;

      found = entry;
    }

  return found;
}

static gboolean
write_match (KithAct *act,
             gint64   line_id,
             gint64   entry_id,
             gint64   pence,
             GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_statement_match);

  kith_row_set_int (row, "statement_line_id", line_id);
  kith_row_set_int (row, "entry_id", entry_id);
  kith_row_set_int (row, "pence", pence);

  return kith_act_insert (act, row, NULL, error);
}

static KithRow *
make_line (Taking                  *self,
           const KithStatementLine *line,
           const char              *print)
{
  static const char * const kinds[] = {
    [KITH_STATEMENT_PURCHASE] = "purchase",
    [KITH_STATEMENT_REFUND] = "refund",
    [KITH_STATEMENT_SETTLEMENT] = "settlement",
  };
  KithRow *row = kith_row_new (&kith_table_statement_line);

  kith_row_set_int (row, "statement_id", self->statement_id);
  kith_row_set_int (row, "line", line->line);
  kith_row_set_text (row, "kind", kinds[line->kind]);
  kith_row_set_date (row, "day", line->day);
  kith_row_set_int (row, "pence", line->pence);
  kith_row_set_text (row, "supplier", line->supplier);
  kith_row_set_text (row, "purpose", line->purpose);
  kith_row_set_text (row, "payment_id", line->payment_id);
  kith_row_set_text (row, "as_it_was", line->as_it_was);
  kith_row_set_text (row, "print", print);

  return row;
}

static gboolean
take_line (Taking                  *self,
           const KithStatementLine *line,
           GError                 **error)
{
  g_autofree char *print = make_print (line);
  g_autoptr(KithRow) row = make_line (self, line, print);
  gboolean is_double = is_duplicate (self, print);
  OpenEntry *entry = is_double || line->kind == KITH_STATEMENT_SETTLEMENT ? NULL : find_entry (self, line);
  gint64 line_id;

  if (is_double)
    kith_row_set_text (row, "answer", "duplicate");
  else if (line->kind == KITH_STATEMENT_SETTLEMENT)
    kith_row_set_text (row, "answer", "settlement");
  else
    kith_row_set_text (row, "answer", entry != NULL ? "matched" : "new");

  self->taken.n_duplicate += is_double;
  self->taken.n_settlement += !is_double && line->kind == KITH_STATEMENT_SETTLEMENT;
  self->taken.n_matched += entry != NULL;
  self->taken.n_new += !is_double && line->kind != KITH_STATEMENT_SETTLEMENT && entry == NULL;

  if (!kith_act_insert (self->act, row, &line_id, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  entry->is_taken = TRUE;

  return write_match (self->act, line_id, entry->entry_id, line->pence, error);
}

static guint
count_refused (KithStatementFile *file)
{
  guint n = 0;

  for (guint i = 0; i < file->faults->len; i++)
    n += ((const KithListFault *)g_ptr_array_index (file->faults, i))->verdict == KITH_LIST_VERDICT_REFUSED;

  return n;
}

static gboolean
write_statement (Taking            *self,
                 gint64             means_id,
                 KithStatementFile *file,
                 const char        *file_name,
                 GError           **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_statement);

  self->taken.n_refused = count_refused (file);
  kith_row_set_int (row, "means_id", means_id);
  kith_row_set_text (row, "file_name", file_name);
  kith_row_set_int (row, "n_lines", file->lines->len);
  kith_row_set_int (row, "n_refused", self->taken.n_refused);
  kith_row_set_int (row, "pence", file->spent);
  kith_row_set_date (row, "day", kith_date_today ());
  kith_row_set_int (row, "at", g_get_real_time ());

  return kith_act_insert (self->act, row, &self->statement_id, error);
}

/**
 * kith_db_take_statement:
 * @db: a store with no act open
 * @means_id: the means of payment that it is of
 * @file: the statement
 * @file_name: what the file is called
 * @ret_taken: (out caller-allocates): what became of its lines
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Takes a statement in as one act.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_take_statement (KithDb             *db,
                        gint64              means_id,
                        KithStatementFile  *file,
                        const char         *file_name,
                        KithStatementTaken *ret_taken,
                        gint64             *ret_act,
                        GError            **error)
{
  g_autoptr(GHashTable) prints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) entries = g_array_new (FALSE, FALSE, sizeof (OpenEntry));
  g_autoptr(KithAct) act = NULL;
  Taking taking = { .prints = prints, .entries = entries };

  g_return_val_if_fail (db != NULL && file != NULL && file_name != NULL, FALSE);
  g_return_val_if_fail (ret_taken != NULL && ret_act != NULL, FALSE);

  if (!load_prints (db, means_id, prints, error) || !load_open_entries (db, means_id, entries, error))
    return FALSE;

  taking.act = act = kith_act_begin (db, "wallet.statement", file_name, NULL, error);
  if (act == NULL || !write_statement (&taking, means_id, file, file_name, error))
    return FALSE;

  for (guint i = 0; i < file->lines->len; i++)
    {
      if (!take_line (&taking, g_ptr_array_index (file->lines, i), error))
        return FALSE;
    }

  if (!kith_act_commit (act, error))
    return FALSE;

  *ret_taken = taking.taken;
  ret_taken->statement_id = taking.statement_id;
  *ret_act = kith_act_get_seq (act);

  return TRUE;
}

/* A part of a sum has its sign, and is no more than it. */
static gboolean
is_part (gint64 part,
         gint64 whole)
{
  return part != 0 && (part > 0) == (whole > 0) && ABS (part) <= ABS (whole);
}

/**
 * kith_db_match_statement_line:
 * @db: a store with no act open
 * @statement_line_id: a line of a statement
 * @entry_id: a payment or a refund of the ledger
 * @pence: which part of the line it is, with the line's sign
 * @ret_act: (out): the act
 * @error: return location for a #KithWalletError or a #KithStoreError
 *
 * Says that a line, or a part of it, is an entry, or a part of one.
 *
 * Returns: whether it is saved
 */
gboolean
kith_db_match_statement_line (KithDb  *db,
                              gint64   statement_line_id,
                              gint64   entry_id,
                              gint64   pence,
                              gint64  *ret_act,
                              GError **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autoptr(KithRow) line = NULL;
  gint64 line_room, entry_room;

  g_return_val_if_fail (db != NULL && ret_act != NULL, FALSE);

  if (!kith_ledger_load_number (db, select_line_room_sql, statement_line_id, &line_room, error) ||
      !kith_ledger_load_number (db, select_entry_room_sql, entry_id, &entry_room, error))
    return FALSE;
  if (!is_part (pence, line_room) || !is_part (pence, entry_room))
    return kith_wallet_fail (error, KITH_WALLET_ERROR_MATCH);

  line = kith_row_load (db, &kith_table_statement_line, statement_line_id, error);
  act = line != NULL ? kith_act_begin (db, "wallet.match", NULL, NULL, error) : NULL;
  if (act == NULL || !write_match (act, statement_line_id, entry_id, pence, error))
    return FALSE;

  if (pence == line_room)
    {
      kith_row_set_text (line, "answer", "matched");
      if (!kith_act_update (act, line, error))
        return FALSE;
    }

  if (!kith_act_commit (act, error))
    return FALSE;

  *ret_act = kith_act_get_seq (act);

  return TRUE;
}

static gboolean
load_only_on_statements (KithDb             *db,
                         gint64              means_id,
                         KithReconciliation *self,
                         GError            **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_only_on_statements_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", means_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  self->n_only_on_statements = (guint)kith_statement_get_int (stmt, 0);
  self->pence_only_on_statements = kith_statement_get_int (stmt, 1);

  return TRUE;
}

static KithMoneyLine *
read_line (KithStatement *stmt)
{
  KithMoneyLine *line = g_new0 (KithMoneyLine, 1);

  line->entry_id = kith_statement_get_int (stmt, 0);
  line->day = kith_statement_get_date (stmt, 1);
  line->kind = g_strdup (kith_statement_get_text (stmt, 2));
  line->account = g_strdup (kith_statement_get_text (stmt, 3));
  line->means = g_strdup (kith_statement_get_text (stmt, 5));
  line->pence = kith_statement_get_int (stmt, 6);
  line->what = g_strdup (kith_statement_get_text (stmt, 7));
  line->reason = g_strdup (kith_statement_get_text (stmt, 8));

  return line;
}

static gboolean
load_only_in_ledger (KithDb             *db,
                     gint64              means_id,
                     KithReconciliation *self,
                     GError            **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_only_in_ledger_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", means_id);
  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (self->only_in_ledger, read_line (stmt));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_reconcile_means:
 * @db: a store
 * @means_id: a means of payment
 * @error: return location for a #KithStoreError
 *
 * Holds a means of payment against its statements.
 *
 * Returns: (transfer full) (nullable): what stands on one side only
 */
KithReconciliation *
kith_db_reconcile_means (KithDb  *db,
                         gint64   means_id,
                         GError **error)
{
  g_autoptr(KithReconciliation) self = g_new0 (KithReconciliation, 1);

  g_return_val_if_fail (db != NULL, NULL);

  self->only_in_ledger = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_money_line_free);
  if (kith_db_load_means_balance (db, means_id, &self->in_ledger, error) &&
      kith_ledger_load_number (db, select_on_statements_sql, means_id, &self->on_statements, error) &&
      load_only_on_statements (db, means_id, self, error) && load_only_in_ledger (db, means_id, self, error))
    return g_steal_pointer (&self);

  return NULL;
}

/**
 * kith_reconciliation_free:
 * @self: (nullable): what was found
 *
 * Frees it.
 */
void
kith_reconciliation_free (KithReconciliation *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->only_in_ledger, g_ptr_array_unref);
  g_free (self);
}
