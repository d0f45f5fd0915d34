/* kith-basis.c: a file that the figures rest on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-basis.h"

struct _KithBasis
{
  GObject   parent_instance;

  char     *kind;
  char     *source;
  KithDate  day;
  gint64    at;
  guint     n_new;
  guint     n_changed;
  guint     n_refused;
};

G_DEFINE_FINAL_TYPE (KithBasis, kith_basis, G_TYPE_OBJECT)

static void
kith_basis_finalize (GObject *object)
{
  KithBasis *self = KITH_BASIS (object);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (kith_basis_parent_class)->finalize (object);
}

static void
kith_basis_class_init (KithBasisClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_basis_finalize;
}

static void
kith_basis_init (KithBasis *self)
{
}

/**
 * kith_basis_new:
 * @kind: (nullable): "cin", "caseload", "roll", "fiction", "schools"
 * @source: (nullable): what the file came out of, such as "Mosaic"
 * @day: the day that it speaks of, or %KITH_DATE_NONE
 * @at: when it was taken in, microseconds since 1970
 * @n_new: how many rows were new
 * @n_changed: how many rows were changed
 * @n_refused: how many rows were refused
 *
 * Returns: (transfer full): a file that never changes
 */
KithBasis *
kith_basis_new (const char *kind,
                const char *source,
                KithDate    day,
                gint64      at,
                guint       n_new,
                guint       n_changed,
                guint       n_refused)
{
  KithBasis *self = g_object_new (KITH_TYPE_BASIS, NULL);

  self->kind = g_strdup (kind);
  self->source = g_strdup (source);
  self->day = day;
  self->at = at;
  self->n_new = n_new;
  self->n_changed = n_changed;
  self->n_refused = n_refused;

  return self;
}

/**
 * kith_basis_get_kind:
 *
 * Returns: (nullable): "cin", "caseload", "roll", "fiction", "schools"
 */
const char *
kith_basis_get_kind (KithBasis *self)
{
  g_return_val_if_fail (KITH_IS_BASIS (self), NULL);

  return self->kind;
}

/**
 * kith_basis_get_source:
 *
 * Returns: (nullable): what the file came out of, such as "Mosaic"
 */
const char *
kith_basis_get_source (KithBasis *self)
{
  g_return_val_if_fail (KITH_IS_BASIS (self), NULL);

  return self->source;
}

/**
 * kith_basis_get_day:
 *
 * Returns: the day that it speaks of, or %KITH_DATE_NONE
 */
KithDate
kith_basis_get_day (KithBasis *self)
{
  g_return_val_if_fail (KITH_IS_BASIS (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_basis_get_at:
 *
 * Returns: when it was taken in, microseconds since 1970
 */
gint64
kith_basis_get_at (KithBasis *self)
{
  g_return_val_if_fail (KITH_IS_BASIS (self), 0);

  return self->at;
}

/**
 * kith_basis_get_n_new:
 *
 * Returns: how many rows were new
 */
guint
kith_basis_get_n_new (KithBasis *self)
{
  g_return_val_if_fail (KITH_IS_BASIS (self), 0);

  return self->n_new;
}

/**
 * kith_basis_get_n_changed:
 *
 * Returns: how many rows were changed
 */
guint
kith_basis_get_n_changed (KithBasis *self)
{
  g_return_val_if_fail (KITH_IS_BASIS (self), 0);

  return self->n_changed;
}

/**
 * kith_basis_get_n_refused:
 *
 * Returns: how many rows were refused
 */
guint
kith_basis_get_n_refused (KithBasis *self)
{
  g_return_val_if_fail (KITH_IS_BASIS (self), 0);

  return self->n_refused;
}
