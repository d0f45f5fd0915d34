/* kith-document-format.h: in what a document is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithDocumentFormat:
 * @KITH_DOCUMENT_JPEG: a picture, as cameras write it
 * @KITH_DOCUMENT_PDF: pages
 * @KITH_DOCUMENT_PNG: a picture, as screens and scanners write it
 * @KITH_DOCUMENT_TEXT: letters and nothing else
 *
 * In what a document is written: by what stands in it, never by its name.
 */
typedef enum
{
  KITH_DOCUMENT_JPEG,
  KITH_DOCUMENT_PDF,
  KITH_DOCUMENT_PNG,
  KITH_DOCUMENT_TEXT,
} KithDocumentFormat;

#define KITH_N_DOCUMENT_FORMATS (KITH_DOCUMENT_TEXT + 1)

const char         *kith_document_format_to_code       (KithDocumentFormat  format);
KithDocumentFormat  kith_document_format_from_code     (const char         *code);
const char         *kith_document_format_get_extension (KithDocumentFormat  format);
gboolean            kith_document_format_is_picture    (KithDocumentFormat  format);
gboolean            kith_document_format_fits_name     (KithDocumentFormat  format,
                                                        const char         *file_name);

G_END_DECLS
