/* kith-document-thumbnails.h: small pictures of documents, made one after the other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-document.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_DOCUMENT_THUMBNAILS (kith_document_thumbnails_get_type ())

G_DECLARE_FINAL_TYPE (KithDocumentThumbnails, kith_document_thumbnails, KITH, DOCUMENT_THUMBNAILS, GObject)

KithDocumentThumbnails *kith_document_thumbnails_new            (KithStore              *store,
                                                                 int                     side) G_GNUC_WARN_UNUSED_RESULT;
void                    kith_document_thumbnails_show           (KithDocumentThumbnails *self,
                                                                 GtkImage               *image,
                                                                 KithDocument           *document);
void                    kith_document_thumbnails_cancel         (KithDocumentThumbnails *self);
gboolean                kith_document_thumbnails_get_is_loading (KithDocumentThumbnails *self);

G_END_DECLS
