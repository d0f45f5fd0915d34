/* kith-table-find.c: a table, or a column, by its name
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-table.h"

#include <string.h>

/**
 * kith_tables_find:
 * @name: a table's name
 *
 * Returns: (transfer none) (nullable): the table
 */
const KithTable *
kith_tables_find (const char *name)
{
  const KithTable * const *tables = NULL;
  guint n_tables;

  g_return_val_if_fail (name != NULL, NULL);

  tables = kith_tables_get_all (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      if (strcmp (tables[i]->name, name) == 0)
        return tables[i];
    }

  return NULL;
}

/**
 * kith_table_find_column:
 * @table: a table
 * @name: a column's name
 *
 * Returns: the column's place, or -1
 */
int
kith_table_find_column (const KithTable *table,
                        const char      *name)
{
  g_return_val_if_fail (table != NULL, -1);
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (strcmp (table->columns[i].name, name) == 0)
        return (int)i;
    }

  return -1;
}
