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
 * @KITH_REASON_REVIEW_WARNING: what was found when a warning was looked at again
 * @KITH_REASON_END_WARNING: why a warning holds no longer
 * @KITH_REASON_DESTROY_DOCUMENT: why a document has to go for good
 *
 * What is asked.
 */
typedef enum
{
  KITH_REASON_NOT_NEEDED,
  KITH_REASON_LINE,
  KITH_REASON_LIFT,
  KITH_REASON_END_PLAN,
  KITH_REASON_REVIEW_WARNING,
  KITH_REASON_END_WARNING,
  KITH_REASON_DESTROY_DOCUMENT,
} KithReason;

#define KITH_N_REASONS (KITH_REASON_DESTROY_DOCUMENT + 1)

#define KITH_TYPE_REASON_DIALOG (kith_reason_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithReasonDialog, kith_reason_dialog, KITH, REASON_DIALOG, KithFormDialog)

AdwDialog *kith_reason_dialog_new             (KithStore  *store,
                                               KithReason  reason,
                                               gint64      id,
                                               const char *text);
AdwDialog *kith_reason_dialog_new_for_warning (KithStore  *store,
                                               KithReason  reason,
                                               gint64      child_id,
                                               gint64      warning_id);

G_END_DECLS
