/* kith-note-form.h: what somebody writes down: a draft's content, and a note's
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"
#include "kith-uid.h"

G_BEGIN_DECLS

/* What is longer than all of a note's text may be becomes a document. */
#define KITH_NOTE_MOST_CHARACTERS 20000

/* The kind that never lands on a child's file. */
#define KITH_NOTE_KIND_STAFF_CONCERN "staff-concern"

/**
 * KithNotePartKind:
 * @KITH_NOTE_FACT: what was seen, heard or done
 * @KITH_NOTE_WORDS: somebody's own words
 * @KITH_NOTE_VIEW: what the writer makes of it
 */
typedef enum
{
  KITH_NOTE_FACT,
  KITH_NOTE_WORDS,
  KITH_NOTE_VIEW,
} KithNotePartKind;

#define KITH_N_NOTE_PART_KINDS (KITH_NOTE_VIEW + 1)

/**
 * KithNoteSubject:
 * @child_id: a child, or 0
 * @school_id: a school, or 0
 * @name: the name that is shown; of an adult all that there is
 * @is_with: somebody who took part, and whom it is not about
 *
 * Whom or what a note is about.
 */
typedef struct
{
  gint64    child_id;
  gint64    school_id;
  char     *name;
  gboolean  is_with;
} KithNoteSubject;

/**
 * KithNotePart:
 * @id: its row, 0 in a draft
 * @speaker: (nullable): whose words they are
 * @child_id: the one child on whose file it is; 0 for all whom the note is about
 *
 * A paragraph.
 */
typedef struct
{
  gint64            id;
  KithNotePartKind  kind;
  char             *speaker;
  gint64            child_id;
  char             *text;
} KithNotePart;

/**
 * KithSighting:
 * @alone: 1, 0, or -1 where nothing is said
 * @bedroom: 1, 0, or -1 where nothing is said
 *
 * That a child was seen.
 */
typedef struct
{
  gint64    child_id;
  char     *seen_by;
  char     *place;
  int       alone;
  int       bedroom;
  gboolean  is_visit;
} KithSighting;

/**
 * KithNextStep:
 * @id: its row, 0 in a draft
 * @child_id: the one child on whose file it is; 0 for all whom the note is about
 * @is_mine: whether it is the writer's
 * @who: (nullable): somebody else who does it
 * @due_typed: (nullable): what was typed as the day by which it is due, and is none
 * @done: the day it was done; %KITH_DATE_NONE until then
 *
 * What is to be done next.
 */
typedef struct
{
  gint64    id;
  gint64    child_id;
  char     *what;
  gboolean  is_mine;
  char     *who;
  KithDate  due;
  char     *due_typed;
  KithDate  done;
} KithNextStep;

/**
 * KithNoteForm:
 * @happened_at: when it happened, in microseconds since 1970; 0 where only the day is known
 * @when_typed: (nullable): what was typed as the moment, and is none; a draft keeps it
 * @written_at: when the writing began
 * @subjects: (element-type KithNoteSubject): empty for a consultation without a name
 * @parent: (nullable): "agrees", "knows", "disagrees" or "not-asked"
 * @council: "not-yet" or "not-needed"
 * @council_why: (nullable): why it is not needed
 * @line: (nullable): the chronology's line, where it is significant
 *
 * All that is written down at once. It is filled by whoever makes it and never
 * changed once it is shared.
 */
typedef struct
{
  KithUid    uid;
  gint64     answers;                /* the note that it adds to or corrects; 0 for a note of its own */
  gint64     answers_part;           /* the paragraph that it corrects, or 0 */
  char      *kind;                   /* of an answer, the code of a #KithAdditionKind */
  KithDate   day;
  gint64     happened_at;
  char      *when_typed;
  gint64     written_at;
  GPtrArray *subjects;
  GPtrArray *parts;                  /* (element-type KithNotePart) */
  GPtrArray *sightings;              /* (element-type KithSighting) */
  GPtrArray *steps;                  /* (element-type KithNextStep) */
  char      *parent;
  char      *parent_why;
  char      *school_told;
  char      *council;
  char      *council_why;
  gboolean   is_significant;
  char      *line;
} KithNoteForm;

/**
 * KithNoteFault:
 * @KITH_NOTE_FAULT_NONE: it can be signed
 * @KITH_NOTE_FAULT_EMPTY: nothing is written on it
 * @KITH_NOTE_FAULT_NO_DAY: it does not say when it happened
 * @KITH_NOTE_FAULT_FUTURE: it has not happened yet
 * @KITH_NOTE_FAULT_TOO_LONG: it is longer than a note may be
 * @KITH_NOTE_FAULT_CHILD: a concern about a member of staff is about a child
 * @KITH_NOTE_FAULT_STRAY: something is for a child whom it is not about
 * @KITH_NOTE_FAULT_NO_REASON: it says that the council's system need not have it, and not why
 * @KITH_NOTE_FAULT_STEP: somebody is to do something by a day, and it does not say what
 * @KITH_NOTE_FAULT_DUE: the day of a next step is none
 *
 * Why a form cannot be signed.
 */
typedef enum
{
  KITH_NOTE_FAULT_NONE,
  KITH_NOTE_FAULT_EMPTY,
  KITH_NOTE_FAULT_NO_DAY,
  KITH_NOTE_FAULT_FUTURE,
  KITH_NOTE_FAULT_TOO_LONG,
  KITH_NOTE_FAULT_CHILD,
  KITH_NOTE_FAULT_STRAY,
  KITH_NOTE_FAULT_NO_REASON,
  KITH_NOTE_FAULT_STEP,
  KITH_NOTE_FAULT_DUE,
} KithNoteFault;

#define KITH_TYPE_NOTE_FORM (kith_note_form_get_type ())

GType            kith_note_form_get_type         (void);

KithNoteForm    *kith_note_form_new              (const char       *kind) G_GNUC_WARN_UNUSED_RESULT;
KithNoteForm    *kith_note_form_ref              (KithNoteForm     *self);
void             kith_note_form_unref            (KithNoteForm     *self);

KithNoteSubject *kith_note_form_add_child        (KithNoteForm     *self,
                                                  gint64            child_id,
                                                  const char       *name);
KithNoteSubject *kith_note_form_add_school       (KithNoteForm     *self,
                                                  gint64            school_id,
                                                  const char       *name);
KithNoteSubject *kith_note_form_add_name         (KithNoteForm     *self,
                                                  const char       *name);
KithNotePart    *kith_note_form_add_part         (KithNoteForm     *self,
                                                  KithNotePartKind  kind,
                                                  const char       *text);
KithSighting    *kith_note_form_add_sighting     (KithNoteForm     *self,
                                                  gint64            child_id);
KithNextStep    *kith_note_form_add_step         (KithNoteForm     *self,
                                                  const char       *what);

gboolean         kith_note_form_is_about         (KithNoteForm     *self,
                                                  gint64            child_id);
gboolean         kith_note_form_is_empty         (KithNoteForm     *self);
glong            kith_note_form_count_characters (KithNoteForm     *self);
gint64           kith_note_form_find_child       (KithNoteForm     *self);
char            *kith_note_form_dup_first_line   (KithNoteForm     *self) G_GNUC_WARN_UNUSED_RESULT;

const char      *kith_note_part_kind_to_code     (KithNotePartKind  kind);
KithNotePartKind kith_note_part_kind_from_code   (const char       *code);

KithNoteFault    kith_note_form_find_fault       (KithNoteForm     *self,
                                                  gint64            now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNoteForm, kith_note_form_unref)

G_END_DECLS
