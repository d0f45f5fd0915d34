/* kith-map-picture.c: what was drawn of a map, kept
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers draw once, in the map's own units, what is seen and some more around
 * it, and the node is kept. To move the map within that costs nothing but
 * painting; what the pointer and the keyboard are at is drawn over it by the
 * canvas. Another zoom draws anew: labels give way to each other by what is seen
 * and how large. All layers are one node: whatever changes one of them changes
 * the others too, and cairo paints each node by way of an image of its own.
 */

#include "config.h"

#include "kith-map-picture.h"

/* How much more than what is seen is drawn, on each side. */
#define AROUND 0.25

struct _KithMapPicture
{
  GObject         parent_instance;

  KithMapDrawing *drawing;
  GskRenderNode  *node;
  KithDrawingBox  drawn;
  double          zoom;
  guint           n_drawn;
  guint           is_drawn : 1;
};

G_DEFINE_FINAL_TYPE (KithMapPicture, kith_map_picture, G_TYPE_OBJECT)

static void
drop_node (KithMapPicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->is_drawn = FALSE;
}

static void
kith_map_picture_dispose (GObject *object)
{
  KithMapPicture *self = KITH_MAP_PICTURE (object);

  drop_node (self);
  g_clear_object (&self->drawing);

  G_OBJECT_CLASS (kith_map_picture_parent_class)->dispose (object);
}

static void
kith_map_picture_class_init (KithMapPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_map_picture_dispose;
}

static void
kith_map_picture_init (KithMapPicture *self)
{
}

static GskRenderNode *
draw_layers (KithMapPicture *self)
{
  const KithDrawingBox *box = &self->drawn;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)box->x, (float)box->y,
                                                                          (float)box->width, (float)box->height));

  for (KithMapLayer layer = 0; layer < KITH_N_MAP_LAYERS; layer++)
    kith_map_drawing_draw (self->drawing, layer, cr, box, self->zoom);
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static gboolean
holds (const KithDrawingBox *box,
       const KithDrawingBox *other)
{
  return other->x >= box->x && other->y >= box->y && other->x + other->width <= box->x + box->width &&
         other->y + other->height <= box->y + box->height;
}

static void
ensure_node (KithMapPicture *self,
             KithViewport   *viewport)
{
  KithDrawingBox seen;
  double zoom = kith_viewport_get_scale (viewport);

  kith_viewport_get_seen (viewport, &seen);
  if (self->is_drawn && self->zoom == zoom && holds (&self->drawn, &seen))
    return;

  drop_node (self);
  self->drawn = (KithDrawingBox) { seen.x - seen.width * AROUND, seen.y - seen.height * AROUND,
                                   seen.width * (1 + 2 * AROUND), seen.height * (1 + 2 * AROUND) };
  self->zoom = zoom;
  self->node = draw_layers (self);
  self->is_drawn = TRUE;
  self->n_drawn++;
}

/**
 * kith_map_picture_new:
 * @drawing: a map as it looks
 *
 * Returns: (transfer full): a picture of it, not drawn yet
 */
KithMapPicture *
kith_map_picture_new (KithMapDrawing *drawing)
{
  KithMapPicture *self = NULL;

  g_return_val_if_fail (KITH_IS_MAP_DRAWING (drawing), NULL);

  self = g_object_new (KITH_TYPE_MAP_PICTURE, NULL);
  self->drawing = g_object_ref (drawing);

  return self;
}

/**
 * kith_map_picture_get_drawing:
 *
 * Returns: (transfer none): the map as it looks
 */
KithMapDrawing *
kith_map_picture_get_drawing (KithMapPicture *self)
{
  g_return_val_if_fail (KITH_IS_MAP_PICTURE (self), NULL);

  return self->drawing;
}

/**
 * kith_map_picture_get_n_drawn:
 *
 * Returns: how often the layers were drawn
 */
guint
kith_map_picture_get_n_drawn (KithMapPicture *self)
{
  g_return_val_if_fail (KITH_IS_MAP_PICTURE (self), 0);

  return self->n_drawn;
}

/**
 * kith_map_picture_drop:
 *
 * Forgets what was drawn, since the drawing has changed.
 */
void
kith_map_picture_drop (KithMapPicture *self)
{
  g_return_if_fail (KITH_IS_MAP_PICTURE (self));

  drop_node (self);
}

/**
 * kith_map_picture_snapshot:
 * @viewport: what is seen
 * @snapshot: where to draw, in the map's own units
 */
void
kith_map_picture_snapshot (KithMapPicture *self,
                           KithViewport   *viewport,
                           GtkSnapshot    *snapshot)
{
  g_return_if_fail (KITH_IS_MAP_PICTURE (self));
  g_return_if_fail (KITH_IS_VIEWPORT (viewport));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  ensure_node (self, viewport);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}
