/* test-chart.c: a chart is drawn, walked, pointed at and heard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "chart-cases.h"
#include "kith-chart.h"

#define DEADLINE_SECONDS 60

typedef struct
{
  GtkWidget *window;
  KithChart *chart;
} Fixture;

typedef struct
{
  KithSeries *series;
  guint       index;
  guint       n_times;
} Opened;

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* The keyboard is somewhere only once the window has it. */
static void
take_focus (Fixture *fixture)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (DEADLINE_SECONDS, late_cb, &is_late);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  while (!is_late && !gtk_widget_has_focus (GTK_WIDGET (fixture->chart)))
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (is_late);
  g_source_remove (source);
}

static void
allocate (Fixture *fixture,
          int      width,
          int      height)
{
  gtk_widget_allocate (GTK_WIDGET (fixture->chart), width, height, -1, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = adw_window_new ();
  fixture->chart = KITH_CHART (kith_chart_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->chart));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 160);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
show_case (Fixture  *fixture,
           ChartCase which)
{
  g_autoptr(KithMeasure) measure = chart_case_new (which);

  kith_chart_set_measure (fixture->chart, measure);
}

static GskRenderNode *
draw (Fixture *fixture)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (fixture->chart)->snapshot (GTK_WIDGET (fixture->chart), snapshot);

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
opened_cb (KithChart  *chart,
           KithSeries *series,
           guint       index,
           Opened     *opened)
{
  opened->series = series;
  opened->index = index;
  opened->n_times++;
}

/* What a shortcut does when its key is pressed in the chart. */
static gboolean
press (Fixture *fixture,
       guint    key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
           j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == 0)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE,
                                                 GTK_WIDGET (fixture->chart), gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_not_reached ();
}

static void
assert_focus (Fixture    *fixture,
              KithSeries *series,
              guint       index)
{
  KithChartMark *focused = kith_chart_get_focused (fixture->chart);

  g_assert_nonnull (focused);
  g_assert_true (kith_chart_mark_get_series (focused) == series);
  g_assert_cmpuint (kith_chart_mark_get_index (focused), ==, index);
}

/* Everything that is drawn lies within the widget, at any size, either way round. */
static void
test_draws_every_case (Fixture      *fixture,
                       gconstpointer data)
{
  const int sizes[][2] = { { 300, 110 }, { 332, 108 }, { 96, 60 }, { 1400, 240 }, { 1, 1 }, { 360, 66 } };

  for (guint which = 0; which < N_CHART_CASES; which++)
    {
      show_case (fixture, (ChartCase)which);
      for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++)
        {
          for (guint i = 0; i < 4; i++)
            {
              GskRenderNode *node = NULL;
              graphene_rect_t bounds;

              gtk_widget_set_direction (GTK_WIDGET (fixture->chart), i % 2 == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
              kith_chart_set_form (fixture->chart, i / 2 == 0 ? KITH_CHART_FORM_BARS : KITH_CHART_FORM_LINES);
              allocate (fixture, sizes[size][0], sizes[size][1]);
              node = draw (fixture);
              if (node == NULL)
                continue;

              gsk_render_node_get_bounds (node, &bounds);
              if (sizes[size][0] >= 300)
                {
                  g_assert_cmpfloat (bounds.origin.x, >=, -4.0f);
                  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, (float)sizes[size][0] + 4.0f);
                }
              gsk_render_node_unref (node);
            }
        }
    }
}

/* The places of all words of a chart. */
static void
collect_words (GskRenderNode          *node,
               const graphene_point_t *at,
               GArray                 *places)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);
  graphene_rect_t place;

  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_words (gsk_container_node_get_child (node, i), at, places);
    }
  else if (type == GSK_TRANSFORM_NODE)
    {
      graphene_point_t moved;
      float x, y;

      gsk_transform_to_translate (gsk_transform_node_get_transform (node), &x, &y);
      graphene_point_init (&moved, at->x + x, at->y + y);
      collect_words (gsk_transform_node_get_child (node), &moved, places);
    }
  else if (type == GSK_TEXT_NODE)
    {
      gsk_render_node_get_bounds (node, &place);
      graphene_rect_offset (&place, at->x, at->y);

      /* Bounds of letters have room around them. */
      graphene_rect_inset (&place, 2.0f, 3.0f);
      g_array_append_val (places, place);
    }
}

static void
assert_words_apart (GskRenderNode *node,
                    int            width)
{
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  collect_words (node, &GRAPHENE_POINT_INIT (0.0f, 0.0f), places);
  g_assert_cmpuint (places->len, >=, 2);
  for (guint i = 0; i < places->len; i++)
    {
      const graphene_rect_t *one = &g_array_index (places, graphene_rect_t, i);

      g_assert_cmpfloat (one->origin.x, >=, -1.0f);
      g_assert_cmpfloat (one->origin.x + one->size.width, <=, (float)width + 1.0f);
      for (guint j = 0; j < i; j++)
        g_assert_false (graphene_rect_intersection (one, &g_array_index (places, graphene_rect_t, j), NULL));
    }
}

static void
test_words_do_not_meet (Fixture      *fixture,
                        gconstpointer data)
{
  for (guint which = 0; which < N_CHART_CASES; which++)
    {
      show_case (fixture, (ChartCase)which);
      for (int width = 110; width < 700; width += g_test_rand_int_range (5, 40))
        {
          int height;
          GskRenderNode *node = NULL;

          gtk_widget_measure (GTK_WIDGET (fixture->chart), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
          gtk_widget_set_direction (GTK_WIDGET (fixture->chart),
                                    g_test_rand_bit () ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
          allocate (fixture, width, height + g_test_rand_int_range (0, 60));
          node = draw (fixture);
          if (node == NULL)
            continue;

          assert_words_apart (node, width);
          gsk_render_node_unref (node);
        }
    }
}

static void
test_is_named (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  g_autofree char *summary = kith_measure_dup_summary (measure);

  kith_chart_set_measure (fixture->chart, measure);
  gtk_test_accessible_assert_role (fixture->chart, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Referrals");
  gtk_test_accessible_assert_property (fixture->chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
}

static void
test_every_number_is_heard (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  GtkAccessible *child = NULL;
  guint n_children = 0;

  kith_chart_set_measure (fixture->chart, measure);
  child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->chart));
  while (child != NULL)
    {
      g_autoptr(GtkAccessible) mark = child;
      g_autoptr(GtkAccessible) parent = gtk_accessible_get_accessible_parent (mark);
      KithSeries *series = kith_chart_mark_get_series (KITH_CHART_MARK (mark));
      guint index = kith_chart_mark_get_index (KITH_CHART_MARK (mark));
      g_autofree char *words = kith_measure_dup_point_words (measure, series, index);

      g_assert_true (parent == GTK_ACCESSIBLE (fixture->chart));
      gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_BUTTON);
      gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
      gtk_test_accessible_assert_relation (mark, GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int)index + 1);
      gtk_test_accessible_assert_relation (mark, GTK_ACCESSIBLE_RELATION_SET_SIZE, 12);
      gtk_test_accessible_assert_state (mark, GTK_ACCESSIBLE_STATE_DISABLED,
                                        kith_measure_get_value (measure, series, index) == KITH_SERIES_UNKNOWN);
      n_children++;
      child = gtk_accessible_get_next_accessible_sibling (mark);
    }

  g_assert_cmpuint (n_children, ==, 24);
}

static void
test_keys_walk (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  KithSeries *now = kith_measure_get_now (measure);
  KithSeries *before = kith_measure_get_before (measure);

  kith_chart_set_measure (fixture->chart, measure);
  take_focus (fixture);

  /* one arrives at the newest number */
  assert_focus (fixture, now, 2);
  press (fixture, GDK_KEY_Left);
  assert_focus (fixture, now, 1);
  gtk_test_accessible_assert_relation (fixture->chart, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                       kith_chart_get_mark (fixture->chart, now, 1));

  press (fixture, GDK_KEY_Home);
  press (fixture, GDK_KEY_Left);
  assert_focus (fixture, now, 0);
  press (fixture, GDK_KEY_End);
  press (fixture, GDK_KEY_Right);
  assert_focus (fixture, now, 11);

  g_assert_true (press (fixture, GDK_KEY_Down));
  assert_focus (fixture, before, 11);
  g_assert_false (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Up));
  assert_focus (fixture, now, 11);
  g_assert_false (press (fixture, GDK_KEY_Up));
}

static void
test_keys_follow_the_eye (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);

  gtk_widget_set_direction (GTK_WIDGET (fixture->chart), GTK_TEXT_DIR_RTL);
  kith_chart_set_measure (fixture->chart, measure);
  press (fixture, GDK_KEY_Left);
  assert_focus (fixture, kith_measure_get_now (measure), 3);
}

static void
test_focus_is_told (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  KithSeries *now = kith_measure_get_now (measure);
  GtkAccessible *second = NULL;
  GtkAccessible *third = NULL;

  kith_chart_set_measure (fixture->chart, measure);
  take_focus (fixture);
  second = GTK_ACCESSIBLE (kith_chart_get_mark (fixture->chart, now, 1));
  third = GTK_ACCESSIBLE (kith_chart_get_mark (fixture->chart, now, 2));
  g_assert_true (gtk_accessible_get_platform_state (second, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));
  g_assert_true (gtk_accessible_get_platform_state (third, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  press (fixture, GDK_KEY_Left);
  g_assert_true (gtk_accessible_get_platform_state (second, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  g_assert_false (gtk_accessible_get_platform_state (third, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
}

static void
test_enter_opens (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_SMALL);
  KithSeries *now = kith_measure_get_now (measure);
  Opened opened = { 0 };

  kith_chart_set_measure (fixture->chart, measure);
  g_signal_connect (fixture->chart, "activated", G_CALLBACK (opened_cb), &opened);

  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_true (opened.series == now);
  g_assert_cmpuint (opened.index, ==, 2);

  /* 0 opens, to a page that says so */
  press (fixture, GDK_KEY_Left);
  g_assert_true (press (fixture, GDK_KEY_space));
  g_assert_cmpuint (opened.index, ==, 1);
  g_assert_cmpuint (opened.n_times, ==, 2);

  /* what has not come yet does not */
  press (fixture, GDK_KEY_End);
  g_assert_false (press (fixture, GDK_KEY_Return));
  g_assert_cmpuint (opened.n_times, ==, 2);

  press (fixture, GDK_KEY_Down);
  g_assert_true (press (fixture, GDK_KEY_KP_Enter));
  g_assert_true (opened.series == kith_measure_get_before (measure));
  g_assert_cmpuint (opened.index, ==, 11);
}

/* A place in the middle of a period: its bar, but where last year's line is. */
static void
test_pointer_finds (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  KithSeries *now = kith_measure_get_now (measure);
  KithSeries *before = kith_measure_get_before (measure);
  KithChartMark *october = NULL;
  guint n_before = 0;

  kith_chart_set_measure (fixture->chart, measure);
  allocate (fixture, 320, 120);
  g_assert_null (kith_chart_find_mark (fixture->chart, 1.0, 60.0));
  october = kith_chart_find_mark (fixture->chart, 320.0 - 290.0 / 12.0 * 10.5, 95.0);
  g_assert_nonnull (october);
  g_assert_true (kith_chart_mark_get_series (october) == now);
  g_assert_cmpuint (kith_chart_mark_get_index (october), ==, 1);

  for (double y = 10.0; y < 100.0; y += 1.0)
    n_before += kith_chart_mark_get_series (kith_chart_find_mark (fixture->chart, 320.0 - 290.0 / 12.0 * 10.5, y)) == before;
  g_assert_cmpuint (n_before, >=, 8);
  g_assert_cmpuint (n_before, <=, 14);

  /* where this year has not come yet there is only last year to open */
  g_assert_true (kith_chart_mark_get_series (kith_chart_find_mark (fixture->chart, 310.0, 60.0)) == before);
}

static void
test_new_measure_replaces_old (Fixture      *fixture,
                               gconstpointer data)
{
  take_focus (fixture);
  for (guint which = 0; which < N_CHART_CASES; which++)
    {
      show_case (fixture, (ChartCase)which);
      g_assert_true ((kith_chart_get_focused (fixture->chart) == NULL) == (which == CHART_CASE_EMPTY));
    }

  kith_chart_set_measure (fixture->chart, NULL);
  g_assert_null (kith_chart_get_focused (fixture->chart));
  g_assert_null (gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->chart)));
  allocate (fixture, 320, 120);
  g_assert_null (draw (fixture));
}

/* The same picture on paper: shades of grey, and nothing but the picture. */
static void
test_goes_on_paper (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);
  g_autoptr(PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (fixture->chart), NULL);
  g_autoptr(KithChartPicture) picture = kith_chart_picture_new (measure, KITH_CHART_FORM_BARS, KITH_CHART_SCHEME_PRINT,
                                                                text, 320.0f, 120.0f, FALSE);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 320, 120);
  cairo_t *cr = cairo_create (paper);
  GskRenderNode *node = NULL;
  const guint32 *pixels = NULL;
  guint n_inked = 0;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  kith_chart_picture_snapshot (picture, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (paper);

  pixels = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (paper);
  for (guint i = 0; i < 320 * 120; i++)
    {
      guint red = (pixels[i] >> 16) & 0xff;
      guint blue = pixels[i] & 0xff;

      /* letters may be smoothed in colour, shapes may not */
      if (red < 0x60 && blue < 0x60)
        n_inked++;
    }

  g_assert_cmpuint (n_inked, >, 2000);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (paper);
}

static void
test_nothing_left (void)
{
  GtkWidget *chart = g_object_ref_sink (kith_chart_new ());
  g_autoptr(KithMeasure) measure = chart_case_new (CHART_CASE_REFERRALS);

  kith_chart_set_measure (KITH_CHART (chart), measure);
  g_assert_finalize_object (chart);
}

static void
add (const char *path,
     void (     *test ) (Fixture       *fixture,
                         gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/chart/draws-every-case", test_draws_every_case);
  add ("/chart/words-do-not-meet", test_words_do_not_meet);
  add ("/chart/is-named", test_is_named);
  add ("/chart/every-number-is-heard", test_every_number_is_heard);
  add ("/chart/keys-walk", test_keys_walk);
  add ("/chart/keys-follow-the-eye", test_keys_follow_the_eye);
  add ("/chart/focus-is-told", test_focus_is_told);
  add ("/chart/enter-opens", test_enter_opens);
  add ("/chart/pointer-finds", test_pointer_finds);
  add ("/chart/new-measure-replaces-old", test_new_measure_replaces_old);
  add ("/chart/goes-on-paper", test_goes_on_paper);
  g_test_add_func ("/chart/nothing-left", test_nothing_left);

  return g_test_run ();
}
