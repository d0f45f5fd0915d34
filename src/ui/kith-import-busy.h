/* kith-import-busy.h: how far reading or importing is, and a way out of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-progress.h"

G_BEGIN_DECLS

#define KITH_TYPE_IMPORT_BUSY (kith_import_busy_get_type ())

G_DECLARE_FINAL_TYPE (KithImportBusy, kith_import_busy, KITH, IMPORT_BUSY, AdwBin)

KithProgress *kith_import_busy_get_progress (KithImportBusy *self);
void          kith_import_busy_set_text     (KithImportBusy *self,
                                             const char     *text);

G_END_DECLS
