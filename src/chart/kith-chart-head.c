/* kith-chart-head.c: a name, a figure and one sentence, above a chart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-head.h"

#include <glib/gi18n.h>

struct _KithChartHead
{
  GtkWidget    parent_instance;

  KithMeasure *measure;
  GtkLabel    *name;
  GtkLabel    *figure;
  GtkLabel    *remark;
};

G_DEFINE_FINAL_TYPE (KithChartHead, kith_chart_head, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MEASURE = 1,
} KithChartHeadProperty;

static GParamSpec *properties[PROP_MEASURE + 1];

static void
show_measure (KithChartHead *self)
{
  g_autofree char *figure = NULL;
  g_autofree char *remark = NULL;

  if (self->measure != NULL)
    {
      figure = kith_measure_dup_figure (self->measure);
      remark = kith_measure_dup_remark (self->measure);
    }

  gtk_label_set_text (self->name, self->measure != NULL ? kith_measure_get_name (self->measure) : "");
  /* Translators: stands where a figure is not known. */
  gtk_label_set_text (self->figure, figure != NULL ? figure : C_("figure", "–"));
  gtk_label_set_text (self->remark, remark != NULL ? remark : "");
}

static GtkLabel *
make_label (void)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0.0f);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);

  return label;
}

static void
kith_chart_head_dispose (GObject *object)
{
  KithChartHead *self = KITH_CHART_HEAD (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->measure);

  G_OBJECT_CLASS (kith_chart_head_parent_class)->dispose (object);
}

static void
kith_chart_head_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KithChartHead *self = KITH_CHART_HEAD (object);

  switch ((KithChartHeadProperty)prop_id)
    {
    case PROP_MEASURE:
      g_value_set_object (value, self->measure);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_head_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KithChartHead *self = KITH_CHART_HEAD (object);

  switch ((KithChartHeadProperty)prop_id)
    {
    case PROP_MEASURE:
      kith_chart_head_set_measure (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_head_class_init (KithChartHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_chart_head_dispose;
  object_class->get_property = kith_chart_head_get_property;
  object_class->set_property = kith_chart_head_set_property;

  properties[PROP_MEASURE] =
    g_param_spec_object ("measure", NULL, NULL,
                         KITH_TYPE_MEASURE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "chart-head");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kith_chart_head_init (KithChartHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);

  self->name = make_label ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->name));

  self->figure = make_label ();
  gtk_widget_set_valign (GTK_WIDGET (self->figure), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "numeric");
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->figure));
  gtk_widget_set_parent (line, GTK_WIDGET (self));

  self->remark = make_label ();
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "dimmed");
  gtk_widget_set_parent (GTK_WIDGET (self->remark), GTK_WIDGET (self));
}

/**
 * kith_chart_head_new:
 *
 * Returns: (transfer floating): a head of nothing yet
 */
GtkWidget *
kith_chart_head_new (void)
{
  return g_object_new (KITH_TYPE_CHART_HEAD, NULL);
}

/**
 * kith_chart_head_get_measure:
 *
 * Returns: (transfer none) (nullable): what it tells
 */
KithMeasure *
kith_chart_head_get_measure (KithChartHead *self)
{
  g_return_val_if_fail (KITH_IS_CHART_HEAD (self), NULL);

  return self->measure;
}

/**
 * kith_chart_head_set_measure:
 * @measure: (nullable): what to tell
 */
void
kith_chart_head_set_measure (KithChartHead *self,
                             KithMeasure   *measure)
{
  g_return_if_fail (KITH_IS_CHART_HEAD (self));
  g_return_if_fail (measure == NULL || KITH_IS_MEASURE (measure));

  if (!g_set_object (&self->measure, measure))
    return;

  show_measure (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}
