/* kith-import-words.h: what an import says of a file, in whole sentences
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-import-preview.h"

G_BEGIN_DECLS

const char *kith_import_words_title    (const char        *kind);
const char *kith_import_words_choose   (const char        *kind);
const char *kith_import_words_done     (const char        *kind);
const char *kith_import_words_save     (const char        *kind);
const char *kith_import_words_verdict  (const char        *kind,
                                        KithImportVerdict  verdict);
const char *kith_import_words_chip     (const char        *kind,
                                        KithImportVerdict  verdict);
char       *kith_import_words_counts   (KithImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_import_words_questions (KithImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;
const char *kith_import_words_error    (const GError      *error);
char       *kith_import_words_line     (KithImportLine    *line) G_GNUC_WARN_UNUSED_RESULT;
char       *kith_import_words_place    (KithImportLine    *line) G_GNUC_WARN_UNUSED_RESULT;

GBytes     *kith_import_faults_to_csv  (KithImportPreview *preview) G_GNUC_WARN_UNUSED_RESULT;
guint       kith_import_faults_count   (KithImportPreview *preview);

G_END_DECLS
