/* kith-map-filter.h: which part of a map is shown
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-scene.h"

G_BEGIN_DECLS

/**
 * KithMapFilter:
 * @focus: the subject from which steps are counted, or -1 for the whole map
 * @n_steps: how many steps out
 * @kinds: a bit for each #KithTieKind that is shown; 0 for all
 * @qualities: a bit for each #KithTieQuality that is shown; 0 for all
 * @certainties: a bit for each #KithTieCertainty that is shown; 0 for all
 * @hides_ended: whether what has ended is left out
 */
typedef struct
{
  gint     focus;
  guint    n_steps;
  guint    kinds;
  guint    qualities;
  guint    certainties;
  gboolean hides_ended;
} KithMapFilter;

/* More than this are never shown at once unless somebody asks for it. */
#define KITH_MAP_FILTER_MANY 400

void     kith_map_filter_init   (KithMapFilter       *filter,
                                 KithMapScene        *scene);
gboolean kith_map_filter_is_all (const KithMapFilter *filter);
guint    kith_map_filter_apply  (const KithMapFilter *filter,
                                 KithMapScene        *scene,
                                 guint8              *nodes,
                                 guint8              *ties);

G_END_DECLS
