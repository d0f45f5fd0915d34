/* kith-sheet-words.h: what the Schools page says of its numbers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cluster-sheet.h"

G_BEGIN_DECLS

char *kith_sheet_words_about (KithClusterSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;
char *kith_sheet_words_basis (KithClusterSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;
char *kith_sheet_words_rate  (KithClusterSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
