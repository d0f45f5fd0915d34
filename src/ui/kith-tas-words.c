/* kith-tas-words.c: how a Team Around the School is told
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tas-words.h"

#include <glib/gi18n.h>

#include "kith-text.h"
#include "kith-words.h"

/**
 * kith_tas_words_dup_when:
 *
 * Returns: (transfer full): the day, with the time where somebody has said it
 */
char *
kith_tas_words_dup_when (KithDate day,
                         int      minute)
{
  g_autofree char *date = kith_date_format (day, _("%A, %-d %B %Y"));
  g_autofree char *time = kith_tas_minute_to_text (minute);

  /* Translators: a day, and a time of it. */
  return *time != '\0' ? g_strdup_printf (_("%s at %s"), date, time) : g_steal_pointer (&date);
}

/**
 * kith_tas_words_dup_about:
 *
 * Returns: (transfer full): how many pupils it is about, and what is still to be done
 */
char *
kith_tas_words_dup_about (const KithTasValues *values)
{
  g_autofree char *pupils = g_strdup_printf (ngettext ("%u pupil", "%u pupils", values->n_pupils), values->n_pupils);

  if (values->closed_at == 0)
    /* Translators: such as "8 pupils". */
    return g_strdup_printf (_("%s · not closed yet"), pupils);

  if (values->n_open == 0)
    return g_strdup_printf (_("%s · nothing left to do"), pupils);

  return g_strdup_printf (ngettext ("%s · %u action still to be done", "%s · %u actions still to be done", values->n_open),
                          pupils, values->n_open);
}

/**
 * kith_tas_words_dup_next:
 *
 * Returns: (transfer full): when it meets again
 */
char *
kith_tas_words_dup_next (const KithTasValues *values)
{
  if (values->next_day == KITH_DATE_NONE)
    return g_strdup (_("No day is set"));

  return kith_tas_words_dup_when (values->next_day, values->next_minute);
}

/**
 * kith_tas_words_dup_name:
 * @name: (nullable): a child's
 *
 * Returns: (transfer full): the name, safe beside other words
 */
char *
kith_tas_words_dup_name (const char *name)
{
  return name != NULL ? kith_text_isolate (name) : g_strdup (_("Child without a name"));
}

static void
append (GString    *text,
        const char *word,
        const char *between)
{
  g_autofree char *isolated = kith_text_is_there (word) ? kith_text_isolate (word) : NULL;

  if (isolated != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", isolated);
}

/**
 * kith_tas_words_dup_attendee:
 *
 * Returns: (transfer full): who came, by the name or else the agency
 */
char *
kith_tas_words_dup_attendee (const KithTasAttendee *attendee)
{
  return kith_text_isolate (attendee->name != NULL ? attendee->name : attendee->agency);
}

/**
 * kith_tas_words_dup_post:
 *
 * Returns: (transfer full): as what they came, and for whom; perhaps empty
 */
char *
kith_tas_words_dup_post (const KithTasAttendee *attendee)
{
  GString *text = g_string_new (NULL);

  append (text, attendee->role, ", ");
  if (attendee->name != NULL)
    append (text, attendee->agency, ", ");

  return g_string_free_and_steal (text);
}

/**
 * kith_tas_words_dup_who:
 *
 * Returns: (transfer full): who is to do it
 */
char *
kith_tas_words_dup_who (const KithTasAction *action)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (action->is_mine)
    return g_strdup (_("Me"));

  append (text, action->who, ", ");
  append (text, action->agency, ", ");

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : g_strdup (_("Nobody named"));
}

/**
 * kith_tas_words_dup_action:
 *
 * Returns: (transfer full): who is to do it and by when
 */
char *
kith_tas_words_dup_action (const KithTasAction *action,
                           KithDate             today)
{
  g_autofree char *who = kith_tas_words_dup_who (action);
  g_autofree char *due = action->due != KITH_DATE_NONE ? kith_words_dup_date (action->due) : NULL;
  g_autofree char *done = action->done != KITH_DATE_NONE ? kith_words_dup_date (action->done) : NULL;

  /* Translators: who does it, and a day. */
  if (done != NULL)
    return g_strdup_printf (_("%s · done %s"), who, done);

  if (due == NULL)
    return g_strdup_printf (_("%s · no day is said"), who);

  if (action->due < today)
    return g_strdup_printf (_("%s · was due %s"), who, due);

  return g_strdup_printf (_("%s · by %s"), who, due);
}

/**
 * kith_tas_words_dup_agreement:
 *
 * Returns: (transfer full): what the family says
 */
char *
kith_tas_words_dup_agreement (const KithTasPupil *pupil)
{
  g_autofree char *why = NULL;

  switch (pupil->agreement)
    {
    case KITH_TAS_AGREED:
      return g_strdup (_("The family agrees"));

    case KITH_TAS_NOT_ASKED:
      why = kith_text_isolate (pupil->why != NULL ? pupil->why : "");
      /* Translators: %s is the reason. */
      return g_strdup_printf (_("The family was not asked: %s"), why);

    case KITH_TAS_REFUSED:
      return g_strdup (_("The family refused: not discussed by name"));

    case KITH_TAS_NOT_SAID:
    default:
      return g_strdup (_("What does the family say?"));
    }
}

/**
 * kith_tas_words_dup_fault:
 * @pupil: (nullable): of whom it is
 *
 * Returns: (transfer full) (nullable): what is missing before the meeting can be closed
 */
char *
kith_tas_words_dup_fault (KithTasFault        fault,
                          const KithTasPupil *pupil)
{
  g_autofree char *name = pupil != NULL ? kith_tas_words_dup_name (pupil->name) : NULL;

  switch (fault)
    {
    case KITH_TAS_FAULT_FUTURE:
      return g_strdup (_("It can be closed on its day."));

    case KITH_TAS_FAULT_NO_PUPIL:
      return g_strdup (_("It is about nobody yet. Add the pupils who are discussed."));

    case KITH_TAS_FAULT_AGREEMENT:
      /* Translators: %s is a pupil. */
      return g_strdup_printf (_("%s: what does the family say?"), name);

    case KITH_TAS_FAULT_NO_LINE:
      return g_strdup_printf (_("%s: what was said, in one line?"), name);

    case KITH_TAS_FAULT_NAMES_OTHER:
      return g_strdup_printf (_("%s: another pupil is named there. It goes to one child’s file: say it without that name."), name);

    case KITH_TAS_FAULT_NONE:
    default:
      return NULL;
    }
}

/**
 * kith_tas_words_get_advice:
 *
 * Returns: (transfer none): what is said where the store refused
 */
const char *
kith_tas_words_get_advice (const GError *error)
{
  static const char * const advice[] = {
    [KITH_TAS_ERROR_DAY] = N_("When is it? Write a day."),
    [KITH_TAS_ERROR_NEXT] = N_("It would meet again before it met. Choose a later day."),
    [KITH_TAS_ERROR_NAME] = N_("Who came? Write a name or an agency."),
    [KITH_TAS_ERROR_WHY] = N_("Why was the family not asked?"),
    [KITH_TAS_ERROR_PUPIL] = N_("This pupil is in the meeting already."),
    [KITH_TAS_ERROR_CLOSED] = N_("The meeting is closed. What is on a child’s file is put right there."),
    [KITH_TAS_ERROR_FAULT] = N_("Something is still missing. The page says what."),
  };

  if (error->domain == KITH_TAS_ERROR && error->code >= 0 && error->code < (int)G_N_ELEMENTS (advice))
    return _(advice[error->code]);

  return kith_words_get_error_advice (error);
}
