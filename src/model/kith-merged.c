/* kith-merged.c: that a record was merged into another, and what came since
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-merged.h"

struct _KithMerged
{
  GObject        parent_instance;

  gint64         id;
  KithMergeKind  kind;
  gint64         kept_id;
  char          *name;
  char          *number;
  KithDate       birth;
  gint64         at;
  char          *worker;
  char          *reason;
  gboolean       is_last;
};

G_DEFINE_FINAL_TYPE (KithMerged, kith_merged, G_TYPE_OBJECT)

struct _KithMergeSince
{
  GObject   parent_instance;

  char     *uid;
  char     *table;
  KithDate  day;
  char     *text;
};

G_DEFINE_FINAL_TYPE (KithMergeSince, kith_merge_since, G_TYPE_OBJECT)

static void
kith_merged_finalize (GObject *object)
{
  KithMerged *self = KITH_MERGED (object);

  g_free (self->name);
  g_free (self->number);
  g_free (self->worker);
  g_free (self->reason);

  G_OBJECT_CLASS (kith_merged_parent_class)->finalize (object);
}

static void
kith_merged_class_init (KithMergedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_merged_finalize;
}

static void
kith_merged_init (KithMerged *self)
{
}

static void
kith_merge_since_finalize (GObject *object)
{
  KithMergeSince *self = KITH_MERGE_SINCE (object);

  g_free (self->uid);
  g_free (self->table);
  g_free (self->text);

  G_OBJECT_CLASS (kith_merge_since_parent_class)->finalize (object);
}

static void
kith_merge_since_class_init (KithMergeSinceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_merge_since_finalize;
}

static void
kith_merge_since_init (KithMergeSince *self)
{
}

/**
 * kith_merged_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a merge that never changes
 */
KithMerged *
kith_merged_new (const KithMergedValues *values)
{
  KithMerged *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_MERGED, NULL);
  self->id = values->id;
  self->kind = values->kind;
  self->kept_id = values->kept_id;
  self->name = g_strdup (values->name);
  self->number = g_strdup (values->number);
  self->birth = values->birth;
  self->at = values->at;
  self->worker = g_strdup (values->worker);
  self->reason = g_strdup (values->reason);
  self->is_last = values->is_last;

  return self;
}

/**
 * kith_merged_get_id:
 * @self: a merge
 *
 * Returns: it in the store
 */
gint64
kith_merged_get_id (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), 0);

  return self->id;
}

/**
 * kith_merged_get_kind:
 * @self: a merge
 *
 * Returns: whose records they were
 */
KithMergeKind
kith_merged_get_kind (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), KITH_MERGE_KIND_CHILD);

  return self->kind;
}

/**
 * kith_merged_get_kept_id:
 * @self: a merge
 *
 * Returns: the child, or the adult, whose record stayed
 */
gint64
kith_merged_get_kept_id (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), 0);

  return self->kept_id;
}

/**
 * kith_merged_get_name:
 * @self: a merge
 *
 * Returns: (transfer none) (nullable): the name of the record that is gone
 */
const char *
kith_merged_get_name (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), NULL);

  return self->name;
}

/**
 * kith_merged_get_number:
 * @self: a merge
 *
 * Returns: (transfer none) (nullable): its number
 */
const char *
kith_merged_get_number (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), NULL);

  return self->number;
}

/**
 * kith_merged_get_birth:
 * @self: a merge
 *
 * Returns: its day of birth
 */
KithDate
kith_merged_get_birth (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), KITH_DATE_NONE);

  return self->birth;
}

/**
 * kith_merged_get_at:
 * @self: a merge
 *
 * Returns: when it was merged
 */
gint64
kith_merged_get_at (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), 0);

  return self->at;
}

/**
 * kith_merged_get_worker:
 * @self: a merge
 *
 * Returns: (transfer none) (nullable): by whom
 */
const char *
kith_merged_get_worker (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), NULL);

  return self->worker;
}

/**
 * kith_merged_get_reason:
 * @self: a merge
 *
 * Returns: (transfer none): why
 */
const char *
kith_merged_get_reason (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), NULL);

  return self->reason;
}

/**
 * kith_merged_get_is_last:
 * @self: a merge
 *
 * Returns: whether it can be parted before any other
 */
gboolean
kith_merged_get_is_last (KithMerged *self)
{
  g_return_val_if_fail (KITH_IS_MERGED (self), FALSE);

  return self->is_last;
}

/**
 * kith_merge_since_new:
 * @uid: the row's name, as text
 * @table: its table
 * @day: its day, if it has one
 * @text: (nullable): what it says, in a line
 *
 * Returns: (transfer full): a row that came to a merged record since
 */
KithMergeSince *
kith_merge_since_new (const char *uid,
                      const char *table,
                      KithDate    day,
                      const char *text)
{
  KithMergeSince *self = g_object_new (KITH_TYPE_MERGE_SINCE, NULL);

  self->uid = g_strdup (uid);
  self->table = g_strdup (table);
  self->day = day;
  self->text = g_strdup (text);

  return self;
}

/**
 * kith_merge_since_get_uid:
 * @self: a row
 *
 * Returns: (transfer none): its name
 */
const char *
kith_merge_since_get_uid (KithMergeSince *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SINCE (self), NULL);

  return self->uid;
}

/**
 * kith_merge_since_get_table:
 * @self: a row
 *
 * Returns: (transfer none): its table
 */
const char *
kith_merge_since_get_table (KithMergeSince *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SINCE (self), NULL);

  return self->table;
}

/**
 * kith_merge_since_get_day:
 * @self: a row
 *
 * Returns: its day
 */
KithDate
kith_merge_since_get_day (KithMergeSince *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SINCE (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_merge_since_get_text:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it says
 */
const char *
kith_merge_since_get_text (KithMergeSince *self)
{
  g_return_val_if_fail (KITH_IS_MERGE_SINCE (self), NULL);

  return self->text;
}
