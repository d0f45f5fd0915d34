/* kith-chart-legend.c: which of two series is which
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-legend.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "kith-chart-palette.h"

#define LINE_WIDTH 16
#define GAP 6
#define BAR_SIZE 11
#define BAR_ROUNDING 3.0f
#define LINE_HEIGHT 2.0f

struct _KithChartLegend
{
  GtkWidget  parent_instance;

  GtkWidget *now;
  GtkWidget *before;
};

G_DEFINE_FINAL_TYPE (KithChartLegend, kith_chart_legend, GTK_TYPE_WIDGET)

/* A label has room before it, in which its sample is drawn. */
static void
find_sample (KithChartLegend *self,
             GtkWidget       *label,
             float            width,
             float            height,
             graphene_rect_t *ret_sample)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t place;
  float x;

  if (!gtk_widget_compute_bounds (label, GTK_WIDGET (self), &place))
    graphene_rect_init (&place, 0.0f, 0.0f, 0.0f, 0.0f);

  x = is_rtl ? place.origin.x + place.size.width + GAP : place.origin.x - GAP - width;
  graphene_rect_init (ret_sample, roundf (x), roundf (place.origin.y + (place.size.height - height) / 2.0f), width, height);
}

static void
kith_chart_legend_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  KithChartLegend *self = KITH_CHART_LEGEND (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  KithChartPalette palette;
  graphene_rect_t sample;
  GskRoundedRect bar;

  kith_chart_palette_init (&palette, kith_chart_scheme_choose (adw_style_manager_get_dark (style),
                                                               adw_style_manager_get_high_contrast (style)));
  find_sample (self, self->now, BAR_SIZE, BAR_SIZE, &sample);
  gsk_rounded_rect_init_from_rect (&bar, &sample, BAR_ROUNDING);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, &palette.series, &sample);
  gtk_snapshot_pop (snapshot);

  if (gtk_widget_get_visible (self->before))
    {
      find_sample (self, self->before, LINE_WIDTH, LINE_HEIGHT, &sample);
      gtk_snapshot_append_color (snapshot, &palette.ghost, &sample);
    }

  GTK_WIDGET_CLASS (kith_chart_legend_parent_class)->snapshot (widget, snapshot);
}

static void
kith_chart_legend_dispose (GObject *object)
{
  KithChartLegend *self = KITH_CHART_LEGEND (object);

  g_clear_pointer (&self->now, gtk_widget_unparent);
  g_clear_pointer (&self->before, gtk_widget_unparent);

  G_OBJECT_CLASS (kith_chart_legend_parent_class)->dispose (object);
}

static void
kith_chart_legend_class_init (KithChartLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_chart_legend_dispose;
  widget_class->snapshot = kith_chart_legend_snapshot;

  gtk_widget_class_set_css_name (widget_class, "chart-legend");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_label (KithChartLegend *self,
           int              sample_width)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_start (label, sample_width + GAP);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
kith_chart_legend_init (KithChartLegend *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 12);
  self->now = add_label (self, BAR_SIZE);
  self->before = add_label (self, LINE_WIDTH);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * kith_chart_legend_new:
 *
 * Returns: (transfer floating): a legend of nothing yet
 */
GtkWidget *
kith_chart_legend_new (void)
{
  return g_object_new (KITH_TYPE_CHART_LEGEND, NULL);
}

/**
 * kith_chart_legend_set_measure:
 * @measure: (nullable): whose series to name; this year's with the day that it
 *   goes to, if its last period is not over
 */
void
kith_chart_legend_set_measure (KithChartLegend *self,
                               KithMeasure     *measure)
{
  KithSeries *before = NULL;
  const char *name = NULL;
  guint n_begun = 0;

  g_return_if_fail (KITH_IS_CHART_LEGEND (self));
  g_return_if_fail (measure == NULL || KITH_IS_MEASURE (measure));

  gtk_widget_set_visible (GTK_WIDGET (self), measure != NULL);
  if (measure == NULL)
    return;

  name = kith_series_get_name (kith_measure_get_now (measure));
  before = kith_measure_get_before (measure);
  n_begun = kith_measure_get_n_begun (measure);
  if (n_begun > 0 && kith_measure_is_under_way (measure, n_begun - 1))
    {
      /* Translators: a day without its year, as g_date_time_format() takes it. */
      g_autofree char *day = kith_date_format (kith_measure_get_as_at (measure), _("%-d %B"));
      /* Translators: a year and the day that its numbers go to: "2026/27, to 20 November" */
      g_autofree char *text = g_strdup_printf (_("%s, to %s"), name, day);

      gtk_label_set_text (GTK_LABEL (self->now), text);
    }
  else
    gtk_label_set_text (GTK_LABEL (self->now), name);

  gtk_widget_set_visible (self->before, before != NULL);
  gtk_label_set_text (GTK_LABEL (self->before), before != NULL ? kith_series_get_name (before) : "");
}
