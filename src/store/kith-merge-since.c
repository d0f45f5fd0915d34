/* kith-merge-since.c: what came to somebody since a record was merged into theirs
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose it is, if the two are parted, nobody but a person can tell. A row came
 * since where no entry of the journal tells of it up to the act that merged.
 */

#include "config.h"

#include "kith-store-merges.h"

#include "kith-merge-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"

static const char select_is_older_sql[] =
  "SELECT EXISTS (SELECT 1 FROM journal WHERE row_uid = :uid AND act <= :act)";

/* What is nobody's to choose: it follows another row, or holds of both. */
static const KithTable * const unasked[] = {
  &kith_table_adult_merge,
  &kith_table_child_merge,
  &kith_table_clock_result,
  &kith_table_import_child,
  &kith_table_not_same,
  &kith_table_note_addition,
  &kith_table_note_part,
  &kith_table_restriction,
  &kith_table_sighting,
  &kith_table_work_record,
};

/*
 * kith_merge_load:
 * @db: a store
 * @of: whose records were merged
 * @merge_id: a merge
 * @ret_merge: (out): it
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: whether there is one
 */
gboolean
kith_merge_load (KithDb            *db,
                 const KithMergeOf *of,
                 gint64             merge_id,
                 KithMerge         *ret_merge,
                 GError           **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, of->select_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", merge_id);
  if (!kith_statement_step (stmt, &local_error) || !kith_statement_get_uid (stmt, 2, &ret_merge->gone_uid))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error_literal (error, KITH_MERGE_ERROR, KITH_MERGE_ERROR_NONE, "There is no such merge");
      return FALSE;
    }

  ret_merge->of = of;
  ret_merge->id = merge_id;
  ret_merge->kept = kith_statement_get_int (stmt, 0);
  ret_merge->gone = kith_statement_get_int (stmt, 1);
  ret_merge->act = kith_statement_get_int (stmt, 3);
  ret_merge->has_later = kith_statement_get_int (stmt, 4) != 0;

  return TRUE;
}

static gboolean
is_asked (const KithMergeOf *of,
          const KithTable   *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (unasked); i++)
    {
      if (unasked[i] == table)
        return FALSE;
    }

  return kith_merge_has_rows_of (of, table);
}

static gboolean
is_older (KithDb          *db,
          const KithMerge *merge,
          const KithUid   *uid,
          gboolean        *ret_is_older,
          GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_is_older_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", uid);
  kith_statement_bind_int (stmt, ":act", merge->act);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_is_older = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

/*
 * kith_merge_foreach_since_of:
 * @db: a store
 * @merge: a merge
 * @table: a table whose rows are somebody's
 * @func: what is called for each that came to the child since
 * @user_data: for @func
 * @error: return location for a #KithStoreError
 *
 * Returns: whether @func said so of all
 */
gboolean
kith_merge_foreach_since_of (KithDb          *db,
                             const KithMerge *merge,
                             const KithTable *table,
                             KithSinceFunc    func,
                             gpointer         user_data,
                             GError         **error)
{
  g_autoptr(GArray) ids = kith_merge_load_rows_of (db, merge->of, table, merge->kept, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr(KithRow) row = kith_row_load (db, table, g_array_index (ids, gint64, i), error);
      gboolean is_older_row;

      if (row == NULL || !is_older (db, merge, kith_row_get_uid (row), &is_older_row, error))
        return FALSE;

      if (!is_older_row && !func (row, user_data, error))
        return FALSE;
    }

  return ids != NULL;
}

/*
 * kith_merge_is_of_note:
 * @row: a row that is a child's
 *
 * Returns: whether it is a step of a note, and goes with the note
 */
gboolean
kith_merge_is_of_note (KithRow *row)
{
  return kith_row_get_table (row) == &kith_table_next_step && !kith_row_is_null (row, "note_id");
}

/*
 * kith_merge_foreach_since:
 * @db: a store
 * @merge: a merge
 * @func: what is called for each row that came to the child since, and that somebody has to say of whose it is
 * @user_data: for @func
 * @error: return location for a #KithStoreError
 *
 * Returns: whether @func said so of all
 */
gboolean
kith_merge_foreach_since (KithDb          *db,
                          const KithMerge *merge,
                          KithSinceFunc    func,
                          gpointer         user_data,
                          GError         **error)
{
  guint n_tables;
  const KithTable * const *tables = kith_tables_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      if (is_asked (merge->of, tables[i]) && !kith_merge_foreach_since_of (db, merge, tables[i], func, user_data, error))
        return FALSE;
    }

  return TRUE;
}

typedef struct
{
  KithDb     *db;
  GListStore *list;
} Listing;

/* The row that a note's or a share's stands for. */
static KithRow *
load_head (KithDb  *db,
           KithRow *row,
           GError **error)
{
  const KithTable *table = kith_row_get_table (row);

  if (table == &kith_table_note_about)
    return kith_row_load (db, &kith_table_note, kith_row_get_int (row, "note_id"), error);

  if (table == &kith_table_document_about)
    return kith_row_load (db, &kith_table_document, kith_row_get_int (row, "document_id"), error);

  if (table == &kith_table_share_child)
    return kith_row_load (db, &kith_table_share, kith_row_get_int (row, "share_id"), error);

  if (table == &kith_table_relation)
    return kith_row_load (db, &kith_table_adult, kith_row_get_int (row, "adult_id"), error);

  return kith_row_copy (row);
}

/* The first of some columns that a row has. */
static const char *
find_text (KithRow            *row,
           const char * const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (kith_table_find_column (kith_row_get_table (row), names[i]) >= 0 && !kith_row_is_null (row, names[i]))
        return kith_row_get_text (row, names[i]);
    }

  return NULL;
}

/* A confidential address is shown to who asks for it, and nobody asked here. */
static const char *
find_words (KithRow *row)
{
  static const char * const names[] = { "lines", "title", "what", "narrative", "name", "about", "kind", "role", "code", NULL };

  if (kith_row_get_table (row) == &kith_table_address && kith_row_get_int (row, "confidential") != 0)
    return NULL;

  return find_text (row, names);
}

static gboolean
list_row (KithRow *row,
          gpointer user_data,
          GError **error)
{
  static const char * const days[] = { "day", "start", "notified", "valid_from", "as_at", "due", NULL };
  Listing *listing = user_data;
  g_autoptr(KithRow) head = load_head (listing->db, row, error);
  g_autofree char *uid = kith_uid_to_string (kith_row_get_uid (row));
  g_autoptr(KithMergeSince) since = NULL;
  KithDate day = KITH_DATE_NONE;
  const char *iso;

  if (head == NULL)
    return FALSE;

  if (kith_merge_is_of_note (row))
    return TRUE;

  iso = find_text (head, days);
  if (iso != NULL && !kith_date_parse_iso (iso, &day, error))
    return FALSE;

  since = kith_merge_since_new (uid, kith_row_get_table (row)->name, day, find_words (head));
  g_list_store_append (listing->list, since);

  return TRUE;
}

/**
 * kith_db_load_merge_since:
 * @db: a store
 * @kind: whose records were merged
 * @merge_id: a merge
 * @error: return location for a #KithMergeError or a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithMergeSince) (nullable): what came to whose record stayed since, of
 *   which somebody has to say whose it is
 */
GListModel *
kith_db_load_merge_since (KithDb       *db,
                          KithMergeKind kind,
                          gint64        merge_id,
                          GError      **error)
{
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_MERGE_SINCE);
  Listing listing = { db, list };
  KithMerge merge;

  g_return_val_if_fail (db != NULL, NULL);

  if (!kith_merge_load (db, kith_merge_of (kind), merge_id, &merge, error) || !kith_merge_foreach_since (db, &merge, list_row, &listing, error))
    return NULL;

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static gboolean
count_row (KithRow *row,
           gpointer user_data,
           GError **error)
{
  *(guint *)user_data += 1;

  return TRUE;
}

static gboolean
check_undo_of (KithDb            *db,
               const KithMergeOf *of,
               gint64             act,
               GError           **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, of->of_act_sql, error);
  g_autoptr(GError) local_error = NULL;
  guint n_rows = 0;
  KithMerge merge;
  gint64 id;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":act", act);
  id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (id == 0)
    return TRUE;

  if (!kith_merge_load (db, of, id, &merge, error) || !kith_merge_foreach_since (db, &merge, count_row, &n_rows, error))
    return FALSE;

  if (n_rows == 0)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON, "%u rows came to the merged record since", n_rows);

  return FALSE;
}

/*
 * kith_merge_check_undo:
 * @db: a store
 * @act: an act that is to be taken back
 * @error: return location for a #KithStoreError
 *
 * Where something came to the record since, the merge is parted and not taken
 * back, so that somebody says whose the new rows are.
 *
 * Returns: whether it merged nothing, or nothing came to the record since
 */
gboolean
kith_merge_check_undo (KithDb  *db,
                       gint64   act,
                       GError **error)
{
  for (guint kind = 0; kind < KITH_N_MERGE_KINDS; kind++)
    {
      if (!check_undo_of (db, kith_merge_of ((KithMergeKind)kind), act, error))
        return FALSE;
    }

  return TRUE;
}
