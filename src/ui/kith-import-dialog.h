/* kith-import-dialog.h: takes a file in, after showing what it would change
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-import-mapping.h"
#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_IMPORT_DIALOG (kith_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithImportDialog, kith_import_dialog, KITH, IMPORT_DIALOG, AdwDialog)

AdwDialog         *kith_import_dialog_new         (KithStore        *store,
                                                   const char       *kind);

void               kith_import_dialog_set_school  (KithImportDialog *self,
                                                   gint64            school_id);
void               kith_import_dialog_read_file   (KithImportDialog *self,
                                                   GFile            *file);
KithImportMapping *kith_import_dialog_get_mapping (KithImportDialog *self);
KithImportPreview *kith_import_dialog_get_preview (KithImportDialog *self);

G_END_DECLS
