/* kith-list-update.h: brings a list up to date without moving what stays
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void kith_list_update (GListStore *store,
                       GListModel *wanted,
                       GEqualFunc  equal);

G_END_DECLS
