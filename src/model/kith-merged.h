/* kith-merged.h: that a record was merged into another, and what came since
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-merge-sheet.h"

G_BEGIN_DECLS

/**
 * KithMergedValues:
 * @id: the merge in the store
 * @kind: whose records they were
 * @kept_id: whose record stayed
 * @name: (nullable): the name of the record that is gone, or its number
 * @number: (nullable): its council's number, or its UPN; an adult's telephone
 * @birth: its day of birth
 * @at: when it was merged
 * @worker: (nullable): by whom
 * @reason: why
 * @is_last: whether no other was merged into the record since, so that it can be parted
 *
 * What a merge is made from; texts are copied.
 */
typedef struct
{
  gint64         id;
  KithMergeKind  kind;
  gint64         kept_id;
  const char    *name;
  const char    *number;
  KithDate       birth;
  gint64         at;
  const char    *worker;
  const char    *reason;
  gboolean       is_last;
} KithMergedValues;

#define KITH_TYPE_MERGED (kith_merged_get_type ())

G_DECLARE_FINAL_TYPE (KithMerged, kith_merged, KITH, MERGED, GObject)

KithMerged    *kith_merged_new         (const KithMergedValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64         kith_merged_get_id      (KithMerged             *self);
KithMergeKind  kith_merged_get_kind    (KithMerged             *self);
gint64         kith_merged_get_kept_id (KithMerged             *self);
const char    *kith_merged_get_name    (KithMerged             *self);
const char    *kith_merged_get_number  (KithMerged             *self);
KithDate       kith_merged_get_birth   (KithMerged             *self);
gint64         kith_merged_get_at      (KithMerged             *self);
const char    *kith_merged_get_worker  (KithMerged             *self);
const char    *kith_merged_get_reason  (KithMerged             *self);
gboolean       kith_merged_get_is_last (KithMerged             *self);

#define KITH_TYPE_MERGE_SINCE (kith_merge_since_get_type ())

G_DECLARE_FINAL_TYPE (KithMergeSince, kith_merge_since, KITH, MERGE_SINCE, GObject)

KithMergeSince *kith_merge_since_new          (const char     *uid,
                                               const char     *table,
                                               KithDate        day,
                                               const char     *text) G_GNUC_WARN_UNUSED_RESULT;

const char     *kith_merge_since_get_uid      (KithMergeSince *self);
const char     *kith_merge_since_get_table    (KithMergeSince *self);
KithDate        kith_merge_since_get_day      (KithMergeSince *self);
const char     *kith_merge_since_get_text     (KithMergeSince *self);

G_END_DECLS
