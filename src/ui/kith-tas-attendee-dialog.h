/* kith-tas-attendee-dialog.h: who came to a Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-tas.h"

G_BEGIN_DECLS

#define KITH_TYPE_TAS_ATTENDEE_DIALOG (kith_tas_attendee_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithTasAttendeeDialog, kith_tas_attendee_dialog, KITH, TAS_ATTENDEE_DIALOG, KithFormDialog)

AdwDialog *kith_tas_attendee_dialog_new (KithStore *store,
                                         KithTas   *tas,
                                         gint64     attendee_id);

G_END_DECLS
