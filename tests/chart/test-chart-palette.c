/* test-chart-palette.c: every colour is seen on its paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "kith-chart-palette.h"

static double
linear (float channel)
{
  return channel <= 0.04045f ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

/* As WCAG 2.2 has it. */
static double
contrast (const GdkRGBA *a,
          const GdkRGBA *b)
{
  double light = MAX (luminance (a), luminance (b));
  double dark = MIN (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static void
test_contrast (void)
{
  for (guint scheme = 0; scheme < KITH_N_CHART_SCHEMES; scheme++)
    {
      KithChartPalette palette;

      kith_chart_palette_init (&palette, (KithChartScheme)scheme);

      /* Words, then shapes that say something. */
      g_assert_cmpfloat (contrast (&palette.dim, &palette.paper), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette.ink, &palette.paper), >=, 7.0);
      g_assert_cmpfloat (contrast (&palette.series, &palette.paper), >=, 4.5);
      g_assert_cmpfloat (contrast (&palette.second, &palette.paper), >=, 2.99);
      g_assert_cmpfloat (contrast (&palette.ghost, &palette.paper), >=, 3.0);
    }
}

static void
test_high_contrast (void)
{
  for (guint is_dark = 0; is_dark < 2; is_dark++)
    {
      KithChartPalette palette;

      kith_chart_palette_init (&palette, kith_chart_scheme_choose (is_dark != 0, TRUE));
      g_assert_cmpfloat (contrast (&palette.series, &palette.paper), >=, 7.0);
      g_assert_cmpfloat (contrast (&palette.ghost, &palette.paper), >=, 7.0);
      g_assert_cmpfloat (contrast (&palette.dim, &palette.paper), >=, 7.0);
      g_assert_cmpfloat (contrast (&palette.grid, &palette.paper), >=, 3.0);
      g_assert_true (palette.outlines);
    }
}

/* Neither red nor green nor anything between: what is drawn is no verdict. */
static void
test_neutral (void)
{
  for (guint scheme = 0; scheme < KITH_N_CHART_SCHEMES; scheme++)
    {
      KithChartPalette palette;
      const GdkRGBA *colours[] = { &palette.series, &palette.second, &palette.ghost, &palette.empty };

      kith_chart_palette_init (&palette, (KithChartScheme)scheme);
      for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
        {
          float highest = MAX (colours[i]->red, MAX (colours[i]->green, colours[i]->blue));
          float lowest = MIN (colours[i]->red, MIN (colours[i]->green, colours[i]->blue));

          g_assert_cmpfloat (highest - lowest, <, 0.15f);
        }
    }
}

static void
test_print_survives_without_colour (void)
{
  KithChartPalette palette;
  const GdkRGBA *colours[] = { &palette.series, &palette.second, &palette.ghost, &palette.dim, &palette.grid };

  kith_chart_palette_init (&palette, KITH_CHART_SCHEME_PRINT);
  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_assert_cmpfloat (colours[i]->red, ==, colours[i]->green);
      g_assert_cmpfloat (colours[i]->red, ==, colours[i]->blue);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-palette/contrast", test_contrast);
  g_test_add_func ("/chart-palette/high-contrast", test_high_contrast);
  g_test_add_func ("/chart-palette/neutral", test_neutral);
  g_test_add_func ("/chart-palette/print-survives-without-colour", test_print_survives_without_colour);

  return g_test_run ();
}
