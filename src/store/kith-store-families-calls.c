/* kith-store-families-calls.c: families and their adults, asked for from the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-families.h"

#include "kith-store-private.h"

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_family (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_family_async:
 * @self: a store
 * @family_id: a family
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a family with its children and adults.
 */
void
kith_store_load_family_async (KithStore          *self,
                              gint64              family_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = family_id;
  kith_store_run_read (self, load_func, data, kith_store_load_family_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_family_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the family
 */
KithFamily *
kith_store_load_family_finish (KithStore    *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static void
run_change (KithStore          *self,
            KithStoreFunc       func,
            KithStoreData      *data,
            gpointer            source_tag,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  kith_store_run_write (self, func, KITH_PRIORITY_SAVE, data, NULL, source_tag, cancellable, callback, user_data);
}

static gpointer
name_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  const KithStoreData *data = call->data;

  return kith_db_name_family (db, data->id, data->name, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_name_family_async:
 * @self: a store
 * @family_id: a family
 * @name: (nullable): what it is called
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_family_finish()
 * @user_data: for @callback
 *
 * Says what a family is called.
 */
void
kith_store_name_family_async (KithStore          *self,
                              gint64              family_id,
                              const char         *name,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = family_id;
  data->name = g_strdup (name);
  run_change (self, name_func, data, kith_store_name_family_async, cancellable, callback, user_data);
}

static gpointer
set_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  const KithStoreData *data = call->data;

  return kith_db_set_family (db, data->id, data->other_id, data->day, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_set_family_async:
 * @self: a store
 * @child_id: a child
 * @sibling_id: a child of the family which it belongs to; 0 where it belongs to none
 * @day: the first day on which that is so
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_family_finish()
 * @user_data: for @callback
 *
 * Says whose brother or sister a child is.
 */
void
kith_store_set_family_async (KithStore          *self,
                             gint64              child_id,
                             gint64              sibling_id,
                             KithDate            day,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  data->other_id = sibling_id;
  data->day = day;
  run_change (self, set_func, data, kith_store_set_family_async, cancellable, callback, user_data);
}

static gpointer
save_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithStoreData *data = call->data;
  const gint64 *child_ids = (const gint64 *)(gpointer)data->ids->data;

  return kith_db_save_relation (db, child_ids, data->ids->len, KITH_RELATION (data->object), kith_date_today (),
                                &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_relation_async:
 * @self: a store
 * @child_ids: (array length=n_children): to whom a new relation is
 * @n_children: how many
 * @relation: what the adult is; with an id, the one that is put right
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_family_finish()
 * @user_data: for @callback
 *
 * Says who an adult is and what they are to children.
 */
void
kith_store_save_relation_async (KithStore          *self,
                                const gint64       *child_ids,
                                guint               n_children,
                                KithRelation       *relation,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_RELATION (relation));

  data = kith_store_data_new ();
  data->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (n_children > 0)
    g_array_append_vals (data->ids, child_ids, n_children);
  data->object = G_OBJECT (g_object_ref (relation));
  run_change (self, save_func, data, kith_store_save_relation_async, cancellable, callback, user_data);
}

static gpointer
end_func (KithStore     *self,
          KithDb        *db,
          KithStoreCall *call,
          GError       **error)
{
  const KithStoreData *data = call->data;

  return kith_db_end_relation (db, data->id, data->day, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_end_relation_async:
 * @self: a store
 * @relation_id: what an adult is to a child
 * @day: the first day on which they no longer are
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_family_finish()
 * @user_data: for @callback
 *
 * Says that an adult is no longer that to a child.
 */
void
kith_store_end_relation_async (KithStore          *self,
                               gint64              relation_id,
                               KithDate            day,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = relation_id;
  data->day = day;
  run_change (self, end_func, data, kith_store_end_relation_async, cancellable, callback, user_data);
}

static gpointer
remove_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  return kith_db_remove_relation (db, ((KithStoreData *)call->data)->id, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_remove_relation_async:
 * @self: a store
 * @relation_id: what an adult is to a child
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_family_finish()
 * @user_data: for @callback
 *
 * Takes out what was put there by mistake.
 */
void
kith_store_remove_relation_async (KithStore          *self,
                                  gint64              relation_id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = relation_id;
  run_change (self, remove_func, data, kith_store_remove_relation_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_family_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithPeopleError or a #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_family_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
