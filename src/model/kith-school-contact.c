/* kith-school-contact.c: whom one rings at a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-contact.h"

struct _KithSchoolContact
{
  GObject   parent_instance;

  gint64    id;
  char     *role;
  char     *name;
  char     *telephone;
  char     *email;
  KithDate  from;
};

G_DEFINE_FINAL_TYPE (KithSchoolContact, kith_school_contact, G_TYPE_OBJECT)

static void
kith_school_contact_finalize (GObject *object)
{
  KithSchoolContact *self = KITH_SCHOOL_CONTACT (object);

  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->telephone, g_free);
  g_clear_pointer (&self->email, g_free);

  G_OBJECT_CLASS (kith_school_contact_parent_class)->finalize (object);
}

static void
kith_school_contact_class_init (KithSchoolContactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_school_contact_finalize;
}

static void
kith_school_contact_init (KithSchoolContact *self)
{
}

/**
 * kith_school_contact_new:
 * @id: the row in the store; 0 for one that is not there yet
 * @role: (nullable): "head", "safeguarding-lead", or the words of whoever put it in
 * @name: (nullable): who it is
 * @telephone: (nullable): the number
 * @email: (nullable): the address
 * @from: the first day, or %KITH_DATE_NONE for not known
 *
 * Returns: (transfer full): a contact that never changes
 */
KithSchoolContact *
kith_school_contact_new (gint64      id,
                         const char *role,
                         const char *name,
                         const char *telephone,
                         const char *email,
                         KithDate    from)
{
  KithSchoolContact *self = g_object_new (KITH_TYPE_SCHOOL_CONTACT, NULL);

  self->id = id;
  self->role = g_strdup (role);
  self->name = g_strdup (name);
  self->telephone = g_strdup (telephone);
  self->email = g_strdup (email);
  self->from = from;

  return self;
}

/**
 * kith_school_contact_get_id:
 *
 * Returns: the row in the store; 0 for one that is not there yet
 */
gint64
kith_school_contact_get_id (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), 0);

  return self->id;
}

/**
 * kith_school_contact_get_role:
 *
 * Returns: (nullable): "head", "safeguarding-lead", or the words of whoever put it in
 */
const char *
kith_school_contact_get_role (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->role;
}

/**
 * kith_school_contact_get_name:
 *
 * Returns: (nullable): who it is
 */
const char *
kith_school_contact_get_name (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->name;
}

/**
 * kith_school_contact_get_telephone:
 *
 * Returns: (nullable): the number
 */
const char *
kith_school_contact_get_telephone (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->telephone;
}

/**
 * kith_school_contact_get_email:
 *
 * Returns: (nullable): the address
 */
const char *
kith_school_contact_get_email (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->email;
}

/**
 * kith_school_contact_get_from:
 *
 * Returns: the first day, or %KITH_DATE_NONE for not known
 */
KithDate
kith_school_contact_get_from (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), KITH_DATE_NONE);

  return self->from;
}
