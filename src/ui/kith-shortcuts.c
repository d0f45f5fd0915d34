/* kith-shortcuts.c: every key that does something, in one table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application takes its accelerators from the table, and the dialog shows
 * the same lines, so that no key works without being told and none is told
 * without working.
 */

#include "config.h"

#include "kith-shortcuts.h"

#include <glib/gi18n.h>

static const KithShortcut shortcuts[] =
{
  { N_("Privacy"), N_("Lock"), "<Control>l", "win.lock", TRUE },
  { N_("Privacy"), N_("Blank the Window, or Show It Again"), "F8", "win.blank", TRUE },
  { N_("Writing Down"), N_("Record"), "<Control>n", "win.record" },
  { N_("Writing Down"), N_("Sign"), "<Control>Return", NULL },
  { N_("Writing Down"), N_("What Happened"), "<Control>1", NULL },
  { N_("Writing Down"), N_("Own Words"), "<Control>2", NULL },
  { N_("Writing Down"), N_("My View"), "<Control>3", NULL },
  { N_("Writing Down"), N_("Kind of Note"), "<Alt>1", NULL },
  { N_("Writing Down"), N_("Paste a Document"), "<Control>v", NULL },
  { N_("What Leaves"), N_("Print, Save or Copy"), "<Control>p", NULL },
  { N_("What Leaves"), N_("Case Notes as Text"), "<Control><Shift>c", NULL },
  { N_("What Leaves"), N_("Save as PDF"), "<Control>s", NULL },
  { N_("Changes"), N_("Undo"), "<Control>z", "win.undo" },
  { N_("Changes"), N_("Redo"), "<Control><Shift>z", "win.redo" },
  { N_("Changes"), N_("History"), "<Control>h", "win.history" },
  { N_("Moving About"), N_("Find"), "<Control>f", NULL },
  { N_("Moving About"), N_("Find Anything"), "<Control>k", "win.find-child::" },
  { N_("Moving About"), N_("Next Child of the List"), "<Alt>Down", NULL },
  { N_("Moving About"), N_("Previous Child of the List"), "<Alt>Up", NULL },
  { N_("Moving About"), N_("Charts as a Table, or Back"), "<Control>t", NULL },
  { N_("Moving About"), N_("Back"), "<Alt>Left Escape", NULL },
  { N_("Window"), N_("Help"), "F1", "win.help" },
  { N_("Window"), N_("Main Menu"), "F10", NULL },
  { N_("Window"), N_("Preferences"), "<Control>comma", "win.preferences" },
  { N_("Window"), N_("Keyboard Shortcuts"), "<Control>question", "win.shortcuts" },
  { N_("Window"), N_("Close"), "<Control>w", "window.close" },
  { N_("Window"), N_("Quit"), "<Control>q", "app.quit", TRUE },
};

static GtkWidget *
make_keycap (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "keycap");

  return label;
}

static GtkWidget *
make_or (void)
{
  /* Translators: between two keys that do the same. */
  GtkWidget *label = gtk_label_new (C_("keys", "or"));

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

/* "Ctrl+Z" as one cap a key. The label comes from the toolkit, in the
 * person's language and for the person's keyboard.
 */
static GtkWidget *
make_keycaps (const char *accel)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GdkModifierType modifiers = 0;
  guint key = 0;
  g_autofree char *text = NULL;
  g_auto(GStrv) keys = NULL;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (!gtk_accelerator_parse (accel, &key, &modifiers))
    return box;

  text = gtk_accelerator_get_label (key, modifiers);
  keys = g_strsplit (text, "+", -1);
  for (gsize i = 0; keys[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), make_keycap (keys[i]));

  return box;
}

static GtkWidget *
make_row (const KithShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto(GStrv) accels = g_strsplit (shortcut->accels, " ", -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));

  for (gsize i = 0; accels[i] != NULL; i++)
    {
      if (i > 0)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_or ());

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keycaps (accels[i]));
    }

  return row;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *section = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (g_strcmp0 (section, shortcuts[i].section) != 0)
        {
          section = shortcuts[i].section;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(section));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }

      adw_preferences_group_add (group, make_row (&shortcuts[i]));
    }

  return page;
}

/**
 * kith_shortcuts_get_table:
 * @ret_n_shortcuts: (out): how many lines there are
 *
 * Returns: (transfer none) (array length=ret_n_shortcuts): the table
 */
const KithShortcut *
kith_shortcuts_get_table (gsize *ret_n_shortcuts)
{
  g_return_val_if_fail (ret_n_shortcuts != NULL, NULL);

  *ret_n_shortcuts = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * kith_shortcuts_install:
 *
 * Gives @application the accelerators of the table.
 */
void
kith_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto(GStrv) accels = g_strsplit (shortcuts[i].accels, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                               (const char * const *)accels);
    }
}

/**
 * kith_shortcuts_watch:
 * @window: the window that has the actions
 *
 * Makes the keys that must never fail work above an open dialog. A dialog
 * keeps its events from the controllers of the window below it, except from
 * one that asks for no limit.
 */
void
kith_shortcuts_watch (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (window));

  gtk_event_controller_set_propagation_limit (controller, GTK_LIMIT_NONE);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (!shortcuts[i].is_everywhere)
        continue;

      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accels),
                                                              gtk_named_action_new (shortcuts[i].action)));
    }

  gtk_widget_add_controller (window, controller);
}

/**
 * kith_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that shows the table
 */
AdwDialog *
kith_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_page ());
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 620);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
