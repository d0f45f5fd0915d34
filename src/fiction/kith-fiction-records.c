/* kith-fiction-records.c: what a fictional worker has written down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-fiction-records.h"

static void
part_free (gpointer data)
{
  KithFictionPart *self = data;

  g_free (self->speaker);
  g_free (self->text);
  g_free (self);
}

static void
line_free (gpointer data)
{
  KithFictionPlanLine *self = data;

  g_free (self->text);
  g_free (self->who);
  g_array_unref (self->scores);
  g_free (self);
}

static void
attendee_free (gpointer data)
{
  KithFictionAttendee *self = data;

  g_free (self->name);
  g_free (self);
}

/**
 * kith_fiction_note_new:
 * @kind: a code of the code set "note-kind"
 * @day: its day
 *
 * Returns: (transfer full): a note about nobody in which nothing stands
 */
KithFictionNote *
kith_fiction_note_new (const char *kind,
                       KithDate    day)
{
  KithFictionNote *self = g_new0 (KithFictionNote, 1);

  self->kind = kind;
  self->day = day;
  self->children = g_array_new (FALSE, FALSE, sizeof (guint));
  self->school = KITH_FICTION_NO_INDEX;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->step_due = KITH_DATE_NONE;
  self->step_done = KITH_DATE_NONE;
  self->council = "in";

  return self;
}

/**
 * kith_fiction_note_add_part:
 * @self: a note
 * @kind: "fact", "words" or "view"
 * @text: (transfer full): what stands in it
 *
 * Returns: (transfer none): the paragraph
 */
KithFictionPart *
kith_fiction_note_add_part (KithFictionNote *self,
                            const char      *kind,
                            char            *text)
{
  KithFictionPart *part = g_new0 (KithFictionPart, 1);

  part->kind = kind;
  part->only = KITH_FICTION_NO_INDEX;
  part->text = text;
  g_ptr_array_add (self->parts, part);

  return part;
}

/**
 * kith_fiction_note_free:
 * @self: (transfer full): a note
 */
void
kith_fiction_note_free (KithFictionNote *self)
{
  g_array_unref (self->children);
  g_free (self->with);
  g_ptr_array_unref (self->parts);
  g_free (self->line);
  g_free (self->step);
  g_free (self);
}

/**
 * kith_fiction_work_new:
 * @child: the index of a child
 * @kind: the name of a kind of work
 * @day: when it was recorded
 *
 * Returns: (transfer full): work of which nothing is said yet
 */
KithFictionWork *
kith_fiction_work_new (guint       child,
                       const char *kind,
                       KithDate    day)
{
  KithFictionWork *self = g_new0 (KithFictionWork, 1);

  self->child = child;
  self->kind = kind;
  self->day = day;
  self->fields = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * kith_fiction_work_set:
 * @self: a piece of work
 * @name: a field of its form
 * @value: what stands in it
 */
void
kith_fiction_work_set (KithFictionWork *self,
                       const char      *name,
                       const char      *value)
{
  g_ptr_array_add (self->fields, g_strdup (name));
  g_ptr_array_add (self->fields, g_strdup (value));
}

/**
 * kith_fiction_work_set_day:
 * @self: a piece of work
 * @name: a field of its form
 * @day: what stands in it; nothing is written where it is %KITH_DATE_NONE
 */
void
kith_fiction_work_set_day (KithFictionWork *self,
                           const char      *name,
                           KithDate         day)
{
  g_autofree char *text = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;

  if (text != NULL)
    kith_fiction_work_set (self, name, text);
}

/**
 * kith_fiction_work_free:
 * @self: (transfer full): a piece of work
 */
void
kith_fiction_work_free (KithFictionWork *self)
{
  g_ptr_array_unref (self->fields);
  g_free (self);
}

/**
 * kith_fiction_plan_new:
 * @title: what it is called
 * @start: its first day
 *
 * Returns: (transfer full): a plan for nobody in which nothing stands
 */
KithFictionPlan *
kith_fiction_plan_new (const char *title,
                       KithDate    start)
{
  KithFictionPlan *self = g_new0 (KithFictionPlan, 1);

  self->title = title;
  self->start = start;
  self->review = KITH_DATE_NONE;
  self->children = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lines = g_ptr_array_new_with_free_func (line_free);

  return self;
}

/**
 * kith_fiction_plan_add:
 * @self: a plan
 * @part: "worry", "works", "must", "goal" or "action"
 * @voice: who says so
 * @text: (transfer full): what stands in it
 *
 * Returns: (transfer none): the line
 */
KithFictionPlanLine *
kith_fiction_plan_add (KithFictionPlan *self,
                       const char      *part,
                       const char      *voice,
                       char            *text)
{
  KithFictionPlanLine *line = g_new0 (KithFictionPlanLine, 1);

  line->part = part;
  line->voice = voice;
  line->text = text;
  line->due = KITH_DATE_NONE;
  line->done = KITH_DATE_NONE;
  line->scores = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->lines, line);

  return line;
}

/**
 * kith_fiction_plan_free:
 * @self: (transfer full): a plan
 */
void
kith_fiction_plan_free (KithFictionPlan *self)
{
  g_free (self->coordinator);
  g_array_unref (self->children);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * kith_fiction_meeting_new:
 * @school: the index of a school
 * @day: when it was
 *
 * Returns: (transfer full): a meeting to which nobody has come
 */
KithFictionMeeting *
kith_fiction_meeting_new (guint    school,
                          KithDate day)
{
  KithFictionMeeting *self = g_new0 (KithFictionMeeting, 1);

  self->school = school;
  self->day = day;
  self->next = KITH_DATE_NONE;
  self->attendees = g_ptr_array_new_with_free_func (attendee_free);
  self->pupils = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * kith_fiction_meeting_free:
 * @self: (transfer full): a meeting
 */
void
kith_fiction_meeting_free (KithFictionMeeting *self)
{
  g_ptr_array_unref (self->attendees);
  g_ptr_array_unref (self->pupils);
  g_free (self);
}

/**
 * kith_fiction_document_free:
 * @self: (transfer full): a document
 */
void
kith_fiction_document_free (KithFictionDocument *self)
{
  g_free (self->text);
  g_free (self);
}
