/* kith-store-involved-calls.c: who else is involved with a child, asked for from the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-involved.h"

#include "kith-store-figures.h"
#include "kith-store-private.h"

static gpointer
load_offers_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  KithDate as_at = kith_db_get_as_at (db, error);

  if (as_at == KITH_DATE_NONE)
    return NULL;

  return kith_db_load_involved_offers (db, ((KithStoreData *)call->data)->id, as_at, kith_date_today (), error);
}

/**
 * kith_store_load_involved_offers_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for people of whom the store knows already how they are reached.
 */
void
kith_store_load_involved_offers_async (KithStore          *self,
                                       gint64              child_id,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_offers_func, data, kith_store_load_involved_offers_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_involved_offers_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithInvolved) (nullable): who is on offer
 */
GListModel *
kith_store_load_involved_offers_finish (KithStore    *self,
                                        GAsyncResult *result,
                                        GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
save_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithStoreData *data = call->data;
  const gint64 *child_ids = (const gint64 *)(gpointer)data->ids->data;

  return kith_db_save_involved (db, child_ids, data->ids->len, KITH_INVOLVED (data->object), kith_date_today (),
                                &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_involved_async:
 * @self: a store
 * @child_ids: (array length=n_children): with whom somebody new is involved
 * @n_children: how many
 * @involved: who it is; with an id, the one that is put right
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_involved_finish()
 * @user_data: for @callback
 *
 * Adds somebody who is involved, or puts one right.
 */
void
kith_store_save_involved_async (KithStore          *self,
                                const gint64       *child_ids,
                                guint               n_children,
                                KithInvolved       *involved,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_INVOLVED (involved));

  data = kith_store_data_new ();
  data->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (n_children > 0)
    g_array_append_vals (data->ids, child_ids, n_children);
  data->object = G_OBJECT (g_object_ref (involved));
  kith_store_run_write (self, save_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_save_involved_async,
                        cancellable, callback, user_data);
}

static void
run_change (KithStore          *self,
            KithStoreFunc       func,
            gint64              id,
            KithDate            day,
            gpointer            source_tag,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  KithStoreData *data = kith_store_data_new ();

  data->id = id;
  data->day = day;
  kith_store_run_write (self, func, KITH_PRIORITY_SAVE, data, NULL, source_tag, cancellable, callback, user_data);
}

static gpointer
end_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  const KithStoreData *data = call->data;

  return kith_db_end_involved (db, data->id, data->day, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_end_involved_async:
 * @self: a store
 * @id: somebody who is involved
 * @day: the first day on which they no longer are
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_involved_finish()
 * @user_data: for @callback
 *
 * Says that somebody is no longer involved.
 */
void
kith_store_end_involved_async (KithStore          *self,
                               gint64              id,
                               KithDate            day,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, end_func, id, day, kith_store_end_involved_async, cancellable, callback, user_data);
}

static gpointer
active_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  const KithStoreData *data = call->data;

  return kith_db_set_involved_active (db, data->id, data->day, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_set_involved_active_async:
 * @self: a store
 * @id: somebody who is involved
 * @day: when they last did something for the child
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_involved_finish()
 * @user_data: for @callback
 *
 * Says when somebody was last active.
 */
void
kith_store_set_involved_active_async (KithStore          *self,
                                      gint64              id,
                                      KithDate            day,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, active_func, id, day, kith_store_set_involved_active_async, cancellable, callback, user_data);
}

static gpointer
remove_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  return kith_db_remove_involved (db, ((KithStoreData *)call->data)->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_remove_involved_async:
 * @self: a store
 * @id: somebody who is involved
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_involved_finish()
 * @user_data: for @callback
 *
 * Takes somebody out who was put there by mistake.
 */
void
kith_store_remove_involved_async (KithStore          *self,
                                  gint64              id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  run_change (self, remove_func, id, KITH_DATE_NONE, kith_store_remove_involved_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_involved_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_involved_finish (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
