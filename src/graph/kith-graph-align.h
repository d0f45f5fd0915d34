/* kith-graph-align.h: several nodes put in line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

/**
 * KithGraphSide:
 *
 * What is put in line. Left, middle and right are those of the box, label
 * included; @KITH_GRAPH_ACROSS puts the marks at one height, @KITH_GRAPH_DOWN
 * below each other.
 */
typedef enum
{
  KITH_GRAPH_LEFT,
  KITH_GRAPH_DOWN,
  KITH_GRAPH_RIGHT,
  KITH_GRAPH_TOP,
  KITH_GRAPH_ACROSS,
  KITH_GRAPH_BOTTOM,
} KithGraphSide;

void kith_graph_align      (KithGraph     *graph,
                            const guint   *indices,
                            guint          n_indices,
                            KithGraphSide  side);
void kith_graph_distribute (KithGraph     *graph,
                            const guint   *indices,
                            guint          n_indices,
                            gboolean       is_across);
void kith_graph_blend      (KithGraph     *graph,
                            const double  *from,
                            const double  *to,
                            double         share);

G_END_DECLS
