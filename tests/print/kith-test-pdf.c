/* kith-test-pdf.c: what a reader finds in a PDF
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-pdf.h"

#include <gio/gio.h>

static char *
run (const char * const *words,
     GBytes             *pdf)
{
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) out = NULL;
  g_autoptr(GError) error = NULL;

  process = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

/*
 * kith_test_pdf_text:
 * @pdf: a PDF
 * @option: such as "-layout"
 *
 * Returns: (transfer full): what pdftotext reads, a form feed after each page
 */
char *
kith_test_pdf_text (GBytes     *pdf,
                    const char *option)
{
  const char * const words[] = { "pdftotext", option, "-", "-", NULL };

  return run (words, pdf);
}

/*
 * kith_test_pdf_info:
 * @pdf: a PDF
 *
 * Returns: (transfer full): what it says of itself
 */
char *
kith_test_pdf_info (GBytes *pdf)
{
  const char * const words[] = { "pdfinfo", "-", NULL };

  return run (words, pdf);
}
