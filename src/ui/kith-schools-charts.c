/* kith-schools-charts.c: three measures month by month, as charts or as a table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three small charts with one axis; on a narrow window one at a time. One key
 * away is the table that says the same, a row a month. Every number in either
 * opens its rows. A long number that one charts must not be read as a verdict,
 * so the card ends with a sentence that says so.
 */

#include "config.h"

#include "kith-schools-charts.h"

#include <glib/gi18n.h>

#include "kith-chart-legend.h"
#include "kith-chart.h"
#include "kith-month-measures.h"
#include "kith-school-words.h"
#include "kith-words.h"

typedef struct
{
  GtkWidget *box;
  GtkLabel  *number;
  GtkLabel  *comparison;
  KithChart *chart;
} Head;

struct _KithSchoolsCharts
{
  GtkBox            parent_instance;

  GtkStack         *stack;
  GtkColumnView    *table;
  GtkWidget        *legend;
  KithChartLegend  *names;
  GtkWidget        *more;
  Head              heads[KITH_N_MONTH_MEASURES];
  KithMeasure      *measures[KITH_N_MONTH_MEASURES];
  KithClusterSheet *sheet;
  KithSchoolLine   *line;
  guint             is_narrow : 1;
  guint             is_table : 1;
  guint             is_stale : 1;
};

G_DEFINE_FINAL_TYPE (KithSchoolsCharts, kith_schools_charts, GTK_TYPE_BOX)

typedef enum
{
  PROP_IS_NARROW = 1,
  PROP_IS_TABLE,
} KithSchoolsChartsProperty;

static GParamSpec *properties[PROP_IS_TABLE + 1];

enum
{
  MONTH_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
open_month (KithSchoolsCharts *self,
            guint              measure,
            gboolean           is_before,
            guint              month)
{
  KithDate day = kith_axis_get_first_day (kith_measure_get_axis (self->measures[measure]), month);

  g_signal_emit (self, signals[MONTH_OPENED], 0, (int)kith_month_measure_get_figure (measure), (int)day, is_before);
}

static void
chart_activated_cb (KithChart         *chart,
                    KithSeries        *series,
                    guint              month,
                    KithSchoolsCharts *self)
{
  for (guint i = 0; i < KITH_N_MONTH_MEASURES; i++)
    {
      if (self->heads[i].chart == chart)
        open_month (self, i, series == kith_measure_get_before (self->measures[i]), month);
    }
}

static GtkWidget *
make_label (const char *css_class,
            float       xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);

  return label;
}

static void
make_head (KithSchoolsCharts *self,
           guint              index)
{
  Head *head = &self->heads[index];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = make_label ("heading", 0.0f);

  head->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  head->number = GTK_LABEL (make_label ("chart-number", 1.0f));
  head->comparison = GTK_LABEL (make_label ("caption", 0.0f));
  head->chart = KITH_CHART (kith_chart_new ());

  gtk_label_set_text (GTK_LABEL (name), kith_words_get_figure (kith_month_measure_get_figure (index)));
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (head->comparison), "dimmed");
  gtk_label_set_ellipsize (head->comparison, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (head->box, TRUE);
  gtk_widget_set_margin_top (GTK_WIDGET (head->chart), 8);
  gtk_widget_add_css_class (head->box, "chart-column");

  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (head->number));
  gtk_box_append (GTK_BOX (head->box), line);
  gtk_box_append (GTK_BOX (head->box), GTK_WIDGET (head->comparison));
  gtk_box_append (GTK_BOX (head->box), GTK_WIDGET (head->chart));
  g_signal_connect_object (head->chart, "activated", G_CALLBACK (chart_activated_cb), self, G_CONNECT_DEFAULT);
}

static GtkWidget *
make_wide (KithSchoolsCharts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < KITH_N_MONTH_MEASURES; i++)
    gtk_box_append (GTK_BOX (box), self->heads[i].box);

  return box;
}

static GtkWidget *
make_carousel (KithSchoolsCharts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *carousel = adw_carousel_new ();
  GtkWidget *dots = adw_carousel_indicator_dots_new ();

  for (guint i = 0; i < KITH_N_MONTH_MEASURES; i++)
    adw_carousel_append (ADW_CAROUSEL (carousel), self->heads[i].box);
  adw_carousel_indicator_dots_set_carousel (ADW_CAROUSEL_INDICATOR_DOTS (dots), ADW_CAROUSEL (carousel));
  gtk_box_append (GTK_BOX (box), carousel);
  gtk_box_append (GTK_BOX (box), dots);

  return box;
}

/* A cell's place: a measure, and whether it is the number compared with. */
static guint
get_measure (gpointer factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "kith-measure"));
}

static gboolean
get_is_before (gpointer factory)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "kith-is-before"));
}

static void
cell_clicked_cb (GtkButton         *button,
                 KithSchoolsCharts *self)
{
  gpointer factory = g_object_get_data (G_OBJECT (button), "kith-factory");
  KithMeasurePoint *point = g_object_get_data (G_OBJECT (button), "kith-point");

  if (point != NULL)
    open_month (self, get_measure (factory), get_is_before (factory), kith_measure_point_get_index (point));
}

static void
setup_number_cb (GtkListItemFactory *factory,
                 GtkColumnViewCell  *cell,
                 KithSchoolsCharts  *self)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  g_object_set_data (G_OBJECT (button), "kith-factory", factory);
  g_signal_connect_object (button, "clicked", G_CALLBACK (cell_clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, button);
}

static void
bind_number_cb (GtkListItemFactory *factory,
                GtkColumnViewCell  *cell,
                KithSchoolsCharts  *self)
{
  KithMeasurePoint *point = gtk_column_view_cell_get_item (cell);
  KithMeasure *measure = self->measures[get_measure (factory)];
  KithSeries *series = get_is_before (factory) ? kith_measure_get_before (measure) : kith_measure_get_now (measure);
  GtkWidget *button = gtk_column_view_cell_get_child (cell);
  guint month = kith_measure_point_get_index (point);
  g_autofree char *value = kith_measure_dup_value_words (measure, series, month);
  g_autofree char *words = kith_measure_dup_point_words (measure, series, month);
  gboolean is_there = kith_measure_get_value (measure, series, month) != KITH_SERIES_UNKNOWN &&
    (get_is_before (factory) || month < kith_measure_get_n_begun (measure));

  gtk_button_set_label (GTK_BUTTON (button), value);
  gtk_widget_set_sensitive (button, is_there);
  g_object_set_data (G_OBJECT (button), "kith-point", point);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
unbind_number_cb (GtkListItemFactory *factory,
                  GtkColumnViewCell  *cell,
                  KithSchoolsCharts  *self)
{
  g_object_set_data (G_OBJECT (gtk_column_view_cell_get_child (cell)), "kith-point", NULL);
}

static void
setup_month_cb (GtkListItemFactory *factory,
                GtkColumnViewCell  *cell,
                KithSchoolsCharts  *self)
{
  gtk_column_view_cell_set_child (cell, make_label ("numeric", 0.0f));
}

static void
bind_month_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell,
               KithSchoolsCharts  *self)
{
  KithMeasurePoint *point = gtk_column_view_cell_get_item (cell);
  KithAxis *axis = kith_measure_get_axis (kith_measure_point_get_measure (point));

  gtk_label_set_text (GTK_LABEL (gtk_column_view_cell_get_child (cell)),
                      kith_axis_get_label (axis, kith_measure_point_get_index (point)));
}

static void
add_number_column (KithSchoolsCharts *self,
                   guint              measure,
                   gboolean           is_before)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  KithSeries *series = is_before ? kith_measure_get_before (self->measures[measure])
                                 : kith_measure_get_now (self->measures[measure]);
  /* Translators: what is counted, and in which year or cluster */
  g_autofree char *title = g_strdup_printf (_("%s, %s"),
                                            kith_measure_get_name (self->measures[measure]),
                                            kith_series_get_name (series));
  g_autoptr(GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "kith-measure", GUINT_TO_POINTER (measure));
  g_object_set_data (G_OBJECT (factory), "kith-is-before", GINT_TO_POINTER (is_before));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_number_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_number_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_number_cb), self, G_CONNECT_DEFAULT);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->table, column);
}

/* The titles name the years, so the columns are made anew with each sheet. */
static void
fill_table (KithSchoolsCharts *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) month = NULL;
  g_autoptr(GtkNoSelection) selection = NULL;

  gtk_column_view_set_model (self->table, NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->table, column);
    }

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_month_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_month_cb), self, G_CONNECT_DEFAULT);
  month = gtk_column_view_column_new (C_("column", "Month"), factory);
  gtk_column_view_append_column (self->table, month);
  for (guint i = 0; i < KITH_N_MONTH_MEASURES; i++)
    {
      add_number_column (self, i, FALSE);
      add_number_column (self, i, TRUE);
    }

  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->measures[0])));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
}

static GtkWidget *
make_table (KithSchoolsCharts *self)
{
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "months");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Month by month"),
                                  -1);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", self->table,
                       "vscrollbar-policy", GTK_POLICY_AUTOMATIC,
                       "min-content-height", 190,
                       NULL);
}

static void
make_legend (KithSchoolsCharts *self)
{
  self->legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->names = KITH_CHART_LEGEND (kith_chart_legend_new ());
  self->more = make_label ("caption", 1.0f);

  gtk_widget_add_css_class (self->legend, "chart-legend");
  gtk_label_set_text (GTK_LABEL (self->more), _("More is not worse: a rise can mean that need is being seen."));
  gtk_widget_add_css_class (self->more, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (self->more), TRUE);
  gtk_widget_set_hexpand (self->more, TRUE);

  gtk_box_append (GTK_BOX (self->legend), GTK_WIDGET (self->names));
  if (!self->is_narrow)
    gtk_box_append (GTK_BOX (self->legend), self->more);
  gtk_box_append (GTK_BOX (self), self->legend);
  if (self->is_narrow)
    {
      gtk_label_set_xalign (GTK_LABEL (self->more), 0.0f);
      gtk_widget_add_css_class (self->more, "chart-more");
      gtk_box_append (GTK_BOX (self), self->more);
    }
}

static void
kith_schools_charts_constructed (GObject *object)
{
  KithSchoolsCharts *self = KITH_SCHOOLS_CHARTS (object);

  G_OBJECT_CLASS (kith_schools_charts_parent_class)->constructed (object);

  for (guint i = 0; i < KITH_N_MONTH_MEASURES; i++)
    make_head (self, i);
  gtk_stack_add_named (self->stack, self->is_narrow ? make_carousel (self) : make_wide (self), "charts");
  gtk_stack_add_named (self->stack, make_table (self), "table");
  make_legend (self);
}

static void
show_measure (KithSchoolsCharts *self,
              KithClusterSheet  *sheet,
              KithSchoolLine    *line,
              guint              index)
{
  Head *head = &self->heads[index];
  g_autofree char *number = kith_school_words_number (line, kith_month_measure_get_figure (index));
  g_autofree char *comparison = kith_month_measure_dup_comparison (sheet, line, index);

  g_clear_object (&self->measures[index]);
  self->measures[index] = kith_month_measure_new (sheet, line, index);
  gtk_label_set_text (head->number, number);
  gtk_label_set_text (head->comparison, comparison);
  gtk_widget_set_tooltip_text (GTK_WIDGET (head->comparison), comparison);
  kith_chart_set_measure (head->chart, self->measures[index]);
}

/* Filled only while it is seen, like the charts: what listens to a window reads
 * all of its numbers, also those that are hidden.
 */
static void
show_table (KithSchoolsCharts *self)
{
  if (self->is_table && self->measures[0] != NULL)
    fill_table (self);
  else
    gtk_column_view_set_model (self->table, NULL);
}

static void
show_sheet (KithSchoolsCharts *self)
{
  self->is_stale = FALSE;
  for (guint i = 0; i < KITH_N_MONTH_MEASURES; i++)
    show_measure (self, self->sheet, self->line, i);
  kith_chart_legend_set_measure (self->names, self->measures[0]);
  show_table (self);
}

static void
kith_schools_charts_map (GtkWidget *widget)
{
  KithSchoolsCharts *self = KITH_SCHOOLS_CHARTS (widget);

  GTK_WIDGET_CLASS (kith_schools_charts_parent_class)->map (widget);

  if (self->is_stale)
    show_sheet (self);
}

static void
kith_schools_charts_dispose (GObject *object)
{
  KithSchoolsCharts *self = KITH_SCHOOLS_CHARTS (object);

  for (guint i = 0; i < KITH_N_MONTH_MEASURES; i++)
    g_clear_object (&self->measures[i]);
  g_clear_object (&self->sheet);
  g_clear_object (&self->line);

  G_OBJECT_CLASS (kith_schools_charts_parent_class)->dispose (object);
}

static void
kith_schools_charts_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  KithSchoolsCharts *self = KITH_SCHOOLS_CHARTS (object);

  switch ((KithSchoolsChartsProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    case PROP_IS_TABLE:
      g_value_set_boolean (value, self->is_table);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schools_charts_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  KithSchoolsCharts *self = KITH_SCHOOLS_CHARTS (object);

  switch ((KithSchoolsChartsProperty)prop_id)
    {
    case PROP_IS_NARROW:
      self->is_narrow = !!g_value_get_boolean (value);
      break;

    case PROP_IS_TABLE:
      self->is_table = !!g_value_get_boolean (value);
      gtk_stack_set_visible_child_name (self->stack, self->is_table ? "table" : "charts");
      gtk_widget_set_visible (self->legend, !self->is_table);
      show_table (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schools_charts_class_init (KithSchoolsChartsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = kith_schools_charts_constructed;
  object_class->dispose = kith_schools_charts_dispose;
  object_class->get_property = kith_schools_charts_get_property;
  object_class->set_property = kith_schools_charts_set_property;
  GTK_WIDGET_CLASS (klass)->map = kith_schools_charts_map;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_IS_TABLE] =
    g_param_spec_boolean ("is-table", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[MONTH_OPENED] =
    g_signal_new ("month-opened",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);
}

static void
kith_schools_charts_init (KithSchoolsCharts *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "charts");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
}

/**
 * kith_schools_charts_set_sheet:
 * @sheet: what was loaded
 * @line: whose numbers they are: the total, or one school
 */
void
kith_schools_charts_set_sheet (KithSchoolsCharts *self,
                               KithClusterSheet  *sheet,
                               KithSchoolLine    *line)
{
  g_return_if_fail (KITH_IS_SCHOOLS_CHARTS (self));
  g_return_if_fail (KITH_IS_CLUSTER_SHEET (sheet));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (line));

  g_set_object (&self->sheet, sheet);
  g_set_object (&self->line, line);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_sheet (self);
}
