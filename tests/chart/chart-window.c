/* chart-window.c: a window with charts, for whoever wants to look or listen
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "chart-cases.h"
#include "kith-chart.h"

static void
opened_cb (KithChart  *chart,
           KithSeries *series,
           guint       index,
           GtkWindow  *window)
{
  g_autofree char *words = kith_measure_dup_own_words (kith_chart_get_measure (chart), series, index);

  gtk_window_set_title (window, words);
}

static GtkWidget *
make_chart (ChartCase  which,
            GtkWidget *window)
{
  GtkWidget *chart = kith_chart_new ();
  g_autoptr(KithMeasure) measure = chart_case_new (which);

  kith_chart_set_measure (KITH_CHART (chart), measure);
  g_signal_connect_object (chart, "activated", G_CALLBACK (opened_cb), window, G_CONNECT_DEFAULT);

  return chart;
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *charts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (charts), TRUE);
  gtk_box_append (GTK_BOX (charts), make_chart (CHART_CASE_REFERRALS, window));
  gtk_box_append (GTK_BOX (charts), make_chart (CHART_CASE_SMALL, window));
  gtk_widget_set_valign (charts, GTK_ALIGN_START);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), charts);
  gtk_window_set_title (GTK_WINDOW (window), "Charts");
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 500);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
