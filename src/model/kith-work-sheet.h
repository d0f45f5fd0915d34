/* kith-work-sheet.h: a piece of work with all that its form needs to know
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-work-check.h"

G_BEGIN_DECLS

#define KITH_TYPE_WORK_SHEET (kith_work_sheet_get_type ())

G_DECLARE_FINAL_TYPE (KithWorkSheet, kith_work_sheet, KITH, WORK_SHEET, GObject)

KithWorkSheet         *kith_work_sheet_new             (KithWork              *work,
                                                        const KithWorkContext *context) G_GNUC_WARN_UNUSED_RESULT;

KithWork              *kith_work_sheet_get_work        (KithWorkSheet         *self);
const KithWorkContext *kith_work_sheet_get_context     (KithWorkSheet         *self);
GPtrArray             *kith_work_sheet_check           (KithWorkSheet         *self,
                                                        KithWork              *work) G_GNUC_WARN_UNUSED_RESULT;

void                   kith_work_sheet_add_worker      (KithWorkSheet         *self,
                                                        gint64                 id,
                                                        const char            *name);
guint                  kith_work_sheet_get_n_workers   (KithWorkSheet         *self);
gint64                 kith_work_sheet_get_worker_id   (KithWorkSheet         *self,
                                                        guint                  i);
const char            *kith_work_sheet_get_worker_name (KithWorkSheet         *self,
                                                        guint                  i);

G_END_DECLS
