/* kith-store-terms.c: when the terms are
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An authority publishes term dates; academies may keep their own. A term is
 * known by whose it is, its name and its academic year, so that putting it in
 * again moves it.
 */

#include "config.h"

#include "kith-store-terms.h"

#include "kith-act.h"
#include "kith-period.h"
#include "kith-statement-list.h"
#include "kith-store-private.h"

/* No term has more days: the longest autumn has 17 weeks. */
#define MOST_DAYS_OF_TERM 150

G_DEFINE_QUARK (kith-term-error-quark, kith_term_error)

static const char select_terms_sql[] =
  "SELECT id, name, school_id IS NOT NULL, start, finish, break_start, break_finish"
  " FROM term /*scan*/"
  " WHERE authority_code = :authority_code OR school_id = :school_id"
  " /*sort*/ ORDER BY start, id";

static const char select_held_sql[] =
  "SELECT id, name, start, finish"
  " FROM term /*scan*/"
  " WHERE authority_code IS :authority_code AND school_id IS :school_id"
  " /*sort*/ ORDER BY start, id";

static gpointer
term_from_row (KithStatement *stmt,
               gpointer       user_data)
{
  KithTermName name = KITH_TERM_AUTUMN;

  kith_term_name_parse (kith_statement_get_text (stmt, 1), &name);

  return kith_term_new (kith_statement_get_int (stmt, 0),
                        name,
                        kith_statement_get_int (stmt, 2) != 0,
                        kith_statement_get_date (stmt, 3),
                        kith_statement_get_date (stmt, 4),
                        kith_statement_get_date (stmt, 5),
                        kith_statement_get_date (stmt, 6));
}

/**
 * kith_db_load_terms:
 * @db: a store
 * @authority_code: (nullable): an authority
 * @school_id: a school that may keep dates of its own; 0 for none
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithTerm) (nullable): the terms that
 *   somebody has put in, of all years
 */
GListModel *
kith_db_load_terms (KithDb     *db,
                    const char *authority_code,
                    gint64      school_id,
                    GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_terms_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_text (stmt, ":authority_code", authority_code);
  kith_statement_bind_int (stmt, ":school_id", school_id);

  return kith_statement_list (stmt, KITH_TYPE_TERM, term_from_row, NULL, error);
}

static gboolean
refuse (GError      **error,
        KithTermError code,
        const char   *why)
{
  g_set_error_literal (error, KITH_TERM_ERROR, code, why);

  return FALSE;
}

static gboolean
check_dates (const KithTermDates *dates,
             GError             **error)
{
  gboolean has_break = dates->break_start != KITH_DATE_NONE || dates->break_finish != KITH_DATE_NONE;
  int month;

  if (dates->start == KITH_DATE_NONE || dates->finish == KITH_DATE_NONE || dates->finish <= dates->start)
    return refuse (error, KITH_TERM_ERROR_ORDER, "A term ends after it has begun");

  if (dates->finish - dates->start > MOST_DAYS_OF_TERM)
    return refuse (error, KITH_TERM_ERROR_LENGTH, "No term is that long");

  if (has_break && (dates->break_start <= dates->start || dates->break_finish <= dates->break_start ||
                    dates->break_finish >= dates->finish))
    return refuse (error, KITH_TERM_ERROR_ORDER, "The half-term holiday lies within the term");

  /* A name that belies the date would make its year of it unclear. */
  kith_date_get_ymd (dates->start, NULL, &month, NULL);
  if ((dates->name == KITH_TERM_AUTUMN && (month < 8 || month > 10)) ||
      (dates->name == KITH_TERM_SPRING && (month < 1 || month > 3) && month != 12) ||
      (dates->name == KITH_TERM_SUMMER && (month < 3 || month > 6)))
    return refuse (error, KITH_TERM_ERROR_TIME_OF_YEAR, "No term of that name begins in that month");

  return TRUE;
}

/* Autumn terms begin in the last days of August in some places. */
static int
academic_year (KithDate start)
{
  int year, month;

  kith_date_get_ymd (start, &year, &month, NULL);

  return month >= 8 ? year : year - 1;
}

/* @ret_id is 0 where the term is not held yet. */
static gboolean
find_place (KithDb              *db,
            const KithTermDates *dates,
            gint64              *ret_id,
            GError             **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_held_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  *ret_id = 0;
  kith_statement_bind_text (stmt, ":authority_code", dates->school_id == 0 ? dates->authority_code : NULL);
  if (dates->school_id != 0)
    kith_statement_bind_int (stmt, ":school_id", dates->school_id);
  else
    kith_statement_bind_null (stmt, ":school_id");

  while (kith_statement_step (stmt, &local_error))
    {
      KithDate start = kith_statement_get_date (stmt, 2);
      KithDate finish = kith_statement_get_date (stmt, 3);

      if (g_strcmp0 (kith_statement_get_text (stmt, 1), kith_term_name_get_nick (dates->name)) == 0 &&
          academic_year (start) == academic_year (dates->start))
        *ret_id = kith_statement_get_int (stmt, 0);
      else if (dates->start < finish && start < dates->finish)
        return refuse (error, KITH_TERM_ERROR_OVERLAP, "Another term has some of the days");
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
write_term (KithAct             *act,
            const KithTermDates *dates,
            gint64               id,
            GError             **error)
{
  g_autoptr(KithRow) row = NULL;

  row = id != 0 ? kith_row_load (kith_act_get_db (act), &kith_table_term, id, error) : kith_row_new (&kith_table_term);
  if (row == NULL)
    return FALSE;

  if (dates->school_id != 0)
    kith_row_set_int (row, "school_id", dates->school_id);
  else
    kith_row_set_text (row, "authority_code", dates->authority_code);
  kith_row_set_text (row, "name", kith_term_name_get_nick (dates->name));
  kith_row_set_date (row, "start", dates->start);
  kith_row_set_date (row, "finish", dates->finish);
  kith_row_set_date (row, "break_start", dates->break_start);
  kith_row_set_date (row, "break_finish", dates->break_finish);

  return id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_set_term:
 * @db: a store with no act open
 * @dates: when the term is
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithTermError or a #KithStoreError
 *
 * Puts a term in, or moves the one of the same name and academic year.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_set_term (KithDb              *db,
                  const KithTermDates *dates,
                  gint64              *ret_act,
                  GError             **error)
{
  g_autoptr(KithAct) act = NULL;
  gint64 id = 0;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (dates != NULL && dates->name < KITH_N_TERMS, FALSE);
  g_return_val_if_fail (dates->school_id != 0 || dates->authority_code[0] != '\0', FALSE);

  if (!check_dates (dates, error) || !find_place (db, dates, &id, error))
    return FALSE;

  act = kith_act_begin (db, "term.set", NULL, NULL, error);
  if (act == NULL || !write_term (act, dates, id, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/**
 * kith_db_remove_term:
 * @db: a store with no act open
 * @term_id: a term
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithStoreError
 *
 * Takes the dates of a term away, so that the authority's or the usual ones
 * hold again.
 *
 * Returns: whether they are gone
 */
gboolean
kith_db_remove_term (KithDb  *db,
                     gint64   term_id,
                     gint64  *ret_act,
                     GError **error)
{
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  act = kith_act_begin (db, "term.remove", NULL, NULL, error);
  if (act == NULL ||
      !kith_act_delete (act, &kith_table_term, term_id, error) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}
