/* kith-graph-generations.h: which row each member of a family stands in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

gboolean kith_graph_tie_is_family    (const KithGraphTie *tie);
guint    kith_graph_find_families    (const KithGraph    *graph,
                                      int                *families);
void     kith_graph_find_generations (const KithGraph    *graph,
                                      int                *generations);

G_END_DECLS
