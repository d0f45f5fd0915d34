/* kith-store-clusters.c: clusters as they are on a day, and with all that was and will be
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every question about a cluster's schools names a day, so that a report of
 * last year shows last year's cluster.
 */

#include "config.h"

#include "kith-store-clusters.h"

#include <glib/gi18n.h>

#include "kith-statement.h"
#include "kith-store-figures.h"
#include "kith-store-lists.h"
#include "kith-store-sets-private.h"

G_DEFINE_QUARK (kith-cluster-error-quark, kith_cluster_error)

#define CLUSTER_COLUMNS \
        "SELECT c.id, c.name, c.authority_name," \
        " (SELECT count(DISTINCT cs.school_id) FROM cluster_school AS cs" \
        "   WHERE cs.cluster_id = c.id AND " KITH_IS_OPEN_FROM_TO ("cs.valid_from", "cs.valid_to") ")," \
        " (SELECT count(DISTINCT cw.worker_id) FROM cluster_worker AS cw" \
        "   WHERE cw.cluster_id = c.id AND " KITH_IS_OPEN_FROM_TO ("cw.valid_from", "cw.valid_to") ")," \
        " c.valid_to, (SELECT t.name FROM cluster AS t WHERE t.id = c.successor_id), c.authority_code" \
        " FROM cluster AS c"

/* A cluster without schools is one; one whose first school is still to come is not, yet. */
static const char select_on_day_sql[] =
  CLUSTER_COLUMNS " /*scan*/"
  " WHERE (c.valid_to IS NULL OR c.valid_to > :as_at)"
  " AND (NOT EXISTS (SELECT 1 FROM cluster_school AS n WHERE n.cluster_id = c.id)"
  "  OR EXISTS (SELECT 1 FROM cluster_school AS j WHERE j.cluster_id = c.id"
  "   AND (j.valid_from IS NULL OR j.valid_from <= :as_at)))"
  " /*sort*/ ORDER BY c.name, c.id";

static const char select_all_sql[] =
  CLUSTER_COLUMNS " /*scan*/ /*sort*/ ORDER BY c.name, c.id";

static const char select_one_sql[] =
  CLUSTER_COLUMNS " WHERE c.id = :cluster_id";

static const char count_all_sql[] =
  "SELECT (SELECT count(DISTINCT cs.school_id) FROM cluster_school AS cs"
  "   WHERE " KITH_IS_OPEN_FROM_TO ("cs.valid_from", "cs.valid_to") "),"
  " (SELECT count(DISTINCT cw.worker_id) FROM cluster_worker AS cw"
  "   WHERE " KITH_IS_OPEN_FROM_TO ("cw.valid_from", "cw.valid_to") ") /*scan*/";

static const char select_schools_sql[] =
  "SELECT s.id, s.urn, s.name, s.phase_code, s.type_code, s.type_name, cs.valid_from, cs.valid_to,"
  " s.authority_code, s.authority_name"
  " FROM cluster_school AS cs JOIN school AS s ON s.id = cs.school_id"
  " WHERE cs.cluster_id = :cluster_id"
  " /*sort*/ ORDER BY s.name, s.id, cs.valid_from, cs.id";

static const char select_known_schools_sql[] =
  "SELECT s.id, s.urn, s.name, s.phase_code, s.type_code, s.type_name, s.open_date, s.close_date,"
  " s.authority_code, s.authority_name"
  " FROM school AS s /*scan*/ /*sort*/ ORDER BY s.name, s.id";

static const char select_workers_sql[] =
  "SELECT w.id, w.name, w.role, w.me, cw.school_id, cw.weekdays, cw.valid_from, cw.valid_to"
  " FROM cluster_worker AS cw JOIN worker AS w ON w.id = cw.worker_id"
  " WHERE cw.cluster_id = :cluster_id"
  " /*sort*/ ORDER BY w.name, w.id, cw.valid_from, cw.id";

static const char select_known_workers_sql[] =
  "SELECT w.id, w.name, w.role, w.me, NULL, 0, NULL, NULL"
  " FROM worker AS w /*scan*/ /*sort*/ ORDER BY w.name, w.id";

#define SCHOOLS_OF_CLUSTER \
        "SELECT n.school_id FROM cluster_school AS n WHERE n.cluster_id = :cluster_id" \
        " AND " KITH_IS_OPEN_FROM_TO ("n.valid_from", "n.valid_to")

static const char select_feeders_sql[] =
  "SELECT p.id, p.name, s.id, s.name FROM feeder AS f /*scan*/"
  " JOIN school AS p ON p.id = f.primary_id JOIN school AS s ON s.id = f.secondary_id"
  " WHERE f.primary_id IN (" SCHOOLS_OF_CLUSTER ") OR f.secondary_id IN (" SCHOOLS_OF_CLUSTER ")"
  " /*sort*/ ORDER BY s.name, p.name, f.id";

typedef gpointer (*ItemFunc) (KithStatement *stmt,
                              KithCodeList  *codes);

/**
 * kith_cluster_change_new:
 * @kind: what is to be done
 * @cluster_id: the cluster; 0 where there is none yet
 * @day: the first day on which it holds
 *
 * Returns: (transfer full): a change, whose other fields are to be filled
 */
KithClusterChange *
kith_cluster_change_new (KithClusterChangeKind kind,
                         gint64                cluster_id,
                         KithDate              day)
{
  KithClusterChange *self = g_new0 (KithClusterChange, 1);

  self->kind = kind;
  self->cluster_id = cluster_id;
  self->day = day;
  self->school_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

/**
 * kith_cluster_change_add_school:
 * @self: a change
 * @school_id: a school of the store
 *
 * Makes the change about this school, too.
 */
void
kith_cluster_change_add_school (KithClusterChange *self,
                                gint64             school_id)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->school_ids, school_id);
}

/**
 * kith_cluster_change_free:
 * @self: (transfer full): a change
 */
void
kith_cluster_change_free (KithClusterChange *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->authority_code);
  g_array_unref (self->school_ids);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self->worker_name);
  g_free (self->worker_role);
  g_free (self);
}

static gpointer
cluster_from_row (KithStatement *stmt,
                  KithCodeList  *codes)
{
  return kith_cluster_new_ending (kith_statement_get_int (stmt, 0),
                                  kith_statement_get_text (stmt, 1),
                                  kith_statement_get_text (stmt, 2),
                                  (guint)kith_statement_get_int (stmt, 3),
                                  (guint)kith_statement_get_int (stmt, 4),
                                  kith_statement_get_date (stmt, 5),
                                  kith_statement_get_text (stmt, 6));
}

/* A pupil referral unit has no phase; its type says what it is. */
static const char *
describe_school (KithStatement *stmt,
                 KithCodeList  *codes)
{
  const char *phase_code = kith_statement_get_text (stmt, 3);
  const char *type_code = kith_statement_get_text (stmt, 4);
  const char *label = NULL;

  if (phase_code != NULL && !g_str_equal (phase_code, "0"))
    label = kith_code_list_get_label (codes, "school-phase", phase_code, kith_date_today ());
  else if (phase_code != NULL && type_code != NULL)
    label = kith_code_list_get_label (codes, "school-type", type_code, kith_date_today ());

  return label != NULL ? label : kith_statement_get_text (stmt, 5);
}

static gpointer
school_from_row (KithStatement *stmt,
                 KithCodeList  *codes)
{
  return kith_cluster_school_new (kith_statement_get_int (stmt, 0),
                                  (int)kith_statement_get_int_or (stmt, 1, 0),
                                  kith_statement_get_text (stmt, 2),
                                  describe_school (stmt, codes),
                                  kith_statement_get_text (stmt, 3),
                                  kith_statement_get_text (stmt, 8),
                                  kith_statement_get_text (stmt, 9),
                                  kith_statement_get_date (stmt, 6),
                                  kith_statement_get_date (stmt, 7));
}

static gpointer
worker_from_row (KithStatement *stmt,
                 KithCodeList  *codes)
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

static gpointer
feeder_from_row (KithStatement *stmt,
                 KithCodeList  *codes)
{
  return kith_feeder_new (kith_statement_get_int (stmt, 0),
                          kith_statement_get_text (stmt, 1),
                          kith_statement_get_int (stmt, 2),
                          kith_statement_get_text (stmt, 3));
}

/* Takes the statement over, with all that it asks for bound. */
static GListModel *
load_list (KithDb        *db,
           KithStatement *statement,
           GType          type,
           ItemFunc       func,
           GError       **error)
{
  g_autoptr(KithStatement) stmt = statement;
  g_autoptr(GListStore) list = g_list_store_new (type);
  g_autoptr(GError) local_error = NULL;
  KithCodeList *codes = kith_db_get_codes (db, error);

  if (codes == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(GObject) item = func (stmt, codes);

      g_list_store_append (list, item);
    }

  if (local_error == NULL)
    return G_LIST_MODEL (g_steal_pointer (&list));

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static KithCluster *
load_all_schools (KithDb  *db,
                  KithDate day,
                  GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, count_all_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", day);
  if (!kith_statement_step (stmt, error))
    return NULL;

  return kith_cluster_new (0, _("All schools"), NULL,
                           (guint)kith_statement_get_int (stmt, 0),
                           (guint)kith_statement_get_int (stmt, 1));
}

/**
 * kith_db_load_clusters_on:
 * @db: a store
 * @day: a day
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCluster) (nullable): the clusters
 *   of that day; where there are several, the first stands for all of them and
 *   has the id 0
 */
GListModel *
kith_db_load_clusters_on (KithDb  *db,
                          KithDate day,
                          GError **error)
{
  KithStatement *stmt = kith_db_prepare (db, select_on_day_sql, error);
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(KithCluster) all = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", day);
  clusters = load_list (db, stmt, KITH_TYPE_CLUSTER, cluster_from_row, error);
  if (clusters == NULL || g_list_model_get_n_items (clusters) <= 1)
    return g_steal_pointer (&clusters);

  all = load_all_schools (db, day, error);
  if (all == NULL)
    return NULL;

  g_list_store_insert (G_LIST_STORE (clusters), 0, all);

  return g_steal_pointer (&clusters);
}

/**
 * kith_db_load_all_clusters:
 * @db: a store
 * @day: the day of which their numbers speak
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCluster) (nullable): every
 *   cluster there is, was or will be
 */
GListModel *
kith_db_load_all_clusters (KithDb  *db,
                           KithDate day,
                           GError **error)
{
  KithStatement *stmt = kith_db_prepare (db, select_all_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":as_at", day);

  return load_list (db, stmt, KITH_TYPE_CLUSTER, cluster_from_row, error);
}

static GListModel *
load_of_cluster (KithDb     *db,
                 const char *sql,
                 gint64      cluster_id,
                 GType       type,
                 ItemFunc    func,
                 GError    **error)
{
  KithStatement *stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);

  return load_list (db, stmt, type, func, error);
}

static GListModel *
load_known (KithDb     *db,
            const char *sql,
            GType       type,
            ItemFunc    func,
            GError    **error)
{
  KithStatement *stmt = kith_db_prepare (db, sql, error);

  return stmt != NULL ? load_list (db, stmt, type, func, error) : NULL;
}

/**
 * kith_db_load_known_schools:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithClusterSchool) (nullable): every
 *   school of the store, with the days on which it opened and closed
 */
GListModel *
kith_db_load_known_schools (KithDb  *db,
                            GError **error)
{
  return load_known (db, select_known_schools_sql, KITH_TYPE_CLUSTER_SCHOOL, school_from_row, error);
}

static GListModel *
load_feeders (KithDb  *db,
              gint64   cluster_id,
              KithDate day,
              GError **error)
{
  KithStatement *stmt = kith_db_prepare (db, select_feeders_sql, error);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  kith_statement_bind_date (stmt, ":as_at", day);

  return load_list (db, stmt, KITH_TYPE_FEEDER, feeder_from_row, error);
}

/* One that has ended has the feeders of its last day. */
static KithDate
last_day_of (KithCluster *cluster,
             KithDate     day)
{
  KithDate valid_to = kith_cluster_get_valid_to (cluster);

  return valid_to != KITH_DATE_NONE && valid_to <= day ? valid_to - 1 : day;
}

static KithCluster *
load_one (KithDb  *db,
          gint64   cluster_id,
          KithDate day,
          char   **ret_authority_code,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_one_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  kith_statement_bind_date (stmt, ":as_at", day);
  if (kith_statement_step (stmt, &local_error))
    {
      *ret_authority_code = g_strdup (kith_statement_get_text (stmt, 7));
      return cluster_from_row (stmt, NULL);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such cluster");

  return NULL;
}

/**
 * kith_db_load_cluster:
 * @db: a store
 * @cluster_id: a cluster
 * @day: the day of which its numbers and feeders speak
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the cluster with all that is known of it
 */
KithClusterRecord *
kith_db_load_cluster (KithDb  *db,
                      gint64   cluster_id,
                      KithDate day,
                      GError **error)
{
  g_autofree char *authority_code = NULL;
  g_autoptr(KithCluster) cluster = load_one (db, cluster_id, day, &authority_code, error);
  KithDate as_at = cluster != NULL ? kith_db_get_as_at (db, error) : KITH_DATE_NONE;
  g_autoptr(GListModel) schools = NULL, workers = NULL, feeders = NULL, known_schools = NULL, known_workers = NULL;

  if (as_at == KITH_DATE_NONE)
    return NULL;

  schools = load_of_cluster (db, select_schools_sql, cluster_id, KITH_TYPE_CLUSTER_SCHOOL, school_from_row, error);
  if (schools != NULL)
    workers = load_of_cluster (db, select_workers_sql, cluster_id, KITH_TYPE_CLUSTER_WORKER, worker_from_row, error);
  if (workers != NULL)
    feeders = load_feeders (db, cluster_id, last_day_of (cluster, day), error);
  if (feeders != NULL)
    known_schools = kith_db_load_known_schools (db, error);
  if (known_schools != NULL)
    known_workers = load_known (db, select_known_workers_sql, KITH_TYPE_CLUSTER_WORKER, worker_from_row, error);
  if (known_workers == NULL)
    return NULL;

  return kith_cluster_record_new (&(const KithClusterValues){
    cluster, authority_code, as_at, schools, workers, feeders, known_schools, known_workers
  });
}
