/* kith-store-cluster-changes.c: what can be done to a cluster, each as one act
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is checked before the act begins where it can be, and refused
 * with a reason of its own. All of them leave the days before their own as
 * they were: see kith-store-spans.c.
 */

#include "config.h"

#include "kith-store-cluster-work-private.h"

#include "kith-store-lists.h"
#include "kith-store-schools.h"

static const char *
find_authority_name (KithClusterWork *work,
                     GError         **error)
{
  KithCodeList *codes = kith_db_get_codes (work->db, error);

  if (codes == NULL || work->change->authority_code == NULL)
    return NULL;

  return kith_code_list_get_label (codes, "authority", work->change->authority_code, kith_date_today ());
}

/* The schools of the change by their ids; those of a register come into the store. */
static GArray *
save_schools (KithClusterWork *work,
              GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < change->school_ids->len; i++)
    {
      gint64 id = g_array_index (change->school_ids, gint64, i);

      if (g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
        g_array_append_val (ids, id);
    }

  for (guint i = 0; change->records != NULL && i < change->records->len; i++)
    {
      gint64 id;

      if (!kith_db_save_school (work->act, g_ptr_array_index (change->records, i), &id, error))
        return NULL;

      if (g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
        g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

static gboolean
join_schools (KithClusterWork *work,
              gint64           cluster_id,
              GError         **error)
{
  g_autoptr(GArray) ids = save_schools (work, error);
  g_autoptr(GArray) there = ids != NULL
    ? kith_spans_load_schools (work->db, cluster_id, work->change->day, error)
    : NULL;

  if (there == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      const KithSpan span = {
        .school_id = g_array_index (ids, gint64, i),
        .from = work->change->day,
        .to = KITH_SPAN_OPEN,
      };

      if (kith_cluster_has_school (there, span.school_id))
        return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_SCHOOL_THERE,
                                    "A school is not in a cluster twice on the same day");

      if (!kith_spans_insert (work->act, cluster_id, &span, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
make (KithClusterWork *work,
      GError         **error)
{
  return kith_cluster_check_name (work, error) &&
         kith_cluster_begin (work, "cluster.add", work->change->name, error) &&
         kith_db_insert_cluster (work->act, work->change->name, work->change->authority_code,
                                 find_authority_name (work, NULL), &work->cluster_id, error) &&
         join_schools (work, work->cluster_id, error) &&
         kith_cluster_join_myself (work, work->cluster_id, error);
}

static gboolean
change_words (KithClusterWork *work,
              GError         **error)
{
  const KithClusterChange *change = work->change;
  const char *code = change->authority_code;

  if (change->name != NULL && !kith_cluster_check_name (work, error))
    return FALSE;

  if ((change->name == NULL || g_str_equal (change->name, kith_cluster_work_name (work))) &&
      (code == NULL || g_strcmp0 (code, kith_row_get_text (work->cluster, "authority_code")) == 0))
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_SAME, "The cluster is called so already");

  if (!kith_cluster_begin (work, "cluster.change", kith_cluster_work_name (work), error))
    return FALSE;

  if (change->name != NULL)
    kith_row_set_text (work->cluster, "name", change->name);
  if (code != NULL)
    {
      kith_row_set_text (work->cluster, "authority_code", code);
      kith_row_set_text (work->cluster, "authority_name", find_authority_name (work, NULL));
    }

  return kith_act_update (work->act, work->cluster, error);
}

static gboolean
add_schools (KithClusterWork *work,
             GError         **error)
{
  const KithClusterChange *change = work->change;

  if (change->school_ids->len == 0 && (change->records == NULL || change->records->len == 0))
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_NO_SCHOOL, "Which school? Choose one");

  return kith_cluster_check_is_open (work->cluster, error) &&
         kith_cluster_begin (work, "cluster.add-school", kith_cluster_work_name (work), error) &&
         join_schools (work, change->cluster_id, error);
}

static gboolean
check_school_can_leave (GArray  *around,
                        GArray  *later,
                        gint64   school_id,
                        KithDate day,
                        GError **error)
{
  if (!kith_cluster_has_school (later, school_id))
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE,
                                "The school is not in this cluster on that day");

  if (!kith_cluster_has_school_on (later, school_id, day) ||
      !kith_cluster_has_school_on (around, school_id, day - 1))
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_BEFORE_JOINING, "The school joins on that day or later");

  return TRUE;
}

static gboolean
check_schools_can_leave (KithClusterWork *work,
                         GArray          *later,
                         GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(GArray) around = kith_spans_load_schools (work->db, change->cluster_id, change->day - 1, error);

  if (around == NULL)
    return FALSE;

  if (change->school_ids->len == 0)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_NO_SCHOOL, "Which school? Choose one");

  for (guint i = 0; i < change->school_ids->len; i++)
    {
      if (!check_school_can_leave (around, later, g_array_index (change->school_ids, gint64, i), change->day, error))
        return FALSE;
    }

  return TRUE;
}

/* Whoever worked in a school for the cluster does not any more. */
static gboolean
remove_schools (KithClusterWork *work,
                GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(GArray) schools = kith_spans_load_schools (work->db, change->cluster_id, change->day, error);
  g_autoptr(GArray) workers = kith_spans_load_workers (work->db, change->cluster_id, change->day, error);
  g_autoptr(GHashTable) ids = kith_cluster_set_of_ids (change->school_ids);
  const KithSpanFilter filter = { ids, 0 };

  if (schools == NULL || workers == NULL)
    return FALSE;

  return kith_cluster_check_is_open (work->cluster, error) &&
         check_schools_can_leave (work, schools, error) &&
         kith_cluster_begin (work, "cluster.remove-school", kith_cluster_work_name (work), error) &&
         kith_spans_end (work->act, schools, &filter, change->day, error) &&
         kith_spans_end (work->act, workers, &filter, change->day, error);
}

static void
work_clear (KithClusterWork *work)
{
  g_clear_pointer (&work->cluster, kith_row_free);
  g_clear_pointer (&work->act, kith_act_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithClusterWork, work_clear)

static gboolean
run (KithClusterWork *work,
     GError         **error)
{
  switch (work->change->kind)
    {
    case KITH_CLUSTER_MAKE:
      return make (work, error);

    case KITH_CLUSTER_CHANGE:
      return change_words (work, error);

    case KITH_CLUSTER_ADD_SCHOOLS:
      return add_schools (work, error);

    case KITH_CLUSTER_REMOVE_SCHOOLS:
      return remove_schools (work, error);

    case KITH_CLUSTER_SET_WORKER:
      return kith_cluster_set_worker (work, error);

    case KITH_CLUSTER_REMOVE_WORKER:
      return kith_cluster_remove_worker (work, error);

    case KITH_CLUSTER_ADD_FEEDER:
      return kith_cluster_add_feeder (work, error);

    case KITH_CLUSTER_REMOVE_FEEDER:
      return kith_cluster_remove_feeder (work, error);

    case KITH_CLUSTER_MERGE:
      return kith_cluster_merge (work, error);

    case KITH_CLUSTER_SPLIT:
      return kith_cluster_split (work, error);

    case KITH_CLUSTER_END:
      return kith_cluster_end (work, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_about_a_cluster (const KithClusterChange *change)
{
  return change->kind != KITH_CLUSTER_MAKE &&
         change->kind != KITH_CLUSTER_ADD_FEEDER &&
         change->kind != KITH_CLUSTER_REMOVE_FEEDER;
}

/**
 * kith_db_change_cluster:
 * @db: a store with no act open
 * @change: what is to be done
 * @ret_cluster_id: (out) (optional): the cluster that it is about now: the new
 *   one, or the one that took over; 0 for feeders
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithClusterError or #KithStoreError
 *
 * Changes a cluster, as one act. The days before the change's stay as they were.
 *
 * Returns: whether it is done
 */
gboolean
kith_db_change_cluster (KithDb                  *db,
                        const KithClusterChange *change,
                        gint64                  *ret_cluster_id,
                        gint64                  *ret_act,
                        GError                 **error)
{
  g_auto(KithClusterWork) work = { .db = db, .change = change, .cluster_id = change->cluster_id };

  if (is_about_a_cluster (change))
    {
      work.cluster = kith_row_load (db, &kith_table_cluster, change->cluster_id, error);
      if (work.cluster == NULL)
        return FALSE;
    }

  if (!run (&work, error) || !kith_act_commit (work.act, error))
    return FALSE;

  if (ret_cluster_id != NULL)
    *ret_cluster_id = work.cluster_id;
  if (ret_act != NULL)
    *ret_act = kith_act_get_seq (work.act);

  return TRUE;
}
