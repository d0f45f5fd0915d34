/* kith-map-sample.c: one subject or one tie of a map, drawn by itself
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn is a map of its own, of one subject or of two and a tie, so that
 * it looks as it does on the map. Or it is the legend of the whole.
 */

#include "config.h"

#include "kith-map-sample.h"

#include <adwaita.h>

#include "kith-map-drawing.h"
#include "kith-map-legend.h"

#define HEIGHT 72
#define LENGTH 210.0
#define MARGIN 6.0

struct _KithMapSample
{
  GtkWidget       parent_instance;

  KithMapScene   *scene;
  KithMapDrawing *drawing;
  guint           is_legend : 1;
};

G_DEFINE_FINAL_TYPE (KithMapSample, kith_map_sample, GTK_TYPE_WIDGET)

static void
apply_style (KithMapSample *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  gboolean is_high_contrast = adw_style_manager_get_high_contrast (manager);
  KithDrawingStyle style;

  if (self->drawing == NULL)
    return;

  kith_drawing_style_init (&style, kith_drawing_scheme_choose (adw_style_manager_get_dark (manager), is_high_contrast),
                           FALSE);
  if (!is_high_contrast)
    style.accent = (KithDrawingColor) { accent->red, accent->green, accent->blue, 1 }
  ;
  kith_map_drawing_set_style (self->drawing, &style);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_scene (KithMapSample *self,
            KithMapScene  *scene,
            gboolean       is_legend)
{
  g_set_object (&self->scene, scene);
  g_clear_object (&self->drawing);
  if (scene != NULL)
    self->drawing = kith_map_drawing_new (scene, gtk_widget_get_pango_context (GTK_WIDGET (self)));
  self->is_legend = is_legend;
  apply_style (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
draw_part (KithMapSample *self,
           cairo_t       *cr,
           double         width,
           double         height)
{
  KithDrawingBox bounds;
  double scale = 0;

  if (!kith_map_drawing_get_bounds (self->drawing, &bounds))
    return;

  scale = MIN (1.15, MIN ((width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height));
  cairo_translate (cr, width / 2, height / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds.x - bounds.width / 2, -bounds.y - bounds.height / 2);

  /* The words are in the rows below it. */
  for (KithMapLayer layer = KITH_MAP_LAYER_TIES; layer <= KITH_MAP_LAYER_NODES; layer++)
    kith_map_drawing_draw (self->drawing, layer, cr, &bounds, 1);
}

static void
kith_map_sample_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  KithMapSample *self = KITH_MAP_SAMPLE (widget);
  float width = (float)gtk_widget_get_width (widget);
  float height = (float)gtk_widget_get_height (widget);
  cairo_t *cr = NULL;

  if (self->drawing == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->is_legend)
    kith_map_legend_draw (self->drawing, cr);
  else
    draw_part (self, cr, width, height);
  cairo_destroy (cr);
}

static void
kith_map_sample_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  KithMapSample *self = KITH_MAP_SAMPLE (widget);
  double width = 0;
  double height = HEIGHT;

  if (self->is_legend && self->drawing != NULL)
    kith_map_legend_measure (self->drawing, &width, &height);
  *minimum = *natural = (int)(orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
}

static void
kith_map_sample_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  KithMapSample *self = KITH_MAP_SAMPLE (widget);

  GTK_WIDGET_CLASS (kith_map_sample_parent_class)->css_changed (widget, change);

  show_scene (self, self->scene, self->is_legend);
}

static void
kith_map_sample_dispose (GObject *object)
{
  KithMapSample *self = KITH_MAP_SAMPLE (object);

  g_clear_object (&self->drawing);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (kith_map_sample_parent_class)->dispose (object);
}

static void
kith_map_sample_class_init (KithMapSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_sample_dispose;
  widget_class->snapshot = kith_map_sample_snapshot;
  widget_class->measure = kith_map_sample_measure;
  widget_class->css_changed = kith_map_sample_css_changed;
  gtk_widget_class_set_css_name (widget_class, "mapsample");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kith_map_sample_init (KithMapSample *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
}

/**
 * kith_map_sample_new:
 *
 * Returns: (transfer floating): a sample of nothing yet
 */
GtkWidget *
kith_map_sample_new (void)
{
  return g_object_new (KITH_TYPE_MAP_SAMPLE, NULL);
}

static void
show_part (KithMapSample     *self,
           const KithMapNode *nodes,
           guint              n_nodes,
           const KithMapTie  *ties,
           guint              n_ties,
           KithMapKind        kind,
           const char        *label)
{
  KithMapSceneValues values = KITH_MAP_SCENE_VALUES_NONE;
  g_autoptr(KithMapScene) scene = NULL;

  values.kind = kind;
  values.nodes = nodes;
  values.n_nodes = n_nodes;
  values.ties = ties;
  values.n_ties = n_ties;
  scene = kith_map_scene_new (&values);
  show_scene (self, scene, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* By itself it is in no group, and stands where it is put. */
static KithMapNode
place_alone (const KithMapNode *node,
             double             x)
{
  KithMapNode alone = *node;

  alone.group = alone.household = -1;
  alone.x = x;
  alone.y = 0;

  return alone;
}

/**
 * kith_map_sample_show_node:
 * @scene: a map
 * @node: one of its subjects
 */
void
kith_map_sample_show_node (KithMapSample *self,
                           KithMapScene  *scene,
                           guint          node)
{
  const KithMapSceneValues *values = NULL;
  KithMapNode alone;

  g_return_if_fail (KITH_IS_MAP_SAMPLE (self));
  g_return_if_fail (KITH_IS_MAP_SCENE (scene));

  values = kith_map_scene_get_values (scene);
  g_return_if_fail (node < values->n_nodes);

  alone = place_alone (&values->nodes[node], 0);
  show_part (self, &alone, 1, NULL, 0, values->kind, values->nodes[node].spoken);
}

/**
 * kith_map_sample_show_tie:
 * @scene: a map
 * @tie: one of its ties
 */
void
kith_map_sample_show_tie (KithMapSample *self,
                          KithMapScene  *scene,
                          guint          tie)
{
  const KithMapSceneValues *values = NULL;
  KithMapNode nodes[2];
  KithMapTie alone;

  g_return_if_fail (KITH_IS_MAP_SAMPLE (self));
  g_return_if_fail (KITH_IS_MAP_SCENE (scene));

  values = kith_map_scene_get_values (scene);
  g_return_if_fail (tie < values->n_ties);

  alone = values->ties[tie];
  nodes[0] = place_alone (&values->nodes[alone.from], 0);
  nodes[1] = place_alone (&values->nodes[alone.to], LENGTH);
  nodes[1].id = nodes[0].id + 1;
  alone.to = alone.from == alone.to ? 0 : 1;
  alone.from = 0;
  show_part (self, nodes, alone.to + 1, &alone, 1, values->kind, values->ties[tie].spoken);
}

/**
 * kith_map_sample_show_words:
 * @scene: (nullable): a map
 *
 * Shows what the marks of the map mean.
 */
void
kith_map_sample_show_words (KithMapSample *self,
                            KithMapScene  *scene)
{
  g_autofree char *words = NULL;

  g_return_if_fail (KITH_IS_MAP_SAMPLE (self));
  g_return_if_fail (scene == NULL || KITH_IS_MAP_SCENE (scene));

  show_scene (self, scene, TRUE);
  if (self->drawing == NULL)
    return;

  words = kith_map_legend_dup_words (self->drawing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
