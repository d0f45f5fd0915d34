/* kith-store-access.c: who has seen a record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is no log beside the journal: that a record was seen is an entry of its
 * chain, which nothing takes out. A sitting leaves one of each kind for a
 * child: one for the page, one for prints, one for files. Breaking the glass
 * leaves one each time.
 */

#include "config.h"

#include "kith-store-access.h"

#include "kith-db-private.h"
#include "kith-journal-private.h"
#include "kith-statement-list.h"
#include "kith-store-private.h"
#include "kith-undo.h"

/* In the order of KithAccessHow. */
static const char * const nicks[] = { "open", "glass", "address", "print", "export" };

static const char select_uid_sql[] = "SELECT uid FROM child WHERE id = :child_id";

static const char select_accesses_sql[] =
  "SELECT j.at, w.name, j.object, json_extract (p.new, '$.how'), p.why, json_extract (p.new, '$.seen_at')"
  " FROM journal AS j LEFT JOIN journal_payload AS p ON p.seq = j.seq LEFT JOIN worker AS w ON w.uid = j.actor"
  " WHERE j.kind = 'view' AND j.row_uid IN (SELECT uid FROM child WHERE id = :child_id"
  " UNION ALL SELECT uid FROM address WHERE child_id = :child_id"
  " UNION ALL SELECT gone_uid FROM child_merge WHERE child_id = :child_id)"
  " /*sort*/ ORDER BY j.seq DESC";

static gboolean
load_uid (KithDb  *db,
          gint64   child_id,
          KithUid *ret_uid,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_uid_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (kith_statement_step (stmt, &local_error) && kith_statement_get_uid (stmt, 0, ret_uid))
    return TRUE;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such child");

  return FALSE;
}

/**
 * kith_db_log_access:
 * @db: a store with no act open
 * @child_id: a child whose record may be seen
 * @how: what was done with it
 * @error: return location for a #KithStoreError
 *
 * Writes into the journal that a record was printed or saved elsewhere: once a sitting.
 *
 * Returns: whether the journal has it
 */
gboolean
kith_db_log_access (KithDb       *db,
                    gint64        child_id,
                    KithAccessHow how,
                    GError      **error)
{
  g_autofree char *told = g_strdup_printf ("{\"how\":\"%s\"}", nicks[how]);
  g_autofree char *key = g_strdup_printf ("%s %" G_GINT64_FORMAT, nicks[how], child_id);
  KithJournalEntry entry = { .kind = "view", .object = "child", .new = told };
  KithUid uid;

  g_return_val_if_fail (db != NULL, FALSE);

  if (g_hash_table_contains (db->viewed, key))
    return TRUE;

  if (!load_uid (db, child_id, &uid, error))
    return FALSE;

  entry.row_uid = &uid;
  if (!kith_journal_append_alone (db, &entry, error))
    return FALSE;

  g_hash_table_add (db->viewed, g_steal_pointer (&key));

  return TRUE;
}

static KithAccessHow
how_from_row (KithStatement *stmt)
{
  const char *nick = kith_statement_get_text (stmt, 3);

  if (g_strcmp0 (kith_statement_get_text (stmt, 2), "address") == 0)
    return KITH_ACCESS_ADDRESS;

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      if (g_strcmp0 (nick, nicks[i]) == 0)
        return (KithAccessHow)i;
    }

  return KITH_ACCESS_OPENED;
}

/* An entry that had to wait for room has kept the time at which it was due. */
static gpointer
access_from_row (KithStatement *stmt,
                 gpointer       user_data)
{
  const KithAccessValues values = {
    .at = kith_statement_get_int (stmt, kith_statement_is_null (stmt, 5) ? 0 : 5),
    .worker = kith_statement_get_text (stmt, 1),
    .how = how_from_row (stmt),
    .why = kith_statement_get_text (stmt, 4),
  };

  return kith_access_new (&values);
}

/**
 * kith_db_load_accesses:
 * @db: a store
 * @child_id: a child whose record may be seen
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithAccess) (nullable): who has seen it, the newest first
 */
GListModel *
kith_db_load_accesses (KithDb  *db,
                       gint64   child_id,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_accesses_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);

  return kith_statement_list (stmt, KITH_TYPE_ACCESS, access_from_row, NULL, error);
}

static gpointer
log_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_log_access (db, data->id, (KithAccessHow)data->number, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_log_access:
 * @self: a store
 * @child_id: a child
 * @how: what was done with the record
 *
 * Writes into the journal that a record was printed or saved elsewhere.
 */
void
kith_store_log_access (KithStore    *self,
                       gint64        child_id,
                       KithAccessHow how)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  data->number = how;
  kith_store_run_save (self, log_func, data, kith_store_data_free, kith_store_log_access, NULL, NULL, NULL);
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_load_accesses (db, data->id, error);
}

/**
 * kith_store_load_accesses_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads who has seen a record.
 */
void
kith_store_load_accesses_async (KithStore          *self,
                                gint64              child_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_func, data, kith_store_load_accesses_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_accesses_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithAccess) (nullable): who has seen it, the newest first
 */
GListModel *
kith_store_load_accesses_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
