/* bench-chart.c: what drawing charts costs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three charts of thirty-six months and the year before each, as three years
 * of a cluster are shown. Held against drawing them anew is to append as many
 * plain rectangles, without an axis, a layout or a letter; held against
 * drawing them again is to append three nodes that are ready.
 */

#include "config.h"

#include <pango/pangocairo.h>

#include "bench.h"
#include "kith-chart-picture.h"

#define N_CHARTS 3
#define N_MONTHS 36
#define N_RUNS 200
#define WIDTH 300.0f
#define HEIGHT 108.0f
#define ONE_FRAME_IN_SIXTEEN 0.001

typedef struct
{
  KithMeasure      *measure;
  PangoLayout      *text;
  KithChartPicture *pictures[N_CHARTS];
  GskRenderNode    *node;
} Bench;

static KithMeasure *
make_measure (void)
{
  g_autoptr(KithAxis) axis = kith_axis_new_months (kith_date_new (2023, 9, 1), N_MONTHS);
  g_autoptr(KithSeries) now = NULL;
  g_autoptr(KithSeries) before = NULL;
  gint64 values[N_MONTHS], earlier[N_MONTHS];

  for (guint i = 0; i < N_MONTHS; i++)
    {
      values[i] = (i * 7) % 23;
      earlier[i] = (i * 5) % 19;
    }

  now = kith_series_new ("2026/27", values, N_MONTHS);
  before = kith_series_new ("2025/26", earlier, N_MONTHS);

  return kith_measure_new ("Referrals", axis, now, before, 300, kith_date_new (2026, 8, 20));
}

static void
finish (GtkSnapshot *snapshot)
{
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);

  g_clear_pointer (&node, gsk_render_node_unref);
}

static double
draw_anew (gpointer data)
{
  Bench *bench = data;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gint64 begun = bench_now ();

  for (guint i = 0; i < N_CHARTS; i++)
    {
      g_autoptr(KithChartPicture) picture = kith_chart_picture_new (bench->measure, KITH_CHART_FORM_BARS,
                                                                    KITH_CHART_SCHEME_LIGHT, bench->text,
                                                                    WIDTH, HEIGHT, FALSE);

      kith_chart_picture_snapshot (picture, snapshot);
    }

  finish (snapshot);

  return bench_since (begun);
}

static double
append_rectangles (gpointer data)
{
  const GdkRGBA ink = { 0.3f, 0.4f, 0.5f, 1.0f };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gint64 begun = bench_now ();

  /* a bar, and a line with its rim */
  for (guint i = 0; i < N_CHARTS * N_MONTHS * 3; i++)
    gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float)i * 8.0f, 10.0f, 5.0f, 60.0f));
  finish (snapshot);

  return bench_since (begun);
}

static double
draw_again (gpointer data)
{
  Bench *bench = data;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gint64 begun = bench_now ();

  for (guint i = 0; i < N_CHARTS; i++)
    kith_chart_picture_snapshot (bench->pictures[i], snapshot);
  finish (snapshot);

  return bench_since (begun);
}

static double
append_nodes (gpointer data)
{
  Bench *bench = data;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gint64 begun = bench_now ();

  for (guint i = 0; i < N_CHARTS; i++)
    gtk_snapshot_append_node (snapshot, bench->node);
  finish (snapshot);

  return bench_since (begun);
}

static const BenchFigure figures[] =
{
  { "three charts of 36 months, drawn anew", "their rectangles alone", draw_anew, append_rectangles, N_RUNS,
    BENCH_SECONDS, BENCH_AIM_SECONDS, ONE_FRAME_IN_SIXTEEN },
  { "three charts of 36 months, drawn again", "three nodes that are ready", draw_again, append_nodes, N_RUNS,
    BENCH_SECONDS, BENCH_AIM_SECONDS, ONE_FRAME_IN_SIXTEEN },
};

static void
clear (Bench *bench)
{
  for (guint i = 0; i < N_CHARTS; i++)
    g_clear_object (&bench->pictures[i]);
  g_clear_pointer (&bench->node, gsk_render_node_unref);
  g_clear_object (&bench->text);
  g_clear_object (&bench->measure);
}

int
main (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  Bench bench = { make_measure (), pango_layout_new (context) };

  /* Nodes want the toolkit, and no display. */
  gtk_init_check ();

  for (guint i = 0; i < N_CHARTS; i++)
    bench.pictures[i] = kith_chart_picture_new (bench.measure, KITH_CHART_FORM_BARS, KITH_CHART_SCHEME_LIGHT,
                                                bench.text, WIDTH, HEIGHT, FALSE);

  bench.node = gsk_color_node_new (&(GdkRGBA) { 0.0f, 0.0f, 0.0f, 1.0f },
                                   &GRAPHENE_RECT_INIT (0.0f, 0.0f, WIDTH, HEIGHT));
  g_object_unref (context);
  bench_print_head ();
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    bench_run (&figures[i], &bench);
  clear (&bench);

  return 0;
}
