/* kith-viewport.h: which part of a map is seen, and how large
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-drawing-shape.h"

G_BEGIN_DECLS

#define KITH_VIEWPORT_LEAST 0.04
#define KITH_VIEWPORT_MOST 3.0

#define KITH_TYPE_VIEWPORT (kith_viewport_get_type ())

G_DECLARE_FINAL_TYPE (KithViewport, kith_viewport, KITH, VIEWPORT, GObject)

KithViewport     *kith_viewport_new        (void) G_GNUC_WARN_UNUSED_RESULT;

double            kith_viewport_get_scale  (KithViewport           *self);
KithDrawingPoint  kith_viewport_get_center (KithViewport           *self);
void              kith_viewport_get_seen   (KithViewport           *self,
                                            KithDrawingBox         *ret_box);

void              kith_viewport_set_size   (KithViewport           *self,
                                            double                  width,
                                            double                  height);
void              kith_viewport_set_center (KithViewport           *self,
                                            double                  x,
                                            double                  y);
void              kith_viewport_zoom_at    (KithViewport           *self,
                                            double                  factor,
                                            double                  x,
                                            double                  y);
void              kith_viewport_move       (KithViewport           *self,
                                            double                  dx,
                                            double                  dy);
void              kith_viewport_fit        (KithViewport           *self,
                                            const KithDrawingBox   *box,
                                            double                  most);
void              kith_viewport_reveal     (KithViewport           *self,
                                            const KithDrawingBox   *box);

KithDrawingPoint  kith_viewport_to_map     (KithViewport           *self,
                                            double                  x,
                                            double                  y);
KithDrawingPoint  kith_viewport_to_screen  (KithViewport           *self,
                                            double                  x,
                                            double                  y);

G_END_DECLS
