/* kith-roll-plan-private.h: what a school's roll means for each child, before anything is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-people.h"
#include "kith-store-import.h"

G_BEGIN_DECLS

/**
 * KithRollStay:
 * @school_id: the school itself, or one that became it
 * @moves_on: where it is one that became it, the first day at the school
 *
 * An attendance of the school that has not ended by the day of the roll.
 */
typedef struct
{
  gint64      id;
  gint64      child_id;
  gint64      school_id;
  KithDate    from;
  KithDate    to;
  KithDate    moves_on;
  int         year_group;
  const char *form;
  const char *enrolment;
} KithRollStay;

/**
 * KithRollStep:
 * @pupil: (nullable): the row; %NULL for a child that the file does not have any more
 * @person: (nullable): the child of the store
 * @stay: (nullable): its attendance of the school
 * @begins: the first day of an attendance that is new; %KITH_DATE_NONE when not known
 * @ends: the first day after it, of a leaver
 * @why: (nullable): a whole sentence
 * @candidates: (nullable) (element-type KithPerson): whom the row may mean, where a person has to say it
 *
 * What becomes of one row, or of one child that is not in the file.
 */
typedef struct
{
  KithImportVerdict    verdict;
  const KithRollPupil *pupil;
  const KithPerson    *person;
  const KithRollStay  *stay;
  KithDate             begins;
  KithDate             ends;
  char                *why;
  GPtrArray           *candidates;
  guint                changes_child : 1;
  guint                is_merged : 1;
  guint                changes_stay : 1;
} KithRollStep;

/**
 * KithRollRemark:
 *
 * Something that the store has to say of a row that is taken in.
 */
typedef struct
{
  guint  line;
  char  *text;
} KithRollRemark;

/**
 * KithRollPlan:
 * @school_id: the school at which the pupils are now: the one that was named, or its successor
 * @last_day: the day of the newest roll of it; %KITH_DATE_NONE without one
 * @became: (nullable): the name of the successor, where the school that was named has one
 * @stays: (element-type gint64 KithRollStay): by child
 * @taken: (element-type KithPerson guint): the line that means a child
 * @spared: (element-type KithPerson): whom a refused row may mean, and who has not left therefore
 * @numbers: (element-type utf8): the UPNs of the file
 * @steps: (element-type KithRollStep): in the order of the file, then who is not in it
 * @remarks: (element-type KithRollRemark)
 */
typedef struct
{
  KithDb         *db;
  KithImportSource *source;
  KithRollFile   *file;
  KithDate        day;
  gint64          school_id;
  KithDate        last_day;
  char           *became;
  KithPeople     *people;
  GStringChunk   *texts;
  GHashTable     *stays;
  GHashTable     *taken;
  GHashTable     *spared;
  GHashTable     *numbers;
  GPtrArray      *steps;
  GPtrArray      *remarks;
} KithRollPlan;

KithRollPlan *kith_roll_plan_new        (KithDb                *db,
                                         KithImportSource      *source,
                                         GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_roll_plan_free       (KithRollPlan          *self);
void          kith_roll_plan_remark     (KithRollPlan          *self,
                                         guint                  line,
                                         char                  *text);
void          kith_roll_plan_tally      (KithRollPlan          *self,
                                         KithImportTally       *tally);

void          kith_roll_plan_match      (KithRollPlan          *self);
void          kith_roll_plan_spare      (KithRollPlan          *self,
                                         KithSheet             *sheet);
void          kith_roll_step_compare    (KithRollPlan          *plan,
                                         KithRollStep          *step);
void          kith_roll_query           (const KithRollPupil   *pupil,
                                         KithPersonQuery       *ret_query);
gboolean      kith_roll_keeps_council   (const KithPerson      *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRollPlan, kith_roll_plan_free)

G_END_DECLS
