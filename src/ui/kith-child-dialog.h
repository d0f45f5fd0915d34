/* kith-child-dialog.h: who a child is, written down by hand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-child.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_DIALOG (kith_child_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithChildDialog, kith_child_dialog, KITH, CHILD_DIALOG, KithFormDialog)

AdwDialog *kith_child_dialog_new (KithStore *store,
                                  KithChild *identity);

G_END_DECLS
