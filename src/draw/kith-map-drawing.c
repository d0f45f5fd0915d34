/* kith-map-drawing.c: a map as it looks, on a screen and on paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is one way in which a map is drawn, and this is it: with cairo and Pango,
 * layer upon layer. The window keeps what a layer drew as a node and moves it; a
 * printer, a PDF, an SVG and a PNG are surfaces like any other. So a mark cannot
 * mean one thing on the screen and another on paper, and kithctl, which has no
 * display, draws the same.
 *
 *     KithMapScene ──> shapes (how large is each) ─┐
 *     points       ──> hulls, routes              ─┴─> hulls, ties, nodes, labels
 *
 * All places are in the map's own units. Whoever draws sets the scale, says which
 * part is seen and how large: what does not meet that part is passed over, and
 * what could not be read at that size is left out. To look at each of a few
 * thousand boxes costs less than a tree that would have to be built again for
 * each move, so there is none.
 */

#include "config.h"

#include "kith-map-drawing-private.h"

#include "kith-graph-hull.h"

#define PERSON 36.0
#define FOCUS 48.0
#define DIAMOND 42.0
#define PLACE 54.0
#define BLOCK 32.0
#define PILL 28.0
#define PAD 11.0
#define SMALL_PICTOGRAM 15.0
#define BETWEEN 6.0

/* Room for badges and rings round a mark. */
#define MARGIN 12.0

G_DEFINE_FINAL_TYPE (KithMapDrawing, kith_map_drawing, G_TYPE_OBJECT)

static void
shape_person (KithMapDrawing *self,
              guint           node)
{
  const KithMapNode *values = &self->nodes[node];
  KithDrawingShape *shape = &self->shapes[node];
  double side = values->is_focus ? FOCUS : PERSON;

  shape->form = values->shape == 'F'
    ? KITH_DRAWING_CIRCLE
    : values->shape == 'M' ? KITH_DRAWING_SQUARE : KITH_DRAWING_DIAMOND;
  if (values->kind == KITH_MAP_SOMEONE)
    shape->form = KITH_DRAWING_DIAMOND;
  if (shape->form == KITH_DRAWING_DIAMOND)
    side *= DIAMOND / PERSON;
  shape->width = shape->height = side;
}

/* As wide as what stands in it. */
static void
shape_block (KithMapDrawing *self,
             guint           node)
{
  const KithMapNode *values = &self->nodes[node];
  KithDrawingShape *shape = &self->shapes[node];
  double width, height;

  kith_map_drawing_size (kith_map_drawing_get_label (self, node), &width, &height);
  shape->width = 2 * PAD + width;
  shape->height = values->kind == KITH_MAP_PROFESSIONAL ? PILL : BLOCK;
  shape->form = values->kind == KITH_MAP_PROFESSIONAL
    ? KITH_DRAWING_PILL
    : values->kind == KITH_MAP_ORGANISATION ? KITH_DRAWING_BLOCK : KITH_DRAWING_BLOB;
  if (values->kind == KITH_MAP_ORGANISATION)
    shape->width += SMALL_PICTOGRAM + BETWEEN;
  if (values->kind == KITH_MAP_PROFESSIONAL && *values->detail != '\0')
    {
      kith_map_drawing_size (kith_map_drawing_get_detail (self, node), &width, &height);
      shape->width += BETWEEN + width;
    }
}

static void
shape_nodes (KithMapDrawing *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      switch (self->nodes[i].kind)
        {
        case KITH_MAP_PERSON:
        case KITH_MAP_SOMEONE:
          shape_person (self, i);
          break;

        case KITH_MAP_PLACE:
          self->shapes[i].form = KITH_DRAWING_HEXAGON;
          self->shapes[i].height = PLACE;
          self->shapes[i].width = PLACE * 0.8660254;
          break;

        case KITH_MAP_FAMILY:
        case KITH_MAP_GROUP:
        case KITH_MAP_ORGANISATION:
        case KITH_MAP_PROFESSIONAL:
        default:
          shape_block (self, i);
        }
      self->shapes[i].at = (KithDrawingPoint) { self->nodes[i].x, self->nodes[i].y };
    }
}

static void
unref_layouts (PangoLayout **layouts,
               guint         n_layouts)
{
  for (guint i = 0; i < n_layouts; i++)
    g_clear_object (&layouts[i]);
  g_free (layouts);
}

static void
kith_map_drawing_finalize (GObject *object)
{
  KithMapDrawing *self = KITH_MAP_DRAWING (object);

  for (guint i = 0; i < self->n_nodes; i++)
    g_clear_pointer (&self->hulls[i], g_array_unref);
  unref_layouts (self->labels, self->n_nodes);
  unref_layouts (self->details, self->n_nodes);
  g_hash_table_unref (self->ages);
  g_clear_object (&self->badge);
  g_clear_object (&self->words);
  g_free (self->hulls);
  g_free (self->boxes);
  g_free (self->shapes);
  g_free (self->asides);
  g_free (self->partners);
  g_free (self->shown_nodes);
  g_free (self->shown_ties);
  g_clear_object (&self->context);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (kith_map_drawing_parent_class)->finalize (object);
}

static void
kith_map_drawing_class_init (KithMapDrawingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_map_drawing_finalize;
}

static void
kith_map_drawing_init (KithMapDrawing *self)
{
  self->ages = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  kith_drawing_style_init (&self->style, KITH_DRAWING_PAPER, FALSE);
}

/**
 * kith_map_drawing_new:
 * @scene: a map
 * @context: the letters that it is written in
 *
 * Returns: (transfer full): the map as it looks on paper, each subject where the scene has it
 */
KithMapDrawing *
kith_map_drawing_new (KithMapScene *scene,
                      PangoContext *context)
{
  KithMapDrawing *self = NULL;

  g_return_val_if_fail (KITH_IS_MAP_SCENE (scene), NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_object_new (KITH_TYPE_MAP_DRAWING, NULL);
  self->scene = g_object_ref (scene);
  self->context = g_object_ref (context);
  self->nodes = kith_map_scene_get_nodes (scene, &self->n_nodes);
  self->ties = kith_map_scene_get_ties (scene, &self->n_ties);
  self->shapes = g_new0 (KithDrawingShape, self->n_nodes + 1);
  self->hulls = g_new0 (GArray *, self->n_nodes + 1);
  self->boxes = g_new0 (KithDrawingBox, self->n_nodes + 1);
  self->labels = g_new0 (PangoLayout *, self->n_nodes + 1);
  self->details = g_new0 (PangoLayout *, self->n_nodes + 1);
  self->asides = g_new0 (double, self->n_ties + 1);
  self->partners = g_new0 (gint, self->n_ties + 1);
  shape_nodes (self);
  kith_map_drawing_make_asides (self);
  kith_map_drawing_make_hulls (self);

  return self;
}

/**
 * kith_map_drawing_get_scene:
 *
 * Returns: (transfer none): what is drawn
 */
KithMapScene *
kith_map_drawing_get_scene (KithMapDrawing *self)
{
  g_return_val_if_fail (KITH_IS_MAP_DRAWING (self), NULL);

  return self->scene;
}

/**
 * kith_map_drawing_get_style:
 *
 * Returns: (transfer none): the colours
 */
const KithDrawingStyle *
kith_map_drawing_get_style (KithMapDrawing *self)
{
  g_return_val_if_fail (KITH_IS_MAP_DRAWING (self), NULL);

  return &self->style;
}

/**
 * kith_map_drawing_set_style:
 * @style: the colours
 */
void
kith_map_drawing_set_style (KithMapDrawing         *self,
                            const KithDrawingStyle *style)
{
  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (style != NULL);

  self->style = *style;
}

/**
 * kith_map_drawing_set_points:
 * @points: (array): where each subject of the scene stands, in its order
 *
 * The point of a group or a household of which somebody is drawn is not looked at: it lies round them.
 */
void
kith_map_drawing_set_points (KithMapDrawing         *self,
                             const KithDrawingPoint *points)
{
  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (points != NULL);

  for (guint i = 0; i < self->n_nodes; i++)
    self->shapes[i].at = points[i];
  kith_map_drawing_make_hulls (self);
}

/**
 * kith_map_drawing_set_shown:
 * @nodes: (nullable): for each subject whether it is drawn; %NULL for all
 * @ties: (nullable): the same for the ties; one whose end is not drawn is not drawn either
 */
void
kith_map_drawing_set_shown (KithMapDrawing *self,
                            const guint8   *nodes,
                            const guint8   *ties)
{
  g_return_if_fail (KITH_IS_MAP_DRAWING (self));

  g_clear_pointer (&self->shown_nodes, g_free);
  g_clear_pointer (&self->shown_ties, g_free);
  if (nodes != NULL)
    self->shown_nodes = g_memdup2 (nodes, self->n_nodes);
  if (ties != NULL)
    self->shown_ties = g_memdup2 (ties, self->n_ties);
  kith_map_drawing_make_hulls (self);
}

/**
 * kith_map_drawing_set_shows_new:
 * @shows_new: whether to say what came after the last review
 */
void
kith_map_drawing_set_shows_new (KithMapDrawing *self,
                                gboolean        shows_new)
{
  g_return_if_fail (KITH_IS_MAP_DRAWING (self));

  self->shows_new = !!shows_new;
}

/**
 * kith_map_drawing_is_shown:
 * @node: a subject
 *
 * Returns: whether it is drawn
 */
gboolean
kith_map_drawing_is_shown (KithMapDrawing *self,
                           guint           node)
{
  return self->shown_nodes == NULL || self->shown_nodes[node] != 0;
}

/**
 * kith_map_drawing_is_tie_shown:
 * @tie: a tie
 *
 * Returns: whether it is drawn
 */
gboolean
kith_map_drawing_is_tie_shown (KithMapDrawing *self,
                               guint           tie)
{
  return (self->shown_ties == NULL || self->shown_ties[tie] != 0) &&
         kith_map_drawing_is_shown (self, self->ties[tie].from) &&
         kith_map_drawing_is_shown (self, self->ties[tie].to);
}

/**
 * kith_map_drawing_draw:
 * @layer: which
 * @cr: where to draw, in the map's own units
 * @clip: what of the map is seen
 * @zoom: how large it is drawn: 1 is 100 %
 */
void
kith_map_drawing_draw (KithMapDrawing       *self,
                       KithMapLayer          layer,
                       cairo_t              *cr,
                       const KithDrawingBox *clip,
                       double                zoom)
{
  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (clip != NULL);

  switch (layer)
    {
    case KITH_MAP_LAYER_HULLS:
      kith_map_drawing_draw_hulls (self, cr, clip);
      break;

    case KITH_MAP_LAYER_TIES:
      kith_map_drawing_draw_ties (self, cr, clip, zoom);
      break;

    case KITH_MAP_LAYER_NODES:
      kith_map_drawing_draw_nodes (self, cr, clip, zoom);
      break;

    case KITH_MAP_LAYER_LABELS:
      kith_map_drawing_draw_labels (self, cr, clip, zoom);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * kith_map_drawing_trace_node:
 * @node: a subject
 * @cr: where to draw
 * @apart: how far outside of its outline
 *
 * Begins a path round it.
 */
void
kith_map_drawing_trace_node (KithMapDrawing *self,
                             guint           node,
                             cairo_t        *cr,
                             double          apart)
{
  KithDrawingBox box;

  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (node < self->n_nodes);

  if (self->hulls[node] == NULL && self->boxes[node].width <= 0)
    {
      kith_drawing_shape_trace (&self->shapes[node], cr, apart);
      return;
    }

  kith_map_drawing_get_box (self, node, &box);
  box = (KithDrawingBox) { box.x - apart, box.y - apart, box.width + 2 * apart, box.height + 2 * apart };
  kith_drawing_rounded (cr, &box, MARGIN);
}

/**
 * kith_map_drawing_get_point:
 * @node: a subject
 *
 * Returns: its middle
 */
KithDrawingPoint
kith_map_drawing_get_point (KithMapDrawing *self,
                            guint           node)
{
  g_return_val_if_fail (KITH_IS_MAP_DRAWING (self), ((KithDrawingPoint) { 0, 0 }));
  g_return_val_if_fail (node < self->n_nodes, ((KithDrawingPoint) { 0, 0 }));

  return self->shapes[node].at;
}

/**
 * kith_map_drawing_get_shape:
 * @node: a subject
 *
 * Returns: its own mark, also where a line round others is drawn in its place
 */
KithDrawingShape
kith_map_drawing_get_shape (KithMapDrawing *self,
                            guint           node)
{
  g_return_val_if_fail (KITH_IS_MAP_DRAWING (self), ((KithDrawingShape) { 0 }));
  g_return_val_if_fail (node < self->n_nodes, ((KithDrawingShape) { 0 }));

  return self->shapes[node];
}

static void
get_hull_box (GArray         *hull,
              KithDrawingBox *ret_box)
{
  KithDrawingBox box = { 0 };

  for (guint i = 0; i < hull->len; i++)
    {
      const KithGraphPoint *point = &g_array_index (hull, KithGraphPoint, i);

      kith_drawing_box_add (&box, &(KithDrawingBox) { point->x, point->y, 0.01, 0.01 });
    }
  *ret_box = box;
}

/**
 * kith_map_drawing_get_box:
 * @node: a subject
 * @ret_box: (out): where it lies
 */
void
kith_map_drawing_get_box (KithMapDrawing *self,
                          guint           node,
                          KithDrawingBox *ret_box)
{
  const KithDrawingShape *shape = NULL;

  g_return_if_fail (KITH_IS_MAP_DRAWING (self));
  g_return_if_fail (node < self->n_nodes);
  g_return_if_fail (ret_box != NULL);

  shape = &self->shapes[node];
  if (self->hulls[node] != NULL)
    get_hull_box (self->hulls[node], ret_box);
  else if (self->boxes[node].width > 0)
    *ret_box = self->boxes[node];
  else
    kith_drawing_shape_get_box (shape, ret_box);
}

/**
 * kith_map_drawing_get_bounds:
 * @ret_box: (out): where all that is drawn lies
 *
 * Returns: whether anything is drawn
 */
gboolean
kith_map_drawing_get_bounds (KithMapDrawing *self,
                             KithDrawingBox *ret_box)
{
  KithDrawingBox bounds = { 0 };

  g_return_val_if_fail (KITH_IS_MAP_DRAWING (self), FALSE);
  g_return_val_if_fail (ret_box != NULL, FALSE);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      KithDrawingBox box;

      if (!kith_map_drawing_is_shown (self, i))
        continue;

      kith_map_drawing_get_box (self, i, &box);
      box = (KithDrawingBox) { box.x - MARGIN, box.y - MARGIN, box.width + 2 * MARGIN, box.height + 3 * MARGIN };
      kith_drawing_box_add (&bounds, &box);
    }
  if (bounds.width <= 0)
    return FALSE;

  *ret_box = bounds;
  return TRUE;
}

/**
 * kith_map_drawing_find_node:
 * @x: a place on the map
 * @y: a place on the map
 * @apart: how far from a mark still counts
 *
 * A group lies below those who are in it, so it is found where none of them is.
 *
 * Returns: the subject that is drawn there, or -1
 */
gint
kith_map_drawing_find_node (KithMapDrawing *self,
                            double          x,
                            double          y,
                            double          apart)
{
  g_return_val_if_fail (KITH_IS_MAP_DRAWING (self), -1);

  for (guint i = self->n_nodes; i-- > 0;)
    {
      if (kith_map_drawing_is_shown (self, i) && self->hulls[i] == NULL && self->boxes[i].width <= 0 &&
          kith_drawing_shape_contains (&self->shapes[i], x, y, apart))
        return (gint)i;
    }

  return -1;
}
