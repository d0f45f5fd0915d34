/* kith-map-export.h: a scene as a table and as a graph for other programs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

G_BEGIN_DECLS

char *kith_map_export_csv     (KithMapScene *scene) G_GNUC_WARN_UNUSED_RESULT;
char *kith_map_export_graphml (KithMapScene *scene) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
