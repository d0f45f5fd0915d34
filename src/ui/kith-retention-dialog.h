/* kith-retention-dialog.h: asks why records are cleared, kept or handed over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"

G_BEGIN_DECLS

/**
 * KithRetentionAct:
 * @KITH_RETENTION_CLEAR: clears the records for good
 * @KITH_RETENTION_HOLD: keeps them although they are due
 * @KITH_RETENTION_LIFT: keeps them no longer than others
 * @KITH_RETENTION_HAND_OVER: says who works with the child from now on
 * @KITH_RETENTION_SUBJECT_ACCESS: seals all that is held on the child to the officer
 *
 * What is asked about.
 */
typedef enum
{
  KITH_RETENTION_CLEAR,
  KITH_RETENTION_HOLD,
  KITH_RETENTION_LIFT,
  KITH_RETENTION_HAND_OVER,
  KITH_RETENTION_SUBJECT_ACCESS,
} KithRetentionAct;

#define KITH_N_RETENTION_ACTS (KITH_RETENTION_SUBJECT_ACCESS + 1)

#define KITH_TYPE_RETENTION_DIALOG (kith_retention_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithRetentionDialog, kith_retention_dialog, KITH, RETENTION_DIALOG, KithFormDialog)

/* @children: (element-type gint64): one, but for clearing */
AdwDialog *kith_retention_dialog_new (KithStore        *store,
                                      KithRetentionAct  act,
                                      GArray           *children) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
