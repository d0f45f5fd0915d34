/* test-map-drawing.c: a map as it looks
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-drawing.h"
#include "map-cases.h"

#define SIDE 700

static KithMapDrawing *
make_drawing (KithMapScene *scene)
{
  PangoContext *context = kith_map_drawing_make_context ();
  KithMapDrawing *drawing = kith_map_drawing_new (scene, context);

  g_object_unref (context);

  return drawing;
}

static void
draw_all (KithMapDrawing *drawing,
          cairo_t        *cr,
          double          zoom)
{
  KithDrawingBox clip = { 0, 0, SIDE / zoom, SIDE / zoom };

  cairo_scale (cr, zoom, zoom);
  for (KithMapLayer layer = 0; layer < KITH_N_MAP_LAYERS; layer++)
    kith_map_drawing_draw (drawing, layer, cr, &clip, zoom);
}

static cairo_surface_t *
paint (KithMapDrawing *drawing,
       double          zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  draw_all (drawing, cr, zoom);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How far two pictures are from each other, of 255. */
static double
compare (cairo_surface_t *one,
         cairo_surface_t *other)
{
  const guchar *a = cairo_image_surface_get_data (one);
  const guchar *b = cairo_image_surface_get_data (other);
  guint64 sum = 0;

  for (guint i = 0; i < SIDE * SIDE * 4; i++)
    sum += (guint64)ABS ((int)a[i] - (int)b[i]);

  return (double)sum / (SIDE * SIDE * 4);
}

/* What a window keeps is a record of what was drawn; a printer has it drawn anew. */
static void
test_looks_alike_everywhere (void)
{
  g_autoptr(KithMapScene) scene = map_cases_park (KITH_MAP_CONTEXT);
  g_autoptr(KithMapDrawing) drawing = make_drawing (scene);
  cairo_surface_t *direct = paint (drawing, 1);
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *replayed = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (record);

  draw_all (drawing, cr, 1);
  cairo_destroy (cr);
  cr = cairo_create (replayed);
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (replayed);
  g_assert_cmpfloat (compare (direct, replayed), <, 0.5);

  cairo_surface_destroy (direct);
  cairo_surface_destroy (record);
  cairo_surface_destroy (replayed);
}

/* A place far outside of what is seen adds nothing and takes nothing away. */
static void
test_passes_over_what_is_not_seen (void)
{
  g_autoptr(KithMapScene) scene = map_cases_random (400, 900, 3);
  g_autoptr(KithMapDrawing) drawing = make_drawing (scene);
  cairo_surface_t *culled = paint (drawing, 1);
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  const KithDrawingBox everything = { -1e5, -1e5, 2e5, 2e5 };
  cairo_t *cr = cairo_create (whole);

  for (KithMapLayer layer = 0; layer <= KITH_MAP_LAYER_NODES; layer++)
    kith_map_drawing_draw (drawing, layer, cr, &everything, 1);
  kith_map_drawing_draw (drawing, KITH_MAP_LAYER_LABELS, cr, &(KithDrawingBox) { 0, 0, SIDE, SIDE }, 1);
  cairo_destroy (cr);
  cairo_surface_flush (whole);
  g_assert_cmpfloat (compare (culled, whole), <, 0.01);

  cairo_surface_destroy (culled);
  cairo_surface_destroy (whole);
}

static void
test_finds (void)
{
  g_autoptr(KithMapScene) scene = map_cases_park (KITH_MAP_CONTEXT);
  g_autoptr(KithMapDrawing) drawing = make_drawing (scene);
  guint n_nodes = 0;
  const KithMapNode *nodes = kith_map_scene_get_nodes (scene, &n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    {
      KithDrawingPoint at = kith_map_drawing_get_point (drawing, i);

      if (nodes[i].kind != KITH_MAP_GROUP && nodes[i].kind != KITH_MAP_FAMILY)
        g_assert_cmpint (kith_map_drawing_find_node (drawing, at.x, at.y, 0), ==, (gint)i);
    }
  g_assert_cmpint (kith_map_drawing_find_node (drawing, 5, 5, 0), ==, -1);
  g_assert_cmpint (kith_map_drawing_find_tie (drawing, 5, 5, 4), ==, -1);

  /* Between JB and AO. */
  g_assert_cmpint (kith_map_drawing_find_tie (drawing, 594, 533, 4), ==, 16);
}

/* Neither end of a tie that is not drawn has it, and a group lies round those who are. */
static void
test_hides (void)
{
  g_autoptr(KithMapScene) scene = map_cases_park (KITH_MAP_CONTEXT);
  g_autoptr(KithMapDrawing) drawing = make_drawing (scene);
  guint n_nodes = 0;
  const KithMapNode *nodes = kith_map_scene_get_nodes (scene, &n_nodes);
  g_autofree guint8 *shown = g_new0 (guint8, n_nodes);
  KithDrawingBox before, after;
  guint group = n_nodes - 3;

  g_assert_cmpint (nodes[group].kind, ==, KITH_MAP_GROUP);
  kith_map_drawing_get_box (drawing, group, &before);
  for (guint i = 0; i < n_nodes; i++)
    shown[i] = nodes[i].label[0] == 'A' || i >= group;
  kith_map_drawing_set_shown (drawing, shown, NULL);
  kith_map_drawing_get_box (drawing, group, &after);
  g_assert_cmpfloat (after.width, <, before.width);
  g_assert_false (kith_map_drawing_is_tie_shown (drawing, 16));
  g_assert_cmpint (kith_map_drawing_find_tie (drawing, 594, 533, 4), ==, -1);
}

static void
test_empty_has_no_bounds (void)
{
  g_autoptr(KithMapScene) scene = map_cases_empty (KITH_MAP_OWN);
  g_autoptr(KithMapDrawing) drawing = make_drawing (scene);
  KithDrawingBox box;
  cairo_surface_t *surface = paint (drawing, 1);

  g_assert_false (kith_map_drawing_get_bounds (drawing, &box));
  cairo_surface_destroy (surface);
}

/* The same place, no place, names of 300 characters: whatever comes is drawn. */
static void
test_draws_whatever_comes (void)
{
  g_autoptr(KithMapScene) scene = map_cases_random (60, 200, 9);
  g_autoptr(KithMapDrawing) drawing = make_drawing (scene);
  g_autofree KithDrawingPoint *points = g_new0 (KithDrawingPoint, 60);

  for (guint round = 0; round < 5; round++)
    {
      cairo_surface_t *surface = NULL;

      for (guint i = 0; i < 60; i++)
        {
          points[i].x = round == 0 ? 100 : g_test_rand_double_range (-2000, 2000);
          points[i].y = round == 0 ? 100 : g_test_rand_double_range (-2000, 2000);
        }
      kith_map_drawing_set_points (drawing, points);
      surface = paint (drawing, 0.1 + round * 0.3);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-drawing/looks-alike-everywhere", test_looks_alike_everywhere);
  g_test_add_func ("/map-drawing/passes-over-what-is-not-seen", test_passes_over_what_is_not_seen);
  g_test_add_func ("/map-drawing/finds", test_finds);
  g_test_add_func ("/map-drawing/hides", test_hides);
  g_test_add_func ("/map-drawing/empty-has-no-bounds", test_empty_has_no_bounds);
  g_test_add_func ("/map-drawing/draws-whatever-comes", test_draws_whatever_comes);

  return g_test_run ();
}
