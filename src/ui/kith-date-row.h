/* kith-date-row.h: a day, typed as people write one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_TYPE_DATE_ROW (kith_date_row_get_type ())

G_DECLARE_FINAL_TYPE (KithDateRow, kith_date_row, KITH, DATE_ROW, AdwEntryRow)

gboolean kith_date_row_is_empty (KithDateRow *self);
gboolean kith_date_row_is_fine  (KithDateRow *self);
gboolean kith_date_row_get_date (KithDateRow *self,
                                 KithDate    *ret_date);
KithDate kith_date_row_get_day  (KithDateRow *self);
void     kith_date_row_set_date (KithDateRow *self,
                                 KithDate     date);
KithDate kith_date_row_get_end  (KithDateRow *self);
void     kith_date_row_set_end  (KithDateRow *self,
                                 KithDate     end);

G_END_DECLS
