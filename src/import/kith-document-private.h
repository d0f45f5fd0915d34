/* kith-document-private.h: the heads of single formats
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-document-head.h"

G_BEGIN_DECLS

gboolean kith_document_fail     (GError            **error,
                                 KithDocumentError   code,
                                 const char         *reason);
gboolean kith_jpeg_head_read    (const guint8       *data,
                                 gsize               size,
                                 KithDocumentHead   *ret_head,
                                 GError            **error);
gboolean kith_pdf_head_read     (const guint8       *data,
                                 gsize               size,
                                 KithDocumentHead   *ret_head,
                                 GError            **error);
gboolean kith_png_head_read     (const guint8       *data,
                                 gsize               size,
                                 KithDocumentHead   *ret_head,
                                 GError            **error);

G_END_DECLS
