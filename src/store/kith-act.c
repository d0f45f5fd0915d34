/* kith-act.c: the one door through which rows change
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How an act is written
 * ---------------------
 * An act opens a transaction and an entry of the journal. Each row it puts in,
 * changes or takes out is written together with an entry that holds the
 * changed columns, old and new. The commit makes all of it true at once.
 *
 * An act of more than KITH_ACT_SLICE_ROWS rows is cut into several
 * transactions, and what waits (a note being saved, the screen being locked)
 * runs between them. While it is under way its number stands in open_act; if
 * the program dies there, opening the store takes back what was done. So a
 * reader may see half of a large act while it runs, but never after.
 *
 * An act that turns out to change nothing leaves no trace. An act that takes
 * rows out for good is told in kith-destruction.c.
 */

#include "config.h"

#include "kith-act-private.h"

#include "kith-db-private.h"
#include "kith-destruction.h"
#include "kith-document-content.h"
#include "kith-note-index.h"
#include "kith-seal.h"
#include "kith-undo.h"

static const char insert_open_act_sql[] = "INSERT INTO open_act (act) VALUES (:act)";
static const char delete_open_act_sql[] = "DELETE FROM open_act WHERE act = :act";

/* The door is open for as long as the statement is prepared. */
KithStatement *
kith_act_prepare (KithAct    *self,
                  const char *sql,
                  GError    **error)
{
  KithStatement *stmt;

  self->db->may_write = TRUE;
  stmt = kith_db_prepare (self->db, sql, error);
  self->db->may_write = FALSE;

  return stmt;
}

gboolean
kith_act_append (KithAct                *self,
                 const KithJournalEntry *entry,
                 gint64                 *ret_seq,
                 GError                **error)
{
  gboolean is_done;

  self->db->may_write = TRUE;
  is_done = kith_journal_append (self->db, entry, ret_seq, error);
  self->db->may_write = FALSE;

  return is_done;
}

static gboolean
run_open_act (KithAct    *self,
              const char *sql,
              GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_act_prepare (self, sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", self->seq);

  return kith_statement_run (stmt, error);
}

static gboolean
end_slice (KithAct *self,
           GError **error)
{
  KithDb *db = self->db;

  if (!self->is_sliced && !run_open_act (self, insert_open_act_sql, error))
    return FALSE;

  self->is_sliced = TRUE;
  self->n_slice_rows = 0;
  if (!kith_note_index_read (db, error) || !kith_db_commit (db, error))
    return FALSE;

  /* What runs there is for somebody to look at. */
  kith_db_see_all (db, FALSE);
  if (db->slice_func != NULL)
    db->slice_func (db, db->slice_data);
  kith_db_see_all (db, TRUE);

  return kith_db_begin (db, G_STRLOC, error);
}

/* A slice may end here, and what runs then may need the very statement that
 * wrote the row: so that one is given back before.
 */
gboolean
kith_act_count_row (KithAct *self,
                    GError **error)
{
  self->n_rows++;
  if (++self->n_slice_rows < KITH_ACT_SLICE_ROWS || self->is_rehearsal)
    return TRUE;

  return end_slice (self, error);
}

static gboolean
record_row (KithAct    *self,
            const char *kind,
            KithRow    *row,
            const char *old,
            const char *new,
            GError    **error)
{
  const KithJournalEntry entry = {
    .act = self->seq,
    .kind = kind,
    .object = kith_row_get_table (row)->name,
    .row_uid = kith_row_get_uid (row),
    .old = old,
    .new = new,
  };

  return kith_act_append (self, &entry, NULL, error) && kith_act_count_row (self, error);
}

KithAct *
kith_act_begin_entry (KithDb                 *db,
                      const KithJournalEntry *opening,
                      GError                **error)
{
  g_autoptr(KithAct) self = NULL;

  if (!kith_db_begin (db, G_STRLOC, error))
    return NULL;

  self = g_new0 (KithAct, 1);
  self->db = db;
  if (!kith_act_append (self, opening, &self->seq, error))
    return NULL;

  kith_db_see_all (db, TRUE);

  return g_steal_pointer (&self);
}

/**
 * kith_act_begin:
 * @db: a store with no transaction open
 * @kind: what is done, such as "cin.import"
 * @subject: (nullable): what it is done to, such as a file's name
 * @why: (nullable): the reason that the person gave
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the act
 */
KithAct *
kith_act_begin (KithDb     *db,
                const char *kind,
                const char *subject,
                const char *why,
                GError    **error)
{
  const KithJournalEntry opening = { .kind = "act", .object = kind, .new = subject, .why = why };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  return kith_act_begin_entry (db, &opening, error);
}

/**
 * kith_act_begin_about:
 * @db: a store with no transaction open
 * @kind: "undo", "redo" or "recover"
 * @subject: (nullable): the subject of the act that it is about
 * @about: the act that it is about
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the act
 */
KithAct *
kith_act_begin_about (KithDb     *db,
                      const char *kind,
                      const char *subject,
                      gint64      about,
                      GError    **error)
{
  const KithJournalEntry opening = { .kind = "act", .object = kind, .new = subject, .about = about };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  return kith_act_begin_entry (db, &opening, error);
}

/**
 * kith_act_rehearse:
 * @db: a store with no transaction open
 * @error: return location for a #KithStoreError
 *
 * Begins an act that can only be taken back. A preview is an import that is
 * rehearsed: so it cannot say anything else than what the import will do.
 *
 * Returns: (transfer full) (nullable): the act
 */
KithAct *
kith_act_rehearse (KithDb  *db,
                   GError **error)
{
  KithAct *self = kith_act_begin (db, "rehearsal", NULL, NULL, error);

  if (self != NULL)
    self->is_rehearsal = TRUE;

  return self;
}

/**
 * kith_act_insert:
 * @self: an act
 * @row: a row; one without an id is given one
 * @ret_id: (out) (optional): its id
 * @error: return location for a #KithStoreError
 *
 * Puts a row in.
 *
 * Returns: whether it is in
 */
gboolean
kith_act_insert (KithAct *self,
                 KithRow *row,
                 gint64  *ret_id,
                 GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  stmt = kith_act_prepare (self, kith_row_get_table (row)->insert_sql, error);
  if (stmt == NULL)
    return FALSE;

  if (kith_row_get_id (row) != 0)
    kith_statement_bind_int (stmt, ":id", kith_row_get_id (row));
  kith_statement_bind_uid (stmt, ":uid", kith_row_get_uid (row));
  kith_row_bind (row, stmt);
  if (!kith_statement_run (stmt, error))
    return FALSE;

  g_clear_pointer (&stmt, kith_statement_release);
  kith_row_set_id (row, sqlite3_last_insert_rowid (self->db->handle));
  if (ret_id != NULL)
    *ret_id = kith_row_get_id (row);

  json = kith_seal_to_json (self->db, row);

  return record_row (self, "insert", row, NULL, json, error);
}

/**
 * kith_act_update:
 * @self: an act
 * @row: a row of the store, with its new values
 * @error: return location for a #KithStoreError
 *
 * Changes a row. One that is as it was is left alone, and no entry is made.
 *
 * Returns: whether the row is now as @row has it
 */
gboolean
kith_act_update (KithAct *self,
                 KithRow *row,
                 GError **error)
{
  g_autoptr(KithRow) older = NULL;
  g_autoptr(KithStatement) stmt = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL && kith_row_get_id (row) != 0, FALSE);

  older = kith_row_load (self->db, kith_row_get_table (row), kith_row_get_id (row), error);
  if (older == NULL)
    return FALSE;

  if (!kith_row_diff (row, older, &old, &new))
    return TRUE;

  stmt = kith_act_prepare (self, kith_row_get_table (row)->update_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", kith_row_get_id (row));
  kith_row_bind (row, stmt);
  if (!kith_statement_run (stmt, error))
    return FALSE;

  g_clear_pointer (&stmt, kith_statement_release);

  return record_row (self, "update", row, old, new, error);
}

/**
 * kith_act_delete:
 * @self: an act
 * @table: a table
 * @id: a row of it
 * @error: return location for a #KithStoreError
 *
 * Takes a row out. What it held stays in the journal, from which undo puts it
 * back.
 *
 * Returns: whether it is out
 */
gboolean
kith_act_delete (KithAct         *self,
                 const KithTable *table,
                 gint64           id,
                 GError         **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithStatement) stmt = NULL;
  g_autofree char *json = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  row = kith_row_load (self->db, table, id, error);
  if (row == NULL)
    return FALSE;

  stmt = kith_act_prepare (self, table->delete_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", id);
  if (!kith_statement_run (stmt, error))
    return FALSE;

  g_clear_pointer (&stmt, kith_statement_release);
  json = kith_seal_to_json (self->db, row);

  return record_row (self, "delete", row, json, NULL, error);
}

static gboolean
close_slices (KithAct *self,
              GError **error)
{
  return !self->is_sliced || run_open_act (self, delete_open_act_sql, error);
}

/* A destruction is under way until no trace of it is left in the file either. */
static gboolean
prepare_to_wipe (KithAct *self,
                 GError **error)
{
  return kith_act_destroy_spent_words (self, error) &&
         kith_document_content_sweep (self, error) &&
         (self->is_sliced || run_open_act (self, insert_open_act_sql, error));
}

/**
 * kith_act_commit:
 * @self: an act
 * @error: return location for a #KithStoreError
 *
 * Makes it true. Nothing may be shown as saved before this returns.
 *
 * Returns: whether it is on the disk
 */
gboolean
kith_act_commit (KithAct *self,
                 GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!self->is_committed, FALSE);
  g_return_val_if_fail (!self->is_rehearsal, FALSE);

  if (self->n_rows == 0)
    {
      kith_db_rollback (self->db);
      self->is_committed = TRUE;
      kith_db_see_all (self->db, FALSE);
      return TRUE;
    }

  if (!(self->is_destruction ? prepare_to_wipe (self, error) : close_slices (self, error)) ||
      !kith_note_index_read (self->db, error))
    return FALSE;

  self->is_committed = kith_db_commit (self->db, error);
  kith_db_see_all (self->db, FALSE);
  if (self->is_committed && self->is_destruction)
    kith_destruction_leave_no_trace (self->db, self->seq);

  return self->is_committed;
}

/* What stopped the act must not stop its being taken back. */
static gboolean
take_back_slices (KithDb  *db,
                  GError **error)
{
  kith_db_set_cancellable (db, NULL, NULL);

  return kith_undo_recover (db, error);
}

/**
 * kith_act_free:
 * @self: (transfer full): an act
 *
 * Takes it back unless it was committed: what is in the open transaction by
 * rolling back, the slices before it by an act of its own.
 */
void
kith_act_free (KithAct *self)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (self != NULL);

  if (!self->is_committed)
    {
      kith_db_rollback (self->db);
      kith_db_see_all (self->db, FALSE);
      if (self->is_sliced && !self->db->is_recovering && !take_back_slices (self->db, &error))
        g_message ("An act that was given up is taken back when the store is opened next: %s", error->message);
    }

  g_free (self);
}

/**
 * kith_act_get_db:
 * @self: an act
 *
 * Returns: (transfer none): its store
 */
KithDb *
kith_act_get_db (KithAct *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->db;
}

/**
 * kith_act_get_seq:
 * @self: an act
 *
 * Returns: the number of the entry that opened it
 */
gint64
kith_act_get_seq (KithAct *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->seq;
}

/**
 * kith_act_get_n_rows:
 * @self: an act
 *
 * Returns: how many rows it has changed
 */
guint
kith_act_get_n_rows (KithAct *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}
