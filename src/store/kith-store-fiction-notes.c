/* kith-store-fiction-notes.c: filling a store with notes about people who are nobody
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-fiction-private.h"

#include "kith-note-acts-private.h"

#define WRITING_MINUTES 25

static gint64
id_at (GArray *ids,
       guint   index)
{
  return g_array_index (ids, gint64, index);
}

/*
 * kith_fiction_moment:
 * @day: a day
 * @minute: the time of day in London, as minutes since midnight
 *
 * Returns: that moment, in microseconds since 1970
 */
gint64
kith_fiction_moment (KithDate day,
                     guint    minute)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) local = NULL;
  int year, month, of_month;

  kith_date_get_ymd (day, &year, &month, &of_month);
  local = g_date_time_new (london, year, month, of_month, (int)minute / 60, (int)minute % 60, 0);

  return g_date_time_to_unix_usec (local);
}

static void
add_subjects (KithNoteForm          *form,
              const KithFictionNote *note,
              const KithFictionIds  *ids)
{
  for (guint i = 0; i < note->children->len; i++)
    kith_note_form_add_child (form, id_at (ids->children, g_array_index (note->children, guint, i)), NULL);

  if (note->school >= 0)
    kith_note_form_add_school (form, id_at (ids->schools, (guint)note->school), NULL);
  if (note->with != NULL)
    kith_note_form_add_name (form, note->with)->is_with = TRUE;
}

static void
add_parts (KithNoteForm          *form,
           const KithFictionNote *note,
           const KithFictionIds  *ids)
{
  for (guint i = 0; i < note->parts->len; i++)
    {
      const KithFictionPart *part = g_ptr_array_index (note->parts, i);
      KithNotePart *written = kith_note_form_add_part (form, kith_note_part_kind_from_code (part->kind), part->text);

      written->speaker = g_strdup (part->speaker);
      written->child_id = part->only >= 0 ? id_at (ids->children, (guint)part->only) : 0;
    }
}

static void
add_sightings (KithNoteForm          *form,
               const KithFictionNote *note,
               const KithFictionIds  *ids)
{
  for (guint i = 0; note->is_seen && i < note->children->len; i++)
    {
      KithSighting *sighting = kith_note_form_add_sighting (form, id_at (ids->children, g_array_index (note->children, guint, i)));

      sighting->place = g_strdup (note->place);
      sighting->is_visit = note->is_visit;
      if (note->is_visit)
        sighting->alone = note->is_alone ? 1 : 0;
    }
}

static KithNoteForm *
make_form (const KithFictionNote *note,
           const KithFictionIds  *ids)
{
  KithNoteForm *form = kith_note_form_new (note->kind);

  form->day = note->day;
  form->happened_at = kith_fiction_moment (note->day, note->minute);
  form->written_at = form->happened_at + 5 * G_TIME_SPAN_MINUTE;
  form->parent = g_strdup (note->parent);
  g_set_str (&form->council, note->council);
  form->council_why = g_strdup (note->council_why);
  form->is_significant = note->line != NULL;
  form->line = g_strdup (note->line);
  add_subjects (form, note, ids);
  add_parts (form, note, ids);
  add_sightings (form, note, ids);
  if (note->step != NULL)
    {
      KithNextStep *step = kith_note_form_add_step (form, note->step);

      step->due = note->step_due;
      step->done = note->step_done;
    }

  return form;
}

gboolean
kith_db_insert_fiction_notes (KithAct              *act,
                              KithFiction          *fiction,
                              const KithFictionIds *ids,
                              GError              **error)
{
  for (guint i = 0; i < fiction->notes->len; i++)
    {
      g_autoptr(KithNoteForm) form = make_form (g_ptr_array_index (fiction->notes, i), ids);

      if (!kith_note_sign_as (act, form, id_at (ids->workers, 0), form->happened_at + WRITING_MINUTES * G_TIME_SPAN_MINUTE,
                              NULL, error))
        return FALSE;
    }

  return TRUE;
}
