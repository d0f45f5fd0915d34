/* test-map-canvas.c: a map under the keyboard, and as a screen reader meets it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "kith-map-canvas.h"
#include "map-cases.h"

typedef struct
{
  GtkWidget     *window;
  KithMapCanvas *canvas;
  KithMapScene  *scene;
} Fixture;

static void
iterate_until_drawn (KithMapCanvas *canvas)
{
  while (kith_map_canvas_get_n_drawn (canvas) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->scene = map_cases_park (KITH_MAP_CONTEXT);
  fixture->window = gtk_window_new ();
  fixture->canvas = KITH_MAP_CANVAS (kith_map_canvas_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  kith_map_canvas_set_scene (fixture->canvas, fixture->scene);
  gtk_window_present (GTK_WINDOW (fixture->window));
  iterate_until_drawn (fixture->canvas);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *)&fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (fixture->canvas);
  g_assert_finalize_object (fixture->scene);
}

static const char *
get_focused_label (Fixture *fixture)
{
  return kith_map_scene_get_values (fixture->scene)->nodes[kith_map_canvas_get_focused (fixture->canvas)].label;
}

/* As the toolkit would on a key: the binding is looked for in the canvas's class. */
static gboolean
press (Fixture        *fixture,
       guint           key,
       GdkModifierType modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                                 GTK_WIDGET (fixture->canvas), gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

/* AO is in the middle: NB on the left of her, TO on the right, NO above. */
static void
test_arrows (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpstr (get_focused_label (fixture), ==, "AO");
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpstr (get_focused_label (fixture), ==, "NB");
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_focused_label (fixture), ==, "AO");
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (get_focused_label (fixture), ==, "TO");
}

/* From AO down and to the left the tie of harm points most that way; it is said, and its other end is next. */
static void
test_along_ties (Fixture      *fixture,
                 gconstpointer data)
{
  press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK);
  g_assert_cmpint (kith_map_canvas_get_focused_tie (fixture->canvas), ==, 6);
  g_assert_cmpstr (get_focused_label (fixture), ==, "NB");
  press (fixture, GDK_KEY_Up, 0);
  g_assert_cmpint (kith_map_canvas_get_focused_tie (fixture->canvas), ==, -1);
}

/* Hover, focus and what is chosen draw nothing of the map anew. */
static void
test_focus_draws_nothing_anew (Fixture      *fixture,
                               gconstpointer data)
{
  guint n_drawn = kith_map_canvas_get_n_drawn (fixture->canvas);

  for (guint i = 0; i < 8; i++)
    {
      press (fixture, i % 2 == 0 ? GDK_KEY_Left : GDK_KEY_Up, 0);
      press (fixture, GDK_KEY_space, 0);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  g_assert_cmpuint (kith_map_canvas_get_n_selected (fixture->canvas), >, 1);
  g_assert_cmpuint (kith_map_canvas_get_n_drawn (fixture->canvas), ==, n_drawn);
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_cmpuint (kith_map_canvas_get_n_selected (fixture->canvas), ==, 0);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_moves_by_keys (Fixture      *fixture,
                    gconstpointer data)
{
  KithMapDrawing *drawing = kith_map_canvas_get_drawing (fixture->canvas);
  gint focused = kith_map_canvas_get_focused (fixture->canvas);
  KithDrawingPoint before = kith_map_drawing_get_point (drawing, (guint)focused);
  KithDrawingPoint after;
  guint n_moved = 0;

  g_signal_connect_swapped (fixture->canvas, "moved", G_CALLBACK (count_cb), &n_moved);
  press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK);
  after = kith_map_drawing_get_point (drawing, (guint)focused);
  g_assert_cmpfloat (after.x, >, before.x);
  g_assert_cmpfloat (after.y, ==, before.y);
  g_assert_cmpuint (n_moved, ==, 1);
}

static void
test_zoom (Fixture      *fixture,
           gconstpointer data)
{
  KithViewport *viewport = kith_map_canvas_get_viewport (fixture->canvas);
  double fitted = kith_viewport_get_scale (viewport);

  press (fixture, GDK_KEY_plus, 0);
  g_assert_cmpfloat (kith_viewport_get_scale (viewport), >, fitted);
  for (guint i = 0; i < 60; i++)
    press (fixture, GDK_KEY_minus, 0);
  g_assert_cmpfloat (kith_viewport_get_scale (viewport), >=, KITH_VIEWPORT_LEAST);
  press (fixture, GDK_KEY_0, 0);
  g_assert_cmpfloat_with_epsilon (kith_viewport_get_scale (viewport), fitted, 1e-9);
}

/* Every subject and every tie is there, named and numbered, and they come one after the other. */
static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (fixture->scene);
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->canvas));
  guint n_children = 0;

  while (child != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);
      gboolean is_tie = n_children >= values->n_nodes;
      int place = (int)(is_tie ? n_children - values->n_nodes : n_children) + 1;

      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_assert_true (gtk_test_accessible_has_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL));
      gtk_test_accessible_assert_relation (child, GTK_ACCESSIBLE_RELATION_POS_IN_SET, place);
      g_object_unref (child);
      child = next;
      n_children++;
    }
  g_assert_cmpuint (n_children, ==, values->n_nodes + values->n_ties);
}

/* What comes from the store again keeps the keyboard where it was. */
static void
test_keeps_focus (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(KithMapScene) again = map_cases_park (KITH_MAP_CONTEXT);
  g_autoptr(KithMapScene) other = map_cases_empty (KITH_MAP_CONTEXT);

  press (fixture, GDK_KEY_Left, 0);
  kith_map_canvas_set_scene (fixture->canvas, again);
  g_assert_cmpstr (get_focused_label (fixture), ==, "NB");
  kith_map_canvas_set_scene (fixture->canvas, other);
  g_assert_cmpint (kith_map_canvas_get_focused (fixture->canvas), ==, -1);
  press (fixture, GDK_KEY_Left, 0);
  press (fixture, GDK_KEY_space, 0);
  kith_map_canvas_set_scene (fixture->canvas, NULL);
  press (fixture, GDK_KEY_Left, 0);
}

static void
test_viewport (void)
{
  g_autoptr(KithViewport) viewport = kith_viewport_new ();
  KithDrawingBox seen;

  kith_viewport_set_size (viewport, 800, 600);
  for (guint i = 0; i < 200; i++)
    {
      double x = g_test_rand_double_range (0, 800);
      double y = g_test_rand_double_range (0, 600);
      KithDrawingPoint before = kith_viewport_to_map (viewport, x, y);
      KithDrawingPoint after, back;

      kith_viewport_zoom_at (viewport, g_test_rand_double_range (0.5, 2), x, y);
      after = kith_viewport_to_map (viewport, x, y);
      g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-6);
      back = kith_viewport_to_screen (viewport, after.x, after.y);
      g_assert_cmpfloat_with_epsilon (back.x, x, 1e-6);
      g_assert_cmpfloat_with_epsilon (back.y, y, 1e-6);
    }

  kith_viewport_fit (viewport, &(KithDrawingBox) { 5000, -3000, 100, 900 }, 1);
  kith_viewport_get_seen (viewport, &seen);
  g_assert_true (seen.x <= 5000 && seen.x + seen.width >= 5100 && seen.y <= -3000 && seen.y + seen.height >= -2100);
  kith_viewport_reveal (viewport, &(KithDrawingBox) { 9000, 0, 10, 10 });
  kith_viewport_get_seen (viewport, &seen);
  g_assert_true (seen.x <= 9000 && seen.x + seen.width >= 9010);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/map-canvas/viewport", test_viewport);
  g_test_add ("/map-canvas/arrows", Fixture, NULL, set_up, test_arrows, tear_down);
  g_test_add ("/map-canvas/along-ties", Fixture, NULL, set_up, test_along_ties, tear_down);
  g_test_add ("/map-canvas/focus-draws-nothing-anew", Fixture, NULL, set_up, test_focus_draws_nothing_anew, tear_down);
  g_test_add ("/map-canvas/moves-by-keys", Fixture, NULL, set_up, test_moves_by_keys, tear_down);
  g_test_add ("/map-canvas/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/map-canvas/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  g_test_add ("/map-canvas/keeps-focus", Fixture, NULL, set_up, test_keeps_focus, tear_down);

  return g_test_run ();
}
