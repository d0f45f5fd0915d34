/* kith-choice-row.h: a row to choose one of several things by their names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHOICE_ROW (kith_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (KithChoiceRow, kith_choice_row, KITH, CHOICE_ROW, AdwComboRow)

void   kith_choice_row_add      (KithChoiceRow *self,
                                 const char    *name,
                                 gint64         id);
void   kith_choice_row_clear    (KithChoiceRow *self);
gint64 kith_choice_row_get_id   (KithChoiceRow *self);
void   kith_choice_row_set_id   (KithChoiceRow *self,
                                 gint64         id);
gint64 kith_choice_row_get_wish (KithChoiceRow *self);

G_END_DECLS
