/* kith-merged-group.h: which records were merged into one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-merge-sheet.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_MERGED_GROUP (kith_merged_group_get_type ())

G_DECLARE_FINAL_TYPE (KithMergedGroup, kith_merged_group, KITH, MERGED_GROUP, AdwPreferencesGroup)

void kith_merged_group_load (KithMergedGroup *self,
                             KithStore       *store,
                             KithMergeKind    kind,
                             gint64           id);

G_END_DECLS
