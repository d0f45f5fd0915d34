/* kith-plan-form.c: what the forms about plans share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In whose words something is, is one choice: each child of the plan by name,
 * then a parent or carer, the family, the worker and anybody else, who may be
 * named beside it.
 */

#include "config.h"

#include "kith-plan-form.h"

#include <glib/gi18n.h>

#include "kith-entry.h"
#include "kith-plan-check.h"
#include "kith-words.h"

/* A choice has no number 0, and a child's is a number of the store. */
#define PLACES 16

static gint64
make_choice (KithPlanVoice voice,
             gint64        child_id)
{
  return child_id * PLACES + (gint64)voice + 1;
}

static KithPlanVoice
get_voice (KithChoiceRow *row)
{
  gint64 place = kith_choice_row_get_id (row) % PLACES;

  return place > 0 ? (KithPlanVoice)(place - 1) : KITH_PLAN_WORKER;
}

/**
 * kith_plan_form_get_fault:
 * @error: why something of a plan was not taken
 *
 * Returns: (transfer none): that in a sentence, with what to do
 */
const char *
kith_plan_form_get_fault (const GError *error)
{
  static const char * const faults[] = {
    [KITH_PLAN_ERROR_TITLE] = N_("Say what the plan is called."),
    [KITH_PLAN_ERROR_CHILDREN] = N_("Say for whom the plan is."),
    [KITH_PLAN_ERROR_START] = N_("Say since when the plan holds: a day that has come, such as 3 March 2026."),
    [KITH_PLAN_ERROR_REVIEW] = N_("The review lies after the day on which the plan began."),
    [KITH_PLAN_ERROR_REASON] = N_("Say why the plan ends."),
    [KITH_PLAN_ERROR_FINISH] = N_("A plan ends after it began, and not on a day to come."),
    [KITH_PLAN_ERROR_ENDED] = N_("This has ended or was put differently meanwhile, and stays as it was."),
    [KITH_PLAN_ERROR_TEXT] = N_("Write what is to stand in the plan."),
    [KITH_PLAN_ERROR_CHILD] = N_("Say which child said it."),
    [KITH_PLAN_ERROR_QUESTION] = N_("Write the question that is asked each time."),
    [KITH_PLAN_ERROR_ENDS] = N_("Say what 0 and what 10 mean."),
    [KITH_PLAN_ERROR_ASKED] = N_("This question was answered already, so it stays. For another question add a goal."),
    [KITH_PLAN_ERROR_WHO] = N_("Say who does it."),
    [KITH_PLAN_ERROR_DONE] = N_("It was done on a day that has come."),
    [KITH_PLAN_ERROR_SCORE] = N_("An answer is a number from 0 to 10."),
    [KITH_PLAN_ERROR_DAY] = N_("Say when it was asked: a day that has come."),
  };

  if (error == NULL || error->domain != KITH_PLAN_ERROR || error->code < 0 || (guint)error->code >= G_N_ELEMENTS (faults))
    return kith_words_get_error_advice (error);

  return _(faults[error->code]);
}

/**
 * kith_plan_form_fill_voices:
 * @row: a choice
 * @plan: the plan whose children may speak
 */
void
kith_plan_form_fill_voices (KithChoiceRow *row,
                            KithPlan      *plan)
{
  g_return_if_fail (KITH_IS_CHOICE_ROW (row));
  g_return_if_fail (KITH_IS_PLAN (plan));

  for (guint i = 0; i < kith_plan_get_n_children (plan); i++)
    {
      const KithPlanChild *child = kith_plan_get_child (plan, i);

      kith_choice_row_add (row, child->name, make_choice (KITH_PLAN_CHILD, child->id));
    }

  for (KithPlanVoice voice = KITH_PLAN_PARENT; voice < KITH_N_PLAN_VOICES; voice++)
    kith_choice_row_add (row, kith_plan_voice_get_label (voice), make_choice (voice, 0));
}

/**
 * kith_plan_form_set_speaker:
 * @row: a choice of voices
 * @name: the entry for a name beside it
 * @speaker: who spoke
 */
void
kith_plan_form_set_speaker (KithChoiceRow         *row,
                            GtkWidget             *name,
                            const KithPlanSpeaker *speaker)
{
  g_return_if_fail (KITH_IS_CHOICE_ROW (row));
  g_return_if_fail (speaker != NULL);

  kith_choice_row_set_id (row, make_choice (speaker->voice, speaker->voice == KITH_PLAN_CHILD ? speaker->child_id : 0));
  kith_entry_set_line (name, speaker->voice == KITH_PLAN_CHILD ? NULL : speaker->name);
}

/**
 * kith_plan_form_take_speaker:
 * @row: a choice of voices
 * @name: the entry for a name beside it
 * @speaker: what is filled in
 */
void
kith_plan_form_take_speaker (KithChoiceRow   *row,
                             GtkWidget       *name,
                             KithPlanSpeaker *speaker)
{
  g_return_if_fail (KITH_IS_CHOICE_ROW (row));
  g_return_if_fail (speaker != NULL);

  g_clear_pointer (&speaker->name, g_free);
  speaker->voice = get_voice (row);
  speaker->child_id = kith_choice_row_get_id (row) / PLACES;
  if (speaker->voice != KITH_PLAN_CHILD)
    speaker->name = kith_entry_dup_line (name);
}

/**
 * kith_plan_form_update_name:
 * @row: a choice of voices
 * @name: the entry for a name beside it
 *
 * A child has a name already.
 */
void
kith_plan_form_update_name (KithChoiceRow *row,
                            GtkWidget     *name)
{
  g_return_if_fail (KITH_IS_CHOICE_ROW (row));

  gtk_widget_set_visible (name, get_voice (row) != KITH_PLAN_CHILD);
}
