/* kith-relation-dialog.h: who an adult is and what they are to a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-form-dialog.h"
#include "kith-family.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_RELATION_DIALOG (kith_relation_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithRelationDialog, kith_relation_dialog, KITH, RELATION_DIALOG, KithFormDialog)

AdwDialog *kith_relation_dialog_new (KithStore    *store,
                                     KithFamily   *family,
                                     gint64        child_id,
                                     KithRelation *relation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
