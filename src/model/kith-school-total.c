/* kith-school-total.c: what a roll says of a school as a whole, and of no pupil
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-total.h"

#include "kith-text.h"

struct _KithSchoolTotal
{
  GObject   parent_instance;

  char     *measure;
  char     *code;
  char     *label;
  guint     n;
  KithDate  day;
};

G_DEFINE_FINAL_TYPE (KithSchoolTotal, kith_school_total, G_TYPE_OBJECT)

static void
kith_school_total_finalize (GObject *object)
{
  KithSchoolTotal *self = KITH_SCHOOL_TOTAL (object);

  g_clear_pointer (&self->measure, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (kith_school_total_parent_class)->finalize (object);
}

static void
kith_school_total_class_init (KithSchoolTotalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_school_total_finalize;
}

static void
kith_school_total_init (KithSchoolTotal *self)
{
}

/**
 * kith_school_total_new:
 * @values: what is known of it; copied
 *
 * Returns: (transfer full): it, as it was read; it never changes
 */
KithSchoolTotal *
kith_school_total_new (const KithSchoolTotalValues *values)
{
  KithSchoolTotal *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_SCHOOL_TOTAL, NULL);
  self->measure = g_strdup (values->measure);
  self->code = g_strdup (values->code);
  self->label = kith_text_tame (values->label);
  self->n = values->n;
  self->day = values->day;

  return self;
}

/**
 * kith_school_total_get_measure:
 * @self: a total
 *
 * Returns: (transfer none): what is counted: ethnicity, sen, free-meals or
 *   year
 */
const char *
kith_school_total_get_measure (KithSchoolTotal *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TOTAL (self), NULL);

  return self->measure;
}

/**
 * kith_school_total_get_code:
 * @self: a total
 *
 * Returns: (transfer none) (nullable): which of its values; %NULL for those of
 *   whom the roll says nothing
 */
const char *
kith_school_total_get_code (KithSchoolTotal *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TOTAL (self), NULL);

  return self->code;
}

/**
 * kith_school_total_get_label:
 * @self: a total
 *
 * Returns: (transfer none) (nullable): what the value is called; %NULL where
 *   there is none
 */
const char *
kith_school_total_get_label (KithSchoolTotal *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TOTAL (self), NULL);

  return self->label;
}

/**
 * kith_school_total_get_n:
 * @self: a total
 *
 * Returns: how many pupils
 */
guint
kith_school_total_get_n (KithSchoolTotal *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TOTAL (self), 0);

  return self->n;
}

/**
 * kith_school_total_get_day:
 * @self: a total
 *
 * Returns: the day of the roll
 */
KithDate
kith_school_total_get_day (KithSchoolTotal *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOL_TOTAL (self), KITH_DATE_NONE);

  return self->day;
}
