/* kith-import-save.h: gives back what an import does not take in, as a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-import-preview.h"
#include "kith-store.h"

G_BEGIN_DECLS

void     kith_import_save_async  (GtkWidget           *parent,
                                  KithStore           *store,
                                  KithImportPreview   *preview,
                                  GFile               *source,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
gboolean kith_import_save_finish (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
