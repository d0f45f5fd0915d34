/* kith-chart-table.c: the numbers of a chart, as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-table.h"

#include <glib/gi18n.h>

/* A year is seen whole; three years are scrolled. */
#define HIGHEST 420

struct _KithChartTable
{
  GtkWidget            parent_instance;

  KithMeasure         *measure;
  GtkScrolledWindow   *scroller;
  GtkColumnView       *view;
  GtkColumnViewColumn *period;
  GtkColumnViewColumn *now;
  GtkColumnViewColumn *before;
};

G_DEFINE_FINAL_TYPE (KithChartTable, kith_chart_table, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MEASURE = 1,
} KithChartTableProperty;

static GParamSpec *properties[PROP_MEASURE + 1];
static guint activated_signal;

/* Which of a measure's series a column shows. */
static KithSeries *
get_series (KithChartTable      *self,
            GtkColumnViewColumn *column,
            KithMeasure         *measure)
{
  return column == self->before ? kith_measure_get_before (measure) : kith_measure_get_now (measure);
}

static GtkColumnViewColumn *
get_column (KithChartTable     *self,
            GtkListItemFactory *factory)
{
  return factory == gtk_column_view_column_get_factory (self->before) ? self->before : self->now;
}

static void
number_clicked_cb (GtkButton   *button,
                   GtkListItem *item)
{
  KithChartTable *self = KITH_CHART_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (button), KITH_TYPE_CHART_TABLE));
  KithMeasurePoint *point = KITH_MEASURE_POINT (gtk_list_item_get_item (item));
  KithSeries *series = g_object_get_data (G_OBJECT (item), "series");

  g_signal_emit (self, activated_signal, 0, series, kith_measure_point_get_index (point));
}

static void
setup_period_cb (GtkListItemFactory *factory,
                 GtkListItem        *item,
                 KithChartTable     *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_list_item_set_child (item, label);
}

static void
bind_period_cb (GtkListItemFactory *factory,
                GtkListItem        *item,
                KithChartTable     *self)
{
  KithMeasurePoint *point = KITH_MEASURE_POINT (gtk_list_item_get_item (item));
  KithMeasure *measure = kith_measure_point_get_measure (point);
  guint index = kith_measure_point_get_index (point);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), kith_axis_get_label (kith_measure_get_axis (measure), index));
  if (kith_measure_is_under_way (measure, index))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
setup_number_cb (GtkListItemFactory *factory,
                 GtkListItem        *item,
                 KithChartTable     *self)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_halign (button, GTK_ALIGN_END);

  /* Digits stand under digits of the same worth, in every language. */
  gtk_widget_set_direction (button, GTK_TEXT_DIR_LTR);
  g_signal_connect_object (button, "clicked", G_CALLBACK (number_clicked_cb), item, G_CONNECT_DEFAULT);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_child (item, button);
}

static void
bind_number_cb (GtkListItemFactory *factory,
                GtkListItem        *item,
                KithChartTable     *self)
{
  KithMeasurePoint *point = KITH_MEASURE_POINT (gtk_list_item_get_item (item));
  KithMeasure *measure = kith_measure_point_get_measure (point);
  guint index = kith_measure_point_get_index (point);
  KithSeries *series = get_series (self, get_column (self, factory), measure);
  GtkWidget *button = gtk_list_item_get_child (item);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  if (series == NULL)
    return;

  number = kith_measure_dup_value_words (measure, series, index);
  words = kith_measure_dup_own_words (measure, series, index);
  g_object_set_data_full (G_OBJECT (item), "series", g_object_ref (series), g_object_unref);
  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_widget_set_sensitive (button, kith_measure_get_value (measure, series, index) != KITH_SERIES_UNKNOWN);

  /* A button is named by its label before all else, and the digits alone say nothing. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkColumnViewColumn *
add_column (KithChartTable *self,
            GCallback       setup,
            GCallback       bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (NULL, factory);

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_DEFAULT);
  gtk_column_view_append_column (self->view, column);

  return column;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

/* A column has no alignment for its title, and titles of numbers stand over
 * their last digits; so the title is looked for. Without it they stand at the
 * start, which is no harm.
 */
static void
align_titles (KithChartTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (title = title != NULL ? gtk_widget_get_next_sibling (title) : NULL; title != NULL;
       title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *label = find_label (title);

      if (label == NULL)
        continue;

      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1.0f);
    }
}

static void
show_measure (KithChartTable *self)
{
  g_autoptr(GtkNoSelection) selection = NULL;
  KithSeries *before = NULL;

  if (self->measure == NULL)
    {
      gtk_column_view_set_model (self->view, NULL);
      return;
    }

  before = kith_measure_get_before (self->measure);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->measure)));
  gtk_column_view_column_set_title (self->period,
                                    kith_axis_is_months (kith_measure_get_axis (self->measure)) ? _("Month") : _("Year"));
  gtk_column_view_column_set_title (self->now, kith_series_get_name (kith_measure_get_now (self->measure)));
  gtk_column_view_column_set_title (self->before, before != NULL ? kith_series_get_name (before) : "");
  gtk_column_view_column_set_visible (self->before, before != NULL);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, kith_measure_get_name (self->measure),
                                  -1);
  align_titles (self);
}

static gboolean
kith_chart_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KITH_CHART_TABLE (widget)->view));
}

static void
kith_chart_table_dispose (GObject *object)
{
  KithChartTable *self = KITH_CHART_TABLE (object);

  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  g_clear_object (&self->period);
  g_clear_object (&self->now);
  g_clear_object (&self->before);
  g_clear_object (&self->measure);

  G_OBJECT_CLASS (kith_chart_table_parent_class)->dispose (object);
}

static void
kith_chart_table_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithChartTable *self = KITH_CHART_TABLE (object);

  switch ((KithChartTableProperty)prop_id)
    {
    case PROP_MEASURE:
      g_value_set_object (value, self->measure);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_table_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KithChartTable *self = KITH_CHART_TABLE (object);

  switch ((KithChartTableProperty)prop_id)
    {
    case PROP_MEASURE:
      kith_chart_table_set_measure (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_table_class_init (KithChartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_chart_table_dispose;
  object_class->get_property = kith_chart_table_get_property;
  object_class->set_property = kith_chart_table_set_property;
  widget_class->grab_focus = kith_chart_table_grab_focus;

  properties[PROP_MEASURE] =
    g_param_spec_object ("measure", NULL, NULL,
                         KITH_TYPE_MEASURE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * KithChartTable::activated:
   * @self: the table
   * @series: whose number
   * @index: which period
   *
   * The same as #KithChart::activated, from a button.
   */
  activated_signal =
    g_signal_new ("activated",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, KITH_TYPE_SERIES, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "chart-table");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
kith_chart_table_init (KithChartTable *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->period = add_column (self, G_CALLBACK (setup_period_cb), G_CALLBACK (bind_period_cb));
  self->now = add_column (self, G_CALLBACK (setup_number_cb), G_CALLBACK (bind_number_cb));
  self->before = add_column (self, G_CALLBACK (setup_number_cb), G_CALLBACK (bind_number_cb));
  gtk_column_view_column_set_expand (self->period, TRUE);
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_CELL);

  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scroller, HIGHEST);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
}

/**
 * kith_chart_table_new:
 *
 * Returns: (transfer floating): a table of nothing yet
 */
GtkWidget *
kith_chart_table_new (void)
{
  return g_object_new (KITH_TYPE_CHART_TABLE, NULL);
}

/**
 * kith_chart_table_get_measure:
 *
 * Returns: (transfer none) (nullable): what it lists
 */
KithMeasure *
kith_chart_table_get_measure (KithChartTable *self)
{
  g_return_val_if_fail (KITH_IS_CHART_TABLE (self), NULL);

  return self->measure;
}

/**
 * kith_chart_table_set_measure:
 * @measure: (nullable): what to list
 */
void
kith_chart_table_set_measure (KithChartTable *self,
                              KithMeasure    *measure)
{
  g_return_if_fail (KITH_IS_CHART_TABLE (self));
  g_return_if_fail (measure == NULL || KITH_IS_MEASURE (measure));

  if (!g_set_object (&self->measure, measure))
    return;

  show_measure (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}
