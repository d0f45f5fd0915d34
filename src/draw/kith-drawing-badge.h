/* kith-drawing-badge.h: what was noted on a subject, at its corner
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "kith-drawing-shape.h"
#include "kith-drawing-style.h"

G_BEGIN_DECLS

/**
 * KithDrawingBadge:
 * @KITH_DRAWING_HARM: square, with a zigzag
 * @KITH_DRAWING_STRENGTH: round, with a plus; as large as the other
 */
typedef enum
{
  KITH_DRAWING_HARM,
  KITH_DRAWING_STRENGTH,
} KithDrawingBadge;

void kith_drawing_badge (cairo_t                *cr,
                         const KithDrawingStyle *style,
                         PangoLayout            *text,
                         KithDrawingBadge        badge,
                         guint                   count,
                         const KithDrawingPoint *at);

G_END_DECLS
