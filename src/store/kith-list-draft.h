/* kith-list-draft.h: a list that was chosen, while a person says how it is to be read
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-mapping.h"
#include "kith-progress.h"
#include "kith-store-import.h"

G_BEGIN_DECLS

#define KITH_TYPE_LIST_DRAFT (kith_list_draft_get_type ())

G_DECLARE_FINAL_TYPE (KithListDraft, kith_list_draft, KITH, LIST_DRAFT, GObject)

KithListDraft    *kith_list_draft_new            (KithListKind    kind,
                                                  const char     *file_name,
                                                  GBytes         *bytes,
                                                  const char     *sheet_name,
                                                  KithProgress   *progress,
                                                  GCancellable   *cancellable,
                                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;

KithListKind      kith_list_draft_get_kind       (KithListDraft  *self);
const char       *kith_list_draft_get_id         (KithListDraft  *self);
const char       *kith_list_draft_get_file_name  (KithListDraft  *self);
GBytes           *kith_list_draft_get_bytes      (KithListDraft  *self);
KithSheet        *kith_list_draft_get_sheet      (KithListDraft  *self);
KithMapping      *kith_list_draft_get_mapping    (KithListDraft  *self);
void              kith_list_draft_guess          (KithListDraft  *self);
gboolean          kith_list_draft_take_mapping   (KithListDraft  *self,
                                                  const char     *json,
                                                  GError        **error);

gint64            kith_list_draft_get_school_id  (KithListDraft  *self);
void              kith_list_draft_set_school_id  (KithListDraft  *self,
                                                  gint64          school_id);
KithDate          kith_list_draft_get_day        (KithListDraft  *self);
void              kith_list_draft_set_day        (KithListDraft  *self,
                                                  KithDate        day);
const char       *kith_list_draft_get_system     (KithListDraft  *self);
void              kith_list_draft_set_system     (KithListDraft  *self,
                                                  const char     *system);

KithImportSource *kith_list_draft_read           (KithListDraft  *self,
                                                  KithProgress   *progress,
                                                  GCancellable   *cancellable,
                                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;

GBytes           *kith_import_dup_refused        (KithImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
