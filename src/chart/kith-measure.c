/* kith-measure.c: what one chart is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-measure-private.h"

static GType
kith_measure_get_item_type (GListModel *model)
{
  return KITH_TYPE_MEASURE_POINT;
}

static guint
kith_measure_get_n_items (GListModel *model)
{
  return kith_measure_get_n_periods (KITH_MEASURE (model));
}

static gpointer
kith_measure_get_item (GListModel *model,
                       guint       position)
{
  KithMeasure *self = KITH_MEASURE (model);

  return position < kith_measure_get_n_periods (self) ? kith_measure_point_new (self, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = kith_measure_get_item_type;
  iface->get_n_items = kith_measure_get_n_items;
  iface->get_item = kith_measure_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithMeasure, kith_measure, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint
count_begun (KithAxis *axis,
             KithDate  as_at)
{
  guint n_begun = 0;

  while (n_begun < kith_axis_get_n_periods (axis) && kith_axis_get_first_day (axis, n_begun) <= as_at)
    n_begun++;

  return n_begun;
}

/* Last year up to the same day. Where the caller did not say, the whole months
 * do, if the last of them is over: half a month beside a whole one is no
 * comparison.
 */
static gint64
find_before_to_date (KithMeasure *self)
{
  if (self->before_to_date != KITH_SERIES_UNKNOWN)
    return self->before_to_date;

  if (self->before == NULL || self->n_begun == 0 ||
      kith_series_count_known (self->before, self->n_begun) < self->n_begun)
    return KITH_SERIES_UNKNOWN;

  if (!self->is_beside && kith_measure_is_under_way (self, self->n_begun - 1))
    return KITH_SERIES_UNKNOWN;

  return kith_series_get_sum (self->before, self->n_begun);
}

/* Last year is over, whatever has come of this one; another place is not. */
gboolean
kith_measure_has_come (KithMeasure *self,
                       KithSeries  *series,
                       guint        index)
{
  return index < self->n_begun || (series == self->before && !self->is_beside);
}

static void
kith_measure_dispose (GObject *object)
{
  KithMeasure *self = KITH_MEASURE (object);

  g_clear_object (&self->axis);
  g_clear_object (&self->now);
  g_clear_object (&self->before);

  G_OBJECT_CLASS (kith_measure_parent_class)->dispose (object);
}

static void
kith_measure_finalize (GObject *object)
{
  KithMeasure *self = KITH_MEASURE (object);

  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (kith_measure_parent_class)->finalize (object);
}

static void
kith_measure_class_init (KithMeasureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_measure_dispose;
  object_class->finalize = kith_measure_finalize;
}

static void
kith_measure_init (KithMeasure *self)
{
}

/**
 * kith_measure_new:
 * @name: what is counted, translated: "Referrals"
 * @axis: over which periods
 * @now: a number for each period; those of periods after @as_at are not looked at
 * @before: (nullable): a number for the same period a year before each, or
 *   %NULL where there is nothing to compare with
 * @before_to_date: how many there were a year before up to the same day, or
 *   %KITH_SERIES_UNKNOWN. The whole months are added up then if the period of
 *   @as_at ends with that day, and nothing is compared if it does not.
 * @as_at: the last day that the numbers know of
 *
 * Returns: (transfer full): the measure
 */
KithMeasure *
kith_measure_new (const char *name,
                  KithAxis   *axis,
                  KithSeries *now,
                  KithSeries *before,
                  gint64      before_to_date,
                  KithDate    as_at)
{
  KithMeasure *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (KITH_IS_AXIS (axis), NULL);
  g_return_val_if_fail (KITH_IS_SERIES (now), NULL);
  g_return_val_if_fail (before == NULL || KITH_IS_SERIES (before), NULL);
  g_return_val_if_fail (before_to_date >= KITH_SERIES_UNKNOWN, NULL);

  self = g_object_new (KITH_TYPE_MEASURE, NULL);
  self->name = g_strdup (name);
  self->axis = g_object_ref (axis);
  self->now = g_object_ref (now);
  g_set_object (&self->before, before);
  self->as_at = as_at;
  self->n_begun = count_begun (axis, as_at);
  self->before_to_date = before_to_date;
  self->before_to_date = find_before_to_date (self);

  return self;
}

/**
 * kith_measure_new_beside:
 * @name: what is counted, translated: "Referrals"
 * @axis: over which periods
 * @now: a number for each period
 * @other: the same of somewhere else, named as a place: "Ellerwick South"
 * @as_at: the last day that the numbers of both know of
 *
 * Returns: (transfer full): a measure held against another place at the same time
 */
KithMeasure *
kith_measure_new_beside (const char *name,
                         KithAxis   *axis,
                         KithSeries *now,
                         KithSeries *other,
                         KithDate    as_at)
{
  KithMeasure *self = NULL;

  g_return_val_if_fail (KITH_IS_SERIES (other), NULL);

  self = kith_measure_new (name, axis, now, other, KITH_SERIES_UNKNOWN, as_at);
  if (self == NULL)
    return NULL;

  self->is_beside = TRUE;
  self->before_to_date = KITH_SERIES_UNKNOWN;
  self->before_to_date = find_before_to_date (self);

  return self;
}

/**
 * kith_measure_get_name:
 *
 * Returns: (transfer none): what is counted
 */
const char *
kith_measure_get_name (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  return self->name;
}

/**
 * kith_measure_get_axis:
 *
 * Returns: (transfer none): over which periods
 */
KithAxis *
kith_measure_get_axis (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  return self->axis;
}

/**
 * kith_measure_get_now:
 *
 * Returns: (transfer none): the numbers
 */
KithSeries *
kith_measure_get_now (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  return self->now;
}

/**
 * kith_measure_get_before:
 *
 * Returns: (transfer none) (nullable): those of a year before, or of the other place
 */
KithSeries *
kith_measure_get_before (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), NULL);

  return self->before;
}

/**
 * kith_measure_get_as_at:
 *
 * Returns: the last day that the numbers know of
 */
KithDate
kith_measure_get_as_at (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), KITH_DATE_NONE);

  return self->as_at;
}

/**
 * kith_measure_get_n_periods:
 *
 * Returns: how many periods there are
 */
guint
kith_measure_get_n_periods (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), 0);

  return kith_axis_get_n_periods (self->axis);
}

/**
 * kith_measure_get_n_begun:
 *
 * Returns: how many periods have begun by the day that the numbers know of
 */
guint
kith_measure_get_n_begun (KithMeasure *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), 0);

  return self->n_begun;
}

/**
 * kith_measure_is_under_way:
 * @index: which period
 *
 * Returns: whether the period has begun and is not over
 */
gboolean
kith_measure_is_under_way (KithMeasure *self,
                           guint        index)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), FALSE);

  return index < self->n_begun && kith_axis_get_last_day (self->axis, index) > self->as_at;
}

/**
 * kith_measure_get_value:
 * @series: that of now or that of a year before
 * @index: which period
 *
 * Returns: the number to show; %KITH_SERIES_UNKNOWN also for what has not come yet
 */
gint64
kith_measure_get_value (KithMeasure *self,
                        KithSeries  *series,
                        guint        index)
{
  g_return_val_if_fail (KITH_IS_MEASURE (self), KITH_SERIES_UNKNOWN);
  g_return_val_if_fail (KITH_IS_SERIES (series), KITH_SERIES_UNKNOWN);

  return kith_measure_has_come (self, series, index) ? kith_series_get_value (series, index) : KITH_SERIES_UNKNOWN;
}

/**
 * kith_measure_get_highest:
 *
 * Returns: the highest number that is shown, or 0
 */
gint64
kith_measure_get_highest (KithMeasure *self)
{
  gint64 highest = 0;

  g_return_val_if_fail (KITH_IS_MEASURE (self), 0);

  highest = kith_series_get_highest (self->now, self->n_begun);
  if (self->before == NULL)
    return highest;

  return MAX (highest, kith_series_get_highest (self->before,
                                                self->is_beside ? self->n_begun : kith_measure_get_n_periods (self)));
}
