/* kith-history-dialog.h: what was done, by whom and when, and undoing it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_HISTORY_DIALOG (kith_history_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithHistoryDialog, kith_history_dialog, KITH, HISTORY_DIALOG, AdwDialog)

AdwDialog  *kith_history_dialog_new      (KithStore         *store);

GListModel *kith_history_dialog_get_acts (KithHistoryDialog *self);

G_END_DECLS
