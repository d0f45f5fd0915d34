/* kith-note-form.c: what somebody writes down: a draft's content, and a note's
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-form.h"

#include <string.h>

#include "kith-text.h"

#define FIRST_LINE_CHARACTERS 80

G_DEFINE_BOXED_TYPE (KithNoteForm, kith_note_form, kith_note_form_ref, kith_note_form_unref)

static const char * const part_kinds[KITH_N_NOTE_PART_KINDS] =
{
  [KITH_NOTE_FACT] = "fact",
  [KITH_NOTE_WORDS] = "words",
  [KITH_NOTE_VIEW] = "view",
};

static void
subject_free (gpointer data)
{
  KithNoteSubject *self = data;

  g_free (self->name);
  g_free (self);
}

static void
part_free (gpointer data)
{
  KithNotePart *self = data;

  g_free (self->speaker);
  g_free (self->text);
  g_free (self);
}

static void
sighting_free (gpointer data)
{
  KithSighting *self = data;

  g_free (self->seen_by);
  g_free (self->place);
  g_free (self);
}

static void
step_free (gpointer data)
{
  KithNextStep *self = data;

  g_free (self->what);
  g_free (self->who);
  g_free (self->due_typed);
  g_free (self);
}

static void
form_clear (gpointer data)
{
  KithNoteForm *self = data;

  g_free (self->kind);
  g_ptr_array_unref (self->subjects);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->sightings);
  g_ptr_array_unref (self->steps);
  g_free (self->parent);
  g_free (self->parent_why);
  g_free (self->school_told);
  g_free (self->council);
  g_free (self->council_why);
  g_free (self->line);
  g_free (self->when_typed);
}

/**
 * kith_note_form_new:
 * @kind: a code of the set "note-kind"
 *
 * Returns: (transfer full): a form with nothing written on it, about now
 */
KithNoteForm *
kith_note_form_new (const char *kind)
{
  KithNoteForm *self;

  g_return_val_if_fail (kind != NULL, NULL);

  self = g_atomic_rc_box_new0 (KithNoteForm);
  self->uid = kith_uid_new ();
  self->kind = g_strdup (kind);
  self->written_at = g_get_real_time ();
  self->happened_at = self->written_at;
  self->day = kith_date_new_from_usec (self->written_at);
  self->subjects = g_ptr_array_new_with_free_func (subject_free);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->sightings = g_ptr_array_new_with_free_func (sighting_free);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->council = g_strdup ("not-yet");

  return self;
}

/**
 * kith_note_form_ref:
 * @self: a form
 *
 * Returns: (transfer full): the same form
 */
KithNoteForm *
kith_note_form_ref (KithNoteForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * kith_note_form_unref:
 * @self: (transfer full): a form
 */
void
kith_note_form_unref (KithNoteForm *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, form_clear);
}

static KithNoteSubject *
add_subject (KithNoteForm *self,
             const char   *name)
{
  KithNoteSubject *subject = g_new0 (KithNoteSubject, 1);

  subject->name = g_strdup (name);
  g_ptr_array_add (self->subjects, subject);

  return subject;
}

/**
 * kith_note_form_add_child:
 * @self: a form that is being filled
 * @child_id: a child
 * @name: (nullable): the name that is shown
 *
 * Returns: (transfer none): the child as a subject
 */
KithNoteSubject *
kith_note_form_add_child (KithNoteForm *self,
                          gint64        child_id,
                          const char   *name)
{
  KithNoteSubject *subject;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (child_id > 0, NULL);

  subject = add_subject (self, name);
  subject->child_id = child_id;

  return subject;
}

/**
 * kith_note_form_add_school:
 * @self: a form that is being filled
 * @school_id: a school
 * @name: (nullable): the name that is shown
 *
 * Returns: (transfer none): the school as a subject
 */
KithNoteSubject *
kith_note_form_add_school (KithNoteForm *self,
                           gint64        school_id,
                           const char   *name)
{
  KithNoteSubject *subject;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (school_id > 0, NULL);

  subject = add_subject (self, name);
  subject->school_id = school_id;

  return subject;
}

/**
 * kith_note_form_add_name:
 * @self: a form that is being filled
 * @name: an adult
 *
 * Returns: (transfer none): the adult as a subject
 */
KithNoteSubject *
kith_note_form_add_name (KithNoteForm *self,
                         const char   *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return add_subject (self, name);
}

/**
 * kith_note_form_add_part:
 * @self: a form that is being filled
 * @kind: what kind of paragraph it is
 * @text: what it says
 *
 * Returns: (transfer none): the paragraph
 */
KithNotePart *
kith_note_form_add_part (KithNoteForm    *self,
                         KithNotePartKind kind,
                         const char      *text)
{
  KithNotePart *part;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  part = g_new0 (KithNotePart, 1);
  part->kind = kind;
  part->text = g_strdup (text);
  g_ptr_array_add (self->parts, part);

  return part;
}

/**
 * kith_note_form_add_sighting:
 * @self: a form that is being filled
 * @child_id: a child whom it is about
 *
 * Returns: (transfer none): that the child was seen, which is no visit until somebody says so
 */
KithSighting *
kith_note_form_add_sighting (KithNoteForm *self,
                             gint64        child_id)
{
  KithSighting *sighting;

  g_return_val_if_fail (self != NULL, NULL);

  sighting = g_new0 (KithSighting, 1);
  sighting->child_id = child_id;
  sighting->alone = -1;
  sighting->bedroom = -1;
  g_ptr_array_add (self->sightings, sighting);

  return sighting;
}

/**
 * kith_note_form_add_step:
 * @self: a form that is being filled
 * @what: what is to be done
 *
 * Returns: (transfer none): the step, which is the writer's own and has no day
 */
KithNextStep *
kith_note_form_add_step (KithNoteForm *self,
                         const char   *what)
{
  KithNextStep *step;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  step = g_new0 (KithNextStep, 1);
  step->what = g_strdup (what);
  step->is_mine = TRUE;
  step->due = KITH_DATE_NONE;
  step->done = KITH_DATE_NONE;
  g_ptr_array_add (self->steps, step);

  return step;
}

/**
 * kith_note_form_is_about:
 * @self: a form
 * @child_id: a child
 *
 * Returns: whether the child is among those whom it is about
 */
gboolean
kith_note_form_is_about (KithNoteForm *self,
                         gint64        child_id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->subjects->len; i++)
    {
      const KithNoteSubject *subject = self->subjects->pdata[i];

      if (subject->child_id == child_id)
        return child_id != 0;
    }

  return FALSE;
}

static gboolean
says_something (const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  return clean != NULL && *clean != '\0';
}

/**
 * kith_note_form_is_empty:
 * @self: a form
 *
 * Returns: whether no word was written on it yet
 */
gboolean
kith_note_form_is_empty (KithNoteForm *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      if (says_something (((const KithNotePart *)self->parts->pdata[i])->text))
        return FALSE;
    }

  for (guint i = 0; i < self->steps->len; i++)
    {
      const KithNextStep *step = self->steps->pdata[i];

      if (says_something (step->what) || says_something (step->who) || says_something (step->due_typed) ||
          step->due != KITH_DATE_NONE)
        return FALSE;
    }

  return !says_something (self->parent_why) && !says_something (self->school_told) && !says_something (self->line);
}

/**
 * kith_note_form_count_characters:
 * @self: a form
 *
 * Returns: how long all of its paragraphs are
 */
glong
kith_note_form_count_characters (KithNoteForm *self)
{
  glong n_characters = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->parts->len; i++)
    n_characters += g_utf8_strlen (((const KithNotePart *)self->parts->pdata[i])->text, -1);

  return n_characters;
}

/**
 * kith_note_form_find_child:
 * @self: a form
 *
 * Returns: the first child whom it is about, or 0
 */
gint64
kith_note_form_find_child (KithNoteForm *self)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->subjects->len; i++)
    {
      const KithNoteSubject *subject = self->subjects->pdata[i];

      if (subject->child_id != 0)
        return subject->child_id;
    }

  return 0;
}

/**
 * kith_note_form_dup_first_line:
 * @self: a form
 *
 * Of paragraphs that are for one child alone it tells nothing.
 *
 * Returns: (transfer full): how it begins, on one line; perhaps empty
 */
char *
kith_note_form_dup_first_line (KithNoteForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const KithNotePart *part = self->parts->pdata[i];
      g_autofree char *line = kith_text_clean_line (part->text);
      g_autofree char *start = NULL;

      if (part->child_id != 0 || *line == '\0')
        continue;

      if (g_utf8_strlen (line, -1) <= FIRST_LINE_CHARACTERS)
        return g_steal_pointer (&line);

      start = g_utf8_substring (line, 0, FIRST_LINE_CHARACTERS);

      return g_strconcat (start, "…", NULL);
    }

  return g_strdup ("");
}

/**
 * kith_note_part_kind_to_code:
 * @kind: what kind of paragraph it is
 *
 * Returns: (transfer none): its code in the store
 */
const char *
kith_note_part_kind_to_code (KithNotePartKind kind)
{
  g_return_val_if_fail (kind < KITH_N_NOTE_PART_KINDS, NULL);

  return part_kinds[kind];
}

/**
 * kith_note_part_kind_from_code:
 * @code: (nullable): a code of the store
 *
 * Returns: what kind of paragraph it is; a fact where the code is none
 */
KithNotePartKind
kith_note_part_kind_from_code (const char *code)
{
  for (KithNotePartKind kind = 0; kind < KITH_N_NOTE_PART_KINDS; kind++)
    {
      if (g_strcmp0 (part_kinds[kind], code) == 0)
        return kind;
    }

  return KITH_NOTE_FACT;
}

static gboolean
has_paragraph (KithNoteForm *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      if (says_something (((const KithNotePart *)self->parts->pdata[i])->text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_about_a_child (KithNoteForm *self)
{
  for (guint i = 0; i < self->subjects->len; i++)
    {
      if (((const KithNoteSubject *)self->subjects->pdata[i])->child_id != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_stray (KithNoteForm *self,
          gint64        child_id)
{
  return child_id != 0 && !kith_note_form_is_about (self, child_id);
}

static gboolean
has_stray (KithNoteForm *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      if (is_stray (self, ((const KithNotePart *)self->parts->pdata[i])->child_id))
        return TRUE;
    }

  for (guint i = 0; i < self->sightings->len; i++)
    {
      if (!kith_note_form_is_about (self, ((const KithSighting *)self->sightings->pdata[i])->child_id))
        return TRUE;
    }

  for (guint i = 0; i < self->steps->len; i++)
    {
      if (is_stray (self, ((const KithNextStep *)self->steps->pdata[i])->child_id))
        return TRUE;
    }

  return FALSE;
}

/* A day or a person without a deed is no step, and nothing to drop without a word either. */
static KithNoteFault
find_step_fault (KithNoteForm *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const KithNextStep *step = self->steps->pdata[i];

      if (!says_something (step->what) &&
          (says_something (step->who) || says_something (step->due_typed) || step->due != KITH_DATE_NONE))
        return KITH_NOTE_FAULT_STEP;

      if (says_something (step->due_typed))
        return KITH_NOTE_FAULT_DUE;
    }

  return KITH_NOTE_FAULT_NONE;
}

/**
 * kith_note_form_find_fault:
 * @self: a form
 * @now: when it is to be signed, in microseconds since 1970
 *
 * An answer rests on the note that it answers, and is asked for its text alone.
 *
 * Returns: why it cannot be signed
 */
KithNoteFault
kith_note_form_find_fault (KithNoteForm *self,
                           gint64        now)
{
  g_return_val_if_fail (self != NULL, KITH_NOTE_FAULT_EMPTY);

  if (!has_paragraph (self))
    return KITH_NOTE_FAULT_EMPTY;

  if (kith_note_form_count_characters (self) > KITH_NOTE_MOST_CHARACTERS)
    return KITH_NOTE_FAULT_TOO_LONG;

  if (self->answers != 0)
    return KITH_NOTE_FAULT_NONE;

  if (self->day == KITH_DATE_NONE)
    return KITH_NOTE_FAULT_NO_DAY;

  if (self->day > kith_date_new_from_usec (now) || self->happened_at > now)
    return KITH_NOTE_FAULT_FUTURE;

  if (g_str_equal (self->kind, KITH_NOTE_KIND_STAFF_CONCERN) && is_about_a_child (self))
    return KITH_NOTE_FAULT_CHILD;

  if (has_stray (self))
    return KITH_NOTE_FAULT_STRAY;

  if (g_strcmp0 (self->council, "not-needed") == 0 && !says_something (self->council_why))
    return KITH_NOTE_FAULT_NO_REASON;

  return find_step_fault (self);
}
