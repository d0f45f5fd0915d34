/* kith-map-canvas-keys.c: walking and arranging a map with the keyboard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An arrow goes to the nearest subject on that side: of all within 45° of the
 * direction (or, where there is none, on that side at all) the one with the
 * shortest way, where what lies aside counts twice. With Shift it goes along the
 * tie that points there most, and the tie is said. With Control it moves what
 * is chosen. Where there is nothing on that side the map stays as it is.
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include <math.h>

#define STEP 10.0
#define ZOOM_STEP 1.25
#define ASIDE 2.0

typedef struct
{
  double  dx;
  double  dy;
} Direction;

static const Direction directions[] =
{
  { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 },
};

static double
weigh (const Direction *direction,
       double           x,
       double           y)
{
  double along = x * direction->dx + y * direction->dy;
  double aside = fabs (x * direction->dy - y * direction->dx);

  if (along <= 1)
    return G_MAXDOUBLE;

  /* What is more aside than ahead comes after all that is ahead. */
  return along + ASIDE * aside + (aside > along ? 1e6 : 0);
}

static gint
find_nearest (KithMapCanvas   *self,
              const Direction *direction)
{
  KithMapDrawing *drawing = kith_map_canvas_get_drawing (self);
  KithDrawingPoint from = kith_map_drawing_get_point (drawing, (guint)self->focused);
  double best = G_MAXDOUBLE;
  gint found = -1;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      KithDrawingPoint to = kith_map_drawing_get_point (drawing, i);
      double weight = weigh (direction, to.x - from.x, to.y - from.y);

      if ((gint)i != self->focused && weight < best && kith_map_drawing_is_shown (drawing, i))
        {
          best = weight;
          found = (gint)i;
        }
    }

  return found;
}

static gint
find_tie (KithMapCanvas   *self,
          const Direction *direction,
          gint            *ret_end)
{
  KithMapDrawing *drawing = kith_map_canvas_get_drawing (self);
  const KithMapTie *ties = kith_map_scene_get_values (self->scene)->ties;
  KithDrawingPoint from = kith_map_drawing_get_point (drawing, (guint)self->focused);
  guint n_ties = 0;
  const guint *indexes = kith_map_scene_get_ties_of (self->scene, (guint)self->focused, &n_ties);
  double best = 0;
  gint found = -1;

  for (guint i = 0; i < n_ties; i++)
    {
      const KithMapTie *tie = &ties[indexes[i]];
      guint end = tie->from == (guint)self->focused ? tie->to : tie->from;
      KithDrawingPoint to = kith_map_drawing_get_point (drawing, end);
      double length = hypot (to.x - from.x, to.y - from.y);
      double likeness = length > 0 ? ((to.x - from.x) * direction->dx + (to.y - from.y) * direction->dy) / length : 0;

      if (likeness > best && kith_map_drawing_is_tie_shown (drawing, indexes[i]))
        {
          best = likeness;
          found = (gint)indexes[i];
          *ret_end = (gint)end;
        }
    }

  return found;
}

static gboolean
begin_walk (KithMapCanvas *self)
{
  KithMapDrawing *drawing = kith_map_canvas_get_drawing (self);

  if (drawing == NULL || self->n_nodes == 0)
    return FALSE;

  if (self->focused >= 0 && kith_map_drawing_is_shown (drawing, (guint)self->focused))
    return TRUE;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (kith_map_drawing_is_shown (drawing, i))
        {
          kith_map_canvas_focus_node (self, (gint)i);
          return FALSE;
        }
    }

  return FALSE;
}

static gboolean
walk_binding (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);

  if (begin_walk (self))
    {
      gint found = find_nearest (self, &directions[g_variant_get_int32 (arguments)]);

      if (found >= 0)
        kith_map_canvas_focus_node (self, found);
    }

  return GDK_EVENT_STOP;
}

static gboolean
follow_binding (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  gint end = -1;

  if (begin_walk (self))
    {
      gint found = find_tie (self, &directions[g_variant_get_int32 (arguments)], &end);

      if (found >= 0)
        {
          self->focused = end;
          kith_map_canvas_focus_tie (self, found);
        }
    }

  return GDK_EVENT_STOP;
}

static gboolean
move_binding (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const Direction *direction = &directions[g_variant_get_int32 (arguments)];

  if (begin_walk (self))
    {
      kith_map_canvas_move_selected (self, self->focused, direction->dx * STEP, direction->dy * STEP);
      kith_map_canvas_end_move (self);
    }

  return GDK_EVENT_STOP;
}

static gboolean
zoom_binding (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  kith_map_canvas_zoom (KITH_MAP_CANVAS (widget), g_variant_get_int32 (arguments) > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);

  return GDK_EVENT_STOP;
}

static gboolean
fit_binding (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  kith_map_canvas_fit (KITH_MAP_CANVAS (widget));

  return GDK_EVENT_STOP;
}

static gboolean
activate_binding (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  kith_map_canvas_activate (KITH_MAP_CANVAS (widget));

  return GDK_EVENT_STOP;
}

static gboolean
select_binding (GtkWidget *widget,
                GVariant  *arguments,
                gpointer   user_data)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);

  if (begin_walk (self))
    kith_map_canvas_set_selected (self, (guint)self->focused, !kith_map_canvas_is_selected (self, (guint)self->focused));

  return GDK_EVENT_STOP;
}

/* Where nothing is chosen the key goes on to the page. */
static gboolean
select_none_binding (GtkWidget *widget,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);

  if (self->n_selected == 0)
    return GDK_EVENT_PROPAGATE;

  kith_map_canvas_select_none (self);

  return GDK_EVENT_STOP;
}

static void
add_arrows (GtkWidgetClass *widget_class)
{
  static const guint keys[][2] =
  {
    { GDK_KEY_Left, GDK_KEY_KP_Left }, { GDK_KEY_Right, GDK_KEY_KP_Right },
    { GDK_KEY_Up, GDK_KEY_KP_Up }, { GDK_KEY_Down, GDK_KEY_KP_Down },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (keys[i]); j++)
        {
          gtk_widget_class_add_binding (widget_class, keys[i][j], 0, walk_binding, "i", i);
          gtk_widget_class_add_binding (widget_class, keys[i][j], GDK_SHIFT_MASK, follow_binding, "i", i);
          gtk_widget_class_add_binding (widget_class, keys[i][j], GDK_CONTROL_MASK, move_binding, "i", i);
        }
    }
}

/**
 * kith_map_canvas_add_keys:
 * @widget_class: the class of the canvas
 */
void
kith_map_canvas_add_keys (GtkWidgetClass *widget_class)
{
  static const guint larger[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint smaller[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  static const guint whole[] = { GDK_KEY_0, GDK_KEY_KP_0 };
  static const guint enter[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  add_arrows (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (larger); i++)
    {
      gtk_widget_class_add_binding (widget_class, larger[i], 0, zoom_binding, "i", 1);
      gtk_widget_class_add_binding (widget_class, larger[i], GDK_SHIFT_MASK, zoom_binding, "i", 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (smaller); i++)
    gtk_widget_class_add_binding (widget_class, smaller[i], 0, zoom_binding, "i", -1);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    gtk_widget_class_add_binding (widget_class, whole[i], 0, fit_binding, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (enter); i++)
    gtk_widget_class_add_binding (widget_class, enter[i], 0, activate_binding, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, select_binding, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, select_none_binding, NULL);
}
