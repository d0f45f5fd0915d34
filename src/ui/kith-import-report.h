/* kith-import-report.h: what a file would change, line by line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-import-preview.h"

G_BEGIN_DECLS

#define KITH_TYPE_IMPORT_REPORT (kith_import_report_get_type ())

G_DECLARE_FINAL_TYPE (KithImportReport, kith_import_report, KITH, IMPORT_REPORT, GtkBox)

void kith_import_report_set_preview (KithImportReport  *self,
                                     KithImportPreview *preview);

G_END_DECLS
