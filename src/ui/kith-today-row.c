/* kith-today-row.c: a row of Today, and the section in which it stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row knows what stands in it by its key alone, which it hands to the actions
 * of the page.
 */

#include "config.h"

#include "kith-today-row.h"

#include <glib/gi18n.h>

/**
 * kith_today_row_new:
 * @title: what it is
 * @subtitle: what more there is to say
 * @key: how the page knows what stands in it
 *
 * Returns: (transfer floating): a row that can be opened
 */
GtkWidget *
kith_today_row_new (const char *title,
                    const char *subtitle,
                    const char *key)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  /* The target comes first: an action is refused without its parameter. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "today.open");

  return row;
}

static void
add_suffix (GtkWidget  *row,
            GtkWidget  *button,
            const char *label)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/**
 * kith_today_row_add_button:
 * @row: a row
 * @icon_name: its picture
 * @label: what it does
 * @action: the action of the page that does it
 * @key: how the page knows what stands in the row
 */
void
kith_today_row_add_button (GtkWidget  *row,
                           const char *icon_name,
                           const char *label,
                           const char *action,
                           const char *key)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  add_suffix (row, button, label);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *key)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", key);
  g_menu_append_item (menu, item);
}

static gboolean
menu_key_cb (GtkWidget *row,
             GVariant  *arguments,
             gpointer   button)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));

  return TRUE;
}

static void
add_keys (GtkWidget  *row,
          GtkWidget  *button,
          const char *key)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *put_off = gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("s"), gtk_named_action_new ("today.put-off"));

  gtk_shortcut_set_arguments (put_off, g_variant_new_string (key));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), put_off);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                                                          gtk_callback_action_new (menu_key_cb, button, NULL)));
  gtk_widget_add_controller (row, controller);
}

/**
 * kith_today_row_add_menu:
 * @row: a row
 * @key: how the page knows what stands in it
 * @done: (nullable): what doing it is called, where the page can help with that
 * @can_go: whether somebody else can do it
 *
 * Lets it be done, put off and handed over, also by keys.
 */
void
kith_today_row_add_menu (GtkWidget  *row,
                         const char *key,
                         const char *done,
                         gboolean    can_go)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  if (done != NULL)
    append (menu, done, "today.done", key);
  append (menu, _("Put Off…"), "today.put-off", key);
  if (can_go)
    append (menu, _("Hand Over…"), "today.hand-over", key);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  add_suffix (row, button, can_go ? _("Put Off or Hand Over") : _("Put Off"));
  add_keys (row, button, key);
}

/**
 * kith_today_heading_new:
 * @title: what waits in a section
 *
 * Returns: (transfer floating): what stands above it
 */
GtkWidget *
kith_today_heading_new (const char *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title,
                                     "wrap", TRUE,
                                     "xalign", 0.0f,
                                     NULL);

  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

/**
 * kith_today_list_new:
 * @title: what waits in a section
 *
 * Returns: (transfer floating): its list
 */
GtkWidget *
kith_today_list_new (const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return list;
}
