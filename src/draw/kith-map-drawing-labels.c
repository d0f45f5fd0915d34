/* kith-map-drawing-labels.c: what is written beside the subjects of a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A label gives way before a mark does. Each has a few places, the best first;
 * it takes the first where no mark and no label stands, and is left out where
 * there is none: the name is still said, in the list, and where the pointer rests.
 * What the map is about comes first, then groups and places, then ages, then
 * what is written on ties. When it is drawn small, the letters stay as large as
 * they can be read, and so fewer fit.
 */

#include "config.h"

#include "kith-map-drawing-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define HALO 2.0
#define BELOW 3.0
#define BESIDE 6.0

/* Smaller than this share of their size letters are not drawn. */
#define LEAST_SCALE 0.82

typedef struct
{
  KithMapDrawing       *self;
  cairo_t              *cr;
  const KithDrawingBox *clip;
  double                zoom;
  double                scale;      /* of letters, on the map */
  GArray               *taken;      /* of KithDrawingBox */
} Writing;

static gboolean
is_free (Writing              *writing,
         const KithDrawingBox *box)
{
  for (guint i = 0; i < writing->taken->len; i++)
    {
      if (kith_drawing_box_meets (&g_array_index (writing->taken, KithDrawingBox, i), box))
        return FALSE;
    }

  return TRUE;
}

static void
show_halo (Writing     *writing,
           PangoLayout *layout)
{
  static const double around[][2] =
  {
    { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 }, { -0.7, -0.7 }, { 0.7, -0.7 }, { -0.7, 0.7 }, { 0.7, 0.7 },
  };

  kith_drawing_set_color (writing->cr, &writing->self->style.paper);
  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    {
      cairo_move_to (writing->cr, around[i][0] * HALO, around[i][1] * HALO);
      pango_cairo_show_layout (writing->cr, layout);
    }
}

/* A layout with a width of its own has its letters in the middle of it, or at its side. */
static void
show (Writing                *writing,
      PangoLayout            *layout,
      const KithDrawingBox   *box,
      const KithDrawingColor *color)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  cairo_save (writing->cr);
  cairo_translate (writing->cr, box->x, box->y);
  cairo_scale (writing->cr, writing->scale, writing->scale);
  cairo_translate (writing->cr, -(double)extents.x / PANGO_SCALE, 0);
  show_halo (writing, layout);
  kith_drawing_set_color (writing->cr, color);
  cairo_move_to (writing->cr, 0, 0);
  pango_cairo_show_layout (writing->cr, layout);
  cairo_restore (writing->cr);
}

static gboolean
try_at (Writing                *writing,
        PangoLayout            *layout,
        double                  x,
        double                  y,
        const KithDrawingColor *color,
        gboolean                must)
{
  double width, height;
  KithDrawingBox box;

  kith_map_drawing_size (layout, &width, &height);
  width *= writing->scale;
  height *= writing->scale;
  box = (KithDrawingBox) { x - width / 2, y - height / 2, width, height };
  if (!must && !is_free (writing, &box))
    return FALSE;

  g_array_append_val (writing->taken, box);
  if (kith_drawing_box_meets (&box, writing->clip))
    show (writing, layout, &box, color);

  return TRUE;
}

/* Below, above, on the right, on the left. */
static gboolean
write_round (Writing                *writing,
             PangoLayout            *layout,
             const KithDrawingBox   *box,
             const KithDrawingColor *color,
             gboolean                must)
{
  double width, height;
  double x = box->x + box->width / 2;
  double y = box->y + box->height / 2;
  double bottom, right;

  kith_map_drawing_size (layout, &width, &height);
  bottom = box->y + box->height + BELOW + height * writing->scale / 2;
  right = box->width / 2 + BESIDE + width * writing->scale / 2;
  if (try_at (writing, layout, x, bottom, color, FALSE) ||
      try_at (writing, layout, x, box->y - BELOW - height * writing->scale / 2, color, FALSE) ||
      try_at (writing, layout, x + right, y, color, FALSE) ||
      try_at (writing, layout, x - right, y, color, FALSE))
    return TRUE;

  return must && try_at (writing, layout, x, bottom, color, TRUE);
}

/* Outside of the hull: above it, below it, then at its sides. */
static void
write_group (Writing *writing,
             guint    node)
{
  KithMapDrawing *self = writing->self;
  PangoLayout *layout = kith_map_drawing_get_label (self, node);
  KithDrawingBox box;
  double width, height, half;

  kith_map_drawing_get_box (self, node, &box);
  kith_map_drawing_size (layout, &width, &height);
  half = height * writing->scale / 2 + BELOW;
  for (guint i = 0; i < 3; i++)
    {
      static const double across[] = { 0.5, 0.2, 0.8 };
      double x = box.x + box.width * across[i];

      if (try_at (writing, layout, x, box.y - half, &self->style.dim, FALSE) ||
          try_at (writing, layout, x, box.y + box.height + half, &self->style.dim, FALSE))
        return;
    }
  try_at (writing, layout, box.x - width * writing->scale / 2 - BESIDE, box.y + box.height / 2, &self->style.dim, FALSE);
}

/* On the edge, which has a gap there. */
static void
write_household (Writing *writing,
                 guint    node)
{
  KithMapDrawing *self = writing->self;
  PangoLayout *layout = kith_map_drawing_get_label (self, node);
  const KithDrawingBox *box = &self->boxes[node];
  double width, height;

  kith_map_drawing_size (layout, &width, &height);
  width *= writing->scale;
  cairo_rectangle (writing->cr, box->x + box->width - width - 28, box->y - 2, width + 8, 4);
  kith_drawing_set_color (writing->cr, &self->style.paper);
  cairo_fill (writing->cr);
  try_at (writing, layout, box->x + box->width - width / 2 - 24, box->y, &self->style.dim, TRUE);
}

static gboolean
has_name_beside (KithMapDrawing *self,
                 guint           node)
{
  return *self->nodes[node].label != '\0' && !kith_map_drawing_is_inside (self, node);
}

static void
write_name (Writing *writing,
            guint    node)
{
  KithMapDrawing *self = writing->self;
  const KithMapNode *values = &self->nodes[node];
  KithDrawingBox box;

  kith_map_drawing_get_box (self, node, &box);
  if (self->hulls[node] != NULL)
    write_group (writing, node);
  else if (self->boxes[node].width > 0)
    write_household (writing, node);
  else
    write_round (writing, kith_map_drawing_get_label (self, node), &box,
                 values->kind == KITH_MAP_SOMEONE ? &self->style.dim : &self->style.ink, values->is_focus);
}

static void
write_age (Writing *writing,
           guint    node)
{
  KithMapDrawing *self = writing->self;
  PangoLayout *layout = kith_map_drawing_get_number (self, self->nodes[node].age);
  KithDrawingBox box;
  double width, height;

  kith_map_drawing_get_box (self, node, &box);
  kith_map_drawing_size (layout, &width, &height);
  try_at (writing, layout, box.x + box.width / 2, box.y + box.height + height / 2 + 1, &self->style.dim, FALSE);
}

static void
write_new (Writing *writing,
           double   x,
           double   y)
{
  PangoLayout *layout = kith_map_drawing_get_badge (writing->self);

  /* Translators: beside what came onto a map after it was last reviewed */
  pango_layout_set_text (layout, C_("map", "new"), -1);
  try_at (writing, layout, x, y, &writing->self->style.accent, FALSE);
}

static void
write_new_node (Writing *writing,
                guint    node)
{
  KithDrawingBox box;

  kith_map_drawing_get_box (writing->self, node, &box);
  write_new (writing, box.x + box.width + 14, box.y + box.height - 4);
}

/* The year in which it ended, “unconfirmed”, “new”: words beside the marks of a tie. */
static void
write_tie (Writing *writing,
           guint    tie)
{
  KithMapDrawing *self = writing->self;
  const KithMapTie *values = &self->ties[tie];
  KithMapRoute route;
  KithDrawingPoint at;
  double dx, dy;

  if (!kith_map_drawing_route (self, tie, &route))
    return;

  kith_map_drawing_get_middle (&route, &at, &dx, &dy);
  if (values->status == KITH_TIE_ENDED && values->end != KITH_DATE_NONE)
    {
      int year;

      kith_date_get_ymd (values->end, &year, NULL, NULL);
      try_at (writing, kith_map_drawing_get_number (self, year), at.x - dy * 18, at.y + dx * 18, &self->style.dim, FALSE);
    }
  if (values->status == KITH_TIE_UNCONFIRMED)
    {
      PangoLayout *layout = kith_map_drawing_get_badge (self);

      /* Translators: beside a tie on a map that nobody has confirmed */
      pango_layout_set_text (layout, C_("map", "unconfirmed"), -1);
      try_at (writing, layout, at.x - dy * 18, at.y + dx * 18, &self->style.dim, FALSE);
    }
  if (values->is_new && self->shows_new)
    write_new (writing, at.x + dy * 18, at.y - dx * 18);
}

static void
take_marks (Writing *writing)
{
  KithMapDrawing *self = writing->self;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      KithDrawingBox box;

      if (!kith_map_drawing_is_shown (self, i) || self->hulls[i] != NULL || self->boxes[i].width > 0)
        continue;

      kith_map_drawing_get_box (self, i, &box);
      if (kith_drawing_box_meets (&box, writing->clip))
        g_array_append_val (writing->taken, box);
    }
}

static gboolean
is_wanted (Writing *writing,
           guint    node)
{
  KithDrawingBox box;

  if (!kith_map_drawing_is_shown (writing->self, node))
    return FALSE;

  kith_map_drawing_get_box (writing->self, node, &box);
  box = (KithDrawingBox) { box.x - 70, box.y - 40, box.width + 140, box.height + 80 };

  return kith_drawing_box_meets (&box, writing->clip);
}

static void
write_names (Writing *writing)
{
  KithMapDrawing *self = writing->self;
  gint focus = kith_map_scene_get_focus (self->scene);

  if (focus >= 0 && is_wanted (writing, (guint)focus) && has_name_beside (self, (guint)focus))
    write_name (writing, (guint)focus);

  /* From afar only places and groups have their names. */
  for (guint i = 0; i < self->n_nodes; i++)
    {
      gboolean is_person = self->nodes[i].kind == KITH_MAP_PERSON || self->nodes[i].kind == KITH_MAP_SOMEONE;

      if ((gint)i != focus && is_wanted (writing, i) && has_name_beside (self, i) &&
          (!is_person || writing->zoom >= KITH_MAP_ZOOM_LABELS))
        write_name (writing, i);
    }
}

static void
write_ages (Writing *writing)
{
  KithMapDrawing *self = writing->self;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (self->nodes[i].kind == KITH_MAP_PERSON && self->nodes[i].age >= 0 && kith_map_drawing_is_inside (self, i) &&
          is_wanted (writing, i))
        write_age (writing, i);
      if (self->nodes[i].is_recorded_new && self->shows_new && is_wanted (writing, i))
        write_new_node (writing, i);
    }
  for (guint i = 0; i < self->n_ties; i++)
    {
      if (kith_map_drawing_is_tie_shown (self, i))
        write_tie (writing, i);
    }
}

/**
 * kith_map_drawing_draw_labels:
 * @cr: where to draw
 * @clip: what of the map is seen
 * @zoom: how large it is drawn
 */
void
kith_map_drawing_draw_labels (KithMapDrawing       *self,
                              cairo_t              *cr,
                              const KithDrawingBox *clip,
                              double                zoom)
{
  g_autoptr(GArray) taken = NULL;
  Writing writing;

  if (zoom < KITH_MAP_ZOOM_DOTS)
    return;

  taken = g_array_new (FALSE, FALSE, sizeof (KithDrawingBox));
  writing = (Writing) { self, cr, clip, zoom, MAX (1, LEAST_SCALE / zoom), taken };
  take_marks (&writing);
  write_names (&writing);
  if (zoom >= KITH_MAP_ZOOM_AGES)
    write_ages (&writing);
}
