/* kith-restriction.c: that a child's record is open to named workers alone
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-restriction.h"

struct _KithRestriction
{
  GObject   parent_instance;

  gint64    id;
  gint64    child_id;
  char     *child;
  char     *reason;
  KithDate  start;
  KithDate  review;
  char     *worker;
  char     *workers;
  GArray   *worker_ids;
  char     *contact;
  gint64    contact_id;
  char     *contact_name;
  char     *contact_telephone;
  gboolean  names_me;
  gboolean  is_opened;
};

G_DEFINE_FINAL_TYPE (KithRestriction, kith_restriction, G_TYPE_OBJECT)

static void
kith_restriction_finalize (GObject *object)
{
  KithRestriction *self = KITH_RESTRICTION (object);

  g_free (self->child);
  g_free (self->reason);
  g_free (self->worker);
  g_free (self->workers);
  g_clear_pointer (&self->worker_ids, g_array_unref);
  g_free (self->contact);
  g_free (self->contact_name);
  g_free (self->contact_telephone);

  G_OBJECT_CLASS (kith_restriction_parent_class)->finalize (object);
}

static void
kith_restriction_class_init (KithRestrictionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_restriction_finalize;
}

static void
kith_restriction_init (KithRestriction *self)
{
}

/**
 * kith_restriction_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a restriction that never changes
 */
KithRestriction *
kith_restriction_new (const KithRestrictionValues *values)
{
  KithRestriction *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_RESTRICTION, NULL);
  self->id = values->id;
  self->child_id = values->child_id;
  self->child = g_strdup (values->child);
  self->reason = g_strdup (values->reason);
  self->start = values->start;
  self->review = values->review;
  self->worker = g_strdup (values->worker);
  self->workers = g_strdup (values->workers);
  self->worker_ids = values->worker_ids != NULL ? g_array_ref (values->worker_ids) : NULL;
  self->contact = g_strdup (values->contact);
  self->contact_id = values->contact_id;
  self->contact_name = g_strdup (values->contact_name);
  self->contact_telephone = g_strdup (values->contact_telephone);
  self->names_me = values->names_me;
  self->is_opened = values->is_opened;

  return self;
}

/**
 * kith_restriction_get_id:
 * @self: a restriction
 *
 * Returns: the restriction in the store; 0 where the record is open to everybody
 */
gint64
kith_restriction_get_id (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), 0);

  return self->id;
}

/**
 * kith_restriction_get_child_id:
 * @self: a restriction
 *
 * Returns: the child
 */
gint64
kith_restriction_get_child_id (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), 0);

  return self->child_id;
}

/**
 * kith_restriction_get_child:
 * @self: a restriction
 *
 * Returns: (nullable): the name of the child, where it is listed with others
 */
const char *
kith_restriction_get_child (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), NULL);

  return self->child;
}

/**
 * kith_restriction_get_reason:
 * @self: a restriction
 *
 * Returns: (nullable): why it is restricted
 */
const char *
kith_restriction_get_reason (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), NULL);

  return self->reason;
}

/**
 * kith_restriction_get_start:
 * @self: a restriction
 *
 * Returns: since when
 */
KithDate
kith_restriction_get_start (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), KITH_DATE_NONE);

  return self->start;
}

/**
 * kith_restriction_get_review:
 * @self: a restriction
 *
 * Returns: the day by which it is looked at again
 */
KithDate
kith_restriction_get_review (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), KITH_DATE_NONE);

  return self->review;
}

/**
 * kith_restriction_get_worker:
 * @self: a restriction
 *
 * Returns: (nullable): who restricted it
 */
const char *
kith_restriction_get_worker (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), NULL);

  return self->worker;
}

/**
 * kith_restriction_get_workers:
 * @self: a restriction
 *
 * Returns: (nullable): whom it names, in one line
 */
const char *
kith_restriction_get_workers (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), NULL);

  return self->workers;
}

/**
 * kith_restriction_names:
 * @self: a restriction
 * @worker_id: a worker
 *
 * Returns: whether it names the worker
 */
gboolean
kith_restriction_names (KithRestriction *self,
                        gint64           worker_id)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), FALSE);

  for (guint i = 0; self->worker_ids != NULL && i < self->worker_ids->len; i++)
    {
      if (g_array_index (self->worker_ids, gint64, i) == worker_id)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_restriction_get_contact:
 * @self: a restriction
 *
 * Returns: (nullable): whom to speak to before contact, in one line
 */
const char *
kith_restriction_get_contact (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), NULL);

  return self->contact;
}

/**
 * kith_restriction_get_contact_id:
 * @self: a restriction
 *
 * Returns: the worker to speak to before contact, or 0
 */
gint64
kith_restriction_get_contact_id (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), 0);

  return self->contact_id;
}

/**
 * kith_restriction_get_contact_name:
 * @self: a restriction
 *
 * Returns: (nullable): somebody to speak to who is none of the workers
 */
const char *
kith_restriction_get_contact_name (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), NULL);

  return self->contact_name;
}

/**
 * kith_restriction_get_contact_telephone:
 * @self: a restriction
 *
 * Returns: (nullable): how whoever is to be spoken to is reached
 */
const char *
kith_restriction_get_contact_telephone (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), NULL);

  return self->contact_telephone;
}

/**
 * kith_restriction_get_names_me:
 * @self: a restriction
 *
 * Returns: whether it names the worker whose store it is
 */
gboolean
kith_restriction_get_names_me (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), FALSE);

  return self->names_me;
}

/**
 * kith_restriction_get_is_opened:
 * @self: a restriction
 *
 * Returns: whether it is open because somebody broke the glass
 */
gboolean
kith_restriction_get_is_opened (KithRestriction *self)
{
  g_return_val_if_fail (KITH_IS_RESTRICTION (self), FALSE);

  return self->is_opened;
}
