/* kith-child-row-private.h: from a row of a query to a child of a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child.h"
#include "kith-code-list.h"
#include "kith-row.h"
#include "kith-statement.h"

G_BEGIN_DECLS

const char *kith_code_label_or_code    (KithCodeList    *codes,
                                        const char      *codeset,
                                        const char      *code,
                                        KithDate         day);
void        kith_child_values_from_row (KithStatement   *stmt,
                                        KithCodeList    *codes,
                                        KithDate         as_at,
                                        KithChildValues *ret_values);
void        kith_child_row_set_sort_key (KithRow        *row);

G_END_DECLS
