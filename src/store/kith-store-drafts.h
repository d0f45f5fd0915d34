/* kith-store-drafts.h: lists on their way into the store, as the interface sees them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-list-draft.h"
#include "kith-store.h"

G_BEGIN_DECLS

gint64             kith_db_guess_school            (KithDb               *db,
                                                    KithListDraft        *draft,
                                                    GError              **error);

/* Reads the file, recalls how one like it was read, and guesses the school. */
void               kith_store_open_list_async      (KithStore            *self,
                                                    KithListKind          kind,
                                                    const char           *file_name,
                                                    GBytes               *bytes,
                                                    const char           *sheet_name,
                                                    KithProgress         *progress,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
KithListDraft     *kith_store_open_list_finish     (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Nobody changes the draft before it is done. Nothing is written. */
void               kith_store_preview_list_async   (KithStore            *self,
                                                    KithListDraft        *draft,
                                                    KithProgress         *progress,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
KithImportPreview *kith_store_preview_list_finish  (KithStore            *self,
                                                    GAsyncResult         *result,
                                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
