/* kith-document-words.c: what is said of a document
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-document-words.h"

#include <glib/gi18n.h>

#include "kith-store-documents.h"
#include "kith-text.h"
#include "kith-words.h"

/* In the order of KithDocumentError: what it is, and what to do. */
static const char * const errors[] = {
  [KITH_DOCUMENT_ERROR_EMPTY] = N_("Nothing stands in this file. Ask for it again."),
  [KITH_DOCUMENT_ERROR_TOO_LARGE] = N_("This file is larger than 20 MB. Save it with fewer pages, or scan it in a coarser resolution."),
  [KITH_DOCUMENT_ERROR_TOO_MANY_PIXELS] = N_("This picture has more pixels than anybody can look at, and may be made to stop the computer. Save it smaller, or ask for it again."),
  [KITH_DOCUMENT_ERROR_TOO_MUCH_TEXT] = N_("This text is longer than 2 MB. Add it in several parts."),
  [KITH_DOCUMENT_ERROR_CUT_OFF] = N_("The end of this file is missing. Copy it or ask for it again."),
  [KITH_DOCUMENT_ERROR_DAMAGED] = N_("This file begins as a picture and goes on as none: it is damaged, or not what it says. Ask for it again."),
  [KITH_DOCUMENT_ERROR_LOCKED] = N_("This PDF has a passphrase. Open it, and save it without one; here it is encrypted with everything else."),
  [KITH_DOCUMENT_ERROR_PICTURE] = N_("This is a picture of a kind that is not kept here, such as a telephone’s HEIC. Save it as JPEG or PNG."),
  [KITH_DOCUMENT_ERROR_OFFICE] = N_("This file belongs to a word processor, a spreadsheet or a mail program, and can change after today. Save it as a PDF, which stays as it is."),
  [KITH_DOCUMENT_ERROR_ARCHIVE] = N_("There are other files within this one. Unpack it, and add what you need."),
  [KITH_DOCUMENT_ERROR_PROGRAM] = N_("This is a program and no document. Do not open it, and tell whoever looks after your computer where it came from."),
  [KITH_DOCUMENT_ERROR_RECORDING] = N_("Sound and film are not kept here. Keep it where your council keeps evidence, and write a note that says where."),
  [KITH_DOCUMENT_ERROR_UNKNOWN] = N_("This file is no picture, no PDF and no text. Ask for it as one of these."),
};

/* In the order of KithDocumentFault. */
static const char * const faults[] = {
  [KITH_DOCUMENT_FAULT_TITLE] = N_("Say in a few words what it is."),
  [KITH_DOCUMENT_FAULT_FUTURE] = N_("The day on which it came is still to come."),
  [KITH_DOCUMENT_FAULT_ORDER] = N_("It came before the day that stands on it. One of the two is wrong."),
  [KITH_DOCUMENT_FAULT_REASON] = N_("Say why in a few words."),
  [KITH_DOCUMENT_FAULT_NAMES] = N_("It stands on the files of several children, and each of them reads the title. Say what it is, and not who."),
  [KITH_DOCUMENT_FAULT_NOBODY] = N_("Say whom it is about."),
  [KITH_DOCUMENT_FAULT_ALREADY] = N_("The very same document is on this file already."),
};

static const char * const council[KITH_N_COUNCIL_STATES] = {
  [KITH_COUNCIL_NOT_YET] = N_("Not yet in the council’s system"),
  [KITH_COUNCIL_IN] = N_("In the council’s system"),
  [KITH_COUNCIL_NOT_NEEDED] = N_("Not needed in the council’s system"),
};

/**
 * kith_document_words_get_fault:
 * @error: why a document is not taken
 *
 * Returns: (transfer none): the same in words, with what to do
 */
const char *
kith_document_words_get_fault (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == KITH_DOCUMENT_ERROR && (gsize)error->code < G_N_ELEMENTS (errors))
    return _(errors[error->code]);

  if (error->domain == KITH_DOCUMENT_FAULT && (gsize)error->code < G_N_ELEMENTS (faults))
    return _(faults[error->code]);

  if (error->domain == G_IO_ERROR)
    return _("The file could not be read. Copy it onto this computer first.");

  return kith_words_get_error_advice (error);
}

/**
 * kith_document_words_get_council:
 * @state: whether the council's system has it
 *
 * Returns: (transfer none): the same in words
 */
const char *
kith_document_words_get_council (KithCouncilState state)
{
  g_return_val_if_fail (state < KITH_N_COUNCIL_STATES, "");

  return _(council[state]);
}

static void
append (GString    *text,
        const char *words)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

/**
 * kith_document_words_facts:
 * @document: a document
 *
 * Returns: (transfer full): such as "Letter · 3 May 2026 · from Ms Ashdown · Not yet in the council’s system"
 */
char *
kith_document_words_facts (KithDocument *document)
{
  const KithDocumentValues *values;
  GString *text = NULL;
  KithDate day;

  g_return_val_if_fail (KITH_IS_DOCUMENT (document), NULL);

  values = kith_document_get_values (document);
  text = g_string_new (kith_document_kind_get_label (values->kind));
  day = values->day != KITH_DATE_NONE ? values->day : values->received;
  if (day != KITH_DATE_NONE)
    {
      g_autofree char *date = kith_words_dup_date (day);

      append (text, date);
    }
  if (values->sender != NULL)
    {
      g_autofree char *sender = kith_text_isolate (values->sender);
      /* Translators: from whom a document came */
      g_autofree char *from = g_strdup_printf (_("from %s"), sender);

      append (text, from);
    }
  if (values->n_children > 1)
    {
      g_autofree char *others = g_strdup_printf (ngettext ("also on the file of %u other child", "also on the files of %u other children",
                                                           values->n_children - 1), values->n_children - 1);

      append (text, others);
    }
  append (text, kith_document_words_get_council (values->council));

  return g_string_free_and_steal (text);
}

/**
 * kith_document_words_format:
 * @format: in what it is written
 * @width: of a picture
 * @height: of a picture
 * @n_bytes: how large it is
 *
 * Returns: (transfer full): such as "Picture (PNG), 1240 × 1754 pixels, 2.1 MB"
 */
char *
kith_document_words_format (KithDocumentFormat format,
                            guint              width,
                            guint              height,
                            gsize              n_bytes)
{
  g_autofree char *size = g_format_size (n_bytes);

  switch (format)
    {
    case KITH_DOCUMENT_JPEG:
      return g_strdup_printf (_("Picture (JPEG), %u × %u pixels, %s"), width, height, size);

    case KITH_DOCUMENT_PNG:
      return g_strdup_printf (_("Picture (PNG), %u × %u pixels, %s"), width, height, size);

    case KITH_DOCUMENT_PDF:
      return g_strdup_printf (_("PDF, %s"), size);

    case KITH_DOCUMENT_TEXT:
    default:
      return g_strdup_printf (_("Text, %s"), size);
    }
}
