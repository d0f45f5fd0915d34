/* ui-texts.c: every text of a widget tree, as it is shown and as it is heard
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ui-texts.h"

#include <adwaita.h>

static const struct
{
  GtkAccessibleProperty  property;
  const char            *what;
} heard[] = {
  { GTK_ACCESSIBLE_PROPERTY_LABEL, "the accessible name" },
  { GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "the accessible description" },
  { GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, "the help that is heard" },
  { GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "the placeholder that is heard" },
  { GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION, "the role that is heard" },
  { GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "the value that is heard" },
};

static guint
check_text (GtkWidget  *widget,
            const char *what,
            const char *text,
            const char *where,
            UiFault     find_fault)
{
  const char *fault = text != NULL ? find_fault (text) : NULL;
  g_autofree char *shown = NULL;

  if (fault == NULL)
    return 0;

  if (where == NULL)
    return 1;

  shown = g_strescape (text, NULL);
  g_test_message ("%s: %s of a %s in a %s: %s: %s", where, what, G_OBJECT_TYPE_NAME (widget),
                  gtk_widget_get_parent (widget) != NULL ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)) : "-",
                  fault, shown);

  return 1;
}

static guint
check_heard (GtkWidget  *widget,
             const char *where,
             UiFault     find_fault)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  guint n = 0;

  /* A picture of what stands beside it is not heard. */
  if (role == GTK_ACCESSIBLE_ROLE_PRESENTATION || role == GTK_ACCESSIBLE_ROLE_NONE)
    return 0;

  for (gsize i = 0; i < G_N_ELEMENTS (heard); i++)
    {
      g_autofree char *text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), heard[i].property, "-");

      n += check_text (widget, heard[i].what, text, where, find_fault);
    }

  return n;
}

static guint
check_buffer (GtkTextView *view,
              const char  *where,
              UiFault      find_fault)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);

  return check_text (GTK_WIDGET (view), "what is written", text, where, find_fault);
}

/* A menu has no widgets until it is opened. */
static guint
check_menu (GtkWidget  *widget,
            GMenuModel *menu,
            const char *where,
            UiFault     find_fault)
{
  guint n = 0;

  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr(GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        n += check_text (widget, "an entry of the menu", label, where, find_fault);
      n += check_menu (widget, section, where, find_fault);
      n += check_menu (widget, submenu, where, find_fault);
    }

  return n;
}

static guint
check_widget (GtkWidget  *widget,
              const char *where,
              UiFault     find_fault)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget))
    n += check_text (widget, "the text", gtk_label_get_text (GTK_LABEL (widget)), where, find_fault);
  if (GTK_IS_TEXT (widget))
    n += check_text (widget, "what is written", gtk_editable_get_text (GTK_EDITABLE (widget)), where, find_fault);
  if (GTK_IS_TEXT_VIEW (widget))
    n += check_buffer (GTK_TEXT_VIEW (widget), where, find_fault);
  if (GTK_IS_MENU_BUTTON (widget))
    n += check_menu (widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), where, find_fault);
  if (GTK_IS_WINDOW (widget))
    n += check_text (widget, "the title", gtk_window_get_title (GTK_WINDOW (widget)), where, find_fault);
  if (ADW_IS_NAVIGATION_PAGE (widget))
    n += check_text (widget, "the title", adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (widget)), where, find_fault);
  if (ADW_IS_DIALOG (widget))
    n += check_text (widget, "the title", adw_dialog_get_title (ADW_DIALOG (widget)), where, find_fault);
  n += check_text (widget, "the tooltip", gtk_widget_get_tooltip_text (widget), where, find_fault);

  return n + check_heard (widget, where, find_fault);
}

/* The initials of a name are no text. */
static gboolean
is_picture (GtkWidget *widget)
{
  return ADW_IS_AVATAR (widget);
}

/* How much is wrong in @widget and all that is in it. */
guint
ui_check_texts (GtkWidget  *widget,
                const char *where,
                UiFault     find_fault)
{
  guint n = is_picture (widget) ? 0 : check_widget (widget, where, find_fault);

  for (GtkWidget *child = is_picture (widget) ? NULL : gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += ui_check_texts (child, where, find_fault);

  return n;
}
