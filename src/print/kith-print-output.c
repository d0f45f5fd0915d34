/* kith-print-output.c: a document as the bytes of a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-print-output.h"

#include <string.h>

#include "kith-print-layout.h"
#include "kith-print-style.h"
#include "kith-print-text.h"

static GBytes *
make_pdf (KithPrintDocument   *document,
          const KithPrintFoot *foot,
          GError             **error)
{
  g_autoptr(KithPrintLayout) layout = kith_print_layout_new (document, KITH_PRINT_A4_WIDTH, KITH_PRINT_A4_HEIGHT);

  return kith_print_layout_to_pdf (layout, foot, error);
}

static GBytes *
make_text (KithPrintDocument *document)
{
  char *text = kith_print_document_to_text (document);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * kith_print_document_to_bytes:
 * @self: a document
 * @how: as what it leaves
 * @foot: what stands below its pages
 * @error: return location for a #GIOErrorEnum
 *
 * May run on any thread.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
kith_print_document_to_bytes (KithPrintDocument   *self,
                              KithShareHow         how,
                              const KithPrintFoot *foot,
                              GError             **error)
{
  g_return_val_if_fail (KITH_IS_PRINT_DOCUMENT (self), NULL);
  g_return_val_if_fail (foot != NULL, NULL);

  switch (how)
    {
    case KITH_SHARE_WORKBOOK:
      return kith_print_document_to_workbook (self, foot);

    case KITH_SHARE_CSV:
      return kith_print_document_to_csv (self);

    case KITH_SHARE_COPY:
      return make_text (self);

    case KITH_SHARE_ICS:
    case KITH_SHARE_PRINT:
    case KITH_SHARE_PDF:
    case KITH_SHARE_FILE:          /* no print leaves so */
    case KITH_SHARE_SEALED:
    default:
      return make_pdf (self, foot, error);
    }
}

/**
 * kith_print_how_of_name:
 * @file_name: a file's name
 * @ret_how: (out): as what a print is written into it
 *
 * Returns: whether its ending says so
 */
gboolean
kith_print_how_of_name (const char   *file_name,
                        KithShareHow *ret_how)
{
  static const struct
  {
    const char   *ending;
    KithShareHow  how;
  } endings[] = {
    { ".pdf", KITH_SHARE_PDF },
    { ".xlsx", KITH_SHARE_WORKBOOK },
    { ".csv", KITH_SHARE_CSV },
    { ".txt", KITH_SHARE_COPY },
  };

  g_return_val_if_fail (file_name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *small = g_ascii_strdown (file_name, -1);

      if (g_str_has_suffix (small, endings[i].ending))
        {
          *ret_how = endings[i].how;
          return TRUE;
        }
    }

  return FALSE;
}
