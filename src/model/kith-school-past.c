/* kith-school-past.c: a school that became another one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-past.h"

#include "kith-text.h"

struct _KithSchoolPast
{
  GObject   parent_instance;

  gint64    school_id;
  int       urn;
  char     *name;
  KithDate  day;
  guint     is_successor : 1;
  guint     counts : 1;
};

G_DEFINE_FINAL_TYPE (KithSchoolPast, kith_school_past, G_TYPE_OBJECT)

static void
kith_school_past_finalize (GObject *object)
{
  KithSchoolPast *self = KITH_SCHOOL_PAST (object);

  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (kith_school_past_parent_class)->finalize (object);
}

static void
kith_school_past_class_init (KithSchoolPastClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_school_past_finalize;
}

static void
kith_school_past_init (KithSchoolPast *self)
{
}

/**
 * kith_school_past_new:
 * @values: what is known of it; copied
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithSchoolPast *
kith_school_past_new (const KithSchoolPastValues *values)
{
  KithSchoolPast *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_PAST, NULL);
  self->school_id = values->school_id;
  self->urn = values->urn;
  self->name = kith_text_tame (values->name);
  self->day = values->day;
  self->is_successor = !!values->is_successor;
  self->counts = !!values->counts;

  return self;
}

/**
 * kith_school_past_get_school_id:
 * @self: one
 *
 * Returns: the school in the store; 0 where only the register's link speaks of
 *   it
 */
gint64
kith_school_past_get_school_id (KithSchoolPast *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PAST (self), 0);

  return self->school_id;
}

/**
 * kith_school_past_get_urn:
 * @self: one
 *
 * Returns: its unique reference number; 0 for none
 */
int
kith_school_past_get_urn (KithSchoolPast *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PAST (self), 0);

  return self->urn;
}

/**
 * kith_school_past_get_name:
 * @self: one
 *
 * Returns: (transfer none) (nullable): its name
 */
const char *
kith_school_past_get_name (KithSchoolPast *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PAST (self), NULL);

  return self->name;
}

/**
 * kith_school_past_get_day:
 * @self: one
 *
 * Returns: the day on which the one became the other; %KITH_DATE_NONE where
 *   nobody knows
 */
KithDate
kith_school_past_get_day (KithSchoolPast *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PAST (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_school_past_is_successor:
 * @self: one
 *
 * Returns: whether it is the one that came after
 */
gboolean
kith_school_past_is_successor (KithSchoolPast *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PAST (self), FALSE);

  return self->is_successor;
}

/**
 * kith_school_past_counts:
 * @self: one
 *
 * Returns: whether what happened at the earlier one is counted at the later
 *   one
 */
gboolean
kith_school_past_counts (KithSchoolPast *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PAST (self), FALSE);

  return self->counts;
}
