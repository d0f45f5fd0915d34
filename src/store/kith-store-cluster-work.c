/* kith-store-cluster-work.c: what the changes of a cluster have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-cluster-work-private.h"

#include "kith-statement.h"
#include "kith-store-schools.h"
#include "kith-text.h"

static const char select_open_clusters_sql[] =
  "SELECT id, name FROM cluster /*scan*/ WHERE valid_to IS NULL";

const KithSpanFilter kith_everything = { NULL, 0 };

gboolean
kith_cluster_refuse (GError         **error,
                     KithClusterError code,
                     const char      *why)
{
  g_set_error_literal (error, KITH_CLUSTER_ERROR, (int)code, why);

  return FALSE;
}

gboolean
kith_cluster_begin (KithClusterWork *work,
                    const char      *kind,
                    const char      *subject,
                    GError         **error)
{
  work->act = kith_act_begin (work->db, kind, subject, NULL, error);

  return work->act != NULL;
}

const char *
kith_cluster_work_name (KithClusterWork *work)
{
  return kith_row_get_text (work->cluster, "name");
}

gboolean
kith_cluster_select_id (KithStatement *stmt,
                        gint64        *ret_id,
                        GError       **error)
{
  g_autoptr(GError) local_error = NULL;

  *ret_id = kith_statement_step (stmt, &local_error) ? kith_statement_get_int (stmt, 0) : 0;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
kith_cluster_check_is_open (KithRow *cluster,
                            GError **error)
{
  if (kith_row_get_text (cluster, "valid_to") != NULL)
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_ENDED,
                                "The end of this cluster is settled; change the one that takes over, or undo its end");

  return TRUE;
}

/* Two clusters of one name could not be told apart, except where one of them is history. */
gboolean
kith_cluster_check_name (KithClusterWork *work,
                         GError         **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *wanted = NULL;
  gboolean is_taken = FALSE;

  if (work->change->name == NULL || *work->change->name == '\0')
    return kith_cluster_refuse (error, KITH_CLUSTER_ERROR_NO_NAME, "A cluster needs a name");

  stmt = kith_db_prepare (work->db, select_open_clusters_sql, error);
  if (stmt == NULL)
    return FALSE;

  wanted = kith_text_fold (work->change->name);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autofree char *name = kith_text_fold (kith_statement_get_text (stmt, 1));
      gboolean is_renamed = work->change->kind == KITH_CLUSTER_CHANGE &&
        kith_statement_get_int (stmt, 0) == work->change->cluster_id;

      is_taken |= !is_renamed && g_str_equal (name, wanted);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return !is_taken || kith_cluster_refuse (error, KITH_CLUSTER_ERROR_NAME_TAKEN, "Another cluster has this name");
}

/* Keys point into @ids. */
GHashTable *
kith_cluster_set_of_ids (GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));

  return set;
}

gboolean
kith_cluster_has_school (GArray *spans,
                         gint64  school_id)
{
  for (guint i = 0; i < spans->len; i++)
    {
      if (g_array_index (spans, KithSpan, i).school_id == school_id)
        return TRUE;
    }

  return FALSE;
}

gboolean
kith_cluster_has_school_on (GArray  *spans,
                            gint64   school_id,
                            KithDate day)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const KithSpan *span = &g_array_index (spans, KithSpan, i);

      if (span->school_id == school_id && span->from <= day && span->to > day)
        return TRUE;
    }

  return FALSE;
}

/* Who makes a cluster works in it; on which days they have not said yet. */
gboolean
kith_cluster_join_myself (KithClusterWork *work,
                          gint64           cluster_id,
                          GError         **error)
{
  KithSpan span = { .from = work->change->day, .to = KITH_SPAN_OPEN };

  span.worker_id = kith_db_find_me (work->db, error);

  return span.worker_id == 0 || (span.worker_id > 0 && kith_spans_insert (work->act, cluster_id, &span, error));
}
