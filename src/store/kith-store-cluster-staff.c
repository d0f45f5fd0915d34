/* kith-store-cluster-staff.c: who works in a cluster, on which days
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-cluster-work-private.h"

#include "kith-store-schools.h"

static gboolean
find_worker (KithClusterWork *work,
             gint64          *ret_id,
             GError         **error)
{
  const KithClusterChange *change = work->change;

  *ret_id = change->worker_id;

  return change->worker_id != 0 ||
         kith_db_insert_worker (work->act, change->worker_name, change->worker_role, FALSE, ret_id, error);
}

/* What holds of the worker on the day and, else, what is next. Both may be missing. */
static void
find_spans (KithClusterWork *work,
            GArray          *spans,
            KithSpan       **ret_now,
            KithSpan       **ret_next)
{
  const KithClusterChange *change = work->change;

  *ret_now = NULL;
  *ret_next = NULL;
  for (guint i = 0; change->worker_id != 0 && i < spans->len; i++)
    {
      KithSpan *span = &g_array_index (spans, KithSpan, i);

      if (span->worker_id != change->worker_id || span->school_id != change->school_id)
        continue;

      if (span->from <= change->day)
        *ret_now = span;
      else if (*ret_next == NULL)
        *ret_next = span;
    }
}

/* What was settled for later days stays settled. */
static gboolean
write_weekdays (KithClusterWork *work,
                KithSpan        *now,
                KithSpan        *next,
                GError         **error)
{
  const KithClusterChange *change = work->change;
  KithSpan span = { .school_id = change->school_id, .weekdays = change->weekdays, .from = change->day };

  span.to = next != NULL ? next->from : KITH_SPAN_OPEN;
  if (now != NULL)
    {
      g_autoptr(KithRow) row = kith_row_load (work->db, &kith_table_cluster_worker, now->id, error);

      if (row == NULL)
        return FALSE;

      span.to = MIN (span.to, now->to);
      if (now->from == change->day)
        {
          kith_row_set_int (row, "weekdays", change->weekdays);
          return kith_act_update (work->act, row, error);
        }

      kith_row_set_date (row, "valid_to", change->day);
      if (!kith_act_update (work->act, row, error))
        return FALSE;
    }

  return find_worker (work, &span.worker_id, error) &&
         kith_spans_insert (work->act, change->cluster_id, &span, error);
}

gboolean
kith_cluster_set_worker (KithClusterWork *work,
                         GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(GArray) workers = NULL;
  g_autoptr(GArray) schools = NULL;
  KithSpan *now, *next;

  if (change->worker_id == 0 && (change->worker_name == NULL || *change->worker_name == '\0'))
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_NO_NAME, "Who works there? Give a name");

  schools = kith_spans_load_schools (work->db, change->cluster_id, change->day, error);
  workers = kith_spans_load_workers (work->db, change->cluster_id, change->day, error);
  if (schools == NULL || workers == NULL || !kith_cluster_check_is_open (work->cluster, error))
    return FALSE;

  if (change->school_id != 0 && !kith_cluster_has_school (schools, change->school_id))
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_SCHOOL_NOT_THERE,
                                "The school is not in this cluster on that day");

  find_spans (work, workers, &now, &next);
  if (now != NULL && now->weekdays == change->weekdays)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_SAME, "The worker is there on these days already");

  return kith_cluster_begin (work, "cluster.worker", kith_cluster_work_name (work), error) &&
         write_weekdays (work, now, next, error);
}

gboolean
kith_cluster_remove_worker (KithClusterWork *work,
                            GError         **error)
{
  const KithClusterChange *change = work->change;
  g_autoptr(GArray) workers = kith_spans_load_workers (work->db, change->cluster_id, change->day, error);
  g_autoptr(GHashTable) school = g_hash_table_new (g_int64_hash, g_int64_equal);
  const KithSpanFilter filter = { school, change->worker_id };
  KithSpan *now, *next;

  if (workers == NULL || !kith_cluster_check_is_open (work->cluster, error))
    return FALSE;

  find_spans (work, workers, &now, &next);
  if (now == NULL && next == NULL)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_WORKER_NOT_THERE,
                                "The worker is not there on that day or later");

  g_hash_table_add (school, (gpointer) & change->school_id);

  return kith_cluster_begin (work, "cluster.remove-worker", kith_cluster_work_name (work), error) &&
         kith_spans_end (work->act, workers, &filter, change->day, error);
}
