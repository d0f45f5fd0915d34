/* kith-document-dialog.h: a document, looked at
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-document.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_DOCUMENT_DIALOG (kith_document_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithDocumentDialog, kith_document_dialog, KITH, DOCUMENT_DIALOG, AdwDialog)

AdwDialog *kith_document_dialog_new            (KithStore          *store,
                                                KithDocument       *document);
gboolean   kith_document_dialog_get_is_loading (KithDocumentDialog *self);

G_END_DECLS
