/* kith-map-months.c: the days of a map, and how much changed when
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A month has a solid bar above the line for what came onto the map, and a hollow
 * one below for what ended. A flag stands at the last review, the handle at the
 * day that is drawn. The keyboard goes by months, with Page Up and Down by years,
 * and Home and End to the beginning of the map and to today.
 */

#include "config.h"

#include "kith-map-months.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-drawing-style.h"

#define HEIGHT 52
#define LEAST_WIDTH 160
#define EDGE 10.0f
#define LINE_Y 26.0f
#define MOST_UP 20.0f
#define MOST_DOWN 8.0f
#define HANDLE 6.0f
#define LABEL_APART 54.0f

struct _KithMapMonths
{
  GtkWidget     parent_instance;

  KithMapScene *scene;
  KithDate      today;
  KithDate      day;
};

G_DEFINE_FINAL_TYPE (KithMapMonths, kith_map_months, GTK_TYPE_WIDGET)

static guint day_changed_signal;

static KithDate
get_first (KithMapMonths *self)
{
  const KithMapSceneValues *values = NULL;

  if (self->scene == NULL)
    return self->today - 1;

  values = kith_map_scene_get_values (self->scene);
  if (values->n_months > 0)
    return MIN (values->months[0].month, self->today - 1);

  return values->created != KITH_DATE_NONE ? MIN (values->created, self->today - 1) : self->today - 1;
}

static float
get_x (KithMapMonths *self,
       KithDate       day)
{
  KithDate first = get_first (self);
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE;
  float share = (float)(CLAMP (day, first, self->today) - first) / (float)(self->today - first);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  return EDGE + share * width;
}

static KithDate
find_day (KithMapMonths *self,
          double         x)
{
  KithDate first = get_first (self);
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE, 1);
  double share = CLAMP ((x - EDGE) / width, 0, 1);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  return first + (KithDate)(share * (self->today - first) + 0.5);
}

static GdkRGBA
to_rgba (const KithDrawingColor *color)
{
  return (GdkRGBA) { (float)color->red, (float)color->green, (float)color->blue, (float)color->alpha };
}

static void
get_style (KithMapMonths    *self,
           KithDrawingStyle *style)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  kith_drawing_style_init (style, kith_drawing_scheme_choose (adw_style_manager_get_dark (manager),
                                                              adw_style_manager_get_high_contrast (manager)), FALSE);
}

static void
draw_hollow (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             float          x,
             float          y,
             float          width,
             float          height)
{
  const GdkRGBA colors[] = { *color, *color, *color, *color };
  const float widths[] = { 1, 1, 1, 1 };
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, y, width, height), 1);
  gtk_snapshot_append_border (snapshot, &rect, widths, colors);
}

static guint
find_most (const KithMapSceneValues *values)
{
  guint most = 1;

  for (guint i = 0; i < values->n_months; i++)
    most = MAX (most, MAX (values->months[i].n_new, values->months[i].n_ended));

  return most;
}

static void
draw_bars (KithMapMonths          *self,
           GtkSnapshot            *snapshot,
           const KithDrawingStyle *style)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (self->scene);
  GdkRGBA line = to_rgba (&style->line);
  float most = (float)find_most (values);

  for (guint i = 0; i < values->n_months; i++)
    {
      const KithMapMonth *month = &values->months[i];
      float x = get_x (self, month->month + 14) - 3;
      float up = (float)month->n_new / most * MOST_UP;
      float down = (float)month->n_ended / most * MOST_DOWN;

      if (month->n_new > 0)
        gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x, LINE_Y - 1 - MAX (up, 3), 6, MAX (up, 3)));
      if (month->n_ended > 0)
        draw_hollow (snapshot, &line, x, LINE_Y + 2, 6, MAX (down, 4));
    }
}

static void
draw_label (KithMapMonths *self,
            GtkSnapshot   *snapshot,
            const GdkRGBA *color,
            KithDate       day,
            float         *last)
{
  /* Translators: a month and a year below a line of time, such as “Nov 26” */
  g_autofree char *text = kith_date_format (day, C_("map", "%b %y"));
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  float x = get_x (self, day);
  int width;

  if (ABS (x - *last) < LABEL_APART)
    return;

  *last = x;
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  x = CLAMP (x - (float)width / 2, 0, (float)(gtk_widget_get_width (GTK_WIDGET (self)) - width));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, LINE_Y + MOST_DOWN + 3));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_labels (KithMapMonths          *self,
             GtkSnapshot            *snapshot,
             const KithDrawingStyle *style)
{
  GdkRGBA dim = to_rgba (&style->dim);
  KithDate day = self->today;
  float last = -2 * LABEL_APART;

  while (day >= get_first (self))
    {
      draw_label (self, snapshot, &dim, day, &last);
      day = kith_date_add_months (day, -1);
    }
}

static void
draw_flag (KithMapMonths          *self,
           GtkSnapshot            *snapshot,
           const KithDrawingStyle *style)
{
  KithDate review = kith_map_scene_get_values (self->scene)->last_review;
  g_autoptr(GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  GdkRGBA ink = to_rgba (&style->ink);
  float x;

  if (review == KITH_DATE_NONE)
    return;

  x = get_x (self, review);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (x - 0.75f, 2, 1.5f, LINE_Y));
  gsk_path_builder_move_to (builder, x, 2);
  gsk_path_builder_line_to (builder, x + 8, 5);
  gsk_path_builder_line_to (builder, x, 9);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &ink);
}

static void
draw_handle (KithMapMonths *self,
             GtkSnapshot   *snapshot)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  float x = get_x (self, self->day);
  float radius = gtk_widget_has_visible_focus (GTK_WIDGET (self)) ? HANDLE + 2 : HANDLE;
  GskRoundedRect knob;

  gtk_snapshot_append_color (snapshot, accent, &GRAPHENE_RECT_INIT (x - 1, 4, 2, LINE_Y - 4));
  gsk_rounded_rect_init_from_rect (&knob, &GRAPHENE_RECT_INIT (x - radius, LINE_Y - radius, 2 * radius, 2 * radius), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &knob);
  gtk_snapshot_append_color (snapshot, accent, &knob.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
kith_map_months_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KithMapMonths *self = KITH_MAP_MONTHS (widget);
  KithDrawingStyle style;
  GdkRGBA dim;

  if (self->scene == NULL)
    return;

  get_style (self, &style);
  dim = to_rgba (&style.dim);
  dim.alpha = 0.5f;
  gtk_snapshot_append_color (snapshot, &dim, &GRAPHENE_RECT_INIT (EDGE, LINE_Y, (float)gtk_widget_get_width (widget) - 2 * EDGE, 1));
  draw_bars (self, snapshot, &style);
  draw_labels (self, snapshot, &style);
  draw_flag (self, snapshot, &style);
  draw_handle (self, snapshot);
}

static void
kith_map_months_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : LEAST_WIDTH;
}

static void
kith_map_months_dispose (GObject *object)
{
  g_clear_object (&KITH_MAP_MONTHS (object)->scene);

  G_OBJECT_CLASS (kith_map_months_parent_class)->dispose (object);
}

static void
tell_day (KithMapMonths *self)
{
  g_autofree char *text = kith_date_format (self->day, "%-d %B %Y");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double)get_first (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double)self->today,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double)self->day,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static gboolean
step_binding (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  int step = g_variant_get_int32 (arguments);

  if (ABS (step) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  kith_map_months_step (KITH_MAP_MONTHS (widget), step);

  return GDK_EVENT_STOP;
}

static gboolean
end_binding (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  KithMapMonths *self = KITH_MAP_MONTHS (widget);

  kith_map_months_set_day (self, g_variant_get_boolean (arguments) ? self->today : get_first (self));

  return GDK_EVENT_STOP;
}

static void
kith_map_months_class_init (KithMapMonthsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_months_dispose;
  widget_class->snapshot = kith_map_months_snapshot;
  widget_class->measure = kith_map_months_measure;

  /**
   * KithMapMonths::day-changed:
   * @self: the line
   *
   * Somebody went to another day.
   */
  day_changed_signal =
    g_signal_new ("day-changed",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_binding, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_binding, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, step_binding, "i", -12);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, step_binding, "i", 12);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_binding, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_binding, "b", TRUE);
  gtk_widget_class_set_css_name (widget_class, "mapmonths");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               KithMapMonths  *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  kith_map_months_set_day (self, find_day (self, x));
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                KithMapMonths  *self)
{
  double from_x = 0;
  double from_y = 0;

  gtk_gesture_drag_get_start_point (gesture, &from_x, &from_y);
  kith_map_months_set_day (self, find_day (self, from_x + x));
}

static void
kith_map_months_init (KithMapMonths *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->today = self->day = kith_date_today ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The map as it stood on"), -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * kith_map_months_new:
 *
 * Returns: (transfer floating): a line of time of no map yet
 */
GtkWidget *
kith_map_months_new (void)
{
  return g_object_new (KITH_TYPE_MAP_MONTHS, NULL);
}

/**
 * kith_map_months_set_scene:
 * @scene: (nullable): a map
 * @today: where the line ends
 */
void
kith_map_months_set_scene (KithMapMonths *self,
                           KithMapScene  *scene,
                           KithDate       today)
{
  g_return_if_fail (KITH_IS_MAP_MONTHS (self));
  g_return_if_fail (scene == NULL || KITH_IS_MAP_SCENE (scene));

  g_set_object (&self->scene, scene);
  self->today = today;
  self->day = scene != NULL ? kith_map_scene_get_values (scene)->as_at : today;
  tell_day (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_map_months_get_day:
 *
 * Returns: the day that is to be drawn
 */
KithDate
kith_map_months_get_day (KithMapMonths *self)
{
  g_return_val_if_fail (KITH_IS_MAP_MONTHS (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_map_months_set_day:
 * @day: a day; one before the map or after today is the nearest that is not
 */
void
kith_map_months_set_day (KithMapMonths *self,
                         KithDate       day)
{
  g_return_if_fail (KITH_IS_MAP_MONTHS (self));

  day = CLAMP (day, get_first (self), self->today);
  if (self->day == day)
    return;

  self->day = day;
  tell_day (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, day_changed_signal, 0);
}

/**
 * kith_map_months_step:
 * @n_months: how far, backwards if it is negative
 */
void
kith_map_months_step (KithMapMonths *self,
                      int            n_months)
{
  g_return_if_fail (KITH_IS_MAP_MONTHS (self));

  kith_map_months_set_day (self, kith_date_add_months (self->day, n_months));
}
