/* kith-tas-pupil-dialog.h: what is said of a pupil at a Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-tas.h"

G_BEGIN_DECLS

#define KITH_TYPE_TAS_PUPIL_DIALOG (kith_tas_pupil_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithTasPupilDialog, kith_tas_pupil_dialog, KITH, TAS_PUPIL_DIALOG, KithFormDialog)

AdwDialog *kith_tas_pupil_dialog_new    (KithStore          *store,
                                         KithTas            *tas,
                                         gint64              pupil_id);
void       kith_tas_pupil_dialog_choose (KithTasPupilDialog *self,
                                         gint64              child_id);

G_END_DECLS
