/* kith-chart-palette.c: the colours that charts are drawn in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-palette.h"

typedef struct
{
  guint32  paper;
  guint32  ink;
  guint32  series;
  guint32  second;
  guint32  ghost;
  guint32  empty;
  guint32  dim;
  guint32  grid;
} Colours;

/* The ratios of contrast are kept by tests/chart/test-chart-palette.c. */
static const Colours schemes[] =
{
  [KITH_CHART_SCHEME_LIGHT] =
  { 0xffffff, 0x2b2d33, 0x566178, 0x8b95a7, 0x8a93a3, 0xf1f2f5, 0x5e6471, 0xe2e4e8 },
  [KITH_CHART_SCHEME_DARK] =
  { 0x36363a, 0xffffff, 0x9fabc0, 0x7f8a9d, 0x7c879a, 0x3e3f44, 0xa9afbb, 0x4c4d52 },
  [KITH_CHART_SCHEME_LIGHT_CONTRAST] =
  { 0xffffff, 0x000000, 0x000000, 0x000000, 0x000000, 0xffffff, 0x2b2d33, 0x808080 },
  [KITH_CHART_SCHEME_DARK_CONTRAST] =
  { 0x36363a, 0xffffff, 0xffffff, 0xffffff, 0xffffff, 0x36363a, 0xe4e6ea, 0x98989e },
  [KITH_CHART_SCHEME_PRINT] =
  { 0xffffff, 0x000000, 0x4a4a4a, 0x767676, 0x6e6e6e, 0xf2f2f2, 0x333333, 0xc8c8c8 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (schemes) == KITH_N_CHART_SCHEMES);

static GdkRGBA
from_rgb (guint32 rgb)
{
  return (GdkRGBA) { (float)((rgb >> 16) & 0xff) / 255.0f,
                     (float)((rgb >> 8) & 0xff) / 255.0f,
                     (float)(rgb & 0xff) / 255.0f,
                     1.0f };
}

/**
 * kith_chart_scheme_choose:
 * @is_dark: whether the window is dark
 * @is_high_contrast: whether high contrast was asked for
 *
 * Returns: the scheme for a chart on a screen
 */
KithChartScheme
kith_chart_scheme_choose (gboolean is_dark,
                          gboolean is_high_contrast)
{
  if (is_high_contrast)
    return is_dark ? KITH_CHART_SCHEME_DARK_CONTRAST : KITH_CHART_SCHEME_LIGHT_CONTRAST;

  return is_dark ? KITH_CHART_SCHEME_DARK : KITH_CHART_SCHEME_LIGHT;
}

/**
 * kith_chart_palette_init:
 * @palette: (out caller-allocates): the colours
 * @scheme: what they will be seen on
 */
void
kith_chart_palette_init (KithChartPalette *palette,
                         KithChartScheme   scheme)
{
  const Colours *colours = NULL;

  g_return_if_fail (palette != NULL);
  g_return_if_fail (scheme < KITH_N_CHART_SCHEMES);

  colours = &schemes[scheme];
  palette->paper = from_rgb (colours->paper);
  palette->ink = from_rgb (colours->ink);
  palette->series = from_rgb (colours->series);
  palette->second = from_rgb (colours->second);
  palette->ghost = from_rgb (colours->ghost);
  palette->empty = from_rgb (colours->empty);
  palette->dim = from_rgb (colours->dim);
  palette->grid = from_rgb (colours->grid);
  palette->outlines = scheme == KITH_CHART_SCHEME_LIGHT_CONTRAST ||
    scheme == KITH_CHART_SCHEME_DARK_CONTRAST ||
    scheme == KITH_CHART_SCHEME_PRINT;
}
