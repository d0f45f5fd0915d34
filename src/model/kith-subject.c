/* kith-subject.c: somebody or something that a note can be about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-subject.h"

struct _KithSubject
{
  GObject  parent_instance;

  gint64   child_id;
  gint64   school_id;
  char    *name;
  char    *detail;
};

G_DEFINE_FINAL_TYPE (KithSubject, kith_subject, G_TYPE_OBJECT)

static void
kith_subject_finalize (GObject *object)
{
  KithSubject *self = KITH_SUBJECT (object);

  g_free (self->name);
  g_free (self->detail);

  G_OBJECT_CLASS (kith_subject_parent_class)->finalize (object);
}

static void
kith_subject_class_init (KithSubjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_subject_finalize;
}

static void
kith_subject_init (KithSubject *self)
{
}

/**
 * kith_subject_new:
 * @child_id: a child, or 0
 * @school_id: a school, or 0
 * @name: the name that is shown
 * @detail: (nullable): what tells it from others of the name
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithSubject *
kith_subject_new (gint64      child_id,
                  gint64      school_id,
                  const char *name,
                  const char *detail)
{
  KithSubject *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (KITH_TYPE_SUBJECT, NULL);
  self->child_id = child_id;
  self->school_id = school_id;
  self->name = g_strdup (name);
  self->detail = g_strdup (detail);

  return self;
}

/**
 * kith_subject_get_child_id:
 * @self: one
 *
 * Returns: a child, or 0
 */
gint64
kith_subject_get_child_id (KithSubject *self)
{
  g_return_val_if_fail (KITH_IS_SUBJECT (self), 0);

  return self->child_id;
}

/**
 * kith_subject_get_school_id:
 * @self: one
 *
 * Returns: a school, or 0
 */
gint64
kith_subject_get_school_id (KithSubject *self)
{
  g_return_val_if_fail (KITH_IS_SUBJECT (self), 0);

  return self->school_id;
}

/**
 * kith_subject_get_name:
 * @self: one
 *
 * Returns: (transfer none): the name that is shown
 */
const char *
kith_subject_get_name (KithSubject *self)
{
  g_return_val_if_fail (KITH_IS_SUBJECT (self), NULL);

  return self->name;
}

/**
 * kith_subject_get_detail:
 * @self: one
 *
 * Returns: (transfer none) (nullable): what tells it from others of the name
 */
const char *
kith_subject_get_detail (KithSubject *self)
{
  g_return_val_if_fail (KITH_IS_SUBJECT (self), NULL);

  return self->detail;
}
