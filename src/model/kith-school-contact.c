/* kith-school-contact.c: who is rung at a school, and from when to when that held
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-contact.h"

#include "kith-text.h"

struct _KithSchoolContact
{
  GObject   parent_instance;

  gint64    id;
  char     *role;
  char     *name;
  char     *telephone;
  char     *email;
  KithDate  from;
  KithDate  to;
};

G_DEFINE_FINAL_TYPE (KithSchoolContact, kith_school_contact, G_TYPE_OBJECT)

static const char * const nicks[KITH_N_CONTACT_ROLES] =
{
  [KITH_CONTACT_HEAD] = "head",
  [KITH_CONTACT_DSL] = "dsl",
  [KITH_CONTACT_DEPUTY_DSL] = "deputy-dsl",
  [KITH_CONTACT_SENCO] = "senco",
  [KITH_CONTACT_DESIGNATED_TEACHER] = "designated-teacher",
  [KITH_CONTACT_MENTAL_HEALTH] = "mental-health",
  [KITH_CONTACT_ATTENDANCE] = "attendance",
  [KITH_CONTACT_PASTORAL] = "pastoral",
  [KITH_CONTACT_OFFICE] = "office",
};

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
 * @values: what is known of it; copied
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithSchoolContact *
kith_school_contact_new (const KithSchoolContactValues *values)
{
  KithSchoolContact *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_CONTACT, NULL);
  self->id = values->id;
  self->role = kith_text_tame (values->role);
  self->name = kith_text_tame (values->name);
  self->telephone = kith_text_tame (values->telephone);
  self->email = kith_text_tame (values->email);
  self->from = values->from;
  self->to = values->to;

  return self;
}

/**
 * kith_school_contact_get_id:
 * @self: a contact
 *
 * Returns: its row
 */
gint64
kith_school_contact_get_id (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), 0);

  return self->id;
}

/**
 * kith_school_contact_get_role:
 * @self: a contact
 *
 * Returns: (transfer none): what the person does there: a nick of a
 *   #KithContactRole, or words of one's own
 */
const char *
kith_school_contact_get_role (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->role;
}

/**
 * kith_school_contact_get_name:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): what the person is called
 */
const char *
kith_school_contact_get_name (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->name;
}

/**
 * kith_school_contact_get_telephone:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): where they are rung, with an extension
 *   or a remark
 */
const char *
kith_school_contact_get_telephone (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->telephone;
}

/**
 * kith_school_contact_get_email:
 * @self: a contact
 *
 * Returns: (transfer none) (nullable): where they are written to
 */
const char *
kith_school_contact_get_email (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), NULL);

  return self->email;
}

/**
 * kith_school_contact_get_from:
 * @self: a contact
 *
 * Returns: the first day on which it holds; %KITH_DATE_NONE where nobody has
 *   said
 */
KithDate
kith_school_contact_get_from (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), KITH_DATE_NONE);

  return self->from;
}

/**
 * kith_school_contact_get_to:
 * @self: a contact
 *
 * Returns: the first day on which it no longer does; %KITH_DATE_NONE while no
 *   end is known
 */
KithDate
kith_school_contact_get_to (KithSchoolContact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), KITH_DATE_NONE);

  return self->to;
}

/**
 * kith_school_contact_is_on:
 * @self: a contact
 * @day: a day
 *
 * Returns: whether it holds on that day
 */
gboolean
kith_school_contact_is_on (KithSchoolContact *self,
                           KithDate           day)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), FALSE);

  return self->from <= day && !kith_school_contact_is_past (self, day);
}

/**
 * kith_school_contact_is_past:
 * @self: a contact
 * @day: a day
 *
 * Returns: whether it held before that day and no longer does
 */
gboolean
kith_school_contact_is_past (KithSchoolContact *self,
                             KithDate           day)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (self), FALSE);

  return self->to != KITH_DATE_NONE && self->to <= day;
}

/**
 * kith_school_contact_compare:
 * @a: a contact
 * @b: another
 *
 * The roles stand in the order in which they are looked for; of two in one role
 * the one who came last is first.
 *
 * Returns: below 0 where @a comes first, above 0 where @b does
 */
int
kith_school_contact_compare (KithSchoolContact *a,
                             KithSchoolContact *b)
{
  int order;

  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (a), 0);
  g_return_val_if_fail (KITH_IS_SCHOOL_CONTACT (b), 0);

  order = (int)kith_contact_role_parse (a->role) - (int)kith_contact_role_parse (b->role);
  if (order == 0)
    order = g_utf8_collate (a->role, b->role);
  if (order == 0)
    order = (b->from > a->from) - (b->from < a->from);

  return order != 0 ? order : (a->id > b->id) - (a->id < b->id);
}

/**
 * kith_contact_role_get_nick:
 * @role: a role
 *
 * Returns: (transfer none) (nullable): such as "dsl", as the store has it; %NULL
 *   for %KITH_CONTACT_OTHER, whose words the store has
 */
const char *
kith_contact_role_get_nick (KithContactRole role)
{
  g_return_val_if_fail (role < KITH_N_CONTACT_ROLES, NULL);

  return nicks[role];
}

/**
 * kith_contact_role_parse:
 * @text: what the store has for a role
 *
 * Returns: the role; %KITH_CONTACT_OTHER for words of one's own
 */
KithContactRole
kith_contact_role_parse (const char *text)
{
  g_return_val_if_fail (text != NULL, KITH_CONTACT_OTHER);

  for (KithContactRole role = 0; role < KITH_CONTACT_OTHER; role++)
    {
      if (g_str_equal (nicks[role], text))
        return role;
    }

  return KITH_CONTACT_OTHER;
}
