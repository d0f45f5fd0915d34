/* kith-school-total.h: what a roll says of a school as a whole, and of no pupil
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithSchoolTotalValues:
 * @measure: what is counted: ethnicity, sen, free-meals or year
 * @code: (nullable): which of its values; %NULL for those of whom the roll
 *   says nothing
 * @label: (nullable): what the value is called; %NULL where there is none
 * @n: how many pupils
 * @day: the day of the roll
 *
 * What a #KithSchoolTotal is made of.
 */
typedef struct
{
  const char *measure;
  const char *code;
  const char *label;
  guint       n;
  KithDate    day;
} KithSchoolTotalValues;

#define KITH_TYPE_SCHOOL_TOTAL (kith_school_total_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolTotal, kith_school_total, KITH, SCHOOL_TOTAL, GObject)

KithSchoolTotal *kith_school_total_new         (const KithSchoolTotalValues *values) G_GNUC_WARN_UNUSED_RESULT;

const char      *kith_school_total_get_measure (KithSchoolTotal             *self);
const char      *kith_school_total_get_code    (KithSchoolTotal             *self);
const char      *kith_school_total_get_label   (KithSchoolTotal             *self);
guint            kith_school_total_get_n       (KithSchoolTotal             *self);
KithDate         kith_school_total_get_day     (KithSchoolTotal             *self);

G_END_DECLS
