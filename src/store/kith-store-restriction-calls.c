/* kith-store-restriction-calls.c: the asynchronous calls about restricted records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"
#include "kith-store-restrictions.h"

typedef struct
{
  gint64                child_id;
  KithRestrictionTerms *terms;
  char                 *text;
  char                 *occasion;
} Data;

static void
data_free (gpointer pointer)
{
  Data *data = pointer;

  g_clear_pointer (&data->terms, kith_restriction_terms_free);
  g_free (data->text);
  g_free (data->occasion);
  g_free (data);
}

static Data *
data_new (gint64      child_id,
          const char *text)
{
  Data *data = g_new0 (Data, 1);

  data->child_id = child_id;
  data->text = g_strdup (text);

  return data;
}

static gpointer
restrict_func (KithStore     *self,
               KithDb        *db,
               KithStoreCall *call,
               GError       **error)
{
  const Data *data = call->data;

  return kith_db_restrict_child (db, data->child_id, data->terms, kith_date_today (), &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_restrict_child_async:
 * @self: a store
 * @child_id: a child
 * @terms: what the restriction says; copied
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_restriction_finish()
 * @user_data: for @callback
 *
 * Opens a record to named workers alone.
 */
void
kith_store_restrict_child_async (KithStore                  *self,
                                 gint64                      child_id,
                                 const KithRestrictionTerms *terms,
                                 GCancellable               *cancellable,
                                 GAsyncReadyCallback         callback,
                                 gpointer                    user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (terms != NULL);

  data = data_new (child_id, NULL);
  data->terms = kith_restriction_terms_copy (terms);
  kith_store_run_save (self, restrict_func, data, data_free, kith_store_restrict_child_async,
                       cancellable, callback, user_data);
}

static gpointer
lift_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  const Data *data = call->data;

  return kith_db_lift_restriction (db, data->child_id, data->text, kith_date_today (), &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_lift_restriction_async:
 * @self: a store
 * @child_id: a child
 * @reason: why the record is restricted no longer
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_restriction_finish()
 * @user_data: for @callback
 *
 * Opens a record to everybody again.
 */
void
kith_store_lift_restriction_async (KithStore          *self,
                                   gint64              child_id,
                                   const char         *reason,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_save (self, lift_func, data_new (child_id, reason), data_free, kith_store_lift_restriction_async,
                       cancellable, callback, user_data);
}

static gpointer
break_glass_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  const Data *data = call->data;

  return kith_db_break_glass (db, data->child_id, data->occasion, data->text, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_break_glass_async:
 * @self: a store
 * @child_id: a child whose record is hidden
 * @occasion: a nick for what makes it necessary
 * @reason: why, in the person's own words
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_restriction_finish()
 * @user_data: for @callback
 *
 * Opens a restricted record to who is not named, until the store is locked.
 */
void
kith_store_break_glass_async (KithStore          *self,
                              gint64              child_id,
                              const char         *occasion,
                              const char         *reason,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Data *data;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (occasion != NULL);

  data = data_new (child_id, reason);
  data->occasion = g_strdup (occasion);
  kith_store_run_save (self, break_glass_func, data, data_free, kith_store_break_glass_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_change_restriction_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithRestrictionError or a #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_restriction_finish (KithStore    *self,
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
  const Data *data = call->data;

  return kith_db_load_restriction (db, data->child_id, error);
}

/**
 * kith_store_load_restriction_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads whether a record is restricted, and how.
 */
void
kith_store_load_restriction_async (KithStore          *self,
                                   gint64              child_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_func, data_new (child_id, NULL), data_free, kith_store_load_restriction_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_restriction_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the restriction; one without an id where there is none
 */
KithRestriction *
kith_store_load_restriction_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
find_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  const Data *data = call->data;

  return kith_db_find_speak_to (db, data->text, error);
}

/**
 * kith_store_find_speak_to_async:
 * @self: a store
 * @text: a whole name or a number
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Asks whom to speak to before a child so called is contacted.
 */
void
kith_store_find_speak_to_async (KithStore          *self,
                                const char         *text,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (text != NULL);

  kith_store_run_list (self, find_func, data_new (0, text), data_free, kith_store_find_speak_to_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_find_speak_to_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSpeakTo) (nullable): whom to speak to; nearly always nobody
 */
GListModel *
kith_store_find_speak_to_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_all_workers_func (KithStore     *self,
                       KithDb        *db,
                       KithStoreCall *call,
                       GError       **error)
{
  return kith_db_load_all_workers (db, error);
}

/**
 * kith_store_load_all_workers_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads who could be named.
 */
void
kith_store_load_all_workers_async (KithStore          *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_all_workers_func, data_new (0, NULL), data_free, kith_store_load_all_workers_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_all_workers_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClusterWorker) (nullable): the workers
 */
GListModel *
kith_store_load_all_workers_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
