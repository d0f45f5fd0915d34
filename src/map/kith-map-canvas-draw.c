/* kith-map-canvas-draw.c: what lies under and over the picture of a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture itself is kept; this is what may be drawn anew at each step of the
 * pointer or the keyboard, and so has to be little.
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#define RING 3.0
#define PENCIL 10.0f

static void
draw_ring (KithMapCanvas *self,
           cairo_t       *cr,
           guint          node,
           double         apart,
           double         width,
           double         alpha)
{
  KithMapDrawing *drawing = kith_map_picture_get_drawing (self->picture);
  double scale = MIN (kith_viewport_get_scale (self->viewport), 1);

  cairo_new_path (cr);
  kith_map_drawing_trace_node (drawing, node, cr, apart);
  kith_drawing_set_faded_color (cr, &kith_map_drawing_get_style (drawing)->accent, alpha);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, width / scale);
  cairo_stroke (cr);
}

static void
draw_area (KithMapCanvas *self,
           cairo_t       *cr)
{
  const KithDrawingStyle *style = kith_map_drawing_get_style (kith_map_picture_get_drawing (self->picture));
  KithDrawingBox area;

  if (!kith_map_canvas_get_area (self, &area))
    return;

  cairo_new_path (cr);
  cairo_rectangle (cr, area.x, area.y, area.width, area.height);
  kith_drawing_set_faded_color (cr, &style->accent, 0.14);
  cairo_fill_preserve (cr);
  kith_drawing_set_color (cr, &style->accent);
  cairo_set_line_width (cr, 1 / kith_viewport_get_scale (self->viewport));
  cairo_stroke (cr);
}

static void
draw_tie_focus (KithMapCanvas *self,
                cairo_t       *cr)
{
  KithMapDrawing *drawing = kith_map_picture_get_drawing (self->picture);
  const KithMapTie *tie = &kith_map_scene_get_values (self->scene)->ties[self->focused_tie];

  if (!kith_map_drawing_is_tie_shown (drawing, (guint)self->focused_tie))
    return;

  kith_map_drawing_draw_halo (drawing, (guint)self->focused_tie, cr);
  draw_ring (self, cr, tie->from, RING, 2, 1);
  draw_ring (self, cr, tie->to, RING, 2, 1);
}

/* What is chosen, what the keyboard is at, what the pointer is at. */
static void
draw_overlay (KithMapCanvas *self,
              GtkSnapshot   *snapshot)
{
  KithMapDrawing *drawing = kith_map_picture_get_drawing (self->picture);
  KithDrawingBox seen;
  cairo_t *cr = NULL;

  kith_viewport_get_seen (self->viewport, &seen);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)seen.x, (float)seen.y,
                                                                 (float)seen.width, (float)seen.height));
  if (self->focused_tie >= 0)
    draw_tie_focus (self, cr);
  for (guint i = 0; self->n_selected > 0 && i < self->n_nodes; i++)
    {
      if (self->selected[i] != 0 && kith_map_drawing_is_shown (drawing, i))
        draw_ring (self, cr, i, RING, 2, 1);
    }
  if (self->hovered >= 0)
    draw_ring (self, cr, (guint)self->hovered, RING, 2, 0.4);
  if (self->focused >= 0 && self->focused_tie < 0 && kith_map_drawing_is_shown (drawing, (guint)self->focused) &&
      gtk_widget_has_focus (GTK_WIDGET (self)))
    draw_ring (self, cr, (guint)self->focused, RING + 1, 2, 1);
  draw_area (self, cr);
  cairo_destroy (cr);
}

/* A young person's own map lies on paper of its own, in a frame of pencil. */
static void
draw_paper (KithMapCanvas *self,
            GtkSnapshot   *snapshot)
{
  const KithDrawingStyle *style = kith_map_drawing_get_style (kith_map_picture_get_drawing (self->picture));
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float)gtk_widget_get_height (GTK_WIDGET (self));
  const GdkRGBA paper = { (float)style->paper.red, (float)style->paper.green, (float)style->paper.blue, 1 };

  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (kith_map_scene_get_values (self->scene)->kind == KITH_MAP_OWN && width > 4 * PENCIL && height > 4 * PENCIL)
    {
      const GdkRGBA pencil = { (float)style->dim.red, (float)style->dim.green, (float)style->dim.blue, 0.55f };
      const GdkRGBA colors[] = { pencil, pencil, pencil, pencil };
      const float widths[] = { 1.5f, 1.5f, 1.5f, 1.5f };
      GskRoundedRect frame;

      gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (PENCIL, PENCIL, width - 2 * PENCIL,
                                                                    height - 2 * PENCIL), 4);
      gtk_snapshot_append_border (snapshot, &frame, widths, colors);
    }
}

/**
 * kith_map_canvas_draw:
 * @snapshot: where to draw
 *
 * Draws the map, and over it what the pointer and the keyboard are at.
 */
void
kith_map_canvas_draw (KithMapCanvas *self,
                      GtkSnapshot   *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float)gtk_widget_get_width (widget);
  float height = (float)gtk_widget_get_height (widget);
  float scale = (float)kith_viewport_get_scale (self->viewport);
  KithDrawingPoint origin;

  if (self->picture == NULL)
    return;

  origin = kith_viewport_to_screen (self->viewport, 0, 0);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_paper (self, snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)origin.x, (float)origin.y));
  gtk_snapshot_scale (snapshot, scale, scale);
  kith_map_picture_snapshot (self->picture, self->viewport, snapshot);
  draw_overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
