/* kith-graph-geometry-private.h: which lines cross and what they run through
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-graph-hull.h"

G_BEGIN_DECLS

/* Above 0 on one side of a line, below 0 on the other. */
static inline double
kith_graph_side_of (const KithGraphPoint *from,
                    const KithGraphPoint *to,
                    const KithGraphPoint *point)
{
  return (to->x - from->x) * (point->y - from->y) - (to->y - from->y) * (point->x - from->x);
}

static inline gboolean
kith_graph_lines_cross (const KithGraphPoint *a,
                        const KithGraphPoint *b,
                        const KithGraphPoint *c,
                        const KithGraphPoint *d)
{
  if (MAX (a->x, b->x) < MIN (c->x, d->x) || MAX (c->x, d->x) < MIN (a->x, b->x) ||
      MAX (a->y, b->y) < MIN (c->y, d->y) || MAX (c->y, d->y) < MIN (a->y, b->y))
    return FALSE;

  return kith_graph_side_of (a, b, c) * kith_graph_side_of (a, b, d) < 0.0 &&
         kith_graph_side_of (c, d, a) * kith_graph_side_of (c, d, b) < 0.0;
}

/* Whether a line touches a rectangle: it is not beyond one of its sides, and not
 * all corners are on one side of the line.
 */
static inline gboolean
kith_graph_line_meets (const KithGraphPoint *a,
                       const KithGraphPoint *b,
                       const KithGraphRect  *rect)
{
  const KithGraphPoint corners[] = {
    { rect->left, rect->top }, { rect->right, rect->top }, { rect->right, rect->bottom }, { rect->left, rect->bottom },
  };
  guint n_left = 0;

  if (MAX (a->x, b->x) < rect->left || MIN (a->x, b->x) > rect->right ||
      MAX (a->y, b->y) < rect->top || MIN (a->y, b->y) > rect->bottom)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    n_left += kith_graph_side_of (a, b, &corners[i]) < 0.0;

  return n_left > 0 && n_left < G_N_ELEMENTS (corners);
}

static inline void
kith_graph_rect_include (KithGraphRect       *all,
                         const KithGraphRect *rect)
{
  all->left = MIN (all->left, rect->left);
  all->top = MIN (all->top, rect->top);
  all->right = MAX (all->right, rect->right);
  all->bottom = MAX (all->bottom, rect->bottom);
}

G_END_DECLS
