/* kith-school-past.h: a school that became another one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithSchoolPastValues:
 * @school_id: the school in the store; 0 where only the register's link
 *   speaks of it
 * @urn: its unique reference number; 0 for none
 * @name: (nullable): its name
 * @day: the day on which the one became the other; %KITH_DATE_NONE where
 *   nobody knows
 * @is_successor: whether it is the one that came after
 * @counts: whether what happened at the earlier one is counted at the later
 *   one
 *
 * What a #KithSchoolPast is made of.
 */
typedef struct
{
  gint64      school_id;
  int         urn;
  const char *name;
  KithDate    day;
  gboolean    is_successor;
  gboolean    counts;
} KithSchoolPastValues;

#define KITH_TYPE_SCHOOL_PAST (kith_school_past_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolPast, kith_school_past, KITH, SCHOOL_PAST, GObject)

KithSchoolPast *kith_school_past_new           (const KithSchoolPastValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64          kith_school_past_get_school_id (KithSchoolPast             *self);
int             kith_school_past_get_urn       (KithSchoolPast             *self);
const char     *kith_school_past_get_name      (KithSchoolPast             *self);
KithDate        kith_school_past_get_day       (KithSchoolPast             *self);
gboolean        kith_school_past_is_successor  (KithSchoolPast             *self);
gboolean        kith_school_past_counts        (KithSchoolPast             *self);

G_END_DECLS
