/* kith-warning-dialog.h: a warning on a child: given, put right, reviewed, ended
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-child.h"
#include "kith-store.h"
#include "kith-warning.h"

G_BEGIN_DECLS

#define KITH_TYPE_WARNING_DIALOG (kith_warning_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithWarningDialog, kith_warning_dialog, KITH, WARNING_DIALOG, KithFormDialog)

AdwDialog *kith_warning_dialog_new (KithStore   *store,
                                    KithChild   *child,
                                    KithWarning *warning);

G_END_DECLS
