/* kith-found-row.h: a child, a school or a note that a search has found
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_FOUND_ROW (kith_found_row_get_type ())

G_DECLARE_FINAL_TYPE (KithFoundRow, kith_found_row, KITH, FOUND_ROW, AdwBin)

GtkWidget *kith_found_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_found_row_set_item (KithFoundRow *self,
                                    GObject      *item,
                                    KithDate      as_at);
GObject   *kith_found_row_get_item (KithFoundRow *self);

char      *kith_found_row_describe (GObject      *item,
                                    KithDate      as_at) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
