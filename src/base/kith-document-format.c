/* kith-document-format.c: in what a document is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-document-format.h"

#include <string.h>

/* What a name says. Endings that nobody knows say nothing. */
static const struct
{
  const char         *extension;
  KithDocumentFormat  format;
} extensions[] = {
  { ".csv", KITH_DOCUMENT_TEXT },
  { ".eml", KITH_DOCUMENT_TEXT },
  { ".jpe", KITH_DOCUMENT_JPEG },
  { ".jpeg", KITH_DOCUMENT_JPEG },
  { ".jpg", KITH_DOCUMENT_JPEG },
  { ".md", KITH_DOCUMENT_TEXT },
  { ".pdf", KITH_DOCUMENT_PDF },
  { ".png", KITH_DOCUMENT_PNG },
  { ".txt", KITH_DOCUMENT_TEXT },
};

/* Those of files that are never one of ours, whatever they are called. */
static const char * const others[] = {
  ".avi", ".bat", ".bmp", ".cmd", ".com", ".doc", ".docm", ".docx", ".exe", ".gif", ".heic", ".heif", ".htm", ".html",
  ".js", ".lnk", ".m4a", ".mov", ".mp3", ".mp4", ".msg", ".odt", ".ppt", ".pptx", ".ps1", ".rtf", ".scr", ".svg", ".tif",
  ".tiff", ".vbs", ".wav", ".webp", ".xls", ".xlsm", ".xlsx", ".zip", NULL
};

static const char * const codes[KITH_N_DOCUMENT_FORMATS] = {
  [KITH_DOCUMENT_JPEG] = "jpeg",
  [KITH_DOCUMENT_PDF] = "pdf",
  [KITH_DOCUMENT_PNG] = "png",
  [KITH_DOCUMENT_TEXT] = "text",
};

static const char * const endings[KITH_N_DOCUMENT_FORMATS] = {
  [KITH_DOCUMENT_JPEG] = "jpg",
  [KITH_DOCUMENT_PDF] = "pdf",
  [KITH_DOCUMENT_PNG] = "png",
  [KITH_DOCUMENT_TEXT] = "txt",
};

/**
 * kith_document_format_to_code:
 * @format: a format
 *
 * Returns: (transfer none): its word in the store
 */
const char *
kith_document_format_to_code (KithDocumentFormat format)
{
  g_return_val_if_fail (format < KITH_N_DOCUMENT_FORMATS, codes[KITH_DOCUMENT_TEXT]);

  return codes[format];
}

/**
 * kith_document_format_from_code:
 * @code: (nullable): a word of the store
 *
 * Returns: the format; that of text for a word that it does not know
 */
KithDocumentFormat
kith_document_format_from_code (const char *code)
{
  for (guint i = 0; i < KITH_N_DOCUMENT_FORMATS; i++)
    {
      if (g_strcmp0 (codes[i], code) == 0)
        return (KithDocumentFormat)i;
    }

  return KITH_DOCUMENT_TEXT;
}

/**
 * kith_document_format_get_extension:
 * @format: a format
 *
 * Returns: (transfer none): how the name of such a file ends, without the dot
 */
const char *
kith_document_format_get_extension (KithDocumentFormat format)
{
  g_return_val_if_fail (format < KITH_N_DOCUMENT_FORMATS, endings[KITH_DOCUMENT_TEXT]);

  return endings[format];
}

/**
 * kith_document_format_is_picture:
 * @format: a format
 *
 * Returns: whether it has a width and a height
 */
gboolean
kith_document_format_is_picture (KithDocumentFormat format)
{
  return format == KITH_DOCUMENT_JPEG || format == KITH_DOCUMENT_PNG;
}

/**
 * kith_document_format_fits_name:
 * @format: what a file is
 * @file_name: (nullable): what it is called
 *
 * Returns: whether the name says the same, or nothing
 */
gboolean
kith_document_format_fits_name (KithDocumentFormat format,
                                const char        *file_name)
{
  const char *dot = file_name != NULL ? strrchr (file_name, '.') : NULL;
  g_autofree char *ending = NULL;

  if (dot == NULL)
    return TRUE;

  ending = g_ascii_strdown (dot, -1);
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      if (strcmp (extensions[i].extension, ending) == 0)
        return extensions[i].format == format;
    }

  return !g_strv_contains (others, ending);
}
