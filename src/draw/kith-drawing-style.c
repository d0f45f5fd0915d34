/* kith-drawing-style.c: the colours that maps are drawn in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No colour is a sign of its own: harm has its zigzag, protection its double
 * line, and with high contrast and from a printer without colours both are ink.
 */

#include "config.h"

#include "kith-drawing-style.h"

typedef struct
{
  guint32  paper;
  guint32  own_paper;
  guint32  adult;
  guint32  young;
  guint32  ink;
  guint32  line;
  guint32  dim;
  guint32  harm;
  guint32  protective;
  guint32  accent;
  double   hull_alpha;
  double   hull_line_alpha;
  double   weight;
} Colours;

/* The ratios of contrast are kept by tests/draw/test-drawing-style.c. */
static const Colours schemes[KITH_N_DRAWING_SCHEMES] =
{
  [KITH_DRAWING_LIGHT] =
  { 0xffffff, 0xfdf8ee, 0xffffff, 0xe4e7ee, 0x24262c, 0x566178, 0x5e6471, 0x9c3a2b, 0x14705f, 0x3584e4, 0.09, 0.45, 1 },
  [KITH_DRAWING_DARK] =
  { 0x1d1d20, 0x26221b, 0x2f3036, 0x3f434d, 0xffffff, 0x9fabc0, 0xa9afbb, 0xf0907c, 0x6fd0ba, 0x3584e4, 0.13, 0.5, 1 },
  [KITH_DRAWING_LIGHT_CONTRAST] =
  { 0xffffff, 0xffffff, 0xffffff, 0xe8e8ea, 0x000000, 0x000000, 0x2b2d33, 0x7a1f12, 0x0a4f42, 0x1a5fb4, 0.05, 1, 1.25 },
  [KITH_DRAWING_DARK_CONTRAST] =
  { 0x1d1d20, 0x1d1d20, 0x1d1d20, 0x3f3f44, 0xffffff, 0xffffff, 0xe4e6ea, 0xffc0b3, 0xa8f0de, 0x62a0ea, 0.08, 1, 1.25 },
  [KITH_DRAWING_PAPER] =
  { 0xffffff, 0xfdf8ee, 0xffffff, 0xe6e8ec, 0x000000, 0x3f4756, 0x333333, 0x9c3a2b, 0x14705f, 0x1a5fb4, 0.07, 0.6, 1 },
};

static KithDrawingColor
from_rgb (guint32 rgb)
{
  return (KithDrawingColor) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0 };
}

static KithDrawingColor
with_alpha (KithDrawingColor color,
            double           alpha)
{
  color.alpha = alpha;

  return color;
}

/**
 * kith_drawing_scheme_choose:
 * @is_dark: whether the window is dark
 * @is_high_contrast: whether high contrast was asked for
 *
 * Returns: the scheme for a map on a screen
 */
KithDrawingScheme
kith_drawing_scheme_choose (gboolean is_dark,
                            gboolean is_high_contrast)
{
  if (is_high_contrast)
    return is_dark ? KITH_DRAWING_DARK_CONTRAST : KITH_DRAWING_LIGHT_CONTRAST;

  return is_dark ? KITH_DRAWING_DARK : KITH_DRAWING_LIGHT;
}

/**
 * kith_drawing_style_init:
 * @style: (out caller-allocates): the colours
 * @scheme: what they will be seen on
 * @is_own: whether it is a young person's own map, which has paper of its own
 */
void
kith_drawing_style_init (KithDrawingStyle *style,
                         KithDrawingScheme scheme,
                         gboolean          is_own)
{
  const Colours *colours = NULL;

  g_return_if_fail (style != NULL);
  g_return_if_fail (scheme < KITH_N_DRAWING_SCHEMES);

  colours = &schemes[scheme];
  style->paper = from_rgb (is_own ? colours->own_paper : colours->paper);
  style->adult = from_rgb (colours->adult);
  style->young = from_rgb (colours->young);
  style->ink = from_rgb (colours->ink);
  style->line = from_rgb (colours->line);
  style->dim = from_rgb (colours->dim);
  style->harm = from_rgb (colours->harm);
  style->protective = from_rgb (colours->protective);
  style->accent = from_rgb (colours->accent);
  style->on_accent = from_rgb (0xffffff);
  style->hull = with_alpha (style->line, colours->hull_alpha);
  style->hull_line = with_alpha (style->line, colours->hull_line_alpha);
  style->weight = colours->weight;
}

/**
 * kith_drawing_set_color:
 * @cr: where to draw
 * @color: what with
 */
void
kith_drawing_set_color (cairo_t                *cr,
                        const KithDrawingColor *color)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (color != NULL);

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/**
 * kith_drawing_set_faded_color:
 * @cr: where to draw
 * @color: what with
 * @alpha: how much of it
 */
void
kith_drawing_set_faded_color (cairo_t                *cr,
                              const KithDrawingColor *color,
                              double                  alpha)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (color != NULL);

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}
