/* kith-map-drawing-hulls.c: what lies round peer groups and households
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group has the same line round its members as the layout keeps free of
 * others. A household is the rectangle round them, as genograms have it. Both
 * lie round those who are drawn: with nobody of it in sight a group is a mark
 * of its own.
 */

#include "config.h"

#include "kith-map-drawing-private.h"

#include "kith-graph-hull.h"

#define MARGIN 20.0
#define ROOM_ACROSS 34.0
#define ROOM_BELOW 44.0
#define AGE 12.0
#define CORNER 14.0

static GArray *
list_members (KithMapDrawing *self,
              guint           group)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (KithGraphRect));

  for (guint i = 0; i < self->n_nodes; i++)
    {
      const KithDrawingShape *shape = &self->shapes[i];
      KithGraphRect rect = { shape->at.x - shape->width / 2, shape->at.y - shape->height / 2,
                             shape->at.x + shape->width / 2, shape->at.y + shape->height / 2 + AGE };

      if (self->nodes[i].group == (int)group && i != group && kith_map_drawing_is_shown (self, i))
        g_array_append_val (rects, rect);
    }

  return rects;
}

static void
make_hull (KithMapDrawing *self,
           guint           group)
{
  g_autoptr(GArray) rects = list_members (self, group);
  KithDrawingPoint middle = { 0, 0 };

  g_clear_pointer (&self->hulls[group], g_array_unref);
  if (rects->len == 0)
    return;

  for (guint i = 0; i < rects->len; i++)
    {
      const KithGraphRect *rect = &g_array_index (rects, KithGraphRect, i);

      middle.x += (rect->left + rect->right) / 2 / rects->len;
      middle.y += (rect->top + rect->bottom) / 2 / rects->len;
    }
  self->shapes[group].at = middle;
  self->hulls[group] = kith_graph_hull_new_round ((const KithGraphRect *)(gconstpointer)rects->data, rects->len, MARGIN);
}

static void
make_box (KithMapDrawing *self,
          guint           household)
{
  KithDrawingBox box = { 0 };

  for (guint i = 0; i < self->n_nodes; i++)
    {
      const KithDrawingShape *shape = &self->shapes[i];

      if (self->nodes[i].household == (int)household && i != household && kith_map_drawing_is_shown (self, i))
        kith_drawing_box_add (&box, &(KithDrawingBox) { shape->at.x - ROOM_ACROSS, shape->at.y - ROOM_ACROSS,
                                                        2 * ROOM_ACROSS, ROOM_ACROSS + ROOM_BELOW });
    }
  self->boxes[household] = box;
  if (box.width > 0)
    self->shapes[household].at = (KithDrawingPoint) { box.x + box.width / 2, box.y + box.height / 2 }
  ;
}

/**
 * kith_map_drawing_make_hulls:
 *
 * Lays the groups and households round their members again.
 */
void
kith_map_drawing_make_hulls (KithMapDrawing *self)
{
  g_autofree guint8 *is_wanted = g_new0 (guint8, self->n_nodes + 1);

  /* Most subjects are in no group, and none is looked for that nobody is in. */
  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (self->nodes[i].group >= 0)
        is_wanted[self->nodes[i].group] |= 1;
      if (self->nodes[i].household >= 0)
        is_wanted[self->nodes[i].household] |= 2;
    }

  for (guint i = 0; i < self->n_nodes; i++)
    {
      if ((is_wanted[i] & 1) != 0 && self->nodes[i].kind == KITH_MAP_GROUP)
        make_hull (self, i);
      if ((is_wanted[i] & 2) != 0 && self->nodes[i].kind == KITH_MAP_FAMILY)
        make_box (self, i);
    }
}

static void
draw_hull (KithMapDrawing *self,
           cairo_t        *cr,
           GArray         *outline)
{
  cairo_new_path (cr);
  for (guint i = 0; i < outline->len; i++)
    {
      const KithGraphPoint *point = &g_array_index (outline, KithGraphPoint, i);

      cairo_line_to (cr, point->x, point->y);
    }
  cairo_close_path (cr);
  kith_drawing_set_color (cr, &self->style.hull);
  cairo_fill_preserve (cr);
  kith_drawing_set_color (cr, &self->style.hull_line);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.2 * self->style.weight);
  cairo_stroke (cr);
}

static void
draw_box (KithMapDrawing       *self,
          cairo_t              *cr,
          const KithDrawingBox *box)
{
  static const double dashes[] = { 5, 4 };

  cairo_new_path (cr);
  kith_drawing_rounded (cr, box, CORNER);
  kith_drawing_set_color (cr, &self->style.dim);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.4 * self->style.weight);
  cairo_stroke (cr);
}

/**
 * kith_map_drawing_draw_hulls:
 * @cr: where to draw
 * @clip: what of the map is seen
 */
void
kith_map_drawing_draw_hulls (KithMapDrawing       *self,
                             cairo_t              *cr,
                             const KithDrawingBox *clip)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      KithDrawingBox box;

      if ((self->hulls[i] == NULL && self->boxes[i].width <= 0) || !kith_map_drawing_is_shown (self, i))
        continue;

      kith_map_drawing_get_box (self, i, &box);
      if (!kith_drawing_box_meets (&box, clip))
        continue;

      if (self->hulls[i] != NULL)
        draw_hull (self, cr, self->hulls[i]);
      else
        draw_box (self, cr, &self->boxes[i]);
    }
}
