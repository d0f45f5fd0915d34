/* kith-map-labels.h: what those on a map are called, as the one who looks may know it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-map-scene.h"
#include "kith-names-off.h"
#include "kith-row.h"

G_BEGIN_DECLS

/**
 * KithMapFace:
 * @row: (not nullable): the subject's row, as it is now
 * @is_hidden: whether it may not be seen: nothing else is known of it
 * @kind: what it is
 * @label: what it is called
 * @detail: (nullable): what kind of a place, or which role
 * @kind_nick: (nullable): of a place or an organisation, its kind
 * @shape: of a person: 'F', 'M' or '?'
 * @birth: of a person, when they were born, or %KITH_DATE_NONE
 * @death: when they died, or %KITH_DATE_NONE
 * @easting: of a place; 0 where it is not known
 * @northing: of a place; 0 where it is not known
 *
 * What is known of a subject of a map, beside what the map says.
 */
typedef struct
{
  KithRow            *row;
  gboolean            is_hidden;
  KithMapSubjectKind  kind;
  char               *label;
  char               *detail;
  char               *kind_nick;
  char                shape;
  KithDate            birth;
  KithDate            death;
  guint               easting;
  guint               northing;
} KithMapFace;

/**
 * KithMapFaces:
 * @faces: (element-type KithMapFace): those on the map, in the order of their rows
 * @names_off: (nullable): what names are called in texts; %NULL while names are shown
 */
typedef struct
{
  GPtrArray    *faces;
  KithNamesOff *names_off;
} KithMapFaces;

KithMapFaces *kith_map_faces_load     (KithDb        *db,
                                       gint64         map_id,
                                       KithMapMode    mode,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_map_faces_free     (KithMapFaces  *self);
KithMapFace  *kith_map_faces_find     (KithMapFaces  *self,
                                       gint64         id);
char         *kith_map_faces_dup_text (KithMapFaces  *self,
                                       const char    *text) G_GNUC_WARN_UNUSED_RESULT;
char         *kith_map_initials_of    (const char    *name) G_GNUC_WARN_UNUSED_RESULT;
GListModel   *kith_map_load_items     (KithDb        *db,
                                       gint64         map_id,
                                       KithMapFaces  *faces,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapFaces, kith_map_faces_free)

G_END_DECLS
