/* kith-clock-reckoning.h: which clocks a child's records make
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-clock-rules.h"
#include "kith-clock.h"

G_BEGIN_DECLS

/**
 * KithClockReckoning:
 * @rules: the rules
 * @calendar: which days people work
 * @held: kinds of which there is a record in the store, of whichever child
 * @as_at: the day in question
 * @near_days: from how many days before its end a clock is near it
 * @over_days: how many days after its end it is still not called over
 * @with_closed: whether clocks are made that have closed
 *
 * What is the same for all children. A clock that nothing in the store could
 * ever stop does not run. Margins are counted in working days for a limit in
 * working days, and in days of the calendar for the others.
 */
typedef struct
{
  KithClockRules *rules;
  KithCalendar   *calendar;
  KithClockKinds  held;
  KithDate        as_at;
  int             near_days;
  int             over_days;
  gboolean        with_closed;
} KithClockReckoning;

/**
 * KithClockSubject:
 * @child_id: whose records they are
 * @child: (nullable): the child, where the clocks are to say so
 * @records: (element-type KithClockRecord): all of them, in any order
 * @terms: (nullable) (element-type KithTerm): when the child's school is open, as far as
 *   anybody has put that in
 */
typedef struct
{
  gint64      child_id;
  KithChild  *child;
  GArray     *records;
  GListModel *terms;
} KithClockSubject;

GPtrArray *kith_clock_reckoning_run (const KithClockReckoning *self,
                                     const KithClockSubject   *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
