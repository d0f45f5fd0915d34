/* kith-period-bar.c: which period a page speaks of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-period-bar.h"

struct _KithPeriodBar
{
  GtkBox          parent_instance;

  GtkWidget      *earlier;
  GtkWidget      *later;
  GtkLabel       *label;
  GtkMenuButton  *compare;
  AdwToggleGroup *kinds;
  guint           is_showing : 1;
  char           *text;
  char           *short_text;
  guint           is_narrow : 1;
};

G_DEFINE_FINAL_TYPE (KithPeriodBar, kith_period_bar, GTK_TYPE_BOX)

typedef enum
{
  PROP_IS_NARROW = 1,
} KithPeriodBarProperty;

static GParamSpec *properties[PROP_IS_NARROW + 1];

static void
kind_changed_cb (KithPeriodBar *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kinds);

  if (!self->is_showing && name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "period.kind", "s", name);
}

/* What is heard is the whole label in either case. */
static void
show_label (KithPeriodBar *self)
{
  if (self->text == NULL)
    return;

  gtk_label_set_text (self->label, self->is_narrow ? self->short_text : self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
}

static void
kith_period_bar_dispose (GObject *object)
{
  KithPeriodBar *self = KITH_PERIOD_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PERIOD_BAR);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->short_text, g_free);

  G_OBJECT_CLASS (kith_period_bar_parent_class)->dispose (object);
}

static void
kith_period_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KithPeriodBar *self = KITH_PERIOD_BAR (object);

  switch ((KithPeriodBarProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_period_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KithPeriodBar *self = KITH_PERIOD_BAR (object);

  switch ((KithPeriodBarProperty)prop_id)
    {
    case PROP_IS_NARROW:
      self->is_narrow = !!g_value_get_boolean (value);
      gtk_label_set_width_chars (self->label, self->is_narrow ? 8 : -1);
      show_label (self);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                      self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_period_bar_class_init (KithPeriodBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_period_bar_dispose;
  object_class->get_property = kith_period_bar_get_property;
  object_class->set_property = kith_period_bar_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-period-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPeriodBar, compare);
  gtk_widget_class_bind_template_child (widget_class, KithPeriodBar, earlier);
  gtk_widget_class_bind_template_child (widget_class, KithPeriodBar, kinds);
  gtk_widget_class_bind_template_child (widget_class, KithPeriodBar, label);
  gtk_widget_class_bind_template_child (widget_class, KithPeriodBar, later);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
}

static void
kith_period_bar_init (KithPeriodBar *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  /* As pages begin; a toggle that moves when they do is watched for nothing. */
  adw_toggle_group_set_active_name (self->kinds, kith_period_kind_get_nick (KITH_PERIOD_YEAR));
  self->is_showing = FALSE;
}

/**
 * kith_period_bar_set_period:
 * @period: what the page shows
 * @newest: the newest day that the store knows of
 */
void
kith_period_bar_set_period (KithPeriodBar    *self,
                            const KithPeriod *period,
                            KithDate          newest)
{
  g_return_if_fail (KITH_IS_PERIOD_BAR (self));
  g_return_if_fail (period != NULL);

  g_free (self->text);
  g_free (self->short_text);
  self->text = kith_period_dup_label (period);
  self->short_text = kith_period_dup_short_label (period);
  show_label (self);
  gtk_widget_set_sensitive (self->later, kith_period_has_later (period, newest));

  self->is_showing = TRUE;
  adw_toggle_group_set_active_name (self->kinds, kith_period_kind_get_nick (period->kind));
  self->is_showing = FALSE;
}

/**
 * kith_period_bar_set_compared:
 * @menu: (nullable): what one can compare with; %NULL for nothing
 */
void
kith_period_bar_set_compared (KithPeriodBar *self,
                              GMenuModel    *menu)
{
  g_return_if_fail (KITH_IS_PERIOD_BAR (self));

  gtk_menu_button_set_menu_model (self->compare, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), menu != NULL);
}
