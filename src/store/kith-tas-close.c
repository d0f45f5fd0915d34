/* kith-tas-close.c: what was said of a pupil at a Team Around the School goes to the child's file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closing makes a note of each pupil's part, about that child alone, and takes
 * the words out of the meeting's rows: from then on they are the note's, are put
 * right there, and go to the council's system from there. So no row and no note
 * tells of two children.
 */

#include "config.h"

#include "kith-tas-close-private.h"

#include <glib/gi18n.h>

#include "kith-draft.h"
#include "kith-note-acts-private.h"

/* 0 where it is not known, or has not come: people close as soon as all is said. */
static gint64
get_moment (const KithTasValues *values)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) local = NULL;
  int year, month, day;
  gint64 moment;

  if (values->minute < 0)
    return 0;

  kith_date_get_ymd (values->day, &year, &month, &day);
  local = g_date_time_new (london, year, month, day, values->minute / 60, values->minute % 60, 0);

  moment = g_date_time_to_unix_usec (local);

  return moment <= g_get_real_time () ? moment : 0;
}

static void
append_word (GString    *text,
             const char *word,
             const char *before)
{
  if (word != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? before : "", word);
}

static char *
describe (const KithTasAttendee *attendee)
{
  GString *text = g_string_new (attendee->name);

  append_word (text, attendee->role, ", ");
  append_word (text, attendee->agency, ", ");

  return g_string_free_and_steal (text);
}

/* Which meeting it was and who was there: nothing of whom else it was about. */
static char *
tell_meeting (KithTas *tas)
{
  GPtrArray *attendees = kith_tas_get_attendees (tas);
  g_autoptr(GString) present = g_string_new (NULL);

  for (guint i = 0; i < attendees->len; i++)
    {
      g_autofree char *who = describe (g_ptr_array_index (attendees, i));

      append_word (present, who, "; ");
    }

  if (present->len == 0)
    /* Translators: %s is a school. */
    return g_strdup_printf (_("Team Around the School at %s."), kith_tas_get_values (tas)->school);

  /* Translators: a school; who was there. */
  return g_strdup_printf (_("Team Around the School at %s. Present: %s."), kith_tas_get_values (tas)->school, present->str);
}

static void
add_attendees (KithNoteForm *form,
               GPtrArray    *attendees)
{
  for (guint i = 0; i < attendees->len; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);

      if (attendee->name != NULL)
        kith_note_form_add_name (form, attendee->name)->is_with = TRUE;
    }
}

static void
add_action (KithNoteForm        *form,
            const KithTasAction *action)
{
  g_autoptr(GString) who = g_string_new (action->who);
  KithNextStep *step = kith_note_form_add_step (form, action->what);

  append_word (who, action->agency, ", ");
  step->is_mine = action->is_mine;
  step->who = action->is_mine || who->len == 0 ? NULL : g_strdup (who->str);
  step->due = action->due;
}

/*
 * kith_tas_make_note:
 * @tas: a meeting
 * @pupil: one of its pupils
 *
 * Returns: (transfer full): what goes on the pupil's file
 */
KithNoteForm *
kith_tas_make_note (KithTas            *tas,
                    const KithTasPupil *pupil)
{
  static const char * const parents[KITH_N_TAS_AGREEMENTS] = {
    [KITH_TAS_AGREED] = "agrees", [KITH_TAS_NOT_ASKED] = "not-asked", [KITH_TAS_REFUSED] = "disagrees",
  };
  const KithTasValues *values = kith_tas_get_values (tas);
  KithNoteForm *form = kith_note_form_new (KITH_NOTE_KIND_TAS);
  g_autofree char *meeting = NULL;

  form->day = values->day;
  form->happened_at = get_moment (values);
  form->parent = g_strdup (parents[pupil->agreement]);
  form->parent_why = g_strdup (pupil->why);
  kith_note_form_add_child (form, pupil->child_id, NULL);
  if (pupil->agreement == KITH_TAS_REFUSED)
    {
      kith_note_form_add_part (form, KITH_NOTE_FACT, _("The family did not agree to a discussion at the Team Around the School. "
                                                       "The child was not discussed by name."));
      return form;
    }

  meeting = tell_meeting (tas);
  kith_note_form_add_part (form, KITH_NOTE_FACT, pupil->line);
  kith_note_form_add_part (form, KITH_NOTE_FACT, meeting);
  add_attendees (form, kith_tas_get_attendees (tas));
  if (pupil->action != NULL)
    add_action (form, pupil->action);
  form->is_significant = pupil->is_significant;
  form->line = pupil->is_significant ? g_strdup (pupil->line) : NULL;

  return form;
}

/*
 * kith_tas_leave_to_note:
 * @act: an open act
 * @pupil: a pupil of a meeting
 * @note_id: what was signed of it
 * @error: return location for a #KithStoreError
 *
 * What was said stands in the note from now on, and nowhere else.
 *
 * Returns: whether it is so
 */
gboolean
kith_tas_leave_to_note (KithAct            *act,
                        const KithTasPupil *pupil,
                        gint64              note_id,
                        GError            **error)
{
  g_autoptr(KithRow) row = kith_row_load (kith_act_get_db (act), &kith_table_tas_pupil, pupil->id, error);

  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "note_id", note_id);
  kith_row_set_null (row, "line");
  kith_row_set_null (row, "what");
  kith_row_set_null (row, "due");

  return kith_act_update (act, row, error);
}

/*
 * kith_tas_close_pupil:
 * @act: an open act
 * @tas: a meeting in which kith_tas_find_fault() finds none
 * @pupil: one of its pupils
 * @error: return location for a #KithStoreError
 *
 * Signs the pupil's part as a note.
 *
 * Returns: whether it is written
 */
gboolean
kith_tas_close_pupil (KithAct            *act,
                      KithTas            *tas,
                      const KithTasPupil *pupil,
                      GError            **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autoptr(KithNoteForm) form = kith_tas_make_note (tas, pupil);
  gint64 note_id;

  return kith_draft_save_behind (db, form, error) &&
         kith_note_sign_in (act, form, &note_id, error) &&
         kith_tas_leave_to_note (act, pupil, note_id, error);
}
