/* kith-graph.h: who is tied to whom, and where each of them stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands where an index or a row would, if there is none. */
#define KITH_GRAPH_NONE (-1)

/**
 * KithGraphRect:
 *
 * y grows downwards, as on a screen. A rectangle whose @left is not below its
 * @right is empty.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} KithGraphRect;

/**
 * KithGraphNode:
 * @x: where the middle of the mark is
 * @y: the same
 * @radius: of the mark
 * @half_width: how far mark and label reach to either side
 * @above: how far they reach up from the middle
 * @below: how far they reach down from it
 * @group: the index of the node that is its group, or %KITH_GRAPH_NONE
 * @household: the index of the node that is its household, or %KITH_GRAPH_NONE
 * @generation: the row it stands in among its family, 0 the eldest; with
 *   %KITH_GRAPH_NONE the row follows from the ties
 * @order: who has a lower one stands further left among brothers and sisters
 * @is_placed: whether it has a place of which something is to be kept
 * @is_pinned: whether somebody put it there: it is never moved
 *
 * One subject of a map. A node that is somebody's group or household is drawn
 * round its members, so it has no mark: its place is in their midst, and its
 * box is what has to be kept free for its name above them.
 */
typedef struct
{
  double x;
  double y;
  float  radius;
  float  half_width;
  float  above;
  float  below;
  int    group;
  int    household;
  int    generation;
  int    order;
  guint  is_placed : 1;
  guint  is_pinned : 1;
} KithGraphNode;

/**
 * KithGraphTieKind:
 * @KITH_GRAPH_OTHER: any tie that asks for nothing
 * @KITH_GRAPH_PARENT: @from is a parent of @to, or stands for one
 * @KITH_GRAPH_PARTNER: partners, also former ones
 * @KITH_GRAPH_SIBLING: brothers and sisters
 */
typedef enum
{
  KITH_GRAPH_OTHER,
  KITH_GRAPH_PARENT,
  KITH_GRAPH_PARTNER,
  KITH_GRAPH_SIBLING,
} KithGraphTieKind;

/**
 * KithGraphTie:
 * @from: index of a node
 * @to: index of a node; a tie to oneself is kept and changes nothing
 */
typedef struct
{
  guint            from;
  guint            to;
  KithGraphTieKind kind;
} KithGraphTie;

/**
 * KithGraph:
 * @nodes: (array length=n_nodes): may be changed in place
 * @ties: (array length=n_ties): may not
 * @first: where each node's neighbours begin in @neighbours; one more than nodes
 * @neighbours: the neighbours of all nodes, each tie twice, none to oneself
 * @through: the tie through which each of @neighbours is one
 *
 * Arrays, and nothing in them points anywhere. Whoever has one may use it on
 * any thread, one thread at a time.
 */
typedef struct
{
  KithGraphNode *nodes;
  KithGraphTie  *ties;
  guint         *first;
  guint         *neighbours;
  guint         *through;
  guint          n_nodes;
  guint          n_ties;
} KithGraph;

KithGraph *kith_graph_new            (const KithGraphNode *nodes,
                                      guint                n_nodes,
                                      const KithGraphTie  *ties,
                                      guint                n_ties) G_GNUC_WARN_UNUSED_RESULT;
KithGraph *kith_graph_copy           (const KithGraph     *self) G_GNUC_WARN_UNUSED_RESULT;
void       kith_graph_free           (KithGraph           *self);

guint      kith_graph_get_degree     (const KithGraph     *self,
                                      guint                node);
gboolean   kith_graph_is_round_others (const KithGraph    *self,
                                      guint                node);
void       kith_graph_get_box        (const KithGraph     *self,
                                      guint                node,
                                      KithGraphRect       *ret_box);
gboolean   kith_graph_get_extents    (const KithGraph     *self,
                                      KithGraphRect       *ret_extents);
guint      kith_graph_find_parts     (const KithGraph     *self,
                                      guint               *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGraph, kith_graph_free)

G_END_DECLS
