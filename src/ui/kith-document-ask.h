/* kith-document-ask.h: a text that is longer than a note becomes a document
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-note-form.h"
#include "kith-store.h"

G_BEGIN_DECLS

void kith_document_ask (GtkWidget    *parent,
                        KithStore    *store,
                        const char   *text,
                        KithNoteForm *note);

G_END_DECLS
