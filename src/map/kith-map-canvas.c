/* kith-map-canvas.c: a map to be looked at, walked and arranged
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is kept (KithMapPicture); what follows the pointer and the keyboard
 * is drawn over it, so that moving either draws nothing else. The canvas knows a
 * scene and where each subject stands, and tells what a person did: it changes no
 * record, lays nothing out and asks for nothing.
 *
 * Nothing moves unasked. Where a layout was asked for, positions go to their new
 * places in 300 ms, and at once where the desktop asks for less motion.
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include <glib/gi18n.h>

#define LEAST_SIDE 200
#define NATURAL_SIDE 480
#define FIT_MOST 1.25

typedef enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_FOCUS_CHANGED,
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_MOVED,
  N_SIGNALS,
} KithMapCanvasSignal;

static guint signals[N_SIGNALS];

static GtkAccessible *
kith_map_canvas_get_first_accessible_child (GtkAccessible *accessible)
{
  KithMapMark *mark = kith_map_canvas_get_mark (KITH_MAP_CANVAS (accessible), FALSE, 0);

  return mark != NULL ? g_object_ref (GTK_ACCESSIBLE (mark)) : NULL;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = kith_map_canvas_get_first_accessible_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithMapCanvas, kith_map_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static void
apply_style (KithMapCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  gboolean is_high_contrast = adw_style_manager_get_high_contrast (manager);
  KithDrawingStyle style;

  if (self->picture == NULL)
    return;

  kith_drawing_style_init (&style,
                           kith_drawing_scheme_choose (adw_style_manager_get_dark (manager), is_high_contrast),
                           kith_map_scene_get_values (self->scene)->kind == KITH_MAP_OWN);
  if (!is_high_contrast)
    style.accent = (KithDrawingColor) { accent->red, accent->green, accent->blue, 1 }
  ;
  kith_map_drawing_set_style (kith_map_picture_get_drawing (self->picture), &style);
  kith_map_canvas_redraw (self);
}

static void
make_picture (KithMapCanvas *self)
{
  KithMapDrawing *drawing = NULL;

  g_clear_object (&self->picture);
  if (self->scene == NULL)
    return;

  drawing = kith_map_drawing_new (self->scene, gtk_widget_get_pango_context (GTK_WIDGET (self)));
  kith_map_drawing_set_points (drawing, self->points);
  kith_map_drawing_set_shown (drawing, self->shown_nodes, self->shown_ties);
  kith_map_drawing_set_shows_new (drawing, self->shows_new);
  self->picture = kith_map_picture_new (drawing);
  g_object_unref (drawing);
  apply_style (self);
}

/**
 * kith_map_canvas_redraw:
 *
 * Draws the map anew, since something of it has changed.
 */
void
kith_map_canvas_redraw (KithMapCanvas *self)
{
  if (self->picture != NULL)
    kith_map_picture_drop (self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
kith_map_canvas_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  kith_map_canvas_draw (KITH_MAP_CANVAS (widget), snapshot);
}

static void
kith_map_canvas_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = LEAST_SIDE;
  *natural = NATURAL_SIDE;
}

static void
kith_map_canvas_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);

  kith_viewport_set_size (self->viewport, width, height);
  if (self->wants_fit && width > 1)
    kith_map_canvas_fit (self);
}

static gboolean
kith_map_canvas_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    is_keyboard,
                               GtkTooltip *tooltip)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  gint node = is_keyboard ? self->focused : self->hovered;

  if (node < 0 || self->scene == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, kith_map_scene_get_values (self->scene)->nodes[node].spoken);

  return TRUE;
}

static void
kith_map_canvas_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (kith_map_canvas_parent_class)->css_changed (widget, change);

  make_picture (KITH_MAP_CANVAS (widget));
}

static void
drop_scene (KithMapCanvas *self)
{
  if (self->animation != NULL)
    adw_animation_reset (self->animation);
  g_clear_object (&self->animation);
  kith_map_canvas_drop_marks (self);
  g_clear_object (&self->picture);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->points, g_free);
  g_clear_pointer (&self->from_points, g_free);
  g_clear_pointer (&self->to_points, g_free);
  g_clear_pointer (&self->shown_nodes, g_free);
  g_clear_pointer (&self->shown_ties, g_free);
  g_clear_pointer (&self->selected, g_free);
  self->n_nodes = self->n_ties = self->n_selected = 0;
  self->focused = self->focused_tie = self->hovered = -1;
  self->drag = KITH_MAP_DRAG_NOTHING;
}

static void
kith_map_canvas_dispose (GObject *object)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (object);

  drop_scene (self);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (kith_map_canvas_parent_class)->dispose (object);
}

static guint
add_signal (GType       type,
            const char *name)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_map_canvas_class_init (KithMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = kith_map_canvas_dispose;
  widget_class->snapshot = kith_map_canvas_snapshot;
  widget_class->measure = kith_map_canvas_measure;
  widget_class->size_allocate = kith_map_canvas_size_allocate;
  widget_class->query_tooltip = kith_map_canvas_query_tooltip;
  widget_class->css_changed = kith_map_canvas_css_changed;

  /**
   * KithMapCanvas::activated:
   * @self: the canvas
   *
   * The subject or the tie that has the focus was clicked, or opened with Enter.
   */
  signals[SIGNAL_ACTIVATED] = add_signal (type, "activated");

  /**
   * KithMapCanvas::focus-changed:
   * @self: the canvas
   *
   * Another subject or tie has the focus, or none.
   */
  signals[SIGNAL_FOCUS_CHANGED] = add_signal (type, "focus-changed");

  /**
   * KithMapCanvas::selection-changed:
   * @self: the canvas
   *
   * Others are chosen.
   */
  signals[SIGNAL_SELECTION_CHANGED] = add_signal (type, "selection-changed");

  /**
   * KithMapCanvas::moved:
   * @self: the canvas
   *
   * A person has moved what is chosen, or what has the focus, and let it go.
   */
  signals[SIGNAL_MOVED] = add_signal (type, "moved");

  kith_map_canvas_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
kith_map_canvas_init (KithMapCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->focused = self->focused_tie = self->hovered = -1;
  self->viewport = kith_viewport_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Arrows go to the nearest subject, with Shift along a tie, with Control they move it. Enter opens, + and - zoom, 0 shows the whole map."),
                                  -1);
  kith_map_canvas_add_pointer (self);

  g_signal_connect (self, "notify::has-focus", G_CALLBACK (kith_map_canvas_show_focus), NULL);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
}

/**
 * kith_map_canvas_new:
 *
 * Returns: (transfer floating): a canvas with no map on it yet
 */
GtkWidget *
kith_map_canvas_new (void)
{
  return g_object_new (KITH_TYPE_MAP_CANVAS, NULL);
}

/**
 * kith_map_canvas_get_scene:
 *
 * Returns: (transfer none) (nullable): the map
 */
KithMapScene *
kith_map_canvas_get_scene (KithMapCanvas *self)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), NULL);

  return self->scene;
}

static gint
find_again (KithMapScene *before,
            KithMapScene *after,
            gint          index,
            gboolean      is_tie)
{
  const KithMapSceneValues *values = NULL;

  if (before == NULL || after == NULL || index < 0)
    return -1;

  values = kith_map_scene_get_values (before);

  return is_tie
    ? kith_map_scene_find_tie (after, values->ties[index].id)
    : kith_map_scene_find_node (after, values->nodes[index].id);
}

static void
take_scene (KithMapCanvas *self,
            KithMapScene  *scene)
{
  const KithMapNode *nodes = kith_map_scene_get_nodes (scene, &self->n_nodes);

  kith_map_scene_get_ties (scene, &self->n_ties);
  self->scene = g_object_ref (scene);
  self->points = g_new0 (KithDrawingPoint, self->n_nodes + 1);
  self->from_points = g_new0 (KithDrawingPoint, self->n_nodes + 1);
  self->to_points = g_new0 (KithDrawingPoint, self->n_nodes + 1);
  self->selected = g_new0 (guint8, self->n_nodes + 1);
  for (guint i = 0; i < self->n_nodes; i++)
    self->points[i] = (KithDrawingPoint) { nodes[i].x, nodes[i].y }
  ;
  make_picture (self);
}

/**
 * kith_map_canvas_set_scene:
 * @scene: (nullable): a map
 *
 * Of the same map the part that is seen stays, and so does the focus, where what has it is still there.
 */
void
kith_map_canvas_set_scene (KithMapCanvas *self,
                           KithMapScene  *scene)
{
  g_autoptr(KithMapScene) before = NULL;
  gint focused, focused_tie;

  g_return_if_fail (KITH_IS_MAP_CANVAS (self));
  g_return_if_fail (scene == NULL || KITH_IS_MAP_SCENE (scene));

  if (self->scene == scene)
    return;

  before = self->scene != NULL ? g_object_ref (self->scene) : NULL;
  focused = find_again (before, scene, self->focused, FALSE);
  focused_tie = find_again (before, scene, self->focused_tie, TRUE);
  drop_scene (self);
  if (scene != NULL)
    {
      take_scene (self, scene);
      self->focused = focused >= 0 ? focused : kith_map_scene_get_focus (scene);
      self->focused_tie = focused_tie;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      kith_map_scene_get_values (scene)->title, -1);
    }
  if (before == NULL || scene == NULL ||
      kith_map_scene_get_values (before)->id != kith_map_scene_get_values (scene)->id)
    kith_map_canvas_fit (self);
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    kith_map_canvas_show_focus (self);
  kith_map_canvas_redraw (self);
}

/**
 * kith_map_canvas_get_viewport:
 *
 * Returns: (transfer none): what is seen
 */
KithViewport *
kith_map_canvas_get_viewport (KithMapCanvas *self)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), NULL);

  return self->viewport;
}

/**
 * kith_map_canvas_get_drawing:
 *
 * Returns: (transfer none) (nullable): the map as it looks
 */
KithMapDrawing *
kith_map_canvas_get_drawing (KithMapCanvas *self)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), NULL);

  return self->picture != NULL ? kith_map_picture_get_drawing (self->picture) : NULL;
}

/**
 * kith_map_canvas_get_n_drawn:
 *
 * Returns: how often the map was drawn since its scene, its style or its font changed
 */
guint
kith_map_canvas_get_n_drawn (KithMapCanvas *self)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), 0);

  return self->picture != NULL ? kith_map_picture_get_n_drawn (self->picture) : 0;
}

/**
 * kith_map_canvas_set_shown:
 * @nodes: (nullable): for each subject whether it is drawn; %NULL for all
 * @ties: (nullable): the same for the ties
 */
void
kith_map_canvas_set_shown (KithMapCanvas *self,
                           const guint8  *nodes,
                           const guint8  *ties)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));

  g_clear_pointer (&self->shown_nodes, g_free);
  g_clear_pointer (&self->shown_ties, g_free);
  if (self->scene == NULL)
    return;

  self->shown_nodes = nodes != NULL ? g_memdup2 (nodes, self->n_nodes) : NULL;
  self->shown_ties = ties != NULL ? g_memdup2 (ties, self->n_ties) : NULL;
  kith_map_drawing_set_shown (kith_map_picture_get_drawing (self->picture), nodes, ties);
  self->hovered = -1;
  kith_map_canvas_redraw (self);
}

/**
 * kith_map_canvas_set_shows_new:
 * @shows_new: whether to say what came after the last review
 */
void
kith_map_canvas_set_shows_new (KithMapCanvas *self,
                               gboolean       shows_new)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));

  self->shows_new = !!shows_new;
  if (self->picture == NULL)
    return;

  kith_map_drawing_set_shows_new (kith_map_picture_get_drawing (self->picture), shows_new);
  kith_map_canvas_redraw (self);
}

/**
 * kith_map_canvas_fit:
 *
 * Shows all that is drawn, as large as it goes.
 */
void
kith_map_canvas_fit (KithMapCanvas *self)
{
  KithDrawingBox bounds;

  g_return_if_fail (KITH_IS_MAP_CANVAS (self));

  /* There is no size before the first time; then it is done as soon as there is one. */
  self->wants_fit = gtk_widget_get_width (GTK_WIDGET (self)) <= 1;
  if (self->wants_fit || self->picture == NULL)
    return;

  if (kith_map_drawing_get_bounds (kith_map_picture_get_drawing (self->picture), &bounds))
    kith_viewport_fit (self->viewport, &bounds, FIT_MOST);
}

/**
 * kith_map_canvas_zoom:
 * @factor: how much larger, round the middle
 */
void
kith_map_canvas_zoom (KithMapCanvas *self,
                      double         factor)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));

  kith_viewport_zoom_at (self->viewport, factor, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * kith_map_canvas_get_focused:
 *
 * Returns: the subject that the keyboard is at, or -1
 */
gint
kith_map_canvas_get_focused (KithMapCanvas *self)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), -1);

  return self->focused;
}

/**
 * kith_map_canvas_get_focused_tie:
 *
 * Returns: the tie that the keyboard is at, or -1
 */
gint
kith_map_canvas_get_focused_tie (KithMapCanvas *self)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), -1);

  return self->focused_tie;
}

static void
reveal_focus (KithMapCanvas *self)
{
  KithDrawingBox box;

  if (self->focused < 0 || self->picture == NULL)
    return;

  kith_map_drawing_get_box (kith_map_picture_get_drawing (self->picture), (guint)self->focused, &box);
  kith_viewport_reveal (self->viewport, &box);
}

/**
 * kith_map_canvas_focus_node:
 * @node: a subject, or -1
 *
 * Takes the keyboard to a subject, and the map to where it is seen.
 */
void
kith_map_canvas_focus_node (KithMapCanvas *self,
                            gint           node)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));
  g_return_if_fail (node < (gint)self->n_nodes);

  self->focused = node;
  self->focused_tie = -1;
  reveal_focus (self);
  kith_map_canvas_show_focus (self);
  g_signal_emit (self, signals[SIGNAL_FOCUS_CHANGED], 0);
}

/**
 * kith_map_canvas_focus_tie:
 * @tie: a tie, or -1
 *
 * Takes the keyboard to a tie. The subject from which an arrow goes on stays the one that it was.
 */
void
kith_map_canvas_focus_tie (KithMapCanvas *self,
                           gint           tie)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));
  g_return_if_fail (tie < (gint)self->n_ties);

  self->focused_tie = tie;
  if (tie >= 0 && self->focused < 0)
    self->focused = (gint)kith_map_scene_get_values (self->scene)->ties[tie].from;
  if (tie >= 0)
    reveal_focus (self);
  kith_map_canvas_show_focus (self);
  g_signal_emit (self, signals[SIGNAL_FOCUS_CHANGED], 0);
}

/**
 * kith_map_canvas_activate:
 *
 * Opens what has the focus.
 */
void
kith_map_canvas_activate (KithMapCanvas *self)
{
  if (self->focused >= 0 || self->focused_tie >= 0)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/**
 * kith_map_canvas_set_hovered:
 * @node: the subject under the pointer, or -1
 */
void
kith_map_canvas_set_hovered (KithMapCanvas *self,
                             gint           node)
{
  if (self->hovered == node)
    return;

  self->hovered = node;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), node >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_map_canvas_end_move:
 *
 * Tells that somebody was moved, and let go.
 */
void
kith_map_canvas_end_move (KithMapCanvas *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

/**
 * kith_map_canvas_emit_selection:
 *
 * Tells that others are chosen.
 */
void
kith_map_canvas_emit_selection (KithMapCanvas *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}
