/* kith-document-form.h: what is said of a document
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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
 * @about: (nullable) (element-type KithSubject): whom it is about, as far as is known
 * @offered: (nullable) (element-type KithSubject): who is offered, where nobody is known
 *
 * What a new document is made from.
 */
typedef struct
{
  GBytes           *bytes;
  KithDocumentHead  head;
  const char       *name;
  GListModel       *about;
  GListModel       *offered;
} KithDocumentOrigin;

AdwDialog *kith_document_form_new        (KithStore                *store,
                                          const KithDocumentOrigin *origin);
AdwDialog *kith_document_form_new_change (KithStore                *store,
                                          KithDocument             *document,
                                          GListModel               *about);

G_END_DECLS
