/* kith-document-words.h: what is said of a document
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-document-head.h"
#include "kith-document.h"

G_BEGIN_DECLS

const char *kith_document_words_get_fault   (const GError           *error);
const char *kith_document_words_get_council (KithCouncilState        state);
char       *kith_document_words_facts       (KithDocument           *document) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_document_words_format      (KithDocumentFormat      format,
                                             guint                   width,
                                             guint                   height,
                                             gsize                   n_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
