/* kith-focus.c: where the focus begins in a widget of several fields
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget that holds others gives the focus to one of them when it is to have
 * it. But Shift+Tab, walking out of the first of them, asks the widget itself
 * last, and a widget that gave it on then would never be left: so while the
 * focus is walking inside it, it says no. Where it comes from outside, it begins
 * where it always does.
 */

#include "config.h"

#include "kith-focus.h"

static G_DEFINE_QUARK (kith-focus-offset, offset)
static G_DEFINE_QUARK (kith-focus-walking, walking)

static gboolean
focus (GtkWidget       *widget,
       GtkDirectionType direction)
{
  GtkWidgetClass *parent_class = g_type_class_peek_parent (GTK_WIDGET_GET_CLASS (widget));
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *now = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean has_moved;

  if (now == NULL || !gtk_widget_is_ancestor (now, widget))
    return parent_class->focus (widget, direction);

  g_object_set_qdata (G_OBJECT (widget), walking_quark (), widget);
  has_moved = parent_class->focus (widget, direction);
  g_object_set_qdata (G_OBJECT (widget), walking_quark (), NULL);

  return has_moved;
}

static gboolean
grab_focus (GtkWidget *widget)
{
  gssize offset = (gssize)GPOINTER_TO_SIZE (g_type_get_qdata (G_OBJECT_TYPE (widget), offset_quark ()));
  GtkWidget *inner = G_STRUCT_MEMBER (GtkWidget *, widget, offset);

  if (inner == NULL || g_object_get_qdata (G_OBJECT (widget), walking_quark ()) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (inner) || gtk_widget_child_focus (inner, GTK_DIR_TAB_FORWARD);
}

/**
 * kith_focus_begin_at_offset: (skip)
 * @klass: the class of a widget that holds others; no other class may follow from it
 * @offset: where the one that takes the focus stands in its struct
 *
 * What kith_focus_begin_at() calls.
 */
void
kith_focus_begin_at_offset (GtkWidgetClass *klass,
                            gssize          offset)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));
  g_return_if_fail (G_TYPE_IS_FINAL (G_TYPE_FROM_CLASS (klass)));

  g_type_set_qdata (G_TYPE_FROM_CLASS (klass), offset_quark (), GSIZE_TO_POINTER ((gsize)offset));
  klass->focus = focus;
  klass->grab_focus = grab_focus;
}
