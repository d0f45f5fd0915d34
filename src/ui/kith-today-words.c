/* kith-today-words.c: what stands on Today, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-today-words.h"

#include <glib/gi18n.h>

#include "kith-note-words.h"
#include "kith-text.h"
#include "kith-words.h"

static char *
isolate_or (const char *text,
            const char *otherwise)
{
  return kith_text_isolate (text != NULL ? text : otherwise);
}

/**
 * kith_today_words_dup_draft:
 * @draft: what is not signed yet
 *
 * Returns: (transfer full): what it is, and whom it is about
 */
char *
kith_today_words_dup_draft (KithNote *draft)
{
  KithNoteForm *form = kith_note_get_form (draft);
  g_autofree char *about = kith_note_words_dup_about (form);

  if (form->answers != 0)
    return g_strdup (kith_note_words_get_addition (kith_addition_kind_from_code (form->kind)));

  return g_strdup_printf ("%s · %s", kith_note_get_kind_label (draft), about);
}

/**
 * kith_today_words_dup_draft_line:
 * @draft: what is not signed yet
 *
 * Returns: (transfer full): how it begins, and when it was saved
 */
char *
kith_today_words_dup_draft_line (KithNote *draft)
{
  g_autofree char *line = kith_note_form_dup_first_line (kith_note_get_form (draft));
  g_autofree char *moment = kith_words_dup_moment (kith_note_get_saved_at (draft));

  return g_strdup_printf (_("%s · saved %s"), *line != '\0' ? line : _("No word yet"), moment);
}

/**
 * kith_today_words_dup_closing:
 * @today: what is waiting
 *
 * Returns: (transfer full): what is not late, in a sentence; nothing where there is none to say
 */
char *
kith_today_words_dup_closing (KithToday *today)
{
  guint n_late = g_list_model_get_n_items (kith_today_get_overdue (today));
  guint n_not_yet = kith_today_get_n_not_yet (today);

  if (n_not_yet > n_late)
    return g_strdup_printf (ngettext ("%u more note is not yet in the council’s system, and not late.",
                                      "%u more notes are not yet in the council’s system, and not late.",
                                      n_not_yet - n_late), n_not_yet - n_late);

  return g_strdup (n_late == 0 ? _("Everything that is signed is in the council’s system, or not needed there.") : "");
}

/**
 * kith_today_words_dup_step:
 * @step: a next step
 * @today: the day
 *
 * Returns: (transfer full): whom it is about, and by when
 */
char *
kith_today_words_dup_step (KithDueStep *step,
                           KithDate     today)
{
  KithDate due = kith_due_step_get_due (step);
  g_autofree char *day = kith_words_dup_date (due);
  g_autofree char *named = isolate_or (kith_due_step_get_about (step), _("Nobody named"));
  g_autofree char *who = kith_due_step_get_who (step) != NULL ? kith_text_isolate (kith_due_step_get_who (step)) : NULL;
  /* Translators: whom it is about, and who does it. */
  g_autofree char *about = who != NULL ? g_strdup_printf (_("%s · %s does it"), named, who) : g_strdup (named);

  if (due == KITH_DATE_NONE)
    return g_strdup_printf (_("%s · no day is said"), about);

  if (due == today)
    return g_strdup_printf (_("%s · due today"), about);

  return g_strdup_printf (due < today ? _("%s · was due %s") : _("%s · by %s"), about, day);
}

/**
 * kith_today_words_dup_review:
 * @review: a warning that is to be looked at again
 * @today: the day
 *
 * Returns: (transfer full): whom it is about, and by when
 */
char *
kith_today_words_dup_review (KithDueStep *review,
                             KithDate     today)
{
  g_autofree char *day = kith_words_dup_date (kith_due_step_get_due (review));
  g_autofree char *about = isolate_or (kith_due_step_get_about (review), _("Child without a name"));

  if (kith_due_step_get_due (review) <= today)
    return g_strdup_printf (_("%s · was due %s"), about, day);

  /* Translators: a child's name, and a day. */
  return g_strdup_printf (_("%s · by %s"), about, day);
}

/**
 * kith_today_words_dup_home:
 * @home: a child whose home education is planned
 *
 * Returns: (transfer full): who it is, and since when
 */
char *
kith_today_words_dup_home (KithDueStep *home)
{
  g_autofree char *day = kith_words_dup_date (kith_due_step_get_due (home));
  g_autofree char *about = isolate_or (kith_due_step_get_about (home), _("Child without a name"));

  /* Translators: a child's name, and a day. */
  return g_strdup_printf (_("%s · planned since %s"), about, day);
}

/**
 * kith_today_words_dup_restriction:
 * @restriction: one that is to be looked at again
 * @today: the day
 *
 * Returns: (transfer full): by when, and to whom the record is open
 */
char *
kith_today_words_dup_restriction (KithRestriction *restriction,
                                  KithDate         today)
{
  KithDate review = kith_restriction_get_review (restriction);
  g_autofree char *day = kith_words_dup_date (review);
  g_autofree char *workers = kith_text_isolate (kith_restriction_get_workers (restriction));

  /* Translators: a day, and names of workers. */
  return g_strdup_printf (review < today
                          ? _("Was to be looked at again by %s, and holds until somebody lifts it. Open to %s alone.")
                          : _("Is looked at again by %s. Open to %s alone."), day, workers);
}

/**
 * kith_today_words_dup_unseen:
 * @unseen: a child who was not seen for long
 * @today: the day
 *
 * Returns: (transfer full): when the child was seen last
 */
char *
kith_today_words_dup_unseen (KithDueStep *unseen,
                             KithDate     today)
{
  g_autofree char *day = kith_words_dup_date (kith_due_step_get_due (unseen));
  int n_days = today - kith_due_step_get_due (unseen);

  /* Translators: a number of days, and the day itself. */
  return g_strdup_printf (ngettext ("Last seen %d day ago, on %s", "Last seen %d days ago, on %s", (gulong)n_days), n_days, day);
}

/**
 * kith_today_words_dup_title:
 * @put_off: what was put off or handed over
 *
 * Returns: (transfer full): what it is, and whom it is about
 */
char *
kith_today_words_dup_title (KithPutOff *put_off)
{
  const KithPutOffValues *values = kith_put_off_get_values (put_off);
  g_autofree char *name = values->name != NULL ? kith_text_isolate (values->name) : NULL;

  return name != NULL ? g_strdup_printf ("%s · %s", values->what, name) : g_strdup (values->what);
}

/**
 * kith_today_words_dup_handed:
 * @handed: what somebody has handed over to the worker
 *
 * Returns: (transfer full): by whom, and why
 */
char *
kith_today_words_dup_handed (KithPutOff *handed)
{
  const KithPutOffValues *values = kith_put_off_get_values (handed);
  g_autofree char *by = isolate_or (values->by, _("somebody"));
  g_autofree char *why = kith_text_isolate (values->why);

  /* Translators: a worker's name, and the reason that they wrote. */
  return g_strdup_printf (_("From %s: %s"), by, why);
}

/**
 * kith_today_words_dup_put_off:
 * @put_off: what was put off or handed over
 *
 * Returns: (transfer full): until when or to whom, and why
 */
char *
kith_today_words_dup_put_off (KithPutOff *put_off)
{
  const KithPutOffValues *values = kith_put_off_get_values (put_off);
  g_autofree char *why = kith_text_isolate (values->why);
  g_autofree char *day = values->until != KITH_DATE_NONE ? kith_words_dup_date (values->until) : NULL;
  g_autofree char *worker = isolate_or (values->worker, _("somebody"));

  if (day != NULL)
    /* Translators: a day, and the reason that somebody wrote. */
    return g_strdup_printf (_("Shown again on %s: %s"), day, why);

  /* Translators: a worker's name, and the reason that somebody wrote. */
  return g_strdup_printf (_("Handed over to %s: %s"), worker, why);
}
