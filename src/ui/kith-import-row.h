/* kith-import-row.h: what an import says of one line of a file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-import-preview.h"

G_BEGIN_DECLS

#define KITH_TYPE_IMPORT_ROW (kith_import_row_get_type ())

G_DECLARE_FINAL_TYPE (KithImportRow, kith_import_row, KITH, IMPORT_ROW, GtkBox)

GtkWidget      *kith_import_row_new      (void);

KithImportLine *kith_import_row_get_line (KithImportRow     *self);
void            kith_import_row_set_line (KithImportRow     *self,
                                          KithImportPreview *preview,
                                          KithImportLine    *line);

G_END_DECLS
