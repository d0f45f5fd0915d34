/* test-drawing-style.c: what is drawn on a map can be seen
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-drawing-pictogram.h"
#include "kith-drawing-style.h"
#include "kith-map-words.h"

#include <math.h>

static double
get_part (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_light (const KithDrawingColor *color)
{
  return 0.2126 * get_part (color->red) + 0.7152 * get_part (color->green) + 0.0722 * get_part (color->blue);
}

static double
get_contrast (const KithDrawingColor *color,
              const KithDrawingColor *other)
{
  double light = MAX (get_light (color), get_light (other));
  double dark = MIN (get_light (color), get_light (other));

  return (light + 0.05) / (dark + 0.05);
}

/* Letters at 4.5 to 1 on each paper, lines at 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
static void
test_contrast (void)
{
  for (KithDrawingScheme scheme = 0; scheme < KITH_N_DRAWING_SCHEMES; scheme++)
    {
      for (guint is_own = 0; is_own <= 1; is_own++)
        {
          KithDrawingStyle style;

          kith_drawing_style_init (&style, scheme, is_own != 0);
          g_assert_cmpfloat (get_contrast (&style.ink, &style.young), >=, 4.5);
          g_assert_cmpfloat (get_contrast (&style.ink, &style.adult), >=, 4.5);
          g_assert_cmpfloat (get_contrast (&style.dim, &style.paper), >=, 4.5);
          g_assert_cmpfloat (get_contrast (&style.harm, &style.paper), >=, 4.5);
          g_assert_cmpfloat (get_contrast (&style.protective, &style.paper), >=, 4.5);
          g_assert_cmpfloat (get_contrast (&style.line, &style.paper), >=, 3);
          g_assert_cmpfloat (get_contrast (&style.accent, &style.paper), >=, 3);
          g_assert_cmpfloat (get_contrast (&style.on_accent, &style.accent), >=, 2.5);
        }
    }
}

/* An own map can be told from the other kind by its paper, where paper has a colour. */
static void
test_own_paper (void)
{
  KithDrawingStyle own, context;

  kith_drawing_style_init (&own, KITH_DRAWING_LIGHT, TRUE);
  kith_drawing_style_init (&context, KITH_DRAWING_LIGHT, FALSE);
  g_assert_cmpfloat (own.paper.blue, <, context.paper.blue);
}

static void
test_pictograms (void)
{
  const KithDrawingPoint at = { 16, 16 };
  const char *const *names = kith_drawing_pictogram_list_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *icon = g_strdup_printf ("kith-place-%s-symbolic", names[i]);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 32, 32);
      cairo_t *cr = cairo_create (surface);
      guint n_inked = 0;

      g_assert_true (kith_drawing_pictogram (cr, i % 2 == 0 ? names[i] : icon, &at, 32));
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_flush (surface);
      for (guint j = 0; j < 32 * 32; j++)
        n_inked += cairo_image_surface_get_data (surface)[j / 32 * (guint)cairo_image_surface_get_stride (surface) + j % 32] > 127;
      g_assert_cmpuint (n_inked, >, 32 * 32 / 10);
      g_assert_cmpuint (n_inked, <, 32 * 32 * 9 / 10);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Each kind of place has a picture. */
static void
test_kinds_of_places (void)
{
  const KithDrawingPoint at = { 16, 16 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 32, 32);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < kith_place_kind_get_n_kinds (); i++)
    g_assert_true (kith_drawing_pictogram (cr, kith_place_kind_get_pictogram (kith_place_kind_get_nick (i)), &at, 16));
  g_assert_false (kith_drawing_pictogram (cr, "volcano", &at, 16));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing-style/contrast", test_contrast);
  g_test_add_func ("/drawing-style/own-paper", test_own_paper);
  g_test_add_func ("/drawing-style/pictograms", test_pictograms);
  g_test_add_func ("/drawing-style/kinds-of-places", test_kinds_of_places);

  return g_test_run ();
}
