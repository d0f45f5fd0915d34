/* kith-scale.h: answers to one question from 0 to 10, as a line for each who answered
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-plan.h"

G_BEGIN_DECLS

/**
 * KithScalePoint:
 * @score_id: the answer
 * @x: where it lies between the first day of all and the last, from 0 to 1
 * @y: where it lies between 0 and 10, from 0 to 1
 *
 * A point of a line.
 */
typedef struct
{
  gint64   score_id;
  KithDate day;
  guint    score;
  double   x;
  double   y;
} KithScalePoint;

/**
 * KithScaleLine:
 * @who: who answered, in words
 * @points: (element-type KithScalePoint): by their days, one a day
 *
 * All that one person answered.
 */
typedef struct
{
  char          *who;
  KithPlanVoice  voice;
  GArray        *points;
} KithScaleLine;

/**
 * KithScale:
 * @first: the day of the first answer, or %KITH_DATE_NONE
 * @last: that of the last one, or %KITH_DATE_NONE
 * @n_answers: how many answers there are
 * @lines: (element-type KithScaleLine): who answered first comes first
 *
 * The answers to one question.
 */
typedef struct
{
  KithDate   first;
  KithDate   last;
  guint      n_answers;
  GPtrArray *lines;
} KithScale;

KithScale *kith_scale_new         (GPtrArray       *scores) G_GNUC_WARN_UNUSED_RESULT;
void       kith_scale_free        (KithScale       *self);

char      *kith_scale_dup_summary (const KithScale *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithScale, kith_scale_free)

G_END_DECLS
