/* kith-store-retention-calls.c: the asynchronous calls about what is kept, and for how long
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"
#include "kith-store-retention.h"

typedef struct
{
  gint64  child_id;
  GArray *children;
  char   *text;
  char   *recipient;
} Data;

static void
data_free (gpointer pointer)
{
  Data *data = pointer;

  g_clear_pointer (&data->children, g_array_unref);
  g_free (data->text);
  g_free (data->recipient);
  g_free (data);
}

static Data *
data_new (gint64      child_id,
          GArray     *children,
          const char *text)
{
  Data *data = g_new0 (Data, 1);

  data->child_id = child_id;
  data->children = children != NULL ? g_array_copy (children) : NULL;
  data->text = g_strdup (text);

  return data;
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_retention (db, kith_date_today (), error);
}

/**
 * kith_store_load_retention_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lists the children whose work is closed, or was handed over.
 */
void
kith_store_load_retention_async (KithStore          *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_func, data_new (0, NULL, NULL), data_free, kith_store_load_retention_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_retention_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithRetention) (nullable): the children
 */
GListModel *
kith_store_load_retention_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_child_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  const Data *data = call->data;

  return kith_db_load_child_retention (db, data->child_id, kith_date_today (), error);
}

/**
 * kith_store_load_child_retention_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks what keeps one child's records.
 */
void
kith_store_load_child_retention_async (KithStore          *self,
                                       gint64              child_id,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_child_func, data_new (child_id, NULL, NULL), data_free,
                       kith_store_load_child_retention_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_child_retention_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what keeps them
 */
KithRetention *
kith_store_load_child_retention_finish (KithStore    *self,
                                        GAsyncResult *result,
                                        GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
count_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  const Data *data = call->data;
  g_autofree KithClearing *clearing = g_new0 (KithClearing, 1);

  return kith_db_count_clearing (db, data->children, clearing, error) ? g_steal_pointer (&clearing) : NULL;
}

/**
 * kith_store_count_clearing_async:
 * @self: a store
 * @children: (element-type gint64): children; copied
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Counts what would be gone.
 */
void
kith_store_count_clearing_async (KithStore          *self,
                                 GArray             *children,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (children != NULL);

  call = kith_store_call_new (count_func, KITH_PRIORITY_LIST, data_new (0, children, NULL), data_free, g_free);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_count_clearing_async, cancellable, callback, user_data);
}

/**
 * kith_store_count_clearing_finish:
 * @self: a store
 * @result: the result
 * @ret_clearing: (out): what would be gone
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be counted
 */
gboolean
kith_store_count_clearing_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  KithClearing *ret_clearing,
                                  GError      **error)
{
  g_autofree KithClearing *clearing = kith_store_finish_pointer (self, result, error);

  if (clearing == NULL)
    return FALSE;

  *ret_clearing = *clearing;

  return TRUE;
}

static gpointer
clear_func (KithStore     *self,
            KithDb        *db,
            KithStoreCall *call,
            GError       **error)
{
  const Data *data = call->data;

  return kith_db_clear_children (db, data->children, data->text, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_clear_children_async:
 * @self: a store
 * @children: (element-type gint64): children; copied
 * @why: why
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_retention_finish()
 * @user_data: for @callback
 *
 * Clears the records of children for good.
 */
void
kith_store_clear_children_async (KithStore          *self,
                                 GArray             *children,
                                 const char         *why,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreCall *call;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (children != NULL);

  call = kith_store_call_new (clear_func, KITH_PRIORITY_LONG, data_new (0, children, why), data_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_clear_children_async, cancellable, callback, user_data);
}

static gpointer
hold_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  const Data *data = call->data;

  return kith_db_hold_child (db, data->child_id, data->text, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_hold_child_async:
 * @self: a store
 * @child_id: a child
 * @reason: why the records are to be kept
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_retention_finish()
 * @user_data: for @callback
 *
 * Keeps the records of a child, until that is lifted.
 */
void
kith_store_hold_child_async (KithStore          *self,
                             gint64              child_id,
                             const char         *reason,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_save (self, hold_func, data_new (child_id, NULL, reason), data_free, kith_store_hold_child_async,
                       cancellable, callback, user_data);
}

static gpointer
lift_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  const Data *data = call->data;

  return kith_db_lift_hold (db, data->child_id, data->text, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_lift_hold_async:
 * @self: a store
 * @child_id: a child whose records are kept
 * @reason: why they need not be kept any more
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_retention_finish()
 * @user_data: for @callback
 *
 * Lets the records go with all others again.
 */
void
kith_store_lift_hold_async (KithStore          *self,
                            gint64              child_id,
                            const char         *reason,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_save (self, lift_func, data_new (child_id, NULL, reason), data_free, kith_store_lift_hold_async,
                       cancellable, callback, user_data);
}

static gpointer
hand_over_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  const Data *data = call->data;

  return kith_db_hand_over (db, data->child_id, data->recipient, data->text, kith_date_today (), &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_hand_over_async:
 * @self: a store
 * @child_id: a child
 * @recipient: to whom
 * @why: why
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_retention_finish()
 * @user_data: for @callback
 *
 * Records that somebody else works with the child from now on.
 */
void
kith_store_hand_over_async (KithStore          *self,
                            gint64              child_id,
                            const char         *recipient,
                            const char         *why,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));

  data = data_new (child_id, NULL, why);
  data->recipient = g_strdup (recipient);
  kith_store_run_save (self, hand_over_func, data, data_free, kith_store_hand_over_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_retention_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithRetentionError or #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_retention_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
