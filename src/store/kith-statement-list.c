/* kith-statement-list.c: the rows of a query as a list of objects
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-statement-list.h"

/**
 * kith_statement_append:
 * @self: a query with all that it asks for bound
 * @list: where its rows go
 * @func: makes an object of a row
 * @user_data: for @func
 * @error: return location for a #KithStoreError
 *
 * Returns: whether all rows were read
 */
gboolean
kith_statement_append (KithStatement *self,
                       GListStore    *list,
                       KithRowFunc    func,
                       gpointer       user_data,
                       GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (G_IS_LIST_STORE (list), FALSE);

  while (kith_statement_step (self, &local_error))
    {
      g_autoptr(GObject) item = func (self, user_data);

      g_list_store_append (list, item);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_statement_list:
 * @self: a query with all that it asks for bound
 * @type: what its rows are
 * @func: makes an object of a row
 * @user_data: for @func
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the rows
 */
GListModel *
kith_statement_list (KithStatement *self,
                     GType          type,
                     KithRowFunc    func,
                     gpointer       user_data,
                     GError       **error)
{
  g_autoptr(GListStore) list = g_list_store_new (type);

  if (!kith_statement_append (self, list, func, user_data, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&list));
}
