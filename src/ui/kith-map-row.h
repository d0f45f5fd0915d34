/* kith-map-row.h: a subject or a tie, as a row of a map's list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_ROW (kith_map_row_get_type ())

/* Properties, all of them words to be shown: "what", "kind", "known", "since", "sure". */
G_DECLARE_FINAL_TYPE (KithMapRow, kith_map_row, KITH, MAP_ROW, GObject)

KithMapRow *kith_map_row_new       (KithMapScene *scene,
                                    gboolean      is_tie,
                                    guint         index) G_GNUC_WARN_UNUSED_RESULT;

gboolean    kith_map_row_is_tie    (KithMapRow   *self);
guint       kith_map_row_get_index (KithMapRow   *self);
gboolean    kith_map_row_has       (KithMapRow   *self,
                                    const char   *needle);

G_END_DECLS
