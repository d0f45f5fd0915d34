/* kith-child-merges.h: which records were merged into a child's
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_MERGES (kith_child_merges_get_type ())

G_DECLARE_FINAL_TYPE (KithChildMerges, kith_child_merges, KITH, CHILD_MERGES, AdwPreferencesGroup)

void kith_child_merges_load (KithChildMerges *self,
                             KithStore       *store,
                             gint64           child_id);

G_END_DECLS
