/* kith-document.h: a letter, a report, a picture: what was written or drawn elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-document-format.h"
#include "kith-note.h"

G_BEGIN_DECLS

/**
 * KithDocumentKind:
 * @KITH_DOCUMENT_KIND_LETTER: a letter
 * @KITH_DOCUMENT_KIND_REPORT: a report
 * @KITH_DOCUMENT_KIND_ASSESSMENT: an assessment
 * @KITH_DOCUMENT_KIND_PLAN: a plan
 * @KITH_DOCUMENT_KIND_MINUTES: minutes of a meeting
 * @KITH_DOCUMENT_KIND_FORM: a form that was filled in
 * @KITH_DOCUMENT_KIND_DRAWING: what a child drew or wrote
 * @KITH_DOCUMENT_KIND_PHOTOGRAPH: a photograph
 * @KITH_DOCUMENT_KIND_MESSAGE: an email or messages
 * @KITH_DOCUMENT_KIND_OTHER: something else
 *
 * What a document is to the people who have to do with it.
 */
typedef enum
{
  KITH_DOCUMENT_KIND_LETTER,
  KITH_DOCUMENT_KIND_REPORT,
  KITH_DOCUMENT_KIND_ASSESSMENT,
  KITH_DOCUMENT_KIND_PLAN,
  KITH_DOCUMENT_KIND_MINUTES,
  KITH_DOCUMENT_KIND_FORM,
  KITH_DOCUMENT_KIND_DRAWING,
  KITH_DOCUMENT_KIND_PHOTOGRAPH,
  KITH_DOCUMENT_KIND_MESSAGE,
  KITH_DOCUMENT_KIND_OTHER,
} KithDocumentKind;

#define KITH_N_DOCUMENT_KINDS (KITH_DOCUMENT_KIND_OTHER + 1)

/**
 * KithDocumentValues:
 * @id: the document in the store; 0 for one that is not there yet
 * @title: what it is, in a few words
 * @kind: what kind it is
 * @format: in what it is written
 * @width: of a picture, in pixels; else 0
 * @height: of a picture, in pixels; else 0
 * @size: how many bytes it has
 * @day: the day that stands on it, or %KITH_DATE_NONE
 * @sender: (nullable): from whom it came
 * @received: the day on which it came, or %KITH_DATE_NONE
 * @council: whether the council's system has it
 * @council_why: (nullable): why it need not
 * @worker: (nullable): who added it
 * @at_usec: when it was added, in microseconds since 1970
 * @n_children: how many children it is about
 *
 * What a document is made from; texts are copied.
 */
typedef struct
{
  gint64              id;
  const char         *title;
  KithDocumentKind    kind;
  KithDocumentFormat  format;
  guint               width;
  guint               height;
  gint64              size;
  KithDate            day;
  const char         *sender;
  KithDate            received;
  KithCouncilState    council;
  const char         *council_why;
  const char         *worker;
  gint64              at_usec;
  guint               n_children;
} KithDocumentValues;

#define KITH_TYPE_DOCUMENT (kith_document_get_type ())

G_DECLARE_FINAL_TYPE (KithDocument, kith_document, KITH, DOCUMENT, GObject)

KithDocument             *kith_document_new            (const KithDocumentValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithDocumentValues *kith_document_get_values     (KithDocument             *self);
gint64                    kith_document_get_id         (KithDocument             *self);
const char               *kith_document_get_title      (KithDocument             *self);

const char               *kith_document_kind_to_code   (KithDocumentKind          kind);
gboolean                  kith_document_kind_from_code (const char               *code,
                                                        KithDocumentKind         *ret_kind);
const char               *kith_document_kind_get_label (KithDocumentKind          kind);

G_END_DECLS
