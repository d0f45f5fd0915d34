/* kith-merge-private.h: what merging and parting two records have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-merge-sheet.h"

G_BEGIN_DECLS

#define KITH_MOST_MERGE_COLUMNS 3

/* A column of the row of a merge, which keeps what does not hold of the two. */
typedef struct
{
  const char     *name;
  KithMergeField  field;
} KithMergeLost;

/* What is so of merging the records of children, and of adults: @column says in
 * every table whose a row is. @columns has those of a field, the one that says
 * whether there is one first.
 */
typedef struct
{
  KithMergeKind       kind;
  const KithTable    *table;
  const KithTable    *merges;
  const char         *column;
  const char         *merge_act;
  const char         *split_act;
  const char         *select_sql;        /* a merge; by :id */
  const char         *of_act_sql;        /* its number; by :act */
  const char         *list_sql;          /* by :id of the record that stayed */
  const char * const (*columns)[KITH_MOST_MERGE_COLUMNS];
  const KithMergeLost *lost;             /* ends with no name */
} KithMergeOf;

/* A merge as it stands in the store; @has_later where another followed it. */
typedef struct
{
  const KithMergeOf *of;
  gint64             id;
  gint64             kept;
  gint64             gone;
  KithUid            gone_uid;
  gint64             act;
  gboolean           has_later;
} KithMerge;

typedef gboolean (*KithSinceFunc) (KithRow   *row,
                                   gpointer   user_data,
                                   GError   **error);

const KithMergeOf *kith_merge_of      (KithMergeKind      kind);

gboolean  kith_merge_has_rows_of      (const KithMergeOf *of,
                                       const KithTable   *table);
GArray   *kith_merge_load_rows_of     (KithDb            *db,
                                       const KithMergeOf *of,
                                       const KithTable   *table,
                                       gint64             id,
                                       GError           **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_merge_move             (KithAct           *act,
                                       const KithMergeOf *of,
                                       const KithTable   *table,
                                       gint64             id,
                                       gint64             to,
                                       GError           **error);
gboolean  kith_merge_move_all         (KithAct           *act,
                                       const KithMergeOf *of,
                                       gint64             kept,
                                       gint64             gone,
                                       GError           **error);
void      kith_merge_identity         (const KithMergeOf *of,
                                       KithRow           *kept,
                                       KithRow           *gone,
                                       guint              taken);
gboolean  kith_merge_takes            (const KithMergeOf *of,
                                       KithRow           *kept,
                                       KithRow           *gone,
                                       KithMergeField     field,
                                       guint              taken);
void      kith_merge_copy_column      (KithRow           *to,
                                       KithRow           *from,
                                       const char        *column);
gboolean  kith_merge_load             (KithDb            *db,
                                       const KithMergeOf *of,
                                       gint64             merge_id,
                                       KithMerge         *ret_merge,
                                       GError           **error);
gboolean  kith_merge_foreach_since_of (KithDb            *db,
                                       const KithMerge   *merge,
                                       const KithTable   *table,
                                       KithSinceFunc      func,
                                       gpointer           user_data,
                                       GError           **error);
gboolean  kith_merge_foreach_since    (KithDb            *db,
                                       const KithMerge   *merge,
                                       KithSinceFunc      func,
                                       gpointer           user_data,
                                       GError           **error);
gboolean  kith_merge_is_of_note       (KithRow           *row);
gboolean  kith_merge_check_undo       (KithDb            *db,
                                       gint64             act,
                                       GError           **error);

/* The sides of a sheet: kith-merge-children.c, kith-merge-adults.c. */
gboolean  kith_merge_load_children    (KithDb            *db,
                                       gint64             kept,
                                       gint64             gone,
                                       KithMergeSide     *kept_side,
                                       KithMergeSide     *gone_side,
                                       guint             *ret_remarks,
                                       KithMergeRefusal  *ret_refusal,
                                       GError           **error);
gboolean  kith_merge_load_adults      (KithDb            *db,
                                       gint64             kept,
                                       gint64             gone,
                                       KithMergeSide     *kept_side,
                                       KithMergeSide     *gone_side,
                                       guint             *ret_remarks,
                                       KithMergeRefusal  *ret_refusal,
                                       GError           **error);

G_END_DECLS
