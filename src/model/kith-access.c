/* kith-access.c: that somebody has seen a record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-access.h"

struct _KithAccess
{
  GObject        parent_instance;

  gint64         at;
  char          *worker;
  KithAccessHow  how;
  char          *why;
};

G_DEFINE_FINAL_TYPE (KithAccess, kith_access, G_TYPE_OBJECT)

static void
kith_access_finalize (GObject *object)
{
  KithAccess *self = KITH_ACCESS (object);

  g_free (self->worker);
  g_free (self->why);

  G_OBJECT_CLASS (kith_access_parent_class)->finalize (object);
}

static void
kith_access_class_init (KithAccessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_access_finalize;
}

static void
kith_access_init (KithAccess *self)
{
}

/**
 * kith_access_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): an access that never changes
 */
KithAccess *
kith_access_new (const KithAccessValues *values)
{
  KithAccess *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_ACCESS, NULL);
  self->at = values->at;
  self->worker = g_strdup (values->worker);
  self->how = values->how;
  self->why = g_strdup (values->why);

  return self;
}

/**
 * kith_access_get_at:
 * @self: an access
 *
 * Returns: when, in microseconds since 1970
 */
gint64
kith_access_get_at (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), 0);

  return self->at;
}

/**
 * kith_access_get_worker:
 * @self: an access
 *
 * Returns: (nullable): who; nobody had said so where there is none
 */
const char *
kith_access_get_worker (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return self->worker;
}

/**
 * kith_access_get_how:
 * @self: an access
 *
 * Returns: what was done
 */
KithAccessHow
kith_access_get_how (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), KITH_ACCESS_OPENED);

  return self->how;
}

/**
 * kith_access_get_why:
 * @self: an access
 *
 * Returns: (nullable): why the glass was broken
 */
const char *
kith_access_get_why (KithAccess *self)
{
  g_return_val_if_fail (KITH_IS_ACCESS (self), NULL);

  return self->why;
}
