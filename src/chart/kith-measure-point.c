/* kith-measure-point.c: one period of what a chart is about
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-measure-private.h"

struct _KithMeasurePoint
{
  GObject      parent_instance;

  KithMeasure *measure;
  guint        index;
};

G_DEFINE_FINAL_TYPE (KithMeasurePoint, kith_measure_point, G_TYPE_OBJECT)

static void
kith_measure_point_dispose (GObject *object)
{
  KithMeasurePoint *self = KITH_MEASURE_POINT (object);

  g_clear_object (&self->measure);

  G_OBJECT_CLASS (kith_measure_point_parent_class)->dispose (object);
}

static void
kith_measure_point_class_init (KithMeasurePointClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_measure_point_dispose;
}

static void
kith_measure_point_init (KithMeasurePoint *self)
{
}

KithMeasurePoint *
kith_measure_point_new (KithMeasure *measure,
                        guint        index)
{
  KithMeasurePoint *self = g_object_new (KITH_TYPE_MEASURE_POINT, NULL);

  self->measure = g_object_ref (measure);
  self->index = index;

  return self;
}

/**
 * kith_measure_point_get_measure:
 *
 * Returns: (transfer none): what is counted
 */
KithMeasure *
kith_measure_point_get_measure (KithMeasurePoint *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE_POINT (self), NULL);

  return self->measure;
}

/**
 * kith_measure_point_get_index:
 *
 * Returns: which period of the measure's axis it is
 */
guint
kith_measure_point_get_index (KithMeasurePoint *self)
{
  g_return_val_if_fail (KITH_IS_MEASURE_POINT (self), 0);

  return self->index;
}
