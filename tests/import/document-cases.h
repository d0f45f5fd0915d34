/* document-cases.h: documents made byte by byte
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A picture that decoders show: bands of colour from @seed. */
GBytes     *document_png        (guint         width,
                                 guint         height,
                                 guint         seed);
/* Head and end are right; what is between them is no picture. */
GByteArray *document_png_shell  (guint32       width,
                                 guint32       height,
                                 guint8        depth,
                                 guint8        colour);
void        document_png_append (GByteArray   *png,
                                 const char   *name,
                                 gconstpointer data,
                                 gsize         size);
GByteArray *document_jpeg_shell (guint         width,
                                 guint         height,
                                 guint         n_scans);
GBytes     *document_pdf        (const char   *trailer);
GBytes     *document_text       (const char   *text);

G_END_DECLS
