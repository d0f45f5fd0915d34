/* kith-graph-layout.h: where everything on a map is to stand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

/**
 * KithGraphStopFunc:
 * @data: what is in the options
 *
 * It is asked often and must be quick: a look at a GCancellable is.
 *
 * Returns: whether nobody waits for the layout any more
 */
typedef gboolean (*KithGraphStopFunc) (gpointer data);

/**
 * KithGraphLayoutOptions:
 * @seed: another one gives another picture, the same one the same
 * @gap: how long a tie is between the boxes of two nodes, where there is room
 * @margin: the least room between two boxes
 * @padding: the room between the boxes of a group and the line round it
 * @keeps_places: whether what has a place keeps it, but for a nudge; else only
 *   what is pinned does
 * @has_rows: whether families stand in rows
 * @should_stop: (nullable): asks whether to give up
 * @stop_data: what it is given
 */
typedef struct
{
  guint64           seed;
  double            gap;
  double            margin;
  double            padding;
  gboolean          keeps_places;
  gboolean          has_rows;
  KithGraphStopFunc should_stop;
  gpointer          stop_data;
} KithGraphLayoutOptions;

void     kith_graph_layout_options_init (KithGraphLayoutOptions       *options);
gboolean kith_graph_layout_run          (KithGraph                    *graph,
                                         const KithGraphLayoutOptions *options);

G_END_DECLS
