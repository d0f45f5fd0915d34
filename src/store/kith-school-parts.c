/* kith-school-parts.c: a school's address, terms, workers, rolls and history
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What belonged to a school that became this one belongs to this one: rolls,
 * totals and workers are asked for by the school as which they count on the day
 * that the figures speak of, so that the page is about one school.
 */

#include "config.h"

#include "kith-school-parts-private.h"

#include "kith-cluster-worker.h"
#include "kith-code-list.h"
#include "kith-roll-import.h"
#include "kith-school-past.h"
#include "kith-school-total.h"
#include "kith-statement-list.h"
#include "kith-store-inset-days.h"
#include "kith-store-lists.h"
#include "kith-store-sets-private.h"
#include "kith-store-terms.h"

#define IS_THIS_SCHOOL(school) \
        KITH_SCHOOL_AS_AT (school) " = :school_id"

static const char select_facts_sql[] =
  "SELECT address, postcode, telephone, head_name, authority_code FROM school WHERE id = :school_id";

/* Who works in the whole cluster works here, too. */
static const char select_workers_sql[] =
  "SELECT w.id, w.name, w.role, w.me, cw.school_id, cw.weekdays, cw.valid_from, cw.valid_to"
  " FROM cluster_worker AS cw /*scan*/"
  " JOIN worker AS w ON w.id = cw.worker_id"
  " LEFT JOIN school AS o ON o.id = cw.school_id"
  " WHERE " IS_THIS_SCHOOL ("o")
  " OR (cw.school_id IS NULL AND cw.cluster_id IN (SELECT cs.cluster_id FROM cluster_school AS cs"
  "  WHERE cs.school_id = :school_id AND " KITH_IS_OPEN_FROM_TO ("cs.valid_from", "cs.valid_to") "))"
  " /*sort*/ ORDER BY w.name, w.id, cw.valid_from, cw.id";

static const char select_rolls_sql[] =
  "SELECT i.id, i.file_name, i.reference_date, i.at, i.n_new, i.n_changed, i.n_same, i.n_leavers, i.n_refused,"
  " (SELECT count(*) FROM import_fault AS f WHERE f.import_id = i.id)"
  " FROM import AS i /*scan*/ JOIN school AS o ON o.id = i.school_id"
  " WHERE i.kind = 'roll' AND " IS_THIS_SCHOOL ("o")
  " /*sort*/ ORDER BY i.reference_date DESC, i.id DESC";

/* The newest roll that says something of a measure says all of it; that of a
 * school which became this one stands in until this one has its own.
 */
static const char select_totals_sql[] =
  "SELECT t.measure, t.code, t.n, i.reference_date, t.import_id"
  " FROM school_total AS t /*scan*/ JOIN import AS i ON i.id = t.import_id JOIN school AS o ON o.id = t.school_id"
  " WHERE " IS_THIS_SCHOOL ("o")
  " /*sort*/ ORDER BY t.measure, t.school_id = :school_id DESC, i.reference_date DESC, t.import_id DESC, t.code IS NULL,"
  " CASE t.measure WHEN 'year' THEN CAST (t.code AS INTEGER) ELSE -t.n END, t.code";

/* Schools of the store first, then what only the register's links speak of. */
static const char select_past_sql[] =
  "SELECT o.id, o.urn, o.name, coalesce (o.successor_from, o.close_date), 0,"
  " o.successor_from IS NULL OR o.successor_from <= :as_at"
  " FROM school AS o WHERE o.successor_id = :school_id"
  " UNION ALL"
  " SELECT n.id, n.urn, n.name, o.successor_from, 1, o.successor_from IS NULL OR o.successor_from <= :as_at"
  " FROM school AS o JOIN school AS n ON n.id = o.successor_id WHERE o.id = :school_id"
  " UNION ALL"
  " SELECT 0, l.linked_urn, l.linked_name, l.day, l.kind LIKE 'Successor%', 0"
  " FROM school_link AS l /*scan*/ JOIN school AS o ON o.urn = l.urn"
  " WHERE o.id = :school_id AND (l.kind LIKE 'Successor%' OR l.kind LIKE 'Predecessor%')"
  " UNION ALL"
  " SELECT 0, l.urn, NULL, l.day, l.kind LIKE 'Predecessor%', 0"
  " FROM school_link AS l /*scan*/ JOIN school AS o ON o.urn = l.linked_urn"
  " WHERE o.id = :school_id AND (l.kind LIKE 'Successor%' OR l.kind LIKE 'Predecessor%')";

/* Of this academic year, usual ones as well; of the next, what somebody has put in. */
static GListModel *
choose_terms (GListModel *held,
              int         year)
{
  g_autoptr(GListModel) terms = kith_terms_of_year (held, year);
  g_autoptr(GListModel) next = kith_terms_of_year (held, year + 1);

  for (guint i = 0; i < g_list_model_get_n_items (next); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (next, i);

      if (!kith_term_is_usual (term))
        g_list_store_append (G_LIST_STORE (terms), term);
    }

  return g_steal_pointer (&terms);
}

/* Some autumn terms begin in the last days of August. */
static gboolean
load_terms (KithDb               *db,
            KithSchoolSheetParts *parts,
            const char           *authority_code,
            GError              **error)
{
  g_autoptr(GListModel) held = kith_db_load_terms (db, authority_code, parts->school_id, error);
  int year;

  if (held == NULL)
    return FALSE;

  kith_date_get_ymd (kith_period_year_start (parts->today), &year, NULL, NULL);
  parts->terms = choose_terms (held, year);
  parts->inset_days = kith_db_load_inset_days (db, parts->school_id, parts->as_at, kith_date_new (year, 8, 1), error);

  return parts->inset_days != NULL;
}

static char *
join_address (KithStatement *stmt)
{
  const char *address = kith_statement_get_text (stmt, 0);
  const char *postcode = kith_statement_get_text (stmt, 1);

  if (address != NULL && postcode != NULL)
    return g_strdup_printf ("%s, %s", address, postcode);

  return g_strdup (address != NULL ? address : postcode);
}

gboolean
kith_school_parts_load_facts (KithDb               *db,
                              KithSchoolSheetParts *parts,
                              GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_facts_sql, error);
  g_autofree char *authority_code = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", parts->school_id);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                     "There is no school %" G_GINT64_FORMAT, parts->school_id);
      return FALSE;
    }

  parts->address = join_address (stmt);
  parts->telephone = g_strdup (kith_statement_get_text (stmt, 2));
  parts->head_name = g_strdup (kith_statement_get_text (stmt, 3));
  authority_code = g_strdup (kith_statement_get_text (stmt, 4));

  return load_terms (db, parts, authority_code, error);
}

static GListModel *
load_list (KithDb               *db,
           const char           *sql,
           KithSchoolSheetParts *parts,
           GType                 type,
           KithRowFunc           func,
           GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":school_id", parts->school_id);
  kith_statement_bind_date (stmt, ":as_at", parts->as_at);

  return kith_statement_list (stmt, type, func, NULL, error);
}

static gpointer
worker_from_row (KithStatement *stmt,
                 gpointer       user_data)
{
  return kith_cluster_worker_new (kith_statement_get_int (stmt, 0),
                                  kith_statement_get_text (stmt, 1),
                                  kith_statement_get_text (stmt, 2),
                                  kith_statement_get_int (stmt, 3) != 0,
                                  kith_statement_get_int_or (stmt, 4, 0),
                                  (guint)kith_statement_get_int (stmt, 5),
                                  kith_statement_get_date (stmt, 6),
                                  kith_statement_get_date (stmt, 7));
}

gboolean
kith_school_parts_load_workers (KithDb               *db,
                                KithSchoolSheetParts *parts,
                                GError              **error)
{
  parts->workers = load_list (db, select_workers_sql, parts, KITH_TYPE_CLUSTER_WORKER, worker_from_row, error);

  return parts->workers != NULL;
}

static gpointer
roll_from_row (KithStatement *stmt,
               gpointer       user_data)
{
  const KithRollImportValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .file_name = kith_statement_get_text (stmt, 1),
    .day = kith_statement_get_date (stmt, 2),
    .at = kith_statement_get_int (stmt, 3),
    .n_new = (guint)kith_statement_get_int (stmt, 4),
    .n_changed = (guint)kith_statement_get_int (stmt, 5),
    .n_same = (guint)kith_statement_get_int (stmt, 6),
    .n_leavers = (int)kith_statement_get_int_or (stmt, 7, -1),
    .n_refused = (guint)kith_statement_get_int (stmt, 8),
    .n_remarks = (guint)kith_statement_get_int (stmt, 9),
  };

  return kith_roll_import_new (&values);
}

gboolean
kith_school_parts_load_rolls (KithDb               *db,
                              KithSchoolSheetParts *parts,
                              GError              **error)
{
  parts->rolls = load_list (db, select_rolls_sql, parts, KITH_TYPE_ROLL_IMPORT, roll_from_row, error);

  return parts->rolls != NULL;
}

/* %NULL for codes that have no list: what a page calls them is its own. */
static const char *
find_label (KithCodeList *codes,
            const char   *measure,
            const char   *code,
            KithDate      day)
{
  if (code == NULL || !g_str_equal (measure, "ethnicity"))
    return NULL;

  return kith_code_list_get_label (codes, "ethnicity", code, day);
}

static KithSchoolTotal *
total_from_row (KithStatement *stmt,
                KithCodeList  *codes)
{
  KithSchoolTotalValues values = {
    .measure = kith_statement_get_text (stmt, 0),
    .code = kith_statement_get_text (stmt, 1),
    .n = (guint)kith_statement_get_int (stmt, 2),
    .day = kith_statement_get_date (stmt, 3),
  };

  values.label = find_label (codes, values.measure, values.code,
                             values.day != KITH_DATE_NONE ? values.day : kith_date_today ());

  return kith_school_total_new (&values);
}

gboolean
kith_school_parts_load_totals (KithDb               *db,
                               KithSchoolSheetParts *parts,
                               GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_totals_sql, error);
  g_autoptr(GListStore) totals = g_list_store_new (KITH_TYPE_SCHOOL_TOTAL);
  KithCodeList *codes = kith_db_get_codes (db, error);
  g_autofree char *measure = NULL;
  g_autoptr(GError) local_error = NULL;
  gint64 import_id = 0;

  if (stmt == NULL || codes == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", parts->school_id);
  kith_statement_bind_date (stmt, ":as_at", parts->as_at);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithSchoolTotal) total = NULL;

      if (g_set_str (&measure, kith_statement_get_text (stmt, 0)))
        import_id = kith_statement_get_int (stmt, 4);

      if (kith_statement_get_int (stmt, 4) != import_id)
        continue;

      total = total_from_row (stmt, codes);
      g_list_store_append (totals, total);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  parts->totals = G_LIST_MODEL (g_steal_pointer (&totals));

  return TRUE;
}

static KithSchoolPast *
past_from_row (KithStatement *stmt)
{
  const KithSchoolPastValues values = {
    .school_id = kith_statement_get_int (stmt, 0),
    .urn = (int)kith_statement_get_int_or (stmt, 1, 0),
    .name = kith_statement_get_text (stmt, 2),
    .day = kith_statement_get_date (stmt, 3),
    .is_successor = kith_statement_get_int (stmt, 4) != 0,
    .counts = kith_statement_get_int (stmt, 5) != 0,
  };

  return kith_school_past_new (&values);
}

/* The register tells a succession from both ends, and the store has it as well. */
static gboolean
has_past (GListStore     *list,
          KithSchoolPast *past)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(KithSchoolPast) other = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (kith_school_past_get_urn (other) == kith_school_past_get_urn (past) &&
          kith_school_past_is_successor (other) == kith_school_past_is_successor (past) &&
          kith_school_past_get_school_id (past) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
kith_school_parts_load_past (KithDb               *db,
                             KithSchoolSheetParts *parts,
                             GError              **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_past_sql, error);
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_SCHOOL_PAST);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":school_id", parts->school_id);
  kith_statement_bind_date (stmt, ":as_at", parts->as_at);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithSchoolPast) past = past_from_row (stmt);

      if (!has_past (list, past))
        g_list_store_append (list, past);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  parts->past = G_LIST_MODEL (g_steal_pointer (&list));

  return TRUE;
}
