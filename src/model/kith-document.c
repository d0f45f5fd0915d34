/* kith-document.c: a letter, a report, a picture: what was written or drawn elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of a document. Its bytes are another matter: they are read when
 * somebody looks at it, and forgotten after that.
 */

#include "config.h"

#include "kith-document.h"

#include <glib/gi18n.h>

struct _KithDocument
{
  GObject             parent_instance;

  KithDocumentValues  values;        /* its texts are those below */
  char               *title;
  char               *sender;
  char               *council_why;
  char               *worker;
};

G_DEFINE_FINAL_TYPE (KithDocument, kith_document, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *label;
} kinds[KITH_N_DOCUMENT_KINDS] = {
  [KITH_DOCUMENT_KIND_LETTER] = { "letter", N_("Letter") },
  [KITH_DOCUMENT_KIND_REPORT] = { "report", N_("Report") },
  [KITH_DOCUMENT_KIND_ASSESSMENT] = { "assessment", N_("Assessment") },
  [KITH_DOCUMENT_KIND_PLAN] = { "plan", N_("Plan") },
  [KITH_DOCUMENT_KIND_MINUTES] = { "minutes", N_("Minutes") },
  [KITH_DOCUMENT_KIND_FORM] = { "form", N_("Form") },
  [KITH_DOCUMENT_KIND_DRAWING] = { "drawing", N_("Child’s drawing or writing") },
  [KITH_DOCUMENT_KIND_PHOTOGRAPH] = { "photograph", N_("Photograph") },
  [KITH_DOCUMENT_KIND_MESSAGE] = { "message", N_("Email or messages") },
  [KITH_DOCUMENT_KIND_OTHER] = { "other", N_("Something else") },
};

static void
kith_document_finalize (GObject *object)
{
  KithDocument *self = KITH_DOCUMENT (object);

  g_free (self->title);
  g_free (self->sender);
  g_free (self->council_why);
  g_free (self->worker);

  G_OBJECT_CLASS (kith_document_parent_class)->finalize (object);
}

static void
kith_document_class_init (KithDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_document_finalize;
}

static void
kith_document_init (KithDocument *self)
{
}

/**
 * kith_document_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a document that never changes
 */
KithDocument *
kith_document_new (const KithDocumentValues *values)
{
  KithDocument *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_DOCUMENT, NULL);
  self->title = g_strdup (values->title);
  self->sender = g_strdup (values->sender);
  self->council_why = g_strdup (values->council_why);
  self->worker = g_strdup (values->worker);
  self->values = *values;
  self->values.title = self->title;
  self->values.sender = self->sender;
  self->values.council_why = self->council_why;
  self->values.worker = self->worker;

  return self;
}

/**
 * kith_document_get_values:
 * @self: a document
 *
 * Returns: (transfer none): all that is said of it
 */
const KithDocumentValues *
kith_document_get_values (KithDocument *self)
{
  g_return_val_if_fail (KITH_IS_DOCUMENT (self), NULL);

  return &self->values;
}

/**
 * kith_document_get_id:
 * @self: a document
 *
 * Returns: the document in the store; 0 for one that is not there yet
 */
gint64
kith_document_get_id (KithDocument *self)
{
  g_return_val_if_fail (KITH_IS_DOCUMENT (self), 0);

  return self->values.id;
}

/**
 * kith_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): what it is, in a few words
 */
const char *
kith_document_get_title (KithDocument *self)
{
  g_return_val_if_fail (KITH_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * kith_document_kind_to_code:
 * @kind: a kind of document
 *
 * Returns: (transfer none): its word in the store
 */
const char *
kith_document_kind_to_code (KithDocumentKind kind)
{
  g_return_val_if_fail (kind < KITH_N_DOCUMENT_KINDS, kinds[KITH_DOCUMENT_KIND_OTHER].code);

  return kinds[kind].code;
}

/**
 * kith_document_kind_from_code:
 * @code: (nullable): a word of the store
 * @ret_kind: (out): the kind
 *
 * Returns: whether there is such a kind
 */
gboolean
kith_document_kind_from_code (const char       *code,
                              KithDocumentKind *ret_kind)
{
  g_return_val_if_fail (ret_kind != NULL, FALSE);

  for (guint i = 0; i < KITH_N_DOCUMENT_KINDS; i++)
    {
      if (g_strcmp0 (kinds[i].code, code) != 0)
        continue;

      *ret_kind = (KithDocumentKind)i;
      return TRUE;
    }

  return FALSE;
}

/**
 * kith_document_kind_get_label:
 * @kind: a kind of document
 *
 * Returns: (transfer none): what people call it
 */
const char *
kith_document_kind_get_label (KithDocumentKind kind)
{
  g_return_val_if_fail (kind < KITH_N_DOCUMENT_KINDS, "");

  return _(kinds[kind].label);
}
