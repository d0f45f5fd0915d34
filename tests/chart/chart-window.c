/* chart-window.c: a window with charts, for whoever wants to look or listen
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "chart-cases.h"
#include "kith-chart-group.h"

static void
opened_cb (KithChartGroup *charts,
           KithMeasure    *measure,
           KithSeries     *series,
           guint           index,
           GtkWindow      *window)
{
  g_autofree char *words = kith_measure_dup_own_words (measure, series, index);

  gtk_window_set_title (window, words);
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *charts = kith_chart_group_new ();
  g_autoptr(KithMeasure) referrals = chart_case_new (CHART_CASE_REFERRALS);
  g_autoptr(KithMeasure) small = chart_case_new (CHART_CASE_SMALL);
  KithMeasure *measures[] = { referrals, small };

  kith_chart_group_set_measures (KITH_CHART_GROUP (charts), measures, G_N_ELEMENTS (measures));
  gtk_widget_set_valign (charts, GTK_ALIGN_START);
  g_signal_connect_object (charts, "activated", G_CALLBACK (opened_cb), window, G_CONNECT_DEFAULT);
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
