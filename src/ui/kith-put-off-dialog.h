/* kith-put-off-dialog.h: puts something of Today off, or hands it over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-put-off.h"

G_BEGIN_DECLS

#define KITH_TYPE_PUT_OFF_DIALOG (kith_put_off_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithPutOffDialog, kith_put_off_dialog, KITH, PUT_OFF_DIALOG, KithFormDialog)

AdwDialog *kith_put_off_dialog_new           (KithStore  *store,
                                              KithPutOff *what) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *kith_put_off_dialog_new_hand_over (KithStore  *store,
                                              KithPutOff *what) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
