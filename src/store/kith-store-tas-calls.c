/* kith-store-tas-calls.c: the store's asynchronous calls about Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-tas.h"

#include "kith-note-calls-private.h"
#include "kith-store-private.h"

static gpointer
load_list_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  return kith_db_load_tas_list (db, ((KithStoreData *)call->data)->id, error);
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_open_tas (db, ((KithStoreData *)call->data)->id, error);
}

static KithStoreData *
make_data (gint64 id)
{
  KithStoreData *data = kith_store_data_new ();

  data->id = id;

  return data;
}

/**
 * kith_store_load_tas_list_async:
 * @self: a store
 * @school_id: a school; 0 for all
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the meetings of a school.
 */
void
kith_store_load_tas_list_async (KithStore          *self,
                                gint64              school_id,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_list_func, make_data (school_id), kith_store_load_tas_list_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_tas_list_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithTas) (nullable): the meetings
 */
GListModel *
kith_store_load_tas_list_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

/**
 * kith_store_load_tas_async:
 * @self: a store
 * @id: a meeting
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a meeting with all of it.
 */
void
kith_store_load_tas_async (KithStore          *self,
                           gint64              id,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_func, make_data (id), kith_store_load_tas_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_tas_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the meeting
 */
KithTas *
kith_store_load_tas_finish (KithStore    *self,
                            GAsyncResult *result,
                            GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
change_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  KithTasChange *change = call->data;

  return kith_db_change_tas (db, change, &call->act, &change->id, error) ? KITH_STORE_DONE : NULL;
}

static void
change_free (gpointer data)
{
  kith_tas_change_free (data);
}

/**
 * kith_store_change_tas_async:
 * @self: a store
 * @change: (transfer full): what is done to a meeting
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Changes a meeting.
 */
void
kith_store_change_tas_async (KithStore          *self,
                             KithTasChange      *change,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (change != NULL);

  kith_store_run_save (self, change_func, change, change_free, kith_store_change_tas_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_tas_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithTasError or a #KithStoreError
 *
 * A meeting that is closed can be opened again for as long as a signed note can.
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_tas_finish (KithStore    *self,
                              GAsyncResult *result,
                              GError      **error)
{
  KithStoreCall *call = g_task_get_task_data (G_TASK (result));
  const KithTasChange *change = call->data;

  if (!kith_store_finish_boolean (self, result, error))
    return FALSE;

  if (change->kind == KITH_TAS_CLOSE)
    kith_note_begin_grace (self, call->act);

  return TRUE;
}

/**
 * kith_store_change_tas_get_id:
 * @result: of a change that was made
 *
 * Returns: of a meeting that began, the meeting; of what is new in one, its row
 */
gint64
kith_store_change_tas_get_id (GAsyncResult *result)
{
  KithStoreCall *call = g_task_get_task_data (G_TASK (result));

  return ((const KithTasChange *)call->data)->id;
}
