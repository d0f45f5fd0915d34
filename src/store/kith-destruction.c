/* kith-destruction.c: taking rows out for good, with all that was said of them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a destruction leaves
 * -------------------------
 * A row that is deleted stays in the journal, from which undo puts it back.
 * When the law asks that a record goes, that must go too. A destruction is an
 * act like any other, with a rule and a reason in the entry that opens it; but
 * for each row it takes out, its entry says which row and not a word more, and
 * the payloads of all earlier entries about the row are removed. The chain
 * covers a payload's hash and not its text, so it still holds; and the entry
 * that names the row is what verifying looks for when a payload is missing.
 *
 * The words with which an older act began (its subject, its reason) may tell
 * as much as the row. They go too, by an entry of their own, when every row
 * that the act touched has been destroyed. Where it touched others as well the
 * caller says whether its words may stay. The bytes of documents go with the
 * last that names them (kith-document-content.c).
 *
 * There is no way back, and none halfway either: a large destruction that was
 * cut off by a crash is closed where it stopped. What it had destroyed is gone,
 * the rest is whole, and it can be begun anew for that.
 *
 * Deleting overwrites a row in its place (secure_delete), but where a page was
 * split long ago copies may lie in its slack. So the whole file is written anew
 * from its rows when the act is done, and the write-ahead log is folded: about
 * half a second for a hundred megabytes. The act stands in open_act until then,
 * so that after a crash, or on a full disk, opening the store does it. What lies
 * in a backup is the backup's affair, and so is text that a caller copied into
 * another row.
 */

#include "config.h"

#include "kith-destruction.h"

#include "kith-act-private.h"
#include "kith-db-private.h"
#include "kith-document-content.h"
#include "kith-note-index.h"
#include "kith-store-error.h"

static const char delete_payloads_sql[] =
  "DELETE FROM journal_payload"
  " WHERE seq IN (SELECT seq FROM journal WHERE row_uid = :row_uid)";

static const char delete_words_sql[] =
  "DELETE FROM journal_payload WHERE seq = :act";

static const char select_touched_acts_sql[] =
  "SELECT DISTINCT e.act FROM journal AS d JOIN journal AS e ON e.row_uid = d.row_uid"
  " WHERE d.act = :act AND d.kind = 'destroy' AND e.act <> :act AND e.kind <> 'view'";

static const char select_is_spent_sql[] =
  "SELECT EXISTS (SELECT 1 FROM journal_payload WHERE seq = :act)"
  " AND NOT EXISTS (SELECT 1 FROM journal AS e"
  "                 WHERE e.act = :act AND e.kind IN ('insert', 'update', 'delete')"
  "                 AND NOT EXISTS (SELECT 1 FROM journal AS d"
  "                                 WHERE d.row_uid = e.row_uid AND d.kind = 'destroy' AND d.seq > e.seq))";

static const char select_words_sql[] =
  "SELECT EXISTS (SELECT 1 FROM journal AS j JOIN journal_payload AS p ON p.seq = j.seq"
  "               WHERE j.seq = :act AND j.kind = 'act')";

static const char select_is_destruction_sql[] =
  "SELECT EXISTS (SELECT 1 FROM journal WHERE act = :act AND kind = 'destroy')";

static const char delete_open_act_sql[] =
  "DELETE FROM open_act WHERE act = :act";

static gboolean
run_about_act (KithAct    *self,
               const char *sql,
               gint64      act,
               GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_act_prepare (self, sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", act);

  return kith_statement_run (stmt, error);
}

static gboolean
ask_about_act (KithDb     *db,
               const char *sql,
               gint64      act,
               gboolean   *ret_answer,
               GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", act);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_answer = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

/**
 * kith_act_begin_destruction:
 * @db: a store with no transaction open
 * @kind: what is done, such as "child.destroy"
 * @rule: (nullable): the retention rule or the law that asks for it
 * @why: (nullable): the reason that the person gave
 * @error: return location for a #KithStoreError
 *
 * Begins an act that takes rows out for good. Neither @rule nor @why may say
 * anything of what is destroyed: they stay.
 *
 * Returns: (transfer full) (nullable): the act
 */
KithAct *
kith_act_begin_destruction (KithDb     *db,
                            const char *kind,
                            const char *rule,
                            const char *why,
                            GError    **error)
{
  const KithJournalEntry opening = { .kind = "act", .object = kind, .why = why, .basis = rule };
  KithAct *self;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = kith_act_begin_entry (db, &opening, error);
  if (self != NULL)
    self->is_destruction = TRUE;

  return self;
}

static gboolean
find_row (KithDb          *db,
          const KithTable *table,
          const KithUid   *row_uid,
          gint64          *ret_id,
          GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, table->find_sql, error);
  g_autoptr(GError) local_error = NULL;
  gboolean is_there;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", row_uid);
  is_there = kith_statement_step (stmt, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *ret_id = is_there ? kith_statement_get_int (stmt, 0) : 0;

  return TRUE;
}

static gboolean
delete_row (KithAct         *self,
            const KithTable *table,
            gint64           id,
            GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_act_prepare (self, table->delete_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);

  return kith_statement_run (stmt, error);
}

static gboolean
delete_payloads (KithAct       *self,
                 const KithUid *row_uid,
                 GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_act_prepare (self, delete_payloads_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":row_uid", row_uid);

  return kith_statement_run (stmt, error);
}

/**
 * kith_act_destroy_by_uid:
 * @self: an act of destruction
 * @table: a table
 * @row_uid: a row that is in it, or was once
 * @error: return location for a #KithStoreError
 *
 * Like kith_act_destroy(). The journal says it first: what is signed goes by no
 * other way. A row that was deleted or undone is not in its table
 * any more, but what it held is still in the journal.
 *
 * Returns: whether it is gone
 */
gboolean
kith_act_destroy_by_uid (KithAct         *self,
                         const KithTable *table,
                         const KithUid   *row_uid,
                         GError         **error)
{
  KithJournalEntry entry = { .kind = "destroy" };
  gint64 id;

  g_return_val_if_fail (self != NULL && self->is_destruction, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (row_uid != NULL, FALSE);

  entry.act = self->seq;
  entry.object = table->name;
  entry.row_uid = row_uid;

  return find_row (self->db, table, row_uid, &id, error) &&
         kith_act_append (self, &entry, NULL, error) &&
         (id == 0 || delete_row (self, table, id, error)) &&
         delete_payloads (self, row_uid, error) &&
         kith_act_count_row (self, error);
}

/**
 * kith_act_destroy:
 * @self: an act of destruction
 * @table: a table
 * @id: a row of it
 * @error: return location for a #KithStoreError
 *
 * Takes a row out, and what every earlier entry said about it. Rows that rest
 * on it go first.
 *
 * Returns: whether it is gone
 */
gboolean
kith_act_destroy (KithAct         *self,
                  const KithTable *table,
                  gint64           id,
                  GError         **error)
{
  g_autoptr(KithRow) row = NULL;

  g_return_val_if_fail (self != NULL && self->is_destruction, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  row = kith_row_load (self->db, table, id, error);

  return row != NULL && kith_act_destroy_by_uid (self, table, kith_row_get_uid (row), error);
}

/**
 * kith_act_destroy_words:
 * @self: an act of destruction
 * @act: an older act
 * @error: return location for a #KithStoreError
 *
 * Takes out the subject and the reason with which an act began. Those of acts
 * of which no row is left go by themselves; this is for one that touched other
 * rows as well, and whose words tell of what is destroyed.
 *
 * Returns: whether they are gone
 */
gboolean
kith_act_destroy_words (KithAct *self,
                        gint64   act,
                        GError **error)
{
  const KithJournalEntry entry = { .act = self->seq, .kind = "destroy", .object = "journal", .about = act };
  gboolean has_words;

  g_return_val_if_fail (self != NULL && self->is_destruction, FALSE);
  g_return_val_if_fail (act != self->seq, FALSE);

  if (!ask_about_act (self->db, select_words_sql, act, &has_words, error))
    return FALSE;

  return !has_words ||
         (kith_act_append (self, &entry, NULL, error) &&
          run_about_act (self, delete_words_sql, act, error) &&
          kith_act_count_row (self, error));
}

static GArray *
load_touched_acts (KithAct *self,
                   GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_touched_acts_sql, error);
  g_autoptr(GArray) acts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":act", self->seq);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 act = kith_statement_get_int (stmt, 0);

      g_array_append_val (acts, act);
    }

  if (local_error == NULL)
    return g_steal_pointer (&acts);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*
 * kith_act_destroy_spent_words:
 * @self: an act of destruction whose rows are all out
 * @error: return location for a #KithStoreError
 *
 * Takes out the words of the older acts of which no row is left.
 *
 * Returns: whether they are gone
 */
gboolean
kith_act_destroy_spent_words (KithAct *self,
                              GError **error)
{
  g_autoptr(GArray) acts = load_touched_acts (self, error);

  if (acts == NULL)
    return FALSE;

  for (guint i = 0; i < acts->len; i++)
    {
      gint64 act = g_array_index (acts, gint64, i);
      gboolean is_spent;

      if (!ask_about_act (self->db, select_is_spent_sql, act, &is_spent, error) ||
          (is_spent && !kith_act_destroy_words (self, act, error)))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_destruction_find:
 * @db: a store
 * @act: an act
 * @ret_is_destruction: (out): whether it destroyed anything
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the journal could be read
 */
gboolean
kith_destruction_find (KithDb   *db,
                       gint64    act,
                       gboolean *ret_is_destruction,
                       GError  **error)
{
  return ask_about_act (db, select_is_destruction_sql, act, ret_is_destruction, error);
}

/*
 * kith_destruction_close:
 * @db: a store with no act open
 * @act: an act of destruction that was cut off
 * @error: return location for a #KithStoreError
 *
 * Closes it where it stopped, since it cannot be taken back.
 *
 * Returns: whether it is closed
 */
gboolean
kith_destruction_close (KithDb  *db,
                        gint64   act,
                        GError **error)
{
  KithAct self = { .db = db, .seq = act, .is_destruction = TRUE, .is_sliced = TRUE };

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  if (!kith_act_destroy_spent_words (&self, error) || !kith_document_content_sweep (&self, error) ||
      !kith_note_index_read (db, error) || !kith_db_commit (db, error))
    {
      kith_db_rollback (db);
      return FALSE;
    }

  kith_destruction_leave_no_trace (db, act);

  return TRUE;
}

static gboolean
forget_open_act (KithDb  *db,
                 gint64   act,
                 GError **error)
{
  KithAct self = { .db = db };

  if (!kith_db_begin (db, G_STRLOC, error))
    return FALSE;

  if (run_about_act (&self, delete_open_act_sql, act, error) && kith_db_commit (db, error))
    return TRUE;

  kith_db_rollback (db);

  return FALSE;
}

/*
 * kith_destruction_leave_no_trace:
 * @db: a store with no transaction open
 * @act: an act of destruction that is committed
 *
 * Writes the file anew without what was destroyed. What hinders that now, such
 * as a full disk, does not make the act untrue: it is done when the store is
 * opened next.
 */
void
kith_destruction_leave_no_trace (KithDb *db,
                                 gint64  act)
{
  g_autoptr(GError) error = NULL;

  if (!kith_db_rebuild (db, &error) || !forget_open_act (db, act, &error))
    g_message ("The file is written anew when the store is opened next: %s", error->message);
}
