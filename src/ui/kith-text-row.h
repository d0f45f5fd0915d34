/* kith-text-row.h: a row in which more than a line is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_TEXT_ROW (kith_text_row_get_type ())

G_DECLARE_FINAL_TYPE (KithTextRow, kith_text_row, KITH, TEXT_ROW, AdwPreferencesRow)

char *kith_text_row_dup_text (KithTextRow *self) G_GNUC_WARN_UNUSED_RESULT;
void  kith_text_row_set_text (KithTextRow *self,
                              const char  *text);

G_END_DECLS
