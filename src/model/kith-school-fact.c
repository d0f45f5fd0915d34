/* kith-school-fact.c: a line of what a store knows about a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-fact.h"

struct _KithSchoolFact
{
  GObject             parent_instance;

  KithSchoolFactKind  kind;
  gint64              id;
  char               *title;
  char               *note;
  int                 number;
  KithDate            day;
};

G_DEFINE_FINAL_TYPE (KithSchoolFact, kith_school_fact, G_TYPE_OBJECT)

static void
kith_school_fact_finalize (GObject *object)
{
  KithSchoolFact *self = KITH_SCHOOL_FACT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->note, g_free);

  G_OBJECT_CLASS (kith_school_fact_parent_class)->finalize (object);
}

static void
kith_school_fact_class_init (KithSchoolFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_school_fact_finalize;
}

static void
kith_school_fact_init (KithSchoolFact *self)
{
}

/**
 * kith_school_fact_new:
 * @kind: what it speaks of
 * @id: what the line names: a year group, or another school; 0 for neither
 * @title: (nullable): a name, or the label of a code
 * @note: (nullable): a code that the title has no words for, or a measure
 * @number: how many; -1 where nothing is counted
 * @day: the day of it, or %KITH_DATE_NONE
 *
 * Returns: (transfer full): a line that never changes
 */
KithSchoolFact *
kith_school_fact_new (KithSchoolFactKind kind,
                      gint64             id,
                      const char        *title,
                      const char        *note,
                      int                number,
                      KithDate           day)
{
  KithSchoolFact *self = g_object_new (KITH_TYPE_SCHOOL_FACT, NULL);

  self->kind = kind;
  self->id = id;
  self->title = g_strdup (title);
  self->note = g_strdup (note);
  self->number = number;
  self->day = day;

  return self;
}

/**
 * kith_school_fact_get_kind:
 *
 * Returns: what it speaks of
 */
KithSchoolFactKind
kith_school_fact_get_kind (KithSchoolFact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_FACT (self), KITH_SCHOOL_FACT_YEAR_GROUP);

  return self->kind;
}

/**
 * kith_school_fact_get_id:
 *
 * Returns: what the line names: a year group, or another school; 0 for neither
 */
gint64
kith_school_fact_get_id (KithSchoolFact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_FACT (self), 0);

  return self->id;
}

/**
 * kith_school_fact_get_title:
 *
 * Returns: (nullable): a name, or the label of a code
 */
const char *
kith_school_fact_get_title (KithSchoolFact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_FACT (self), NULL);

  return self->title;
}

/**
 * kith_school_fact_get_note:
 *
 * Returns: (nullable): a code that the title has no words for, or a measure
 */
const char *
kith_school_fact_get_note (KithSchoolFact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_FACT (self), NULL);

  return self->note;
}

/**
 * kith_school_fact_get_number:
 *
 * Returns: how many; -1 where nothing is counted
 */
int
kith_school_fact_get_number (KithSchoolFact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_FACT (self), 0);

  return self->number;
}

/**
 * kith_school_fact_get_day:
 *
 * Returns: the day of it, or %KITH_DATE_NONE
 */
KithDate
kith_school_fact_get_day (KithSchoolFact *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_FACT (self), KITH_DATE_NONE);

  return self->day;
}
