/* kith-chart-layer-periods.c: the names of the periods, below a chart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of three ways to name the periods the first one is taken that fits: each in
 * short ("Nov"), each by its initial ("N"), every second or third by its
 * initial. More than a year of months is named by its academic years instead,
 * with a line where one begins: the same letter three times says nothing.
 */

#include "config.h"

#include "kith-chart-layer-periods.h"

#include <math.h>
#include <string.h>

#define GAP 4.0f
#define ABOVE 4.0f
#define MOST_NAMED 12
#define YEAR_LINE 5.0f

struct _KithChartLayerPeriods
{
  KithChartLayer  parent_instance;
};

G_DEFINE_FINAL_TYPE (KithChartLayerPeriods, kith_chart_layer_periods, KITH_TYPE_CHART_LAYER)

typedef const char *(*GetLabel) (KithAxis *axis,
                                 guint     index);

static int
measure_text (const KithChartStage *stage,
              const char           *text,
              gboolean              is_bold)
{
  int width;

  pango_layout_set_text (stage->text, text, -1);
  kith_chart_stage_set_bold (stage, is_bold);
  pango_layout_get_pixel_size (stage->text, &width, NULL);

  return width;
}

/* Bold is the wider one, and which label is bold changes with the day. */
static guint
thin (const KithChartStage *stage,
      GetLabel              get_label)
{
  KithAxis *axis = kith_measure_get_axis (stage->measure);
  int widest = 0;

  for (guint i = 0; i < stage->layout.n_slots; i++)
    widest = MAX (widest, measure_text (stage, get_label (axis, i), TRUE));
  kith_chart_stage_set_bold (stage, FALSE);

  return kith_chart_layout_thin_labels (&stage->layout, (float)widest, GAP);
}

static void
draw_text (const KithChartStage *stage,
           GtkSnapshot          *snapshot,
           const char           *text,
           gboolean              is_bold,
           float                 middle)
{
  const graphene_rect_t *plot = &stage->layout.plot;
  float width = (float)measure_text (stage, text, is_bold);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf (middle - width / 2.0f),
                                                plot->origin.y + plot->size.height + ABOVE));
  gtk_snapshot_append_layout (snapshot, stage->text, is_bold ? &stage->palette.ink : &stage->palette.dim);
  gtk_snapshot_restore (snapshot);
  kith_chart_stage_set_bold (stage, FALSE);
}

static void
draw_labels (const KithChartStage *stage,
             GtkSnapshot          *snapshot,
             GetLabel              get_label,
             guint                 every)
{
  KithAxis *axis = kith_measure_get_axis (stage->measure);
  guint current = kith_measure_get_n_begun (stage->measure);

  /* Where not all can be named, the current one is among those that are. */
  guint first = current > 0 ? (current - 1) % every : 0;

  for (guint i = first; i < stage->layout.n_slots; i += every)
    {
      graphene_rect_t slot;

      kith_chart_layout_get_slot (&stage->layout, i, &slot);
      draw_text (stage, snapshot, get_label (axis, i), kith_measure_is_under_way (stage->measure, i), slot.origin.x + slot.size.width / 2.0f);
    }
}

static guint
find_year_end (KithAxis *axis,
               guint     start,
               guint     n_periods)
{
  guint end = start + 1;

  while (end < n_periods && !kith_axis_is_year_start (axis, end))
    end++;

  return end;
}

/* A year whose name does not fit is named without its century, and where that
 * does not fit either it goes without; its line stays.
 */
static const char *
find_year_name (const KithChartStage *stage,
                const char           *name,
                gboolean              is_bold,
                float                 room)
{
  const char *names[] = { name, name + strlen ("20") };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((float)measure_text (stage, names[i], is_bold) + GAP <= room)
        return names[i];
    }

  return NULL;
}

static void
draw_year (const KithChartStage *stage,
           GtkSnapshot          *snapshot,
           guint                 start,
           guint                 end)
{
  KithAxis *axis = kith_measure_get_axis (stage->measure);
  g_autofree char *label = kith_axis_dup_year_label (axis, start);
  guint n_begun = kith_measure_get_n_begun (stage->measure);
  gboolean is_now = n_begun > start && n_begun <= end;
  graphene_rect_t first, last, year;
  const char *name = NULL;

  kith_chart_layout_get_slot (&stage->layout, start, &first);
  kith_chart_layout_get_slot (&stage->layout, end - 1, &last);
  graphene_rect_union (&first, &last, &year);

  if (start > 0)
    {
      float x = stage->layout.is_rtl ? year.origin.x + year.size.width : year.origin.x;

      gtk_snapshot_append_color (snapshot, &stage->palette.ghost,
                                 &GRAPHENE_RECT_INIT (roundf (x), year.origin.y + year.size.height, 1.0f, YEAR_LINE));
    }

  name = find_year_name (stage, label, is_now, year.size.width);
  if (name != NULL)
    draw_text (stage, snapshot, name, is_now, year.origin.x + year.size.width / 2.0f);
  kith_chart_stage_set_bold (stage, FALSE);
}

static void
draw_years (const KithChartStage *stage,
            GtkSnapshot          *snapshot)
{
  KithAxis *axis = kith_measure_get_axis (stage->measure);
  guint n_periods = stage->layout.n_slots;

  for (guint start = 0, end = 0; start < n_periods; start = end)
    {
      end = find_year_end (axis, start, n_periods);
      draw_year (stage, snapshot, start, end);
    }
}

static void
kith_chart_layer_periods_snapshot (KithChartLayer       *layer,
                                   const KithChartStage *stage,
                                   GtkSnapshot          *snapshot)
{
  KithAxis *axis = kith_measure_get_axis (stage->measure);
  guint every = 0;

  if (kith_axis_is_months (axis) && stage->layout.n_slots > MOST_NAMED)
    {
      draw_years (stage, snapshot);
      return;
    }

  if (thin (stage, kith_axis_get_short_label) == 1)
    draw_labels (stage, snapshot, kith_axis_get_short_label, 1);
  else if ((every = thin (stage, kith_axis_get_initial)) > 0)
    draw_labels (stage, snapshot, kith_axis_get_initial, every);
}

static void
kith_chart_layer_periods_class_init (KithChartLayerPeriodsClass *klass)
{
  KithChartLayerClass *layer_class = KITH_CHART_LAYER_CLASS (klass);

  layer_class->snapshot = kith_chart_layer_periods_snapshot;
}

static void
kith_chart_layer_periods_init (KithChartLayerPeriods *self)
{
}

/**
 * kith_chart_layer_periods_new:
 *
 * Returns: (transfer full): a name below each period that has room for one, the
 *   one under way in bold
 */
KithChartLayer *
kith_chart_layer_periods_new (void)
{
  return g_object_new (KITH_TYPE_CHART_LAYER_PERIODS, NULL);
}

/**
 * kith_chart_layer_periods_measure:
 * @text: an empty layout in the chart's font
 *
 * Returns: how much room the names need below the plot
 */
float
kith_chart_layer_periods_measure (PangoLayout *text)
{
  int height;

  pango_layout_set_text (text, "0", -1);
  pango_layout_get_pixel_size (text, NULL, &height);

  return (float)height + ABOVE;
}
