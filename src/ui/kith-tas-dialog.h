/* kith-tas-dialog.h: when and where a Team Around the School meets
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-tas.h"

G_BEGIN_DECLS

#define KITH_TYPE_TAS_DIALOG (kith_tas_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithTasDialog, kith_tas_dialog, KITH, TAS_DIALOG, KithFormDialog)

AdwDialog *kith_tas_dialog_new (KithStore *store,
                                gint64     school_id,
                                KithTas   *tas);

G_END_DECLS
