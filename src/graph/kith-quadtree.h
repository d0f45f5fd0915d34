/* kith-quadtree.h: what lies where, found without looking at everything
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

/**
 * KithQuadtree:
 *
 * Rectangles by number, for what has to be drawn in a view and for what lies
 * under a pointer. It is built once and never changed: to build it anew for
 * thousands takes less than a frame.
 */
typedef struct _KithQuadtree KithQuadtree;

/**
 * KithQuadtreeFunc:
 * @index: the number of a rectangle, that is its place in the array it came in
 *
 * Returns: whether to go on
 */
typedef gboolean (*KithQuadtreeFunc) (guint    index,
                                      gpointer data);

KithQuadtree *kith_quadtree_new           (const KithGraphRect *rects,
                                           guint                n_rects) G_GNUC_WARN_UNUSED_RESULT;
KithQuadtree *kith_quadtree_new_for_graph (const KithGraph     *graph) G_GNUC_WARN_UNUSED_RESULT;
void          kith_quadtree_free          (KithQuadtree        *self);

guint         kith_quadtree_get_n_rects   (const KithQuadtree  *self);
void          kith_quadtree_find_in       (const KithQuadtree  *self,
                                           const KithGraphRect *view,
                                           KithQuadtreeFunc     found,
                                           gpointer             data);
gboolean      kith_quadtree_find_at       (const KithQuadtree  *self,
                                           double               x,
                                           double               y,
                                           guint               *ret_index);
gboolean      kith_quadtree_find_nearest  (const KithQuadtree  *self,
                                           double               x,
                                           double               y,
                                           double               reach,
                                           guint               *ret_index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithQuadtree, kith_quadtree_free)

G_END_DECLS
