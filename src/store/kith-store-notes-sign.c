/* kith-store-notes-sign.c: a draft becomes a note, which never changes any more
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The note gets the uid of its draft. The draft stays behind it until signing
 * can no longer be taken back: see kith-draft.c.
 */

#include "config.h"

#include "kith-store-notes.h"

#include "kith-note-acts-private.h"
#include "kith-store-error.h"
#include "kith-store-schools.h"
#include "kith-text.h"

/* Who signs, and when. */
typedef struct
{
  KithAct      *act;
  KithNoteForm *form;
  gint64        note_id;
  gint64        worker_id;
  gint64        now;
} Signing;

static gboolean
insert_note (Signing *self,
             GError **error)
{
  KithNoteForm *form = self->form;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_note);

  kith_row_set_uid (row, &form->uid);
  kith_row_set_text (row, "kind", form->kind);
  kith_row_set_date (row, "day", form->day);
  if (form->happened_at != 0)
    kith_row_set_int (row, "happened_at", form->happened_at);
  kith_row_set_int (row, "written_at", MIN (form->written_at, self->now));
  kith_row_set_int (row, "signed_at", self->now);
  if (self->worker_id != 0)
    kith_row_set_int (row, "signed_by", self->worker_id);
  kith_note_set_clean (row, "parent", form->parent);
  kith_note_set_clean (row, "parent_why", form->parent_why);
  kith_note_set_clean (row, "school_told", form->school_told);

  return kith_act_insert (self->act, row, &self->note_id, error);
}

static gboolean
insert_subjects (Signing *self,
                 GError **error)
{
  for (guint i = 0; i < self->form->subjects->len; i++)
    {
      const KithNoteSubject *subject = self->form->subjects->pdata[i];
      g_autoptr(KithRow) row = kith_row_new (&kith_table_note_about);

      kith_row_set_int (row, "note_id", self->note_id);
      kith_row_set_text (row, "relation", subject->is_with ? "with" : "about");
      if (subject->child_id != 0)
        kith_row_set_int (row, "child_id", subject->child_id);
      else if (subject->school_id != 0)
        kith_row_set_int (row, "school_id", subject->school_id);
      else
        kith_note_set_clean (row, "name", subject->name);

      if (!kith_act_insert (self->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_part (Signing            *self,
             const KithNotePart *part,
             guint               place,
             GError            **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_note_part);

  kith_row_set_int (row, "note_id", self->note_id);
  kith_row_set_int (row, "place", place);
  kith_row_set_text (row, "kind", kith_note_part_kind_to_code (part->kind));
  if (part->kind == KITH_NOTE_WORDS)
    kith_note_set_clean (row, "speaker", part->speaker);
  if (part->child_id != 0)
    kith_row_set_int (row, "child_id", part->child_id);
  kith_note_set_clean (row, "text", part->text);

  /* A paragraph in which nothing was written is none. */
  return kith_row_is_null (row, "text") || kith_act_insert (self->act, row, NULL, error);
}

static gboolean
insert_parts (Signing *self,
              GError **error)
{
  for (guint i = 0; i < self->form->parts->len; i++)
    {
      if (!insert_part (self, self->form->parts->pdata[i], i, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_sightings (Signing *self,
                  GError **error)
{
  for (guint i = 0; i < self->form->sightings->len; i++)
    {
      const KithSighting *sighting = self->form->sightings->pdata[i];
      g_autoptr(KithRow) row = kith_row_new (&kith_table_sighting);

      kith_row_set_int (row, "note_id", self->note_id);
      kith_row_set_int (row, "child_id", sighting->child_id);
      kith_row_set_date (row, "day", self->form->day);
      kith_note_set_clean (row, "seen_by", sighting->seen_by);
      kith_note_set_clean (row, "place", sighting->place);
      kith_row_set_known (row, "alone", sighting->alone);
      kith_row_set_known (row, "bedroom", sighting->bedroom);
      kith_row_set_int (row, "is_visit", sighting->is_visit ? 1 : 0);
      if (!kith_act_insert (self->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_steps (Signing *self,
              GError **error)
{
  for (guint i = 0; i < self->form->steps->len; i++)
    {
      const KithNextStep *step = self->form->steps->pdata[i];
      g_autoptr(KithRow) row = kith_row_new (&kith_table_next_step);

      kith_row_set_int (row, "note_id", self->note_id);
      if (step->child_id != 0)
        kith_row_set_int (row, "child_id", step->child_id);
      kith_note_set_clean (row, "what", step->what);
      if (step->is_mine && self->worker_id != 0)
        kith_row_set_int (row, "worker_id", self->worker_id);
      else
        kith_note_set_clean (row, "who", step->who);
      kith_row_set_date (row, "due", step->due);
      kith_row_set_date (row, "done", step->done);
      if (!kith_row_is_null (row, "what") && !kith_act_insert (self->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_significant (Signing *self,
                    GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_note_significant);

  if (!self->form->is_significant)
    return TRUE;

  kith_row_set_int (row, "note_id", self->note_id);
  kith_note_set_clean (row, "line", self->form->line);

  return kith_act_insert (self->act, row, NULL, error);
}

static gboolean
check_form (KithNoteForm *form,
            gint64        now,
            GError      **error)
{
  KithNoteFault fault = kith_note_form_find_fault (form, now);

  if (fault == KITH_NOTE_FAULT_NONE)
    return TRUE;

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT, "The form has the fault %d", (int)fault);

  return FALSE;
}

static gboolean
begin_signing (Signing      *self,
               KithDb       *db,
               const char   *kind,
               KithNoteForm *form,
               GError      **error)
{
  self->form = form;
  self->now = g_get_real_time ();
  self->worker_id = kith_db_find_me (db, error);
  if (self->worker_id < 0 || !check_form (form, self->now, error))
    return FALSE;

  self->act = kith_act_begin (db, kind, NULL, NULL, error);

  return self->act != NULL;
}

static gboolean
insert_all (Signing *self,
            GError **error)
{
  KithNoteForm *form = self->form;
  KithCouncilState council = kith_council_state_from_code (form->council);

  return insert_note (self, error) &&
         insert_subjects (self, error) &&
         insert_parts (self, error) &&
         insert_sightings (self, error) &&
         kith_note_write_council (self->act, self->note_id, council, form->council_why, error) &&
         insert_significant (self, error) &&
         insert_steps (self, error);
}

/* As somebody signed it at that moment. It has no draft, so nobody takes it back. */
gboolean
kith_note_sign_as (KithAct      *act,
                   KithNoteForm *form,
                   gint64        worker_id,
                   gint64        now,
                   gint64       *ret_note_id,
                   GError      **error)
{
  Signing self = { .act = act, .form = form, .worker_id = worker_id, .now = now };

  if (!check_form (form, now, error) || !insert_all (&self, error))
    return FALSE;

  if (ret_note_id != NULL)
    *ret_note_id = self.note_id;

  return TRUE;
}

/* One of several notes that one act signs. Its draft has to be there: see
 * kith_draft_save_behind().
 */
gboolean
kith_note_sign_in (KithAct      *act,
                   KithNoteForm *form,
                   gint64       *ret_note_id,
                   GError      **error)
{
  Signing self = { .act = act, .form = form, .now = g_get_real_time () };

  self.worker_id = kith_db_find_me (kith_act_get_db (act), error);
  if (self.worker_id < 0 || !check_form (form, self.now, error) || !insert_all (&self, error))
    return FALSE;

  *ret_note_id = self.note_id;

  return TRUE;
}

/**
 * kith_db_sign_note:
 * @db: a store with no act open
 * @form: all that is written
 * @ret_act: (out): the act
 * @ret_note_id: (out) (optional): the note
 * @error: return location for a #KithStoreError; %KITH_STORE_ERROR_CONSTRAINT
 *   where kith_note_form_find_fault() finds one
 *
 * Closes what was written. It can be taken back for as long as its draft is there.
 *
 * Returns: whether it is signed
 */
gboolean
kith_db_sign_note (KithDb       *db,
                   KithNoteForm *form,
                   gint64       *ret_act,
                   gint64       *ret_note_id,
                   GError      **error)
{
  Signing self = { 0 };
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (form != NULL && form->answers == 0, FALSE);

  if (!begin_signing (&self, db, "note.sign", form, error))
    return FALSE;

  act = self.act;
  if (!kith_note_end_act (act, insert_all (&self, error), ret_act, error))
    return FALSE;

  if (ret_note_id != NULL)
    *ret_note_id = self.note_id;

  return TRUE;
}

static char *
join_parts (KithNoteForm *form)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < form->parts->len; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, ((const KithNotePart *)form->parts->pdata[i])->text);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What puts right a paragraph that is for one child alone is for that child alone too. */
static gboolean
take_child_of_part (KithRow *row,
                    KithDb  *db,
                    gint64   note_id,
                    gint64   part_id,
                    GError **error)
{
  g_autoptr(KithRow) part = NULL;

  if (part_id == 0)
    return TRUE;

  part = kith_row_load (db, &kith_table_note_part, part_id, error);
  if (part == NULL)
    return FALSE;

  if (kith_row_get_int (part, "note_id") != note_id)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT, "The paragraph is of another note");
      return FALSE;
    }

  kith_row_set_int (row, "part_id", part_id);
  if (!kith_row_is_null (part, "child_id"))
    kith_row_set_int (row, "child_id", kith_row_get_int (part, "child_id"));

  return TRUE;
}

static gboolean
insert_answer (Signing *self,
               GError **error)
{
  KithNoteForm *form = self->form;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_note_addition);
  g_autofree char *text = join_parts (form);
  const KithNotePart *part = form->parts->pdata[0];

  kith_row_set_uid (row, &form->uid);
  kith_row_set_int (row, "note_id", form->answers);
  kith_row_set_text (row, "kind", kith_addition_kind_to_code (kith_addition_kind_from_code (form->kind)));
  if (part->child_id != 0)
    kith_row_set_int (row, "child_id", part->child_id);
  kith_note_set_clean (row, "text", text);
  kith_row_set_int (row, "signed_at", self->now);
  if (self->worker_id != 0)
    kith_row_set_int (row, "signed_by", self->worker_id);

  return take_child_of_part (row, kith_act_get_db (self->act), form->answers, form->answers_part, error) &&
         kith_act_insert (self->act, row, NULL, error);
}

/* What is new of a note, the council's system has not got. What was recorded in
 * error it need not have, unless it has it: then it has to hear that too.
 */
static gboolean
follow_in_council (Signing *self,
                   GError **error)
{
  gint64 note_id = self->form->answers;
  KithAdditionKind kind = kith_addition_kind_from_code (self->form->kind);
  KithCouncilState held;

  if (!kith_note_read_council (self->act, note_id, &held, error))
    return FALSE;

  if (kind == KITH_WITHDRAWAL && held != KITH_COUNCIL_IN)
    return kith_note_write_council (self->act, note_id, KITH_COUNCIL_NOT_NEEDED, "Recorded in error", error);

  return kith_note_write_council (self->act, note_id, KITH_COUNCIL_NOT_YET, NULL, error);
}

/**
 * kith_db_answer_note:
 * @db: a store with no act open
 * @form: what is added to a signed note, or what puts it right
 * @ret_act: (out): the act
 * @error: return location for a #KithStoreError
 *
 * The council's system has not got it, whatever it had of the note.
 *
 * Returns: whether it is signed
 */
gboolean
kith_db_answer_note (KithDb       *db,
                     KithNoteForm *form,
                     gint64       *ret_act,
                     GError      **error)
{
  Signing self = { 0 };
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (form != NULL && form->answers != 0, FALSE);

  if (!begin_signing (&self, db, "note.answer", form, error))
    return FALSE;

  act = self.act;

  return kith_note_end_act (act,
                            insert_answer (&self, error) && follow_in_council (&self, error),
                            ret_act, error);
}
