/* kith-import-files.h: which files an import reads, and which one it gives back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-import-preview.h"

G_BEGIN_DECLS

GListModel *kith_import_files_make_filters (const char        *kind) G_GNUC_WARN_UNUSED_RESULT;

gboolean    kith_import_files_can_import   (KithImportPreview *preview);
gboolean    kith_import_files_can_save     (KithImportPreview *preview);
char       *kith_import_files_dup_remark   (KithImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *kith_import_files_make_csv     (KithImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
