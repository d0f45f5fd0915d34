/* kith-store-spans-private.h: from when to when a school or a worker is in a cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"

G_BEGIN_DECLS

/* The end of what has none: it compares as later than every date there is. */
#define KITH_SPAN_OPEN G_MAXINT32

/**
 * KithSpan:
 * @id: its row; 0 for one that is not written yet
 * @school_id: the school; 0 for a worker of the whole cluster
 * @worker_id: the worker; 0 where it is the school's own time
 * @weekdays: of a worker
 * @from: the first day; %KITH_DATE_NONE for always
 * @to: the first day after it; %KITH_SPAN_OPEN for none
 */
typedef struct
{
  gint64   id;
  gint64   school_id;
  gint64   worker_id;
  guint    weekdays;
  KithDate from;
  KithDate to;
} KithSpan;

/**
 * KithSpanFilter:
 * @schools: (nullable): keys are pointers to the ids of those that are meant;
 *   %NULL for all
 * @worker_id: the worker that is meant; 0 for all
 *
 * Which spans of a cluster are meant.
 */
typedef struct
{
  GHashTable *schools;
  gint64      worker_id;
} KithSpanFilter;

GArray  *kith_spans_load_schools (KithDb                *db,
                                  gint64                 cluster_id,
                                  KithDate               day,
                                  GError               **error) G_GNUC_WARN_UNUSED_RESULT;
GArray  *kith_spans_load_workers (KithDb                *db,
                                  gint64                 cluster_id,
                                  KithDate               day,
                                  GError               **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean kith_spans_insert       (KithAct               *act,
                                  gint64                 cluster_id,
                                  const KithSpan        *span,
                                  GError               **error);
gboolean kith_spans_end          (KithAct               *act,
                                  GArray                *spans,
                                  const KithSpanFilter  *filter,
                                  KithDate               day,
                                  GError               **error);
gboolean kith_spans_move         (KithAct               *act,
                                  GArray                *spans,
                                  const KithSpanFilter  *filter,
                                  GArray                *there,
                                  gint64                 there_id,
                                  KithDate               day,
                                  GError               **error);

G_END_DECLS
