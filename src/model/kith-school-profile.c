/* kith-school-profile.c: all that a store knows about one school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-profile.h"

struct _KithSchoolProfile
{
  GObject     parent_instance;

  gint64      school_id;
  int         urn;
  char       *name;
  char       *phase;
  char       *address;
  char       *telephone;
  char       *head_name;
  char       *authority_code;
  GListModel *contacts;
  GListModel *workers;
  GListModel *terms;
  GListModel *facts;
  GListModel *rolls;
};

G_DEFINE_FINAL_TYPE (KithSchoolProfile, kith_school_profile, G_TYPE_OBJECT)

static void
kith_school_profile_finalize (GObject *object)
{
  KithSchoolProfile *self = KITH_SCHOOL_PROFILE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->phase, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->telephone, g_free);
  g_clear_pointer (&self->head_name, g_free);
  g_clear_pointer (&self->authority_code, g_free);
  g_clear_object (&self->contacts);
  g_clear_object (&self->workers);
  g_clear_object (&self->terms);
  g_clear_object (&self->facts);
  g_clear_object (&self->rolls);

  G_OBJECT_CLASS (kith_school_profile_parent_class)->finalize (object);
}

static void
kith_school_profile_class_init (KithSchoolProfileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_school_profile_finalize;
}

static void
kith_school_profile_init (KithSchoolProfile *self)
{
}

/**
 * kith_school_profile_new:
 * @school_id: the school in the store
 * @urn: the unique reference number; 0 for none
 * @name: (nullable): its name
 * @phase: (nullable): the phase in words
 * @address: (nullable): where it is
 * @telephone: (nullable): the register’s number
 * @head_name: (nullable): the head, as the register has it
 * @authority_code: (nullable): three digits
 * @contacts: (element-type KithSchoolContact): whom one rings there today
 * @workers: (element-type KithClusterWorker): who works there today
 * @terms: (element-type KithTerm): the terms of the academic year
 * @facts: (element-type KithSchoolFact): what is counted there
 * @rolls: (element-type KithBasis): the rolls that were taken in, the newest first
 *
 * Returns: (transfer full): a profile that never changes
 */
KithSchoolProfile *
kith_school_profile_new (gint64      school_id,
                         int         urn,
                         const char *name,
                         const char *phase,
                         const char *address,
                         const char *telephone,
                         const char *head_name,
                         const char *authority_code,
                         GListModel *contacts,
                         GListModel *workers,
                         GListModel *terms,
                         GListModel *facts,
                         GListModel *rolls)
{
  KithSchoolProfile *self = g_object_new (KITH_TYPE_SCHOOL_PROFILE, NULL);

  self->school_id = school_id;
  self->urn = urn;
  self->name = g_strdup (name);
  self->phase = g_strdup (phase);
  self->address = g_strdup (address);
  self->telephone = g_strdup (telephone);
  self->head_name = g_strdup (head_name);
  self->authority_code = g_strdup (authority_code);
  g_set_object (&self->contacts, contacts);
  g_set_object (&self->workers, workers);
  g_set_object (&self->terms, terms);
  g_set_object (&self->facts, facts);
  g_set_object (&self->rolls, rolls);

  return self;
}

/**
 * kith_school_profile_get_school_id:
 *
 * Returns: the school in the store
 */
gint64
kith_school_profile_get_school_id (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), 0);

  return self->school_id;
}

/**
 * kith_school_profile_get_urn:
 *
 * Returns: the unique reference number; 0 for none
 */
int
kith_school_profile_get_urn (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), 0);

  return self->urn;
}

/**
 * kith_school_profile_get_name:
 *
 * Returns: (nullable): its name
 */
const char *
kith_school_profile_get_name (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->name;
}

/**
 * kith_school_profile_get_phase:
 *
 * Returns: (nullable): the phase in words
 */
const char *
kith_school_profile_get_phase (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->phase;
}

/**
 * kith_school_profile_get_address:
 *
 * Returns: (nullable): where it is
 */
const char *
kith_school_profile_get_address (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->address;
}

/**
 * kith_school_profile_get_telephone:
 *
 * Returns: (nullable): the register’s number
 */
const char *
kith_school_profile_get_telephone (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->telephone;
}

/**
 * kith_school_profile_get_head_name:
 *
 * Returns: (nullable): the head, as the register has it
 */
const char *
kith_school_profile_get_head_name (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->head_name;
}

/**
 * kith_school_profile_get_authority_code:
 *
 * Returns: (nullable): three digits
 */
const char *
kith_school_profile_get_authority_code (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->authority_code;
}

/**
 * kith_school_profile_get_contacts:
 *
 * Returns: (element-type KithSchoolContact): whom one rings there today
 */
GListModel *
kith_school_profile_get_contacts (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->contacts;
}

/**
 * kith_school_profile_get_workers:
 *
 * Returns: (element-type KithClusterWorker): who works there today
 */
GListModel *
kith_school_profile_get_workers (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->workers;
}

/**
 * kith_school_profile_get_terms:
 *
 * Returns: (element-type KithTerm): the terms of the academic year
 */
GListModel *
kith_school_profile_get_terms (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->terms;
}

/**
 * kith_school_profile_get_facts:
 *
 * Returns: (element-type KithSchoolFact): what is counted there
 */
GListModel *
kith_school_profile_get_facts (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->facts;
}

/**
 * kith_school_profile_get_rolls:
 *
 * Returns: (element-type KithBasis): the rolls that were taken in, the newest first
 */
GListModel *
kith_school_profile_get_rolls (KithSchoolProfile *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_PROFILE (self), NULL);

  return self->rolls;
}
