/* kith-print-style.h: how big, how heavy, how far apart
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "kith-print-document.h"

G_BEGIN_DECLS

/* In points. A4 is 210 mm by 297 mm. */
#define KITH_PRINT_A4_WIDTH 595.28
#define KITH_PRINT_A4_HEIGHT 841.89
#define KITH_PRINT_MARGIN 54.0
#define KITH_PRINT_FOOT_HEIGHT 44.0
#define KITH_PRINT_GUTTER 12.0
#define KITH_PRINT_ROW_PADDING 3.5
#define KITH_PRINT_WORDS_INDENT 11.0

/**
 * KithPrintLook:
 * @size: of its letters, in points
 * @spacing: from line to line, as a part of the letters' own height
 * @before: the space above it
 * @gray: from 0, which is black, to 1
 * @keeps_next: whether it stays on the page of what follows
 *
 * What a style looks like.
 */
typedef struct
{
  double       size;
  double       spacing;
  double       before;
  double       gray;
  PangoWeight  weight;
  gboolean     keeps_next;
} KithPrintLook;

const KithPrintLook  *kith_print_style_get_look   (KithPrintStyle      style);
PangoFontDescription *kith_print_style_make_font  (KithPrintStyle      style) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
