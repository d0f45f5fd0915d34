/* kith-chosen-schools.c: the schools that were chosen, as rows that can be left out again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chosen-schools.h"

#include <glib/gi18n.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  KithSchoolChoice * const *first = a;
  KithSchoolChoice * const *second = b;

  return g_utf8_collate (kith_school_choice_get_name (*first), kith_school_choice_get_name (*second));
}

/* The row goes with its button: the focus goes where another can be chosen. */
static void
leave_out_cb (KithSchoolChoice *choice,
              GtkButton        *button)
{
  GtkWidget *next = g_object_get_data (G_OBJECT (button), "kith-next");

  kith_school_choice_set_is_chosen (choice, FALSE);
  gtk_widget_grab_focus (next);
}

static GtkWidget *
make_row (KithSchoolChoice *choice,
          GtkWidget        *next)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *label = g_strdup_printf (_("Leave out %s"), kith_school_choice_get_name (choice));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_school_choice_get_name (choice));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kith_school_choice_get_place (choice));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Leave Out"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "kith-next", next);
  g_signal_connect_object (button, "clicked", G_CALLBACK (leave_out_cb), choice, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/**
 * kith_chosen_schools_list:
 * @choices: (element-type KithSchoolChoice): what can be chosen
 *
 * Returns: (transfer full) (element-type KithSchoolChoice): what is, by name
 */
GPtrArray *
kith_chosen_schools_list (GListModel *choices)
{
  GPtrArray *chosen = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (choices), NULL);

  chosen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr(KithSchoolChoice) choice = g_list_model_get_item (choices, i);

      if (kith_school_choice_get_is_chosen (choice))
        g_ptr_array_add (chosen, g_steal_pointer (&choice));
    }
  g_ptr_array_sort (chosen, compare_names);

  return chosen;
}

/**
 * kith_chosen_schools_show:
 * @chosen: (element-type KithSchoolChoice): the schools
 * @group: where their rows stand
 * @rows: (inout) (element-type GtkWidget): the rows that stand there now
 * @row: the row that opens the picker, which says how many were chosen
 *
 * Puts a row for each school in the place of those that stand there.
 */
void
kith_chosen_schools_show (GPtrArray           *chosen,
                          AdwPreferencesGroup *group,
                          GPtrArray           *rows,
                          AdwActionRow        *row)
{
  g_autofree char *count = NULL;

  g_return_if_fail (chosen != NULL);
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (rows != NULL);
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));

  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < chosen->len; i++)
    {
      GtkWidget *made = make_row (g_ptr_array_index (chosen, i), GTK_WIDGET (row));

      adw_preferences_group_add (group, made);
      g_ptr_array_add (rows, made);
    }

  count = g_strdup_printf (ngettext ("%u school", "%u schools", chosen->len), chosen->len);
  adw_action_row_set_subtitle (row, chosen->len > 0 ? count : _("None chosen yet"));
}
