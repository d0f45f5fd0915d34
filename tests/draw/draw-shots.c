/* draw-shots.c: maps as they look, as pictures for people
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: draw-shots FOLDER
 */

#include "config.h"

#include "kith-map-drawing.h"
#include "map-cases.h"

#define MARGIN 24

static void
take (const char       *folder,
      const char       *name,
      KithMapScene     *scene,
      KithDrawingScheme scheme,
      double            zoom,
      gboolean          shows_new)
{
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr(KithMapDrawing) drawing = NULL;
  PangoContext *context = kith_map_drawing_make_context ();
  KithDrawingStyle style;
  KithDrawingBox bounds = { 0, 0, 400, 300 };
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  drawing = kith_map_drawing_new (scene, context);
  g_object_unref (context);
  kith_drawing_style_init (&style, scheme, kith_map_scene_get_values (scene)->kind == KITH_MAP_OWN);
  kith_map_drawing_set_style (drawing, &style);
  kith_map_drawing_set_shows_new (drawing, shows_new);
  kith_map_drawing_get_bounds (drawing, &bounds);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)((bounds.width + 2 * MARGIN) * zoom),
                                        (int)((bounds.height + 2 * MARGIN) * zoom));
  cr = cairo_create (surface);
  kith_drawing_set_color (cr, &style.paper);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, MARGIN - bounds.x, MARGIN - bounds.y);
  for (guint i = 0; i < KITH_N_MAP_LAYERS; i++)
    kith_map_drawing_draw (drawing, i, cr, &bounds, zoom);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("Could not write %s", path);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(KithMapScene) park = map_cases_park (KITH_MAP_CONTEXT);
  g_autoptr(KithMapScene) own = map_cases_park (KITH_MAP_OWN);
  g_autoptr(KithMapScene) lines = map_cases_lines ();
  g_autoptr(KithMapScene) sixty = map_cases_random (60, 120, 1);
  g_autoptr(KithMapScene) many = map_cases_random (2000, 6000, 1);

  if (argc != 2)
    return 2;

  take (argv[1], "park-light", park, KITH_DRAWING_LIGHT, 1, FALSE);
  take (argv[1], "park-dark", park, KITH_DRAWING_DARK, 1, TRUE);
  take (argv[1], "park-contrast", park, KITH_DRAWING_LIGHT_CONTRAST, 1, FALSE);
  take (argv[1], "park-paper", park, KITH_DRAWING_PAPER, 1, FALSE);
  take (argv[1], "park-large", park, KITH_DRAWING_LIGHT, 1.5, FALSE);
  take (argv[1], "park-half", park, KITH_DRAWING_LIGHT, 0.5, FALSE);
  take (argv[1], "park-small", park, KITH_DRAWING_LIGHT, 0.35, FALSE);
  take (argv[1], "own", own, KITH_DRAWING_LIGHT, 1, FALSE);
  take (argv[1], "lines", lines, KITH_DRAWING_LIGHT, 1, FALSE);
  take (argv[1], "sixty", sixty, KITH_DRAWING_LIGHT, 1, FALSE);
  take (argv[1], "many", many, KITH_DRAWING_LIGHT, 0.2, FALSE);

  return 0;
}
