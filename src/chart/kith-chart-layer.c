/* kith-chart-layer.c: one thing that is drawn in a chart, over or under others
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-layer.h"

typedef struct
{
  KithSeries *series;
} KithChartLayerPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KithChartLayer, kith_chart_layer, G_TYPE_OBJECT)

typedef enum
{
  PROP_SERIES = 1,
} KithChartLayerProperty;

static GParamSpec *properties[PROP_SERIES + 1];

static void
kith_chart_layer_dispose (GObject *object)
{
  KithChartLayerPrivate *priv = kith_chart_layer_get_instance_private (KITH_CHART_LAYER (object));

  g_clear_object (&priv->series);

  G_OBJECT_CLASS (kith_chart_layer_parent_class)->dispose (object);
}

static void
kith_chart_layer_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithChartLayerPrivate *priv = kith_chart_layer_get_instance_private (KITH_CHART_LAYER (object));

  switch ((KithChartLayerProperty)prop_id)
    {
    case PROP_SERIES:
      g_value_set_object (value, priv->series);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_layer_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KithChartLayerPrivate *priv = kith_chart_layer_get_instance_private (KITH_CHART_LAYER (object));

  switch ((KithChartLayerProperty)prop_id)
    {
    case PROP_SERIES:
      priv->series = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_chart_layer_class_init (KithChartLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_chart_layer_dispose;
  object_class->get_property = kith_chart_layer_get_property;
  object_class->set_property = kith_chart_layer_set_property;

  properties[PROP_SERIES] =
    g_param_spec_object ("series", NULL, NULL,
                         KITH_TYPE_SERIES,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_chart_layer_init (KithChartLayer *self)
{
}

/**
 * kith_chart_layer_get_series:
 *
 * Returns: (transfer none) (nullable): whose numbers it shows; %NULL for one
 *   that stands behind the numbers
 */
KithSeries *
kith_chart_layer_get_series (KithChartLayer *self)
{
  KithChartLayerPrivate *priv = kith_chart_layer_get_instance_private (self);

  g_return_val_if_fail (KITH_IS_CHART_LAYER (self), NULL);

  return priv->series;
}

/**
 * kith_chart_layer_snapshot:
 * @stage: what the chart is
 * @snapshot: where to draw
 */
void
kith_chart_layer_snapshot (KithChartLayer       *self,
                           const KithChartStage *stage,
                           GtkSnapshot          *snapshot)
{
  g_return_if_fail (KITH_IS_CHART_LAYER (self));
  g_return_if_fail (stage != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  KITH_CHART_LAYER_GET_CLASS (self)->snapshot (self, stage, snapshot);
}

/**
 * kith_chart_layer_hit:
 * @stage: what the chart is
 * @x: a place in the chart
 * @y: a place in the chart
 * @ret_index: (out): the period whose number is there
 *
 * Returns: whether one of the layer's numbers is there
 */
gboolean
kith_chart_layer_hit (KithChartLayer       *self,
                      const KithChartStage *stage,
                      float                 x,
                      float                 y,
                      guint                *ret_index)
{
  KithChartLayerClass *klass = NULL;

  g_return_val_if_fail (KITH_IS_CHART_LAYER (self), FALSE);
  g_return_val_if_fail (stage != NULL, FALSE);
  g_return_val_if_fail (ret_index != NULL, FALSE);

  klass = KITH_CHART_LAYER_GET_CLASS (self);

  return klass->hit != NULL && klass->hit (self, stage, x, y, ret_index);
}

/**
 * kith_chart_layer_describe:
 * @stage: what the chart is
 * @index: which period
 *
 * Returns: (transfer full) (nullable): one of the layer's numbers in words, the
 *   same for the eye and for a screen reader; %NULL where it shows none
 */
char *
kith_chart_layer_describe (KithChartLayer       *self,
                           const KithChartStage *stage,
                           guint                 index)
{
  KithChartLayerPrivate *priv = kith_chart_layer_get_instance_private (self);

  g_return_val_if_fail (KITH_IS_CHART_LAYER (self), NULL);
  g_return_val_if_fail (stage != NULL, NULL);

  if (priv->series == NULL)
    return NULL;

  return kith_measure_dup_point_words (stage->measure, priv->series, index);
}
