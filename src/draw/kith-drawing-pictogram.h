/* kith-drawing-pictogram.h: what kind of place it is, as a small picture
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-drawing-shape.h"

G_BEGIN_DECLS

const char *const *kith_drawing_pictogram_list_names (void);
gboolean           kith_drawing_pictogram            (cairo_t                *cr,
                                                      const char             *name,
                                                      const KithDrawingPoint *at,
                                                      double                  size);

G_END_DECLS
