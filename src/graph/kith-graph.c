/* kith-graph.c: who is tied to whom, and where each of them stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neighbours lie one behind the other in one array, in the order of the ties
 * (compressed sparse rows): to walk along them is to read memory forwards, and
 * the same ties always give the same walk.
 */

#include "config.h"

#include "kith-graph.h"

#include <string.h>

static void
count_neighbours (KithGraph *self)
{
  for (guint i = 0; i < self->n_ties; i++)
    {
      const KithGraphTie *tie = &self->ties[i];

      if (tie->from == tie->to)
        continue;

      self->first[tie->from + 1]++;
      self->first[tie->to + 1]++;
    }

  for (guint i = 0; i < self->n_nodes; i++)
    self->first[i + 1] += self->first[i];
}

static void
fill_neighbours (KithGraph *self)
{
  g_autofree guint *next = g_memdup2 (self->first, sizeof (guint) * (self->n_nodes + 1));

  self->neighbours = g_new (guint, MAX (self->first[self->n_nodes], 1));
  self->through = g_new (guint, MAX (self->first[self->n_nodes], 1));

  for (guint i = 0; i < self->n_ties; i++)
    {
      const KithGraphTie *tie = &self->ties[i];

      if (tie->from == tie->to)
        continue;

      self->neighbours[next[tie->from]] = tie->to;
      self->through[next[tie->from]++] = i;
      self->neighbours[next[tie->to]] = tie->from;
      self->through[next[tie->to]++] = i;
    }
}

/**
 * kith_graph_new:
 * @nodes: (array length=n_nodes): the nodes, which are copied
 * @ties: (array length=n_ties): the ties, which are copied
 *
 * Returns: (transfer full): them
 */
KithGraph *
kith_graph_new (const KithGraphNode *nodes,
                guint                n_nodes,
                const KithGraphTie  *ties,
                guint                n_ties)
{
  g_autoptr(KithGraph) self = NULL;

  g_return_val_if_fail (nodes != NULL || n_nodes == 0, NULL);
  g_return_val_if_fail (ties != NULL || n_ties == 0, NULL);

  for (guint i = 0; i < n_ties; i++)
    g_return_val_if_fail (ties[i].from < n_nodes && ties[i].to < n_nodes, NULL);

  for (guint i = 0; i < n_nodes; i++)
    {
      g_return_val_if_fail (nodes[i].group < (int)n_nodes, NULL);
      g_return_val_if_fail (nodes[i].household < (int)n_nodes, NULL);
    }

  self = g_new0 (KithGraph, 1);
  self->n_nodes = n_nodes;
  self->n_ties = n_ties;
  self->nodes = g_memdup2 (nodes, sizeof (KithGraphNode) * n_nodes);
  self->ties = g_memdup2 (ties, sizeof (KithGraphTie) * n_ties);
  self->first = g_new0 (guint, n_nodes + 1);
  count_neighbours (self);
  fill_neighbours (self);

  return g_steal_pointer (&self);
}

/**
 * kith_graph_copy:
 *
 * Returns: (transfer full): another one like it
 */
KithGraph *
kith_graph_copy (const KithGraph *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return kith_graph_new (self->nodes, self->n_nodes, self->ties, self->n_ties);
}

/**
 * kith_graph_free:
 * @self: (nullable): what is freed
 */
void
kith_graph_free (KithGraph *self)
{
  if (self == NULL)
    return;

  g_free (self->nodes);
  g_free (self->ties);
  g_free (self->first);
  g_free (self->neighbours);
  g_free (self->through);
  g_free (self);
}

/**
 * kith_graph_get_degree:
 * @node: index of a node
 *
 * Returns: how many ties to others it has
 */
guint
kith_graph_get_degree (const KithGraph *self,
                       guint            node)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (node < self->n_nodes, 0);

  return self->first[node + 1] - self->first[node];
}

/**
 * kith_graph_is_round_others:
 * @node: index of a node
 *
 * It looks through all nodes: whoever asks for all of them keeps the answers.
 *
 * Returns: whether it is the group or the household of any other
 */
gboolean
kith_graph_is_round_others (const KithGraph *self,
                            guint            node)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (node < self->n_nodes, FALSE);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      const KithGraphNode *other = &self->nodes[i];

      if (i != node && (other->group == (int)node || other->household == (int)node))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_graph_get_box:
 * @node: index of a node
 * @ret_box: (out): the room that its mark and label take
 */
void
kith_graph_get_box (const KithGraph *self,
                    guint            node,
                    KithGraphRect   *ret_box)
{
  const KithGraphNode *place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (node < self->n_nodes);
  g_return_if_fail (ret_box != NULL);

  place = &self->nodes[node];
  ret_box->left = place->x - (double)place->half_width;
  ret_box->right = place->x + (double)place->half_width;
  ret_box->top = place->y - (double)place->above;
  ret_box->bottom = place->y + (double)place->below;
}

/**
 * kith_graph_get_extents:
 * @ret_extents: (out): the room that all of them take
 *
 * Returns: whether there is any node
 */
gboolean
kith_graph_get_extents (const KithGraph *self,
                        KithGraphRect   *ret_extents)
{
  KithGraphRect all = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_extents != NULL, FALSE);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      KithGraphRect box;

      kith_graph_get_box (self, i, &box);
      if (i == 0)
        all = box;
      all.left = MIN (all.left, box.left);
      all.top = MIN (all.top, box.top);
      all.right = MAX (all.right, box.right);
      all.bottom = MAX (all.bottom, box.bottom);
    }

  if (self->n_nodes == 0)
    return FALSE;

  *ret_extents = all;
  return TRUE;
}

/**
 * kith_graph_find_parts:
 * @parts: (array): room for a number for each node
 *
 * Two nodes get the same number if one can be reached from the other along
 * ties. Numbers go from 0 in the order of the nodes.
 *
 * Returns: how many parts there are
 */
guint
kith_graph_find_parts (const KithGraph *self,
                       guint           *parts)
{
  g_autofree guint *waiting = NULL;
  guint n_parts = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (parts != NULL || self->n_nodes == 0, 0);

  waiting = g_new (guint, self->n_nodes + 1);
  for (guint i = 0; i < self->n_nodes; i++)
    parts[i] = G_MAXUINT;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint n_waiting = 0;

      if (parts[i] != G_MAXUINT)
        continue;

      parts[i] = n_parts;
      waiting[n_waiting++] = i;
      while (n_waiting > 0)
        {
          guint node = waiting[--n_waiting];

          for (guint k = self->first[node]; k < self->first[node + 1]; k++)
            {
              guint neighbour = self->neighbours[k];

              if (parts[neighbour] != G_MAXUINT)
                continue;

              parts[neighbour] = n_parts;
              waiting[n_waiting++] = neighbour;
            }
        }

      n_parts++;
    }

  return n_parts;
}
