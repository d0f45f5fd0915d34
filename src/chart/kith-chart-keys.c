/* kith-chart-keys.c: walking a chart with the keyboard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Left and right are as the eye sees them, so that they change sides with the
 * direction of writing.
 */

#include "config.h"

#include "kith-chart-keys.h"

#include "kith-chart.h"

static gboolean
walk_binding (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  KithChart *self = KITH_CHART (widget);
  KithChartMark *focused = kith_chart_get_focused (self);
  int step = g_variant_get_int32 (arguments);
  int index = 0;

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;

  index = (int)kith_chart_mark_get_index (focused) + step;
  if (index >= 0 && index < (int)kith_measure_get_n_periods (kith_chart_get_measure (self)))
    kith_chart_set_focused (self, kith_chart_get_mark (self, kith_chart_mark_get_series (focused), (guint)index));

  return GDK_EVENT_STOP;
}

static gboolean
go_to_end_binding (GtkWidget *widget,
                   GVariant  *arguments,
                   gpointer   user_data)
{
  KithChart *self = KITH_CHART (widget);
  KithChartMark *focused = kith_chart_get_focused (self);
  gboolean is_last = g_variant_get_boolean (arguments);
  guint index = 0;

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;

  index = is_last ? kith_measure_get_n_periods (kith_chart_get_measure (self)) - 1 : 0;
  kith_chart_set_focused (self, kith_chart_get_mark (self, kith_chart_mark_get_series (focused), index));

  return GDK_EVENT_STOP;
}

/* Where there is no further row of numbers the key goes on to the page. */
static gboolean
change_series_binding (GtkWidget *widget,
                       GVariant  *arguments,
                       gpointer   user_data)
{
  KithChart *self = KITH_CHART (widget);
  KithChartMark *focused = kith_chart_get_focused (self);
  gboolean is_before = g_variant_get_boolean (arguments);
  KithSeries *series = NULL;

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;

  series = is_before ? kith_measure_get_before (kith_chart_get_measure (self))
                     : kith_measure_get_now (kith_chart_get_measure (self));
  if (series == NULL || series == kith_chart_mark_get_series (focused))
    return GDK_EVENT_PROPAGATE;

  kith_chart_set_focused (self, kith_chart_get_mark (self, series, kith_chart_mark_get_index (focused)));

  return GDK_EVENT_STOP;
}

static gboolean
activate_binding (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  KithChart *self = KITH_CHART (widget);
  KithChartMark *focused = kith_chart_get_focused (self);

  return focused != NULL && kith_chart_activate (self, focused);
}

static void
add_walk (GtkWidgetClass *klass,
          guint           key,
          guint           keypad_key,
          int             step)
{
  gtk_widget_class_add_binding (klass, key, 0, walk_binding, "i", step);
  gtk_widget_class_add_binding (klass, keypad_key, 0, walk_binding, "i", step);
}

/**
 * kith_chart_keys_install:
 * @klass: the class of #KithChart
 */
void
kith_chart_keys_install (GtkWidgetClass *klass)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));

  add_walk (klass, GDK_KEY_Left, GDK_KEY_KP_Left, -1);
  add_walk (klass, GDK_KEY_Right, GDK_KEY_KP_Right, 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Home, 0, go_to_end_binding, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_End, 0, go_to_end_binding, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Up, 0, change_series_binding, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, 0, change_series_binding, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, activate_binding, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, activate_binding, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, activate_binding, NULL);
}
