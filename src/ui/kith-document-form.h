/* kith-document-form.h: what is said of a document
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child.h"
#include "kith-document-head.h"
#include "kith-document.h"
#include "kith-form-dialog.h"

G_BEGIN_DECLS

#define KITH_TYPE_DOCUMENT_FORM (kith_document_form_get_type ())

G_DECLARE_FINAL_TYPE (KithDocumentForm, kith_document_form, KITH, DOCUMENT_FORM, KithFormDialog)

/**
 * KithDocumentOrigin:
 * @bytes: the document
 * @head: what it is
 * @name: (nullable): what the file was called
 * @children: (element-type gint64): whom it is about
 * @siblings: (nullable) (element-type KithChild): who may be added to these
 * @school_id: the school that it is about; 0 for none
 *
 * What a new document is made from.
 */
typedef struct
{
  GBytes           *bytes;
  KithDocumentHead  head;
  const char       *name;
  GArray           *children;
  GListModel       *siblings;
  gint64            school_id;
} KithDocumentOrigin;

AdwDialog *kith_document_form_new        (KithStore                *store,
                                          const KithDocumentOrigin *origin);
AdwDialog *kith_document_form_new_change (KithStore                *store,
                                          KithDocument             *document);

G_END_DECLS
