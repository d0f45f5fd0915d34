/* kith-recover-dialog.h: opens a store by its recovery key
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_RECOVER_DIALOG (kith_recover_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithRecoverDialog, kith_recover_dialog, KITH, RECOVER_DIALOG, AdwDialog)

AdwDialog *kith_recover_dialog_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
