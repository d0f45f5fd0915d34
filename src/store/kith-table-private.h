/* kith-table-private.h: a table made from one list of its columns
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-table.h"

#define AS_COLUMN(column, kind) { #column, ":" #column, KITH_COLUMN_ ## kind },
#define AS_NAME(column, kind) ", " #column
#define AS_PARAMETER(column, kind) ", :" #column
#define AS_ASSIGNMENT(column, kind) ", " #column " = :" #column

/* What is written goes past the views of kith-sight.c; what is read does not. */
#define DEFINE_TABLE(table, COLUMNS)                                                       \
        static const KithColumn table ## _columns[] = { COLUMNS (AS_COLUMN) { NULL, NULL, 0 } };  \
                                                                                           \
        const KithTable kith_table_ ## table = {                                                   \
          .name = #table,                                                                        \
          .columns = table ## _columns,                                                            \
          .n_columns = G_N_ELEMENTS (table ## _columns) - 1,                                       \
          .insert_sql = "INSERT INTO main." #table " (id, uid" COLUMNS (AS_NAME) ")"                  \
            " VALUES (:id, :uid" COLUMNS (AS_PARAMETER) ")",                         \
          .update_sql = "UPDATE main." #table " SET uid = uid" COLUMNS (AS_ASSIGNMENT)                \
            " WHERE id = :id",                                                       \
          .delete_sql = "DELETE FROM main." #table " WHERE id = :id",                                 \
          .select_sql = "SELECT id, uid" COLUMNS (AS_NAME) " FROM " #table " WHERE id = :id",    \
          .find_sql = "SELECT id FROM " #table " WHERE uid = :uid",                              \
          .of_child_sql = "SELECT id FROM main." #table " WHERE child_id = :id /*sort*/ ORDER BY id", \
          .of_adult_sql = "SELECT id FROM main." #table " WHERE adult_id = :id /*sort*/ ORDER BY id", \
        };
