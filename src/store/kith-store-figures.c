/* kith-store-figures.c: the numbers of the Schools page, and the rows behind each
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One definition per number
 * -------------------------
 * Every figure is a list of rows first: a child, and for events the day. The
 * query that counts and the query that lists are made by the compiler from the
 * same text, and both ask for the school in the same way: the one that the
 * child attended on the day of the event, or on the day the page speaks of.
 */

#include "config.h"

#include "kith-store-figures.h"

#include "kith-child-row-private.h"
#include "kith-statement.h"
#include "kith-store-informal.h"
#include "kith-store-lists.h"
#include "kith-store-rows-private.h"

/* child_id, day, code: day and code where the figure is about events. */

#define ROWS_ON_ROLL \
        "SELECT a.child_id, NULL AS day, NULL AS code FROM attendance AS a /*scan*/" \
        " JOIN school AS s ON s.id = a.school_id" \
        " WHERE s.roll_date IS NOT NULL AND a.id = " KITH_ATTENDANCE_ON ("a.child_id", ":as_at") \
        " AND a.child_id NOT IN (" KITH_SET_DEAD ")"

#define ROWS_EARLY_HELP \
        "SELECT c.id AS child_id, NULL AS day, NULL AS code FROM child AS c" \
        " WHERE c.id IN (" KITH_SET_EARLY_HELP ")" \
        " AND c.id NOT IN (" KITH_SET_IN_NEED ")" \
        " AND c.id NOT IN (" KITH_SET_PROTECTION ")" \
        " AND c.id NOT IN (" KITH_SET_LOOKED_AFTER ")" \
        " AND c.id NOT IN (" KITH_SET_DEAD ")"

#define ROWS_IN_NEED \
        "SELECT c.id AS child_id, NULL AS day, NULL AS code FROM child AS c" \
        " WHERE c.id IN (" KITH_SET_IN_NEED ")" \
        " AND c.id NOT IN (" KITH_SET_PROTECTION ")" \
        " AND c.id NOT IN (" KITH_SET_LOOKED_AFTER ")" \
        " AND c.id NOT IN (" KITH_SET_DEAD ")"

#define ROWS_PROTECTION \
        "SELECT c.id AS child_id, NULL AS day, NULL AS code FROM child AS c" \
        " WHERE c.id IN (" KITH_SET_PROTECTION ")" \
        " AND c.id NOT IN (" KITH_SET_LOOKED_AFTER ")" \
        " AND c.id NOT IN (" KITH_SET_DEAD ")"

#define ROWS_LOOKED_AFTER \
        "SELECT c.id AS child_id, NULL AS day, NULL AS code FROM child AS c" \
        " WHERE c.id IN (" KITH_SET_LOOKED_AFTER ")" \
        " AND c.id NOT IN (" KITH_SET_DEAD ")"

#define ROWS_OPEN_SECTION47 \
        "SELECT c.id AS child_id, NULL AS day, NULL AS code FROM child AS c" \
        " WHERE c.id IN (" KITH_SET_OPEN_SECTION47 ")" \
        " AND c.id NOT IN (" KITH_SET_DEAD ")"

#define COUNT_SQL(rows) \
        "SELECT school_id, count(*) FROM (" KITH_ROWS_WITH_SCHOOL (rows) ") /*sort*/ GROUP BY school_id"

#define LIST_SQL(rows) \
        "SELECT " KITH_CHILD_COLUMNS ", f.day, f.code" \
        " FROM (" KITH_ROWS_WITH_SCHOOL (rows) ") AS f" \
        " JOIN child AS c ON c.id = f.child_id" KITH_JOIN_TO_CHILD \
        " WHERE " KITH_IS_ON_LINE ("f.school_id") \
        " /*sort*/ ORDER BY f.day DESC, c.sort_key, c.id"

typedef struct
{
  const char *count_sql;
  const char *list_sql;
} Query;

static const Query queries[KITH_N_FIGURES] = {
  [KITH_FIGURE_ON_ROLL] = { COUNT_SQL (ROWS_ON_ROLL), LIST_SQL (ROWS_ON_ROLL) },
  [KITH_FIGURE_EARLY_HELP] = { COUNT_SQL (ROWS_EARLY_HELP), LIST_SQL (ROWS_EARLY_HELP) },
  [KITH_FIGURE_IN_NEED] = { COUNT_SQL (ROWS_IN_NEED), LIST_SQL (ROWS_IN_NEED) },
  [KITH_FIGURE_PROTECTION] = { COUNT_SQL (ROWS_PROTECTION), LIST_SQL (ROWS_PROTECTION) },
  [KITH_FIGURE_LOOKED_AFTER] = { COUNT_SQL (ROWS_LOOKED_AFTER), LIST_SQL (ROWS_LOOKED_AFTER) },
  [KITH_FIGURE_OPEN_SECTION47] = { COUNT_SQL (ROWS_OPEN_SECTION47), LIST_SQL (ROWS_OPEN_SECTION47) },
  [KITH_FIGURE_REFERRALS] = { COUNT_SQL (KITH_ROWS_REFERRALS), LIST_SQL (KITH_ROWS_REFERRALS) },
  [KITH_FIGURE_REFERRALS_LAST_YEAR] = { COUNT_SQL (KITH_ROWS_REFERRALS), LIST_SQL (KITH_ROWS_REFERRALS) },
  [KITH_FIGURE_SECTION17] = { COUNT_SQL (KITH_ROWS_SECTION17), LIST_SQL (KITH_ROWS_SECTION17) },
  [KITH_FIGURE_SECTION17_LAST_YEAR] = { COUNT_SQL (KITH_ROWS_SECTION17), LIST_SQL (KITH_ROWS_SECTION17) },
  [KITH_FIGURE_SECTION47] = { COUNT_SQL (KITH_ROWS_SECTION47), LIST_SQL (KITH_ROWS_SECTION47) },
  [KITH_FIGURE_SECTION47_LAST_YEAR] = { COUNT_SQL (KITH_ROWS_SECTION47), LIST_SQL (KITH_ROWS_SECTION47) },
};

static const char select_file_day_sql[] =
  "SELECT max (reference_date) FROM import /*scan*/ WHERE kind IN ('cin', 'caseload', 'fiction')";

static const char select_hand_day_sql[] =
  "SELECT max (day) FROM main.work_record";

static const char count_children_sql[] =
  "SELECT count(*) FROM (" KITH_SET_EVER_KNOWN ") /*scan*/ /*sort*/";

static const char select_schools_sql[] =
  "SELECT s.id, s.urn, s.name, s.phase_code, s.on_roll,"
  " (SELECT group_concat (n.name, ', ') FROM (SELECT DISTINCT w.name AS name FROM cluster_worker AS cw"
  "   JOIN worker AS w ON w.id = cw.worker_id WHERE cw.school_id = s.id"
  "   AND " KITH_IS_OPEN_FROM_TO ("cw.valid_from", "cw.valid_to") " /*sort*/ ORDER BY w.name) AS n),"
  " s.roll_date IS NOT NULL OR EXISTS (SELECT 1 FROM school AS o WHERE o.successor_id = s.id AND o.roll_date IS NOT NULL"
  "   AND (o.successor_from IS NULL OR o.successor_from <= :as_at)),"
  " s.type_code, s.type_name"
  " FROM school AS s WHERE s.id IN (" KITH_SCHOOLS_IN_CLUSTERS ")"
  " /*sort*/ ORDER BY s.name, s.id";

static const char select_cluster_schools_sql[] =
  KITH_SCHOOLS_IN_ANY_CLUSTER;

typedef struct
{
  GHashTable *counts[KITH_N_FIGURES];  /* school id → count */
  GHashTable *clustered;               /* ids of schools in some cluster */
} Counts;

static void
counts_clear (Counts *counts)
{
  for (guint i = 0; i < KITH_N_FIGURES; i++)
    g_clear_pointer (&counts->counts[i], g_hash_table_unref);
  g_clear_pointer (&counts->clustered, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counts, counts_clear)

static gboolean
load_day (KithDb     *db,
          const char *sql,
          KithDate   *ret_day,
          GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  *ret_day = kith_statement_get_date (stmt, 0);

  return TRUE;
}

/**
 * kith_db_get_file_day:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: the day of the newest file of the council's, or today where the
 *   store holds none; %KITH_DATE_NONE on error
 */
KithDate
kith_db_get_file_day (KithDb  *db,
                      GError **error)
{
  KithDate day;

  if (!load_day (db, select_file_day_sql, &day, error))
    return KITH_DATE_NONE;

  return day != KITH_DATE_NONE ? day : kith_date_today ();
}

/**
 * kith_db_get_as_at:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * The day that every figure speaks of: that of the newest return which the
 * store holds, or, if somebody has recorded work by hand since, the day on
 * which they did; today where it holds no return.
 *
 * Returns: the day, %KITH_DATE_NONE on error
 */
KithDate
kith_db_get_as_at (KithDb  *db,
                   GError **error)
{
  KithDate of_file = kith_db_get_file_day (db, error);
  KithDate by_hand;

  if (of_file == KITH_DATE_NONE || !load_day (db, select_hand_day_sql, &by_hand, error))
    return KITH_DATE_NONE;

  return MAX (of_file, by_hand);
}

/* Each figure's queries name just the days that the figure is about. */
static void
bind_period (KithStatement    *stmt,
             const KithPeriod *period,
             KithFigure        figure)
{
  gboolean is_last_year = kith_figure_is_last_year (figure);

  kith_statement_bind_date (stmt, ":as_at", period->as_at);
  if (!kith_figure_is_event (figure))
    return;

  kith_statement_bind_date (stmt, ":from", is_last_year ? period->last_from : period->from);
  kith_statement_bind_date (stmt, ":to", is_last_year ? period->last_to : period->to);
}

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static GHashTable *
load_counts (KithDb           *db,
             KithFigure        figure,
             const KithPeriod *period,
             GError          **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, queries[figure].count_sql, error);
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  bind_period (stmt, period, figure);
  while (kith_statement_step (stmt, &local_error))
    g_hash_table_insert (counts,
                         copy_id (kith_statement_get_int (stmt, 0)),
                         GINT_TO_POINTER ((int)kith_statement_get_int (stmt, 1)));

  if (local_error == NULL)
    return g_steal_pointer (&counts);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static GHashTable *
load_clustered (KithDb           *db,
                const KithPeriod *period,
                GError          **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_cluster_schools_sql, error);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", period->as_at);
  while (kith_statement_step (stmt, &local_error))
    g_hash_table_add (ids, copy_id (kith_statement_get_int (stmt, 0)));

  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
load_all_counts (KithDb           *db,
                 const KithPeriod *period,
                 Counts           *counts,
                 GError          **error)
{
  for (guint i = 0; i < KITH_N_FIGURES; i++)
    {
      counts->counts[i] = load_counts (db, i, period, error);
      if (counts->counts[i] == NULL)
        return FALSE;
    }

  counts->clustered = load_clustered (db, period, error);

  return counts->clustered != NULL;
}

static int
count_of (const Counts *counts,
          KithFigure    figure,
          gint64        school_id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (counts->counts[figure], &school_id));
}

/* Children of no school, and of schools that are in no cluster. */
static int
count_not_known (const Counts *counts,
                 KithFigure    figure)
{
  GHashTableIter iter;
  gpointer id, count;
  int total = 0;

  g_hash_table_iter_init (&iter, counts->counts[figure]);
  while (g_hash_table_iter_next (&iter, &id, &count))
    {
      if (*(gint64 *)id == 0 || !g_hash_table_contains (counts->clustered, id))
        total += GPOINTER_TO_INT (count);
    }

  return total;
}

/* A pupil referral unit has no phase; its type says what it is. */
static const char *
phase_label (KithStatement *stmt,
             KithCodeList  *codes,
             const char    *phase_code)
{
  const char *type_code = kith_statement_get_text (stmt, 7);
  const char *label = NULL;

  if (g_strcmp0 (phase_code, "0") == 0 && type_code != NULL)
    label = kith_code_list_get_label (codes, "school-type", type_code, kith_date_today ());
  else if (phase_code != NULL)
    label = kith_code_list_get_label (codes, "school-phase", phase_code, kith_date_today ());

  return label != NULL ? label : kith_statement_get_text (stmt, 8);
}

static KithSchoolLine *
school_line_from_row (KithDb        *db,
                      KithStatement *stmt,
                      const Counts  *counts,
                      int            totals[KITH_N_FIGURES])
{
  KithCodeList *codes = kith_db_get_codes (db, NULL);
  gint64 school_id = kith_statement_get_int (stmt, 0);
  const char *phase_code = kith_statement_get_text (stmt, 3);
  int figures[KITH_N_FIGURES];

  for (guint i = 0; i < KITH_N_FIGURES; i++)
    figures[i] = count_of (counts, i, school_id);

  /* The register's number stands in until the school's roll is in the store. */
  if (kith_statement_get_int (stmt, 6) == 0)
    figures[KITH_FIGURE_ON_ROLL] = (int)kith_statement_get_int_or (stmt, 4, KITH_FIGURE_UNKNOWN);

  for (guint i = 0; i < KITH_N_FIGURES; i++)
    totals[i] += MAX (figures[i], 0);

  return kith_school_line_new (KITH_SCHOOL_LINE_SCHOOL,
                               school_id,
                               (int)kith_statement_get_int_or (stmt, 1, 0),
                               kith_statement_get_text (stmt, 2),
                               phase_code,
                               codes != NULL ? phase_label (stmt, codes, phase_code) : NULL,
                               kith_statement_get_text (stmt, 5),
                               figures);
}

static GListModel *
load_school_lines (KithDb           *db,
                   gint64            cluster_id,
                   const KithPeriod *period,
                   const Counts     *counts,
                   int               totals[KITH_N_FIGURES],
                   GError          **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_schools_sql, error);
  g_autoptr(GListStore) lines = g_list_store_new (KITH_TYPE_SCHOOL_LINE);
  g_autoptr(GError) local_error = NULL;
  gboolean has_unknown_roll = FALSE;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", period->as_at);
  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithSchoolLine) line = school_line_from_row (db, stmt, counts, totals);

      has_unknown_roll |= kith_school_line_get_figure (line, KITH_FIGURE_ON_ROLL) == KITH_FIGURE_UNKNOWN;
      g_list_store_append (lines, line);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  /* A sum with a part unknown is unknown: it would read as the whole. */
  if (has_unknown_roll)
    totals[KITH_FIGURE_ON_ROLL] = KITH_FIGURE_UNKNOWN;

  return G_LIST_MODEL (g_steal_pointer (&lines));
}

static gboolean
count_children (KithDb  *db,
                guint   *ret_n_children,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, count_children_sql, error);

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  *ret_n_children = (guint)kith_statement_get_int (stmt, 0);

  return TRUE;
}

/**
 * kith_db_load_school_table_in:
 * @db: a store
 * @cluster_id: a cluster, or 0 for the schools of all of them
 * @period: the period that the figures speak of
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the schools that the cluster had on the
 *   period's day, side by side
 */
KithSchoolTable *
kith_db_load_school_table_in (KithDb           *db,
                              gint64            cluster_id,
                              const KithPeriod *period,
                              GError          **error)
{
  g_auto(Counts) counts = { 0 };
  g_autoptr(GListModel) schools = NULL;
  g_autoptr(KithSchoolLine) total = NULL;
  g_autoptr(KithSchoolLine) not_known = NULL;
  int totals[KITH_N_FIGURES] = { 0 };
  int without_school[KITH_N_FIGURES];
  guint n_children;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  if (kith_db_get_codes (db, error) == NULL ||
      !load_all_counts (db, period, &counts, error) ||
      !count_children (db, &n_children, error))
    return NULL;

  schools = load_school_lines (db, cluster_id, period, &counts, totals, error);
  if (schools == NULL)
    return NULL;

  for (guint i = 0; i < KITH_N_FIGURES; i++)
    without_school[i] = count_not_known (&counts, i);

  total = kith_school_line_new (KITH_SCHOOL_LINE_TOTAL, 0, 0, NULL, NULL, NULL, NULL, totals);
  not_known = kith_school_line_new (KITH_SCHOOL_LINE_NOT_KNOWN, 0, 0, NULL, NULL, NULL, NULL, without_school);
  if (!kith_db_find_last_informal (db, schools, total, period->as_at, error))
    return NULL;

  return kith_school_table_new (cluster_id, period->as_at, period->from, n_children, total, not_known, schools);
}

/**
 * kith_db_load_school_table_on:
 * @db: a store
 * @cluster_id: a cluster, or 0 for the schools of all of them
 * @day: the day that the figures speak of
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the schools that the cluster had on that
 *   day, side by side, with what happened since the academic year began
 */
KithSchoolTable *
kith_db_load_school_table_on (KithDb  *db,
                              gint64   cluster_id,
                              KithDate day,
                              GError **error)
{
  KithPeriod period;

  g_return_val_if_fail (day != KITH_DATE_NONE, NULL);

  kith_period_init (&period, KITH_PERIOD_YEAR, day, day, NULL);

  return kith_db_load_school_table_in (db, cluster_id, &period, error);
}

/**
 * kith_db_load_school_table:
 * @db: a store
 * @cluster_id: a cluster, or 0 for the schools of all of them
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the schools side by side, on the day of
 *   the newest return
 */
KithSchoolTable *
kith_db_load_school_table (KithDb  *db,
                           gint64   cluster_id,
                           GError **error)
{
  KithDate as_at = kith_db_get_as_at (db, error);

  return as_at != KITH_DATE_NONE ? kith_db_load_school_table_on (db, cluster_id, as_at, error) : NULL;
}

/**
 * kith_db_get_line_word:
 * @line: a kind of line
 *
 * Returns: (transfer none): what the queries call it
 */
const char *
kith_db_get_line_word (KithSchoolLineKind line)
{
  switch (line)
    {
    case KITH_SCHOOL_LINE_SCHOOL:
      return "school";

    case KITH_SCHOOL_LINE_TOTAL:
      return "total";

    case KITH_SCHOOL_LINE_NOT_KNOWN:
      return "not-known";

    default:
      g_return_val_if_reached ("not-known");
    }
}

static KithChild *
child_from_figure_row (KithStatement    *stmt,
                       KithCodeList     *codes,
                       const KithPeriod *period)
{
  KithDate day = kith_statement_get_date (stmt, KITH_N_CHILD_COLUMNS);
  const char *code = kith_statement_get_text (stmt, KITH_N_CHILD_COLUMNS + 1);
  KithChildValues values;

  kith_child_values_from_row (stmt, codes, period->as_at, &values);
  values.event = day;
  if (code != NULL)
    values.event_label = kith_code_label_or_code (codes, "referral-source", code, day);

  return kith_child_new (&values);
}

/**
 * kith_db_load_figure_in:
 * @db: a store
 * @figure: a figure
 * @cluster_id: the cluster of the page, or 0
 * @line: the line of the number
 * @school_id: the school of the line, or 0
 * @period: the period that the number speaks of
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChild) (nullable): exactly the
 *   rows that the number counts; a child with two events is there twice
 */
GListModel *
kith_db_load_figure_in (KithDb            *db,
                        KithFigure         figure,
                        gint64             cluster_id,
                        KithSchoolLineKind line,
                        gint64             school_id,
                        const KithPeriod  *period,
                        GError           **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GListStore) children = g_list_store_new (KITH_TYPE_CHILD);
  g_autoptr(GError) local_error = NULL;
  KithCodeList *codes = kith_db_get_codes (db, error);

  g_return_val_if_fail (figure < KITH_N_FIGURES, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  stmt = codes != NULL ? kith_db_prepare (db, queries[figure].list_sql, error) : NULL;
  if (stmt == NULL)
    return NULL;

  bind_period (stmt, period, figure);
  kith_statement_bind_text (stmt, ":line", kith_db_get_line_word (line));
  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithChild) child = child_from_figure_row (stmt, codes, period);

      g_list_store_append (children, child);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&children));
}

/**
 * kith_db_load_figure:
 * @db: a store
 * @figure: a figure
 * @cluster_id: the cluster of the page, or 0
 * @line: the line of the number
 * @school_id: the school of the line, or 0
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChild) (nullable): exactly the
 *   rows that the number counts in this academic year
 */
GListModel *
kith_db_load_figure (KithDb            *db,
                     KithFigure         figure,
                     gint64             cluster_id,
                     KithSchoolLineKind line,
                     gint64             school_id,
                     GError           **error)
{
  KithDate as_at = kith_db_get_as_at (db, error);
  KithPeriod period;

  if (as_at == KITH_DATE_NONE)
    return NULL;

  kith_period_init (&period, KITH_PERIOD_YEAR, as_at, as_at, NULL);

  return kith_db_load_figure_in (db, figure, cluster_id, line, school_id, &period, error);
}
