/* kith-statement-list.h: the rows of a query as a list of objects
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-statement.h"

G_BEGIN_DECLS

/**
 * KithRowFunc:
 * @stmt: a query that stands on a row
 * @user_data: what the caller gave
 *
 * Returns: (transfer full): the object that the row is
 */
typedef gpointer (*KithRowFunc) (KithStatement *stmt,
                                 gpointer       user_data);

GListModel *kith_statement_list     (KithStatement  *self,
                                     GType           type,
                                     KithRowFunc     func,
                                     gpointer        user_data,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    kith_statement_append   (KithStatement  *self,
                                     GListStore     *list,
                                     KithRowFunc     func,
                                     gpointer        user_data,
                                     GError        **error);

G_END_DECLS
