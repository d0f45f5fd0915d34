/* kith-document-read.h: a document that comes in: from a file or the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "kith-document-head.h"

G_BEGIN_DECLS

void      kith_document_read_file_async      (GFile                *file,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void      kith_document_read_clipboard_async (GdkClipboard         *clipboard,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GBytes   *kith_document_read_finish          (GAsyncResult         *result,
                                              KithDocumentHead     *ret_head,
                                              char                **ret_name,
                                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
