/* kith-work-dialog.h: work with a child, recorded by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-child.h"
#include "kith-code-list.h"
#include "kith-store.h"
#include "kith-work-sheet.h"

G_BEGIN_DECLS

#define KITH_TYPE_WORK_DIALOG (kith_work_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithWorkDialog, kith_work_dialog, KITH, WORK_DIALOG, KithFormDialog)

AdwDialog *kith_work_dialog_new     (KithStore     *store,
                                     KithChild     *child,
                                     KithWorkSheet *sheet,
                                     KithCodeList  *codes);

void       kith_work_dialog_focus   (KithWorkDialog *self,
                                     const char     *field);

G_END_DECLS
