/* kith-map-canvas-marks.c: all subjects and ties of a map, as a screen reader meets them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of them, seen or not: who listens has no viewport. They are made when
 * somebody asks for the first time, so that whoever only looks has none of it.
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include <glib/gi18n.h>

static void
get_bounds (GtkWidget    *canvas,
            gboolean      is_tie,
            guint         index,
            GdkRectangle *ret_bounds)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (canvas);
  KithMapDrawing *drawing = kith_map_picture_get_drawing (self->picture);
  KithDrawingBox box;
  KithDrawingPoint begin, end;

  if (is_tie)
    kith_map_drawing_get_tie_box (drawing, index, &box);
  else
    kith_map_drawing_get_box (drawing, index, &box);
  begin = kith_viewport_to_screen (self->viewport, box.x, box.y);
  end = kith_viewport_to_screen (self->viewport, box.x + box.width, box.y + box.height);
  *ret_bounds = (GdkRectangle) { (int)begin.x, (int)begin.y, (int)(end.x - begin.x), (int)(end.y - begin.y) };
}

static char *
dup_label (KithMapCanvas *self,
           guint          node)
{
  const KithMapNode *values = &kith_map_scene_get_values (self->scene)->nodes[node];
  GString *label = g_string_new (values->spoken);
  guint n_ties = 0;

  kith_map_scene_get_ties_of (self->scene, node, &n_ties);
  g_string_append (label, ", ");
  g_string_append_printf (label, ngettext ("%u tie", "%u ties", n_ties), n_ties);
  if (values->n_harm > 0)
    {
      g_string_append (label, ", ");
      g_string_append_printf (label, ngettext ("%u harm noted", "%u harms noted", values->n_harm), values->n_harm);
    }
  if (values->n_strengths > 0)
    {
      g_string_append (label, ", ");
      g_string_append_printf (label, ngettext ("%u strength noted", "%u strengths noted", values->n_strengths),
                              values->n_strengths);
    }

  return g_string_free_and_steal (label);
}

static void
make_marks (KithMapCanvas *self)
{
  const KithMapSceneValues *values = kith_map_scene_get_values (self->scene);

  self->marks = g_ptr_array_new_full (self->n_nodes + self->n_ties, g_object_unref);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      g_autofree char *label = dup_label (self, i);

      g_ptr_array_add (self->marks, kith_map_mark_new (GTK_WIDGET (self), FALSE, i, self->n_nodes, label, get_bounds));
    }
  for (guint i = 0; i < self->n_ties; i++)
    g_ptr_array_add (self->marks, kith_map_mark_new (GTK_WIDGET (self), TRUE, i, self->n_ties, values->ties[i].spoken,
                                                     get_bounds));

  /* Backwards: a mark that is linked says so, and its next one is there already. */
  for (guint i = self->marks->len; i-- > 0;)
    kith_map_mark_link (self->marks->pdata[i], i + 1 < self->marks->len ? self->marks->pdata[i + 1] : NULL);
}

/**
 * kith_map_canvas_get_mark:
 * @is_tie: whether it is a tie
 * @index: which
 *
 * Returns: (transfer none) (nullable): it, as a screen reader meets it
 */
KithMapMark *
kith_map_canvas_get_mark (KithMapCanvas *self,
                          gboolean       is_tie,
                          guint          index)
{
  guint place = is_tie ? self->n_nodes + index : index;

  if (self->scene == NULL)
    return NULL;

  if (self->marks == NULL)
    make_marks (self);

  return place < self->marks->len ? self->marks->pdata[place] : NULL;
}

/**
 * kith_map_canvas_drop_marks:
 *
 * Takes all of them out of the map, before there is another.
 */
void
kith_map_canvas_drop_marks (KithMapCanvas *self)
{
  self->active = NULL;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  if (self->marks == NULL)
    return;

  for (guint i = 0; i < self->marks->len; i++)
    kith_map_mark_unlink (self->marks->pdata[i]);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
}

/**
 * kith_map_canvas_show_focus:
 *
 * Tells the screen reader where the keyboard is, which then says it.
 */
void
kith_map_canvas_show_focus (KithMapCanvas *self)
{
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self));
  KithMapMark *mark = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->focused_tie >= 0)
    mark = kith_map_canvas_get_mark (self, TRUE, (guint)self->focused_tie);
  else if (self->focused >= 0)
    mark = kith_map_canvas_get_mark (self, FALSE, (guint)self->focused);

  if (self->active != NULL && self->active != mark)
    kith_map_mark_set_focused (self->active, FALSE);
  self->active = mark;
  if (mark == NULL)
    return;

  kith_map_mark_set_focused (mark, has_focus);
  if (has_focus)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, mark, -1);
}
