/* kith-store-spans.c: from when to when a school or a worker is in a cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Schools in a cluster and workers in a cluster are both rows with a first day
 * and a first day after the last; either may be missing. Whatever a cluster
 * goes through, on a given day, is made of two steps:
 *
 *   end    What holds on the day ends with it, and what would begin on the day
 *          or later is taken out. Before the day nothing changes, so that a
 *          report of last year stays as it was.
 *   move   What holds on the day or later is put into the other cluster, for
 *          the days on which it is not there already, and then ended here.
 *
 * A cluster has some twenty schools and ten workers, so all is done by loops.
 */

#include "config.h"

#include "kith-store-spans-private.h"

#include "kith-statement.h"

static const char select_schools_sql[] =
  "SELECT id, school_id, 0, 0, valid_from, valid_to FROM cluster_school"
  " WHERE cluster_id = :cluster_id AND (valid_to IS NULL OR valid_to > :day)"
  " /*sort*/ ORDER BY valid_from, id";

static const char select_workers_sql[] =
  "SELECT id, school_id, worker_id, weekdays, valid_from, valid_to FROM cluster_worker"
  " WHERE cluster_id = :cluster_id AND (valid_to IS NULL OR valid_to > :day)"
  " /*sort*/ ORDER BY valid_from, id";

static const KithTable *
table_of (const KithSpan *span)
{
  return span->worker_id != 0 ? &kith_table_cluster_worker : &kith_table_cluster_school;
}

static KithDate
date_of_end (KithDate to)
{
  return to != KITH_SPAN_OPEN ? to : KITH_DATE_NONE;
}

static GArray *
load_spans (KithDb     *db,
            const char *sql,
            gint64      cluster_id,
            KithDate    day,
            GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GArray) spans = g_array_new (FALSE, TRUE, sizeof (KithSpan));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":cluster_id", cluster_id);
  kith_statement_bind_date (stmt, ":day", MAX (day, KITH_DATE_MIN));
  while (kith_statement_step (stmt, &local_error))
    {
      const KithSpan span = {
        .id = kith_statement_get_int (stmt, 0),
        .school_id = kith_statement_get_int_or (stmt, 1, 0),
        .worker_id = kith_statement_get_int (stmt, 2),
        .weekdays = (guint)kith_statement_get_int (stmt, 3),
        .from = kith_statement_get_date (stmt, 4),
        .to = kith_statement_is_null (stmt, 5) ? KITH_SPAN_OPEN : kith_statement_get_date (stmt, 5),
      };

      g_array_append_val (spans, span);
    }

  if (local_error == NULL)
    return g_steal_pointer (&spans);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
is_meant (const KithSpan       *span,
          const KithSpanFilter *filter)
{
  if (filter->worker_id != 0 && filter->worker_id != span->worker_id)
    return FALSE;

  return filter->schools == NULL || g_hash_table_contains (filter->schools, &span->school_id);
}

static gboolean
is_of_same (const KithSpan *a,
            const KithSpan *b)
{
  return a->school_id == b->school_id && a->worker_id == b->worker_id;
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const KithSpan *first = a;
  const KithSpan *second = b;

  return (first->from > second->from) - (first->from < second->from);
}

static gboolean
insert_piece (KithAct        *act,
              gint64          cluster_id,
              const KithSpan *span,
              KithDate        from,
              KithDate        to,
              GError        **error)
{
  KithSpan piece = *span;

  piece.from = from;
  piece.to = to;

  return kith_spans_insert (act, cluster_id, &piece, error);
}

/* Fills the days of @span on which the school or the worker is not in @there. */
static gboolean
insert_gaps (KithAct        *act,
             GArray         *there,
             gint64          there_id,
             const KithSpan *span,
             KithDate        day,
             GError        **error)
{
  KithDate start = MAX (span->from, day);

  for (guint i = 0; i < there->len && start < span->to; i++)
    {
      const KithSpan *other = &g_array_index (there, KithSpan, i);

      if (!is_of_same (other, span) || other->to <= start)
        continue;

      if (other->from > start &&
          !insert_piece (act, there_id, span, start, MIN (other->from, span->to), error))
        return FALSE;

      start = other->to;
    }

  return start >= span->to || insert_piece (act, there_id, span, start, span->to, error);
}

/**
 * kith_spans_load_schools:
 * @db: a store
 * @cluster_id: a cluster
 * @day: what ended on it or before is left out; %KITH_DATE_NONE for all
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSpan) (nullable): its schools' times, the earliest first
 */
GArray *
kith_spans_load_schools (KithDb  *db,
                         gint64   cluster_id,
                         KithDate day,
                         GError **error)
{
  return load_spans (db, select_schools_sql, cluster_id, day, error);
}

/**
 * kith_spans_load_workers:
 * @db: a store
 * @cluster_id: a cluster
 * @day: what ended on it or before is left out; %KITH_DATE_NONE for all
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSpan) (nullable): its workers' times, the earliest first
 */
GArray *
kith_spans_load_workers (KithDb  *db,
                         gint64   cluster_id,
                         KithDate day,
                         GError **error)
{
  return load_spans (db, select_workers_sql, cluster_id, day, error);
}

/**
 * kith_spans_insert:
 * @act: an act
 * @cluster_id: a cluster
 * @span: a time in it
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is in
 */
gboolean
kith_spans_insert (KithAct        *act,
                   gint64          cluster_id,
                   const KithSpan *span,
                   GError        **error)
{
  g_autoptr(KithRow) row = kith_row_new (table_of (span));

  kith_row_set_int (row, "cluster_id", cluster_id);
  if (span->school_id != 0)
    kith_row_set_int (row, "school_id", span->school_id);
  if (span->worker_id != 0)
    {
      kith_row_set_int (row, "worker_id", span->worker_id);
      kith_row_set_int (row, "weekdays", span->weekdays);
    }
  kith_row_set_date (row, "valid_from", span->from);
  kith_row_set_date (row, "valid_to", date_of_end (span->to));

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
end_span (KithAct        *act,
          const KithSpan *span,
          KithDate        day,
          GError        **error)
{
  g_autoptr(KithRow) row = NULL;

  if (span->from >= day)
    return kith_act_delete (act, table_of (span), span->id, error);

  row = kith_row_load (kith_act_get_db (act), table_of (span), span->id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "valid_to", day);

  return kith_act_update (act, row, error);
}

/**
 * kith_spans_end:
 * @act: an act
 * @spans: (element-type KithSpan): what holds on the day or later
 * @filter: which of them
 * @day: the first day on which they no longer hold
 * @error: return location for a #KithStoreError
 *
 * Returns: whether none of them holds on the day or later
 */
gboolean
kith_spans_end (KithAct              *act,
                GArray               *spans,
                const KithSpanFilter *filter,
                KithDate              day,
                GError              **error)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const KithSpan *span = &g_array_index (spans, KithSpan, i);

      if (is_meant (span, filter) && !end_span (act, span, day, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_spans_move:
 * @act: an act
 * @spans: (element-type KithSpan): what holds on the day or later
 * @filter: which of them
 * @there: (element-type KithSpan): what holds in the other cluster on the day or later
 * @there_id: the other cluster
 * @day: the first day on which they are there
 * @error: return location for a #KithStoreError
 *
 * Returns: whether they are there and no longer here
 */
gboolean
kith_spans_move (KithAct              *act,
                 GArray               *spans,
                 const KithSpanFilter *filter,
                 GArray               *there,
                 gint64                there_id,
                 KithDate              day,
                 GError              **error)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const KithSpan *span = &g_array_index (spans, KithSpan, i);

      if (!is_meant (span, filter))
        continue;

      if (!insert_gaps (act, there, there_id, span, day, error))
        return FALSE;

      /* So that a second one of the same days finds it there. */
      g_array_append_vals (there, span, 1);
      g_array_sort (there, compare_spans);
    }

  return kith_spans_end (act, spans, filter, day, error);
}
