/* kith-store-complete.c: stretches of which somebody says that all of them is here
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No file can say by itself that nothing is missing from it, so a person does.
 * Stretches that touch count as one: a year may be declared term by term.
 */

#include "config.h"

#include "kith-store-terms.h"

#include "kith-act.h"
#include "kith-statement-list.h"
#include "kith-store-figures.h"
#include "kith-store-schools.h"

static const char select_complete_sql[] =
  "SELECT p.id, p.authority_code, p.start, p.finish, w.name, p.at"
  " FROM complete_period AS p /*scan*/ LEFT JOIN worker AS w ON w.id = p.worker_id"
  " WHERE :authority_code IS NULL OR p.authority_code = :authority_code"
  " /*sort*/ ORDER BY p.authority_code, p.start, p.id";

static gpointer
period_from_row (KithStatement *stmt,
                 gpointer       user_data)
{
  return kith_complete_period_new (kith_statement_get_int (stmt, 0),
                                   kith_statement_get_text (stmt, 1),
                                   kith_statement_get_date (stmt, 2),
                                   kith_statement_get_date (stmt, 3),
                                   kith_statement_get_text (stmt, 4),
                                   kith_statement_get_int (stmt, 5));
}

/**
 * kith_db_load_complete:
 * @db: a store
 * @authority_code: (nullable): an authority; %NULL for all of them
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCompletePeriod) (nullable): what
 *   was declared, by authority and day
 */
GListModel *
kith_db_load_complete (KithDb     *db,
                       const char *authority_code,
                       GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_complete_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_text (stmt, ":authority_code", authority_code);

  return kith_statement_list (stmt, KITH_TYPE_COMPLETE_PERIOD, period_from_row, NULL, error);
}

/**
 * kith_db_find_complete:
 * @db: a store
 * @authority_code: an authority
 * @from: the first day
 * @to: the last day
 * @ret_period: (out) (transfer full) (nullable): the declaration that reaches
 *   to the last day; %NULL where a day is missing
 * @error: return location for a #KithStoreError
 *
 * Asks whether all of a stretch was declared complete.
 *
 * Returns: whether it could be found out
 */
gboolean
kith_db_find_complete (KithDb              *db,
                       const char          *authority_code,
                       KithDate             from,
                       KithDate             to,
                       KithCompletePeriod **ret_period,
                       GError             **error)
{
  g_autoptr(GListModel) periods = NULL;
  KithDate missing = from;

  g_return_val_if_fail (authority_code != NULL, FALSE);
  g_return_val_if_fail (ret_period != NULL, FALSE);

  periods = kith_db_load_complete (db, authority_code, error);
  if (periods == NULL)
    return FALSE;

  *ret_period = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (periods); i++)
    {
      g_autoptr(KithCompletePeriod) period = g_list_model_get_item (periods, i);

      if (kith_complete_period_get_start (period) > missing)
        break;

      missing = MAX (missing, kith_complete_period_get_finish (period));
      if (missing > to)
        {
          *ret_period = g_steal_pointer (&period);
          break;
        }
    }

  return TRUE;
}

static KithRow *
make_row (const char *authority_code,
          KithDate    from,
          KithDate    to,
          gint64      import_id,
          gint64      me)
{
  KithRow *row = kith_row_new (&kith_table_complete_period);

  kith_row_set_text (row, "authority_code", authority_code);
  kith_row_set_date (row, "start", from);
  kith_row_set_date (row, "finish", to + 1);
  if (import_id != 0)
    kith_row_set_int (row, "import_id", import_id);
  if (me != 0)
    kith_row_set_int (row, "worker_id", me);
  kith_row_set_int (row, "at", g_get_real_time ());

  return row;
}

/*
 * kith_db_put_complete:
 * @act: an act
 * @authority_code: an authority
 * @from: the first day
 * @to: the last day
 * @import_id: the import that brought it; 0 for none
 * @me: the worker who says it
 * @error: return location for a #KithStoreError
 *
 * Declares a stretch complete as a part of something else.
 *
 * Returns: whether it is written
 */
gboolean
kith_db_put_complete (KithAct    *act,
                      const char *authority_code,
                      KithDate    from,
                      KithDate    to,
                      gint64      import_id,
                      gint64      me,
                      GError    **error)
{
  g_autoptr(KithRow) row = make_row (authority_code, from, to, import_id, me);

  return kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_declare_complete:
 * @db: a store with no act open
 * @authority_code: an authority
 * @from: the first day
 * @to: the last day
 * @import_id: the import that brought the last of it; 0 for none
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithTermError or a #KithStoreError
 *
 * Writes down that the person says: all that the authority knows of these days
 * is in this store.
 *
 * Returns: whether it is written
 */
gboolean
kith_db_declare_complete (KithDb     *db,
                          const char *authority_code,
                          KithDate    from,
                          KithDate    to,
                          gint64      import_id,
                          gint64     *ret_act,
                          GError    **error)
{
  g_autoptr(KithAct) act = NULL;
  KithDate newest;
  gint64 me;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (authority_code != NULL && *authority_code != '\0', FALSE);

  newest = kith_db_get_file_day (db, error);
  me = newest != KITH_DATE_NONE ? kith_db_find_me (db, error) : -1;
  if (me < 0)
    return FALSE;

  if (from == KITH_DATE_NONE || to < from)
    {
      g_set_error_literal (error, KITH_TERM_ERROR, KITH_TERM_ERROR_ORDER, "A period ends after it has begun");
      return FALSE;
    }

  if (to > newest)
    {
      g_set_error_literal (error, KITH_TERM_ERROR, KITH_TERM_ERROR_FUTURE,
                           "The store's newest file is older than the end of the period");
      return FALSE;
    }

  act = kith_act_begin (db, "complete.declare", NULL, NULL, error);
  if (act == NULL || !kith_db_put_complete (act, authority_code, from, to, import_id, me, error) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

/**
 * kith_db_withdraw_complete:
 * @db: a store with no act open
 * @id: a declaration
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithStoreError
 *
 * Takes a declaration back; the rates that rested on it go.
 *
 * Returns: whether it is taken back
 */
gboolean
kith_db_withdraw_complete (KithDb  *db,
                           gint64   id,
                           gint64  *ret_act,
                           GError **error)
{
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  act = kith_act_begin (db, "complete.withdraw", NULL, NULL, error);
  if (act == NULL ||
      !kith_act_delete (act, &kith_table_complete_period, id, error) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}
