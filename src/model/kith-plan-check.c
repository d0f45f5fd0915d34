/* kith-plan-check.c: why something of a plan is not taken
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form asks here while it is filled in, and the store before it writes. The
 * first fault is the error.
 */

#include "config.h"

#include "kith-plan-check.h"

#include "kith-text.h"

G_DEFINE_QUARK (kith-plan-error-quark, kith_plan_error)

/**
 * kith_plan_refuse:
 * @error: return location for a #KithPlanError
 * @code: what is wrong
 * @why: the same for a log
 *
 * Returns: %FALSE
 */
gboolean
kith_plan_refuse (GError      **error,
                  KithPlanError code,
                  const char   *why)
{
  g_set_error_literal (error, KITH_PLAN_ERROR, (int)code, why);

  return FALSE;
}

/**
 * kith_plan_check:
 * @plan: a plan as it stands in a form
 * @today: today
 * @error: return location for a #KithPlanError
 *
 * Returns: whether the store would take what is true of the whole of it
 */
gboolean
kith_plan_check (KithPlan *plan,
                 KithDate  today,
                 GError  **error)
{
  const KithPlanValues *values = NULL;

  g_return_val_if_fail (KITH_IS_PLAN (plan), FALSE);

  values = kith_plan_get_values (plan);
  if (!kith_text_is_there (values->title))
    return kith_plan_refuse (error, KITH_PLAN_ERROR_TITLE, "A plan is called something");

  if (kith_plan_get_n_children (plan) == 0)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_CHILDREN, "A plan is for a child");

  if (values->start == KITH_DATE_NONE || values->start > today)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_START, "The day is still to come");

  if (values->review != KITH_DATE_NONE && values->review <= values->start)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_REVIEW, "The review lies after the beginning");

  return TRUE;
}

/**
 * kith_plan_check_end:
 * @plan: a plan
 * @finish: the day on which it ends
 * @reason: (nullable): why
 * @today: today
 * @error: return location for a #KithPlanError
 *
 * Returns: whether it can end so
 */
gboolean
kith_plan_check_end (KithPlan   *plan,
                     KithDate    finish,
                     const char *reason,
                     KithDate    today,
                     GError    **error)
{
  g_return_val_if_fail (KITH_IS_PLAN (plan), FALSE);

  if (kith_plan_get_values (plan)->finish != KITH_DATE_NONE)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_ENDED, "The plan has ended");

  if (finish == KITH_DATE_NONE || finish > today || finish < kith_plan_get_values (plan)->start)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_FINISH, "A plan ends after it began, and not in the future");

  if (!kith_text_is_there (reason))
    return kith_plan_refuse (error, KITH_PLAN_ERROR_REASON, "A plan ends with a reason");

  return TRUE;
}

static gboolean
check_speaker (const KithPlanSpeaker *speaker,
               GError               **error)
{
  if (speaker->voice == KITH_PLAN_CHILD && speaker->child_id == 0)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_CHILD, "A child's words are those of some child");

  return TRUE;
}

static gboolean
check_goal (const KithPlanEntry *entry,
            GError             **error)
{
  if (!kith_text_is_there (entry->question))
    return kith_plan_refuse (error, KITH_PLAN_ERROR_QUESTION, "A goal has a question");

  if (!kith_text_is_there (entry->low) || !kith_text_is_there (entry->high))
    return kith_plan_refuse (error, KITH_PLAN_ERROR_ENDS, "Both ends of a scale mean something");

  return TRUE;
}

static gboolean
check_action (const KithPlanEntry *entry,
              KithDate             today,
              GError             **error)
{
  if (!entry->is_mine && entry->worker_id == 0 && !kith_text_is_there (entry->who))
    return kith_plan_refuse (error, KITH_PLAN_ERROR_WHO, "Somebody does it");

  if (entry->done != KITH_DATE_NONE && entry->done > today)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_DONE, "The day is still to come");

  return TRUE;
}

/**
 * kith_plan_check_entry:
 * @entry: an entry as it stands in a form
 * @today: today
 * @error: return location for a #KithPlanError
 *
 * Returns: whether the store would take it
 */
gboolean
kith_plan_check_entry (const KithPlanEntry *entry,
                       KithDate             today,
                       GError             **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  if (!kith_text_is_there (entry->text))
    return kith_plan_refuse (error, KITH_PLAN_ERROR_TEXT, "An entry says something");

  if (!check_speaker (&entry->speaker, error))
    return FALSE;

  if (entry->part == KITH_PLAN_GOAL)
    return check_goal (entry, error);

  return entry->part != KITH_PLAN_ACTION || check_action (entry, today, error);
}

/**
 * kith_plan_check_score:
 * @score: an answer as it stands in a form
 * @today: today
 * @error: return location for a #KithPlanError
 *
 * Returns: whether the store would take it
 */
gboolean
kith_plan_check_score (const KithPlanScore *score,
                       KithDate             today,
                       GError             **error)
{
  g_return_val_if_fail (score != NULL, FALSE);

  if (score->score > KITH_PLAN_HIGHEST_SCORE)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_SCORE, "An answer is a number from 0 to 10");

  if (score->day == KITH_DATE_NONE || score->day > today)
    return kith_plan_refuse (error, KITH_PLAN_ERROR_DAY, "The day is still to come");

  return check_speaker (&score->speaker, error);
}
