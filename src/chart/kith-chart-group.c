/* kith-chart-group.c: several charts beside each other, along the same periods
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The views are made once and move between two places: a row with lines
 * between them, and a carousel.
 */

#include "config.h"

#include "kith-chart-group.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "kith-chart-legend.h"
#include "kith-chart-palette.h"
#include "kith-chart-view.h"

#define PADDING 16
#define FOOT_PADDING 8

struct _KithChartGroup
{
  GtkWidget        parent_instance;

  GPtrArray       *views;
  AdwBin          *place;
  GtkWidget       *dots;
  GtkBox          *foot;
  GtkBox          *line;
  KithChartLegend *legend;
  GtkLabel        *note;
  GtkToggleButton *toggle;
  guint            is_narrow : 1;
  guint            is_table : 1;
};

G_DEFINE_FINAL_TYPE (KithChartGroup, kith_chart_group, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_IS_NARROW = 1,
  PROP_IS_TABLE,
  PROP_NOTE,
} KithChartGroupProperty;

static GParamSpec *properties[PROP_NOTE + 1];
static guint activated_signal;

static void
activated_cb (KithChartView  *view,
              KithSeries     *series,
              guint           index,
              KithChartGroup *self)
{
  g_signal_emit (self, activated_signal, 0, kith_chart_view_get_measure (view), series, index);
}

static void
is_table_cb (KithChartView  *view,
             GParamSpec     *pspec,
             KithChartGroup *self)
{
  kith_chart_group_set_is_table (self, kith_chart_view_get_is_table (view));
}

/* Whoever comes with the keyboard sees where they are. */
static void
focus_entered_cb (GtkEventControllerFocus *controller,
                  KithChartGroup          *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *shown = adw_bin_get_child (self->place);

  if (ADW_IS_CAROUSEL (shown))
    adw_carousel_scroll_to (ADW_CAROUSEL (shown), view, TRUE);
}

static KithChartView *
make_view (KithChartGroup *self)
{
  GtkWidget *view = kith_chart_view_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_margin_start (view, PADDING);
  gtk_widget_set_margin_end (view, PADDING);
  gtk_widget_set_margin_top (view, PADDING);
  gtk_widget_set_margin_bottom (view, PADDING - 4);
  kith_chart_view_set_is_table (KITH_CHART_VIEW (view), self->is_table);
  g_signal_connect_object (view, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (view, "notify::is-table", G_CALLBACK (is_table_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (view, focus);

  return KITH_CHART_VIEW (g_object_ref_sink (view));
}

static GtkWidget *
make_row (KithChartGroup *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (guint i = 0; i < self->views->len; i++)
    gtk_box_append (GTK_BOX (row), self->views->pdata[i]);

  return row;
}

/* A wheel goes on scrolling the page: it is not what turns a chart. */
static GtkWidget *
make_carousel (KithChartGroup *self)
{
  GtkWidget *carousel = adw_carousel_new ();

  adw_carousel_set_allow_scroll_wheel (ADW_CAROUSEL (carousel), FALSE);
  for (guint i = 0; i < self->views->len; i++)
    adw_carousel_append (ADW_CAROUSEL (carousel), self->views->pdata[i]);

  return carousel;
}

static void
place_views (KithChartGroup *self)
{
  GtkWidget *shown = NULL;

  for (guint i = 0; i < self->views->len; i++)
    {
      GtkWidget *view = self->views->pdata[i];
      GtkWidget *parent = gtk_widget_get_parent (view);

      if (ADW_IS_CAROUSEL (parent))
        adw_carousel_remove (ADW_CAROUSEL (parent), view);
      else if (parent != NULL)
        gtk_box_remove (GTK_BOX (parent), view);
    }

  adw_carousel_indicator_dots_set_carousel (ADW_CAROUSEL_INDICATOR_DOTS (self->dots), NULL);
  shown = self->is_narrow ? make_carousel (self) : make_row (self);
  adw_bin_set_child (self->place, shown);
  gtk_widget_set_visible (self->dots, self->is_narrow && self->views->len > 1);
  if (self->is_narrow)
    adw_carousel_indicator_dots_set_carousel (ADW_CAROUSEL_INDICATOR_DOTS (self->dots), ADW_CAROUSEL (shown));
}

/* Wide, the note stands in the legend's line; narrow, below it. */
static void
place_note (KithChartGroup *self)
{
  g_autoptr(GtkWidget) note = g_object_ref (GTK_WIDGET (self->note));

  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (note)), note);
  if (self->is_narrow)
    gtk_box_append (self->foot, note);
  else
    gtk_box_insert_child_after (self->line, note, GTK_WIDGET (self->legend));

  gtk_label_set_xalign (self->note, self->is_narrow ? 0.0f : 1.0f);
}

static gboolean
toggle_table_cb (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   user_data)
{
  KithChartGroup *self = KITH_CHART_GROUP (widget);

  if (!gtk_widget_get_mapped (widget))
    return GDK_EVENT_PROPAGATE;

  kith_chart_group_set_is_table (self, !self->is_table);

  return GDK_EVENT_STOP;
}

static void
toggled_cb (GtkToggleButton *toggle,
            KithChartGroup  *self)
{
  kith_chart_group_set_is_table (self, gtk_toggle_button_get_active (toggle));
}

/* Between two charts in a row. Widgets would not go with columns of one width. */
static void
draw_line (KithChartGroup *self,
           GtkSnapshot    *snapshot,
           GtkWidget      *view,
           const GdkRGBA  *colour)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t place;
  float x;

  if (!gtk_widget_compute_bounds (view, GTK_WIDGET (self), &place))
    return;

  x = is_rtl ? place.origin.x + place.size.width + PADDING : place.origin.x - PADDING;
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (roundf (x), place.origin.y, 1.0f, place.size.height));
}

static void
kith_chart_group_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  KithChartGroup *self = KITH_CHART_GROUP (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  KithChartPalette palette;

  GTK_WIDGET_CLASS (kith_chart_group_parent_class)->snapshot (widget, snapshot);

  kith_chart_palette_init (&palette, kith_chart_scheme_choose (adw_style_manager_get_dark (style),
                                                               adw_style_manager_get_high_contrast (style)));
  for (guint i = 1; !self->is_narrow && i < self->views->len; i++)
    draw_line (self, snapshot, self->views->pdata[i], &palette.grid);
}

static void
kith_chart_group_dispose (GObject *object)
{
  KithChartGroup *self = KITH_CHART_GROUP (object);
  GtkWidget *child = NULL;

  if (self->dots != NULL)
    adw_carousel_indicator_dots_set_carousel (ADW_CAROUSEL_INDICATOR_DOTS (self->dots), NULL);
  self->dots = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->views, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_chart_group_parent_class)->dispose (object);
}

static void
kith_chart_group_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithChartGroup *self = KITH_CHART_GROUP (object);

  switch ((KithChartGroupProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    case PROP_IS_TABLE:
      g_value_set_boolean (value, self->is_table);
      break;

    case PROP_NOTE:
      g_value_set_string (value, gtk_label_get_text (self->note));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_group_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KithChartGroup *self = KITH_CHART_GROUP (object);

  switch ((KithChartGroupProperty)prop_id)
    {
    case PROP_IS_NARROW:
      kith_chart_group_set_is_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_IS_TABLE:
      kith_chart_group_set_is_table (self, g_value_get_boolean (value));
      break;

    case PROP_NOTE:
      kith_chart_group_set_note (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_properties (GObjectClass *object_class)
{
  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  properties[PROP_IS_TABLE] =
    g_param_spec_boolean ("is-table", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_chart_group_class_init (KithChartGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_chart_group_dispose;
  object_class->get_property = kith_chart_group_get_property;
  object_class->set_property = kith_chart_group_set_property;
  widget_class->snapshot = kith_chart_group_snapshot;

  add_properties (object_class);

  /**
   * KithChartGroup::activated:
   * @self: the group
   * @measure: which chart
   * @series: kith_measure_get_now() or kith_measure_get_before() of it
   * @index: which period of its axis
   *
   * A number was opened. Its rows are those of the period's days; for the year
   * before, of the same days twelve months earlier; for another place, by
   * kith_measure_is_beside(), of the same days there.
   */
  activated_signal =
    g_signal_new ("activated",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, KITH_TYPE_MEASURE, KITH_TYPE_SERIES, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "chart-group");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
make_toggle (KithChartGroup *self)
{
  GtkWidget *toggle = gtk_toggle_button_new ();

  self->toggle = GTK_TOGGLE_BUTTON (toggle);
  gtk_button_set_icon_name (GTK_BUTTON (toggle), "view-list-symbolic");
  gtk_widget_add_css_class (toggle, "flat");
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (toggle, _("Show as Tables"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show as Tables"),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Control+T",
                                  -1);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
}

static void
make_foot (KithChartGroup *self)
{
  self->foot = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  self->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  self->legend = KITH_CHART_LEGEND (kith_chart_legend_new ());
  self->note = GTK_LABEL (gtk_label_new (NULL));
  make_toggle (self);

  gtk_widget_set_hexpand (GTK_WIDGET (self->legend), TRUE);
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_natural_wrap_mode (self->note, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (self->note, 1.0f);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dimmed");

  gtk_widget_set_margin_start (GTK_WIDGET (self->foot), PADDING);
  gtk_widget_set_margin_end (GTK_WIDGET (self->foot), FOOT_PADDING);
  gtk_widget_set_margin_top (GTK_WIDGET (self->foot), FOOT_PADDING / 2);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->foot), FOOT_PADDING / 2);
  gtk_box_append (self->line, GTK_WIDGET (self->legend));
  gtk_box_append (self->line, GTK_WIDGET (self->note));
  gtk_box_append (self->line, GTK_WIDGET (self->toggle));
  gtk_box_append (self->foot, GTK_WIDGET (self->line));
}

static void
add_shortcut (KithChartGroup *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_t, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (toggle_table_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
kith_chart_group_init (KithChartGroup *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_set_visible (widget, FALSE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Charts"), -1);

  self->views = g_ptr_array_new_with_free_func (g_object_unref);
  self->place = ADW_BIN (adw_bin_new ());
  self->dots = adw_carousel_indicator_dots_new ();
  make_foot (self);
  gtk_widget_set_parent (GTK_WIDGET (self->place), widget);
  gtk_widget_set_parent (self->dots, widget);
  gtk_widget_set_parent (line, widget);
  gtk_widget_set_parent (GTK_WIDGET (self->foot), widget);
  add_shortcut (self);
}

/**
 * kith_chart_group_new:
 *
 * Returns: (transfer floating): a group without charts
 */
GtkWidget *
kith_chart_group_new (void)
{
  return g_object_new (KITH_TYPE_CHART_GROUP, NULL);
}

/**
 * kith_chart_group_set_measures:
 * @measures: (array length=n_measures): what to show, a chart each, all along the same axis
 * @n_measures: how many; 0 hides the group
 */
void
kith_chart_group_set_measures (KithChartGroup *self,
                               KithMeasure   **measures,
                               guint           n_measures)
{
  g_return_if_fail (KITH_IS_CHART_GROUP (self));
  g_return_if_fail (measures != NULL || n_measures == 0);

  if (self->views->len != n_measures)
    {
      g_autoptr(GPtrArray) views = g_steal_pointer (&self->views);

      self->views = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < n_measures; i++)
        g_ptr_array_add (self->views, make_view (self));
      place_views (self);
    }

  for (guint i = 0; i < n_measures; i++)
    kith_chart_view_set_measure (self->views->pdata[i], measures[i]);

  kith_chart_legend_set_measure (self->legend, n_measures > 0 ? measures[0] : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), n_measures > 0);
}

/**
 * kith_chart_group_get_is_table:
 *
 * Returns: whether the tables are there in place of the pictures
 */
gboolean
kith_chart_group_get_is_table (KithChartGroup *self)
{
  g_return_val_if_fail (KITH_IS_CHART_GROUP (self), FALSE);

  return self->is_table;
}

/**
 * kith_chart_group_set_is_table:
 * @is_table: whether to show the tables in place of the pictures
 */
void
kith_chart_group_set_is_table (KithChartGroup *self,
                               gboolean        is_table)
{
  g_return_if_fail (KITH_IS_CHART_GROUP (self));

  is_table = !!is_table;
  if (self->is_table == is_table)
    return;

  self->is_table = is_table;
  for (guint i = 0; i < self->views->len; i++)
    kith_chart_view_set_is_table (self->views->pdata[i], is_table);
  gtk_toggle_button_set_active (self->toggle, is_table);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_TABLE]);
}

/**
 * kith_chart_group_get_is_narrow:
 *
 * Returns: whether one chart is shown at a time
 */
gboolean
kith_chart_group_get_is_narrow (KithChartGroup *self)
{
  g_return_val_if_fail (KITH_IS_CHART_GROUP (self), FALSE);

  return self->is_narrow;
}

/**
 * kith_chart_group_set_is_narrow:
 * @is_narrow: whether to show one chart at a time; right below 600 sp
 */
void
kith_chart_group_set_is_narrow (KithChartGroup *self,
                                gboolean        is_narrow)
{
  g_return_if_fail (KITH_IS_CHART_GROUP (self));

  is_narrow = !!is_narrow;
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  place_views (self);
  place_note (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
}

/**
 * kith_chart_group_set_note:
 * @note: (nullable): what whoever reads the charts should bear in mind
 */
void
kith_chart_group_set_note (KithChartGroup *self,
                           const char     *note)
{
  g_return_if_fail (KITH_IS_CHART_GROUP (self));

  if (g_strcmp0 (gtk_label_get_text (self->note), note != NULL ? note : "") == 0)
    return;

  gtk_label_set_text (self->note, note != NULL ? note : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}
