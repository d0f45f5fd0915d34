/* kith-document-share.h: a copy of a document that leaves, with whom and why
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-document.h"
#include "kith-store.h"

G_BEGIN_DECLS

void kith_document_share_ask (GtkWidget    *parent,
                              KithStore    *store,
                              KithDocument *document,
                              GBytes       *bytes);

G_END_DECLS
