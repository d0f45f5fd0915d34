/* kith-quadtree.c: what lies where, found without looking at everything
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each rectangle is filed under its middle, so it lies in one quarter only and
 * is found once only. Each quarter remembers how far what lies in it reaches,
 * labels included: that, not the quarter itself, is held against the view. So
 * a wide label is found although its middle is outside.
 *
 * The rectangles' numbers are sorted in place, quarter by quarter, into one
 * array; a quarter is a piece of that array. A quarter with few of them, or
 * one that is very deep, since many may share one middle, is not divided
 * further. Building costs n log n; a search costs what it finds, and a little.
 */

#include "config.h"

#include "kith-quadtree.h"

#include <math.h>

#include "kith-graph-geometry-private.h"

#define MOST_IN_LEAF 8
#define DEEPEST 24

typedef struct
{
  KithGraphRect  reach;
  guint          begin;
  guint          end;
  guint          children[4];
  guint          n_children;
} Quarter;

struct _KithQuadtree
{
  KithGraphRect *rects;
  guint         *sorted;
  GArray        *quarters;
  guint          n_rects;
};

static double
middle_of (const KithGraphRect *rect,
           gboolean             is_across)
{
  return is_across ? (rect->left + rect->right) / 2.0 : (rect->top + rect->bottom) / 2.0;
}

/* Puts those whose middle is below @at first. */
static guint
part_at (KithQuadtree *self,
         guint         begin,
         guint         end,
         gboolean      is_across,
         double        at)
{
  guint next = begin;

  for (guint i = begin; i < end; i++)
    {
      guint index = self->sorted[i];

      if (middle_of (&self->rects[index], is_across) >= at)
        continue;

      self->sorted[i] = self->sorted[next];
      self->sorted[next++] = index;
    }

  return next;
}

static guint
add_quarter (KithQuadtree *self,
             guint         begin,
             guint         end)
{
  Quarter quarter = { .begin = begin, .end = end, .reach = self->rects[self->sorted[begin]] };

  for (guint i = begin; i < end; i++)
    kith_graph_rect_include (&quarter.reach, &self->rects[self->sorted[i]]);
  g_array_append_val (self->quarters, quarter);

  return self->quarters->len - 1;
}

static guint
divide (KithQuadtree        *self,
        guint                begin,
        guint                end,
        const KithGraphRect *room,
        guint                depth)
{
  guint quarter = add_quarter (self, begin, end);
  double x = (room->left + room->right) / 2.0;
  double y = (room->top + room->bottom) / 2.0;
  guint bounds[5] = { begin, begin, begin, end, end };

  if (end - begin <= MOST_IN_LEAF || depth == DEEPEST)
    return quarter;

  bounds[2] = part_at (self, begin, end, FALSE, y);
  bounds[1] = part_at (self, begin, bounds[2], TRUE, x);
  bounds[3] = part_at (self, bounds[2], end, TRUE, x);

  for (guint i = 0; i < 4; i++)
    {
      const KithGraphRect inner =
      {
        i % 2 == 0 ? room->left : x, i < 2 ? room->top : y, i % 2 == 0 ? x : room->right, i < 2 ? y : room->bottom,
      };
      guint child;
      Quarter *parent;

      if (bounds[i] == bounds[i + 1])
        continue;

      child = divide (self, bounds[i], bounds[i + 1], &inner, depth + 1);
      parent = &g_array_index (self->quarters, Quarter, quarter);
      parent->children[parent->n_children++] = child;
    }

  return quarter;
}

/**
 * kith_quadtree_new:
 * @rects: (array length=n_rects): rectangles, which are copied
 *
 * Returns: (transfer full): a tree of them
 */
KithQuadtree *
kith_quadtree_new (const KithGraphRect *rects,
                   guint                n_rects)
{
  KithQuadtree *self;

  g_return_val_if_fail (rects != NULL || n_rects == 0, NULL);

  self = g_new0 (KithQuadtree, 1);
  self->n_rects = n_rects;
  self->rects = g_memdup2 (rects, sizeof (KithGraphRect) * n_rects);
  self->sorted = g_new (guint, MAX (n_rects, 1));
  self->quarters = g_array_new (FALSE, FALSE, sizeof (Quarter));
  for (guint i = 0; i < n_rects; i++)
    self->sorted[i] = i;

  if (n_rects > 0)
    {
      KithGraphRect room = rects[0];

      for (guint i = 1; i < n_rects; i++)
        kith_graph_rect_include (&room, &rects[i]);
      divide (self, 0, n_rects, &room, 0);
    }

  return self;
}

/**
 * kith_quadtree_new_for_graph:
 * @graph: a graph
 *
 * Returns: (transfer full): a tree of the boxes of its nodes, by their index
 */
KithQuadtree *
kith_quadtree_new_for_graph (const KithGraph *graph)
{
  g_autofree KithGraphRect *boxes = NULL;

  g_return_val_if_fail (graph != NULL, NULL);

  boxes = g_new (KithGraphRect, MAX (graph->n_nodes, 1));
  for (guint i = 0; i < graph->n_nodes; i++)
    kith_graph_get_box (graph, i, &boxes[i]);

  return kith_quadtree_new (boxes, graph->n_nodes);
}

/**
 * kith_quadtree_free:
 * @self: (nullable): what is freed
 */
void
kith_quadtree_free (KithQuadtree *self)
{
  if (self == NULL)
    return;

  g_free (self->rects);
  g_free (self->sorted);
  g_array_unref (self->quarters);
  g_free (self);
}

/**
 * kith_quadtree_get_n_rects:
 *
 * Returns: how many rectangles are in it
 */
guint
kith_quadtree_get_n_rects (const KithQuadtree *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rects;
}

static gboolean
meet (const KithGraphRect *one,
      const KithGraphRect *other)
{
  return one->left <= other->right && other->left <= one->right &&
         one->top <= other->bottom && other->top <= one->bottom;
}

static gboolean
find_within (const KithQuadtree  *self,
             guint                index,
             const KithGraphRect *view,
             KithQuadtreeFunc     found,
             gpointer             data)
{
  const Quarter *quarter = &g_array_index (self->quarters, Quarter, index);

  if (!meet (&quarter->reach, view))
    return TRUE;

  for (guint i = 0; i < quarter->n_children; i++)
    {
      if (!find_within (self, quarter->children[i], view, found, data))
        return FALSE;
    }

  for (guint i = quarter->begin; i < quarter->end && quarter->n_children == 0; i++)
    {
      if (meet (&self->rects[self->sorted[i]], view) && !found (self->sorted[i], data))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_quadtree_find_in:
 * @view: a rectangle
 * @found: (scope call): what is called for each that touches it, in no order that means anything
 */
void
kith_quadtree_find_in (const KithQuadtree  *self,
                       const KithGraphRect *view,
                       KithQuadtreeFunc     found,
                       gpointer             data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (found != NULL);

  if (self->n_rects > 0)
    find_within (self, 0, view, found, data);
}

typedef struct
{
  guint     index;
  gboolean  has_any;
} Topmost;

static gboolean
topmost_found (guint    index,
               gpointer data)
{
  Topmost *topmost = data;

  if (!topmost->has_any || index > topmost->index)
    topmost->index = index;
  topmost->has_any = TRUE;

  return TRUE;
}

/**
 * kith_quadtree_find_at:
 * @ret_index: (out): the last of those that lie there, which is drawn above the others
 *
 * Returns: whether any does
 */
gboolean
kith_quadtree_find_at (const KithQuadtree *self,
                       double              x,
                       double              y,
                       guint              *ret_index)
{
  const KithGraphRect point = { x, y, x, y };
  Topmost topmost = { 0 };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ret_index != NULL, FALSE);

  kith_quadtree_find_in (self, &point, topmost_found, &topmost);
  if (topmost.has_any)
    *ret_index = topmost.index;

  return topmost.has_any;
}

typedef struct
{
  const KithQuadtree *tree;
  double              x;
  double              y;
  double              shortest;
  guint               index;
  gboolean            has_any;
} Nearest;

static gboolean
nearest_found (guint    index,
               gpointer data)
{
  Nearest *nearest = data;
  const KithGraphRect *rect = &nearest->tree->rects[index];
  double x = CLAMP (nearest->x, rect->left, rect->right) - nearest->x;
  double y = CLAMP (nearest->y, rect->top, rect->bottom) - nearest->y;
  double distance = sqrt (x * x + y * y);

  if (distance < nearest->shortest || (distance <= nearest->shortest && (!nearest->has_any || index > nearest->index)))
    {
      nearest->shortest = distance;
      nearest->index = index;
      nearest->has_any = TRUE;
    }

  return TRUE;
}

/**
 * kith_quadtree_find_nearest:
 * @reach: how far away it may lie
 * @ret_index: (out): the rectangle that lies nearest; of several the last
 *
 * For fingers, and for a pointer that is a little beside.
 *
 * Returns: whether any lies that near
 */
gboolean
kith_quadtree_find_nearest (const KithQuadtree *self,
                            double              x,
                            double              y,
                            double              reach,
                            guint              *ret_index)
{
  const KithGraphRect view = { x - reach, y - reach, x + reach, y + reach };
  Nearest nearest = { .tree = self, .x = x, .y = y, .shortest = reach };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (reach >= 0.0, FALSE);
  g_return_val_if_fail (ret_index != NULL, FALSE);

  kith_quadtree_find_in (self, &view, nearest_found, &nearest);
  if (nearest.has_any)
    *ret_index = nearest.index;

  return nearest.has_any;
}
