/* kith-test-pdf.h: what a reader finds in a PDF
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *kith_test_pdf_text   (GBytes     *pdf,
                            const char *option) G_GNUC_WARN_UNUSED_RESULT;
char *kith_test_pdf_info   (GBytes     *pdf) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
