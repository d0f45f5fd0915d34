/* kith-store-map-calls.c: maps, asked for and changed from the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-maps.h"

#include "kith-store-private.h"

/* What the functions of the calls need; each uses its part. */
typedef struct
{
  gint64         id;
  gint64         map_id;
  KithMapPart    part;
  KithMapMode    mode;
  KithDate       as_at;
  char          *text;
  KithMapChange *change;
  KithShare     *share;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->text);
  g_clear_pointer (&asked->change, kith_map_change_free);
  g_clear_object (&asked->share);
  g_free (asked);
}

static Asked *
asked_new (gint64      map_id,
           KithMapPart part,
           gint64      id)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->map_id = map_id;
  asked->part = part;
  asked->id = id;

  return asked;
}

static gpointer
load_maps_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  return kith_db_load_maps (db, ((Asked *)call->data)->id, kith_date_today (), error);
}

/**
 * kith_store_load_maps_async:
 * @self: a store
 * @child_id: whose own maps; 0 for all maps
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the maps, those that run first.
 */
void
kith_store_load_maps_async (KithStore          *self,
                            gint64              child_id,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_maps_func, asked_new (0, KITH_MAP_PART_MAP, child_id), asked_free,
                       kith_store_load_maps_async, cancellable, callback, user_data);
}

static gpointer
load_map_items_func (KithStore     *self,
                     KithDb        *db,
                     KithStoreCall *call,
                     GError       **error)
{
  return kith_db_load_map_items (db, ((Asked *)call->data)->map_id, kith_date_today (), error);
}

/**
 * kith_store_load_map_items_async:
 * @self: a store
 * @map_id: a map
 * @cancellable: (nullable): stops it
 * @callback: called when it is done; ends with kith_store_load_maps_finish()
 * @user_data: for @callback
 *
 * Loads all that a map consists of.
 */
void
kith_store_load_map_items_async (KithStore          *self,
                                 gint64              map_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_map_items_func, asked_new (map_id, KITH_MAP_PART_MAP, 0), asked_free,
                       kith_store_load_map_items_async, cancellable, callback, user_data);
}

static gpointer
load_contexts_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  return kith_db_load_contexts (db, error);
}

/**
 * kith_store_load_contexts_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done; ends with kith_store_load_maps_finish()
 * @user_data: for @callback
 *
 * Loads the places, the groups and the organisations.
 */
void
kith_store_load_contexts_async (KithStore          *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_contexts_func, asked_new (0, KITH_MAP_PART_PLACE, 0), asked_free,
                       kith_store_load_contexts_async, cancellable, callback, user_data);
}

static gpointer
load_context_items_func (KithStore     *self,
                         KithDb        *db,
                         KithStoreCall *call,
                         GError       **error)
{
  Asked *asked = call->data;

  return kith_db_load_context_items (db, asked->part, asked->id, error);
}

/**
 * kith_store_load_context_items_async:
 * @self: a store
 * @part: %KITH_MAP_PART_PLACE, %KITH_MAP_PART_GROUP or %KITH_MAP_PART_ORGANISATION
 * @id: which
 * @cancellable: (nullable): stops it
 * @callback: called when it is done; ends with kith_store_load_maps_finish()
 * @user_data: for @callback
 *
 * Loads a place, a group or an organisation with what is known of it.
 */
void
kith_store_load_context_items_async (KithStore          *self,
                                     KithMapPart         part,
                                     gint64              id,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_context_items_func, asked_new (0, part, id), asked_free,
                       kith_store_load_context_items_async, cancellable, callback, user_data);
}

static gpointer
load_map_pointers_func (KithStore     *self,
                        KithDb        *db,
                        KithStoreCall *call,
                        GError       **error)
{
  Asked *asked = call->data;

  return kith_db_load_map_pointers (db, asked->part, asked->id, error);
}

/**
 * kith_store_load_map_pointers_async:
 * @self: a store
 * @part: %KITH_MAP_PART_SUBJECT, or a place, a group or an organisation
 * @id: which
 * @cancellable: (nullable): stops it
 * @callback: called when it is done; ends with kith_store_load_maps_finish()
 * @user_data: for @callback
 *
 * Loads what points at something, and is why it cannot be taken out.
 */
void
kith_store_load_map_pointers_async (KithStore          *self,
                                    KithMapPart         part,
                                    gint64              id,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_map_pointers_func, asked_new (0, part, id), asked_free,
                       kith_store_load_map_pointers_async, cancellable, callback, user_data);
}

static gpointer
load_map_shares_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  Asked *asked = call->data;

  return kith_db_load_map_shares (db, asked->map_id, asked->part, asked->id, error);
}

/**
 * kith_store_load_map_shares_async:
 * @self: a store
 * @map_id: a map
 * @part: %KITH_MAP_PART_SUBJECT or %KITH_MAP_PART_TIE
 * @id: which; 0 for the whole map
 * @cancellable: (nullable): stops it
 * @callback: called when it is done; ends with kith_store_load_maps_finish()
 * @user_data: for @callback
 *
 * Loads who was given the map since something stands on it, as #KithShare.
 */
void
kith_store_load_map_shares_async (KithStore          *self,
                                  gint64              map_id,
                                  KithMapPart         part,
                                  gint64              id,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_list (self, load_map_shares_func, asked_new (map_id, part, id), asked_free,
                       kith_store_load_map_shares_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_maps_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the list that was asked for
 */
GListModel *
kith_store_load_maps_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_map_scene_func (KithStore     *self,
                     KithDb        *db,
                     KithStoreCall *call,
                     GError       **error)
{
  Asked *asked = call->data;

  return kith_db_load_map_scene (db, asked->map_id, asked->as_at, asked->mode, kith_date_today (), error);
}

/**
 * kith_store_load_map_scene_async:
 * @self: a store
 * @map_id: a map
 * @as_at: the day of which it is asked
 * @mode: how people shall be called
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a map as it stood on a day.
 */
void
kith_store_load_map_scene_async (KithStore          *self,
                                 gint64              map_id,
                                 KithDate            as_at,
                                 KithMapMode         mode,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  Asked *asked = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  asked = asked_new (map_id, KITH_MAP_PART_MAP, 0);
  asked->as_at = as_at;
  asked->mode = mode;
  kith_store_run_list (self, load_map_scene_func, asked, asked_free, kith_store_load_map_scene_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_map_scene_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the scene
 */
KithMapScene *
kith_store_load_map_scene_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static void
free_names (gpointer names)
{
  g_strfreev (names);
}

static gpointer
find_full_names_func (KithStore     *self,
                      KithDb        *db,
                      KithStoreCall *call,
                      GError       **error)
{
  return kith_db_find_full_names (db, ((Asked *)call->data)->text, error);
}

/**
 * kith_store_find_full_names_async:
 * @self: a store
 * @text: what was typed on an own map
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for full names in what was typed.
 */
void
kith_store_find_full_names_async (KithStore          *self,
                                  const char         *text,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  KithStoreCall *call = NULL;
  Asked *asked = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (text != NULL);

  asked = asked_new (0, KITH_MAP_PART_MAP, 0);
  asked->text = g_strdup (text);
  call = kith_store_call_new (find_full_names_func, KITH_PRIORITY_LIST, asked, asked_free, free_names);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_find_full_names_async, cancellable, callback, user_data);
}

/**
 * kith_store_find_full_names_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what looks like a full name; empty where nothing does
 */
GStrv
kith_store_find_full_names_finish (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

/* A task carries a pointer, and a row is a number of sixty-four bits. */
static gpointer
change_map_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  Asked *asked = call->data;
  gint64 id = 0;

  if (!kith_db_change_map (db, asked->change, kith_date_today (), &id, &call->act, error))
    return NULL;

  return g_memdup2 (&id, sizeof id);
}

/**
 * kith_store_change_map_async:
 * @self: a store
 * @change: (transfer full): what is new, differs or goes
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Changes maps, places and groups in one go, undone as one.
 */
void
kith_store_change_map_async (KithStore          *self,
                             KithMapChange      *change,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  KithStoreCall *call = NULL;
  Asked *asked = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (change != NULL);

  asked = asked_new (0, KITH_MAP_PART_MAP, 0);
  asked->change = change;
  call = kith_store_call_new (change_map_func, KITH_PRIORITY_SAVE, asked, asked_free, g_free);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_change_map_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_map_finish:
 * @self: a store
 * @result: the result
 * @ret_id: (out) (optional): the row of the first new item; 0 where there is none
 * @error: return location for a #KithMapError or a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_store_change_map_finish (KithStore    *self,
                              GAsyncResult *result,
                              gint64       *ret_id,
                              GError      **error)
{
  g_autofree gint64 *id = kith_store_finish_pointer (self, result, error);

  if (id == NULL)
    return FALSE;

  if (ret_id != NULL)
    *ret_id = *id;

  return TRUE;
}

static gpointer
end_map_func (KithStore     *self,
              KithDb        *db,
              KithStoreCall *call,
              GError       **error)
{
  Asked *asked = call->data;

  return kith_db_end_map (db, asked->map_id, asked->text, kith_date_today (), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_end_map_async:
 * @self: a store
 * @map_id: a map
 * @reason: why it ends; it names nobody
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Ends a map, and destroys whoever is known from it alone.
 */
void
kith_store_end_map_async (KithStore          *self,
                          gint64              map_id,
                          const char         *reason,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Asked *asked = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  asked = asked_new (map_id, KITH_MAP_PART_MAP, 0);
  asked->text = g_strdup (reason);
  kith_store_run_save (self, end_map_func, asked, asked_free, kith_store_end_map_async, cancellable, callback, user_data);
}

/**
 * kith_store_end_map_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithMapError or a #KithStoreError
 *
 * Returns: whether it has ended
 */
gboolean
kith_store_end_map_finish (KithStore    *self,
                           GAsyncResult *result,
                           GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
log_map_share_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  Asked *asked = call->data;

  return kith_db_log_map_share (db, asked->share, asked->map_id, asked->as_at, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_log_map_share_async:
 * @self: a store
 * @share: what left
 * @map_id: the map that it was of
 * @as_at: the day of which it spoke
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes down that a map left, and with whom.
 */
void
kith_store_log_map_share_async (KithStore          *self,
                                KithShare          *share,
                                gint64              map_id,
                                KithDate            as_at,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreCall *call = NULL;
  Asked *asked = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_SHARE (share));

  asked = asked_new (map_id, KITH_MAP_PART_MAP, 0);
  asked->share = g_object_ref (share);
  asked->as_at = as_at;
  call = kith_store_call_new (log_map_share_func, KITH_PRIORITY_SAVE, asked, asked_free, NULL);
  call->writes = TRUE;
  kith_store_call_run (self, call, kith_store_log_map_share_async, cancellable, callback, user_data);
}

/**
 * kith_store_log_map_share_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is written down
 */
gboolean
kith_store_log_map_share_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
