/* kith-note-words.c: what a note says of itself, as text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-words.h"

#include <glib/gi18n.h>

#include "kith-text.h"
#include "kith-words.h"

/**
 * kith_note_words_get_part:
 *
 * Returns: (transfer none): what a paragraph of that kind is called
 */
const char *
kith_note_words_get_part (KithNotePartKind kind)
{
  switch (kind)
    {
    case KITH_NOTE_WORDS:
      return _("Own words");

    case KITH_NOTE_VIEW:
      return _("My view");

    case KITH_NOTE_FACT:
    default:
      return _("What happened");
    }
}

/**
 * kith_note_words_get_fault:
 *
 * Returns: (transfer none) (nullable): what hinders signing, and what to do; %NULL for nothing
 */
const char *
kith_note_words_get_fault (KithNoteFault fault)
{
  switch (fault)
    {
    case KITH_NOTE_FAULT_EMPTY:
      return _("Nothing is written yet.");

    case KITH_NOTE_FAULT_NO_DAY:
      return _("When did it happen? Write a time such as 9:40, or a date such as 20/11/2026 14:30.");

    case KITH_NOTE_FAULT_FUTURE:
      return _("This has not happened yet. When did it happen?");

    case KITH_NOTE_FAULT_TOO_LONG:
      return _("A note has at most 20,000 characters. What is longer becomes a document.");

    case KITH_NOTE_FAULT_CHILD:
      return _("A concern about a member of staff is on no child’s file. Take the children out, and record them apart.");

    case KITH_NOTE_FAULT_STRAY:
      return _("A paragraph is for one child whom the note is not about.");

    case KITH_NOTE_FAULT_NO_REASON:
      return _("Why need the council’s system not have it? One line is enough.");

    case KITH_NOTE_FAULT_STEP:
      return _("What is to be done next? There is a day or a name, and no step.");

    case KITH_NOTE_FAULT_DUE:
      return _("By when? Write a date such as 20/11/2026.");

    case KITH_NOTE_FAULT_NONE:
    default:
      return NULL;
    }
}

/**
 * kith_note_words_get_addition:
 *
 * Returns: (transfer none): what was said of a note later
 */
const char *
kith_note_words_get_addition (KithAdditionKind kind)
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

/**
 * kith_note_words_get_parent:
 * @code: (nullable): what a note says of the parents
 *
 * Returns: (transfer none) (nullable): it in words
 */
const char *
kith_note_words_get_parent (const char *code)
{
  static const struct { const char *code, *words; } parents[] = {
    { "agrees", N_("Parent knows and agrees") },
    { "knows", N_("Parent knows") },
    { "disagrees", N_("Parent knows and does not agree") },
    { "not-asked", N_("Parent not asked") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      if (g_strcmp0 (parents[i].code, code) == 0)
        return _(parents[i].words);
    }

  return NULL;
}

/**
 * kith_note_words_dup_about:
 *
 * Returns: (transfer full): whom and what it is about
 */
char *
kith_note_words_dup_about (KithNoteForm *form)
{
  g_autoptr(GString) about = g_string_new (NULL);

  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = form->subjects->pdata[i];
      g_autofree char *name = kith_text_isolate (subject->name != NULL ? subject->name : "–");

      if (i > 0)
        g_string_append (about, ", ");
      g_string_append (about, name);
    }

  return about->len > 0 ? g_string_free_and_steal (g_steal_pointer (&about)) : g_strdup (_("Nobody named"));
}

/**
 * kith_note_words_dup_when:
 *
 * Returns: (transfer full): when it happened
 */
char *
kith_note_words_dup_when (KithNoteForm *form)
{
  if (form->happened_at != 0)
    return kith_words_dup_moment (form->happened_at);

  return form->day != KITH_DATE_NONE ? kith_words_dup_date (form->day) : g_strdup ("–");
}

/**
 * kith_note_words_dup_signed:
 *
 * Returns: (transfer full): who signed it, and when
 */
char *
kith_note_words_dup_signed (KithNote *note)
{
  g_autofree char *moment = kith_words_dup_moment (kith_note_get_signed_at (note));
  const char *who = kith_note_get_signed_by (note);
  g_autofree char *name = who != NULL ? kith_text_isolate (who) : NULL;

  if (name == NULL)
    return g_strdup_printf (_("Signed %s"), moment);

  /* Translators: when a note was signed, and by whom */
  return g_strdup_printf (_("Signed %s by %s"), moment, name);
}

/**
 * kith_note_words_dup_council:
 * @today: the day that is spoken of
 *
 * Returns: (transfer full): whether the council's system has it
 */
char *
kith_note_words_dup_council (KithNote *note,
                             KithDate  today)
{
  g_autofree char *due = NULL;

  if (kith_note_get_council (note) == KITH_COUNCIL_IN)
    return g_strdup (_("In the council’s system"));

  if (kith_note_get_council (note) == KITH_COUNCIL_NOT_NEEDED)
    return g_strdup_printf (_("Not needed in the council’s system: %s"), kith_note_get_council_why (note));

  if (kith_note_get_due (note) == KITH_DATE_NONE)
    return g_strdup (_("Not yet in the council’s system"));

  due = kith_words_dup_date (kith_note_get_due (note));
  if (kith_note_get_due (note) < today)
    return g_strdup_printf (_("Not yet in the council’s system, overdue since %s"), due);

  return g_strdup_printf (_("Not yet in the council’s system, due by %s"), due);
}

/**
 * kith_note_words_dup_part:
 *
 * Returns: (transfer full): what kind of paragraph it is, and whose words
 */
char *
kith_note_words_dup_part (const KithNotePart *part)
{
  g_autofree char *speaker = part->speaker != NULL ? kith_text_isolate (part->speaker) : NULL;

  if (part->kind == KITH_NOTE_WORDS && speaker != NULL)
    return g_strdup_printf (_("%s’s own words"), speaker);

  return g_strdup (kith_note_words_get_part (part->kind));
}

/**
 * kith_note_words_dup_step:
 *
 * Returns: (transfer full): what is to be done, by whom, by when, and whether it is
 */
char *
kith_note_words_dup_step (const KithNextStep *step)
{
  g_autoptr(GString) words = g_string_new (step->what);
  g_autofree char *who = step->who != NULL ? kith_text_isolate (step->who) : NULL;

  if (who != NULL)
    g_string_append_printf (words, " · %s", who);
  if (step->due != KITH_DATE_NONE)
    {
      g_autofree char *due = kith_words_dup_date (step->due);

      g_string_append_c (words, ' ');
      g_string_append_printf (words, _("by %s"), due);
    }
  if (step->done != KITH_DATE_NONE)
    {
      g_autofree char *done = kith_words_dup_date (step->done);

      g_string_append (words, " · ");
      g_string_append_printf (words, _("done %s"), done);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * kith_note_words_dup_sighting:
 *
 * Returns: (transfer full): that the child was seen, where and how
 */
char *
kith_note_words_dup_sighting (const KithSighting *sighting)
{
  g_autoptr(GString) words = g_string_new (sighting->is_visit ? _("Visited") : _("Seen, not a visit"));

  if (sighting->place != NULL)
    g_string_append_printf (words, " · %s", sighting->place);
  if (sighting->seen_by != NULL)
    g_string_append_printf (words, " · %s", sighting->seen_by);
  if (sighting->alone >= 0)
    g_string_append_printf (words, " · %s", sighting->alone ? _("alone") : _("not alone"));
  if (sighting->bedroom >= 0)
    g_string_append_printf (words, " · %s", sighting->bedroom ? _("bedroom seen") : _("bedroom not seen"));

  return g_string_free_and_steal (g_steal_pointer (&words));
}

static void
append_additions (GString  *plain,
                  KithNote *note)
{
  GPtrArray *additions = kith_note_get_additions (note);

  for (guint i = 0; i < additions->len; i++)
    {
      const KithNoteAddition *addition = additions->pdata[i];
      g_autofree char *moment = kith_words_dup_moment (addition->signed_at);

      g_string_append_printf (plain, "\n%s, %s%s%s\n%s\n", kith_note_words_get_addition (addition->kind), moment,
                              addition->signed_by != NULL ? ", " : "", addition->signed_by != NULL ? addition->signed_by : "",
                              addition->text);
    }
}

static void
append_parts (GString      *plain,
              KithNoteForm *form)
{
  for (guint i = 0; i < form->parts->len; i++)
    {
      const KithNotePart *part = form->parts->pdata[i];
      g_autofree char *kind = kith_note_words_dup_part (part);

      g_string_append_printf (plain, "\n%s\n%s\n", kind, part->text);
    }
}

static void
append_rest (GString      *plain,
             KithNoteForm *form)
{
  const char *parent = kith_note_words_get_parent (form->parent);

  for (guint i = 0; i < form->sightings->len; i++)
    {
      g_autofree char *words = kith_note_words_dup_sighting (form->sightings->pdata[i]);

      g_string_append_printf (plain, "\n%s\n", words);
    }
  if (parent != NULL)
    g_string_append_printf (plain, "\n%s%s%s\n", parent, form->parent_why != NULL ? ": " : "",
                            form->parent_why != NULL ? form->parent_why : "");
  if (form->school_told != NULL)
    g_string_append_printf (plain, "\n%s %s\n", _("The school was told:"), form->school_told);
  for (guint i = 0; i < form->steps->len; i++)
    {
      g_autofree char *words = kith_note_words_dup_step (form->steps->pdata[i]);

      g_string_append_printf (plain, "\n%s %s\n", _("Next step:"), words);
    }
}

/**
 * kith_note_words_dup_plain:
 *
 * For pasting into the council's system, without anything that only a screen can show.
 *
 * Returns: (transfer full): all of it as plain text
 */
char *
kith_note_words_dup_plain (KithNote *note)
{
  KithNoteForm *form = kith_note_get_form (note);
  g_autofree char *when = kith_note_words_dup_when (form);
  g_autofree char *about = kith_note_words_dup_about (form);
  g_autofree char *signature = kith_note_words_dup_signed (note);
  g_autoptr(GString) plain = g_string_new (NULL);

  g_string_append_printf (plain, "%s, %s\n%s\n", kith_note_get_kind_label (note), when, about);
  append_parts (plain, form);
  append_rest (plain, form);
  append_additions (plain, note);
  g_string_append_printf (plain, "\n%s\n", signature);
  g_string_replace (plain, "\u2068", "", 0);
  g_string_replace (plain, "\u2069", "", 0);

  return g_string_free_and_steal (g_steal_pointer (&plain));
}
