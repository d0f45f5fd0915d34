/* map-cases.h: maps that nobody drew, to be drawn
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

G_BEGIN_DECLS

KithMapScene *map_cases_park   (KithMapKind kind) G_GNUC_WARN_UNUSED_RESULT;
KithMapScene *map_cases_lines  (void) G_GNUC_WARN_UNUSED_RESULT;
KithMapScene *map_cases_random (guint       n_nodes,
                                guint       n_ties,
                                guint       seed) G_GNUC_WARN_UNUSED_RESULT;
KithMapScene *map_cases_empty  (KithMapKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
