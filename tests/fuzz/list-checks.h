/* list-checks.h: what holds of every list, whatever bytes it was made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-mapping.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

#define LIST_TODAY (kith_date_new (2026, 11, 22))

void list_check_sheet    (KithSheet    *sheet);
void list_check_contents (KithSheet    *sheet,
                          KithMapping  *mapping);

G_END_DECLS
