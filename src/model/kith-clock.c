/* kith-clock.c: how far along something is that has a limit
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-clock.h"

struct _KithClock
{
  GObject          parent_instance;

  KithClockValues  values;           /* its rule and child are the clock's own */
};

G_DEFINE_FINAL_TYPE (KithClock, kith_clock, G_TYPE_OBJECT)

static void
kith_clock_finalize (GObject *object)
{
  KithClock *self = KITH_CLOCK (object);

  g_clear_object (&self->values.rule);
  g_clear_object (&self->values.child);

  G_OBJECT_CLASS (kith_clock_parent_class)->finalize (object);
}

static void
kith_clock_class_init (KithClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_clock_finalize;
}

static void
kith_clock_init (KithClock *self)
{
}

/**
 * kith_clock_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a clock that never changes
 */
KithClock *
kith_clock_new (const KithClockValues *values)
{
  KithClock *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (values->rule), NULL);

  self = g_object_new (KITH_TYPE_CLOCK, NULL);
  self->values = *values;
  g_object_ref (self->values.rule);
  if (self->values.child != NULL)
    g_object_ref (self->values.child);

  return self;
}

/**
 * kith_clock_get_values:
 * @self: a clock
 *
 * Returns: (transfer none): all that it says
 */
const KithClockValues *
kith_clock_get_values (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), NULL);

  return &self->values;
}

/**
 * kith_clock_get_rule:
 * @self: a clock
 *
 * Returns: (transfer none): the version of the rule under which it started
 */
KithClockRule *
kith_clock_get_rule (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), NULL);

  return self->values.rule;
}

/**
 * kith_clock_get_child:
 * @self: a clock
 *
 * Returns: (transfer none) (nullable): whose it is, where that has to be said
 */
KithChild *
kith_clock_get_child (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), NULL);

  return self->values.child;
}

/**
 * kith_clock_get_child_id:
 * @self: a clock
 *
 * Returns: whose it is
 */
gint64
kith_clock_get_child_id (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), 0);

  return self->values.child_id;
}

/**
 * kith_clock_get_state:
 * @self: a clock
 *
 * Returns: how it stands
 */
KithClockState
kith_clock_get_state (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), KITH_CLOCK_ENDED);

  return self->values.state;
}

/**
 * kith_clock_get_due:
 * @self: a clock
 *
 * Returns: the last day that is in time; %KITH_DATE_NONE while it stands still
 */
KithDate
kith_clock_get_due (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), KITH_DATE_NONE);

  return self->values.due.day;
}

/**
 * kith_clock_is_running:
 * @self: a clock
 *
 * Returns: whether something is still waited for
 */
gboolean
kith_clock_is_running (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), FALSE);

  return self->values.closed == KITH_DATE_NONE;
}

/**
 * kith_clock_is_late:
 * @self: a clock
 *
 * Returns: whether its limit has passed, or had when it closed
 */
gboolean
kith_clock_is_late (KithClock *self)
{
  KithDate day;

  g_return_val_if_fail (KITH_IS_CLOCK (self), FALSE);

  day = self->values.closed != KITH_DATE_NONE ? self->values.closed : self->values.as_at;

  return self->values.due.day != KITH_DATE_NONE && day > self->values.due.day;
}

/**
 * kith_clock_get_days_left:
 * @self: a clock that does not stand still
 *
 * Returns: how many days of the calendar until it is due; below nought after it
 */
int
kith_clock_get_days_left (KithClock *self)
{
  g_return_val_if_fail (KITH_IS_CLOCK (self), 0);
  g_return_val_if_fail (self->values.due.day != KITH_DATE_NONE, 0);

  return self->values.due.day - self->values.as_at;
}

/**
 * kith_clock_get_share:
 * @self: a clock
 *
 * Returns: how much of its time has passed, from 0 to 1
 */
double
kith_clock_get_share (KithClock *self)
{
  const KithClockValues *values = NULL;
  int day;

  g_return_val_if_fail (KITH_IS_CLOCK (self), 0);

  values = &self->values;
  if (values->due.total <= 0)
    return 0;

  day = values->day < 0 ? 0 : values->day;

  return kith_clock_is_late (self) ? 1 : CLAMP (day / (double)values->due.total, 0, 1);
}

/* What stands still or has no day comes behind all that is due. */
static gint64
get_place (KithClock *self)
{
  if (self->values.due.day == KITH_DATE_NONE || self->values.state == KITH_CLOCK_PAUSED)
    return G_MAXINT64;

  return self->values.due.day;
}

/**
 * kith_clock_compare:
 * @self: a clock
 * @other: another
 *
 * Returns: below 0 where @self is due first, above 0 where @other is
 */
int
kith_clock_compare (KithClock *self,
                    KithClock *other)
{
  gint64 first, second;

  g_return_val_if_fail (KITH_IS_CLOCK (self), 0);
  g_return_val_if_fail (KITH_IS_CLOCK (other), 0);

  first = get_place (self);
  second = get_place (other);
  if (first != second)
    return first < second ? -1 : 1;

  return g_strcmp0 (kith_clock_rule_get_code (self->values.rule), kith_clock_rule_get_code (other->values.rule));
}
