/* kith-work-check.h: what is wrong with work as it stands in a form, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-work.h"

G_BEGIN_DECLS

/**
 * KithWorkFault:
 * @stops: whether it cannot be recorded so; else it is only worth a word
 * @field: (nullable): which field it is about
 * @other: (nullable): of two days that contradict each other the other one
 * @message: what is wrong, and of two days which two
 *
 * Something about a piece of work.
 */
typedef struct
{
  gboolean    stops;
  const char *field;
  const char *other;
  char       *message;
} KithWorkFault;

/**
 * KithWorkSpan:
 * @id: its number in the store
 * @kind: what kind of work it is
 * @start: its first day, or %KITH_DATE_NONE
 * @finish: the day on which it ended, or %KITH_DATE_NONE
 *
 * Another piece of work with the child, as far as days are concerned.
 */
typedef struct
{
  gint64       id;
  KithWorkKind kind;
  KithDate     start;
  KithDate     finish;
} KithWorkSpan;

/**
 * KithWorkContext:
 * @today: today
 * @birth: the child's, or the day on which it is expected; %KITH_DATE_NONE where neither is known
 * @parents: (element-type KithWorkSpan): what it may hang on
 * @others: (element-type KithWorkSpan): the child's other work of the same kind,
 *   and of a child in need plan the protection plans, and the other way round
 * @inside: (element-type KithWorkSpan): what hangs on it
 *
 * What a piece of work is held against.
 */
typedef struct
{
  KithDate  today;
  KithDate  birth;
  GArray   *parents;
  GArray   *others;
  GArray   *inside;
} KithWorkContext;

void       kith_work_fault_free (KithWorkFault         *self);

GPtrArray *kith_work_check      (KithWork              *work,
                                 const KithWorkContext *context) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kith_work_is_stopped (GPtrArray             *faults);

G_END_DECLS
