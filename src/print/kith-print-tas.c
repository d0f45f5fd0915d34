/* kith-print-tas.c: a Team Around the School as a print
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For who chairs it, and what one agency is to do. Of a pupil whose family
 * refused neither says more than that there was one.
 */

#include "config.h"

#include "kith-print-make.h"

#include <glib/gi18n.h>

#include "kith-print-words.h"

static char *
make_when (KithDate day,
           int      minute)
{
  g_autofree char *date = kith_print_words_dup_day (day);
  g_autofree char *time = kith_tas_minute_to_text (minute);

  /* Translators: a day, and a time of it. */
  return *time != '\0' ? g_strdup_printf (_("%s at %s"), date, time) : g_steal_pointer (&date);
}

static KithPrintDocument *
begin (const char *title,
       KithTas    *tas)
{
  const KithTasValues *values = kith_tas_get_values (tas);
  KithPrintDocument *document = kith_print_document_new (title);
  g_autofree char *when = make_when (values->day, values->minute);
  g_autofree char *next = values->next_day != KITH_DATE_NONE ? make_when (values->next_day, values->next_minute) : NULL;

  kith_print_document_add_text (document, KITH_PRINT_SUBTITLE, values->school);
  kith_print_document_add_text (document, KITH_PRINT_DIM, when);
  kith_print_document_add_fact (document, _("Place"), values->place, TRUE);
  kith_print_document_add_fact (document, _("Next meeting"), next, FALSE);

  return document;
}

static void
append (GString    *text,
        const char *word)
{
  if (word != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", word);
}

static void
add_attendees (KithPrintDocument *document,
               KithTas           *tas)
{
  GPtrArray *attendees = kith_tas_get_attendees (tas);

  if (attendees->len > 0)
    kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Who Came"));
  for (guint i = 0; i < attendees->len; i++)
    {
      const KithTasAttendee *attendee = g_ptr_array_index (attendees, i);
      g_autoptr(GString) text = g_string_new (attendee->name);

      append (text, attendee->role);
      append (text, attendee->agency);
      kith_print_document_add_typed (document, KITH_PRINT_TEXT, text->str);
    }
}

static char *
say_who (KithPrintFacts      *facts,
         const KithTasAction *action)
{
  g_autoptr(GString) text = g_string_new (action->is_mine && facts->printed_by != NULL ? facts->printed_by : action->who);

  append (text, action->agency);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Who was not asked is there with the reason, as the chair has to know it. */
static char *
say_line (const KithTasPupil *pupil)
{
  if (pupil->agreement != KITH_TAS_NOT_ASKED)
    return g_strdup (pupil->line);

  /* Translators: what was said of a pupil; why the family was not asked. */
  return g_strdup_printf (_("%s\nThe family was not asked: %s"), pupil->line != NULL ? pupil->line : "",
                          pupil->why != NULL ? pupil->why : "");
}

static void
add_pupil (KithPrintDocument  *document,
           KithPrintFacts     *facts,
           const KithTasPupil *pupil)
{
  const KithTasAction *action = pupil->action;
  g_autofree char *line = say_line (pupil);
  g_autofree char *who = action != NULL ? say_who (facts, action) : NULL;
  const KithPrintCell cells[] = {
    { KITH_PRINT_STRONG, KITH_DATE_NONE, pupil->name, FALSE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, line, TRUE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, action != NULL ? action->what : NULL, TRUE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, who, TRUE },
    { KITH_PRINT_TEXT, action != NULL ? action->due : KITH_DATE_NONE, NULL, FALSE },
  };

  kith_print_document_add_row (document, cells);
}

static void
add_pupils (KithPrintDocument *document,
            KithPrintFacts    *facts)
{
  const KithPrintTable table = {
    KITH_PRINT_DATED, 5, { 17, 33, 22, 15, 13 }, { _("Pupil"), _("What Was Said"), _("Action"), _("Who"), _("By") },
  };
  GPtrArray *pupils = kith_tas_get_pupils (facts->tas);
  guint n_refused = 0;

  kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Pupils"));
  kith_print_document_begin_table (document, &table);
  for (guint i = 0; i < pupils->len; i++)
    {
      const KithTasPupil *pupil = g_ptr_array_index (pupils, i);

      if (pupil->agreement == KITH_TAS_REFUSED)
        n_refused++;
      else
        add_pupil (document, facts, pupil);
    }

  if (n_refused > 0)
    {
      g_autofree char *refused =
        g_strdup_printf (ngettext ("%u pupil was not discussed by name, as the family did not agree.",
                                   "%u pupils were not discussed by name, as their families did not agree.", n_refused),
                         n_refused);

      kith_print_document_add_text (document, KITH_PRINT_DIM, refused);
    }
}

static void
add_action (KithPrintDocument   *document,
            KithPrintFacts      *facts,
            const KithTasAction *action)
{
  g_autofree char *who = say_who (facts, action);
  const KithPrintCell cells[] = {
    { KITH_PRINT_STRONG, KITH_DATE_NONE, action->name, FALSE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, action->what, TRUE },
    { KITH_PRINT_TEXT, KITH_DATE_NONE, who, TRUE },
    { KITH_PRINT_DIM, action->day, NULL, FALSE },
    { KITH_PRINT_TEXT, action->due, NULL, FALSE },
  };

  kith_print_document_add_row (document, cells);
}

static void
add_actions (KithPrintDocument *document,
             KithPrintFacts    *facts,
             GPtrArray         *actions)
{
  const KithPrintTable table = {
    KITH_PRINT_DATED, 5, { 20, 32, 20, 14, 14 }, { _("Pupil"), _("Action"), _("Who"), _("Agreed"), _("By") },
  };

  kith_print_document_begin_table (document, &table);
  for (guint i = 0; i < actions->len; i++)
    add_action (document, facts, g_ptr_array_index (actions, i));
}

/**
 * kith_print_tas:
 * @facts: what it is made of
 *
 * Returns: (transfer full): the meeting, for who chairs it; the names are still in it
 */
KithPrintDocument *
kith_print_tas (KithPrintFacts *facts)
{
  KithPrintDocument *document = NULL;
  GPtrArray *carried = NULL;

  g_return_val_if_fail (facts != NULL && facts->tas != NULL, NULL);

  document = begin (_("Team Around the School"), facts->tas);
  carried = kith_tas_get_carried (facts->tas);
  add_attendees (document, facts->tas);
  add_pupils (document, facts);
  if (carried->len > 0)
    {
      kith_print_document_add_text (document, KITH_PRINT_HEADING, _("Left from the Meetings Before"));
      add_actions (document, facts, carried);
    }

  return document;
}

/* By one of its actions: the worker's own where that is nobody's. */
static char *
find_agency (KithPrintFacts *facts)
{
  g_autoptr(GPtrArray) actions = kith_tas_list_actions (facts->tas, NULL);

  for (guint i = 0; i < actions->len && facts->request.tas_pupil_id != 0; i++)
    {
      const KithTasAction *action = g_ptr_array_index (actions, i);

      if (action->pupil_id == facts->request.tas_pupil_id && !action->is_mine)
        return g_strdup (action->agency != NULL ? action->agency : action->who);
    }

  return g_strdup ("");
}

/**
 * kith_print_tas_list:
 * @facts: what a list of actions is made of
 *
 * Returns: (transfer container) (element-type KithTasAction): the actions that
 *   stand in it
 */
GPtrArray *
kith_print_tas_list (KithPrintFacts *facts)
{
  g_autofree char *agency = NULL;

  g_return_val_if_fail (facts != NULL && facts->tas != NULL, NULL);

  agency = find_agency (facts);

  return kith_tas_list_actions (facts->tas, agency);
}

/**
 * kith_print_tas_actions:
 * @facts: what it is made of
 *
 * Returns: (transfer full): what one agency is to do; nothing of what was said,
 *   nor of what others are to do
 */
KithPrintDocument *
kith_print_tas_actions (KithPrintFacts *facts)
{
  g_autoptr(GPtrArray) actions = NULL;
  g_autofree char *agency = NULL;
  KithPrintDocument *document = NULL;

  g_return_val_if_fail (facts != NULL && facts->tas != NULL, NULL);

  agency = find_agency (facts);
  actions = kith_print_tas_list (facts);
  document = begin (_("Actions"), facts->tas);
  kith_print_document_add_fact (document, _("For"), *agency != '\0' ? agency : facts->printed_by, TRUE);
  if (actions->len > 0)
    add_actions (document, facts, actions);
  else
    kith_print_document_add_text (document, KITH_PRINT_TEXT, _("There is nothing left to do."));

  return document;
}
