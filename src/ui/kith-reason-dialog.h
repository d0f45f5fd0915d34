/* kith-reason-dialog.h: an act that asks for its reason in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"

G_BEGIN_DECLS

/**
 * KithReason:
 * @KITH_REASON_NOT_NEEDED: why the council's system need not have a note
 * @KITH_REASON_LINE: what the chronology says of a note
 * @KITH_REASON_LIFT: why a record is open to everybody again
 * @KITH_REASON_END_PLAN: why a plan ends today
 *
 * What is asked.
 */
typedef enum
{
  KITH_REASON_NOT_NEEDED,
  KITH_REASON_LINE,
  KITH_REASON_LIFT,
  KITH_REASON_END_PLAN,
} KithReason;

#define KITH_N_REASONS (KITH_REASON_END_PLAN + 1)

#define KITH_TYPE_REASON_DIALOG (kith_reason_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithReasonDialog, kith_reason_dialog, KITH, REASON_DIALOG, KithFormDialog)

AdwDialog *kith_reason_dialog_new (KithStore  *store,
                                   KithReason  reason,
                                   gint64      id,
                                   const char *text);

G_END_DECLS
