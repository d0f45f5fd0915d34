/* kith-today-rows.c: the sections of Today, and their rows
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-today-rows.h"

#include <glib/gi18n.h>

#include "kith-retention.h"
#include "kith-tas-words.h"
#include "kith-text.h"

/**
 * kith_today_add_section:
 * @sections: where
 * @title: what waits there
 *
 * Returns: (transfer none): the list of a new section
 */
GtkListBox *
kith_today_add_section (GtkBox     *sections,
                        const char *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title,
                                     "xalign", 0.0f,
                                     NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (sections, heading);
  gtk_box_append (sections, list);

  return GTK_LIST_BOX (list);
}

/**
 * kith_today_make_row:
 * @title: as it is
 * @subtitle: as it is
 * @item: what it opens; the row has it as "item"
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
kith_today_make_row (const char *title,
                     const char *subtitle,
                     GObject    *item)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);

  return row;
}

static void
add_meeting (GtkListBox *list,
             KithTas    *tas)
{
  const KithTasValues *values = kith_tas_get_values (tas);
  g_autofree char *school = kith_text_isolate (values->school);
  g_autofree char *when = kith_tas_words_dup_when (values->day, values->minute);
  GtkWidget *row = kith_today_make_row (school, when, G_OBJECT (tas));

  /* The target comes first: an action is refused without its parameter. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", values->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-tas");
  gtk_list_box_append (list, row);
}

/**
 * kith_today_add_meetings:
 * @sections: where
 * @meetings: (element-type KithTas): of all schools
 * @today: today
 *
 * Adds those that were to be held by now and are not closed.
 *
 * Returns: whether there are any
 */
gboolean
kith_today_add_meetings (GtkBox     *sections,
                         GListModel *meetings,
                         KithDate    today)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr(KithTas) tas = g_list_model_get_item (meetings, i);
      const KithTasValues *values = kith_tas_get_values (tas);

      if (values->closed_at != 0 || values->day > today)
        continue;

      if (list == NULL)
        list = kith_today_add_section (sections, _("Meetings That Are Not Closed"));
      add_meeting (list, tas);
    }

  return list != NULL;
}

static void
open_put_right_cb (GtkWidget *list)
{
  gtk_widget_activate_action (list, "win.put-right", NULL);
}

/**
 * kith_today_add_put_right:
 * @sections: of Today
 * @hits: (element-type KithPutRight): what in the records does not fit together
 *
 * Says how many there are, where there are any.
 */
void
kith_today_add_put_right (GtkBox     *sections,
                          GListModel *hits)
{
  guint n_hits = g_list_model_get_n_items (hits);
  GtkListBox *list = kith_today_add_section (sections, _("To Put Right"));
  g_autofree char *title = g_strdup_printf (ngettext ("%u thing in the records does not fit together",
                                                      "%u things in the records do not fit together", n_hits), n_hits);

  g_signal_connect (list, "row-activated", G_CALLBACK (open_put_right_cb), NULL);
  gtk_list_box_append (list, kith_today_make_row (title, _("The census would ask about it, and you can mend it"), G_OBJECT (hits)));
}

static void
open_retention_cb (GtkWidget *list)
{
  gtk_widget_activate_action (list, "win.retention", NULL);
}

static guint
count_due (GListModel *list)
{
  KithDate today = kith_date_today ();
  guint n_due = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRetention) retention = g_list_model_get_item (list, i);

      n_due += kith_retention_is_due (retention, today) && !kith_retention_is_kept (retention);
    }

  return n_due;
}

/**
 * kith_today_add_retention:
 * @sections: of Today
 * @list: (element-type KithRetention): whose work is closed or handed over
 *
 * Says of how many the records are due to be cleared, with nothing that keeps them.
 *
 * Returns: whether there are any
 */
gboolean
kith_today_add_retention (GtkBox     *sections,
                          GListModel *list)
{
  guint n_due = count_due (list);
  g_autofree char *title = NULL;
  GtkListBox *box;

  if (n_due == 0)
    return FALSE;

  title = g_strdup_printf (ngettext ("The records of %u child are due to be cleared",
                                     "The records of %u children are due to be cleared", n_due), n_due);
  box = kith_today_add_section (sections, _("Due to Be Cleared"));
  g_signal_connect (box, "row-activated", G_CALLBACK (open_retention_cb), NULL);
  gtk_list_box_append (box, kith_today_make_row (title, _("Closed or handed over, and the council’s system has everything"), G_OBJECT (list)));

  return TRUE;
}
