/* kith-import-mapping.h: how a list is to be read: whose, of which day, which column is what
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-list-draft.h"
#include "kith-school-table.h"

G_BEGIN_DECLS

#define KITH_TYPE_IMPORT_MAPPING (kith_import_mapping_get_type ())

G_DECLARE_FINAL_TYPE (KithImportMapping, kith_import_mapping, KITH, IMPORT_MAPPING, AdwBin)

/* Properties: "can-read" (boolean, read-only): whether all that is needed is said.
 *
 * Signal "sheet-chosen" (string): another sheet of the workbook is wanted.
 */
KithListDraft *kith_import_mapping_get_draft    (KithImportMapping *self);
void           kith_import_mapping_set_draft    (KithImportMapping *self,
                                                 KithListDraft     *draft);
void           kith_import_mapping_set_schools  (KithImportMapping *self,
                                                 KithSchoolTable   *schools);
gboolean       kith_import_mapping_get_can_read (KithImportMapping *self);

G_END_DECLS
