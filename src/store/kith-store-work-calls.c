/* kith-store-work-calls.c: the calls of the window about recorded work
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"
#include "kith-store-work.h"

static gpointer
open_work_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_open_work (db, data->id, (KithWorkKind)data->number, data->other_id, kith_date_today (), error);
}

/**
 * kith_store_open_work_async:
 * @self: a store
 * @child_id: with whom
 * @kind: what kind of work
 * @id: its number; 0 for what is to be recorded
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks for the work and all that its form needs.
 */
void
kith_store_open_work_async (KithStore          *self,
                            gint64              child_id,
                            KithWorkKind        kind,
                            gint64              id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (kind < KITH_WORK_N_KINDS);

  data = kith_store_data_new ();
  data->id = child_id;
  data->number = kind;
  data->other_id = id;
  kith_store_run_read (self, open_work_func, data, kith_store_open_work_async, cancellable, callback, user_data);
}

/**
 * kith_store_open_work_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the work and all that its form needs
 */
KithWorkSheet *
kith_store_open_work_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
save_work_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_save_work (db, KITH_WORK (data->object), data->name, kith_date_today (), NULL, &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_work_async:
 * @self: a store
 * @work: what is recorded; with an id, what is put right or added to
 * @why: (nullable): why it overrules the council's system
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_work_finish()
 * @user_data: for @callback
 *
 * Records work, or puts right what is recorded.
 */
void
kith_store_save_work_async (KithStore          *self,
                            KithWork           *work,
                            const char         *why,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_WORK (work));

  data = kith_store_data_new ();
  data->object = G_OBJECT (kith_work_copy (work));
  data->name = g_strdup (why);
  kith_store_run_write (self, save_work_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_save_work_async,
                        cancellable, callback, user_data);
}

static gpointer
remove_work_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_remove_work (db, KITH_WORK (data->object), data->name, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_remove_work_async:
 * @self: a store
 * @work: what was recorded in error
 * @why: why it is taken out
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_work_finish()
 * @user_data: for @callback
 *
 * Takes out what was recorded here in error.
 */
void
kith_store_remove_work_async (KithStore          *self,
                              KithWork           *work,
                              const char         *why,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_WORK (work));

  data = kith_store_data_new ();
  data->object = G_OBJECT (kith_work_copy (work));
  data->name = g_strdup (why);
  kith_store_run_write (self, remove_work_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_remove_work_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_change_work_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithWorkError or a #KithStoreError
 *
 * Returns: whether the store has the change
 */
gboolean
kith_store_change_work_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
