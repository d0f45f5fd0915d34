/* kith-statement-joined-private.h: a date and an amount that stand in one cell
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean kith_statement_part_joined (const char  *cell,
                                     char       **ret_date,
                                     char       **ret_amount);

G_END_DECLS
