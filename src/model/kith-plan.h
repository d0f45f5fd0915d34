/* kith-plan.h: what worries, what works, what must happen for children, and who does what
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/* From the worst that a question speaks of to the best. */
#define KITH_PLAN_HIGHEST_SCORE 10

/**
 * KithPlanKind:
 * @KITH_PLAN_OURS: made with the worker
 * @KITH_PLAN_FAMILYS: the family’s own, from a family group conference
 *
 * Whose plan it is.
 */
typedef enum
{
  KITH_PLAN_OURS,
  KITH_PLAN_FAMILYS,
} KithPlanKind;

#define KITH_N_PLAN_KINDS (KITH_PLAN_FAMILYS + 1)

/**
 * KithPlanPart:
 * @KITH_PLAN_WORRY: what we worry about
 * @KITH_PLAN_WORKS: what works well
 * @KITH_PLAN_MUST: what must happen
 * @KITH_PLAN_GOAL: what shall be different, with a question from 0 to 10
 * @KITH_PLAN_ACTION: what somebody does by a day
 *
 * What an entry of a plan is.
 */
typedef enum
{
  KITH_PLAN_WORRY,
  KITH_PLAN_WORKS,
  KITH_PLAN_MUST,
  KITH_PLAN_GOAL,
  KITH_PLAN_ACTION,
} KithPlanPart;

#define KITH_N_PLAN_PARTS (KITH_PLAN_ACTION + 1)

/**
 * KithPlanVoice:
 * @KITH_PLAN_CHILD: one of the children
 * @KITH_PLAN_PARENT: a parent or carer
 * @KITH_PLAN_FAMILY: the family together, or somebody else of it
 * @KITH_PLAN_WORKER: the worker
 * @KITH_PLAN_OTHER: somebody else, such as a teacher
 *
 * In whose words something is.
 */
typedef enum
{
  KITH_PLAN_CHILD,
  KITH_PLAN_PARENT,
  KITH_PLAN_FAMILY,
  KITH_PLAN_WORKER,
  KITH_PLAN_OTHER,
} KithPlanVoice;

#define KITH_N_PLAN_VOICES (KITH_PLAN_OTHER + 1)

/**
 * KithPlanSpeaker:
 * @voice: what they are
 * @child_id: which child; 0 for anybody else
 * @name: (nullable): what they are called
 *
 * Whose words something is in.
 */
typedef struct
{
  KithPlanVoice  voice;
  gint64         child_id;
  char          *name;
} KithPlanSpeaker;

/**
 * KithPlanChild:
 * @name: what the child is called
 *
 * A child for whom a plan is.
 */
typedef struct
{
  gint64  id;
  char   *name;
} KithPlanChild;

/**
 * KithPlanEntry:
 * @id: its row; 0 for one that is not in the store yet
 * @plan_id: the plan
 * @root_id: the first of its versions, by which the answers to a goal hold on to it
 * @part: what it is
 * @speaker: in whose words
 * @text: what it says
 * @question: (nullable): of a goal, what is asked each time
 * @low: (nullable): of a goal, what 0 means
 * @high: (nullable): of a goal, what 10 means
 * @goal_id: of an action, the root of the goal that it is for; 0 for none
 * @is_mine: of an action, whether the worker whose store it is does it
 * @worker_id: of an action, another worker who does it; 0 for anybody else
 * @who: (nullable): of an action, who does it
 * @due: of an action, by when, or %KITH_DATE_NONE
 * @how: (nullable): of an action, how we shall know
 * @done: of an action, when it was done, or %KITH_DATE_NONE
 * @outcome: (nullable): what came of it
 * @added: the day on which it came into the plan
 * @dropped: the first day on which it no longer stands there, or %KITH_DATE_NONE
 * @why: (nullable): why it was taken out
 *
 * An entry of a plan.
 */
typedef struct
{
  gint64           id;
  gint64           plan_id;
  gint64           root_id;
  KithPlanPart     part;
  KithPlanSpeaker  speaker;
  char            *text;
  char            *question;
  char            *low;
  char            *high;
  gint64           goal_id;
  gboolean         is_mine;
  gint64           worker_id;
  char            *who;
  KithDate         due;
  char            *how;
  KithDate         done;
  char            *outcome;
  KithDate         added;
  KithDate         dropped;
  char            *why;
} KithPlanEntry;

/**
 * KithPlanScore:
 * @id: its row; 0 for one that is not in the store yet
 * @goal_id: the root of the goal whose question was asked
 * @day: when
 * @speaker: who answered
 * @score: from 0 to 10
 * @words: (nullable): what they said
 *
 * An answer to a goal’s question.
 */
typedef struct
{
  gint64           id;
  gint64           goal_id;
  KithDate         day;
  KithPlanSpeaker  speaker;
  guint            score;
  char            *words;
} KithPlanScore;

/**
 * KithPlanValues:
 * @id: its row; 0 for one that is not in the store yet
 * @kind: whose it is
 * @title: what it is called
 * @start: the day on which it was agreed; of a family’s own, that of the conference
 * @review: the day by which it is looked at again, or %KITH_DATE_NONE
 * @coordinator: (nullable): who led the family group conference
 * @bottom_lines: (nullable): what the family was told has to hold whatever they plan
 * @in_chronology: whether its beginning and end are significant
 * @worker: (nullable): who wrote it down
 * @finish: the day on which it ended, or %KITH_DATE_NONE
 * @end_reason: (nullable): why it ended
 *
 * What is true of a whole plan; texts are copied.
 */
typedef struct
{
  gint64        id;
  KithPlanKind  kind;
  const char   *title;
  KithDate      start;
  KithDate      review;
  const char   *coordinator;
  const char   *bottom_lines;
  gboolean      in_chronology;
  const char   *worker;
  KithDate      finish;
  const char   *end_reason;
} KithPlanValues;

#define KITH_PLAN_VALUES_NONE \
        { .start = KITH_DATE_NONE, .review = KITH_DATE_NONE, .in_chronology = TRUE, .finish = KITH_DATE_NONE }

#define KITH_TYPE_PLAN (kith_plan_get_type ())

/**
 * KithPlan:
 *
 * A plan for a child, or for brothers and sisters together, with all that ever
 * stood in it. Whoever makes one fills it before it hands it on; from then on it
 * never changes.
 */
G_DECLARE_FINAL_TYPE (KithPlan, kith_plan, KITH, PLAN, GObject)

KithPlan             *kith_plan_new           (const KithPlanValues  *values) G_GNUC_WARN_UNUSED_RESULT;
void                  kith_plan_add_child     (KithPlan              *self,
                                               gint64                 child_id,
                                               const char            *name);
void                  kith_plan_take_entry    (KithPlan              *self,
                                               KithPlanEntry         *entry);
void                  kith_plan_take_score    (KithPlan              *self,
                                               KithPlanScore         *score);

const KithPlanValues *kith_plan_get_values    (KithPlan              *self);
guint                 kith_plan_get_n_children (KithPlan             *self);
const KithPlanChild  *kith_plan_get_child     (KithPlan              *self,
                                               guint                  position);
char                 *kith_plan_dup_about     (KithPlan              *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean              kith_plan_is_open       (KithPlan              *self,
                                               KithDate               day);
const KithPlanEntry  *kith_plan_find_entry    (KithPlan              *self,
                                               gint64                 id);
const KithPlanScore  *kith_plan_find_score    (KithPlan              *self,
                                               gint64                 id);
GPtrArray            *kith_plan_list_entries  (KithPlan              *self,
                                               KithPlanPart           part,
                                               KithDate               as_at) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray            *kith_plan_list_scores   (KithPlan              *self,
                                               gint64                 goal_id,
                                               KithDate               as_at) G_GNUC_WARN_UNUSED_RESULT;
GArray               *kith_plan_list_days     (KithPlan              *self) G_GNUC_WARN_UNUSED_RESULT;

KithPlanEntry        *kith_plan_entry_new     (KithPlanPart           part) G_GNUC_WARN_UNUSED_RESULT;
KithPlanEntry        *kith_plan_entry_copy    (const KithPlanEntry   *self) G_GNUC_WARN_UNUSED_RESULT;
void                  kith_plan_entry_free    (KithPlanEntry         *self);
gboolean              kith_plan_entry_is_late (const KithPlanEntry   *self,
                                               KithDate               today);
KithPlanScore        *kith_plan_score_new     (gint64                 goal_id) G_GNUC_WARN_UNUSED_RESULT;
KithPlanScore        *kith_plan_score_copy    (const KithPlanScore   *self) G_GNUC_WARN_UNUSED_RESULT;
void                  kith_plan_score_free    (KithPlanScore         *self);

const char           *kith_plan_kind_get_nick   (KithPlanKind         kind);
KithPlanKind          kith_plan_kind_parse      (const char          *nick);
const char           *kith_plan_kind_get_label  (KithPlanKind         kind);
const char           *kith_plan_part_get_nick   (KithPlanPart         part);
KithPlanPart          kith_plan_part_parse      (const char          *nick);
const char           *kith_plan_part_get_label  (KithPlanPart         part);
const char           *kith_plan_voice_get_nick  (KithPlanVoice        voice);
KithPlanVoice         kith_plan_voice_parse     (const char          *nick);
const char           *kith_plan_voice_get_label (KithPlanVoice        voice);
char                 *kith_plan_speaker_dup_words (const KithPlanSpeaker *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPlanEntry, kith_plan_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPlanScore, kith_plan_score_free)

G_END_DECLS
