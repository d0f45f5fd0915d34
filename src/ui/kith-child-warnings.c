/* kith-child-warnings.c: the warnings on a child, beside the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Those that hold stand open; those that have ended are folded away, and stay.
 */

#include "config.h"

#include "kith-child-warnings.h"

#include <glib/gi18n.h>

#include "kith-text.h"
#include "kith-warning-words.h"
#include "kith-warning.h"

struct _KithChildWarnings
{
  AdwPreferencesGroup  parent_instance;

  char                *shown;
  GtkListBox          *open;
  AdwExpanderRow      *ended;
  GPtrArray           *ended_rows;   /* (element-type GtkWidget), unowned */
};

G_DEFINE_FINAL_TYPE (KithChildWarnings, kith_child_warnings, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
make_row (KithWarning *warning)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *about = kith_warning_words_about (warning, kith_date_today ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_warning_get_label (warning));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);

  return row;
}

static void
append_open (KithChildWarnings *self,
             KithWarning       *warning)
{
  GtkWidget *row = make_row (warning);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", kith_warning_get_id (warning));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "child.warning");
  gtk_list_box_append (self->open, row);
}

static void
append_ended (KithChildWarnings *self,
              KithWarning       *warning)
{
  GtkWidget *row = make_row (warning);

  adw_expander_row_add_row (self->ended, row);
  g_ptr_array_add (self->ended_rows, row);
}

static void
clear (KithChildWarnings *self)
{
  gtk_list_box_remove_all (self->open);
  for (guint i = 0; i < self->ended_rows->len; i++)
    adw_expander_row_remove (self->ended, g_ptr_array_index (self->ended_rows, i));
  g_ptr_array_set_size (self->ended_rows, 0);
}

static char *
tell (GListModel *warnings)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr(KithWarning) warning = g_list_model_get_item (warnings, i);
      g_autofree char *about = kith_warning_words_about (warning, kith_date_today ());

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %s %s\n", kith_warning_get_id (warning),
                              kith_warning_get_label (warning), about);
    }

  return g_string_free_and_steal (told);
}

static void
kith_child_warnings_dispose (GObject *object)
{
  KithChildWarnings *self = KITH_CHILD_WARNINGS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_WARNINGS);
  g_clear_pointer (&self->ended_rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (kith_child_warnings_parent_class)->dispose (object);
}

static void
kith_child_warnings_class_init (KithChildWarningsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_warnings_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-warnings.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildWarnings, ended);
  gtk_widget_class_bind_template_child (widget_class, KithChildWarnings, open);
}

static void
kith_child_warnings_init (KithChildWarnings *self)
{
  self->ended_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_child_warnings_set_warnings:
 * @warnings: (element-type KithWarning): those that hold first
 */
void
kith_child_warnings_set_warnings (KithChildWarnings *self,
                                  GListModel        *warnings)
{
  guint n_open = 0;
  g_autofree char *told = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (KITH_IS_CHILD_WARNINGS (self));
  g_return_if_fail (G_IS_LIST_MODEL (warnings));

  /* The same rows stay, so that the keyboard's focus stays in them. */
  told = tell (warnings);
  if (g_strcmp0 (told, self->shown) == 0)
    return;

  g_set_str (&self->shown, told);
  clear (self);
  for (guint i = 0; i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr(KithWarning) warning = g_list_model_get_item (warnings, i);

      if (kith_warning_is_open (warning))
        {
          append_open (self, warning);
          n_open++;
        }
      else
        {
          append_ended (self, warning);
        }
    }

  title = g_strdup_printf (ngettext ("%u ended", "%u ended", self->ended_rows->len), self->ended_rows->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ended), title);
  gtk_widget_set_visible (GTK_WIDGET (self->ended), self->ended_rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open), n_open > 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), n_open > 0 ? NULL : _("None that this store knows."));
}
