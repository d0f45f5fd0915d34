/* kith-cluster-worker.c: the days that a worker is in a cluster or one of its schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-worker.h"

#include "kith-text.h"

struct _KithClusterWorker
{
  GObject   parent_instance;

  gint64    worker_id;
  char     *name;
  char     *role;
  gboolean  is_me;
  gint64    school_id;
  guint     weekdays;
  KithDate  from;
  KithDate  to;
};

G_DEFINE_FINAL_TYPE (KithClusterWorker, kith_cluster_worker, G_TYPE_OBJECT)

static void
kith_cluster_worker_finalize (GObject *object)
{
  KithClusterWorker *self = KITH_CLUSTER_WORKER (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->role, g_free);

  G_OBJECT_CLASS (kith_cluster_worker_parent_class)->finalize (object);
}

static void
kith_cluster_worker_class_init (KithClusterWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_cluster_worker_finalize;
}

static void
kith_cluster_worker_init (KithClusterWorker *self)
{
}

/**
 * kith_cluster_worker_new:
 * @worker_id: the worker
 * @name: their name
 * @role: (nullable): such as "Social worker"
 * @is_me: whether it is the person whose store this is
 * @school_id: the school they are in; 0 for the whole cluster
 * @weekdays: bit 0 is Monday; 0 where nobody has said on which days
 * @from: the first day on which it holds; %KITH_DATE_NONE for always
 * @to: the first day on which it no longer does; %KITH_DATE_NONE while no end is known
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithClusterWorker *
kith_cluster_worker_new (gint64      worker_id,
                         const char *name,
                         const char *role,
                         gboolean    is_me,
                         gint64      school_id,
                         guint       weekdays,
                         KithDate    from,
                         KithDate    to)
{
  KithClusterWorker *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (KITH_TYPE_CLUSTER_WORKER, NULL);
  self->worker_id = worker_id;
  self->name = kith_text_tame (name);
  self->role = kith_text_tame (role);
  self->is_me = is_me;
  self->school_id = school_id;
  self->weekdays = weekdays;
  self->from = from;
  self->to = to;

  return self;
}

/**
 * kith_cluster_worker_get_worker_id:
 * @self: one
 *
 * Returns: the worker
 */
gint64
kith_cluster_worker_get_worker_id (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), 0);

  return self->worker_id;
}

/**
 * kith_cluster_worker_get_name:
 * @self: one
 *
 * Returns: (transfer none): their name
 */
const char *
kith_cluster_worker_get_name (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), NULL);

  return self->name;
}

/**
 * kith_cluster_worker_get_role:
 * @self: one
 *
 * Returns: (transfer none) (nullable): such as "Social worker"
 */
const char *
kith_cluster_worker_get_role (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), NULL);

  return self->role;
}

/**
 * kith_cluster_worker_get_is_me:
 * @self: one
 *
 * Returns: whether it is the person whose store this is
 */
gboolean
kith_cluster_worker_get_is_me (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), FALSE);

  return self->is_me;
}

/**
 * kith_cluster_worker_get_school_id:
 * @self: one
 *
 * Returns: the school they are in; 0 for the whole cluster
 */
gint64
kith_cluster_worker_get_school_id (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), 0);

  return self->school_id;
}

/**
 * kith_cluster_worker_get_weekdays:
 * @self: one
 *
 * Returns: bit 0 is Monday; 0 where nobody has said on which days
 */
guint
kith_cluster_worker_get_weekdays (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), 0);

  return self->weekdays;
}

/**
 * kith_cluster_worker_get_from:
 * @self: one
 *
 * Returns: the first day on which it holds; %KITH_DATE_NONE for always
 */
KithDate
kith_cluster_worker_get_from (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), KITH_DATE_NONE);

  return self->from;
}

/**
 * kith_cluster_worker_get_to:
 * @self: one
 *
 * Returns: the first day on which it no longer does; %KITH_DATE_NONE while no end is known
 */
KithDate
kith_cluster_worker_get_to (KithClusterWorker *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), KITH_DATE_NONE);

  return self->to;
}

/**
 * kith_cluster_worker_is_on:
 * @self: one
 * @day: a day
 *
 * Returns: whether it holds on that day
 */
gboolean
kith_cluster_worker_is_on (KithClusterWorker *self,
                           KithDate           day)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_WORKER (self), FALSE);

  return self->from <= day && (self->to == KITH_DATE_NONE || self->to > day);
}
