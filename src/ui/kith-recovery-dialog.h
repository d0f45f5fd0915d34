/* kith-recovery-dialog.h: makes a recovery key, and sees that it was written down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-window.h"

G_BEGIN_DECLS

#define KITH_TYPE_RECOVERY_DIALOG (kith_recovery_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithRecoveryDialog, kith_recovery_dialog, KITH, RECOVERY_DIALOG, AdwDialog)

AdwDialog *kith_recovery_dialog_new (KithStore  *store) G_GNUC_WARN_UNUSED_RESULT;

void       kith_recovery_remind     (KithWindow *window,
                                     gboolean    is_new);

G_END_DECLS
