/* kith-store-series.c: a cluster or a school in a period, and month by month
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The months are counted for the schools that the cluster has on the page's
 * own day, through all three years: else a school that joined would look like
 * a rise. Each event counts at the school which the child attended on its day.
 */

#include "config.h"

#include "kith-store-series.h"

#include "kith-basis.h"
#include "kith-statement-list.h"
#include "kith-store-clusters.h"
#include "kith-store-figures.h"
#include "kith-store-here.h"
#include "kith-store-retention.h"
#include "kith-store-rows-private.h"
#include "kith-store-settings.h"
#include "kith-store-terms.h"

#define N_YEARS 3

#define MONTHS_SQL(rows) \
        "SELECT substr (f.day, 1, 7) || '-01', count(*) FROM (" KITH_ROWS_WITH_SCHOOL (rows) ") AS f" \
        " WHERE " KITH_IS_ON_LINE ("f.school_id") \
        " /*sort*/ GROUP BY 1"

typedef struct
{
  KithFigure  figure;
  const char *sql;
} MonthQuery;

static const MonthQuery month_queries[] =
{
  { KITH_FIGURE_REFERRALS, MONTHS_SQL (KITH_ROWS_REFERRALS) },
  { KITH_FIGURE_SECTION17, MONTHS_SQL (KITH_ROWS_SECTION17) },
  { KITH_FIGURE_SECTION47, MONTHS_SQL (KITH_ROWS_SECTION47) },
};

static const char select_bases_sql[] =
  "SELECT i.kind, i.source, i.reference_date, i.at, i.n_new, i.n_changed, i.n_refused"
  " FROM import AS i /*scan*/"
  " WHERE i.kind IN ('cin', 'caseload', 'fiction', 'roll')"
  " AND i.id = (SELECT n.id FROM import AS n WHERE n.kind = i.kind"
  "  /*sort*/ ORDER BY n.reference_date DESC, n.id DESC LIMIT 1)"
  " /*sort*/ ORDER BY i.reference_date DESC, i.id DESC";

static const char select_authorities_sql[] =
  "SELECT s.id, s.authority_code FROM school AS s"
  " WHERE s.id IN (" KITH_SCHOOLS_IN_CLUSTERS ") OR s.id = :school_id";

static const char select_cluster_name_sql[] =
  "SELECT name FROM cluster WHERE id = :id";

static gboolean
count_months (KithDb           *db,
              const MonthQuery *query,
              gint64            cluster_id,
              const char       *line,
              gint64            school_id,
              KithDate          as_at,
              KithMonthTable   *months,
              GError          **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, query->sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_date (stmt, ":from", kith_month_table_get_first (months));
  kith_statement_bind_date (stmt, ":to", kith_month_table_get_last (months));
  kith_statement_bind_text (stmt, ":line", line);
  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  while (kith_statement_step (stmt, &local_error))
    kith_month_table_add (months, query->figure,
                          kith_statement_get_date (stmt, 0), (int)kith_statement_get_int (stmt, 1));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_load_months:
 * @db: a store
 * @cluster_id: the cluster of the page, or 0
 * @line: the line that is wanted
 * @school_id: the school of the line, or 0
 * @period: the period of the page
 * @error: return location for a #KithStoreError
 *
 * Counts what happened in the academic year of the period and the two before
 * it, month by month, up to the period's last day.
 *
 * Returns: (transfer full) (nullable): the months
 */
KithMonthTable *
kith_db_load_months (KithDb            *db,
                     gint64             cluster_id,
                     KithSchoolLineKind line,
                     gint64             school_id,
                     const KithPeriod  *period,
                     GError           **error)
{
  g_autoptr(KithMonthTable) months = NULL;
  KithDate first;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  first = kith_date_add_months (kith_period_year_start (period->to), -12 * (N_YEARS - 1));
  months = kith_month_table_new (first, period->to);
  for (gsize i = 0; i < G_N_ELEMENTS (month_queries); i++)
    {
      if (!count_months (db, &month_queries[i], cluster_id, kith_db_get_line_word (line), school_id,
                         period->as_at, months, error))
        return NULL;
    }

  return g_steal_pointer (&months);
}

static gpointer
basis_from_row (KithStatement *stmt,
                gpointer       user_data)
{
  return kith_basis_new (kith_statement_get_text (stmt, 0),
                         kith_statement_get_text (stmt, 1),
                         kith_statement_get_date (stmt, 2),
                         kith_statement_get_int (stmt, 3),
                         (guint)kith_statement_get_int (stmt, 4),
                         (guint)kith_statement_get_int (stmt, 5),
                         (guint)kith_statement_get_int (stmt, 6));
}

/**
 * kith_db_load_bases:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithBasis) (nullable): the newest file
 *   of each kind that figures rest on
 */
GListModel *
kith_db_load_bases (KithDb  *db,
                    GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_bases_sql, error);

  return stmt != NULL ? kith_statement_list (stmt, KITH_TYPE_BASIS, basis_from_row, NULL, error) : NULL;
}

/* School id → authority's code; a school without one is not in it. */
static GHashTable *
load_authorities (KithDb  *db,
                  gint64   cluster_id,
                  gint64   school_id,
                  KithDate as_at,
                  GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_authorities_sql, error);
  g_autoptr(GHashTable) codes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  kith_statement_bind_int (stmt, ":school_id", school_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      if (school_id == 0 || id == school_id)
        g_hash_table_insert (codes, g_memdup2 (&id, sizeof id), g_strdup (kith_statement_get_text (stmt, 1)));
    }

  if (local_error == NULL)
    return g_steal_pointer (&codes);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* The one authority of all schools; %NULL where they have several or none. */
static const char *
find_only_authority (GHashTable *codes)
{
  const char *only = NULL;
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, codes);
  while (g_hash_table_iter_next (&iter, NULL, &code))
    {
      if (code == NULL || (only != NULL && !g_str_equal (only, code)))
        return NULL;

      only = code;
    }

  return only;
}

static gboolean
find_period (KithDb                  *db,
             const KithSheetQuestion *question,
             KithDate                 newest,
             KithPeriod              *ret_period,
             GError                 **error)
{
  KithDate day = question->day != KITH_DATE_NONE ? MIN (question->day, newest) : newest;
  g_autoptr(GHashTable) codes = NULL;
  g_autoptr(GListModel) terms = NULL;

  if (question->kind == KITH_PERIOD_TERM)
    {
      codes = load_authorities (db, question->cluster_id, question->school_id, day, error);
      if (codes == NULL)
        return FALSE;

      terms = kith_db_load_terms (db, find_only_authority (codes), question->school_id, error);
      if (terms == NULL)
        return FALSE;
    }

  kith_period_init (ret_period, question->kind, day, newest, terms);

  return TRUE;
}

/**
 * kith_db_find_period:
 * @db: a store
 * @question: what a page asks for
 * @ret_period: (out caller-allocates): the period
 * @error: return location for a #KithStoreError
 *
 * Finds the period that a page speaks of, with the terms of the cluster's
 * authority or of the school.
 *
 * Returns: whether it is found
 */
gboolean
kith_db_find_period (KithDb                  *db,
                     const KithSheetQuestion *question,
                     KithPeriod              *ret_period,
                     GError                 **error)
{
  KithDate newest;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (question != NULL, FALSE);
  g_return_val_if_fail (ret_period != NULL, FALSE);

  newest = kith_db_get_as_at (db, error);

  return newest != KITH_DATE_NONE && find_period (db, question, newest, ret_period, error);
}

/* A line has its rate where its authority's period is complete; the total has
 * one where all of its schools do.
 */
static gboolean
work_out_rates (KithDb                *db,
                KithClusterSheetParts *parts,
                GHashTable            *codes,
                GError               **error)
{
  GListModel *schools = kith_school_table_get_schools (parts->table);
  gboolean is_all = g_list_model_get_n_items (schools) > 0;

  /* Where somebody of the period was cleared, not all of it is in the store any more. */
  if (!kith_db_count_cleared (db, parts->period.from, parts->period.to, &parts->n_cleared, error))
    return FALSE;

  if (parts->n_cleared > 0)
    return TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);
      g_autoptr(KithCompletePeriod) complete = NULL;
      gint64 school_id = kith_school_line_get_school_id (line);
      const char *code = g_hash_table_lookup (codes, &school_id);

      if (code != NULL &&
          !kith_db_find_complete (db, code, parts->period.from, parts->period.to, &complete, error))
        return FALSE;

      if (complete != NULL)
        {
          kith_school_line_work_out_rate (line);
          g_set_object (&parts->complete, complete);
        }
      is_all &= complete != NULL;
    }

  if (is_all)
    kith_school_line_work_out_rate (kith_school_table_get_total (parts->table));

  return TRUE;
}

/* A page of the past is of another day than today. */
static gboolean
mark_here (KithDb                *db,
           KithClusterSheetParts *parts,
           GError               **error)
{
  GListModel *schools = kith_school_table_get_schools (parts->table);
  g_autoptr(KithHere) here = NULL;

  if (parts->period.as_at < parts->newest)
    return TRUE;

  here = kith_db_load_here (db, kith_date_today (), error);
  for (guint i = 0; here != NULL && i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_here_has_school (here, kith_school_line_get_school_id (line)))
        kith_school_line_mark_here (line);
    }

  return here != NULL;
}

static char *
dup_cluster_name (KithDb  *db,
                  gint64   cluster_id,
                  GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_cluster_name_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", cluster_id);
  if (kith_statement_step (stmt, &local_error))
    return g_strdup (kith_statement_get_text (stmt, 0));

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                 "There is no cluster %" G_GINT64_FORMAT, cluster_id);

  return NULL;
}

static gboolean
load_other (KithDb                *db,
            gint64                 other_id,
            KithClusterSheetParts *parts,
            GError               **error)
{
  g_autoptr(KithSchoolTable) table = NULL;

  parts->other_name = dup_cluster_name (db, other_id, error);
  if (parts->other_name == NULL)
    return FALSE;

  table = kith_db_load_school_table_in (db, other_id, &parts->period, error);
  if (table == NULL)
    return FALSE;

  parts->other_total = g_object_ref (kith_school_table_get_total (table));
  parts->other_months = kith_db_load_months (db, other_id, KITH_SCHOOL_LINE_TOTAL, 0, &parts->period, error);

  return parts->other_months != NULL;
}

static gboolean
load_early_help_label (KithDb                *db,
                       KithClusterSheetParts *parts,
                       GError               **error)
{
  g_autofree char *label = kith_db_dup_setting (db, KITH_SETTING_EARLY_HELP_LABEL, parts->period.as_at, error);

  parts->has_family_help = g_strcmp0 (label, "family-help") == 0;

  return label != NULL;
}

/**
 * kith_db_load_cluster_sheet:
 * @db: a store
 * @question: what a page asks for
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): all that the Schools page shows
 */
KithClusterSheet *
kith_db_load_cluster_sheet (KithDb                  *db,
                            const KithSheetQuestion *question,
                            GError                 **error)
{
  g_auto(KithClusterSheetParts) parts = { 0 };
  g_autoptr(GHashTable) codes = NULL;
  KithSchoolLineKind line;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);

  parts.newest = kith_db_get_as_at (db, error);
  if (parts.newest == KITH_DATE_NONE || !find_period (db, question, parts.newest, &parts.period, error))
    return NULL;

  parts.table = kith_db_load_school_table_in (db, question->cluster_id, &parts.period, error);
  if (parts.table == NULL)
    return NULL;

  line = question->school_id != 0 ? KITH_SCHOOL_LINE_SCHOOL : KITH_SCHOOL_LINE_TOTAL;
  parts.months = kith_db_load_months (db, question->cluster_id, line, question->school_id, &parts.period, error);
  if (parts.months == NULL)
    return NULL;

  codes = load_authorities (db, question->cluster_id, 0, parts.period.as_at, error);
  parts.bases = codes != NULL ? kith_db_load_bases (db, error) : NULL;
  if (parts.bases == NULL ||
      !work_out_rates (db, &parts, codes, error) ||
      !mark_here (db, &parts, error) ||
      !load_early_help_label (db, &parts, error) ||
      (question->other_id != 0 && !load_other (db, question->other_id, &parts, error)))
    return NULL;

  parts.authority_code = g_strdup (find_only_authority (codes));

  return kith_cluster_sheet_new (&parts);
}
