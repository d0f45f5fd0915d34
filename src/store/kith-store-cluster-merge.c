/* kith-store-cluster-merge.c: clusters that are merged, split or ended
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-cluster-work-private.h"

#include "kith-statement.h"
#include "kith-store-schools.h"

static const char count_open_clusters_sql[] =
  "SELECT count(*) FROM cluster /*scan*/ WHERE valid_to IS NULL";

/* Schools and workers of one cluster that hold on a day or later. */
typedef struct
{
  GArray *schools;
  GArray *workers;
} Content;

static void
content_clear (Content *content)
{
  g_clear_pointer (&content->schools, g_array_unref);
  g_clear_pointer (&content->workers, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static gboolean
load_content (KithClusterWork *work,
              gint64           cluster_id,
              Content         *ret_content,
              GError         **error)
{
  ret_content->schools = kith_spans_load_schools (work->db, cluster_id, work->change->day, error);
  if (ret_content->schools == NULL)
    return FALSE;

  ret_content->workers = kith_spans_load_workers (work->db, cluster_id, work->change->day, error);

  return ret_content->workers != NULL;
}

static gboolean
end_cluster (KithClusterWork *work,
             gint64           successor_id,
             GError         **error)
{
  kith_row_set_date (work->cluster, "valid_to", work->change->day);
  if (successor_id != 0)
    kith_row_set_int (work->cluster, "successor_id", successor_id);

  return kith_act_update (work->act, work->cluster, error);
}

gboolean
kith_cluster_merge (KithClusterWork *work,
                    GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(KithRow) other = NULL;
  g_auto(Content) here = { NULL, NULL };
  g_auto(Content) there = { NULL, NULL };

  if (change->cluster_id == change->other_id)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_ITSELF, "A cluster is not merged into itself");

  other = kith_row_load (work->db, &kith_table_cluster, change->other_id, error);
  if (other == NULL ||
      !kith_cluster_check_is_open (work->cluster, error) ||
      !kith_cluster_check_is_open (other, error) ||
      !load_content (work, change->cluster_id, &here, error) ||
      !load_content (work, change->other_id, &there, error))
    return FALSE;

  work->cluster_id = change->other_id;

  return kith_cluster_begin (work, "cluster.merge", kith_cluster_work_name (work), error) &&
         kith_spans_move (work->act, here.schools, &kith_everything,
                          there.schools, change->other_id, change->day, error) &&
         kith_spans_move (work->act, here.workers, &kith_everything,
                          there.workers, change->other_id, change->day, error) &&
         end_cluster (work, change->other_id, error);
}

static gboolean
check_split (KithClusterWork *work,
             GArray          *schools,
             GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(GHashTable) leaving = kith_cluster_set_of_ids (change->school_ids);
  gboolean is_any_left = FALSE;

  if (change->school_ids->len == 0)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_NO_SCHOOL, "Which schools go? Choose some");

  for (guint i = 0; i < change->school_ids->len; i++)
    {
      if (!kith_cluster_has_school_on (schools, g_array_index (change->school_ids, gint64, i), change->day))
        return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE,
                                    "The school is not in this cluster on that day");
    }

  for (guint i = 0; i < schools->len; i++)
    is_any_left |= !g_hash_table_contains (leaving, &g_array_index (schools, KithSpan, i).school_id);

  return is_any_left ||
         kith_cluster_refuse (error, KITH_CLUSTER_ERROR_EVERY_SCHOOL,
                              "That is every school; give the cluster another name instead");
}

/* Who works in one of the schools goes with it; who works in the whole cluster
 * stays. Where nobody comes along, whoever splits the cluster works there.
 */
static gboolean
move_some (KithClusterWork *work,
           Content         *here,
           GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(GHashTable) schools = kith_cluster_set_of_ids (change->school_ids);
  g_autoptr(GArray) no_schools = g_array_new (FALSE, FALSE, sizeof (KithSpan));
  g_autoptr(GArray) no_workers = g_array_new (FALSE, FALSE, sizeof (KithSpan));
  const KithSpanFilter filter = { schools, 0 };

  return kith_spans_move (work->act, here->schools, &filter, no_schools, work->cluster_id, change->day, error) &&
         kith_spans_move (work->act, here->workers, &filter, no_workers, work->cluster_id, change->day, error) &&
         (no_workers->len > 0 || kith_cluster_join_myself (work, work->cluster_id, error));
}

gboolean
kith_cluster_split (KithClusterWork *work,
                    GError         **error)
{
  const KithClusterChange *change = work->change;
  g_auto(Content) here = { NULL, NULL };

  return kith_cluster_check_name (work, error) &&
         kith_cluster_check_is_open (work->cluster, error) &&
         load_content (work, change->cluster_id, &here, error) &&
         check_split (work, here.schools, error) &&
         kith_cluster_begin (work, "cluster.split", kith_cluster_work_name (work), error) &&
         kith_db_insert_cluster (work->act, change->name,
                                 kith_row_get_text (work->cluster, "authority_code"),
                                 kith_row_get_text (work->cluster, "authority_name"), &work->cluster_id, error) &&
         move_some (work, &here, error);
}

gboolean
kith_cluster_end (KithClusterWork *work,
                  GError         **error)
{
  g_auto(Content) here = { NULL, NULL };
  g_autoptr(KithStatement) stmt = kith_db_prepare (work->db, count_open_clusters_sql, error);
  gint64 n_open;

  if (stmt == NULL || !kith_cluster_select_id (stmt, &n_open, error) ||
      !kith_cluster_check_is_open (work->cluster, error))
    return FALSE;

  if (n_open == 1)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_LAST,
                                "This is the last cluster; give it another name or other schools instead");

  return load_content (work, work->change->cluster_id, &here, error) &&
         kith_cluster_begin (work, "cluster.end", kith_cluster_work_name (work), error) &&
         kith_spans_end (work->act, here.schools, &kith_everything, work->change->day, error) &&
         kith_spans_end (work->act, here.workers, &kith_everything, work->change->day, error) &&
         end_cluster (work, 0, error);
}
