/* kith-backups-dialog.h: the backups: how old, how large, whole or not, and what to do with them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_BACKUPS_DIALOG (kith_backups_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithBackupsDialog, kith_backups_dialog, KITH, BACKUPS_DIALOG, AdwDialog)

AdwDialog *kith_backups_dialog_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
