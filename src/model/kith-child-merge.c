/* kith-child-merge.c: that a record was merged into a child's, and what came since
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-child-merge.h"

struct _KithChildMerge
{
  GObject   parent_instance;

  gint64    id;
  gint64    child_id;
  char     *name;
  char     *number;
  KithDate  birth;
  gint64    at;
  char     *worker;
  char     *reason;
  gboolean  is_last;
};

G_DEFINE_FINAL_TYPE (KithChildMerge, kith_child_merge, G_TYPE_OBJECT)

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
kith_child_merge_finalize (GObject *object)
{
  KithChildMerge *self = KITH_CHILD_MERGE (object);

  g_free (self->name);
  g_free (self->number);
  g_free (self->worker);
  g_free (self->reason);

  G_OBJECT_CLASS (kith_child_merge_parent_class)->finalize (object);
}

static void
kith_child_merge_class_init (KithChildMergeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_child_merge_finalize;
}

static void
kith_child_merge_init (KithChildMerge *self)
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
 * kith_child_merge_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a merge that never changes
 */
KithChildMerge *
kith_child_merge_new (const KithChildMergeValues *values)
{
  KithChildMerge *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_CHILD_MERGE, NULL);
  self->id = values->id;
  self->child_id = values->child_id;
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
 * kith_child_merge_get_id:
 * @self: a merge
 *
 * Returns: it in the store
 */
gint64
kith_child_merge_get_id (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), 0);

  return self->id;
}

/**
 * kith_child_merge_get_child_id:
 * @self: a merge
 *
 * Returns: whose record stayed
 */
gint64
kith_child_merge_get_child_id (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), 0);

  return self->child_id;
}

/**
 * kith_child_merge_get_name:
 * @self: a merge
 *
 * Returns: (transfer none) (nullable): the name of the record that is gone
 */
const char *
kith_child_merge_get_name (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), NULL);

  return self->name;
}

/**
 * kith_child_merge_get_number:
 * @self: a merge
 *
 * Returns: (transfer none) (nullable): its number
 */
const char *
kith_child_merge_get_number (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), NULL);

  return self->number;
}

/**
 * kith_child_merge_get_birth:
 * @self: a merge
 *
 * Returns: its day of birth
 */
KithDate
kith_child_merge_get_birth (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), KITH_DATE_NONE);

  return self->birth;
}

/**
 * kith_child_merge_get_at:
 * @self: a merge
 *
 * Returns: when it was merged
 */
gint64
kith_child_merge_get_at (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), 0);

  return self->at;
}

/**
 * kith_child_merge_get_worker:
 * @self: a merge
 *
 * Returns: (transfer none) (nullable): by whom
 */
const char *
kith_child_merge_get_worker (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), NULL);

  return self->worker;
}

/**
 * kith_child_merge_get_reason:
 * @self: a merge
 *
 * Returns: (transfer none): why
 */
const char *
kith_child_merge_get_reason (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), NULL);

  return self->reason;
}

/**
 * kith_child_merge_get_is_last:
 * @self: a merge
 *
 * Returns: whether it can be parted before any other
 */
gboolean
kith_child_merge_get_is_last (KithChildMerge *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_MERGE (self), FALSE);

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
