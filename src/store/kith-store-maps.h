/* kith-store-maps.h: maps, and places, groups of peers and organisations
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-db.h"
#include "kith-map-change.h"
#include "kith-map-scene.h"
#include "kith-share.h"
#include "kith-store.h"

G_BEGIN_DECLS

/* (element-type KithMapItem): maps, those that run first; of a child, or all for 0. Beside its own
 * fields each has n_subjects, n_actions, n_open_actions, last_review and names_until. */
GListModel   *kith_db_load_maps              (KithDb               *db,
                                              gint64                child_id,
                                              KithDate              today,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithMapItem): all that a map consists of, without names while it shows initials */
GListModel   *kith_db_load_map_items         (KithDb               *db,
                                              gint64                map_id,
                                              KithDate              today,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithMapItem): places, groups and organisations, by name */
GListModel   *kith_db_load_contexts          (KithDb               *db,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithMapItem): one of them, and what is known of it and planned for it */
GListModel   *kith_db_load_context_items     (KithDb               *db,
                                              KithMapPart           part,
                                              gint64                id,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
KithMapScene *kith_db_load_map_scene         (KithDb               *db,
                                              gint64                map_id,
                                              KithDate              as_at,
                                              KithMapMode           mode,
                                              KithDate              today,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      kith_db_change_map             (KithDb               *db,
                                              KithMapChange        *change,
                                              KithDate              today,
                                              gint64               *ret_id,
                                              gint64               *ret_act,
                                              GError              **error);
gboolean      kith_db_end_map                (KithDb               *db,
                                              gint64                map_id,
                                              const char           *reason,
                                              KithDate              today,
                                              gint64               *ret_act,
                                              GError              **error);

/* What looks like somebody's full name in what was typed; none where nothing does */
GStrv         kith_db_find_full_names        (KithDb               *db,
                                              const char           *text,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithMapItem): what points at a subject, a place, a group or an organisation */
GListModel   *kith_db_load_map_pointers      (KithDb               *db,
                                              KithMapPart           part,
                                              gint64                id,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* (element-type KithShare): who was given a map since a subject or a tie stands on it; 0 for the whole */
GListModel   *kith_db_load_map_shares        (KithDb               *db,
                                              gint64                map_id,
                                              KithMapPart           part,
                                              gint64                id,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      kith_db_log_map_share          (KithDb               *db,
                                              KithShare            *share,
                                              gint64                map_id,
                                              KithDate              as_at,
                                              GError              **error);

void          kith_store_load_maps_async     (KithStore            *self,
                                              gint64                child_id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void          kith_store_load_map_items_async (KithStore           *self,
                                              gint64                map_id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void          kith_store_load_contexts_async (KithStore            *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void          kith_store_load_context_items_async (KithStore       *self,
                                              KithMapPart           part,
                                              gint64                id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void          kith_store_load_map_pointers_async (KithStore        *self,
                                              KithMapPart           part,
                                              gint64                id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void          kith_store_load_map_shares_async (KithStore          *self,
                                              gint64                map_id,
                                              KithMapPart           part,
                                              gint64                id,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);

/* Ends all of the calls above that give a list. */
GListModel   *kith_store_load_maps_finish    (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void          kith_store_load_map_scene_async (KithStore           *self,
                                              gint64                map_id,
                                              KithDate              as_at,
                                              KithMapMode           mode,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
KithMapScene *kith_store_load_map_scene_finish (KithStore          *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

void          kith_store_find_full_names_async (KithStore          *self,
                                              const char           *text,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GStrv         kith_store_find_full_names_finish (KithStore         *self,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* @change is taken. */
void          kith_store_change_map_async    (KithStore            *self,
                                              KithMapChange        *change,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean      kith_store_change_map_finish   (KithStore            *self,
                                              GAsyncResult         *result,
                                              gint64               *ret_id,
                                              GError              **error);
void          kith_store_end_map_async       (KithStore            *self,
                                              gint64                map_id,
                                              const char           *reason,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean      kith_store_end_map_finish      (KithStore            *self,
                                              GAsyncResult         *result,
                                              GError              **error);
void          kith_store_log_map_share_async (KithStore            *self,
                                              KithShare            *share,
                                              gint64                map_id,
                                              KithDate              as_at,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean      kith_store_log_map_share_finish (KithStore           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
