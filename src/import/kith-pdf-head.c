/* kith-pdf-head.c: whether a PDF can be kept
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kith keeps a PDF and draws none (see docs/decisions.md), so this asks no more
 * than what a person wants to know on the day it comes: is it whole, and can it
 * be opened without a passphrase. An encrypted one says so in the dictionary at
 * its end, or in that of the stream which stands in for it; neither is packed.
 * What stands within streams is left out, where the word could be anybody's.
 */

#include "config.h"

#include "kith-document-private.h"

#include <string.h>

static const guint8 *
find (const guint8 *from,
      const guint8 *end,
      const char   *word)
{
  return from < end ? memmem (from, (gsize)(end - from), word, strlen (word)) : NULL;
}

/* The dictionary's entry, with an object's number or a dictionary behind it. */
static gboolean
has_lock (const guint8 *from,
          const guint8 *end)
{
  static const char entry[] = "/Encrypt";

  for (const guint8 *word = find (from, end, entry); word != NULL; word = find (word + 1, end, entry))
    {
      const guint8 *next = word + sizeof entry - 1;

      while (next < end && g_ascii_isspace (*next))
        next++;
      if (next < end && (g_ascii_isdigit (*next) || *next == '<'))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_locked (const guint8 *data,
           const guint8 *end)
{
  const guint8 *from = data;
  const guint8 *stream;

  while ((stream = find (from, end, "stream")) != NULL)
    {
      if (has_lock (from, stream))
        return TRUE;

      from = find (stream, end, "endstream");
      if (from == NULL)
        return FALSE;

      from += strlen ("endstream");
    }

  return has_lock (from, end);
}

/*
 * kith_pdf_head_read:
 * @data: (array length=size): what begins as a PDF
 * @size: how many bytes
 * @ret_head: (out): what it is
 * @error: return location for a #KithDocumentError
 *
 * Returns: whether it is whole and not locked
 */
gboolean
kith_pdf_head_read (const guint8     *data,
                    gsize             size,
                    KithDocumentHead *ret_head,
                    GError          **error)
{
  const guint8 *end = data + size;

  if (find (data, end, "startxref") == NULL)
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_CUT_OFF, "The PDF ends before its end");

  if (is_locked (data, end))
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_LOCKED, "The PDF has a passphrase");

  *ret_head = (KithDocumentHead){ .format = KITH_DOCUMENT_PDF };

  return TRUE;
}
