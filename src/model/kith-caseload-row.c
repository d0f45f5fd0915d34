/* kith-caseload-row.c: a child whose case is open, as the caseload shows it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-caseload-row.h"

/* From the class after a child's fifth birthday to the end of year 11, roughly. */
#define FIRST_AGE_AT_SCHOOL 5
#define LAST_AGE_AT_SCHOOL 15

struct _KithCaseloadRow
{
  GObject            parent_instance;

  KithChild         *child;
  gint64             worker_id;
  KithDate           seen;
  KithDate           due;
  KithDate           seen_as_at;
  guint              n_siblings;
  KithCaseloadPlace  place;
  KithCaseloadFlags  flags;
  GPtrArray         *clocks;         /* (element-type KithClock); NULL where none runs */
};

G_DEFINE_FINAL_TYPE (KithCaseloadRow, kith_caseload_row, G_TYPE_OBJECT)

static void
kith_caseload_row_finalize (GObject *object)
{
  KithCaseloadRow *self = KITH_CASELOAD_ROW (object);

  g_clear_object (&self->child);
  g_clear_pointer (&self->clocks, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_caseload_row_parent_class)->finalize (object);
}

static void
kith_caseload_row_class_init (KithCaseloadRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_caseload_row_finalize;
}

static void
kith_caseload_row_init (KithCaseloadRow *self)
{
}

/* A child whose age is not known may well be of an age for school. */
static gboolean
is_of_school_age (KithChild *child,
                  KithDate   as_at)
{
  int age;

  if (kith_child_get_birth (child) == KITH_DATE_NONE)
    return kith_child_get_expected_birth (child) == KITH_DATE_NONE;

  age = kith_child_get_age (child, as_at);

  return age >= FIRST_AGE_AT_SCHOOL && age <= LAST_AGE_AT_SCHOOL;
}

static KithCaseloadFlags
flags_of_clocks (GPtrArray *clocks)
{
  KithCaseloadFlags flags = 0;

  for (guint i = 0; clocks != NULL && i < clocks->len; i++)
    {
      KithClockState state = kith_clock_get_state (g_ptr_array_index (clocks, i));

      if (state == KITH_CLOCK_OVER)
        flags |= KITH_CASELOAD_CLOCK_OVER;
      else if (state == KITH_CLOCK_NEAR)
        flags |= KITH_CASELOAD_CLOCK_NEAR;
    }

  return flags;
}

static KithCaseloadFlags
flags_of (const KithCaseloadValues *values)
{
  KithCaseloadFlags flags = flags_of_clocks (values->clocks);

  if (values->worker_id == 0)
    flags |= KITH_CASELOAD_NO_WORKER;

  /* On the day itself it is still due. */
  if (values->due != KITH_DATE_NONE && values->seen_as_at != KITH_DATE_NONE && values->due < values->seen_as_at)
    flags |= KITH_CASELOAD_OVERDUE;

  if (kith_child_get_school_id (values->child) == 0 && is_of_school_age (values->child, values->as_at))
    flags |= KITH_CASELOAD_NO_SCHOOL;

  if (values->n_siblings > 0)
    flags |= KITH_CASELOAD_SIBLINGS;

  if (kith_child_get_warnings (values->child) != NULL)
    flags |= KITH_CASELOAD_WARNING;

  return flags;
}

/**
 * kith_caseload_row_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a row that never changes
 */
KithCaseloadRow *
kith_caseload_row_new (const KithCaseloadValues *values)
{
  KithCaseloadRow *self;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (KITH_IS_CHILD (values->child), NULL);

  self = g_object_new (KITH_TYPE_CASELOAD_ROW, NULL);
  self->child = g_object_ref (values->child);
  self->worker_id = values->worker_id;
  self->seen = values->seen;
  self->due = values->due;
  self->seen_as_at = values->seen_as_at;
  self->n_siblings = values->n_siblings;
  self->place = values->place;
  self->flags = flags_of (values);
  if (values->clocks != NULL && values->clocks->len > 0)
    self->clocks = g_ptr_array_ref (values->clocks);

  return self;
}

/**
 * kith_caseload_row_get_id:
 * @self: a row
 *
 * Returns: the child's id
 */
gint64
kith_caseload_row_get_id (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), 0);

  return kith_child_get_id (self->child);
}

/**
 * kith_caseload_row_get_child:
 * @self: a row
 *
 * Returns: (transfer none): who it is
 */
KithChild *
kith_caseload_row_get_child (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), NULL);

  return self->child;
}

/**
 * kith_caseload_row_get_worker_id:
 * @self: a row
 *
 * Returns: the worker, or 0
 */
gint64
kith_caseload_row_get_worker_id (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), 0);

  return self->worker_id;
}

/**
 * kith_caseload_row_get_school_id:
 * @self: a row
 *
 * Returns: the school at which the child counts on the day, or 0
 */
gint64
kith_caseload_row_get_school_id (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), 0);

  return kith_child_get_school_id (self->child);
}

/**
 * kith_caseload_row_get_state:
 * @self: a row
 *
 * Returns: the highest that is open
 */
KithCaseState
kith_caseload_row_get_state (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), KITH_CASE_STATE_NONE);

  return kith_child_get_state (self->child);
}

/**
 * kith_caseload_row_get_seen:
 * @self: a row
 *
 * Returns: the last visit that the council's system knows of
 */
KithDate
kith_caseload_row_get_seen (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), KITH_DATE_NONE);

  return self->seen;
}

/**
 * kith_caseload_row_get_due:
 * @self: a row
 *
 * Returns: when the next visit is due, as the council's system says
 */
KithDate
kith_caseload_row_get_due (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), KITH_DATE_NONE);

  return self->due;
}

/**
 * kith_caseload_row_get_seen_as_at:
 * @self: a row
 *
 * Returns: the day on which the council's system said so; %KITH_DATE_NONE where
 *   it never said anything of visits
 */
KithDate
kith_caseload_row_get_seen_as_at (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), KITH_DATE_NONE);

  return self->seen_as_at;
}

/**
 * kith_caseload_row_get_days_since:
 * @self: a row
 *
 * Counts from the last visit to the day on which the council's system was
 * asked, not to today: what has happened since nobody here knows.
 *
 * Returns: the days, -1 where no visit is known
 */
int
kith_caseload_row_get_days_since (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), -1);

  if (self->seen == KITH_DATE_NONE || self->seen_as_at == KITH_DATE_NONE)
    return -1;

  return MAX (self->seen_as_at - self->seen, 0);
}

/**
 * kith_caseload_row_get_n_siblings:
 * @self: a row
 *
 * Returns: how many brothers and sisters have an open case
 */
guint
kith_caseload_row_get_n_siblings (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), 0);

  return self->n_siblings;
}

/**
 * kith_caseload_row_get_place:
 * @self: a row
 *
 * Returns: whether the child belongs to the list
 */
KithCaseloadPlace
kith_caseload_row_get_place (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), KITH_CASELOAD_HERE);

  return self->place;
}

/**
 * kith_caseload_row_get_flags:
 * @self: a row
 *
 * Returns: what deserves a second look
 */
KithCaseloadFlags
kith_caseload_row_get_flags (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), 0);

  return self->flags;
}

/**
 * kith_caseload_row_get_clocks:
 * @self: a row
 *
 * Returns: (transfer none) (nullable) (element-type KithClock): those that run, the one that is
 *   due first before the others; %NULL where none does
 */
GPtrArray *
kith_caseload_row_get_clocks (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), NULL);

  return self->clocks;
}

/**
 * kith_caseload_row_get_next_clock:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the clock that is due first; %NULL where none runs
 */
KithClock *
kith_caseload_row_get_next_clock (KithCaseloadRow *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (self), NULL);

  return self->clocks != NULL ? g_ptr_array_index (self->clocks, 0) : NULL;
}
