/* kith-store-informal.c: the last informal contact with each school, and the notes of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What counts is said once, in KITH_ROWS_INFORMAL. A school with which there is
 * contact at all is among the newest notes, so these are read until each school
 * was met, and no further than a few hundred. A school that was not met then is
 * asked about by itself: there are few notes of it, or none. So neither many
 * notes nor a school without any makes the page slow.
 */

#include "config.h"

#include "kith-store-informal.h"

#include "kith-note-limits-private.h"
#include "kith-statement.h"
#include "kith-store-figures.h"
#include "kith-store-private.h"
#include "kith-store-rows-private.h"

#define MOST_NEWEST 400

static const char select_newest_sql[] =
  KITH_ROWS_INFORMAL (" AND n.day <= :until")
  " ORDER BY n.day DESC";

static const char select_of_school_sql[] =
  "SELECT max (f.day) FROM ("
  KITH_ROWS_INFORMAL (" AND +n.day <= :until AND n.id IN ("
                      "SELECT b.note_id FROM school AS o JOIN note_about AS b ON b.school_id = o.id"
                      " WHERE o.id = :school_id OR o.successor_id = :school_id"
                      " UNION SELECT b.note_id FROM school AS o JOIN attendance AS t ON t.school_id = o.id"
                      " JOIN note_about AS b ON b.child_id = t.child_id"
                      " WHERE o.id = :school_id OR o.successor_id = :school_id)")
  ") AS f WHERE f.school_id = :school_id";

static const char select_of_line_sql[] =
  "SELECT DISTINCT f.note_id FROM ("
  KITH_ROWS_INFORMAL (" AND n.day = :day")
  ") AS f WHERE " KITH_IS_ON_LINE ("f.school_id")
  " /*sort*/ ORDER BY f.note_id";

/* Figures speak of the newest file. A note is written here, so beside the
 * figures of now it counts up to today; a day of the past knows nothing later.
 */
static KithDate
find_until (KithDb  *db,
            KithDate as_at,
            GError **error)
{
  KithDate newest = kith_db_get_as_at (db, error);

  if (newest == KITH_DATE_NONE || as_at < newest)
    return newest == KITH_DATE_NONE ? KITH_DATE_NONE : as_at;

  return MAX (as_at, kith_date_today ());
}

static KithSchoolLine *
find_line (GListModel *schools,
           gint64      school_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_school_id (line) == school_id)
        return line;
    }

  return NULL;
}

static gboolean
read_newest (KithDb     *db,
             GListModel *schools,
             KithDate    as_at,
             KithDate    until,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_newest_sql, error);
  g_autoptr(GError) local_error = NULL;
  guint n_missing = g_list_model_get_n_items (schools);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_date (stmt, ":until", until);
  for (guint n_rows = 0; n_missing > 0 && n_rows < MOST_NEWEST && kith_statement_step (stmt, &local_error); n_rows++)
    {
      KithSchoolLine *line = find_line (schools, kith_statement_get_int (stmt, 2));

      if (line != NULL && kith_school_line_get_last_informal (line) == KITH_DATE_NONE)
        {
          kith_school_line_take_informal (line, kith_statement_get_date (stmt, 1));
          n_missing--;
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
read_of_school (KithDb         *db,
                KithSchoolLine *line,
                KithDate        as_at,
                KithDate        until,
                GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_of_school_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_date (stmt, ":until", until);
  kith_statement_bind_int (stmt, ":school_id", kith_school_line_get_school_id (line));
  if (!kith_statement_step (stmt, error))
    return FALSE;

  kith_school_line_take_informal (line, kith_statement_get_date (stmt, 0));

  return TRUE;
}

/**
 * kith_db_find_last_informal:
 * @db: a store
 * @schools: (element-type KithSchoolLine): lines that nobody else has yet
 * @total: the line of all of them
 * @as_at: the day that the lines speak of
 * @error: return location for a #KithStoreError
 *
 * Says on each line when there was informal contact last.
 *
 * Returns: whether it could be found out
 */
gboolean
kith_db_find_last_informal (KithDb         *db,
                            GListModel     *schools,
                            KithSchoolLine *total,
                            KithDate        as_at,
                            GError        **error)
{
  KithDate until;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (schools), FALSE);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (total), FALSE);

  until = find_until (db, as_at, error);
  if (until == KITH_DATE_NONE || !read_newest (db, schools, as_at, until, error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_last_informal (line) == KITH_DATE_NONE &&
          !read_of_school (db, line, as_at, until, error))
        return FALSE;

      kith_school_line_take_informal (total, kith_school_line_get_last_informal (line));
    }

  return TRUE;
}

static gboolean
load_note (KithDb         *db,
           gint64          id,
           KithNoteLimits *limits,
           GListStore     *notes,
           GError        **error)
{
  g_autoptr(KithNote) note = kith_note_load (db, id, KITH_NOTE_FOR_SCHOOL, limits, error);

  if (note != NULL)
    g_list_store_append (notes, note);

  return note != NULL;
}

/* The ids are read first: a statement is not kept open over others. */
static GListModel *
load_notes (KithDb        *db,
            KithStatement *stmt,
            GError       **error)
{
  g_autoptr(KithNoteLimits) limits = NULL;
  g_autoptr(GListStore) notes = g_list_store_new (KITH_TYPE_NOTE);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  limits = kith_note_limits_load (db, error);
  for (guint i = 0; limits != NULL && i < ids->len; i++)
    {
      if (!load_note (db, g_array_index (ids, gint64, i), limits, notes, error))
        return NULL;
    }

  return limits != NULL ? G_LIST_MODEL (g_steal_pointer (&notes)) : NULL;
}

/**
 * kith_db_load_informal:
 * @db: a store
 * @cluster_id: the cluster of the page, or 0
 * @line: the line of the day
 * @school_id: the school of the line, or 0
 * @day: a day
 * @as_at: the day that the line speaks of
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): the informal
 *   contacts of that day, read for a school
 */
GListModel *
kith_db_load_informal (KithDb            *db,
                       gint64             cluster_id,
                       KithSchoolLineKind line,
                       gint64             school_id,
                       KithDate           day,
                       KithDate           as_at,
                       GError           **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_of_line_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_date (stmt, ":day", day);
  kith_statement_bind_text (stmt, ":line", kith_db_get_line_word (line));
  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);

  return load_notes (db, stmt, error);
}

static gpointer
load_informal_func (KithStore     *self,
                    KithDb        *db,
                    KithStoreCall *call,
                    GError       **error)
{
  KithStoreData *data = call->data;
  KithSchoolLine *line = KITH_SCHOOL_LINE (data->object);

  return kith_db_load_informal (db, data->id, kith_school_line_get_kind (line), kith_school_line_get_school_id (line),
                                kith_school_line_get_last_informal (line), data->day, error);
}

/**
 * kith_store_load_informal_async:
 * @self: a store
 * @cluster_id: the cluster of the page, or 0
 * @line: the line of the day
 * @as_at: the day that the line speaks of
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the notes of a line's last informal contact.
 */
void
kith_store_load_informal_async (KithStore          *self,
                                gint64              cluster_id,
                                KithSchoolLine     *line,
                                KithDate            as_at,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_SCHOOL_LINE (line));

  data = kith_store_data_new ();
  data->id = cluster_id;
  data->object = g_object_ref (G_OBJECT (line));
  data->day = as_at;
  kith_store_run_read (self, load_informal_func, data, kith_store_load_informal_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_informal_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNote) (nullable): the notes
 */
GListModel *
kith_store_load_informal_finish (KithStore    *self,
                                 GAsyncResult *result,
                                 GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
