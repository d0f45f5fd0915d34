/* kith-passphrase-dialog.h: changes the passphrase, and where the other half of the key is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_PASSPHRASE_DIALOG (kith_passphrase_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithPassphraseDialog, kith_passphrase_dialog, KITH, PASSPHRASE_DIALOG, AdwDialog)

AdwDialog *kith_passphrase_dialog_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
