/* kith-chart.c: a small picture of one measure
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is drawn once, into a node that is kept until the measure, the size,
 * the font or the colours change. What follows the pointer and the keyboard is
 * drawn over it, so that moving either costs next to nothing.
 *
 *     measure ──> picture (axis, layout, colours, layers) ──> node, kept
 *     hover ──> under it, focus ──> over it
 *
 * Nothing moves by itself, with reduced motion or without.
 */

#include "config.h"

#include "kith-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-chart-keys.h"
#include "kith-chart-layer-periods.h"
#include "kith-chart-marks.h"
#include "kith-chart-overlay.h"

#define LEAST_PLOT_WIDTH 96
#define LEAST_PLOT_HEIGHT 40
#define NATURAL_PLOT_WIDTH 260
#define NATURAL_PLOT_HEIGHT 84

struct _KithChart
{
  GtkWidget         parent_instance;

  KithMeasure      *measure;
  KithChartForm     form;
  KithChartPicture *picture;
  GPtrArray        *marks;
  KithChartMark    *focused;
  KithChartMark    *hovered;
  PangoLayout      *text;
};

typedef enum
{
  PROP_MEASURE = 1,
  PROP_FORM,
} KithChartProperty;

static GParamSpec *properties[PROP_FORM + 1];
static guint activated_signal;

static GtkAccessible *
kith_chart_get_first_accessible_child (GtkAccessible *accessible)
{
  KithChart *self = KITH_CHART (accessible);

  return self->marks != NULL && self->marks->len > 0 ? g_object_ref (self->marks->pdata[0]) : NULL;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = kith_chart_get_first_accessible_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithChart, kith_chart, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static KithChartScheme
choose_scheme (KithChart *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  return kith_chart_scheme_choose (adw_style_manager_get_dark (style), adw_style_manager_get_high_contrast (style));
}

static PangoLayout *
get_text (KithChart *self)
{
  if (self->text == NULL)
    self->text = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  return self->text;
}

static KithChartPicture *
ensure_picture (KithChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->picture == NULL && self->measure != NULL)
    {
      self->picture = kith_chart_picture_new (self->measure, self->form, choose_scheme (self), get_text (self),
                                              (float)gtk_widget_get_width (widget),
                                              (float)gtk_widget_get_height (widget),
                                              gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
      kith_chart_marks_place (self->marks, &kith_chart_picture_get_stage (self->picture)->layout);
    }

  return self->picture;
}

static void
drop_picture (KithChart *self)
{
  g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_marks (KithChart *self)
{
  self->focused = NULL;
  self->hovered = NULL;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  g_clear_pointer (&self->marks, kith_chart_marks_free);
}

/* Whoever arrives begins with the newest number: it is the question of the day. */
static void
choose_first_focus (KithChart *self)
{
  guint n_begun = kith_measure_get_n_begun (self->measure);

  self->focused = kith_chart_get_mark (self, kith_measure_get_now (self->measure), n_begun > 0 ? n_begun - 1 : 0);
}

static void
show_focus (KithChart *self)
{
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self));

  if (self->focused == NULL)
    return;

  kith_chart_mark_set_focused (self->focused, has_focus);
  if (has_focus)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, self->focused,
                                    -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
say_what_it_is (KithChart *self)
{
  g_autofree char *summary = self->measure != NULL ? kith_measure_dup_summary (self->measure) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->measure != NULL ? kith_measure_get_name (self->measure) : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  -1);
}

static void
set_hovered (KithChart     *self,
             KithChartMark *mark)
{
  gboolean can_open = FALSE;

  if (self->hovered == mark)
    return;

  self->hovered = mark;
  can_open = mark != NULL && kith_measure_get_value (self->measure, kith_chart_mark_get_series (mark),
                                                     kith_chart_mark_get_index (mark)) != KITH_SERIES_UNKNOWN;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), can_open ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           KithChart                *self)
{
  set_hovered (self, kith_chart_find_mark (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *motion,
          KithChart                *self)
{
  set_hovered (self, NULL);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             KithChart       *self)
{
  KithChartMark *mark = kith_chart_find_mark (self, x, y);

  if (mark == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  kith_chart_set_focused (self, mark);
  kith_chart_activate (self, mark);
}

static void
has_focus_cb (KithChart  *self,
              GParamSpec *pspec,
              gpointer    user_data)
{
  show_focus (self);
}

static void
kith_chart_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  KithChart *self = KITH_CHART (widget);
  KithChartPicture *picture = ensure_picture (self);
  const KithChartStage *stage = NULL;

  if (picture == NULL)
    return;

  stage = kith_chart_picture_get_stage (picture);
  if (self->hovered != NULL)
    kith_chart_overlay_draw_pointed (stage, self->hovered, snapshot);
  kith_chart_picture_snapshot (picture, snapshot);
  if (self->focused != NULL && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    kith_chart_overlay_draw_focused (stage, self->focused, snapshot);
}

static void
kith_chart_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  KithChart *self = KITH_CHART (widget);
  KithChartStage stage;
  int margins = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_PLOT_WIDTH;
      *natural = NATURAL_PLOT_WIDTH;
      return;
    }

  stage.text = get_text (self);
  kith_chart_stage_set_bold (&stage, FALSE);
  margins = (int)(kith_chart_layer_periods_measure (stage.text) * 1.5f) + 1;
  *minimum = LEAST_PLOT_HEIGHT + margins;
  *natural = NATURAL_PLOT_HEIGHT + margins;
}

static void
kith_chart_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  drop_picture (KITH_CHART (widget));
}

static gboolean
kith_chart_query_tooltip (GtkWidget  *widget,
                          int         x,
                          int         y,
                          gboolean    is_keyboard,
                          GtkTooltip *tooltip)
{
  KithChart *self = KITH_CHART (widget);
  KithChartPicture *picture = ensure_picture (self);
  KithChartMark *mark = is_keyboard ? self->focused : kith_chart_find_mark (self, x, y);
  g_autofree char *words = NULL;
  GdkRectangle area;
  graphene_rect_t slot;

  if (picture == NULL || mark == NULL)
    return FALSE;

  words = kith_measure_dup_point_words (self->measure, kith_chart_mark_get_series (mark),
                                        kith_chart_mark_get_index (mark));
  kith_chart_layout_get_slot (&kith_chart_picture_get_stage (picture)->layout, kith_chart_mark_get_index (mark), &slot);
  gtk_tooltip_set_text (tooltip, words);
  area = (GdkRectangle) { (int)slot.origin.x, (int)slot.origin.y, (int)slot.size.width, (int)slot.size.height };
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

static void
kith_chart_direction_changed (GtkWidget       *widget,
                              GtkTextDirection previous)
{
  KithChart *self = KITH_CHART (widget);

  g_clear_object (&self->text);
  drop_picture (self);

  GTK_WIDGET_CLASS (kith_chart_parent_class)->direction_changed (widget, previous);
}

static void
kith_chart_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  KithChart *self = KITH_CHART (widget);

  GTK_WIDGET_CLASS (kith_chart_parent_class)->css_changed (widget, change);

  g_clear_object (&self->text);
  drop_picture (self);
}

static void
kith_chart_dispose (GObject *object)
{
  KithChart *self = KITH_CHART (object);

  drop_marks (self);
  g_clear_object (&self->picture);
  g_clear_object (&self->text);
  g_clear_object (&self->measure);

  G_OBJECT_CLASS (kith_chart_parent_class)->dispose (object);
}

static void
kith_chart_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  KithChart *self = KITH_CHART (object);

  switch ((KithChartProperty)prop_id)
    {
    case PROP_MEASURE:
      g_value_set_object (value, self->measure);
      break;

    case PROP_FORM:
      g_value_set_enum (value, self->form);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  KithChart *self = KITH_CHART (object);

  switch ((KithChartProperty)prop_id)
    {
    case PROP_MEASURE:
      kith_chart_set_measure (self, g_value_get_object (value));
      break;

    case PROP_FORM:
      kith_chart_set_form (self, (KithChartForm)g_value_get_enum (value));
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

  properties[PROP_FORM] =
    g_param_spec_enum ("form", NULL, NULL,
                       KITH_TYPE_CHART_FORM, KITH_CHART_FORM_BARS,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_chart_class_init (KithChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_chart_dispose;
  object_class->get_property = kith_chart_get_property;
  object_class->set_property = kith_chart_set_property;
  widget_class->snapshot = kith_chart_snapshot;
  widget_class->measure = kith_chart_measure;
  widget_class->size_allocate = kith_chart_size_allocate;
  widget_class->query_tooltip = kith_chart_query_tooltip;
  widget_class->direction_changed = kith_chart_direction_changed;
  widget_class->css_changed = kith_chart_css_changed;

  add_properties (object_class);

  /**
   * KithChart::activated:
   * @self: the chart
   * @series: whose number: that of now or that of a year before
   * @index: the period, by kith_axis_get_first_day() and kith_axis_get_last_day()
   *
   * A number was clicked, or opened with the keyboard. 0 can be opened too, to a
   * page that says so; what is not known and what has not come yet cannot.
   */
  activated_signal =
    g_signal_new ("activated",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, KITH_TYPE_SERIES, G_TYPE_UINT);

  kith_chart_keys_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (KithChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
kith_chart_init (KithChart *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Left and right go through the chart, up and down change the year, Enter opens the rows."),
                                  -1);
  add_controllers (self);

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (has_focus_cb), NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (drop_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (drop_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (drop_picture), self, G_CONNECT_SWAPPED);
}

/**
 * kith_chart_new:
 *
 * Returns: (transfer floating): a chart of nothing yet
 */
GtkWidget *
kith_chart_new (void)
{
  return g_object_new (KITH_TYPE_CHART, NULL);
}

/**
 * kith_chart_get_measure:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
KithMeasure *
kith_chart_get_measure (KithChart *self)
{
  g_return_val_if_fail (KITH_IS_CHART (self), NULL);

  return self->measure;
}

/**
 * kith_chart_set_measure:
 * @measure: (nullable): what to show
 */
void
kith_chart_set_measure (KithChart   *self,
                        KithMeasure *measure)
{
  g_return_if_fail (KITH_IS_CHART (self));
  g_return_if_fail (measure == NULL || KITH_IS_MEASURE (measure));

  if (!g_set_object (&self->measure, measure))
    return;

  drop_marks (self);
  if (measure != NULL)
    {
      self->marks = kith_chart_marks_new (GTK_WIDGET (self), measure);
      choose_first_focus (self);
    }

  say_what_it_is (self);
  drop_picture (self);
  show_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

/**
 * kith_chart_get_form:
 *
 * Returns: what its numbers look like
 */
KithChartForm
kith_chart_get_form (KithChart *self)
{
  g_return_val_if_fail (KITH_IS_CHART (self), KITH_CHART_FORM_BARS);

  return self->form;
}

/**
 * kith_chart_set_form:
 * @form: what its numbers look like
 */
void
kith_chart_set_form (KithChart    *self,
                     KithChartForm form)
{
  g_return_if_fail (KITH_IS_CHART (self));

  if (self->form == form)
    return;

  self->form = form;
  drop_picture (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORM]);
}

/**
 * kith_chart_get_focused:
 *
 * Returns: (transfer none) (nullable): the number that the keyboard is at
 */
KithChartMark *
kith_chart_get_focused (KithChart *self)
{
  g_return_val_if_fail (KITH_IS_CHART (self), NULL);

  return self->focused;
}

/**
 * kith_chart_set_focused:
 * @mark: one of the chart's numbers
 *
 * Takes the keyboard to a number, once it is in the chart.
 */
void
kith_chart_set_focused (KithChart     *self,
                        KithChartMark *mark)
{
  g_return_if_fail (KITH_IS_CHART (self));
  g_return_if_fail (KITH_IS_CHART_MARK (mark));

  if (mark == self->focused)
    return;

  if (self->focused != NULL)
    kith_chart_mark_set_focused (self->focused, FALSE);

  self->focused = mark;
  show_focus (self);
}

/**
 * kith_chart_get_mark:
 * @series: one of the measure's
 * @index: which period
 *
 * Returns: (transfer none) (nullable): the number as a screen reader meets it
 */
KithChartMark *
kith_chart_get_mark (KithChart  *self,
                     KithSeries *series,
                     guint       index)
{
  g_return_val_if_fail (KITH_IS_CHART (self), NULL);

  return self->marks != NULL ? kith_chart_marks_find (self->marks, series, index) : NULL;
}

/**
 * kith_chart_find_mark:
 * @x: a place in the chart
 * @y: a place in the chart
 *
 * Returns: (transfer none) (nullable): the number that the place belongs to
 */
KithChartMark *
kith_chart_find_mark (KithChart *self,
                      double     x,
                      double     y)
{
  KithChartPicture *picture = NULL;
  KithSeries *series = NULL;
  guint index = 0;

  g_return_val_if_fail (KITH_IS_CHART (self), NULL);

  picture = ensure_picture (self);
  if (picture == NULL || !kith_chart_picture_find (picture, (float)x, (float)y, &series, &index))
    return NULL;

  return kith_chart_get_mark (self, series, index);
}

/**
 * kith_chart_activate:
 * @mark: one of the chart's numbers
 *
 * Opens the number as a click on it would.
 *
 * Returns: whether there was anything to open
 */
gboolean
kith_chart_activate (KithChart     *self,
                     KithChartMark *mark)
{
  KithSeries *series = NULL;
  guint index = 0;

  g_return_val_if_fail (KITH_IS_CHART (self), FALSE);
  g_return_val_if_fail (KITH_IS_CHART_MARK (mark), FALSE);

  series = kith_chart_mark_get_series (mark);
  index = kith_chart_mark_get_index (mark);
  if (kith_measure_get_value (self->measure, series, index) == KITH_SERIES_UNKNOWN)
    return FALSE;

  g_signal_emit (self, activated_signal, 0, series, index);

  return TRUE;
}
