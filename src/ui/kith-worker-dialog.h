/* kith-worker-dialog.h: who works with children from now on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-caseload.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_WORKER_DIALOG (kith_worker_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithWorkerDialog, kith_worker_dialog, KITH, WORKER_DIALOG, AdwDialog)

AdwDialog *kith_worker_dialog_new (KithStore    *store,
                                   KithCaseload *caseload,
                                   GArray       *child_ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
