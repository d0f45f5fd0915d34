/* kith-school-fact.h: a line of what a store knows about a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithSchoolFactKind:
 * @KITH_SCHOOL_FACT_YEAR_GROUP: children with an open case in a year group
 * @KITH_SCHOOL_FACT_FEEDER: a primary from which pupils come, and the families
 *   with children in both
 * @KITH_SCHOOL_FACT_FED: a secondary to which pupils go, and the families
 * @KITH_SCHOOL_FACT_PREDECESSOR: a school that became this one
 * @KITH_SCHOOL_FACT_TOTAL: what the roll says of ethnicity, needs, meals or years
 */
typedef enum
{
  KITH_SCHOOL_FACT_YEAR_GROUP,
  KITH_SCHOOL_FACT_FEEDER,
  KITH_SCHOOL_FACT_FED,
  KITH_SCHOOL_FACT_PREDECESSOR,
  KITH_SCHOOL_FACT_TOTAL,
} KithSchoolFactKind;

/* A year group that is not known: the roll's own numbers begin at -1. */
#define KITH_YEAR_GROUP_UNKNOWN (-100)

#define KITH_TYPE_SCHOOL_FACT (kith_school_fact_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolFact, kith_school_fact, KITH, SCHOOL_FACT, GObject)

KithSchoolFact     *kith_school_fact_new        (KithSchoolFactKind  kind,
                                                 gint64              id,
                                                 const char         *title,
                                                 const char         *note,
                                                 int                 number,
                                                 KithDate            day) G_GNUC_WARN_UNUSED_RESULT;

KithSchoolFactKind  kith_school_fact_get_kind   (KithSchoolFact *self);
gint64              kith_school_fact_get_id     (KithSchoolFact *self);
const char         *kith_school_fact_get_title  (KithSchoolFact *self);
const char         *kith_school_fact_get_note   (KithSchoolFact *self);
int                 kith_school_fact_get_number (KithSchoolFact *self);
KithDate            kith_school_fact_get_day    (KithSchoolFact *self);

G_END_DECLS
