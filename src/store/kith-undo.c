/* kith-undo.c: taking acts back, and putting them back again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How undo works
 * --------------
 * Undoing an act is an act itself: it walks the entries of the first one
 * backwards and does the opposite of each, so that the journal tells both.
 * Redoing is undoing the undo.
 *
 * It is allowed where each row that the act touched is still as the act left
 * it. If somebody changed one of them later, undoing would throw that change
 * away without a word, so it is refused and says how many rows moved on.
 *
 * Whether a row is as an act left it, its entries tell: they are followed from
 * the newest back, and where one belongs to an undo, what that undid is passed
 * over with it, since the two together changed nothing. So acts on one row can
 * be taken back one after the other, and put back in turn.
 *
 * The same walk takes back what a large act had written when the program died
 * in the middle of it; there, rows that moved on are left as they are, and so
 * are rows that later ones rest on: a store that could not be opened for their
 * sake would be worse. What was destroyed stays destroyed.
 */

#include "config.h"

#include "kith-undo.h"

#include <string.h>

#include "kith-act.h"
#include "kith-db-private.h"
#include "kith-destruction.h"
#include "kith-draft.h"
#include "kith-ledger-private.h"
#include "kith-merge-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"

static const char select_entries_sql[] =
  "SELECT seq FROM journal"
  " WHERE act = :act AND kind IN ('insert', 'update', 'delete')"
  " ORDER BY seq DESC";

static const char select_entry_sql[] =
  "SELECT j.kind, j.object, j.row_uid, p.old, p.new"
  " FROM journal AS j LEFT JOIN journal_payload AS p ON p.seq = j.seq"
  " WHERE j.seq = :seq";

static const char select_latest_sql[] =
  "SELECT e.act, o.about FROM journal AS e JOIN journal AS o ON o.seq = e.act"
  " WHERE e.row_uid = :row_uid AND e.seq < :before AND e.kind <> 'view'"
  " ORDER BY e.seq DESC LIMIT 1";

/* By the row's few entries, not by the act's many. */
static const char select_first_sql[] =
  "SELECT min (seq) FROM journal WHERE row_uid = :row_uid AND +act = :act";

static const char select_is_destroyed_sql[] =
  "SELECT EXISTS (SELECT 1 FROM journal WHERE row_uid = :row_uid AND kind = 'destroy')";

static const char select_open_acts_sql[] =
  "SELECT act FROM open_act /*scan*/ ORDER BY act DESC";

static const char delete_open_act_sql[] =
  "DELETE FROM open_act WHERE act = :act";

typedef struct
{
  char            *kind;
  const KithTable *table;
  KithUid          row_uid;
  char            *old;
  char            *new;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_free (entry->kind);
  g_free (entry->old);
  g_free (entry->new);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static GArray *
load_numbers (KithDb * db,
              const char *sql,
              gint64 act,
              GError * *error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  if (act != 0)
    kith_statement_bind_int (stmt, ":act", act);

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 number = kith_statement_get_int (stmt, 0);

      g_array_append_val (numbers, number);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&numbers);
}

static gboolean
load_entry (KithDb  *db,
            gint64   seq,
            Entry   *ret_entry,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_entry_sql, error);
  g_autoptr(GError) local_error = NULL;
  gboolean has_row;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":seq", seq);
  has_row = kith_statement_step (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!has_row || !kith_statement_get_uid (stmt, 2, &ret_entry->row_uid))
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED,
                   "Entry %" G_GINT64_FORMAT " of the journal cannot be read", seq);
      return FALSE;
    }

  ret_entry->kind = g_strdup (kith_statement_get_text (stmt, 0));
  ret_entry->table = kith_tables_find (kith_statement_get_text (stmt, 1));
  ret_entry->old = g_strdup (kith_statement_get_text (stmt, 3));
  ret_entry->new = g_strdup (kith_statement_get_text (stmt, 4));

  if (ret_entry->table != NULL)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED,
               "Entry %" G_GINT64_FORMAT " of the journal is about a table that is not there", seq);

  return FALSE;
}

/* The act that touched a row last before the entry @before, and what it undid; 0 for none. */
static gboolean
load_latest (KithDb        *db,
             const KithUid *row_uid,
             gint64         before,
             gint64        *ret_act,
             gint64        *ret_about,
             GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_latest_sql, error);
  g_autoptr(GError) local_error = NULL;
  gboolean has_row;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":row_uid", row_uid);
  kith_statement_bind_int (stmt, ":before", before);
  has_row = kith_statement_step (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *ret_act = has_row ? kith_statement_get_int (stmt, 0) : 0;
  *ret_about = has_row ? kith_statement_get_int (stmt, 1) : 0;

  return TRUE;
}

static gboolean
load_first (KithDb        *db,
            const KithUid *row_uid,
            gint64         act,
            gint64        *ret_seq,
            GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_first_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":row_uid", row_uid);
  kith_statement_bind_int (stmt, ":act", act);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_seq = kith_statement_get_int (stmt, 0);

  return TRUE;
}

/* The act that made a row what it was before the entry @before, without what
 * had been undone by then; 0 where the row was not there.
 */
static gboolean
find_maker (KithDb        *db,
            const KithUid *row_uid,
            gint64         before,
            gint64        *ret_act,
            GError       **error)
{
  gint64 act, about;

  do
    {
      if (!load_latest (db, row_uid, before, &act, &about, error) ||
          (about != 0 && !load_first (db, row_uid, about, &before, error)))
        return FALSE;
    }
  while (about != 0);

  *ret_act = act;

  return TRUE;
}

/* @seq is an entry that @act made about the row. */
static gboolean
has_moved_on (KithDb        *db,
              const KithUid *row_uid,
              gint64         seq,
              gint64         act,
              gint64         own_act,
              gboolean      *ret_moved_on,
              GError       **error)
{
  gint64 latest, about, maker_now, maker_then;

  if (!load_latest (db, row_uid, G_MAXINT64, &latest, &about, error))
    return FALSE;

  *ret_moved_on = FALSE;
  if (latest == act || latest == own_act)
    return TRUE;

  if (!find_maker (db, row_uid, G_MAXINT64, &maker_now, error) ||
      !find_maker (db, row_uid, seq + 1, &maker_then, error))
    return FALSE;

  *ret_moved_on = maker_now != maker_then;

  return TRUE;
}

static gboolean
find_id (KithDb          *db,
         const KithTable *table,
         const KithUid   *uid,
         gint64          *ret_id,
         GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, table->find_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", uid);
  if (kith_statement_step (stmt, &local_error))
    {
      *ret_id = kith_statement_get_int (stmt, 0);
      return TRUE;
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON,
                 "A row of %s is not there any more", table->name);

  return FALSE;
}

static gboolean
put_back (KithAct     *act,
          const Entry *entry,
          GError     **error)
{
  g_autoptr(KithRow) row = kith_row_new (entry->table);

  kith_row_set_uid (row, &entry->row_uid);

  return kith_row_apply_json (row, entry->old, error) &&
         kith_act_insert (act, row, NULL, error);
}

static gboolean
change_back (KithAct     *act,
             const Entry *entry,
             gint64       id,
             GError     **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), entry->table, id, error);

  return row != NULL &&
         kith_row_apply_json (row, entry->old, error) &&
         kith_act_update (act, row, error);
}

static gboolean
invert_entry (KithAct     *act,
              const Entry *entry,
              GError     **error)
{
  gint64 id;

  if (strcmp (entry->kind, "delete") == 0)
    return put_back (act, entry, error);
  if (entry->table == &kith_table_money_line)
    return TRUE;

  if (!find_id (kith_act_get_db (act), entry->table, &entry->row_uid, &id, error))
    return FALSE;

  if (strcmp (entry->kind, "insert") == 0)
    return entry->table == &kith_table_money_entry ? kith_ledger_reverse (act, id, error)
                                                   : kith_act_delete (act, entry->table, id, error);

  return change_back (act, entry, id, error);
}

static gboolean
is_destroyed (KithDb        *db,
              const KithUid *row_uid,
              gboolean      *ret_is_destroyed,
              GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_is_destroyed_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":row_uid", row_uid);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_is_destroyed = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

/* The destroyed ones are among those that moved on. */
static gboolean
count_moved_on (KithDb  *db,
                GArray  *seqs,
                gint64   act,
                guint   *ret_n_moved_on,
                guint   *ret_n_destroyed,
                GError **error)
{
  guint n_moved_on = 0;
  guint n_destroyed = 0;

  for (guint i = 0; i < seqs->len; i++)
    {
      g_auto(Entry) entry = { 0 };
      gint64 seq = g_array_index (seqs, gint64, i);
      gboolean moved_on;
      gboolean destroyed = FALSE;

      if (!load_entry (db, seq, &entry, error) ||
          !has_moved_on (db, &entry.row_uid, seq, act, 0, &moved_on, error) ||
          (moved_on && !is_destroyed (db, &entry.row_uid, &destroyed, error)))
        return FALSE;

      n_moved_on += moved_on;
      n_destroyed += destroyed;
    }

  *ret_n_moved_on = n_moved_on;
  *ret_n_destroyed = n_destroyed;

  return TRUE;
}

static gboolean
invert_or_leave (KithAct     *act,
                 const Entry *entry,
                 GError     **error)
{
  g_autoptr(GError) local_error = NULL;

  if (invert_entry (act, entry, &local_error) ||
      g_error_matches (local_error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* @skips: rows that moved on, or that others rest on, are left as they are, in place of failing. */
static gboolean
invert_entries (KithAct *act,
                GArray  *seqs,
                gint64   about,
                gboolean skips,
                GError **error)
{
  KithDb *db = kith_act_get_db (act);

  for (guint i = 0; i < seqs->len; i++)
    {
      g_auto(Entry) entry = { 0 };
      gint64 seq = g_array_index (seqs, gint64, i);
      gboolean moved_on = FALSE;

      if (!load_entry (db, seq, &entry, error))
        return FALSE;

      if (skips && !has_moved_on (db, &entry.row_uid, seq, about, kith_act_get_seq (act), &moved_on, error))
        return FALSE;

      if (!moved_on &&
          !(skips ? invert_or_leave (act, &entry, error) : invert_entry (act, &entry, error)))
        return FALSE;
    }

  return TRUE;
}

/* A row that others came to rest on since cannot be taken out. */
static void
explain_constraint (GError **error)
{
  if (error == NULL || !g_error_matches (*error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT))
    return;

  g_clear_error (error);
  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON,
                       "Later rows rest on what the act wrote");
}

static gboolean
check_is_no_destruction (KithDb  *db,
                         gint64   act,
                         GError **error)
{
  gboolean is_destruction;

  if (!kith_destruction_find (db, act, &is_destruction, error))
    return FALSE;

  if (!is_destruction)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DESTROYED,
               "Act %" G_GINT64_FORMAT " destroyed what it touched", act);

  return FALSE;
}

static gboolean
check_moved_on (KithDb  *db,
                GArray  *seqs,
                gint64   act,
                GError **error)
{
  guint n_moved_on, n_destroyed;

  if (!count_moved_on (db, seqs, act, &n_moved_on, &n_destroyed, error))
    return FALSE;

  if (n_destroyed > 0)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_DESTROYED,
                 "%u of %u rows were changed since, %u of them destroyed", n_moved_on, seqs->len, n_destroyed);
  else if (n_moved_on > 0)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON,
                 "%u of %u rows were changed since", n_moved_on, seqs->len);

  return n_moved_on == 0;
}

/* What it took back was half of an act. Nobody ever wanted that half. */
static gboolean
check_is_no_recovery (KithActSummary *summary,
                      GError        **error)
{
  if (g_strcmp0 (kith_act_summary_get_kind (summary), "recover") != 0)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOTHING,
               "Act %" G_GINT64_FORMAT " took back half of an act; there is no whole one to put back",
               kith_act_summary_get_seq (summary));

  return FALSE;
}

/* A page that somebody has in his hands is not called back by a key. */
static gboolean
check_has_not_left (KithActSummary *summary,
                    GError        **error)
{
  if (g_strcmp0 (kith_act_summary_get_kind (summary), "share.add") != 0)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SIGNED,
               "Act %" G_GINT64_FORMAT " tells of what has left", kith_act_summary_get_seq (summary));

  return FALSE;
}

static gboolean
check_may_be_undone (KithDb         *db,
                     GArray         *seqs,
                     KithActSummary *summary,
                     GError        **error)
{
  gint64 act = kith_act_summary_get_seq (summary);

  if (!check_is_no_destruction (db, act, error) ||
      !check_is_no_recovery (summary, error) ||
      !check_has_not_left (summary, error))
    return FALSE;

  if (seqs->len == 0)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOTHING,
                   "Act %" G_GINT64_FORMAT " changed nothing that could be undone", act);
      return FALSE;
    }

  if (kith_act_summary_get_undone_by (summary) != 0)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON,
                   "Act %" G_GINT64_FORMAT " was taken back by act %" G_GINT64_FORMAT " already",
                   act, kith_act_summary_get_undone_by (summary));
      return FALSE;
    }

  return kith_db_check_is_open (db, act, error) &&
         kith_merge_check_undo (db, act, error) &&
         check_moved_on (db, seqs, act, error);
}

/**
 * kith_undo_act:
 * @db: a store with no act open
 * @kind: "undo" or "redo"
 * @act: the act to take back; for a redo, the undo
 * @ret_act: (out) (optional): the act that did it
 * @error: return location for a #KithStoreError; %KITH_STORE_ERROR_MOVED_ON
 *   where rows were changed since, %KITH_STORE_ERROR_DESTROYED where some of them
 *   were destroyed, %KITH_STORE_ERROR_SIGNED where it closed what it wrote,
 *   %KITH_STORE_ERROR_NOTHING where there is nothing
 *
 * Takes an act back, as an act of its own.
 *
 * Returns: whether it is taken back
 */
gboolean
kith_undo_act (KithDb     *db,
               const char *kind,
               gint64      act,
               gint64     *ret_act,
               GError    **error)
{
  g_autoptr(KithActSummary) summary = kith_history_load_act (db, act, error);
  g_autoptr(GArray) seqs = NULL;
  g_autoptr(KithAct) undoing = NULL;

  if (summary == NULL)
    return FALSE;

  seqs = load_numbers (db, select_entries_sql, act, error);
  if (seqs == NULL || !check_may_be_undone (db, seqs, summary, error))
    return FALSE;

  undoing = kith_act_begin_about (db, kind, kith_act_summary_get_subject (summary), act, error);
  if (undoing == NULL)
    return FALSE;

  if (!invert_entries (undoing, seqs, act, FALSE, error) ||
      !kith_act_commit (undoing, error))
    {
      explain_constraint (error);
      return FALSE;
    }

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (undoing);

  return TRUE;
}

static gboolean
forget_open_act (KithDb  *db,
                 gint64   act,
                 GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  db->may_write = TRUE;
  stmt = kith_db_prepare (db, delete_open_act_sql, error);
  db->may_write = FALSE;
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", act);

  return kith_statement_run (stmt, error);
}

static gboolean
forget_empty_act (KithDb  *db,
                  gint64   act,
                  GError **error)
{
  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  if (forget_open_act (db, act, error) && kith_db_commit (db, error))
    return TRUE;

  kith_db_rollback (db);

  return FALSE;
}

static gboolean
recover_act (KithDb  *db,
             gint64   act,
             GError **error)
{
  g_autoptr(GArray) seqs = NULL;
  g_autoptr(KithAct) recovering = NULL;
  gboolean is_destruction;

  if (!kith_destruction_find (db, act, &is_destruction, error))
    return FALSE;

  if (is_destruction)
    return kith_destruction_close (db, act, error);

  seqs = load_numbers (db, select_entries_sql, act, error);
  if (seqs == NULL)
    return FALSE;

  if (seqs->len == 0)
    return forget_empty_act (db, act, error);

  recovering = kith_act_begin_about (db, "recover", NULL, act, error);
  if (recovering == NULL || !invert_entries (recovering, seqs, act, TRUE, error))
    return FALSE;

  if (kith_act_get_n_rows (recovering) > 0)
    return forget_open_act (db, act, error) && kith_act_commit (recovering, error);

  g_clear_pointer (&recovering, kith_act_free);

  return forget_empty_act (db, act, error);
}

/**
 * kith_undo_recover:
 * @db: a store with no act open
 * @error: return location for a #KithStoreError
 *
 * Takes back the acts that were cut off in the middle.
 *
 * Returns: whether there is none left
 */
gboolean
kith_undo_recover (KithDb  *db,
                   GError **error)
{
  g_autoptr(GArray) acts = load_numbers (db, select_open_acts_sql, 0, error);
  gboolean is_done = acts != NULL;

  db->is_recovering = TRUE;
  for (guint i = 0; is_done && i < acts->len; i++)
    is_done = recover_act (db, g_array_index (acts, gint64, i), error);
  db->is_recovering = FALSE;

  return is_done;
}
