/* kith-document-content.h: the bytes of documents, each once
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"

G_BEGIN_DECLS

#define KITH_DOCUMENT_HASH_SIZE 32

void      kith_document_content_hash  (GBytes        *bytes,
                                       guint8         ret_hash[KITH_DOCUMENT_HASH_SIZE]);
gboolean  kith_document_content_keep  (KithAct       *act,
                                       GBytes        *bytes,
                                       const guint8   hash[KITH_DOCUMENT_HASH_SIZE],
                                       GError       **error);
GBytes   *kith_document_content_load  (KithDb        *db,
                                       const guint8   hash[KITH_DOCUMENT_HASH_SIZE],
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_document_content_read  (KithAct       *act,
                                       GBytes        *bytes,
                                       const guint8   hash[KITH_DOCUMENT_HASH_SIZE],
                                       GError       **error);
char     *kith_document_content_dup_text (KithDb     *db,
                                       gint64         content_id,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_document_content_sweep (KithAct       *act,
                                       GError       **error);

G_END_DECLS
