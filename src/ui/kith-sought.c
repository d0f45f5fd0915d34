/* kith-sought.c: shows what was looked for in its place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page opens with its parts still on their way out of the store, and each that
 * comes in above pushes the rest down. So what was found takes the focus once it
 * has a place, and is kept in view until the page has come to rest, or the
 * person goes elsewhere.
 */

#include "config.h"

#include "kith-sought.h"

/* Within that the parts of a page have come in, or will be waited for by nobody. */
#define REST_USEC (G_USEC_PER_SEC / 2)

typedef struct
{
  gint64  moved_at;                  /* in the time of frames; 0 before it has the focus */
  double  y;                         /* where it stood in the viewport's child */
} Revealing;

/**
 * kith_sought_add_mark:
 * @attributes: the attributes of a label
 * @mark: a place in its text
 *
 * Marks the place by weight and a line, and not by colour alone.
 */
void
kith_sought_add_mark (PangoAttrList      *attributes,
                      const KithTextMark *mark)
{
  PangoAttribute *made[] = {
    pango_attr_weight_new (PANGO_WEIGHT_BOLD),
    pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
  };

  g_return_if_fail (attributes != NULL && mark != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (made); i++)
    {
      made[i]->start_index = mark->start;
      made[i]->end_index = mark->end;
      pango_attr_list_insert (attributes, made[i]);
    }
}

static gboolean
mark_label (GtkLabel            *label,
            const KithTextQuery *query)
{
  g_autoptr(GArray) marks = kith_text_query_mark (query, gtk_label_get_text (label));
  PangoAttrList *before = gtk_label_get_attributes (label);
  g_autoptr(PangoAttrList) attributes = before != NULL ? pango_attr_list_copy (before) : pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    kith_sought_add_mark (attributes, &g_array_index (marks, KithTextMark, i));
  if (marks->len > 0)
    gtk_label_set_attributes (label, attributes);

  return marks->len > 0;
}

static void
mark_all (GtkWidget           *widget,
          const KithTextQuery *query,
          GtkWidget          **first)
{
  if (GTK_IS_LABEL (widget) && mark_label (GTK_LABEL (widget), query) && *first == NULL)
    *first = widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_all (child, query, first);
}

/**
 * kith_sought_mark:
 * @root: a part of a page
 * @words: what was looked for, as it was typed
 *
 * Marks the words wherever they stand in it.
 *
 * Returns: (transfer none) (nullable): the first label that has any
 */
GtkWidget *
kith_sought_mark (GtkWidget  *root,
                  const char *words)
{
  g_autoptr(KithTextQuery) query = NULL;
  GtkWidget *first = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  query = kith_text_query_new (words, TRUE);
  if (kith_text_query_get_n_terms (query) > 0)
    mark_all (root, query, &first);

  return first;
}

static gboolean
has_lost_the_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && focus != widget && !gtk_widget_is_ancestor (focus, widget);
}

static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Revealing *revealing = user_data;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_height (widget) == 0 || viewport == NULL ||
      !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    return G_SOURCE_CONTINUE;

  if (revealing->moved_at == 0)
    gtk_widget_grab_focus (widget);
  else if (has_lost_the_focus (widget))
    return G_SOURCE_REMOVE;

  if (revealing->moved_at == 0 || bounds.origin.y < revealing->y || bounds.origin.y > revealing->y)
    {
      revealing->moved_at = now;
      revealing->y = bounds.origin.y;
      gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
    }

  return now - revealing->moved_at < REST_USEC ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * kith_sought_reveal:
 * @widget: what was found, in a page that scrolls
 *
 * Gives it the focus and scrolls to it, as soon as it has a place.
 */
void
kith_sought_reveal (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, reveal_cb, g_new0 (Revealing, 1), g_free);
}

/**
 * kith_sought_find:
 * @root: a page
 * @type: a type of its parts
 *
 * Returns: (transfer none) (nullable): the first part of that type
 */
GtkWidget *
kith_sought_find (GtkWidget *root,
                  GType      type)
{
  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = kith_sought_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}
