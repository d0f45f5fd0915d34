/* kith-document-head.c: what a document is, by what stands in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of files are left out of account here: whoever sends a program calls
 * it a letter. What is no picture and no PDF must be text from its first to its
 * last byte. Where it is not, its first bytes mostly tell what it is instead, so
 * that the person can be told what to do.
 */

#include "config.h"

#include "kith-document-private.h"

#include <string.h>

#include "kith-csv.h"

/* Enough of an archive to see of which program it is. */
#define NAMES_OF_PARTS 4096
/* A PDF may have a few bytes before its head. */
#define BEFORE_PDF 1024

G_DEFINE_QUARK (kith-document-error-quark, kith_document_error)

typedef struct
{
  const char        *bytes;
  gsize              n_bytes;
  gsize              at;
  KithDocumentError  code;
} Mark;

#define MARK(bytes, at, code) { bytes, sizeof bytes - 1, at, KITH_DOCUMENT_ERROR_ ## code }

/* Letters from first to last, and yet no text. */
static const Mark marks_of_text[] = {
  MARK ("{\\rtf", 0, OFFICE),
  MARK ("#!/", 0, PROGRAM),
  MARK ("<svg", 0, PICTURE),
};

/* Of what is no text the first that fits counts. */
static const Mark marks[] = {
  MARK ("\320\317\021\340\241\261\032\341", 0, OFFICE),
  MARK ("MZ", 0, PROGRAM),
  MARK ("\177ELF", 0, PROGRAM),
  MARK ("\312\376\272\276", 0, PROGRAM),
  MARK ("\317\372\355\376", 0, PROGRAM),
  MARK ("\316\372\355\376", 0, PROGRAM),
  MARK ("L\0\0\0\001\024\002\0", 0, PROGRAM),
  MARK ("GIF8", 0, PICTURE),
  MARK ("WEBP", 8, PICTURE),
  MARK ("II*\0", 0, PICTURE),
  MARK ("MM\0*", 0, PICTURE),
  MARK ("\0\0\001\0", 0, PICTURE),
  MARK ("BM", 0, PICTURE),
  MARK ("8BPS", 0, PICTURE),
  MARK ("ftyphe", 4, PICTURE),
  MARK ("ftypmif1", 4, PICTURE),
  MARK ("ftypmsf1", 4, PICTURE),
  MARK ("ftypavif", 4, PICTURE),
  MARK ("ftyp", 4, RECORDING),
  MARK ("ID3", 0, RECORDING),
  MARK ("OggS", 0, RECORDING),
  MARK ("fLaC", 0, RECORDING),
  MARK ("WAVE", 8, RECORDING),
  MARK ("AVI ", 8, RECORDING),
  MARK ("\032E\337\243", 0, RECORDING),
  MARK ("#!AMR", 0, RECORDING),
  MARK ("7z\274\257\047\034", 0, ARCHIVE),
  MARK ("Rar!\032\007", 0, ARCHIVE),
  MARK ("\037\213", 0, ARCHIVE),
  MARK ("BZh", 0, ARCHIVE),
  MARK ("\3757zXZ", 0, ARCHIVE),
  MARK ("MSCF", 0, ARCHIVE),
  MARK ("PK\003\004", 0, ARCHIVE),
  MARK ("PK\005\006", 0, ARCHIVE),
};

static const char * const office_parts[] = {
  "word/", "xl/", "ppt/", "[Content_Types].xml", "application/vnd.oasis.opendocument", NULL
};

/*
 * kith_document_fail:
 * @error: return location for a #KithDocumentError
 * @code: why a file is not taken
 * @reason: the same for a log
 *
 * Returns: %FALSE
 */
gboolean
kith_document_fail (GError          **error,
                    KithDocumentError code,
                    const char       *reason)
{
  g_set_error_literal (error, KITH_DOCUMENT_ERROR, (int)code, reason);

  return FALSE;
}

static gboolean
has_at (const guint8 *data,
        gsize         size,
        gsize         at,
        const char   *bytes,
        gsize         n_bytes)
{
  return size >= at && size - at >= n_bytes && memcmp (data + at, bytes, n_bytes) == 0;
}

static gboolean
is_office (const guint8 *data,
           gsize         size)
{
  for (guint i = 0; office_parts[i] != NULL; i++)
    {
      if (memmem (data, MIN (size, NAMES_OF_PARTS), office_parts[i], strlen (office_parts[i])) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
refuse_marked (const guint8 *data,
               gsize         size,
               const Mark   *table,
               gsize         n_marks,
               GError      **error)
{
  for (gsize i = 0; i < n_marks; i++)
    {
      KithDocumentError code = table[i].code;

      if (!has_at (data, size, table[i].at, table[i].bytes, table[i].n_bytes))
        continue;

      if (code == KITH_DOCUMENT_ERROR_ARCHIVE && is_office (data, size))
        code = KITH_DOCUMENT_ERROR_OFFICE;

      return kith_document_fail (error, code, "The file is of another kind");
    }

  return TRUE;
}

/* A page is thrown, a line is broken, a tabulator is set. All others are no text's. */
static gboolean
is_all_text (const GString *text)
{
  for (gsize i = 0; i < text->len; i++)
    {
      guchar c = (guchar)text->str[i];

      if (c == 0x7f || (c < ' ' && strchr ("\t\n\v\f\r", c) == NULL) || c == '\0')
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_document_read_text:
 * @bytes: a file
 * @error: return location for a #KithDocumentError
 *
 * Reads text in UTF-8, UTF-16 or Windows-1252, whichever it is.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where it is none
 */
char *
kith_document_read_text (GBytes  *bytes,
                         GError **error)
{
  const char *encoding = NULL;
  g_autoptr(GString) text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = kith_csv_decode (bytes, &encoding, NULL);
  if (text == NULL || !is_all_text (text) ||
      (g_strcmp0 (encoding, "WINDOWS-1252") == 0 && strstr (text->str, "\357\277\275") != NULL))
    {
      kith_document_fail (error, KITH_DOCUMENT_ERROR_UNKNOWN, "The file is no text");
      return NULL;
    }

  if (text->len > KITH_DOCUMENT_MOST_TEXT)
    {
      kith_document_fail (error, KITH_DOCUMENT_ERROR_TOO_MUCH_TEXT, "The text is too long");
      return NULL;
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
read_as_text (GBytes           *bytes,
              KithDocumentHead *ret_head,
              GError          **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr(GError) local_error = NULL;
  g_autofree char *text = NULL;

  if (!refuse_marked (data, size, marks_of_text, G_N_ELEMENTS (marks_of_text), error))
    return FALSE;

  text = kith_document_read_text (bytes, &local_error);
  if (g_error_matches (local_error, KITH_DOCUMENT_ERROR, KITH_DOCUMENT_ERROR_UNKNOWN) &&
      !refuse_marked (data, size, marks, G_N_ELEMENTS (marks), error))
    return FALSE;

  if (text == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (*g_strstrip (text) == '\0')
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_EMPTY, "Nothing stands in the file");

  *ret_head = (KithDocumentHead){ .format = KITH_DOCUMENT_TEXT };

  return TRUE;
}

/**
 * kith_document_head_read:
 * @bytes: a file, whole
 * @ret_head: (out): what it is
 * @error: return location for a #KithDocumentError
 *
 * Looks at a file by its bytes alone, and unpacks nothing.
 *
 * Returns: whether it can be kept as a document
 */
gboolean
kith_document_head_read (GBytes           *bytes,
                         KithDocumentHead *ret_head,
                         GError          **error)
{
  const guint8 *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (ret_head != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (size == 0)
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_EMPTY, "Nothing stands in the file");

  if (size > KITH_DOCUMENT_MOST_BYTES)
    return kith_document_fail (error, KITH_DOCUMENT_ERROR_TOO_LARGE, "The file is too large");

  if (has_at (data, size, 0, "\211PNG\r\n\032\n", 8))
    return kith_png_head_read (data, size, ret_head, error);

  if (has_at (data, size, 0, "\377\330\377", 3))
    return kith_jpeg_head_read (data, size, ret_head, error);

  if (memmem (data, MIN (size, BEFORE_PDF), "%PDF-", 5) != NULL)
    return kith_pdf_head_read (data, size, ret_head, error);

  return read_as_text (bytes, ret_head, error);
}
