/* kith-merge-dialog.h: two records of one person, side by side, made one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-merge-sheet.h"

G_BEGIN_DECLS

#define KITH_TYPE_MERGE_DIALOG (kith_merge_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithMergeDialog, kith_merge_dialog, KITH, MERGE_DIALOG, KithFormDialog)

AdwDialog  *kith_merge_dialog_new        (KithStore     *store,
                                          KithMergeKind  kind,
                                          gint64         kept,
                                          gint64         gone);
void        kith_merge_dialog_look_for   (KithMergeDialog *self,
                                          const char    *text);
const char *kith_merge_dialog_get_advice (const GError *error);

G_END_DECLS
