/* kith-restriction-dialog.h: to whom a record is open, why, and until when that is looked at again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-restriction.h"

G_BEGIN_DECLS

#define KITH_TYPE_RESTRICTION_DIALOG (kith_restriction_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithRestrictionDialog, kith_restriction_dialog, KITH, RESTRICTION_DIALOG, KithFormDialog)

AdwDialog *kith_restriction_dialog_new         (KithStore           *store,
                                                KithRestriction     *restriction,
                                                GListModel          *workers);

void       kith_restriction_dialog_make_async  (KithStore           *store,
                                                gint64               child_id,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
AdwDialog *kith_restriction_dialog_make_finish (GAsyncResult        *result,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
