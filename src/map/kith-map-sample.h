/* kith-map-sample.h: one subject or one tie of a map, drawn by itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-map-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_MAP_SAMPLE (kith_map_sample_get_type ())

G_DECLARE_FINAL_TYPE (KithMapSample, kith_map_sample, KITH, MAP_SAMPLE, GtkWidget)

GtkWidget *kith_map_sample_new        (void);

void       kith_map_sample_show_node  (KithMapSample *self,
                                       KithMapScene  *scene,
                                       guint          node);
void       kith_map_sample_show_tie   (KithMapSample *self,
                                       KithMapScene  *scene,
                                       guint          tie);
void       kith_map_sample_show_words (KithMapSample *self,
                                       KithMapScene  *scene);

G_END_DECLS
