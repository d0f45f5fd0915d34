/* kith-map-legend.h: what the marks of one map mean
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-drawing.h"

G_BEGIN_DECLS

void  kith_map_legend_measure   (KithMapDrawing *drawing,
                                 double         *ret_width,
                                 double         *ret_height);
void  kith_map_legend_draw      (KithMapDrawing *drawing,
                                 cairo_t        *cr);
char *kith_map_legend_dup_words (KithMapDrawing *drawing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
