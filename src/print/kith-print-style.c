/* kith-print-style.c: how big, how heavy, how far apart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-print-style.h"

/* The same letters as on the screen where they are there; whatever there is else. */
#define FAMILY "Adwaita Sans, Inter, Cantarell, Noto Sans, sans-serif"

static const KithPrintLook looks[KITH_N_PRINT_STYLES] = {
  [KITH_PRINT_TITLE] = { 21, 1.1, 0, 0, PANGO_WEIGHT_BOLD, TRUE },
  [KITH_PRINT_SUBTITLE] = { 11, 1.25, 3, 0.32, PANGO_WEIGHT_NORMAL, TRUE },
  [KITH_PRINT_HEADING] = { 13, 1.15, 17, 0, PANGO_WEIGHT_BOLD, TRUE },
  [KITH_PRINT_SUBHEADING] = { 10.5, 1.2, 13, 0, PANGO_WEIGHT_BOLD, TRUE },
  [KITH_PRINT_TEXT] = { 10, 1.28, 5, 0, PANGO_WEIGHT_NORMAL, FALSE },
  [KITH_PRINT_STRONG] = { 10, 1.28, 5, 0, PANGO_WEIGHT_SEMIBOLD, FALSE },
  [KITH_PRINT_DIM] = { 9, 1.25, 3, 0.32, PANGO_WEIGHT_NORMAL, FALSE },
  [KITH_PRINT_WORDS] = { 10, 1.28, 5, 0, PANGO_WEIGHT_NORMAL, FALSE },
  [KITH_PRINT_HEAD] = { 9, 1.15, 10, 0.25, PANGO_WEIGHT_SEMIBOLD, TRUE },
};

/**
 * kith_print_style_get_look:
 * @style: a style
 *
 * Returns: (transfer none): what it looks like
 */
const KithPrintLook *
kith_print_style_get_look (KithPrintStyle style)
{
  g_return_val_if_fail (style < KITH_N_PRINT_STYLES, NULL);

  return &looks[style];
}

/**
 * kith_print_style_make_font:
 * @style: a style
 *
 * Returns: (transfer full): the letters that it is set in
 */
PangoFontDescription *
kith_print_style_make_font (KithPrintStyle style)
{
  PangoFontDescription *font = NULL;

  g_return_val_if_fail (style < KITH_N_PRINT_STYLES, NULL);

  font = pango_font_description_from_string (FAMILY);
  pango_font_description_set_absolute_size (font, looks[style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, looks[style].weight);

  return font;
}
