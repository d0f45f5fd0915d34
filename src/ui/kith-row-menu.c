/* kith-row-menu.c: the menu of a row, by right click and by keyboard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Right click, Shift+F10 and the Menu key open it, for what is selected. A row
 * that is not selected is selected first, alone: as everywhere on the desktop.
 * What the menu does are actions of the page above, which know the selection.
 *
 * A list has rows that it does not show to anybody. So the factory marks what
 * it puts into them, and the row is found by what is in it.
 */

#include "config.h"

#include "kith-row-menu.h"

#define MARK "kith-row-item"

static GObject *
find_mark_below (GtkWidget *widget)
{
  GObject *item = g_object_get_data (G_OBJECT (widget), MARK);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); item == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    item = find_mark_below (child);

  return item;
}

/* The row is the nearest of those above with a mark in it; the list has the marks of all. */
static GObject *
find_item (GtkWidget *list,
           GtkWidget *widget)
{
  GObject *item = NULL;

  while (item == NULL && widget != NULL && widget != list && gtk_widget_is_ancestor (widget, list))
    {
      item = find_mark_below (widget);
      widget = gtk_widget_get_parent (widget);
    }

  return item;
}

static GtkSelectionModel *
get_selection (GtkWidget *list)
{
  return GTK_IS_COLUMN_VIEW (list)
    ? gtk_column_view_get_model (GTK_COLUMN_VIEW (list))
    : gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

static gboolean
select_row_of (GtkWidget *list,
               GtkWidget *widget)
{
  GObject *item = find_item (list, widget);
  guint position = GTK_INVALID_LIST_POSITION;

  if (item != NULL)
    g_object_get (item, "position", &position, NULL);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  if (!gtk_selection_model_is_selected (get_selection (list), position))
    gtk_selection_model_select_item (get_selection (list), position, TRUE);

  return TRUE;
}

static void
popup_at (GtkWidget          *list,
          const GdkRectangle *place)
{
  GtkPopover *popover = g_object_get_data (G_OBJECT (list), "kith-row-menu");

  gtk_popover_set_pointing_to (popover, place);
  gtk_popover_popup (popover);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkWidget       *list)
{
  const GdkRectangle place = { (int)x, (int)y, 1, 1 };

  if (!select_row_of (list, gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_at (list, &place);
}

static gboolean
key_cb (GtkWidget *list,
        GVariant  *arguments,
        gpointer   user_data)
{
  return kith_row_menu_open (list, gtk_root_get_focus (gtk_widget_get_root (list)));
}

static void
unparent_cb (GtkWidget *list,
             gpointer   user_data)
{
  GtkWidget *popover = g_object_steal_data (G_OBJECT (list), "kith-row-menu");

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

/**
 * kith_row_menu_install:
 * @list: a #GtkColumnView or a #GtkListView, whose selection is of several rows
 * @menu: what can be done with them
 *
 * Gives the rows a menu.
 */
void
kith_row_menu_install (GtkWidget  *list,
                       GMenuModel *menu)
{
  GtkGesture *gesture;
  GtkEventController *controller;
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (list) || GTK_IS_LIST_VIEW (list));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, list);
  g_object_set_data (G_OBJECT (list), "kith-row-menu", popover);
  g_signal_connect (list, "destroy", G_CALLBACK (unparent_cb), NULL);

  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), list);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (gesture));

  controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                                                          gtk_callback_action_new (key_cb, NULL, NULL)));
  gtk_widget_add_controller (list, controller);
}

/**
 * kith_row_menu_mark:
 * @child: what a factory puts into a row
 * @item: the #GtkListItem or #GtkColumnViewCell that it is put into
 *
 * Lets the row be found.
 */
void
kith_row_menu_mark (GtkWidget *child,
                    gpointer   item)
{
  g_object_set_data (G_OBJECT (child), MARK, item);
}

/**
 * kith_row_menu_open:
 * @list: a list with a menu
 * @widget: (nullable): something in a row of it, or the row
 *
 * Opens the menu of the row.
 *
 * Returns: whether there is such a row
 */
gboolean
kith_row_menu_open (GtkWidget *list,
                    GtkWidget *widget)
{
  graphene_rect_t bounds;
  GdkRectangle place = { 0 };

  if (widget == NULL || !select_row_of (list, widget))
    return FALSE;

  if (gtk_widget_compute_bounds (widget, list, &bounds))
    {
      place.x = (int)bounds.origin.x;
      place.y = (int)bounds.origin.y;
      place.height = (int)bounds.size.height;
    }
  popup_at (list, &place);

  return TRUE;
}
