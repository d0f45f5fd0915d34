/* kith-cluster-school.c: a school's time in a cluster
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-cluster-school.h"

#include "kith-text.h"

struct _KithClusterSchool
{
  GObject   parent_instance;

  gint64    school_id;
  int       urn;
  char     *name;
  char     *about;
  char     *phase_code;
  char     *authority_code;
  char     *authority;
  KithDate  from;
  KithDate  to;
};

G_DEFINE_FINAL_TYPE (KithClusterSchool, kith_cluster_school, G_TYPE_OBJECT)

static void
kith_cluster_school_finalize (GObject *object)
{
  KithClusterSchool *self = KITH_CLUSTER_SCHOOL (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->phase_code, g_free);
  g_clear_pointer (&self->authority_code, g_free);
  g_clear_pointer (&self->authority, g_free);

  G_OBJECT_CLASS (kith_cluster_school_parent_class)->finalize (object);
}

static void
kith_cluster_school_class_init (KithClusterSchoolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_cluster_school_finalize;
}

static void
kith_cluster_school_init (KithClusterSchool *self)
{
}

/**
 * kith_cluster_school_new:
 * @school_id: the school
 * @urn: its unique reference number; 0 for none
 * @name: its name
 * @about: (nullable): its phase or type
 * @phase_code: (nullable): the register's code of its phase
 * @authority_code: (nullable): three digits
 * @authority: (nullable): the name of its authority
 * @from: the first day on which it is in the cluster; %KITH_DATE_NONE for always
 * @to: the first day on which it no longer is; %KITH_DATE_NONE while no end is known
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithClusterSchool *
kith_cluster_school_new (gint64      school_id,
                         int         urn,
                         const char *name,
                         const char *about,
                         const char *phase_code,
                         const char *authority_code,
                         const char *authority,
                         KithDate    from,
                         KithDate    to)
{
  KithClusterSchool *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (KITH_TYPE_CLUSTER_SCHOOL, NULL);
  self->school_id = school_id;
  self->urn = urn;
  self->name = kith_text_tame (name);
  self->about = kith_text_tame (about);
  self->phase_code = g_strdup (phase_code);
  self->authority_code = g_strdup (authority_code);
  self->authority = kith_text_tame (authority);
  self->from = from;
  self->to = to;

  return self;
}

/**
 * kith_cluster_school_get_school_id:
 * @self: one
 *
 * Returns: the school
 */
gint64
kith_cluster_school_get_school_id (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), 0);

  return self->school_id;
}

/**
 * kith_cluster_school_get_urn:
 * @self: one
 *
 * Returns: its unique reference number; 0 for none
 */
int
kith_cluster_school_get_urn (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), 0);

  return self->urn;
}

/**
 * kith_cluster_school_get_name:
 * @self: one
 *
 * Returns: (transfer none): its name
 */
const char *
kith_cluster_school_get_name (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), NULL);

  return self->name;
}

/**
 * kith_cluster_school_get_about:
 * @self: one
 *
 * Returns: (transfer none) (nullable): its phase or type
 */
const char *
kith_cluster_school_get_about (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), NULL);

  return self->about;
}

/**
 * kith_cluster_school_get_phase_code:
 * @self: one
 *
 * Returns: (transfer none) (nullable): the register's code of its phase
 */
const char *
kith_cluster_school_get_phase_code (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), NULL);

  return self->phase_code;
}

/**
 * kith_cluster_school_get_authority_code:
 * @self: one
 *
 * Returns: (transfer none) (nullable): three digits
 */
const char *
kith_cluster_school_get_authority_code (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), NULL);

  return self->authority_code;
}

/**
 * kith_cluster_school_get_authority:
 * @self: one
 *
 * Returns: (transfer none) (nullable): the name of its authority
 */
const char *
kith_cluster_school_get_authority (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), NULL);

  return self->authority;
}

/**
 * kith_cluster_school_get_from:
 * @self: one
 *
 * Returns: the first day on which it is in the cluster; %KITH_DATE_NONE for always
 */
KithDate
kith_cluster_school_get_from (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), KITH_DATE_NONE);

  return self->from;
}

/**
 * kith_cluster_school_get_to:
 * @self: one
 *
 * Returns: the first day on which it no longer is; %KITH_DATE_NONE while no end is known
 */
KithDate
kith_cluster_school_get_to (KithClusterSchool *self)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), KITH_DATE_NONE);

  return self->to;
}

/**
 * kith_cluster_school_is_on:
 * @self: one
 * @day: a day
 *
 * Returns: whether it holds on that day
 */
gboolean
kith_cluster_school_is_on (KithClusterSchool *self,
                           KithDate           day)
{
  g_return_val_if_fail (KITH_IS_CLUSTER_SCHOOL (self), FALSE);

  return self->from <= day && (self->to == KITH_DATE_NONE || self->to > day);
}
