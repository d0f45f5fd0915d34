/* kith-chart-palette.h: the colours that charts are drawn in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * KithChartScheme:
 * @KITH_CHART_SCHEME_LIGHT: on a white card
 * @KITH_CHART_SCHEME_DARK: on a dark card
 * @KITH_CHART_SCHEME_LIGHT_CONTRAST: on white, where high contrast was asked for
 * @KITH_CHART_SCHEME_DARK_CONTRAST: on a dark card, where high contrast was asked for
 * @KITH_CHART_SCHEME_PRINT: on paper, from a printer that may have no colours
 */
typedef enum
{
  KITH_CHART_SCHEME_LIGHT,
  KITH_CHART_SCHEME_DARK,
  KITH_CHART_SCHEME_LIGHT_CONTRAST,
  KITH_CHART_SCHEME_DARK_CONTRAST,
  KITH_CHART_SCHEME_PRINT,
} KithChartScheme;

#define KITH_N_CHART_SCHEMES (KITH_CHART_SCHEME_PRINT + 1)

/**
 * KithChartPalette:
 * @paper: what is drawn upon
 * @ink: the period that is under way, and whatever must be read
 * @series: this year
 * @second: another line beside it; always dashed as well
 * @ghost: last year
 * @empty: a column that this year has not filled yet; never the only sign
 * @dim: words beside the chart
 * @grid: the lines behind it
 * @outlines: whether a faint fill has to be bounded by a line
 *
 * Neutral, all of it: no tone here says that a number is good or bad.
 */
typedef struct
{
  GdkRGBA  paper;
  GdkRGBA  ink;
  GdkRGBA  series;
  GdkRGBA  second;
  GdkRGBA  ghost;
  GdkRGBA  empty;
  GdkRGBA  dim;
  GdkRGBA  grid;
  gboolean outlines;
} KithChartPalette;

KithChartScheme kith_chart_scheme_choose (gboolean          is_dark,
                                          gboolean          is_high_contrast);

void            kith_chart_palette_init  (KithChartPalette *palette,
                                          KithChartScheme   scheme);

G_END_DECLS
