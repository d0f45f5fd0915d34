/* kith-involved-dialog.h: adds somebody who is involved with a child, puts one right, or ends it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-child-record.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_INVOLVED_DIALOG (kith_involved_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithInvolvedDialog, kith_involved_dialog, KITH, INVOLVED_DIALOG, KithFormDialog)

AdwDialog *kith_involved_dialog_new (KithStore       *store,
                                     KithChildRecord *record,
                                     KithInvolved    *involved) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
