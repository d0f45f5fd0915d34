/* fuzz-document.c: what a document is, found out of any bytes
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-document-head.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  KithDocumentHead head = { 0 };
  gboolean is_taken = kith_document_head_read (bytes, &head, &error);

  if (is_taken == (error != NULL))
    g_error ("A document that is refused needs a reason, and others none");

  if (is_taken && kith_document_format_is_picture (head.format) != (head.width > 0 && head.height > 0))
    g_error ("Pictures have a size, and others none");

  if (is_taken && (guint64)head.width * head.height * 4 > KITH_DOCUMENT_MOST_UNPACKED)
    g_error ("A bomb was taken");

  if (is_taken && head.format == KITH_DOCUMENT_TEXT)
    {
      g_autofree char *text = kith_document_read_text (bytes, NULL);

      if (text == NULL || !g_utf8_validate (text, -1, NULL))
        g_error ("Text that was taken cannot be read");
    }

  return 0;
}
