/* kith-drawing-style.h: the colours that maps are drawn in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * KithDrawingScheme:
 * @KITH_DRAWING_LIGHT: on a light screen
 * @KITH_DRAWING_DARK: on a dark screen
 * @KITH_DRAWING_LIGHT_CONTRAST: on a light screen, where high contrast was asked for
 * @KITH_DRAWING_DARK_CONTRAST: on a dark screen, where high contrast was asked for
 * @KITH_DRAWING_PAPER: on white paper
 */
typedef enum
{
  KITH_DRAWING_LIGHT,
  KITH_DRAWING_DARK,
  KITH_DRAWING_LIGHT_CONTRAST,
  KITH_DRAWING_DARK_CONTRAST,
  KITH_DRAWING_PAPER,
} KithDrawingScheme;

#define KITH_N_DRAWING_SCHEMES (KITH_DRAWING_PAPER + 1)

/**
 * KithDrawingColor:
 *
 * A colour as cairo takes it.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} KithDrawingColor;

/**
 * KithDrawingStyle:
 * @paper: what is drawn upon, and the halo of a label
 * @adult: the inside of an adult, of a place and of an organisation
 * @young: the inside of a young person
 * @ink: names
 * @line: ties and outlines
 * @dim: ages, roles and what stands beside
 * @harm: what harms; never without its zigzag or its word
 * @protective: what protects; never without its double line or its word
 * @accent: the focus and what is chosen
 * @on_accent: letters on the accent
 * @hull: the inside of a peer group
 * @hull_line: its outline
 * @weight: how much bolder than usual the lines are
 */
typedef struct
{
  KithDrawingColor paper;
  KithDrawingColor adult;
  KithDrawingColor young;
  KithDrawingColor ink;
  KithDrawingColor line;
  KithDrawingColor dim;
  KithDrawingColor harm;
  KithDrawingColor protective;
  KithDrawingColor accent;
  KithDrawingColor on_accent;
  KithDrawingColor hull;
  KithDrawingColor hull_line;
  double           weight;
} KithDrawingStyle;

KithDrawingScheme kith_drawing_scheme_choose   (gboolean                is_dark,
                                                gboolean                is_high_contrast);

void              kith_drawing_style_init      (KithDrawingStyle       *style,
                                                KithDrawingScheme       scheme,
                                                gboolean                is_own);

void              kith_drawing_set_color       (cairo_t                *cr,
                                                const KithDrawingColor *color);
void              kith_drawing_set_faded_color (cairo_t                *cr,
                                                const KithDrawingColor *color,
                                                double                  alpha);

G_END_DECLS
