/* kith-store-setup.c: what a new store begins with
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-setup.h"

#include "kith-act.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"

static gboolean
begin_store (KithAct    *act,
             const char *worker_name,
             const char *worker_role,
             GError    **error)
{
  gint64 worker_id;

  return kith_db_insert_lists (act, error) &&
         (worker_name == NULL ||
          kith_db_insert_worker (act, worker_name, worker_role, TRUE, &worker_id, error));
}

/**
 * kith_db_set_up:
 * @db: a new store
 * @worker_name: (nullable): who the person is
 * @worker_role: (nullable): such as "Social worker"
 * @authority_code: (nullable): three digits
 * @cluster_name: (nullable): the first cluster, or %NULL for none yet
 * @schools: (nullable) (element-type KithSchoolRecord): its schools
 * @error: return location for a #KithStoreError
 *
 * Puts in the lists, the person and the first cluster.
 *
 * Returns: whether the store is ready
 */
gboolean
kith_db_set_up (KithDb     *db,
                const char *worker_name,
                const char *worker_role,
                const char *authority_code,
                const char *cluster_name,
                GPtrArray  *schools,
                GError    **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, "store.set-up", NULL, NULL, error);

  if (act == NULL ||
      !begin_store (act, worker_name, worker_role, error) ||
      !kith_act_commit (act, error) ||
      !kith_db_load_me (db, error))
    return FALSE;

  return cluster_name == NULL || kith_db_add_cluster (db, cluster_name, authority_code, schools, NULL, error);
}
