/* kith-weekdays.c: the days of the working week, to be chosen from
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Schools are open from Monday to Friday. A Saturday that was recorded
 * elsewhere is kept, and not shown.
 */

#include "config.h"

#include "kith-weekdays.h"

#include "kith-date.h"

#include <glib/gi18n.h>

#define N_DAYS 5

/* 5 January 1970. */
#define SOME_MONDAY 4

struct _KithWeekdays
{
  GtkBox     parent_instance;

  GtkWidget *days[N_DAYS];
  guint      weekdays;
};

G_DEFINE_FINAL_TYPE (KithWeekdays, kith_weekdays, GTK_TYPE_BOX)

typedef enum
{
  PROP_WEEKDAYS = 1,
} KithWeekdaysProperty;

static GParamSpec *properties[PROP_WEEKDAYS + 1];

static void
toggled_cb (KithWeekdays *self)
{
  guint weekdays = self->weekdays & ~((1u << N_DAYS) - 1);

  for (guint i = 0; i < N_DAYS; i++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->days[i])))
        weekdays |= 1u << i;
    }

  if (weekdays == self->weekdays)
    return;

  self->weekdays = weekdays;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEKDAYS]);
}

static GtkWidget *
make_day (guint number)
{
  KithDate day = SOME_MONDAY + (KithDate)number;
  g_autofree char *label = kith_date_format (day, "%a");
  g_autofree char *name = kith_date_format (day, "%A");
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);

  /* All of them fit on a screen of 360 as well. */
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
kith_weekdays_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KithWeekdays *self = KITH_WEEKDAYS (object);

  switch ((KithWeekdaysProperty)prop_id)
    {
    case PROP_WEEKDAYS:
      g_value_set_uint (value, self->weekdays);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_weekdays_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KithWeekdays *self = KITH_WEEKDAYS (object);

  switch ((KithWeekdaysProperty)prop_id)
    {
    case PROP_WEEKDAYS:
      kith_weekdays_set_weekdays (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_weekdays_class_init (KithWeekdaysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kith_weekdays_get_property;
  object_class->set_property = kith_weekdays_set_property;

  properties[PROP_WEEKDAYS] =
    g_param_spec_uint ("weekdays", NULL, NULL,
                       0, 127, 0,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kith_weekdays_init (KithWeekdays *self)
{
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "weekdays");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days of the week"), -1);

  for (guint i = 0; i < N_DAYS; i++)
    {
      self->days[i] = make_day (i);
      gtk_box_append (GTK_BOX (self), self->days[i]);
      g_signal_connect_object (self->days[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }
}

/**
 * kith_weekdays_get_weekdays:
 *
 * Returns: the days that are chosen; bit 0 is Monday
 */
guint
kith_weekdays_get_weekdays (KithWeekdays *self)
{
  g_return_val_if_fail (KITH_IS_WEEKDAYS (self), 0);

  return self->weekdays;
}

/**
 * kith_weekdays_set_weekdays:
 * @weekdays: bit 0 is Monday
 *
 * Chooses these days.
 */
void
kith_weekdays_set_weekdays (KithWeekdays *self,
                            guint         weekdays)
{
  g_return_if_fail (KITH_IS_WEEKDAYS (self));

  if (self->weekdays == weekdays)
    return;

  self->weekdays = weekdays;
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_signal_handlers_block_by_func (self->days[i], toggled_cb, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->days[i]), (weekdays & (1u << i)) != 0);
      g_signal_handlers_unblock_by_func (self->days[i], toggled_cb, self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEEKDAYS]);
}
