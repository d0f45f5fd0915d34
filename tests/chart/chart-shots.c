/* chart-shots.c: draws every kind of chart into a file, to be looked at
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: chart-shots FOLDER [rtl] [large]
 *
 * Dark and high contrast are chosen as libadwaita has it, by
 * ADW_DEBUG_COLOR_SCHEME=prefer-dark and ADW_DEBUG_HIGH_CONTRAST=1.
 */

#include "config.h"

#include <adwaita.h>

#include "chart-cases.h"
#include "kith-chart.h"

#define NORMAL_DPI (96 * 1024)

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  guint *n_frames = user_data;

  (*n_frames)++;
  gtk_widget_queue_draw (widget);

  return G_SOURCE_CONTINUE;
}

static void
wait_for_frames (GtkWidget *widget,
                 guint      n_frames)
{
  guint n_drawn = 0;
  guint id = gtk_widget_add_tick_callback (widget, count_frame_cb, &n_drawn, NULL);

  while (n_drawn < n_frames)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (widget, id);
}

static void
save (GtkWidget  *window,
      const char *folder,
      const char *name)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (gtk_window_get_child (GTK_WINDOW (window)));
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);
  GskRenderNode *node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gsk_render_node_unref (node);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
}

static GtkWidget *
make_card (ChartCase     which,
           KithChartForm form,
           int           width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chart = kith_chart_new ();
  g_autoptr(KithMeasure) measure = chart_case_new (which);

  kith_chart_set_form (KITH_CHART (chart), form);
  kith_chart_set_measure (KITH_CHART (chart), measure);
  gtk_widget_set_size_request (chart, width, -1);
  gtk_widget_set_margin_start (chart, 16);
  gtk_widget_set_margin_end (chart, 16);
  gtk_widget_set_margin_top (chart, 16);
  gtk_widget_set_margin_bottom (chart, 16);
  gtk_widget_add_css_class (box, "card");
  gtk_box_append (GTK_BOX (box), chart);

  return box;
}

static GtkWidget *
make_sheet (int width)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 12);
  gtk_widget_set_margin_bottom (grid, 12);
  for (int which = 0; which < N_CHART_CASES; which++)
    gtk_grid_attach (GTK_GRID (grid), make_card ((ChartCase)which, KITH_CHART_FORM_BARS, width), which % 3, which / 3, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_card (CHART_CASE_REFERRALS, KITH_CHART_FORM_LINES, width), 2, 4, 1, 1);

  return grid;
}

static void
shoot (const char *folder,
       const char *name,
       int         width,
       int         height,
       GtkWidget  *content)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *frame = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (frame), content);
  gtk_widget_add_css_class (frame, "background");
  gtk_window_set_child (GTK_WINDOW (window), frame);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  wait_for_frames (window, 30);
  save (window, folder, name);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 2)
    {
      g_printerr ("Usage: chart-shots FOLDER [rtl] [large]\n");
      return 2;
    }

  adw_init ();
  for (int i = 2; i < argc; i++)
    {
      if (g_str_equal (argv[i], "rtl"))
        gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
      else if (g_str_equal (argv[i], "large"))
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * NORMAL_DPI, NULL);
    }

  shoot (argv[1], "charts", 1060, 800, make_sheet (300));

  return 0;
}
