/* kith-map-canvas-selection.c: who is chosen on a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

/**
 * kith_map_canvas_is_selected:
 * @node: a subject
 *
 * Returns: whether it is among those that are chosen
 */
gboolean
kith_map_canvas_is_selected (KithMapCanvas *self,
                             guint          node)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), FALSE);

  return node < self->n_nodes && self->selected[node] != 0;
}

/**
 * kith_map_canvas_set_selected:
 * @node: a subject
 * @is_selected: whether it is among those that are chosen
 */
void
kith_map_canvas_set_selected (KithMapCanvas *self,
                              guint          node,
                              gboolean       is_selected)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));
  g_return_if_fail (node < self->n_nodes);

  if (kith_map_canvas_is_selected (self, node) == !!is_selected)
    return;

  self->selected[node] = is_selected ? 1 : 0;
  self->n_selected += is_selected ? 1 : (guint) - 1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  kith_map_canvas_emit_selection (self);
}

/**
 * kith_map_canvas_select_none:
 *
 * Lets go of all that are chosen.
 */
void
kith_map_canvas_select_none (KithMapCanvas *self)
{
  g_return_if_fail (KITH_IS_MAP_CANVAS (self));

  if (self->n_selected == 0)
    return;

  memset (self->selected, 0, self->n_nodes);
  self->n_selected = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  kith_map_canvas_emit_selection (self);
}

/**
 * kith_map_canvas_get_n_selected:
 *
 * Returns: how many are chosen
 */
guint
kith_map_canvas_get_n_selected (KithMapCanvas *self)
{
  g_return_val_if_fail (KITH_IS_MAP_CANVAS (self), 0);

  return self->n_selected;
}
