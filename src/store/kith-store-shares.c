/* kith-store-shares.c: the sharing log: what left, with whom and why
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The guidance asks that whoever shares writes down what, with whom and why.
 * What and when is known by the act; the other two are asked for. That it left
 * is an act that nobody takes back; that the council's system has the notes
 * since is another, which may be a mistake.
 */

#include "config.h"

#include "kith-store-shares.h"

#include "kith-act.h"
#include "kith-note-acts-private.h"
#include "kith-statement-list.h"
#include "kith-store-access.h"
#include "kith-store-private.h"
#include "kith-store-schools.h"
#include "kith-store-shares-private.h"
#include "kith-text.h"

static const char select_shares_sql[] =
  "SELECT s.at, w.name, s.what, s.how, s.start, s.finish, s.recipient, s.why, s.names_off, s.to_council, s.hash"
  " FROM share_child AS c"
  " JOIN share AS s ON s.id = c.share_id"
  " LEFT JOIN worker AS w ON w.id = s.worker_id"
  " WHERE c.child_id = :child_id"
  " /*sort*/ ORDER BY s.at DESC, s.id DESC";

/*
 * kith_share_from_row:
 * @stmt: a query for the columns of select_shares_sql
 * @user_data: nothing
 *
 * Returns: (transfer full): the entry of the sharing log
 */
gpointer
kith_share_from_row (KithStatement *stmt,
                     gpointer       user_data)
{
  KithShareValues values = {
    .at_usec = kith_statement_get_int (stmt, 0),
    .worker = kith_statement_get_text (stmt, 1),
    .what = kith_share_what_from_code (kith_statement_get_text (stmt, 2)),
    .how = kith_share_how_from_code (kith_statement_get_text (stmt, 3)),
    .from = kith_statement_get_date (stmt, 4),
    .to = kith_statement_get_date (stmt, 5),
    .recipient = kith_statement_get_text (stmt, 6),
    .why = kith_statement_get_text (stmt, 7),
    .names_off = kith_statement_get_int (stmt, 8) != 0,
    .to_council = kith_statement_get_int (stmt, 9) != 0,
  };
  gsize size = 0;
  const guint8 *hash = kith_statement_get_blob (stmt, 10, &size);

  for (gsize i = 0; hash != NULL && i < MIN (size, sizeof values.hash); i++)
    values.hash[i] = hash[i];

  return kith_share_new (&values);
}

/**
 * kith_db_load_shares:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithShare) (nullable): what left about
 *   the child, the newest first
 */
GListModel *
kith_db_load_shares (KithDb  *db,
                     gint64   child_id,
                     GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_shares_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);

  return kith_statement_list (stmt, KITH_TYPE_SHARE, kith_share_from_row, NULL, error);
}

static void
set_line (KithRow    *row,
          const char *column,
          const char *text)
{
  g_autofree char *line = kith_text_clean_line (text);

  kith_row_set_text (row, column, line);
}

static KithRow *
make_row (KithShare *share,
          gint64     me)
{
  KithRow *row = kith_row_new (&kith_table_share);

  kith_row_set_int (row, "at", kith_share_get_at_usec (share));
  if (me > 0)
    kith_row_set_int (row, "worker_id", me);
  kith_row_set_text (row, "what", kith_share_what_to_code (kith_share_get_what (share)));
  kith_row_set_text (row, "how", kith_share_how_to_code (kith_share_get_how (share)));
  kith_row_set_date (row, "start", kith_share_get_from (share));
  kith_row_set_date (row, "finish", kith_share_get_to (share));
  kith_row_set_known (row, "names_off", kith_share_get_names_off (share) ? 1 : 0);
  kith_row_set_known (row, "to_council", kith_share_get_to_council (share) ? 1 : 0);
  set_line (row, "recipient", kith_share_get_recipient (share));
  set_line (row, "why", kith_share_get_why (share));
  kith_row_set_blob (row, "hash", kith_share_get_hash (share), KITH_SHARE_HASH_SIZE);

  return row;
}

static gboolean
insert_map (KithAct *act,
            gint64   share_id,
            gint64   map_id,
            KithDate as_at,
            GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_share_map);

  kith_row_set_int (row, "share_id", share_id);
  kith_row_set_int (row, "map_id", map_id);
  kith_row_set_date (row, "day", as_at);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
insert_share (KithAct   *act,
              KithShare *share,
              GArray    *children,
              gint64     map_id,
              KithDate   as_at,
              GError   **error)
{
  gint64 me = kith_db_find_me (kith_act_get_db (act), error);
  g_autoptr(KithRow) row = NULL;
  gint64 share_id;

  if (me < 0)
    return FALSE;

  row = make_row (share, me);
  if (!kith_act_insert (act, row, &share_id, error))
    return FALSE;

  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr(KithRow) about = kith_row_new (&kith_table_share_child);

      kith_row_set_int (about, "share_id", share_id);
      kith_row_set_int (about, "child_id", g_array_index (children, gint64, i));
      if (!kith_act_insert (act, about, NULL, error))
        return FALSE;
    }

  return map_id == 0 || insert_map (act, share_id, map_id, as_at, error);
}

/* What need not be there stays so. */
static gboolean
write_council (KithAct *act,
               gint64   note_id,
               GError **error)
{
  KithCouncilState state;

  if (!kith_note_read_council (act, note_id, &state, error))
    return FALSE;

  return state != KITH_COUNCIL_NOT_YET || kith_note_write_council (act, note_id, KITH_COUNCIL_IN, NULL, error);
}

static gboolean
tell_council (KithDb  *db,
              GArray  *notes,
              GError **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, "note.council", NULL, NULL, error);

  if (act == NULL)
    return FALSE;

  for (guint i = 0; i < notes->len; i++)
    {
      if (!write_council (act, g_array_index (notes, gint64, i), error))
        return FALSE;
    }

  return kith_act_commit (act, error);
}

/* Who has opened a record is asked of one list, and that has it too. */
static gboolean
log_accesses (KithDb    *db,
              KithShare *share,
              GArray    *children,
              GError   **error)
{
  KithAccessHow how = kith_share_get_how (share) == KITH_SHARE_PRINT ? KITH_ACCESS_PRINTED : KITH_ACCESS_EXPORTED;

  for (guint i = 0; i < children->len; i++)
    {
      if (!kith_db_log_access (db, g_array_index (children, gint64, i), how, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_share_log:
 * @db: a store with no act open
 * @share: what left
 * @children: (element-type gint64): whom it is about
 * @map_id: the map that it was of; 0 for none
 * @as_at: of a map, the day of which it spoke
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is written down
 */
gboolean
kith_share_log (KithDb    *db,
                KithShare *share,
                GArray    *children,
                gint64     map_id,
                KithDate   as_at,
                GError   **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, "share.add", NULL, NULL, error);

  if (act == NULL || !insert_share (act, share, children, map_id, as_at, error) || !kith_act_commit (act, error))
    return FALSE;

  g_clear_pointer (&act, kith_act_free);

  return log_accesses (db, share, children, error);
}

/**
 * kith_db_log_share:
 * @db: a store with no act open
 * @share: what left
 * @children: (element-type gint64): whom it is about
 * @notes: (nullable) (element-type gint64): the notes in it, which the council's
 *   system has from now on where somebody said that it goes there
 * @error: return location for a #KithStoreError
 *
 * Writes down that something left. It happened, so it is never undone.
 *
 * Returns: whether it is written down
 */
gboolean
kith_db_log_share (KithDb    *db,
                   KithShare *share,
                   GArray    *children,
                   GArray    *notes,
                   GError   **error)
{
  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_SHARE (share), FALSE);
  g_return_val_if_fail (children != NULL, FALSE);

  if (!kith_share_log (db, share, children, 0, KITH_DATE_NONE, error))
    return FALSE;

  return !kith_share_get_to_council (share) || notes == NULL || notes->len == 0 || tell_council (db, notes, error);
}

typedef struct
{
  KithShare *share;
  GArray    *children;
  GArray    *notes;
} Log;

static void
log_free (gpointer data)
{
  Log *log = data;

  g_object_unref (log->share);
  g_array_unref (log->children);
  g_clear_pointer (&log->notes, g_array_unref);
  g_free (log);
}

static gpointer
log_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  Log *log = call->data;

  return kith_db_log_share (db, log->share, log->children, log->notes, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_log_share_async:
 * @self: a store
 * @share: what left
 * @children: (element-type gint64): whom it is about
 * @notes: (nullable) (element-type gint64): the notes in it
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes down that something left.
 */
void
kith_store_log_share_async (KithStore          *self,
                            KithShare          *share,
                            GArray             *children,
                            GArray             *notes,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithStoreCall *call = NULL;
  Log *log = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_SHARE (share));
  g_return_if_fail (children != NULL);

  log = g_new0 (Log, 1);
  log->share = g_object_ref (share);
  log->children = g_array_ref (children);
  log->notes = notes != NULL ? g_array_ref (notes) : NULL;
  call = kith_store_call_new (log_func, KITH_PRIORITY_SAVE, log, log_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_log_share_async, cancellable, callback, user_data);
}

/**
 * kith_store_log_share_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is written down
 */
gboolean
kith_store_log_share_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_shares (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_shares_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what left about a child.
 */
void
kith_store_load_shares_async (KithStore          *self,
                              gint64              child_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_func, data, kith_store_load_shares_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_shares_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable) (element-type KithShare): the newest first
 */
GListModel *
kith_store_load_shares_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
