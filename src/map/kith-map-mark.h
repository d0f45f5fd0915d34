/* kith-map-mark.h: a subject or a tie of a map, as a screen reader meets it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_MAP_MARK (kith_map_mark_get_type ())

G_DECLARE_FINAL_TYPE (KithMapMark, kith_map_mark, KITH, MAP_MARK, GObject)

/**
 * KithMapMarkBounds:
 * @canvas: the map
 * @is_tie: whether it is a tie
 * @index: which
 * @ret_bounds: (out): where it is on the screen
 *
 * Asks where something is; only asked when somebody wants to know.
 */
typedef void (*KithMapMarkBounds) (GtkWidget    *canvas,
                                   gboolean      is_tie,
                                   guint         index,
                                   GdkRectangle *ret_bounds);

KithMapMark *kith_map_mark_new         (GtkWidget         *canvas,
                                        gboolean           is_tie,
                                        guint              index,
                                        guint              set_size,
                                        const char        *label,
                                        KithMapMarkBounds  bounds) G_GNUC_WARN_UNUSED_RESULT;

guint        kith_map_mark_get_index   (KithMapMark       *self);
gboolean     kith_map_mark_is_tie      (KithMapMark       *self);
void         kith_map_mark_set_focused (KithMapMark       *self,
                                        gboolean           is_focused);
void         kith_map_mark_link        (KithMapMark       *self,
                                        KithMapMark       *next);
void         kith_map_mark_unlink      (KithMapMark       *self);

G_END_DECLS
