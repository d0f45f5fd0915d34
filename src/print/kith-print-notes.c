/* kith-print-notes.c: the case notes of a period as a print
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A note as it was signed, its facts, words and views told apart, and what was
 * said of it later beside the paragraph that it puts right. A note that was
 * recorded in error is there and says so.
 */

#include "config.h"

#include "kith-print-make.h"

#include <glib/gi18n.h>

#include "kith-note.h"
#include "kith-print-words.h"
#include "kith-text.h"

static const KithPrintTable beside = { KITH_PRINT_BESIDE, 2, { 66, 34 }, { NULL } };

/* Nothing was said of the note later, so it has all of the line. */
static const KithPrintTable alone = { KITH_PRINT_BESIDE, 1, { 1 }, { NULL } };

static const char *
get_addition_label (KithAdditionKind kind)
{
  switch (kind)
    {
    case KITH_CORRECTION:
      return _("Correction");

    case KITH_WITHDRAWAL:
      return _("Recorded in error");

    case KITH_ADDITION:
    default:
      return _("Addition");
    }
}

static char *
format_moment (gint64      usec,
               const char *format)
{
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (usec);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, london);

  return g_date_time_format (local, format);
}

/* What was said of the paragraph later; of the whole note where @part_id is 0. */
static char *
collect_additions (KithNote *note,
                   gint64    part_id)
{
  GPtrArray *additions = kith_note_get_additions (note);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < additions->len; i++)
    {
      const KithNoteAddition *addition = g_ptr_array_index (additions, i);
      g_autofree char *moment = NULL;

      if (addition->part_id != part_id)
        continue;

      moment = format_moment (addition->signed_at, _("%-d %b %Y, %H:%M"));
      g_string_append_printf (text, "%s%s, %s%s%s\n%s", text->len > 0 ? "\n" : "",
                              get_addition_label (addition->kind), moment,
                              addition->signed_by != NULL ? ", " : "",
                              addition->signed_by != NULL ? addition->signed_by : "", addition->text);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static void
add_beside (KithPrintDocument *document,
            KithPrintStyle     style,
            const char        *text,
            const char        *later)
{
  const KithPrintCell cells[] = {
    { style, KITH_DATE_NONE, (char *)text, TRUE },
    { KITH_PRINT_DIM, KITH_DATE_NONE, (char *)later, TRUE },
  };

  kith_print_document_add_row (document, cells);
}

static char *
make_heading (KithNote *note)
{
  KithNoteForm *form = kith_note_get_form (note);
  g_autofree char *day = kith_print_words_dup_day (form->day);
  g_autofree char *time = form->happened_at != 0 ? format_moment (form->happened_at, "%H:%M") : NULL;
  const char *kind = kith_note_get_kind_label (note);

  if (time != NULL)
    return g_strdup_printf (_("%s, %s: %s"), day, time, kind != NULL ? kind : form->kind);

  return g_strdup_printf (_("%s: %s"), day, kind != NULL ? kind : form->kind);
}

static char *
collect_subjects (KithNoteForm *form,
                  gboolean      is_with)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = g_ptr_array_index (form->subjects, i);

      if (subject->is_with == is_with && subject->name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", subject->name);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
add_subjects (KithPrintDocument *document,
              KithNoteForm      *form)
{
  g_autofree char *about = collect_subjects (form, FALSE);
  g_autofree char *with = collect_subjects (form, TRUE);
  g_autofree char *line = NULL;

  if (*with != '\0')
    line = g_strdup_printf (_("About %s; with %s"), about, with);
  else if (*about != '\0')
    line = g_strdup_printf (_("About %s"), about);

  if (line != NULL)
    kith_print_document_add_typed (document, KITH_PRINT_DIM, line);
}

static void
add_part (KithPrintDocument  *document,
          KithNote           *note,
          const KithNotePart *part)
{
  g_autofree char *later = collect_additions (note, part->id);
  g_autofree char *text = NULL;

  if (part->kind == KITH_NOTE_WORDS && kith_text_is_there (part->speaker))
    text = g_strdup_printf (_("%s’s words: %s"), part->speaker, part->text);
  else if (part->kind == KITH_NOTE_VIEW)
    text = g_strdup_printf (_("The writer’s view: %s"), part->text);
  else
    text = g_strdup (part->text);

  add_beside (document, part->kind == KITH_NOTE_WORDS ? KITH_PRINT_WORDS : KITH_PRINT_TEXT, text, later);
}

static void
add_steps (KithPrintDocument *document,
           KithNoteForm      *form)
{
  for (guint i = 0; i < form->steps->len; i++)
    {
      const KithNextStep *step = g_ptr_array_index (form->steps, i);
      g_autofree char *due = step->due != KITH_DATE_NONE ? kith_print_words_dup_day (step->due) : NULL;
      g_autofree char *line = due != NULL ? g_strdup_printf (_("Next: %s, by %s"), step->what, due)
                                          : g_strdup_printf (_("Next: %s"), step->what);

      add_beside (document, KITH_PRINT_TEXT, line, NULL);
    }
}

static void
add_sightings (KithPrintDocument *document,
               KithNoteForm      *form)
{
  for (guint i = 0; i < form->sightings->len; i++)
    {
      const KithSighting *sighting = g_ptr_array_index (form->sightings, i);
      g_autoptr(GString) line = g_string_new (sighting->is_visit ? _("Visited") : _("Seen"));

      if (kith_text_is_there (sighting->place))
        g_string_append_printf (line, ", %s", sighting->place);
      if (sighting->alone == 1)
        g_string_append_printf (line, ", %s", _("alone"));
      if (sighting->bedroom == 1)
        g_string_append_printf (line, ", %s", _("bedroom seen"));
      if (kith_text_is_there (sighting->seen_by))
        g_string_append_printf (line, " (%s)", sighting->seen_by);
      add_beside (document, KITH_PRINT_DIM, line->str, NULL);
    }
}

static void
add_signature (KithPrintDocument *document,
               KithNote          *note)
{
  g_autofree char *moment = format_moment (kith_note_get_signed_at (note), _("%-d %B %Y, %H:%M"));
  const char *who = kith_note_get_signed_by (note);
  g_autofree char *line = who != NULL ? g_strdup_printf (_("Signed %s by %s"), moment, who)
                                      : g_strdup_printf (_("Signed %s"), moment);
  g_autofree char *later = collect_additions (note, 0);

  add_beside (document, KITH_PRINT_DIM, line, later);
}

static void
add_note (KithPrintDocument *document,
          KithNote          *note)
{
  KithNoteForm *form = kith_note_get_form (note);
  g_autofree char *heading = make_heading (note);

  kith_print_document_add_text (document, KITH_PRINT_SUBHEADING, heading);
  add_subjects (document, form);
  kith_print_document_begin_table (document, kith_note_get_additions (note)->len > 0 ? &beside : &alone);
  for (guint i = 0; i < form->parts->len; i++)
    add_part (document, note, g_ptr_array_index (form->parts, i));
  add_sightings (document, form);
  if (kith_text_is_there (form->school_told))
    {
      g_autofree char *told = g_strdup_printf (_("The school was told: %s"), form->school_told);

      add_beside (document, KITH_PRINT_TEXT, told, NULL);
    }
  add_steps (document, form);
  add_signature (document, note);
}

/**
 * kith_print_notes:
 * @facts: what it is made of
 * @today: the day of the print
 *
 * Returns: (transfer full): case notes; the names are still in them
 */
KithPrintDocument *
kith_print_notes (KithPrintFacts *facts,
                  KithDate        today)
{
  KithPrintDocument *document = NULL;
  KithChild *child = NULL;
  g_autofree char *name = NULL;
  g_autofree char *birth = NULL;
  g_autofree char *period = NULL;

  g_return_val_if_fail (facts != NULL && facts->record != NULL && facts->notes != NULL, NULL);

  document = kith_print_document_new (facts->request.what == KITH_SHARE_TAS_EXTRACT
                                      ? _("Extract of a Team Around the School") : _("Case Notes"));
  child = kith_child_record_get_child (facts->record);
  name = kith_print_words_dup_name (child);
  birth = kith_print_words_dup_birth (child, facts->request.names_off, today);
  period = kith_print_words_dup_period (facts->request.filter.from, facts->request.filter.to);
  kith_print_document_add_text (document, KITH_PRINT_SUBTITLE, name);
  if (birth != NULL)
    kith_print_document_add_text (document, KITH_PRINT_DIM, birth);
  if (period != NULL)
    kith_print_document_add_text (document, KITH_PRINT_DIM, period);

  if (g_list_model_get_n_items (facts->notes) == 0)
    kith_print_document_add_text (document, KITH_PRINT_TEXT, _("There is no note."));
  for (guint i = 0; i < g_list_model_get_n_items (facts->notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (facts->notes, i);

      add_note (document, note);
    }

  return document;
}
