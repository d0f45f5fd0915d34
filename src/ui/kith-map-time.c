/* kith-map-time.c: the day that a map is drawn on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-time.h"

#include <glib/gi18n.h>

#include "kith-map-months.h"

struct _KithMapTime
{
  AdwBin         parent_instance;

  KithDate       today;
  GtkLabel      *day;
  KithMapMonths *months;
  GtkWidget     *since_box;
  GtkLabel      *since;
  GtkLabel      *changes;
  guint          is_narrow : 1;
};

G_DEFINE_FINAL_TYPE (KithMapTime, kith_map_time, ADW_TYPE_BIN)

typedef enum
{
  PROP_IS_NARROW = 1,
} KithMapTimeProperty;

static GParamSpec *properties[PROP_IS_NARROW + 1];
static guint day_changed_signal;

static void
show_day (KithMapTime *self)
{
  KithDate day = kith_map_months_get_day (self->months);
  g_autofree char *text = kith_date_format (day, "%-d %b %Y");

  /* Translators: before today's date, below “As it stood on” */
  g_autofree char *today = g_strdup_printf (_("Today, %s"), text);

  gtk_label_set_text (self->day, day == self->today ? today : text);
}

static void
day_changed_cb (KithMapMonths *months,
                KithMapTime   *self)
{
  show_day (self);
  g_signal_emit (self, day_changed_signal, 0);
}

static void
count_changes (const KithMapSceneValues *values,
               guint                    *ret_n_new,
               guint                    *ret_n_ended)
{
  for (guint i = 0; i < values->n_ties; i++)
    {
      *ret_n_new += values->ties[i].is_new;
      *ret_n_ended += values->ties[i].end != KITH_DATE_NONE && values->ties[i].end >= values->last_review;
    }
}

static void
show_changes (KithMapTime  *self,
              KithMapScene *scene)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (scene);
  g_autofree char *on = NULL;
  g_autofree char *since = NULL;
  g_autofree char *is_new = NULL;
  g_autofree char *changes = NULL;
  guint n_new = 0;
  guint n_ended = 0;

  if (values->last_review == KITH_DATE_NONE)
    return;

  count_changes (values, &n_new, &n_ended);
  on = kith_date_format (values->last_review, "%-d %B");
  since = g_strdup_printf (_("Since the review on %s"), on);
  is_new = g_strdup_printf (ngettext ("%u new tie", "%u new ties", n_new), n_new);

  /* Translators: “9 new ties”, then how many have ended */
  changes = g_strdup_printf (ngettext ("%s, %u ended", "%s, %u ended", n_ended), is_new, n_ended);
  gtk_label_set_text (self->since, since);
  gtk_label_set_text (self->changes, changes);
}

static void
show_since (KithMapTime *self)
{
  gtk_widget_set_visible (self->since_box, !self->is_narrow && *gtk_label_get_text (self->since) != '\0');
}

static void
kith_map_time_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((KithMapTimeProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, KITH_MAP_TIME (object)->is_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_time_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  KithMapTime *self = KITH_MAP_TIME (object);

  switch ((KithMapTimeProperty)prop_id)
    {
    case PROP_IS_NARROW:
      self->is_narrow = g_value_get_boolean (value);
      show_since (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_time_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_TIME);

  G_OBJECT_CLASS (kith_map_time_parent_class)->dispose (object);
}

static void
kith_map_time_class_init (KithMapTimeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_map_time_dispose;
  object_class->get_property = kith_map_time_get_property;
  object_class->set_property = kith_map_time_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * KithMapTime::day-changed:
   * @self: the bar
   *
   * Somebody went to another day.
   */
  day_changed_signal =
    g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (KITH_TYPE_MAP_MONTHS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-map-time.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapTime, changes);
  gtk_widget_class_bind_template_child (widget_class, KithMapTime, day);
  gtk_widget_class_bind_template_child (widget_class, KithMapTime, months);
  gtk_widget_class_bind_template_child (widget_class, KithMapTime, since);
  gtk_widget_class_bind_template_child (widget_class, KithMapTime, since_box);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

static void
kith_map_time_init (KithMapTime *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_map_time_get_day:
 *
 * Returns: the day that is to be drawn
 */
KithDate
kith_map_time_get_day (KithMapTime *self)
{
  g_return_val_if_fail (KITH_IS_MAP_TIME (self), KITH_DATE_NONE);

  return kith_map_months_get_day (self->months);
}

/**
 * kith_map_time_step:
 * @n_months: how far, backwards if it is negative
 */
void
kith_map_time_step (KithMapTime *self,
                    int          n_months)
{
  g_return_if_fail (KITH_IS_MAP_TIME (self));

  kith_map_months_step (self->months, n_months);
}

/**
 * kith_map_time_set_scene:
 * @scene: (nullable): a map
 * @today: the last day that it can be drawn on
 */
void
kith_map_time_set_scene (KithMapTime  *self,
                         KithMapScene *scene,
                         KithDate      today)
{
  g_return_if_fail (KITH_IS_MAP_TIME (self));

  self->today = today;
  kith_map_months_set_scene (self->months, scene, today);
  gtk_label_set_text (self->since, "");
  if (scene != NULL)
    show_changes (self, scene);
  show_since (self);
  show_day (self);
}
