/* kith-fiction-records.h: what a fictional worker has written down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_FICTION_NO_INDEX (-1)

/**
 * KithFictionPart:
 * @kind: "fact", "words" or "view"
 * @speaker: (nullable): whose words they are
 * @only: the one child on whose file it is; %KITH_FICTION_NO_INDEX for all
 *
 * A paragraph of a note.
 */
typedef struct
{
  const char *kind;
  char       *speaker;
  int         only;
  char       *text;
} KithFictionPart;

/**
 * KithFictionNote:
 * @kind: a code of the code set "note-kind"
 * @minute: when it happened, as minutes since midnight
 * @children: (element-type guint): whom it is about
 * @school: or %KITH_FICTION_NO_INDEX
 * @with: (nullable): an adult who took part
 * @parts: (element-type KithFictionPart)
 * @is_visit: whether the children were seen on a visit
 * @is_seen: whether they were seen at all
 * @line: (nullable): its line in the chronology, where it is significant
 * @step: (nullable): what is to be done next
 * @council: "in", "not-yet" or "not-needed"
 * @council_why: (nullable): why it is not needed
 *
 * A note, as it was signed on its day.
 */
typedef struct
{
  const char *kind;
  KithDate    day;
  guint       minute;
  GArray     *children;
  int         school;
  char       *with;
  GPtrArray  *parts;
  gboolean    is_visit;
  gboolean    is_seen;
  gboolean    is_alone;
  const char *place;
  const char *parent;
  char       *line;
  char       *step;
  KithDate    step_due;
  KithDate    step_done;
  const char *council;
  const char *council_why;
} KithFictionNote;

/**
 * KithFictionWork:
 * @kind: the name of a kind of work or of a particular, such as "core-group"
 * @fields: (element-type utf8): names and values by turns, as its form asks for them
 * @council: (nullable): whether the council's system has it; %NULL where a file brought it
 *
 * Something that was recorded of a child. What hangs on a referral or a plan
 * hangs on the newest of the child's.
 */
typedef struct
{
  guint       child;
  const char *kind;
  GPtrArray  *fields;
  KithDate    day;
  const char *council;
} KithFictionWork;

/**
 * KithFictionPlanLine:
 * @part: "worry", "works", "must", "goal" or "action"
 * @voice: "child", "parent", "family" or "worker"
 * @who: (nullable): whose an action is; %NULL where it is the worker's
 * @scores: (element-type guint): a goal's answers, the first as the plan begins and then each month
 *
 * A line of a plan.
 */
typedef struct
{
  const char *part;
  const char *voice;
  char       *text;
  const char *question;
  const char *low;
  const char *high;
  char       *who;
  KithDate    due;
  KithDate    done;
  const char *how;
  GArray     *scores;
} KithFictionPlanLine;

typedef struct
{
  gboolean    is_familys;
  const char *title;
  char       *coordinator;           /* (nullable) */
  const char *bottom_lines;          /* (nullable) */
  KithDate    start;
  KithDate    review;
  GArray     *children;              /* (element-type guint) */
  GPtrArray  *lines;                 /* (element-type KithFictionPlanLine) */
} KithFictionPlan;

typedef struct
{
  char       *name;                  /* (nullable) */
  const char *agency;
  const char *role;
} KithFictionAttendee;

/**
 * KithFictionPupil:
 * @agreement: "agreed", "not-asked" or "refused"
 * @why: (nullable): why nobody asked
 * @line: (nullable): what is said
 * @what: (nullable): what is to be done
 * @agency: (nullable): by whom; %NULL where it is the worker's
 *
 * A pupil of a Team Around the School.
 */
typedef struct
{
  guint       child;
  const char *agreement;
  const char *why;
  const char *line;
  const char *what;
  const char *agency;
  KithDate    due;
} KithFictionPupil;

typedef struct
{
  guint       school;
  KithDate    day;
  KithDate    next;
  gboolean    is_closed;
  GPtrArray  *attendees;             /* (element-type KithFictionAttendee) */
  GPtrArray  *pupils;                /* (element-type KithFictionPupil) */
} KithFictionMeeting;

/**
 * KithFictionDocument:
 * @kind: "letter", "report", "minutes" …
 * @text: all that it says
 *
 * A document that came on paper or by e-mail.
 */
typedef struct
{
  guint       child;
  const char *title;
  const char *kind;
  const char *sender;
  KithDate    day;
  const char *council;
  char       *text;
} KithFictionDocument;

KithFictionNote     *kith_fiction_note_new       (const char          *kind,
                                                  KithDate             day) G_GNUC_WARN_UNUSED_RESULT;
KithFictionPart     *kith_fiction_note_add_part  (KithFictionNote     *self,
                                                  const char          *kind,
                                                  char                *text);
void                 kith_fiction_note_free      (KithFictionNote     *self);

KithFictionWork     *kith_fiction_work_new       (guint                child,
                                                  const char          *kind,
                                                  KithDate             day) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_fiction_work_set       (KithFictionWork     *self,
                                                  const char          *name,
                                                  const char          *value);
void                 kith_fiction_work_set_day   (KithFictionWork     *self,
                                                  const char          *name,
                                                  KithDate             day);
void                 kith_fiction_work_free      (KithFictionWork     *self);

KithFictionPlan     *kith_fiction_plan_new       (const char          *title,
                                                  KithDate             start) G_GNUC_WARN_UNUSED_RESULT;
KithFictionPlanLine *kith_fiction_plan_add       (KithFictionPlan     *self,
                                                  const char          *part,
                                                  const char          *voice,
                                                  char                *text);
void                 kith_fiction_plan_free      (KithFictionPlan     *self);

KithFictionMeeting  *kith_fiction_meeting_new    (guint                school,
                                                  KithDate             day) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_fiction_meeting_free   (KithFictionMeeting  *self);
void                 kith_fiction_document_free  (KithFictionDocument *self);

G_END_DECLS
