/* graph-cases.h: invented graphs of the kinds that maps are made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph.h"

G_BEGIN_DECLS

/* Nodes and ties while a case is put together. */
typedef struct
{
  GArray *nodes;
  GArray *ties;
} GraphCase;

void       graph_case_init     (GraphCase        *self);
void       graph_case_clear    (GraphCase        *self);
guint      graph_case_add      (GraphCase        *self,
                                double            half_width);
guint      graph_case_add_to   (GraphCase        *self,
                                guint             group);
void       graph_case_tie      (GraphCase        *self,
                                guint             from,
                                guint             to,
                                KithGraphTieKind  kind);
KithGraph *graph_case_make     (const GraphCase  *self) G_GNUC_WARN_UNUSED_RESULT;

KithGraph *graph_case_random   (guint             seed,
                                guint             n_nodes,
                                guint             n_ties) G_GNUC_WARN_UNUSED_RESULT;
KithGraph *graph_case_groups   (guint             seed,
                                guint             n_groups,
                                guint             n_others) G_GNUC_WARN_UNUSED_RESULT;
KithGraph *graph_case_family   (void) G_GNUC_WARN_UNUSED_RESULT;
KithGraph *graph_case_kin      (guint             seed,
                                guint             n_nodes,
                                guint             n_ties) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GraphCase, graph_case_clear)

G_END_DECLS
