/* kith-map-canvas-points.c: where the subjects of a map stand, and how they go elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#define MOVE_MS 300

static void
show_points (KithMapCanvas *self)
{
  kith_map_drawing_set_points (kith_map_picture_get_drawing (self->picture), self->points);
  kith_map_canvas_redraw (self);
}

static void
animate_cb (double   share,
            gpointer user_data)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (user_data);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->points[i].x = self->from_points[i].x + (self->to_points[i].x - self->from_points[i].x) * share;
      self->points[i].y = self->from_points[i].y + (self->to_points[i].y - self->from_points[i].y) * share;
    }
  if (self->picture != NULL)
    show_points (self);
}

/**
 * kith_map_canvas_set_points:
 * @points: (array): where each subject stands, in the scene's order
 * @is_animated: whether they go there, where the desktop allows motion
 */
void
kith_map_canvas_set_points (KithMapCanvas          *self,
                            const KithDrawingPoint *points,
                            gboolean                is_animated)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));
  g_return_if_fail (points != NULL || self->n_nodes == 0);

  if (self->scene == NULL || self->n_nodes == 0)
    return;

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  memcpy (self->to_points, points, sizeof (KithDrawingPoint) * self->n_nodes);
  if (!is_animated || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      memcpy (self->points, points, sizeof (KithDrawingPoint) * self->n_nodes);
      show_points (self);
      return;
    }

  memcpy (self->from_points, self->points, sizeof (KithDrawingPoint) * self->n_nodes);
  g_clear_object (&self->animation);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MOVE_MS,
                                             adw_callback_animation_target_new (animate_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  adw_animation_play (self->animation);
}

/* A group goes with those who are in it: it lies round them. */
static gboolean
goes_along (KithMapCanvas *self,
            guint          node,
            gint           grabbed)
{
  const KithMapNode *values = &kith_map_scene_get_values (self->scene)->nodes[node];

  if ((gint)node == grabbed || values->group == grabbed || values->household == grabbed)
    return TRUE;

  return self->selected[node] != 0 && kith_map_canvas_is_selected (self, (guint)grabbed);
}

/**
 * kith_map_canvas_move_selected:
 * @grabbed: a subject, which the others go along with if it is one of those that are chosen
 * @dx: how far, on the map
 * @dy: how far, on the map
 */
void
kith_map_canvas_move_selected (KithMapCanvas *self,
                               gint           grabbed,
                               double         dx,
                               double         dy)
{
  if (grabbed < 0 || self->picture == NULL)
    return;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (goes_along (self, i, grabbed))
        {
          self->points[i].x += dx;
          self->points[i].y += dy;
        }
    }
  show_points (self);
}
