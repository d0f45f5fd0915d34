/* kith-store-fiction-private.h: filling a store with people who are nobody
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-fiction.h"

G_BEGIN_DECLS

/* schools: (element-type gint64): their ids in the store, by their index in the fiction */
gboolean kith_db_insert_fiction_offices (KithAct      *act,
                                         KithFiction  *fiction,
                                         GArray       *schools,
                                         GError      **error);

/* children: (element-type gint64): the same of the children */
gboolean kith_db_insert_fiction_people  (KithAct      *act,
                                         KithFiction  *fiction,
                                         GArray       *children,
                                         GError      **error);

G_END_DECLS
