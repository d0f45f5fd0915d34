/* kith-scale-chart.c: a small picture of the answers to one question from 0 to 10
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scale always runs from 0 to 10, and days lie as far apart as they are, so
 * that two goals side by side can be compared by eye. No tone says that a number
 * is good.
 *
 *     10 ┼──────────────
 *      5 ┼──────────────     the numbers on the left
 *      0 ┼──────────────
 *         first     last     the days below
 *         ● Ivo              the legend, a row for each
 */

#include "config.h"

#include "kith-scale-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-chart-palette.h"
#include "kith-scale.h"

#define PLOT_HEIGHT 88.0f
#define LEFT 24.0f
#define RIGHT 8.0f
#define TOP 8.0f
#define ROW 18.0f
#define LEGEND_MARK 26.0f
#define MARK_RADIUS 3.5f
#define LINE_WIDTH 2.0f
#define LEAST_WIDTH 180
#define NATURAL_WIDTH 420

struct _KithScaleChart
{
  GtkWidget         parent_instance;

  KithScale        *scale;
  KithChartPalette  palette;
  PangoLayout      *text;
};

G_DEFINE_FINAL_TYPE (KithScaleChart, kith_scale_chart, GTK_TYPE_WIDGET)

typedef enum
{
  MARK_CIRCLE,
  MARK_SQUARE,
  MARK_DIAMOND,
} Mark;

#define N_MARKS (MARK_DIAMOND + 1)

static void
add_mark (GskPathBuilder *builder,
          Mark            mark,
          float           x,
          float           y)
{
  const float r = MARK_RADIUS;

  switch (mark)
    {
    case MARK_CIRCLE:
      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), r);
      break;

    case MARK_SQUARE:
      gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (x - r, y - r, 2.0f * r, 2.0f * r));
      break;

    case MARK_DIAMOND:
      gsk_path_builder_move_to (builder, x, y - r * 1.4f);
      gsk_path_builder_line_to (builder, x + r * 1.4f, y);
      gsk_path_builder_line_to (builder, x, y + r * 1.4f);
      gsk_path_builder_line_to (builder, x - r * 1.4f, y);
      gsk_path_builder_close (builder);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Where the writing goes from right to left, time does so too. */
static float
place_x (KithScaleChart *self,
         double          x)
{
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  float along = (float)x * MAX (0.0f, width - LEFT - RIGHT - 2.0f * MARK_RADIUS) + MARK_RADIUS;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - LEFT - along : LEFT + along;
}

static float
place_y (double y)
{
  return TOP + PLOT_HEIGHT * (float)(1.0 - y);
}

static const GdkRGBA *
choose_colour (KithScaleChart *self,
               guint           place)
{
  return place == 0 ? &self->palette.series : place == 1 ? &self->palette.ink : &self->palette.second;
}

static void
draw_stroke (KithScaleChart *self,
             GtkSnapshot    *snapshot,
             GskPath        *path,
             guint           place)
{
  static const float dashes[][2] = { { 6.0f, 4.0f }, { 2.0f, 3.0f } };
  g_autoptr(GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (place > 0)
    gsk_stroke_set_dash (stroke, dashes[(place - 1) % G_N_ELEMENTS (dashes)], 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, choose_colour (self, place));
}

static void
draw_line (KithScaleChart      *self,
           GtkSnapshot         *snapshot,
           const KithScaleLine *line,
           guint                place)
{
  g_autoptr(GskPathBuilder) way = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) dots = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  g_autoptr(GskPath) marks = NULL;

  for (guint i = 0; i < line->points->len; i++)
    {
      const KithScalePoint *point = &g_array_index (line->points, KithScalePoint, i);
      float x = place_x (self, point->x);
      float y = place_y (point->y);

      if (i == 0)
        gsk_path_builder_move_to (way, x, y);
      else
        gsk_path_builder_line_to (way, x, y);
      add_mark (dots, place % N_MARKS, x, y);
    }

  path = gsk_path_builder_to_path (way);
  marks = gsk_path_builder_to_path (dots);
  draw_stroke (self, snapshot, path, place);
  gtk_snapshot_append_fill (snapshot, marks, GSK_FILL_RULE_WINDING, choose_colour (self, place));
}

/* @align: 0 where the text begins at @x, 1 where it ends there, seen as it is read. */
static void
draw_text (KithScaleChart *self,
           GtkSnapshot    *snapshot,
           const char     *text,
           float           x,
           float           y,
           float           align,
           float           room)
{
  int width, height;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  pango_layout_set_width (self->text, room > 0.0f ? (int)(room * PANGO_SCALE) : -1);
  pango_layout_set_text (self->text, text, -1);
  pango_layout_get_pixel_size (self->text, &width, &height);
  if (is_rtl)
    x = (float)gtk_widget_get_width (GTK_WIDGET (self)) - x - (float)width * (1.0f - align);
  else
    x -= (float)width * align;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y - (float)height / 2.0f));
  gtk_snapshot_append_layout (snapshot, self->text, &self->palette.dim);
  gtk_snapshot_restore (snapshot);
}

static void
draw_grid (KithScaleChart *self,
           GtkSnapshot    *snapshot)
{
  static const guint numbers[] = { 0, 5, KITH_PLAN_HIGHEST_SCORE };
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", numbers[i]);
      float y = place_y ((double)numbers[i] / KITH_PLAN_HIGHEST_SCORE);

      gtk_snapshot_append_color (snapshot, &self->palette.grid,
                                 &GRAPHENE_RECT_INIT (is_rtl ? RIGHT : LEFT, y - 0.5f, width - LEFT - RIGHT, 1.0f));
      draw_text (self, snapshot, number, LEFT - 6.0f, y, 1.0f, 0.0f);
    }
}

static void
draw_days (KithScaleChart *self,
           GtkSnapshot    *snapshot)
{
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  float y = TOP + PLOT_HEIGHT + ROW / 2.0f + 2.0f;
  /* Translators: a day below a chart, such as 3 Mar 2026. */
  g_autofree char *first = kith_date_format (self->scale->first, C_("chart", "%-d %b %Y"));
  g_autofree char *last = kith_date_format (self->scale->last, C_("chart", "%-d %b %Y"));

  if (self->scale->first == self->scale->last)
    {
      draw_text (self, snapshot, first, (LEFT + width - RIGHT) / 2.0f, y, 0.5f, 0.0f);
      return;
    }

  draw_text (self, snapshot, first, LEFT, y, 0.0f, 0.0f);
  draw_text (self, snapshot, last, width - RIGHT, y, 1.0f, 0.0f);
}

static void
draw_legend (KithScaleChart      *self,
             GtkSnapshot         *snapshot,
             const KithScaleLine *line,
             guint                place)
{
  g_autoptr(GskPathBuilder) way = gsk_path_builder_new ();
  g_autoptr(GskPathBuilder) dot = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;
  g_autoptr(GskPath) mark = NULL;
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float y = TOP + PLOT_HEIGHT + ROW * ((float)place + 1.5f) + 6.0f;
  float x = is_rtl ? width - LEFT - LEGEND_MARK : LEFT;

  gsk_path_builder_move_to (way, x, y);
  gsk_path_builder_line_to (way, x + LEGEND_MARK - 6.0f, y);
  add_mark (dot, place % N_MARKS, x + (LEGEND_MARK - 6.0f) / 2.0f, y);
  path = gsk_path_builder_to_path (way);
  mark = gsk_path_builder_to_path (dot);
  draw_stroke (self, snapshot, path, place);
  gtk_snapshot_append_fill (snapshot, mark, GSK_FILL_RULE_WINDING, choose_colour (self, place));
  draw_text (self, snapshot, line->who, LEFT + LEGEND_MARK, y, 0.0f, width - LEFT - LEGEND_MARK - RIGHT);
}

static void
kith_scale_chart_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  KithScaleChart *self = KITH_SCALE_CHART (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  kith_chart_palette_init (&self->palette, kith_chart_scheme_choose (adw_style_manager_get_dark (style),
                                                                     adw_style_manager_get_high_contrast (style)));
  if (self->text == NULL)
    {
      self->text = gtk_widget_create_pango_layout (widget, NULL);
      pango_layout_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
    }

  draw_grid (self, snapshot);
  if (self->scale->lines->len == 0)
    return;

  draw_days (self, snapshot);
  for (guint i = self->scale->lines->len; i-- > 0;)
    {
      draw_line (self, snapshot, g_ptr_array_index (self->scale->lines, i), i);
      draw_legend (self, snapshot, g_ptr_array_index (self->scale->lines, i), i);
    }
}

static void
kith_scale_chart_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  KithScaleChart *self = KITH_SCALE_CHART (widget);
  guint n_lines = self->scale != NULL ? self->scale->lines->len : 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = *natural = (int)(TOP + PLOT_HEIGHT + ROW * (float)(n_lines + 1) + 8.0f);
}

static void
kith_scale_chart_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (kith_scale_chart_parent_class)->css_changed (widget, change);

  g_clear_object (&KITH_SCALE_CHART (widget)->text);
  gtk_widget_queue_draw (widget);
}

static void
kith_scale_chart_finalize (GObject *object)
{
  KithScaleChart *self = KITH_SCALE_CHART (object);

  g_clear_object (&self->text);
  g_clear_pointer (&self->scale, kith_scale_free);

  G_OBJECT_CLASS (kith_scale_chart_parent_class)->finalize (object);
}

static void
kith_scale_chart_class_init (KithScaleChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_scale_chart_finalize;
  widget_class->css_changed = kith_scale_chart_css_changed;
  widget_class->measure = kith_scale_chart_measure;
  widget_class->snapshot = kith_scale_chart_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "scalechart");
}

static void
kith_scale_chart_init (KithScaleChart *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

/**
 * kith_scale_chart_new:
 * @question: what was asked
 * @scores: (element-type KithPlanScore): what was answered
 *
 * Returns: (transfer floating): the picture
 */
GtkWidget *
kith_scale_chart_new (const char *question,
                      GPtrArray  *scores)
{
  KithScaleChart *self = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (question != NULL, NULL);
  g_return_val_if_fail (scores != NULL, NULL);

  self = g_object_new (KITH_TYPE_SCALE_CHART, NULL);
  self->scale = kith_scale_new (scores);
  summary = kith_scale_dup_summary (self->scale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary,
                                  -1);

  return GTK_WIDGET (self);
}
