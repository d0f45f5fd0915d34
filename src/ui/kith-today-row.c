/* kith-today-row.c: the sections of Today and their rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-today-row.h"

#include <glib/gi18n.h>

#include "kith-due-step.h"
#include "kith-today-rows.h"
#include "kith-today-words.h"

#define KEY "item"

/**
 * kith_today_row_new:
 * @title: what it is
 * @subtitle: what more there is to say
 * @item: what stands in it
 *
 * Returns: (transfer floating): a row that can be opened
 */
GtkWidget *
kith_today_row_new (const char *title,
                    const char *subtitle,
                    GObject    *item)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  kith_today_row_set_item (row, item);

  return row;
}

/**
 * kith_today_row_get_item:
 * @row: a row, or a button of one
 *
 * Returns: (transfer none) (nullable): what stands in it
 */
gpointer
kith_today_row_get_item (GtkWidget *row)
{
  g_return_val_if_fail (GTK_IS_WIDGET (row), NULL);

  return g_object_get_data (G_OBJECT (row), KEY);
}

/**
 * kith_today_row_set_item:
 * @row: a row, or a button of one
 * @item: what stands in it
 */
void
kith_today_row_set_item (GtkWidget *row,
                         GObject   *item)
{
  g_return_if_fail (GTK_IS_WIDGET (row));

  g_object_set_data_full (G_OBJECT (row), KEY, g_object_ref (item), g_object_unref);
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
 *
 * Returns: (transfer none): a button, in which the same stands as in the row
 */
GtkWidget *
kith_today_row_add_button (GtkWidget  *row,
                           const char *icon_name,
                           const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  kith_today_row_set_item (button, G_OBJECT (kith_today_row_get_item (row)));
  add_suffix (row, button, label);

  return button;
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

/**
 * kith_today_row_add_menu:
 * @row: a row
 * @key: how the page knows what stands in it
 *
 * Lets it be put off and handed over, also by the menu key.
 */
void
kith_today_row_add_menu (GtkWidget  *row,
                         const char *key)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkEventController *controller = gtk_shortcut_controller_new ();

  append (menu, _("Put Off…"), "today.put-off", key);
  append (menu, _("Hand Over…"), "today.hand-over", key);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  add_suffix (row, button, _("Put Off or Hand Over"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                                                          gtk_callback_action_new (menu_key_cb, button, NULL)));
  gtk_widget_add_controller (row, controller);
}

/**
 * kith_today_row_set_action:
 * @row: a row
 * @action: what opens it
 * @id: with which number
 *
 * Lets the row open by itself.
 */
void
kith_today_row_set_action (GtkWidget  *row,
                           const char *action,
                           gint64      id)
{
  /* The target comes first: an action is refused without its parameter. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

/**
 * kith_today_row_add_home:
 * @sections: where the sections stand
 * @home: (element-type KithDueStep): children whose home education is planned
 *
 * Adds them, if there are any.
 */
void
kith_today_row_add_home (GtkBox     *sections,
                         GListModel *home)
{
  GtkListBox *list = NULL;

  if (g_list_model_get_n_items (home) > 0)
    list = kith_today_add_section (sections, _("Home Education Planned During a Section 47 Enquiry"));
  for (guint i = 0; i < g_list_model_get_n_items (home); i++)
    {
      g_autoptr(KithDueStep) step = g_list_model_get_item (home, i);
      g_autofree char *subtitle = kith_today_words_dup_home (step);
      GtkWidget *row = kith_today_row_new (_("Speak with the school and the council before the child leaves the roll"),
                                           subtitle, G_OBJECT (step));

      kith_today_row_set_action (row, "win.open-child", kith_due_step_get_child_id (step));
      gtk_list_box_append (list, row);
    }
}
