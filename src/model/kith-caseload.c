/* kith-caseload.c: every child with an open case, and what the list rests on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-caseload.h"

#include "kith-text.h"

struct _KithCaseload
{
  GObject    parent_instance;

  gint64     cluster_id;
  KithDate   as_at;
  gboolean   says_family_help;
  guint      n_counted;
  guint      n_outside;
  GPtrArray *rows;                   /* (element-type KithCaseloadRow), as lists are sorted */
  GPtrArray *workers;                /* (element-type KithCaseloadWorker), by name */
};

G_DEFINE_FINAL_TYPE (KithCaseload, kith_caseload, G_TYPE_OBJECT)

static void
kith_caseload_finalize (GObject *object)
{
  KithCaseload *self = KITH_CASELOAD (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->workers, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_caseload_parent_class)->finalize (object);
}

static void
kith_caseload_class_init (KithCaseloadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_caseload_finalize;
}

static void
kith_caseload_init (KithCaseload *self)
{
}

static void
count_rows (KithCaseload *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      KithCaseloadPlace place = kith_caseload_row_get_place (g_ptr_array_index (self->rows, i));

      self->n_counted += place != KITH_CASELOAD_BESIDE;
      self->n_outside += place != KITH_CASELOAD_HERE;
    }
}

/**
 * kith_caseload_new:
 * @cluster_id: the cluster, or 0 for all
 * @as_at: the day that it speaks of
 * @says_family_help: whether early help is called family help on that day
 * @rows: (element-type KithCaseloadRow): the children, as lists are sorted
 * @workers: (element-type KithCaseloadWorker): the workers of the store, by name
 *
 * Returns: (transfer full): a caseload that never changes
 */
KithCaseload *
kith_caseload_new (gint64     cluster_id,
                   KithDate   as_at,
                   gboolean   says_family_help,
                   GPtrArray *rows,
                   GPtrArray *workers)
{
  KithCaseload *self;

  g_return_val_if_fail (rows != NULL, NULL);
  g_return_val_if_fail (workers != NULL, NULL);

  self = g_object_new (KITH_TYPE_CASELOAD, NULL);
  self->cluster_id = cluster_id;
  self->as_at = as_at;
  self->says_family_help = says_family_help;
  self->rows = g_ptr_array_ref (rows);
  self->workers = g_ptr_array_ref (workers);
  count_rows (self);

  return self;
}

/**
 * kith_caseload_get_cluster_id:
 * @self: a caseload
 *
 * Returns: the cluster, or 0 for all
 */
gint64
kith_caseload_get_cluster_id (KithCaseload *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), 0);

  return self->cluster_id;
}

/**
 * kith_caseload_get_as_at:
 * @self: a caseload
 *
 * Returns: the day that it speaks of
 */
KithDate
kith_caseload_get_as_at (KithCaseload *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), KITH_DATE_NONE);

  return self->as_at;
}

/**
 * kith_caseload_says_family_help:
 * @self: a caseload
 *
 * Returns: whether early help is called family help on that day
 */
gboolean
kith_caseload_says_family_help (KithCaseload *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), FALSE);

  return self->says_family_help;
}

/**
 * kith_caseload_get_n_rows:
 * @self: a caseload
 *
 * Returns: how many rows there are, with those beside the list
 */
guint
kith_caseload_get_n_rows (KithCaseload *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), 0);

  return self->rows->len;
}

/**
 * kith_caseload_get_n_counted:
 * @self: a caseload
 *
 * Returns: how many children have an open case and belong to the list
 */
guint
kith_caseload_get_n_counted (KithCaseload *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), 0);

  return self->n_counted;
}

/**
 * kith_caseload_get_n_outside:
 * @self: a caseload
 *
 * Returns: how many children of the store have an open case and a school that is in no cluster, or not known
 */
guint
kith_caseload_get_n_outside (KithCaseload *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), 0);

  return self->n_outside;
}

/**
 * kith_caseload_get_row:
 * @self: a caseload
 * @position: below the number of rows
 *
 * Returns: (transfer none): a row
 */
KithCaseloadRow *
kith_caseload_get_row (KithCaseload *self,
                       guint         position)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, position);
}

/**
 * kith_caseload_get_n_workers:
 * @self: a caseload
 *
 * Returns: how many workers the store has
 */
guint
kith_caseload_get_n_workers (KithCaseload *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), 0);

  return self->workers->len;
}

/**
 * kith_caseload_get_worker:
 * @self: a caseload
 * @position: below the number of workers
 *
 * Returns: (transfer none): a worker
 */
const KithCaseloadWorker *
kith_caseload_get_worker (KithCaseload *self,
                          guint         position)
{
  g_return_val_if_fail (KITH_IS_CASELOAD (self), NULL);
  g_return_val_if_fail (position < self->workers->len, NULL);

  return g_ptr_array_index (self->workers, position);
}

/**
 * kith_caseload_worker_new:
 * @id: a worker of the store
 * @name: what the worker is called
 * @is_here: whether the worker works in the list's cluster
 *
 * Returns: (transfer full): the worker
 */
KithCaseloadWorker *
kith_caseload_worker_new (gint64      id,
                          const char *name,
                          gboolean    is_here)
{
  KithCaseloadWorker *worker = g_new0 (KithCaseloadWorker, 1);

  worker->id = id;
  worker->name = kith_text_tame (name);
  worker->is_here = is_here;

  return worker;
}

/**
 * kith_caseload_worker_free:
 * @worker: (transfer full): a worker
 */
void
kith_caseload_worker_free (gpointer worker)
{
  g_free (((KithCaseloadWorker *)worker)->name);
  g_free (worker);
}
