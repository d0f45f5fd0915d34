/* kith-store-cin-rows.c: how the rows of a return meet those of the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-cin-private.h"

#include "kith-statement.h"
#include "kith-store-work-private.h"

static const char select_any_disability_sql[] =
  "SELECT id FROM disability WHERE child_id = :parent LIMIT 1";

static const char select_any_factor_sql[] =
  "SELECT id FROM assessment_factor WHERE assessment_id = :parent LIMIT 1";

static const char select_disability_sql[] =
  "SELECT id FROM disability WHERE child_id = :parent AND code = :code";

static const char select_factor_sql[] =
  "SELECT id FROM assessment_factor WHERE assessment_id = :parent AND code = :code";

/* One that a return has met already cannot be met by its next one. */
static char *
matched_key (const KithTable *table,
             gint64           id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, table->name, id);
}

static gboolean
find_unmatched (KithDb          *db,
                const char      *sql,
                const KithTable *table,
                gint64           parent_id,
                KithDate         day,
                KithCinMeeting  *meeting,
                gint64          *ret_id,
                GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":parent", parent_id);
  kith_statement_bind_date (stmt, ":day", day);
  *ret_id = 0;
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      char *key = matched_key (table, id);

      if (g_hash_table_add (meeting->matched, key))
        {
          *ret_id = id;
          return TRUE;
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* By its day; else what a hand has recorded of about that day. */
gboolean
kith_cin_find_by_day (KithDb          *db,
                      const char      *sql,
                      const char      *near_sql,
                      const KithTable *table,
                      gint64           parent_id,
                      KithDate         day,
                      KithCinMeeting  *meeting,
                      gint64          *ret_id,
                      GError         **error)
{
  if (!find_unmatched (db, sql, table, parent_id, day, meeting, ret_id, error))
    return FALSE;

  return *ret_id != 0 || day == KITH_DATE_NONE ||
         find_unmatched (db, near_sql, table, parent_id, day, meeting, ret_id, error);
}

gboolean
kith_cin_find_id (KithStatement *stmt,
                  gint64        *ret_id,
                  GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  *ret_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The row that was found, or a new one. */
KithRow *
kith_cin_load_or_new (KithAct         *act,
                      const KithTable *table,
                      gint64           id,
                      GError         **error)
{
  return id != 0 ? kith_row_load (kith_act_get_db (act), table, id, error) : kith_row_new (table);
}

static gboolean
keep_held (KithAct        *act,
           KithRow        *row,
           KithCinMeeting *meeting,
           GError        **error)
{
  g_autoptr(KithRow) held = kith_row_load (kith_act_get_db (act), kith_row_get_table (row), kith_row_get_id (row), error);

  if (held == NULL)
    return FALSE;

  meeting->n_kept += kith_row_keep (row, held);

  return TRUE;
}

gboolean
kith_cin_save (KithAct        *act,
               KithRow        *row,
               KithCinMeeting *meeting,
               GError        **error)
{
  if (kith_row_get_id (row) != 0)
    return (!meeting->fills_gaps || keep_held (act, row, meeting, error)) &&
           kith_act_update (act, row, error) &&
           kith_work_meet (act, row, meeting->day, error);

  if (!kith_act_insert (act, row, NULL, error))
    return FALSE;

  g_hash_table_add (meeting->matched, matched_key (kith_row_get_table (row), kith_row_get_id (row)));

  return TRUE;
}

void
kith_cin_set_text (KithRow    *row,
                   const char *column,
                   const char *value)
{
  if (value != NULL && value[0] != '\0')
    kith_row_set_text (row, column, value);
}

void
kith_cin_set_date (KithRow    *row,
                   const char *column,
                   KithDate    value)
{
  if (value != KITH_DATE_NONE)
    kith_row_set_date (row, column, value);
}

void
kith_cin_set_known (KithRow    *row,
                    const char *column,
                    int         value)
{
  if (value >= 0)
    kith_row_set_int (row, column, value);
}

/* @code: (nullable): %NULL where @sql asks for any. */
static gboolean
find_member (KithAct    *act,
             const char *sql,
             gint64      parent_id,
             const char *code,
             gint64     *ret_id,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":parent", parent_id);
  if (code != NULL)
    kith_statement_bind_text (stmt, ":code", code);

  return kith_cin_find_id (stmt, ret_id, error);
}

/* A code or a day of something, which is there or not. */
gboolean
kith_cin_save_member (KithAct         *act,
                      const char      *select_sql,
                      const KithTable *table,
                      const char      *parent_column,
                      gint64           parent_id,
                      const char      *column,
                      const char      *value,
                      GError         **error)
{
  g_autoptr(KithRow) row = NULL;
  gint64 id;

  if (!find_member (act, select_sql, parent_id, value, &id, error))
    return FALSE;

  if (id != 0)
    return TRUE;

  row = kith_row_new (table);
  kith_row_set_int (row, parent_column, parent_id);
  kith_row_set_text (row, column, value);

  return kith_act_insert (act, row, NULL, error);
}

const KithCinCodeList kith_cin_disabilities = {
  &kith_table_disability, "child_id", select_disability_sql, select_any_disability_sql,
};

const KithCinCodeList kith_cin_factors = {
  &kith_table_assessment_factor, "assessment_id", select_factor_sql, select_any_factor_sql,
};

static gboolean
count_other_codes (KithAct               *act,
                   const KithCinCodeList *list,
                   gint64                 parent_id,
                   GPtrArray             *codes,
                   KithCinMeeting        *meeting,
                   GError               **error)
{
  for (guint i = 0; i < codes->len; i++)
    {
      gint64 id;

      if (!find_member (act, list->select_sql, parent_id, g_ptr_array_index (codes, i), &id, error))
        return FALSE;

      meeting->n_kept += id == 0;
    }

  return TRUE;
}

gboolean
kith_cin_save_codes (KithAct               *act,
                     const KithCinCodeList *list,
                     gint64                 parent_id,
                     GPtrArray             *codes,
                     KithCinMeeting        *meeting,
                     GError               **error)
{
  gint64 any = 0;

  if (meeting->fills_gaps && !find_member (act, list->select_any_sql, parent_id, NULL, &any, error))
    return FALSE;

  if (any != 0)
    return count_other_codes (act, list, parent_id, codes, meeting, error);

  for (guint i = 0; i < codes->len; i++)
    {
      if (!kith_cin_save_member (act, list->select_sql, list->table, list->parent_column, parent_id,
                                 "code", g_ptr_array_index (codes, i), error))
        return FALSE;
    }

  return TRUE;
}
