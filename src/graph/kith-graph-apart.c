/* kith-graph-apart.c: nothing lies upon anything else
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First bodies: two that overlap are pushed apart the shorter way, half each,
 * or all of it where one of them is fixed, again and again. Where very many
 * overlap the picture is drawn larger instead, which changes nothing of its
 * shape. Pairs are found by walking along the bodies sorted by their left
 * edges.
 *
 * That nearly always ends with none; it need not, between pins. So in the end
 * every node is put down once more in turn, and one that would lie upon what
 * is down already goes to the nearest place that is free, a member of a family
 * within its row. There always is one, since a map has no edge.
 */

#include "config.h"

#include "kith-graph-layout-private.h"

#include <math.h>

#define N_ROUNDS 150
#define MOST_ENLARGED 24
#define ENLARGEMENT 1.15
/* Of the bodies; with more pairs than that the picture is enlarged. */
#define CROWDED 0.35
#define NEARLY 1e-3
#define N_RANKS 4

typedef struct
{
  guint   body;
  double  left;
} Edge;

typedef struct
{
  KithGraphWork *work;
  Edge          *edges;
  guint          n_edges;
  guint          n_pairs;
  double         farthest;
} Push;

static int
compare_edges (const Edge *one,
               const Edge *other)
{
  if (one->left < other->left || one->left > other->left)
    return one->left < other->left ? -1 : 1;

  return one->body < other->body ? -1 : one->body > other->body;
}

static int
compare_edges_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  return compare_edges (a, b);
}

/* They are nearly in order from the round before. */
static void
sort_edges (Push *push)
{
  for (guint i = 1; i < push->n_edges; i++)
    {
      Edge edge = push->edges[i];
      guint at = i;

      for (; at > 0 && compare_edges (&edge, &push->edges[at - 1]) < 0; at--)
        push->edges[at] = push->edges[at - 1];
      push->edges[at] = edge;
    }
}

static void
update_edges (Push *push)
{
  for (guint i = 0; i < push->n_edges; i++)
    {
      const KithGraphBody *body = &push->work->bodies[push->edges[i].body];

      push->edges[i].left = body->x + body->room.left;
    }
}

static void
push_pair (Push          *push,
           KithGraphBody *one,
           KithGraphBody *other,
           double         margin)
{
  double right = one->x + one->room.right + margin - (other->x + other->room.left);
  double left = other->x + other->room.right + margin - (one->x + one->room.left);
  double down = one->y + one->room.bottom + margin - (other->y + other->room.top);
  double up = other->y + other->room.bottom + margin - (one->y + one->room.top);
  double x = right < left ? right : -left;
  double y = down < up ? down : -up;
  double share = one->is_fixed || other->is_fixed ? 1.0 : 0.5;

  if (MIN (right, left) <= NEARLY || MIN (down, up) <= NEARLY || (one->is_fixed && other->is_fixed))
    return;

  if (fabs (x) < fabs (y))
    y = 0.0;
  else
    x = 0.0;

  push->n_pairs++;
  push->farthest = MAX (push->farthest, fabs (x) + fabs (y));
  if (!one->is_fixed)
    {
      one->x -= share * x;
      one->y -= share * y;
    }
  if (!other->is_fixed)
    {
      other->x += share * x;
      other->y += share * y;
    }
}

static void
push_all (Push *push)
{
  KithGraphBody *bodies = push->work->bodies;
  double margin = push->work->options->margin;

  push->n_pairs = 0;
  push->farthest = 0.0;
  update_edges (push);
  sort_edges (push);
  for (guint i = 0; i < push->n_edges; i++)
    {
      KithGraphBody *one = &bodies[push->edges[i].body];

      for (guint k = i + 1; k < push->n_edges; k++)
        {
          if (push->edges[k].left >= one->x + one->room.right + margin)
            break;

          push_pair (push, one, &bodies[push->edges[k].body], margin);
        }
    }
}

static void
enlarge (KithGraphWork *work)
{
  for (guint i = 0; i < work->n_bodies; i++)
    {
      work->bodies[i].x *= ENLARGEMENT;
      work->bodies[i].y *= ENLARGEMENT;
    }
}

static guint
count_pairs (Push *push)
{
  const KithGraphBody *bodies = push->work->bodies;
  guint n_pairs = 0;

  update_edges (push);
  g_sort_array (push->edges, push->n_edges, sizeof (Edge), compare_edges_cb, NULL);
  for (guint i = 0; i < push->n_edges; i++)
    {
      const KithGraphBody *one = &bodies[push->edges[i].body];

      for (guint k = i + 1; k < push->n_edges; k++)
        {
          const KithGraphBody *other = &bodies[push->edges[k].body];

          if (push->edges[k].left >= one->x + one->room.right)
            break;

          n_pairs += one->y + one->room.top < other->y + other->room.bottom &&
            other->y + other->room.top < one->y + one->room.bottom;
        }
    }

  return n_pairs;
}

/*
 * kith_graph_apart_bodies:
 *
 * Returns: whether it came to its end; nearly always no two bodies overlap then
 */
gboolean
kith_graph_apart_bodies (KithGraphWork *work)
{
  g_autofree Edge *edges = g_new0 (Edge, work->n_bodies + 1);
  Push push = { .work = work, .edges = edges };

  for (guint i = 0; i < work->n_bodies; i++)
    {
      if (work->bodies[i].room.left < work->bodies[i].room.right)
        edges[push.n_edges++].body = i;
    }

  for (guint i = 0; i < MOST_ENLARGED && !kith_graph_work_has_fixed (work); i++)
    {
      if (count_pairs (&push) <= CROWDED * push.n_edges)
        break;

      enlarge (work);
    }

  count_pairs (&push);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      if (kith_graph_work_is_stopped (work))
        return FALSE;

      push_all (&push);
      if (push.n_pairs == 0)
        break;
    }

  return TRUE;
}

/* What is down already, by the cell of a grid that its middle lies in. */
typedef struct
{
  KithGraph  *graph;
  GHashTable *cells;
  double      size;
} Floor;

static gpointer
cell_key (const Floor *floor,
          double       x,
          double       y)
{
  gint64 column = (gint64)CLAMP (x / floor->size, -1e6, 1e6) + 1000000;
  gint64 row = (gint64)CLAMP (y / floor->size, -1e6, 1e6) + 1000000;

  return GSIZE_TO_POINTER ((gsize)(row * 4194304 + column));
}

static gboolean
is_free (const Floor *floor,
         guint        node,
         double       x,
         double       y)
{
  const KithGraphNode *self = &floor->graph->nodes[node];

  for (int i = 0; i < 9; i++)
    {
      const GArray *cell = g_hash_table_lookup (floor->cells,
                                                cell_key (floor, x + (i % 3 - 1) * floor->size, y + (i / 3 - 1) * floor->size));

      for (guint k = 0; cell != NULL && k < cell->len; k++)
        {
          const KithGraphNode *other = &floor->graph->nodes[g_array_index (cell, guint, k)];

          if (fabs (x - other->x) < (double)self->half_width + (double)other->half_width - NEARLY &&
              y - other->y < (double)self->above + (double)other->below - NEARLY &&
              other->y - y < (double)self->below + (double)other->above - NEARLY)
            return FALSE;
        }
    }

  return TRUE;
}

static void
put_down (Floor *floor,
          guint  node)
{
  gpointer key = cell_key (floor, floor->graph->nodes[node].x, floor->graph->nodes[node].y);
  GArray *cell = g_hash_table_lookup (floor->cells, key);

  if (cell == NULL)
    {
      cell = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (floor->cells, key, cell);
    }

  g_array_append_val (cell, node);
}

static void
find_free (Floor   *floor,
           guint    node,
           gboolean is_level)
{
  KithGraphNode *self = &floor->graph->nodes[node];
  double step = MAX (MIN ((double)self->half_width, (double)self->above + (double)self->below) / 3.0, 1.0);

  for (guint ring = 0;; ring++)
    {
      guint n_spots = is_level ? 2 : 8 + 4 * ring;

      for (guint i = 0; i < n_spots; i++)
        {
          double angle = 2.0 * G_PI * i / n_spots;
          double x = self->x + ring * step * cos (angle);
          double y = self->y + (is_level ? 0.0 : ring * step * sin (angle));

          if (!is_free (floor, node, x, y))
            continue;

          self->x = x;
          self->y = y;
          return;
        }
    }
}

static double
find_largest (const KithGraph *graph)
{
  double largest = 1.0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const KithGraphNode *node = &graph->nodes[i];

      largest = MAX (largest, 2.0 * (double)node->half_width);
      largest = MAX (largest, (double)node->above + (double)node->below);
      largest = MAX (largest, 2.0 * MAX ((double)node->above, (double)node->below));
    }

  return largest;
}

/* Who was put there goes first, who stands alone last. */
static guint
rank_of (const KithGraphWork *work,
         guint                node)
{
  const KithGraphBody *body = &work->bodies[work->body_of[node]];

  if (work->graph->nodes[node].is_pinned)
    return 0;
  if (body->is_fixed && !body->is_family)
    return 1;

  return body->is_family || body->is_group ? 2 : 3;
}

/*
 * kith_graph_apart_nodes:
 * @graph: where the nodes are put for good
 *
 * Returns: whether it came to its end; no two boxes overlap then, but for
 *   those that are pinned
 */
gboolean
kith_graph_apart_nodes (KithGraphWork *work,
                        KithGraph     *graph)
{
  g_autoptr(GHashTable) cells = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  Floor floor = { graph, cells, find_largest (graph) };

  for (guint rank = 0; rank < N_RANKS; rank++)
    {
      for (guint i = 0; i < graph->n_nodes; i++)
        {
          if (work->is_round[i] || rank_of (work, i) != rank)
            continue;

          if (i % 256 == 0 && kith_graph_work_is_stopped (work))
            return FALSE;

          if (rank > 1)
            find_free (&floor, i, work->bodies[work->body_of[i]].is_family);
          put_down (&floor, i);
        }
    }

  return TRUE;
}
