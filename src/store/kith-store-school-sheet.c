/* kith-store-school-sheet.c: one school with all that is known of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures are those of the page's period. Who is known at the school, and
 * where their brothers and sisters are, is told as at the newest day that the
 * store knows of, since a year group is what the newest roll says; contacts,
 * terms and workers are today's.
 *
 * Each number has one text, of which the query that counts and the query that
 * lists are made, as in kith-store-figures.c.
 */

#include "config.h"

#include "kith-store-school-sheet.h"

#include "kith-child-row-private.h"
#include "kith-school-neighbour.h"
#include "kith-school-parts-private.h"
#include "kith-statement-list.h"
#include "kith-store-contacts.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-private.h"
#include "kith-store-rows-private.h"
#include "kith-store-tas.h"

#define ROWS_KNOWN \
        "SELECT c.id AS child_id, NULL AS day, NULL AS code FROM child AS c" \
        " WHERE c.id IN (" KITH_SET_KNOWN ")" \
        " AND c.id NOT IN (" KITH_SET_DEAD ")"

#define KNOWN_HERE \
        "SELECT k.child_id FROM (" KITH_ROWS_WITH_SCHOOL (ROWS_KNOWN) ") AS k WHERE k.school_id = :school_id"

/* Who has a family in common with a known pupil of the school. */
#define ROWS_SIBLINGS \
        "SELECT c.id AS child_id, NULL AS day, NULL AS code FROM child AS c" \
        " WHERE c.family_id IN (SELECT h.family_id FROM child AS h WHERE h.id IN (" KNOWN_HERE "))" \
        " AND c.id NOT IN (" KITH_SET_DEAD ")"

#define WITH_YEAR(rows) \
        "SELECT f.child_id AS child_id, y.year_group AS year_group FROM (" KITH_ROWS_WITH_SCHOOL (rows) ") AS f" \
        " JOIN attendance AS y ON y.id = " KITH_ATTENDANCE_ON ("f.child_id", ":as_at") \
        " WHERE f.school_id = :school_id"

#define AT_OTHER_SCHOOLS(rows) \
        "SELECT f.child_id AS child_id, f.school_id AS school_id FROM (" KITH_ROWS_WITH_SCHOOL (rows) ") AS f" \
        " WHERE f.school_id IS NOT :school_id"

#define LIST_SQL(rows, which) \
        "SELECT " KITH_CHILD_COLUMNS " FROM (" rows ") AS r" \
        " JOIN child AS c ON c.id = r.child_id" \
        " LEFT JOIN attendance AS t ON t.id = " KITH_ATTENDANCE_ON ("c.id", ":as_at") \
        " LEFT JOIN school AS a ON a.id = t.school_id" \
        " LEFT JOIN school AS s ON s.id = " KITH_SCHOOL_AS_AT ("a") \
        " LEFT JOIN worker AS w ON w.id = c.worker_id" \
        " WHERE " which \
        " /*sort*/ ORDER BY c.sort_key, c.id"

static const char count_years_sql[] =
  "SELECT k.year_group, count(*) FROM (" WITH_YEAR (ROWS_KNOWN) ") AS k"
  " /*sort*/ GROUP BY k.year_group ORDER BY k.year_group IS NULL, k.year_group";

/* A school that became another feeds, and is fed, as that one; one that took
 * its own feeder in does not feed itself.
 */
#define FEEDERS \
        "SELECT " KITH_SCHOOL_AS_AT ("p") " AS primary_id, " KITH_SCHOOL_AS_AT ("q") " AS secondary_id" \
        " FROM feeder AS f /*scan*/ JOIN school AS p ON p.id = f.primary_id JOIN school AS q ON q.id = f.secondary_id"

/* Its feeders whether anybody has a brother there or not; other schools only
 * where somebody has.
 */
static const char select_neighbours_sql[] =
  "WITH feeders AS (" FEEDERS "),"
  " siblings AS (SELECT o.school_id AS school_id, count(*) AS n FROM (" AT_OTHER_SCHOOLS (ROWS_SIBLINGS) ") AS o"
  "  /*sort*/ GROUP BY o.school_id),"
  " others AS (SELECT school_id FROM siblings"
  "  UNION SELECT primary_id FROM feeders WHERE secondary_id = :school_id AND primary_id <> :school_id"
  "  UNION SELECT secondary_id FROM feeders WHERE primary_id = :school_id AND secondary_id <> :school_id)"
  " SELECT o.school_id, s.name, coalesce ((SELECT b.n FROM siblings AS b WHERE b.school_id IS o.school_id), 0),"
  " EXISTS (SELECT 1 FROM feeders AS f WHERE f.primary_id = o.school_id AND f.secondary_id = :school_id) AS feeds,"
  " EXISTS (SELECT 1 FROM feeders AS f WHERE f.secondary_id = o.school_id AND f.primary_id = :school_id) AS is_fed"
  " FROM others AS o /*scan*/ LEFT JOIN school AS s ON s.id = o.school_id"
  " /*sort*/ ORDER BY feeds DESC, is_fed DESC, s.name IS NULL, s.name, s.id";

static const char * const list_sql[KITH_N_SCHOOL_ROWS] =
{
  [KITH_SCHOOL_ROWS_KNOWN] = LIST_SQL (WITH_YEAR (ROWS_KNOWN), "TRUE"),
  [KITH_SCHOOL_ROWS_YEAR] = LIST_SQL (WITH_YEAR (ROWS_KNOWN), "r.year_group IS :year_group"),
  [KITH_SCHOOL_ROWS_SIBLINGS] = LIST_SQL (AT_OTHER_SCHOOLS (ROWS_SIBLINGS), "r.school_id IS :other_id"),
};

static gboolean
load_years (KithDb               *db,
            KithSchoolSheetParts *parts,
            GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, count_years_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  parts->years = g_array_new (FALSE, FALSE, sizeof (KithYearCount));
  kith_statement_bind_int (stmt, ":school_id", parts->school_id);
  kith_statement_bind_date (stmt, ":as_at", parts->as_at);
  while (kith_statement_step (stmt, &local_error))
    {
      const KithYearCount year = {
        (int)kith_statement_get_int_or (stmt, 0, KITH_CHILD_NO_YEAR_GROUP), (guint)kith_statement_get_int (stmt, 1)
      };

      g_array_append_val (parts->years, year);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gpointer
neighbour_from_row (KithStatement *stmt,
                    gpointer       user_data)
{
  const KithSchoolNeighbourValues values = {
    .school_id = kith_statement_get_int_or (stmt, 0, 0),
    .name = kith_statement_get_text (stmt, 1),
    .n_siblings = (guint)kith_statement_get_int (stmt, 2),
    .feeds = kith_statement_get_int (stmt, 3) != 0,
    .is_fed = kith_statement_get_int (stmt, 4) != 0,
  };

  return kith_school_neighbour_new (&values);
}

static gboolean
load_neighbours (KithDb               *db,
                 KithSchoolSheetParts *parts,
                 GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_neighbours_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", parts->school_id);
  kith_statement_bind_date (stmt, ":as_at", parts->as_at);
  parts->neighbours = kith_statement_list (stmt, KITH_TYPE_SCHOOL_NEIGHBOUR, neighbour_from_row, NULL, error);

  return parts->neighbours != NULL;
}

static gboolean
load_contacts (KithDb               *db,
               KithSchoolSheetParts *parts,
               GError              **error)
{
  parts->contacts = kith_db_load_contacts (db, parts->school_id, parts->as_at, error);

  return parts->contacts != NULL;
}

static gboolean
load_meetings (KithDb               *db,
               KithSchoolSheetParts *parts,
               GError              **error)
{
  parts->meetings = kith_db_load_tas_list (db, parts->school_id, error);

  return parts->meetings != NULL;
}

/**
 * kith_db_load_school_sheet:
 * @db: a store
 * @question: what the page asks for; of a school, which it names
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): all that the school's page shows
 */
KithSchoolSheet *
kith_db_load_school_sheet (KithDb                  *db,
                           const KithSheetQuestion *question,
                           GError                 **error)
{
  g_auto(KithSchoolSheetParts) parts = { 0 };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (question != NULL && question->school_id != 0, NULL);

  parts.school_id = question->school_id;
  parts.today = kith_date_today ();
  parts.cluster = kith_db_load_cluster_sheet (db, question, error);
  if (parts.cluster == NULL)
    return NULL;

  parts.as_at = kith_cluster_sheet_get_newest (parts.cluster);
  if (!kith_school_parts_load_facts (db, &parts, error) ||
      !load_contacts (db, &parts, error) ||
      !load_years (db, &parts, error) ||
      !load_neighbours (db, &parts, error) ||
      !kith_school_parts_load_workers (db, &parts, error) ||
      !kith_school_parts_load_rolls (db, &parts, error) ||
      !kith_school_parts_load_totals (db, &parts, error) ||
      !kith_school_parts_load_past (db, &parts, error) ||
      !load_meetings (db, &parts, error))
    return NULL;

  return kith_school_sheet_new (&parts);
}

typedef struct
{
  KithCodeList *codes;
  KithDate      as_at;
} Reading;

static gpointer
child_from_row (KithStatement *stmt,
                gpointer       user_data)
{
  const Reading *reading = user_data;
  KithChildValues values;

  kith_child_values_from_row (stmt, reading->codes, reading->as_at, &values);

  return kith_child_new (&values);
}

/* Each list names just what it asks for. */
static void
bind_question (KithStatement                *stmt,
               const KithSchoolRowsQuestion *question,
               KithDate                      as_at)
{
  kith_statement_bind_date (stmt, ":as_at", as_at);
  kith_statement_bind_int (stmt, ":school_id", question->school_id);
  if (question->rows == KITH_SCHOOL_ROWS_YEAR && question->year_group != KITH_CHILD_NO_YEAR_GROUP)
    kith_statement_bind_int (stmt, ":year_group", question->year_group);
  else if (question->rows == KITH_SCHOOL_ROWS_YEAR)
    kith_statement_bind_null (stmt, ":year_group");
  else if (question->rows == KITH_SCHOOL_ROWS_SIBLINGS && question->other_id != 0)
    kith_statement_bind_int (stmt, ":other_id", question->other_id);
  else if (question->rows == KITH_SCHOOL_ROWS_SIBLINGS)
    kith_statement_bind_null (stmt, ":other_id");
}

/**
 * kith_db_load_school_rows:
 * @db: a store
 * @question: which rows
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChild) (nullable): exactly the
 *   rows that a number of a school's page counts
 */
GListModel *
kith_db_load_school_rows (KithDb                       *db,
                          const KithSchoolRowsQuestion *question,
                          GError                      **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  Reading reading = { NULL };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (question != NULL && question->rows < KITH_N_SCHOOL_ROWS, NULL);

  reading.codes = kith_db_get_codes (db, error);
  reading.as_at = reading.codes != NULL ? kith_db_get_as_at (db, error) : KITH_DATE_NONE;
  stmt = reading.as_at != KITH_DATE_NONE ? kith_db_prepare (db, list_sql[question->rows], error) : NULL;
  if (stmt == NULL)
    return NULL;

  bind_question (stmt, question, reading.as_at);

  return kith_statement_list (stmt, KITH_TYPE_CHILD, child_from_row, &reading, error);
}

static gpointer
load_sheet_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_load_school_sheet (db, call->data, error);
}

/**
 * kith_store_load_school_sheet_async:
 * @self: a store
 * @question: what the page asks for; copied
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads all that a school's page shows.
 */
void
kith_store_load_school_sheet_async (KithStore               *self,
                                    const KithSheetQuestion *question,
                                    GCancellable            *cancellable,
                                    GAsyncReadyCallback      callback,
                                    gpointer                 user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (question != NULL);

  kith_store_run_list (self, load_sheet_func, g_memdup2 (question, sizeof *question), g_free,
                       kith_store_load_school_sheet_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_school_sheet_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the sheet
 */
KithSchoolSheet *
kith_store_load_school_sheet_finish (KithStore    *self,
                                     GAsyncResult *result,
                                     GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
load_rows_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  return kith_db_load_school_rows (db, call->data, error);
}

/**
 * kith_store_load_school_rows_async:
 * @self: a store
 * @question: which rows; copied
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads exactly the rows that a number of a school's page counts.
 */
void
kith_store_load_school_rows_async (KithStore                    *self,
                                   const KithSchoolRowsQuestion *question,
                                   GCancellable                 *cancellable,
                                   GAsyncReadyCallback           callback,
                                   gpointer                      user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (question != NULL);

  kith_store_run_list (self, load_rows_func, g_memdup2 (question, sizeof *question), g_free,
                       kith_store_load_school_rows_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_school_rows_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithChild) (nullable): the rows
 */
GListModel *
kith_store_load_school_rows_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
