/* kith-store-schools.c: schools, clusters and who works in them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-schools.h"

#include "kith-statement.h"
#include "kith-store-clusters.h"
#include "kith-store-lists.h"
#include "kith-text.h"

static const char select_by_urn_sql[] =
  "SELECT id FROM school WHERE urn = :urn";

static const char select_names_sql[] =
  "SELECT coalesce (successor_id, id), name FROM school /*scan*/";

static const char select_me_sql[] =
  "SELECT uid FROM worker /*scan*/ WHERE me = 1 LIMIT 1";

static const char select_my_id_sql[] =
  "SELECT id FROM worker /*scan*/ WHERE me = 1 ORDER BY id LIMIT 1";

/**
 * kith_db_find_school_by_urn:
 * @db: a store
 * @urn: a unique reference number
 * @error: return location for a #KithStoreError
 *
 * Returns: the school's id, 0 where there is none, -1 on error
 */
gint64
kith_db_find_school_by_urn (KithDb  *db,
                            int      urn,
                            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_by_urn_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_int (stmt, ":urn", urn);
  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

/**
 * kith_db_find_school_by_name:
 * @db: a store
 * @name: a school's name, in whatever case
 * @error: return location for a #KithStoreError
 *
 * A school that became another one is that one.
 *
 * Returns: the school's id, 0 where there is none or several, -1 on error
 */
gint64
kith_db_find_school_by_name (KithDb     *db,
                             const char *name,
                             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_names_sql, error);
  g_autofree char *key = kith_text_fold (name);
  g_autoptr(GError) local_error = NULL;
  gint64 found = 0;

  if (stmt == NULL)
    return -1;

  while (kith_statement_step (stmt, &local_error))
    {
      g_autofree char *other = kith_text_fold (kith_statement_get_text (stmt, 1));
      gint64 id = kith_statement_get_int (stmt, 0);

      if (!g_str_equal (key, other) || id == found)
        continue;

      if (found != 0)
        return 0;

      found = id;
    }

  if (local_error == NULL)
    return found;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

/* What a register does not have is left as it is: a list of names and types
 * must not wipe out the number on roll that a fuller file brought.
 */
static void
set_text_if_known (KithRow    *row,
                   const char *column,
                   const char *value)
{
  if (value != NULL)
    kith_row_set_text (row, column, value);
}

static void
set_int_if_known (KithRow    *row,
                  const char *column,
                  int         value)
{
  if (value != -1)
    kith_row_set_int (row, column, value);
}

static void
set_date_if_known (KithRow    *row,
                   const char *column,
                   KithDate    value)
{
  if (value != KITH_DATE_NONE)
    kith_row_set_date (row, column, value);
}

static void
fill_school (KithRow                *row,
             const KithSchoolRecord *record)
{
  if (record->urn > 0)
    kith_row_set_int (row, "urn", record->urn);
  set_text_if_known (row, "authority_code", record->authority_code);
  set_text_if_known (row, "authority_name", record->authority_name);
  set_text_if_known (row, "establishment_number", record->establishment_number);
  set_text_if_known (row, "name", record->name);
  set_text_if_known (row, "type_code", record->type_code);
  set_text_if_known (row, "type_name", record->type_name);
  set_text_if_known (row, "phase_code", record->phase_code);
  set_text_if_known (row, "status_code", record->status_code);
  set_date_if_known (row, "open_date", record->open_date);
  set_date_if_known (row, "close_date", record->close_date);
  set_int_if_known (row, "low_age", record->low_age);
  set_int_if_known (row, "high_age", record->high_age);
  set_int_if_known (row, "on_roll", record->on_roll);
  set_date_if_known (row, "census_date", record->census_date);
  set_int_if_known (row, "percentage_fsm", record->percentage_fsm);
  set_text_if_known (row, "address", record->address);
  set_text_if_known (row, "postcode", record->postcode);
  set_text_if_known (row, "telephone", record->telephone);
  set_text_if_known (row, "head_name", record->head_name);
  set_int_if_known (row, "easting", record->easting);
  set_int_if_known (row, "northing", record->northing);
}

/**
 * kith_db_school_row:
 * @record: a school as a register has it
 *
 * Returns: (transfer full): the row of a school that the store does not have yet
 */
KithRow *
kith_db_school_row (const KithSchoolRecord *record)
{
  KithRow *row = kith_row_new (&kith_table_school);

  fill_school (row, record);

  return row;
}

/**
 * kith_db_save_school:
 * @act: an act
 * @record: a school as a register has it
 * @ret_id: (out) (optional): its id
 * @error: return location for a #KithStoreError
 *
 * Puts a school in, or brings the one with this URN up to date. One that was
 * typed by hand has no URN and is always new.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_school (KithAct                *act,
                     const KithSchoolRecord *record,
                     gint64                 *ret_id,
                     GError                **error)
{
  gint64 id = record->urn > 0 ? kith_db_find_school_by_urn (kith_act_get_db (act), record->urn, error) : 0;
  g_autoptr(KithRow) row = NULL;

  if (id < 0)
    return FALSE;

  if (id == 0)
    {
      row = kith_db_school_row (record);
      return kith_act_insert (act, row, ret_id, error);
    }

  row = kith_row_load (kith_act_get_db (act), &kith_table_school, id, error);
  if (row == NULL)
    return FALSE;

  fill_school (row, record);
  if (ret_id != NULL)
    *ret_id = id;

  return kith_act_update (act, row, error);
}

/**
 * kith_db_add_school:
 * @db: a store with no act open
 * @record: a school that a person typed
 * @ret_id: (out): its id
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * Puts a school in, as one act. One whose URN the store knows already is
 * refused: a slip in six digits must not rename another school.
 *
 * Returns: whether it is in
 */
gboolean
kith_db_add_school (KithDb                 *db,
                    const KithSchoolRecord *record,
                    gint64                 *ret_id,
                    gint64                 *ret_act,
                    GError                **error)
{
  gint64 known = record->urn > 0 ? kith_db_find_school_by_urn (db, record->urn, error) : 0;
  g_autoptr(KithAct) act = NULL;
  gint64 id;

  if (known < 0)
    return FALSE;

  if (known > 0)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT,
                   "The store has a school with the URN %d already", record->urn);
      return FALSE;
    }

  act = kith_act_begin (db, "school.add", record->name, NULL, error);
  if (act == NULL ||
      !kith_db_save_school (act, record, &id, error) ||
      !kith_act_commit (act, error))
    return FALSE;

  *ret_id = id;
  *ret_act = kith_act_get_seq (act);

  return TRUE;
}

/**
 * kith_db_insert_cluster:
 * @act: an act
 * @name: what the cluster is called
 * @authority_code: (nullable): three digits
 * @authority_name: (nullable): the authority
 * @ret_id: (out): the cluster's id
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is in
 */
gboolean
kith_db_insert_cluster (KithAct    *act,
                        const char *name,
                        const char *authority_code,
                        const char *authority_name,
                        gint64     *ret_id,
                        GError    **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_cluster);

  kith_row_set_text (row, "name", name);
  kith_row_set_text (row, "authority_code", authority_code);
  kith_row_set_text (row, "authority_name", authority_name);

  return kith_act_insert (act, row, ret_id, error);
}

/**
 * kith_db_insert_cluster_school:
 * @act: an act
 * @cluster_id: a cluster
 * @school_id: a school
 * @from: the first day, or %KITH_DATE_NONE for always
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the school is in the cluster
 */
gboolean
kith_db_insert_cluster_school (KithAct *act,
                               gint64   cluster_id,
                               gint64   school_id,
                               KithDate from,
                               GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_cluster_school);

  kith_row_set_int (row, "cluster_id", cluster_id);
  kith_row_set_int (row, "school_id", school_id);
  kith_row_set_date (row, "valid_from", from);

  return kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_insert_cluster_worker:
 * @act: an act
 * @cluster_id: a cluster
 * @worker_id: a worker
 * @school_id: the school they are based in, or 0 for the whole cluster
 * @weekdays: the days they are there; bit 0 is Monday
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the worker is in the cluster
 */
gboolean
kith_db_insert_cluster_worker (KithAct *act,
                               gint64   cluster_id,
                               gint64   worker_id,
                               gint64   school_id,
                               guint    weekdays,
                               GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_cluster_worker);

  kith_row_set_int (row, "cluster_id", cluster_id);
  kith_row_set_int (row, "worker_id", worker_id);
  if (school_id != 0)
    kith_row_set_int (row, "school_id", school_id);
  kith_row_set_int (row, "weekdays", weekdays);

  return kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_insert_worker:
 * @act: an act
 * @name: the worker's name
 * @role: (nullable): such as "Social worker"
 * @is_me: whether it is the person whose store this is
 * @ret_id: (out): the worker's id
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the worker is in
 */
gboolean
kith_db_insert_worker (KithAct    *act,
                       const char *name,
                       const char *role,
                       gboolean    is_me,
                       gint64     *ret_id,
                       GError    **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_worker);

  kith_row_set_text (row, "name", name);
  kith_row_set_text (row, "role", role);
  kith_row_set_int (row, "me", is_me ? 1 : 0);

  return kith_act_insert (act, row, ret_id, error);
}

/**
 * kith_db_load_me:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Makes the person whose store it is the one who acts from now on.
 *
 * Returns: whether the store could be read; nobody may have said who they are yet
 */
gboolean
kith_db_load_me (KithDb  *db,
                 GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_me_sql, error);
  g_autoptr(GError) local_error = NULL;
  KithUid uid;

  if (stmt == NULL)
    return FALSE;

  if (kith_statement_step (stmt, &local_error) && kith_statement_get_uid (stmt, 0, &uid))
    kith_db_set_actor (db, &uid);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_find_me:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Whoever opened the store first is the one who works with it.
 *
 * Returns: the worker whose store it is; 0 where nobody has said so yet, -1 on error
 */
gint64
kith_db_find_me (KithDb  *db,
                 GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_my_id_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

static gboolean
fill_cluster (KithAct   *act,
              gint64     cluster_id,
              GPtrArray *schools,
              GError   **error)
{
  g_autoptr(GHashTable) urns = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; schools != NULL && i < schools->len; i++)
    {
      const KithSchoolRecord *school = g_ptr_array_index (schools, i);
      gint64 school_id;

      if (!g_hash_table_add (urns, GINT_TO_POINTER (school->urn)))
        continue;

      if (!kith_db_save_school (act, school, &school_id, error) ||
          !kith_db_insert_cluster_school (act, cluster_id, school_id, KITH_DATE_NONE, error))
        return FALSE;
    }

  return TRUE;
}

/* Who makes a cluster works in it; on which days they have not said yet. */
static gboolean
join_cluster (KithAct *act,
              gint64   cluster_id,
              GError **error)
{
  gint64 me = kith_db_find_me (kith_act_get_db (act), error);

  return me == 0 || (me > 0 && kith_db_insert_cluster_worker (act, cluster_id, me, 0, 0, error));
}

/**
 * kith_db_add_cluster:
 * @db: a store
 * @name: what the cluster is called
 * @authority_code: (nullable): three digits
 * @schools: (element-type KithSchoolRecord) (nullable): its schools
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithStoreError
 *
 * Makes a cluster, as one act.
 *
 * Returns: whether it is made
 */
gboolean
kith_db_add_cluster (KithDb     *db,
                     const char *name,
                     const char *authority_code,
                     GPtrArray  *schools,
                     gint64     *ret_act,
                     GError    **error)
{
  KithCodeList *codes = kith_db_get_codes (db, error);
  g_autoptr(KithAct) act = NULL;
  const char *authority_name;
  gint64 cluster_id;

  if (codes == NULL)
    return FALSE;

  act = kith_act_begin (db, "cluster.add", name, NULL, error);
  if (act == NULL)
    return FALSE;

  authority_name = authority_code != NULL
    ? kith_code_list_get_label (codes, "authority", authority_code, kith_date_today ())
    : NULL;
  if (!kith_db_insert_cluster (act, name, authority_code, authority_name, &cluster_id, error) ||
      !fill_cluster (act, cluster_id, schools, error) ||
      !join_cluster (act, cluster_id, error) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (act);

  return TRUE;
}

/**
 * kith_db_load_clusters:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithCluster) (nullable): the clusters
 *   of today; where there are several, the first stands for all of them and has the id 0
 */
GListModel *
kith_db_load_clusters (KithDb  *db,
                       GError **error)
{
  return kith_db_load_clusters_on (db, kith_date_today (), error);
}
