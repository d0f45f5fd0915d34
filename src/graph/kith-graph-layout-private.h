/* kith-graph-layout-private.h: what the steps of a layout hand on to each other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph-hull.h"
#include "kith-graph-layout.h"
#include "kith-graph-random-private.h"

G_BEGIN_DECLS

/* Up to so many nodes every pair has its distance, and crossings are counted. */
#define KITH_GRAPH_FEW 160

/* What moves as one: a node, a family in its rows, a group. */
typedef struct
{
  double        x;
  double        y;
  KithGraphRect room;         /* from x and y: what nothing else may stand in */
  guint         first_member; /* in the layout's members */
  guint         n_members;
  gboolean      is_fixed;
  gboolean      is_family;
  gboolean      is_group;
} KithGraphBody;

/* A layout while it is worked on. @graph is a copy of what the caller gave; in
 * @links those who share a group or a household are tied to it as well.
 */
typedef struct
{
  const KithGraphLayoutOptions *options;
  KithGraph                    *graph;
  KithGraph                    *links;
  KithGraphBody                *bodies;
  guint                         n_bodies;
  guint                        *members;
  guint                        *body_of;
  KithGraphPoint               *offsets;
  gboolean                     *is_round;
  int                          *rows;
  KithGraphRandom               random;
} KithGraphWork;

static inline KithGraphPoint
kith_graph_work_where (const KithGraphWork *work,
                       guint                node)
{
  const KithGraphBody *body = &work->bodies[work->body_of[node]];

  return (KithGraphPoint){ body->x + work->offsets[node].x, body->y + work->offsets[node].y };
}

static inline gboolean
kith_graph_work_is_stopped (const KithGraphWork *work)
{
  return work->options->should_stop != NULL && work->options->should_stop (work->options->stop_data);
}

/* kith-graph-work.c */
KithGraphWork *kith_graph_work_new         (const KithGraph              *graph,
                                            const KithGraphLayoutOptions *options) G_GNUC_WARN_UNUSED_RESULT;
KithGraphWork *kith_graph_work_new_plain   (const KithGraph              *graph,
                                            const KithGraphLayoutOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void           kith_graph_work_free        (KithGraphWork                *work);
gboolean       kith_graph_work_has_fixed   (const KithGraphWork          *work);
void           kith_graph_work_measure     (KithGraphWork                *work,
                                            guint                         body);
void           kith_graph_work_write       (const KithGraphWork          *work,
                                            KithGraph                    *graph);
void           kith_graph_work_write_round (const KithGraphWork          *work,
                                            KithGraph                    *graph);

/* kith-graph-bodies.c */
void           kith_graph_bodies_gather    (KithGraphWork                *work);

/* kith-graph-rows.c, kith-graph-columns.c */
typedef struct
{
  const KithGraph *graph;
  const guint     *members;
  guint            n_members;
  int             *local;     /* of each node: its place in members, or KITH_GRAPH_NONE */
  guint           *row_of;
  guint           *begin;     /* where each row begins in @order; one more than rows */
  guint           *order;     /* the members row by row, from left to right */
  guint           *place;     /* of each member: its place in its row */
  guint            n_rows;
} KithGraphRows;

void           kith_graph_rows_place       (const KithGraphWork          *work,
                                            const guint                  *members,
                                            guint                         n_members,
                                            KithGraphPoint               *places);
void           kith_graph_columns_place    (const KithGraphRows          *rows,
                                            const KithGraphLayoutOptions *options,
                                            KithGraphPoint               *places);

/* kith-graph-walk.c */
/* From one node to all: along the fewest ties, how many and how long. */
typedef struct
{
  float *lengths;
  guint *hops;
  guint *queue;
  guint  n_reached;
} KithGraphWalk;

void           kith_graph_walk_init        (KithGraphWalk                *walk,
                                            guint                         n_nodes);
void           kith_graph_walk_clear       (KithGraphWalk                *walk);
void           kith_graph_walk_from        (KithGraphWalk                *walk,
                                            const KithGraph              *links,
                                            const float                  *lengths,
                                            guint                         source);
double         kith_graph_tie_length       (const KithGraphWork          *work,
                                            guint                         from,
                                            guint                         to);
float         *kith_graph_measure_links    (const KithGraphWork          *work) G_GNUC_WARN_UNUSED_RESULT;
float         *kith_graph_distances_new    (const KithGraphWork          *work) G_GNUC_WARN_UNUSED_RESULT;

/* kith-graph-pivots.c */
typedef struct
{
  guint *pivots;
  guint *nearest;     /* of each node: which of the pivots */
  guint *hops;        /* of each node: to that pivot */
  KithGraphWalk  *walks;       /* of each pivot */
  guint  n_pivots;
} KithGraphPivots;

void           kith_graph_pivots_clear     (KithGraphPivots              *pivots);
gboolean       kith_graph_pivots_choose    (KithGraphWork                *work,
                                            KithGraphPivots              *pivots,
                                            const float                  *lengths,
                                            guint                         n_pivots);
guint         *kith_graph_pivots_count     (const KithGraphPivots        *pivots,
                                            guint                         n_nodes,
                                            guint                         most_hops) G_GNUC_WARN_UNUSED_RESULT;
void           kith_graph_pivots_project   (KithGraphWork                *work,
                                            const KithGraphPivots        *pivots);

/* kith-graph-descend.c */
gboolean       kith_graph_descend          (KithGraphWork                *work,
                                            guint                         n_rounds);

/* kith-graph-polish.c */
void           kith_graph_polish_turn      (KithGraphWork                *work);
gboolean       kith_graph_polish           (KithGraphWork                *work,
                                            double                       *ret_cost);

/* kith-graph-apart.c */
gboolean       kith_graph_apart_bodies     (KithGraphWork                *work);
gboolean       kith_graph_apart_nodes      (KithGraphWork                *work,
                                            KithGraph                    *graph);

/* kith-graph-pack.c */
void           kith_graph_pack             (KithGraphWork                *work);

/* kith-graph-insert.c */
gboolean       kith_graph_insert           (KithGraphWork                *work);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithGraphPivots, kith_graph_pivots_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithGraphWalk, kith_graph_walk_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGraphWork, kith_graph_work_free)

G_END_DECLS
