/* kith-graph-work.c: a layout while it is worked on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-graph-generations.h"
#include "kith-graph-layout-private.h"

static void
find_round (KithGraphWork *work)
{
  const KithGraph *graph = work->graph;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      if (graph->nodes[i].group >= 0 && graph->nodes[i].group != (int)i)
        work->is_round[graph->nodes[i].group] = TRUE;
      if (graph->nodes[i].household >= 0 && graph->nodes[i].household != (int)i)
        work->is_round[graph->nodes[i].household] = TRUE;
    }
}

/* What the nodes say goes before what follows from the ties. */
static void
find_rows (KithGraphWork *work)
{
  kith_graph_find_generations (work->graph, work->rows);
  for (guint i = 0; i < work->graph->n_nodes; i++)
    {
      if (work->graph->nodes[i].generation >= 0)
        work->rows[i] = work->graph->nodes[i].generation;
    }
}

static void
add_membership (GArray *ties,
                guint   node,
                int     of)
{
  const KithGraphTie tie = { node, (guint)MAX (of, 0), KITH_GRAPH_OTHER };

  if (of >= 0 && of != (int)node)
    g_array_append_val (ties, tie);
}

static KithGraph *
make_links (const KithGraph *graph)
{
  g_autoptr(GArray) ties = g_array_new (FALSE, FALSE, sizeof (KithGraphTie));

  if (graph->n_ties > 0)
    g_array_append_vals (ties, graph->ties, graph->n_ties);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      add_membership (ties, i, graph->nodes[i].group);
      add_membership (ties, i, graph->nodes[i].household);
    }

  return kith_graph_new (graph->nodes, graph->n_nodes, (const KithGraphTie *)(gpointer)ties->data, ties->len);
}

static KithGraphWork *
work_new (const KithGraph              *graph,
          const KithGraphLayoutOptions *options)
{
  KithGraphWork *work = g_new0 (KithGraphWork, 1);

  work->options = options;
  work->random.state = options->seed;
  work->graph = kith_graph_copy (graph);
  work->links = make_links (graph);
  work->bodies = g_new0 (KithGraphBody, graph->n_nodes + 1);
  work->members = g_new0 (guint, graph->n_nodes + 1);
  work->body_of = g_new0 (guint, graph->n_nodes + 1);
  work->offsets = g_new0 (KithGraphPoint, graph->n_nodes + 1);
  work->is_round = g_new0 (gboolean, graph->n_nodes + 1);
  work->rows = g_new0 (int, graph->n_nodes + 1);
  find_round (work);
  find_rows (work);

  return work;
}

/*
 * kith_graph_work_new:
 *
 * Returns: (transfer full): families and groups gathered into bodies, which
 *   stand nowhere yet unless they are fixed
 */
KithGraphWork *
kith_graph_work_new (const KithGraph              *graph,
                     const KithGraphLayoutOptions *options)
{
  KithGraphWork *work = work_new (graph, options);

  kith_graph_bodies_gather (work);

  return work;
}

/*
 * kith_graph_work_new_plain:
 *
 * Returns: (transfer full): each node a body of its own, all of them free
 */
KithGraphWork *
kith_graph_work_new_plain (const KithGraph              *graph,
                           const KithGraphLayoutOptions *options)
{
  KithGraphWork *work = work_new (graph, options);

  work->n_bodies = graph->n_nodes;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      work->members[i] = i;
      work->body_of[i] = i;
      work->bodies[i] = (KithGraphBody){ .first_member = i, .n_members = 1 };
      kith_graph_work_measure (work, i);
    }

  return work;
}

/*
 * kith_graph_work_free:
 * @work: (nullable): what is freed
 */
void
kith_graph_work_free (KithGraphWork *work)
{
  if (work == NULL)
    return;

  kith_graph_free (work->graph);
  kith_graph_free (work->links);
  g_free (work->bodies);
  g_free (work->members);
  g_free (work->body_of);
  g_free (work->offsets);
  g_free (work->is_round);
  g_free (work->rows);
  g_free (work);
}

static void
include (KithGraphRect        *room,
         const KithGraphNode  *node,
         const KithGraphPoint *offset)
{
  room->left = MIN (room->left, offset->x - (double)node->half_width);
  room->right = MAX (room->right, offset->x + (double)node->half_width);
  room->top = MIN (room->top, offset->y - (double)node->above);
  room->bottom = MAX (room->bottom, offset->y + (double)node->below);
}

/* A line round it, and a name above the line. */
static void
make_way (const KithGraphWork *work,
          const KithGraphNode *round,
          KithGraphRect       *room)
{
  double middle = (room->left + room->right) / 2.0;

  room->left = MIN (room->left - work->options->padding, middle - (double)round->half_width);
  room->right = MAX (room->right + work->options->padding, middle + (double)round->half_width);
  room->top -= work->options->padding + (double)round->above + (double)round->below;
  room->bottom += work->options->padding;
}

/*
 * kith_graph_work_measure:
 *
 * Finds the room that a body takes. One that is no more than the node that its
 * members belong to takes none.
 */
void
kith_graph_work_measure (KithGraphWork *work,
                         guint          body)
{
  KithGraphBody *self = &work->bodies[body];
  KithGraphRect room = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  const KithGraphNode *round = NULL;

  for (guint i = 0; i < self->n_members; i++)
    {
      guint member = work->members[self->first_member + i];
      const KithGraphNode *node = &work->graph->nodes[member];

      if (!work->is_round[member])
        include (&room, node, &work->offsets[member]);
      else if (round == NULL || node->above + node->below > round->above + round->below)
        round = node;
    }

  if (room.left > room.right)
    room = (KithGraphRect){ 0 }
  ;
  else if (round != NULL)
    make_way (work, round, &room);

  self->room = room;
}

/*
 * kith_graph_work_has_fixed:
 *
 * Returns: whether any body may not be moved, so that the picture as a whole may
 *   neither be moved nor turned
 */
gboolean
kith_graph_work_has_fixed (const KithGraphWork *work)
{
  for (guint i = 0; i < work->n_bodies; i++)
    {
      if (work->bodies[i].is_fixed)
        return TRUE;
    }

  return FALSE;
}

/*
 * kith_graph_work_write_round:
 *
 * Puts what is drawn round others in their midst.
 */
void
kith_graph_work_write_round (const KithGraphWork *work,
                             KithGraph           *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KithGraphRect room;

      if (!work->is_round[i] || !kith_graph_find_members_room (graph, i, &room))
        continue;

      graph->nodes[i].x = (room.left + room.right) / 2.0;
      graph->nodes[i].y = (room.top + room.bottom) / 2.0;
    }
}

/*
 * kith_graph_work_write:
 *
 * Puts the nodes where their bodies have them.
 */
void
kith_graph_work_write (const KithGraphWork *work,
                       KithGraph           *graph)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      KithGraphPoint point = kith_graph_work_where (work, i);

      if (!graph->nodes[i].is_pinned || work->is_round[i])
        {
          graph->nodes[i].x = point.x;
          graph->nodes[i].y = point.y;
        }
      graph->nodes[i].is_placed = TRUE;
    }
}
