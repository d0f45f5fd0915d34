/* kith-involved.h: somebody who is involved with a child, and how they are reached
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithInvolvedRole:
 * @KITH_INVOLVED_OTHER: something else, told in words
 *
 * What somebody is to a child's case, in the order in which they are rung.
 */
typedef enum
{
  KITH_INVOLVED_SOCIAL_WORKER,
  KITH_INVOLVED_CHILD_PROTECTION_LEAD,
  KITH_INVOLVED_FAMILY_HELP_LEAD,
  KITH_INVOLVED_SAFEGUARDING_LEAD,
  KITH_INVOLVED_DESIGNATED_TEACHER,
  KITH_INVOLVED_SCHOOL,
  KITH_INVOLVED_HEALTH_VISITOR,
  KITH_INVOLVED_SCHOOL_NURSE,
  KITH_INVOLVED_GP,
  KITH_INVOLVED_PAEDIATRICIAN,
  KITH_INVOLVED_MIDWIFE,
  KITH_INVOLVED_MENTAL_HEALTH,
  KITH_INVOLVED_ADULT_MENTAL_HEALTH,
  KITH_INVOLVED_DRUGS_ALCOHOL,
  KITH_INVOLVED_DOMESTIC_ABUSE,
  KITH_INVOLVED_POLICE,
  KITH_INVOLVED_YOUTH_JUSTICE,
  KITH_INVOLVED_PROBATION,
  KITH_INVOLVED_YOUTH_WORKER,
  KITH_INVOLVED_HOUSING,
  KITH_INVOLVED_EDUCATION_WELFARE,
  KITH_INVOLVED_EDUCATIONAL_PSYCHOLOGIST,
  KITH_INVOLVED_CONFERENCE_CHAIR,
  KITH_INVOLVED_REVIEWING_OFFICER,
  KITH_INVOLVED_SUPERVISING_WORKER,
  KITH_INVOLVED_GUARDIAN,
  KITH_INVOLVED_SOLICITOR,
  KITH_INVOLVED_ADVOCATE,
  KITH_INVOLVED_OTHER,
} KithInvolvedRole;

#define KITH_N_INVOLVED_ROLES (KITH_INVOLVED_OTHER + 1)

/**
 * KithInvolvedSource:
 * @KITH_INVOLVED_TYPED: somebody wrote it here
 * @KITH_INVOLVED_FROM_WORKER: the child's worker
 * @KITH_INVOLVED_FROM_SCHOOL: whom one rings at the child's school
 * @KITH_INVOLVED_FROM_SIBLING: somebody who is involved with a brother or a sister
 *
 * Where the store has it from; only what was typed can be changed here.
 */
typedef enum
{
  KITH_INVOLVED_TYPED,
  KITH_INVOLVED_FROM_WORKER,
  KITH_INVOLVED_FROM_SCHOOL,
  KITH_INVOLVED_FROM_SIBLING,
} KithInvolvedSource;

/**
 * KithInvolvedValues:
 * @id: its row; 0 for one that is not in the store, or that follows from something else
 * @child_id: with whom
 * @role: a nick of a #KithInvolvedRole, or words of one's own
 * @agency: (nullable): for whom they work, such as a school
 * @name: (nullable): what they are called
 * @telephone: (nullable): where they are rung
 * @email: (nullable): where they are written to
 * @last_active: the last day on which they did something for the child; %KITH_DATE_NONE where nobody knows
 * @from: since when; %KITH_DATE_NONE where nobody knows
 * @to: the first day on which they no longer are; %KITH_DATE_NONE while no end is known
 * @source: where it is from
 * @source_id: the school, where it is from one
 * @is_lead: whether they lead the work
 *
 * What a #KithInvolved is made of.
 */
typedef struct
{
  gint64              id;
  gint64              child_id;
  const char         *role;
  const char         *agency;
  const char         *name;
  const char         *telephone;
  const char         *email;
  KithDate            last_active;
  KithDate            from;
  KithDate            to;
  KithInvolvedSource  source;
  gint64              source_id;
  gboolean            is_lead;
} KithInvolvedValues;

#define KITH_TYPE_INVOLVED (kith_involved_get_type ())

G_DECLARE_FINAL_TYPE (KithInvolved, kith_involved, KITH, INVOLVED, GObject)

KithInvolved             *kith_involved_new        (const KithInvolvedValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithInvolvedValues *kith_involved_get_values (KithInvolved             *self);
gboolean                  kith_involved_is_past    (KithInvolved             *self,
                                                    KithDate                  day);
int                       kith_involved_compare    (KithInvolved             *a,
                                                    KithInvolved             *b);

const char               *kith_involved_role_get_nick (KithInvolvedRole       role);
KithInvolvedRole          kith_involved_role_parse    (const char            *text);

G_END_DECLS
