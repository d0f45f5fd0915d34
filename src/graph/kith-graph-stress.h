/* kith-graph-stress.h: how well a picture shows who is near to whom
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

double kith_graph_measure_stress    (const KithGraph *graph);
guint  kith_graph_measure_crossings (const KithGraph *graph);

G_END_DECLS
