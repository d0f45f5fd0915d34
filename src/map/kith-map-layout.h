/* kith-map-layout.h: where the subjects of a map stand, laid out beside the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-map-drawing.h"

G_BEGIN_DECLS

void              kith_map_layout_run_async  (KithMapDrawing       *drawing,
                                              gboolean              keeps_places,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
KithDrawingPoint *kith_map_layout_run_finish (KithMapDrawing       *drawing,
                                              GAsyncResult         *result,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
