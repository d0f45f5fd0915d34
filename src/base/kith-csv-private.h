/* kith-csv-private.h: what has to be found out before a file can be read
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char kith_csv_find_delimiter (const GString *text);

G_END_DECLS
