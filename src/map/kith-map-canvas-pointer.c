/* kith-map-canvas-pointer.c: a map under a pointer, a wheel and two fingers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A wheel zooms where the pointer is, as on every map; two fingers on a pad move
 * it, and with Control zoom. To drag a subject moves it and all that are chosen
 * with it; to drag the map moves the map; with Shift it draws a rectangle, and chooses what
 * lies in it.
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include <math.h>

#define NEAR 4.0
#define NEAR_TIE 7.0
#define WHEEL_STEP 1.15
#define PAD_STEP 0.01

static gint
find_node (KithMapCanvas *self,
           double         x,
           double         y)
{
  KithDrawingPoint at = kith_viewport_to_map (self->viewport, x, y);
  double scale = kith_viewport_get_scale (self->viewport);

  return self->picture != NULL
    ? kith_map_drawing_find_node (kith_map_picture_get_drawing (self->picture), at.x, at.y, NEAR / scale)
    : -1;
}

static gint
find_tie (KithMapCanvas *self,
          double         x,
          double         y)
{
  KithDrawingPoint at = kith_viewport_to_map (self->viewport, x, y);
  double scale = kith_viewport_get_scale (self->viewport);

  return self->picture != NULL
    ? kith_map_drawing_find_tie (kith_map_picture_get_drawing (self->picture), at.x, at.y, NEAR_TIE / scale)
    : -1;
}

static gboolean
has_modifier (GtkEventController *controller,
              GdkModifierType     modifier)
{
  return (gtk_event_controller_get_current_event_state (controller) & modifier) != 0;
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           KithMapCanvas            *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->drag == KITH_MAP_DRAG_NOTHING)
    kith_map_canvas_set_hovered (self, find_node (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *motion,
          KithMapCanvas            *self)
{
  kith_map_canvas_set_hovered (self, -1);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll,
           double                    dx,
           double                    dy,
           KithMapCanvas            *self)
{
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;

  if (is_wheel)
    kith_viewport_zoom_at (self->viewport, pow (WHEEL_STEP, -dy), self->pointer_x, self->pointer_y);
  else if (has_modifier (GTK_EVENT_CONTROLLER (scroll), GDK_CONTROL_MASK))
    kith_viewport_zoom_at (self->viewport, exp (-dy * PAD_STEP), self->pointer_x, self->pointer_y);
  else
    kith_viewport_move (self->viewport, -dx, -dy);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                KithMapCanvas    *self)
{
  self->pinch_scale = 1;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          KithMapCanvas  *self)
{
  double x = self->pointer_x;
  double y = self->pointer_y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  kith_viewport_zoom_at (self->viewport, scale / self->pinch_scale, x, y);
  self->pinch_scale = scale;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               KithMapCanvas  *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->grabbed = find_node (self, x, y);
  self->drag_x = self->drag_y = 0;
  self->was_moved = FALSE;
  if (self->grabbed >= 0)
    self->drag = KITH_MAP_DRAG_NODES;
  else
    self->drag = has_modifier (GTK_EVENT_CONTROLLER (gesture), GDK_SHIFT_MASK) ? KITH_MAP_DRAG_AREA : KITH_MAP_DRAG_MAP;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                KithMapCanvas  *self)
{
  double dx = x - self->drag_x;
  double dy = y - self->drag_y;
  double scale = kith_viewport_get_scale (self->viewport);

  /* A hand that trembles has not moved anybody. */
  if (!self->was_moved && hypot (x, y) < NEAR)
    return;

  self->was_moved = TRUE;
  self->drag_x = x;
  self->drag_y = y;
  if (self->drag == KITH_MAP_DRAG_NODES)
    kith_map_canvas_move_selected (self, self->grabbed, dx / scale, dy / scale);
  else if (self->drag == KITH_MAP_DRAG_MAP)
    kith_viewport_move (self->viewport, dx, dy);
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
choose_area (KithMapCanvas        *self,
             const KithDrawingBox *area)
{
  KithMapDrawing *drawing = kith_map_canvas_get_drawing (self);

  for (guint i = 0; drawing != NULL && i < self->n_nodes; i++)
    {
      KithDrawingPoint at = kith_map_drawing_get_point (drawing, i);

      if (kith_map_drawing_is_shown (drawing, i) &&
          kith_drawing_box_meets (area, &(KithDrawingBox) { at.x, at.y, 0.01, 0.01 }))
        kith_map_canvas_set_selected (self, i, TRUE);
    }
}

/* With nobody chosen a click is on one; with Control it adds or takes away. */
static void
click (KithMapCanvas *self,
       double         x,
       double         y,
       gboolean       adds)
{
  gint tie = self->grabbed < 0 ? find_tie (self, x, y) : -1;

  if (self->grabbed >= 0 && adds)
    {
      kith_map_canvas_set_selected (self, (guint)self->grabbed, !kith_map_canvas_is_selected (self, (guint)self->grabbed));
      return;
    }

  kith_map_canvas_select_none (self);
  if (self->grabbed >= 0)
    kith_map_canvas_focus_node (self, self->grabbed);
  else
    kith_map_canvas_focus_tie (self, tie);
  if (self->grabbed >= 0 || tie >= 0)
    kith_map_canvas_activate (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             KithMapCanvas  *self)
{
  KithMapDrag drag = self->drag;
  double from_x = 0;
  double from_y = 0;
  KithDrawingBox area;
  gboolean has_area = kith_map_canvas_get_area (self, &area);

  self->drag = KITH_MAP_DRAG_NOTHING;
  gtk_gesture_drag_get_start_point (gesture, &from_x, &from_y);
  if (!self->was_moved)
    click (self, from_x, from_y, has_modifier (GTK_EVENT_CONTROLLER (gesture), GDK_CONTROL_MASK));
  else if (drag == KITH_MAP_DRAG_NODES)
    kith_map_canvas_end_move (self);
  else if (has_area)
    choose_area (self, &area);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_map_canvas_get_area:
 * @ret_area: (out): the rectangle that is being drawn, on the map
 *
 * Returns: whether there is one
 */
gboolean
kith_map_canvas_get_area (KithMapCanvas  *self,
                          KithDrawingBox *ret_area)
{
  double x, y;
  KithDrawingPoint one, other;

  if (self->drag != KITH_MAP_DRAG_AREA || !self->was_moved ||
      !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->gesture), &x, &y))
    return FALSE;

  one = kith_viewport_to_map (self->viewport, x, y);
  other = kith_viewport_to_map (self->viewport, x + self->drag_x, y + self->drag_y);
  *ret_area = (KithDrawingBox) { MIN (one.x, other.x), MIN (one.y, other.y), fabs (one.x - other.x), fabs (one.y - other.y) };

  return TRUE;
}

/**
 * kith_map_canvas_add_pointer:
 *
 * Listens to the pointer, the wheel and the fingers.
 */
void
kith_map_canvas_add_pointer (KithMapCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  self->gesture = drag;
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
