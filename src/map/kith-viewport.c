/* kith-viewport.c: which part of a map is seen, and how large
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-viewport.h"

#define MARGIN 32.0

struct _KithViewport
{
  GObject           parent_instance;

  KithDrawingPoint  center;
  double            scale;
  double            width;
  double            height;
};

G_DEFINE_FINAL_TYPE (KithViewport, kith_viewport, G_TYPE_OBJECT)

static guint changed_signal;

static void
kith_viewport_class_init (KithViewportClass *klass)
{
  /**
   * KithViewport::changed:
   * @self: the viewport
   *
   * Another part is seen, or the same part in another size.
   */
  changed_signal =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
kith_viewport_init (KithViewport *self)
{
  self->scale = 1;
  self->width = 1;
  self->height = 1;
}

static void
change (KithViewport *self,
        double        x,
        double        y,
        double        scale)
{
  if (self->center.x == x && self->center.y == y && self->scale == scale)
    return;

  self->center = (KithDrawingPoint) { x, y };
  self->scale = scale;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * kith_viewport_new:
 *
 * Returns: (transfer full): the middle of a map at 100 %
 */
KithViewport *
kith_viewport_new (void)
{
  return g_object_new (KITH_TYPE_VIEWPORT, NULL);
}

/**
 * kith_viewport_get_scale:
 *
 * Returns: how large the map is seen: 1 is 100 %
 */
double
kith_viewport_get_scale (KithViewport *self)
{
  g_return_val_if_fail (KITH_IS_VIEWPORT (self), 1);

  return self->scale;
}

/**
 * kith_viewport_get_center:
 *
 * Returns: what of the map is in the middle
 */
KithDrawingPoint
kith_viewport_get_center (KithViewport *self)
{
  g_return_val_if_fail (KITH_IS_VIEWPORT (self), ((KithDrawingPoint) { 0, 0 }));

  return self->center;
}

/**
 * kith_viewport_get_seen:
 * @ret_box: (out): the part of the map that is seen
 */
void
kith_viewport_get_seen (KithViewport   *self,
                        KithDrawingBox *ret_box)
{
  g_return_if_fail (KITH_IS_VIEWPORT (self));
  g_return_if_fail (ret_box != NULL);

  ret_box->width = self->width / self->scale;
  ret_box->height = self->height / self->scale;
  ret_box->x = self->center.x - ret_box->width / 2;
  ret_box->y = self->center.y - ret_box->height / 2;
}

/**
 * kith_viewport_set_size:
 * @width: of the window on the map
 * @height: of the window on the map
 *
 * What is in the middle stays there.
 */
void
kith_viewport_set_size (KithViewport *self,
                        double        width,
                        double        height)
{
  g_return_if_fail (KITH_IS_VIEWPORT (self));

  width = MAX (width, 1);
  height = MAX (height, 1);
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * kith_viewport_set_center:
 * @x: a place on the map
 * @y: a place on the map
 */
void
kith_viewport_set_center (KithViewport *self,
                          double        x,
                          double        y)
{
  g_return_if_fail (KITH_IS_VIEWPORT (self));

  change (self, x, y, self->scale);
}

/**
 * kith_viewport_zoom_at:
 * @factor: how much larger
 * @x: a place on the screen
 * @y: a place on the screen
 *
 * What is at the place stays there.
 */
void
kith_viewport_zoom_at (KithViewport *self,
                       double        factor,
                       double        x,
                       double        y)
{
  KithDrawingPoint at;
  double scale = 0;

  g_return_if_fail (KITH_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0);

  at = kith_viewport_to_map (self, x, y);
  scale = CLAMP (self->scale * factor, KITH_VIEWPORT_LEAST, KITH_VIEWPORT_MOST);
  change (self, at.x - (x - self->width / 2) / scale, at.y - (y - self->height / 2) / scale, scale);
}

/**
 * kith_viewport_move:
 * @dx: how far the map goes on the screen
 * @dy: how far the map goes on the screen
 */
void
kith_viewport_move (KithViewport *self,
                    double        dx,
                    double        dy)
{
  g_return_if_fail (KITH_IS_VIEWPORT (self));

  change (self, self->center.x - dx / self->scale, self->center.y - dy / self->scale, self->scale);
}

/**
 * kith_viewport_fit:
 * @box: a part of the map
 * @most: how large at most
 *
 * Shows the whole of the part, with some room around it.
 */
void
kith_viewport_fit (KithViewport         *self,
                   const KithDrawingBox *box,
                   double                most)
{
  double scale = 0;

  g_return_if_fail (KITH_IS_VIEWPORT (self));
  g_return_if_fail (box != NULL);

  scale = MIN (MAX (self->width - 2 * MARGIN, 1) / MAX (box->width, 1),
               MAX (self->height - 2 * MARGIN, 1) / MAX (box->height, 1));
  change (self, box->x + box->width / 2, box->y + box->height / 2, CLAMP (scale, KITH_VIEWPORT_LEAST, most));
}

static double
get_shift (double from,
           double length,
           double seen,
           double seen_length)
{
  if (from < seen)
    return from - seen;

  return from + length > seen + seen_length ? from + length - seen - seen_length : 0;
}

/**
 * kith_viewport_reveal:
 * @box: a part of the map
 *
 * Moves no farther than is needed to see it.
 */
void
kith_viewport_reveal (KithViewport         *self,
                      const KithDrawingBox *box)
{
  KithDrawingBox seen;
  double margin = 0;

  g_return_if_fail (KITH_IS_VIEWPORT (self));
  g_return_if_fail (box != NULL);

  margin = MARGIN / self->scale;
  kith_viewport_get_seen (self, &seen);
  change (self,
          self->center.x + get_shift (box->x - margin, box->width + 2 * margin, seen.x, seen.width),
          self->center.y + get_shift (box->y - margin, box->height + 2 * margin, seen.y, seen.height),
          self->scale);
}

/**
 * kith_viewport_to_map:
 * @x: a place on the screen
 * @y: a place on the screen
 *
 * Returns: the place on the map
 */
KithDrawingPoint
kith_viewport_to_map (KithViewport *self,
                      double        x,
                      double        y)
{
  g_return_val_if_fail (KITH_IS_VIEWPORT (self), ((KithDrawingPoint) { 0, 0 }));

  return (KithDrawingPoint) { self->center.x + (x - self->width / 2) / self->scale,
                              self->center.y + (y - self->height / 2) / self->scale };
}

/**
 * kith_viewport_to_screen:
 * @x: a place on the map
 * @y: a place on the map
 *
 * Returns: the place on the screen
 */
KithDrawingPoint
kith_viewport_to_screen (KithViewport *self,
                         double        x,
                         double        y)
{
  g_return_val_if_fail (KITH_IS_VIEWPORT (self), ((KithDrawingPoint) { 0, 0 }));

  return (KithDrawingPoint) { (x - self->center.x) * self->scale + self->width / 2,
                              (y - self->center.y) * self->scale + self->height / 2 };
}
