/* kith-preferences-dialog.h: who works with the store, and what it is told to do
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_PREFERENCES_DIALOG (kith_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithPreferencesDialog, kith_preferences_dialog, KITH, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *kith_preferences_dialog_new (KithStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
