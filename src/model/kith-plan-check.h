/* kith-plan-check.h: why something of a plan is not taken
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-plan.h"

G_BEGIN_DECLS

#define KITH_PLAN_ERROR (kith_plan_error_quark ())

/**
 * KithPlanError:
 * @KITH_PLAN_ERROR_TITLE: it is not called anything
 * @KITH_PLAN_ERROR_CHILDREN: it is for nobody
 * @KITH_PLAN_ERROR_START: it does not say since when, or from a day to come
 * @KITH_PLAN_ERROR_REVIEW: the review is not after the beginning
 * @KITH_PLAN_ERROR_REASON: it ends without a reason
 * @KITH_PLAN_ERROR_FINISH: it ends before it began, or on a day to come
 * @KITH_PLAN_ERROR_ENDED: it has ended, and an ended one stays as it was
 * @KITH_PLAN_ERROR_TEXT: an entry says nothing
 * @KITH_PLAN_ERROR_CHILD: it does not say which child's words these are
 * @KITH_PLAN_ERROR_QUESTION: a goal has no question
 * @KITH_PLAN_ERROR_ENDS: a goal does not say what 0 and 10 mean
 * @KITH_PLAN_ERROR_ASKED: the question was asked already, and stays what it is
 * @KITH_PLAN_ERROR_WHO: nobody does it
 * @KITH_PLAN_ERROR_DONE: it was done on a day to come
 * @KITH_PLAN_ERROR_SCORE: the answer is not a number from 0 to 10
 * @KITH_PLAN_ERROR_DAY: the answer was given on a day to come, or on none
 *
 * Why something of a plan is not taken.
 */
typedef enum
{
  KITH_PLAN_ERROR_TITLE,
  KITH_PLAN_ERROR_CHILDREN,
  KITH_PLAN_ERROR_START,
  KITH_PLAN_ERROR_REVIEW,
  KITH_PLAN_ERROR_REASON,
  KITH_PLAN_ERROR_FINISH,
  KITH_PLAN_ERROR_ENDED,
  KITH_PLAN_ERROR_TEXT,
  KITH_PLAN_ERROR_CHILD,
  KITH_PLAN_ERROR_QUESTION,
  KITH_PLAN_ERROR_ENDS,
  KITH_PLAN_ERROR_ASKED,
  KITH_PLAN_ERROR_WHO,
  KITH_PLAN_ERROR_DONE,
  KITH_PLAN_ERROR_SCORE,
  KITH_PLAN_ERROR_DAY,
} KithPlanError;

GQuark   kith_plan_error_quark (void);

gboolean kith_plan_refuse      (GError               **error,
                                KithPlanError          code,
                                const char            *why);
gboolean kith_plan_check       (KithPlan              *plan,
                                KithDate               today,
                                GError               **error);
gboolean kith_plan_check_end   (KithPlan              *plan,
                                KithDate               finish,
                                const char            *reason,
                                KithDate               today,
                                GError               **error);
gboolean kith_plan_check_entry (const KithPlanEntry   *entry,
                                KithDate               today,
                                GError               **error);
gboolean kith_plan_check_score (const KithPlanScore   *score,
                                KithDate               today,
                                GError               **error);

G_END_DECLS
