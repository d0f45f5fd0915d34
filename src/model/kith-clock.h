/* kith-clock.h: how far along something is that has a limit
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-child.h"
#include "kith-clock-rule.h"

G_BEGIN_DECLS

/**
 * KithClockState:
 * @KITH_CLOCK_RUNNING: there is time
 * @KITH_CLOCK_NEAR: it ends within the margin that is set
 * @KITH_CLOCK_OVER: it ended longer ago than the margin that is set
 * @KITH_CLOCK_PAUSED: its days do not count at present
 * @KITH_CLOCK_DONE: what it waited for was done
 * @KITH_CLOCK_ENDED: what it belonged to ended first
 */
typedef enum
{
  KITH_CLOCK_RUNNING,
  KITH_CLOCK_NEAR,
  KITH_CLOCK_OVER,
  KITH_CLOCK_PAUSED,
  KITH_CLOCK_DONE,
  KITH_CLOCK_ENDED,
} KithClockState;

/**
 * KithClockWarnings:
 * @KITH_CLOCK_IN_HOLIDAYS: a visit is due while the child's school is shut
 * @KITH_CLOCK_ON_DAY_OFF: it is due on a day on which nobody works
 * @KITH_CLOCK_MEETING_ON_WEEKEND: a conference is booked for a weekend
 * @KITH_CLOCK_BOOKED_TOO_LATE: it is booked for after the limit
 *
 * What is to be thought of beforehand.
 */
typedef enum
{
  KITH_CLOCK_IN_HOLIDAYS = 1 << 0,
  KITH_CLOCK_ON_DAY_OFF = 1 << 1,
  KITH_CLOCK_MEETING_ON_WEEKEND = 1 << 2,
  KITH_CLOCK_BOOKED_TOO_LATE = 1 << 3,
} KithClockWarnings;

/**
 * KithClockValues:
 * @rule: the version of the rule under which it started
 * @child: (nullable): whose it is, where that has to be said
 * @child_id: whose it is
 * @record: the row that started it
 * @start: the day of that
 * @due: by when it is due
 * @day: which day of it the day in question is, or the one on which it closed
 * @as_at: the day in question
 * @closed: the day on which it closed; %KITH_DATE_NONE for one that runs
 * @state: how it stands
 * @warnings: what is to be thought of
 * @booked: the day for which it is booked, or by which the council's system
 *   has it due; %KITH_DATE_NONE where that says nothing
 * @is_frozen: whether it is told as it was when it closed, though the rule or
 *   the bank holidays have changed since
 *
 * What a clock is made from.
 */
typedef struct
{
  KithClockRule     *rule;
  KithChild         *child;
  gint64             child_id;
  KithUid            record;
  KithDate           start;
  KithClockDue       due;
  int                day;
  KithDate           as_at;
  KithDate           closed;
  KithClockState     state;
  KithClockWarnings  warnings;
  KithDate           booked;
  gboolean           is_frozen;
} KithClockValues;

#define KITH_TYPE_CLOCK (kith_clock_get_type ())

G_DECLARE_FINAL_TYPE (KithClock, kith_clock, KITH, CLOCK, GObject)

KithClock             *kith_clock_new         (const KithClockValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithClockValues *kith_clock_get_values  (KithClock             *self);
KithClockRule         *kith_clock_get_rule    (KithClock             *self);
KithChild             *kith_clock_get_child   (KithClock             *self);
gint64                 kith_clock_get_child_id (KithClock            *self);
KithClockState         kith_clock_get_state   (KithClock             *self);
KithDate               kith_clock_get_due     (KithClock             *self);
gboolean               kith_clock_is_running  (KithClock             *self);
gboolean               kith_clock_is_late     (KithClock             *self);
int                    kith_clock_get_days_left (KithClock           *self);
double                 kith_clock_get_share   (KithClock             *self);

int                    kith_clock_compare     (KithClock             *self,
                                               KithClock             *other);

G_END_DECLS
