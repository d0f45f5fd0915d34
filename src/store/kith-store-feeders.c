/* kith-store-feeders.c: which primary feeds which secondary
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-cluster-work-private.h"

#include "kith-statement.h"

static const char select_feeder_sql[] =
  "SELECT id FROM feeder WHERE primary_id = :primary_id AND secondary_id = :secondary_id";

static gboolean
find_feeder (KithClusterWork *work,
             gint64           primary_id,
             gint64           secondary_id,
             gint64          *ret_id,
             GError         **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (work->db, select_feeder_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":primary_id", primary_id);
  kith_statement_bind_int (stmt, ":secondary_id", secondary_id);

  return kith_cluster_select_id (stmt, ret_id, error);
}

/* Nursery, primary and middle schools feed; phases that are not known are not judged. */
static gboolean
is_backwards (KithRow *primary,
              KithRow *secondary)
{
  const char *first = kith_row_get_text (primary, "phase_code");
  const char *second = kith_row_get_text (secondary, "phase_code");

  return g_strcmp0 (first, "4") == 0 && (g_strcmp0 (second, "2") == 0 || g_strcmp0 (second, "1") == 0);
}

static gboolean
check_feeder (KithClusterWork *work,
              KithRow         *primary,
              KithRow         *secondary,
              GError         **error)
{
  gint64 there, back;

  if (!find_feeder (work, kith_row_get_id (primary), kith_row_get_id (secondary), &there, error) ||
      !find_feeder (work, kith_row_get_id (secondary), kith_row_get_id (primary), &back, error))
    return FALSE;

  if (there != 0)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_SAME, "The one feeds the other already");

  if (back != 0 || is_backwards (primary, secondary))
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_FEEDER_BACKWARDS,
                                "That is the wrong way round: pupils go from primary to secondary");

  return TRUE;
}

gboolean
kith_cluster_add_feeder (KithClusterWork *work,
                         GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(KithRow) primary = NULL;
  g_autoptr(KithRow) secondary = NULL;
  g_autoptr(KithRow) feeder = kith_row_new (&kith_table_feeder);

  if (change->school_id == change->other_id)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_FEEDER_ITSELF, "A school does not feed itself");

  primary = kith_row_load (work->db, &kith_table_school, change->school_id, error);
  secondary = primary != NULL ? kith_row_load (work->db, &kith_table_school, change->other_id, error) : NULL;
  if (secondary == NULL || !check_feeder (work, primary, secondary, error))
    return FALSE;

  kith_row_set_int (feeder, "primary_id", change->school_id);
  kith_row_set_int (feeder, "secondary_id", change->other_id);

  return kith_cluster_begin (work, "cluster.feeder", kith_row_get_text (primary, "name"), error) &&
         kith_act_insert (work->act, feeder, NULL, error);
}

gboolean
kith_cluster_remove_feeder (KithClusterWork *work,
                            GError         **error)
{
  gint64 id;

  if (!find_feeder (work, work->change->school_id, work->change->other_id, &id, error))
    return FALSE;

  if (id == 0)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_FEEDER_NOT_THERE, "The one does not feed the other");

  return kith_cluster_begin (work, "cluster.remove-feeder", NULL, error) &&
         kith_act_delete (work->act, &kith_table_feeder, id, error);
}
