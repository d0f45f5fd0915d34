/* kith-chart-view.c: a chart with its head, or the table in its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table is made when it is first asked for: most people never do.
 */

#include "config.h"

#include "kith-chart-view.h"

#include "kith-chart-head.h"
#include "kith-chart-table.h"
#include "kith-chart.h"

struct _KithChartView
{
  GtkWidget       parent_instance;

  KithMeasure    *measure;
  KithChartHead  *head;
  GtkStack       *stack;
  KithChart      *chart;
  KithChartTable *table;
  guint           is_table : 1;
};

G_DEFINE_FINAL_TYPE (KithChartView, kith_chart_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MEASURE = 1,
  PROP_IS_TABLE,
} KithChartViewProperty;

static GParamSpec *properties[PROP_IS_TABLE + 1];
static guint activated_signal;

static void
activated_cb (GtkWidget     *source,
              KithSeries    *series,
              guint          index,
              KithChartView *self)
{
  g_signal_emit (self, activated_signal, 0, series, index);
}

static void
ensure_table (KithChartView *self)
{
  if (self->table != NULL)
    return;

  self->table = KITH_CHART_TABLE (kith_chart_table_new ());
  kith_chart_table_set_measure (self->table, self->measure);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_DEFAULT);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->table));
}

static void
show_form (KithChartView *self)
{
  gboolean has_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self->stack)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkWidget *shown = GTK_WIDGET (self->chart);

  if (self->is_table)
    {
      ensure_table (self);
      shown = GTK_WIDGET (self->table);
    }

  gtk_stack_set_visible_child (self->stack, shown);
  if (has_focus)
    gtk_widget_grab_focus (shown);
}

static void
toggle_table_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  KithChartView *self = KITH_CHART_VIEW (widget);

  kith_chart_view_set_is_table (self, !self->is_table);
}

static gboolean
kith_chart_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (KITH_CHART_VIEW (widget)->stack));
}

static void
kith_chart_view_dispose (GObject *object)
{
  KithChartView *self = KITH_CHART_VIEW (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->measure);

  G_OBJECT_CLASS (kith_chart_view_parent_class)->dispose (object);
}

static void
kith_chart_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KithChartView *self = KITH_CHART_VIEW (object);

  switch ((KithChartViewProperty)prop_id)
    {
    case PROP_MEASURE:
      g_value_set_object (value, self->measure);
      break;

    case PROP_IS_TABLE:
      g_value_set_boolean (value, self->is_table);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KithChartView *self = KITH_CHART_VIEW (object);

  switch ((KithChartViewProperty)prop_id)
    {
    case PROP_MEASURE:
      kith_chart_view_set_measure (self, g_value_get_object (value));
      break;

    case PROP_IS_TABLE:
      kith_chart_view_set_is_table (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_properties (GObjectClass *object_class)
{
  properties[PROP_MEASURE] =
    g_param_spec_object ("measure", NULL, NULL,
                         KITH_TYPE_MEASURE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  properties[PROP_IS_TABLE] =
    g_param_spec_boolean ("is-table", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_chart_view_class_init (KithChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_chart_view_dispose;
  object_class->get_property = kith_chart_view_get_property;
  object_class->set_property = kith_chart_view_set_property;
  widget_class->grab_focus = kith_chart_view_grab_focus;

  add_properties (object_class);

  /**
   * KithChartView::activated:
   * @self: the view
   * @series: whose number: that of now or that of a year before
   * @index: which period
   *
   * A number was opened, in the picture or in the table.
   */
  activated_signal =
    g_signal_new ("activated",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, KITH_TYPE_SERIES, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "chart.toggle-table", NULL, toggle_table_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "chart.toggle-table", NULL);
  gtk_widget_class_set_css_name (widget_class, "chart-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
kith_chart_view_init (KithChartView *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);

  self->head = KITH_CHART_HEAD (kith_chart_head_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->head), GTK_WIDGET (self));

  /* Each takes the height it needs; the page below moves at once, without a transition. */
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));

  self->chart = KITH_CHART (kith_chart_new ());
  g_signal_connect_object (self->chart, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_DEFAULT);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->chart));
}

/**
 * kith_chart_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
kith_chart_view_new (void)
{
  return g_object_new (KITH_TYPE_CHART_VIEW, NULL);
}

/**
 * kith_chart_view_get_measure:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
KithMeasure *
kith_chart_view_get_measure (KithChartView *self)
{
  g_return_val_if_fail (KITH_IS_CHART_VIEW (self), NULL);

  return self->measure;
}

/**
 * kith_chart_view_set_measure:
 * @measure: (nullable): what to show
 */
void
kith_chart_view_set_measure (KithChartView *self,
                             KithMeasure   *measure)
{
  g_return_if_fail (KITH_IS_CHART_VIEW (self));
  g_return_if_fail (measure == NULL || KITH_IS_MEASURE (measure));

  if (!g_set_object (&self->measure, measure))
    return;

  kith_chart_head_set_measure (self->head, measure);
  kith_chart_set_measure (self->chart, measure);
  if (self->table != NULL)
    kith_chart_table_set_measure (self->table, measure);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

/**
 * kith_chart_view_set_form:
 * @form: what the numbers look like in the picture
 */
void
kith_chart_view_set_form (KithChartView *self,
                          KithChartForm  form)
{
  g_return_if_fail (KITH_IS_CHART_VIEW (self));

  kith_chart_set_form (self->chart, form);
}

/**
 * kith_chart_view_get_is_table:
 *
 * Returns: whether the table is there in place of the picture
 */
gboolean
kith_chart_view_get_is_table (KithChartView *self)
{
  g_return_val_if_fail (KITH_IS_CHART_VIEW (self), FALSE);

  return self->is_table;
}

/**
 * kith_chart_view_set_is_table:
 * @is_table: whether to show the table in place of the picture
 */
void
kith_chart_view_set_is_table (KithChartView *self,
                              gboolean       is_table)
{
  g_return_if_fail (KITH_IS_CHART_VIEW (self));

  is_table = !!is_table;
  if (self->is_table == is_table)
    return;

  self->is_table = is_table;
  show_form (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_TABLE]);
}
