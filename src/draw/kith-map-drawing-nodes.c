/* kith-map-drawing-nodes.c: the subjects of a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strength is as loud as harm: both badges are as large, as bold and as near,
 * the one on the right, the other on the left. A young person's own map has no
 * badges of harm, but the colour that the young person gave a place: with a
 * word of its own, since the colour alone would be lost to some and in print.
 */

#include "config.h"

#include "kith-map-drawing-private.h"

#include "kith-drawing-badge.h"
#include "kith-drawing-pictogram.h"

#include <math.h>

#define LINE 1.6
#define PICTOGRAM 19.0
#define SMALL_PICTOGRAM 15.0
#define PAD 11.0
#define FADED 0.55
#define DOT 3.0

/* How far badges and rings reach out of a mark. */
#define AROUND 20.0

static gboolean
is_dashed (const KithMapNode *node)
{
  return node->kind == KITH_MAP_SOMEONE || node->kind == KITH_MAP_FAMILY || node->is_online;
}

static const KithDrawingColor *
choose_fill (KithMapDrawing    *self,
             const KithMapNode *node)
{
  if (node->is_focus && node->kind == KITH_MAP_PERSON)
    return &self->style.accent;

  if (node->kind == KITH_MAP_PERSON && node->is_young)
    return &self->style.young;

  return &self->style.adult;
}

static void
draw_body (KithMapDrawing *self,
           cairo_t        *cr,
           guint           node)
{
  static const double dashes[] = { 4, 3 };
  const KithMapNode *values = &self->nodes[node];
  const KithDrawingShape *shape = &self->shapes[node];
  gboolean is_filled = values->is_focus && values->kind == KITH_MAP_PERSON;

  cairo_new_path (cr);
  kith_drawing_shape_trace (shape, cr, 0);
  kith_drawing_set_color (cr, &self->style.paper);
  cairo_fill_preserve (cr);
  kith_drawing_set_faded_color (cr, choose_fill (self, values), values->is_ended ? FADED : 1);
  cairo_fill_preserve (cr);
  kith_drawing_set_faded_color (cr, is_filled ? &self->style.accent : &self->style.line, values->is_ended ? FADED : 1);
  cairo_set_dash (cr, dashes, is_dashed (values) ? 2 : 0, 0);
  cairo_set_line_width (cr, LINE * self->style.weight);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  /* A place or an organisation that the map is about is not filled: its picture must be seen. */
  if (values->is_focus)
    {
      kith_drawing_shape_trace (shape, cr, 3.5);
      kith_drawing_set_color (cr, &self->style.accent);
      cairo_set_line_width (cr, 2 * self->style.weight);
      cairo_stroke (cr);
    }
}

static void
draw_cross (KithMapDrawing         *self,
            cairo_t                *cr,
            const KithDrawingShape *shape)
{
  double half = shape->width / 2;

  kith_drawing_set_color (cr, &self->style.line);
  cairo_set_line_width (cr, LINE * self->style.weight);
  cairo_move_to (cr, shape->at.x - half, shape->at.y - half);
  cairo_line_to (cr, shape->at.x + half, shape->at.y + half);
  cairo_move_to (cr, shape->at.x + half, shape->at.y - half);
  cairo_line_to (cr, shape->at.x - half, shape->at.y + half);
  cairo_stroke (cr);
}

static void
draw_text (cairo_t                *cr,
           PangoLayout            *layout,
           double                  x,
           double                  y,
           double                  most,
           const KithDrawingColor *color)
{
  double width, height, scale;

  kith_map_drawing_size (layout, &width, &height);
  scale = width > most ? most / width : 1;
  cairo_save (cr);
  cairo_translate (cr, x - width * scale / 2, y - height * scale / 2);
  cairo_scale (cr, scale, scale);
  kith_drawing_set_color (cr, color);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
draw_person_text (KithMapDrawing *self,
                  cairo_t        *cr,
                  guint           node)
{
  const KithMapNode *values = &self->nodes[node];
  const KithDrawingShape *shape = &self->shapes[node];
  const KithDrawingColor *color = values->is_focus ? &self->style.on_accent : &self->style.ink;

  if (self->is_small)
    return;

  if (kith_map_drawing_is_inside (self, node))
    draw_text (cr, kith_map_drawing_get_label (self, node), shape->at.x, shape->at.y, shape->width - 8, color);
  else if (values->age >= 0)
    draw_text (cr, kith_map_drawing_get_number (self, values->age), shape->at.x, shape->at.y, shape->width - 8, color);
}

static void
draw_someone_text (KithMapDrawing *self,
                   cairo_t        *cr,
                   guint           node)
{
  PangoLayout *text = kith_map_drawing_get_badge (self);

  pango_layout_set_text (text, "?", -1);
  draw_text (cr, text, self->shapes[node].at.x, self->shapes[node].at.y, 20, &self->style.ink);
}

/* A picture and a name, or initials and a role, beside each other. */
static void
draw_block_text (KithMapDrawing *self,
                 cairo_t        *cr,
                 guint           node)
{
  const KithMapNode *values = &self->nodes[node];
  const KithDrawingShape *shape = &self->shapes[node];
  double x = shape->at.x - shape->width / 2 + PAD;
  double width, height;
  PangoLayout *label = kith_map_drawing_get_label (self, node);

  if (values->kind == KITH_MAP_ORGANISATION)
    {
      KithDrawingPoint at = { x + SMALL_PICTOGRAM / 2, shape->at.y };

      kith_drawing_set_color (cr, &self->style.line);
      kith_drawing_pictogram (cr, values->pictogram != NULL ? values->pictogram : "office", &at, SMALL_PICTOGRAM);
      x += SMALL_PICTOGRAM + 6;
    }
  kith_map_drawing_size (label, &width, &height);
  kith_drawing_set_color (cr, &self->style.ink);
  cairo_move_to (cr, x, shape->at.y - height / 2);
  pango_cairo_show_layout (cr, label);
  if (values->kind == KITH_MAP_PROFESSIONAL && *values->detail != '\0')
    {
      x += width + 6;
      kith_map_drawing_size (kith_map_drawing_get_detail (self, node), &width, &height);
      kith_drawing_set_color (cr, &self->style.dim);
      cairo_move_to (cr, x, shape->at.y - height / 2);
      pango_cairo_show_layout (cr, kith_map_drawing_get_detail (self, node));
    }
}

static void
draw_place_picture (KithMapDrawing *self,
                    cairo_t        *cr,
                    guint           node)
{
  const KithMapNode *values = &self->nodes[node];

  kith_drawing_set_color (cr, &self->style.line);
  kith_drawing_pictogram (cr, values->pictogram != NULL ? values->pictogram : values->is_online ? "chat" : "place",
                          &self->shapes[node].at, PICTOGRAM);
}

static void
draw_inside (KithMapDrawing *self,
             cairo_t        *cr,
             guint           node)
{
  switch (self->nodes[node].kind)
    {
    case KITH_MAP_PERSON:
      draw_person_text (self, cr, node);
      break;

    case KITH_MAP_SOMEONE:
      draw_someone_text (self, cr, node);
      break;

    case KITH_MAP_PLACE:
      draw_place_picture (self, cr, node);
      break;

    case KITH_MAP_FAMILY:
    case KITH_MAP_GROUP:
      draw_text (cr, kith_map_drawing_get_label (self, node), self->shapes[node].at.x, self->shapes[node].at.y,
                 self->shapes[node].width - PAD, &self->style.ink);
      break;

    case KITH_MAP_ORGANISATION:
    case KITH_MAP_PROFESSIONAL:
    default:
      draw_block_text (self, cr, node);
    }
}

static void
draw_badges (KithMapDrawing *self,
             cairo_t        *cr,
             guint           node)
{
  const KithMapNode *values = &self->nodes[node];
  const KithDrawingShape *shape = &self->shapes[node];
  double reach = MIN (shape->width, shape->height * 1.2) / 2;
  double y = shape->at.y - shape->height / 2 + (values->kind == KITH_MAP_PLACE ? 3 : -1);
  KithDrawingPoint right = { shape->at.x + reach - 1, y };
  KithDrawingPoint left = { shape->at.x - reach + 1, y };

  if (values->n_harm > 0 && kith_map_scene_get_values (self->scene)->kind != KITH_MAP_OWN)
    kith_drawing_badge (cr, &self->style, kith_map_drawing_get_badge (self), KITH_DRAWING_HARM, values->n_harm, &right);
  if (values->n_strengths > 0)
    kith_drawing_badge (cr, &self->style, kith_map_drawing_get_badge (self), KITH_DRAWING_STRENGTH, values->n_strengths,
                        &left);
}

static void
draw_sign (cairo_t                *cr,
           KithMapSafety           safety,
           const KithDrawingPoint *at)
{
  cairo_new_path (cr);
  if (safety == KITH_SAFETY_GREEN)
    {
      cairo_move_to (cr, at->x - 3.6, at->y);
      cairo_line_to (cr, at->x - 1, at->y + 2.8);
      cairo_line_to (cr, at->x + 3.8, at->y - 3);
    }
  else if (safety == KITH_SAFETY_AMBER)
    {
      cairo_move_to (cr, at->x - 4, at->y + 1);
      cairo_curve_to (cr, at->x - 1.5, at->y - 4, at->x + 1.5, at->y + 4, at->x + 4, at->y - 1);
    }
  else
    {
      cairo_move_to (cr, at->x - 3, at->y - 3);
      cairo_line_to (cr, at->x + 3, at->y + 3);
      cairo_move_to (cr, at->x + 3, at->y - 3);
      cairo_line_to (cr, at->x - 3, at->y + 3);
    }
  cairo_stroke (cr);
}

/* How safe the young person says it is: a tick, a wave or a cross, on their own colour. */
static void
draw_safety (KithMapDrawing *self,
             cairo_t        *cr,
             guint           node)
{
  static const KithDrawingColor colors[KITH_N_MAP_SAFETIES] =
  {
    [KITH_SAFETY_RED] = { 0.96, 0.72, 0.69, 1 },
    [KITH_SAFETY_AMBER] = { 0.98, 0.86, 0.55, 1 },
    [KITH_SAFETY_GREEN] = { 0.68, 0.88, 0.72, 1 },
  };
  const KithDrawingColor ink = { 0.12, 0.12, 0.14, 1 };
  const KithDrawingShape *shape = &self->shapes[node];
  KithMapSafety safety = self->nodes[node].safety;
  KithDrawingPoint at = { shape->at.x + shape->width / 2 - 2, shape->at.y + shape->height / 2 - 7 };

  if (safety == KITH_SAFETY_NOT_SAID)
    return;

  cairo_new_path (cr);
  cairo_arc (cr, at.x, at.y, 8, 0, 2 * G_PI);
  kith_drawing_set_color (cr, &colors[safety]);
  cairo_fill_preserve (cr);
  kith_drawing_set_color (cr, &ink);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
  draw_sign (cr, safety, &at);
}

/**
 * kith_map_drawing_draw_node:
 * @node: a subject
 * @cr: where to draw
 *
 * Draws the subject's own mark, and no label beside it.
 */
void
kith_map_drawing_draw_node (KithMapDrawing *self,
                            guint           node,
                            cairo_t        *cr)
{
  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (node < self->n_nodes);
  g_return_if_fail (cr != NULL);

  if (self->hulls[node] != NULL || self->boxes[node].width > 0)
    return;

  draw_body (self, cr, node);
  draw_inside (self, cr, node);
  if (self->nodes[node].is_dead)
    draw_cross (self, cr, &self->shapes[node]);
  draw_badges (self, cr, node);
  draw_safety (self, cr, node);
}

static void
draw_dot (KithMapDrawing *self,
          cairo_t        *cr,
          guint           node,
          double          zoom)
{
  const KithMapNode *values = &self->nodes[node];
  const KithDrawingPoint *at = &self->shapes[node].at;
  double half = (values->is_focus ? 2 * DOT : DOT) / zoom;
  KithDrawingShape dot = self->shapes[node];

  kith_drawing_set_color (cr, values->is_focus ? &self->style.accent : &self->style.line);
  if (values->kind == KITH_MAP_PERSON && values->shape == 'F')
    {
      dot.width = dot.height = 2 * half;
      kith_drawing_shape_trace (&dot, cr, 0);
    }
  else
    {
      cairo_rectangle (cr, at->x - half, at->y - half, 2 * half, 2 * half);
    }
  cairo_fill (cr);
}

/**
 * kith_map_drawing_draw_nodes:
 * @cr: where to draw
 * @clip: what of the map is seen
 * @zoom: how large it is drawn
 */
void
kith_map_drawing_draw_nodes (KithMapDrawing       *self,
                             cairo_t              *cr,
                             const KithDrawingBox *clip,
                             double                zoom)
{
  KithDrawingBox seen = { clip->x - AROUND, clip->y - AROUND, clip->width + 2 * AROUND, clip->height + 2 * AROUND };

  self->is_small = zoom < KITH_MAP_ZOOM_LABELS;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      KithDrawingBox box;

      if (!kith_map_drawing_is_shown (self, i))
        continue;

      kith_map_drawing_get_box (self, i, &box);
      if (!kith_drawing_box_meets (&box, &seen))
        continue;

      if (zoom >= KITH_MAP_ZOOM_DOTS)
        kith_map_drawing_draw_node (self, i, cr);
      else if (self->hulls[i] == NULL && self->boxes[i].width <= 0)
        draw_dot (self, cr, i, zoom);
    }
}
