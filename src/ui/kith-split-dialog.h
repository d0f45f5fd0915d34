/* kith-split-dialog.h: two records that were merged, parted again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-merged.h"
#include "kith-form-dialog.h"

G_BEGIN_DECLS

#define KITH_TYPE_SPLIT_DIALOG (kith_split_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithSplitDialog, kith_split_dialog, KITH, SPLIT_DIALOG, KithFormDialog)

AdwDialog *kith_split_dialog_new (KithStore      *store,
                                  KithMerged *merge);

G_END_DECLS
