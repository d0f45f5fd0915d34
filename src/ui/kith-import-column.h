/* kith-import-column.h: one column of a list, and what it is taken for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-list-draft.h"

G_BEGIN_DECLS

#define KITH_TYPE_IMPORT_COLUMN (kith_import_column_get_type ())

G_DECLARE_FINAL_TYPE (KithImportColumn, kith_import_column, KITH, IMPORT_COLUMN, AdwComboRow)

GtkWidget *kith_import_column_new        (GtkStringList    *fields,
                                          KithListKind      kind,
                                          guint             column) G_GNUC_WARN_UNUSED_RESULT;

guint      kith_import_column_get_column (KithImportColumn *self);
KithField  kith_import_column_get_field  (KithImportColumn *self);
void       kith_import_column_fill       (KithImportColumn *self,
                                          KithListDraft    *draft);

G_END_DECLS
