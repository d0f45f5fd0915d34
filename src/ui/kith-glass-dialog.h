/* kith-glass-dialog.h: asks why somebody who is not named has to see a record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"

G_BEGIN_DECLS

#define KITH_TYPE_GLASS_DIALOG (kith_glass_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithGlassDialog, kith_glass_dialog, KITH, GLASS_DIALOG, KithFormDialog)

AdwDialog *kith_glass_dialog_new (KithStore  *store,
                                  gint64      child_id,
                                  const char *contact);

G_END_DECLS
