/* kith-graph-hull.h: the line round a group
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

/**
 * KithGraphPoint:
 *
 * A corner of a line.
 */
typedef struct
{
  double x;
  double y;
} KithGraphPoint;

GArray   *kith_graph_hull_new_round    (const KithGraphRect *rects,
                                        guint                n_rects,
                                        double               margin) G_GNUC_WARN_UNUSED_RESULT;
GArray   *kith_graph_hull_new          (const KithGraph     *graph,
                                        guint                node,
                                        double               margin) G_GNUC_WARN_UNUSED_RESULT;

gboolean  kith_graph_hull_contains     (const GArray        *hull,
                                        double               x,
                                        double               y);
gboolean  kith_graph_hull_meets        (const GArray        *hull,
                                        const GArray        *other);

gboolean  kith_graph_find_members_room (const KithGraph     *graph,
                                        guint                node,
                                        KithGraphRect       *ret_room);

G_END_DECLS
