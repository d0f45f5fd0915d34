/* kith-chart-picture.c: the layers of one chart, and what they drew
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chart-picture.h"

#include "kith-chart-layer-bars.h"
#include "kith-chart-layer-ghost.h"
#include "kith-chart-layer-grid.h"
#include "kith-chart-layer-line.h"
#include "kith-chart-layer-periods.h"

struct _KithChartPicture
{
  GObject         parent_instance;

  KithMeasure    *measure;
  PangoLayout    *text;
  KithChartStage  stage;
  GPtrArray      *layers;
  GskRenderNode  *node;
  guint           is_drawn : 1;
};

G_DEFINE_FINAL_TYPE (KithChartPicture, kith_chart_picture, G_TYPE_OBJECT)

static const GEnumValue forms[] =
{
  { KITH_CHART_FORM_BARS, "KITH_CHART_FORM_BARS", "bars" },
  { KITH_CHART_FORM_LINES, "KITH_CHART_FORM_LINES", "lines" },
  { 0, NULL, NULL },
};

static void
add_layer (KithChartPicture *self,
           KithChartLayer   *layer)
{
  g_ptr_array_add (self->layers, layer);
}

/* From the bottom to the top. */
static void
add_layers (KithChartPicture *self,
            KithChartForm     form)
{
  KithSeries *now = kith_measure_get_now (self->measure);
  KithSeries *before = kith_measure_get_before (self->measure);
  gboolean is_lines = form == KITH_CHART_FORM_LINES;

  add_layer (self, kith_chart_layer_grid_new ());
  if (before != NULL && is_lines)
    add_layer (self, kith_chart_layer_line_new (before, 1));
  add_layer (self, is_lines ? kith_chart_layer_line_new (now, 0) : kith_chart_layer_bars_new (now));
  if (before != NULL && !is_lines)
    add_layer (self, kith_chart_layer_ghost_new (before));
  add_layer (self, kith_chart_layer_periods_new ());
}

static GskRenderNode *
draw_layers (KithChartPicture *self)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  for (guint i = 0; i < self->layers->len; i++)
    kith_chart_layer_snapshot (self->layers->pdata[i], &self->stage, snapshot);

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static KithChartLayer *
find_layer (KithChartPicture *self,
            float             x,
            float             y,
            guint            *ret_index)
{
  /* What lies on top is met first. */
  for (guint i = self->layers->len; i-- > 0;)
    {
      if (kith_chart_layer_hit (self->layers->pdata[i], &self->stage, x, y, ret_index))
        return self->layers->pdata[i];
    }

  return NULL;
}

static void
kith_chart_picture_dispose (GObject *object)
{
  KithChartPicture *self = KITH_CHART_PICTURE (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  g_clear_object (&self->text);
  g_clear_object (&self->measure);

  G_OBJECT_CLASS (kith_chart_picture_parent_class)->dispose (object);
}

static void
kith_chart_picture_class_init (KithChartPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_chart_picture_dispose;
}

static void
kith_chart_picture_init (KithChartPicture *self)
{
  self->layers = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kith_chart_form_get_type:
 *
 * Returns: the type of #KithChartForm
 */
GType
kith_chart_form_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("KithChartForm", forms));

  return type;
}

/**
 * kith_chart_picture_new:
 * @measure: what the chart is about
 * @form: what its numbers look like
 * @scheme: what it will be seen on
 * @text: a layout in the font to write with; the picture changes it
 * @width: of the whole chart
 * @height: of the whole chart
 * @is_rtl: whether time runs from right to left
 *
 * Returns: (transfer full): the picture, not drawn yet
 */
KithChartPicture *
kith_chart_picture_new (KithMeasure    *measure,
                        KithChartForm   form,
                        KithChartScheme scheme,
                        PangoLayout    *text,
                        float           width,
                        float           height,
                        gboolean        is_rtl)
{
  KithChartPicture *self = NULL;

  g_return_val_if_fail (KITH_IS_MEASURE (measure), NULL);
  g_return_val_if_fail (PANGO_IS_LAYOUT (text), NULL);

  self = g_object_new (KITH_TYPE_CHART_PICTURE, NULL);
  self->measure = g_object_ref (measure);
  self->text = g_object_ref (text);
  kith_chart_stage_init (&self->stage, measure, scheme, text, width, height, is_rtl);
  add_layers (self, form);

  return self;
}

/**
 * kith_chart_picture_get_stage:
 *
 * Returns: (transfer none): where everything lies
 */
const KithChartStage *
kith_chart_picture_get_stage (KithChartPicture *self)
{
  g_return_val_if_fail (KITH_IS_CHART_PICTURE (self), NULL);

  return &self->stage;
}

/**
 * kith_chart_picture_snapshot:
 * @snapshot: where to draw
 *
 * The first time draws; every other time costs nothing.
 */
void
kith_chart_picture_snapshot (KithChartPicture *self,
                             GtkSnapshot      *snapshot)
{
  g_return_if_fail (KITH_IS_CHART_PICTURE (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (!self->is_drawn && self->stage.layout.n_slots > 0)
    self->node = draw_layers (self);
  self->is_drawn = TRUE;

  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}

/**
 * kith_chart_picture_find:
 * @x: a place in the chart
 * @y: a place in the chart
 * @ret_series: (out) (transfer none): whose number is there
 * @ret_index: (out): the number of which period
 *
 * Returns: whether a number is there
 */
gboolean
kith_chart_picture_find (KithChartPicture *self,
                         float             x,
                         float             y,
                         KithSeries      **ret_series,
                         guint            *ret_index)
{
  KithChartLayer *layer = NULL;

  g_return_val_if_fail (KITH_IS_CHART_PICTURE (self), FALSE);
  g_return_val_if_fail (ret_series != NULL && ret_index != NULL, FALSE);

  layer = find_layer (self, x, y, ret_index);
  if (layer == NULL)
    return FALSE;

  *ret_series = kith_chart_layer_get_series (layer);
  return TRUE;
}
