/* kith-store-work-private.h: how recorded work lies in its tables
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-store-work.h"

G_BEGIN_DECLS

/**
 * KithWorkTable:
 * @table: where its rows are
 * @parent: the column of what they hang on
 * @part: (nullable): where several kinds share the table, what the column "kind" says
 * @has_council: whether the council's system could have the same
 */
typedef struct
{
  const KithTable *table;
  const char      *parent;
  const char      *part;
  gboolean         has_council;
} KithWorkTable;

const KithWorkTable *kith_work_table_get    (KithWorkKind   kind);

/* A hand writes 3 September, and the council's system has the fourth. */
#define KITH_WORK_NEAR_DAYS 7

/* Of a table "x" the rows that were recorded here, that no file has met yet,
 * and whose first day is near :day; the nearest first.
 */
#define KITH_WORK_NEAR(table, parent, start) \
  "SELECT x.id FROM " table " AS x JOIN work_record AS w ON w.record_uid = x.uid" \
  " WHERE x." parent " = :parent AND w.met IS NULL" \
  " AND abs (julianday (x." start ") - julianday (:day)) <= 7" \
  " /*sort*/ ORDER BY abs (julianday (x." start ") - julianday (:day)), x.id"

/* Of a row "x": whether it was recorded here, and no file has met it yet. */
#define KITH_WORK_IS_UNMET \
  "EXISTS (SELECT 1 FROM work_record AS w WHERE w.record_uid = x.uid AND w.met IS NULL)"

gboolean             kith_work_field_is_apart (const KithWorkField *field);
gboolean             kith_work_load_rows    (KithDb        *db,
                                             KithWork      *work,
                                             GError       **error);
GArray              *kith_work_load_spans   (KithDb        *db,
                                             gint64         child_id,
                                             GArray       **ret_parents,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean             kith_work_write_as     (KithAct       *act,
                                             KithWork      *work,
                                             KithDate       day,
                                             gint64         at,
                                             GError       **error);
gboolean             kith_work_write_from_file (KithAct    *act,
                                             KithWork      *work,
                                             GError       **error);
gboolean             kith_work_mark_as      (KithAct       *act,
                                             KithWork      *work,
                                             KithDate       day,
                                             gint64         at,
                                             GError       **error);

KithWorkSheet       *kith_work_make_sheet   (KithDb        *db,
                                             KithWork      *work,
                                             KithDate       today,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean             kith_work_meet         (KithAct       *act,
                                             KithRow       *row,
                                             KithDate       as_at,
                                             GError       **error);
gboolean             kith_work_follow_worker (KithAct      *act,
                                             gint64         child_id,
                                             gint64         worker_id,
                                             KithDate       day,
                                             const char    *reason,
                                             GError       **error);
gboolean             kith_work_give_child   (KithAct       *act,
                                             gint64         child_id,
                                             gint64         worker_id,
                                             KithDate       day,
                                             GError       **error);

G_END_DECLS
