/* kith-store-subject-access.c: hands over all that is held on a child, sealed to the council's officer
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is made in memory and is sealed before it is written, so that nothing
 * of it is ever on the disk in the clear. The sharing log has it first; a file
 * that cannot be written afterwards is told as an error, and a log that says too
 * much does less harm than one that says too little.
 */

#include "config.h"

#include "kith-store-subject-access.h"

#include "kith-sealed-file.h"
#include "kith-store-private.h"
#include "kith-store-retention.h"
#include "kith-store-shares.h"
#include "kith-text.h"

static gboolean
refuse (GError           **error,
        KithRetentionError code,
        const char        *why)
{
  g_set_error_literal (error, KITH_RETENTION_ERROR, (int)code, why);

  return FALSE;
}

static gboolean
log_share (KithDb            *db,
           gint64             child_id,
           const KithManaged *managed,
           const char        *why,
           GBytes            *content,
           GError           **error)
{
  KithShareValues values = {
    .at_usec = g_get_real_time (),
    .what = KITH_SHARE_EVERYTHING,
    .how = KITH_SHARE_SEALED,
    .from = KITH_DATE_NONE,
    .to = KITH_DATE_NONE,
    .recipient = managed->escrow_name != NULL ? managed->escrow_name : "The council’s information governance",
    .why = why,
  };
  g_autoptr(KithShare) share = NULL;
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof child_id);
  g_autofree char *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));

  kith_share_hash_text (text, values.hash);
  share = kith_share_new (&values);
  g_array_append_val (children, child_id);

  return kith_db_log_share (db, share, children, NULL, error);
}

/**
 * kith_db_save_holdings:
 * @db: a store with no act open
 * @child_id: a child whose record may be seen
 * @managed: what the council settles; its key is the officer's
 * @path: where the sealed file is written
 * @why: on which request
 * @ret_holdings: (out): how much is in it
 * @error: return location for a #KithRetentionError, #GFileError or #KithStoreError
 *
 * Returns: whether the file is there, and the sharing log has it
 */
gboolean
kith_db_save_holdings (KithDb            *db,
                       gint64             child_id,
                       const KithManaged *managed,
                       const char        *path,
                       const char        *why,
                       KithHoldings      *ret_holdings,
                       GError           **error)
{
  g_autofree char *words = NULL;
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GBytes) file = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (managed != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!managed->has_escrow_key)
    return refuse (error, KITH_RETENTION_ERROR_NO_KEY, "The managed settings name no key of an officer");

  words = why != NULL ? kith_text_clean (why) : NULL;
  if (words == NULL || g_utf8_strlen (words, -1) < KITH_RETENTION_LEAST_REASON)
    return refuse (error, KITH_RETENTION_ERROR_REASON, "Say on which request, in more than a word");

  content = kith_db_gather_holdings (db, child_id, ret_holdings, error);
  if (content == NULL || !log_share (db, child_id, managed, words, content, error))
    return FALSE;

  file = kith_sealed_file_seal (content, managed->escrow_key);

  return g_file_set_contents_full (path, g_bytes_get_data (file, NULL), (gssize)g_bytes_get_size (file),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

typedef struct
{
  gint64  child_id;
  char   *path;
  char   *why;
} Data;

static void
data_free (gpointer pointer)
{
  Data *data = pointer;

  g_free (data->path);
  g_free (data->why);
  g_free (data);
}

static Data *
data_new (gint64      child_id,
          const char *path,
          const char *why)
{
  Data *data = g_new0 (Data, 1);

  data->child_id = child_id;
  data->path = g_strdup (path);
  data->why = g_strdup (why);

  return data;
}

static gpointer
count_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  const Data *data = call->data;
  g_autofree KithHoldings *holdings = g_new0 (KithHoldings, 1);
  g_autoptr(GBytes) content = kith_db_gather_holdings (db, data->child_id, holdings, error);

  return content != NULL ? g_steal_pointer (&holdings) : NULL;
}

/**
 * kith_store_count_holdings_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Counts what the store holds on a child.
 */
void
kith_store_count_holdings_async (KithStore          *self,
                                 gint64              child_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));

  call = kith_store_call_new (count_func, KITH_PRIORITY_LIST, data_new (child_id, NULL, NULL), data_free, g_free);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_count_holdings_async, cancellable, callback, user_data);
}

/**
 * kith_store_count_holdings_finish:
 * @self: a store
 * @result: the result
 * @ret_holdings: (out): how much there is
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be counted
 */
gboolean
kith_store_count_holdings_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  KithHoldings *ret_holdings,
                                  GError      **error)
{
  g_autofree KithHoldings *holdings = kith_store_finish_pointer (self, result, error);

  if (holdings == NULL)
    return FALSE;

  *ret_holdings = *holdings;

  return TRUE;
}

static gpointer
save_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  const Data *data = call->data;
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), error);
  KithHoldings holdings;

  return managed != NULL && kith_db_save_holdings (db, data->child_id, managed, data->path, data->why, &holdings, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_holdings_async:
 * @self: a store
 * @child_id: a child
 * @path: where the sealed file is written
 * @why: on which request
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes all that is held on a child into a file that the officer can open.
 */
void
kith_store_save_holdings_async (KithStore          *self,
                                gint64              child_id,
                                const char         *path,
                                const char         *why,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (path != NULL);

  kith_store_run_save (self, save_func, data_new (child_id, path, why), data_free, kith_store_save_holdings_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_save_holdings_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithRetentionError, #GFileError or #KithStoreError
 *
 * Returns: whether the file is there
 */
gboolean
kith_store_save_holdings_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
