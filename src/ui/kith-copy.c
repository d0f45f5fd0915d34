/* kith-copy.c: a text that one press copies
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-copy.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-text.h"
#include "kith-window.h"

/**
 * kith_copy_text:
 * @widget: where it was asked for
 * @text: a telephone number or an e-mail address
 *
 * Puts the text on the clipboard, and says so.
 */
void
kith_copy_text (GtkWidget  *widget,
                const char *text)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *isolated = kith_text_isolate (text);
  /* Translators: a telephone number or an e-mail address. */
  g_autofree char *message = g_strdup_printf (_("%s copied"), isolated);
  AdwToast *toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  kith_announce (widget, message);
  if (!KITH_IS_WINDOW (root))
    return;

  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  kith_window_add_toast (KITH_WINDOW (root), toast);
}

/**
 * kith_copy_button_new:
 * @icon_name: what stands on it
 * @tooltip: what it does
 * @label: what it does and to what, as it is heard
 * @text: what it copies
 *
 * Its action is "contact.copy", which the page or a part of it has.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
kith_copy_button_new (const char *icon_name,
                      const char *tooltip,
                      const char *label,
                      const char *text)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "contact.copy");

  return button;
}
