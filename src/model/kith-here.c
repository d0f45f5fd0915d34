/* kith-here.c: in which schools the worker is on a day
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-here.h"

struct _KithHere
{
  GObject     parent_instance;

  KithDate    day;
  gboolean    is_said;
  GListModel *schools;
  GListModel *choices;
};

G_DEFINE_FINAL_TYPE (KithHere, kith_here, G_TYPE_OBJECT)

static void
kith_here_finalize (GObject *object)
{
  KithHere *self = KITH_HERE (object);

  g_object_unref (self->schools);
  g_object_unref (self->choices);

  G_OBJECT_CLASS (kith_here_parent_class)->finalize (object);
}

static void
kith_here_class_init (KithHereClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_here_finalize;
}

static void
kith_here_init (KithHere *self)
{
}

/**
 * kith_here_new:
 * @day: the day that it speaks of
 * @is_said: whether somebody said so for this day, against what the worker's days say
 * @schools: (element-type KithSubject): where the worker is; perhaps nowhere
 * @choices: (element-type KithSubject): all schools of the clusters, of which one can be chosen
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithHere *
kith_here_new (KithDate    day,
               gboolean    is_said,
               GListModel *schools,
               GListModel *choices)
{
  KithHere *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (schools), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (choices), NULL);

  self = g_object_new (KITH_TYPE_HERE, NULL);
  self->day = day;
  self->is_said = is_said;
  self->schools = g_object_ref (schools);
  self->choices = g_object_ref (choices);

  return self;
}

/**
 * kith_here_get_day:
 *
 * Returns: the day that it speaks of
 */
KithDate
kith_here_get_day (KithHere *self)
{
  g_return_val_if_fail (KITH_IS_HERE (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_here_is_said:
 *
 * Returns: whether somebody said so for this day
 */
gboolean
kith_here_is_said (KithHere *self)
{
  g_return_val_if_fail (KITH_IS_HERE (self), FALSE);

  return self->is_said;
}

/**
 * kith_here_get_schools:
 *
 * Returns: (transfer none) (element-type KithSubject): where the worker is
 */
GListModel *
kith_here_get_schools (KithHere *self)
{
  g_return_val_if_fail (KITH_IS_HERE (self), NULL);

  return self->schools;
}

/**
 * kith_here_get_choices:
 *
 * Returns: (transfer none) (element-type KithSubject): the schools of which one can be chosen
 */
GListModel *
kith_here_get_choices (KithHere *self)
{
  g_return_val_if_fail (KITH_IS_HERE (self), NULL);

  return self->choices;
}

/**
 * kith_here_has_school:
 * @school_id: a school
 *
 * Returns: whether the worker is there
 */
gboolean
kith_here_has_school (KithHere *self,
                      gint64    school_id)
{
  g_return_val_if_fail (KITH_IS_HERE (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (self->schools); i++)
    {
      g_autoptr(KithSubject) school = g_list_model_get_item (self->schools, i);

      if (kith_subject_get_school_id (school) == school_id)
        return TRUE;
    }

  return FALSE;
}
