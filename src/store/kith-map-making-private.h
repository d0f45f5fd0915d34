/* kith-map-making-private.h: a scene of a map while it is made
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-labels.h"
#include "kith-map-private.h"

G_BEGIN_DECLS

typedef struct
{
  KithDb             *db;
  gint64              map_id;
  KithDate            as_at;
  KithDate            today;
  gint64              until_usec;    /* what was written down later counts only if it says that it held */
  KithRow            *map;
  KithMapFaces       *faces;
  KithMapSceneValues  values;
  GStringChunk       *words;
  GArray             *nodes;         /* (element-type KithMapNode) */
  GPtrArray          *rows;          /* (element-type KithRow): the nodes' rows, as they stood */
  GArray             *ties;          /* (element-type KithMapTie) */
  GArray             *months;
  GArray             *weights;
  GHashTable         *index;         /* (element-type gint64 guint): the nodes by their row */
  GHashTable         *written;       /* (element-type gint64 KithDate): when a subject was written down */
} KithMapMaking;

const char *kith_map_making_keep               (KithMapMaking     *self,
                                                const char        *text);
const char *kith_map_making_keep_typed         (KithMapMaking     *self,
                                                const char        *text);
KithDate    kith_map_get_day                   (KithRow           *row,
                                                const char        *column);
KithRow    *kith_map_making_row_as_at          (KithMapMaking     *self,
                                                KithRow           *now,
                                                KithDate           written,
                                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_map_making_add_nodes          (KithMapMaking     *self,
                                                GError           **error);
gint        kith_map_making_find               (KithMapMaking     *self,
                                                KithRow           *row,
                                                const char        *column);
gboolean    kith_map_making_is_new             (KithMapMaking     *self,
                                                KithDate           since);
void        kith_map_making_join_groups        (KithMapMaking     *self);
void        kith_map_making_add_part           (GString           *words,
                                                const char        *part);
void        kith_map_making_speak_nodes        (KithMapMaking     *self);
gboolean    kith_map_making_add_ties           (KithMapMaking     *self,
                                                GPtrArray         *rows,
                                                GError           **error);
void        kith_map_making_join_households    (KithMapMaking     *self);
void        kith_map_making_reckon_generations (KithMapMaking     *self);
void        kith_map_making_count_months       (KithMapMaking     *self,
                                                GPtrArray         *ties);

KithMapScene *kith_map_load_scene_as_known     (KithDb            *db,
                                                gint64             map_id,
                                                KithDate           as_at,
                                                gint64             until_usec,
                                                KithMapMode        mode,
                                                KithDate           today,
                                                GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
