/* map-shots.c: maps in a window, as pictures for people
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: map-shots FOLDER
 */

#include "config.h"

#include <adwaita.h>

#include "kith-map-view.h"
#include "map-cases.h"
#include "kith-ui-resources.h"

#define TODAY kith_date_new (2026, 11, 22)

static gboolean
time_out_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Long enough for the style, the theme and the sheet at the side. */
static void
wait_a_while (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, time_out_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
save (GtkWidget  *window,
      GtkWidget  *view,
      const char *folder,
      const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (view);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GdkTexture) texture = NULL;
  GskRenderNode *node = NULL;
  int width = gtk_widget_get_width (view);
  int height = gtk_widget_get_height (view);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  gsk_render_node_unref (node);
  gdk_texture_save_to_png (texture, path);
}

static void
take (const char   *folder,
      const char   *name,
      KithMapScene *scene,
      int           width,
      gboolean      shows_list,
      gint          tie)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *view = kith_map_view_new ();
  GtkWidget *box = adw_toolbar_view_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, width < 500 ? 720 : 800);
  gtk_widget_add_css_class (box, "background");
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (box), view);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  kith_map_view_set_scene (KITH_MAP_VIEW (view), scene, TODAY);
  g_object_set (view, "shows-list", shows_list, NULL);
  wait_a_while (300);
  gtk_widget_activate_action (GTK_WIDGET (kith_map_view_get_stage (KITH_MAP_VIEW (view))), "map.steps", "i", 0);
  if (tie >= 0)
    {
      KithMapCanvas *canvas = kith_map_stage_get_canvas (kith_map_view_get_stage (KITH_MAP_VIEW (view)));

      kith_map_canvas_focus_tie (canvas, tie);
      g_signal_emit_by_name (canvas, "activated");
    }
  wait_a_while (700);
  save (window, box, folder, name);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_a_while (50);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GtkCssProvider) css = NULL;
  g_autoptr(KithMapScene) park = map_cases_park (KITH_MAP_CONTEXT);
  g_autoptr(KithMapScene) own = map_cases_park (KITH_MAP_OWN);
  g_autoptr(KithMapScene) empty = map_cases_empty (KITH_MAP_CONTEXT);
  g_autoptr(KithMapScene) sixty = map_cases_random (60, 120, 1);
  g_autoptr(KithMapScene) many = map_cases_random (2000, 6000, 1);

  if (argc != 2)
    return 2;

  adw_init ();
  css = gtk_css_provider_new ();
  g_resources_register (kith_ui_get_resource ());
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/kithapp/Kith/icons");
  gtk_css_provider_load_from_resource (css, "/io/github/kithapp/Kith/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  take (argv[1], "map-wide", park, 1280, FALSE, 16);
  take (argv[1], "map-narrow", park, 360, FALSE, -1);
  take (argv[1], "map-list", park, 1280, TRUE, -1);
  take (argv[1], "map-own", own, 1280, FALSE, -1);
  take (argv[1], "map-empty", empty, 800, FALSE, -1);
  take (argv[1], "map-sixty", sixty, 1280, FALSE, -1);
  take (argv[1], "map-many", many, 1280, FALSE, -1);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  take (argv[1], "map-dark", park, 1280, FALSE, 16);

  return 0;
}
