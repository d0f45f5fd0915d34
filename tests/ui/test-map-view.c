/* test-map-view.c: one map, as a picture and as a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-view.h"
#include "kith-ui-resources.h"
#include "map-cases.h"

#define TODAY kith_date_new (2026, 11, 22)

typedef struct
{
  GtkWidget   *window;
  KithMapView *view;
} Fixture;

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = adw_window_new ();
  fixture->view = KITH_MAP_VIEW (kith_map_view_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  iterate ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *)&fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  iterate ();
  g_assert_null (fixture->view);
}

static KithMapCanvas *
show (Fixture      *fixture,
      KithMapScene *scene)
{
  KithMapCanvas *canvas = kith_map_stage_get_canvas (kith_map_view_get_stage (fixture->view));

  kith_map_view_set_scene (fixture->view, scene, TODAY);
  iterate ();

  return canvas;
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_child (GTK_WIDGET (fixture->view), GTK_TYPE_STACK)));
}

/* The list has what the picture has, whatever part of it is seen. */
static void
test_twin (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(KithMapScene) scene = map_cases_park (KITH_MAP_CONTEXT);
  const KithMapSceneValues *values = kith_map_scene_get_values (scene);

  show (fixture, scene);
  g_assert_cmpstr (get_page (fixture), ==, "picture");
  g_assert_cmpuint (kith_map_list_get_n_rows (kith_map_view_get_list (fixture->view)), ==,
                    values->n_nodes + values->n_ties);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.list", NULL);
  g_assert_cmpstr (get_page (fixture), ==, "list");
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(KithMapScene) scene = map_cases_empty (KITH_MAP_OWN);

  g_assert_cmpstr (get_page (fixture), ==, "empty");
  show (fixture, scene);
  g_assert_cmpstr (get_page (fixture), ==, "empty");
}

/* It opens two steps out, and goes farther when it is asked to. */
static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(KithMapScene) scene = map_cases_random (300, 500, 2);
  KithMapCanvas *canvas = show (fixture, scene);
  GtkWidget *stage = GTK_WIDGET (kith_map_view_get_stage (fixture->view));
  guint n_shown = 0;

  for (guint i = 0; i < 300; i++)
    n_shown += kith_map_drawing_is_shown (kith_map_canvas_get_drawing (canvas), i);
  g_assert_cmpuint (n_shown, >, 0);
  g_assert_cmpuint (n_shown, <, 300);
  gtk_widget_activate_action (stage, "map.steps", "i", 0);
  for (guint i = 0; i < 300; i++)
    g_assert_true (kith_map_drawing_is_shown (kith_map_canvas_get_drawing (canvas), i));
}

/* What is opened is told at the side: a harm, and what protects. */
static void
test_inspector (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(KithMapScene) scene = map_cases_park (KITH_MAP_CONTEXT);
  KithMapCanvas *canvas = show (fixture, scene);
  GtkWidget *split = find_child (GTK_WIDGET (fixture->view), ADW_TYPE_OVERLAY_SPLIT_VIEW);

  g_assert_false (adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)));
  kith_map_canvas_focus_tie (canvas, 16);
  g_signal_emit_by_name (canvas, "activated");
  g_assert_true (adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)));
  kith_map_canvas_focus_node (canvas, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.close-inspector", NULL);
  g_assert_false (adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_time (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(KithMapScene) scene = map_cases_park (KITH_MAP_CONTEXT);
  guint n_days = 0;

  show (fixture, scene);
  g_signal_connect_swapped (fixture->view, "day-changed", G_CALLBACK (count_cb), &n_days);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.earlier", NULL);
  g_assert_cmpuint (n_days, ==, 1);
  g_assert_cmpint (kith_map_view_get_day (fixture->view), ==, kith_date_new (2026, 10, 20));
  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "map.later", NULL);
  g_assert_cmpint (kith_map_view_get_day (fixture->view), ==, TODAY);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (kith_ui_get_resource ());
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/map-view/twin", Fixture, NULL, set_up, test_twin, tear_down);
  g_test_add ("/map-view/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/map-view/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/map-view/inspector", Fixture, NULL, set_up, test_inspector, tear_down);
  g_test_add ("/map-view/time", Fixture, NULL, set_up, test_time, tear_down);

  return g_test_run ();
}
