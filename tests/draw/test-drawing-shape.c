/* test-drawing-shape.c: the outlines of what stands on a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-drawing-shape.h"

#include <math.h>

static const KithDrawingShape shapes[] =
{
  { KITH_DRAWING_CIRCLE, { 10, 20 }, 36, 36 },
  { KITH_DRAWING_SQUARE, { 10, 20 }, 36, 36 },
  { KITH_DRAWING_DIAMOND, { 10, 20 }, 42, 42 },
  { KITH_DRAWING_HEXAGON, { 10, 20 }, 54 * 0.8660254, 54 },
  { KITH_DRAWING_BLOCK, { 10, 20 }, 90, 32 },
  { KITH_DRAWING_PILL, { 10, 20 }, 120, 28 },
  { KITH_DRAWING_BLOB, { 10, 20 }, 80, 32 },
};

static gboolean
is_round_here (const KithDrawingShape *shape,
               double                  dx,
               double                  dy)
{
  /* Round corners lie within what is said of them; a tie ends a little before the outline there. */
  return shape->form >= KITH_DRAWING_BLOCK || shape->form == KITH_DRAWING_SQUARE
    ? fabs (fabs (dx) * shape->height - fabs (dy) * shape->width) < 0.45 * shape->width
    : FALSE;
}

/* What a tie is told and what cairo draws are one outline. */
static void
test_reach_is_the_outline (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 8, 8);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const KithDrawingShape *shape = &shapes[i];

      cairo_new_path (cr);
      kith_drawing_shape_trace (shape, cr, 0);
      for (double angle = 0; angle < 2 * G_PI; angle += 0.1)
        {
          double dx = cos (angle);
          double dy = sin (angle);
          double reach = kith_drawing_shape_reach (shape, dx, dy);

          if (is_round_here (shape, dx, dy))
            continue;

          g_assert_true (cairo_in_fill (cr, shape->at.x + dx * (reach - 0.6), shape->at.y + dy * (reach - 0.6)));
          g_assert_false (cairo_in_fill (cr, shape->at.x + dx * (reach + 0.6), shape->at.y + dy * (reach + 0.6)));
        }
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_contains (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const KithDrawingShape *shape = &shapes[i];

      g_assert_true (kith_drawing_shape_contains (shape, shape->at.x, shape->at.y, 0));
      g_assert_true (kith_drawing_shape_contains (shape, shape->at.x + shape->width / 2 - 1, shape->at.y, 0));
      g_assert_false (kith_drawing_shape_contains (shape, shape->at.x + shape->width / 2 + 1, shape->at.y, 0));
      g_assert_true (kith_drawing_shape_contains (shape, shape->at.x + shape->width / 2 + 1, shape->at.y, 2));
      g_assert_false (kith_drawing_shape_contains (shape, shape->at.x, shape->at.y - shape->height / 2 - 1, 0));
    }
}

static void
test_apart_lies_outside (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 8, 8);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const KithDrawingShape *shape = &shapes[i];

      cairo_new_path (cr);
      kith_drawing_shape_trace (shape, cr, 3);
      g_assert_true (cairo_in_fill (cr, shape->at.x + shape->width / 2 + 2, shape->at.y));
      g_assert_true (cairo_in_fill (cr, shape->at.x, shape->at.y + shape->height / 2 + 2));
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_boxes (void)
{
  KithDrawingBox box = { 0 };
  const KithDrawingBox first = { 10, 10, 20, 20 };
  const KithDrawingBox second = { 40, 0, 10, 15 };

  g_assert_false (kith_drawing_box_meets (&first, &second));
  kith_drawing_box_add (&box, &first);
  g_assert_cmpfloat (box.x, ==, 10);
  kith_drawing_box_add (&box, &second);
  g_assert_cmpfloat (box.x, ==, 10);
  g_assert_cmpfloat (box.y, ==, 0);
  g_assert_cmpfloat (box.width, ==, 40);
  g_assert_cmpfloat (box.height, ==, 30);
  g_assert_true (kith_drawing_box_meets (&box, &second));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing-shape/reach-is-the-outline", test_reach_is_the_outline);
  g_test_add_func ("/drawing-shape/contains", test_contains);
  g_test_add_func ("/drawing-shape/apart-lies-outside", test_apart_lies_outside);
  g_test_add_func ("/drawing-shape/boxes", test_boxes);

  return g_test_run ();
}
