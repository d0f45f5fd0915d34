/* kith-child-merge.h: that a record was merged into a child's, and what came since
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithChildMergeValues:
 * @id: the merge in the store
 * @child_id: whose record stayed
 * @name: (nullable): the name of the record that is gone, or its number
 * @number: (nullable): its council's number, or its UPN
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
  gint64      id;
  gint64      child_id;
  const char *name;
  const char *number;
  KithDate    birth;
  gint64      at;
  const char *worker;
  const char *reason;
  gboolean    is_last;
} KithChildMergeValues;

#define KITH_TYPE_CHILD_MERGE (kith_child_merge_get_type ())

G_DECLARE_FINAL_TYPE (KithChildMerge, kith_child_merge, KITH, CHILD_MERGE, GObject)

KithChildMerge *kith_child_merge_new          (const KithChildMergeValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64          kith_child_merge_get_id       (KithChildMerge *self);
gint64          kith_child_merge_get_child_id (KithChildMerge *self);
const char     *kith_child_merge_get_name     (KithChildMerge *self);
const char     *kith_child_merge_get_number   (KithChildMerge *self);
KithDate        kith_child_merge_get_birth    (KithChildMerge *self);
gint64          kith_child_merge_get_at       (KithChildMerge *self);
const char     *kith_child_merge_get_worker   (KithChildMerge *self);
const char     *kith_child_merge_get_reason   (KithChildMerge *self);
gboolean        kith_child_merge_get_is_last  (KithChildMerge *self);

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
