/* kith-progress.c: how far a long piece of work is, said by one thread and asked by another
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-progress.h"

struct _KithProgress
{
  gint   n_references;
  guint  n_done;
  guint  n_all;
};

/**
 * kith_progress_new:
 *
 * Returns: (transfer full): work that has not begun
 */
KithProgress *
kith_progress_new (void)
{
  KithProgress *self = g_new0 (KithProgress, 1);

  self->n_references = 1;

  return self;
}

/**
 * kith_progress_ref:
 * @self: (nullable): a progress
 *
 * Returns: (transfer full) (nullable): the same
 */
KithProgress *
kith_progress_ref (KithProgress *self)
{
  if (self != NULL)
    g_atomic_int_inc (&self->n_references);

  return self;
}

/**
 * kith_progress_unref:
 * @self: (transfer full): a progress
 */
void
kith_progress_unref (KithProgress *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_int_dec_and_test (&self->n_references))
    g_free (self);
}

/**
 * kith_progress_tell:
 * @self: (nullable): a progress
 * @n_done: how much is done
 * @n_all: how much there is; 0 while nobody knows
 *
 * Says how far it is. From any thread, as often as one likes.
 */
void
kith_progress_tell (KithProgress *self,
                    guint         n_done,
                    guint         n_all)
{
  if (self == NULL)
    return;

  g_atomic_int_set (&self->n_done, n_done);
  g_atomic_int_set (&self->n_all, n_all);
}

/**
 * kith_progress_get_n_done:
 * @self: a progress
 *
 * Returns: how much is done
 */
guint
kith_progress_get_n_done (KithProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_atomic_int_get (&self->n_done);
}

/**
 * kith_progress_get_fraction:
 * @self: a progress
 *
 * Returns: from 0 to 1; less than 0 while nobody knows how much there is
 */
double
kith_progress_get_fraction (KithProgress *self)
{
  guint n_all;

  g_return_val_if_fail (self != NULL, -1);

  n_all = g_atomic_int_get (&self->n_all);

  return n_all > 0 ? CLAMP ((double)g_atomic_int_get (&self->n_done) / n_all, 0, 1) : -1;
}
