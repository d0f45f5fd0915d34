/* bench-map.c: what drawing a map costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map of 2,000 subjects and 6,000 ties fitted into 1280 × 800, and the usual
 * view of 60, each built as nodes and then painted by cairo. Held against both
 * is the least that anybody would have to do: a plain rotated rectangle for each
 * tie and a plain one for each subject, without a mark or a letter.
 */

#include "config.h"

#include <gtk/gtk.h>
#include <math.h>

#include "bench.h"
#include "kith-map-canvas.h"
#include "kith-map-picture.h"
#include "map-cases.h"

#define WIDTH 1280
#define HEIGHT 800
#define N_RUNS 40

typedef struct
{
  KithMapScene    *scene;
  KithMapDrawing  *drawing;
  KithViewport    *viewport;
  GskRenderNode   *node;
  GskRenderNode   *plain;
  cairo_surface_t *surface;
} Bench;

static GskRenderNode *
build (Bench          *bench,
       KithMapPicture *picture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  KithDrawingPoint origin = kith_viewport_to_screen (bench->viewport, 0, 0);
  float scale = (float)kith_viewport_get_scale (bench->viewport);

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)origin.x, (float)origin.y));
  gtk_snapshot_scale (snapshot, scale, scale);
  kith_map_picture_snapshot (picture, bench->viewport, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
build_plain (Bench *bench)
{
  const GdkRGBA ink = { 0.3f, 0.4f, 0.5f, 1.0f };
  const KithMapSceneValues *values = kith_map_scene_get_values (bench->scene);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < values->n_ties; i++)
    {
      KithDrawingPoint from = kith_map_drawing_get_point (bench->drawing, values->ties[i].from);
      KithDrawingPoint to = kith_map_drawing_get_point (bench->drawing, values->ties[i].to);

      from = kith_viewport_to_screen (bench->viewport, from.x, from.y);
      to = kith_viewport_to_screen (bench->viewport, to.x, to.y);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)from.x, (float)from.y));
      gtk_snapshot_rotate (snapshot, (float)(atan2 (to.y - from.y, to.x - from.x) * 180 / G_PI));
      gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (0, -0.5f, (float)hypot (to.x - from.x, to.y - from.y), 1));
      gtk_snapshot_restore (snapshot);
    }
  for (guint i = 0; i < values->n_nodes; i++)
    {
      KithDrawingPoint at = kith_map_drawing_get_point (bench->drawing, i);

      at = kith_viewport_to_screen (bench->viewport, at.x, at.y);
      gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float)at.x - 3, (float)at.y - 3, 6, 6));
    }

  return gtk_snapshot_free_to_node (snapshot);
}

static double
time_build (gpointer data)
{
  Bench *bench = data;
  g_autoptr(KithMapPicture) picture = kith_map_picture_new (bench->drawing);
  gint64 begun = bench_now ();
  GskRenderNode *node = build (bench, picture);
  double seconds = bench_since (begun);

  gsk_render_node_unref (node);

  return seconds;
}

static double
time_build_plain (gpointer data)
{
  gint64 begun = bench_now ();
  GskRenderNode *node = build_plain (data);
  double seconds = bench_since (begun);

  gsk_render_node_unref (node);

  return seconds;
}

static double
paint (Bench         *bench,
       GskRenderNode *node)
{
  cairo_t *cr = cairo_create (bench->surface);
  gint64 begun = 0;
  double seconds = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  begun = bench_now ();
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (bench->surface);
  seconds = bench_since (begun);
  cairo_destroy (cr);

  return seconds;
}

static double
time_paint (gpointer data)
{
  Bench *bench = data;

  return paint (bench, bench->node);
}

static double
time_paint_plain (gpointer data)
{
  Bench *bench = data;

  return paint (bench, bench->plain);
}

static void
measure (guint       n_nodes,
         guint       n_ties,
         const char *build_name,
         double      build_aim,
         const char *paint_name,
         double      paint_aim)
{
  Bench bench = { 0 };
  PangoContext *context = kith_map_drawing_make_context ();
  KithDrawingBox bounds;
  KithMapPicture *picture = NULL;
  const BenchFigure figures[] =
  {
    { build_name, "as many rectangles, built", time_build, time_build_plain, N_RUNS, BENCH_SECONDS,
      BENCH_AIM_SECONDS, build_aim },
    { paint_name, "as many rectangles, painted", time_paint, time_paint_plain, N_RUNS, BENCH_SECONDS,
      BENCH_AIM_SECONDS, paint_aim },
  };

  bench.scene = map_cases_random (n_nodes, n_ties, 1);
  bench.drawing = kith_map_drawing_new (bench.scene, context);
  bench.viewport = kith_viewport_new ();
  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  kith_viewport_set_size (bench.viewport, WIDTH, HEIGHT);
  kith_map_drawing_get_bounds (bench.drawing, &bounds);
  kith_viewport_fit (bench.viewport, &bounds, 1);
  picture = kith_map_picture_new (bench.drawing);
  bench.node = build (&bench, picture);
  bench.plain = build_plain (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    bench_run (&figures[i], &bench);

  gsk_render_node_unref (bench.node);
  gsk_render_node_unref (bench.plain);
  cairo_surface_destroy (bench.surface);
  g_object_unref (picture);
  g_object_unref (bench.viewport);
  g_object_unref (bench.drawing);
  g_object_unref (bench.scene);
  g_object_unref (context);
}

int
main (void)
{
  /* Nodes want the toolkit, and no display. */
  gtk_init_check ();
  bench_print_head ();
  measure (2000, 6000, "a map of 2,000 and 6,000, built", 0.008, "the same, painted", 0.060);
  measure (60, 150, "a map of 60 and 150, built", 0.004, "the same, painted", 0.016);

  return 0;
}
