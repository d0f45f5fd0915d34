/* kith-map-as-at.c: what stood on a map on a day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a map of the past is read
 * -----------------------------
 * A row says since when and until when a thing holds, and the journal what the
 * row said on any day. Both are asked. A row that was written down by the day
 * is taken as it stood then: its later changes are put back, the newest first,
 * from the entries of the journal. A row that was written down later counts if
 * it says that it held on the day: somebody tells in May of what was in March.
 * So the map of March does not change when the tie it shows turns bad in May,
 * and still gains what was learnt since.
 *
 * Three things are taken as they are now. What was recorded in error was never
 * so, and is drawn at no date; what was taken out stays out, since a map must
 * not go on accusing after somebody was removed from it; and things stand where
 * they stand in the picture today, so that it does not jump.
 *
 * It costs one look into the journal for each row, by its uid, and is done only
 * for a day that has passed.
 */

#include "config.h"

#include "kith-map-private.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-sight-private.h"
#include "kith-statement.h"

static const char select_entries_sql[] =
  "SELECT j.at, j.kind, p.old FROM journal AS j LEFT JOIN journal_payload AS p ON p.seq = j.seq"
  " WHERE j.row_uid = :row_uid AND j.kind <> 'view' ORDER BY j.seq DESC";

/* What is taken as it is now, whatever day is looked at. */
static const char * const present_columns[] = { "x", "y", "is_pinned", "error_day", "error_why" };

static void
keep_present (KithRow *row,
              KithRow *now)
{
  for (gsize i = 0; i < G_N_ELEMENTS (present_columns); i++)
    {
      const char *column = present_columns[i];
      int index = kith_table_find_column (kith_row_get_table (row), column);

      if (index < 0)
        continue;

      if (kith_row_is_null (now, column))
        kith_row_set_null (row, column);
      else if (kith_row_get_table (row)->columns[index].kind == KITH_COLUMN_TEXT)
        kith_row_set_text (row, column, kith_row_get_text (now, column));
      else
        kith_row_set_int (row, column, kith_row_get_int (now, column));
    }
}

/* Back along the entries, as long as they are younger than the day. */
static gboolean
walk_back (KithStatement *stmt,
           KithRow       *row,
           gint64         until_usec,
           gboolean      *ret_was_known,
           gint64        *ret_written_usec,
           GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  *ret_was_known = FALSE;
  while (kith_statement_step (stmt, &local_error))
    {
      const char *kind = kith_statement_get_text (stmt, 1);

      *ret_written_usec = kith_statement_get_int (stmt, 0);
      if (*ret_written_usec < until_usec)
        {
          *ret_was_known = strcmp (kind, "delete") != 0;
          return TRUE;
        }

      if (strcmp (kind, "insert") != 0 && kith_statement_get_text (stmt, 2) != NULL &&
          !kith_row_apply_json (row, kith_statement_get_text (stmt, 2), error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*
 * kith_map_row_as_at:
 * @db: a store
 * @row: a row of a map, as it is now
 * @until_usec: the moment of which is asked
 * @ret_was_known: (out): whether it was written down by then
 * @ret_written_usec: (out): when it was first written down, if it was not
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the row as it stood then; as it is now, if
 *   it was written down later
 */
KithRow *
kith_map_row_as_at (KithDb   *db,
                    KithRow  *row,
                    gint64    until_usec,
                    gboolean *ret_was_known,
                    gint64   *ret_written_usec,
                    GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_entries_sql, error);
  g_autoptr(KithRow) then = kith_row_copy (row);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_uid (stmt, ":row_uid", kith_row_get_uid (row));
  if (!walk_back (stmt, then, until_usec, ret_was_known, ret_written_usec, error))
    return NULL;

  if (!*ret_was_known)
    return kith_row_copy (row);

  kith_row_set_id (then, kith_row_get_id (row));
  keep_present (then, row);

  return g_steal_pointer (&then);
}

/*
 * kith_map_end_of_day:
 * @day: a day
 *
 * Returns: the moment at which it is over in London, in microseconds since 1970
 */
gint64
kith_map_end_of_day (KithDate day)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) end = NULL;
  int year, month, of_month;

  kith_date_get_ymd (day + 1, &year, &month, &of_month);
  end = g_date_time_new (london, year, month, of_month, 0, 0, 0);

  return end != NULL ? g_date_time_to_unix_usec (end) : G_MAXINT64;
}

/*
 * kith_map_load_ids:
 * @db: a store
 * @sql: a query for numbers, by :id
 * @id: of which
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type gint64) (nullable): the numbers
 */
GArray *
kith_map_load_ids (KithDb     *db,
                   const char *sql,
                   gint64      id,
                   GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  if (id != 0)
    kith_statement_bind_int (stmt, ":id", id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 number = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, number);
    }

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/*
 * kith_map_load_rows:
 * @db: a store
 * @table: a table
 * @sql: a query for the ids of some of its rows, by :id
 * @id: of which
 * @error: return location for a #KithStoreError
 *
 * Reads also what may not be seen: whoever asks says so.
 *
 * Returns: (transfer full) (element-type KithRow) (nullable): the rows
 */
GPtrArray *
kith_map_load_rows (KithDb          *db,
                    const KithTable *table,
                    const char      *sql,
                    gint64           id,
                    GError         **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_row_free);
  gboolean saw_all = kith_db_see_all (db, TRUE);
  g_autoptr(GArray) ids = kith_map_load_ids (db, sql, id, error);
  gboolean is_read = ids != NULL;

  for (guint i = 0; is_read && i < ids->len; i++)
    {
      KithRow *row = kith_row_load (db, table, g_array_index (ids, gint64, i), error);

      is_read = row != NULL;
      if (is_read)
        g_ptr_array_add (rows, row);
    }
  kith_db_see_all (db, saw_all);

  return is_read ? g_steal_pointer (&rows) : NULL;
}
